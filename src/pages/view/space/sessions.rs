//! `/space/sessions`.

use askama::Template;

use super::home::SpaceAction;
use crate::pages::view::booking_form::TextField;
use crate::pages::view::console::{Badge, ConsoleFrame};
use crate::pages::view::page::Page;

/// The mentee's sessions.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/sessions.html")]
pub struct SpaceSessionsPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// What lies ahead, the next one first.
    pub ahead: Vec<SpaceSessionRow>,
    /// What is over, the latest first.
    pub over: Vec<SpaceSessionRow>,
}

/// A session.
#[derive(Debug, Clone)]
pub struct SpaceSessionRow {
    /// "Tue 24 Nov, 16:00".
    pub when: String,
    /// Its start for machines.
    pub start: String,
    /// What was booked.
    pub title: String,
    /// With whom.
    pub hosts: String,
    /// How far it has come.
    pub badge: Badge,
    /// Its page.
    pub href: String,
    /// Where it is moved or cancelled.
    pub manage: Option<String>,
}

/// One session.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/session.html")]
pub struct SpaceSessionPage {
    /// The frame.
    pub page: Page,
    /// The frame of the space.
    pub console: ConsoleFrame,
    /// The session.
    pub session: SpaceSessionRow,
    /// What is to be talked about, and whether that is done with.
    pub topics: Vec<(String, bool)>,
    /// Where one more is added.
    pub add: Option<String>,
    /// What it is called.
    pub topic: TextField,
    /// What was written down about it.
    pub notes: Vec<SpaceNote>,
    /// What came of it.
    pub actions: Vec<SpaceAction>,
}

/// A note.
#[derive(Debug, Clone)]
pub struct SpaceNote {
    /// When it was written.
    pub date: String,
    /// Whether the mentee wrote it.
    pub is_own: bool,
    /// Where it is changed; for the mentee who wrote it.
    pub href: Option<String>,
    /// What it says.
    pub paragraphs: Vec<String>,
}
