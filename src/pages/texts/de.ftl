# Was Seiten sagen. Schlüssel, die auf einen Code enden, werden zur Laufzeit zusammengesetzt.

## Der Rahmen

skip = Zum Inhalt springen
privacy = Datenschutz
imprint = Impressum
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
home-coaches =
    { $n ->
        [one] Dein Coach
       *[other] Die Coaches
    }
home-empty = Noch nimmt kein Coach Buchungen an. Schau später wieder vorbei.
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
over-missed = Er war am { $when }, und du hast gefehlt.
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
subscribe-typo-text = An diese Adresse können wir nicht schreiben. Bitte geh zurück und sieh sie dir noch einmal an.

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
own-page-no-break = 0 heißt: keine.
own-page-break-until = Du machst Pause bis zum { $name }; 0 beendet sie.
own-page-save = Speichern
own-page-saved = Gespeichert.
own-page-data = Deine Daten
own-page-file = Alles, was wir über dich haben, als Datei
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
signed-in = Dein Link funktioniert
signed-in-text = Er zeigt, dass die Adresse dir gehört. Seiten für Angemeldete sind noch nicht offen; deine Buchungen verwaltest du mit den Links in ihren Mails.
welcome = Willkommen
welcome-to = Willkommen bei { $name }
welcome-text = Wähle ein Passwort; damit und mit deiner Mailadresse meldest du dich an.
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
fault-not_an_option = Bitte wähle eine der Möglichkeiten.
fault-chosen_twice = Bitte wähle jede Möglichkeit nur einmal.
fault-not_a_number = Bitte schreib eine Telefonnummer, etwa +49 30 123456.
fault-not_an_address = Bitte schreib eine Webadresse, die mit https:// beginnt.
fault-wrong_code = Das ist nicht der Code, oder er ist zu alt. Du kannst einen neuen bekommen.
fault-too_many = Das sind mehr Gäste, als dieser Termin zulässt.
fault-named_twice = Bitte nenne jeden Gast einmal und nicht dich selbst.
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

## Ein Test über seinen Link

recall-title = Kannst du wiedergeben, was { $name } vorhat?
recall-lead = { $name } hat eine technische Strategie geschrieben. Kann man sie nach einmaligem Lesen nicht wiedergeben, ist sie zu kompliziert – du kannst nichts falsch machen.
recall-step-read = Lies den Text. Nimm dir zehn ruhige Minuten.
recall-step-answer = Beantworte fünf kurze Fragen aus dem Gedächtnis.
recall-step-done = { $name } und der Coach lesen, was du geschrieben hast, ohne deinen Namen.
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
