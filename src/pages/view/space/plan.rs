//! `/space/plan`: ninety days.

use askama::Template;

use crate::pages::view::console::{Badge, ConsoleFrame, NamedLink, PlanLine};
use crate::pages::view::page::Page;

/// A plan.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/plan.html")]
pub struct SpacePlanPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// How it stands and why; nothing where there is no plan.
    pub line: Option<PlanLine>,
    /// "Day 24 of 90".
    pub day: String,
    /// One thing to do about it.
    pub suggestion: String,
    /// "Week 4".
    pub week: String,
    /// The if-then commitments of this week.
    pub commitments: Vec<SpaceCommitment>,
    /// What waits for the mentee's yes.
    pub proposal: Option<SpaceProposal>,
    /// The weeks.
    pub weeks: Vec<SpaceWeek>,
    /// Address of the picture of planned and earned.
    pub picture: String,
    /// The same in words.
    pub points: String,
    /// The page to print.
    pub print: String,
    /// Other plans.
    pub others: Vec<NamedLink>,
}

/// Something that is done in a week.
#[derive(Debug, Clone)]
pub struct SpaceCommitment {
    /// "If …, then …".
    pub text: String,
    /// What to do when something gets in the way.
    pub obstacle: String,
    /// What became of it, once that was said.
    pub state: Option<String>,
}

/// A revision that waits.
#[derive(Debug, Clone)]
pub struct SpaceProposal {
    /// Its number.
    pub number: i32,
    /// Why the plan changes.
    pub reason: String,
    /// What is to be reached.
    pub milestones: Vec<String>,
    /// What is done week by week.
    pub commitments: Vec<String>,
    /// Where yes is sent.
    pub accept: String,
    /// Where the wish for changes is sent.
    pub decline: String,
}

/// A week of a plan.
#[derive(Debug, Clone)]
pub struct SpaceWeek {
    /// "Week 4".
    pub label: String,
    /// "Mon 8 Jun – Sun 14 Jun".
    pub dates: String,
    /// Whether it is over.
    pub is_past: bool,
    /// Whether it holds today.
    pub is_now: bool,
    /// What was said of it.
    pub check_in: Option<Badge>,
    /// What is due in it.
    pub milestones: Vec<SpaceMilestone>,
}

/// Something to be reached.
#[derive(Debug, Clone)]
pub struct SpaceMilestone {
    /// What.
    pub title: String,
    /// How far it has come, in a word.
    pub state: String,
    /// Whether it is reached.
    pub is_done: bool,
    /// When it is due.
    pub due: String,
    /// What it shows.
    pub anchor: String,
}
