//! `/console/newsletter`: issues, how far their copies are, and who got one.

use askama::Template;

use super::frame::{Badge, ConsoleFrame};
use crate::pages::view::page::Page;

/// The issues.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/newsletter.html")]
pub struct NewsletterPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The issues, newest first.
    pub issues: Vec<IssueRow>,
    /// The next page.
    pub more_href: Option<String>,
}

/// An issue in the list.
#[derive(Debug, Clone)]
pub struct IssueRow {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Where it is.
    pub badge: Badge,
    /// "Sent on Tue 24 Nov, 09:00".
    pub when: String,
    /// How far its copies are; nothing before it is sent.
    pub bar: Option<DeliveryBar>,
}

/// The states of an issue's copies as one stacked bar.
#[derive(Debug, Clone)]
pub struct DeliveryBar {
    /// Everybody who gets it: what the parts add up to.
    pub audience: i64,
    /// The parts, in the order in which they are drawn.
    pub parts: Vec<BarPart>,
    /// The same in a sentence.
    pub reading: String,
}

/// A part of the bar.
#[derive(Debug, Clone)]
pub struct BarPart {
    /// Name of the state.
    pub state: String,
    /// The state in words.
    pub label: String,
    /// The class of the stylesheet.
    pub class: &'static str,
    /// How many.
    pub count: i64,
    /// Where it begins, in tenths of a percent.
    pub from: i64,
    /// How wide it is, in tenths of a percent.
    pub width: i64,
    /// Those who are in it.
    pub href: String,
    /// Whether they are the ones listed.
    pub is_chosen: bool,
}

/// An issue with its copies.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/issue.html")]
pub struct IssuePage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Its title.
    pub title: String,
    /// Where it is.
    pub badge: Badge,
    /// When it goes or went out.
    pub when: String,
    /// Why it stands still.
    pub pause_reason: Option<String>,
    /// How far its copies are.
    pub bar: Option<DeliveryBar>,
    /// The revision that the buttons mean.
    pub revision: i64,
    /// Where "stop for now" is sent, while it may be.
    pub pause_action: Option<String>,
    /// Where "go on" is sent, while it may be.
    pub resume_action: Option<String>,
    /// What the list below shows.
    pub list_heading: String,
    /// The copies.
    pub copies: Vec<CopyRow>,
    /// The next part of the list.
    pub more_href: Option<String>,
}

/// A copy of an issue.
#[derive(Debug, Clone)]
pub struct CopyRow {
    /// To whom.
    pub address: String,
    /// How far it is.
    pub badge: Badge,
    /// When that was.
    pub when: String,
    /// What the mail server said, in its own words.
    pub said: String,
}
