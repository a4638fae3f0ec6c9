# What mails about sessions say.
#
# Every text of a mail may use $title, $coach, $booker and $when (Tue 24 Nov 2026, 16:00); others stand in the struct
# of the mail. A subject has at most 100 characters; long titles and names are cut short there.

label-what = What
label-when = When
label-now = Now
label-before = Before
label-wanted = New time
label-asked = Asked for
label-with = With
label-who = Who
label-where = Where
label-guests = Guests
label-invited-by = Invited by
label-their-time = Their time
label-reason = Reason
label-seats = Seats
label-server = Their server said

link-manage = Move or cancel
link-request = See your request
link-booking = See your booking
link-book-another = Book another time
link-book-next = Book the next session
link-google = Add to Google Calendar
link-outlook = Add to Outlook

reason-booker = You get this because this address was used to book a session at { $site }.
reason-guest = You get this because { $booker } invited this address to a session at { $site }.
reason-coach = You get this because you hold this session at { $site }.
reason-former-coach = You get this because you held this session at { $site }.

place-phone = By phone
place-phone-number = By phone: { $number }
place-ask = Where you like; tell your coach
a-group = a group of { $n }
answer-yes = yes
answer-no = no
policy-both = You can move or cancel this until { $until }.
policy-move = You can move this until { $until }.
policy-cancel = You can cancel this until { $until }.
summary-with-coach = { $title } with { $coach }
summary-with-booker = { $title } with { $booker }

seats-taken = { $taken } of { $seats } taken

booked-for-booker =
    .subject = Booked: { $title } with { $coach }, { $when }
    .heading = You are booked
    .lead = Your session with { $coach } is booked. The invitation is attached.
booked-for-coach =
    .subject = New booking: { $when }, { $title } with { $booker }
    .heading = { $booker } booked a session
booked-for-guest =
    .subject = Invitation: { $title } with { $coach }, { $when }
    .heading = { $booker } invites you
    .lead = { $booker } booked this session with { $coach } and would like you to be there. The invitation is attached.

requested-for-booker =
    .subject = Requested: { $title } with { $coach }, { $when }
    .heading = Your request is with { $coach }
    .lead = We asked { $coach } for this time. It is booked once the answer is yes.
requested-for-coach =
    .subject = Request: { $when }, { $title } with { $booker }
    .heading = { $booker } asks for a session
    .lead = Nothing is booked yet: confirm the request or decline it.
answer-by = You hear from us by { $deadline }.
answer-soon = You hear from us as soon as there is an answer.
please-answer-by = Please answer by { $deadline }. After that the request expires.

approved-for-booker =
    .subject = Confirmed: { $title } with { $coach }, { $when }
    .heading = { $coach } said yes
    .lead = Your session with { $coach } is booked. The invitation is attached.
approved-for-coach =
    .subject = Confirmed: { $when }, { $title } with { $booker }
    .heading = You confirmed this session
    .lead = { $booker } has been told. The invitation for your calendar is attached.
declined-for-booker =
    .subject = Declined: { $title } with { $coach }, { $when }
    .heading = { $coach } cannot take this time
    .lead = Your request was declined, and nothing is booked. Another time may do.
declined-for-coach =
    .subject = Declined: { $when }, { $title } with { $booker }
    .heading = { $by } declined this request
    .lead = Nothing is booked; { $booker } has been told.
expired-for-booker =
    .subject = No answer: { $title } with { $coach }, { $when }
    .heading = Your request has expired
    .lead = { $coach } did not answer in time, and nothing is booked. We are sorry for that. Another time may do.
expired-for-coach =
    .subject = Expired: { $when }, { $title } with { $booker }
    .heading = A request has expired
    .lead = Nobody answered the request of { $booker } in time. { $booker } has been told, and the time is free again.

moved-for-booker =
    .subject = Moved: { $title } with { $coach } is now { $when }
    .heading = Moved to { $when }
    .lead = Your session with { $coach } has a new time. The attached invitation updates your calendar.
moved-for-coach =
    .subject = Moved: { $title } with { $booker } is now { $when }
    .heading = Moved to { $when }
    .lead = The session with { $booker } has a new time.
moved-for-guest =
    .subject = Moved: { $title } with { $coach } is now { $when }
    .heading = Moved to { $when }
    .lead = The session with { $coach } has a new time. The attached invitation updates your calendar.
move-requested-for-booker =
    .subject = New time requested: { $title } with { $coach }
    .heading = Your new time waits for { $coach }
    .lead = We asked { $coach } for the new time. Until there is an answer, the session stays when it is now.
move-requested-for-coach =
    .subject = New time wanted: { $title } with { $booker }
    .heading = { $booker } would like another time
    .lead = Until you confirm the new time, the session stays when it is now.
please-answer-move-by = Please answer by { $deadline }. After that the session stays when it is now.
move-declined-for-booker =
    .subject = Not moved: { $title } with { $coach } stays { $when }
    .heading = The session stays when it was
    .lead = The new time was not confirmed, so the old one stands.
move-ended-for-coach =
    .subject = Not moved: { $title } with { $booker } stays { $when }
    .heading = The session stays when it is
    .lead =
        { $why ->
            [withdrawn] { $booker } took the wish for another time back.
            [expired] Nobody answered the wish for another time in time; { $booker } has been told.
           *[declined] { $by } declined the other time; { $booker } has been told.
        }
request-moved-for-booker =
    .subject = New time for your request: { $title } with { $coach }, { $when }
    .heading = { $coach } moved your request
    .lead = It stands at this time now, and is booked once { $coach } confirms it. If the time does not suit you, take the request back.

cancelled-for-booker =
    .subject = Cancelled: { $title } with { $coach }, { $when }
    .heading = Cancelled
    .lead =
        { $by ->
            [coach] { $coach } had to cancel this session. We are sorry for that.
           *[booker] { $state ->
                [requested] You took your request back. Nothing is booked.
               *[booked] You cancelled this session. The attached message takes it out of your calendar.
            }
        }
cancelled-for-coach =
    .subject = Cancelled: { $when }, { $title } with { $booker }
    .heading = Cancelled
    .lead =
        { $by ->
            [coach] You cancelled this session. { $booker } has been told.
           *[booker] { $booker } cancelled this session. The time is free again.
        }
cancelled-for-guest =
    .subject = Cancelled: { $title } with { $coach }, { $when }
    .heading = Cancelled
    .lead = This session does not take place. The attached message takes it out of your calendar.

reminder-for-booker =
    .subject = Reminder: { $title } with { $coach }, { $when }
    .heading =
        { $unit ->
            [days] Your session starts in { $n ->
                [one] { $n } day
               *[other] { $n } days
            }
            [hours] Your session starts in { $n ->
                [one] { $n } hour
               *[other] { $n } hours
            }
           *[minutes] Your session starts in { $n ->
                [one] { $n } minute
               *[other] { $n } minutes
            }
        }
reminder-for-guest =
    .subject = Reminder: { $title } with { $coach }, { $when }
    .heading = { reminder-for-booker.heading }
reminder-for-coach =
    .subject = Reminder: { $when }, { $title } with { $booker }
    .heading = { reminder-for-booker.heading }
follow-up-for-booker =
    .subject = How was { $title } with { $coach }?
    .heading = Thank you for your time
    .lead = We hope that the session with { $coach } got you further. How was it? An answer to this mail is welcome.

coach-changed-for-booker =
    .subject = New coach: { $title } is now with { $coach }, { $when }
    .heading = { $coach } takes your session
    .lead =
        { $state ->
            [requested] { $coach } stands in for { $before }. The time stays the same.
           *[booked] { $coach } stands in for { $before }. The time stays the same; the attached invitation updates your calendar.
        }
coach-changed-for-guest =
    .subject = { coach-changed-for-booker.subject }
    .heading = { $coach } takes the session
    .lead = { $coach } stands in for { $before }. The time stays the same; the attached invitation updates your calendar.
handed-over-for-coach =
    .subject = Handed over: { $when }, { $title } with { $booker }
    .heading = { $to } takes this session
    .lead = You no longer hold this session. The attached message takes it out of your calendar.

joined-for-coach =
    .subject = New booking: { $when }, { $title } with { $booker }
    .heading = { $booker } joins the group
left-for-coach =
    .subject = Cancelled: { $when }, { $title } without { $booker }
    .heading = { $booker } leaves the group
    .lead = { $booker } gave the place back. It is free again.

existing-booking =
    .subject = Booked already: { $title } with { $coach }, { $when }
    .heading =
        { $why ->
            [same-session] You are booked already
           *[too-many-open] You have a booking already
        }
    .lead =
        { $why ->
            [same-session] Somebody, perhaps you, tried to book this session once more with this address. It is booked; there is nothing to do.
           *[too-many-open] Somebody, perhaps you, tried to book one more session with this address. No more than it has can be open at a time: move this one, or cancel it and book another.
        }

booker-unreachable =
    .subject = { $booker } did not get our mail about { $when }
    .heading = A mail could not be delivered
    .lead = Our mail about this session did not reach { $booker }. The booking stands; the address may have a typing error.

email-code-for-booker =
    .subject = Your code for { $title }: { $code }
    .heading = { $code }
    .lead = This code shows that the address is yours. Type it into the form within 15 minutes. Nothing is booked yet.
    .reason = You get this because somebody, perhaps you, wants to book { $title } with this address at { $site }.
