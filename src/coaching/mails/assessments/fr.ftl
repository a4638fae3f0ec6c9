# Ce que disent les messages au sujet des évaluations.

request-subject = { $mentee } demande votre avis
request-subject-self = Évaluez vos compétences
reminder-subject = Rappel : { $mentee } demande votre avis
reminder-subject-self = Rappel : évaluez vos compétences
request-hello = Bonjour { $name },
request-again = ce message s'est peut-être perdu, le voici donc une nouvelle fois.
request-heading-self = Où en êtes-vous ?
request-heading-coach = Comment voyez-vous { $mentee } ?
request-heading-manager = Comment voyez-vous { $mentee } au travail ?
request-heading-peer = Comment voyez-vous { $mentee } au travail ?
request-lead-self = évaluez vos compétences d'après ce qui se voit dans votre travail. { $coach } le fait aussi, et personne ne voit les réponses de l'autre avant la clôture de la collecte.
request-lead-coach = évaluez ce que vous avez vu du travail de { $mentee }. Personne ne voit vos réponses avant la clôture de la collecte.
request-lead-manager = { $coach } accompagne { $mentee } en coaching et aimerait savoir ce que vous avez vu de son travail. Cela prend une dizaine de minutes et ne demande aucun compte.
request-lead-peer = { $coach } accompagne { $mentee } en coaching et aimerait savoir ce que vous avez vu de son travail. Cela prend une dizaine de minutes et ne demande aucun compte.
request-due = Une réponse avant le { $date } serait utile.
request-action = Ouvrir le formulaire
request-who-sees-self = { $coach } et vous voyez vos réponses respectives une fois la collecte close.
request-who-sees-coach = { $mentee } voit vos réponses, avec votre nom, une fois la collecte close.
request-who-sees-manager = { $mentee } et { $coach } voient vos réponses avec votre nom une fois la collecte close.
request-who-sees-peer = Vos réponses ne sont montrées que sous forme de médiane d'au moins trois personnes, et ce que vous écrivez l'est sans votre nom et sans ordre.
request-link = Ce lien n'appartient qu'à vous ; merci de ne pas le transmettre. Ce que vous saisissez est enregistré au fur et à mesure.
request-reason-self = Vous recevez ceci parce que { $coach } vous accompagne sur { $site }.
request-reason-coach = Vous recevez ceci parce que vous accompagnez { $mentee } sur { $site }.
request-reason-manager = Vous recevez ceci parce que { $coach } vous a désigné comme responsable de { $mentee } sur { $site }.
request-reason-peer = Vous recevez ceci parce que { $coach } vous a désigné comme une personne qui travaille avec { $mentee } sur { $site }.

in-subject = Tout le monde a répondu au sujet de { $mentee }
in-heading = Tout le monde a répondu
in-lead = { $count ->
    [one] aucune réponse au sujet de { $mentee } n'est plus attendue ; une personne a répondu. Clôturez la collecte pour voir ce qui a été dit.
   *[other] aucune réponse au sujet de { $mentee } n'est plus attendue ; { $count } personnes ont répondu. Clôturez la collecte pour voir ce qui a été dit.
}
in-action = Aller à Altitude
in-reason = Vous recevez ceci parce que vous accompagnez { $mentee } sur { $site }.
