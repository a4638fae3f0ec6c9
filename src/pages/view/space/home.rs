//! `/space` and `/space/actions`.

use askama::Template;

use super::plan::SpaceCommitment;
use super::sessions::SpaceSessionRow;
use crate::pages::view::booking_form::TextField;
use crate::pages::view::console::{ConsoleFrame, NamedLink, PlanLine};
use crate::pages::view::page::Page;

/// What is next, and what this week asks.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/home.html")]
pub struct SpaceHomePage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// "Wednesday 25 November".
    pub date: String,
    /// The next session.
    pub next: Option<SpaceSessionRow>,
    /// A plan that waits for the mentee.
    pub waiting: Option<NamedLink>,
    /// The plan that runs.
    pub plan: Option<PlanLine>,
    /// "Day 24 of 90".
    pub day: Option<String>,
    /// "Week 4".
    pub week: String,
    /// The if-then commitments of the week.
    pub commitments: Vec<SpaceCommitment>,
    /// Where the week's questions are answered.
    pub check_in: Option<String>,
    /// What the mentee is going to do.
    pub actions: Vec<SpaceAction>,
}

/// Something to be done.
#[derive(Debug, Clone)]
pub struct SpaceAction {
    /// What.
    pub title: String,
    /// By whom, where it is not the mentee, and until when.
    pub note: String,
    /// Whether its day has passed.
    pub is_late: bool,
    /// Whether it is still to be done.
    pub is_open: bool,
    /// Where it is ticked off, or that is taken back; nothing for what is the coach's.
    pub action: Option<String>,
}

/// What is going to be done.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/actions.html")]
pub struct SpaceActionsPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// What is still to be done.
    pub open: Vec<SpaceAction>,
    /// What is done.
    pub done: Vec<SpaceAction>,
    /// One more.
    pub title: TextField,
    /// Until when.
    pub due: TextField,
}
