# What mails about assessments say.

request-subject = { $mentee } asks for your view
request-subject-self = Rate your skills
reminder-subject = Reminder: { $mentee } asks for your view
reminder-subject-self = Reminder: rate your skills
request-hello = Hello { $name },
request-again = perhaps this got lost, so here it is once more.
request-heading-self = Where do you stand?
request-heading-coach = How do you see { $mentee }?
request-heading-manager = How do you see { $mentee } at work?
request-heading-peer = How do you see { $mentee } at work?
request-lead-self = please rate your skills by what can be seen in your work. { $coach } rates them too, and neither of you sees the other's answers before collecting is closed.
request-lead-coach = please rate what you have seen of { $mentee }'s work. Nobody sees your answers before collecting is closed.
request-lead-manager = { $coach } coaches { $mentee } and would like to know what you have seen of { $mentee }'s work. It takes about ten minutes and needs no account.
request-lead-peer = { $coach } coaches { $mentee } and would like to know what you have seen of { $mentee }'s work. It takes about ten minutes and needs no account.
request-due = An answer by { $date } would help.
request-action = Open the form
request-who-sees-self = You and { $coach } see each other's answers once collecting is closed.
request-who-sees-coach = { $mentee } sees your answers, with your name, once collecting is closed.
request-who-sees-manager = { $mentee } and { $coach } see your answers with your name once collecting is closed.
request-who-sees-peer = Your answers are shown only as the median of at least three people, and what you write without your name and in no order.
request-link = The link is yours alone; please do not pass it on. What you fill in is saved as you go.
request-reason-self = You get this because { $coach } coaches you at { $site }.
request-reason-coach = You get this because you coach { $mentee } at { $site }.
request-reason-manager = You get this because { $coach } named you as the manager of { $mentee } at { $site }.
request-reason-peer = You get this because { $coach } named you as somebody who works with { $mentee } at { $site }.

in-subject = Everybody has answered about { $mentee }
in-heading = Everybody has answered
in-lead = { $count ->
    [one] nobody's answer about { $mentee } is awaited any more; one person has submitted. Close the collecting to see what was said.
   *[other] nobody's answer about { $mentee } is awaited any more; { $count } people have submitted. Close the collecting to see what was said.
}
in-action = Go to Altitude
in-reason = You get this because you coach { $mentee } at { $site }.
