//! `/console/settings/webhooks`: endpoints of one's own, and what they were told.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, Tab};
use crate::pages::view::page::Page;

/// The endpoints.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/webhooks.html")]
pub struct WebhooksPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the settings.
    pub tabs: Vec<Tab>,
    /// The endpoints.
    pub hooks: Vec<WebhookRow>,
    /// The form for one more.
    pub form: WebhookForm,
}

/// An endpoint in the list.
#[derive(Debug, Clone)]
pub struct WebhookRow {
    /// Where it is.
    pub url: String,
    /// What the coach calls it.
    pub description: String,
    /// Its page.
    pub href: String,
    /// What it is told.
    pub events: String,
    /// Whether it is told anything.
    pub badge: Badge,
}

/// The form for a new endpoint, as typed.
#[derive(Debug, Clone, Default)]
pub struct WebhookForm {
    /// Whether it is shown open.
    pub is_open: bool,
    /// Where it shall be.
    pub url: String,
    /// What it shall be called.
    pub description: String,
    /// Groups of events with whether they are chosen.
    pub groups: Vec<(String, bool)>,
    /// Single events, with spaces between them.
    pub others: String,
    /// What is wrong.
    pub fault: Option<String>,
}

/// A secret that is shown this once.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/secret.html")]
pub struct SecretPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the settings.
    pub tabs: Vec<Tab>,
    /// What it is.
    pub heading: String,
    /// What to do with it.
    pub text: String,
    /// The secret.
    pub secret: String,
    /// Where to go on.
    pub next_href: String,
}

/// One endpoint.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/webhook.html")]
pub struct WebhookPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// Where it is.
    pub url: String,
    /// What the coach calls it.
    pub description: String,
    /// What it is told.
    pub events: String,
    /// Whether it is told anything.
    pub badge: Badge,
    /// Why it was switched off, or since when it fails.
    pub trouble: Option<String>,
    /// Whether it is told anything.
    pub is_active: bool,
    /// The revision that is shown.
    pub revision: i64,
    /// Where its forms are sent, below this.
    pub action: String,
    /// All deliveries, or those of a state.
    pub states: Vec<Tab>,
    /// What it was told.
    pub deliveries: Vec<ToldRow>,
    /// The next part of the list.
    pub more_href: Option<String>,
}

/// A delivery.
#[derive(Debug, Clone)]
pub struct ToldRow {
    /// What happened.
    pub kind: String,
    /// How far it has come.
    pub badge: Badge,
    /// When it was made.
    pub when: String,
    /// Attempts at it.
    pub attempts: usize,
    /// What came of the last attempt, in the endpoint's own words.
    pub said: String,
    /// The body of the request.
    pub body: String,
    /// Where "send it again" is sent.
    pub again_action: String,
}
