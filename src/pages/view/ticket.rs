//! A booked session as a ticket.

use super::page::Tone;
use super::session::When;

/// The ticket on the confirmation and manage pages.
#[derive(Debug, Clone)]
pub struct Ticket {
    /// Title of the session type.
    pub title: String,
    /// Name of the coach.
    pub coach_name: String,
    /// Date and time in the booker's zone.
    pub when: When,
    /// "60 minutes".
    pub duration: String,
    /// "Video call".
    pub place: String,
    /// Address of the call, possibly on another host.
    pub place_href: Option<String>,
    /// Name of the booker.
    pub booker_name: String,
    /// Where the booker's mails go.
    pub booker_email: String,
    /// Where the booking stands.
    pub status: TicketStatus,
    /// Whether the time is struck out: cancelled, declined or expired.
    pub void: bool,
}

impl Ticket {
    /// The booker's address in two, so that a narrow page breaks it before the `@`.
    #[must_use]
    pub fn email_parts(&self) -> (&str, &str) {
        address_parts(&self.booker_email)
    }
}

/// An address up to its "@" and from there on: where there is no room, it is broken in between.
pub(super) fn address_parts(address: &str) -> (&str, &str) {
    address.rfind('@').and_then(|at| address.split_at_checked(at)).unwrap_or((address, ""))
}

/// Where a booking stands, as a word.
#[derive(Debug, Clone)]
pub struct TicketStatus {
    /// "Confirmed".
    pub word: String,
    /// Colour of the word.
    pub tone: Tone,
}

/// Addresses that put the session into a calendar.
#[derive(Debug, Clone)]
pub struct CalendarLinks {
    /// The `.ics` file, on this host.
    pub ics: String,
    /// Google Calendar with the fields filled in.
    pub google: String,
    /// Outlook on the web with the fields filled in.
    pub outlook: String,
}
