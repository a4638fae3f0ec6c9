//! `/console/mentees`: the people in coaching, and what happened with one of them.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink};
use super::today::{ActionLine, PlanLine};
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;

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
    /// Whether only those who need attention are shown.
    pub attention: bool,
    /// The tag that is asked for.
    pub tag: Option<String>,
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
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// What they are called.
    pub name: String,
    /// How far coaching has come.
    pub badge: Badge,
    /// What is known about them.
    pub facts: Vec<AnswerLine>,
    /// The plans that run, how they stand and why.
    pub plans: Vec<PlanLine>,
    /// What is still to be done.
    pub actions: Vec<ActionLine>,
    /// What happened, by month, newest first.
    pub months: Vec<TimelineMonth>,
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
    /// How far it has come.
    pub badge: Option<Badge>,
}
