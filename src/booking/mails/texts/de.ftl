# Was Mails über Termine sagen.

label-what = Was
label-when = Wann
label-now = Jetzt
label-before = Bisher
label-wanted = Neue Zeit
label-asked = Gewünscht
label-with = Mit
label-who = Wer
label-where = Wo
label-guests = Gäste
label-invited-by = Eingeladen von
label-their-time = Dortige Zeit
label-reason = Grund
label-seats = Plätze
label-server = Antwort des Servers

link-manage = Verschieben oder absagen
link-request = Anfrage ansehen
link-booking = Buchung ansehen
link-book-another = Andere Zeit buchen
link-book-next = Nächsten Termin buchen
link-google = In Google Kalender eintragen
link-outlook = In Outlook eintragen

reason-booker = Du bekommst diese Mail, weil mit dieser Adresse ein Termin auf { $site } gebucht wurde.
reason-guest = Du bekommst diese Mail, weil { $booker } diese Adresse zu einem Termin auf { $site } eingeladen hat.
reason-coach = Du bekommst diese Mail, weil du diesen Termin auf { $site } hältst.
reason-former-coach = Du bekommst diese Mail, weil dieser Termin auf { $site } bisher deiner war.

seats-taken = { $taken } von { $seats } belegt

place-phone = Am Telefon
place-phone-number = Am Telefon: { $number }
place-ask = Wo du möchtest; sag es deinem Coach
a-group = eine Gruppe von { $n }
answer-yes = ja
answer-no = nein
policy-both = Du kannst bis { $until } Uhr verschieben oder absagen.
policy-move = Du kannst bis { $until } Uhr verschieben.
policy-cancel = Du kannst bis { $until } Uhr absagen.
summary-with-coach = { $title } mit { $coach }
summary-with-booker = { $title } mit { $booker }

booked-for-booker =
    .subject = Gebucht: { $title } mit { $coach }, { $when }
    .heading = Dein Termin steht
    .lead = Dein Termin mit { $coach } ist gebucht. Die Einladung hängt an.
booked-for-coach =
    .subject = Neue Buchung: { $when }, { $title } mit { $booker }
    .heading = { $booker } hat einen Termin gebucht
booked-for-guest =
    .subject = Einladung: { $title } mit { $coach }, { $when }
    .heading = { $booker } lädt dich ein
    .lead = { $booker } hat diesen Termin mit { $coach } gebucht und hätte dich gern dabei. Die Einladung hängt an.

requested-for-booker =
    .subject = Angefragt: { $title } mit { $coach }, { $when }
    .heading = Deine Anfrage liegt bei { $coach }
    .lead = Wir haben { $coach } nach dieser Zeit gefragt. Gebucht ist der Termin mit dem Ja.
requested-for-coach =
    .subject = Anfrage: { $when }, { $title } mit { $booker }
    .heading = { $booker } fragt einen Termin an
    .lead = Noch ist nichts gebucht: Bestätige die Anfrage oder lehne sie ab.
answer-by = Du hörst von uns bis { $deadline } Uhr.
answer-soon = Du hörst von uns, sobald es eine Antwort gibt.
please-answer-by = Bitte antworte bis { $deadline } Uhr. Danach verfällt die Anfrage.

approved-for-booker =
    .subject = Bestätigt: { $title } mit { $coach }, { $when }
    .heading = { $coach } hat zugesagt
    .lead = Dein Termin mit { $coach } ist gebucht. Die Einladung hängt an.
approved-for-coach =
    .subject = Bestätigt: { $when }, { $title } mit { $booker }
    .heading = Du hast diesen Termin bestätigt
    .lead = { $booker } weiß Bescheid. Die Einladung für deinen Kalender hängt an.
declined-for-booker =
    .subject = Abgelehnt: { $title } mit { $coach }, { $when }
    .heading = { $coach } kann zu dieser Zeit nicht
    .lead = Deine Anfrage wurde abgelehnt, es ist nichts gebucht. Vielleicht passt eine andere Zeit.
declined-for-coach =
    .subject = Abgelehnt: { $when }, { $title } mit { $booker }
    .heading = { $by } hat diese Anfrage abgelehnt
    .lead = Gebucht ist nichts; { $booker } weiß Bescheid.
expired-for-booker =
    .subject = Keine Antwort: { $title } mit { $coach }, { $when }
    .heading = Deine Anfrage ist verfallen
    .lead = { $coach } hat nicht rechtzeitig geantwortet, es ist nichts gebucht. Das tut uns leid. Vielleicht passt eine andere Zeit.
expired-for-coach =
    .subject = Verfallen: { $when }, { $title } mit { $booker }
    .heading = Eine Anfrage ist verfallen
    .lead = Niemand hat die Anfrage von { $booker } rechtzeitig beantwortet. { $booker } weiß Bescheid, und die Zeit ist wieder frei.

moved-for-booker =
    .subject = Verschoben: { $title } mit { $coach } ist jetzt { $when }
    .heading = Verschoben auf { $when }
    .lead = Dein Termin mit { $coach } hat eine neue Zeit. Die angehängte Einladung ändert deinen Kalender.
moved-for-coach =
    .subject = Verschoben: { $title } mit { $booker } ist jetzt { $when }
    .heading = Verschoben auf { $when }
    .lead = Der Termin mit { $booker } hat eine neue Zeit.
moved-for-guest =
    .subject = Verschoben: { $title } mit { $coach } ist jetzt { $when }
    .heading = Verschoben auf { $when }
    .lead = Der Termin mit { $coach } hat eine neue Zeit. Die angehängte Einladung ändert deinen Kalender.
move-requested-for-booker =
    .subject = Neue Zeit angefragt: { $title } mit { $coach }
    .heading = Deine neue Zeit wartet auf { $coach }
    .lead = Wir haben { $coach } nach der neuen Zeit gefragt. Bis zur Antwort bleibt der Termin, wann er jetzt ist.
move-requested-for-coach =
    .subject = Neue Zeit gewünscht: { $title } mit { $booker }
    .heading = { $booker } wünscht eine andere Zeit
    .lead = Bis du die neue Zeit bestätigst, bleibt der Termin, wann er jetzt ist.
please-answer-move-by = Bitte antworte bis { $deadline } Uhr. Danach bleibt der Termin, wann er jetzt ist.
move-declined-for-booker =
    .subject = Nicht verschoben: { $title } mit { $coach } bleibt { $when }
    .heading = Der Termin bleibt, wann er war
    .lead = Die neue Zeit wurde nicht bestätigt, also gilt die alte.
move-ended-for-coach =
    .subject = Nicht verschoben: { $title } mit { $booker } bleibt { $when }
    .heading = Der Termin bleibt, wann er ist
    .lead =
        { $why ->
            [withdrawn] { $booker } hat den Wunsch nach einer anderen Zeit zurückgezogen.
            [expired] Auf den Wunsch nach einer anderen Zeit kam keine Antwort; { $booker } weiß Bescheid.
           *[declined] { $by } hat die andere Zeit abgelehnt; { $booker } weiß Bescheid.
        }
request-moved-for-booker =
    .subject = Neue Zeit für deine Anfrage: { $title } mit { $coach }, { $when }
    .heading = { $coach } hat deine Anfrage verschoben
    .lead = Sie steht jetzt zu dieser Zeit und ist gebucht, sobald { $coach } sie bestätigt. Passt dir die Zeit nicht, zieh die Anfrage zurück.

cancelled-for-booker =
    .subject = Abgesagt: { $title } mit { $coach }, { $when }
    .heading = Abgesagt
    .lead =
        { $by ->
            [coach] { $coach } musste diesen Termin absagen. Das tut uns leid.
           *[booker] { $state ->
                [requested] Du hast deine Anfrage zurückgezogen. Gebucht ist nichts.
               *[booked] Du hast diesen Termin abgesagt. Die angehängte Nachricht nimmt ihn aus deinem Kalender.
            }
        }
cancelled-for-coach =
    .subject = Abgesagt: { $when }, { $title } mit { $booker }
    .heading = Abgesagt
    .lead =
        { $by ->
            [coach] Du hast diesen Termin abgesagt. { $booker } weiß Bescheid.
           *[booker] { $booker } hat diesen Termin abgesagt. Die Zeit ist wieder frei.
        }
cancelled-for-guest =
    .subject = Abgesagt: { $title } mit { $coach }, { $when }
    .heading = Abgesagt
    .lead = Dieser Termin findet nicht statt. Die angehängte Nachricht nimmt ihn aus deinem Kalender.

reminder-for-booker =
    .subject = Erinnerung: { $title } mit { $coach }, { $when }
    .heading =
        { $unit ->
            [days] Dein Termin beginnt in { $n ->
                [one] { $n } Tag
               *[other] { $n } Tagen
            }
            [hours] Dein Termin beginnt in { $n ->
                [one] { $n } Stunde
               *[other] { $n } Stunden
            }
           *[minutes] Dein Termin beginnt in { $n ->
                [one] { $n } Minute
               *[other] { $n } Minuten
            }
        }
reminder-for-guest =
    .subject = Erinnerung: { $title } mit { $coach }, { $when }
    .heading = { reminder-for-booker.heading }
reminder-for-coach =
    .subject = Erinnerung: { $when }, { $title } mit { $booker }
    .heading = { reminder-for-booker.heading }
follow-up-for-booker =
    .subject = Wie war { $title } mit { $coach }?
    .heading = Danke für deine Zeit
    .lead = Wir hoffen, der Termin mit { $coach } hat dich weitergebracht. Wie war es? Antworte gern auf diese Mail.

coach-changed-for-booker =
    .subject = Neuer Coach: { $title } jetzt mit { $coach }, { $when }
    .heading = { $coach } übernimmt deinen Termin
    .lead =
        { $state ->
            [requested] { $coach } springt für { $before } ein. Die Zeit bleibt.
           *[booked] { $coach } springt für { $before } ein. Die Zeit bleibt; die angehängte Einladung ändert deinen Kalender.
        }
coach-changed-for-guest =
    .subject = { coach-changed-for-booker.subject }
    .heading = { $coach } übernimmt den Termin
    .lead = { $coach } springt für { $before } ein. Die Zeit bleibt; die angehängte Einladung ändert deinen Kalender.
handed-over-for-coach =
    .subject = Übergeben: { $when }, { $title } mit { $booker }
    .heading = { $to } übernimmt diesen Termin
    .lead = Du hältst diesen Termin nicht mehr. Die angehängte Nachricht nimmt ihn aus deinem Kalender.

joined-for-coach =
    .subject = Neue Buchung: { $when }, { $title } mit { $booker }
    .heading = { $booker } kommt in die Gruppe
left-for-coach =
    .subject = Abgesagt: { $when }, { $title } ohne { $booker }
    .heading = { $booker } verlässt die Gruppe
    .lead = { $booker } hat abgesagt. Der Platz ist wieder frei.

existing-booking =
    .subject = Schon gebucht: { $title } mit { $coach }, { $when }
    .heading =
        { $why ->
            [same-session] Du bist schon dabei
           *[too-many-open] Du hast schon eine Buchung
        }
    .lead =
        { $why ->
            [same-session] Jemand, vielleicht du, wollte diesen Termin mit dieser Adresse noch einmal buchen. Er ist gebucht; es gibt nichts zu tun.
           *[too-many-open] Jemand, vielleicht du, wollte mit dieser Adresse noch einen Termin buchen. Mehr als jetzt können nicht zugleich offen sein: Verschiebe diesen, oder sag ihn ab und buche einen anderen.
        }

booker-unreachable =
    .subject = Unsere Mail zu { $when } hat { $booker } nicht erreicht
    .heading = Eine Mail konnte nicht zugestellt werden
    .lead = Unsere Mail zu diesem Termin hat { $booker } nicht erreicht. Die Buchung gilt; vielleicht ist die Adresse falsch geschrieben.

email-code-for-booker =
    .subject = Dein Code für { $title }: { $code }
    .heading = { $code }
    .lead = Dieser Code zeigt, dass die Adresse dir gehört. Gib ihn innerhalb von 15 Minuten in das Formular ein. Noch ist nichts gebucht.
    .reason = Du bekommst diese Mail, weil jemand, vielleicht du, mit dieser Adresse auf { $site } buchen möchte: { $title }.
