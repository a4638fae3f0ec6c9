//! `/booked/{token}`: what was booked and what happens next.

use askama::Template;

use super::page::{Notice, Page};
use super::ticket::{CalendarLinks, Ticket};

/// The page after a booking.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/confirmation.html")]
pub struct ConfirmationPage {
    /// The frame.
    pub page: Page,
    /// "You are booked", or "Your request is with Maya".
    pub headline: String,
    /// Something to know first, such as a captured mail in the demo.
    pub notice: Option<Notice>,
    /// The session.
    pub ticket: Ticket,
    /// What happens next, a sentence a step.
    pub next: Vec<String>,
    /// Ways into a calendar; none while the coach has not confirmed.
    pub calendar: Option<CalendarLinks>,
    /// `/manage/{token}/move`, if the policy lets one move.
    pub move_href: Option<String>,
    /// `/manage/{token}/cancel`, if the policy lets one cancel.
    pub cancel_href: Option<String>,
    /// `/manage/{token}`.
    pub manage_href: String,
}
