//! `/manage/{token}/move`: another time for a booked session, in two steps.

use askama::Template;

use super::page::Page;
use super::picker::Picker;
use super::session::{SessionFacts, When};

/// The slot picker for a session that is already booked; a time leads to [`RescheduleConfirmPage`].
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/reschedule.html")]
pub struct ReschedulePage {
    /// The frame.
    pub page: Page,
    /// Who, what, how long, where.
    pub session: SessionFacts,
    /// When it is now.
    pub current: When,
    /// "You can move it twice more.", or none without a limit.
    pub limit: Option<String>,
    /// Month, day and times.
    pub picker: Picker,
    /// `/manage/{token}`.
    pub manage_href: String,
}

/// `/manage/{token}/move?start=…`: asks once; sends `start`, `zone` and `idempotency_key`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/reschedule_confirm.html")]
pub struct RescheduleConfirmPage {
    /// The frame.
    pub page: Page,
    /// "Growth session with Dana Weiss".
    pub session: String,
    /// When it is now.
    pub from: When,
    /// When it will be.
    pub to: When,
    /// What moving means: who is told, how often one can move again.
    pub consequence: String,
    /// Where the form is sent, with POST.
    pub action: String,
    /// The same for every press of the button on one rendered form.
    pub idempotency_key: String,
    /// New start in RFC 3339, UTC.
    pub start: String,
    /// IANA name of the reader's zone.
    pub zone: String,
    /// "Move to Thu 26 Nov, 16:00".
    pub submit: String,
    /// The picker of the move, on the day of the new time.
    pub back_href: String,
    /// `/manage/{token}`.
    pub manage_href: String,
}
