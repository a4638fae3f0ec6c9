# Ce que disent les messages du coaching.

hello = Bonjour { $name },
reason-mentee = Vous recevez ce message parce que vous suivez un coaching sur { $site }.
reason-coach = Vous recevez ce message parce que vous coachez sur { $site }.

because-behind = Les étapes sont en retard sur le plan.
because-keep_rate = Moins d’engagements que prévu ont été tenus.
because-check_ins = Il manque un bilan de la semaine.
because-silence = Aucune nouvelle depuis deux semaines ou plus.
because-overdue = Une étape a dépassé sa date.
because-no_session = Il n’y a eu aucune séance depuis trois semaines, et aucune n’est réservée.

calendar-check-in = Bilan, semaine { $week }

plan-proposed =
    .subject = { $other } propose un plan : { $title }
    .heading = Un plan à regarder
    .lead = { $other } propose « { $title } ». Lisez-le, puis acceptez-le ou demandez des changements. Rien ne commence avant que vous deux n’ayez accepté la même version.
    .action = Voir le plan
plan-changes-asked =
    .subject = { $other } demande des changements : { $title }
    .heading = Pas encore tout à fait
    .lead = { $other } aimerait changer quelque chose dans « { $title } » avant de l’accepter.
    .action = Voir le plan
plan-agreed =
    .subject = C’est convenu : { $title }
    .heading = Vous êtes d’accord
    .lead = { $other } a accepté « { $title } ». Le plan vaut tel que vous l’avez lu.
    .action = Voir le plan
plan-status =
    .subject = Un regard sur votre plan : { $title }
    .heading = Le plan mérite un regard
    .lead = « { $title } » n’en est pas là où c’était prévu. Cela arrive ; mieux vaut un prochain pas plus petit que d’y renoncer. Voici pourquoi nous vous écrivons :
    .action = Voir le plan
    .after = Vous en entendez parler au plus une fois en trois jours, et jamais pendant une pause.
closing-asked =
    .subject = Comment cela s’est-il passé ? { $title }
    .heading = Le plan est arrivé à son terme
    .lead = les jours de « { $title } » sont écoulés. Notez ensemble ce qui a été atteint et ce qui a été appris, et terminez le plan. Sans un mot de votre part, il se fermera de lui-même dans une semaine.
    .action = Terminer le plan
check-in-asked =
    .subject = Votre semaine : { $title }
    .heading = Cinq minutes sur votre semaine
    .lead = qu’avez-vous tenu, qu’avez-vous appris, quelle est la suite ? { $other } le lit et vous répond. Aucune connexion n’est nécessaire.
    .action = Répondre maintenant
    .after = Un engagement manqué est une nouvelle, pas une faute : dites ce qui s’est mis en travers.
check-in-answered =
    .subject = { $other } a répondu à votre bilan
    .heading = Une réponse à votre bilan de la semaine
    .lead = { $other } écrit au sujet de « { $title } » :
    .action = Voir votre bilan
retention-asked =
    .subject = Toujours là ? { $title }
    .heading = Trente jours plus tard
    .lead = il y a un mois, vous avez terminé « { $title } ». Que faites-vous encore sans y penser ? Une minute suffit.
    .action = Répondre maintenant
session-rating-asked =
    .subject = Comment s’est passée la séance avec { $other } ?
    .heading = Comment était-ce ?
    .lead = vous venez de voir { $other } pour « { $title } ». Un geste suffit pour dire comment c’était ; une phrase de plus vous aide tous les deux.
    .action = Dire comment c’était
action-due =
    .subject = Aujourd’hui : { $title }
    .heading = C’est pour aujourd’hui
    .lead = { $other } et vous avez noté ceci pour aujourd’hui : { $title }
    .action = Voir
engagement-stalled =
    .subject = Aucune séance avec { $other } n’est réservée
    .heading = Cela fait un moment
    .lead = votre dernière séance avec { $other } remonte à plus longtemps que convenu, et rien n’est réservé. Une courte séance vaut mieux qu’aucune.
    .action = Trouver un horaire
action-overdue =
    .subject = Depuis le { $date } : { $title }
    .heading = Toujours à faire
    .lead = { $other } et vous aviez noté ceci pour le { $date } : { $title }
    .action = Voir
plan-paused =
    .subject = Pause à partir du { $date } : { $title }
    .heading = Une pause est prévue
    .lead = { $other } fait une pause dans « { $title } », à partir du { $date }. Tant qu’elle dure, rien n’est demandé et rien n’est en retard.
    .action = Voir le plan
plan-resumed =
    .subject = On continue : { $title }
    .heading = Le plan reprend
    .lead = { $other } a mis fin à la pause de « { $title } », ou a annulé une pause prévue. Le plan est de nouveau en cours.
    .action = Voir le plan
plan-completed =
    .subject = Terminé : { $title }
    .heading = Le plan est terminé
    .lead = { $other } a terminé « { $title } » et a noté comment cela s’est passé. Lisez-le ensemble à la prochaine séance.
    .action = Voir le plan
plan-ended =
    .subject = Arrêté avant terme : { $title }
    .heading = Le plan s’arrête avant son terme
    .lead = { $other } a arrêté « { $title } » avant son terme. Ce qui restait à faire est gardé, et un prochain plan peut le reprendre. En voici la raison :
    .action = Voir le plan
break-over =
    .subject = Le plan reprend : { $title }
    .heading = Les trente jours de pause sont épuisés
    .lead = « { $title } » a pris tous les jours de pause d’un plan ; il reprend donc. Si le moment n’est pas encore venu, arrêtez-le avant terme : un prochain plan reprendra ce qui reste.
    .action = Voir le plan
second-coach =
    .subject = { $other } vous coache aussi
    .heading = Une personne de plus vous coache
    .lead = { $other } a commencé un coaching avec vous et lit désormais ce que vous partagez avec vos coachs : évaluations, plans, bilans de la semaine et notes pour les coachs. Si vous n’étiez pas d’accord, dites-le.
    .action = Voir qui vous coache

merge-asked =
    .subject = { $other } demande : figurez-vous ici deux fois ?
    .heading = Figurez-vous ici deux fois ?
    .lead = { $other } vous coache et pense que deux adresses sont les vôtres : celle-ci, et une autre qui reçoit la même question. Si les deux sont à vous, les deux fiches n’en feraient plus qu’une : les deux adresses ouvriraient tout ce qui se trouve dans l’une ou l’autre, et les coachs des deux liraient ce que vous partagez avec vos coachs. Rien ne change avant un oui venu des deux.
    .action = Voir et répondre
    .after = La question attend 14 jours. Si vous ne connaissez aucune autre adresse à vous qui ait reçu ce message, dites non : tout reste alors comme avant.

notes-asked =
    .subject = { $other } demande vos notes privées
    .heading = On vous demande vos notes privées
    .lead = { $other } demande ce que vous avez noté à son sujet pour vous-même, comme la loi le permet. Retirez ce qui touche d’autres personnes, dites ce que vous laissez de côté et pourquoi, et remettez le reste avant le { $date }.
    .action = Ouvrir la fiche
    .after = La réponse commence par vos notes ; elles restent privées.

notes-asked-of-owner =
    .subject = { $other } demande les notes privées de { $title }
    .heading = On demande les notes d’une personne qui est partie
    .lead = { $other } demande ce que { $title } a noté à son sujet, comme la loi le permet. { $title } n’a plus de compte : c’est au cabinet de répondre. Retirez ce qui touche d’autres personnes, dites ce que vous laissez de côté et pourquoi, et remettez le reste avant le { $date }.
    .action = Ouvrir la demande

notes-handed-over =
    .subject = { $other } a remis ses notes
    .heading = Des notes qui étaient privées
    .lead = { $other } a remis ce qui avait été noté à votre sujet pour son propre usage. Vous le trouvez parmi vos données et dans le fichier qui contient tout.
    .action = Ouvrir votre espace

## Évaluations

rating-request =
    .subject =
        { $kind ->
            [self] Évaluez vos compétences
           *[other] { $mentee } demande votre avis
        }
    .reminder =
        { $kind ->
            [self] Rappel : évaluez vos compétences
           *[other] Rappel : { $mentee } demande votre avis
        }
    .heading =
        { $kind ->
            [self] Où en êtes-vous ?
            [coach] Comment voyez-vous { $mentee } ?
           *[other] Comment voyez-vous { $mentee } au travail ?
        }
    .again = ce message s’est peut-être perdu, le voici donc une nouvelle fois.
    .lead =
        { $kind ->
            [self] { $coach } et vous évaluez vos compétences, séparément, d’après ce qui se voit dans votre travail. Personne ne voit les réponses de l’autre avant la clôture de la collecte.
            [coach] { $mentee } attend votre avis : évaluez ce que vous avez vu au travail. Personne ne voit vos réponses avant la clôture de la collecte.
           *[other] { $coach } accompagne { $mentee } en coaching et aimerait savoir ce que vous avez vu au travail. Cela prend une dizaine de minutes et ne demande aucun compte.
        }
    .due = Une réponse d’ici au { $date } serait utile.
    .action = Ouvrir le formulaire
    .who-sees =
        { $kind ->
            [self] { $coach } et vous voyez vos réponses respectives une fois la collecte close.
            [coach] { $mentee } voit vos réponses, avec votre nom, une fois la collecte close.
            [manager] { $mentee } et { $coach } voient vos réponses avec votre nom une fois la collecte close.
           *[peer] Vos réponses ne sont montrées que sous forme de médiane d’au moins trois personnes, et ce que vous écrivez, sans votre nom et sans ordre.
        }
    .link = Ce lien n’est qu’à vous ; merci de ne pas le transmettre. Ce que vous remplissez est enregistré au fur et à mesure.
    .reason =
        { $kind ->
            [self] Vous recevez ce message parce que { $coach } vous coache sur { $site }.
            [coach] Vous recevez ce message parce que vous coachez { $mentee } sur { $site }.
            [manager] Vous recevez ce message parce que { $coach } a indiqué sur { $site } que { $mentee } travaille sous votre responsabilité.
           *[peer] Vous recevez ce message parce que { $coach } a indiqué sur { $site } que vous travaillez avec { $mentee }.
        }
ratings-in =
    .subject = Tout le monde a répondu au sujet de { $mentee }
    .heading = Tout le monde a répondu
    .lead =
        { $count ->
            [0] aucune réponse au sujet de { $mentee } n’est plus attendue, et personne n’a donné d’évaluation.
            [one] aucune réponse au sujet de { $mentee } n’est plus attendue ; { $count } personne a répondu. Clôturez la collecte pour voir ce qui a été dit.
           *[other] aucune réponse au sujet de { $mentee } n’est plus attendue ; { $count } personnes ont répondu. Clôturez la collecte pour voir ce qui a été dit.
        }
    .action = Ouvrir l’évaluation
    .reason = Vous recevez ce message parce que vous coachez { $mentee } sur { $site }.

## Fichiers : un plan, et tout sur une personne

export-skill = Compétence { $skill }, du niveau { $from } au niveau { $to }
export-dates = { $from } au { $to }
export-day = Jour { $day } sur { $length } : { $status }
export-status-scheduled = commence plus tard
export-status-paused = en pause
export-status-overrun = arrivé à son terme
export-status-starting = dans sa première semaine
export-status-at_risk = menacé
export-status-watch = à regarder
export-status-on_track = en bonne voie
export-milestones = Étapes
export-commitments = Engagements
export-due = jour { $day }, { $date }
export-shows = montre : { $text }
export-done = Atteint :
export-week = Semaine { $week }
export-later = 30 jours après
export-learned = Ce que vous avez appris :
export-blocker = Ce qui a gêné :
export-coach = Ce que votre coach a répondu :
export-ended = Comment cela s’est terminé
export-proposed = Proposé, et pas encore convenu
export-home = Vos données chez { $practice }, { $date }
export-home-profile = qui vous êtes, et ce que vous avez répondu avant la première séance
export-home-addresses = par quelles adresses vous êtes connu ici, et quelles fiches se sont révélées être les vôtres
export-home-met = ce dont vous avez convenu, quand vous vous êtes vus et comment c’était
export-home-assessments = qui a été interrogé, ce qui a été dit dans la mesure où vous pouvez le voir, et les écarts avec leurs raisons
export-home-plans = vos plans d’apprentissage avec leurs versions, et vos semaines
export-home-strategies = vos stratégies techniques avec leurs versions et commentaires, à qui vous avez demandé de les redire, et ce qui a été répondu
export-home-written = ce qui a été noté
export-home-secret = les preuves que vous avez marquées comme secrètes, s’il y en a ; retirez ce dossier avant de transmettre le fichier
export-home-sponsors = qui paie, ce que vous avez accepté qu’on lui dise, et les rapports mot pour mot
export-home-mails = les messages que nous vous avons envoyés ; ce qui ouvre quelque chose de soi-même n’y est pas
export-home-newsletter = ce que vous lisez de notre lettre, et ce à quoi vous avez consenti
export-home-accesses = qui a ouvert vos données, par nature et par heure
export-home-handed-over = ce que les coachs ont noté pour eux-mêmes et remis, si vous l’avez demandé
export-home-private = Les notes que les coachs ont écrites pour eux-mêmes ne sont ici que si vous les avez demandées et qu’elles ont été remises ; on les demande là où vous avez obtenu ce fichier.
## Sponsors

sponsor-report-waits =
    .subject = Un rapport pour { $title } vous attend
    .heading = À vous de le lire d’abord
    .lead = { $other } a préparé un rapport pour { $title }. Il dit ce que vous avez accepté et rien de plus. Personne ne le reçoit avant que vous l’ayez lu et autorisé ; vous pouvez aussi le retirer.
    .action = Lire le rapport
sponsor-report =
    .subject = Un rapport sur l’accompagnement de { $mentee }
    .heading = Un rapport pour vous
    .lead = { $coach } accompagne { $mentee }. { $mentee } a lu ce rapport et a autorisé son envoi.
    .more = Il dit ce que { $mentee } a accepté et ne change plus. Si { $mentee } revient dessus, il ne pourra plus être ouvert.
    .action = Ouvrir le rapport
    .link = Ce lien n’est que pour vous ; merci de ne pas le transmettre.
    .reason = Vous recevez ce message parce que vous êtes indiqué comme sponsor de { $mentee } sur { $site }.
sponsor-group =
    .subject = Les chiffres de l’accompagnement que vous financez
    .heading = Des chiffres pour vous
    .lead = { $coach } vous envoie des chiffres sur les personnes dont vous financez l’accompagnement, toutes ensemble.
    .more = Ils portent sur cinq personnes ou plus, de sorte que personne ne peut être reconnu.
    .action = Voir les chiffres
    .reason = Vous recevez ce message parce que vous êtes indiqué comme sponsor sur { $site }.

## Stratégies

strategy-shared =
    .subject = { $other } partage une stratégie : { $title }
    .heading = Une stratégie à lire
    .lead = { $other } vous soumet une version de « { $title } ». Elle reste telle quelle ; ce qui change viendra dans la version suivante.
    .action = La lire
strategy-changes-asked =
    .subject = { $other } demande des changements : { $title }
    .heading = Pas tout à fait
    .lead = { $other } aimerait changer quelque chose dans « { $title } » :
    .action = Voir les commentaires
strategy-agreed =
    .subject = D’accord : { $title }
    .heading = Votre stratégie est approuvée
    .lead = { $other } approuve « { $title } ». Avant de la mettre en œuvre, vérifiez que trois personnes savent la redire.
    .action = Voir la stratégie
recall-invitation =
    .subject = { $mentee } demande : sauriez-vous le redire ?
    .heading = Dix minutes pour { $mentee }
    .lead = { $mentee } a écrit une stratégie technique et voudrait savoir si l’on peut la redire après une seule lecture. Sinon, c’est qu’elle est trop compliquée ; vous ne pouvez pas échouer.
    .once = Le texte est montré une seule fois. Cinq courtes questions suivent. Ouvrez-le quand vous avez dix minutes au calme.
    .until = Les réponses sont prises jusqu’au { $until }.
    .action = Aller au texte
    .who-sees = { $mentee } et son coach lisent les réponses sans nom et sans ordre.
    .link = Le lien n’est que pour vous ; merci de ne pas le transmettre. Aucun compte n’est nécessaire.
    .reason = Vous recevez ceci parce que { $mentee } vous a proposé comme lecteur sur { $site }.
recall-reminder =
    .subject = { $mentee } redemande : sauriez-vous le redire ?
    .heading = { $mentee } aimerait encore le savoir
    .lead = { $mentee } vous a demandé de lire une fois une stratégie technique et de dire ce qu’elle contenait. Les réponses sont prises jusqu’au { $until }.
    .done = Si vous avez déjà répondu : merci, il n’y a plus rien à faire. C’est le seul rappel.

strategy-title = Titre
strategy-drivers = Ce qui la porte
strategy-current-problem = Le problème actuel
strategy-desired-future = Ce que nous voulons
strategy-main-bet = Le pari technique
strategy-trade-offs = Compromis
strategy-non-goals = Ce qui ne sera pas fait
strategy-first-milestones = Premiers jalons
strategy-risks = Risques
strategy-measures = Mesures du succès
strategy-primary = Avant tout
strategy-figure = En chiffres
strategy-secondary = En outre
strategy-bet = Le pari
strategy-why-now = Pourquoi maintenant
strategy-cost-of-waiting = Ce que coûte l’attente
strategy-turn-back = Nous reviendrons en arrière si
strategy-gain = Nous gagnons
strategy-give-up = Nous renonçons à
strategy-who-feels-it = Qui le ressentira
strategy-out-of-scope = Hors du sujet
strategy-not-worth-it = Ne vaut pas sa complexité
strategy-can-wait = Peut attendre
strategy-not-clear-yet = Pas encore clair
strategy-reason = Pourquoi
strategy-revisit = À revoir quand
strategy-by = D’ici au
strategy-proof = Visible à
strategy-likelihood = Probable
strategy-impact = Grave
strategy-early-sign = Signe précoce
strategy-response = Alors
strategy-change = D’où à où
strategy-source = Origine
strategy-degree = { $n } sur 3
driver-customer-reliability = Fiabilité pour les clients
driver-delivery-speed = Vitesse de livraison
driver-cost-reduction = Réduction des coûts
driver-new-product-capability = Une nouvelle capacité du produit
driver-security = Sécurité
driver-compliance = Conformité
driver-developer-productivity = Productivité des développeurs
driver-operational-resilience = Résilience en exploitation
strategy-goal = { $measure }, de { $from } à { $to } d’ici au { $date }
strategy-in-a-sentence = { $bet } – pourquoi maintenant : { $why } – et le but : { $goal }.
strategy-in-a-paragraph = { $problem }. Notre pari : { $bet }. Pourquoi maintenant : { $why }. Pour cela nous acceptons ceci : { $loss }. Nous ne ferons pas ceci : { $non_goal }. Le premier pas, d’ici au { $date } : { $milestone }. Nous saurons que cela marche ainsi : { $goal }.

## Que faire d’une stratégie ou d’une entrée ; le dossier

advice-seven_parts = Écrivez quelque chose dans chacune des sept parties.
advice-primary_driver = Choisissez un moteur principal et donnez un chiffre de l’activité qui le montre.
advice-main_bet = Mettez l’unique pari en une phrase et dites pourquoi maintenant.
advice-non_goal = Nommez au moins une chose qui ne sera pas faite.
advice-measure = Donnez à au moins une mesure un point de départ, un objectif et une date.
advice-early_sign = Dites, pour au moins un risque, à quoi vous le verriez tôt.
advice-dated_milestone = Donnez une date à au moins un des premiers jalons.
advice-words = Ramenez-le à 700 mots : ce qui est plus long ne se répète pas.
advice-one_page = Raccourcissez jusqu’à ce que cela tienne sur une page en restant lisible.
advice-one_bet = On dirait deux paris. Choisissez celui qui porte l’autre.
advice-loss = Dites à quoi l’on renonce. Un compromis qui ne perd rien n’en est pas un.
advice-first_milestone = Placez le premier jalon dans les 60 jours.
advice-source = Dites d’où vient le chiffre de la mesure.
advice-problem_without_technology = Commencez par ce qui fait mal, pas par une technologie.
advice-revisit = Dites quand il faudra y revenir.
advice-kinds_of_non_goals = Cherchez des non-objectifs d’un autre genre : hors sujet, ne vaut pas sa complexité, peut attendre, pas encore clair.
advice-recall-problem = Ouvrez avec le problème, dans les mots de ceux qui le ressentent.
advice-recall-bet = Dites le pari en moins de mots, et avant tout le reste.
advice-recall-why_now = Mettez le pourquoi maintenant juste après le pari, avec un chiffre.
advice-recall-non_goals = Réduisez les non-objectifs à celui qui fait le plus mal, et remontez-le.
advice-recall-measures = Gardez une mesure : où elle en est et où elle doit arriver.
advice-evidence-my_part = Dites ce que vous avez fait vous-même, à la première personne.
advice-evidence-result = Dites ce qui en est sorti, et pour qui.
advice-evidence-metric = Ajoutez un chiffre : ce qu’il était, ce qu’il est, et où le vérifier.
advice-evidence-artefact = Liez quelque chose que d’autres peuvent regarder : un document, un changement, un tableau de bord.
advice-evidence-witness = Nommez quelqu’un qui l’a vu et qui accepte de s’en porter garant.
advice-evidence-scope = Dites jusqu’où cela a porté : la portée manque, ou elle est en dessous du niveau annoncé.
advice-evidence-only_we = Votre part dit « nous » et jamais « je » : on ne voit pas ce qui était de vous.
advice-evidence-no_source = Dites d’où vient le chiffre : sans source on en doutera.
packet-case = Le dossier pour { $role }
packet-ready = Toutes les compétences exigées ({ $gates }) sont solidement montrées deux fois ; au total, { $shown } sur { $all }.
packet-standing = Compétences solidement montrées : { $shown } sur { $all } ; exigées complètes : { $complete } sur { $gates }.
packet-internal = Certaines parties sont réservées à l’entreprise.
packet-internal-fact = Réservé à l’entreprise
packet-empty = Rien n’est encore mis de côté pour un dossier. Mettez la visibilité d’une entrée sur « packet » et mettez-la en forme.
packet-verified = Vérifié par le coach
packet-source = D’où vient le chiffre : { $source }
packet-shows = Montre
packet-confirm = Peut le confirmer
packet-look = À regarder
packet-covered = Ce qui est couvert
packet-legend = Niveaux 1 à 5 ; la case encadrée est ce que le rôle demande. ● solide : quatre points sur six ou plus · ◐ affirmé · ○ ancien : il y a plus de 18 mois · – rien.
packet-skill = Compétence
packet-asked = Demandé
packet-must = exigé
packet-must-sign = ★ exigé par le rôle
packet-missing = Ce qui manque
packet-complete = Rien : chaque compétence est solidement montrée au niveau demandé.
packet-situation = Contexte
packet-my-part = Ma part
packet-decision = Décision
packet-result = Résultat
packet-none = rien
packet-stale = ancien
packet-claimed = affirmé
packet-strong = solide
packet-level = { $skill }, niveau { $level }
packet-kind-project = Projet
packet-kind-design = Conception
packet-kind-incident = Panne
packet-kind-mentoring = Mentorat
packet-kind-influence = Rayonnement
packet-kind-strategy = Stratégie
packet-kind-writing = Écriture
packet-kind-hiring = Recrutement
packet-kind-community = Communauté
packet-scope-self = Travail personnel
packet-scope-team = L’équipe
packet-scope-multi_team = Plusieurs équipes
packet-scope-org = Toute l’organisation
packet-scope-company = L’entreprise
packet-gap-none = { $skill } au niveau { $level } : rien ne le montre encore.
packet-gap-stale = { $skill } au niveau { $level } : ce qui le montrait date de plus de 18 mois.
packet-gap-claimed = { $skill } au niveau { $level } : affirmé, pas solidement montré.
packet-gap-strong = { $skill } au niveau { $level } : solidement montré une fois.
packet-gap-must = C’est exigé pour le rôle et demande deux cas solides.
packet-picture = Preuves de { $mentee } pour le rôle { $role }
packet-picture-level = Niveau { $level }
packet-picture-asked = demandé
packet-picture-skill = { $skill }, niveau { $level } demandé : { $cover }
packet-picture-must = { $skill }, niveau { $level } demandé, exigé : { $cover }
packet-picture-text = Ce qui montre chaque compétence au niveau demandé, le { $date }. { $said }.
## Une évaluation en fichier

result-title = Évaluation de { $name }
result-framework = Référentiel
result-framework-version = { $name }, version { $version }
result-role = Rôle
result-kind = Nature
result-state = État
result-finalised = Close le
result-rules = Règles
result-kind-baseline = au début
result-kind-midpoint = à mi-parcours
result-kind-final = à la fin
result-kind-ad_hoc = entre-temps
result-state-draft = brouillon
result-state-collecting = en collecte
result-state-reconciling = en confrontation
result-state-finalised = close
result-state-void = annulée
result-not-yet = La collecte n’est pas close, rien n’est donc montré pour l’instant.
result-skill = Compétence
result-now = Aujourd’hui
result-asked = Demandé
result-gap = Écart
result-priority = Priorité
result-certainty = Certitude
result-said = Dit
result-certainty-low = faible
result-certainty-medium = moyenne
result-certainty-high = forte
result-rater-self = soi-même
result-rater-coach = coach
result-rater-manager = responsable
result-rater-peer = de l’équipe
result-peers = équipe { $median }
result-unknown = Non évaluées : { $skills }
result-notes = Remarques
result-by-peer = { $skill } (quelqu’un de l’équipe) : { $note }
result-by = { $skill } (selon { $who }) : { $note }
result-differ = { $skill }, pourquoi les avis diffèrent ({ $who }) : { $note }
result-chose = { $who } a choisi { $skill } : { $reason }
result-as-computed = selon le calcul
result-lead = Votre plus grand écart est { $skill }.
result-lead-likely = Votre plus grand écart est sans doute { $skill }.
result-standing = Le rôle demande le niveau { $target } ; les avis vous situent à { $current }, et l’écart est de { $gap }.
result-next = Vient ensuite { $skill }, avec une priorité de { $priority } contre { $first }.
result-only = Aucune autre compétence n’a d’écart.
result-close = Tout près : { $skills }.
result-rule-gate = Ce qui a décidé : le rôle ne se conçoit pas sans { $skill }.
result-rule-practice = Ce qui a décidé : la possibilité de s’exercer au travail.
result-rule-gap = Ce qui a décidé : l’écart le plus grand.
result-rule-unlocks = Ce qui a décidé : davantage de choses reposent dessus.
result-rule-certainty = Ce qui a décidé : on en est plus sûr.
result-rule-interest = Ce qui a décidé : votre intérêt.
result-rule-order = Rien ne les départage, l’ordre du référentiel vaut donc.
result-aim = Dans les 90 prochains jours, le but est le niveau { $level }.
result-aim-anchor = Dans les 90 prochains jours, le but est le niveau { $level }, et voici à quoi cela ressemble : « { $anchor } »
result-talk = Avant de décider, parlez de ce que vous voyez différemment : { $skills }.
result-none = Chaque compétence évaluée a atteint son but, il n’y a donc aucun écart à combler.
result-nobody = Personne n’a encore évalué de compétence, il n’y a donc aucun écart à nommer.

## Pictures

picture-radar = Compétences de { $mentee } pour le poste { $role }
picture-now = Maintenant
picture-target = Demandé
picture-before = Avant
picture-not-rated = pas évalué
picture-skill = { $skill } : { $now } sur { $target }
picture-skill-before = { $skill } : { $now } sur { $target }, avant { $before }
picture-radar-text = Niveaux de 1 à 5. { $said }. L’avant vient de ceux qui ont évalué les deux fois.
picture-trend = Comment les compétences de { $mentee } ont évolué
picture-trend-none = Aucune évaluation n’est encore terminée.
picture-trend-ends =
    { $n ->
        [one] { $n } évaluation, du { $first } au { $last }. Les lignes comparent ce qu’ont vu les mêmes sources.
       *[other] { $n } évaluations, du { $first } au { $last }. Les lignes comparent ce qu’ont vu les mêmes sources.
    }
picture-trend-unclear = pas de changement net
picture-trend-point = { $level } le { $date }
picture-trend-text = Niveaux de 1 à 5, selon ceux qui ont évalué les deux fois ; une barre sépare ce qui ne peut être comparé. { $said }.
picture-plan = Jour { $day } sur { $days } : { $earned } points sur { $total } acquis, { $planned } prévus à ce jour.
picture-planned = prévu
picture-earned = acquis
picture-day = jour
