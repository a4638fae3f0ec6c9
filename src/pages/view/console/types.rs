//! `/console/settings/types/{id}`: one session type.

use askama::Template;

use super::frame::ConsoleFrame;
use super::sheet::{Sheet, SheetField};
use crate::pages::view::page::Page;

/// A session type, to be changed.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/type.html")]
pub struct TypePage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Its title as it is kept.
    pub title: String,
    /// Where the form is sent.
    pub action: String,
    /// The revision that is shown.
    pub revision: i64,
    /// What is wrong with it as a whole.
    pub fault: Option<String>,
    /// The form, for the ids of its fields.
    pub sheet: Sheet,
    /// Its fields.
    pub groups: Vec<TypeGroup>,
    /// What is asked, and an empty row.
    pub questions: Vec<QuestionRow>,
    /// Removes it.
    pub grave: Vec<Sheet>,
}

/// Fields that belong together.
#[derive(Debug, Clone)]
pub struct TypeGroup {
    /// What they are about.
    pub legend: String,
    /// The fields.
    pub fields: Vec<SheetField>,
    /// Whether they are folded away for most.
    pub is_folded: bool,
    /// Whether they stand open all the same.
    pub is_open: bool,
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
    /// What is wrong with it.
    pub fault: Option<String>,
    /// Kinds of answers: name, word, whether chosen.
    pub kinds: Vec<(&'static str, String, bool)>,
}
