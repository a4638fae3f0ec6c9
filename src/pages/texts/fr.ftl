# Ce que disent les pages. Les clés qui finissent par un code sont composées à l’exécution.

## Le cadre

skip = Aller au contenu
privacy = Confidentialité
imprint = Mentions légales
foot-mentees = Pour les mentorés : votre espace
foot-coaches = Pour les coachs : connexion
mailbox = Boîte de test
languages = Langue
colours-auto = Couleurs : système
colours-light = Couleurs : claires
colours-dark = Couleurs : sombres

## Durées

minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
span-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
span-hours =
    { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
span-days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
length-choice = { $n } min
lengths-choice = { $others } ou { $last } min

## L’accueil et un coach

home-title = Séances pour progresser
home-intro = Des séances avec des coachs qui ont fait ce métier. Choisissez un horaire ; il ne faut pas de compte.
home-empty = Aucun coach ne prend encore de réservations. Revenez plus tard.
home-articles = Derniers articles
coach-figures = En chiffres
coach-sessions = Séances
coach-empty = { $name } ne prend pas de réservations pour le moment. Revenez plus tard.
coach-see-times = Voir les horaires

## Une séance

session = La séance
coach = Coach
what = Quoi
how-long = Durée
where = Où
changes = Changements
booked-by = Réservé par
title-with-coach = { $title } avec { $coach }
place-video = Appel vidéo
place-video-promised = Appel vidéo ; le lien vient avec la confirmation
place-phone = Par téléphone
place-in-person = Sur place
place-in-person-promised = Sur place ; l’adresse vient avec la confirmation
place-ask = Où vous voulez
place-ask-promised = Où vous voulez ; dites-le à votre coach
your-time = Votre heure, { $zone }
coach-time = { $time } pour le coach
status-pending = En attente du coach
status-confirmed = Confirmé
status-declined = Refusé
status-cancelled = Annulé
status-expired = Expiré
status-completed = A eu lieu
status-no-show = Manqué

## Ce que permettent les conditions

until-start = jusqu’au début
until-before = jusqu’à { $span } avant
promise-both = Vous pouvez déplacer ou annuler { $until }.
promise-each = Vous pouvez déplacer { $move } et annuler { $cancel }.
promise-cancel = Vous pouvez annuler { $until } ; déplacer n’est pas possible.
can-both = Vous pouvez déplacer ou annuler jusqu’au { $until }.
can-move = Vous pouvez déplacer jusqu’au { $until }.
can-cancel = Vous pouvez annuler jusqu’au { $until }.
too-late-both = On pouvait déplacer ou annuler jusqu’au { $until }. Si vous ne pouvez pas venir, prévenez { $coach }.
too-late-move = On pouvait déplacer jusqu’au { $until }. Si vous ne pouvez pas venir, prévenez { $coach }.
too-late-cancel = On pouvait annuler jusqu’au { $until }. Si vous ne pouvez pas venir, prévenez { $coach }.
moved-too-often = La séance a été déplacée autant de fois que possible. Pour un autre horaire, demandez à { $coach }.
moves-left =
    { $n ->
        [1] Vous pouvez encore déplacer une fois.
        [2] Vous pouvez encore déplacer deux fois.
       *[other] Vous pouvez encore déplacer { $n } fois.
    }

## Choisir un horaire

picker = Choisissez un jour et une heure
picker-about = À propos de la séance
picker-days = Jours
picker-months = Mois
picker-times = Horaires
picker-other-days = Autres jours avec des horaires
picker-next = le prochain jour est le
picker-go = Aller au { $day }
no-times-on = Pas d’horaire le { $day }
no-times-in = Pas d’horaire en { $month }
times-of-day =
    { $n ->
        [0] aucun horaire
        [one] { $n } horaire
       *[other] { $n } horaires
    }
morning = Matin
afternoon = Après-midi
evening = Soir
seats-left =
    { $n ->
        [one] { $n } place libre
       *[other] { $n } places libres
    }
zone-times = Heures de
zone-change = Changer
zone-yours = Votre fuseau horaire
zone-show = Voir les horaires
zone-unknown = Il n’y a pas de fuseau nommé « { $name } ». Les heures sont celles de { $zone } ; choisissez le vôtre dans la liste.
area-Africa = Afrique
area-America = Amérique
area-Antarctica = Antarctique
area-Arctic = Arctique
area-Asia = Asie
area-Atlantic = Atlantique
area-Australia = Australie
area-Europe = Europe
area-Indian = Océan Indien
area-Pacific = Pacifique
area-Elsewhere = Ailleurs

## Le formulaire de réservation

book = Réserver la séance
book-title = Réserver { $title }
book-at = Réserver { $when }
ask-for = Demander { $when }
book-another-time = Choisir un autre horaire
book-free-times = Choisir un des horaires libres
your-name = Votre nom
email = E-mail
email-hint = La confirmation, l’invitation et le lien pour déplacer ou annuler arrivent ici.
guests = Invités
guests-hint =
    { $n ->
        [one] Une adresse. Votre invité reçoit aussi une invitation.
       *[other] Jusqu’à { $n } adresses, séparées par des virgules. Elles reçoivent aussi une invitation.
    }
mail-code = Recevoir un code
email-code = Code reçu par e-mail
email-code-sent = Nous avons envoyé un code à six chiffres à { $name }. Saisissez-le ici pour terminer ; il est valable 15 minutes.
email-code-again = Recevoir un nouveau code
optional = (facultatif)
choose = Choisissez…
no-answer = Pas de réponse
leave-empty = Laissez ceci vide
answers-to-change =
    { $n ->
        [1] Une réponse est à changer :
       *[other] { $n } réponses sont à changer :
    }
gone = Cet horaire n’est plus libre
another-time-free = { $why }. Ceux-ci sont libres :
another-time-none = { $why }, et aucun autre n’est libre autour. Choisissez-en un autre.
another-time = { $why }. Choisissez-en un autre.
honeypot = Un champ invisible a été rempli. Envoyez le formulaire encore une fois.
length-gone =
    { $n ->
        [one] Cette durée n’est plus proposée ; la séance dure { $n } minute.
       *[other] Cette durée n’est plus proposée ; la séance dure { $n } minutes.
    }
questions-changed = Les questions ont changé depuis que vous avez ouvert ce formulaire. Relisez-les et envoyez-le encore une fois.

## Ce qui est réservé

booked = C’est réservé
requested = { $coach } a votre demande
mailbox-notice = Ce serveur n’a pas de serveur de messagerie : la confirmation est dans la boîte de test, en lien ci-dessous.
next = La suite
next-mail = Un message avec l’invitation est en route vers { $address }.
next-coach = { $coach } est au courant et lira ce que vous avez écrit avant la séance.
next-video = À l’heure dite, ouvrez le lien de l’appel ; il est ci-dessus et dans le message.
next-phone = À l’heure dite, gardez votre téléphone à portée.
next-in-person = L’adresse est ci-dessus et dans le message.
next-ask = Dites à votre coach où vous voulez vous voir : répondez au message.
next-answer = { $coach } répond à votre demande ; la réponse arrive à { $address }.
plans = Si vos plans changent
plans-move = Déplacer
plans-cancel = Annuler
plans-see = Voir votre réservation
add-to-calendar = Ajouter à votre agenda
calendar-file = Fichier d’agenda (.ics)

## Une réservation entre les mains de son auteur

yours = Votre séance
yours-status = C’est confirmé : { $when }, avec { $coach }.
over = Cette séance est passée
over-was = C’était le { $when }.
over-completed = Elle a eu lieu le { $when }.
over-missed = C’était le { $when }, et vous nous avez manqué.
pending = Votre demande
pending-status = Elle attend { $coach }, qui répondra par e-mail.
pending-status-until = Elle attend { $coach }, qui peut répondre jusqu’au { $when }. La réponse arrive par e-mail.
wanted-move = Vous avez demandé { $when } à la place ; d’ici la réponse de { $coach }, la séance garde son horaire.
declined = Votre demande a été refusée
declined-status = { $coach } n’est pas libre. Vous pouvez réserver un autre horaire.
expired = Votre demande a expiré
expired-status = Personne n’y a répondu à temps. Vous pouvez réserver un autre horaire.
cancelled = Cette séance est annulée
cancelled-by-coach = { $coach } a dû l’annuler.
cancelled-by-coach-because = { $coach } a dû l’annuler : « { $reason } »
cancelled-by-you = Vous l’avez annulée ; { $coach } est au courant. L’horaire est de nouveau libre.
done-moved = Déplacé : { $when }. Le message est en route.
done-asked = Votre souhait est en route vers le coach. La réponse arrive par e-mail.
done-cancelled = Annulé. Le message qui le dit est en route.
can-do-now = Ce que vous pouvez faire
do-move = Choisir un autre horaire
do-cancel = Annuler la séance
do-book-again = Réserver une autre séance
you-wrote = Ce que vous avez écrit
yes = Oui
no = Non

## Annuler et déplacer

cancel-question = Annuler cette séance ?
cancel-consequence = { $coach } l’apprend par e-mail, et l’horaire est libre pour d’autres.
cancel-submit = Annuler { $when }
cancel-keep = Garder la séance
cancel-other-time = Un autre horaire conviendrait ?
cancel-move = Plutôt la déplacer
reason = Motif
reason-hint = { $name } le lira.
move-title = Déplacez votre séance
move-question = Déplacer cette séance ?
move-now = L’horaire actuel
move-keep-time = Garder cet horaire
move-from = De
move-to = À
move-consequence = { $coach } l’apprend par e-mail, et vous recevez une nouvelle invitation.
move-consequence-ask = Nous demandons d’abord à { $coach } ; d’ici la réponse, la séance garde son horaire.
move-submit = Déplacer à { $when }
move-back = Voir d’autres horaires
move-keep = Laisser la séance telle quelle

## Les articles et le formulaire au-dessous

articles = Articles
articles-intro = Des articles d’ingénierie dans votre boîte : des conseils pratiques sur la conception de systèmes, le leadership technique et l’évolution de carrière. Pas de spam.
articles-empty = Rien n’est encore paru.
articles-older = Articles plus anciens
articles-all = Tous les articles
articles-feeds = Flux :
article-author = Qui écrit
article-book = Réservez votre séance pour progresser
subscribe-to = { $name } dans votre boîte
subscribe-submit = S’abonner
subscribe-hint = Un message pour confirmer, puis le prochain numéro. Un clic suffit pour partir.
subscribe-sent = Regardez dans votre boîte
subscribe-sent-text = Un message est en route vers vous. Ouvrez le lien qu’il contient, et le prochain numéro arrivera dans votre boîte. Si rien n’est là après quelques minutes, regardez parmi les indésirables.
subscribe-typo = Une faute de frappe ?
subscribe-typo-text = Nous ne pouvons pas écrire à cette adresse. Regardez-la encore une fois.

## Les pages des lecteurs

confirm = Confirmer
confirm-question = Un clic, et c’est fait
confirm-text = Vous recevrez { $name } à l’adresse où le message est arrivé.
confirm-submit = Confirmer mon abonnement
confirm-not-you = Si vous ne l’avez pas demandé, fermez cette page. Il ne s’est rien passé.
confirmed = Votre abonnement est confirmé
confirmed-text = Vous recevrez désormais { $name }. Chaque numéro contient un lien pour partir en un clic.
leave = Se désabonner
leave-question = Ne plus recevoir { $name } ?
leave-text = Appuyez sur le bouton, et vous ne recevrez plus de numéro.
leave-all = Quitter toutes nos listes
leave-instead = Plutôt une pause, ou une autre liste ?
leave-mail-page = Recevoir le lien vers ma page
left = Votre abonnement est terminé
left-text = Vous ne recevrez plus de numéro de cette liste. Merci de l’avoir lue.
left-all-text = Vous ne recevrez plus de numéro d’aucune liste. Merci de nous avoir lus.
own-page = Votre page
own-page-of = Pour { $name }.
own-page-sent = Un lien vers votre page est en route vers votre boîte. Il sert pendant un jour.
own-page-lists = Vos lectures
own-page-break = Une pause, en semaines
own-page-no-break = Vide : pas de pause.
own-page-break-until = Vous êtes en pause jusqu’au { $name }. Vide n’y change rien, 0 y met fin.
own-page-break-fault = De 0 à { $n } semaines, en chiffres.
own-page-save = Enregistrer
own-page-saved = C’est enregistré.
own-page-data = Vos données
own-page-file = Tout ce que nous avons sur vous, dans un fichier
own-page-erase-ask = Tout effacer…
own-page-erase-text = Votre adresse, votre nom et vos lectures sont effacés aussitôt, et plus aucun numéro n’arrive. C’est irréversible.
own-page-erase-sure = Je sais que personne ne pourra les rétablir.
own-page-unsure = Cochez la case si vous en êtes certain ; rien n’a été effacé.
own-page-erase = Effacer tout ce qui me concerne
erased = Tout est effacé
erased-text = Votre adresse, votre nom et vos lectures sont effacés. Il reste une note sans votre adresse, qui dit quand vous l’avez demandé.

## Un bilan de la semaine par son lien

check-in = Votre semaine
check-in-week = { $title }, semaine { $week }
check-in-later = Trente jours plus tard
check-in-still = { $title } : que faites-vous encore ?
check-in-sent = Merci. { $name } le lit et répond par e-mail ; d’ici là, vous pouvez encore le changer.
check-in-replied = { $name } a répondu
check-in-kept = Tenu
check-in-partly = En partie
check-in-missed = Manqué
check-in-learned = Qu’avez-vous appris ?
check-in-reader = Seul destinataire de ce que vous écrivez ici : { $name }.
check-in-blocker = Qu’est-ce qui fait obstacle ?
check-in-next-cue = La semaine prochaine : si…
check-in-next-action = … alors je…
check-in-energy = Énergie, de 1 (à plat) à 5 (au plus haut)
check-in-evidence = Quelque chose à garder comme preuve ?
check-in-evidence-hint = Une ligne suffit ; vous pourrez la développer plus tard. Elle va dans votre propre journal, et vous seul la lisez.
check-in-submit = Envoyer à { $name }
check-in-to-change = Il reste quelque chose à changer avant l’envoi.
check-in-repeated = Ce formulaire a déjà été envoyé. Si vous voulez changer vos réponses, envoyez-le encore tel quel.
check-in-in-progress = Ce formulaire est déjà en cours d’envoi. Rechargez la page dans un instant.

## Le formulaire d’une évaluation

rate-title =
    { $kind ->
        [self] Où en êtes-vous ?
        [coach] Comment voyez-vous { $mentee } ?
       *[other] Comment voyez-vous { $mentee } au travail ?
    }
rate-lead = Choisissez le niveau que vous avez vu plus d’une fois et sans qu’on le demande. Chaque niveau comprend les précédents. Si vous n’en avez pas vu assez, choisissez « Non observé ».
rate-who-sees =
    { $kind ->
        [self] Votre coach évalue les mêmes compétences. Personne ne voit les réponses de l’autre avant la clôture de la collecte.
        [coach] { $mentee } évalue les mêmes compétences. Personne ne voit les réponses de l’autre avant la clôture de la collecte.
        [manager] { $mentee } et son coach voient vos réponses avec votre nom une fois la collecte close.
       *[peer] Vos réponses ne sont montrées que sous forme de médiane d’au moins trois personnes, et ce que vous écrivez, sans votre nom et sans ordre.
    }
rate-due = Une réponse d’ici au { $date } serait utile.
rate-progress = { $answered } compétences sur { $all } renseignées
rate-not-observed = Non observé
rate-confidence = À quel point est-ce sûr ?
rate-confidence-low = Pas très sûr
rate-confidence-medium = Assez sûr
rate-confidence-high = Très sûr
rate-practice = Pouvez-vous la pratiquer au travail dans les prochains mois ?
rate-practice-partly = En partie
rate-interest = À quel point vous intéresse-t-elle ?
rate-interest-least = à peine
rate-interest-most = beaucoup
rate-note = Qu’avez-vous vu ?
rate-unanswered = Les compétences sans réponse comptent comme non observées. Une fois envoyées, les réponses ne peuvent plus changer.
rate-submit = Envoyer
rate-save = Enregistrer et revenir plus tard
rate-decline = Je ne souhaite pas répondre
rate-decline-text = On ne vous le demandera plus, et tout ce que vous avez rempli ici sera effacé. C’est sans retour.
rate-decline-sure = Refuser et effacer mes réponses
rate-decline-unsure = Rien n’a été effacé. Si vous ne souhaitez pas répondre, appuyez encore une fois sur le bouton à la fin.
rate-saved = Enregistré.
rate-saving = Enregistrement…
rate-unsaved = Pas encore enregistré. Vérifiez votre connexion ; le bouton ci-dessous enregistre aussi.
rate-nothing = Indiquez un niveau pour au moins une compétence, ou refusez.
rate-submitted = Merci
rate-submitted-text = Vos réponses ont été envoyées. Il n’y a plus rien à faire.
rate-declined = C’est entendu
rate-declined-text = On ne vous le demandera plus, et ce que vous aviez rempli est effacé.
rate-closed = La collecte est close
rate-closed-text = Les réponses ne sont plus acceptées. Merci tout de même.
rate-void = C’est annulé
rate-void-text = L’évaluation a été abandonnée ; aucune réponse n’est nécessaire.

## Les entrées

front-page = Aller à l’accueil
sign-in = Connexion
sign-in-text = Vous avez ouvert un lien de connexion. Il sert une fois ; utilisez-le avec le bouton.
sign-in-submit = Se connecter à { $name }
sign-in-not-you = Si vous ne l’avez pas demandé, fermez cette page. Il ne s’est rien passé.
sign-in-again = Recevoir un nouveau lien
kept = Votre texte est toujours là
kept-signed-out = Votre connexion a pris fin entre-temps ; rien n’a été fait. Connectez-vous dans un autre onglet, revenez ici et envoyez-le de nouveau.
kept-signed-in = Vous vous êtes reconnecté depuis l’ouverture de la page ; rien n’a encore été fait. Envoyez-le de nouveau.
kept-sign-in = Se connecter dans un autre onglet
kept-field = Ce que vous avez écrit ({ $name })
kept-send = Envoyer de nouveau
kept-text = Ce que vous avez écrit
welcome = Bienvenue
welcome-to = Bienvenue chez { $name }
welcome-text = Choisissez un mot de passe ; avec lui et votre adresse e-mail, vous vous connectez.
invitation-over-text = Une invitation sert une fois, pendant quelques jours. Si vous avez défini votre mot de passe, connectez-vous avec ; sinon, demandez-en une autre.
password = Mot de passe
password-hint = De 12 à 128 caractères. Quelques mots que vous seul mettriez ensemble vont bien.
password-submit = Enregistrer le mot de passe
password-set = Votre mot de passe est enregistré
password-set-text = Vous pouvez maintenant vous connecter avec lui et votre adresse e-mail.

## Fautes de pages

message-reference = Si vous nous interrogez à ce sujet, indiquez
not-found = Cette page n’existe pas
not-found-text = L’adresse contient peut-être une faute, ou ce qui était ici a changé de place.
unknown-booking = Ce lien ne fonctionne pas
unknown-booking-text = Ce lien ne mène à aucune réservation. Ouvrez le message le plus récent au sujet de votre séance et prenez son lien ; les plus anciens ont peut-être été remplacés.
expired-link = Ce lien a expiré
expired-link-text = Les liens des messages servent un certain temps, et certains une seule fois. Demandez-en un nouveau et ouvrez-le vite.
expired-confirm-text = Ce lien de confirmation a expiré, ou vous vous êtes désabonné depuis. Indiquez de nouveau votre adresse pour en recevoir un autre.
not-understood = Cela n’a pas pu être lu
not-understood-text = Quelque chose dans l’adresse ou le formulaire était illisible. Rien n’a été changé. Revenez en arrière et essayez encore une fois.
rate-limited = Un instant, s’il vous plaît
rate-limited-seconds =
    { $n ->
        [1] Beaucoup de requêtes sont venues de votre réseau en peu de temps. Rien n’est perdu : attendez une seconde et rechargez cette page.
       *[other] Beaucoup de requêtes sont venues de votre réseau en peu de temps. Rien n’est perdu : attendez { $n } secondes et rechargez cette page.
    }
rate-limited-minutes =
    { $n ->
        [1] Beaucoup de requêtes sont venues de votre réseau en peu de temps. Rien n’est perdu : attendez une minute et rechargez cette page.
       *[other] Beaucoup de requêtes sont venues de votre réseau en peu de temps. Rien n’est perdu : attendez { $n } minutes et rechargez cette page.
    }
unavailable = De retour dans un instant
unavailable-text = Le système de réservation est absent un instant. Ce que vous avez réservé est en sécurité. Rechargez cette page dans une minute.
internal = Quelque chose s’est mal passé
internal-text = Quelque chose s’est mal passé de notre côté. C’est noté.
not-possible = Ce n’est pas possible
not-possible-text = Quelque chose a changé depuis que vous avez ouvert cette page. Revenez en arrière et regardez encore.

## Problèmes par leur code : une phrase sans point final

problem-slot_not_offered = Cet horaire n’est pas proposé
problem-slot_taken = Cet horaire vient d’être pris
problem-slot_held = Quelqu’un réserve cet horaire en ce moment
problem-seats_full = Toutes les places de cette séance sont prises
problem-notice_too_short = Cet horaire est trop proche
problem-outside_window = Ce jour n’est pas ouvert à la réservation
problem-limit_reached = Le coach ne prend plus de séances sur cette période
problem-already_booked = Cette adresse a déjà une place dans cette séance. Le lien a été envoyé par e-mail
problem-booker_limit_reached = Cette adresse a autant de réservations ouvertes que possible. Le lien a été envoyé par e-mail
problem-booking_closed = Cette séance ne peut pas être réservée pour le moment
problem-policy_forbids = Il est trop tard pour cela
problem-wrong_state = La réservation a changé depuis que vous avez ouvert cette page
problem-check_in_closed = Ce bilan ne prend plus de réponses
problem-idempotency_in_progress = Ce formulaire est déjà en cours de réservation. La confirmation arrive par e-mail ; attendez-la avant de l’envoyer encore
problem-idempotency_mismatch = Ce formulaire a déjà été réservé. Si vous voulez une séance de plus, envoyez-le encore tel quel

## Fautes de champs par leur code : phrases entières

at-most =
    { $n ->
        [one] Au plus { $n } caractère.
       *[other] Au plus { $n } caractères.
    }
fault-required = Remplissez ceci, s’il vous plaît.
fault-too_long = C’est trop long. Raccourcissez, s’il vous plaît.
fault-too_short = C’est trop court.
fault-password_too_short = Au moins 12 caractères, s’il vous plaît.
fault-password_too_long = Au plus 128 caractères, s’il vous plaît.
fault-control_character = Un caractère n’est pas admis ici.
fault-web_address = Un nom sans adresse web, s’il vous plaît.
fault-invalid_email = Ce n’est pas une adresse e-mail.
fault-wrong_kind = Écrivez un nombre, s’il vous plaît.
fault-ambiguous_figure = Cela peut se lire de deux façons. Écrivez-le sans signe entre les milliers, par exemple 41000 ou 12,5.
fault-not_an_option = Choisissez une des possibilités.
fault-invalid_url = Indiquez l’adresse complète d’une page, comme https://example.com/page.
fault-chosen_twice = Choisissez chaque possibilité une seule fois.
fault-not_a_number = Écrivez un numéro de téléphone, par exemple +49 30 123456.
fault-not_an_address = Écrivez une adresse web qui commence par https://.
fault-wrong_code = Ce n’est pas le code, ou il n’est plus valable. Vous pouvez en recevoir un autre.
fault-too_many = C’est trop.
fault-guests-too_many = C’est plus d’invités que cette séance n’en accepte.
fault-named_twice = Chacun une seule fois.
fault-guests-named_twice = Indiquez chaque invité une seule fois, et pas vous-même.
fault-in_the_future = Un jour déjà passé ou aujourd’hui, s’il vous plaît.
fault-other = Changez ceci, s’il vous plaît.

## How a session was, by its link

session-rating = Comment s’est passée la séance ?
session-score-1 = Pas utile
session-score-2 = Peu utile
session-score-3 = Assez utile
session-score-4 = Utile
session-score-5 = Très utile
session-rating-comment = Qu’est-ce qui rendrait la prochaine meilleure ?
session-rating-reader = { $name } lit ce que vous dites ici.
session-rating-sent = Merci. Vous pouvez encore le changer ici.
session-rating-fault = Seuls une note de 1 à 5 et un commentaire de 2 000 caractères au plus sont acceptés.

## The console: signing in

console-sign-in = Connexion à la console
console-sign-in-hint = Pour les coachs et la direction du cabinet. Les séances se gèrent par les liens de leurs messages.
console-email = Adresse mail
console-password = Mot de passe
console-mail-link = Plutôt un lien par mail
console-link-sent = Regardez vos messages
console-link-sent-text = Si cette adresse peut se connecter, un lien est en route. Il sert une fois, pendant un quart d’heure.
console-to-sign-in = Retour à la connexion
console-slow-down-seconds =
    { $n ->
        [one] Il y a eu trop d’essais erronés. Réessayez dans { $n } seconde.
       *[other] Il y a eu trop d’essais erronés. Réessayez dans { $n } secondes.
    }
console-slow-down-minutes =
    { $n ->
        [one] Il y a eu trop d’essais erronés. Réessayez dans { $n } minute.
       *[other] Il y a eu trop d’essais erronés. Réessayez dans { $n } minutes.
    }
console-step = Encore une étape
console-step-expired = Cela a pris trop de temps. Recommencez avec votre adresse et votre mot de passe.
console-code = Code de votre application d’authentification
console-code-hint = Six chiffres. Sans l’application sous la main, un code de secours convient aussi.
console-go-on = Continuer
console-begin-again = Recommencer
console-open = Ouvrir la console

## The console: its frame

console-parts = Parties de la console
console-crumbs = Où vous êtes
console-sign-out = Se déconnecter
console-zone = Heures de { $name }
console-today = Aujourd’hui
console-calendar = Calendrier
console-mentees = Mentorés
console-newsletter = Lettre
console-settings = Réglages

## The console: the coach's day

today-sessions =
    { $n ->
        [0] Pas de séance aujourd’hui.
        [one] { $n } séance aujourd’hui.
       *[other] { $n } séances aujourd’hui.
    }
today-waiting =
    { $n ->
        [0] Rien ne vous attend.
        [one] { $n } chose vous attend.
       *[other] { $n } choses vous attendent.
    }
today-next-session = Prochaine séance
today-none-left = Plus de séance aujourd’hui.
today-later = Ensuite : { $when }, { $name }
today-over = Terminée
today-running = En cours
today-last-note = Dernière note
today-open-actions = Reste à faire
today-answers = Ce qui a été écrit à la réservation
today-by-mentee = Mentoré
today-by-coach = Vous
today-attention = Qui a besoin de vous, et pourquoi
today-waits = Attend votre réponse
today-until = attend jusqu’au { $when }
today-confirm = Confirmer { $when }
today-decline = Refuser …
today-decline-now = Refuser la demande
today-decline-reason = Pourquoi
today-decline-hint = { $name } le lira dans le message.
today-check-in = Semaine { $week }, envoyé le { $date }
today-kept =
    { $n ->
        [one] { $n } tenu
       *[other] { $n } tenus
    }
today-partial =
    { $n ->
        [one] { $n } en partie
       *[other] { $n } en partie
    }
today-missed =
    { $n ->
        [one] { $n } manqué
       *[other] { $n } manqués
    }
today-learned = Appris
today-blocker = Obstacle
today-next = Ensuite
today-energy = Énergie
today-reply = Répondre …
today-reply-to = Votre réponse à { $name }
today-reply-send = Envoyer la réponse
today-assessment = Une évaluation vous attend.
today-note-request = Demande ce qui a été noté à son sujet ; la réponse est due au plus tard le { $date }.
today-rest = Le reste de la journée
today-without = Un plan est en cours, rien n’est réservé
today-empty = Rien ne vous attend aujourd’hui. Séances, points et demandes s’afficheront ici.
today-empty-step = Voir vos mentorés
today-replied = Votre réponse est en route.
today-confirmed = Confirmé. Le message est en route.
today-declined = Refusé. Le message est en route.

## How a plan stands, and why

plan-status-scheduled = Commence plus tard
plan-status-paused = En pause
plan-status-overrun = Échu
plan-status-starting = Démarrage
plan-status-at_risk = En danger
plan-status-watch = À surveiller
plan-status-on_track = En bonne voie
plan-reason-behind = en retard sur le plan
plan-reason-keep_rate = peu d’engagements tenus
plan-reason-check_ins = points manqués
plan-reason-silence = aucune nouvelle depuis longtemps
plan-reason-overdue = une étape est en retard
plan-reason-no_session = aucune séance réservée
plan-suggest-behind = Une chose qui aide : convenez de l’étape la plus proche et laissez les autres jusqu’à ce qu’elle soit atteinte.
plan-suggest-keep_rate = Une chose qui aide : réduisez ensemble le si-alors de la semaine prochaine, au point qu’il ne peut plus échouer.
plan-suggest-check_ins = Une chose qui aide : demandez en deux lignes comment s’est passée la semaine, sans parler du formulaire.
plan-suggest-silence = Une chose qui aide : écrivez aujourd’hui, en deux lignes.
plan-suggest-overdue = Une chose qui aide : décidez ensemble si l’étape en retard en vaut encore la peine ; sinon, abandonnez-la.
plan-suggest-no_session = Une chose qui aide : proposez maintenant la prochaine séance.

## What the console refuses

problem-invalid_credentials = L’adresse ou le mot de passe est faux
problem-foreign_form = Ce formulaire vient d’une autre connexion. Rechargez la page, puis recommencez
problem-forbidden = Votre rôle ne le permet pas
problem-stale_version = Cela a changé entre-temps. Regardez à nouveau, puis décidez
problem-issue_not_ready = Le numéro ne peut pas encore partir : les vérifications disent ce qui manque
fault-wrong_app_code = Ce code est faux, trop ancien ou déjà utilisé. Prenez celui que l’application affiche maintenant.

## The console: words of every page

console-more = Afficher la suite
console-keys = de ligne en ligne, Entrée ouvre
console-show = Afficher

## The console: the calendar

calendar-week = Semaine
calendar-list = Liste
calendar-from = À partir du { $date }
calendar-earlier = Plus tôt
calendar-later = Plus tard
calendar-time-off = Absence
calendar-empty = Rien pour l’instant. Les séances viennent quand quelqu’un réserve.
calendar-starts-of = Débuts de
calendar-starts = Débuts possibles
calendar-blocked = pas proposé ; ouvrez-le pour savoir pourquoi
calendar-why-at = Pourquoi ne peut-on réserver
calendar-explain = Expliquer
why-offered = proposé
why-is-offered = { $when } est proposé
why-is-not-offered = { $when } n’est pas proposé
why-rule-off_grid = pas un des débuts qui découlent de vos horaires
why-rule-outside_hours = hors de vos horaires
why-rule-time_off = absence
why-rule-busy = vous êtes occupé
why-rule-hold = quelqu’un y réserve en ce moment
why-rule-buffer = trop près d’autre chose
why-rule-seats = toutes les places sont prises
why-rule-notice = trop tôt, ou passé
why-rule-window = plus loin que vous ne prenez de réservations
why-rule-limit = vous ne prenez plus de séances sur cette période
why-session = votre séance du { $when }
why-busy = occupé le { $when }
why-time-off = absence { $when }

## The console: bookable hours

calendar-hours = Horaires
hours = Horaires de réservation
hours-none = Personne ne peut encore réserver avec vous. Voici des horaires pour commencer : changez-les, puis enregistrez.
hours-grid = La semaine sur une grille ; les champs à côté disent la même chose
hours-drag = Glissez sur la grille : une place vide crée des heures, un bord les change, le milieu les déplace.
hours-from = de
hours-to = à
hours-remove = Retirer
hours-fault = Ce n’est pas une plage horaire. Dites de quand à quand ; une plage qui passe minuit finit plus tôt qu’elle ne commence.
hours-zone = Heures selon l’horloge de
hours-name = Nom de ces horaires, pour vous
hours-save = Enregistrer ces horaires
hours-unsaved = Pas encore enregistré
hours-saved = Enregistré. Ces heures sont proposées dès maintenant.
hours-stale = Ces horaires ont changé entre-temps, peut-être dans une autre fenêtre. Vous trouverez ci-dessous ce que vous avez saisi : enregistrez encore une fois pour les remplacer, ou rechargez la page.
hours-dates = Jours à d’autres horaires
hours-no-dates = Aucun jour ne diffère. Les jours fériés, les voyages et les longues journées seront ici.
hours-add-date = Ajouter un jour …
hours-date = Jour
hours-no-such-date = Choisissez un jour.
hours-that-day = Heures de ce jour
hours-closed-hint = Sans heures, personne ne peut réserver ce jour-là.
hours-closed = fermé
hours-save-date = Enregistrer ce jour
hours-date-saved = Enregistré.
hours-usual = Comme d’habitude
hours-outside = Séances hors de ces horaires
hours-outside-text = Elles restent telles quelles. Déplacez ou annulez ce qui ne convient plus.

## The console: a session

session-people = Qui participe
session-hosts = Animée par
session-places = Places disponibles
session-seats = { $taken } sur { $seats } prises
session-their-time = { $when } à leur montre ({ $zone })
session-guests = Invités
session-wish = Préférerait venir
session-why = Pourquoi elle a été annulée
session-move = Déplacer à une autre heure …
session-confirm = Accepter
session-decline = Refuser …
session-decline-now = Refuser
session-reason = Pourquoi ; c’est lu dans le courriel
session-complete = Elle a eu lieu
session-no-show = Personne n’est venu
session-undo = Revenir là-dessus
session-cancel = Annuler la séance …
session-cancel-now = L’annuler
session-cancel-about = Tout le monde est prévenu par courriel, et l’heure est de nouveau libre. C’est sans retour.
session-cancel-one-about = Un courriel les prévient, et leur place est de nouveau libre. C’est sans retour.
session-cancelled = Annulée. Le courriel est en route.
session-moved = Déplacée. Le courriel est en route.
session-completed = Noté : elle a eu lieu.
session-missed = Noté : personne n’est venu.
session-undone = C’est défait. Elle compte de nouveau comme confirmée.
session-mails = Courriels à son sujet
session-move-title = Une autre heure
session-move-now = La déplacer
session-move-about = Tout le monde est prévenu par courriel. L’ancienne heure est de nouveau libre.
session-move-other = Aucune ne convient ?
session-move-by-hand = Fixer une heure à la main …
session-move-at = Nouveau début, à votre montre
session-move-force = Même hors de mes horaires, délais et limites
session-move-force-hint = On n’empiète jamais sur une autre séance, ni sur une heure que quelqu’un réserve.
history-requested = Demandée
history-confirmed = Confirmée
history-declined = Refusée
history-cancelled = Annulée
history-expired = Expirée sans réponse
history-rescheduled = Déplacée
history-move_requested = Une autre heure a été demandée
history-move_declined = L’autre heure a été refusée
history-move_withdrawn = Le souhait d’une autre heure a été retiré
history-completed = A eu lieu
history-no_show = N’est pas venu
history-outcome_undone = Le résultat a été défait
history-reassigned = Confiée à un autre coach
history-mail_left_out = Un courriel a été omis
fault-not_a_time = Choisissez une date et une heure.

## The console: time off, and further hours

time-off-added = C’est noté. Personne ne peut réserver ces jours-là.
time-off-changed = Enregistré.
time-off-removed = C’est retiré. Vos horaires habituels valent de nouveau.
time-off-none = Aucun congé n’est prévu. Vacances et voyages seront ici.
time-off-ahead = À venir
time-off-over = Passés
time-off-stands = Des séances y sont prévues
time-off-remove = Retirer
time-off-save = Enregistrer
time-off-change = Modifier …
time-off-add = Noter un congé …
time-off-from = Premier jour
time-off-to = Dernier jour
time-off-reason = Pourquoi
time-off-reason-hint = Pour vous seul : personne qui réserve ne le lit.
hours-default = par défaut
hours-new = D’autres …
hours-another = D’autres horaires, pour les types de séance qui les suivent. Voici un début : nommez-les, changez-les, enregistrez.
hours-schedule = Ces horaires dans leur ensemble
hours-make-default = En faire les horaires par défaut
hours-is-default = Ce sont maintenant les horaires par défaut.
hours-remove-schedule = Supprimer ces horaires …
hours-remove-now = Les supprimer
hours-remove-about = Ils disparaissent avec toutes leurs dates. Les séances prévues restent.
hours-removed = Supprimés.
problem-schedule_in_use = Un type de séance suit ces horaires. Choisissez-en d’abord d’autres là-bas
problem-session_type_in_use = Il a déjà été réservé. Fermez-le plutôt : décochez qu’il est réservable

## The console: a session type in full

type-new = Nouveau type de séance
type-made = Créé. Il est sur votre page s’il est réservable.
type-removed = Supprimé.
type-remove = Supprimer ce type de séance …
type-remove-now = Le supprimer
type-remove-about = Seul ce qui n’a jamais été réservé peut partir. Sinon fermez-le : il reste avec ses séances, et personne ne peut le réserver.
type-group-what = Ce que c’est
type-group-length = Combien de temps, et où
type-group-distance = Espace autour, et jusqu’à quand
type-group-limits = Combien au plus
type-group-approval = Accord, et qui peut venir avec
type-group-hosts = Groupes et animateurs
type-group-more = Courriels, et la grille des débuts
type-slug = Nom dans les adresses
type-slug-hint = Minuscules, chiffres et tirets. Laissé vide, il vient du titre.
type-description = À quoi cela sert
type-visibility = Où il se trouve
type-public-shown = sur ma page
type-unlisted = seulement pour qui a l’adresse
type-minutes = Durée, en minutes
type-lengths = Autres durées au choix
type-lengths-hint = En minutes, avec des virgules : 30, 90
type-schedule = Selon quels horaires
type-schedule-default = mes horaires par défaut
type-place = Adresse ou lien du lieu
type-place-hint = Un appel vidéo veut un lien ; en personne, une adresse. Une salle propre à chaque séance ne veut rien.
type-place-jitsi = Appel vidéo dans une salle à part
type-buffer-before = Libre avant, en minutes
type-buffer-after = Libre après, en minutes
type-buffer-rule = Là où deux espaces se touchent
type-buffer-max = le plus long compte
type-buffer-sum = les deux comptent
type-window = Jusqu’à quand
type-window-any = n’importe quel jour
type-window-days = tant de jours
type-window-business = tant de jours ouvrés
type-window-available = les premiers jours libres
type-window-range = d’une date à une autre
type-window-count = Combien de jours
type-window-from = Première date
type-window-to = Dernière date
type-day-count = Séances par jour
type-day-minutes = Minutes par jour
type-week-count = Séances par semaine
type-week-minutes = Minutes par semaine
type-month-count = Séances par mois
type-month-minutes = Minutes par mois
type-year-count = Séances par an
type-year-minutes = Minutes par an
type-booker-limit = Réservations ouvertes d’une personne
type-approval = Je dois accepter
type-approval-never = jamais
type-approval-always = toujours
type-approval-below = si c’est au dernier moment
type-approval-minutes = Dernier moment : moins de tant de minutes
type-expires = Une demande attend tant de minutes
type-pending-blocks = Une demande garde son heure
type-email-code = Qui réserve prouve son adresse par un code reçu par courriel
type-guests = Invités que l’on peut amener
type-seats = Places dans une séance
type-host-none = ne l’anime pas
type-host-required = participe toujours
type-host-pool = l’anime à tour de rôle
type-host-priority = Priorité de { $name }
type-host-weight = Part de { $name }
type-reminders = Rappels
type-reminders-hint = Minutes avant le début, avec des virgules : 1440, 60
type-follow-up = Courriel de suivi, minutes après la fin
type-interval = Un début toutes les tant de minutes
type-offset = Commence tant de minutes après
type-grid = Quels débuts sont proposés
type-grid-fixed = tous ceux de la grille
type-grid-compact = d’abord ceux près d’autres séances
type-step = Pas entre débuts proches, en minutes
type-week-start = La semaine commence le
type-zone = Les heures sont à la montre de
type-zone-theirs = qui réserve
fault-not_numbers = Écrivez des nombres séparés par des virgules.
fault-no_host = Il faut quelqu’un pour l’animer.
fault-out_of_bounds = Ce nombre est trop petit ou trop grand.
fault-out_of_order = Une période plus longue ne permet pas moins qu’une plus courte.
fault-invalid_text = C’est vide, trop long, ou il y a un signe qui ne convient pas.
fault-invalid_slug = Des minuscules, des chiffres et des tirets seuls, s’il vous plaît.
fault-not_a_place = Ce genre de lieu veut une adresse.
fault-wrong_options = Écrivez les choix pour ce genre de réponse, un par ligne.
fault-before_from = La fin est avant le début.

## The console: one's own profile

settings-profile = Profil
profile = Qui vous êtes pour les autres
profile-saved = Enregistré.
profile-save = Enregistrer le profil
profile-name = Votre nom
profile-language = Langue
profile-slug = Nom de votre page dans les adresses
profile-slug-hint = Les liens vers votre page sous son nom actuel ne mèneront plus nulle part.
profile-headline = Ce que vous apportez, en une ligne
profile-bio = À propos de vous
profile-figures = Chiffres, un par ligne
profile-figures-hint = Six au plus, comme « 120 ingénieurs accompagnés ».
profile-password-changed = Le mot de passe est changé. Vous êtes déconnecté partout ailleurs.
profile-password-about = Un courriel vous le dit, et toutes vos autres connexions prennent fin.
profile-password-now = Mot de passe actuel
profile-password-hint = Peut rester vide dans les 15 minutes après une connexion par lien reçu.
profile-password-new = Nouveau mot de passe, au moins 12 caractères
profile-password-save = Changer le mot de passe
fault-too_many_figures = Six lignes au plus.

## The console: a mentee's profile, engagements and sponsors

mentee-new = Ajouter un mentoré
mentee-new-about = Rien ne leur est dit par là. Dès maintenant, cette adresse leur ouvre leur espace.
mentee-new-save = Ajouter
mentee-made = Ajouté. Commencez un accord quand vous en convenez.
mentee-saved = Enregistré.
mentee-save = Enregistrer le profil
mentee-profile = Profil et accords
mentee-profile-closed = Seuls le mentoré et ses coachs changent le profil.
mentee-role-now = Rôle actuel
mentee-role-target = Rôle visé
mentee-tags-hint = Séparées par des virgules, pour vos filtres.
state-ended = Terminé
engagements = Accords
engagement-none = Rien n’est encore convenu. Le premier plan commence aussi un accord.
engagement-begin = Commencer un accord …
engagement-begin-now = Le commencer
engagement-begun = Commencé.
engagement-change = Modifier ce qui est convenu …
engagement-save = Enregistrer
engagement-changed = Enregistré.
engagement-end = Le terminer …
engagement-end-now = Terminer l’accord
engagement-end-about = Il se termine aujourd’hui. Un plan en cours doit d’abord être achevé ou arrêté.
engagement-ended = Terminé.
engagement-from = Du
engagement-to = Au
engagement-since = depuis { $date }
engagement-goal = À quoi il sert
engagement-agreement = Ce qui est convenu
engagement-cadence = À quelle fréquence
engagement-every = au moins tous les { $n } jours
engagement-days = Jours entre deux séances au plus
engagement-days-hint = Les deux sont prévenus si c’est plus et que rien n’est réservé.
engagement-payer = Qui paie, si ce n’est pas le mentoré
engagement-sponsors = Sponsors de l’accompagnement
engagement-sponsor-add = Nommer un sponsor …
engagement-sponsor-change = Changer le sponsor …
engagement-sponsor-save = Enregistrer le sponsor
engagement-sponsor-saved = Enregistré. Rien ne leur est dit avant l’accord du mentoré.
engagement-sponsor-about = Une autre adresse annule tout ce que le mentoré avait accepté pour la précédente.
engagement-no-sponsor = Pas de sponsor
engagement-told = Ce qu’on peut leur dire
engagement-told-nothing = rien ; le mentoré n’a rien accepté, ou l’a repris
engagement-told-sessions = quand il y a eu des séances, et combien
engagement-told-status = les séances, et en un mot où en est le plan
engagement-told-goal = les séances, où en est le plan, et le texte du but
engagement-reports = Rapports aux sponsors
engagement-no-reports = Aucun encore. Dès que le mentoré accepte quelque chose, vous pouvez en préparer un, et il l’autorise.
engagement-report-prepare = Préparer un rapport …
engagement-report-prepare-now = Le préparer
engagement-report-about = Personne d’autre que vous et le mentoré ne le voit avant qu’il l’autorise.
engagement-report-prepared = Préparé. Le mentoré peut le lire et l’autoriser.
engagement-report-withdraw = Le retirer …
engagement-report-withdraw-now = Retirer le rapport
engagement-report-withdraw-about = Son lien n’ouvre plus rien désormais.
engagement-report-withdrawn = Retiré.
engagement-report-draft = Attend le mentoré
engagement-report-released = Autorisé
engagement-report-back = Repris
problem-no_consent = Le mentoré n’a encore rien accepté

## The console: what a draft of a plan asks for

items = Étapes et engagements
items-edit = Modifier étapes et engagements
items-about = Le plan dure { $n } jours. Tout ici peut changer jusqu’à sa proposition.
items-day = Jour { $n }
items-saved = Enregistré.
items-removed = Supprimé.
items-no-milestones = Aucune étape encore. Deux ou trois rendent les progrès visibles.
items-no-commitments = Aucun engagement encore. Un ou deux par semaine suffisent.
items-add-milestone = Ajouter une étape …
items-add-commitment = Ajouter un engagement …
items-change = Modifier …
items-save = Enregistrer
items-remove = Supprimer
items-title = Ce qui est atteint alors
items-due-day = À quel jour du plan
items-anchor = La phrase de la compétence qu’il montre
items-evidence = Ce qui le montre
items-artefact = quelque chose de fait
items-metric = un chiffre
items-witness = quelqu’un qui l’a vu
items-demo = une démonstration
items-weight = Poids, de 1 à 5
items-week = En quelle semaine
items-kind = À quelle fréquence
items-one-off = une fois
items-habit = encore et encore
items-cue = Si … (quand ou où)
items-action = alors je …
items-obstacle = Si quelque chose se met en travers
items-times = Combien de fois dans la semaine
items-confidence = À quel point on en est sûr, de 0 à 10

## The console: what was not lost

secret-shown-once = De nouveaux codes viennent d’être faits, et montrés une fois. Si vous ne les avez pas vus, refaites-en.
keys-off = Désactiver les touches d’une lettre
keys-on = Activer les touches d’une lettre

## The console: mentees

mentees-search = Chercher par nom, adresse ou entreprise
mentees-status = État
mentees-any-status = Tous les états
mentees-attention = Demande attention
mentees-tagged = Avec l’étiquette « { $name } ».
mentees-all = Tout afficher
mentees-none-found = Personne ne correspond. Essayez moins de mots ou un autre état.
mentees-none = Personne encore. Qui réserve chez vous s’affichera ici.
mentees-name = Nom
mentees-since = Depuis
mentee-roles = Rôle
mentee-company = Entreprise
mentee-email = Adresse
mentee-zone = Fuseau horaire
mentee-outcome = Un bon résultat
mentee-tags = Étiquettes
mentee-plan = Le plan en cours
mentee-timeline = Ce qui s’est passé
mentee-nothing = Rien encore. Séances, plans, points et notes s’afficheront ici, les plus récents d’abord.
mentee-week = Semaine { $week }
mentee-retention = Est-ce encore là ?
timeline-session = Séance
timeline-assessment = Évaluation
timeline-plan = Plan
timeline-check_in = Point
timeline-mail = Message
timeline-note = Note
assessment-baseline = Au départ
assessment-midpoint = À mi-parcours
assessment-final = À la fin
assessment-ad_hoc = Entre-temps

## States in a word

state-pending = En attente
state-confirmed = Confirmée
state-declined = Refusée
state-cancelled = Annulée
state-expired = Expirée
state-completed = Fait
state-no_show = Absent
state-lead = Intéressé
state-active = Actif
state-paused = En pause
state-alumni = A été coaché
state-draft = Brouillon
state-collecting = En collecte
state-reconciling = À discuter
state-finalised = Finalisée
state-void = Nulle
state-proposed = Proposé
state-ended_early = Terminé plus tôt
state-due = À rendre
state-submitted = Envoyé
state-late = En retard
state-skipped = Omis
state-excused = Excusé
state-private = Vous seul
state-coaches = Les coachs
state-shared = Partagée
state-sponsor = Aussi les sponsors
state-scheduled = Planifiée
state-preparing = En préparation
state-sending = En cours d’envoi
state-finished = Terminée
state-sent = Reçu
state-leased = Prise en charge
state-transmitting = En route
state-unknown = Peut-être reçu
state-complained = Plainte
state-bounced = Adresse morte
state-failed = Abandonné
state-queued = En file

## The console: the newsletter

newsletter-none = Aucun numéro encore. Ceux que vous écrirez s’afficheront ici, avec qui les a reçus.
issue-finished = Envoyé, terminé { $when }
issue-started = En cours d’envoi depuis { $when }
issue-scheduled = Part { $when }
issue-changed = Modifié { $when }
issue-reading =
    { $audience ->
        [one] { $sent } lecteur sur { $audience } l’a reçu.
       *[other] { $sent } lecteurs sur { $audience } l’ont reçu.
    }
issue-states = Qui l’a reçu, et qui non
issue-state = Statut
issue-count = Lecteurs
issue-audience = Tout le monde
issue-hits = Ouvert et cliqué
issue-hits-what = Quoi
issue-hits-people = Par des personnes
issue-hits-machines = Par des machines
issue-hits-opens = Ouvert
issue-hits-clicks = Lien suivi
issue-hits-readers = Chaque lecteur compte une fois. Les ouvertures sont incertaines : certains programmes chargent les images sans que personne ne lise, comme Apple Mail, d’autres jamais. Les machines sont des filtres qui regardent où mènent les liens.
issue-hits-totals = Chaque fois compte, et personne ne sait de qui. Les ouvertures sont incertaines : certains programmes chargent les images sans que personne ne lise, comme Apple Mail, d’autres jamais. Les machines sont des filtres qui regardent où mènent les liens.
issue-copies = Lecteurs : { $state }
issue-nobody-yet = Personne ne le reçoit encore
issue-when = Quand
issue-said = Ce que le serveur a dit
issue-pause = Suspendre
issue-resume = Reprendre l’envoi
issue-paused = Suspendu. Ce qui est en route arrive ; rien d’autre ne part.
issue-resumed = L’envoi reprend pour ceux qui ne l’ont pas.

## The console: settings

settings-types = Types de séance
settings-security = Connexion
settings-mail = Messages
settings-no-types = Aucun type de séance encore. Dès qu’il y en aura un, on pourra le réserver.
settings-type = Type de séance
settings-length = Durée
settings-place = Où
settings-open = Réservable
settings-closed = Fermé
mail-captured = Les messages sont gardés ici et ne partent pas. L’expéditeur est { $from }.
mail-servers = Les messages partent par vos serveurs. L’expéditeur est { $from }.
mail-waiting =
    { $n ->
        [one] { $n } message attend.
       *[other] { $n } messages attendent.
    }
mail-failed = Abandonnés
mail-none-failed = Aucun message n’a été abandonné.
mail-subject = Objet
two-factor = Connexion en deux étapes
two-factor-off = Elle est désactivée : votre mot de passe suffit. Avec une application qui affiche des codes, un mot de passe volé n’ouvre rien.
two-factor-begin = Configurer une application
two-factor-scan = Scannez cette image avec votre application d’authentification.
two-factor-picture = Code QR pour l’application
two-factor-type = Ou saisissez cette clé :
two-factor-then = Saisissez ensuite le code affiché.
two-factor-confirm = Activer
two-factor-end-others = Me déconnecter partout ailleurs : le mot de passe y suffisait
two-factor-on-now = Elle est activée.
two-factor-keep = Gardez ces codes de secours là où vous les trouverez sans votre téléphone. Chacun sert une fois, et ils ne seront plus affichés.
two-factor-kept = Je les ai gardés
two-factor-since = Elle est activée depuis le { $date }.
two-factor-left =
    { $n ->
        [one] Il reste { $n } code de secours.
       *[other] Il reste { $n } codes de secours.
    }
two-factor-change = Nouveaux codes ou désactiver …
two-factor-renew = Créer de nouveaux codes
two-factor-switch-off = Désactiver
two-factor-is-off = La connexion en deux étapes est désactivée. Un message vous le dit.
security-sign-ins = Où vous êtes connecté
security-where = Avec
security-since = Connecté le
security-last = Dernière utilisation
security-end = Terminer
security-this = Ce navigateur
security-device = Un programme
security-by-password = avec le mot de passe
security-by-link = par un lien
security-ended = Cette connexion est terminée.
fault-wrong_password = Ce n’est pas votre mot de passe.
## What a sponsor is told, by a link

sponsor-title = Un rapport sur { $name }
sponsor-cover = { $coach } accompagne { $name }. { $name } a lu ce rapport et a autorisé son envoi.
sponsor-open = Ouvrir le rapport
sponsor-open-hint = { $name } peut voir que vous l’avez ouvert.
sponsor-group-title = Les chiffres d’un groupe
sponsor-group-cover = { $coach } vous envoie des chiffres sur les personnes dont vous financez l’accompagnement, toutes ensemble.
sponsor-group-open = Voir les chiffres
sponsor-group-hint = Ils portent sur cinq personnes ou plus, de sorte que personne ne peut être reconnu.
sponsor-period = Du { $from } au { $to }
sponsor-coach = Accompagnement : { $coach }
sponsor-sessions-head = Séances
sponsor-sessions =
    { $n ->
        [0] Aucune séance n’a eu lieu.
        [one] { $n } séance a eu lieu.
       *[other] { $n } séances ont eu lieu.
    }
sponsor-people =
    { $n ->
        [one] { $n } personne est comptée.
       *[other] { $n } personnes sont comptées.
    }
sponsor-plan = Le plan
sponsor-status-scheduled = Pas encore commencé
sponsor-status-paused = En pause
sponsor-status-overrun = Terme dépassé, pas encore clos
sponsor-status-starting = Tout juste commencé
sponsor-status-at_risk = En retard
sponsor-status-watch = À surveiller
sponsor-status-on_track = En bonne voie
sponsor-status-completed = Terminé
sponsor-status-ended_early = Arrêté avant terme
sponsor-day = jour { $day } sur { $length }
sponsor-goal = L’objectif
sponsor-notes = Notes pour vous
sponsor-frozen = Ce rapport ne change plus. { $name } a accepté cela ; rien de plus n’est dit.
sponsor-group-frozen = Ces chiffres ne changent plus. Rien de plus n’est dit.
sponsor-withdrawn = Ce rapport a été retiré
sponsor-withdrawn-text = La personne concernée ne souhaite plus que cela vous soit dit. C’est son droit ; merci de ne pas lui demander pourquoi.

## Un test par son lien

recall-title = Sauriez-vous redire ce que prévoit { $name } ?
recall-lead = { $name } a écrit une stratégie technique. Si l’on ne peut pas la redire après une seule lecture, elle est trop compliquée : vous ne pouvez pas échouer.
recall-step-read = Lisez le texte. Prenez dix minutes au calme.
recall-step-answer = Répondez de mémoire à cinq courtes questions.
recall-step-done = { $name } et son coach lisent ce que vous avez écrit, sans votre nom.
recall-until = Les réponses sont prises jusqu’au { $until }.
recall-once = Le texte n’est montré qu’une fois. Revenir en arrière ou rouvrir le lien mène aux questions.
recall-show = Montrez-moi le texte maintenant
recall-now = Lisez ceci maintenant : c’est montré une seule fois.
recall-done-reading = J’ai lu, passons aux questions
recall-hidden-then = Le texte disparaît alors. Au bout de dix minutes, les questions viennent d’elles-mêmes.
recall-questions = Que retenez-vous ?
recall-questions-lead = Quelques mots suffisent. Laissez vide ce dont vous ne vous souvenez pas ; cela aide aussi.
recall-problem = Quel problème s’agit-il de résoudre ?
recall-bet = Quel est le pari ?
recall-why-now = Pourquoi maintenant ?
recall-non-goals = Qu’est-ce qui ne sera pas fait ?
recall-measures = Comment saura-t-on que cela a marché ?
recall-who-sees = { $name } et son coach lisent vos réponses sans votre nom et sans ordre.
recall-send = Envoyer les réponses
recall-sent = Merci
recall-sent-text = Vos réponses sont arrivées. { $name } et son coach les lisent sans votre nom.
recall-over = C’est terminé
recall-over-text = Les réponses ne sont plus prises : le délai est passé, ou il existe une version plus récente du texte. Merci tout de même.
recall-withdrawn = Cette invitation a été retirée
recall-withdrawn-text = Vous avez été invité par erreur, ou quelqu’un d’autre est invité à votre place. Vous n’avez rien à faire.

## Whether two entries are one person

merge-asked = Ces deux fiches sont-elles les vôtres ?
merge-asked-text = { $name } vous coache et pense que vous figurez ici deux fois, sous deux adresses.
merge-asked-other = L’autre adresse ressemble à ceci : { $name }. La même question y a été envoyée.
merge-asked-means = Si les deux sont à vous, les deux fiches n’en feront plus qu’une : chacune des deux adresses ouvrira tout ce qui se trouve dans l’une ou l’autre, et les coachs des deux liront ce que vous partagez avec vos coachs. Rien ne change avant un oui venu des deux adresses, et jamais si l’une dit non.
merge-both = Les deux sont à moi
merge-not-me = L’autre n’est pas à moi
merge-waits = Vous avez dit oui
merge-waits-text = Le message envoyé à l’autre adresse vous attend maintenant. Tant qu’un oui n’est pas venu de là aussi, rien ne change. Vous pouvez encore revenir en arrière.
merge-done = Les deux fiches n’en font plus qu’une
merge-done-text = Désormais, vos deux adresses ouvrent la même chose.
merge-refused = Rien n’a été réuni
merge-refused-text = La question est close. Chaque fiche reste ce qu’elle était, et personne n’a rien appris de l’autre.
merge-over = Rien n’a été réuni
merge-over-text = La question est close, car l’une des fiches doit être effacée ou la personne qui a demandé ne coache plus les deux. Chaque fiche reste ce qu’elle était.

## The console: private notes are handed over

handover = Demandes de notes privées
handover-lead = { $name } peut demander ce qui a été noté à son sujet, comme la loi le permet. Retirez ce qui touche d’autres personnes, dites ce que vous laissez de côté et pourquoi, et remettez le reste.
handover-none = Personne ne vous a demandé de notes privées.
handover-of = Notes de { $name }
handover-asked = Demandé le { $date }, réponse attendue avant le { $by }.
handover-answered = Remis le { $date }.
handover-part = Une partie a été remise. Ce qui suit vient après elle.
handover-show = Ce qui a été remis
handover-body = Ce que vous remettez
handover-body-hint = Le texte commence par vos notes telles quelles, les privées et celles pour les coachs. Les notes restent comme elles sont ; seul ce que vous laissez dans ce champ est remis.
handover-withheld = Ce que vous laissez de côté, et pourquoi
handover-more = Ce ne sont pas toutes vos notes. Les suivantes viendront une fois cette partie remise.
handover-send = Remettre
handover-send-part = Remettre cette partie
handover-done = C’est remis. Un message en informe la personne.
handover-done-part = La partie est remise. Voici la suivante.

## L’espace de la personne

space-sign-in = Votre espace
space-sign-in-text = Vos séances, votre plan, vos évaluations : un seul lieu, sans mot de passe. Saisissez l’adresse avec laquelle vous avez réservé.
space-sign-in-submit = M’envoyer un lien
space-sign-in-hint = Le lien vaut quelques minutes, et une seule fois. Si une adresse est connue ici, seule la personne à qui elle appartient l’apprend.
space-nobody = Il n’y a rien ici pour cette connexion : personne ne vous accompagne sous cette adresse.
space-link-sent = Regardez vos messages
space-link-sent-text = Si l’adresse est connue ici, un lien est en route. Il ouvre votre espace.
space-parts = Votre espace
space-home = Accueil
space-plan = Votre plan
space-actions = À faire
space-sessions = Séances
space-assessments = Évaluations
space-strategies = Stratégies
space-evidence = Preuves
space-privacy = Vie privée
space-next = Votre prochaine séance
space-next-none = Aucune séance n’est prévue.
space-book = Réserver une séance
space-with = avec { $name }
space-manage = Déplacer ou annuler
space-plan-waits = Un plan attend votre accord : { $name }
space-plan-look = Regarder le plan
space-plan-day = Jour { $day } sur { $length }
space-week = C’est la semaine { $week }
space-week-short = Semaine { $week }
space-week-empty = Rien n’est prévu cette semaine.
space-check-in = Répondre aux questions de la semaine
space-plan-open = Voir tout le plan
space-plan-none = Pas encore de plan. Dès que vous saurez à quoi travailler, quatre-vingt-dix jours seront ici, semaine après semaine.
if-then = { $cue } : alors { $action }
if-then-added = Si { $cue } : alors { $action }
space-obstacle = Si quelque chose s’interpose : { $name }
space-actions-none = Il ne reste rien à faire. Ce que vous déciderez en séance sera ici.
space-action-one-more = Noter quelque chose
space-action-due = D’ici le
space-action-coach = pour votre coach
space-actions-done = Fait
space-add = Ajouter
space-tick = Cocher : { $name }
space-untick = Pas encore fait : { $name }
space-proposal = Attend votre accord
space-proposal-content = Ce qu’il dit
space-milestones = Étapes
space-commitments = Si-alors
space-accept = Accepter le plan
space-decline = Demander des changements …
space-decline-reason = Qu’est-ce qui devrait être différent ?
space-decline-send = Envoyer
space-weeks = Semaine après semaine
space-today = Aujourd’hui
space-milestone-done = Atteinte :
space-milestone-missed = Manquée :
space-milestone-open = Pour :
space-course = Prévu et acquis
space-plan-points = { $earned } points acquis sur { $total } ; { $planned } étaient prévus à ce jour.
space-print = Imprimer
space-print-one = Imprimer sur une page
space-plan-others = Autres plans
space-suggest-behind = Une chose qui aide : prenez l’étape la plus proche et ne faites qu’elle cette semaine.
space-suggest-keep_rate = Une chose qui aide : rendez le si-alors de la semaine prochaine plus petit, si petit qu’il ne peut échouer.
space-suggest-check_ins = Une chose qui aide : répondez aux questions de cette semaine, même en une phrase.
space-suggest-silence = Une chose qui aide : écrivez deux lignes à votre coach aujourd’hui.
space-suggest-overdue = Une chose qui aide : dites si l’étape en retard vaut encore la peine ; sinon, demandez à la retirer.
space-suggest-no_session = Une chose qui aide : réservez la prochaine séance maintenant.
space-ahead = À venir
space-over = Passées
space-agenda = À aborder
space-agenda-none = Rien n’est encore à l’ordre du jour.
space-topic-done = abordé
space-topic-add = Mettre un point à l’ordre du jour
space-notes = Notes prises
space-note-own = de vous
space-assessments-none = Pas encore d’évaluation. Votre coach en ouvre une ; puis vous évaluez tous deux, et vous voyez ici où vous en êtes.
space-skills = Compétence par compétence
space-strategies-none = Pas encore de stratégie. Un pari que vous devez expliquer sera ici, à lire et à imprimer.
space-strategy-version = Version n° { $n }
space-strategy-draft = Brouillon
space-strategy-in_review = En relecture
space-strategy-changes_requested = Changements demandés
space-strategy-agreed = Convenue
space-strategy-live = En vigueur
space-strategy-superseded = Remplacée
space-strategy-retired = Abandonnée
space-evidence-add = Qu’avez-vous fait qui montre une compétence ?
space-evidence-hint = Une ligne suffit. Elle est à vous seul jusqu’à ce que vous la montriez.
space-evidence-when = Quand
space-evidence-keep = Garder la ligne
space-evidence-none = Rien n’est encore gardé. Une ligne par semaine fait un dossier en un an.
space-evidence-raw = Une ligne
space-evidence-shaped = Rédigée
space-evidence-verified = Vérifiée
space-evidence-own = vous seul
space-evidence-coach = votre coach
space-evidence-packet = entre dans les dossiers
space-coverage = Ce qu’elles couvrent
space-coverage-alt = Compétences par niveau : rien, affirmé, solide ou vieux de plus de 18 mois
space-who-read = Qui a lu quoi
space-who-read-none = Personne d’autre que vous n’a ouvert vos données.
space-access-sponsor = Un sponsor
space-read-profile = a lu votre profil
space-read-intake = a lu vos réponses d’avant la première séance
space-read-engagement = a lu ce qui est convenu
space-read-sessions = a lu vos séances
space-read-notes = a lu des notes à votre sujet
space-read-evidence = a lu vos preuves
space-read-sponsor = a lu ce qu’apprend un sponsor
space-read-assessments = a lu vos évaluations
space-read-plan = a lu votre plan
space-read-strategies = a lu vos stratégies
space-read-access_log = a lu cette liste
space-read-export = a emporté vos données
space-read-erasure = a regardé si vous voulez être effacé
space-read-sponsor_report = a lu un rapport que vous avez approuvé
space-addresses = Vos adresses
space-export = Tout en un fichier
space-export-text = Tout ce qui est gardé à votre sujet, en JSON et Markdown dans un zip.
space-export-get = Télécharger
space-private-notes = Ce que vos coachs ont noté pour eux-mêmes
space-private-notes-text = Les notes privées des coachs ne sont pas dans le fichier. Vous pouvez les demander ; votre coach retire ce qui touche d’autres personnes et remet le reste sous 30 jours.
space-private-notes-ask = Demander les notes
space-notes-awaited = { $name } a reçu la demande et a jusqu’au { $date }.
space-notes-handed-over = { $name } a remis ceci le { $date } :
space-notes-withheld = Laissé de côté : { $name }
space-erase = Tout faire effacer
space-erase-text = Dans 30 jours, tout ce qui vous concerne disparaît : textes, plans, avis, messages. Les séances restent au calendrier sans votre nom. D’ici là, vous pouvez revenir en arrière.
space-erase-ask = Faire effacer …
space-erase-sure = Je sais que personne ne pourra ensuite le récupérer.
space-erase-now = Tout effacer dans 30 jours
space-erase-unsure = Cochez que vous en êtes sûr ; rien n’a été fait.
space-erase-waits = Tout ce qui vous concerne disparaît le { $name }.
space-erase-keep = Garder mes données
space-done-done = C’est coché.
space-done-open = C’est de nouveau à faire.
space-done-action = C’est noté.
space-done-topic = C’est à l’ordre du jour.
space-done-evidence = C’est gardé.
space-done-accepted = Accepté. Le plan vaut.
space-done-declined = Votre coach lit ce qui devrait être différent.
space-done-notes = Vos coachs ont reçu la demande.
space-done-erase = Dans 30 jours, tout disparaît. D’ici là, vous pouvez revenir en arrière.
space-done-keep = Rien ne sera effacé.
space-evidence-new = Raconter toute l’histoire
space-packet = Dossier pour un rôle
space-packet-about = Ce que vous montrez à ceux qui décident d’un rôle : trois cas au plus, ce que vos preuves couvrent et ce qui manque.
space-evidence-about = Seuls la ligne et le jour sont nécessaires. Plus on en dit, plus cela compte.
space-evidence-strength = Force { $points } sur 6 · lu par : { $reader }
space-evidence-keep-case = Garder
space-evidence-save = Enregistrer
space-evidence-case = Ce que cela dit
space-evidence-advice = Ce qui le renforcerait
space-evidence-title = Ce qui s’est passé, en une ligne
space-evidence-situation = La situation
space-evidence-situation-hint = Quel était le problème, et l’enjeu.
space-evidence-my-part = Ma part
space-evidence-my-part-hint = Ce que vous avez fait vous-même, à la première personne.
space-evidence-decision = La décision
space-evidence-decision-hint = Ce qui a été décidé, et pourquoi pas autre chose.
space-evidence-result = Le résultat
space-evidence-result-hint = Ce qui en est sorti, et pour qui.
space-evidence-kind = Quel genre de travail
space-case-project = Projet
space-case-design = Conception
space-case-incident = Incident
space-case-mentoring = Accompagnement
space-case-influence = Influence
space-case-strategy = Stratégie
space-case-writing = Rédaction
space-case-hiring = Recrutement
space-case-community = Communauté
space-evidence-scope = Jusqu’où cela a porté
space-scope-self = Mon propre travail
space-scope-team = Mon équipe
space-scope-multi_team = Plusieurs équipes
space-scope-org = Une partie de l’entreprise
space-scope-company = Toute l’entreprise
space-evidence-skill = Une compétence que cela montre
space-evidence-level = À quel niveau
space-evidence-metric = Un chiffre qui a changé
space-evidence-metric-hint = Ce qui a été mesuré, par exemple « p95 du paiement ».
space-evidence-before = Avant
space-evidence-after = Après
space-evidence-unit = Unité
space-evidence-source = Où le vérifier
space-evidence-witness = Qui l’a vu
space-evidence-relation = Son lien avec vous ou le travail
space-evidence-vouches = A accepté d’en témoigner
space-evidence-links = Où le voir
space-evidence-links-hint = Adresses web, une par ligne.
space-evidence-secrecy = Qui peut le savoir
space-secrecy-open = Tout le monde
space-secrecy-internal = Mon entreprise
space-secrecy-secret = Personne d’autre que moi
space-evidence-readers = À qui je le montre
space-visibility-private = À personne
space-visibility-coach = À mon coach
space-visibility-packet = À mon coach et aux lecteurs de mes dossiers
space-evidence-show = Le montrer à mon coach
space-evidence-pack = Le mettre dans les dossiers
space-evidence-hide = Le garder pour moi
space-evidence-remove = Le supprimer…
space-evidence-remove-now = Supprimer
space-evidence-remove-about = Il disparaît, des dossiers à venir aussi. C’est irréversible.
space-done-evidence-changed = Modifications enregistrées.
space-done-evidence-hidden = Il est de nouveau à vous seul.
space-done-evidence-shown = Il est montré à présent.
space-done-evidence-removed = Supprimé.
space-done-sign-in = Cette connexion a pris fin.
space-strategy-begin = Commencer une stratégie…
space-strategy-begin-now = La commencer
space-strategy-title = Comment elle s’appelle
space-strategy-versions = Versions et changements
space-strategy-share = La présenter à votre coach…
space-strategy-share-now = Partager cette version
space-strategy-note = Ce qu’elle a de nouveau
space-strategy-go-live = La mettre en œuvre…
space-strategy-live-now = C’est ce qui se fait désormais
space-strategy-review = À revoir le
space-strategy-waived = Pourquoi sans essai avec des lecteurs
space-strategy-waived-hint = Seulement si aucun essai avec des lecteurs n’a réussi.
space-strategy-edit = La réécrire…
space-strategy-save = Enregistrer
space-strategy-text = Tout le texte, en Markdown
space-strategy-text-hint = Gardez les titres ; ce qui est dessous est à vous. Votre coach le lit dès que vous le partagez.
space-strategy-open = Laisser mon coach lire
space-strategy-shut = Garder le brouillon pour moi
space-strategy-retire = L’abandonner…
space-strategy-retire-now = L’abandonner
space-strategy-retire-about = C’est alors fini, et on ne peut la reprendre.
space-strategy-reason = Pourquoi
space-strategy-reply = Répondre…
space-strategy-reply-now = Répondre
space-done-strategy = Commencée. Ouvrez-la pour écrire ce qu’elle dit.
space-done-strategy-edit = Modifications enregistrées.
space-done-strategy-share = Partagée. Votre coach reçoit un message.
space-done-strategy-open = Les lecteurs du brouillon ont changé.
space-done-strategy-live = Elle est en œuvre.
space-done-strategy-retire = Elle est abandonnée.
space-done-strategy-comment = C’est dit. Votre coach le lit.
space-done-strategy-reply = C’est dit. Votre coach le lit.
space-done-strategy-resolve = Réglé.
space-done-strategy-reopen = C’est de nouveau ouvert.


## The console: webhooks, keys, people, the log

settings-webhooks = Webhooks
settings-keys = Clés d’API
settings-people = Coachs et direction
settings-log = Journal
webhooks-none = Pas encore de webhook. Un de vos programmes peut apprendre ce qui se passe ici : une réservation, un point d’étape, un numéro envoyé.
webhooks-where = Adresse
webhooks-events = Est informé de
webhooks-add = Ajouter un webhook …
webhooks-everything = Tout
webhooks-others = Ou des événements précis, séparés par des espaces
webhooks-description = Votre nom pour lui
webhooks-make = Ajouter ce webhook
webhooks-fault-url = Cette adresse ne peut pas être appelée. Elle commence par https:// et désigne un hôte public.
webhooks-fault-events = Choisissez de quoi il est informé. Un événement précis s’écrit comme booking.confirmed.
webhooks-secret = Le secret qui signe
webhooks-secret-text = Gardez-le dans votre programme, qui vérifie chaque appel avec lui. Il n’est plus montré ensuite.
webhooks-on = Informé
webhooks-failing = En échec
webhooks-given-up = Coupé
webhooks-paused = En pause
webhooks-gone = Nous l’avons coupé le { $when } : son adresse a répondu qu’elle n’existe plus.
webhooks-gave-up = Nous l’avons coupé le { $when } : il n’a rien accepté pendant cinq jours.
webhooks-failing-since = Il n’accepte rien depuis le { $when }. Nous continuons d’essayer.
webhooks-test = Envoyer un essai
webhooks-pause = Mettre en pause
webhooks-resume = Informer de nouveau
webhooks-new-secret = Nouveau secret …
webhooks-new-secret-text = Pendant 24 heures, chaque appel porte les deux signatures, pour que votre programme puisse passer au nouveau.
webhooks-new-secret-make = Créer un nouveau secret
webhooks-remove = Retirer …
webhooks-remove-text = Ce qui lui a été dit disparaît aussi. C’est définitif ; une pause ne l’est pas.
webhooks-remove-it = Retirer ce webhook
webhooks-removed = Le webhook est retiré.
webhooks-now-paused = En pause. Ce qui l’attendait a été abandonné ; vous pourrez le renvoyer plus tard.
webhooks-now-on = Il apprend dès maintenant ce qui se passe.
webhooks-tested = Un essai est parti. Son résultat s’affiche ci-dessous dans un instant.
webhooks-again-done = C’est renvoyé.
webhooks-told = Ce qui lui a été dit
webhooks-nothing-told = Rien ici pour l’instant.
webhooks-all = Tous
webhooks-event = Événement
webhooks-again = Renvoyer
state-delivered = Remis
problem-too_many_webhooks = Vous avez autant de webhooks que possible. Retirez-en un d’abord
problem-webhook_inactive = Ce webhook est en pause. Réactivez-le d’abord
keys-none = Pas encore de clé. Avec une clé, un programme agit pour vous, dans les limites que vous fixez.
keys-name = Nom
keys-scopes = Ce qu’elle peut faire
keys-until = Valable jusqu’au
keys-last-day = Dernier jour de validité ; vide, sans fin
keys-unused = jamais
keys-no-end = sans fin
keys-add = Créer une clé …
keys-make = Créer cette clé
keys-made = Votre nouvelle clé
keys-made-text = Votre programme l’envoie comme jeton « bearer ». Elle n’est plus montrée ensuite.
keys-fault-scopes = Choisissez au moins une chose qu’elle peut faire.
keys-fault-until = Choisissez un jour à venir, ou aucun.
keys-revoke = Révoquer …
keys-revoke-text = Elle cesse aussitôt de fonctionner, pour toujours.
keys-revoke-it = Révoquer cette clé
keys-revoked = La clé ne fonctionne plus.
people-owner = Direction
people-coach = Coach
people-active = Actif
people-pending = Invitation envoyée
people-out = Sans accès
people-you = C’est vous.
people-role = Rôle …
people-role-of = Rôle
people-to-owner = La direction voit et change tout dans le cabinet, cette page comprise.
people-to-coach = Un coach voit les personnes qu’il accompagne et ses séances, et rien de cette page.
people-make-owner = Passer à la direction
people-make-coach = Passer coach
people-reset = Application perdue …
people-reset-text = Le mot de passe suffira de nouveau jusqu’à ce qu’une application soit installée. Un message le lui dit.
people-reset-it = Désactiver la connexion en deux étapes
people-remove = Retirer l’accès …
people-remove-text = La déconnexion est immédiate ; liens et clés s’arrêtent pour toujours. Séances, plans et notes restent. Vous pourrez rendre l’accès.
people-remove-it = Retirer l’accès
people-let-in = Rendre l’accès
people-invite = Inviter quelqu’un …
people-invite-send = Envoyer l’invitation
people-invited = L’invitation est partie. Son lien vaut sept jours.
people-changed = Le rôle a changé.
people-now-out = L’accès est retiré. Vous pouvez le rendre ci-dessous.
people-now-in = La connexion est de nouveau possible.
people-reset-done = La connexion en deux étapes est désactivée pour cette personne. Un message le lui dit.
problem-user_exists = Il y a déjà un compte avec cette adresse
problem-last_owner = C’est la dernière personne de la direction. Nommez-en d’abord une autre
problem-own_two_factor = C’est la vôtre. Désactivez-la sous « Connexion »
problem-two_factor_off = La connexion en deux étapes y est déjà désactivée
log-action = Ce qui a été fait
log-who = Qui
log-from = Depuis
log-anybody = Tout le monde
log-none = Rien ne correspond. Essayez le début d’une autre action, ou tout le monde.
log-visitor = Visiteur
log-mentee = Personne accompagnée
log-key = Clé d’API
log-system = Le programme
mail-unsigned = Non signé ici
mail-unsigned-text = Les messages partent sans signature de notre part. Soit vos serveurs signent, soit réglez mail.dkim : beaucoup de boîtes prennent le courrier non signé pour du spam.
mail-signed = Signé
mail-signed-text = Chaque message est signé, et la signature couvre le domaine de l’expéditeur. Le DNS doit contenir cet enregistrement :
mail-misaligned = Signé pour un autre domaine
mail-misaligned-text = Les messages sont signés, mais pour un domaine qui n’est pas celui de l’expéditeur : beaucoup de boîtes n’en tiennent pas compte. Corrigez mail.dkim.domain. Le DNS doit contenir cet enregistrement :
mail-signature-fault = La clé ne peut pas signer
mail-record-name = Enregistrement

## The console: one session type

type-public = Sa page
type-title = Titre
type-policy = Ce que peut faire la personne qui réserve
type-notice = Réserver
type-cancel = Annuler
type-move = Déplacer
type-moves = Combien de fois on peut déplacer
type-policy-text = Avec vos mots
type-questions = Ce qui est demandé
type-questions-hint = Les réservations existantes gardent leurs questions. Videz une question pour la retirer.
type-question = Texte de la question
type-one-more = Encore une question
type-kind = Réponse
type-kind-text = une ligne
type-kind-long = plusieurs lignes
type-kind-select = une option parmi plusieurs
type-kind-multi = plusieurs options
type-kind-checkbox = oui ou non
type-kind-number = un nombre
type-kind-url = une adresse web
type-kind-phone = un numéro de téléphone
type-required = obligatoire
type-options = Options, une par ligne
type-save = Enregistrer ce type de séance
type-saved = Enregistré. Cela vaut pour les réservations à venir.


## Forms of the console

sheet-mend = Rien n’a été modifié. Corrigez ce qui est signalé.
sheet-wrong-state = Ce n’est pas possible dans l’état actuel. La page montre où en sont les choses.
sheet-sent-already = Ce formulaire a déjà été envoyé. Voici où en sont les choses ; répétez ici ce qui manque.
sheet-sure = Oui, c’est bien ce que je veux
fault-not_a_date = Écrivez une date comme 2026-11-24.
fault-not_affirmed = Cochez d’abord la case.
console-assessments = Évaluations
console-plans = Plans de travail
console-strategies = Stratégies
console-grave = À manier avec soin

## The console: one mentee, and what is done there

mentees-coach = Coach des mentorés
mentees-own = Les miens
mentees-everybody = Ceux de tous les coachs
mentee-next = Prochaine séance : { $when }
mentee-no-session = Aucune séance n’est réservée.
mentee-erasure = Tout ce qui concerne cette personne disparaît le { $date }.
mentee-action-done = C’est fait
mentee-action-add = Ajouter une chose à faire …
mentee-action-save = Le noter
mentee-action-title = Ce qu’il faut faire
mentee-action-who = Qui le fait
mentee-action-due = Pour quand
mentee-action-saved = C’est noté.
mentee-action-finished = Fait. Une chose de moins.
mentee-notes = Notes de séance
mentee-note-add = Écrire une note …
mentee-note-save = Garder la note
mentee-note-body = La note
mentee-note-who = Qui la lit
mentee-note-private = Moi seulement
mentee-note-coaches = Les coachs de cette personne
mentee-note-shared = Les coachs et la personne
mentee-note-sponsor = Les coachs, la personne, et un sponsor qu’elle a accepté
mentee-noted = La note est gardée.
mentee-assess = Commencer une évaluation …
mentee-assess-about = Personne n’est encore interrogé. On choisit qui interroger à la page suivante.
mentee-assess-start = La commencer
mentee-assess-role = Pour quel rôle
mentee-assess-kind = À quel moment du coaching
mentee-assess-due = Réponses jusqu’au
mentee-evidence = Preuves montrées
mentee-verify = Je m’en porte garant
mentee-verified = Vous vous en portez garant.
mentee-merge = Fusionner avec un doublon …
mentee-merge-about = Tout ce qui est dans l’autre fiche vient ici, et cette fiche disparaît ; cela ne s’annule pas. Si quelqu’un utilise l’autre fiche, les deux reçoivent d’abord la question par mail, et rien ne bouge avant deux oui.
mentee-merge-email = Adresse de l’autre fiche
mentee-merge-now = Les fusionner
mentee-merge-asked = Les deux ont reçu par mail la question de savoir s’il s’agit d’une seule personne. Rien ne bouge avant deux oui.
mentee-merged = Il n’y a plus qu’une fiche.
mentee-erase = Tout effacer …
mentee-erase-about = Tout disparaît dans 30 jours ; d’ici là, vous pouvez revenir en arrière. Les sponsors n’apprennent plus rien.
mentee-erase-now = Effacer dans 30 jours
mentee-erase-cancel = Ne pas effacer
mentee-erasing = C’est demandé. On peut revenir en arrière pendant 30 jours.
mentee-kept = Rien n’est effacé.
fault-unknown_mentee = Aucun de vos mentorés n’a cette adresse.
state-raw = Une ligne seulement
state-shaped = Raconté en entier
state-verified = Vous en êtes garant
problem-mentee_exists = Cette adresse appartient déjà à quelqu’un

## The console: assessments

console-all = Toutes
assess-none = Rien ici. Une évaluation se commence sur la page d’une personne.
assess-until = réponses jusqu’au { $date }
assess-unsettled =
    { $n ->
        [one] Le résultat attend : sur { $n } compétence, les avis diffèrent tant qu’il faut d’abord en parler.
       *[other] Le résultat attend : sur { $n } compétences, les avis diffèrent tant qu’il faut d’abord en parler.
    }
assess-no-gap = Rien de ce qui a été évalué n’est en dessous de ce que demande le rôle.
assess-sentence = L’écart n° 1 est { $skill } : de { $now } à { $target }, et l’étape suivante est le niveau { $next }.
assess-of = { $skill } : { $now }, demandé { $target }
assess-side-by-side = Côte à côte
assess-others = Les autres compétences
assess-said = Ce qui a été écrit
assess-said-before = Avant, { $who } disait { $level }
assess-talk-first = En parler d’abord
assess-talk = vu différemment
assess-talked = Discuté
assess-nobody-rated = Personne ne l’a évalué.
assess-radar = Où en est la personne
assess-now = Maintenant
assess-asked-for = Demandé
assess-before = Avant
assess-gaps = Écarts, le plus grand d’abord
assess-skill = Compétence
assess-figures = Maintenant → demandé
assess-bar = En barre
assess-why = Pourquoi celui-ci, en mots
assess-close-call = presque à égalité
assess-blind-spot = angle mort
assess-hidden-strength = force cachée
assess-focus = Sur quoi travailler
assess-chose = { $who } a choisi { $skill }
assess-choose = Choisir sur quoi travailler …
assess-choose-now = Choisir cela
assess-choose-skill = La compétence
assess-choose-reason = Pourquoi celle-ci
assess-choose-hint = Une autre compétence que l’écart n° 1 demande une raison.
assess-chosen = C’est sur cela qu’on travaille.
assess-raters = Qui a été interrogé
assess-nobody = Personne encore. Commencez par la personne et vous-même.
assess-ask-both = Interroger la personne et moi
assess-ask-mentee = Interroger la personne
assess-ask-me = M’interroger
assess-ask = Interroger quelqu’un d’autre …
assess-ask-about = La personne reçoit un lien par mail. Ce que disent les collègues n’apparaît qu’à partir de trois réponses.
assess-ask-kind = Son lien avec la personne
assess-ask-name = Son nom
assess-ask-send = Lui envoyer le lien
assess-asked = Le lien est en route.
assess-remind = Renvoyer
assess-reminded = Le lien repart.
assess-withdraw = Ne plus interroger
assess-withdrawn = La personne n’est plus interrogée.
assess-close = Clore la collecte …
assess-close-about = Ensuite, plus aucune réponse n’est acceptée, et les deux côtés voient ce qui a été dit.
assess-close-now = La clore
assess-closed = Close. Maintenant, parlez-en.
assess-revise = Changer votre avis …
assess-revise-level = Ce que vous dites maintenant
assess-revise-now = Dire cela maintenant
assess-revised = Changé. Ce que vous disiez avant est gardé.
assess-differ = Noter pourquoi vous différez …
assess-differ-note = Pourquoi les avis diffèrent encore
assess-differ-now = Le noter
assess-noted = Noté.
assess-finalise = Finaliser …
assess-finalise-about = Le résultat est gardé avec toutes ses données et ne change plus jamais.
assess-finalise-now = La finaliser
assess-finalised = Le résultat est arrêté.
assess-plan = Esquisser un plan à partir de l’écart …
assess-plan-about = Un projet de quatre-vingt-dix jours d’après le modèle de cette compétence. La personne le voit quand vous le proposez.
assess-plan-start = Premier jour
assess-plan-now = L’esquisser
assess-void = L’abandonner …
assess-void-about = Plus personne n’est interrogé, et il n’y aura pas de résultat.
assess-void-reason = Pourquoi
assess-void-now = L’abandonner
assess-voided = Abandonnée.
assess-made = Commencée. Interrogez maintenant la personne et vous-même.
rater-mentee = Personne
rater-coach = Vous
rater-manager = Responsable
rater-peer = Collègue
rater-peers = Collègues
state-invited = Interrogé
state-started = A commencé
state-withdrawn = Plus interrogé
problem-talk_first = Parlez d’abord de ce que vous voyez différemment : changez un avis, ou notez pourquoi
problem-rater_exists = Cette personne est déjà interrogée, ou une autre au même titre
problem-assessment_closed = La collecte est close

## The console: plans

plans-none = Aucun plan ne court ni ne s’écrit. Esquissez-en un à partir de l’écart trouvé par une évaluation, ou commencez-en un sans.
plans-none-step = Voir les évaluations
plans-needs-you = Ont besoin de vous
plans-on-their-way = En bonne voie
plans-to-agree = À convenir
plans-breaks = En pause
plans-column-empty = Aucun.
plans-over = Terminés
plans-show-over = Montrer les plans terminés
plan-week-of = Semaine { $week } sur { $weeks }
plan-from = à partir du { $date }
plan-step = { $skill }, niveau { $from } → { $target }
plan-break = Pause du { $from } au { $to }.
plan-break-open = Pause depuis le { $from }, sans fin prévue.
plan-waits-for-you = La personne a proposé un changement. Il attend votre réponse.
plan-waits-for-mentee = Votre proposition attend la personne.
plan-achieved = Le niveau visé est atteint.
plan-partly-achieved = Une partie du chemin.
plan-not-achieved = Le niveau visé n’est pas atteint.
plan-abandoned = Abandonné.
plan-this-week = Cette semaine
plan-weeks = Les semaines
plan-week-dates = Semaine { $week }, { $from } au { $to }
plan-now = c’est cette semaine
plan-kept = tenu
plan-partly = tenu en partie
plan-missed = manqué
plan-due = étape prévue
plan-reached = étape atteinte
plan-earned = Acquis
plan-planned = Prévu
plan-reading = { $earned } points sur { $total } sont acquis ; { $planned } étaient prévus à ce jour.
plan-check-ins = Points de la semaine
plan-replied = Vous avez répondu
plan-reply = Votre réponse
plan-milestones = Étapes
plan-commitments = Engagements pris
plan-show-all = Tous les montrer
plan-due-on = pour { $date }
plan-done-on = fait { $date }
milestone-open = Ouverte
milestone-done = Atteinte
milestone-missed = Manquée
milestone-dropped = Abandonnée
commitment-planned = Prévu
commitment-kept = Tenu
commitment-partial = En partie
commitment-missed = Manqué
commitment-excused = Dispensé
commitment-dropped = Abandonné
plan-reach = Atteinte …
plan-reach-on = Quand
plan-reach-hint = Aujourd’hui, si vous laissez vide.
plan-reach-note = Ce qui le montre
plan-reach-now = Elle est atteinte
plan-drop = Abandonner …
plan-drop-about = Une étape abandonnée ne compte plus, ni prévue ni acquise.
plan-drop-note = Pourquoi
plan-drop-now = L’abandonner
plan-milestone-reached = Atteinte. Bravo.
plan-milestone-dropped = Abandonnée.
plan-propose = Le proposer …
plan-propose-about = La personne le reçoit par mail. Il démarre quand elle accepte cette version même.
plan-propose-reason = Un mot avec
plan-propose-now = Le proposer
plan-proposed = Proposé. Le mail est en route.
plan-accept = Accepter le changement
plan-accepted = Accepté. Cela compte désormais.
plan-decline = En demander une autre …
plan-decline-reason = Ce qui devrait changer
plan-decline-now = Le renvoyer
plan-declined = Renvoyé avec votre mot.
plan-change = Changer le projet …
plan-change-title = Son nom
plan-change-start = Premier jour du plan
plan-change-length = Combien de jours
plan-change-weekday = Point le
plan-change-hour = À
plan-change-now = Garder le changement
plan-changed = Changé.
plan-pause = Faire une pause …
plan-pause-from = Du
plan-pause-to = Au
plan-pause-mode = Ce que devient la fin
plan-pause-extend = Elle recule d’autant
plan-pause-keep = Elle reste
plan-pause-reason = Pourquoi
plan-pause-now = Commencer la pause
plan-paused = La pause est notée. Personne n’est interrogé pendant.
plan-resume = Reprendre le plan
plan-resumed = Il reprend.
plan-complete = Le terminer …
plan-complete-outcome = Comment il s’est fini
plan-complete-retrospective = En regardant en arrière : ce qui a aidé ou non
plan-complete-waived = Pourquoi sans preuve, s’il n’y en a pas
plan-complete-now = Terminer le plan
plan-completed = Terminé.
plan-end = L’arrêter avant …
plan-end-about = Plus personne n’est interrogé. Ce qui est écrit reste.
plan-end-reason = Pourquoi
plan-end-now = Arrêter le plan
plan-ended = Arrêté.
plan-made = Esquissé. Regardez-le, puis proposez-le.
problem-plan_running = Un plan de cet accord est en cours. Terminez-le ou arrêtez-le d’abord
problem-plan_revision_changed = Une autre version a été proposée entre-temps. Lisez-la, puis acceptez celle-là

## The console: strategies

strategy-none = Rien ici. Une stratégie apparaît quand son auteur la partage.
strategy-version = La version { $n }
strategy-unshared = Pas encore partagée
strategy-draft = Le brouillon
strategy-draft-differs = Non partagé : le brouillon diffère de la version n° { $n }. Commentaires, tests, accord et mise en vigueur concernent la version n° { $n }.
strategy-draft-read = Lire le brouillon …
strategy-adopted = en vigueur depuis le { $date }
strategy-review = à revoir le { $date }
strategy-not-told = Elle ne tient pas encore en une phrase : il manque quelque chose.
strategy-advice-hard = Ce qu’il lui faut avant d’être partagée
strategy-advice-soft = Ce qui la rendrait meilleure
strategy-its-title = Titre
strategy-comments = Commentaires
strategy-earlier-comments = Commentaires précédents
strategy-comment-add = Dire quelque chose d’un passage …
strategy-comment-section = Partie
strategy-comment-quote = Le passage
strategy-comment-quote-hint = Copié mot pour mot ; vide pour toute la partie.
strategy-comment-kind = Ce que c’est
strategy-comment-body = Ce que vous dites
strategy-comment-send = Le dire
strategy-commented = Dit. La personne reçoit un mail.
strategy-question = Une question
strategy-suggestion = Une suggestion
strategy-praise = Un compliment
strategy-blocker = Un obstacle
strategy-resolve = C’est réglé
strategy-reopen = Le rouvrir
strategy-resolved = réglé
strategy-comment-resolved = Voilà, c’est réglé.
strategy-comment-reopened = C’est rouvert.
strategy-passage-gone = le passage n’est plus dans la dernière version
strategy-loose = Sur des passages disparus
strategy-agree = Être d’accord avec cette version
strategy-agreed = D’accord. La personne reçoit un mail.
strategy-ask = Demander des changements …
strategy-ask-reason = Ce qui devrait changer, et pourquoi
strategy-ask-now = Le demander
strategy-asked = Demandé. La personne reçoit un mail.
strategy-versions = Ses versions
strategy-words =
    { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }
strategy-what-changed = Ce qui a changé
strategy-changes = De la version { $older } à la version { $newer }
strategy-changes-since = Version { $older } → le brouillon
strategy-compare-from = De
strategy-compare-to = À
strategy-compare-draft = Le brouillon tel qu’il est maintenant
strategy-no-change = Rien n’a changé dans le texte.
strategy-print = Pour imprimer
strategy-print-hint = Imprimez cette page : il n’y a que le texte.
strategy-tests = Peut-on la répéter ?
strategy-earlier-tests = Tests précédents
strategy-test-open = En lecture
strategy-test-grading = Attend les notes
strategy-test-few = Trop peu de réponses
strategy-test-old = Il y a une version plus récente
strategy-passed = Réussi
strategy-not-passed = Pas réussi
strategy-answered = { $n } réponses sur { $all }
strategy-weakest = Le plus faible : { $question }
state-in_review = À relire
state-changes_requested = Changements demandés
state-agreed = Convenue
state-live = En vigueur
state-superseded = Remplacée
state-retired = Retirée
problem-strategy_version_changed = Une version plus récente a été partagée entre-temps. Lisez-la, puis donnez votre avis sur celle-là
problem-strategy_blocked = Un obstacle est ouvert. Réglez-le d’abord

## The console: issues are written and sent

newsletter-issues = Numéros
newsletter-readers = Lecteurs
newsletter-segments = Groupes
newsletter-imports = Imports de fichiers
issue-new = Écrire un numéro
issue-edit = Continuer à écrire
issue-save = L’enregistrer
issue-written = Enregistré.
issue-title = Titre
issue-body = Le texte, en Markdown
issue-body-hint = Titres avec #, liens comme [mots](https://…), code entre ```.
issue-subject = Objet du mail
issue-subject-hint = Le titre, si vous laissez vide.
issue-preview-text = Ce que les messageries montrent à côté de l’objet
issue-summary = De quoi il s’agit
issue-list = La liste
issue-segment = Lesquels
issue-everybody = Tous
issue-template = Modèle
issue-template-letter = Lettre
issue-template-plain = Simple
issue-slug = Nom dans l’adresse
issue-slug-hint = Fait à partir du titre, si vous laissez vide.
issue-canonical = Où il est paru d’abord, si c’est ailleurs
issue-no-list = Il n’y a pas encore de liste.
issue-make-list = Créer la première liste
issue-checks = Avant l’envoi
issue-blocking = Bloque l’envoi
issue-advice = À revoir
issue-ready = Rien ne s’y oppose.
issue-preview = À quoi il ressemble dans le mail
issue-preview-kept = Tel qu’il est enregistré
issue-as-text = Le même en texte simple
issue-test = M’envoyer un essai
issue-tested = Un essai est en route vers vous.
issue-send = L’envoyer …
issue-send-about = Il part maintenant vers toute la liste, tel quel. On peut l’arrêter en route ; qui l’a, l’a.
issue-send-now = L’envoyer maintenant
issue-sent = Il part.
issue-schedule = L’envoyer plus tard …
issue-schedule-at = Quand
issue-schedule-hint = À votre heure.
issue-local-hour = À cette heure chez chaque lecteur
issue-schedule-now = Le programmer
issue-is-scheduled = Programmé.
issue-unschedule = Ne pas l’envoyer alors
issue-unscheduled = C’est de nouveau un brouillon.
issue-cancel = L’annuler …
issue-cancel-about = Qui ne l’a pas ne le recevra plus.
issue-cancel-now = L’annuler pour de bon
issue-cancelled = Annulé.
issue-publish = Le montrer dans les archives
issue-hide = Le retirer des archives
issue-published = Il est dans les archives.
issue-hidden = Il n’est plus dans les archives.
problem-slug_taken = Autre chose porte déjà ce nom
problem-not_ready = Quelque chose bloque l’envoi ; voyez la liste plus bas
problem-reader_exists = Cette adresse est déjà abonnée
issue-check-no_subject = Le numéro n’a pas d’objet.
issue-check-no_content = Le numéro ne dit rien.
issue-check-no_confirmed_reader = Le numéro n’irait à personne : aucun lecteur de sa liste et de son segment n’a confirmé sans être en pause.
issue-check-no_sender_identity = La liste n’a pas d’expéditeur, et le réglage mail.from est vide.
issue-check-no_postal_address = Le réglage newsletter.postal_address est vide ; un numéro doit dire qui l’envoie et d’où.
issue-check-broken_template = Le modèle du numéro n’existe pas ou ne peut être rempli.
issue-check-no_unsubscribe_link = Le message n’a pas de lien de désinscription.
issue-check-unknown_placeholder = Rien n’est connu sous le nom { $name }.
issue-check-image_not_stored = L’image { $name } est chez quelqu’un d’autre, qui verrait qui lit ; déposez-la ici.
issue-check-subject_length = L’objet a { $name } caractères ; de 10 à 78, il est lu en entier.
issue-check-no_preview_text = Les messageries montrent les premiers mots à côté de l’objet ; un texte d’aperçu en dit plus.
issue-check-no_bounce_domain = Le réglage mail.bounce_domain est vide : ce qui revient va dans la boîte de l’expéditeur et n’est reconnu qu’à son Message-ID.
issue-check-not_signed = Les messages ne sont pas signés ici (réglages mail.dkim) ; sans DKIM, les grands fournisseurs les refusent, à moins que le serveur SMTP ne signe.
issue-check-signature_not_aligned = Notre signature vient d’un autre domaine que l’expéditeur ; DMARC ne la compte pas.
issue-check-no_spf = Le domaine { $name } n’a pas d’enregistrement SPF dans le DNS, qui dit quels serveurs peuvent envoyer pour lui ; beaucoup de fournisseurs refusent les messages qui n’en ont pas.
issue-check-no_dmarc = Le domaine { $name } n’a pas d’enregistrement DMARC dans le DNS (_dmarc) ; les grands fournisseurs le demandent à qui écrit à beaucoup de monde.
issue-check-dkim_not_in_dns = Le DNS n’a pas notre clé DKIM à { $name }, personne ne peut donc vérifier notre signature ; altitude doctor montre l’enregistrement.
issue-check-word_count = Le numéro a { $name } mots ; l’usage est de 50 à 5 000.
issue-check-clipped = Le message pèse { $name } ko ; Gmail coupe au-delà de 102 ko.
issue-check-no_alt_text = L’image { $name } n’a pas de mots pour qui ne la voit pas.
issue-check-broken_link = Un lien ne mène nulle part : { $name }
issue-check-relative_link = Le lien { $name } est relatif ; dans les messages il devient un lien vers ce serveur.
issue-check-local_link = Le lien { $name } ne mène qu’à cette machine.
issue-check-shortened_link = Le lien { $name } cache où il mène ; les filtres s’en méfient.
issue-check-insecure_link = Le lien { $name } n’est pas chiffré.
issue-check-leftover = Une note pour vous-même est restée dans le texte : TK, TODO, FIXME ou Lorem ipsum.
issue-check-spammy_words = Les filtres comptent ceci contre un message : { $name }.
issue-check-attachment_named = Le texte parle d’une pièce jointe ; les numéros n’en ont pas.
issue-check-subject_in_capitals = L’objet est tout en capitales.

## The console: readers, segments, imports

readers-search = Chercher par adresse ou nom
readers-any-list = Toutes les listes
readers-none = Personne encore. Qui s’abonne ou est importé apparaît ici.
readers-add = Ajouter un lecteur …
readers-add-about = Seulement qui l’a demandé. Où et quand est noté au registre.
readers-add-now = L’ajouter
readers-consent-source = Où l’accord a été donné
readers-consent-hint = Par exemple : une conférence en mai, le formulaire de l’ancien site.
reader-reads = Lit
reader-unconfirmed = Pas confirmé
reader-left = Parti
reader-suppressed = Ne reçoit rien
reader-lists = Ce qu’il lit
reader-no-list = Sur aucune liste.
reader-consent = Ce à quoi il a consenti
reader-no-consent = Rien n’est noté.
reader-what = Quoi
reader-where = Où
reader-language = Langue
reader-attributes = Par ailleurs
reader-paused = En pause jusqu’au
reader-suppressed-since = Sans mail depuis
reader-suppress = Ne plus rien envoyer …
reader-suppress-about = Plus rien ne part vers cette adresse, de quelque façon qu’elle revienne.
reader-suppress-now = Ne rien envoyer
reader-is-suppressed = Plus rien n’y part.
reader-release = Envoyer à nouveau
reader-released = Le courrier repart.
reader-erase = Effacer …
reader-erase-about = Tout ce qui concerne ce lecteur disparaît maintenant. Cela ne s’annule pas.
reader-erase-now = Effacer maintenant
reader-erased = Effacé.
reader-added = Ajouté.
consent-requested = L’a demandé
consent-confirmed = L’a confirmé
consent-imported = Venu par un import
consent-added = Ajouté à la main
consent-unsubscribed = S’est désabonné
consent-preferences = A changé ses réglages
consent-paused = A fait une pause
consent-suppressed = Le courrier a été arrêté
consent-released = Le courrier est reparti
consent-erased = A été effacé
segments-none = Aucun groupe. Un groupe dit quels lecteurs d’une liste reçoivent un numéro.
segment-add = Créer un groupe …
segment-add-now = Le créer
segment-made = Créé.
segment-name = Son nom
segment-expression = Quels lecteurs, en JSON
segment-expression-hint = all, any et not autour de : list, tag, attribute, locale, mentee, received, opened, clicked, subscribed_before, subscribed_after.
segment-count =
    { $n ->
        [one] { $n } lecteur
       *[other] { $n } lecteurs
    }
segment-some = Quelques-uns
segment-try = Quelqu’un y est-il, et pourquoi ?
segment-try-now = L’essayer
segment-unknown = Personne ne lit avec cette adresse
segment-is-in = Dans le groupe
segment-is-out = Pas dans le groupe
segment-holds = vrai
segment-holds-not = faux
segment-change = Le changer …
segment-change-now = Garder le changement
segment-changed = Changé.
segment-remove = Le retirer …
segment-remove-about = Les numéros prévus pour lui ne changent pas.
segment-remove-now = Retirer
segment-removed = Retiré.
fault-not_json = Ce n’est pas du JSON. Manque-t-il un guillemet, une virgule, un crochet ?
imports-none = Aucun fichier n’a encore été importé.
imports-add = Importer un fichier
import-now = L’importer
import-format = D’où il vient
import-plain = Un tableau avec une ligne de titres
import-email-column = Colonne de l’adresse
import-name-column = Colonne du nom
import-tags-column = Colonne des étiquettes
import-column-hint = Comme sur la ligne de titres ; les noms habituels sont trouvés seuls.
import-conflict = Qui lit déjà
import-skip = reste tel quel
import-merge = reçoit ce qui manque
import-replace = est remplacé par le fichier
import-dry-run = Essayer seulement : ne rien changer
import-file = Le fichier
import-file-hint = CSV, 1 Go au plus.
import-of = Import du { $when }
import-trial-of = Essai du { $when }
import-about = Les lecteurs sont inscrits au fil du fichier.
import-about-trial = Un essai seulement : rien n’est modifié.
import-reading = { $done } lignes sur { $received } sont passées.
import-received = Lignes du fichier
import-created = Nouveaux lecteurs
import-changed = Lecteurs modifiés
import-skipped = Laissés tels quels
import-faulty = Illisibles
import-errors = Les lignes illisibles, en fichier
import-look-again = Regarder encore
import-pause = Arrêter pour l’instant
import-paused = Arrêté. Rien n’est inscrit jusqu’à la reprise.
import-resume = Reprendre
import-resumed = Cela reprend.
import-cancel = L’annuler …
import-cancel-about = Les inscrits restent ; le reste du fichier est abandonné.
import-cancel-now = L’annuler
import-cancelled = Annulé.
import-taken = Le fichier est reçu et en cours de traitement.
state-receiving = Arrive
state-running = En cours

## The console: lists of readers

newsletter-lists = Listes
lists-none = Pas encore de liste. On s’abonne à une liste, et les numéros partent vers une liste : créez la première.
list-add = Créer une liste …
list-add-now = La créer
list-made = Créée.
list-change-now = Garder le changement
list-changed = Changée.
list-settings = Ce qui la concerne
list-name = Son nom
list-slug = Son nom dans les adresses
list-slug-hint = Minuscules, chiffres et traits d’union, comme la-lettre.
list-description = De quoi il s’agit
list-description-hint = On le lit là où l’on s’abonne.
list-from = Expéditeur
list-from-hint = Une adresse, ou Nom <adresse>. Vide : l’expéditeur des mails automatiques.
list-reply-to = Les réponses vont à
list-reply-to-hint = Vide : l’expéditeur.
list-opt-in = Comment on s’abonne
list-double = par un lien dans un mail à l’adresse
list-single = en saisissant l’adresse
list-visibility = Qui la connaît
list-public = tout le monde : chacun s’abonne, et les numéros sont dans les archives
list-private = personne : vous seul ajoutez des lecteurs
list-tracking = Ouvertures et clics
list-tracking-hint = Ce qui est compté à partir du prochain numéro. Les lecteurs doivent le savoir : dites-le là où ils lisent de quoi parle la liste, et demandez leur consentement là où la loi l’exige.
list-counts-nothing = ne sont pas comptés
list-counts-totals = sont comptés en sommes, sans savoir de qui
list-counts-readers = sont comptés par lecteur
list-is-public = Publique
list-is-private = Privée
list-readers = Ses lecteurs
list-remove = La supprimer …
list-remove-about = Elle disparaît pour de bon. Une liste avec des lecteurs ou des numéros reste.
list-remove-now = Supprimer
list-removed = Supprimée.
fault-slug_taken = Ce nom est déjà pris. Choisissez-en un autre.
problem-list_in_use = Elle a des lecteurs ou des numéros, et reste

## The console: strategies and recall tests

sheet-line = Ligne { $n } : { $fault }
strategy-reply = Répondre …
strategy-reply-send = Répondre
strategy-replied = Votre réponse est sous le commentaire.
strategy-live = La mettre en vigueur …
strategy-live-about = Dès lors, c’est ce que l’on fait. Une stratégie en vigueur ne se modifie plus : la suivante en part.
strategy-live-review = La revoir le
strategy-live-waived = Pourquoi elle entre en vigueur sans test réussi
strategy-live-waived-hint = Un test réussi en dit plus qu’une raison. Vous pouvez en lancer un plus bas.
strategy-live-now = La mettre en vigueur
strategy-gone-live = Elle est en vigueur.
strategy-retire = L’abandonner …
strategy-retire-about = On peut encore la lire, mais elle n’accepte plus ni changements, ni commentaires, ni tests. Cela ne s’annule pas.
strategy-retire-reason = Pourquoi
strategy-retire-now = L’abandonner
strategy-given-up = Elle est abandonnée.
recall-test = Peut-on la répéter ?
recall-start = Demander de la répéter …
recall-start-about = Chacun lit une fois la version la plus récente, par un lien envoyé par mail, et dit ce que c’était. Personne n’est reconnu à sa réponse.
recall-start-now = Leur envoyer le lien
recall-reviewers = Qui la lit
recall-reviewers-hint = Trois au moins, une par ligne : Ann Lee ann@example.org
recall-reviewers-more-hint = Une par ligne : Ann Lee ann@example.org
recall-language = Langue de leur mail
recall-language-own = celle du mentoré
recall-language-yours = la vôtre
recall-days = Jours avant qu’il se ferme de lui-même
recall-begun = Chacun a reçu un mail. Il se ferme de lui-même, ou quand tous ont répondu.
recall-asked =
    { $n ->
        [one] une personne lit
       *[other] { $n } personnes lisent
    }
recall-closes = se ferme de lui-même { $when }
recall-next-open = On lit et on répond. Vous verrez ce qui a été dit une fois le test fermé.
recall-next-grade = Dites ce que vaut chaque réponse. Vous ne voyez pas les points du mentoré, ni lui les vôtres, avant que les deux aient fini.
recall-next-grade-own = Dites ce que vaut chaque réponse. Vous ne voyez pas les points de votre coach, ni lui les vôtres, avant que les deux aient fini.
recall-next-author = Attend les autres points.
recall-next-few = Moins de trois réponses : rien à noter. Lancez un autre test auprès d’autres personnes.
recall-next-old = Une version plus récente a été partagée : ce test ne compte plus.
recall-outcome = Le résultat
recall-result-passed = Réussi : { $score } sur 100, pour { $n } réponses. On sait la répéter.
recall-result-not = Pas réussi : { $score } sur 100, pour { $n } réponses. Il en faut 70, et aucune question manquée par la plupart.
recall-question-result = { $median } sur 2 · manquée par { $n }
recall-answers = Ce qui a été dit
recall-answers-about = Sans nom, sans ordre.
recall-answer = Réponse { $n }
recall-no-answer = Rien n’a été dit.
recall-points-0 = absent
recall-points-1 = en partie
recall-points-2 = présent
recall-points-of = Vous { $own } · mentoré { $other }
recall-points-of-own = Vous { $own } · coach { $other }
recall-all-graded = C’est tout
recall-all-graded-hint = Rien ne change ensuite. Sans cela vos points sont gardés, et vous continuez plus tard.
recall-grade = Garder les points
recall-graded = Gardé. Continuez quand vous voulez.
recall-finished = Vos points sont posés.
fault-not_graded = Donnez d’abord des points à chaque réponse.
recall-who = Qui a été interrogé
recall-who-about = On ne dit pas qui a répondu, pour que personne ne soit reconnu à sa réponse.
recall-more = Interroger d’autres personnes …
recall-invited = Ils ont un mail.
recall-instead = Interroger quelqu’un d’autre …
recall-instead-about = Pour un lien parti à une mauvaise adresse : il est repris, et l’autre personne en reçoit un.
recall-reviewer-name = Son nom
recall-instead-now = Lui envoyer le lien à la place
recall-asked-instead = L’ancien lien n’ouvre plus rien, le nouveau est parti.
recall-withdraw = Reprendre le lien …
recall-withdraw-about = Il n’ouvre plus rien, pour de bon. Ce qui a été répondu reste et compte. Trois au moins doivent rester.
recall-withdraw-now = Le reprendre
recall-taken-back = Repris. Ce lien n’ouvre plus rien.
recall-close = Fermer les réponses …
recall-close-about = Plus personne ne lit ni ne répond, et la notation commence. Cela ne s’annule pas.
recall-close-now = Les fermer
recall-closed = Fermé.
fault-reviewers-wrong_count = Trois au moins, pour que personne ne soit reconnu à sa réponse.
fault-reviewers-too_many = 30 au plus par test.
fault-reviewers-named_twice = Chaque adresse une seule fois.
fault-email-named_twice = Cette adresse a déjà été sollicitée.
fault-reviewers-required = Donnez le nom et l’adresse de chacun : Ann Lee ann@example.org
fault-reviewers-too_short = Donnez le nom et l’adresse de chacun : Ann Lee ann@example.org
fault-not_a_reviewer = L’auteur et le coach notent, et ne peuvent être interrogés.
fault-asked_before = A déjà été sollicité pour cette version ; personne ne la lit deux fois.
fault-days-out_of_bounds = De 1 à 60 jours.
fault-in_the_past = Une date après aujourd’hui.
problem-strategy_untested = Il faut un test réussi, ou une raison de s’en passer
problem-strategy_incomplete = Elle ne peut pas encore être partagée, car il manque quelque chose. Ce qui manque est dit près du bouton
problem-recall_test_running = Un test n’est pas fini. Fermez-le et notez-le
problem-recall_mails_spent = Autant de personnes qu’il est permis par mois ont été sollicitées pour ce mentoré. Réessayez plus tard
problem-recall_closed = Les réponses sont fermées
problem-reviewer_exists = Cette adresse a déjà été sollicitée

## The console: mentees written down, questions that wait

mentee-unverify = Revenir dessus
mentee-unverified = Vous ne vous en portez plus garant.
mentee-merge-open = Le { $date }, les deux ont reçu la question : cette fiche et celle de { $other } sont-elles une seule personne ? Réponse possible jusqu’au { $until }.
mentee-merge-own-yes = Ici, c’est oui ; l’autre n’a pas répondu.
mentee-merge-other-yes = L’autre a dit oui ; ici, pas de réponse.
mentee-merge-no-answer = Personne n’a encore répondu.
mentee-merge-unask = Retirer la question
mentee-unasked = Retirée. Les liens envoyés n’ouvrent plus rien.
mentee-note-requests =
    { $n ->
        [0] Demandes de notes privées
        [one] Demandes de notes privées : une attend
       *[other] Demandes de notes privées : { $n } attendent
    }

## The console: segments row by row

segment-add-json = En créer un en JSON …
segment-change-json = Le modifier en JSON …
segment-match = Qui en fait partie
segment-match-all = ceux pour qui tout est vrai
segment-match-any = ceux pour qui l’un est vrai
segment-rows-hint = Une liste ou un numéro par son nom dans les adresses ; un attribut comme nom=valeur ; une langue comme de ; un jour comme 2026-11-24. Les lignes sans champ ne comptent pas.
segment-row = Critère { $n }
segment-field = Champ
segment-comparison = Comparaison
segment-value = Valeur
segment-is = est
segment-is-not = n’est pas
segment-field-tag = Étiquette
segment-field-list = Liste lue
segment-field-attribute = Attribut
segment-field-locale = Langue
segment-field-mentee = Un mentoré
segment-field-received = Numéro reçu
segment-field-opened = Numéro ouvert
segment-field-clicked = Numéro dont un lien a été suivi
segment-field-after = Venu après le
segment-field-before = Venu avant le
segment-count-now = Compter
fault-unknown_issue = Aucun numéro n’a ce nom dans les adresses.

## The console: what asks first

assess-withdraw-ask = Ne plus demander …
assess-withdraw-about = Leur lien n’ouvre plus rien, et ce qui était commencé ne compte pas.
security-end-ask = La terminer …
security-end-about = Il faudra s’y reconnecter.
mentee-action-undo = Rouvrir « { $title } »
mentee-action-reopened = De nouveau ouvert.
recall-question = La question
recall-median = Résultat
space-read-overview = a regardé où vous en êtes

## The console: evidence, agreements, sponsors

evidence-none = Rien encore. Ce que le mentoré montre de son travail est ici.
evidence-told = Ce qui est raconté
evidence-situation = La situation
evidence-part = Part personnelle
evidence-decision = Décision
evidence-result = Ce qui en est sorti
evidence-figure = Chiffre
evidence-no-figure = inconnu
evidence-witnesses = Qui l’a vu
evidence-links = Où le voir
evidence-coverage = Ce que cela couvre du poste
evidence-coverage-alt = Compétences du poste, et à quel point chacune est montrée
evidence-packet = Le dossier, à imprimer
packet-role = Le rôle
packet-role-see = Choisir pour ce rôle
packet-cases = Cas qui y figurent
packet-cases-hint = Trois au plus. Ceux qui montrent le plus du rôle sont cochés ; sans aucune coche, ils sont choisis de nouveau.
packet-none = Rien n’est encore destiné aux dossiers : chaque preuve dit elle-même à qui elle est montrée.
packet-print = Ouvrir pour imprimer
packet-file = En fichier Markdown
packet-gaps = Ce qui manque pour ce rôle
packet-too-many = Trois cas au plus, s’il vous plaît.
evidence-all = Tout, avec le dossier
engagement = Ce qui est convenu
state-released = Autorisé
sponsor = Le sponsor
problem-engagement_open = Un accord avec vous est déjà en cours
fault-cadence_days-out_of_bounds = De 1 à 365 jours.

settings-practice = Cabinet
practice-saved = Enregistré. Les autres serveurs suivent en quelques secondes.
practice-save = Enregistrer le cabinet
practice-about = Ce qui reste vide suit la configuration du serveur. L’adresse du serveur et l’expéditeur des mails ne se règlent que dans la configuration.
practice-name = Nom du cabinet
practice-name-hint = Sur chaque page, au bas des mails, dans les applications d’authentification.
practice-postal-address = Adresse postale, précédée du nom
practice-postal-address-hint = Sur une ligne, au bas de chaque numéro. Sans elle, aucun numéro ne part.
practice-privacy = Adresse de la page de confidentialité
practice-page-hint = En lien au bas de chaque page.
practice-imprint = Adresse des mentions légales
practice-language = Langue des pages
practice-language-hint = Pour les visiteurs dont le navigateur ne demande aucune des nôtres.
practice-zone = Fuseau horaire des nouveaux coachs
practice-zone-hint = Chacun peut en choisir un autre dans son profil.
practice-week = La semaine commence le

## La console : référentiels, et chiffres pour les sponsors

frameworks = Référentiels de compétences
frameworks-lead = Ce à quoi les compétences sont mesurées dans les évaluations : à quoi ressemble chaque niveau, et ce que demandent les postes. Faites-en une copie et modifiez-la.
frameworks-all = Fournis, et les vôtres
framework-removed = Le référentiel est supprimé.
framework-import = En faire un à partir d’un texte …
framework-import-now = Le créer
framework-text = Ce qu’il dit
framework-text-hint = TOML ou JSON, comme un référentiel se télécharge.
framework-changed = modifié le { $date }
framework-built-in = Fourni
framework-draft = Brouillon
framework-version = Version { $n }
framework-unreadable-line = La ligne { $n } est illisible : { $said }
framework-unreadable = C’est illisible : { $said }
framework-made = Créé. C’est un brouillon jusqu’à ce que vous le publiiez.
framework-copied = Copié. Modifiez la copie à votre guise, puis publiez-la.
framework-saved = Le brouillon est enregistré. Les évaluations s’y fient une fois publié.
framework-published = Publié. Les nouvelles évaluations peuvent s’y fier.
framework-key = Nom court
framework-key-hint = Minuscules, chiffres et traits d’union. Il reste le même dans toutes les versions.
framework-skills = Compétences
framework-roles = Postes
framework-toml = Télécharger en TOML
framework-json = Télécharger en JSON
framework-publish = Publier le brouillon …
framework-publish-now = Le publier
framework-publish-about = Il devient la version suivante, qui ne change plus jamais. Les évaluations commencées gardent la leur.
framework-edit = Modifier ce qu’il dit …
framework-edit-about = Ce que vous enregistrez est un brouillon de la version suivante.
framework-save = Enregistrer le brouillon
framework-copy = Faire votre propre copie …
framework-copy-now = Le copier
framework-copy-about = La copie n’est qu’à vous. Elle commence comme un brouillon qui dit la même chose.
framework-name = Nom
framework-remove = Le supprimer …
framework-remove-now = Supprimer le référentiel
framework-remove-about = Il disparaît avec toutes ses versions, pour de bon. Celui qui a servi à une évaluation reste.
framework-versions = Versions publiées
framework-unpublished = Rien n’est encore publié : aucune évaluation ne peut s’y fier.
framework-levels = Niveaux
framework-level = Niveau { $n }
framework-proof = Se voit à
framework-if-then = Un premier engagement
framework-needs = S’appuie sur
framework-asks = niveau { $level }, poids { $weight }
framework-must = indispensable
framework-variants = Avec des variantes : { $names }
problem-framework_key_taken = Un autre de vos référentiels porte ce nom court
problem-framework_in_use = Des évaluations s’en servent : il reste
problem-group_too_small = Des chiffres ne se donnent qu’à partir de cinq personnes, et seulement si personne ne se reconnaît en les comparant aux précédents
fault-wrong_count = Il en faut cinq.
fault-unknown_theme = Aucun thème n’a cette clé.
fault-unknown_skill = Aucune compétence n’a cette clé.
fault-unknown_profile = Aucun poste n’a cette clé.
fault-unknown_evidence = L’un de ces cas ne peut plus figurer dans les dossiers.
fault-invalid_skill_key = De 1 à 20 lettres, chiffres, tirets ou tirets bas, s’il vous plaît.
fault-key_is_fixed = Le nom court reste le même dans toutes les versions. Faites une copie pour un autre.
fault-email-no_sponsor = Aucun de vos mentorés n’a de sponsor à cette adresse.
group-reports = Chiffres pour les sponsors
group-reports-lead = Pour un sponsor de plusieurs de vos mentorés : combien de personnes sont accompagnées, et combien de séances elles ont eues. Qui elles sont n’est pas dit.
group-reports-told = Ce qui a été dit
group-reports-none = Aucun sponsor n’a encore reçu de chiffres d’un groupe.
group-report-make = Informer un sponsor …
group-report-send = Établir les chiffres et envoyer le lien
group-report-about = Sont comptés tous vos mentorés de ce sponsor qui l’ont accepté. Il en faut au moins cinq. Le sponsor reçoit le lien aussitôt, et cela ne se reprend pas.
group-report-email = Adresse du sponsor
group-report-to-hint = Jusqu’à aujourd’hui si vous laissez vide.
group-report-sent = C’est fait. Le sponsor a le lien par courriel.
group-report-back = Repris avant l’envoi
group-report-opened = Ouvert
group-report-mailed = Envoyé
group-report-made-on = établi { $when }
group-report-people = Personnes
group-report-sessions = Séances

## Notes: changed, removed, and what they said before

note-open = Changer, supprimer, versions précédentes
note-about = Une note sur { $name }
note-change = La changer …
note-changed = Changée. Ce qu’elle disait avant est plus bas.
note-changed-on = changée le { $date }
note-history = Ce qu’elle disait avant
note-history-none = Elle n’a pas été changée.
note-remove = La supprimer …
note-remove-about = La note disparaît, et avec elle tout ce qu’elle disait avant. C’est sans retour.
note-remove-now = Supprimer la note
note-removed = La note est supprimée.
note-asked-for = La personne a demandé vos notes. Tant que vous n’avez pas répondu, rien n’en est retiré ; vous pouvez encore compléter celle-ci.
notes-all = Toutes les notes
notes-none = Pas encore de notes.
space-note = Une note
space-note-by-coach = de votre coach
space-note-private = Moi seulement
space-note-coaches = Mes coachs
space-note-shared = Mes coachs et moi
space-note-sponsor = Mes coachs, et un sponsor que j’ai accepté
space-notes-none = Pas encore de notes. Écrivez ce que vous voulez garder, pour vous ou pour vos coachs ; ce qu’ils partagent avec vous est ici aussi.
space-done-note = La note est gardée.
space-done-note-changed = Changée. Ce qu’elle disait avant est plus bas.
space-done-note-removed = La note est supprimée.

## The console: plans without an assessment, gone on with, and elsewhere

plan-new = Commencer un plan
plan-new-about = Un plan sans évaluation. Il reste un projet tant que vous ne l’avez pas proposé ; étapes et engagements viennent du modèle et se changent.
plan-new-nobody = Un plan est pour une personne accompagnée, et il n’y en a pas encore.
plan-new-mentee = Pour qui
plan-new-template = Modèle
plan-new-fitting = Celui qui va avec compétence et niveaux
plan-new-empty = Aucun, il commence vide
plan-new-as-template = Comme dans le modèle
plan-new-skill = Compétence
plan-new-from = Du niveau
plan-new-target = Au niveau
plan-new-title-hint = Celui du modèle, si vous n’écrivez rien.
plan-new-their-zone = Celui de la personne
plan-new-save = Esquisser le plan
plan-print = À imprimer
plan-markdown = En Markdown
plan-json = En JSON
plan-picture = Son cours en image
plan-clone = Continuer avec ce qui reste …
plan-clone-about = Un nouveau projet reprend ce qui est ouvert ou manqué, réparti sur autant de jours.
plan-clone-now = Esquisser le plan suivant
plan-elsewhere = Modèle et calendrier
plan-template = Le garder comme modèle …
plan-template-about = Étapes et engagements deviennent votre modèle pour cette compétence et ces niveaux. Ce qui a été prévu dans les points reste en dehors.
plan-template-now = Garder le modèle
plan-template-made = Gardé. Il est parmi les modèles quand vous commencez un plan.
plan-feed = Nouvelle adresse de calendrier …
plan-feed-about = Les dates du plan peuvent être suivies dans un calendrier. Avec une nouvelle adresse, l’ancienne n’ouvre plus rien, ni les liens des mails précédents.
plan-feed-now = Créer une autre adresse
plan-feed-made = La nouvelle adresse de calendrier
plan-feed-address = Adresse
plan-feed-shown = Copiez-la maintenant : elle n’est montrée qu’une fois. Qui l’a voit les dates du plan.
plan-asking = Changer quand il demande …
plan-asking-about = Dès demain, les points arrivent à ce moment.
plan-asking-changed = Changé. Cela compte dès demain.
plan-reopen = La rouvrir
plan-miss = Elle a été manquée
plan-milestone-reopened = Elle est de nouveau ouverte.
plan-milestone-missed = Notée comme manquée.
fault-no_such_template = Il n’y a pas de modèle pour cette compétence et ces niveaux. Choisissez-en un, ou commencez vide.
items-propose-about = Le plan dure { $n } jours. Chaque changement est proposé à la personne et compte quand elle l’accepte. Ce qui attend déjà est montré tel que proposé.
items-remove-ask = Supprimer …
items-why = Pourquoi, pour la personne
plan-proposal = Ce qui est proposé
plan-proposal-same = C’est ce qui est plus bas.
plan-proposal-new = S’ajouterait
plan-proposal-gone = Disparaîtrait
plan-revisions = Ce qui a été proposé jusqu’ici
plan-revision = Proposition { $n }
plan-revision-agreed = Convenue
plan-revision-waits = Attend une réponse
plan-revision-past = Non convenue
fault-done_is_fixed = Une étape atteinte reste comme elle est.
plan-take-back = Retirer la proposition …
plan-take-back-about = Un plan qui ne court pas encore redevient un projet, tel que vous l’avez proposé en dernier, et peut être changé. La personne voit que plus rien n’attend.
plan-take-back-now = La retirer
mentee-action-change = Changer …
mentee-action-drop = Ce ne sera pas fait
mentee-action-changed = Changé.
