//! `/console`: what a coach should know today, in order of attention.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink};
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;

/// The coach's day.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/today.html")]
pub struct TodayPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// "Wednesday 25 November".
    pub date: String,
    /// How the day looks, in a sentence.
    pub summary: String,
    /// The next session of today, its brief open.
    pub next: Option<SessionCard>,
    /// The next session of another day, where today has none left.
    pub later: Option<NamedLink>,
    /// Mentees whose plan wants a look, and why.
    pub attention: Vec<AttentionRow>,
    /// Requests for sessions that wait.
    pub requests: Vec<RequestRow>,
    /// Check-ins that wait.
    pub check_ins: Vec<CheckInRow>,
    /// Assessments that wait.
    pub assessments: Vec<WaitingRow>,
    /// Questions for private notes that wait.
    pub note_requests: Vec<WaitingRow>,
    /// The other sessions of today.
    pub rest: Vec<SessionCard>,
    /// Mentees with a plan that runs and nothing booked.
    pub without_session: Vec<NamedLink>,
}

impl TodayPage {
    /// How many things wait for an answer.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.requests.len() + self.check_ins.len() + self.assessments.len() + self.note_requests.len()
    }
}

/// A session and what to know before it.
#[derive(Debug, Clone)]
pub struct SessionCard {
    /// "14:00 – 15:00".
    pub time: String,
    /// Its start for machines.
    pub start: String,
    /// Its page.
    pub href: String,
    /// What was booked.
    pub title: String,
    /// With whom.
    pub mentee: NamedLink,
    /// Whether it is over, or waits to begin.
    pub badge: Option<Badge>,
    /// The plan that runs.
    pub plan: Option<PlanLine>,
    /// The newest note.
    pub note: Option<String>,
    /// What is still to be done.
    pub actions: Vec<ActionLine>,
    /// What was answered when it was booked.
    pub answers: Vec<AnswerLine>,
}

/// A plan, how it stands and why.
#[derive(Debug, Clone)]
pub struct PlanLine {
    /// Its title.
    pub title: String,
    /// Its page, where the line leads there.
    pub href: Option<String>,
    /// How it stands.
    pub badge: Badge,
    /// Why, in words; empty where all is well.
    pub reasons: String,
}

/// Something to be done.
#[derive(Debug, Clone)]
pub struct ActionLine {
    /// What.
    pub title: String,
    /// By whom, and until when.
    pub due: String,
}

/// A mentee who needs the coach.
#[derive(Debug, Clone)]
pub struct AttentionRow {
    /// Who.
    pub mentee: NamedLink,
    /// The plan and why.
    pub plan: PlanLine,
}

/// A request that waits.
#[derive(Debug, Clone)]
pub struct RequestRow {
    /// Who asks.
    pub name: String,
    /// What for.
    pub title: String,
    /// When it would be.
    pub when: String,
    /// Its start for machines.
    pub start: String,
    /// Until when it waits.
    pub until: Option<String>,
    /// What they answered.
    pub answers: Vec<AnswerLine>,
    /// The booking.
    pub booking_id: String,
    /// The revision of the session that is shown.
    pub revision: i64,
    /// Where yes is sent.
    pub confirm_action: String,
    /// Where no is sent.
    pub decline_action: String,
    /// "Confirm Thu 26 Nov, 14:00".
    pub confirm_label: String,
}

/// A check-in that waits for a reply.
#[derive(Debug, Clone)]
pub struct CheckInRow {
    /// For ids within the page.
    pub key: String,
    /// Whose it is.
    pub mentee: NamedLink,
    /// "Week 3, sent in on Mon 23 Nov".
    pub about: String,
    /// "2 kept, 1 in part, none missed".
    pub kept: String,
    /// What was said, by what was asked.
    pub answers: Vec<AnswerLine>,
    /// Where the reply is sent.
    pub action: String,
    /// What was typed so far.
    pub reply: String,
    /// What to change about it.
    pub fault: Option<String>,
}

/// Something that waits, and where it is.
#[derive(Debug, Clone)]
pub struct WaitingRow {
    /// Whose it is.
    pub mentee: NamedLink,
    /// What waits.
    pub about: String,
}
