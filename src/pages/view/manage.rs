//! `/manage/{token}`: a booking in its booker's hands, and the form that cancels it.

use askama::Template;

use super::page::{Notice, Page};
use super::ticket::{CalendarLinks, Ticket};

/// The booking as its booker sees it.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/manage.html")]
pub struct ManagePage {
    /// The frame.
    pub page: Page,
    /// "Your session", "This session is cancelled".
    pub headline: String,
    /// What just happened: "Moved to Thu 26 Nov, 16:00. The mail is on its way."
    pub notice: Option<Notice>,
    /// The session.
    pub ticket: Ticket,
    /// Where it stands, in a sentence.
    pub status: String,
    /// What the policy allows now.
    pub policy: Vec<PolicyLine>,
    /// `/manage/{token}/move`, only while it is allowed.
    pub move_href: Option<String>,
    /// `/manage/{token}/cancel`, only while it is allowed.
    pub cancel_href: Option<String>,
    /// Ways into a calendar, while the session is to come.
    pub calendar: Option<CalendarLinks>,
    /// The session type's picker, for a session that is over or off.
    pub book_again_href: Option<String>,
    /// What the booker answered.
    pub answers: Vec<AnswerLine>,
}

/// A sentence of the policy as it stands now.
#[derive(Debug, Clone)]
pub struct PolicyLine {
    /// "You can move this until Mon 23 Nov, 16:00."
    pub text: String,
    /// Whether it grants something; if not it says whom to ask.
    pub allowed: bool,
}

/// A question with its answer.
#[derive(Debug, Clone)]
pub struct AnswerLine {
    /// The question as it was asked.
    pub label: String,
    /// The answer; a multiple choice is joined by commas.
    pub value: String,
}

/// `/manage/{token}/cancel`: asks once more; sends `reason` and `idempotency_key`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/cancel.html")]
pub struct CancelPage {
    /// The frame.
    pub page: Page,
    /// The session.
    pub ticket: Ticket,
    /// What cancelling means: who is told, what becomes of a credit.
    pub consequence: String,
    /// Where the form is sent, with POST.
    pub action: String,
    /// The same for every press of the button on one rendered form.
    pub idempotency_key: String,
    /// Reason entered so far.
    pub reason: String,
    /// What to change about the reason.
    pub reason_fault: Option<String>,
    /// Why it did not happen, such as a policy that forbids it.
    pub fault: Option<String>,
    /// "Cancel Tue 24 Nov, 16:00".
    pub submit: String,
    /// `/manage/{token}`.
    pub manage_href: String,
    /// `/manage/{token}/move`, as the kinder way, while it is allowed.
    pub move_href: Option<String>,
}
