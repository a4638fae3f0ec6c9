//! A page that says one thing and names one next step; errors too.

use askama::Template;

use super::page::Page;

/// One message in plain words.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/message.html")]
pub struct MessagePage {
    /// The frame.
    pub page: Page,
    /// What happened, as the page's headline.
    pub headline: String,
    /// What it means and what one can do, a paragraph each.
    pub paragraphs: Vec<String>,
    /// The one next step.
    pub next: Option<NextStep>,
    /// Request id, to be named when asking for help.
    pub reference: Option<String>,
}

/// A step to take.
#[derive(Debug, Clone)]
pub struct NextStep {
    /// What the button does.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

impl MessagePage {
    /// The page's title as headline, with one paragraph and one next step.
    #[must_use]
    pub fn new(page: Page, paragraph: &str, next: Option<NextStep>) -> Self {
        Self {
            headline: page.title.clone(),
            page: Page { indexed: false, ..page },
            paragraphs: vec![paragraph.to_owned()],
            next,
            reference: None,
        }
    }

    /// Names the request, so that a person can ask about it.
    #[must_use]
    pub fn with_reference(self, reference: String) -> Self {
        Self { reference: Some(reference), ..self }
    }
}
