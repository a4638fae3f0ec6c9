//! `/console/newsletter`: issues, how far their copies are, and who got one.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, Tab};
use super::sheet::Sheet;
use crate::pages::view::page::Page;
use crate::pages::view::ticket::address_parts;

/// The issues.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/newsletter.html")]
pub struct NewsletterPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the newsletter.
    pub tabs: Vec<Tab>,
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
    /// What was opened and clicked; nothing where it is not counted.
    pub hits: Option<HitTable>,
    /// Tests, sends, schedules, stops.
    pub steps: Vec<Sheet>,
    /// Where it is changed, while it may be.
    pub edit_href: Option<String>,
    /// The mail as a reader gets it, for a frame.
    pub preview_href: Option<String>,
    /// The same as plain text.
    pub text: Option<String>,
    /// What stands in its way, and what is worth a second look.
    pub checks: Vec<(Badge, String)>,
    /// What the list below shows; nothing before it is sent.
    pub list_heading: Option<String>,
    /// The copies.
    pub copies: Vec<CopyRow>,
    /// The next part of the list.
    pub more_href: Option<String>,
    /// What cannot be undone.
    pub grave: Vec<Sheet>,
}

/// What was opened and clicked of an issue.
#[derive(Debug, Clone)]
pub struct HitTable {
    /// What the figures are, and how sure.
    pub about: String,
    /// Opens, clicks, and clicks by link.
    pub rows: Vec<HitRow>,
}

/// A line of them.
#[derive(Debug, Clone)]
pub struct HitRow {
    /// What was done, or where the link leads.
    pub label: String,
    /// By people.
    pub people: i64,
    /// By machines.
    pub machines: i64,
}

/// An issue that is written.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/issue_edit.html")]
pub struct IssueEditPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The form.
    pub sheet: Sheet,
    /// Whether there is a list to write for.
    pub has_lists: bool,
    /// The mail as it was kept last.
    pub preview_href: Option<String>,
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

impl CopyRow {
    /// The address in two, so that it is broken before the `@` where it has to be.
    #[must_use]
    pub fn address_parts(&self) -> (&str, &str) {
        address_parts(&self.address)
    }
}
