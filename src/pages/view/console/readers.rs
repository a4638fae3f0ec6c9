//! `/console/newsletter/readers`, `…/segments`, `…/imports`: who reads, which of them, and files of them.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink, Tab};
use super::mentees::{FilterChoice, StandingLine};
use super::sheet::Sheet;
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;

/// The readers.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/readers.html")]
pub struct ReadersPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the newsletter.
    pub tabs: Vec<Tab>,
    /// What is searched for.
    pub search: String,
    /// The lists to choose from.
    pub lists: Vec<FilterChoice>,
    /// The states to choose from.
    pub states: Vec<FilterChoice>,
    /// Whether anything is left out.
    pub is_filtered: bool,
    /// The readers.
    pub rows: Vec<ReaderRow>,
    /// The next page.
    pub more_href: Option<String>,
    /// Adds one.
    pub add: Option<Sheet>,
}

/// A reader in the table.
#[derive(Debug, Clone)]
pub struct ReaderRow {
    /// The address, and the page.
    pub link: NamedLink,
    /// What they are called.
    pub name: String,
    /// Where they stand, list by list.
    pub badges: Vec<Badge>,
    /// Since when they are known.
    pub since: String,
}

/// A reader.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/reader.html")]
pub struct ReaderPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Whether nothing is sent there.
    pub badge: Option<Badge>,
    /// What is known about them.
    pub facts: Vec<AnswerLine>,
    /// Their lists.
    pub lists: Vec<StandingLine>,
    /// What they agreed to, oldest first: when, what, where.
    pub consent: Vec<(String, String, String)>,
    /// Lets them have mail again.
    pub steps: Vec<Sheet>,
    /// What cannot be undone.
    pub grave: Vec<Sheet>,
}

/// The segments.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/segments.html")]
pub struct SegmentsPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the newsletter.
    pub tabs: Vec<Tab>,
    /// The segments, each with how many are in it.
    pub rows: Vec<StandingLine>,
    /// Makes one.
    pub add: Sheet,
}

/// A segment.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/segment.html")]
pub struct SegmentPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// How many are in it.
    pub count: String,
    /// Some of them.
    pub members: Vec<NamedLink>,
    /// Changes it.
    pub change: Sheet,
    /// What is asked: an address.
    pub asked: String,
    /// Whether that reader is in it, and which conditions hold: the place of each.
    pub verdict: Option<(Badge, Vec<(String, Badge)>)>,
    /// Removes it.
    pub grave: Vec<Sheet>,
}

/// The imports.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/imports.html")]
pub struct ImportsPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the newsletter.
    pub tabs: Vec<Tab>,
    /// Takes a file.
    pub upload: Sheet,
    /// Whether there is a list to import to.
    pub has_lists: bool,
    /// The imports, newest first.
    pub rows: Vec<StandingLine>,
}

/// An import.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/import.html")]
pub struct ImportPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// How far it is.
    pub badge: Badge,
    /// What kind of import it is.
    pub about: String,
    /// How far, in tenths of a percent.
    pub part: i64,
    /// The same in words.
    pub reading: String,
    /// The figures.
    pub figures: Vec<AnswerLine>,
    /// Why it failed.
    pub failure: Option<String>,
    /// The file of what could not be read.
    pub errors_href: Option<String>,
    /// Whether it goes on, so that a second look shows more.
    pub is_going: bool,
    /// This page.
    pub here: String,
    /// Pauses, goes on.
    pub steps: Vec<Sheet>,
    /// Calls it off.
    pub grave: Vec<Sheet>,
}
