//! Lists of things with where they stand, and `/console/assessments/{id}`.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink, Tab};
use super::mentees::StandingLine;
use super::sheet::Sheet;
use crate::pages::view::page::Page;

/// A list of things with where they stand: assessments, strategies.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/standings.html")]
pub struct StandingsPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// What they are.
    pub heading: String,
    /// What belongs to them.
    pub links: Vec<NamedLink>,
    /// The states to look at.
    pub tabs: Vec<Tab>,
    /// Whose, where they are of one mentee.
    pub of: Option<NamedLink>,
    /// The things.
    pub rows: Vec<StandingLine>,
    /// What is said where there are none.
    pub empty: String,
    /// The next page.
    pub more_href: Option<String>,
}

/// An assessment.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/assessment.html")]
pub struct AssessmentPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Whose.
    pub mentee: NamedLink,
    /// How far it has come.
    pub badge: Badge,
    /// The role and when in the coaching.
    pub about: String,
    /// The result in a sentence.
    pub sentence: Option<String>,
    /// The result in plain words.
    pub explanation: Vec<String>,
    /// What comes next: closes, finalises, drafts a plan.
    pub steps: Vec<Sheet>,
    /// Where everybody stands, as a picture.
    pub radar: Option<RadarPicture>,
    /// The gaps, the largest first.
    pub gaps: Vec<GapRow>,
    /// What each side said of each skill, what has to be talked about first.
    pub skills: Vec<SkillCard>,
    /// Who was asked.
    pub raters: Vec<RaterRow>,
    /// Asks people.
    pub asks: Vec<Sheet>,
    /// What was chosen to work on, and why.
    pub choices: Vec<String>,
    /// Chooses what to work on.
    pub choose: Option<Sheet>,
    /// Gives it up.
    pub grave: Vec<Sheet>,
}

impl AssessmentPage {
    /// Whether there is a skill that has, or had, to be talked about.
    fn has_open_skills(&self) -> bool {
        self.skills.iter().any(|skill| skill.badge.is_some())
    }

    /// Whether a form of one of the other skills was refused.
    fn is_refused_there(&self) -> bool {
        let mut others = self.skills.iter().filter(|skill| skill.badge.is_none());
        others.any(|skill| skill.sheets.iter().any(|sheet| sheet.is_open))
    }
}

/// Where somebody stands, skill by skill, around a centre.
#[derive(Debug, Clone)]
pub struct RadarPicture {
    /// The same in words.
    pub description: String,
    /// One ring a level, as points.
    pub rings: Vec<String>,
    /// The axes, as where they end.
    pub axes: Vec<(String, String)>,
    /// What the role asks for.
    pub target: String,
    /// Where the mentee stands.
    pub now: String,
    /// Where they stood.
    pub before: Option<String>,
    /// The skills.
    pub names: Vec<RadarName>,
}

/// A name at the end of an axis.
#[derive(Debug, Clone)]
pub struct RadarName {
    /// From the left.
    pub x: String,
    /// From the top.
    pub y: String,
    /// Where it stands from there.
    pub anchor: &'static str,
    /// The name.
    pub text: String,
}

/// A gap in the ranking.
#[derive(Debug, Clone)]
pub struct GapRow {
    /// The skill.
    pub name: String,
    /// "2.5 → 4".
    pub figures: String,
    /// How far the mentee has come, in tenths of a percent of the highest level.
    pub now: String,
    /// How far the role asks to come.
    pub target: String,
    /// What is odd about it.
    pub badges: Vec<Badge>,
}

/// A skill side by side.
#[derive(Debug, Clone)]
pub struct SkillCard {
    /// Its key, for links.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// "Mentee 4 · You 2".
    pub sides: String,
    /// Talk about this first, or talked about.
    pub badge: Option<Badge>,
    /// What was written, each with who wrote it.
    pub said: Vec<String>,
    /// Says what is meant now, or why the sides differ.
    pub sheets: Vec<Sheet>,
}

/// Somebody who was asked.
#[derive(Debug, Clone)]
pub struct RaterRow {
    /// Who.
    pub name: String,
    /// As what.
    pub kind: String,
    /// How far they are.
    pub badge: Badge,
    /// Since when.
    pub when: String,
    /// Sends the link again, asks no longer.
    pub sheets: Vec<Sheet>,
}
