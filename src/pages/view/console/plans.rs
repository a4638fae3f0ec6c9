//! `/console/plans`: the plans of a coach as a board, and one plan.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink};
use super::mentees::StandingLine;
use super::sheet::Sheet;
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;

/// The board.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/plans.html")]
pub struct PlansPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The columns, from left to right.
    pub columns: Vec<PlanColumn>,
    /// Plans that are over, where they are asked for.
    pub over: Vec<StandingLine>,
    /// Whether they are.
    pub shows_over: bool,
    /// Whether there is any plan.
    pub is_empty: bool,
}

/// A column of the board.
#[derive(Debug, Clone)]
pub struct PlanColumn {
    /// Its id, for the heading.
    pub key: &'static str,
    /// What the plans in it have in common.
    pub name: String,
    /// The plans.
    pub cards: Vec<PlanCard>,
}

/// A plan on the board.
#[derive(Debug, Clone)]
pub struct PlanCard {
    /// Its title and page.
    pub link: NamedLink,
    /// Whose.
    pub mentee: String,
    /// The shape that says the same as the word, for the quick eye.
    pub shape: &'static str,
    /// How it stands.
    pub badge: Badge,
    /// Why.
    pub reasons: String,
    /// "Week 6 of 13".
    pub week: String,
}

/// A plan.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/plan.html")]
pub struct PlanPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Whose.
    pub mentee: NamedLink,
    /// How it stands.
    pub badge: Badge,
    /// Why.
    pub reasons: String,
    /// One thing to do about it.
    pub suggestion: Option<String>,
    /// Skill, step and dates.
    pub about: String,
    /// Breaks, proposals, how it ended.
    pub remarks: Vec<String>,
    /// Where it is read outside of the console.
    pub links: Vec<NamedLink>,
    /// What waits for one of the two.
    pub proposal: Option<ProposalView>,
    /// Proposes, accepts, pauses, resumes, completes.
    pub steps: Vec<Sheet>,
    /// This week's commitments.
    pub this_week: Vec<StandingLine>,
    /// The weeks.
    pub weeks: Vec<WeekCell>,
    /// Planned and earned.
    pub course: Option<CoursePicture>,
    /// Where milestones and commitments are changed, as long as they can be.
    pub items_href: Option<String>,
    /// The milestones.
    pub milestones: Vec<MilestoneRow>,
    /// All commitments.
    pub commitments: Vec<StandingLine>,
    /// What was checked in, the newest first.
    pub check_ins: Vec<CheckInCard>,
    /// What was proposed, the newest first.
    pub revisions: Vec<StandingLine>,
    /// What is made of it for elsewhere.
    pub kept: Vec<Sheet>,
    /// What cannot be undone.
    pub grave: Vec<Sheet>,
}

/// What is proposed for a plan.
#[derive(Debug, Clone)]
pub struct ProposalView {
    /// Why.
    pub reason: String,
    /// What it says and the plan does not.
    pub new: Vec<String>,
    /// What the plan says and it does not.
    pub gone: Vec<String>,
}

/// A week of a plan.
#[derive(Debug, Clone)]
pub struct WeekCell {
    /// Its number.
    pub number: i64,
    /// What it is, in words.
    pub label: String,
    /// `past`, `now` or `ahead`.
    pub class: &'static str,
    /// The shape of its commitments.
    pub shape: &'static str,
    /// The milestones that are due in it, done or open.
    pub flags: Vec<&'static str>,
}

/// Planned and earned weight over the days.
#[derive(Debug, Clone)]
pub struct CoursePicture {
    /// The same in words.
    pub reading: String,
    /// The path of what is planned.
    pub planned: String,
    /// The path of what is earned.
    pub earned: String,
    /// Where today is, from the left.
    pub today: Option<i64>,
}

/// A milestone.
#[derive(Debug, Clone)]
pub struct MilestoneRow {
    /// What it is.
    pub title: String,
    /// Until when, or when it was done.
    pub when: String,
    /// What shows it.
    pub about: String,
    /// How far it is.
    pub badge: Badge,
    /// The shape that says the same.
    pub shape: &'static str,
    /// Done, dropped.
    pub sheets: Vec<Sheet>,
}

/// A check-in.
#[derive(Debug, Clone)]
pub struct CheckInCard {
    /// "Week 5, sent in Fri 20 Nov".
    pub about: String,
    /// How far it is.
    pub badge: Badge,
    /// How many commitments were kept.
    pub kept: String,
    /// What was said.
    pub answers: Vec<AnswerLine>,
    /// What was replied.
    pub reply: Option<String>,
    /// Replies.
    pub sheet: Option<Sheet>,
}
