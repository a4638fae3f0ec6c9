//! `/c/{coach}/{type}/book`: the last step before a booking.

use askama::Template;

use super::page::Page;
use super::question::{QuestionField, QuestionInput};
use super::session::{SessionFacts, When};

/// Name of the field that people never see and programs fill in.
pub const HONEYPOT_FIELD: &str = "fax_number";

/// The booking form.
///
/// It sends `start`, `duration_minutes`, `zone`, `idempotency_key`, `name`, `email`,
/// `answers.{key}`, [`HONEYPOT_FIELD`], and `alternative_start` if one of the free times beside a
/// fault was taken in place of `start`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/booking_form.html")]
pub struct BookingFormPage {
    /// The frame.
    pub page: Page,
    /// Who, what, how long, where.
    pub session: SessionFacts,
    /// What is being booked.
    pub when: When,
    /// Where the form is sent, with POST.
    pub action: String,
    /// The same for every press of the button on one rendered form; a new one after a 409.
    pub idempotency_key: String,
    /// Start in RFC 3339, UTC.
    pub start: String,
    /// Length in minutes.
    pub duration_minutes: u32,
    /// IANA name of the reader's zone.
    pub zone: String,
    /// The slot picker on the day of the chosen time.
    pub back_href: String,
    /// The booker's name.
    pub name: TextField,
    /// The booker's address.
    pub email: TextField,
    /// The guests' addresses, where guests are welcome.
    pub guests: Option<GuestsField>,
    /// The code that was mailed, once it was.
    pub code: Option<TextField>,
    /// The session type's questions, in order.
    pub questions: Vec<QuestionField>,
    /// A fault of the booking itself, such as a time that is gone.
    pub fault: Option<FormFault>,
    /// "Book Tue 24 Nov, 16:00".
    pub submit: String,
}

/// A one-line field with what was entered so far.
#[derive(Debug, Clone, Default)]
pub struct TextField {
    /// What was entered.
    pub value: String,
    /// What to change about it.
    pub fault: Option<String>,
    /// Whether the page opens with the focus here.
    pub focus: bool,
}

/// The field for the addresses of guests.
#[derive(Debug, Clone)]
pub struct GuestsField {
    /// How many may come.
    pub most: usize,
    /// What was entered.
    pub field: TextField,
}

/// Why the booking as a whole did not happen.
#[derive(Debug, Clone)]
pub struct FormFault {
    /// "That time was taken a moment ago. These are free:".
    pub text: String,
    /// Free times near the one that is gone; each books at once with what the form holds. If there
    /// are any, the form's own button is left out.
    pub alternatives: Vec<Alternative>,
}

/// Another time to book.
#[derive(Debug, Clone)]
pub struct Alternative {
    /// Start in RFC 3339, UTC.
    pub start: String,
    /// "Book Tue 24 Nov, 17:00".
    pub label: String,
}

/// A line of the summary on top: the fault, leading to its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultLink {
    /// `id` of the field.
    pub control_id: String,
    /// Label of the field.
    pub label: String,
    /// What to change.
    pub text: String,
}

impl BookingFormPage {
    /// All faults of fields in the order of the form.
    #[must_use]
    pub fn fault_links(&self) -> Vec<FaultLink> {
        let code = self.code.as_ref().map(|code| ("email-code", self.page.say("email-code"), code));
        let guests = self.guests.as_ref().map(|each| ("guests", self.page.say("guests"), &each.field));
        let own = [
            ("name", self.page.say("your-name"), &self.name),
            ("email", self.page.say("email"), &self.email),
        ];
        let own = code.into_iter().chain(own).chain(guests).filter_map(|(control_id, label, field)| {
            let text = field.fault.clone()?;
            Some(FaultLink { control_id: control_id.to_owned(), label, text })
        });
        let asked = self.questions.iter().filter_map(|question| {
            let text = question.fault.clone()?;
            Some(FaultLink { control_id: question.control_id(), label: question.label.clone(), text })
        });
        own.chain(asked).collect()
    }

    /// Lets the page open with the focus on the first field at fault, if there is one.
    #[must_use]
    pub fn focus_first_fault(mut self) -> Self {
        if let Some(code) = self.code.as_mut().filter(|code| code.fault.is_some()) {
            code.focus = true;
        } else if self.name.fault.is_some() {
            self.name.focus = true;
        } else if self.email.fault.is_some() {
            self.email.focus = true;
        } else if let Some(guests) =
            self.guests.as_mut().map(|each| &mut each.field).filter(|field| field.fault.is_some())
        {
            guests.focus = true;
        } else if let Some(question) = self.questions.iter_mut().find(|each| each.fault.is_some()) {
            question.focus = true;
        }
        self
    }

    /// Whether the time itself can still be booked.
    #[must_use]
    pub fn offers_own_time(&self) -> bool {
        self.fault.as_ref().is_none_or(|fault| fault.alternatives.is_empty())
    }
}
