//! What became of a request.

use super::sample;
use super::words::{Reader, SessionFacts, SessionMail, Words};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::phrases::FluentValue;

/// To the booker: the coach said yes.
#[derive(Clone, Debug)]
pub struct ApprovedForBooker {
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

impl SessionMail for ApprovedForBooker {
    const KIND: &'static str = "booking.approved_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "approved-for-booker", &[])
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

/// To the coach: it is in the calendar now.
#[derive(Clone, Debug)]
pub struct ApprovedForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The booker's address.
    pub booker_address: EmailAddress,
}

impl SessionMail for ApprovedForCoach {
    const KIND: &'static str = "booking.approved_for_coach";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "approved-for-coach", &[])
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample_for_coach(), booker_address: sample::address() }
    }
}

/// To the booker: the coach said no.
#[derive(Clone, Debug)]
pub struct DeclinedForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Why, in their words.
    pub reason: Option<String>,
    /// Where to book another one.
    pub book_url: String,
}

impl SessionMail for DeclinedForBooker {
    const KIND: &'static str = "booking.declined_for_booker";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "declined-for-booker", &[])
            .fact("label-reason", self.reason.clone())
            .action("link-book-another", &self.book_url)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            reason: Some(String::from("I am ill")),
            book_url: sample::book_url(),
        }
    }
}

/// To the booker: nobody answered in time.
#[derive(Clone, Debug)]
pub struct ExpiredForBooker {
    /// The session.
    pub session: SessionFacts,
    /// Where to book another one.
    pub book_url: String,
}

impl SessionMail for ExpiredForBooker {
    const KIND: &'static str = "booking.expired_for_booker";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "expired-for-booker", &[])
            .action("link-book-another", &self.book_url)
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample(), book_url: sample::book_url() }
    }
}

/// To the coach: nobody answered in time.
#[derive(Clone, Debug)]
pub struct ExpiredForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The booker's address.
    pub booker_address: EmailAddress,
}

impl SessionMail for ExpiredForCoach {
    const KIND: &'static str = "booking.expired_for_coach";

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Coach(&self.booker_address), "expired-for-coach", &[])
    }

    fn sample() -> Self {
        Self { session: SessionFacts::sample_for_coach(), booker_address: sample::address() }
    }
}

/// To the booker: the other time was declined or not answered; the session stays when it was.
#[derive(Clone, Debug)]
pub struct MoveDeclinedForBooker {
    /// The session.
    pub session: SessionFacts,
    /// The time that was asked for, in words.
    pub wanted: String,
    /// Why, in their words.
    pub reason: Option<String>,
    /// Where to move and cancel it.
    pub manage_url: String,
}

impl SessionMail for MoveDeclinedForBooker {
    const KIND: &'static str = "booking.move_declined_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        Words::new(&self.session, Reader::Booker, "move-declined-for-booker", &[])
            .fact("label-asked", Some(self.wanted.clone()))
            .fact("label-reason", self.reason.clone())
            .action("link-booking", &self.manage_url)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            wanted: String::from("Thursday 26 November 2026, 10:00–11:00 (Europe/Kyiv, UTC+2)"),
            reason: None,
            manage_url: sample::manage_url(),
        }
    }
}

/// To the other coaches: one of them said no.
#[derive(Clone, Debug)]
pub struct DeclinedForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// The name of whoever said no.
    pub by: String,
    /// The booker's address.
    pub booker_address: EmailAddress,
}

impl SessionMail for DeclinedForCoach {
    const KIND: &'static str = "booking.declined_for_coach";

    fn words(&self) -> Words {
        let by = [("by", FluentValue::from(&self.by))];
        Words::new(&self.session, Reader::Coach(&self.booker_address), "declined-for-coach", &by)
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            by: String::from("Mira Haddad"),
            booker_address: sample::address(),
        }
    }
}

/// Why a session stays when it is.
#[derive(Clone, Debug)]
pub enum MoveEnded {
    /// This coach said no.
    Declined(String),
    /// Nobody answered in time.
    Expired,
    /// The booker took the wish back.
    Withdrawn,
}

/// To a coach: the session stays when it is.
#[derive(Clone, Debug)]
pub struct MoveEndedForCoach {
    /// The session, in the coach's zone.
    pub session: SessionFacts,
    /// When it was to be, in words.
    pub wanted: String,
    /// Why.
    pub why: MoveEnded,
    /// The booker's address.
    pub booker_address: EmailAddress,
}

impl SessionMail for MoveEndedForCoach {
    const KIND: &'static str = "booking.move_ended_for_coach";

    fn words(&self) -> Words {
        let (why, by) = match &self.why {
            MoveEnded::Declined(by) => ("declined", by.as_str()),
            MoveEnded::Expired => ("expired", ""),
            MoveEnded::Withdrawn => ("withdrawn", ""),
        };
        let more = [("why", FluentValue::from(why)), ("by", FluentValue::from(by))];
        Words::new(&self.session, Reader::Coach(&self.booker_address), "move-ended-for-coach", &more)
            .fact("label-wanted", Some(self.wanted.clone()))
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample_for_coach(),
            wanted: String::from("Thursday 26 November 2026, 09:00–10:00 (Europe/Berlin, UTC+1)"),
            why: MoveEnded::Withdrawn,
            booker_address: sample::address(),
        }
    }
}
