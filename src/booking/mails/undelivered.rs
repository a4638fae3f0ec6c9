//! A mail to a booker came back.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::email_address::EmailAddress;

/// To the coach: the booker has not got our mail.
#[derive(Clone, Debug)]
pub struct BookerUnreachable {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The address that did not work.
    pub booker_address: EmailAddress,
    /// What the mail server said.
    pub diagnostic: String,
}

impl SessionMail for BookerUnreachable {
    const KIND: &'static str = "booking.booker_unreachable";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "booker-unreachable", &[])
            .fact("label-server", Some(self.diagnostic.clone()).filter(|said| !said.is_empty()))
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            booker_address: sample::address(),
            diagnostic: String::from("550 5.1.1 no such user"),
        }
    }
}
