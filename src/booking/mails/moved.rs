//! A session was moved.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::email_address::EmailAddress;

/// To the booker: it is at another time now.
#[derive(Clone, Debug)]
pub struct MovedForBooker {
    /// The session.
    pub session: SessionFacts,
    /// When it was before, in words.
    pub before: String,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// What can be changed until when, in words.
    pub policy: Vec<String>,
}

impl SessionMail for MovedForBooker {
    const KIND: &'static str = "booking.moved_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "moved-for-booker", &[])
            .fact("label-before", Some(self.before.clone()))
            .action("link-manage", &self.manage_url)
            .after(self.policy.clone())
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            before: String::from("Monday 23 November 2026, 10:00–11:00 (Europe/Kyiv, UTC+2)"),
            manage_url: sample::manage_url(),
            policy: sample::policy(),
        }
    }
}

/// To the coach: it is at another time now.
#[derive(Clone, Debug)]
pub struct MovedForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// When it was before, in words.
    pub before: String,
    /// The booker's address.
    pub booker_address: EmailAddress,
}

impl SessionMail for MovedForCoach {
    const KIND: &'static str = "booking.moved_for_coach";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "moved-for-coach", &[])
            .fact("label-before", Some(self.before.clone()))
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            before: String::from("Monday 23 November 2026, 09:00–10:00 (Europe/Berlin, UTC+1)"),
            booker_address: sample::address(),
        }
    }
}

/// To a guest: it is at another time now.
#[derive(Clone, Debug)]
pub struct MovedForGuest {
    /// The session.
    pub session: SessionFacts,
    /// When it was before, in words.
    pub before: String,
}

impl SessionMail for MovedForGuest {
    const KIND: &'static str = "booking.moved_for_guest";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Guest, "moved-for-guest", &[])
            .fact("label-before", Some(self.before.clone()))
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            before: String::from("Monday 23 November 2026, 10:00–11:00 (Europe/Kyiv, UTC+2)"),
        }
    }
}
