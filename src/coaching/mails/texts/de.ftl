# Was die Mails des Coachings sagen.

hello = Hallo { $name },
reason-mentee = Du bekommst diese Mail, weil du auf { $site } gecoacht wirst.
reason-coach = Du bekommst diese Mail, weil du auf { $site } coachst.

because-behind = Die Meilensteine liegen hinter dem Plan zurück.
because-keep_rate = Es wurden weniger Vorhaben eingehalten als geplant.
because-check_ins = Ein Wochenrückblick fehlt.
because-silence = Seit zwei Wochen oder länger war nichts zu hören.
because-overdue = Ein Meilenstein ist überfällig.
because-no_session = Seit drei Wochen gab es keinen Termin, und es ist keiner gebucht.

plan-proposed =
    .subject = { $other } schlägt einen Plan vor: { $title }
    .heading = Ein Plan wartet auf dich
    .lead = { $other } schlägt „{ $title }“ vor. Lies den Plan und nimm ihn an, oder bitte um Änderungen. Nichts beginnt, bevor ihr beide dieselbe Fassung angenommen habt.
    .action = Plan ansehen
plan-changes-asked =
    .subject = { $other } wünscht Änderungen: { $title }
    .heading = Noch nicht ganz
    .lead = { $other } möchte an „{ $title }“ noch etwas ändern, bevor der Plan angenommen ist.
    .action = Plan ansehen
plan-agreed =
    .subject = Abgemacht: { $title }
    .heading = Ihr seid euch einig
    .lead = { $other } hat „{ $title }“ angenommen. Der Plan gilt so, wie ihr beide ihn gelesen habt.
    .action = Plan ansehen
plan-status =
    .subject = Ein Blick auf deinen Plan: { $title }
    .heading = Ein Blick auf den Plan lohnt sich
    .lead = „{ $title }“ ist nicht da, wo der Plan sein sollte. Das kommt vor; mach lieber den nächsten Schritt kleiner, als ihn aufzugeben. Darum hörst du von uns:
    .action = Plan ansehen
    .after = Davon hörst du höchstens einmal in drei Tagen und nie während einer Pause.
closing-asked =
    .subject = Wie war es? { $title }
    .heading = Der Plan ist abgelaufen
    .lead = die Tage von „{ $title }“ sind vorbei. Schreibt gemeinsam auf, was erreicht und was gelernt wurde, und schließt den Plan ab. Ohne ein Wort von euch schließt er sich in einer Woche von selbst.
    .action = Plan abschließen
check-in-asked =
    .subject = Deine Woche: { $title }
    .heading = Fünf Minuten über deine Woche
    .lead = was hast du eingehalten, was hast du gelernt, was kommt als Nächstes? { $other } liest es und antwortet. Anmelden musst du dich dafür nicht.
    .action = Jetzt antworten
    .after = Ein verpasstes Vorhaben ist eine Nachricht, kein Fehler: Schreib, was dazwischenkam.
check-in-answered =
    .subject = { $other } hat auf deinen Wochenrückblick geantwortet
    .heading = Eine Antwort auf deinen Wochenrückblick
    .lead = { $other } schreibt zu „{ $title }“:
    .action = Rückblick ansehen
retention-asked =
    .subject = Noch da? { $title }
    .heading = Dreißig Tage später
    .lead = vor einem Monat hast du „{ $title }“ abgeschlossen. Was davon tust du noch, ohne darüber nachzudenken? Eine Minute genügt.
    .action = Jetzt antworten
action-due =
    .subject = Heute: { $title }
    .heading = Heute ist der Tag
    .lead = { $other } und du habt euch das für heute notiert: { $title }
    .action = Ansehen
engagement-stalled =
    .subject = Kein Termin mit { $other } ist gebucht
    .heading = Es ist eine Weile her
    .lead = { $other } und du habt euch länger nicht getroffen als abgemacht, und es ist nichts gebucht. Ein kurzer Termin ist besser als keiner.
    .action = Zeit finden

## Assessments

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
