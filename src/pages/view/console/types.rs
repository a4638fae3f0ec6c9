//! `/console/settings/types/{id}`: one session type.

use askama::Template;

use super::frame::ConsoleFrame;
use crate::pages::view::page::Page;

/// A session type, to be changed.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/type.html")]
pub struct TypePage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Where the form is sent.
    pub action: String,
    /// The revision that is shown.
    pub revision: i64,
    /// What is wrong.
    pub fault: Option<String>,
    /// Its title.
    pub title: String,
    /// Whether it can be booked.
    pub is_active: bool,
    /// The least time between now and a start.
    pub notices: Vec<SpanChoice>,
    /// How long before the start one may cancel.
    pub cancel: Vec<SpanChoice>,
    /// How long before the start one may move.
    pub moving: Vec<SpanChoice>,
    /// How often one may move.
    pub moves: i64,
    /// The policy in the coach's words.
    pub policy: String,
    /// What is asked, and an empty row.
    pub questions: Vec<QuestionRow>,
}

/// A span of time to choose.
#[derive(Debug, Clone)]
pub struct SpanChoice {
    /// In minutes.
    pub minutes: i64,
    /// "2 hours".
    pub label: String,
    /// Whether it is set.
    pub is_chosen: bool,
}

/// A question in the form.
#[derive(Debug, Clone)]
pub struct QuestionRow {
    /// Its key; empty for a new one.
    pub key: String,
    /// Its wording.
    pub label: String,
    /// Whether it must be answered.
    pub is_required: bool,
    /// What to choose from, a line each.
    pub options: String,
    /// Kinds of answers: name, word, whether chosen.
    pub kinds: Vec<(&'static str, String, bool)>,
}

impl TypePage {
    /// The choices of spans: their field, the key of their label, what to choose from.
    #[must_use]
    pub fn selects(&self) -> [(&'static str, &'static str, &[SpanChoice]); 3] {
        [
            ("notice", "type-notice", &self.notices),
            ("cancel", "type-cancel", &self.cancel),
            ("move", "type-move", &self.moving),
        ]
    }
}
