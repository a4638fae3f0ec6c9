//! `/rate-session/{token}`: how a session was, with one tap.

use askama::Template;

use super::booking_form::TextField;
use super::page::{Notice, Page};

/// The form.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/rate_session.html")]
pub struct RateSessionPage {
    /// The frame.
    pub page: Page,
    /// Headline.
    pub headline: String,
    /// What was booked.
    pub about: String,
    /// Who reads it.
    pub reader: String,
    /// What just happened.
    pub notice: Option<Notice>,
    /// Where the form goes.
    pub action: String,
    /// Key of this rendering.
    pub idempotency_key: String,
    /// The scores, their words, and whether each was chosen; the best first.
    pub scores: Vec<(i64, String, bool)>,
    /// A sentence more.
    pub comment: TextField,
}
