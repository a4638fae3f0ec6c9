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

/// A list of readers.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/mailing_list.html")]
pub struct MailingListPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Who is told of it.
    pub badge: Badge,
    /// What it is about.
    pub about: String,
    /// Its readers.
    pub readers: NamedLink,
    /// Changes it.
    pub change: Sheet,
    /// Removes it.
    pub grave: Vec<Sheet>,
}

/// The segments, or the lists.
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
    /// What is said where there is none.
    pub empty: String,
    /// Makes a segment row by row.
    pub form: Option<SegmentForm>,
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
    /// Changes it row by row.
    pub form: Option<SegmentForm>,
    /// Changes it as it is written down.
    pub change: Sheet,
    /// What is asked: an address.
    pub asked: String,
    /// Whether that reader is in it, and which conditions hold: the place of each.
    pub verdict: Option<(Badge, Vec<(String, Badge)>)>,
    /// Removes it.
    pub grave: Vec<Sheet>,
}

/// The form of a segment, row by row.
#[derive(Debug, Clone)]
pub struct SegmentForm {
    /// Where it is sent.
    pub action: String,
    /// What opens it.
    pub opener: String,
    /// Whether it stands open.
    pub is_open: bool,
    /// The revision that it was filled in for.
    pub revision: Option<i64>,
    /// What the segment is called.
    pub name: String,
    /// What is wrong with that.
    pub name_fault: Option<String>,
    /// Whether one of the rows is enough.
    pub is_any: bool,
    /// The rows.
    pub rows: Vec<SegmentRow>,
    /// Values to choose from, with what they are.
    pub values: Vec<(String, String)>,
    /// What its button says.
    pub button: String,
    /// What is wrong with it as a whole.
    pub fault: Option<String>,
    /// How many readers that would be.
    pub count: Option<String>,
}

/// A row of a segment.
#[derive(Debug, Clone)]
pub struct SegmentRow {
    /// Its number, from 0.
    pub number: usize,
    /// "Condition 1".
    pub label: String,
    /// What is known of readers, to choose from.
    pub fields: Vec<FilterChoice>,
    /// Whether it shall not be so.
    pub is_not: bool,
    /// The value.
    pub value: String,
    /// What is wrong with it.
    pub fault: Option<String>,
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
