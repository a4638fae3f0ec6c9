# Ce que disent les messages au sujet des comptes.

hello = Bonjour { $name },

invitation =
    .subject =
        { $role ->
            [owner] Une invitation à diriger le cabinet
           *[coach] Une invitation comme coach
        }
    .preview = Choisissez un mot de passe, et c’est tout.
    .lead = choisissez un mot de passe, et votre compte est prêt.
    .open =
        { $role ->
            [owner] on vous invite à diriger le cabinet. Ouvrez ce lien et choisissez un mot de passe :
           *[coach] on vous invite comme coach. Ouvrez ce lien et choisissez un mot de passe :
        }
    .button = Choisir un mot de passe
    .lifetime =
        { $days ->
            [one] Il sert une fois, pendant { $days } jour. Ensuite, demandez un lien de connexion.
           *[other] Il sert une fois, pendant { $days } jours. Ensuite, demandez un lien de connexion.
        }
    .reason = Vous recevez ce message parce que la direction de ce cabinet a saisi votre adresse. Si vous n’en savez rien, ne faites rien.

password-changed =
    .subject = Votre mot de passe a été changé
    .preview = Le { $when }.
    .lead = votre mot de passe a été changé le { $when }. Tous les autres appareils sont déconnectés.
    .advice = Si c’était vous, il n’y a rien à faire. Sinon, demandez un lien de connexion à cette adresse, connectez-vous avec lui et changez aussitôt de mot de passe.
    .reason = Vous recevez ce message parce que vous avez un compte ici.

second-factor-changed =
    .subject =
        { $change ->
            [on] La connexion en deux étapes est activée
            [reset] Votre connexion en deux étapes a été réinitialisée
            [code-used] Un code de secours a servi
            [codes-renewed] Vous avez de nouveaux codes de secours
           *[off] La connexion en deux étapes est désactivée
        }
    .preview =
        { $change ->
            [code-used] Le { $when }.
            [codes-renewed] Le { $when }.
           *[off] Depuis le { $when }.
        }
    .lead =
        { $change ->
            [on] depuis le { $when }, la connexion demande un code de votre application d’authentification. Gardez les codes de secours là où vous les trouverez sans votre téléphone.
            [reset] la direction du cabinet l’a désactivée le { $when } : vous pouvez vous connecter sans l’application. Réactivez-la dès que vous en avez une nouvelle.
            [code-used]
                un code de secours a remplacé votre application le { $when }. { $left ->
                    [one] Il reste { $left } code.
                   *[other] Il reste { $left } codes.
                }
            [codes-renewed] vous avez créé de nouveaux codes de secours le { $when }. Les anciens ne valent plus rien ; gardez les nouveaux là où vous les trouverez sans votre téléphone.
           *[off] depuis le { $when }, votre mot de passe suffit pour vous connecter.
        }
    .advice = Si vous n’en savez rien, changez aussitôt de mot de passe et parlez à la direction du cabinet.
    .reason = Vous recevez ce message parce que vous avez un compte ici.

sign-in-link =
    .subject = Votre lien de connexion
    .lifetime =
        { $minutes ->
            [one] Il sert une fois, pendant { $minutes } minute.
           *[other] Il sert une fois, pendant { $minutes } minutes.
        }
    .lead = connectez-vous avec le bouton.
    .open = ouvrez ce lien pour vous connecter :
    .button = Se connecter
    .not-you = Si vous ne l’avez pas demandé, ne faites rien. Sans ce lien, personne n’entre.
    .reason = Vous recevez ce message parce que quelqu’un a demandé un lien de connexion pour votre adresse.
