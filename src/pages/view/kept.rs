//! What was typed while a sign-in had ended.

use askama::Template;

use super::page::Page;

/// What was sent, to be sent again.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/kept.html")]
pub struct KeptPage {
    /// The frame.
    pub page: Page,
    /// What happened, and what to do.
    pub text: String,
    /// Where one signs in, in another tab; nothing for who is in.
    pub sign_in: Option<String>,
    /// Where the form goes.
    pub action: String,
    /// Goes into the form: shows that it was sent from a page of this sign-in.
    pub seal: String,
    /// Names and values that it carries along unseen.
    pub hidden: Vec<(String, String)>,
    /// What was written.
    pub fields: Vec<KeptField>,
}

/// Something that was written.
#[derive(Debug, Clone)]
pub struct KeptField {
    /// "What you wrote (1)".
    pub label: String,
    /// Name of its field.
    pub name: String,
    /// What it says.
    pub value: String,
    /// Lines.
    pub rows: usize,
}
