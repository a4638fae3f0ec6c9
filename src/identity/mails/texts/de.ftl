# Was die Mails über Konten sagen.

hello = Hallo { $name },

invitation =
    .subject =
        { $role ->
            [owner] Du bist eingeladen, die Praxis zu leiten
           *[coach] Du bist als Coach eingeladen
        }
    .preview = Wähle ein Passwort, und du bist dabei.
    .lead = wähle ein Passwort, und dein Konto ist bereit.
    .open =
        { $role ->
            [owner] du bist eingeladen, die Praxis zu leiten. Öffne diesen Link und wähle ein Passwort:
           *[coach] du bist als Coach eingeladen. Öffne diesen Link und wähle ein Passwort:
        }
    .button = Passwort wählen
    .lifetime =
        { $days ->
            [one] Er gilt einmal und { $days } Tag lang. Fordere danach einen Anmeldelink an.
           *[other] Er gilt einmal und { $days } Tage lang. Fordere danach einen Anmeldelink an.
        }
    .reason = Du bekommst diese Mail, weil jemand aus der Leitung dieser Praxis deine Adresse eingegeben hat. Wenn du nichts davon weißt, tu nichts.

password-changed =
    .subject = Dein Passwort wurde geändert
    .preview = Am { $when }.
    .lead = dein Passwort wurde geändert: { $when }. Alle anderen Geräte sind abgemeldet.
    .advice = Wenn du es warst, gibt es nichts zu tun. Wenn nicht, fordere einen Anmeldelink an diese Adresse an, melde dich damit an und setze sofort ein neues Passwort.
    .reason = Du bekommst diese Mail, weil du hier ein Konto hast.

second-factor-changed =
    .subject =
        { $change ->
            [on] Die Anmeldung in zwei Schritten ist an
            [reset] Deine Anmeldung in zwei Schritten wurde zurückgesetzt
            [code-used] Ein Ersatzcode wurde benutzt
            [codes-renewed] Du hast neue Ersatzcodes
           *[off] Die Anmeldung in zwei Schritten ist aus
        }
    .preview =
        { $change ->
            [code-used] Am { $when }.
            [codes-renewed] Am { $when }.
           *[off] Seit { $when }.
        }
    .lead =
        { $change ->
            [on] seit { $when } fragt die Anmeldung nach einem Code deiner Authenticator-App. Bewahre die Ersatzcodes dort auf, wo du sie auch ohne Telefon findest.
            [reset] jemand, der die Praxis leitet, hat sie ausgeschaltet: { $when }. Du kannst dich ohne App anmelden. Richte sie wieder ein, sobald du eine neue hast.
            [code-used]
                ein Ersatzcode hat deine App vertreten: { $when }. { $left ->
                    [one] { $left } Code ist übrig.
                   *[other] { $left } Codes sind übrig.
                }
            [codes-renewed] du hast neue Ersatzcodes erzeugt: { $when }. Die früheren gelten nicht mehr; bewahre die neuen dort auf, wo du sie auch ohne Telefon findest.
           *[off] seit { $when } genügt dein Passwort, um dich anzumelden.
        }
    .advice = Wenn du nichts davon weißt, setze sofort ein neues Passwort und sprich mit der Leitung der Praxis.
    .reason = Du bekommst diese Mail, weil du hier ein Konto hast.

sign-in-link =
    .subject = Dein Anmeldelink
    .lifetime =
        { $minutes ->
            [one] Er gilt einmal und { $minutes } Minute lang.
           *[other] Er gilt einmal und { $minutes } Minuten lang.
        }
    .lead = melde dich mit dem Knopf an.
    .open = öffne diesen Link, um dich anzumelden:
    .button = Anmelden
    .not-you = Wenn du ihn nicht angefordert hast, tu nichts. Ohne diesen Link kommt niemand hinein.
    .reason = Du bekommst diese Mail, weil jemand für deine Adresse einen Anmeldelink angefordert hat.
