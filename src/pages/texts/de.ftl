# Was Seiten sagen. Schlüssel, die auf einen Code enden, werden zur Laufzeit zusammengesetzt.

## Der Rahmen

skip = Zum Inhalt springen
privacy = Datenschutz
imprint = Impressum
foot-mentees = Für Mentees: dein Bereich
foot-coaches = Für Coaches: anmelden
mailbox = Test-Postfach
languages = Sprache
colours-auto = Farben: wie das System
colours-light = Farben: hell
colours-dark = Farben: dunkel

## Dauer

minutes =
    { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
span-minutes =
    { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
span-hours =
    { $n ->
        [one] { $n } Stunde
       *[other] { $n } Stunden
    }
span-days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
length-choice = { $n } Min.
lengths-choice = { $others } oder { $last } Min.

## Startseite und Coach

home-title = Coaching-Termine
home-intro = Termine mit Coaches, die ihr Handwerk selbst ausgeübt haben. Wähle eine Zeit; du brauchst kein Konto.
home-empty = Noch nimmt kein Coach Buchungen an. Schau später wieder vorbei.
home-articles = Neueste Artikel
coach-figures = In Zahlen
coach-sessions = Termine
coach-empty = { $name } nimmt zurzeit keine Buchungen an. Schau später wieder vorbei.
coach-see-times = Zeiten ansehen

## Ein Termin

session = Der Termin
coach = Coach
what = Was
how-long = Dauer
where = Wo
changes = Änderungen
booked-by = Gebucht von
title-with-coach = { $title } mit { $coach }
place-video = Videoanruf
place-video-promised = Videoanruf; der Link kommt mit der Bestätigung
place-phone = Am Telefon
place-in-person = Vor Ort
place-in-person-promised = Vor Ort; die Adresse kommt mit der Bestätigung
place-ask = Wo du möchtest
place-ask-promised = Wo du möchtest; sag es deinem Coach
your-time = Deine Zeit, { $zone }
coach-time = { $time } beim Coach
status-pending = Wartet auf den Coach
status-confirmed = Bestätigt
status-declined = Abgelehnt
status-cancelled = Abgesagt
status-expired = Verfallen
status-completed = Hat stattgefunden
status-no-show = Verpasst

## Was die Regeln erlauben

until-start = bis zum Beginn
until-before = bis { $span } vorher
promise-both = Du kannst { $until } verschieben oder absagen.
promise-each = Du kannst { $move } verschieben und { $cancel } absagen.
promise-cancel = Du kannst { $until } absagen; verschieben geht nicht.
can-both = Du kannst bis { $until } verschieben oder absagen.
can-move = Du kannst bis { $until } verschieben.
can-cancel = Du kannst bis { $until } absagen.
too-late-both = Verschieben und absagen ging bis { $until }. Wenn du nicht kommen kannst, sag bitte { $coach } Bescheid.
too-late-move = Verschieben ging bis { $until }. Wenn du nicht kommen kannst, sag bitte { $coach } Bescheid.
too-late-cancel = Absagen ging bis { $until }. Wenn du nicht kommen kannst, sag bitte { $coach } Bescheid.
moved-too-often = Öfter lässt sich der Termin nicht verschieben. Wenn du eine andere Zeit brauchst, frag bitte { $coach }.
moves-left =
    { $n ->
        [1] Du kannst noch einmal verschieben.
        [2] Du kannst noch zweimal verschieben.
       *[other] Du kannst noch { $n } Mal verschieben.
    }

## Eine Zeit wählen

picker = Tag und Zeit wählen
picker-about = Über den Termin
picker-days = Tage
picker-months = Monate
picker-times = Zeiten
picker-other-days = Andere Tage mit freien Zeiten
picker-next = der nächste Tag ist
picker-go = Zu { $day }
no-times-on = Keine Zeiten am { $day }
no-times-in = Keine Zeiten im { $month }
times-of-day =
    { $n ->
        [0] keine Zeiten
        [one] { $n } Zeit
       *[other] { $n } Zeiten
    }
morning = Vormittag
afternoon = Nachmittag
evening = Abend
seats-left =
    { $n ->
        [one] noch { $n } Platz
       *[other] noch { $n } Plätze
    }
zone-times = Zeiten in
zone-change = Ändern
zone-yours = Deine Zeitzone
zone-show = Zeiten zeigen
zone-unknown = Eine Zone namens „{ $name }“ gibt es nicht. Die Zeiten stehen in { $zone }; wähle bitte deine aus der Liste.
area-Africa = Afrika
area-America = Amerika
area-Antarctica = Antarktis
area-Arctic = Arktis
area-Asia = Asien
area-Atlantic = Atlantik
area-Australia = Australien
area-Europe = Europa
area-Indian = Indischer Ozean
area-Pacific = Pazifik
area-Elsewhere = Anderswo

## Das Buchungsformular

book = Termin buchen
book-title = { $title } buchen
book-at = { $when } buchen
ask-for = { $when } anfragen
book-another-time = Andere Zeit wählen
book-free-times = Eine der freien Zeiten wählen
your-name = Dein Name
email = E-Mail
email-hint = Hierhin gehen Bestätigung, Einladung und der Link zum Verschieben und Absagen.
guests = Gäste
guests-hint =
    { $n ->
        [one] Eine Adresse. Dein Gast bekommt auch eine Einladung.
       *[other] Bis zu { $n } Adressen, durch Kommas getrennt. Auch sie bekommen Einladungen.
    }
mail-code = Code zusenden
email-code = Code aus der Mail
email-code-sent = Wir haben einen sechsstelligen Code an { $name } geschickt. Gib ihn hier ein; er gilt 15 Minuten.
email-code-again = Neuen Code zusenden
optional = (freiwillig)
choose = Bitte wählen …
no-answer = Keine Angabe
leave-empty = Bitte leer lassen
answers-to-change =
    { $n ->
        [1] Eine Angabe braucht eine Änderung:
       *[other] { $n } Angaben brauchen eine Änderung:
    }
gone = Diese Zeit ist nicht mehr frei
another-time-free = { $why }. Frei sind:
another-time-none = { $why }, und in der Nähe ist nichts anderes frei. Bitte wähle eine andere Zeit.
another-time = { $why }. Bitte wähle eine andere Zeit.
honeypot = Ein Feld, das Menschen nicht sehen, war ausgefüllt. Bitte schick das Formular noch einmal ab.
length-gone =
    { $n ->
        [one] Diese Dauer gibt es nicht mehr; der Termin dauert { $n } Minute.
       *[other] Diese Dauer gibt es nicht mehr; der Termin dauert { $n } Minuten.
    }
questions-changed = Die Fragen haben sich geändert, seit du das Formular geöffnet hast. Bitte sieh sie durch und schick es noch einmal ab.

## Was gebucht wurde

booked = Dein Termin steht
requested = Deine Anfrage liegt bei { $coach }
mailbox-notice = Dieser Server hat keinen Mailserver: Die Bestätigung liegt im Test-Postfach, das unten verlinkt ist.
next = Wie es weitergeht
next-mail = Eine Mail mit der Kalendereinladung ist unterwegs an { $address }.
next-coach = { $coach } weiß Bescheid und liest vor eurem Treffen, was du geschrieben hast.
next-video = Öffne zur vereinbarten Zeit den Link zum Anruf; er steht oben und in der Mail.
next-phone = Sei zur vereinbarten Zeit am Telefon.
next-in-person = Die Adresse steht oben und in der Mail.
next-ask = Sag deinem Coach, wo ihr euch treffen sollt: Antworte auf die Mail.
next-answer = { $coach } beantwortet deine Anfrage; die Antwort geht an { $address }.
plans = Wenn sich etwas ändert
plans-move = Verschieben
plans-cancel = Absagen
plans-see = Buchung ansehen
add-to-calendar = In den Kalender eintragen
calendar-file = Kalenderdatei (.ics)

## Eine Buchung in der Hand ihres Buchers

yours = Dein Termin
yours-status = Er ist bestätigt: { $when }, mit { $coach }.
over = Dieser Termin ist vorbei
over-was = Er war am { $when }.
over-completed = Er fand am { $when } statt.
over-missed = Er war am { $when }, und du hast uns gefehlt.
pending = Deine Anfrage
pending-status = Sie wartet auf { $coach }; die Antwort kommt per Mail.
pending-status-until = Sie wartet auf { $coach }; die Antwort ist bis { $when } möglich und kommt per Mail.
wanted-move = Du hast stattdessen { $when } angefragt; bis zur Antwort von { $coach } bleibt der Termin, wann er ist.
declined = Deine Anfrage wurde abgelehnt
declined-status = { $coach } kann nicht. Du kannst eine andere Zeit buchen.
expired = Deine Anfrage ist verfallen
expired-status = Niemand hat sie rechtzeitig beantwortet. Du kannst eine andere Zeit buchen.
cancelled = Dieser Termin ist abgesagt
cancelled-by-coach = { $coach } musste absagen.
cancelled-by-coach-because = { $coach } musste absagen: „{ $reason }“
cancelled-by-you = Du hast abgesagt; { $coach } weiß Bescheid. Die Zeit ist wieder frei.
done-moved = Verschoben auf { $when }. Die Mail ist unterwegs.
done-asked = Dein Wunsch ist unterwegs zum Coach. Die Antwort kommt per Mail.
done-cancelled = Abgesagt. Die Mail dazu ist unterwegs.
can-do-now = Was du jetzt tun kannst
do-move = Auf eine andere Zeit verschieben
do-cancel = Termin absagen
do-book-again = Weiteren Termin buchen
you-wrote = Was du geschrieben hast
yes = Ja
no = Nein

## Absagen und verschieben

cancel-question = Diesen Termin absagen?
cancel-consequence = { $coach } erfährt es per Mail, und die Zeit ist für andere frei.
cancel-submit = { $when } absagen
cancel-keep = Termin behalten
cancel-other-time = Ginge es zu einer anderen Zeit?
cancel-move = Lieber verschieben
reason = Grund
reason-hint = { $name } liest ihn.
move-title = Termin verschieben
move-question = Diesen Termin verschieben?
move-now = Wann er jetzt ist
move-keep-time = Diese Zeit behalten
move-from = Von
move-to = Auf
move-consequence = { $coach } erfährt es per Mail, und du bekommst eine neue Einladung.
move-consequence-ask = { $coach } wird zuerst gefragt; bis zur Antwort bleibt der Termin, wann er ist.
move-submit = Auf { $when } verschieben
move-back = Andere Zeiten ansehen
move-keep = Termin lassen, wie er ist

## Artikel und das Formular darunter

articles = Artikel
articles-intro = Engineering-Artikel direkt in dein Postfach: Praktisches zu Systemdesign, technischer Führung und beruflicher Entwicklung. Kein Spam.
articles-empty = Noch ist nichts erschienen.
articles-older = Ältere Artikel
articles-all = Alle Artikel
articles-feeds = Als Feed:
article-author = Wer hier schreibt
article-book = Deinen Coaching-Termin buchen
subscribe-to = { $name } in deinem Postfach
subscribe-submit = Abonnieren
subscribe-hint = Eine Mail zum Bestätigen, dann die nächste Ausgabe. Abmelden geht mit einem Klick.
subscribe-sent = Schau in dein Postfach
subscribe-sent-text = Eine Mail ist unterwegs zu dir. Öffne den Link darin, und die nächste Ausgabe kommt in dein Postfach. Wenn nach ein paar Minuten nichts da ist, sieh im Spam-Ordner nach.
subscribe-typo = Ist da ein Tippfehler?
subscribe-typo-text = An diese Adresse können wir nicht schreiben. Bitte sieh sie dir noch einmal an.

## Die Seiten der Leser

confirm = Bestätigen
confirm-question = Ein Klick, und du bist dabei
confirm-text = Du bekommst { $name } an die Adresse, an die die Mail ging.
confirm-submit = Abo bestätigen
confirm-not-you = Wenn du das nicht angefordert hast, schließ diese Seite. Es ist nichts geschehen.
confirmed = Du bist dabei
confirmed-text = Du bekommst ab jetzt { $name }. In jeder Ausgabe steht ein Link, mit dem du dich mit einem Klick abmeldest.
leave = Abmelden
leave-question = { $name } abbestellen?
leave-text = Drück den Knopf, und es kommt keine weitere Ausgabe.
leave-all = Alle unsere Listen abbestellen
leave-instead = Lieber eine Pause oder eine andere Liste?
leave-mail-page = Link zu meiner Seite zuschicken
left = Du bist abgemeldet
left-text = Von dieser Liste kommt keine weitere Ausgabe. Danke, dass du sie gelesen hast.
left-all-text = Von keiner unserer Listen kommt eine weitere Ausgabe. Danke, dass du sie gelesen hast.
own-page = Deine Seite
own-page-of = Für { $name }.
own-page-sent = Ein Link zu deiner Seite ist unterwegs in dein Postfach. Er gilt einen Tag lang.
own-page-lists = Was du liest
own-page-break = Eine Pause, in Wochen
own-page-no-break = Leer heißt: keine.
own-page-break-until = Du machst Pause bis zum { $name }. Leer bleibt es dabei, 0 beendet sie.
own-page-break-fault = 0 bis { $n } Wochen, als Zahl.
own-page-save = Speichern
own-page-saved = Gespeichert.
own-page-data = Deine Daten
own-page-file = Alles, was wir über dich haben, als Datei
own-page-erase-ask = Alles löschen …
own-page-erase-text = Deine Adresse, dein Name und was du gelesen hast, werden sofort gelöscht, und es kommt keine Ausgabe mehr. Das lässt sich nicht rückgängig machen.
own-page-erase-sure = Ich weiß, dass niemand es zurückholen kann.
own-page-unsure = Setze das Häkchen, wenn du sicher bist; nichts wurde gelöscht.
own-page-erase = Alles über mich löschen
erased = Alles ist gelöscht
erased-text = Deine Adresse, dein Name und was du gelesen hast, sind gelöscht. Es bleibt eine Notiz ohne deine Adresse, die sagt, wann du darum gebeten hast.

## Ein Wochenrückblick über seinen Link

check-in = Deine Woche
check-in-week = { $title }, Woche { $week }
check-in-later = Dreißig Tage später
check-in-still = { $title }: Was davon tust du noch?
check-in-sent = Danke. { $name } liest es und antwortet per Mail; bis dahin kannst du es noch ändern.
check-in-replied = { $name } hat geantwortet
check-in-kept = Eingehalten
check-in-partly = Teilweise
check-in-missed = Verpasst
check-in-learned = Was hast du gelernt?
check-in-reader = Nur { $name } liest, was du hier schreibst.
check-in-blocker = Was steht im Weg?
check-in-next-cue = Nächste Woche: Wenn …
check-in-next-action = … dann werde ich …
check-in-energy = Energie, von 1 (leer) bis 5 (voll)
check-in-evidence = Etwas, das du als Beleg festhalten willst?
check-in-evidence-hint = Eine Zeile genügt; ausarbeiten kannst du sie später. Sie kommt in dein eigenes Verzeichnis, und nur du liest sie.
check-in-submit = An { $name } senden
check-in-to-change = Etwas braucht noch eine Änderung, bevor es abgeschickt werden kann.
check-in-repeated = Dieses Formular wurde schon abgeschickt. Wenn du deine Antworten ändern möchtest, schick es so noch einmal ab.
check-in-in-progress = Dieses Formular wird gerade abgeschickt. Bitte lade die Seite gleich noch einmal.

## Das Formular einer Einschätzung

rate-title =
    { $kind ->
        [self] Wo stehst du?
        [coach] Wie siehst du { $mentee }?
       *[other] Wie erlebst du { $mentee } bei der Arbeit?
    }
rate-lead = Wähle die Stufe, die du mehr als einmal und ohne Anstoß gesehen hast. Jede Stufe schließt die darunter ein. Wo du nicht genug gesehen hast, wähle „Nicht beobachtet“.
rate-who-sees =
    { $kind ->
        [self] Dein Coach schätzt dieselben Fähigkeiten ein. Was die andere Seite geantwortet hat, seht ihr erst, wenn die Runde geschlossen ist.
        [coach] { $mentee } schätzt dieselben Fähigkeiten ein. Was die andere Seite geantwortet hat, seht ihr erst, wenn die Runde geschlossen ist.
        [manager] { $mentee } und der Coach sehen deine Antworten mit deinem Namen, sobald die Runde geschlossen ist.
       *[peer] Deine Antworten werden nur als Median von mindestens drei Personen gezeigt, und was du schreibst, ohne deinen Namen und ohne Reihenfolge.
    }
rate-due = Eine Antwort bis { $date } wäre hilfreich.
rate-progress = { $answered } von { $all } Fähigkeiten beantwortet
rate-not-observed = Nicht beobachtet
rate-confidence = Wie sicher bist du?
rate-confidence-low = Nicht sehr
rate-confidence-medium = Ziemlich
rate-confidence-high = Sehr
rate-practice = Kannst du das in den nächsten Monaten bei der Arbeit üben?
rate-practice-partly = Teilweise
rate-interest = Wie sehr interessiert es dich?
rate-interest-least = kaum
rate-interest-most = sehr
rate-note = Was hast du gesehen?
rate-unanswered = Fähigkeiten ohne Antwort gelten als nicht beobachtet. Nach dem Abgeben lässt sich nichts mehr ändern.
rate-submit = Abgeben
rate-save = Speichern und später weitermachen
rate-decline = Ich möchte nicht antworten
rate-decline-text = Du wirst dazu nicht mehr gefragt, und was du hier ausgefüllt hast, wird gelöscht. Das lässt sich nicht rückgängig machen.
rate-decline-sure = Ablehnen und meine Antworten löschen
rate-decline-unsure = Es wurde nichts gelöscht. Wenn du nicht antworten möchtest, drücke den Knopf am Ende noch einmal.
rate-saved = Gespeichert.
rate-saving = Wird gespeichert …
rate-unsaved = Noch nicht gespeichert. Prüfe die Verbindung; der Knopf unten speichert auch.
rate-nothing = Gib für mindestens eine Fähigkeit eine Stufe an, oder lehne ab.
rate-submitted = Vielen Dank
rate-submitted-text = Deine Antworten sind abgegeben. Es ist nichts weiter zu tun.
rate-declined = Das ist in Ordnung
rate-declined-text = Du wirst dazu nicht mehr gefragt, und was du ausgefüllt hattest, ist gelöscht.
rate-closed = Die Runde ist geschlossen
rate-closed-text = Antworten werden nicht mehr angenommen. Trotzdem vielen Dank.
rate-void = Das hat sich erledigt
rate-void-text = Die Einschätzung wurde aufgegeben, es braucht keine Antworten.

## Zugänge

front-page = Zur Startseite
sign-in = Anmelden
sign-in-text = Du hast einen Anmeldelink geöffnet. Er gilt einmal; benutze ihn mit dem Knopf.
sign-in-submit = Bei { $name } anmelden
sign-in-not-you = Wenn du ihn nicht angefordert hast, schließ diese Seite. Es ist nichts geschehen.
sign-in-again = Einen neuen Link schicken lassen
kept = Dein Text ist noch da
kept-signed-out = Deine Anmeldung ist inzwischen abgelaufen, deshalb ist nichts geschehen. Melde dich in einem anderen Tab an, komm hierher zurück und schick es noch einmal ab.
kept-signed-in = Du hast dich neu angemeldet, seit du die Seite geöffnet hast; deshalb ist noch nichts geschehen. Schick es noch einmal ab.
kept-sign-in = In einem anderen Tab anmelden
kept-field = Was du geschrieben hast ({ $name })
kept-send = Noch einmal abschicken
kept-text = Was du geschrieben hast
welcome = Willkommen
welcome-to = Willkommen bei { $name }
welcome-text = Wähle ein Passwort; damit und mit deiner Mailadresse meldest du dich an.
invitation-over-text = Eine Einladung gilt einmal und einige Tage lang. Wenn du dein Passwort gesetzt hast, melde dich damit an; wenn nicht, bitte um eine neue.
password = Passwort
password-hint = 12 bis 128 Zeichen. Gut sind ein paar Wörter, die nur du so zusammenstellst.
password-submit = Passwort setzen
password-set = Dein Passwort ist gesetzt
password-set-text = Du kannst dich jetzt damit und mit deiner Mailadresse anmelden.

## Fehler von Seiten

message-reference = Wenn du uns danach fragst, nenne
not-found = Diese Seite gibt es nicht
not-found-text = Vielleicht ist die Adresse vertippt, oder was hier war, ist umgezogen.
unknown-booking = Dieser Link funktioniert nicht
unknown-booking-text = Dieser Link führt zu keiner Buchung. Öffne bitte die neueste Mail zu deinem Termin und nimm den Link darin; ältere Links sind vielleicht ersetzt worden.
expired-link = Dieser Link ist abgelaufen
expired-link-text = Links in Mails gelten eine Zeit lang und manche nur einmal. Fordere einen neuen an und öffne ihn bald.
expired-confirm-text = Dieser Link zum Bestätigen ist abgelaufen, oder du hast dich seither abgemeldet. Gib deine Adresse noch einmal ein, dann kommt ein neuer.
not-understood = Das ließ sich nicht lesen
not-understood-text = Etwas in der Adresse oder im Formular war nicht lesbar. Es wurde nichts geändert. Bitte geh zurück und versuch es noch einmal.
rate-limited = Einen Moment bitte
rate-limited-seconds =
    { $n ->
        [1] Aus deinem Netz kamen viele Anfragen in kurzer Zeit. Es ist nichts verloren: Warte bitte eine Sekunde und lade diese Seite neu.
       *[other] Aus deinem Netz kamen viele Anfragen in kurzer Zeit. Es ist nichts verloren: Warte bitte { $n } Sekunden und lade diese Seite neu.
    }
rate-limited-minutes =
    { $n ->
        [1] Aus deinem Netz kamen viele Anfragen in kurzer Zeit. Es ist nichts verloren: Warte bitte eine Minute und lade diese Seite neu.
       *[other] Aus deinem Netz kamen viele Anfragen in kurzer Zeit. Es ist nichts verloren: Warte bitte { $n } Minuten und lade diese Seite neu.
    }
unavailable = Gleich wieder da
unavailable-text = Das Buchungssystem ist einen Moment lang weg. Was du gebucht hast, ist sicher. Bitte lade diese Seite in einer Minute neu.
internal = Hier ist etwas schiefgegangen
internal-text = Bei uns ist etwas schiefgegangen. Es ist vermerkt.
not-possible = Das geht nicht
not-possible-text = Seit du diese Seite geöffnet hast, hat sich etwas geändert. Bitte geh zurück und sieh noch einmal nach.

## Probleme nach ihrem Code: ein Satz ohne Punkt

problem-slot_not_offered = Diese Zeit wird nicht angeboten
problem-slot_taken = Diese Zeit wurde gerade vergeben
problem-slot_held = Gerade bucht jemand diese Zeit
problem-seats_full = Alle Plätze dieses Termins sind vergeben
problem-notice_too_short = Diese Zeit ist zu bald
problem-outside_window = Dieser Tag ist nicht zum Buchen offen
problem-limit_reached = Der Coach nimmt in diesem Zeitraum keine weiteren Termine an
problem-already_booked = Diese Adresse hat schon einen Platz in diesem Termin. Der Link dazu kam per Mail
problem-booker_limit_reached = Diese Adresse hat so viele offene Buchungen, wie sie haben darf. Der Link dazu kam per Mail
problem-booking_closed = Dieser Termin lässt sich zurzeit nicht buchen
problem-policy_forbids = Dafür ist es zu spät
problem-wrong_state = Die Buchung hat sich geändert, seit du diese Seite geöffnet hast
problem-check_in_closed = Dieser Rückblick nimmt keine Antworten mehr an
problem-idempotency_in_progress = Dieses Formular wird schon gebucht. Die Bestätigung kommt per Mail; warte auf sie, bevor du es noch einmal abschickst
problem-idempotency_mismatch = Dieses Formular wurde schon gebucht. Wenn du noch einen Termin möchtest, schick es so noch einmal ab

## Fehler in Feldern nach ihrem Code: ganze Sätze

at-most = Höchstens { $n } Zeichen.
fault-required = Bitte füll das aus.
fault-too_long = Das ist zu lang. Bitte kürze es.
fault-too_short = Das ist zu kurz.
fault-password_too_short = Bitte mindestens 12 Zeichen.
fault-password_too_long = Bitte höchstens 128 Zeichen.
fault-control_character = Darin ist ein Zeichen, das nicht erlaubt ist.
fault-web_address = Bitte ein Name ohne Webadresse.
fault-invalid_email = Das ist keine Mailadresse.
fault-wrong_kind = Bitte schreib eine Zahl.
fault-ambiguous_figure = Das lässt sich auf zwei Arten lesen. Bitte lass das Zeichen zwischen den Tausendern weg, etwa 41000 oder 12,5.
fault-not_an_option = Bitte wähle eine der Möglichkeiten.
fault-invalid_url = Bitte die ganze Adresse einer Seite, etwa https://example.com/seite.
fault-chosen_twice = Bitte wähle jede Möglichkeit nur einmal.
fault-not_a_number = Bitte schreib eine Telefonnummer, etwa +49 30 123456.
fault-not_an_address = Bitte schreib eine Webadresse, die mit https:// beginnt.
fault-wrong_code = Das ist nicht der Code, oder er ist zu alt. Du kannst einen neuen bekommen.
fault-too_many = Das sind zu viele.
fault-guests-too_many = Das sind mehr Gäste, als dieser Termin zulässt.
fault-named_twice = Bitte jedes nur einmal.
fault-guests-named_twice = Bitte nenne jeden Gast einmal und nicht dich selbst.
fault-in_the_future = Bitte ein Tag, der schon da war.
fault-other = Bitte ändere das.

## How a session was, by its link

session-rating = Wie war dein Termin?
session-score-1 = Hat nichts gebracht
session-score-2 = Hat wenig gebracht
session-score-3 = Hat etwas gebracht
session-score-4 = Hat viel gebracht
session-score-5 = Hat sehr viel gebracht
session-rating-comment = Was würde den nächsten besser machen?
session-rating-reader = { $name } liest, was du hier sagst.
session-rating-sent = Danke. Du kannst es hier noch ändern.
session-rating-fault = Möglich sind nur eine Wertung von 1 bis 5 und ein Kommentar von höchstens 2.000 Zeichen.

## The console: signing in

console-sign-in = Anmeldung zur Konsole
console-sign-in-hint = Für Coaches und die Leitung der Praxis. Termine werden über die Links in ihren Mails verwaltet.
console-email = Mailadresse
console-password = Passwort
console-mail-link = Lieber einen Link per Mail
console-link-sent = Schau in deine Mails
console-link-sent-text = Wenn sich diese Adresse anmelden kann, ist ein Link unterwegs. Er gilt einmal, eine Viertelstunde lang.
console-to-sign-in = Zurück zur Anmeldung
console-slow-down-seconds =
    { $n ->
        [one] Es gab zu viele falsche Versuche. Versuch es in { $n } Sekunde noch einmal.
       *[other] Es gab zu viele falsche Versuche. Versuch es in { $n } Sekunden noch einmal.
    }
console-slow-down-minutes =
    { $n ->
        [one] Es gab zu viele falsche Versuche. Versuch es in { $n } Minute noch einmal.
       *[other] Es gab zu viele falsche Versuche. Versuch es in { $n } Minuten noch einmal.
    }
console-step = Noch ein Schritt
console-step-expired = Das hat zu lange gedauert. Beginne noch einmal mit Adresse und Passwort.
console-code = Code deiner Authenticator-App
console-code-hint = Sechs Ziffern. Wenn du die App nicht dabeihast, geht auch einer deiner Ersatzcodes.
console-go-on = Weiter
console-begin-again = Neu beginnen
console-open = Konsole öffnen

## The console: its frame

console-parts = Teile der Konsole
console-crumbs = Wo du bist
console-sign-out = Abmelden
console-zone = Zeiten in { $name }
console-today = Heute
console-calendar = Kalender
console-mentees = Mentees
console-newsletter = Newsletter
console-settings = Einstellungen

## The console: the coach's day

today-sessions =
    { $n ->
        [0] Heute kein Termin.
        [one] { $n } Termin heute.
       *[other] { $n } Termine heute.
    }
today-waiting =
    { $n ->
        [0] Nichts braucht dich.
        [one] { $n } Sache braucht dich.
       *[other] { $n } Sachen brauchen dich.
    }
today-next-session = Nächster Termin
today-none-left = Heute steht kein Termin mehr an.
today-later = Als Nächstes: { $when }, { $name }
today-over = Vorbei
today-running = Jetzt
today-last-note = Letzte Notiz
today-open-actions = Noch zu tun
today-answers = Was bei der Buchung geschrieben wurde
today-by-mentee = Mentee
today-by-coach = Du
today-attention = Wer dich braucht, und warum
today-waits = Wartet auf deine Antwort
today-until = wartet bis { $when }
today-confirm = { $when } bestätigen
today-decline = Ablehnen …
today-decline-now = Anfrage ablehnen
today-decline-reason = Warum
today-decline-hint = { $name } liest es in der Mail dazu.
today-check-in = Woche { $week }, eingegangen am { $date }
today-kept =
    { $n ->
        [one] { $n } gehalten
       *[other] { $n } gehalten
    }
today-partial =
    { $n ->
        [one] { $n } zum Teil
       *[other] { $n } zum Teil
    }
today-missed =
    { $n ->
        [one] { $n } verpasst
       *[other] { $n } verpasst
    }
today-learned = Gelernt
today-blocker = Im Weg
today-next = Als Nächstes
today-energy = Energie
today-reply = Antworten …
today-reply-to = Deine Antwort an { $name }
today-reply-send = Antwort senden
today-assessment = Eine Einschätzung wartet auf dich.
today-note-request = Möchte wissen, was über ihn oder sie notiert wurde; die Antwort ist bis { $date } fällig.
today-rest = Der Rest des Tages
today-without = Ein Plan läuft, und nichts ist gebucht
today-empty = Heute wartet nichts auf dich. Termine, Check-ins und Anfragen stehen dann hier.
today-empty-step = Deine Mentees ansehen
today-replied = Deine Antwort ist unterwegs.
today-confirmed = Bestätigt. Die Mail ist unterwegs.
today-declined = Abgelehnt. Die Mail ist unterwegs.

## How a plan stands, and why

plan-status-scheduled = Beginnt später
plan-status-paused = Pausiert
plan-status-overrun = Abgelaufen
plan-status-starting = Im Anlauf
plan-status-at_risk = In Gefahr
plan-status-watch = Im Blick behalten
plan-status-on_track = Auf Kurs
plan-reason-behind = hinter dem Plan
plan-reason-keep_rate = wenige Vorsätze gehalten
plan-reason-check_ins = Check-ins verpasst
plan-reason-silence = lange nichts gehört
plan-reason-overdue = ein Meilenstein ist überfällig
plan-reason-no_session = kein Termin gebucht
plan-suggest-behind = Was hilft: Einigt euch auf den nächsten Meilenstein und lasst die anderen, bis er steht.
plan-suggest-keep_rate = Was hilft: Macht den Wenn-dann-Vorsatz der nächsten Woche zusammen kleiner, so klein, dass er nicht scheitern kann.
plan-suggest-check_ins = Was hilft: Frag in zwei Zeilen, wie die Woche war, ohne nach dem Formular zu fragen.
plan-suggest-silence = Was hilft: Schreib heute, in zwei Zeilen.
plan-suggest-overdue = Was hilft: Entscheidet zusammen, ob sich der überfällige Meilenstein noch lohnt; wenn nicht, lasst ihn fallen.
plan-suggest-no_session = Was hilft: Biete jetzt den nächsten Termin an.

## What the console refuses

problem-invalid_credentials = Adresse oder Passwort sind falsch
problem-foreign_form = Dieses Formular gehört zu einer anderen Anmeldung. Lade die Seite neu und versuche es noch einmal
problem-forbidden = Deine Rolle erlaubt das nicht
problem-stale_version = Das wurde inzwischen geändert. Sieh es dir noch einmal an und entscheide dann
problem-issue_not_ready = Die Ausgabe kann noch nicht hinaus: Die Prüfungen sagen, was fehlt
fault-wrong_app_code = Dieser Code ist falsch, zu alt oder schon benutzt. Nimm den, den die App jetzt zeigt.

## The console: words of every page

console-more = Mehr zeigen
console-keys = von Zeile zu Zeile, Enter öffnet
console-show = Zeigen

## The console: the calendar

calendar-week = Woche
calendar-list = Liste
calendar-from = Ab { $date }
calendar-earlier = Früher
calendar-later = Später
calendar-time-off = Frei
calendar-empty = Hier steht noch nichts. Termine kommen, sobald jemand bucht.
calendar-starts-of = Anfänge von
calendar-starts = Mögliche Anfänge
calendar-blocked = nicht angeboten; öffne ihn, um zu sehen, warum
calendar-why-at = Warum kann niemand buchen
calendar-explain = Erklären
why-offered = angeboten
why-is-offered = { $when } wird angeboten
why-is-not-offered = { $when } wird nicht angeboten
why-rule-off_grid = keiner der Anfänge, die sich aus deinen Zeiten ergeben
why-rule-outside_hours = außerhalb deiner Zeiten
why-rule-time_off = frei
why-rule-busy = du bist beschäftigt
why-rule-hold = jemand bucht dort gerade
why-rule-buffer = zu nah an etwas anderem
why-rule-seats = alle Plätze sind vergeben
why-rule-notice = zu bald oder vorbei
why-rule-window = weiter voraus, als du Buchungen annimmst
why-rule-limit = du nimmst in diesem Zeitraum keine Termine mehr an
why-session = dein Termin am { $when }
why-busy = beschäftigt am { $when }
why-time-off = frei { $when }

## The console: bookable hours

calendar-hours = Zeiten
hours = Buchbare Zeiten
hours-none = Noch kann dich niemand buchen. Das hier sind Zeiten für den Anfang: Ändere sie, dann speichere.
hours-grid = Die Woche als Raster; die Felder daneben sagen dasselbe
hours-drag = Zieh im Raster: Eine leere Stelle legt Zeiten an, ein Rand ändert sie, die Mitte verschiebt sie.
hours-from = von
hours-to = bis
hours-remove = Entfernen
hours-fault = Das ist keine Zeitspanne. Sag von wann bis wann; Zeiten über Mitternacht enden früher, als sie beginnen.
hours-zone = Zeiten nach der Uhr von
hours-name = Name dieser Zeiten, nur für dich
hours-save = Diese Zeiten speichern
hours-unsaved = Noch nicht gespeichert
hours-saved = Gespeichert. Ab jetzt werden diese Zeiten angeboten.
hours-stale = Diese Zeiten wurden inzwischen geändert, vielleicht in einem anderen Fenster. Unten steht, was du eingegeben hast: Speichere es noch einmal, um sie zu ersetzen, oder lade die Seite neu.
hours-dates = Tage mit anderen Zeiten
hours-no-dates = Kein Tag weicht ab. Feiertage, Reisetage und lange Tage stehen dann hier.
hours-add-date = Einen Tag hinzufügen …
hours-date = Datum
hours-no-such-date = Wähle ein Datum.
hours-that-day = Zeiten an diesem Tag
hours-closed-hint = Ohne Zeiten kann an diesem Tag niemand buchen.
hours-closed = geschlossen
hours-save-date = Diesen Tag speichern
hours-date-saved = Gespeichert.
hours-usual = Wieder wie üblich
hours-outside = Termine außerhalb dieser Zeiten
hours-outside-text = Sie bleiben, wie sie sind. Verschiebe oder sage ab, was nicht mehr passt.

## The console: a session

session-people = Wer dabei ist
session-hosts = Geleitet von
session-places = Plätze
session-seats = { $taken } von { $seats } belegt
session-their-time = { $when } nach ihrer Uhr ({ $zone })
session-guests = Gäste
session-wish = Möchte lieber kommen
session-why = Warum abgesagt wurde
session-move = Auf eine andere Zeit legen …
session-confirm = Zusagen
session-decline = Ablehnen …
session-decline-now = Ablehnen
session-reason = Warum; sie lesen es in der Mail
session-complete = Er fand statt
session-no-show = Nicht erschienen
session-undo = Das zurücknehmen
session-cancel = Termin absagen …
session-cancel-now = Absagen
session-cancel-about = Alle erfahren es per Mail, und die Zeit ist wieder frei. Das lässt sich nicht zurücknehmen.
session-cancel-one-about = Sie erfahren es per Mail, und der Platz ist wieder frei. Das lässt sich nicht zurücknehmen.
session-cancelled = Abgesagt. Die Mail ist unterwegs.
session-moved = Verlegt. Die Mail ist unterwegs.
session-completed = Notiert: Er fand statt.
session-missed = Notiert: Niemand kam.
session-undone = Zurückgenommen. Er gilt wieder als bestätigt.
session-mails = Mails dazu
session-move-title = Eine andere Zeit
session-move-now = Verlegen
session-move-about = Alle erfahren es per Mail. Die alte Zeit ist wieder frei.
session-move-other = Keine davon?
session-move-by-hand = Zeit von Hand setzen …
session-move-at = Neuer Beginn, nach deiner Uhr
session-move-force = Auch außerhalb meiner Zeiten, Fristen und Grenzen
session-move-force-hint = Ein anderer Termin oder eine Zeit, die gerade jemand bucht, wird nie übergangen.
history-requested = Angefragt
history-confirmed = Bestätigt
history-declined = Abgelehnt
history-cancelled = Abgesagt
history-expired = Ohne Antwort verfallen
history-rescheduled = Verlegt
history-move_requested = Eine andere Zeit wurde angefragt
history-move_declined = Die andere Zeit wurde abgelehnt
history-move_withdrawn = Der Wunsch nach einer anderen Zeit wurde zurückgenommen
history-completed = Fand statt
history-no_show = Nicht erschienen
history-outcome_undone = Das Ergebnis wurde zurückgenommen
history-reassigned = An einen anderen Coach gegeben
history-mail_left_out = Eine Mail wurde ausgelassen
fault-not_a_time = Wähle Datum und Uhrzeit.

## The console: time off, and further hours

time-off-added = Eingetragen. An diesen Tagen kann niemand buchen.
time-off-changed = Gespeichert.
time-off-removed = Zurückgenommen. Deine üblichen Zeiten gelten wieder.
time-off-none = Keine freie Zeit steht an. Urlaub und Reisetage stehen hier.
time-off-ahead = Kommt noch
time-off-over = Vorbei
time-off-stands = Dort stehen Termine
time-off-remove = Zurücknehmen
time-off-save = Speichern
time-off-change = Ändern …
time-off-add = Freie Zeit eintragen …
time-off-from = Erster Tag
time-off-to = Letzter Tag
time-off-reason = Wofür
time-off-reason-hint = Nur für dich: Niemand, der bucht, liest es.
hours-default = Standard
hours-new = Noch welche …
hours-another = Weitere Zeiten, für Terminarten, die nach ihnen gehen. Diese sind ein Anfang: benennen, ändern, speichern.
hours-schedule = Diese Zeiten im Ganzen
hours-make-default = Zum Standard machen
hours-is-default = Diese sind jetzt der Standard.
hours-remove-schedule = Diese Zeiten entfernen …
hours-remove-now = Entfernen
hours-remove-about = Sie verschwinden mit allen Ausnahmen. Bestehende Termine bleiben.
hours-removed = Entfernt.
problem-schedule_in_use = Eine Terminart geht nach diesen Zeiten. Wähle dort zuerst andere
problem-session_type_in_use = Sie wurde schon gebucht. Schließe sie stattdessen: Haken bei „Buchbar“ entfernen

## The console: a session type in full

type-new = Neue Terminart
type-made = Angelegt. Sie steht auf deiner Seite, wenn sie buchbar ist.
type-removed = Entfernt.
type-remove = Diese Terminart entfernen …
type-remove-now = Entfernen
type-remove-about = Nur was nie gebucht wurde, kann verschwinden. Sonst schließe sie: Sie bleibt mit ihren Terminen, und niemand kann sie buchen.
type-group-what = Was es ist
type-group-length = Wie lange, und wo
type-group-distance = Abstand, und wie weit voraus
type-group-limits = Wie viele höchstens
type-group-approval = Zusage, und wer mitkommen darf
type-group-hosts = Gruppen und Leitende
type-group-more = Mails, und das Raster der Anfänge
type-slug = Name in Adressen
type-slug-hint = Kleinbuchstaben, Ziffern, Bindestriche. Bleibt es leer, entsteht er aus dem Titel.
type-description = Wozu es dient
type-visibility = Wo sie steht
type-public-shown = auf meiner Seite
type-unlisted = nur für alle, die die Adresse haben
type-minutes = Dauer, in Minuten
type-lengths = Weitere Dauern zur Wahl
type-lengths-hint = In Minuten, mit Kommas: 30, 90
type-schedule = Nach welchen Zeiten
type-schedule-default = meinen Standardzeiten
type-place = Adresse oder Link des Ortes
type-place-hint = Ein Videoanruf braucht einen Link, „vor Ort“ eine Adresse. Ein eigener Raum je Termin braucht nichts.
type-place-jitsi = Videoanruf in einem eigenen Raum
type-buffer-before = Davor frei, in Minuten
type-buffer-after = Danach frei, in Minuten
type-buffer-rule = Wo zwei Abstände aufeinandertreffen
type-buffer-max = zählt der längere
type-buffer-sum = zählen beide
type-window = Wie weit voraus
type-window-any = jeder Tag
type-window-days = so viele Tage
type-window-business = so viele Arbeitstage
type-window-available = die ersten freien Tage
type-window-range = von einem Datum bis zu einem anderen
type-window-count = Wie viele Tage
type-window-from = Erstes Datum
type-window-to = Letztes Datum
type-day-count = Termine am Tag
type-day-minutes = Minuten am Tag
type-week-count = Termine in der Woche
type-week-minutes = Minuten in der Woche
type-month-count = Termine im Monat
type-month-minutes = Minuten im Monat
type-year-count = Termine im Jahr
type-year-minutes = Minuten im Jahr
type-booker-limit = Offene Buchungen einer Person
type-approval = Ich muss zusagen
type-approval-never = nie
type-approval-always = immer
type-approval-below = wenn es kurzfristig ist
type-approval-minutes = Kurzfristig: weniger als so viele Minuten
type-expires = Eine Anfrage wartet so viele Minuten
type-pending-blocks = Eine Anfrage hält ihre Zeit frei
type-email-code = Buchende belegen ihre Adresse mit einem Code per Mail
type-guests = Gäste, die man mitbringen darf
type-seats = Plätze in einem Termin
type-host-none = leitet sie nicht
type-host-required = ist immer dabei
type-host-pool = wechselt sich ab
type-host-priority = Vorrang von { $name }
type-host-weight = Anteil von { $name }
type-reminders = Erinnerungen
type-reminders-hint = Minuten vor dem Beginn, mit Kommas: 1440, 60
type-follow-up = Nachfrage per Mail, Minuten nach dem Ende
type-interval = Ein Beginn alle so viele Minuten
type-offset = Beginn so viele Minuten danach
type-grid = Welche Anfänge angeboten werden
type-grid-fixed = alle des Rasters
type-grid-compact = zuerst die nahe an anderen Terminen
type-step = Schritte zwischen nahen Anfängen, in Minuten
type-week-start = Eine Woche beginnt am
type-zone = Zeiten stehen nach der Uhr von
type-zone-theirs = wer bucht
fault-not_numbers = Schreib Zahlen mit Kommas dazwischen.
fault-no_host = Jemand muss sie leiten.
fault-out_of_bounds = Diese Zahl ist zu klein oder zu groß.
fault-out_of_order = Ein längerer Zeitraum erlaubt nicht weniger als ein kürzerer.
fault-invalid_text = Das ist leer, zu lang oder hat ein unpassendes Zeichen.
fault-invalid_slug = Bitte nur Kleinbuchstaben, Ziffern und einzelne Bindestriche.
fault-not_a_place = Diese Art Ort braucht eine Adresse.
fault-wrong_options = Schreib die Möglichkeiten für diese Art Antwort, je eine Zeile.
fault-before_from = Das Ende liegt vor dem Anfang.

## The console: one's own profile

settings-profile = Mein Profil
profile = Wer du für andere bist
profile-saved = Gespeichert.
profile-save = Profil speichern
profile-name = Dein Name
profile-language = Sprache
profile-slug = Name deiner Seite in Adressen
profile-slug-hint = Links auf deine Seite unter dem bisherigen Namen führen danach ins Leere.
profile-headline = Wofür du da bist, in einer Zeile
profile-bio = Über dich
profile-figures = Zahlen, je eine Zeile
profile-figures-hint = Bis zu sechs, etwa „120+ begleitete Ingenieure“.
profile-password-changed = Das Passwort ist geändert. Überall sonst bist du abgemeldet.
profile-password-about = Eine Mail sagt es dir, und alle deine anderen Anmeldungen enden.
profile-password-now = Bisheriges Passwort
profile-password-hint = Darf leer bleiben, wenn du dich vor höchstens 15 Minuten per Maillink angemeldet hast.
profile-password-new = Neues Passwort, mindestens 12 Zeichen
profile-password-save = Passwort ändern
fault-too_many_figures = Höchstens sechs Zeilen.

## The console: a mentee's profile, engagements and sponsors

mentee-new = Mentee hinzufügen
mentee-new-about = Die Person erfährt davon nichts. Mit dieser Adresse kann sie sich ab jetzt in ihrem Bereich anmelden.
mentee-new-save = Hinzufügen
mentee-made = Hinzugefügt. Beginne eine Vereinbarung, sobald ihr euch einig seid.
mentee-saved = Gespeichert.
mentee-save = Profil speichern
mentee-profile = Profil und Vereinbarungen
mentee-profile-closed = Das Profil ändern nur die Mentees selbst und ihre Coaches.
mentee-role-now = Rolle jetzt
mentee-role-target = Angestrebte Rolle
mentee-tags-hint = Mit Kommas dazwischen, für deine Filter.
state-ended = Beendet
engagements = Vereinbarungen
engagement-none = Noch ist nichts vereinbart. Auch der erste Plan beginnt eine Vereinbarung.
engagement-begin = Eine Vereinbarung beginnen …
engagement-begin-now = Beginnen
engagement-begun = Begonnen.
engagement-change = Vereinbartes ändern …
engagement-save = Speichern
engagement-changed = Gespeichert.
engagement-end = Beenden …
engagement-end-now = Vereinbarung beenden
engagement-end-about = Sie endet heute. Ein laufender Plan muss vorher abgeschlossen oder beendet werden.
engagement-ended = Beendet.
engagement-from = Von
engagement-to = Bis
engagement-since = seit { $date }
engagement-goal = Wofür sie ist
engagement-agreement = Was vereinbart wurde
engagement-cadence = Wie oft
engagement-every = mindestens alle { $n } Tage
engagement-days = Höchstens Tage zwischen Terminen
engagement-days-hint = Beide erfahren es, wenn es mehr sind und nichts gebucht ist.
engagement-payer = Wer zahlt, wenn nicht der Mentee
engagement-sponsors = Sponsoren
engagement-sponsor-add = Sponsor nennen …
engagement-sponsor-change = Sponsor ändern …
engagement-sponsor-save = Sponsor speichern
engagement-sponsor-saved = Gespeichert. Sie erfahren nichts, bevor der Mentee zustimmt.
engagement-sponsor-about = Eine andere Adresse nimmt alles zurück, dem der Mentee für die bisherige zugestimmt hat.
engagement-no-sponsor = Kein Sponsor
engagement-told = Was sie erfahren dürfen
engagement-told-nothing = nichts; der Mentee hat nicht zugestimmt oder es zurückgenommen
engagement-told-sessions = wann Termine waren, und wie viele
engagement-told-status = Termine, und in einem Wort, wie der Plan steht
engagement-told-goal = Termine, wie der Plan steht, und den Text des Ziels
engagement-reports = Berichte an Sponsoren
engagement-no-reports = Noch keine. Sobald der Mentee einer Sache zustimmt, kannst du einen vorbereiten, und der Mentee gibt ihn frei.
engagement-report-prepare = Bericht vorbereiten …
engagement-report-prepare-now = Vorbereiten
engagement-report-about = Niemand außer dir und dem Mentee sieht ihn, bevor er freigegeben wird.
engagement-report-prepared = Vorbereitet. Der Mentee kann ihn ansehen und freigeben.
engagement-report-withdraw = Zurückziehen …
engagement-report-withdraw-now = Bericht zurückziehen
engagement-report-withdraw-about = Sein Link öffnet ab jetzt nichts mehr.
engagement-report-withdrawn = Zurückgezogen.
engagement-report-draft = Wartet auf den Mentee
engagement-report-released = Freigegeben
engagement-report-back = Zurückgenommen
problem-no_consent = Der Mentee hat noch keiner Sache zugestimmt

## The console: what a draft of a plan asks for

items = Meilensteine und Vorsätze
items-edit = Meilensteine und Vorsätze ändern
items-about = Der Plan läuft { $n } Tage. Alles hier lässt sich ändern, bis er vorgeschlagen wird.
items-day = Tag { $n }
items-saved = Gespeichert.
items-removed = Entfernt.
items-no-milestones = Noch kein Meilenstein. Zwei oder drei machen Fortschritt sichtbar.
items-no-commitments = Noch kein Vorsatz. Ein oder zwei in der Woche genügen.
items-add-milestone = Meilenstein hinzufügen …
items-add-commitment = Vorsatz hinzufügen …
items-change = Ändern …
items-save = Speichern
items-remove = Entfernen
items-title = Was dann erreicht ist
items-due-day = An welchem Tag des Plans
items-anchor = Der Satz der Fähigkeit, den er zeigt
items-evidence = Was es zeigt
items-artefact = etwas, das entstanden ist
items-metric = eine Zahl
items-witness = jemand, der es sah
items-demo = eine Vorführung
items-weight = Gewicht, 1 bis 5
items-week = In welcher Woche
items-kind = Wie oft
items-one-off = einmal
items-habit = immer wieder
items-cue = Wenn … (wann oder wo)
items-action = dann werde ich …
items-obstacle = Wenn etwas dazwischenkommt
items-times = Wie oft in der Woche
items-confidence = Wie sicher sich die Person ist, 0 bis 10

## The console: what was not lost

secret-shown-once = Vor einem Augenblick wurden neue Codes gemacht und einmal gezeigt. Hast du sie nicht gesehen, mach noch einmal neue.
keys-off = Tastenkürzel mit einem Buchstaben ausschalten
keys-on = Tastenkürzel mit einem Buchstaben einschalten

## The console: mentees

mentees-search = Nach Name, Adresse oder Firma suchen
mentees-status = Status
mentees-any-status = Jeder Status
mentees-attention = Braucht Aufmerksamkeit
mentees-tagged = Mit dem Schlagwort „{ $name }“.
mentees-all = Alle zeigen
mentees-none-found = Niemand passt. Versuche es mit weniger Wörtern oder einem anderen Status.
mentees-none = Noch niemand. Wer bei dir bucht, steht dann hier.
mentees-name = Name
mentees-since = Seit
mentee-roles = Rolle
mentee-company = Firma
mentee-email = Adresse
mentee-zone = Zeitzone
mentee-outcome = Ein gutes Ergebnis
mentee-tags = Schlagwörter
mentee-plan = Der Plan, der läuft
mentee-timeline = Was geschah
mentee-nothing = Noch nichts. Termine, Pläne, Check-ins und Notizen stehen dann hier, das Neueste zuerst.
mentee-week = Woche { $week }
mentee-retention = Ist es noch da?
timeline-session = Termin
timeline-assessment = Einschätzung
timeline-plan = Lernplan
timeline-check_in = Check-in
timeline-mail = E-Mail
timeline-note = Notiz
assessment-baseline = Zu Beginn
assessment-midpoint = Zur Halbzeit
assessment-final = Am Ende
assessment-ad_hoc = Zwischendurch

## States in a word

state-pending = Wartet
state-confirmed = Bestätigt
state-declined = Abgelehnt
state-cancelled = Abgesagt
state-expired = Verfallen
state-completed = Erledigt
state-no_show = Nicht erschienen
state-lead = Interessiert
state-active = Aktiv
state-paused = Pausiert
state-alumni = War im Coaching
state-draft = Entwurf
state-collecting = Sammelt
state-reconciling = Zu besprechen
state-finalised = Abgeschlossen
state-void = Ungültig
state-proposed = Vorgeschlagen
state-ended_early = Vorzeitig beendet
state-due = Fällig
state-submitted = Eingegangen
state-late = Verspätet
state-skipped = Ausgelassen
state-excused = Entschuldigt
state-private = Nur du
state-coaches = Alle Coaches
state-shared = Geteilt
state-sponsor = Auch Sponsoren
state-scheduled = Geplant
state-preparing = In Vorbereitung
state-sending = Wird gesendet
state-finished = Fertig
state-sent = Bekommen
state-leased = In Arbeit
state-transmitting = Unterwegs
state-unknown = Vielleicht bekommen
state-complained = Beschwert
state-bounced = Adresse gibt es nicht
state-failed = Aufgegeben
state-queued = Wartet

## The console: the newsletter

newsletter-none = Noch keine Ausgabe. Ausgaben, die du schreibst, stehen dann hier, und wer sie bekam.
issue-finished = Gesendet, fertig { $when }
issue-started = Wird gesendet seit { $when }
issue-scheduled = Geht raus { $when }
issue-changed = Zuletzt geändert { $when }
issue-reading =
    { $audience ->
        [one] { $sent } von { $audience } Leser hat sie bekommen.
       *[other] { $sent } von { $audience } Lesern haben sie bekommen.
    }
issue-states = Wer sie bekam, und wer nicht
issue-state = Stand
issue-count = Leser
issue-audience = Alle
issue-hits = Geöffnet und geklickt
issue-hits-what = Was
issue-hits-people = Von Menschen
issue-hits-machines = Von Maschinen
issue-hits-opens = Geöffnet
issue-hits-clicks = Einen Link geklickt
issue-hits-readers = Jeder Leser zählt einmal. Das Öffnen ist unsicher: Manche Programme laden Bilder, obwohl niemand liest, so Apple Mail, andere laden sie nie. Maschinen sind Filter, die nachsehen, wohin Links führen.
issue-hits-totals = Jedes Mal zählt, und niemand weiß, wer es war. Das Öffnen ist unsicher: Manche Programme laden Bilder, obwohl niemand liest, so Apple Mail, andere laden sie nie. Maschinen sind Filter, die nachsehen, wohin Links führen.
issue-copies = Leser: { $state }
issue-nobody-yet = Noch bekommt sie niemand
issue-when = Wann
issue-said = Was der Server sagte
issue-pause = Vorerst anhalten
issue-resume = Weiter senden
issue-paused = Angehalten. Was unterwegs ist, kommt an; Neues geht nicht raus.
issue-resumed = Es geht weiter mit denen, die sie noch nicht haben.

## The console: settings

settings-types = Terminarten
settings-security = Anmeldung
settings-mail = Mails
settings-no-types = Noch keine Terminart. Sobald es eine gibt, kann man sie buchen.
settings-type = Terminart
settings-length = Länge
settings-place = Wo
settings-open = Buchbar
settings-closed = Geschlossen
mail-captured = Mails werden hier gesammelt und gehen nirgendwohin. Absender ist { $from }.
mail-servers = Mails gehen über deine Server hinaus. Absender ist { $from }.
mail-waiting =
    { $n ->
        [one] { $n } Mail wartet.
       *[other] { $n } Mails warten.
    }
mail-failed = Aufgegeben
mail-none-failed = Keine Mail wurde aufgegeben.
mail-subject = Betreff
two-factor = Anmeldung in zwei Schritten
two-factor-off = Sie ist aus: Dein Passwort genügt. Mit einer App, die Codes zeigt, öffnet ein gestohlenes Passwort nichts.
two-factor-begin = Eine App einrichten
two-factor-scan = Scanne dieses Bild mit deiner Authenticator-App.
two-factor-picture = QR-Code für die App
two-factor-type = Oder tippe diesen Schlüssel ein:
two-factor-then = Gib dann den Code ein, den sie zeigt.
two-factor-confirm = Einschalten
two-factor-end-others = Überall sonst abmelden: dort kam man mit dem Passwort allein hinein
two-factor-on-now = Sie ist an.
two-factor-keep = Bewahre diese Ersatzcodes dort auf, wo du sie ohne Telefon findest. Jeder gilt einmal, und sie werden nicht wieder gezeigt.
two-factor-kept = Ich habe sie aufbewahrt
two-factor-since = Sie ist an seit { $date }.
two-factor-left =
    { $n ->
        [one] { $n } Ersatzcode ist übrig.
       *[other] { $n } Ersatzcodes sind übrig.
    }
two-factor-change = Neue Codes oder ausschalten …
two-factor-renew = Neue Ersatzcodes machen
two-factor-switch-off = Ausschalten
two-factor-is-off = Die Anmeldung in zwei Schritten ist aus. Eine Mail sagt es dir.
security-sign-ins = Wo du angemeldet bist
security-where = Womit
security-since = Angemeldet
security-last = Zuletzt benutzt
security-end = Beenden
security-this = Dieser Browser
security-device = Ein Programm
security-by-password = mit dem Passwort
security-by-link = über einen Link
security-ended = Diese Anmeldung ist beendet.
fault-wrong_password = Das ist nicht dein Passwort.
## What a sponsor is told, by a link

sponsor-title = Ein Bericht über { $name }
sponsor-cover = { $coach } coacht { $name }. { $name } hat diesen Bericht angesehen und für dich freigegeben.
sponsor-open = Bericht öffnen
sponsor-open-hint = { $name } kann sehen, dass du ihn geöffnet hast.
sponsor-group-title = Zahlen einer Gruppe
sponsor-group-cover = { $coach } schickt dir Zahlen über die Menschen, deren Coaching du förderst, alle zusammen.
sponsor-group-open = Zahlen ansehen
sponsor-group-hint = Sie betreffen mindestens fünf Menschen, so dass sich niemand herauslesen lässt.
sponsor-period = { $from } bis { $to }
sponsor-coach = Begleitet von { $coach }
sponsor-sessions-head = Termine
sponsor-sessions =
    { $n ->
        [0] Es gab keinen Termin.
        [one] Es gab { $n } Termin.
       *[other] Es gab { $n } Termine.
    }
sponsor-people =
    { $n ->
        [one] { $n } Mensch ist mitgezählt.
       *[other] { $n } Menschen sind mitgezählt.
    }
sponsor-plan = Der Plan
sponsor-status-scheduled = Noch nicht begonnen
sponsor-status-paused = Pausiert
sponsor-status-overrun = Abgelaufen, noch nicht geschlossen
sponsor-status-starting = Gerade begonnen
sponsor-status-at_risk = Im Rückstand
sponsor-status-watch = Braucht Aufmerksamkeit
sponsor-status-on_track = Auf Kurs
sponsor-status-completed = Abgeschlossen
sponsor-status-ended_early = Vorzeitig beendet
sponsor-day = Tag { $day } von { $length }
sponsor-goal = Das Ziel
sponsor-notes = Notizen für dich
sponsor-frozen = Dieser Bericht bleibt, wie er ist. { $name } hat dem zugestimmt; mehr wird nicht gesagt.
sponsor-group-frozen = Diese Zahlen bleiben, wie sie sind. Mehr wird nicht gesagt.
sponsor-withdrawn = Dieser Bericht wurde zurückgezogen
sponsor-withdrawn-text = Der Mensch, um den es ging, möchte nicht mehr, dass du das erfährst. Das ist sein gutes Recht; bitte frag nicht nach dem Grund.

## Ein Test über seinen Link

recall-title = Kannst du wiedergeben, was { $name } vorhat?
recall-lead = { $name } hat eine technische Strategie geschrieben. Kann man sie nach einmaligem Lesen nicht wiedergeben, ist sie zu kompliziert – du kannst nichts falsch machen.
recall-step-read = Lies den Text. Nimm dir zehn ruhige Minuten.
recall-step-answer = Beantworte fünf kurze Fragen aus dem Gedächtnis.
recall-step-done = { $name } und der Coach lesen, was du geschrieben hast, ohne deinen Namen.
recall-until = Antworten werden bis { $until } angenommen.
recall-once = Der Text wird nur einmal gezeigt. Zurückgehen oder den Link noch einmal öffnen führt zu den Fragen.
recall-show = Zeig mir den Text jetzt
recall-now = Lies das jetzt: Es wird nur einmal gezeigt.
recall-done-reading = Gelesen – zu den Fragen
recall-hidden-then = Der Text ist dann weg. Nach zehn Minuten kommen die Fragen von selbst.
recall-questions = Was hast du behalten?
recall-questions-lead = Ein paar Worte genügen. Lass weg, was du nicht mehr weißt; auch das hilft.
recall-problem = Welches Problem soll gelöst werden?
recall-bet = Was ist die Wette?
recall-why-now = Warum jetzt?
recall-non-goals = Was wird nicht getan?
recall-measures = Woran wird man merken, dass es geklappt hat?
recall-who-sees = { $name } und der Coach lesen deine Antworten ohne deinen Namen und in keiner Reihenfolge.
recall-send = Antworten abschicken
recall-sent = Danke
recall-sent-text = Deine Antworten sind angekommen. { $name } und der Coach lesen sie ohne deinen Namen.
recall-over = Das ist vorbei
recall-over-text = Antworten werden nicht mehr angenommen: Die Zeit ist um, oder es gibt eine neuere Fassung des Textes. Danke trotzdem.
recall-withdrawn = Diese Einladung wurde zurückgenommen
recall-withdrawn-text = Du wurdest aus Versehen gefragt, oder jemand anderes wird an deiner Stelle gefragt. Für dich ist nichts zu tun.

## Whether two entries are one person

merge-asked = Bist beides du?
merge-asked-text = { $name } coacht dich und glaubt, dass es dich hier zweimal gibt, unter zwei Adressen.
merge-asked-other = Die andere Adresse sieht so aus: { $name }. Dorthin ging dieselbe Frage.
merge-asked-means = Bist beides du, wird aus den zwei Einträgen einer: Jede der beiden Adressen öffnet alles, was in einem von beiden steht, und die Coaches beider lesen, was du mit deinen Coaches teilst. Nichts ändert sich, bevor von beiden Adressen ein Ja gekommen ist, und niemals, wenn eine davon Nein sagt.
merge-both = Beides bin ich
merge-not-me = Das andere bin ich nicht
merge-waits = Du hast Ja gesagt
merge-waits-text = Jetzt wartet die Mail an die andere Adresse auf dich. Bevor auch dort ein Ja kommt, ändert sich nichts. Du kannst es noch zurücknehmen.
merge-done = Aus zwei Einträgen ist einer geworden
merge-done-text = Deine beiden Adressen öffnen ab jetzt dasselbe.
merge-refused = Es wurde nichts zusammengelegt
merge-refused-text = Die Frage ist erledigt. Jeder Eintrag bleibt, was er war, und niemand hat etwas vom anderen erfahren.
merge-over = Es wurde nichts zusammengelegt
merge-over-text = Die Frage ist erledigt, weil einer der Einträge gelöscht werden soll oder wer gefragt hat nicht mehr beide coacht. Jeder Eintrag bleibt, was er war.

## The console: private notes are handed over

handover = Fragen nach privaten Notizen
handover-lead = { $name } darf nach dem fragen, was hier notiert wurde; das Gesetz erlaubt es. Nimm heraus, was andere betrifft, sag, was du weglässt und warum, und übergib den Rest.
handover-none = Niemand hat nach privaten Notizen gefragt.
handover-of = Notizen von { $name }
handover-asked = Gefragt am { $date }, zu beantworten bis { $by }.
handover-answered = Übergeben am { $date }.
handover-part = Ein Teil ist übergeben. Was hier steht, kommt danach.
handover-show = Was übergeben wurde
handover-body = Was du übergibst
handover-body-hint = Es beginnt mit deinen Notizen, wie sie sind, den privaten und denen für Coaches. Die Notizen bleiben, wie sie sind; übergeben wird nur, was du in diesem Feld stehen lässt.
handover-withheld = Was du weglässt, und warum
handover-more = Das sind noch nicht alle Notizen. Die nächsten folgen, sobald dieser Teil übergeben ist.
handover-send = Übergeben
handover-send-part = Diesen Teil übergeben
handover-done = Übergeben. Eine Mail sagt es der Person.
handover-done-part = Der Teil ist übergeben. Hier ist der nächste.

## Der Bereich der Mentees

space-sign-in = Dein Bereich
space-sign-in-text = Deine Termine, dein Plan, deine Einschätzungen: ein Ort, kein Passwort. Gib die Adresse ein, mit der du gebucht hast.
space-sign-in-submit = Link zuschicken
space-sign-in-hint = Der Link gilt ein paar Minuten und einmal. Ob eine Adresse hier bekannt ist, erfährt nur, wem sie gehört.
space-nobody = Für diese Anmeldung gibt es hier nichts: Unter dieser Adresse wirst du nicht begleitet.
space-link-sent = Sieh in deine Mails
space-link-sent-text = Wenn die Adresse hier bekannt ist, ist ein Link unterwegs. Er öffnet deinen Bereich.
space-parts = Dein Bereich
space-home = Start
space-plan = Plan
space-actions = Aufgaben
space-sessions = Termine
space-assessments = Einschätzungen
space-strategies = Strategien
space-evidence = Belege
space-privacy = Datenschutz
space-next = Dein nächster Termin
space-next-none = Es steht kein Termin an.
space-book = Termin buchen
space-with = mit { $name }
space-manage = Verschieben oder absagen
space-plan-waits = Ein Plan wartet auf dein Ja: { $name }
space-plan-look = Plan ansehen
space-plan-day = Tag { $day } von { $length }
space-week = Das ist Woche { $week }
space-week-short = Woche { $week }
space-week-empty = Für diese Woche ist nichts geplant.
space-check-in = Fragen der Woche beantworten
space-plan-open = Ganzen Plan ansehen
space-plan-none = Noch kein Plan. Sobald ihr wisst, woran du arbeitest, stehen hier neunzig Tage, Woche für Woche.
if-then = { $cue } – dann { $action }
if-then-added = Wenn { $cue } – dann { $action }
space-obstacle = Falls etwas dazwischenkommt: { $name }
space-actions-none = Nichts ist offen. Was du dir in einem Termin vornimmst, steht dann hier.
space-action-one-more = Etwas aufschreiben
space-action-due = Bis
space-action-coach = für deinen Coach
space-actions-done = Erledigt
space-add = Hinzufügen
space-tick = Abhaken: { $name }
space-untick = Doch nicht erledigt: { $name }
space-proposal = Wartet auf dein Ja
space-proposal-content = Was darin steht
space-milestones = Meilensteine
space-commitments = Wenn-dann
space-accept = Plan annehmen
space-decline = Um Änderungen bitten …
space-decline-reason = Was soll anders sein?
space-decline-send = Absenden
space-weeks = Woche für Woche
space-today = Heute
space-milestone-done = Erreicht:
space-milestone-missed = Verpasst:
space-milestone-open = Fällig:
space-course = Geplant und erreicht
space-plan-points = { $earned } von { $total } Punkten erreicht; { $planned } waren bis jetzt geplant.
space-print = Drucken
space-print-one = Auf einer Seite drucken
space-plan-others = Andere Pläne
space-suggest-behind = Was hilft: Nimm den nächsten Meilenstein und mach diese Woche nur den.
space-suggest-keep_rate = Was hilft: Mach das Wenn-dann der nächsten Woche kleiner, so klein, dass es nicht scheitern kann.
space-suggest-check_ins = Was hilft: Beantworte die Fragen dieser Woche, und sei es in einem Satz.
space-suggest-silence = Was hilft: Schreib deinem Coach heute zwei Zeilen.
space-suggest-overdue = Was hilft: Sag vom überfälligen Meilenstein, ob er sich noch lohnt; wenn nicht, bitte darum, ihn zu streichen.
space-suggest-no_session = Was hilft: Buch jetzt den nächsten Termin.
space-ahead = Kommt noch
space-over = Vorbei
space-agenda = Zu besprechen
space-agenda-none = Noch steht nichts auf der Liste.
space-topic-done = besprochen
space-topic-add = Etwas auf die Liste setzen
space-notes = Notizen
space-note-own = von dir
space-assessments-none = Noch keine Einschätzung. Dein Coach beginnt eine; dann schätzt ihr beide ein, und du siehst hier, wo du stehst.
space-skills = Fähigkeit für Fähigkeit
space-strategies-none = Noch keine Strategie. Eine Wette, die du erklären musst, steht dann hier, zum Lesen und Drucken.
space-strategy-version = Fassung { $n }
space-strategy-draft = Entwurf
space-strategy-in_review = Wird geprüft
space-strategy-changes_requested = Änderungen erbeten
space-strategy-agreed = Vereinbart
space-strategy-live = Gilt
space-strategy-superseded = Abgelöst
space-strategy-retired = Aufgegeben
space-evidence-add = Was hast du getan, das eine Fähigkeit zeigt?
space-evidence-hint = Eine Zeile genügt. Sie gehört dir allein, bis du sie zeigst.
space-evidence-when = Wann
space-evidence-keep = Zeile behalten
space-evidence-none = Noch ist nichts festgehalten. Mit einer Zeile pro Woche hast du in einem Jahr etwas vorzuweisen.
space-evidence-raw = Eine Zeile
space-evidence-shaped = Ausgearbeitet
space-evidence-verified = Bestätigt
space-evidence-own = nur du
space-evidence-coach = dein Coach
space-evidence-packet = geht in Mappen ein
space-coverage = Was sie abdecken
space-coverage-alt = Fähigkeiten nach Stufe: nichts, behauptet, stark oder älter als 18 Monate
space-who-read = Wer was gelesen hat
space-who-read-none = Niemand außer dir hat deine Daten geöffnet.
space-access-sponsor = Ein Sponsor
space-read-profile = hat dein Profil gelesen
space-read-intake = hat deine Antworten vor dem ersten Termin gelesen
space-read-engagement = hat gelesen, was vereinbart ist
space-read-sessions = hat deine Termine gelesen
space-read-notes = hat Notizen über dich gelesen
space-read-evidence = hat deine Belege gelesen
space-read-sponsor = hat gelesen, was ein Sponsor erfährt
space-read-assessments = hat deine Einschätzungen gelesen
space-read-plan = hat deinen Plan gelesen
space-read-strategies = hat deine Strategien gelesen
space-read-access_log = hat diese Liste gelesen
space-read-export = hat deine Daten mitgenommen
space-read-erasure = hat nachgesehen, ob du gelöscht werden willst
space-read-sponsor_report = hat einen Bericht gelesen, den du freigegeben hast
space-addresses = Deine Adressen
space-export = Alles in einer Datei
space-export-text = Alles, was über dich gespeichert ist, als JSON und Markdown in einem Zip.
space-export-get = Herunterladen
space-private-notes = Was deine Coaches für sich notiert haben
space-private-notes-text = Private Notizen der Coaches sind nicht in der Datei. Du darfst danach fragen; dein Coach nimmt heraus, was andere betrifft, und übergibt den Rest binnen 30 Tagen.
space-private-notes-ask = Nach den Notizen fragen
space-notes-awaited = { $name } ist gefragt und hat Zeit bis { $date }.
space-notes-handed-over = { $name } hat am { $date } dies übergeben:
space-notes-withheld = Weggelassen: { $name }
space-erase = Alles entfernen lassen
space-erase-text = In 30 Tagen verschwindet alles über dich: Texte, Pläne, Einschätzungen, Mails. Termine bleiben ohne deinen Namen im Kalender. Bis dahin kannst du es zurücknehmen.
space-erase-ask = Entfernen lassen …
space-erase-sure = Ich weiß, dass es danach niemand zurückholen kann.
space-erase-now = In 30 Tagen alles entfernen
space-erase-unsure = Setz den Haken, wenn du sicher bist; es ist nichts geschehen.
space-erase-waits = Alles über dich verschwindet am { $name }.
space-erase-keep = Daten behalten
space-done-done = Abgehakt.
space-done-open = Es ist wieder offen.
space-done-action = Aufgeschrieben.
space-done-topic = Es steht auf der Liste.
space-done-evidence = Behalten.
space-done-accepted = Angenommen. Der Plan gilt.
space-done-declined = Dein Coach liest, was anders sein soll.
space-done-notes = Deine Coaches sind gefragt.
space-done-erase = In 30 Tagen verschwindet alles. Bis dahin kannst du es zurücknehmen.
space-done-keep = Nichts wird entfernt.
space-evidence-new = Die ganze Geschichte erzählen
space-packet = Mappe für eine Rolle
space-packet-about = Was du denen zeigst, die über eine Rolle entscheiden: bis zu drei Fälle, was deine Belege abdecken und was fehlt.
space-evidence-about = Nur die Zeile und der Tag werden gebraucht. Je mehr du erzählst, desto mehr zählt es.
space-evidence-strength = Stärke { $points } von 6 · lesen kann es: { $reader }
space-evidence-keep-case = Behalten
space-evidence-save = Speichern
space-evidence-case = Was es erzählt
space-evidence-advice = Was es stärker macht
space-evidence-title = Was geschehen ist, in einer Zeile
space-evidence-situation = Die Lage
space-evidence-situation-hint = Was das Problem war und was auf dem Spiel stand.
space-evidence-my-part = Mein Anteil
space-evidence-my-part-hint = Was du selbst getan hast, in der Ichform.
space-evidence-decision = Die Entscheidung
space-evidence-decision-hint = Was entschieden wurde und warum nicht anders.
space-evidence-result = Das Ergebnis
space-evidence-result-hint = Was daraus wurde, und für wen.
space-evidence-kind = Was für eine Arbeit es war
space-case-project = Projekt
space-case-design = Entwurf
space-case-incident = Störung
space-case-mentoring = Mentoring
space-case-influence = Einfluss
space-case-strategy = Strategie
space-case-writing = Geschriebenes
space-case-hiring = Einstellung
space-case-community = Gemeinschaft
space-evidence-scope = Wie weit es wirkte
space-scope-self = Meine eigene Arbeit
space-scope-team = Mein Team
space-scope-multi_team = Mehrere Teams
space-scope-org = Ein Teil der Firma
space-scope-company = Die ganze Firma
space-evidence-skill = Eine Fähigkeit, die es zeigt
space-evidence-level = Auf welcher Stufe
space-evidence-metric = Eine Zahl, die sich geändert hat
space-evidence-metric-hint = Was gemessen wurde, etwa „p95 der Kasse“.
space-evidence-before = Vorher
space-evidence-after = Nachher
space-evidence-unit = Einheit
space-evidence-source = Wo man es nachsehen kann
space-evidence-witness = Wer es gesehen hat
space-evidence-relation = Was sie mit dir oder der Arbeit zu tun haben
space-evidence-vouches = Bürgt dafür, mit Zusage
space-evidence-links = Wo man es sehen kann
space-evidence-links-hint = Webadressen, eine je Zeile.
space-evidence-secrecy = Wer überhaupt davon wissen darf
space-secrecy-open = Alle
space-secrecy-internal = Meine Firma
space-secrecy-secret = Niemand außer mir
space-evidence-readers = Wem ich es zeige
space-visibility-private = Niemandem
space-visibility-coach = Meinem Coach
space-visibility-packet = Meinem Coach und wer meine Mappen liest
space-evidence-show = Meinem Coach zeigen
space-evidence-pack = In Mappen aufnehmen
space-evidence-hide = Für mich behalten
space-evidence-remove = Entfernen …
space-evidence-remove-now = Entfernen
space-evidence-remove-about = Dann ist es weg, auch aus künftigen Mappen. Das lässt sich nicht rückgängig machen.
space-done-evidence-changed = Gespeichert.
space-done-evidence-hidden = Es gehört wieder dir allein.
space-done-evidence-shown = Es wird jetzt gezeigt.
space-done-evidence-removed = Entfernt.
space-done-sign-in = Diese Anmeldung ist beendet.
space-strategy-begin = Eine Strategie beginnen …
space-strategy-begin-now = Beginnen
space-strategy-title = Wie sie heißt
space-strategy-versions = Fassungen, und was sich änderte
space-strategy-share = Deinem Coach vorlegen …
space-strategy-share-now = Diese Fassung teilen
space-strategy-note = Was daran neu ist
space-strategy-go-live = In Kraft setzen …
space-strategy-live-now = So machen wir es jetzt
space-strategy-review = Wieder ansehen am
space-strategy-waived = Warum es ohne Probe mit Lesern geht
space-strategy-waived-hint = Nur wenn keine Probe mit Lesern bestanden ist.
space-strategy-edit = Neu schreiben …
space-strategy-save = Speichern
space-strategy-text = Der ganze Text, als Markdown
space-strategy-text-hint = Lass die Überschriften stehen; was darunter steht, ist deins. Dein Coach liest es, sobald du es teilst.
space-strategy-open = Meinen Coach mitlesen lassen
space-strategy-shut = Den Entwurf für mich behalten
space-strategy-retire = Aufgeben …
space-strategy-retire-now = Aufgeben
space-strategy-retire-about = Dann ist sie vorbei und lässt sich nicht wieder aufnehmen.
space-strategy-reason = Warum
space-strategy-reply = Antworten …
space-strategy-reply-now = Antworten
space-done-strategy = Begonnen. Öffne sie und schreib, was sie sagt.
space-done-strategy-edit = Gespeichert.
space-done-strategy-share = Geteilt. Dein Coach bekommt eine Mail.
space-done-strategy-open = Wer den Entwurf liest, ist geändert.
space-done-strategy-live = Sie ist in Kraft.
space-done-strategy-retire = Sie ist aufgegeben.
space-done-strategy-comment = Gesagt. Dein Coach liest es.
space-done-strategy-reply = Gesagt. Dein Coach liest es.
space-done-strategy-resolve = Erledigt.
space-done-strategy-reopen = Wieder offen.


## The console: webhooks, keys, people, the log

settings-webhooks = Webhooks
settings-keys = API-Schlüssel
settings-people = Coaches und Leitung
settings-log = Protokoll
webhooks-none = Noch kein Webhook. Ein Programm von dir kann erfahren, was hier geschieht: eine Buchung, ein Check-in, eine verschickte Ausgabe.
webhooks-where = Adresse
webhooks-events = Erfährt von
webhooks-add = Webhook hinzufügen …
webhooks-everything = Allem
webhooks-others = Oder einzelne Ereignisse, durch Leerzeichen getrennt
webhooks-description = Wie du ihn nennst
webhooks-make = Diesen Webhook hinzufügen
webhooks-fault-url = Diese Adresse lässt sich nicht aufrufen. Sie beginnt mit https:// und hat einen öffentlichen Host.
webhooks-fault-events = Wähle, wovon er erfährt. Ein einzelnes Ereignis sieht aus wie booking.confirmed.
webhooks-secret = Das Geheimnis, das signiert
webhooks-secret-text = Bewahre es in deinem Programm auf, das jeden Aufruf damit prüft. Es wird nicht noch einmal gezeigt.
webhooks-on = Wird informiert
webhooks-failing = Schlägt fehl
webhooks-given-up = Abgeschaltet
webhooks-paused = Pausiert
webhooks-gone = Am { $when } haben wir ihn abgeschaltet: Seine Adresse meldete, dass es sie nicht mehr gibt.
webhooks-gave-up = Am { $when } haben wir ihn abgeschaltet: Er nahm fünf Tage lang nichts an.
webhooks-failing-since = Seit { $when } nimmt er nichts an. Wir versuchen es weiter.
webhooks-test = Test senden
webhooks-pause = Pausieren
webhooks-resume = Wieder informieren
webhooks-new-secret = Neues Geheimnis …
webhooks-new-secret-text = 24 Stunden lang wird jeder Aufruf mit beiden signiert, damit dein Programm wechseln kann.
webhooks-new-secret-make = Neues Geheimnis erzeugen
webhooks-remove = Entfernen …
webhooks-remove-text = Was ihm gemeldet wurde, verschwindet mit. Das lässt sich nicht rückgängig machen, eine Pause schon.
webhooks-remove-it = Diesen Webhook entfernen
webhooks-removed = Der Webhook ist weg.
webhooks-now-paused = Pausiert. Was auf ihn wartete, wurde aufgegeben; du kannst es später noch einmal senden.
webhooks-now-on = Er erfährt ab jetzt, was geschieht.
webhooks-tested = Ein Test ist unterwegs. Was daraus wurde, steht gleich unten.
webhooks-again-done = Es wird noch einmal gesendet.
webhooks-told = Was ihm gemeldet wurde
webhooks-nothing-told = Hier ist noch nichts.
webhooks-all = Alle
webhooks-event = Ereignis
webhooks-again = Noch einmal senden
state-delivered = Zugestellt
problem-too_many_webhooks = Du hast so viele Webhooks, wie es geben darf. Entferne zuerst einen
problem-webhook_inactive = Dieser Webhook ist pausiert. Schalte ihn zuerst ein
keys-none = Noch kein Schlüssel. Mit einem handelt ein Programm für dich, so weit du es erlaubst.
keys-name = Bezeichnung
keys-scopes = Was er darf
keys-until = Gilt bis
keys-last-day = Letzter Tag, an dem er gilt; leer gilt er ohne Ende
keys-unused = nie
keys-no-end = ohne Ende
keys-add = Schlüssel erzeugen …
keys-make = Diesen Schlüssel erzeugen
keys-made = Dein neuer Schlüssel
keys-made-text = Dein Programm sendet ihn als Bearer-Token. Er wird nicht noch einmal gezeigt.
keys-fault-scopes = Wähle mindestens eine Sache, die er darf.
keys-fault-until = Wähle einen Tag, der noch kommt, oder keinen.
keys-revoke = Widerrufen …
keys-revoke-text = Er gilt sofort und für immer nicht mehr.
keys-revoke-it = Diesen Schlüssel widerrufen
keys-revoked = Der Schlüssel gilt nicht mehr.
people-owner = Leitung
people-coach = Coach
people-active = Aktiv
people-pending = Eingeladen
people-out = Ausgesperrt
people-you = Das bist du.
people-role = Rolle …
people-role-of = Rolle
people-to-owner = Die Leitung sieht und ändert alles in der Praxis, auch diese Seite.
people-to-coach = Ein Coach sieht die eigenen Mentees und Termine und nichts von dieser Seite.
people-make-owner = Zur Leitung machen
people-make-coach = Zum Coach machen
people-reset = App verloren …
people-reset-text = Bis eine neue App eingerichtet ist, genügt wieder das Passwort allein. Eine Mail sagt es ihnen.
people-reset-it = Anmeldung in zwei Schritten ausschalten
people-remove = Aussperren …
people-remove-text = Die Person wird sofort abgemeldet; ihre Links und Schlüssel enden für immer. Termine, Pläne und Notizen bleiben. Du kannst sie wieder einlassen.
people-remove-it = Jetzt aussperren
people-let-in = Wieder einlassen
people-invite = Jemanden einladen …
people-invite-send = Einladung senden
people-invited = Die Einladung ist unterwegs. Ihr Link gilt sieben Tage.
people-changed = Die Rolle wurde geändert.
people-now-out = Ausgesperrt. Unten kannst du die Person wieder einlassen.
people-now-in = Die Person kann sich wieder anmelden.
people-reset-done = Die Anmeldung in zwei Schritten ist dort aus. Eine Mail sagt es.
problem-user_exists = Mit dieser Adresse gibt es schon ein Konto
problem-last_owner = Das ist die letzte Leitung. Mach zuerst jemand anderen zur Leitung
problem-own_two_factor = Das ist deine eigene. Schalte sie unter „Anmeldung“ aus
problem-two_factor_off = Die Anmeldung in zwei Schritten ist dort schon aus
log-action = Was geschah
log-who = Wer
log-from = Von
log-anybody = Alle
log-none = Nichts passt. Versuch den Anfang einer anderen Handlung, oder alle.
log-visitor = Besuch
log-mentee = Mentee
log-key = API-Schlüssel
log-system = Das Programm
mail-unsigned = Hier nicht signiert
mail-unsigned-text = Mails gehen ohne unsere Signatur hinaus. Entweder signieren deine Server, oder du setzt mail.dkim: Viele Postfächer halten unsignierte Mails für Spam.
mail-signed = Signiert
mail-signed-text = Jede Mail wird signiert, und die Signatur deckt die Domain des Absenders. Im DNS muss dieser Eintrag stehen:
mail-misaligned = Für eine andere Domain signiert
mail-misaligned-text = Mails werden signiert, aber für eine Domain, die nicht die des Absenders ist: Viele Postfächer lassen das nicht gelten. Berichtige mail.dkim.domain. Im DNS muss dieser Eintrag stehen:
mail-signature-fault = Der Schlüssel kann nicht signieren
mail-record-name = Eintrag

## The console: one session type

type-public = Seite
type-title = Titel
type-policy = Was Buchende dürfen
type-notice = Buchen
type-cancel = Absagen
type-move = Verschieben
type-moves = Wie oft man verschieben darf
type-policy-text = In deinen Worten
type-questions = Was gefragt wird
type-questions-hint = Bestehende Buchungen behalten ihre Fragen. Leere eine Frage, um sie zu entfernen.
type-question = Frage
type-one-more = Noch eine Frage
type-kind = Antwort
type-kind-text = eine Zeile
type-kind-long = mehrere Zeilen
type-kind-select = eine von mehreren Antworten
type-kind-multi = beliebige von mehreren Antworten
type-kind-checkbox = ja oder nein
type-kind-number = eine Zahl
type-kind-url = eine Webadresse
type-kind-phone = eine Telefonnummer
type-required = muss beantwortet werden
type-options = Antworten, je eine Zeile
type-save = Diese Terminart speichern
type-saved = Gespeichert. Es gilt für Buchungen ab jetzt.


## Forms of the console

sheet-mend = Nichts wurde geändert. Bitte berichtige, was markiert ist.
sheet-wrong-state = So, wie es jetzt steht, geht das nicht. Die Seite zeigt den Stand.
sheet-sent-already = Dieses Formular wurde schon gesendet. Du siehst den jetzigen Stand; wiederhole hier, was fehlt.
sheet-sure = Ja, ich bin sicher
fault-not_a_date = Schreib ein Datum wie 2026-11-24.
fault-not_affirmed = Setz erst den Haken.
console-assessments = Einschätzungen
console-plans = Pläne
console-strategies = Strategien
console-grave = Mit Bedacht

## The console: one mentee, and what is done there

mentees-coach = Coach der Mentees
mentees-own = Meine Mentees
mentees-everybody = Die aller Coaches
mentee-next = Nächster Termin: { $when }
mentee-no-session = Kein Termin ist gebucht.
mentee-erasure = Alles über diese Person wird am { $date } gelöscht.
mentee-action-done = Erledigt
mentee-action-add = Aufgabe hinzufügen …
mentee-action-save = Aufschreiben
mentee-action-title = Was zu tun ist
mentee-action-who = Wer es tut
mentee-action-due = Bis wann
mentee-action-saved = Aufgeschrieben.
mentee-action-finished = Erledigt. Eines weniger.
mentee-notes = Notizen
mentee-note-add = Notiz schreiben …
mentee-note-save = Notiz behalten
mentee-note-body = Die Notiz
mentee-note-who = Wer sie liest
mentee-note-private = Nur ich
mentee-note-coaches = Coaches dieser Person
mentee-note-shared = Coaches und Mentee
mentee-note-sponsor = Coaches, Mentee und ein Sponsor mit deren Zustimmung
mentee-noted = Die Notiz ist gespeichert.
mentee-assess = Einschätzung beginnen …
mentee-assess-about = Noch wird niemand gefragt. Wer gefragt wird, wählst du auf der nächsten Seite.
mentee-assess-start = Beginnen
mentee-assess-role = Für welche Rolle
mentee-assess-kind = Wann im Coaching
mentee-assess-due = Antworten bis
mentee-evidence = Belege, die gezeigt werden
mentee-verify = Ich stehe dafür ein
mentee-verified = Du stehst jetzt dafür ein.
mentee-merge = Mit Dublette zusammenführen …
mentee-merge-about = Alles aus dem anderen Eintrag kommt hierher, und jener Eintrag verschwindet; das lässt sich nicht zurücknehmen. Nutzt jemand den anderen Eintrag, werden erst beide per Mail gefragt, und nichts bewegt sich, bevor beide Ja gesagt haben.
mentee-merge-email = Mailadresse des anderen Eintrags
mentee-merge-now = Zusammenführen
mentee-merge-asked = Beide wurden per Mail gefragt, ob sie eine Person sind. Nichts bewegt sich, bevor beide Ja gesagt haben.
mentee-merged = Beide sind jetzt ein Mentee.
mentee-erase = Alles löschen …
mentee-erase-about = Alles über diese Person verschwindet in 30 Tagen; bis dahin kannst du es zurücknehmen. Sponsoren erfahren ab jetzt nichts mehr.
mentee-erase-now = In 30 Tagen löschen
mentee-erase-cancel = Nicht löschen
mentee-erasing = Es ist beauftragt und lässt sich 30 Tage lang zurücknehmen.
mentee-kept = Es wird nichts gelöscht.
fault-unknown_mentee = Keiner deiner Mentees hat diese Adresse.
state-raw = Nur eine Zeile
state-shaped = Ganz erzählt
state-verified = Du stehst dafür ein
problem-mentee_exists = Diese Adresse gehört schon zu einem Mentee

## The console: assessments

console-all = Alle
assess-none = Hier ist nichts. Eine Einschätzung beginnt auf der Seite eines Mentees.
assess-until = Antworten bis { $date }
assess-unsettled =
    { $n ->
        [one] Das Ergebnis wartet: { $n } Fähigkeit sehen die Seiten so verschieden, dass ihr erst darüber sprechen solltet.
       *[other] Das Ergebnis wartet: { $n } Fähigkeiten sehen die Seiten so verschieden, dass ihr erst darüber sprechen solltet.
    }
assess-no-gap = Nichts von dem, was eingeschätzt wurde, liegt unter dem, was die Rolle verlangt.
assess-sentence = Die größte Lücke ist { $skill }: von { $now } auf { $target }, und der nächste Schritt ist Stufe { $next }.
assess-of = { $skill }: { $now }, verlangt { $target }
assess-side-by-side = Nebeneinander
assess-others = Die übrigen Fähigkeiten
assess-said = Was dazu geschrieben wurde
assess-said-before = { $who } sagte vorher { $level }
assess-talk-first = Darüber zuerst sprechen
assess-talk = verschieden gesehen
assess-talked = Besprochen
assess-nobody-rated = Niemand hat das eingeschätzt.
assess-radar = Wo die Person steht
assess-now = Jetzt
assess-asked-for = Verlangt
assess-before = Vorher
assess-gaps = Lücken, die größte zuerst
assess-skill = Fähigkeit
assess-figures = Jetzt → verlangt
assess-bar = Als Balken
assess-why = Warum diese, in Worten
assess-close-call = knapp dahinter
assess-blind-spot = blinder Fleck
assess-hidden-strength = verborgene Stärke
assess-focus = Woran gearbeitet wird
assess-chose = { $who } hat { $skill } gewählt
assess-choose = Wählen, woran gearbeitet wird …
assess-choose-now = Das wählen
assess-choose-skill = Die Fähigkeit
assess-choose-reason = Warum diese
assess-choose-hint = Eine andere Fähigkeit als die größte Lücke braucht einen Grund.
assess-chosen = Daran wird gearbeitet.
assess-raters = Wer gefragt wurde
assess-nobody = Noch niemand. Frag zuerst die Person und dich selbst.
assess-ask-both = Person und mich fragen
assess-ask-mentee = Die Person fragen
assess-ask-me = Mich fragen
assess-ask = Jemand anderen fragen …
assess-ask-about = Die Person bekommt einen Link per Mail. Was Kollegen sagen, wird erst ab drei Antworten zu einer Fähigkeit gezeigt.
assess-ask-kind = Was sie für die Person sind
assess-ask-name = Name der Person
assess-ask-send = Link zuschicken
assess-asked = Der Link ist unterwegs.
assess-remind = Noch einmal senden
assess-reminded = Der Link ist wieder unterwegs.
assess-withdraw = Nicht mehr fragen
assess-withdrawn = Diese Person wird nicht mehr gefragt.
assess-close = Sammeln beenden …
assess-close-about = Spätere Antworten werden dann nicht mehr angenommen, und beide Seiten sehen, was gesagt wurde.
assess-close-now = Beenden
assess-closed = Beendet. Besprecht es jetzt.
assess-revise = Deine Einschätzung ändern …
assess-revise-level = Was du jetzt sagst
assess-revise-now = Jetzt so sagen
assess-revised = Geändert. Was du vorher gesagt hast, bleibt aufgehoben.
assess-differ = Notieren, warum ihr es verschieden seht …
assess-differ-note = Warum die Seiten es weiter verschieden sehen
assess-differ-now = Notieren
assess-noted = Notiert.
assess-finalise = Abschließen …
assess-finalise-about = Das Ergebnis wird mit allen Angaben gespeichert und ändert sich nie wieder.
assess-finalise-now = So abschließen
assess-finalised = Das Ergebnis steht.
assess-plan = Plan aus der Lücke entwerfen …
assess-plan-about = Ein Entwurf über neunzig Tage nach der Vorlage für diese Fähigkeit und Stufe. Die Person sieht ihn, wenn du ihn vorschlägst.
assess-plan-start = Erster Tag
assess-plan-now = Entwerfen
assess-void = Aufgeben …
assess-void-about = Niemand wird mehr gefragt, und es gibt kein Ergebnis.
assess-void-reason = Warum
assess-void-now = Aufgeben
assess-voided = Aufgegeben.
assess-made = Begonnen. Frag jetzt die Person und dich selbst.
rater-mentee = Person
rater-coach = Du
rater-manager = Führungskraft
rater-peer = Kollegin oder Kollege
rater-peers = Kollegen
state-invited = Gefragt
state-started = Hat begonnen
state-withdrawn = Nicht mehr gefragt
problem-talk_first = Sprecht erst über das, was ihr verschieden seht: Ändere eine Einschätzung oder notiere, warum
problem-rater_exists = Diese Person ist schon gefragt, oder jemand anderes als dasselbe
problem-assessment_closed = Das Sammeln ist beendet

## The console: plans

plans-none = Kein Plan läuft oder entsteht. Entwerfen Sie einen aus der Lücke, die eine Einschätzung fand, oder beginnen Sie einen ohne.
plans-none-step = Einschätzungen ansehen
plans-needs-you = Brauchen dich
plans-on-their-way = Unterwegs
plans-to-agree = Noch zu vereinbaren
plans-breaks = In Pause
plans-column-empty = Keine.
plans-over = Vorbei
plans-show-over = Vergangene Pläne zeigen
plan-week-of = Woche { $week } von { $weeks }
plan-from = ab { $date }
plan-step = { $skill }, Stufe { $from } → { $target }
plan-break = Pause von { $from } bis { $to }.
plan-break-open = Pause seit { $from }, ohne Ende.
plan-waits-for-you = Die Person hat eine Änderung vorgeschlagen. Sie wartet auf deine Antwort.
plan-waits-for-mentee = Dein Vorschlag wartet auf die Person.
plan-achieved = Die Zielstufe wurde erreicht.
plan-partly-achieved = Ein Teil des Wegs.
plan-not-achieved = Die Zielstufe wurde nicht erreicht.
plan-abandoned = Aufgegeben.
plan-this-week = Diese Woche
plan-weeks = Die Wochen
plan-week-dates = Woche { $week }, { $from } bis { $to }
plan-now = das ist diese Woche
plan-kept = gehalten
plan-partly = teils gehalten
plan-missed = verpasst
plan-due = Meilenstein fällig
plan-reached = Meilenstein erreicht
plan-earned = Erreicht
plan-planned = Geplant
plan-reading = { $earned } von { $total } Punkten sind erreicht; { $planned } waren bis heute geplant.
plan-check-ins = Wöchentliche Check-ins
plan-replied = Deine Antwort
plan-reply = Deine Antwort an die Person
plan-milestones = Meilensteine
plan-commitments = Vorsätze
plan-show-all = Alle zeigen
plan-due-on = fällig { $date }
plan-done-on = erledigt { $date }
milestone-open = Offen
milestone-done = Erreicht
milestone-missed = Verpasst
milestone-dropped = Fallen gelassen
commitment-planned = Geplant
commitment-kept = Gehalten
commitment-partial = Teils
commitment-missed = Verpasst
commitment-excused = Erlassen
commitment-dropped = Fallen gelassen
plan-reach = Erreicht …
plan-reach-on = Wann
plan-reach-hint = Heute, wenn du es leer lässt.
plan-reach-note = Was es zeigt
plan-reach-now = Er ist erreicht
plan-drop = Fallen lassen …
plan-drop-about = Ein fallen gelassener Meilenstein zählt nicht mehr, weder geplant noch erreicht.
plan-drop-note = Warum
plan-drop-now = Fallen lassen
plan-milestone-reached = Erreicht. Gut gemacht.
plan-milestone-dropped = Fallen gelassen.
plan-propose = Vorschlagen …
plan-propose-about = Die Person bekommt ihn per Mail. Er läuft, sobald sie genau diese Fassung annimmt.
plan-propose-reason = Ein Wort dazu
plan-propose-now = So vorschlagen
plan-proposed = Vorgeschlagen. Die Mail ist unterwegs.
plan-accept = Änderung annehmen
plan-accepted = Angenommen. Es gilt ab jetzt.
plan-decline = Um eine andere bitten …
plan-decline-reason = Was anders sein sollte
plan-decline-now = Zurückgeben
plan-declined = Mit deiner Bitte zurückgegeben.
plan-change = Entwurf ändern …
plan-change-title = Wie er heißt
plan-change-start = Erster Tag des Plans
plan-change-length = Wie viele Tage
plan-change-weekday = Check-in am
plan-change-hour = Um
plan-change-now = Änderung behalten
plan-changed = Geändert.
plan-pause = Pause machen …
plan-pause-from = Von
plan-pause-to = Bis
plan-pause-mode = Was aus dem Ende wird
plan-pause-extend = Es verschiebt sich um so viele Tage
plan-pause-keep = Es bleibt
plan-pause-reason = Warum
plan-pause-now = Pause beginnen
plan-paused = Die Pause ist eingetragen. In ihr wird niemand gefragt.
plan-resume = Mit dem Plan weitermachen
plan-resumed = Es geht weiter.
plan-complete = Abschließen …
plan-complete-outcome = Wie er endete
plan-complete-retrospective = Rückblick: was half, was nicht
plan-complete-waived = Warum ohne Beleg, falls es keinen gibt
plan-complete-now = Plan abschließen
plan-completed = Abgeschlossen.
plan-end = Vorzeitig beenden …
plan-end-about = Niemand wird mehr gefragt. Was geschrieben ist, bleibt.
plan-end-reason = Warum
plan-end-now = Plan beenden
plan-ended = Beendet.
plan-made = Entworfen. Sieh ihn dir an und schlag ihn vor.
problem-plan_running = Ein Plan dieser Vereinbarung läuft. Schließ ihn ab oder beende ihn zuerst
problem-plan_revision_changed = Inzwischen wurde eine andere Fassung vorgeschlagen. Lies sie und nimm dann diese an

## The console: strategies

strategy-none = Hier ist nichts. Eine Strategie steht hier, sobald sie geteilt wird.
strategy-version = Fassung { $n }
strategy-unshared = Noch nicht geteilt
strategy-draft = Der Entwurf
strategy-draft-differs = Nicht geteilt: Der Entwurf weicht von Fassung { $n } ab. Kommentare, Proben, Zustimmung und Inkrafttreten betreffen Fassung { $n }.
strategy-draft-read = Den Entwurf lesen …
strategy-adopted = gültig seit { $date }
strategy-review = wieder anzusehen am { $date }
strategy-not-told = In einem Satz lässt sie sich noch nicht sagen: Dafür fehlt etwas.
strategy-advice-hard = Was sie braucht, bevor sie geteilt werden kann
strategy-advice-soft = Was sie besser machen würde
strategy-its-title = Titel
strategy-comments = Kommentare
strategy-earlier-comments = Frühere Kommentare
strategy-comment-add = Etwas zu einer Stelle sagen …
strategy-comment-section = Abschnitt
strategy-comment-quote = Die Stelle
strategy-comment-quote-hint = Wort für Wort aus dem Abschnitt; leer für den ganzen.
strategy-comment-kind = Was es ist
strategy-comment-body = Was du sagst
strategy-comment-send = Sagen
strategy-commented = Gesagt. Die Person bekommt eine Mail.
strategy-question = Frage
strategy-suggestion = Vorschlag
strategy-praise = Lob
strategy-blocker = Hindernis
strategy-resolve = Erledigt
strategy-reopen = Wieder öffnen
strategy-resolved = erledigt
strategy-comment-resolved = Das ist erledigt.
strategy-comment-reopened = Es ist wieder offen.
strategy-passage-gone = die Stelle steht nicht in der neuesten Fassung
strategy-loose = Zu Stellen, die es nicht mehr gibt
strategy-agree = Dieser Fassung zustimmen
strategy-agreed = Zugestimmt. Die Person bekommt eine Mail.
strategy-ask = Um Änderungen bitten …
strategy-ask-reason = Was sich ändern sollte, und warum
strategy-ask-now = Darum bitten
strategy-asked = Erbeten. Die Person bekommt eine Mail.
strategy-versions = Alle Fassungen
strategy-words =
    { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörter
    }
strategy-what-changed = Was sich änderte
strategy-changes = Fassung { $older } → Fassung { $newer }
strategy-changes-since = Fassung { $older } → Entwurf
strategy-compare-from = Von
strategy-compare-to = Bis
strategy-compare-draft = Der Entwurf, wie er jetzt ist
strategy-no-change = Am Text hat sich nichts geändert.
strategy-print = Für den Druck
strategy-print-hint = Druck diese Seite: Auf ihr steht nur der Text.
strategy-tests = Lässt sie sich wiedergeben?
strategy-earlier-tests = Frühere Tests
strategy-test-open = Wird gelesen
strategy-test-grading = Wartet auf Bewertung
strategy-test-few = Zu wenige Antworten
strategy-test-old = Es gibt eine neuere Fassung
strategy-passed = Bestanden
strategy-not-passed = Nicht bestanden
strategy-answered = { $n } von { $all } haben geantwortet
strategy-weakest = Am schwächsten: { $question }
state-in_review = In Prüfung
state-changes_requested = Änderungen erbeten
state-agreed = Zugestimmt
state-live = Gültig
state-superseded = Abgelöst
state-retired = Zurückgezogen
problem-strategy_version_changed = Inzwischen wurde eine neuere Fassung geteilt. Lies sie und äußere dich dann zu dieser
problem-strategy_blocked = Ein Hindernis ist offen. Erledige es zuerst

## The console: issues are written and sent

newsletter-issues = Ausgaben
newsletter-readers = Leserinnen und Leser
newsletter-segments = Segmente
newsletter-imports = Importe
issue-new = Ausgabe schreiben
issue-edit = Weiterschreiben
issue-save = Speichern
issue-written = Gespeichert.
issue-title = Titel
issue-body = Der Text, in Markdown
issue-body-hint = Überschriften mit #, Links als [Wörter](https://…), Code zwischen ```.
issue-subject = Betreff der Mail
issue-subject-hint = Der Titel, wenn du es leer lässt.
issue-preview-text = Was Mailprogramme neben dem Betreff zeigen
issue-summary = Worum es geht
issue-list = Liste
issue-segment = Welche davon
issue-everybody = Alle davon
issue-template = Vorlage
issue-template-letter = Brief
issue-template-plain = Schlicht
issue-slug = Name in Adressen
issue-slug-hint = Aus dem Titel, wenn du es leer lässt.
issue-canonical = Wo es zuerst stand, falls anderswo
issue-no-list = Es gibt noch keine Liste, für die man schreiben kann.
issue-make-list = Die erste Liste anlegen
issue-checks = Bevor sie hinausgeht
issue-blocking = Hält sie auf
issue-advice = Noch einmal ansehen
issue-ready = Nichts steht im Weg.
issue-preview = Wie sie in der Mail aussieht
issue-preview-kept = Wie zuletzt gespeichert
issue-as-text = Dasselbe als reiner Text
issue-test = Test an mich senden
issue-tested = Ein Test ist zu dir unterwegs.
issue-send = Senden …
issue-send-about = Sie geht jetzt an alle auf der Liste, so wie sie ist. Unterwegs lässt sie sich anhalten; wer sie hat, hat sie.
issue-send-now = Jetzt senden
issue-sent = Sie geht hinaus.
issue-schedule = Später senden …
issue-schedule-at = Wann
issue-schedule-hint = Nach deiner Uhr.
issue-local-hour = Zu dieser Stunde auf der Uhr jeder Person
issue-schedule-now = Einplanen
issue-is-scheduled = Eingeplant.
issue-unschedule = Dann doch nicht senden
issue-unscheduled = Sie ist wieder ein Entwurf.
issue-cancel = Abbrechen …
issue-cancel-about = Wer sie noch nicht hat, bekommt sie nicht mehr.
issue-cancel-now = Endgültig abbrechen
issue-cancelled = Abgebrochen.
issue-publish = Im Archiv zeigen
issue-hide = Aus dem Archiv nehmen
issue-published = Sie steht im Archiv.
issue-hidden = Sie steht nicht mehr im Archiv.
problem-slug_taken = Etwas anderes hat schon diesen Namen in Adressen
problem-not_ready = Etwas hält diese Ausgabe auf; sieh dir die Liste unten an
problem-reader_exists = Diese Adresse liest schon mit
issue-check-no_subject = Die Ausgabe hat keinen Betreff.
issue-check-no_content = Die Ausgabe sagt nichts.
issue-check-no_confirmed_reader = Die Ausgabe ginge an niemanden: Niemand auf ihrer Liste und in ihrem Segment hat bestätigt und macht gerade keine Pause.
issue-check-no_sender_identity = Die Liste hat keinen Absender, und die Einstellung mail.from ist leer.
issue-check-no_postal_address = Die Einstellung newsletter.postal_address ist leer; eine Ausgabe muss sagen, wer sie von wo aus schickt.
issue-check-broken_template = Die Vorlage der Ausgabe gibt es nicht, oder sie lässt sich nicht füllen.
issue-check-no_unsubscribe_link = Die Mail hat keinen Link zum Abmelden.
issue-check-unknown_placeholder = Unter dem Namen { $name } ist nichts bekannt.
issue-check-image_not_stored = Das Bild { $name } liegt bei jemand anderem, der sähe, wer liest; lege es hier ab.
issue-check-subject_length = Der Betreff hat { $name } Zeichen; 10 bis 78 werden ganz gelesen.
issue-check-no_preview_text = Mailprogramme zeigen neben dem Betreff die ersten Wörter der Mail; ein Vorschautext sagt mehr.
issue-check-no_bounce_domain = Die Einstellung mail.bounce_domain ist leer: Was zurückkommt, geht ins Postfach des Absenders und wird allein an der Message-ID erkannt.
issue-check-not_signed = Mails werden hier nicht signiert (Einstellungen mail.dkim); ohne DKIM lehnen große Anbieter sie ab, wenn nicht der SMTP-Server signiert.
issue-check-signature_not_aligned = Unsere Signatur ist von einer anderen Domain als der Absender, also zählt sie für DMARC nicht.
issue-check-no_spf = Die Domain { $name } hat keinen SPF-Eintrag im DNS, der sagt, welche Server für sie senden dürfen; viele Anbieter lehnen Mails ohne ihn ab.
issue-check-no_dmarc = Die Domain { $name } hat keinen DMARC-Eintrag im DNS (_dmarc); große Anbieter verlangen ihn von allen, die an viele schreiben.
issue-check-dkim_not_in_dns = Das DNS hat unter { $name } nicht unseren DKIM-Schlüssel, also kann niemand unsere Signatur prüfen; altitude doctor zeigt den Eintrag.
issue-check-word_count = Die Ausgabe hat { $name } Wörter; üblich sind 50 bis 5000.
issue-check-clipped = Die Mail hat { $name } kB; Gmail schneidet ab, was über 102 kB hinausgeht.
issue-check-no_alt_text = Das Bild { $name } hat keine Worte für alle, die es nicht sehen.
issue-check-broken_link = Ein Link führt nirgendwohin: { $name }
issue-check-relative_link = Der Link { $name } ist relativ; in Mails wird er zu einem auf diesen Server.
issue-check-local_link = Der Link { $name } führt nur auf diesen Rechner.
issue-check-shortened_link = Der Link { $name } verbirgt, wohin er führt; Filter misstrauen ihm.
issue-check-insecure_link = Der Link { $name } ist nicht verschlüsselt.
issue-check-leftover = Im Text steht noch eine Notiz an dich selbst: TK, TODO, FIXME oder Lorem ipsum.
issue-check-spammy_words = Filter legen einer Mail diese Wörter zur Last: { $name }.
issue-check-attachment_named = Der Text spricht von einem Anhang; Ausgaben haben keinen.
issue-check-subject_in_capitals = Der Betreff besteht nur aus Großbuchstaben.

## The console: readers, segments, imports

readers-search = Nach Adresse oder Name suchen
readers-any-list = Jede Liste
readers-none = Noch liest niemand. Wer abonniert oder importiert wird, steht hier.
readers-add = Jemanden hinzufügen …
readers-add-about = Nur wer das selbst gesagt hat. Wo und wann, steht im Protokoll der Zustimmung.
readers-add-now = Hinzufügen
readers-consent-source = Wo zugestimmt wurde
readers-consent-hint = Etwa: ein Vortrag im Mai, das Formular der alten Seite.
reader-reads = Liest
reader-unconfirmed = Nicht bestätigt
reader-left = Abgemeldet
reader-suppressed = Bekommt keine Mail
reader-lists = Was gelesen wird
reader-no-list = Auf keiner Liste.
reader-consent = Worin eingewilligt wurde
reader-no-consent = Nichts ist festgehalten.
reader-what = Was
reader-where = Wo
reader-language = Sprache
reader-attributes = Außerdem bekannt
reader-paused = Pause bis
reader-suppressed-since = Keine Mail seit
reader-suppress = Nichts mehr senden …
reader-suppress-about = An diese Adresse geht nichts mehr vom Newsletter, wie auch immer sie zurückkommt.
reader-suppress-now = Nichts senden
reader-is-suppressed = Dorthin geht nichts mehr.
reader-release = Wieder Mail senden
reader-released = Es gibt wieder Mail.
reader-erase = Löschen …
reader-erase-about = Alles über diese Person wird jetzt gelöscht. Das lässt sich nicht zurücknehmen.
reader-erase-now = Jetzt löschen
reader-erased = Gelöscht.
reader-added = Hinzugefügt.
consent-requested = Wollte es
consent-confirmed = Hat bestätigt
consent-imported = Kam durch einen Import
consent-added = Von Hand hinzugefügt
consent-unsubscribed = Abgemeldet von der Liste
consent-preferences = Hat Einstellungen geändert
consent-paused = Machte Pause
consent-suppressed = Mail wurde gestoppt
consent-released = Mail ging wieder
consent-erased = Wurde gelöscht
segments-none = Noch kein Segment. Ein Segment sagt, wer auf einer Liste eine Ausgabe bekommt.
segment-add = Segment anlegen …
segment-add-now = Anlegen
segment-made = Angelegt.
segment-name = Sein Name
segment-expression = Welche Leute, als JSON
segment-expression-hint = all, any und not um: list, tag, attribute, locale, mentee, received, opened, clicked, subscribed_before, subscribed_after.
segment-count =
    { $n ->
        [one] { $n } Person
       *[other] { $n } Personen
    }
segment-some = Einige davon
segment-try = Ist jemand darin, und warum?
segment-try-now = Ausprobieren
segment-unknown = Mit dieser Adresse liest niemand
segment-is-in = Im Segment
segment-is-out = Nicht im Segment
segment-holds = trifft zu
segment-holds-not = trifft nicht zu
segment-change = Ändern …
segment-change-now = Änderung behalten
segment-changed = Geändert.
segment-remove = Entfernen …
segment-remove-about = Ausgaben, die dafür gedacht waren, ändern sich nicht.
segment-remove-now = Jetzt entfernen
segment-removed = Entfernt.
fault-not_json = Das ist kein JSON. Fehlt ein Anführungszeichen, Komma oder eine Klammer?
imports-none = Noch wurde keine Datei importiert.
imports-add = Datei importieren
import-now = Einlesen
import-format = Woher sie kommt
import-plain = Eine Tabelle mit Kopfzeile
import-email-column = Spalte mit der Adresse
import-name-column = Spalte mit dem Namen
import-tags-column = Spalte mit den Schlagwörtern
import-column-hint = Wie sie in der Kopfzeile steht; übliche Namen werden auch so gefunden.
import-conflict = Wer schon liest
import-skip = bleibt, wie es ist
import-merge = bekommt, was fehlt
import-replace = wird durch die Datei ersetzt
import-dry-run = Nur ausprobieren: nichts ändern
import-file = Die Datei
import-file-hint = CSV, höchstens 1 GB.
import-of = Import vom { $when }
import-trial-of = Probe vom { $when }
import-about = Die Leute werden eingetragen, während die Datei durchläuft.
import-about-trial = Nur ausprobiert: Nichts wird geändert.
import-reading = { $done } von { $received } Zeilen sind durch.
import-received = Zeilen in der Datei
import-created = Neu dabei
import-changed = Geändert
import-skipped = So gelassen
import-faulty = Nicht lesbar
import-errors = Die unlesbaren Zeilen als Datei
import-look-again = Noch einmal ansehen
import-pause = Vorerst anhalten
import-paused = Angehalten. Bis es weitergeht, wird nichts eingetragen.
import-resume = Weitermachen
import-resumed = Es geht weiter.
import-cancel = Abbrechen …
import-cancel-about = Wer eingetragen ist, bleibt; der Rest der Datei entfällt.
import-cancel-now = Import abbrechen
import-cancelled = Abgebrochen.
import-taken = Die Datei ist da und wird jetzt durchgearbeitet.
state-receiving = Kommt an
state-running = Läuft

## The console: lists of readers

newsletter-lists = Listen
lists-none = Noch keine Liste. Gelesen wird über Listen, und Ausgaben gehen an eine: Leg die erste an.
list-add = Liste anlegen …
list-add-now = Anlegen
list-made = Angelegt.
list-change-now = Änderung behalten
list-changed = Geändert.
list-settings = Was für sie gilt
list-name = Name
list-slug = Name in Adressen
list-slug-hint = Kleinbuchstaben, Ziffern und einzelne Bindestriche, etwa der-brief.
list-description = Worum es geht
list-description-hint = Steht dort, wo man sich anmeldet.
list-from = Absender
list-from-hint = Eine Adresse oder Name <Adresse>. Leer ist der Absender automatischer Mails.
list-reply-to = Antworten gehen an
list-reply-to-hint = Leer ist der Absender.
list-opt-in = Wie man dazukommt
list-double = über einen Link in einer Mail an die Adresse
list-single = indem man die Adresse eingibt
list-visibility = Wer von ihr erfährt
list-public = alle: jeder kann sich anmelden, und Ausgaben stehen im Archiv
list-private = niemand: nur du fügst Leute hinzu
list-tracking = Öffnen und Klicken
list-tracking-hint = Was ab der nächsten Ausgabe gezählt wird. Die Leser müssen es wissen: Sag es dort, wo sie lesen, worum es in der Liste geht, und hole ihre Einwilligung ein, wo das Gesetz sie verlangt.
list-counts-nothing = wird nicht gezählt
list-counts-totals = wird in Summen gezählt, ohne dass jemand weiß, wer
list-counts-readers = wird je Leser gezählt
list-is-public = Öffentlich
list-is-private = Nicht öffentlich
list-readers = Wer sie liest
list-remove = Entfernen …
list-remove-about = Sie verschwindet endgültig. Eine Liste, die jemand liest oder die Ausgaben hat, bleibt.
list-remove-now = Entfernen
list-removed = Entfernt.
fault-slug_taken = Etwas anderes heißt schon so. Nimm einen anderen Namen.
problem-list_in_use = Jemand liest sie, oder sie hat Ausgaben; darum bleibt sie

## The console: strategies and recall tests

sheet-line = Zeile { $n }: { $fault }
strategy-reply = Antworten …
strategy-reply-send = Antworten
strategy-replied = Deine Antwort steht unter dem Kommentar.
strategy-live = In Kraft setzen …
strategy-live-about = Ab dann gilt sie. Eine Strategie in Kraft wird nicht mehr geändert: Die nächste beginnt mit ihr.
strategy-live-review = Wieder ansehen am
strategy-live-waived = Warum sie ohne bestandene Probe in Kraft tritt
strategy-live-waived-hint = Eine bestandene Probe sagt mehr als ein Grund. Unten kannst du eine beginnen.
strategy-live-now = In Kraft setzen
strategy-gone-live = Sie ist in Kraft.
strategy-retire = Aufgeben …
strategy-retire-about = Sie bleibt lesbar und nimmt keine Änderungen, Kommentare oder Proben mehr an. Das lässt sich nicht zurücknehmen.
strategy-retire-reason = Warum
strategy-retire-now = Aufgeben
strategy-given-up = Sie ist aufgegeben.
recall-test = Lässt sie sich wiedergeben?
recall-start = Leute um Wiedergabe bitten …
recall-start-about = Alle lesen die neueste Fassung einmal, über einen gemailten Link, und sagen, was darin stand. Niemand ist an der Antwort zu erkennen.
recall-start-now = Link mailen
recall-reviewers = Wer sie liest
recall-reviewers-hint = Mindestens drei, je eine Zeile: Ann Lee ann@example.org
recall-reviewers-more-hint = Je eine Zeile: Ann Lee ann@example.org
recall-language = Sprache ihrer Mail
recall-language-own = wie beim Mentee
recall-language-yours = wie bei dir
recall-days = Tage, bis sie von selbst schließt
recall-begun = Alle Genannten haben Mail. Die Probe schließt von selbst, oder sobald alle geantwortet haben.
recall-asked =
    { $n ->
        [one] eine Person liest
       *[other] { $n } lesen
    }
recall-closes = schließt von selbst { $when }
recall-next-open = Es wird gelesen und geantwortet. Was gesagt wurde, siehst du, sobald geschlossen ist.
recall-next-grade = Sag, was jede Antwort wert ist. Die Punkte des Mentees siehst du erst, wenn ihr beide fertig seid, und umgekehrt.
recall-next-grade-own = Sag, was jede Antwort wert ist. Die Punkte deines Coaches siehst du nicht, noch umgekehrt, bevor beide fertig sind.
recall-next-author = Wartet auf die anderen Punkte.
recall-next-few = Weniger als drei haben geantwortet; zu bewerten gibt es nichts. Beginn eine neue Probe und frag andere.
recall-next-old = Es gibt eine neuere Fassung; diese Probe zählt nicht mehr.
recall-outcome = Wie sie ausging
recall-result-passed = Bestanden: { $score } von 100, aus { $n } Antworten. Man kann sie wiedergeben.
recall-result-not = Nicht bestanden: { $score } von 100, aus { $n } Antworten. Nötig sind 70 und keine Frage, die die meisten verfehlten.
recall-question-result = { $median } von 2 · verfehlt von { $n }
recall-answers = Was gesagt wurde
recall-answers-about = Ohne Namen, ohne Reihenfolge.
recall-answer = Antwort { $n }
recall-no-answer = Nichts gesagt.
recall-points-0 = fehlt
recall-points-1 = zum Teil
recall-points-2 = da
recall-points-of = Du { $own } · Mentee { $other }
recall-points-of-own = Du { $own } · Coach { $other }
recall-all-graded = Das war alles
recall-all-graded-hint = Danach ändert sich nichts mehr. Ohne das bleiben deine Punkte gespeichert, und du machst später weiter.
recall-grade = Punkte behalten
recall-graded = Behalten. Mach weiter, wann du willst.
recall-finished = Deine Punkte stehen.
fault-not_graded = Gib erst für jede Antwort Punkte.
recall-who = Wer gefragt wurde
recall-who-about = Wer davon geantwortet hat, wird nicht gesagt, damit niemand an der Antwort zu erkennen ist.
recall-more = Weitere fragen …
recall-invited = Die Mails sind unterwegs.
recall-instead = Jemand anderen fragen …
recall-instead-about = Für einen Link an eine falsche Adresse: Er wird zurückgenommen, und die andere Person bekommt einen.
recall-reviewer-name = Name
recall-instead-now = Link stattdessen dorthin mailen
recall-asked-instead = Der alte Link öffnet nichts mehr, der neue ist unterwegs.
recall-withdraw = Link zurücknehmen …
recall-withdraw-about = Er öffnet dann nichts mehr, endgültig. Was geantwortet wurde, bleibt und zählt. Mindestens drei müssen bleiben.
recall-withdraw-now = Zurücknehmen
recall-taken-back = Zurückgenommen. Dieser Link öffnet nichts mehr.
recall-close = Antworten schließen …
recall-close-about = Niemand liest oder antwortet mehr, und das Bewerten beginnt. Das lässt sich nicht zurücknehmen.
recall-close-now = Schließen
recall-closed = Geschlossen.
fault-reviewers-wrong_count = Mindestens drei, damit niemand an der Antwort zu erkennen ist.
fault-reviewers-too_many = Höchstens 30 in einer Probe.
fault-reviewers-named_twice = Jede Adresse einmal.
fault-email-named_twice = Diese Adresse wurde schon gefragt.
fault-reviewers-required = Nenn zu jeder Person Namen und Adresse: Ann Lee ann@example.org
fault-reviewers-too_short = Nenn zu jeder Person Namen und Adresse: Ann Lee ann@example.org
fault-not_a_reviewer = Wer schreibt und wer coacht, bewertet und kann nicht gefragt werden.
fault-asked_before = Wurde zu dieser Fassung schon gefragt; niemand liest sie zweimal.
fault-days-out_of_bounds = 1 bis 60 Tage.
fault-in_the_past = Ein Datum nach heute.
problem-strategy_untested = Nötig ist eine bestandene Probe oder ein Grund, ohne auszukommen
problem-strategy_incomplete = Sie lässt sich noch nicht teilen, weil etwas fehlt. Was, steht beim Knopf
problem-recall_test_running = Eine Probe ist noch nicht vorbei. Schließ und bewerte sie
problem-recall_mails_spent = Zu den Strategien dieses Mentees wurden so viele gefragt, wie in einem Monat möglich ist. Versuch es später wieder
problem-recall_closed = Die Antworten sind geschlossen
problem-reviewer_exists = Diese Adresse wurde schon gefragt

## The console: mentees written down, questions that wait

mentee-unverify = Zurücknehmen
mentee-unverified = Du stehst nicht mehr dafür ein.
mentee-merge-open = Am { $date } wurden beide gefragt, ob dieser und der Eintrag von { $other } eine Person sind. Antworten sind bis { $until } möglich.
mentee-merge-own-yes = Hier wurde Ja gesagt; die andere Seite hat nicht geantwortet.
mentee-merge-other-yes = Die andere Seite hat Ja gesagt; hier fehlt die Antwort.
mentee-merge-no-answer = Noch hat niemand geantwortet.
mentee-merge-unask = Frage zurückziehen
mentee-unasked = Zurückgezogen. Die gemailten Links öffnen nichts mehr.
mentee-note-requests =
    { $n ->
        [0] Fragen nach privaten Notizen
        [one] Fragen nach privaten Notizen: eine wartet
       *[other] Fragen nach privaten Notizen: { $n } warten
    }

## The console: segments row by row

segment-add-json = Aus JSON anlegen …
segment-change-json = Als JSON ändern …
segment-match = Wer dazugehört
segment-match-all = für wen alles davon zutrifft
segment-match-any = für wen eines davon zutrifft
segment-rows-hint = Eine Liste oder Ausgabe mit ihrem Namen in Adressen; ein Merkmal als name=wert; eine Sprache als de; ein Tag als 2026-11-24. Zeilen ohne Feld bleiben weg.
segment-row = Bedingung { $n }
segment-field = Feld
segment-comparison = Vergleich
segment-value = Wert
segment-is = ist
segment-is-not = ist nicht
segment-field-tag = Schlagwort
segment-field-list = Liste
segment-field-attribute = Merkmal
segment-field-locale = Sprache
segment-field-mentee = Mentee
segment-field-received = Ausgabe, die ankam
segment-field-opened = Ausgabe, die geöffnet wurde
segment-field-clicked = Ausgabe mit geklicktem Link
segment-field-after = Kam nach dem
segment-field-before = Kam vor dem
segment-count-now = Zählen
fault-unknown_issue = Keine Ausgabe heißt in Adressen so.

## The console: what asks first

assess-withdraw-ask = Nicht mehr fragen …
assess-withdraw-about = Der Link öffnet dann nichts mehr, und Angefangenes zählt nicht.
security-end-ask = Beenden …
security-end-about = Wer dort sitzt, muss sich neu anmelden.
mentee-action-undo = „{ $title }“ wieder öffnen
mentee-action-reopened = Wieder offen.
recall-question = Frage
recall-median = Ergebnis
space-read-overview = hat nachgesehen, wie es bei dir steht

## The console: evidence, agreements, sponsors

evidence-none = Noch nichts. Hier steht, was der Mentee von seiner Arbeit zeigt.
evidence-told = Was erzählt wird
evidence-situation = Die Lage
evidence-part = Eigener Anteil
evidence-decision = Entscheidung
evidence-result = Was daraus wurde
evidence-figure = Zahl
evidence-no-figure = nicht bekannt
evidence-witnesses = Wer es gesehen hat
evidence-links = Wo es zu sehen ist
evidence-coverage = Was es von der Rolle abdeckt
evidence-coverage-alt = Fähigkeiten der Rolle und wie gut jede belegt ist
evidence-packet = Die Mappe zum Drucken
packet-role = Die Rolle
packet-role-see = Für diese Rolle wählen
packet-cases = Fälle, die darin stehen
packet-cases-hint = Höchstens drei. Angekreuzt sind die, die am meisten von der Rolle zeigen; ohne Kreuz werden sie wieder gewählt.
packet-none = Noch ist nichts für Mappen vorgesehen: Jeder Beleg sagt selbst, wem er gezeigt wird.
packet-print = Zum Drucken öffnen
packet-file = Als Datei in Markdown
packet-gaps = Was für diese Rolle fehlt
packet-too-many = Bitte höchstens drei Fälle.
evidence-all = Alles, mit der Mappe
engagement = Was vereinbart ist
state-released = Freigegeben
sponsor = Wer fördert
problem-engagement_open = Eine Vereinbarung mit dir läuft schon
fault-cadence_days-out_of_bounds = 1 bis 365 Tage.

settings-practice = Praxis
practice-saved = Gespeichert. Weitere Server richten sich binnen Sekunden danach.
practice-save = Praxis speichern
practice-about = Was leer bleibt, gilt so, wie es die Konfiguration des Servers sagt. Die Adresse des Servers und der Absender der Mails stehen allein in der Konfiguration.
practice-name = Name der Praxis
practice-name-hint = Auf jeder Seite, unter Mails, in Authenticator-Apps.
practice-postal-address = Postanschrift, mit dem Namen davor
practice-postal-address-hint = In einer Zeile, unter jeder Ausgabe. Ohne sie geht keine Ausgabe hinaus.
practice-privacy = Adresse der Datenschutzseite
practice-page-hint = Unter jeder Seite verlinkt.
practice-imprint = Adresse des Impressums
practice-language = Sprache der Seiten
practice-language-hint = Für Besucher, deren Browser keine der unseren wünscht.
practice-zone = Zeitzone neuer Coaches
practice-zone-hint = Im Profil lässt sich eine andere wählen.
practice-week = Die Woche beginnt am

## Die Konsole: Rahmen, und Zahlen für Sponsoren

frameworks = Rahmen für Fähigkeiten
frameworks-lead = Woran Fähigkeiten in Einschätzungen gemessen werden: wie jede Stufe aussieht und was Rollen verlangen. Mach dir eine Kopie und ändere sie.
frameworks-all = Eingebaute und eigene
framework-removed = Der Rahmen ist entfernt.
framework-import = Aus einem Text machen …
framework-import-now = Anlegen
framework-text = Was darin steht
framework-text-hint = TOML oder JSON, so wie ein Rahmen heruntergeladen wird.
framework-changed = geändert am { $date }
framework-built-in = Eingebaut
framework-draft = Entwurf
framework-version = Fassung { $n }
framework-unreadable-line = Zeile { $n } lässt sich nicht lesen: { $said }
framework-unreadable = Das lässt sich nicht lesen: { $said }
framework-made = Angelegt. Es ist ein Entwurf, bis du ihn veröffentlichst.
framework-copied = Kopiert. Ändere die Kopie, wie du willst, dann veröffentliche sie.
framework-saved = Der Entwurf ist gespeichert. Einschätzungen richten sich danach, sobald er veröffentlicht ist.
framework-published = Veröffentlicht. Neue Einschätzungen können sich danach richten.
framework-key = Kurzname
framework-key-hint = Kleinbuchstaben, Ziffern und Bindestriche. Er bleibt in allen Fassungen gleich.
framework-skills = Fähigkeiten
framework-roles = Rollen
framework-toml = Als TOML herunterladen
framework-json = Als JSON herunterladen
framework-publish = Entwurf veröffentlichen …
framework-publish-now = Veröffentlichen
framework-publish-about = Er wird die nächste Fassung, die sich nie mehr ändert. Begonnene Einschätzungen behalten ihre.
framework-edit = Ändern, was darin steht …
framework-edit-about = Was du speicherst, ist ein Entwurf der nächsten Fassung.
framework-save = Entwurf speichern
framework-copy = Eigene Kopie machen …
framework-copy-now = Kopieren
framework-copy-about = Die Kopie gehört dir allein. Sie beginnt als Entwurf, in dem dasselbe steht.
framework-name = Name
framework-remove = Entfernen …
framework-remove-now = Rahmen entfernen
framework-remove-about = Er verschwindet mit allen Fassungen, für immer. Was eine Einschätzung benutzt hat, bleibt.
framework-versions = Veröffentlichte Fassungen
framework-unpublished = Noch ist nichts veröffentlicht, also kann sich keine Einschätzung danach richten.
framework-levels = Stufen
framework-level = Stufe { $n }
framework-proof = Zeigt sich an
framework-if-then = Ein erster Vorsatz
framework-needs = Baut auf
framework-asks = Stufe { $level }, Gewicht { $weight }
framework-must = ein Muss
framework-variants = Mit Varianten: { $names }
problem-framework_key_taken = Ein anderer Rahmen von dir hat diesen Kurznamen
problem-framework_in_use = Einschätzungen wurden damit gemacht, also bleibt er
problem-group_too_small = Zahlen gibt es erst ab fünf Personen, und nur wenn niemand durch Vergleich mit früheren zu erkennen ist
fault-wrong_count = Es braucht fünf davon.
fault-unknown_theme = Kein Thema hat diesen Schlüssel.
fault-unknown_skill = Keine Fähigkeit hat diesen Schlüssel.
fault-unknown_profile = Keine Rolle hat diesen Schlüssel.
fault-unknown_evidence = Einer dieser Fälle darf nicht mehr in Mappen stehen.
fault-invalid_skill_key = Bitte 1 bis 20 Buchstaben, Ziffern, Binde- oder Unterstriche.
fault-key_is_fixed = Der Kurzname bleibt in allen Fassungen gleich. Kopiere den Rahmen für einen anderen.
fault-email-no_sponsor = Niemand von deinen Mentees hat einen Sponsor mit dieser Adresse.
group-reports = Zahlen für Sponsoren
group-reports-lead = Für Sponsoren mehrerer deiner Mentees: wie viele Personen gecoacht werden und wie viele Sitzungen sie hatten. Wer sie sind, steht nicht darin.
group-reports-told = Was berichtet wurde
group-reports-none = Noch hat kein Sponsor Zahlen zu einer Gruppe bekommen.
group-report-make = Einem Sponsor berichten …
group-report-send = Zahlen erstellen und Link mailen
group-report-about = Gezählt werden alle deine Mentees mit diesem Sponsor, die zugestimmt haben. Es braucht mindestens fünf. Der Sponsor bekommt den Link sofort per Mail; zurückholen lässt er sich nicht.
group-report-email = Adresse des Sponsors
group-report-to-hint = Bis heute, wenn du es leer lässt.
group-report-sent = Erstellt. Der Sponsor hat den Link per Mail.
group-report-back = Zurückgenommen, bevor es hinausging
group-report-opened = Geöffnet
group-report-mailed = Gemailt
group-report-made-on = erstellt { $when }
group-report-people = Personen
group-report-sessions = Sitzungen

## Notes: changed, removed, and what they said before

note-open = Ändern, löschen, frühere Fassungen
note-about = Eine Notiz über { $name }
note-change = Ändern …
note-changed = Geändert. Was vorher dastand, steht unten.
note-changed-on = geändert am { $date }
note-history = Was vorher dastand
note-history-none = Sie wurde nicht geändert.
note-remove = Löschen …
note-remove-about = Die Notiz verschwindet, und mit ihr alles, was vorher dastand. Das lässt sich nicht zurücknehmen.
note-remove-now = Notiz löschen
note-removed = Die Notiz ist gelöscht.
note-asked-for = Nach deinen Notizen wurde gefragt. Bis du geantwortet hast, wird nichts aus ihnen herausgenommen; ergänzen kannst du diese noch.
notes-all = Alle Notizen
notes-none = Noch keine Notizen.
space-note = Eine Notiz
space-note-by-coach = von deinem Coach
space-note-private = Nur ich
space-note-coaches = Meine Coaches
space-note-shared = Meine Coaches und ich
space-note-sponsor = Meine Coaches und ein Sponsor, dem ich zugestimmt habe
space-notes-none = Noch keine Notizen. Schreib auf, was du behalten willst, für dich oder für deine Coaches; was sie mit dir teilen, steht auch hier.
space-done-note = Die Notiz ist gespeichert.
space-done-note-changed = Geändert. Was vorher dastand, steht unten.
space-done-note-removed = Die Notiz ist gelöscht.

## The console: plans without an assessment, gone on with, and elsewhere

plan-new = Plan beginnen
plan-new-about = Ein Plan ohne Einschätzung. Er bleibt ein Entwurf, bis Sie ihn vorschlagen; Meilensteine und Vorsätze kommen aus der Vorlage und lassen sich ändern.
plan-new-nobody = Ein Plan ist für jemanden, den Sie begleiten, und noch gibt es niemanden.
plan-new-mentee = Für wen
plan-new-template = Vorlage
plan-new-fitting = Die zu Fähigkeit und Stufen passt
plan-new-empty = Keine, er beginnt leer
plan-new-as-template = Wie in der Vorlage
plan-new-skill = Fähigkeit
plan-new-from = Von Stufe
plan-new-target = Auf Stufe
plan-new-title-hint = Der aus der Vorlage, wenn Sie nichts eintragen.
plan-new-their-zone = Die der Person
plan-new-save = Plan entwerfen
plan-print = Zum Drucken
plan-markdown = Als Markdown
plan-json = Als JSON
plan-picture = Verlauf als Bild
plan-clone = Mit dem Rest weitermachen …
plan-clone-about = Ein neuer Entwurf übernimmt, was offen oder verpasst ist, verteilt auf noch einmal so viele Tage.
plan-clone-now = Nächsten Plan entwerfen
plan-elsewhere = Vorlage und Kalender
plan-template = Als Vorlage behalten …
plan-template-about = Meilensteine und Vorsätze werden zu Ihrer Vorlage für diese Fähigkeit und diesen Schritt. Was in Check-ins geplant wurde, bleibt draußen.
plan-template-now = Vorlage behalten
plan-template-made = Behalten. Sie steht unter den Vorlagen, wenn Sie einen Plan beginnen.
plan-feed = Neue Kalenderadresse …
plan-feed-about = Die Termine des Plans lassen sich in einem Kalender abonnieren. Mit einer neuen Adresse öffnet die frühere nichts mehr, ebenso wenig die Links in früheren Mails.
plan-feed-now = Neue Adresse machen
plan-feed-made = Die neue Kalenderadresse
plan-feed-address = Adresse
plan-feed-shown = Kopieren Sie sie jetzt, sie wird nur einmal gezeigt. Wer sie hat, sieht die Termine des Plans.
plan-asking = Ändern, wann gefragt wird …
plan-asking-about = Ab morgen kommen die Check-ins zu dieser Zeit.
plan-asking-changed = Geändert. Es gilt ab morgen.
plan-reopen = Wieder öffnen
plan-miss = Wurde verpasst
plan-milestone-reopened = Er ist wieder offen.
plan-milestone-missed = Als verpasst vermerkt.
fault-no_such_template = Für diese Fähigkeit und diese Stufen gibt es keine Vorlage. Wählen Sie eine, oder beginnen Sie leer.
items-propose-about = Der Plan dauert { $n } Tage. Jede Änderung hier wird der Person vorgeschlagen und gilt, sobald sie zustimmt. Was schon wartet, steht hier, wie es vorgeschlagen ist.
items-remove-ask = Entfernen …
items-why = Warum, für die Person
plan-proposal = Was vorgeschlagen ist
plan-proposal-same = Es ist das, was unten steht.
plan-proposal-new = Käme dazu
plan-proposal-gone = Fiele weg
plan-revisions = Was bisher vorgeschlagen wurde
plan-revision = Vorschlag { $n }
plan-revision-agreed = Vereinbart
plan-revision-waits = Wartet auf Antwort
plan-revision-past = Nicht vereinbart
fault-done_is_fixed = Ein erreichter Meilenstein bleibt, wie er ist.
plan-take-back = Vorschlag zurücknehmen …
plan-take-back-about = Ein Plan, der noch nicht läuft, ist wieder ein Entwurf, so wie du ihn zuletzt vorgeschlagen hast, und lässt sich ändern. Die Person sieht, dass nichts mehr wartet.
plan-take-back-now = Zurücknehmen
mentee-action-change = Ändern …
mentee-action-drop = Es wird nicht gemacht
mentee-action-changed = Geändert.
