# Was die Mails des Newsletters sagen. Die Texte von `issue` umrahmen, was jemand geschrieben hat.

confirm =
    .subject = Bitte bestätige dein Abo
    .preview = Ein Klick, und die nächste Ausgabe kommt zu dir.
    .lead = Jemand, wahrscheinlich du, möchte { $lists } an diese Adresse bekommen. Drück den Knopf, wenn du das willst. Der Link gilt eine Woche lang.
    .open = Jemand, wahrscheinlich du, möchte { $lists } an diese Adresse bekommen. Öffne diesen Link, wenn du das willst; er gilt eine Woche lang:
    .button = Bestätigen
    .not-you = Wenn du es nicht warst, tu nichts: Ohne diesen Link kommt nichts weiter.
    .reason = Du bekommst diese Mail, weil jemand deine Adresse in unser Anmeldeformular eingegeben hat.

you-are-in =
    .subject = Dein Abo
    .preview = Was du liest, eine Pause, deine Daten: alles auf einer Seite.
    .heading = Du bist dabei
    .heading-page = Deine Seite
    .already = Diese Adresse bekommt { $lists } schon; es gibt nichts zu tun.
    .lead = Auf deiner Seite wählst du, was du liest, machst Pause, siehst alles, was wir über dich haben, oder lässt es löschen. Der Link gilt einen Tag lang.
    .open = Auf deiner Seite wählst du, was du liest, machst Pause, siehst alles, was wir über dich haben, oder lässt es löschen. Dieser Link öffnet sie einen Tag lang:
    .button = Meine Seite öffnen
    .keep = Gib diese Mail nicht weiter: Wer den Link hat, kann dein Abo ändern.
    .reason = Du bekommst diese Mail, weil du unseren Newsletter liest und jemand diesen Link angefordert hat.

schedule-dropped =
    .subject = Deine Ausgabe ist nicht verschickt worden
    .hello = Hallo { $name },
    .lead = für „{ $title }“ war es Zeit, aber die Ausgabe konnte nicht verschickt werden. Sie ist wieder ein Entwurf. Das stand im Weg:
    .advice = Bring es in Ordnung, sieh dir die Prüfliste der Ausgabe an und plane oder verschicke sie noch einmal.
    .reason = Du bekommst diese Mail, weil du diese Ausgabe geschrieben hast.

issue =
    .test-subject = [Test] { $subject }
    .web = Im Web lesen
    .web-at = Im Web lesen:
    .book = Deinen Coaching-Termin buchen
    .book-at = Deinen Coaching-Termin buchen:
    .unsubscribe = Abmelden
    .unsubscribe-at = Abmelden:
    .preferences = Einstellungen
    .preferences-at = Einstellungen:
    .reason = Du bekommst diese Mail, weil du { $list } abonniert hast.
