//! A page about one thing, or about a few things of a kind: facts, what there is, and what can be done with it.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, NamedLink, Tab};
use super::mentees::StandingLine;
use super::sheet::Sheet;
use crate::pages::view::manage::AnswerLine;
use crate::pages::view::page::Page;
use crate::pages::view::picker::Picker;

/// The page. What is empty is not shown.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/record.html")]
pub struct RecordPage {
    /// The frame; its title stands on top of the page.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// How it stands.
    pub badge: Option<Badge>,
    /// The same in a sentence.
    pub lead: String,
    /// Pages beside this one.
    pub tabs: Vec<Tab>,
    /// Where one goes from here.
    pub links: Vec<NamedLink>,
    /// What is known.
    pub facts: Vec<AnswerLine>,
    /// What can be done with the whole.
    pub sheets: Vec<Sheet>,
    /// Days and times to choose from.
    pub picker: Option<Picker>,
    /// What belongs to it.
    pub sections: Vec<RecordSection>,
    /// What cannot be undone.
    pub grave: Vec<Sheet>,
}

impl RecordPage {
    /// A page without anything on it yet.
    #[must_use]
    pub fn of((page, console): (Page, ConsoleFrame)) -> Self {
        Self {
            page,
            console,
            badge: None,
            lead: String::new(),
            tabs: Vec::new(),
            links: Vec::new(),
            facts: Vec::new(),
            sheets: Vec::new(),
            picker: None,
            sections: Vec::new(),
            grave: Vec::new(),
        }
    }
}

/// A part of the page.
#[derive(Debug, Clone, Default)]
pub struct RecordSection {
    /// Its id.
    pub key: &'static str,
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub rows: Vec<RecordRow>,
    /// What is said where nothing does.
    pub empty: Option<String>,
    /// What adds to it.
    pub sheets: Vec<Sheet>,
}

/// A row of a part.
#[derive(Debug, Clone)]
pub struct RecordRow {
    /// What it is, how it stands, and more about it.
    pub line: StandingLine,
    /// What is known of it.
    pub pairs: Vec<AnswerLine>,
    /// Where one goes from it.
    pub links: Vec<NamedLink>,
    /// What can be done with it.
    pub sheets: Vec<Sheet>,
}

impl RecordRow {
    /// A row that says so much.
    #[must_use]
    pub fn of(line: StandingLine) -> Self {
        Self { line, pairs: Vec::new(), links: Vec::new(), sheets: Vec::new() }
    }
}
