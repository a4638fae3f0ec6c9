//! Notes: what was written down about a mentee, and one of it with what it said before.

use askama::Template;

use super::frame::{Badge, ConsoleFrame};
use super::sheet::Sheet;
use crate::pages::view::page::Page;

/// All notes about a mentee.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/notes.html")]
pub struct NotesPage {
    /// The frame; its title stands on top of the page.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The notes, the newest first.
    pub notes: Vec<NoteLine>,
    /// The next page.
    pub more_href: Option<String>,
}

/// A note.
#[derive(Debug, Clone)]
pub struct NoteLine {
    /// Who reads it.
    pub badge: Badge,
    /// When it was written, by whom, and when it was changed.
    pub about: String,
    /// What it says.
    pub body: String,
    /// Where it is changed; for its author.
    pub href: Option<String>,
}

/// One note.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/note.html")]
pub struct NotePage {
    /// The frame; its title stands on top of the page.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The note.
    pub note: NoteView,
}

/// A note with what its author does with it.
#[derive(Debug, Clone)]
pub struct NoteView {
    /// What it says now.
    pub line: NoteLine,
    /// Changes it; for its author.
    pub change: Option<Sheet>,
    /// What it said before, the newest first; for its author.
    pub history: Option<Vec<NoteLine>>,
    /// More of that.
    pub more_href: Option<String>,
    /// Removes it; for its author.
    pub remove: Option<Sheet>,
}
