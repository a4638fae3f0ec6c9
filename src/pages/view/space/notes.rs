//! `/space/notes`.

use askama::Template;

use crate::pages::view::console::{ConsoleFrame, NoteLine, NoteView, Sheet};
use crate::pages::view::page::Page;

/// What was written down, by the mentee or for them to read.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/notes.html")]
pub struct SpaceNotesPage {
    /// The frame; its title stands on top of the page.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// The notes, the newest first.
    pub notes: Vec<NoteLine>,
    /// The next page.
    pub more_href: Option<String>,
    /// Writes one more.
    pub add: Sheet,
}

/// One note.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/note.html")]
pub struct SpaceNotePage {
    /// The frame; its title stands on top of the page.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// The note.
    pub note: NoteView,
}
