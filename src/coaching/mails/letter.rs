//! Letters to mentees and coaches: a few sentences, at most one button.

use askama::Template;
use chrono::NaiveDate;

use super::phrases;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{FluentValue, Voice};
use crate::kernel::when;
use crate::mail::{Lane, Mail};

/// Longest title or name in a subject.
const NAME_IN_SUBJECT: usize = 30;

/// What a letter is about.
#[derive(Clone, Debug)]
pub struct LetterFacts {
    /// The recipient's language.
    pub locale: Locale,
    /// What the recipient is called.
    pub name: String,
    /// What the other side is called.
    pub other: String,
    /// Title of the plan, or what else it is about.
    pub title: String,
    /// Why, in codes that the catalogue has words for, such as `reason-behind`.
    pub because: Vec<String>,
    /// What somebody wrote, quoted as it is.
    pub quote: String,
    /// The day it is about, if it is about one.
    pub date: Option<NaiveDate>,
    /// Where the button leads.
    pub url: String,
    /// What the practice is called.
    pub practice: String,
    /// The practice's address of pages.
    pub site: String,
    /// Whether the recipient is the coach.
    pub is_coach: bool,
}

impl LetterFacts {
    fn sample() -> Self {
        Self {
            locale: Locale::En,
            name: String::from("Olena Kovalenko"),
            other: String::from("Dana Weiss"),
            title: String::from("State one clear bet and what will not be done"),
            because: vec![String::from("because-behind"), String::from("because-check_ins")],
            quote: String::from("Try it with the smallest team first."),
            date: NaiveDate::from_ymd_opt(2026, 6, 18),
            url: String::from("https://coach.example.org/check-in/SAMPLE-TOKEN"),
            practice: String::from("Altitude"),
            site: String::from("https://coach.example.org"),
            is_coach: false,
        }
    }
}

#[derive(Template)]
#[template(path = "coaching/mails/letter.txt", escape = "none", whitespace = "preserve")]
struct Text {
    said: Said,
}

#[derive(Template)]
#[template(path = "coaching/mails/letter.html")]
struct Html {
    said: Said,
}

/// A letter, put into words.
struct Said {
    lang: &'static str,
    subject: String,
    heading: String,
    hello: String,
    lead: String,
    because: Vec<String>,
    quote: String,
    action: String,
    url: String,
    after: String,
    sender: String,
    reason: String,
}

impl Said {
    fn of(facts: &LetterFacts, key: &str) -> Self {
        let voice = phrases::voice(facts.locale);
        let values = values(facts, usize::MAX);
        let said = |part: &str| part_of(voice, (key, part), &values);
        let reason = if facts.is_coach { "reason-coach" } else { "reason-mentee" };
        Self {
            lang: facts.locale.tag(),
            subject: subject(voice, facts, key),
            heading: said("heading"),
            hello: voice.say_with("hello", &values),
            lead: said("lead"),
            because: facts.because.iter().map(|code| voice.say(code)).collect(),
            quote: facts.quote.clone(),
            action: said("action"),
            url: facts.url.clone(),
            after: said("after"),
            sender: if facts.is_coach { facts.practice.clone() } else { facts.other.clone() },
            reason: voice.say_with(reason, &values),
        }
    }
}

fn subject(voice: Voice, facts: &LetterFacts, key: &str) -> String {
    part_of(voice, (key, "subject"), &values(facts, NAME_IN_SUBJECT))
}

/// A part of a letter; nothing where the letter has no such part.
fn part_of(voice: Voice, (key, part): (&str, &str), values: &[(&str, FluentValue<'_>)]) -> String {
    voice.find_with(&format!("{key}.{part}"), values).unwrap_or_default()
}

fn values(facts: &LetterFacts, most: usize) -> [(&'static str, FluentValue<'static>); 5] {
    let date = facts.date.map(|date| when::plain_date(facts.locale, date)).unwrap_or_default();
    [
        ("name", &facts.name),
        ("other", &facts.other),
        ("title", &facts.title),
        ("site", &facts.site),
        ("date", &date),
    ]
    .map(|(name, text)| (name, FluentValue::from(shortened(text, most))))
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Defines letters by their kind, their key in the catalogue, and whether their link opens something by itself.
macro_rules! letters {
    ($($(#[$doc:meta])* $name:ident($kind:literal, $key:literal, $holds_token:literal);)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name(pub LetterFacts);

        impl Mail for $name {
            const KIND: &'static str = $kind;
            const LANE: Lane = Lane::Transactional;
            const HOLDS_TOKEN: bool = $holds_token;

            fn subject(&self) -> String {
                subject(phrases::voice(self.0.locale), &self.0, $key)
            }

            fn text(&self) -> askama::Result<String> {
                Text { said: Said::of(&self.0, $key) }.render()
            }

            fn html(&self) -> askama::Result<String> {
                Html { said: Said::of(&self.0, $key) }.render()
            }

            fn sample() -> Self {
                Self(LetterFacts::sample())
            }
        }
    )+};
}

letters! {
    /// The other side proposed a plan, or a change of it.
    PlanProposed("coaching.plan_proposed", "plan-proposed", true);
    /// The other side asks for changes.
    PlanChangesAsked("coaching.plan_changes_asked", "plan-changes-asked", true);
    /// The other side accepted the plan.
    PlanAgreed("coaching.plan_agreed", "plan-agreed", true);
    /// The plan's status became worse.
    PlanStatusChanged("coaching.plan_status_changed", "plan-status", true);
    /// The plan ran out: complete it, or it closes itself.
    ClosingAsked("coaching.closing_asked", "closing-asked", true);
    /// The week's questions.
    CheckInAsked("coaching.check_in_asked", "check-in-asked", true);
    /// The coach answered a check-in.
    CheckInAnswered("coaching.check_in_answered", "check-in-answered", true);
    /// Is it still there, 30 days after the end?
    RetentionAsked("coaching.retention_asked", "retention-asked", true);
    /// How was the session?
    SessionRatingAsked("coaching.session_rating_asked", "session-rating-asked", true);
    /// The day of an action item.
    ActionDue("coaching.action_due", "action-due", false);
    /// The day of an action item has passed.
    ActionOverdue("coaching.action_overdue", "action-overdue", false);
    /// The other side takes a break from the plan.
    PlanPaused("coaching.plan_paused", "plan-paused", true);
    /// The other side goes on with the plan.
    PlanResumed("coaching.plan_resumed", "plan-resumed", true);
    /// The other side completed the plan.
    PlanCompleted("coaching.plan_completed", "plan-completed", true);
    /// The other side ended the plan early.
    PlanEnded("coaching.plan_ended", "plan-ended", true);
    /// All days of breaks are used: the plan goes on.
    BreakOver("coaching.break_over", "break-over", true);
    /// Another coach begins an engagement, and reads what the mentee shares with their coaches.
    SecondCoach("coaching.second_coach", "second-coach", false);
    /// A coach asks whether another entry is the mentee's too.
    MergeAsked("coaching.merge_asked", "merge-asked", true);
    /// The mentee asks for what the coach noted for themselves.
    NotesAsked("coaching.notes_asked", "notes-asked", false);
    /// The mentee asks for what a coach noted who has left.
    NotesAskedOfOwner("coaching.notes_asked_of_owner", "notes-asked-of-owner", false);
    /// The coach hands over what they noted for themselves.
    NotesHandedOver("coaching.notes_handed_over", "notes-handed-over", false);
    /// A report to the sponsor waits for the mentee's look.
    SponsorReportWaits("coaching.sponsor_report_waits", "sponsor-report-waits", false);
    /// A version of a strategy lies before the other side.
    StrategyShared("coaching.strategy_shared", "strategy-shared", false);
    /// The coach asks for changes of a strategy.
    StrategyChangesAsked("coaching.strategy_changes_asked", "strategy-changes-asked", false);
    /// The coach agrees to a strategy.
    StrategyAgreed("coaching.strategy_agreed", "strategy-agreed", false);
    /// No session for long, and none booked.
    EngagementStalled("coaching.engagement_stalled", "engagement-stalled", false);
}
