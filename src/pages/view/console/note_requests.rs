//! `/console/mentees/{id}/note-requests`: what was noted about a mentee is handed over.

use askama::Template;

use super::frame::ConsoleFrame;
use crate::pages::view::page::Page;

/// Questions for private notes, with the form of the one that waits.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/note_requests.html")]
pub struct HandoverPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Who asks; empty where nobody did.
    pub name: String,
    /// The questions, the newest first.
    pub rows: Vec<HandoverRow>,
}

/// A question.
#[derive(Debug, Clone)]
pub struct HandoverRow {
    /// Tells it from the others.
    pub key: String,
    /// "Asked on 3 June 2026, to be answered by 3 July 2026."
    pub asked: String,
    /// Whose notes are asked for.
    pub coach: String,
    /// When it was answered.
    pub answered: Option<String>,
    /// Whether some of it was handed over already.
    pub has_part: bool,
    /// What was handed over.
    pub body: String,
    /// What was left out.
    pub withheld: String,
    /// The answer, while it is awaited.
    pub form: Option<HandoverForm>,
}

/// What is going to be handed over.
#[derive(Debug, Clone)]
pub struct HandoverForm {
    /// Where the form is sent.
    pub action: String,
    /// How many parts were handed over before this one.
    pub parts: i32,
    /// The notes of this part, by id.
    pub notes: String,
    /// The notes to begin with, or what was typed.
    pub body: String,
    /// What was typed.
    pub withheld: String,
    /// Whether more notes follow.
    pub has_more: bool,
}
