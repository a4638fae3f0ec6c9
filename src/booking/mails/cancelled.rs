//! A session was called off.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::phrases::FluentValue;

/// To the booker: it does not take place.
#[derive(Clone, Debug)]
pub struct CancelledForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Whether the coach called it off.
    pub by_coach: bool,
    /// Why, in their words.
    pub reason: Option<String>,
    /// Where to book another one.
    pub book_url: String,
    /// Whether it stood in the booker's calendar; a request does not.
    pub was_invited: bool,
}

impl SessionMail for CancelledForBooker {
    const KIND: &'static str = "booking.cancelled_for_booker";

    fn words(&self) -> Words {
        let state = ("state", FluentValue::from(if self.was_invited { "booked" } else { "requested" }));
        Words::new(&self.session, Reader::Booker, "cancelled-for-booker", &[by(self.by_coach), state])
            .fact("label-reason", self.reason.clone())
            .action("link-book-another", &self.book_url)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            by_coach: true,
            reason: Some(String::from("I am ill")),
            book_url: sample::book_url(),
            was_invited: true,
        }
    }
}

/// To the coach: it does not take place.
#[derive(Clone, Debug)]
pub struct CancelledForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// Whether the coach called it off.
    pub by_coach: bool,
    /// Why, in their words.
    pub reason: Option<String>,
    /// The booker's address; `None` for a group.
    pub booker_address: Option<EmailAddress>,
}

impl SessionMail for CancelledForCoach {
    const KIND: &'static str = "booking.cancelled_for_coach";

    fn words(&self) -> Words {
        Words::new(
            &self.session,
            Reader::of_coach(self.booker_address.as_ref()),
            "cancelled-for-coach",
            &[by(self.by_coach)],
        )
        .fact("label-reason", self.reason.clone())
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            by_coach: false,
            reason: Some(String::from("A release came in between")),
            booker_address: Some(sample::address()),
        }
    }
}

/// To a guest: it does not take place.
#[derive(Clone, Debug)]
pub struct CancelledForGuest {
    /// The session.
    pub session: SessionFacts,
}

impl SessionMail for CancelledForGuest {
    const KIND: &'static str = "booking.cancelled_for_guest";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Guest, "cancelled-for-guest", &[])
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample() }
    }
}

/// Who called it off, for the choice of words.
fn by(coach: bool) -> (&'static str, FluentValue<'static>) {
    ("by", FluentValue::from(if coach { "coach" } else { "booker" }))
}
