hello = Bonjour { $name },

webhook-disabled =
    .subject = Un de vos webhooks a été désactivé
    .gone = votre webhook { $url } a été désactivé : il a répondu 410 Gone, ce qui signifie qu’il ne souhaite plus rien recevoir.
    .failing = votre webhook { $url } a été désactivé : pendant cinq jours, il n’a rien accepté de ce que nous envoyions.
    .advice = Ce qui l’attendait a été abandonné et figure dans la liste de ses envois. Quand l’adresse fonctionnera de nouveau, réactivez le webhook et redemandez les envois manqués.
    .reason = Vous recevez ce message parce que ce webhook vous appartient.
