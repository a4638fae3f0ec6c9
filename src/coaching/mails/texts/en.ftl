# What the letters of coaching say. Every text may use $name (the reader), $other (the other side), $title (the plan),
# $site and $date. Long names and titles are cut short in subjects.

hello = Hello { $name },
reason-mentee = You get this because you are coached at { $site }.
reason-coach = You get this because you coach at { $site }.

because-behind = The milestones are behind the plan.
because-keep_rate = Fewer of the commitments were kept than planned.
because-check_ins = A weekly check-in is missing.
because-silence = Nothing was heard for two weeks or more.
because-overdue = A milestone is overdue.
because-no_session = There was no session for three weeks, and none is booked.

calendar-check-in = Check-in, week { $week }

plan-proposed =
    .subject = { $other } proposes a plan: { $title }
    .heading = A plan for you to look at
    .lead = { $other } proposes “{ $title }”. Read it, and accept it or ask for changes. Nothing starts before both of you accept the same version.
    .action = Look at the plan
plan-changes-asked =
    .subject = { $other } asks for changes: { $title }
    .heading = Not quite yet
    .lead = { $other } would like something changed in “{ $title }” before accepting it.
    .action = Look at the plan
plan-agreed =
    .subject = Agreed: { $title }
    .heading = You both agree
    .lead = { $other } accepted “{ $title }”. It runs as you both read it.
    .action = Look at the plan
plan-status =
    .subject = A look at your plan: { $title }
    .heading = The plan wants a look
    .lead = “{ $title }” is not where it was meant to be. That happens; make the next step smaller rather than giving it up. This is why you hear from us:
    .action = Look at the plan
    .after = You hear about this at most once in three days, and never during a pause.
closing-asked =
    .subject = How did it go? { $title }
    .heading = The plan has run out
    .lead = The days of “{ $title }” are over. Write down together what was reached and what you learned, and complete it. Without a word from you it closes itself in a week.
    .action = Complete the plan
check-in-asked =
    .subject = Your week: { $title }
    .heading = Five minutes about your week
    .lead = What did you keep, what did you learn, what is next? { $other } reads it and answers. No log-in is needed.
    .action = Answer now
    .after = A missed commitment is news, not a fault: say what got in the way.
check-in-answered =
    .subject = { $other } answered your check-in
    .heading = An answer to your check-in
    .lead = { $other } writes about “{ $title }”:
    .action = See your check-in
retention-asked =
    .subject = Still there? { $title }
    .heading = Thirty days later
    .lead = A month ago you finished “{ $title }”. Which of it do you still do without thinking? One minute is enough.
    .action = Answer now
session-rating-asked =
    .subject = How was your session with { $other }?
    .heading = How was it?
    .lead = you have met { $other } for “{ $title }”. One tap says how it was; a sentence more helps you both.
    .action = Say how it was
action-due =
    .subject = Today: { $title }
    .heading = Due today
    .lead = You and { $other } wrote this down for today: { $title }
    .action = Look at it
engagement-stalled =
    .subject = No session with { $other } is booked
    .heading = It has been a while
    .lead = You and { $other } have not met for longer than you agreed on, and nothing is booked. A short session is better than none.
    .action = Find a time
action-overdue =
    .subject = Since { $date }: { $title }
    .heading = Still open
    .lead = You and { $other } wrote this down for { $date }: { $title }
    .action = Look at it
plan-paused =
    .subject = A break from { $date }: { $title }
    .heading = A break is planned
    .lead = { $other } takes a break from “{ $title }”, beginning on { $date }. Nothing is asked and nothing is overdue while it lasts.
    .action = Look at the plan
plan-resumed =
    .subject = On we go: { $title }
    .heading = The plan goes on
    .lead = { $other } ended the break of “{ $title }”, or took a planned one back. The plan runs again.
    .action = Look at the plan
plan-completed =
    .subject = Completed: { $title }
    .heading = The plan is complete
    .lead = { $other } completed “{ $title }” and wrote down how it went. Read it together in your next session.
    .action = Look at the plan
plan-ended =
    .subject = Ended early: { $title }
    .heading = The plan ended before its time
    .lead = { $other } ended “{ $title }” early. What was open is kept, and a next plan can take it up. This is why:
    .action = Look at the plan
break-over =
    .subject = The plan goes on: { $title }
    .heading = Thirty days of breaks are used
    .lead = “{ $title }” took all the days of breaks that a plan has, so it goes on. If the time is not right yet, end it early: a next plan takes up what is left.
    .action = Look at the plan
second-coach =
    .subject = { $other } coaches you too
    .heading = One more coach
    .lead = { $other } has begun an engagement with you, and from now on reads what you share with your coaches: assessments, plans, check-ins and notes for coaches. If you did not agree to that, say so.
    .action = See who coaches you

merge-asked =
    .subject = { $other } asks: are you here twice?
    .heading = Are you here twice?
    .lead = { $other } coaches you and believes that you are known under two addresses: this one, and another that gets the same question. If both are you, the two entries would become one: both addresses would open everything that is in either, and the coaches of either would read what you share with your coaches. Nothing changes before yes was said from both.
    .action = Look and answer
    .after = The question waits for 14 days. If you know of no other address of yours that got this mail, say no: then everything stays as it is.

notes-asked =
    .subject = { $other } asks for your private notes
    .heading = Your private notes are asked for
    .lead = { $other } asks for what you noted about them for yourself, as the law lets them. Take out what is about other people, say what you leave out and why, and hand over the rest by { $date }.
    .action = Open the entry
    .after = Your notes are the beginning of the answer; they stay private as they are.

notes-asked-of-owner =
    .subject = { $other } asks for the private notes of { $title }
    .heading = Notes of a coach who has left are asked for
    .lead = { $other } asks for what { $title } noted about them, as the law lets them. { $title } has no account any more, so the practice answers. Take out what is about other people, say what you leave out and why, and hand over the rest by { $date }.
    .action = Open the question

notes-handed-over =
    .subject = { $other } has handed over their notes
    .heading = Notes that were private
    .lead = { $other } has handed over what they noted about you for themselves. You find it with your data, and in the file with everything.
    .action = Open your space

## Assessments

rating-request =
    .subject =
        { $kind ->
            [self] Rate your skills
           *[other] { $mentee } asks for your view
        }
    .reminder =
        { $kind ->
            [self] Reminder: rate your skills
           *[other] Reminder: { $mentee } asks for your view
        }
    .heading =
        { $kind ->
            [self] Where do you stand?
            [coach] How do you see { $mentee }?
           *[other] How do you see { $mentee } at work?
        }
    .again = Perhaps this got lost, so here it is once more.
    .lead =
        { $kind ->
            [self] { $coach } and you rate your skills, each alone, by what can be seen in your work. Neither of you sees what the other answered before collecting is closed.
            [coach] { $mentee } waits for your view: rate what you have seen at work. Nobody sees your answers before collecting is closed.
           *[other] { $coach } coaches { $mentee } and would like to know what you have seen at work. It takes about ten minutes and needs no account.
        }
    .due = An answer by { $date } would help.
    .action = Open the form
    .who-sees =
        { $kind ->
            [self] { $coach } and you see what the other answered once collecting is closed.
            [coach] { $mentee } sees your answers, with your name, once collecting is closed.
            [manager] { $mentee } and { $coach } see your answers with your name once collecting is closed.
           *[peer] Your answers are shown only as the median of at least three people, and what you write without your name and in no order.
        }
    .link = The link is yours alone; please do not pass it on. What you fill in is saved as you go.
    .reason =
        { $kind ->
            [self] You get this because { $coach } coaches you at { $site }.
            [coach] You get this because you coach { $mentee } at { $site }.
            [manager] You get this because { $coach } named you as the manager of { $mentee } at { $site }.
           *[peer] You get this because { $coach } named you as somebody who works with { $mentee } at { $site }.
        }
ratings-in =
    .subject = Everybody has answered about { $mentee }
    .heading = Everybody has answered
    .lead =
        { $count ->
            [0] Nobody is awaited any more about { $mentee }, and nobody gave a rating.
            [one] Nobody is awaited any more about { $mentee }; { $count } person has answered. Close collecting to see what was said.
           *[other] Nobody is awaited any more about { $mentee }; { $count } people have answered. Close collecting to see what was said.
        }
    .action = Open the assessment
    .reason = You get this because you coach { $mentee } at { $site }.

## Files: a plan, and everything about a person

export-skill = Skill { $skill }, from level { $from } to { $to }
export-dates = { $from } to { $to }
export-day = Day { $day } of { $length }: { $status }
export-status-scheduled = starts later
export-status-paused = in a break
export-status-overrun = has run out
export-status-starting = in its first week
export-status-at_risk = at risk
export-status-watch = wants a look
export-status-on_track = on track
export-milestones = Milestones
export-commitments = Commitments
export-due = day { $day }, { $date }
export-shows = shows: { $text }
export-done = Done:
export-week = Week { $week }
export-later = 30 days later
export-learned = What was learned:
export-blocker = What was in the way:
export-coach = What the coach answered:
export-ended = How it ended
export-proposed = Proposed, and not agreed on yet
export-home = Your data at { $practice }, { $date }
export-home-profile = who you are, and what you answered before the first session
export-home-addresses = by which addresses you are known here, and which entries turned out to be yours
export-home-met = what you agreed on, when you met, and how it was
export-home-assessments = who was asked, what was said as far as you may see it, and the gaps with their reasons
export-home-plans = your learning plans with their revisions, and your weeks
export-home-strategies = your technical strategies with their versions and comments, whom you asked whether they can repeat them, and what was answered
export-home-written = what was written down
export-home-secret = evidence that you marked as secret, if there is any; take this folder out before you pass the file on
export-home-sponsors = who pays, what you agreed that they are told, and the reports word for word
export-home-mails = which mails we sent you; what opens something by itself is left out
export-home-newsletter = what you read of our newsletter, and what you agreed to
export-home-accesses = who opened your data, by kind and hour
export-home-handed-over = what coaches noted for themselves and handed over, if you asked for it
export-home-private = Notes that coaches wrote for themselves are here only where you asked for them and they were handed over; you ask for them where you took this file.
## Sponsors

sponsor-report-waits =
    .subject = A report for { $title } waits for you
    .heading = Look at it first
    .lead = { $other } prepared a report for { $title }. It says what you agreed to and no more. Nobody gets it before you have looked at it and let it go; you can also withdraw it.
    .action = Look at the report
sponsor-report =
    .subject = A report about the coaching of { $mentee }
    .heading = A report for you
    .lead = { $coach } coaches { $mentee }. { $mentee } has looked at this report and let it go to you.
    .more = It says what { $mentee } agreed to, and stays as it is. If { $mentee } takes that back, it can no longer be opened.
    .action = Open the report
    .link = The link is yours alone; please do not pass it on.
    .reason = You get this because you are named as the sponsor of { $mentee } at { $site }.
sponsor-group =
    .subject = Figures about the coaching you sponsor
    .heading = Figures for you
    .lead = { $coach } sends you figures about the people whose coaching you sponsor, all together.
    .more = They are about five people or more, so that nobody can be told apart.
    .action = See the figures
    .reason = You get this because you are named as a sponsor at { $site }.

## Strategies

strategy-shared =
    .subject = { $other } shares a strategy: { $title }
    .heading = A strategy for you to read
    .lead = { $other } lays a version of “{ $title }” before you. It stays as it is; what changes comes as the next version.
    .action = Read it
strategy-changes-asked =
    .subject = { $other } asks for changes: { $title }
    .heading = Not quite yet
    .lead = { $other } would like something changed in “{ $title }”:
    .action = Look at the comments
strategy-agreed =
    .subject = Agreed: { $title }
    .heading = Your strategy is agreed on
    .lead = { $other } agrees to “{ $title }”. Before it goes live, find out whether three people can repeat it.
    .action = Look at the strategy
recall-invitation =
    .subject = { $mentee } asks: can you repeat this?
    .heading = Ten minutes for { $mentee }
    .lead = { $mentee } has written a technical strategy and would like to know whether it can be repeated after one reading. If it cannot, it is too complicated; you cannot fail.
    .once = The text is shown once. Then come five short questions. Open it when you have ten quiet minutes.
    .until = Answers are taken until { $until }.
    .action = Go to the text
    .who-sees = { $mentee } and their coach read the answers without names, in no order.
    .link = The link is yours alone; please do not pass it on. No account is needed.
    .reason = You get this because { $mentee } named you as a reviewer at { $site }.
recall-reminder =
    .subject = { $mentee } asks once more: can you repeat this?
    .heading = { $mentee } would still like to know
    .lead = { $mentee } asked you to read a technical strategy once and to say what it was. Answers are taken until { $until }.
    .done = If you have answered already: thank you, there is nothing more to do. This is the only reminder.

strategy-title = Title
strategy-drivers = What drives it
strategy-current-problem = Current problem
strategy-desired-future = Desired future state
strategy-main-bet = Main technical bet
strategy-trade-offs = Trade-offs
strategy-non-goals = What will not be done
strategy-first-milestones = First milestones
strategy-risks = Risks
strategy-measures = Measures of success
strategy-primary = First of all
strategy-figure = In figures
strategy-secondary = Besides
strategy-bet = The bet
strategy-why-now = Why now
strategy-cost-of-waiting = What waiting costs
strategy-turn-back = We turn back when
strategy-gain = We gain
strategy-give-up = We give up
strategy-who-feels-it = Who feels it
strategy-out-of-scope = Out of scope
strategy-not-worth-it = Not worth its complexity
strategy-can-wait = Can wait
strategy-not-clear-yet = Not clear yet
strategy-reason = Why
strategy-revisit = Look again when
strategy-by = By
strategy-proof = Shown by
strategy-likelihood = Likely
strategy-impact = Bad
strategy-early-sign = Early sign
strategy-response = Then
strategy-change = From where to where
strategy-source = Source
strategy-degree = { $n } of 3
driver-customer-reliability = Reliability for customers
driver-delivery-speed = Speed of delivery
driver-cost-reduction = Lower cost
driver-new-product-capability = A new ability of the product
driver-security = Security
driver-compliance = Compliance
driver-developer-productivity = Productivity of developers
driver-operational-resilience = Resilience in operation
strategy-goal = { $measure } from { $from } to { $to } by { $date }
strategy-in-a-sentence = { $bet } – why now: { $why } – and the goal: { $goal }.
strategy-in-a-paragraph = { $problem }. Our bet: { $bet }. Why now: { $why }. For that we accept this: { $loss }. We will not do this: { $non_goal }. The first step, by { $date }: { $milestone }. We will know by this: { $goal }.

## What to do about a strategy or an entry; the packet

advice-seven_parts = Write something into each of the seven parts.
advice-primary_driver = Choose one primary driver, and give a figure of the business that shows it.
advice-main_bet = Put the one bet into a sentence, and say why now.
advice-non_goal = Name at least one thing that will not be done.
advice-measure = Give at least one measure a baseline, a target and a date.
advice-early_sign = Say for at least one risk how you would see it early.
advice-dated_milestone = Give at least one of the first milestones a date.
advice-words = Cut it to 700 words: what is longer is not repeated.
advice-one_page = Cut it until it fits on one page without becoming too small to read.
advice-one_bet = These look like two bets. Choose the one that carries the other.
advice-loss = Say what is given up. A trade-off that loses nothing is none.
advice-first_milestone = Put the first milestone within 60 days.
advice-source = Say where the figure of the measure comes from.
advice-problem_without_technology = Begin with what hurts, not with a technology.
advice-revisit = Say when to look at it again.
advice-kinds_of_non_goals = Look for non-goals of another kind: out of scope, not worth its complexity, can wait, not clear yet.
advice-recall-problem = Open with the problem, in words of those who feel it.
advice-recall-bet = Say the bet in fewer words, and before anything else.
advice-recall-why_now = Put why now right behind the bet, with one figure.
advice-recall-non_goals = Cut the non-goals to the one that hurts most, and move it up.
advice-recall-measures = Keep one measure, with where it stands and where it shall stand.
advice-evidence-my_part = Say what you did yourself, in the first person.
advice-evidence-result = Say what came of it, and for whom.
advice-evidence-metric = Add a figure: what it was before, what it is now, and where it can be looked up.
advice-evidence-artefact = Link something that others can look at: a document, a change, a dashboard.
advice-evidence-witness = Name somebody who saw it and agreed to vouch for it.
advice-evidence-scope = Say how far it reached: the scope is missing, or smaller than the level that is claimed.
advice-evidence-only_we = Your part says “we” and never “I”: readers cannot tell what was yours.
advice-evidence-no_source = Say where the figure comes from: without a source it will be doubted.
packet-case = The case for { $role }
packet-ready = All { $gates } must-haves are strongly shown twice; { $shown } of { $all } skills are strongly shown.
packet-standing = { $shown } of { $all } skills are strongly shown; { $complete } of { $gates } must-haves are complete.
packet-internal = Parts of this are for the company only.
packet-internal-fact = For the company only
packet-empty = Nothing is put aside for a packet yet. Set the visibility of an entry to “packet”, and shape it.
packet-verified = Verified by the coach
packet-source = Source: { $source }
packet-shows = Shows
packet-confirm = Can confirm it
packet-look = To look at
packet-covered = What is covered
packet-legend = Levels 1 to 5; the framed cell is what the role asks for. ● strong: four points of six or more · ◐ claimed · ○ stale: more than 18 months ago · – nothing.
packet-skill = Skill
packet-asked = Asked for
packet-must = must
packet-must-sign = ★ a must of the role
packet-missing = What is missing
packet-complete = Nothing: each skill is strongly shown at the level the role asks for.
packet-situation = Situation
packet-my-part = My part
packet-decision = Decision
packet-result = Result
packet-none = nothing
packet-stale = stale
packet-claimed = claimed
packet-strong = strong
packet-level = { $skill }, level { $level }
packet-kind-project = Project
packet-kind-design = Design
packet-kind-incident = Incident
packet-kind-mentoring = Mentoring
packet-kind-influence = Influence
packet-kind-strategy = Strategy
packet-kind-writing = Writing
packet-kind-hiring = Hiring
packet-kind-community = Community
packet-scope-self = Own work
packet-scope-team = The team
packet-scope-multi_team = Several teams
packet-scope-org = The organisation
packet-scope-company = The company
packet-gap-none = { $skill } at level { $level }: nothing shows it yet.
packet-gap-stale = { $skill } at level { $level }: what showed it is more than 18 months ago.
packet-gap-claimed = { $skill } at level { $level }: it is claimed, not strongly shown.
packet-gap-strong = { $skill } at level { $level }: it is strongly shown once.
packet-gap-must = It is a must for the role and needs two strong cases.
packet-picture = Evidence of { $mentee } for the role { $role }
packet-picture-level = Level { $level }
packet-picture-asked = asked for
packet-picture-skill = { $skill }, level { $level } asked for: { $cover }
packet-picture-must = { $skill }, level { $level } asked for, a must: { $cover }
packet-picture-text = What shows each skill at the level the role asks for, on { $date }. { $said }.
## An assessment as a file

result-title = Assessment of { $name }
result-framework = Framework
result-framework-version = { $name }, version { $version }
result-role = Role
result-kind = Kind
result-state = State
result-finalised = Finalised on
result-rules = Rules
result-kind-baseline = at the start
result-kind-midpoint = half-way
result-kind-final = at the end
result-kind-ad_hoc = in between
result-state-draft = draft
result-state-collecting = collecting
result-state-reconciling = reconciling
result-state-finalised = finalised
result-state-void = void
result-not-yet = Collecting is not closed, so nothing is shown yet.
result-skill = Skill
result-now = Now
result-asked = Asked for
result-gap = Gap
result-priority = Priority
result-certainty = Certainty
result-said = Said
result-certainty-low = low
result-certainty-medium = medium
result-certainty-high = high
result-rater-self = self
result-rater-coach = coach
result-rater-manager = manager
result-rater-peer = peer
result-peers = peers { $median }
result-unknown = Not rated: { $skills }
result-notes = Notes
result-by-peer = { $skill } (a peer): { $note }
result-by = { $skill } ({ $who }): { $note }
result-differ = { $skill }, why the sides differ ({ $who }): { $note }
result-chose = { $who } chose { $skill }: { $reason }
result-as-computed = as computed
result-lead = Your #1 gap is { $skill }.
result-lead-likely = Your #1 gap is likely { $skill }.
result-standing = The role asks for level { $target }; the ratings put you at { $current }, and the gap is { $gap }.
result-next = Next is { $skill }, with a priority of { $priority } against { $first }.
result-only = No other skill has a gap.
result-close = Close to it: { $skills }.
result-rule-gate = What decided is that the role cannot be had without { $skill }.
result-rule-practice = What decided is the chance to practise it at work.
result-rule-gap = What decided is the larger gap.
result-rule-unlocks = What decided is that more builds on it.
result-rule-certainty = What decided is that more is certain about it.
result-rule-interest = What decided is your interest.
result-rule-order = Nothing sets the two apart, so it goes first as it does in the framework.
result-aim = In the next 90 days the aim is level { $level }.
result-aim-anchor = In the next 90 days the aim is level { $level }, and this is what it looks like: “{ $anchor }”
result-talk = Before anything is decided, talk about where you see it differently: { $skills }.
result-none = Every skill that was rated has reached its target, so there is no gap to close.
result-nobody = Nobody has rated a skill yet, so there is no gap to name.

## Pictures

picture-radar = Skills of { $mentee } for the role { $role }
picture-now = Now
picture-target = Asked for
picture-before = Before
picture-not-rated = not rated
picture-skill = { $skill }: { $now } of { $target }
picture-skill-before = { $skill }: { $now } of { $target }, before { $before }
picture-radar-text = Levels from 1 to 5. { $said }. What was before is by the sources that rated both times.
picture-trend = How the skills of { $mentee } changed
picture-trend-none = No assessment is finalised yet.
picture-trend-ends =
    { $n ->
        [one] { $n } assessment, { $first } to { $last }. Lines compare what the same sources saw.
       *[other] { $n } assessments, { $first } to { $last }. Lines compare what the same sources saw.
    }
picture-trend-unclear = no clear change
picture-trend-point = { $level } on { $date }
picture-trend-text = Levels from 1 to 5, by the sources that rated both times; a bar parts what cannot be compared. { $said }.
picture-plan = Day { $day } of { $days }: { $earned } of { $total } points earned, { $planned } planned by now.
picture-planned = planned
picture-earned = earned
picture-day = day
