//! `/recall/{token}`: a text that is shown once, and the questions after it.

use askama::Template;

use super::booking_form::TextField;
use super::page::Page;
use crate::coaching::actions::strategies::LaidOut;

/// What is about to happen, and the button that shows the text.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/recall.html")]
pub struct RecallPage {
    /// The frame.
    pub page: Page,
    /// Whose strategy it is.
    pub mentee: String,
    /// Until when answers are taken.
    pub until: String,
    /// Where the form goes.
    pub action: String,
}

/// The text.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/recall_text.html")]
pub struct RecallTextPage {
    /// The frame.
    pub page: Page,
    /// The strategy.
    pub laid: LaidOut,
    /// Where the questions are.
    pub next_href: String,
}

/// The questions.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/recall_questions.html")]
pub struct RecallQuestionsPage {
    /// The frame.
    pub page: Page,
    /// Whose strategy it was.
    pub mentee: String,
    /// Until when answers are taken.
    pub until: String,
    /// Where the form goes.
    pub action: String,
    /// Key of this rendering.
    pub idempotency_key: String,
    /// The questions.
    pub questions: Vec<RecallQuestion>,
}

/// A question with what was typed.
#[derive(Debug, Clone)]
pub struct RecallQuestion {
    /// Name of the field.
    pub name: &'static str,
    /// The question.
    pub label: String,
    /// What was typed.
    pub field: TextField,
}
