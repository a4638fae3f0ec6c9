# What the mails of the newsletter say. The texts of `issue` frame what an author wrote.

confirm =
    .subject = Please confirm your subscription
    .preview = One click, and the next issue comes to you.
    .lead = Somebody, probably you, asked for { $lists } to be sent to this address. Press the button if you want it. The link works for a week.
    .open = Somebody, probably you, asked for { $lists } to be sent to this address. Open this link if you want it; it works for a week:
    .button = Confirm
    .not-you = If it was not you, do nothing: without this link nothing more is sent.
    .reason = You get this because somebody typed your address into our subscribe form.

you-are-in =
    .subject = Your subscription
    .preview = What you read, a break, your data: all on one page.
    .heading = You are in
    .heading-page = Your page
    .already = This address gets { $lists } already; there is nothing to do.
    .lead = On your page you choose what you read, take a break, see everything we have about you, or have it erased. The link works for a day.
    .open = On your page you choose what you read, take a break, see everything we have about you, or have it erased. This link opens it for a day:
    .button = Open my page
    .keep = Do not pass this mail on: whoever has the link can change your subscription.
    .reason = You get this because you read our newsletter, and somebody asked for this link.

schedule-dropped =
    .subject = Your issue did not go out
    .hello = Hello { $name },
    .lead = the time came for "{ $title }", and it could not be sent. It is a draft again. This is what stopped it:
    .advice = Put it right, look at the checks of the issue, and schedule or send it again.
    .reason = You get this because you wrote this issue.

issue =
    .test-subject = [Test] { $subject }
    .web = Read it on the web
    .web-at = Read it on the web:
    .book = Book your growth session
    .book-at = Book your growth session:
    .unsubscribe = Unsubscribe
    .unsubscribe-at = Unsubscribe:
    .preferences = Preferences
    .preferences-at = Preferences:
    .reason = You get this because you subscribed to { $list }.
