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
    /// A headline with one paragraph and one next step; the headline becomes the page's title.
    #[must_use]
    pub fn new(page: Page, headline: &str, paragraph: &str, next: Option<NextStep>) -> Self {
        Self {
            page: Page { title: headline.to_owned(), indexed: false, ..page },
            headline: headline.to_owned(),
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

    /// 404: nothing at this address.
    #[must_use]
    pub fn not_found(page: Page) -> Self {
        let text = "The address may be mistyped, or what was here has moved.";
        Self::new(page, "There is no such page", text, Some(front_page()))
    }

    /// 404: a booking link that is not, or no longer, valid.
    #[must_use]
    pub fn unknown_booking(page: Page) -> Self {
        let text = "This link does not lead to a booking. Please open the newest mail about your \
                    session and use the link in it; older links may have been replaced.";
        Self::new(page, "This link does not work", text, Some(front_page()))
    }

    /// 404 or 410: a mailed link that is used up or too old.
    #[must_use]
    pub fn expired_link(page: Page) -> Self {
        let text = "Sign-in links work once and for 15 minutes. Ask for a new one and open it soon.";
        Self::new(page, "This link has expired", text, Some(front_page()))
    }

    /// 400: a request that could not be understood.
    #[must_use]
    pub fn not_understood(page: Page) -> Self {
        let text = "Something in the address or the form was not readable. Nothing was changed. \
                    Please go back and try once more.";
        Self::new(page, "That could not be read", text, Some(front_page()))
    }

    /// 429: too many requests; `wait` is "a minute", "20 seconds".
    #[must_use]
    pub fn rate_limited(page: Page, wait: &str) -> Self {
        let text = format!(
            "Many requests came from your network in a short time. Nothing is lost: please wait \
             {wait} and load this page again."
        );
        Self::new(page, "One moment, please", &text, None)
    }

    /// 503: the database or the server is away for a while.
    #[must_use]
    pub fn unavailable(page: Page) -> Self {
        let text = "The booking system is away for a moment. What you booked before is safe. \
                    Please load this page again in a minute.";
        Self::new(page, "Back in a moment", text, None)
    }
}

fn front_page() -> NextStep {
    NextStep { label: "Go to the front page".to_owned(), href: "/".to_owned() }
}
