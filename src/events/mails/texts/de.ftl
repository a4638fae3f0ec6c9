hello = Hallo { $name },

webhook-disabled =
    .subject = Einer deiner Webhooks wurde abgeschaltet
    .gone = dein Webhook { $url } wurde abgeschaltet: Er hat mit 410 Gone geantwortet und möchte damit nichts mehr bekommen.
    .failing = dein Webhook { $url } wurde abgeschaltet: Fünf Tage lang hat er nichts von dem angenommen, was wir geschickt haben.
    .advice = Was auf ihn wartete, wurde aufgegeben und steht in der Liste seiner Zustellungen. Wenn die Adresse wieder erreichbar ist, schalte den Webhook ein und fordere die verpassten Zustellungen noch einmal an.
    .reason = Du bekommst diese Mail, weil der Webhook dir gehört.
