//! Somebody tried to book what this address has already.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::phrases::FluentValue;

/// To the owner of the address, who may be somebody else than the one who tried: the way to what is booked.
#[derive(Clone, Debug)]
pub struct ExistingBooking {
    /// The session.
    pub session: SessionFacts,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// Why nothing was booked.
    pub why: ExistingWhy,
}

impl SessionMail for ExistingBooking {
    const KIND: &'static str = "booking.existing_booking";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(
            &self.session,
            Reader::Booker,
            "existing-booking",
            &[("why", FluentValue::from(self.why.name()))],
        )
        .action("link-manage", &self.manage_url)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            manage_url: sample::manage_url(),
            why: ExistingWhy::SameSession,
        }
    }
}

/// Why nothing was booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExistingWhy {
    /// The address has a place in this session.
    SameSession,
    /// The address has as many open bookings as it may.
    TooManyOpen,
}

impl ExistingWhy {
    /// As the catalogue knows it.
    fn name(self) -> &'static str {
        match self {
            Self::SameSession => "same-session",
            Self::TooManyOpen => "too-many-open",
        }
    }
}
