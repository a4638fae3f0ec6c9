# Was die Mails des Coachings sagen.

hello = Hallo { $name },
reason-mentee = Du bekommst diese Mail, weil du auf { $site } gecoacht wirst.
reason-coach = Du bekommst diese Mail, weil du auf { $site } coachst.

because-behind = Die Meilensteine liegen hinter dem Plan zurück.
because-keep_rate = Es wurden weniger Vorsätze eingehalten als geplant.
because-check_ins = Ein Wochenrückblick fehlt.
because-silence = Seit zwei Wochen oder länger war nichts zu hören.
because-overdue = Ein Meilenstein ist überfällig.
because-no_session = Seit drei Wochen gab es keinen Termin, und es ist keiner gebucht.

calendar-check-in = Wochenrückblick, Woche { $week }

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
    .lead = „{ $title }“ ist nicht da, wo der Plan sein sollte. Das kommt vor; mach lieber den nächsten Schritt kleiner, als aufzugeben. Darum hörst du von uns:
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
    .after = Ein verpasster Vorsatz ist eine Nachricht, kein Fehler: Schreib, was dazwischenkam.
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
session-rating-asked =
    .subject = Wie war dein Termin mit { $other }?
    .heading = Wie war es?
    .lead = du hast { $other } zu „{ $title }“ getroffen. Ein Tippen sagt, wie es war; ein Satz dazu hilft euch beiden.
    .action = Sagen, wie es war
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
action-overdue =
    .subject = Seit { $date }: { $title }
    .heading = Noch offen
    .lead = { $other } und du habt euch das für den { $date } notiert: { $title }
    .action = Ansehen
plan-paused =
    .subject = Pause ab { $date }: { $title }
    .heading = Eine Pause ist geplant
    .lead = { $other } macht eine Pause von „{ $title }“, sie beginnt am { $date }. So lange wird nichts gefragt, und nichts wird überfällig.
    .action = Plan ansehen
plan-resumed =
    .subject = Es geht weiter: { $title }
    .heading = Der Plan läuft weiter
    .lead = { $other } hat die Pause von „{ $title }“ beendet oder eine geplante zurückgenommen. Der Plan läuft wieder.
    .action = Plan ansehen
plan-completed =
    .subject = Abgeschlossen: { $title }
    .heading = Der Plan ist abgeschlossen
    .lead = { $other } hat „{ $title }“ abgeschlossen und aufgeschrieben, wie es war. Lest es gemeinsam beim nächsten Termin.
    .action = Plan ansehen
plan-ended =
    .subject = Vorzeitig beendet: { $title }
    .heading = Der Plan endet vor seiner Zeit
    .lead = { $other } hat „{ $title }“ vorzeitig beendet. Was offen war, bleibt erhalten, und ein nächster Plan kann es aufnehmen. Der Grund:
    .action = Plan ansehen
break-over =
    .subject = Der Plan läuft weiter: { $title }
    .heading = Die dreißig Tage Pause sind aufgebraucht
    .lead = „{ $title }“ hat alle Pausentage eines Plans genutzt, darum läuft er weiter. Wenn die Zeit noch nicht passt, beendet ihn vorzeitig: Ein nächster Plan nimmt auf, was übrig ist.
    .action = Plan ansehen
second-coach =
    .subject = { $other } coacht dich ebenfalls
    .heading = Noch jemand coacht dich
    .lead = { $other } hat ein Coaching mit dir begonnen und liest ab jetzt, was du mit deinen Coaches teilst: Einschätzungen, Pläne, Wochenrückblicke und Notizen für Coaches. Wenn du dem nicht zugestimmt hast, sag es.
    .action = Sehen, wer dich coacht

merge-asked =
    .subject = { $other } fragt: Gibt es dich hier zweimal?
    .heading = Gibt es dich hier zweimal?
    .lead = { $other } coacht dich und glaubt, dass du unter zwei Adressen bekannt bist: dieser und einer anderen, an die dieselbe Frage geht. Bist beides du, würde aus den zwei Einträgen einer: Beide Adressen würden alles öffnen, was in einem von beiden steht, und die Coaches beider würden lesen, was du mit deinen Coaches teilst. Nichts ändert sich, bevor von beiden ein Ja gekommen ist.
    .action = Ansehen und antworten
    .after = Die Frage wartet 14 Tage. Kennst du keine andere Adresse von dir, an die diese Mail ging, sag Nein: Dann bleibt alles, wie es ist.

notes-asked =
    .subject = { $other } fragt nach deinen privaten Notizen
    .heading = Nach deinen privaten Notizen wird gefragt
    .lead = { $other } möchte sehen, was du dir selbst notiert hast; das Gesetz erlaubt es. Nimm heraus, was andere betrifft, sag, was du weglässt und warum, und übergib den Rest bis { $date }.
    .action = Eintrag öffnen
    .after = Die Antwort beginnt mit deinen Notizen; sie selbst bleiben privat.

notes-asked-of-owner =
    .subject = { $other } fragt nach den privaten Notizen von { $title }
    .heading = Nach Notizen von jemandem, der nicht mehr da ist, wird gefragt
    .lead = { $other } möchte sehen, was { $title } notiert hat; das Gesetz erlaubt es. { $title } hat kein Konto mehr, deshalb antwortet die Praxis. Nimm heraus, was andere betrifft, sag, was du weglässt und warum, und übergib den Rest bis { $date }.
    .action = Frage öffnen

notes-handed-over =
    .subject = { $other } hat die Notizen übergeben
    .heading = Notizen, die privat waren
    .lead = { $other } hat übergeben, was für den eigenen Gebrauch über dich notiert war. Du findest es bei deinen Daten und in der Datei mit allem.
    .action = Deinen Bereich öffnen

## Einschätzungen

rating-request =
    .subject =
        { $kind ->
            [self] Schätze deine Fähigkeiten ein
           *[other] { $mentee } bittet um deine Sicht
        }
    .reminder =
        { $kind ->
            [self] Erinnerung: Schätze deine Fähigkeiten ein
           *[other] Erinnerung: { $mentee } bittet um deine Sicht
        }
    .heading =
        { $kind ->
            [self] Wo stehst du?
            [coach] Wie siehst du { $mentee }?
           *[other] Wie erlebst du { $mentee } bei der Arbeit?
        }
    .again = vielleicht ist es untergegangen, darum hier noch einmal.
    .lead =
        { $kind ->
            [self] { $coach } und du schätzt deine Fähigkeiten ein, unabhängig voneinander und nach dem, was in deiner Arbeit zu sehen ist. Was die andere Seite geantwortet hat, seht ihr erst, wenn die Runde geschlossen ist.
            [coach] { $mentee } wartet auf deine Sicht: Schätze ein, was du bei der Arbeit gesehen hast. Niemand sieht deine Antworten, bevor die Runde geschlossen ist.
           *[other] { $coach } coacht { $mentee } und möchte wissen, was du bei der Arbeit gesehen hast. Es dauert etwa zehn Minuten und braucht kein Konto.
        }
    .due = Eine Antwort bis { $date } wäre hilfreich.
    .action = Formular öffnen
    .who-sees =
        { $kind ->
            [self] { $coach } und du seht gegenseitig eure Antworten, sobald die Runde geschlossen ist.
            [coach] { $mentee } sieht deine Antworten mit deinem Namen, sobald die Runde geschlossen ist.
            [manager] { $mentee } und { $coach } sehen deine Antworten mit deinem Namen, sobald die Runde geschlossen ist.
           *[peer] Deine Antworten werden nur als Median von mindestens drei Personen gezeigt, und was du schreibst, ohne deinen Namen und ohne Reihenfolge.
        }
    .link = Der Link gehört nur dir; bitte gib ihn nicht weiter. Was du ausfüllst, wird laufend gespeichert.
    .reason =
        { $kind ->
            [self] Du bekommst diese Mail, weil { $coach } dich auf { $site } coacht.
            [coach] Du bekommst diese Mail, weil du { $mentee } auf { $site } coachst.
            [manager] Du bekommst diese Mail, weil { $coach } dich auf { $site } als Führungskraft von { $mentee } genannt hat.
           *[peer] Du bekommst diese Mail, weil { $coach } auf { $site } angegeben hat, dass du mit { $mentee } zusammenarbeitest.
        }
ratings-in =
    .subject = Alle haben zu { $mentee } geantwortet
    .heading = Alle haben geantwortet
    .lead =
        { $count ->
            [0] zu { $mentee } steht keine Antwort mehr aus, und niemand hat eine Einschätzung abgegeben.
            [one] zu { $mentee } steht keine Antwort mehr aus; { $count } Person hat geantwortet. Schließ die Runde, um zu sehen, was gesagt wurde.
           *[other] zu { $mentee } steht keine Antwort mehr aus; { $count } Personen haben geantwortet. Schließ die Runde, um zu sehen, was gesagt wurde.
        }
    .action = Einschätzung öffnen
    .reason = Du bekommst diese Mail, weil du { $mentee } auf { $site } coachst.

## Dateien: ein Plan, und alles zu einer Person

export-skill = Fähigkeit { $skill }, von Stufe { $from } auf { $to }
export-dates = { $from } bis { $to }
export-day = Tag { $day } von { $length }: { $status }
export-status-scheduled = beginnt später
export-status-paused = in einer Pause
export-status-overrun = abgelaufen
export-status-starting = in der ersten Woche
export-status-at_risk = gefährdet
export-status-watch = braucht einen Blick
export-status-on_track = auf Kurs
export-milestones = Meilensteine
export-commitments = Vorsätze
export-due = Tag { $day }, { $date }
export-shows = zeigt: { $text }
export-done = Erreicht:
export-week = Woche { $week }
export-later = 30 Tage danach
export-learned = Was du gelernt hast:
export-blocker = Was im Weg stand:
export-coach = Was dein Coach geantwortet hat:
export-ended = Wie es ausging
export-proposed = Vorgeschlagen und noch nicht vereinbart
export-home = Deine Daten bei { $practice }, { $date }
export-home-profile = wer du bist und was du vor dem ersten Termin geantwortet hast
export-home-addresses = unter welchen Adressen du hier bekannt bist und welche Einträge sich als deine herausgestellt haben
export-home-met = was ihr vereinbart habt, wann ihr euch getroffen habt und wie es war
export-home-assessments = wer gefragt wurde, was gesagt wurde, soweit du es sehen darfst, und die Lücken mit ihren Gründen
export-home-plans = deine Lernpläne mit ihren Fassungen, und deine Wochen
export-home-strategies = deine technischen Strategien mit ihren Fassungen und Kommentaren, wen du gebeten hast, sie wiederzugeben, und was geantwortet wurde
export-home-written = was aufgeschrieben wurde
export-home-secret = Belege, die du als geheim markiert hast, falls es welche gibt; nimm diesen Ordner heraus, bevor du die Datei weitergibst
export-home-sponsors = wer zahlt, was man ihnen mit deiner Zustimmung sagt, und die Berichte Wort für Wort
export-home-mails = welche Mails wir dir geschickt haben; was von selbst etwas öffnet, fehlt
export-home-newsletter = was du von unserem Newsletter liest und worin du eingewilligt hast
export-home-accesses = wer deine Daten geöffnet hat, nach Art und Stunde
export-home-handed-over = was Coaches für sich notiert und übergeben haben, falls du danach gefragt hast
export-home-private = Notizen, die Coaches für sich geschrieben haben, stehen hier nur, wenn du danach gefragt hast und sie übergeben wurden; fragen kannst du dort, wo du diese Datei geholt hast.
## Sponsors

sponsor-report-waits =
    .subject = Ein Bericht für { $title } wartet auf dich
    .heading = Sieh ihn dir zuerst an
    .lead = { $other } hat einen Bericht für { $title } vorbereitet. Darin steht das, dem du zugestimmt hast, und nicht mehr. Niemand bekommt ihn, bevor du ihn angesehen und freigegeben hast; du kannst ihn auch zurückziehen.
    .action = Bericht ansehen
sponsor-report =
    .subject = Ein Bericht über das Coaching von { $mentee }
    .heading = Ein Bericht für dich
    .lead = { $coach } coacht { $mentee }. { $mentee } hat diesen Bericht angesehen und für dich freigegeben.
    .more = Darin steht das, dem { $mentee } zugestimmt hat, und er bleibt, wie er ist. Nimmt { $mentee } das zurück, lässt er sich nicht mehr öffnen.
    .action = Bericht öffnen
    .link = Der Link ist nur für dich; bitte gib ihn nicht weiter.
    .reason = Du bekommst das, weil du bei { $site } als Sponsor von { $mentee } eingetragen bist.
sponsor-group =
    .subject = Zahlen zum Coaching, das du förderst
    .heading = Zahlen für dich
    .lead = { $coach } schickt dir Zahlen über die Menschen, deren Coaching du förderst, alle zusammen.
    .more = Sie betreffen mindestens fünf Menschen, so dass sich niemand herauslesen lässt.
    .action = Zahlen ansehen
    .reason = Du bekommst das, weil du bei { $site } als Sponsor eingetragen bist.

## Strategien

strategy-shared =
    .subject = { $other } teilt eine Strategie: { $title }
    .heading = Eine Strategie für dich zum Lesen
    .lead = { $other } legt dir eine Fassung von „{ $title }“ vor. Sie bleibt, wie sie ist; was sich ändert, kommt als nächste Fassung.
    .action = Lesen
strategy-changes-asked =
    .subject = { $other } bittet um Änderungen: { $title }
    .heading = Noch nicht ganz
    .lead = { $other } hätte in „{ $title }“ gern etwas anders:
    .action = Die Kommentare ansehen
strategy-agreed =
    .subject = Einig: { $title }
    .heading = Ihr seid euch über deine Strategie einig
    .lead = { $other } stimmt „{ $title }“ zu. Bevor sie gilt, finde heraus, ob drei Leute sie wiedergeben können.
    .action = Die Strategie ansehen
recall-invitation =
    .subject = { $mentee } fragt: Kannst du das wiedergeben?
    .heading = Zehn Minuten für { $mentee }
    .lead = { $mentee } hat eine technische Strategie geschrieben und möchte wissen, ob man sie nach einmaligem Lesen wiedergeben kann. Wenn nicht, ist sie zu kompliziert; du kannst nichts falsch machen.
    .once = Der Text wird einmal gezeigt. Danach kommen fünf kurze Fragen. Öffne ihn, wenn du zehn ruhige Minuten hast.
    .until = Antworten werden bis { $until } angenommen.
    .action = Zum Text
    .who-sees = { $mentee } und der Coach lesen die Antworten ohne Namen und in keiner Reihenfolge.
    .link = Der Link gehört nur dir; bitte gib ihn nicht weiter. Ein Konto brauchst du nicht.
    .reason = Du bekommst das, weil { $mentee } dich bei { $site } zum Lesen vorgeschlagen hat.
recall-reminder =
    .subject = { $mentee } fragt noch einmal: Kannst du das wiedergeben?
    .heading = { $mentee } wüsste es noch gern
    .lead = { $mentee } hat dich gebeten, eine technische Strategie einmal zu lesen und zu sagen, was darin stand. Antworten werden bis { $until } angenommen.
    .done = Wenn du schon geantwortet hast: Danke, mehr ist nicht zu tun. Das ist die einzige Erinnerung.

strategy-title = Titel
strategy-drivers = Was sie antreibt
strategy-current-problem = Das Problem heute
strategy-desired-future = Wie es werden soll
strategy-main-bet = Die technische Wette
strategy-trade-offs = Abwägungen
strategy-non-goals = Was nicht getan wird
strategy-first-milestones = Erste Meilensteine
strategy-risks = Risiken
strategy-measures = Woran wir Erfolg messen
strategy-primary = Vor allem
strategy-figure = In Zahlen
strategy-secondary = Außerdem
strategy-bet = Die Wette
strategy-why-now = Warum jetzt
strategy-cost-of-waiting = Was Warten kostet
strategy-turn-back = Wir kehren um, wenn
strategy-gain = Wir gewinnen
strategy-give-up = Wir geben auf
strategy-who-feels-it = Wer es spürt
strategy-out-of-scope = Gehört nicht dazu
strategy-not-worth-it = Den Aufwand nicht wert
strategy-can-wait = Kann warten
strategy-not-clear-yet = Noch nicht klar
strategy-reason = Warum
strategy-revisit = Wieder ansehen, wenn
strategy-by = Bis
strategy-proof = Zu sehen an
strategy-likelihood = Wahrscheinlich
strategy-impact = Schlimm
strategy-early-sign = Frühes Zeichen
strategy-response = Dann
strategy-change = Von wo nach wo
strategy-source = Quelle
strategy-degree = { $n } von 3
driver-customer-reliability = Verlässlichkeit für Kunden
driver-delivery-speed = Schnellere Auslieferung
driver-cost-reduction = Niedrigere Kosten
driver-new-product-capability = Eine neue Fähigkeit des Produkts
driver-security = Sicherheit
driver-compliance = Vorschriften
driver-developer-productivity = Produktivere Entwicklung
driver-operational-resilience = Widerstandsfähiger Betrieb
strategy-goal = { $measure } bis { $date } von { $from } auf { $to }
strategy-in-a-sentence = { $bet } – weil: { $why } – mit dem Ziel: { $goal }.
strategy-in-a-paragraph = { $problem }. Unsere Wette: { $bet }. Warum jetzt: { $why }. Dafür nehmen wir in Kauf: { $loss }. Das tun wir nicht: { $non_goal }. Der erste Schritt bis { $date }: { $milestone }. Daran werden wir es merken: { $goal }.

## Was bei einer Strategie oder einem Eintrag zu tun ist; die Mappe

advice-seven_parts = Schreib in jeden der sieben Teile etwas.
advice-primary_driver = Wähle einen Haupttreiber und nenne eine Zahl aus dem Geschäft, die ihn zeigt.
advice-main_bet = Fass die eine Wette in einen Satz und sag, warum jetzt.
advice-non_goal = Nenne mindestens eine Sache, die nicht getan wird.
advice-measure = Gib mindestens einem Maß einen Ausgangswert, ein Ziel und ein Datum.
advice-early_sign = Sag für mindestens ein Risiko, woran du es früh merken würdest.
advice-dated_milestone = Gib mindestens einem der ersten Meilensteine ein Datum.
advice-words = Kürze auf 700 Wörter: Was länger ist, wird nicht weitererzählt.
advice-one_page = Kürze, bis es auf eine Seite passt und lesbar bleibt.
advice-one_bet = Das sieht nach zwei Wetten aus. Wähle die, die die andere trägt.
advice-loss = Sag, worauf ihr verzichtet. Eine Abwägung, die nichts kostet, ist keine.
advice-first_milestone = Leg den ersten Meilenstein in die nächsten 60 Tage.
advice-source = Sag, woher die Zahl des Maßes kommt.
advice-problem_without_technology = Beginn mit dem, was wehtut, nicht mit einer Technik.
advice-revisit = Sag, wann ihr es euch wieder anseht.
advice-kinds_of_non_goals = Such nach Nicht-Zielen anderer Art: gehört nicht dazu, den Aufwand nicht wert, kann warten, noch nicht klar.
advice-recall-problem = Beginn mit dem Problem, in den Worten derer, die es spüren.
advice-recall-bet = Sag die Wette in weniger Worten, und vor allem anderen.
advice-recall-why_now = Stell das Warum-jetzt gleich hinter die Wette, mit einer Zahl.
advice-recall-non_goals = Kürze die Nicht-Ziele auf das, das am meisten schmerzt, und rück es nach oben.
advice-recall-measures = Behalte ein Maß: wo es steht und wo es stehen soll.
advice-evidence-my_part = Sag, was du selbst getan hast, in der Ich-Form.
advice-evidence-result = Sag, was daraus wurde und für wen.
advice-evidence-metric = Füg eine Zahl hinzu: was sie vorher war, was sie jetzt ist und wo man sie nachsehen kann.
advice-evidence-artefact = Verlinke etwas, das andere ansehen können: ein Dokument, eine Änderung, eine Übersicht.
advice-evidence-witness = Nenne jemanden, der es gesehen hat und dafür einsteht.
advice-evidence-scope = Sag, wie weit es reichte: Die Reichweite fehlt oder ist kleiner als die Stufe, die du nennst.
advice-evidence-only_we = Dein Teil sagt „wir“ und nie „ich“: Wer liest, erkennt nicht, was deins war.
advice-evidence-no_source = Sag, woher die Zahl kommt: Ohne Quelle wird man sie anzweifeln.
packet-case = Was für { $role } spricht
packet-ready = Alle Pflichtfähigkeiten ({ $gates }) sind zweimal stark belegt; stark belegt insgesamt: { $shown } von { $all }.
packet-standing = Stark belegte Fähigkeiten: { $shown } von { $all }; vollständige Pflichtfähigkeiten: { $complete } von { $gates }.
packet-internal = Teile hiervon sind nur für die Firma bestimmt.
packet-internal-fact = Nur für die Firma
packet-empty = Noch ist nichts für eine Mappe beiseitegelegt. Stell die Sichtbarkeit eines Eintrags auf „packet“ und arbeite ihn aus.
packet-verified = Vom Coach bestätigt
packet-source = Quelle: { $source }
packet-shows = Zeigt
packet-confirm = Kann es bestätigen
packet-look = Zum Ansehen
packet-covered = Was belegt ist
packet-legend = Stufen 1 bis 5; das umrahmte Feld ist, was die Rolle verlangt. ● stark: mindestens vier von sechs Punkten · ◐ behauptet · ○ veraltet: vor mehr als 18 Monaten · – nichts.
packet-skill = Fähigkeit
packet-asked = Verlangt
packet-must = Pflicht
packet-must-sign = ★ Pflicht für die Rolle
packet-missing = Was fehlt
packet-complete = Nichts: Jede Fähigkeit ist auf der verlangten Stufe stark belegt.
packet-situation = Ausgangslage
packet-my-part = Mein Anteil
packet-decision = Entscheidung
packet-result = Ergebnis
packet-none = nichts
packet-stale = veraltet
packet-claimed = behauptet
packet-strong = stark
packet-level = { $skill }, Stufe { $level }
packet-kind-project = Projekt
packet-kind-design = Entwurf
packet-kind-incident = Störung
packet-kind-mentoring = Begleitung anderer
packet-kind-influence = Einfluss
packet-kind-strategy = Strategie
packet-kind-writing = Geschriebenes
packet-kind-hiring = Einstellung
packet-kind-community = Gemeinschaft
packet-scope-self = Eigene Arbeit
packet-scope-team = Das Team
packet-scope-multi_team = Mehrere Teams
packet-scope-org = Die Organisation
packet-scope-company = Die Firma
packet-gap-none = { $skill } auf Stufe { $level }: noch durch nichts belegt.
packet-gap-stale = { $skill } auf Stufe { $level }: Was es zeigte, ist mehr als 18 Monate her.
packet-gap-claimed = { $skill } auf Stufe { $level }: behauptet, nicht stark belegt.
packet-gap-strong = { $skill } auf Stufe { $level }: einmal stark belegt.
packet-gap-must = Das ist Pflicht für die Rolle und braucht zwei starke Fälle.
packet-picture = Belege von { $mentee } für die Rolle { $role }
packet-picture-level = Stufe { $level }
packet-picture-asked = verlangt
packet-picture-skill = { $skill }, verlangt ist Stufe { $level }: { $cover }
packet-picture-must = { $skill }, verlangt ist Stufe { $level }, Pflicht: { $cover }
packet-picture-text = Was jede Fähigkeit auf der verlangten Stufe zeigt, am { $date }. { $said }.
## Eine Einschätzung als Datei

result-title = Einschätzung von { $name }
result-framework = Rahmen
result-framework-version = { $name }, Version { $version }
result-role = Rolle
result-kind = Art
result-state = Stand
result-finalised = Abgeschlossen am
result-rules = Regeln
result-kind-baseline = zu Beginn
result-kind-midpoint = zur Halbzeit
result-kind-final = am Ende
result-kind-ad_hoc = zwischendurch
result-state-draft = Entwurf
result-state-collecting = wird gesammelt
result-state-reconciling = wird abgeglichen
result-state-finalised = abgeschlossen
result-state-void = verworfen
result-not-yet = Das Sammeln ist nicht beendet, deshalb ist noch nichts zu sehen.
result-skill = Fähigkeit
result-now = Jetzt
result-asked = Verlangt
result-gap = Lücke
result-priority = Gewicht
result-certainty = Gewissheit
result-said = Gesagt
result-certainty-low = gering
result-certainty-medium = mittel
result-certainty-high = hoch
result-rater-self = selbst
result-rater-coach = Coach
result-rater-manager = Führungskraft
result-rater-peer = aus dem Team
result-peers = Team { $median }
result-unknown = Nicht eingeschätzt: { $skills }
result-notes = Anmerkungen
result-by-peer = { $skill } (jemand aus dem Team): { $note }
result-by = { $skill } (von { $who }): { $note }
result-differ = { $skill }, warum die Seiten es verschieden sehen ({ $who }): { $note }
result-chose = { $who } hat { $skill } gewählt: { $reason }
result-as-computed = wie berechnet
result-lead = Deine größte Lücke ist { $skill }.
result-lead-likely = Deine größte Lücke ist wahrscheinlich { $skill }.
result-standing = Die Rolle verlangt Stufe { $target }; die Einschätzungen sehen dich bei { $current }, die Lücke beträgt { $gap }.
result-next = Danach kommt { $skill } mit einem Gewicht von { $priority } gegen { $first }.
result-only = Keine andere Fähigkeit hat eine Lücke.
result-close = Knapp dahinter: { $skills }.
result-rule-gate = Entschieden hat, dass es die Rolle ohne { $skill } nicht gibt.
result-rule-practice = Entschieden hat, wie gut sich das bei der Arbeit üben lässt.
result-rule-gap = Entschieden hat die größere Lücke.
result-rule-unlocks = Entschieden hat, dass mehr darauf aufbaut.
result-rule-certainty = Entschieden hat, dass darüber mehr gewiss ist.
result-rule-interest = Entschieden hat dein Interesse.
result-rule-order = Nichts unterscheidet die beiden, also gilt die Reihenfolge des Rahmens.
result-aim = In den nächsten 90 Tagen ist Stufe { $level } das Ziel.
result-aim-anchor = In den nächsten 90 Tagen ist Stufe { $level } das Ziel, und so sieht das aus: „{ $anchor }“
result-talk = Bevor etwas entschieden wird, sprecht über das, was ihr verschieden seht: { $skills }.
result-none = Jede eingeschätzte Fähigkeit hat ihr Ziel erreicht, es gibt also keine Lücke zu schließen.
result-nobody = Noch hat niemand eine Fähigkeit eingeschätzt, also gibt es keine Lücke zu nennen.

## Pictures

picture-radar = Fähigkeiten von { $mentee } für die Rolle { $role }
picture-now = Jetzt
picture-target = Verlangt
picture-before = Vorher
picture-not-rated = nicht eingeschätzt
picture-skill = { $skill }: { $now } von { $target }
picture-skill-before = { $skill }: { $now } von { $target }, vorher { $before }
picture-radar-text = Stufen von 1 bis 5. { $said }. Das Vorher stammt von denen, die beide Male eingeschätzt haben.
picture-trend = Wie sich die Fähigkeiten von { $mentee } verändert haben
picture-trend-none = Noch ist keine Einschätzung abgeschlossen.
picture-trend-ends =
    { $n ->
        [one] { $n } Einschätzung, { $first } bis { $last }. Linien vergleichen, was dieselben Quellen sahen.
       *[other] { $n } Einschätzungen, { $first } bis { $last }. Linien vergleichen, was dieselben Quellen sahen.
    }
picture-trend-unclear = keine klare Änderung
picture-trend-point = { $level } am { $date }
picture-trend-text = Stufen von 1 bis 5, nach denen, die beide Male eingeschätzt haben; ein Strich trennt, was sich nicht vergleichen lässt. { $said }.
picture-plan = Tag { $day } von { $days }: { $earned } von { $total } Punkten erreicht, { $planned } bis jetzt geplant.
picture-planned = geplant
picture-earned = erreicht
picture-day = Tag
