# What the mails of identity say.

hello = Hello { $name },

invitation =
    .subject =
        { $role ->
            [owner] You are invited as an owner
           *[coach] You are invited as a coach
        }
    .preview = Choose a password and you are in.
    .lead = choose a password, and your account is ready.
    .open =
        { $role ->
            [owner] you are invited as an owner. Open this link and choose a password:
           *[coach] you are invited as a coach. Open this link and choose a password:
        }
    .button = Choose a password
    .lifetime =
        { $days ->
            [one] It works once, for { $days } day. After that, ask for a sign-in link instead.
           *[other] It works once, for { $days } days. After that, ask for a sign-in link instead.
        }
    .reason = You get this because an owner of this practice typed your address. If you know nothing of it, do nothing.

password-changed =
    .subject = Your password was changed
    .preview = On { $when }.
    .lead = your password was changed on { $when }. All other devices are signed out.
    .advice = If it was you, there is nothing to do. If not, ask for a sign-in link to this address, sign in with it and set a new password at once.
    .reason = You get this because you have an account here.

second-factor-changed =
    .subject =
        { $change ->
            [on] Two-factor log-in is on
            [reset] An owner switched your two-factor log-in off
            [code-used] A recovery code was used
            [codes-renewed] You have new recovery codes
           *[off] Two-factor log-in is off
        }
    .preview =
        { $change ->
            [code-used] On { $when }.
            [codes-renewed] On { $when }.
           *[off] Since { $when }.
        }
    .lead =
        { $change ->
            [on] since { $when } your log-in asks for a code of your authenticator app. Keep the recovery codes where you find them without your phone.
            [reset] an owner of the practice switched it off on { $when }, so that you can log in without your app. Set it up again when you have a new one.
            [code-used]
                a recovery code stood in for your app on { $when }. { $left ->
                    [one] { $left } code is left.
                   *[other] { $left } codes are left.
                }
            [codes-renewed] on { $when } you made new recovery codes. The earlier ones are worthless; keep the new ones where you find them without your phone.
           *[off] since { $when } your password alone is enough to log in.
        }
    .advice = If you know nothing of it, set a new password at once and talk to an owner of the practice.
    .reason = You get this because you have an account here.

sign-in-link =
    .subject = Your sign-in link
    .lifetime =
        { $minutes ->
            [one] It works once, for { $minutes } minute.
           *[other] It works once, for { $minutes } minutes.
        }
    .lead = press the button to sign in.
    .open = open this link to sign in:
    .button = Sign in
    .not-you = If you did not ask for it, do nothing. Without this link nobody gets in.
    .reason = You get this because somebody asked for a sign-in link to your address.
