//! `/merge/{token}`: whether another entry is the mentee's too.

use askama::Template;

use super::page::Page;

/// Two buttons. Opening the link changes nothing, for mail scanners open every link.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/merge.html")]
pub struct MergePage {
    /// The frame.
    pub page: Page,
    /// The coach who asks.
    pub coach: String,
    /// As much of the other address as lets its holder know it.
    pub hint: String,
    /// Whether yes was said here already.
    pub said: bool,
    /// Where the form is sent.
    pub action: String,
    /// Key of this rendering.
    pub idempotency_key: String,
}
