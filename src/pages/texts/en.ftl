# What pages say. Keys that end in a code (problem-slot_taken, fault-required, area-Europe) are put together at run time.

## The frame

skip = Skip to the content
privacy = Privacy
imprint = Imprint
foot-mentees = For mentees: your space
foot-coaches = For coaches: sign in
mailbox = Dev mailbox
languages = Language
colours-auto = Colours: system
colours-light = Colours: light
colours-dark = Colours: dark

## Lengths of time

minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
span-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
span-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
span-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
length-choice = { $n } min
lengths-choice = { $others } or { $last } min

## The front page and a coach

home-title = Growth sessions
home-intro = Growth sessions with coaches who have done the work. Pick a time; you need no account.
home-empty = No coach takes bookings yet. Please come back later.
home-articles = Latest articles
coach-figures = In figures
coach-sessions = Sessions
coach-empty = { $name } takes no bookings at the moment. Please come back later.
coach-see-times = See times

## A session

session = The session
coach = Coach
what = What
how-long = How long
where = Where
changes = Changes
booked-by = Booked by
title-with-coach = { $title } with { $coach }
place-video = Video call
place-video-promised = Video call; the link comes with the confirmation
place-phone = By phone
place-in-person = In person
place-in-person-promised = In person; the address comes with the confirmation
place-ask = Where you like
place-ask-promised = Where you like; tell your coach
your-time = Your time, { $zone }
coach-time = { $time } for the coach
status-pending = Waits for the coach
status-confirmed = Confirmed
status-declined = Declined
status-cancelled = Cancelled
status-expired = Expired
status-completed = Took place
status-no-show = Missed

## What the policy allows

until-start = until it starts
until-before = up to { $span } before
promise-both = You can move or cancel { $until }.
promise-each = You can move { $move } and cancel { $cancel }.
promise-cancel = You can cancel { $until }; it cannot be moved.
can-both = You can move or cancel this until { $until }.
can-move = You can move this until { $until }.
can-cancel = You can cancel this until { $until }.
too-late-both = It could be moved or cancelled until { $until }. If you cannot come, please tell { $coach }.
too-late-move = It could be moved until { $until }. If you cannot come, please tell { $coach }.
too-late-cancel = It could be cancelled until { $until }. If you cannot come, please tell { $coach }.
moved-too-often = It was moved as often as it can be. For another time, please ask { $coach }.
moves-left =
    { $n ->
        [1] You can move it once more.
        [2] You can move it twice more.
       *[other] You can move it { $n } more times.
    }

## Choosing a time

picker = Choose a day and a time
picker-about = About the session
picker-days = Days
picker-months = Months
picker-times = Times
picker-other-days = Other days with times
picker-next = the next is
picker-go = Go to { $day }
no-times-on = No times on { $day }
no-times-in = No times in { $month }
times-of-day =
    { $n ->
        [0] no times
        [one] { $n } time
       *[other] { $n } times
    }
morning = Morning
afternoon = Afternoon
evening = Evening
seats-left =
    { $n ->
        [one] { $n } seat left
       *[other] { $n } seats left
    }
zone-times = Times in
zone-change = Change
zone-yours = Your time zone
zone-show = Show times
zone-unknown = There is no zone called “{ $name }”. Times are in { $zone } instead; please choose yours from the list.
area-Africa = Africa
area-America = America
area-Antarctica = Antarctica
area-Arctic = Arctic
area-Asia = Asia
area-Atlantic = Atlantic
area-Australia = Australia
area-Europe = Europe
area-Indian = Indian Ocean
area-Pacific = Pacific
area-Elsewhere = Elsewhere

## The booking form

book = Book the session
book-title = Book { $title }
book-at = Book { $when }
ask-for = Ask for { $when }
book-another-time = Choose another time
book-free-times = Choose one of the free times
your-name = Your name
email = Email
email-hint = The confirmation, the invitation and the link to move or cancel go here.
guests = Guests
guests-hint =
    { $n ->
        [one] One address. Your guest gets an invitation too.
       *[other] Up to { $n } addresses, separated by commas. They get invitations too.
    }
mail-code = Mail me a code
email-code = Code from the mail
email-code-sent = We mailed a code of six digits to { $name }. Type it here to finish; it is good for 15 minutes.
email-code-again = Mail a new code
optional = (optional)
choose = Choose…
no-answer = No answer
leave-empty = Leave this empty
answers-to-change =
    { $n ->
        [1] One answer needs a change:
       *[other] { $n } answers need a change:
    }
gone = That time is not free any more
another-time-free = { $why }. These are free:
another-time-none = { $why }, and no other time near it is free. Please choose another one.
another-time = { $why }. Please choose another one.
honeypot = A field that people do not see was filled in. Please send the form once more.
length-gone =
    { $n ->
        [one] That length is not offered any more; this session takes { $n } minute.
       *[other] That length is not offered any more; this session takes { $n } minutes.
    }
questions-changed = The questions have changed since you opened this form. Please look them through and send it again.

## What was booked

booked = You are booked
requested = Your request is with { $coach }
mailbox-notice = This server has no mail server set: the confirmation is in the dev mailbox, linked below.
next = What happens next
next-mail = A mail with the calendar invitation is on its way to { $address }.
next-coach = { $coach } has been told, and reads what you wrote before you meet.
next-video = At the time, open the link to the call; it stands above and in the mail.
next-phone = At the time, be at your phone.
next-in-person = The address stands above and in the mail.
next-ask = Tell your coach where you would like to meet: answer the mail.
next-answer = { $coach } answers your request; the answer goes to { $address }.
plans = If plans change
plans-move = Move it
plans-cancel = Cancel it
plans-see = See your booking
add-to-calendar = Add to your calendar
calendar-file = Calendar file (.ics)

## A booking in its booker's hands

yours = Your session
yours-status = It is confirmed: { $when }, with { $coach }.
over = This session is over
over-was = It was on { $when }.
over-completed = It took place on { $when }.
over-missed = It was on { $when }, and you were missed.
pending = Your request
pending-status = It waits for { $coach }, who will answer by mail.
pending-status-until = It waits for { $coach }, who can answer until { $when }. The answer comes by mail.
wanted-move = You asked for { $when } instead; until { $coach } answers, the session stays when it is.
declined = Your request was declined
declined-status = { $coach } cannot take it. You can book another time.
expired = Your request has expired
expired-status = Nobody answered it in time. You can book another time.
cancelled = This session is cancelled
cancelled-by-coach = { $coach } had to call it off.
cancelled-by-coach-because = { $coach } had to call it off: “{ $reason }”
cancelled-by-you = You called it off; { $coach } has been told. The time is free again.
done-moved = Moved to { $when }. The mail is on its way.
done-asked = Your wish is on its way to the coach. The answer comes by mail.
done-cancelled = Cancelled. The mail that says so is on its way.
can-do-now = What you can do now
do-move = Move to another time
do-cancel = Cancel the session
do-book-again = Book another session
you-wrote = What you wrote
yes = Yes
no = No

## Cancelling and moving

cancel-question = Cancel this session?
cancel-consequence = { $coach } is told by mail, and the time is free for others.
cancel-submit = Cancel { $when }
cancel-keep = Keep the session
cancel-other-time = Would another time do?
cancel-move = Move it instead
reason = Reason
reason-hint = { $name } will read it.
move-title = Move your session
move-question = Move this session?
move-now = When it is now
move-keep-time = Keep this time
move-from = From
move-to = To
move-consequence = { $coach } is told by mail, and you get a new invitation.
move-consequence-ask = { $coach } is asked first; until there is an answer, the session stays when it is.
move-submit = Move to { $when }
move-back = See other times
move-keep = Keep the session as it is

## Articles, and the form below them

articles = Articles
articles-intro = Get engineering articles in your inbox. Practical advice on system design, technical leadership, and career growth. No spam.
articles-empty = Nothing has been published yet.
articles-older = Older articles
articles-all = All articles
articles-feeds = Feeds:
article-author = About the author
article-book = Book your growth session
subscribe-to = { $name } in your inbox
subscribe-submit = Subscribe
subscribe-hint = One mail to confirm, then the next issue. You leave with one click.
subscribe-sent = Look into your inbox
subscribe-sent-text = A mail is on its way to you. Open the link in it, and the next issue comes to your inbox. If there is no mail after some minutes, look into the spam folder.
subscribe-typo = Is there a typing error?
subscribe-typo-text = That is not a mail address we can write to. Please look at it once more.

## The pages of readers

confirm = Confirm
confirm-question = One click, and you are in
confirm-text = You will get { $name } at the address the mail came to.
confirm-submit = Confirm my subscription
confirm-not-you = If you did not ask for it, close this page. Nothing has happened.
confirmed = You are in
confirmed-text = You will get { $name }. Every issue has a link to leave with one click.
leave = Unsubscribe
leave-question = Leave { $name }?
leave-text = Press the button, and you will get no further issue.
leave-all = Leave all our lists
leave-instead = Rather a break, or another list?
leave-mail-page = Mail me a link to my page
left = You are unsubscribed
left-text = You will get no further issue of this list. Thank you for having read it.
left-all-text = You will get no further issue of any list. Thank you for having read them.
own-page = Your page
own-page-of = For { $name }.
own-page-sent = A link to your page is on its way to your inbox. It works for a day.
own-page-lists = What you read
own-page-break = A break, in weeks
own-page-no-break = Empty is none.
own-page-break-until = You take a break until { $name }. Empty leaves it so, 0 ends it.
own-page-break-fault = 0 to { $n } weeks, as a number.
own-page-save = Save
own-page-saved = Saved.
own-page-data = Your data
own-page-file = Everything we have about you, as a file
own-page-erase-ask = Erase everything …
own-page-erase-text = Your address, your name and what you read go at once, and no letter comes any more. This cannot be undone.
own-page-erase-sure = I know that nobody can bring it back.
own-page-unsure = Tick that you are sure; nothing was erased.
own-page-erase = Erase everything about me
erased = You are forgotten
erased-text = We have forgotten your address, your name and what you read. What stays is a note without your address that says when you asked for it.

## A check-in by its link

check-in = Your week
check-in-week = { $title }, week { $week }
check-in-later = Thirty days later
check-in-still = { $title }: which of it do you still do?
check-in-sent = Thank you. { $name } reads it and answers by mail; until then you can change it.
check-in-replied = { $name } answered
check-in-kept = Kept
check-in-partly = Partly
check-in-missed = Missed
check-in-learned = What did you learn?
check-in-reader = { $name } reads what you write here, and nobody else.
check-in-blocker = What is in the way?
check-in-next-cue = Next week: if …
check-in-next-action = … then I …
check-in-energy = Energy, from 1 (empty) to 5 (full)
check-in-evidence = Something worth keeping as evidence?
check-in-evidence-hint = A line is enough; you can shape it later. It goes into your own log, and only you read it.
check-in-submit = Send to { $name }
check-in-to-change = Something here needs a change before it can be sent.
check-in-repeated = This form was sent already. If you want to change your answers, send it again as it is now.
check-in-in-progress = This form is being sent already. Please load the page again in a moment.

## The form of a rater

rate-title =
    { $kind ->
        [self] Where do you stand?
        [coach] How do you see { $mentee }?
       *[other] How do you see { $mentee } at work?
    }
rate-lead = Choose the level that you have seen more than once and without prompting. Each level includes the ones below it. Where you have not seen enough, choose “Not observed”.
rate-who-sees =
    { $kind ->
        [self] Your coach rates the same skills. Neither of you sees what the other answered before collecting is closed.
        [coach] { $mentee } rates the same skills. Neither of you sees what the other answered before collecting is closed.
        [manager] { $mentee } and the coach see your answers with your name once collecting is closed.
       *[peer] Your answers are shown only as the median of at least three people, and what you write without your name and in no order.
    }
rate-due = An answer by { $date } would help.
rate-progress = { $answered } of { $all } skills answered
rate-not-observed = Not observed
rate-confidence = How sure are you?
rate-confidence-low = Not very
rate-confidence-medium = Fairly
rate-confidence-high = Very
rate-practice = Can you practise it at work in the next months?
rate-practice-partly = Partly
rate-interest = How much does it interest you?
rate-interest-least = hardly
rate-interest-most = very much
rate-note = What have you seen?
rate-unanswered = Skills without an answer count as not observed. Once submitted, answers cannot be changed.
rate-submit = Submit
rate-save = Save and come back later
rate-decline = I do not want to answer
rate-decline-text = You will not be asked again about this, and whatever you have filled in here is deleted. This cannot be undone.
rate-decline-sure = Decline and delete my answers
rate-decline-unsure = Nothing has been deleted. If you do not want to answer, press the button at the end once more.
rate-saved = Saved.
rate-saving = Saving…
rate-unsaved = Not saved yet. Check your connection; the button below saves too.
rate-nothing = Give a level for at least one skill, or decline.
rate-submitted = Thank you
rate-submitted-text = Your answers have been submitted. There is nothing more to do.
rate-declined = That is fine
rate-declined-text = You will not be asked again about this, and what you had filled in is gone.
rate-closed = Collecting is closed
rate-closed-text = Answers are taken no more. Thank you all the same.
rate-void = This was called off
rate-void-text = The assessment was given up, so no answers are needed.

## Ways in

front-page = Go to the front page
sign-in = Sign in
sign-in-text = You opened a sign-in link. It works once; press the button to use it.
sign-in-submit = Sign in to { $name }
sign-in-not-you = If you did not ask for it, close this page. Nothing has happened.
sign-in-again = Have a new link mailed
kept = What you wrote is still here
kept-signed-out = Your sign-in has ended meanwhile, so nothing was done. Sign in in another tab, come back here, and send it again.
kept-signed-in = You have signed in anew since you opened the page, so nothing was done yet. Send it once more.
kept-sign-in = Sign in in another tab
kept-field = What you wrote ({ $name })
kept-send = Send it again
kept-text = What you wrote
welcome = Welcome
welcome-to = Welcome to { $name }
welcome-text = Choose a password; with it and your mail address you log in.
invitation-over-text = An invitation works once, and for some days. If you have set your password, sign in with it; if not, ask whoever invited you for another one.
password = Password
password-hint = 12 to 128 characters. A few words that only you would put together are good.
password-submit = Set the password
password-set = Your password is set
password-set-text = You can log in with it and your mail address now.

## Faults of pages

message-reference = If you ask us about this, name
not-found = There is no such page
not-found-text = The address may be mistyped, or what was here has moved.
unknown-booking = This link does not work
unknown-booking-text = This link does not lead to a booking. Please open the newest mail about your session and use the link in it; older links may have been replaced.
expired-link = This link has expired
expired-link-text = Links in mails work for a while, and some of them only once. Ask for a new one and open it soon.
expired-confirm-text = This link to confirm has expired, or you have left since. Type your address again to get a new one.
not-understood = That could not be read
not-understood-text = Something in the address or the form was not readable. Nothing was changed. Please go back and try once more.
rate-limited = One moment, please
rate-limited-seconds =
    { $n ->
        [1] Many requests came from your network in a short time. Nothing is lost: please wait a second and load this page again.
       *[other] Many requests came from your network in a short time. Nothing is lost: please wait { $n } seconds and load this page again.
    }
rate-limited-minutes =
    { $n ->
        [1] Many requests came from your network in a short time. Nothing is lost: please wait a minute and load this page again.
       *[other] Many requests came from your network in a short time. Nothing is lost: please wait { $n } minutes and load this page again.
    }
unavailable = Back in a moment
unavailable-text = The booking system is away for a moment. What you booked before is safe. Please load this page again in a minute.
internal = Something went wrong here
internal-text = Something went wrong on our side. It has been noted.
not-possible = That is not possible
not-possible-text = Things have changed since you opened this page. Please go back and look again.

## Problems by their code: a sentence without its full stop

problem-slot_not_offered = That time is not offered
problem-slot_taken = That time was taken a moment ago
problem-slot_held = Somebody is booking that time right now
problem-seats_full = All places of that session are taken
problem-notice_too_short = That time is too soon
problem-outside_window = That date is not open for booking
problem-limit_reached = The coach takes no more sessions in that period
problem-already_booked = This address has a place in this session already. The link to it was mailed
problem-booker_limit_reached = This address has as many open bookings as it may have. The link to them was mailed
problem-booking_closed = This session cannot be booked at the moment
problem-policy_forbids = It is too late for this
problem-wrong_state = The booking has changed since you opened this page
problem-check_in_closed = This check-in takes no answers any more
problem-idempotency_in_progress = This form is being booked already. Its confirmation comes by mail; wait for it before you send it again
problem-idempotency_mismatch = This form was booked already. If you want one more session, send it again as it is now

## Faults of fields by their code: whole sentences

at-most =
    { $n ->
        [one] At most { $n } character.
       *[other] At most { $n } characters.
    }
fault-required = Please answer this.
fault-too_long = That is too long. Please shorten it.
fault-too_short = That is too short.
fault-password_too_short = At least 12 characters, please.
fault-password_too_long = At most 128 characters, please.
fault-control_character = It contains a character that is not allowed.
fault-web_address = A name without a web address, please.
fault-invalid_email = This is not a mail address.
fault-wrong_kind = Please write a number.
fault-ambiguous_figure = This can be read in two ways. Please leave out the sign between thousands, as in 41000 or 12.5.
fault-not_an_option = Please choose one of the options.
fault-invalid_url = Please write the whole address of a page, such as https://example.com/page.
fault-chosen_twice = Please choose each option once.
fault-not_a_number = Please write a telephone number, such as +49 30 123456.
fault-not_an_address = Please write a web address that starts with https://.
fault-wrong_code = This is not the code, or it is too old. You can have a new one.
fault-too_many = These are too many.
fault-guests-too_many = These are more guests than this session takes.
fault-named_twice = Each of them once, please.
fault-guests-named_twice = Please name each guest once, and not yourself.
fault-in_the_future = A day that has come already, please.
fault-other = Please change this.

## How a session was, by its link

session-rating = How was your session?
session-score-1 = Of no use
session-score-2 = Of little use
session-score-3 = Of some use
session-score-4 = Useful
session-score-5 = Very useful
session-rating-comment = What would make the next one better?
session-rating-reader = { $name } reads what you say here.
session-rating-sent = Thank you. You can still change it here.
session-rating-fault = Only a score from 1 to 5 and a comment of at most 2,000 characters can be taken.

## The console: signing in

console-sign-in = Console sign-in
console-sign-in-hint = For coaches and owners of the practice. Bookings are managed by the links in their mails.
console-email = Mail address
console-password = Password
console-mail-link = Mail me a link instead
console-link-sent = Look into your mail
console-link-sent-text = If this address can sign in, a link is on its way. It works once, for a quarter of an hour.
console-to-sign-in = Back to the sign-in
console-slow-down-seconds =
    { $n ->
        [one] There were too many wrong attempts. Try again in { $n } second.
       *[other] There were too many wrong attempts. Try again in { $n } seconds.
    }
console-slow-down-minutes =
    { $n ->
        [one] There were too many wrong attempts. Try again in { $n } minute.
       *[other] There were too many wrong attempts. Try again in { $n } minutes.
    }
console-step = One more step
console-step-expired = That took too long. Start again with your address and password.
console-code = Code of your authenticator app
console-code-hint = Six digits. If you do not have the app with you, one of your recovery codes works too.
console-go-on = Go on
console-begin-again = Begin again
console-open = Open the console

## The console: its frame

console-parts = Parts of the console
console-crumbs = Where you are
console-sign-out = Sign out
console-zone = Times in { $name }
console-today = Today
console-calendar = Calendar
console-mentees = Mentees
console-newsletter = Newsletter
console-settings = Settings

## The console: the coach's day

today-sessions =
    { $n ->
        [0] No session today.
        [one] { $n } session today.
       *[other] { $n } sessions today.
    }
today-waiting =
    { $n ->
        [0] Nothing needs you.
        [one] { $n } thing needs you.
       *[other] { $n } things need you.
    }
today-next-session = Next session
today-none-left = No session is left today.
today-later = Next: { $when }, { $name }
today-over = Over
today-running = Now
today-last-note = Last note
today-open-actions = Still to do
today-answers = What they wrote when booking
today-by-mentee = Mentee
today-by-coach = You
today-attention = Who needs you, and why
today-waits = Waits for your answer
today-until = waits until { $when }
today-confirm = Confirm { $when }
today-decline = Decline …
today-decline-now = Decline the request
today-decline-reason = Why
today-decline-hint = { $name } reads it in the mail about it.
today-check-in = Week { $week }, sent in { $date }
today-kept =
    { $n ->
        [one] { $n } kept
       *[other] { $n } kept
    }
today-partial =
    { $n ->
        [one] { $n } in part
       *[other] { $n } in part
    }
today-missed =
    { $n ->
        [one] { $n } missed
       *[other] { $n } missed
    }
today-learned = Learned
today-blocker = In the way
today-next = Next
today-energy = Energy
today-reply = Reply …
today-reply-to = Your reply to { $name }
today-reply-send = Send the reply
today-assessment = An assessment waits for you.
today-note-request = Asks what was noted about them; the answer is due by { $date }.
today-rest = The rest of the day
today-without = A plan runs, and nothing is booked
today-empty = Nothing waits for you today. Sessions, check-ins and requests will stand here.
today-empty-step = See your mentees
today-replied = Your reply is on its way.
today-confirmed = Confirmed. The mail is on its way.
today-declined = Declined. The mail is on its way.

## How a plan stands, and why

plan-status-scheduled = Starts later
plan-status-paused = Paused
plan-status-overrun = Ran out
plan-status-starting = Starting
plan-status-at_risk = At risk
plan-status-watch = Watch
plan-status-on_track = On track
plan-reason-behind = behind the plan
plan-reason-keep_rate = few commitments kept
plan-reason-check_ins = check-ins missed
plan-reason-silence = nothing heard for long
plan-reason-overdue = a milestone is overdue
plan-reason-no_session = no session booked
plan-suggest-behind = One thing that helps: agree on the one milestone that is nearest, and leave the others until it stands.
plan-suggest-keep_rate = One thing that helps: make next week’s if-then smaller together, so small that it cannot fail.
plan-suggest-check_ins = One thing that helps: ask in two lines how the week went, without a question about the form.
plan-suggest-silence = One thing that helps: write to them today, in two lines.
plan-suggest-overdue = One thing that helps: decide together whether the overdue milestone is still worth it; if not, drop it.
plan-suggest-no_session = One thing that helps: offer the next session now.

## What the console refuses

problem-invalid_credentials = The address or the password is wrong
problem-foreign_form = This form is from another sign-in. Load the page again, then repeat it
problem-forbidden = Your role does not allow this
problem-stale_version = This was changed meanwhile. Look at it again, then decide
problem-issue_not_ready = The issue cannot go out yet: the checks say what is missing
fault-wrong_app_code = This code is wrong, too old, or was used already. Take the one that the app shows now.

## The console: words of every page

console-more = Show more
console-keys = from row to row, Enter opens
console-show = Show

## The console: the calendar

calendar-week = Week
calendar-list = List
calendar-from = From { $date }
calendar-earlier = Earlier
calendar-later = Later
calendar-time-off = Time off
calendar-empty = Nothing stands here yet. Sessions come when somebody books.
calendar-starts-of = Starts of
calendar-starts = Possible starts
calendar-blocked = not offered; open it to see why
calendar-why-at = Why can nobody book
calendar-explain = Explain
why-offered = offered
why-is-offered = { $when } is offered
why-is-not-offered = { $when } is not offered
why-rule-off_grid = not one of the starts that your hours lead to
why-rule-outside_hours = outside of your hours
why-rule-time_off = time off
why-rule-busy = you are busy
why-rule-hold = somebody is booking there right now
why-rule-buffer = too close to something else
why-rule-seats = all places are taken
why-rule-notice = too soon, or past
why-rule-window = further ahead than you take bookings
why-rule-limit = you take no more sessions in that period
why-session = your session on { $when }
why-busy = busy on { $when }
why-time-off = time off { $when }

## The console: bookable hours

calendar-hours = Hours
hours = Bookable hours
hours-none = Nobody can book you yet. These are hours to begin with: change them, then save.
hours-grid = The week on a grid; the fields beside it say the same
hours-drag = Drag on the grid: an empty place makes hours, an edge changes them, the middle moves them.
hours-from = from
hours-to = to
hours-remove = Remove
hours-fault = This is no span of hours. Say from when to when; hours past midnight end earlier than they begin.
hours-zone = Hours by the clock of
hours-name = Name of these hours, for yourself
hours-save = Save these hours
hours-unsaved = Not saved yet
hours-saved = Saved. People are offered these hours from now on.
hours-stale = These hours were changed meanwhile, perhaps in another window. Below stands what you typed: save it once more to put it in their place, or load the page again.
hours-dates = Dates with other hours
hours-no-dates = No date differs. Holidays, travel days and long days will stand here.
hours-add-date = Add a date …
hours-date = Date
hours-no-such-date = Choose a date.
hours-that-day = Hours of that day
hours-closed-hint = Without hours nobody can book that day.
hours-closed = closed
hours-save-date = Save this date
hours-date-saved = Saved.
hours-usual = Usual hours again
hours-outside = Sessions outside of these hours
hours-outside-text = They stay as they are. Move or cancel what does not fit any more.

## The console: a session

session-people = Who is in it
session-hosts = Held by
session-places = Places
session-seats = { $taken } of { $seats } taken
session-their-time = { $when } by their clock ({ $zone })
session-guests = Guests
session-wish = Would rather come
session-why = Why it was called off
session-move = Move to another time …
session-confirm = Say yes
session-decline = Say no …
session-decline-now = Say no
session-reason = Why; they read it in the mail
session-complete = It took place
session-no-show = They did not come
session-undo = Take that back
session-cancel = Cancel the session …
session-cancel-now = Cancel it
session-cancel-about = Everybody in it is told by mail, and the time is free again. This cannot be taken back.
session-cancel-one-about = They are told by mail, and their place is free again. This cannot be taken back.
session-cancelled = Cancelled. The mail is on its way.
session-moved = Moved. The mail is on its way.
session-completed = Noted: it took place.
session-missed = Noted: nobody came.
session-undone = Taken back. It counts as confirmed again.
session-mails = Mails about it
session-move-title = Another time
session-move-now = Move it
session-move-about = Everybody in it is told by mail. The old time is free again.
session-move-other = None of these?
session-move-by-hand = Set a time by hand …
session-move-at = New start, by your clock
session-move-force = Even outside of my hours, notice and limits
session-move-force-hint = Another session, or a time that somebody is booking, is never stepped over.
history-requested = Asked for
history-confirmed = Confirmed
history-declined = Declined
history-cancelled = Cancelled
history-expired = Expired without an answer
history-rescheduled = Moved
history-move_requested = Another time was asked for
history-move_declined = The other time was declined
history-move_withdrawn = The wish for another time was taken back
history-completed = Took place
history-no_show = Did not come
history-outcome_undone = The outcome was taken back
history-reassigned = Given to another coach
history-mail_left_out = A mail was left out
fault-not_a_time = Choose a date and a time.

## The console: time off, and further hours

time-off-added = Entered. Nobody can book those days.
time-off-changed = Saved.
time-off-removed = Taken back. Your usual hours hold again.
time-off-none = No time off is ahead. Holidays and travel days will stand here.
time-off-ahead = Ahead
time-off-over = Over
time-off-stands = Sessions stand there
time-off-remove = Take it back
time-off-save = Save
time-off-change = Change …
time-off-add = Enter time off …
time-off-from = First day
time-off-to = Last day
time-off-reason = What for
time-off-reason-hint = For you alone: nobody who books reads it.
hours-default = default
hours-new = One more …
hours-another = Further hours, for session types that go by them. These are some to begin with: name them, change them, then save.
hours-schedule = These hours as a whole
hours-make-default = Make these the default
hours-is-default = These are the default now.
hours-remove-schedule = Remove these hours …
hours-remove-now = Remove them
hours-remove-about = They go with all their dates. Sessions that stand stay as they are.
hours-removed = Removed.
problem-schedule_in_use = A session type goes by these hours. Choose others there first
problem-session_type_in_use = It was booked before. Close it instead: take the tick from “Can be booked”

## The console: a session type in full

type-new = New session type
type-made = Made. It stands on your page if it can be booked.
type-removed = Removed.
type-remove = Remove this session type …
type-remove-now = Remove it
type-remove-about = Only what was never booked can go. Otherwise close it: it stays with its sessions, and nobody can book it.
type-group-what = What it is
type-group-length = How long, and where
type-group-distance = Space around it, and how far ahead
type-group-limits = How many at most
type-group-approval = Approval, and who may come along
type-group-hosts = Groups and hosts
type-group-more = Mails, and the grid of starts
type-slug = Name in addresses
type-slug-hint = Lower-case letters, digits and hyphens. Left empty, it is made from the title.
type-description = What it is for
type-visibility = Where it stands
type-public-shown = on my page
type-unlisted = only for those who have the address
type-minutes = Length, in minutes
type-lengths = Further lengths to choose from
type-lengths-hint = In minutes, with commas: 30, 90
type-schedule = By which hours
type-schedule-default = my default hours
type-place = Address or link of the place
type-place-hint = A video call wants a link; “in person” an address. A room of its own for each session needs nothing.
type-place-jitsi = Video call in a room of its own
type-buffer-before = Free before it, in minutes
type-buffer-after = Free after it, in minutes
type-buffer-rule = Where two such spaces meet
type-buffer-max = the longer one counts
type-buffer-sum = both count
type-window = How far ahead
type-window-any = any day
type-window-days = so many days
type-window-business = so many working days
type-window-available = the first days that are free
type-window-range = from one date to another
type-window-count = How many days
type-window-from = First date
type-window-to = Last date
type-day-count = Sessions a day
type-day-minutes = Minutes a day
type-week-count = Sessions a week
type-week-minutes = Minutes a week
type-month-count = Sessions a month
type-month-minutes = Minutes a month
type-year-count = Sessions a year
type-year-minutes = Minutes a year
type-booker-limit = Open bookings of one person
type-approval = I have to say yes
type-approval-never = never
type-approval-always = always
type-approval-below = when it is short notice
type-approval-minutes = Short notice: less than so many minutes
type-expires = A request waits for so many minutes
type-pending-blocks = A request keeps its time free
type-email-code = Bookers prove their address with a mailed code
type-guests = Guests that one may bring
type-seats = Places in one session
type-host-none = does not hold it
type-host-required = always takes part
type-host-pool = one of those who take turns
type-host-priority = Priority of { $name }
type-host-weight = Share of { $name }
type-reminders = Reminders
type-reminders-hint = Minutes before the start, with commas: 1440, 60
type-follow-up = Follow-up mail, minutes after the end
type-interval = A start every so many minutes
type-offset = Starts so many minutes past that
type-grid = Which starts are offered
type-grid-fixed = all of the grid
type-grid-compact = those close to other sessions first
type-step = Steps between close starts, in minutes
type-week-start = A week begins on
type-zone = Times are shown by the clock of
type-zone-theirs = each booker
fault-not_numbers = Write numbers with commas between them.
fault-no_host = Somebody has to hold it.
fault-out_of_bounds = This number is too small or too large.
fault-out_of_order = A longer span allows no less than a shorter one.
fault-invalid_text = This is empty, too long, or has a sign that does not fit.
fault-invalid_slug = Lower-case letters, digits and single hyphens alone, please.
fault-not_a_place = This kind of place needs an address.
fault-wrong_options = Write the options for this kind of answer, a line each.
fault-before_from = The end is before the beginning.

## The console: one's own profile

settings-profile = Profile
profile = Who you are for others
profile-saved = Saved.
profile-save = Save the profile
profile-name = Your name
profile-language = Language
profile-slug = Name of your page in addresses
profile-slug-hint = Links to your page under its name so far lead nowhere afterwards.
profile-headline = What you are for, in a line
profile-bio = About you
profile-figures = Figures, a line each
profile-figures-hint = Up to six, such as “120+ engineers mentored”.
profile-password-changed = The password is changed. You are signed out everywhere else.
profile-password-about = A mail tells you of it, and every other sign-in of yours ends.
profile-password-now = Password so far
profile-password-hint = May stay empty within 15 minutes after signing in by a mailed link.
profile-password-new = New password, at least 12 characters
profile-password-save = Change the password
fault-too_many_figures = At most six lines.

## The console: a mentee's profile, engagements and sponsors

mentee-new = Add a mentee
mentee-new-about = They are told nothing by this. They can sign in to their space with this address from now on.
mentee-new-save = Add them
mentee-made = Added. Begin an engagement when you agree on one.
mentee-saved = Saved.
mentee-save = Save the profile
mentee-profile = Profile and agreements
mentee-profile-closed = Their profile is for the mentee and their coaches to change.
mentee-role-now = Role now
mentee-role-target = Role they aim at
mentee-tags-hint = With commas between them, for your filters.
state-ended = Ended
engagements = Engagements
engagement-none = Nothing is agreed on yet. The first plan begins an engagement too.
engagement-begin = Begin an engagement …
engagement-begin-now = Begin it
engagement-begun = Begun.
engagement-change = Change what was agreed …
engagement-save = Save
engagement-changed = Saved.
engagement-end = End it …
engagement-end-now = End the engagement
engagement-end-about = It ends today. A plan that runs has to be completed or ended first.
engagement-ended = Ended.
engagement-from = From
engagement-to = To
engagement-since = since { $date }
engagement-goal = What it is for
engagement-agreement = What was agreed on
engagement-cadence = How often
engagement-every = at least every { $n } days
engagement-days = Days between sessions at most
engagement-days-hint = Both are told when it is more and nothing is booked.
engagement-payer = Who pays, if not the mentee
engagement-sponsors = Sponsors
engagement-sponsor-add = Name a sponsor …
engagement-sponsor-change = Change the sponsor …
engagement-sponsor-save = Save the sponsor
engagement-sponsor-saved = Saved. They are told nothing until the mentee agrees.
engagement-sponsor-about = Another address takes back everything that the mentee agreed to for the one so far.
engagement-no-sponsor = No sponsor
engagement-told = What they may be told
engagement-told-nothing = nothing; the mentee agreed to nothing, or took it back
engagement-told-sessions = when sessions were, and how many
engagement-told-status = sessions, and in a word how the plan stands
engagement-told-goal = sessions, how the plan stands, and the text of the goal
engagement-reports = Reports to sponsors
engagement-no-reports = None yet. Once the mentee agrees to something, you can prepare one, and they let it go.
engagement-report-prepare = Prepare a report …
engagement-report-prepare-now = Prepare it
engagement-report-about = Nobody but you and the mentee sees it until they let it go.
engagement-report-prepared = Prepared. The mentee can look at it and let it go.
engagement-report-withdraw = Withdraw it …
engagement-report-withdraw-now = Withdraw the report
engagement-report-withdraw-about = Its link opens nothing from now on.
engagement-report-withdrawn = Withdrawn.
engagement-report-draft = Waits for the mentee
engagement-report-released = Let go
engagement-report-back = Taken back
problem-no_consent = The mentee has agreed to nothing yet

## The console: what a draft of a plan asks for

items = Milestones and commitments
items-edit = Change milestones and commitments
items-about = The plan runs for { $n } days. Everything here can change until it is proposed.
items-day = Day { $n }
items-saved = Saved.
items-removed = Removed.
items-no-milestones = No milestone yet. Two or three make progress visible.
items-no-commitments = No commitment yet. One or two a week are enough.
items-add-milestone = Add a milestone …
items-add-commitment = Add a commitment …
items-change = Change …
items-save = Save
items-remove = Remove
items-title = What is reached then
items-due-day = On which day of the plan
items-anchor = The sentence of the skill that it shows
items-evidence = What shows it
items-artefact = something made
items-metric = a figure
items-witness = somebody who saw it
items-demo = a demonstration
items-weight = Weight, 1 to 5
items-week = In which week
items-kind = How often
items-one-off = once
items-habit = again and again
items-cue = If … (when or where)
items-action = then I …
items-obstacle = If something gets in the way
items-times = How many times in the week
items-confidence = How sure they are, 0 to 10

## The console: what was not lost

secret-shown-once = New codes were made a moment ago, and shown once. If you did not see them, make new ones again.
keys-off = Turn single-letter keys off
keys-on = Turn single-letter keys on

## The console: mentees

mentees-search = Search by name, address or company
mentees-status = Status
mentees-any-status = Any status
mentees-attention = Needs attention
mentees-tagged = With the tag “{ $name }”.
mentees-all = Show all
mentees-none-found = Nobody fits. Try fewer words or another status.
mentees-none = Nobody yet. Whoever books with you will stand here.
mentees-name = Name
mentees-since = Since
mentee-roles = Role
mentee-company = Company
mentee-email = Address
mentee-zone = Time zone
mentee-outcome = A good outcome
mentee-tags = Tags
mentee-plan = The plan that runs
mentee-timeline = What happened
mentee-nothing = Nothing yet. Sessions, plans, check-ins and notes will stand here, newest first.
mentee-week = Week { $week }
mentee-retention = Is it still there?
timeline-session = Session
timeline-assessment = Assessment
timeline-plan = Plan
timeline-check_in = Check-in
timeline-mail = Mail
timeline-note = Note
assessment-baseline = At the start
assessment-midpoint = Half-way
assessment-final = At the end
assessment-ad_hoc = In between

## States in a word

state-pending = Waits
state-confirmed = Confirmed
state-declined = Declined
state-cancelled = Cancelled
state-expired = Expired
state-completed = Done
state-no_show = Did not come
state-lead = Interested
state-active = Active
state-paused = Paused
state-alumni = Was coached
state-draft = Draft
state-collecting = Collecting
state-reconciling = Talk it over
state-finalised = Finalised
state-void = Void
state-proposed = Proposed
state-ended_early = Ended early
state-due = Due
state-submitted = Sent in
state-late = Late
state-skipped = Left out
state-excused = Let off
state-private = Only you
state-coaches = Coaches
state-shared = Shared
state-sponsor = Sponsor
state-scheduled = Scheduled
state-preparing = Preparing
state-sending = Sending
state-finished = Finished
state-sent = Got it
state-leased = Taken up
state-transmitting = On its way
state-unknown = May have got it
state-complained = Complained
state-bounced = Address is dead
state-failed = Given up
state-queued = Waits

## The console: the newsletter

newsletter-none = No issue yet. Issues that you write will stand here, with who got them.
issue-finished = Sent, finished { $when }
issue-started = Sending since { $when }
issue-scheduled = Goes out { $when }
issue-changed = Last changed { $when }
issue-reading =
    { $audience ->
        [one] { $sent } of { $audience } reader got it.
       *[other] { $sent } of { $audience } readers got it.
    }
issue-states = Who got it, and who did not
issue-state = State
issue-count = Readers
issue-audience = Everybody
issue-hits = Opened and clicked
issue-hits-what = What
issue-hits-people = By people
issue-hits-machines = By machines
issue-hits-opens = Opened
issue-hits-clicks = Clicked a link
issue-hits-readers = Each reader counts once. Opens are unsure: some programs fetch pictures though nobody reads, as Apple Mail does, and others never do. Machines are filters that look where links lead.
issue-hits-totals = Every time counts, and nobody knows whose it was. Opens are unsure: some programs fetch pictures though nobody reads, as Apple Mail does, and others never do. Machines are filters that look where links lead.
issue-copies = Readers: { $state }
issue-nobody-yet = Nobody gets it yet
issue-when = When
issue-said = What the server said
issue-pause = Stop for now
issue-resume = Go on sending
issue-paused = Stopped. What is on its way arrives; nothing new starts.
issue-resumed = It goes on with those who have not got it.

## The console: settings

settings-types = Session types
settings-security = Signing in
settings-mail = Mail
settings-no-types = No session type yet. Once there is one, people can book it.
settings-type = Session type
settings-length = Length
settings-place = Where
settings-open = Can be booked
settings-closed = Closed
mail-captured = Mail is captured here and goes nowhere. The sender is { $from }.
mail-servers = Mail goes out through your servers. The sender is { $from }.
mail-waiting =
    { $n ->
        [one] { $n } mail waits.
       *[other] { $n } mails wait.
    }
mail-failed = Given up
mail-none-failed = No mail was given up.
mail-subject = Subject
two-factor = Two-factor log-in
two-factor-off = It is off: your password alone is enough. With an app that shows codes, a stolen password opens nothing.
two-factor-begin = Set up an app
two-factor-scan = Scan this picture with your authenticator app.
two-factor-picture = QR code for the app
two-factor-type = Or type this key:
two-factor-then = Then type the code that it shows.
two-factor-confirm = Switch it on
two-factor-end-others = Sign me out everywhere else: those sign-ins came in by the password alone
two-factor-on-now = It is on.
two-factor-keep = Keep these recovery codes where you find them without your phone. Each works once, and they are not shown again.
two-factor-kept = I have kept them
two-factor-since = It is on since { $date }.
two-factor-left =
    { $n ->
        [one] { $n } recovery code is left.
       *[other] { $n } recovery codes are left.
    }
two-factor-change = New codes, or switch it off …
two-factor-renew = Make new recovery codes
two-factor-switch-off = Switch it off
two-factor-is-off = Two-factor log-in is off. A mail tells about it.
security-sign-ins = Where you are signed in
security-where = With
security-since = Signed in
security-last = Last used
security-end = End it
security-this = This browser
security-device = A program
security-by-password = with the password
security-by-link = by a mailed link
security-ended = That sign-in has ended.
fault-wrong_password = This is not your password.
## What a sponsor is told, by a link

sponsor-title = A report about { $name }
sponsor-cover = { $coach } coaches { $name }. { $name } looked at this report and let it go to you.
sponsor-open = Open the report
sponsor-open-hint = { $name } can see that you opened it.
sponsor-group-title = Figures of a group
sponsor-group-cover = { $coach } sends you figures about the people whose coaching you sponsor, all together.
sponsor-group-open = See the figures
sponsor-group-hint = They are about five people or more, so that nobody can be told apart.
sponsor-period = { $from } to { $to }
sponsor-coach = Coach: { $coach }
sponsor-sessions-head = Sessions
sponsor-sessions =
    { $n ->
        [0] No session took place.
        [one] { $n } session took place.
       *[other] { $n } sessions took place.
    }
sponsor-people =
    { $n ->
        [one] { $n } person is counted.
       *[other] { $n } people are counted.
    }
sponsor-plan = The plan
sponsor-status-scheduled = Not started yet
sponsor-status-paused = Paused
sponsor-status-overrun = Past its end, not closed yet
sponsor-status-starting = Just started
sponsor-status-at_risk = Behind
sponsor-status-watch = Wants attention
sponsor-status-on_track = On track
sponsor-status-completed = Completed
sponsor-status-ended_early = Ended early
sponsor-day = day { $day } of { $length }
sponsor-goal = The goal
sponsor-notes = Notes for you
sponsor-frozen = This report stays as it is. { $name } agreed to this; more is not told.
sponsor-group-frozen = These figures stay as they are. More is not told.
sponsor-withdrawn = This report was withdrawn
sponsor-withdrawn-text = The person it was about has taken back that you are told this. That is their right; please do not ask them why.

## A recall test by its link

recall-title = Can you repeat what { $name } plans?
recall-lead = { $name } has written a technical strategy. If it cannot be repeated after one reading, it is too complicated – you cannot fail.
recall-step-read = Read the text. Take ten quiet minutes.
recall-step-answer = Answer five short questions from memory.
recall-step-done = { $name } and their coach read what you wrote, without your name.
recall-until = Answers are taken until { $until }.
recall-once = The text is shown only once. Going back or opening the link again leads to the questions.
recall-show = Show me the text now
recall-now = Read this now: it is shown only once.
recall-done-reading = I have read it – to the questions
recall-hidden-then = The text is gone then. After ten minutes the questions come by themselves.
recall-questions = What do you remember?
recall-questions-lead = A few words each are enough. Leave out what you do not remember; that helps too.
recall-problem = Which problem is to be solved?
recall-bet = What is the bet?
recall-why-now = Why now?
recall-non-goals = What will not be done?
recall-measures = How will they know that it worked?
recall-who-sees = { $name } and their coach read your answers without your name, in no order.
recall-send = Send the answers
recall-sent = Thank you
recall-sent-text = Your answers have arrived. { $name } and their coach read them without your name.
recall-over = This is over
recall-over-text = Answers are taken no more: the time is over, or there is a newer version of the text. Thank you all the same.
recall-withdrawn = This invitation was taken back
recall-withdrawn-text = You were asked by mistake, or somebody else is asked in your place. There is nothing for you to do.

## Whether two entries are one person

merge-asked = Are both of these you?
merge-asked-text = { $name } coaches you and believes that you are here twice, under two addresses.
merge-asked-other = The other address looks like this: { $name }. The same question went there.
merge-asked-means = If both are you, the two entries become one: each of the two addresses opens everything that is in either, and the coaches of either read what you share with your coaches. Nothing changes before yes was said from both addresses, and nothing ever does if one of them says no.
merge-both = Both are me
merge-not-me = The other one is not me
merge-waits = You said yes
merge-waits-text = Now the mail to the other address is waiting for you. Until yes is said there too, nothing changes. You can still take it back.
merge-done = The two entries are one
merge-done-text = Both of your addresses open the same from now on.
merge-refused = Nothing was joined
merge-refused-text = The question is over. Each entry stays what it was, and nobody learned anything of the other.
merge-over = Nothing was joined
merge-over-text = The question is over, because one of the entries is to be erased or the coach who asked no longer coaches both. Each entry stays what it was.

## The console: private notes are handed over

handover = Questions for private notes
handover-lead = { $name } may ask for what was noted about them, as the law lets them. Take out what is about other people, say what you leave out and why, and hand over the rest.
handover-none = Nobody has asked you for private notes.
handover-of = Notes of { $name }
handover-asked = Asked on { $date }, to be answered by { $by }.
handover-answered = Handed over on { $date }.
handover-part = A part was handed over. What stands below follows it.
handover-show = What was handed over
handover-body = What you hand over
handover-body-hint = It begins with your notes as they are, private ones and those for coaches. The notes stay as they are; only what you leave in this field is handed over.
handover-withheld = What you leave out, and why
handover-more = These are not all of your notes. The next ones follow once this part was handed over.
handover-send = Hand over
handover-send-part = Hand over this part
handover-done = Handed over. The mentee has mail about it.
handover-done-part = The part was handed over. Here is the next one.

## The mentee's space

space-sign-in = Your space
space-sign-in-text = Your sessions, your plan, your assessments: one place, no password. Type the address that you booked with.
space-sign-in-submit = Mail me a link
space-sign-in-hint = The link works for a few minutes, and once. Whether an address is known here is told to nobody but its owner.
space-nobody = There is nothing here for this sign-in: nobody coaches you under this address.
space-link-sent = Look into your mail
space-link-sent-text = If the address is known here, a link is on its way. It opens your space.
space-parts = Your space
space-home = Home
space-plan = Plan
space-actions = To do
space-sessions = Sessions
space-assessments = Assessments
space-strategies = Strategies
space-evidence = Evidence
space-privacy = Privacy
space-next = Your next session
space-next-none = No session lies ahead.
space-book = Book a session
space-with = with { $name }
space-manage = Move or cancel
space-plan-waits = A plan waits for your yes: { $name }
space-plan-look = Look at the plan
space-plan-day = Day { $day } of { $length }
space-week = This is week { $week }
space-week-short = Week { $week }
space-week-empty = Nothing is planned for this week.
space-check-in = Answer this week’s questions
space-plan-open = See the whole plan
space-plan-none = No plan yet. Once you and your coach have found what to work on, ninety days stand here week by week.
if-then = { $cue } – then { $action }
if-then-added = If { $cue } – then { $action }
space-obstacle = If something gets in the way: { $name }
space-actions-none = Nothing is left to do. What you take on in a session will stand here.
space-action-one-more = Write something down
space-action-due = Until
space-action-coach = for your coach
space-actions-done = Done
space-add = Add
space-tick = Tick off: { $name }
space-untick = Not done after all: { $name }
space-proposal = Waits for your yes
space-proposal-content = What it says
space-milestones = Milestones
space-commitments = If-then
space-accept = Accept the plan
space-decline = Ask for changes …
space-decline-reason = What should be different?
space-decline-send = Send
space-weeks = Week by week
space-today = Today
space-milestone-done = Reached:
space-milestone-missed = Missed:
space-milestone-open = Due:
space-course = Planned and earned
space-plan-points = { $earned } of { $total } points earned; { $planned } were planned by now.
space-print = Print
space-print-one = Print on one page
space-plan-others = Other plans
space-suggest-behind = One thing that helps: choose the milestone that is nearest and do only that this week.
space-suggest-keep_rate = One thing that helps: make next week’s if-then smaller, so small that it cannot fail.
space-suggest-check_ins = One thing that helps: answer this week’s questions, even in one sentence.
space-suggest-silence = One thing that helps: write to your coach today, in two lines.
space-suggest-overdue = One thing that helps: say of the overdue milestone whether it is still worth it; if not, ask to drop it.
space-suggest-no_session = One thing that helps: book the next session now.
space-ahead = Ahead
space-over = Over
space-agenda = To talk about
space-agenda-none = Nothing is on the agenda yet.
space-topic-done = talked about
space-topic-add = Put something on the agenda
space-notes = Notes
space-note-own = by you
space-assessments-none = No assessment yet. Your coach begins one; then you both rate, and you see here where you stand.
space-skills = Skill by skill
space-strategies-none = No strategy yet. A bet that you have to explain will stand here, to be read and printed.
space-strategy-version = Version { $n }
space-strategy-draft = Draft
space-strategy-in_review = In review
space-strategy-changes_requested = Changes asked for
space-strategy-agreed = Agreed
space-strategy-live = Live
space-strategy-superseded = Superseded
space-strategy-retired = Retired
space-evidence-add = What did you do that shows a skill?
space-evidence-hint = One line is enough. It is yours alone until you show it.
space-evidence-when = When
space-evidence-keep = Keep the line
space-evidence-none = Nothing is kept yet. A line a week makes a case in a year.
space-evidence-raw = A line
space-evidence-shaped = Shaped
space-evidence-verified = Verified
space-evidence-own = only you
space-evidence-coach = your coach
space-evidence-packet = goes into packets
space-coverage = What it covers
space-coverage-alt = Skills by level: nothing, claimed, strong, or older than 18 months
space-who-read = Who read what
space-who-read-none = Nobody but you has opened your data.
space-access-sponsor = A sponsor
space-read-profile = read your profile
space-read-intake = read your answers before the first session
space-read-engagement = read what was agreed on
space-read-sessions = read your sessions
space-read-notes = read notes about you
space-read-evidence = read your evidence
space-read-sponsor = read what a sponsor is told
space-read-assessments = read your assessments
space-read-plan = read your plan
space-read-strategies = read your strategies
space-read-access_log = read this list
space-read-export = took your data along
space-read-erasure = looked whether you want to be erased
space-read-sponsor_report = read a report that you released
space-addresses = Your addresses
space-export = Everything in one file
space-export-text = All that is kept about you, as JSON and Markdown in a zip.
space-export-get = Download
space-private-notes = What your coaches noted for themselves
space-private-notes-text = Private notes of coaches are not in the file. You may ask for them; your coach takes out what is about others and hands over the rest within 30 days.
space-private-notes-ask = Ask for the notes
space-notes-awaited = { $name } is asked and has until { $date }.
space-notes-handed-over = { $name } handed this over on { $date }:
space-notes-withheld = Left out: { $name }
space-erase = Have everything removed
space-erase-text = In 30 days everything about you goes: texts, plans, ratings, mails. Sessions stay in the calendar without your name. Until then you can take it back.
space-erase-ask = Have it removed …
space-erase-sure = I know that nobody can bring it back afterwards.
space-erase-now = Remove everything in 30 days
space-erase-unsure = Tick that you are sure; nothing was done.
space-erase-waits = Everything about you goes on { $name }.
space-erase-keep = Keep my data
space-done-done = Ticked off.
space-done-open = It is open again.
space-done-action = Written down.
space-done-topic = It is on the agenda.
space-done-evidence = Kept.
space-done-accepted = Accepted. The plan stands.
space-done-declined = Your coach reads what should be different.
space-done-notes = Your coaches are asked.
space-done-erase = In 30 days everything goes. You can take it back until then.
space-done-keep = Nothing will be removed.
space-evidence-new = Tell the whole story
space-packet = Packet for a role
space-packet-about = What you show to those who decide about a role: up to three cases, what your evidence covers, and what is missing.
space-evidence-about = Only the line and the day are needed. The more is told, the more it counts.
space-evidence-strength = Strength { $points } of 6 · read by: { $reader }
space-evidence-keep-case = Keep it
space-evidence-save = Save
space-evidence-case = What it says
space-evidence-advice = What would make it stronger
space-evidence-title = What happened, in a line
space-evidence-situation = The situation
space-evidence-situation-hint = What the problem was, and what was at stake.
space-evidence-my-part = My part
space-evidence-my-part-hint = What you did yourself, in the first person.
space-evidence-decision = The decision
space-evidence-decision-hint = What was decided, and why not otherwise.
space-evidence-result = The result
space-evidence-result-hint = What came of it, and for whom.
space-evidence-kind = What kind of work it was
space-case-project = Project
space-case-design = Design
space-case-incident = Incident
space-case-mentoring = Mentoring
space-case-influence = Influence
space-case-strategy = Strategy
space-case-writing = Writing
space-case-hiring = Hiring
space-case-community = Community
space-evidence-scope = How far its effect reached
space-scope-self = My own work
space-scope-team = My team
space-scope-multi_team = Several teams
space-scope-org = A part of the company
space-scope-company = The whole company
space-evidence-skill = A skill it shows
space-evidence-level = At which level
space-evidence-metric = A figure that changed
space-evidence-metric-hint = What was measured, such as “p95 of the checkout”.
space-evidence-before = Before
space-evidence-after = After
space-evidence-unit = Unit
space-evidence-source = Where it can be looked up
space-evidence-witness = Who saw it
space-evidence-relation = What they are to you or the work
space-evidence-vouches = Agreed to vouch for it
space-evidence-links = Where it can be seen
space-evidence-links-hint = Web addresses, one a line.
space-evidence-secrecy = Who may know of it at all
space-secrecy-open = Anybody
space-secrecy-internal = My company
space-secrecy-secret = Nobody but me
space-evidence-readers = Whom I show it
space-visibility-private = Nobody
space-visibility-coach = My coach
space-visibility-packet = My coach, and readers of my packets
space-evidence-show = Show it to my coach
space-evidence-pack = Put it into packets
space-evidence-hide = Keep it to myself
space-evidence-remove = Remove it …
space-evidence-remove-now = Remove it
space-evidence-remove-about = It is gone then, from packets still to be made too. This cannot be undone.
space-done-evidence-changed = Saved.
space-done-evidence-hidden = It is yours alone again.
space-done-evidence-shown = It is shown now.
space-done-evidence-removed = Removed.
space-done-sign-in = That sign-in has ended.
space-strategy-begin = Begin a strategy …
space-strategy-begin-now = Begin it
space-strategy-title = What it is called
space-strategy-versions = Versions, and what changed
space-strategy-share = Lay it before your coach …
space-strategy-share-now = Share this version
space-strategy-note = What is new about it
space-strategy-go-live = Make it live …
space-strategy-live-now = It is what is done now
space-strategy-review = To be looked at again on
space-strategy-waived = Why it goes without a test by readers
space-strategy-waived-hint = Only where no test by readers was passed.
space-strategy-edit = Write it anew …
space-strategy-save = Save
space-strategy-text = The whole text, as Markdown
space-strategy-text-hint = Keep the headings; what stands below them is yours. It is read by your coach once you share it.
space-strategy-open = Let my coach read along
space-strategy-shut = Keep the draft to myself
space-strategy-retire = Give it up …
space-strategy-retire-now = Give it up
space-strategy-retire-about = It is over then and cannot be taken up again.
space-strategy-reason = Why
space-strategy-reply = Reply …
space-strategy-reply-now = Reply
space-done-strategy = Begun. Open it to write what it says.
space-done-strategy-edit = Saved.
space-done-strategy-share = Shared. Your coach gets a mail.
space-done-strategy-open = Who reads the draft has changed.
space-done-strategy-live = It is live.
space-done-strategy-retire = It is given up.
space-done-strategy-comment = Said. Your coach reads it.
space-done-strategy-reply = Said. Your coach reads it.
space-done-strategy-resolve = Done with.
space-done-strategy-reopen = It is open again.


## The console: webhooks, keys, people, the log

settings-webhooks = Webhooks
settings-keys = API keys
settings-people = Coaches and owners
settings-log = Log
webhooks-none = No webhook yet. A program of yours can be told what happens here: a booking, a check-in, an issue that went out.
webhooks-where = Address
webhooks-events = Told about
webhooks-add = Add a webhook …
webhooks-everything = Everything
webhooks-others = Or single events, with spaces between them
webhooks-description = What you call it
webhooks-make = Add this webhook
webhooks-fault-url = This address cannot be called. It starts with https:// and has a public host.
webhooks-fault-events = Choose what it is told. A single event looks like booking.confirmed.
webhooks-secret = The secret that signs
webhooks-secret-text = Keep it in your program, which checks every call with it. It is not shown again.
webhooks-on = Told
webhooks-failing = Failing
webhooks-given-up = Switched off
webhooks-paused = Paused
webhooks-gone = We switched it off on { $when }: its address answered that it is gone for good.
webhooks-gave-up = We switched it off on { $when }: it took nothing for five days.
webhooks-failing-since = It has taken nothing since { $when }. We go on trying.
webhooks-test = Send a test
webhooks-pause = Pause it
webhooks-resume = Tell it again
webhooks-new-secret = New secret …
webhooks-new-secret-text = For 24 hours every call is signed with both, so that your program can change over.
webhooks-new-secret-make = Make a new secret
webhooks-remove = Remove …
webhooks-remove-text = What it was told goes with it. This cannot be undone; pausing can.
webhooks-remove-it = Remove this webhook
webhooks-removed = The webhook is gone.
webhooks-now-paused = Paused. What waited for it was given up; you can send it again later.
webhooks-now-on = It is told what happens from now on.
webhooks-tested = A test is on its way. What came of it stands below in a moment.
webhooks-again-done = It is sent again.
webhooks-told = What it was told
webhooks-nothing-told = Nothing here yet.
webhooks-all = All
webhooks-event = Event
webhooks-again = Send again
state-delivered = Delivered
problem-too_many_webhooks = You have as many webhooks as there may be. Remove one first
problem-webhook_inactive = This webhook is paused. Switch it on first
keys-none = No key yet. With one a program of yours acts for you, within what you allow it.
keys-name = Name
keys-scopes = What it may do
keys-until = Good until
keys-last-day = Last day it is good; leave it empty for no end
keys-unused = never
keys-no-end = no end
keys-add = Make a key …
keys-make = Make this key
keys-made = Your new key
keys-made-text = Your program sends it as a bearer token. It is not shown again.
keys-fault-scopes = Choose at least one thing that it may do.
keys-fault-until = Choose a day that is still to come, or none.
keys-revoke = Revoke …
keys-revoke-text = It stops working at once, for good.
keys-revoke-it = Revoke this key
keys-revoked = The key no longer works.
people-owner = Owner
people-coach = Coach
people-active = Active
people-pending = Invited
people-out = Locked out
people-you = This is you.
people-role = Role …
people-role-of = Role
people-to-owner = An owner sees and changes everything in the practice, this page included.
people-to-coach = A coach sees their own mentees and sessions, and none of this page.
people-make-owner = Make them an owner
people-make-coach = Make them a coach
people-reset = Lost the app …
people-reset-text = Their password alone is enough again until they set up a new app. A mail tells them.
people-reset-it = Switch two-factor log-in off
people-remove = Lock out …
people-remove-text = They are signed out at once; their links and keys end for good. Sessions, plans and notes stay. You can let them in again.
people-remove-it = Lock them out
people-let-in = Let in again
people-invite = Invite somebody …
people-invite-send = Send the invitation
people-invited = The invitation is on its way. Its link is good for seven days.
people-changed = The role was changed.
people-now-out = They are locked out. Below you can let them in again.
people-now-in = They can sign in again.
people-reset-done = Two-factor log-in is off for them. A mail tells them.
problem-user_exists = There is an account with this address already
problem-last_owner = This is the last owner. Make somebody else an owner first
problem-own_two_factor = This is your own. Switch it off under “Signing in”
problem-two_factor_off = Two-factor log-in is off there already
log-action = What was done
log-who = Who
log-from = From
log-anybody = Anybody
log-none = Nothing fits. Try the start of another action, or anybody.
log-visitor = Visitor
log-mentee = Mentee
log-key = API key
log-system = The program
mail-unsigned = Not signed here
mail-unsigned-text = Mails go out without a signature of ours. Either your servers sign them, or set mail.dkim: many mailboxes take unsigned mail for spam.
mail-signed = Signed
mail-signed-text = Every mail is signed, and the signature covers the sender's domain. DNS must have this record:
mail-misaligned = Signed for another domain
mail-misaligned-text = Mails are signed, but for a domain that is not the sender's: many mailboxes do not count that. Put mail.dkim.domain right. DNS must have this record:
mail-signature-fault = The key cannot sign
mail-record-name = Record

## The console: one session type

type-public = Its page
type-title = Title
type-policy = What bookers may do
type-notice = Book
type-cancel = Cancel
type-move = Move
type-moves = How often one may move
type-policy-text = In your own words
type-questions = What is asked
type-questions-hint = Bookings that exist keep the questions they were asked. Empty a question to remove it.
type-question = Question
type-one-more = One more question
type-kind = Answer
type-kind-text = a line
type-kind-long = several lines
type-kind-select = one of some options
type-kind-multi = any of some options
type-kind-checkbox = yes or no
type-kind-number = a number
type-kind-url = a web address
type-kind-phone = a telephone number
type-required = must be answered
type-options = Options, a line each
type-save = Save this session type
type-saved = Saved. It holds for bookings from now on.


## Forms of the console

sheet-mend = Nothing was changed. Please put right what is marked.
sheet-wrong-state = That is not possible as things stand now. The page shows how they stand.
sheet-sent-already = This form was sent already. What you see is how things stand; repeat your change here if it is missing.
sheet-sure = Yes, I am sure
fault-not_a_date = Write a date such as 2026-11-24.
fault-not_affirmed = Tick the box first.
console-assessments = Assessments
console-plans = Plans
console-strategies = Strategies
console-grave = Handle with care

## The console: one mentee, and what is done there

mentees-coach = Coach
mentees-own = My mentees
mentees-everybody = Those of all coaches
mentee-next = Next session: { $when }
mentee-no-session = No session is booked.
mentee-erasure = Everything about this person goes on { $date }.
mentee-action-done = Done
mentee-action-add = Add what is to be done …
mentee-action-save = Write it down
mentee-action-title = What is to be done
mentee-action-who = Who does it
mentee-action-due = Until when
mentee-action-saved = Written down.
mentee-action-finished = Done. One thing less.
mentee-notes = Notes
mentee-note-add = Write a note …
mentee-note-save = Keep the note
mentee-note-body = The note
mentee-note-who = Who reads it
mentee-note-private = Only I
mentee-note-coaches = Coaches of this mentee
mentee-note-shared = Coaches and the mentee
mentee-note-sponsor = Coaches, the mentee, and a sponsor they agreed to
mentee-noted = The note is kept.
mentee-assess = Start an assessment …
mentee-assess-about = Nobody is asked yet. Whom to ask is chosen on the next page.
mentee-assess-start = Start it
mentee-assess-role = For which role
mentee-assess-kind = When in the coaching
mentee-assess-due = Answers until
mentee-evidence = Evidence that they show
mentee-verify = I stand by it
mentee-verified = You stand by it now.
mentee-merge = Merge with a duplicate …
mentee-merge-about = Everything of the other entry moves here, and that entry goes; this cannot be taken back. Where somebody uses the other entry, both are asked by mail first, and nothing moves before both have said yes.
mentee-merge-email = Mail address of the other entry
mentee-merge-now = Merge them
mentee-merge-asked = Both were asked by mail whether they are one person. Nothing moves before both have said yes.
mentee-merged = They are one mentee now.
mentee-erase = Erase everything …
mentee-erase-about = Everything about this person goes in 30 days; until then you can take it back. Sponsors are told nothing more from now on.
mentee-erase-now = Erase in 30 days
mentee-erase-cancel = Do not erase
mentee-erasing = It is asked for. It can be taken back for 30 days.
mentee-kept = Nothing is erased.
fault-unknown_mentee = None of your mentees has this address.
state-raw = A line only
state-shaped = Told in full
state-verified = You stand by it
problem-mentee_exists = This address belongs to a mentee already

## The console: assessments

console-all = All
assess-none = Nothing here. An assessment is started on the page of a mentee.
assess-until = answers until { $date }
assess-unsettled =
    { $n ->
        [one] The result waits: the sides see { $n } skill so differently that you should talk about it first.
       *[other] The result waits: the sides see { $n } skills so differently that you should talk about them first.
    }
assess-no-gap = Nothing that was rated is below what the role asks for.
assess-sentence = The #1 gap is { $skill }: from { $now } to { $target }, and the next step is level { $next }.
assess-of = { $skill }: { $now }, asked for { $target }
assess-side-by-side = Side by side
assess-others = The other skills
assess-said = What was written
assess-said-before = { $who } said { $level } before
assess-talk-first = Talk about this first
assess-talk = seen differently
assess-talked = Talked about
assess-nobody-rated = Nobody rated this.
assess-radar = Where they stand
assess-now = Now
assess-asked-for = Asked for
assess-before = Before
assess-gaps = Gaps, the largest first
assess-skill = Skill
assess-figures = Now → asked for
assess-bar = As a bar
assess-why = Why this one, in words
assess-close-call = close call
assess-blind-spot = blind spot
assess-hidden-strength = hidden strength
assess-focus = What to work on
assess-chose = { $who } chose { $skill }
assess-choose = Choose what to work on …
assess-choose-now = Choose this
assess-choose-skill = The skill
assess-choose-reason = Why this one
assess-choose-hint = Another skill than the #1 gap needs a reason.
assess-chosen = That is what you work on.
assess-raters = Who was asked
assess-nobody = Nobody yet. Ask the mentee and yourself first.
assess-ask-both = Ask the mentee and me
assess-ask-mentee = Ask the mentee
assess-ask-me = Ask me
assess-ask = Ask somebody else …
assess-ask-about = They get a link by mail. What peers say is shown only where three or more rated a skill.
assess-ask-kind = What they are to the mentee
assess-ask-name = Their name
assess-ask-send = Mail them the link
assess-asked = The link is on its way.
assess-remind = Send again
assess-reminded = The link is on its way again.
assess-withdraw = Ask no longer
assess-withdrawn = They are asked no longer.
assess-close = Close collecting …
assess-close-about = Late answers are refused from then on, and both sides see what was said.
assess-close-now = Close it
assess-closed = Closed. Now talk it over.
assess-revise = Change your rating …
assess-revise-level = What you say now
assess-revise-now = Say this now
assess-revised = Changed. What you said before is kept.
assess-differ = Note why you differ …
assess-differ-note = Why the sides still see it differently
assess-differ-now = Note it
assess-noted = Noted.
assess-finalise = Finalise …
assess-finalise-about = The result is stored with all its inputs and never changes again.
assess-finalise-now = Finalise it
assess-finalised = The result stands.
assess-plan = Draft a plan from the gap …
assess-plan-about = A draft of ninety days from the template of this skill and step. The mentee sees it when you propose it.
assess-plan-start = First day
assess-plan-now = Draft it
assess-void = Give it up …
assess-void-about = Nobody is asked any more, and there will be no result.
assess-void-reason = Why
assess-void-now = Give it up
assess-voided = Given up.
assess-made = Started. Now ask the mentee and yourself.
rater-mentee = Mentee
rater-coach = You
rater-manager = Manager
rater-peer = Peer
rater-peers = Peers
state-invited = Asked
state-started = Has begun
state-withdrawn = Not asked any more
problem-talk_first = Talk first about where you see it differently: change a rating, or note why you differ
problem-rater_exists = They are asked already, or somebody else is as the same
problem-assessment_closed = Collecting is closed

## The console: plans

plans-none = No plan runs or is being written. Draft one from the gap that an assessment found, or start one without.
plans-none-step = See the assessments
plans-needs-you = Need you
plans-on-their-way = On their way
plans-to-agree = To be agreed on
plans-breaks = On a break
plans-column-empty = None.
plans-over = Over
plans-show-over = Show plans that are over
plan-week-of = Week { $week } of { $weeks }
plan-from = from { $date } on
plan-step = { $skill }, level { $from } → { $target }
plan-break = A break from { $from } to { $to }.
plan-break-open = A break since { $from }, without an end.
plan-waits-for-you = The mentee proposed a change. It waits for your answer.
plan-waits-for-mentee = Your proposal waits for the mentee.
plan-achieved = The target level was reached.
plan-partly-achieved = Part of the way.
plan-not-achieved = The target level was not reached.
plan-abandoned = Given up.
plan-this-week = This week
plan-weeks = The weeks
plan-week-dates = Week { $week }, { $from } to { $to }
plan-now = this is the week
plan-kept = kept
plan-partly = partly kept
plan-missed = missed
plan-due = milestone due
plan-reached = milestone reached
plan-earned = Earned
plan-planned = Planned
plan-reading = { $earned } of { $total } points are earned; { $planned } were planned by today.
plan-check-ins = Check-ins
plan-replied = You replied
plan-reply = Your reply
plan-milestones = Milestones
plan-commitments = Commitments
plan-show-all = Show all of them
plan-due-on = due { $date }
plan-done-on = done { $date }
milestone-open = Open
milestone-done = Reached
milestone-missed = Missed
milestone-dropped = Dropped
commitment-planned = Planned
commitment-kept = Kept
commitment-partial = Partly
commitment-missed = Missed
commitment-excused = Let off
commitment-dropped = Dropped
plan-reach = Reached …
plan-reach-on = When
plan-reach-hint = Today, if you leave it empty.
plan-reach-note = What shows it
plan-reach-now = It is reached
plan-drop = Drop …
plan-drop-about = A milestone that is dropped counts for nothing any more, neither planned nor earned.
plan-drop-note = Why
plan-drop-now = Drop it
plan-milestone-reached = Reached. Well done.
plan-milestone-dropped = Dropped.
plan-propose = Propose it …
plan-propose-about = The mentee gets it by mail. It runs once they accept this very revision.
plan-propose-reason = A word with it
plan-propose-now = Propose it
plan-proposed = Proposed. The mail is on its way.
plan-accept = Accept the change
plan-accepted = Accepted. It counts from now on.
plan-decline = Ask for another one …
plan-decline-reason = What should be different
plan-decline-now = Send it back
plan-declined = Sent back with your word.
plan-change = Change the draft …
plan-change-title = What it is called
plan-change-start = First day of it
plan-change-length = How many days
plan-change-weekday = Check-in on
plan-change-hour = At
plan-change-now = Keep the change
plan-changed = Changed.
plan-pause = Take a break …
plan-pause-from = From
plan-pause-to = To
plan-pause-mode = What becomes of the end
plan-pause-extend = It moves by as many days
plan-pause-keep = It stays
plan-pause-reason = Why
plan-pause-now = Begin the break
plan-paused = The break is written down. Nobody is asked in it.
plan-resume = Go on with the plan
plan-resumed = It goes on.
plan-complete = Complete it …
plan-complete-outcome = How it ended
plan-complete-retrospective = Looking back: what helped, what did not
plan-complete-waived = Why without evidence, if there is none
plan-complete-now = Complete the plan
plan-completed = Completed.
plan-end = End it early …
plan-end-about = Nobody is asked any more. What was written stays.
plan-end-reason = Why
plan-end-now = End the plan
plan-ended = Ended.
plan-made = Drafted. Look at it, then propose it.
problem-plan_running = A plan of this engagement runs. Complete or end it first
problem-plan_revision_changed = Another revision was proposed meanwhile. Read it, then accept that one

## The console: strategies

strategy-none = Nothing here. A strategy stands here once its mentee shares it.
strategy-version = Version { $n }
strategy-unshared = Not shared yet
strategy-draft = The draft
strategy-draft-differs = Not shared: the draft differs from version { $n }. Comments, tests, agreement and going live are about version { $n }.
strategy-draft-read = Read the draft …
strategy-adopted = live since { $date }
strategy-review = to be looked at again on { $date }
strategy-not-told = It cannot be told in a sentence yet: something is missing for that.
strategy-advice-hard = What it needs before it can be shared
strategy-advice-soft = What would make it better
strategy-its-title = Title
strategy-comments = Comments
strategy-earlier-comments = Earlier comments
strategy-comment-add = Say something about a passage …
strategy-comment-section = Section
strategy-comment-quote = The passage
strategy-comment-quote-hint = Copied word for word from the section; empty for all of it.
strategy-comment-kind = What it is
strategy-comment-body = What you say
strategy-comment-send = Say it
strategy-commented = Said. The mentee gets a mail.
strategy-question = Question
strategy-suggestion = Suggestion
strategy-praise = Praise
strategy-blocker = Blocker
strategy-resolve = Done with
strategy-reopen = Open it again
strategy-resolved = done with
strategy-comment-resolved = Done with.
strategy-comment-reopened = It is open again.
strategy-passage-gone = the passage is not in the newest version
strategy-loose = About passages that are gone
strategy-agree = Agree to this version
strategy-agreed = Agreed. The mentee gets a mail.
strategy-ask = Ask for changes …
strategy-ask-reason = What should change, and why
strategy-ask-now = Ask for it
strategy-asked = Asked for. The mentee gets a mail.
strategy-versions = Its versions
strategy-words =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }
strategy-what-changed = What changed
strategy-changes = Version { $older } → version { $newer }
strategy-changes-since = Version { $older } → the draft
strategy-compare-from = From
strategy-compare-to = To
strategy-compare-draft = The draft as it is now
strategy-no-change = Nothing changed in the text.
strategy-print = For a printer
strategy-print-hint = Print this page: only the text is on it.
strategy-tests = Can it be repeated?
strategy-earlier-tests = Earlier tests
strategy-test-open = Reviewers read
strategy-test-grading = Waits for grades
strategy-test-few = Too few answers
strategy-test-old = There is a newer version
strategy-passed = Passed
strategy-not-passed = Not passed
strategy-answered = { $n } of { $all } answered
strategy-weakest = Weakest: { $question }
state-in_review = In review
state-changes_requested = Changes asked for
state-agreed = Agreed on
state-live = Live
state-superseded = Replaced
state-retired = Retired
problem-strategy_version_changed = A newer version was shared meanwhile. Read it, then say so about that one
problem-strategy_blocked = A blocker is open. Resolve it first

## The console: issues are written and sent

newsletter-issues = Issues
newsletter-readers = Readers
newsletter-segments = Segments
newsletter-imports = Imports
issue-new = Write an issue
issue-edit = Go on writing
issue-save = Keep it
issue-written = Kept.
issue-title = Title
issue-body = The text, in Markdown
issue-body-hint = Headings with #, links as [words](https://…), code between ```.
issue-subject = Subject of the mail
issue-subject-hint = The title, if you leave it empty.
issue-preview-text = What mail programs show beside the subject
issue-summary = What it is about
issue-list = List
issue-segment = Which readers of it
issue-everybody = All of them
issue-template = Template
issue-template-letter = Letter
issue-template-plain = Plain
issue-slug = Name in addresses
issue-slug-hint = Made of the title, if you leave it empty.
issue-canonical = Where it stood first, if elsewhere
issue-no-list = There is no list yet to write for.
issue-make-list = Make the first list
issue-checks = Before it goes out
issue-blocking = Stops it
issue-advice = Look again
issue-ready = Nothing stands in its way.
issue-preview = How it looks in the mail
issue-preview-kept = As it was kept last
issue-as-text = The same as plain text
issue-test = Send me a test
issue-tested = A test is on its way to you.
issue-send = Send it …
issue-send-about = It goes to everybody on the list now, as it is. It can be stopped on the way; who has it, has it.
issue-send-now = Send it now
issue-sent = It goes out.
issue-schedule = Send it later …
issue-schedule-at = When
issue-schedule-hint = On your own clock.
issue-local-hour = At that hour on each reader’s own clock
issue-schedule-now = Schedule it
issue-is-scheduled = Scheduled.
issue-unschedule = Do not send it then
issue-unscheduled = It is a draft again.
issue-cancel = Call it off …
issue-cancel-about = Whoever has not got it does not get it any more.
issue-cancel-now = Call it off for good
issue-cancelled = Called off.
issue-publish = Show it in the archive
issue-hide = Take it out of the archive
issue-published = It stands in the archive.
issue-hidden = It is not in the archive any more.
problem-slug_taken = Something else has this name in addresses
problem-not_ready = Something stops this issue; look at the list below
problem-reader_exists = This address is a reader already
issue-check-no_subject = The issue has no subject.
issue-check-no_content = The issue says nothing.
issue-check-no_confirmed_reader = The issue would go to nobody: no reader of its list and segment has confirmed and takes no break.
issue-check-no_sender_identity = The list has no sender, and the setting mail.from is empty.
issue-check-no_postal_address = The setting newsletter.postal_address is empty; an issue has to say who sends it from where.
issue-check-broken_template = The template of the issue does not exist or cannot be filled.
issue-check-no_unsubscribe_link = The mail has no link to leave the list.
issue-check-unknown_placeholder = Nothing is known by the name of { $name }.
issue-check-image_not_stored = The image { $name } is with somebody else, who would see who reads; store it here.
issue-check-subject_length = The subject has { $name } characters; 10 to 78 are read in full.
issue-check-no_preview_text = Mail programs show the first words of the mail beside the subject; a preview text says more.
issue-check-no_bounce_domain = The setting mail.bounce_domain is empty: what comes back goes to the sender’s mailbox, and is found by its Message-ID alone.
issue-check-not_signed = Mails are not signed here (settings mail.dkim); without DKIM large providers refuse them, unless the SMTP server signs.
issue-check-signature_not_aligned = Our signature is of another domain than the sender, so DMARC does not count it.
issue-check-no_spf = The domain { $name } has no SPF record in DNS, which says what servers may send for it; many providers refuse mail without one.
issue-check-no_dmarc = The domain { $name } has no DMARC record in DNS (_dmarc); large providers ask whoever writes to many for one.
issue-check-dkim_not_in_dns = DNS does not have our DKIM key at { $name }, so nobody can check our signature; altitude doctor shows the record.
issue-check-word_count = The issue has { $name } words; 50 to 5,000 are usual.
issue-check-clipped = The mail has { $name } kB; Gmail cuts off what is beyond 102 kB.
issue-check-no_alt_text = The image { $name } has no words for those who do not see it.
issue-check-broken_link = A link leads nowhere: { $name }
issue-check-relative_link = The link { $name } is relative; in mails it becomes one to this server.
issue-check-local_link = The link { $name } leads to this machine alone.
issue-check-shortened_link = The link { $name } hides where it leads; filters distrust it.
issue-check-insecure_link = The link { $name } is not encrypted.
issue-check-leftover = A note to yourself is still in the text: TK, TODO, FIXME or Lorem ipsum.
issue-check-spammy_words = Filters count these against a mail: { $name }.
issue-check-attachment_named = The text speaks of an attachment; issues have none.
issue-check-subject_in_capitals = The subject is all capitals.

## The console: readers, segments, imports

readers-search = Search by address or name
readers-any-list = Any list
readers-none = Nobody reads yet. Whoever subscribes or is imported stands here.
readers-add = Add a reader …
readers-add-about = Only whoever has said so themselves. Where and when goes into the consent log.
readers-add-now = Add them
readers-consent-source = Where they agreed
readers-consent-hint = Such as: a talk in May, the form of the old site.
reader-reads = Reads
reader-unconfirmed = Has not confirmed
reader-left = Left
reader-suppressed = Gets no mail
reader-lists = Where they read
reader-no-list = On no list.
reader-consent = What they agreed to
reader-no-consent = Nothing is written down.
reader-what = What
reader-where = Where
reader-language = Language
reader-attributes = Known besides
reader-paused = Takes a break until
reader-suppressed-since = No mail since
reader-suppress = Send nothing any more …
reader-suppress-about = Nothing of the newsletter goes to this address any more, however it comes back.
reader-suppress-now = Send nothing
reader-is-suppressed = Nothing goes there any more.
reader-release = Let them have mail again
reader-released = They get mail again.
reader-erase = Erase …
reader-erase-about = Everything about this reader goes now. This cannot be taken back.
reader-erase-now = Erase now
reader-erased = Erased.
reader-added = Added.
consent-requested = Asked for it
consent-confirmed = Confirmed it
consent-imported = Came by an import
consent-added = Was added by hand
consent-unsubscribed = Left the list
consent-preferences = Changed the settings
consent-paused = Took a break
consent-suppressed = Mail was stopped
consent-released = Mail was let through again
consent-erased = Was erased
segments-none = No segment yet. A segment says which readers of a list get an issue.
segment-add = Make a segment …
segment-add-now = Make it
segment-made = Made.
segment-name = Its name
segment-expression = Which readers, as JSON
segment-expression-hint = all, any and not around: list, tag, attribute, locale, mentee, received, opened, clicked, subscribed_before, subscribed_after.
segment-count =
    { $n ->
        [one] { $n } reader
       *[other] { $n } readers
    }
segment-some = Some of them
segment-try = Is somebody in it, and why?
segment-try-now = Try it
segment-unknown = Nobody reads with this address
segment-is-in = In the segment
segment-is-out = Not in the segment
segment-holds = holds
segment-holds-not = does not hold
segment-change = Change it …
segment-change-now = Keep the change
segment-changed = Changed.
segment-remove = Remove it …
segment-remove-about = Issues that were meant for it are not changed.
segment-remove-now = Remove
segment-removed = Removed.
fault-not_json = This is not JSON. Look for a missing quote, comma or bracket.
imports-none = No file was imported yet.
imports-add = Import a file
import-now = Take it in
import-format = Where it comes from
import-plain = A table with a head line
import-email-column = Column with the address
import-name-column = Column with the name
import-tags-column = Column with the tags
import-column-hint = As the head line writes it; usual names are found without.
import-conflict = Who is a reader already
import-skip = stays as they are
import-merge = gets what is missing
import-replace = is replaced by the file
import-dry-run = Only try it out: change nothing
import-file = The file
import-file-hint = CSV, at most 1 GB.
import-of = Import of { $when }
import-trial-of = Trial of { $when }
import-about = Readers are written as the file goes through.
import-about-trial = Only tried out: nothing is changed.
import-reading = { $done } of { $received } rows are through.
import-received = Rows in the file
import-created = New readers
import-changed = Changed readers
import-skipped = Left as they were
import-faulty = Could not be read
import-errors = The rows that could not be read, as a file
import-look-again = Look again
import-pause = Stop for now
import-paused = Stopped. Nothing more is written until it goes on.
import-resume = Go on
import-resumed = It goes on.
import-cancel = Call it off …
import-cancel-about = Who was written stays; the rest of the file is dropped.
import-cancel-now = Call it off
import-cancelled = Called off.
import-taken = The file is in. It is worked through now.
state-receiving = Comes in
state-running = Runs

## The console: lists of readers

newsletter-lists = Lists
lists-none = No list yet. Readers subscribe to a list, and issues go to one: make the first.
list-add = Make a list …
list-add-now = Make it
list-made = Made.
list-change-now = Keep the change
list-changed = Changed.
list-settings = What is decided about it
list-name = Its name
list-slug = Its name in addresses
list-slug-hint = Lower-case letters, digits and single hyphens, such as the-letter.
list-description = What it is about
list-description-hint = Readers see it where they subscribe.
list-from = Sender
list-from-hint = An address, or Name <address>. Empty is the sender of automatic mail.
list-reply-to = Answers go to
list-reply-to-hint = Empty is the sender.
list-opt-in = How one becomes a reader
list-double = by a link in a mail to the address
list-single = by typing the address
list-visibility = Who is told of it
list-public = everybody: anybody subscribes, and issues stand in the archive
list-private = nobody: only you add readers
list-tracking = Opens and clicks
list-tracking-hint = What is counted from the next issue on. Readers have to know: say so where they read what the list is about, and ask for their consent where the law wants it.
list-counts-nothing = not counted
list-counts-totals = counted in sums, without a word about who
list-counts-readers = counted by reader
list-is-public = Public
list-is-private = Private
list-readers = Its readers
list-remove = Remove it …
list-remove-about = It goes for good. A list with readers or issues stays.
list-remove-now = Remove
list-removed = Removed.
fault-slug_taken = Something else has this name already. Choose another one.
problem-list_in_use = It has readers or issues, and stays

## The console: strategies and recall tests

sheet-line = Line { $n }: { $fault }
strategy-reply = Reply …
strategy-reply-send = Reply
strategy-replied = Your reply stands below the comment.
strategy-live = Make it live …
strategy-live-about = From then on this is what is done. A live strategy is not edited: the next one starts from it.
strategy-live-review = Look at it again on
strategy-live-waived = Why it goes live without a recall test that was passed
strategy-live-waived-hint = A test that was passed says more than a reason. You can start one below.
strategy-live-now = Make it live
strategy-gone-live = It is live.
strategy-retire = Give it up …
strategy-retire-about = It stays readable and takes no changes, comments or tests any more. This cannot be taken back.
strategy-retire-reason = Why
strategy-retire-now = Give it up
strategy-given-up = It was given up.
recall-test = Can it be repeated?
recall-start = Ask people to repeat it …
recall-start-about = Each reads the newest version once, by a mailed link, and says what it was. Nobody is known by their answer.
recall-start-now = Mail them the link
recall-reviewers = Who reads it
recall-reviewers-hint = At least three, one on a line: Ann Lee ann@example.org
recall-reviewers-more-hint = One on a line: Ann Lee ann@example.org
recall-language = Language of their mail
recall-language-own = as the mentee’s
recall-language-yours = as yours
recall-days = Days until it closes by itself
recall-begun = Everybody named has mail. It closes by itself, or once all have answered.
recall-asked =
    { $n ->
        [one] one reads
       *[other] { $n } read
    }
recall-closes = closes by itself { $when }
recall-next-open = Reviewers read and answer. You see what they said once it is closed.
recall-next-grade = Say what each answer is worth. You do not see the mentee’s points, nor they yours, before both are done.
recall-next-grade-own = Say what each answer is worth. You do not see your coach’s points, nor they yours, before both are done.
recall-next-author = Waits for the other grades.
recall-next-few = Fewer than three answered, so there is nothing to grade. Start another test and ask others.
recall-next-old = A newer version was shared, so this counts no more.
recall-outcome = How it came out
recall-result-passed = Passed: { $score } of 100, over { $n } answers. People can repeat it.
recall-result-not = Not passed: { $score } of 100, over { $n } answers. It takes 70, and no question that most missed.
recall-question-result = { $median } of 2 · missed by { $n }
recall-answers = What they said
recall-answers-about = Without names, in no order.
recall-answer = Answer { $n }
recall-no-answer = Nothing was said.
recall-points-0 = not there
recall-points-1 = in part
recall-points-2 = there
recall-points-of = You { $own } · mentee { $other }
recall-points-of-own = You { $own } · coach { $other }
recall-all-graded = That was all
recall-all-graded-hint = Nothing of it changes from then on. Without it your points are kept, and you go on later.
recall-grade = Keep the points
recall-graded = Kept. Go on whenever you like.
recall-finished = Your points stand.
fault-not_graded = Give points for every answer first.
recall-who = Who was asked
recall-who-about = Who of them answered is not told, so that nobody is known by their answer.
recall-more = Ask more people …
recall-invited = They have mail now.
recall-instead = Ask somebody else instead …
recall-instead-about = For a link that went to a wrong address: it is taken back, and the other person gets one.
recall-reviewer-name = Their name
recall-instead-now = Mail them the link instead
recall-asked-instead = The old link opens nothing any more, and the new one is on its way.
recall-withdraw = Take the link back …
recall-withdraw-about = It opens nothing from then on, for good. What was answered stays and counts. At least three have to stay.
recall-withdraw-now = Take it back
recall-taken-back = Taken back. That link opens nothing any more.
recall-close = Close the answers …
recall-close-about = Nobody reads or answers any more, and grading begins. This cannot be taken back.
recall-close-now = Close them
recall-closed = Closed.
fault-reviewers-wrong_count = At least three, so that nobody is known by their answer.
fault-reviewers-too_many = At most 30 in one test.
fault-reviewers-named_twice = Each address once.
fault-email-named_twice = This address was asked already.
fault-reviewers-required = Name each person and their address: Ann Lee ann@example.org
fault-reviewers-too_short = Name each person and their address: Ann Lee ann@example.org
fault-not_a_reviewer = Author and coach grade, and cannot be asked.
fault-asked_before = Was asked about this version before; nobody reads it twice.
fault-days-out_of_bounds = 1 to 60 days.
fault-in_the_past = A date after today.
problem-strategy_untested = It takes a recall test that was passed, or a reason to do without
problem-strategy_incomplete = It cannot be shared yet, because something is missing. What it is stands beside the button
problem-recall_test_running = A recall test is not over yet. Close it, and grade it
problem-recall_mails_spent = As many people were asked about this mentee’s strategies as may be in a month. Try again later
problem-recall_closed = The answers are closed
problem-reviewer_exists = This address was asked already

## The console: mentees written down, questions that wait

mentee-unverify = Take that back
mentee-unverified = You do not stand by it any more.
mentee-merge-open = On { $date } both were asked whether this and the entry of { $other } are one person. They can answer until { $until }.
mentee-merge-own-yes = Yes was said here; the other one has not answered.
mentee-merge-other-yes = The other one said yes; here nobody has answered.
mentee-merge-no-answer = Nobody has answered yet.
mentee-merge-unask = Withdraw the question
mentee-unasked = Withdrawn. The mailed links open nothing any more.
mentee-note-requests =
    { $n ->
        [0] Questions for private notes
        [one] Questions for private notes: one waits
       *[other] Questions for private notes: { $n } wait
    }

## The console: segments row by row

segment-add-json = Make one from JSON …
segment-change-json = Change it as JSON …
segment-match = Who is in it
segment-match-all = readers for whom all of these hold
segment-match-any = readers for whom one of these holds
segment-rows-hint = A list or an issue by its name in addresses; an attribute as name=value; a language as de; a day as 2026-11-24. Rows without a field are left out.
segment-row = Condition { $n }
segment-field = Field
segment-comparison = Comparison
segment-value = Value
segment-is = is
segment-is-not = is not
segment-field-tag = Tag
segment-field-list = List
segment-field-attribute = Attribute
segment-field-locale = Language
segment-field-mentee = A mentee
segment-field-received = Issue they got
segment-field-opened = Issue they opened
segment-field-clicked = Issue with a link they followed
segment-field-after = Came after
segment-field-before = Came before
segment-count-now = Count
fault-unknown_issue = No issue has this name in addresses.

## The console: what asks first

assess-withdraw-ask = Ask no longer …
assess-withdraw-about = Their link opens nothing from then on, and what they had begun is not counted.
security-end-ask = End it …
security-end-about = Whoever sits there has to sign in again.
mentee-action-undo = Open “{ $title }” again
mentee-action-reopened = It is open again.
recall-question = Question
recall-median = Result
space-read-overview = looked over how you are doing

## The console: evidence, agreements, sponsors

evidence-none = Nothing here. What the mentee shows of their work stands here.
evidence-told = What is told
evidence-situation = Situation
evidence-part = Own part
evidence-decision = Decision
evidence-result = What came of it
evidence-figure = Figure
evidence-no-figure = not known
evidence-witnesses = Who saw it
evidence-links = Where it can be seen
evidence-coverage = What it covers of the role
evidence-coverage-alt = Skills of the role with how well evidence shows each
evidence-packet = The packet, to print
packet-role = The role
packet-role-see = Choose for this role
packet-cases = Cases that stand in it
packet-cases-hint = Three at most. Those that show most of the role are ticked; without any tick they are chosen again.
packet-none = Nothing is put aside for packets yet: each piece of evidence says itself whom it is shown.
packet-print = Open it to print
packet-file = As a file in Markdown
packet-gaps = What is missing for this role
packet-too-many = Three cases at most, please.
evidence-all = All of it, with the packet
engagement = What was agreed on
state-released = Let go
sponsor = Sponsor
problem-engagement_open = An engagement of yours runs already
fault-cadence_days-out_of_bounds = 1 to 365 days.

settings-practice = Practice
practice-saved = Saved. Other servers go by it within seconds.
practice-save = Save the practice
practice-about = What is left empty is as the configuration of the server says. The address of the server and the sender of mail are by the configuration alone.
practice-name = Name of the practice
practice-name-hint = On every page, below mails, in authenticator apps.
practice-postal-address = Postal address, with the name in front
practice-postal-address-hint = On one line, below each issue. Without it no issue goes out.
practice-privacy = Address of the privacy page
practice-page-hint = Linked below every page.
practice-imprint = Address of the imprint
practice-language = Language of pages
practice-language-hint = For visitors whose browser asks for none of ours.
practice-zone = Time zone of new coaches
practice-zone-hint = They can choose another in their profile.
practice-week = Weeks begin on

## The console: frameworks, and figures for sponsors

frameworks = Frameworks of skills
frameworks-lead = What skills are judged by in assessments: what each level looks like, and what roles ask for. Make your own as a copy and change it.
frameworks-all = Built in, and your own
framework-removed = The framework is removed.
framework-import = Make one from a text …
framework-import-now = Make it
framework-text = What it says
framework-text-hint = TOML or JSON, as a framework is downloaded.
framework-changed = changed { $date }
framework-built-in = Built in
framework-draft = Draft
framework-version = Version { $n }
framework-unreadable-line = Line { $n } cannot be read: { $said }
framework-unreadable = This cannot be read: { $said }
framework-made = Made. It is a draft until you publish it.
framework-copied = Copied. Change it as you like, then publish it.
framework-saved = The draft is saved. Assessments go by it once it is published.
framework-published = Published. New assessments can go by it.
framework-key = Short name
framework-key-hint = Lower-case letters, digits and hyphens. It stays the same in all versions.
framework-skills = Skills
framework-roles = Roles
framework-toml = Download as TOML
framework-json = Download as JSON
framework-publish = Publish the draft …
framework-publish-now = Publish it
framework-publish-about = It becomes the next version, which never changes again. Assessments that were begun keep theirs.
framework-edit = Change what it says …
framework-edit-about = What you save is a draft of the next version.
framework-save = Save the draft
framework-copy = Make your own copy …
framework-copy-now = Copy it
framework-copy-about = The copy is yours alone. It begins as a draft that says the same.
framework-name = Name
framework-remove = Remove it …
framework-remove-now = Remove the framework
framework-remove-about = It goes with all its versions, for good. One that an assessment was made with stays.
framework-versions = Published versions
framework-unpublished = Nothing is published yet, so no assessment can go by it.
framework-levels = Levels
framework-level = Level { $n }
framework-proof = Shown by
framework-if-then = A first commitment
framework-needs = Builds on
framework-asks = level { $level }, weight { $weight }
framework-must = a must
framework-variants = With variants: { $names }
problem-framework_key_taken = Another framework of yours has this short name
problem-framework_in_use = Assessments were made with it, so it stays
problem-group_too_small = Figures are told of five people or more, and only where nobody can be told apart by comparing them with what was told before
fault-wrong_count = Five of them are needed.
fault-unknown_theme = No theme has this key.
fault-unknown_skill = No skill has this key.
fault-unknown_profile = No role has this key.
fault-unknown_evidence = One of these cases may not stand in packets any more.
fault-invalid_skill_key = 1 to 20 letters, digits, hyphens or underscores, please.
fault-key_is_fixed = The short name stays the same in all versions. Copy it for another one.
fault-email-no_sponsor = None of your mentees has a sponsor with this address.
group-reports = Figures for sponsors
group-reports-lead = For a sponsor of several of your mentees: how many people are coached, and how many sessions they had. Who they are is not said.
group-reports-told = What was told
group-reports-none = No sponsor was told of a group yet.
group-report-make = Tell a sponsor …
group-report-send = Make the figures and mail the link
group-report-about = All of your mentees with this sponsor who agreed to it are counted. It takes five people or more. The sponsor has the link by mail at once, and it cannot be taken back.
group-report-email = Address of the sponsor
group-report-to-hint = Until today if you leave it out.
group-report-sent = Made. The sponsor has a link to it by mail.
group-report-back = Taken back before it went out
group-report-opened = Opened
group-report-mailed = Mailed
group-report-made-on = made { $when }
group-report-people = People
group-report-sessions = Sessions

## Notes: changed, removed, and what they said before

note-open = Change, remove, earlier versions
note-about = A note about { $name }
note-change = Change it …
note-changed = Changed. What it said before stands below.
note-changed-on = changed { $date }
note-history = What it said before
note-history-none = It was not changed.
note-remove = Remove it …
note-remove-about = The note goes, and with it all that it said before. This cannot be taken back.
note-remove-now = Remove the note
note-removed = The note is gone.
note-asked-for = The mentee has asked for your notes. Until you have answered, nothing is taken out of them; you can still add to this one.
notes-all = All notes
notes-none = No notes yet.
space-note = A note
space-note-by-coach = by your coach
space-note-private = Only I
space-note-coaches = My coaches
space-note-shared = My coaches and I
space-note-sponsor = My coaches, and a sponsor I agreed to
space-notes-none = No notes yet. Write down what you want to keep, for yourself or for your coaches; what they share with you stands here too.
space-done-note = The note is kept.
space-done-note-changed = Changed. What it said before stands below.
space-done-note-removed = The note is gone.

## The console: plans without an assessment, gone on with, and elsewhere

plan-new = Start a plan
plan-new-about = A plan without an assessment. It is a draft until you propose it; milestones and commitments come from the template, and you can change them.
plan-new-nobody = A plan is for a mentee, and you have none yet.
plan-new-mentee = For whom
plan-new-template = Template
plan-new-fitting = The one that fits skill and levels
plan-new-empty = None, it begins empty
plan-new-as-template = As the template says
plan-new-skill = Skill
plan-new-from = From level
plan-new-target = To level
plan-new-title-hint = That of the template, if you leave it empty.
plan-new-their-zone = That of the mentee
plan-new-save = Draft the plan
plan-print = To print
plan-markdown = As Markdown
plan-json = As JSON
plan-picture = Its course as a picture
plan-clone = Go on with what is left …
plan-clone-about = A new draft takes over what was open or missed, spread over as many days again.
plan-clone-now = Draft the next plan
plan-elsewhere = Template and calendar
plan-template = Keep it as a template …
plan-template-about = Milestones and commitments become a template of yours for this skill and step. What the mentee planned in check-ins stays out.
plan-template-now = Keep the template
plan-template-made = Kept. It stands among the templates when you start a plan.
plan-feed = New calendar address …
plan-feed-about = The dates of the plan can be subscribed to in a calendar. With a new address the earlier one opens nothing any more, nor do the links in earlier letters.
plan-feed-now = Make a new address
plan-feed-made = The new calendar address
plan-feed-address = Address
plan-feed-shown = Copy it now, it is shown only once. Whoever has it sees the dates of the plan.
plan-asking = Change when it asks …
plan-asking-about = From tomorrow on check-ins come at this time.
plan-asking-changed = Changed. It counts from tomorrow on.
plan-reopen = Open it again
plan-miss = It was missed
plan-milestone-reopened = It is open again.
plan-milestone-missed = Noted as missed.
fault-no_such_template = There is no template for this skill and these levels. Choose one, or begin empty.
items-propose-about = The plan takes { $n } days. Each change here is proposed to the mentee and counts once they accept it. What waits already is shown as it is proposed.
items-remove-ask = Remove …
items-why = Why, for the mentee
plan-proposal = What is proposed
plan-proposal-same = It says what stands below.
plan-proposal-new = Would be new
plan-proposal-gone = Would go
plan-revisions = What was proposed so far
plan-revision = Proposal { $n }
plan-revision-agreed = Agreed on
plan-revision-waits = Waits for an answer
plan-revision-past = Not agreed on
fault-done_is_fixed = A milestone that is reached stays as it is.
plan-take-back = Take the proposal back …
plan-take-back-about = A plan that does not run yet is a draft again, as you proposed it last, and can be changed. The mentee sees that nothing waits any more.
plan-take-back-now = Take it back
mentee-action-change = Change …
mentee-action-drop = It will not be done
mentee-action-changed = Changed.
