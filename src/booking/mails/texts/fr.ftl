# Ce que disent les messages au sujet des séances.

label-what = Quoi
label-when = Quand
label-now = Maintenant
label-before = Avant
label-wanted = Nouvel horaire
label-asked = Demandé
label-with = Avec
label-who = Qui
label-where = Où
label-guests = Invités
label-invited-by = Invitation de
label-their-time = Son heure
label-reason = Motif
label-seats = Places
label-server = Réponse du serveur

link-manage = Déplacer ou annuler
link-request = Voir votre demande
link-booking = Voir votre réservation
link-book-another = Réserver un autre horaire
link-book-next = Réserver la prochaine séance
link-google = Ajouter à Google Agenda
link-outlook = Ajouter à Outlook

reason-booker = Vous recevez ce message parce que cette adresse a servi à réserver une séance sur { $site }.
reason-guest = Vous recevez ce message parce que { $booker } a invité cette adresse à une séance sur { $site }.
reason-coach = Vous recevez ce message parce que vous animez cette séance sur { $site }.
reason-former-coach = Vous recevez ce message parce que vous deviez animer cette séance sur { $site }.

seats-taken = { $taken } sur { $seats } prises

place-phone = Par téléphone
place-phone-number = Par téléphone : { $number }
place-ask = Où vous voulez ; dites-le à votre coach
a-group = un groupe de { $n }
answer-yes = oui
answer-no = non
policy-both = Vous pouvez déplacer ou annuler la séance jusqu’au { $until }.
policy-move = Vous pouvez déplacer la séance jusqu’au { $until }.
policy-cancel = Vous pouvez annuler la séance jusqu’au { $until }.
summary-with-coach = { $title } avec { $coach }
summary-with-booker = { $title } avec { $booker }

booked-for-booker =
    .subject = Réservé : { $title } avec { $coach }, { $when }
    .heading = C’est réservé
    .lead = Votre séance avec { $coach } est réservée. L’invitation est jointe.
booked-for-coach =
    .subject = Nouvelle réservation : { $when }, { $title } avec { $booker }
    .heading = { $booker } a réservé une séance
booked-for-guest =
    .subject = Invitation : { $title } avec { $coach }, { $when }
    .heading = { $booker } vous invite
    .lead = { $booker } a réservé cette séance avec { $coach } et souhaite votre présence. L’invitation est jointe.

requested-for-booker =
    .subject = Demandé : { $title } avec { $coach }, { $when }
    .heading = { $coach } a votre demande
    .lead = Nous avons proposé cet horaire à { $coach }. La séance sera réservée dès son accord.
requested-for-coach =
    .subject = Demande : { $when }, { $title } avec { $booker }
    .heading = { $booker } demande une séance
    .lead = Rien n’est encore réservé : confirmez la demande ou refusez-la.
answer-by = Vous aurez de nos nouvelles avant le { $deadline }.
answer-soon = Nous vous écrirons dès qu’il y aura une réponse.
please-answer-by = Merci de répondre avant le { $deadline }. Ensuite, la demande expire.

approved-for-booker =
    .subject = Confirmé : { $title } avec { $coach }, { $when }
    .heading = { $coach } a dit oui
    .lead = Votre séance avec { $coach } est réservée. L’invitation est jointe.
approved-for-coach =
    .subject = Confirmé : { $when }, { $title } avec { $booker }
    .heading = Vous avez confirmé cette séance
    .lead = Nous avons prévenu { $booker }. L’invitation pour votre agenda est jointe.
declined-for-booker =
    .subject = Refusé : { $title } avec { $coach }, { $when }
    .heading = { $coach } n’est pas libre à cet horaire
    .lead = Votre demande a été refusée et rien n’est réservé. Un autre horaire conviendra peut-être.
declined-for-coach =
    .subject = Refusée : { $when }, { $title } avec { $booker }
    .heading = { $by } a refusé cette demande
    .lead = Rien n’est réservé ; { $booker } en est informé.
expired-for-booker =
    .subject = Sans réponse : { $title } avec { $coach }, { $when }
    .heading = Votre demande a expiré
    .lead = { $coach } n’a pas répondu à temps et rien n’est réservé. Nous en sommes désolés. Un autre horaire conviendra peut-être.
expired-for-coach =
    .subject = Expiré : { $when }, { $title } avec { $booker }
    .heading = Une demande a expiré
    .lead = Personne n’a répondu à temps à la demande de { $booker }. Nous avons prévenu { $booker }, et l’horaire est de nouveau libre.

moved-for-booker =
    .subject = Déplacé : { $title } avec { $coach }, désormais { $when }
    .heading = Déplacé : { $when }
    .lead = Votre séance avec { $coach } a un nouvel horaire. L’invitation jointe met votre agenda à jour.
moved-for-coach =
    .subject = Déplacé : { $title } avec { $booker }, désormais { $when }
    .heading = Déplacé : { $when }
    .lead = La séance avec { $booker } a un nouvel horaire.
moved-for-guest =
    .subject = Déplacé : { $title } avec { $coach }, désormais { $when }
    .heading = Déplacé : { $when }
    .lead = La séance avec { $coach } a un nouvel horaire. L’invitation jointe met votre agenda à jour.
move-requested-for-booker =
    .subject = Nouvel horaire demandé : { $title } avec { $coach }
    .heading = Votre nouvel horaire attend l’accord de { $coach }
    .lead = Nous avons proposé le nouvel horaire à { $coach }. D’ici la réponse, la séance reste à l’horaire actuel.
move-requested-for-coach =
    .subject = Nouvel horaire souhaité : { $title } avec { $booker }
    .heading = { $booker } souhaite un autre horaire
    .lead = Tant que vous n’avez pas confirmé, la séance reste à l’horaire actuel.
please-answer-move-by = Merci de répondre avant le { $deadline }. Ensuite, la séance reste à l’horaire actuel.
move-declined-for-booker =
    .subject = Non déplacé : { $title } avec { $coach } reste { $when }
    .heading = La séance garde son horaire
    .lead = Le nouvel horaire n’a pas été confirmé : l’ancien reste valable.
move-ended-for-coach =
    .subject = Pas déplacée : { $title } avec { $booker } reste { $when }
    .heading = La séance garde son horaire
    .lead =
        { $why ->
            [withdrawn] { $booker } a retiré sa demande d’un autre horaire.
            [expired] Personne n’a répondu à temps à la demande d’un autre horaire ; { $booker } en est informé.
           *[declined] { $by } a refusé l’autre horaire ; { $booker } en est informé.
        }
request-moved-for-booker =
    .subject = Nouvel horaire pour votre demande : { $title } avec { $coach }, { $when }
    .heading = { $coach } a déplacé votre demande
    .lead = Elle est maintenant à cet horaire, et sera réservée dès que { $coach } la confirmera. Si l’horaire ne vous convient pas, retirez la demande.

cancelled-for-booker =
    .subject = Annulé : { $title } avec { $coach }, { $when }
    .heading = Annulé
    .lead =
        { $by ->
            [coach] { $coach } a dû annuler cette séance. Nous en sommes désolés.
           *[booker] { $state ->
                [requested] Vous avez retiré votre demande. Rien n’est réservé.
               *[booked] Vous avez annulé cette séance. Le message joint la retire de votre agenda.
            }
        }
cancelled-for-coach =
    .subject = Annulé : { $when }, { $title } avec { $booker }
    .heading = Annulé
    .lead =
        { $by ->
            [coach] Vous avez annulé cette séance. Nous avons prévenu { $booker }.
           *[booker] { $booker } a annulé cette séance. L’horaire est de nouveau libre.
        }
cancelled-for-guest =
    .subject = Annulé : { $title } avec { $coach }, { $when }
    .heading = Annulé
    .lead = Cette séance n’aura pas lieu. Le message joint la retire de votre agenda.

reminder-for-booker =
    .subject = Rappel : { $title } avec { $coach }, { $when }
    .heading =
        { $unit ->
            [days] Votre séance commence dans { $n ->
                [one] { $n } jour
               *[other] { $n } jours
            }
            [hours] Votre séance commence dans { $n ->
                [one] { $n } heure
               *[other] { $n } heures
            }
           *[minutes] Votre séance commence dans { $n ->
                [one] { $n } minute
               *[other] { $n } minutes
            }
        }
reminder-for-guest =
    .subject = Rappel : { $title } avec { $coach }, { $when }
    .heading = { reminder-for-booker.heading }
reminder-for-coach =
    .subject = Rappel : { $when }, { $title } avec { $booker }
    .heading = { reminder-for-booker.heading }
follow-up-for-booker =
    .subject = Comment s’est passé { $title } avec { $coach } ?
    .heading = Merci pour votre temps
    .lead = Nous espérons que la séance avec { $coach } vous a fait avancer. Comment était-ce ? Répondez volontiers à ce message.

coach-changed-for-booker =
    .subject = Nouveau coach : { $title } maintenant avec { $coach }, { $when }
    .heading = { $coach } anime votre séance
    .lead =
        { $state ->
            [requested] { $coach } remplace { $before }. L’horaire ne change pas.
           *[booked] { $coach } remplace { $before }. L’horaire ne change pas ; l’invitation jointe met votre agenda à jour.
        }
coach-changed-for-guest =
    .subject = { coach-changed-for-booker.subject }
    .heading = { $coach } anime la séance
    .lead = { $coach } remplace { $before }. L’horaire ne change pas ; l’invitation jointe met votre agenda à jour.
handed-over-for-coach =
    .subject = Transmis : { $when }, { $title } avec { $booker }
    .heading = { $to } reprend cette séance
    .lead = Vous n’animez plus cette séance. Le message joint la retire de votre agenda.

joined-for-coach =
    .subject = Nouvelle réservation : { $when }, { $title } avec { $booker }
    .heading = { $booker } rejoint le groupe
left-for-coach =
    .subject = Annulé : { $when }, { $title } sans { $booker }
    .heading = { $booker } quitte le groupe
    .lead = { $booker } a annulé. Sa place est de nouveau libre.

existing-booking =
    .subject = Déjà réservé : { $title } avec { $coach }, { $when }
    .heading =
        { $why ->
            [same-session] C’est déjà réservé
           *[too-many-open] Vous avez déjà une réservation
        }
    .lead =
        { $why ->
            [same-session] Quelqu’un, peut-être vous, a voulu réserver encore une fois cette séance avec cette adresse. Elle est réservée ; il n’y a rien à faire.
           *[too-many-open] Quelqu’un, peut-être vous, a voulu réserver une séance de plus avec cette adresse. Il ne peut pas y en avoir davantage à la fois : déplacez celle-ci, ou annulez-la et réservez-en une autre.
        }

booker-unreachable =
    .subject = { $booker } n’a pas reçu notre message pour { $when }
    .heading = Un message n’a pas pu être remis
    .lead = Notre message au sujet de cette séance n’est pas parvenu à { $booker }. La réservation tient ; l’adresse contient peut-être une faute de frappe.

email-code-for-booker =
    .subject = Votre code pour { $title } : { $code }
    .heading = { $code }
    .lead = Ce code montre que l’adresse est la vôtre. Saisissez-le dans le formulaire sous 15 minutes. Rien n’est encore réservé.
    .reason = Vous recevez ce message parce que quelqu’un, peut-être vous, veut réserver { $title } avec cette adresse sur { $site }.
