//! A session was booked.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::email_address::EmailAddress;

/// To the booker: it is booked.
#[derive(Clone, Debug)]
pub struct BookedForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// Adds it to a Google calendar.
    pub google_url: String,
    /// Adds it to an Outlook calendar.
    pub outlook_url: String,
    /// What can be changed until when, in words.
    pub policy: Vec<String>,
}

impl SessionMail for BookedForBooker {
    const KIND: &'static str = "booking.booked_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "booked-for-booker", &[])
            .action("link-manage", &self.manage_url)
            .after(self.policy.clone())
            .link("link-google", &self.google_url)
            .link("link-outlook", &self.outlook_url)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            manage_url: sample::manage_url(),
            google_url: String::from("https://calendar.google.com/calendar/render?action=TEMPLATE"),
            outlook_url: String::from("https://outlook.live.com/calendar/0/deeplink/compose"),
            policy: sample::policy(),
        }
    }
}

/// To the coach: somebody booked.
#[derive(Clone, Debug)]
pub struct BookedForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The booker's address.
    pub booker_address: EmailAddress,
    /// When it is for the booker, where their zone is another one.
    pub booker_when: Option<String>,
    /// The questions and the booker's answers.
    pub answers: Vec<(String, String)>,
}

impl SessionMail for BookedForCoach {
    const KIND: &'static str = "booking.booked_for_coach";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "booked-for-coach", &[])
            .fact("label-their-time", self.booker_when.clone())
            .answers(&self.answers)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            booker_address: sample::address(),
            booker_when: Some(SessionFacts::sample().when()),
            answers: sample::answers(),
        }
    }
}

/// To a guest: the booker invited them.
#[derive(Clone, Debug)]
pub struct BookedForGuest {
    /// The session.
    pub session: SessionFacts,
}

impl SessionMail for BookedForGuest {
    const KIND: &'static str = "booking.booked_for_guest";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Guest, "booked-for-guest", &[])
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample() }
    }
}
