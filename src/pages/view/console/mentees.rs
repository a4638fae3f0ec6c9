//! `/console/mentees`: the people in coaching, and what happened with one of them.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink};
use super::notes::NoteLine;
use super::sheet::Sheet;
use super::today::{ActionLine, PlanLine};
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;
use crate::pages::view::space::PacketForm;

/// The coach's mentees.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/mentees.html")]
pub struct MenteesPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// What is searched for.
    pub search: String,
    /// The statuses to choose from.
    pub statuses: Vec<FilterChoice>,
    /// Whose mentees there are to choose from; for the owner.
    pub coaches: Vec<FilterChoice>,
    /// Whether only those who need attention are shown.
    pub attention: bool,
    /// The tag that is asked for.
    pub tag: Option<String>,
    /// Where somebody is added.
    pub new_href: &'static str,
    /// Whether anything is left out.
    pub is_filtered: bool,
    /// The mentees.
    pub rows: Vec<MenteeRow>,
    /// The next page.
    pub more_href: Option<String>,
}

/// A choice of a filter.
#[derive(Debug, Clone)]
pub struct FilterChoice {
    /// Its value.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// Whether it is the one chosen.
    pub is_chosen: bool,
}

/// A mentee in the table.
#[derive(Debug, Clone)]
pub struct MenteeRow {
    /// Who.
    pub mentee: NamedLink,
    /// "Senior → Staff".
    pub roles: String,
    /// Where they work.
    pub company: String,
    /// How far coaching has come.
    pub badge: Badge,
    /// Words of the coaches, each a filter.
    pub tags: Vec<NamedLink>,
    /// Since when.
    pub since: String,
}

/// A mentee.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/mentee.html")]
pub struct MenteePage {
    /// Its id.
    pub id: String,
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// What they are called.
    pub name: String,
    /// How far coaching has come.
    pub badge: Badge,
    /// When the next session is, or that there is none.
    pub next: String,
    /// The page of that session.
    pub next_href: Option<String>,
    /// What is to go, and when.
    pub erasure: Option<String>,
    /// Their plans, assessments, strategies.
    pub links: Vec<NamedLink>,
    /// What is known about them.
    pub facts: Vec<AnswerLine>,
    /// Open questions whether this and another entry are one person, each with what takes it back.
    pub questions: Vec<(String, Sheet)>,
    /// The plans that run, how they stand and why.
    pub plans: Vec<PlanLine>,
    /// What is still to be done, each with what says it is, and what changes it.
    pub actions: Vec<(ActionLine, Vec<Sheet>)>,
    /// How many there are.
    pub action_count: usize,
    /// All of them.
    pub more_actions_href: Option<String>,
    /// Opens again what was just finished.
    pub undo: Option<Sheet>,
    /// Writes down what is to be done.
    pub add_action: Option<Sheet>,
    /// The newest notes.
    pub notes: Vec<NoteLine>,
    /// All of them.
    pub more_notes_href: Option<String>,
    /// Writes a note.
    pub add_note: Option<Sheet>,
    /// Their assessments.
    pub assessments: Vec<StandingLine>,
    /// Starts an assessment.
    pub assess: Option<Sheet>,
    /// What they show of their work, each with the button of who stands by it.
    pub evidence: Vec<(StandingLine, Option<Sheet>)>,
    /// What happened, by month, newest first.
    pub months: Vec<TimelineMonth>,
    /// The next part of it.
    pub more_href: Option<String>,
    /// What cannot be undone.
    pub grave: Vec<Sheet>,
}

/// What a mentee shows of their work.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/evidence.html")]
pub struct EvidencePage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The picture of what it covers of the role.
    pub coverage: Option<String>,
    /// What stands in the packet.
    pub packet: Option<PacketForm>,
    /// Where another role is chosen for it.
    pub choose: String,
    /// The packet, to print.
    pub print: String,
    /// The packet as a file.
    pub file: String,
    /// The entries.
    pub rows: Vec<EvidenceCard>,
}

/// An entry of evidence.
#[derive(Debug, Clone)]
pub struct EvidenceCard {
    /// What it is called, and how far it has come.
    pub line: StandingLine,
    /// What is told.
    pub told: Vec<AnswerLine>,
    /// What weakens it.
    pub hints: Vec<String>,
    /// Stands by it, or takes that back.
    pub sheet: Option<Sheet>,
}

/// Something with where it stands.
#[derive(Debug, Clone)]
pub struct StandingLine {
    /// What it is, and its page.
    pub link: NamedLink,
    /// Where it stands.
    pub badge: Badge,
    /// What else there is to say of it.
    pub about: String,
}

/// A month of the timeline.
#[derive(Debug, Clone)]
pub struct TimelineMonth {
    /// "November 2026".
    pub name: String,
    /// What happened.
    pub entries: Vec<TimelineLine>,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct TimelineLine {
    /// "Tue 24 Nov".
    pub date: String,
    /// The instant for machines.
    pub at: String,
    /// "Session".
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Its page, where it has one.
    pub href: Option<String>,
    /// How far it has come.
    pub badge: Option<Badge>,
}
