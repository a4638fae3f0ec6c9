# Was Mails über Einschätzungen sagen.

request-subject = { $mentee } bittet um Ihre Sicht
request-subject-self = Schätzen Sie Ihre Fähigkeiten ein
reminder-subject = Erinnerung: { $mentee } bittet um Ihre Sicht
reminder-subject-self = Erinnerung: Schätzen Sie Ihre Fähigkeiten ein
request-hello = Guten Tag { $name },
request-again = vielleicht ist es untergegangen, darum hier noch einmal.
request-heading-self = Wo stehen Sie?
request-heading-coach = Wie sehen Sie { $mentee }?
request-heading-manager = Wie erleben Sie { $mentee } bei der Arbeit?
request-heading-peer = Wie erleben Sie { $mentee } bei der Arbeit?
request-lead-self = bitte schätzen Sie Ihre Fähigkeiten nach dem ein, was in Ihrer Arbeit zu sehen ist. { $coach } tut das auch, und keiner sieht die Antworten des anderen, bevor die Sammlung geschlossen ist.
request-lead-coach = bitte schätzen Sie ein, was Sie von der Arbeit von { $mentee } gesehen haben. Niemand sieht Ihre Antworten, bevor die Sammlung geschlossen ist.
request-lead-manager = { $coach } begleitet { $mentee } als Coach und möchte wissen, was Sie von der Arbeit von { $mentee } gesehen haben. Es dauert etwa zehn Minuten und braucht kein Konto.
request-lead-peer = { $coach } begleitet { $mentee } als Coach und möchte wissen, was Sie von der Arbeit von { $mentee } gesehen haben. Es dauert etwa zehn Minuten und braucht kein Konto.
request-due = Eine Antwort bis { $date } wäre hilfreich.
request-action = Formular öffnen
request-who-sees-self = Sie und { $coach } sehen die Antworten des anderen, sobald die Sammlung geschlossen ist.
request-who-sees-coach = { $mentee } sieht Ihre Antworten mit Ihrem Namen, sobald die Sammlung geschlossen ist.
request-who-sees-manager = { $mentee } und { $coach } sehen Ihre Antworten mit Ihrem Namen, sobald die Sammlung geschlossen ist.
request-who-sees-peer = Ihre Antworten werden nur als Median von mindestens drei Personen gezeigt, und was Sie schreiben, ohne Ihren Namen und ohne Reihenfolge.
request-link = Der Link gehört nur Ihnen; bitte geben Sie ihn nicht weiter. Was Sie ausfüllen, wird laufend gespeichert.
request-reason-self = Sie erhalten dies, weil { $coach } Sie bei { $site } als Coach begleitet.
request-reason-coach = Sie erhalten dies, weil Sie { $mentee } bei { $site } als Coach begleiten.
request-reason-manager = Sie erhalten dies, weil { $coach } Sie bei { $site } als Führungskraft von { $mentee } genannt hat.
request-reason-peer = Sie erhalten dies, weil { $coach } Sie bei { $site } als jemanden genannt hat, der mit { $mentee } arbeitet.

in-subject = Alle haben zu { $mentee } geantwortet
in-heading = Alle haben geantwortet
in-lead = { $count ->
    [one] zu { $mentee } steht keine Antwort mehr aus; eine Person hat abgegeben. Schließen Sie die Sammlung, um zu sehen, was gesagt wurde.
   *[other] zu { $mentee } steht keine Antwort mehr aus; { $count } Personen haben abgegeben. Schließen Sie die Sammlung, um zu sehen, was gesagt wurde.
}
in-action = Zu Altitude
in-reason = Sie erhalten dies, weil Sie { $mentee } bei { $site } als Coach begleiten.
