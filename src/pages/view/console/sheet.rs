//! A form of the console: fields with their labels and faults, and a button. Long or weighty ones open when asked for.

use super::mentees::FilterChoice;
use crate::kernel::phrases::Voice;

/// A form.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Says its texts.
    pub voice: Voice,
    /// Part of the ids of its fields, as there may be more forms on a page.
    pub id: String,
    /// Where it is sent.
    pub action: String,
    /// What opens it; one without stands open.
    pub opener: Option<String>,
    /// Whether it stands open.
    pub is_open: bool,
    /// What it does, in a sentence.
    pub about: Option<String>,
    /// Names and values that it carries along unseen.
    pub hidden: Vec<(String, String)>,
    /// Its fields.
    pub fields: Vec<SheetField>,
    /// What its button says.
    pub button: String,
    /// The class of the button.
    pub look: &'static str,
    /// What is wrong with it as a whole.
    pub fault: Option<String>,
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct SheetField {
    /// Its name.
    pub name: String,
    /// What is asked.
    pub label: String,
    /// `textarea`, `select`, or a type of `input`.
    pub kind: &'static str,
    /// What stands in it; `1` in a box that is ticked.
    pub value: String,
    /// What helps to fill it.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub fault: Option<String>,
    /// Whether it may be left out.
    pub is_optional: bool,
    /// Most characters; 0 where that says nothing.
    pub most: usize,
    /// Lines of a `textarea`.
    pub rows: usize,
    /// What there is to choose from.
    pub choices: Vec<FilterChoice>,
}

impl SheetField {
    /// Whether the browser may insist on an answer.
    #[must_use]
    pub fn is_required(&self) -> bool {
        !self.is_optional && self.kind != "checkbox"
    }
}
