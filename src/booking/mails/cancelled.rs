//! A session was called off.

use super::booked::sample_address;
use super::words::{Fact, Link, SessionFacts, Words, booker_reason, coach_reason, facts};
use crate::kernel::email_address::EmailAddress;
use crate::mail::{Lane, Mail};

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
}

impl CancelledForBooker {
    fn words(&self) -> Words {
        let session = &self.session;
        let lead = if self.by_coach {
            format!("{} had to cancel this session. We are sorry for that.", session.coach)
        } else {
            String::from("You cancelled this session. The attached message takes it out of your calendar.")
        };
        let mut facts = facts(session, "With", &session.coach);
        facts.extend(self.reason.clone().map(|value| Fact { name: "Reason", value }));
        Words {
            lang: session.locale.tag(),
            subject: self.subject(),
            preview: session.when(),
            heading: String::from("Cancelled"),
            lead: vec![lead],
            facts,
            action: Some(Link { label: "Book another time", url: self.book_url.clone() }),
            after: Vec::new(),
            links: Vec::new(),
            sender: session.coach.clone(),
            reason: booker_reason(session),
        }
    }
}

impl Mail for CancelledForBooker {
    const KIND: &'static str = "booking.cancelled_for_booker";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        format!("Cancelled: {} with {}, {}", self.session.title, self.session.coach, self.session.briefly())
    }

    fn text(&self) -> askama::Result<String> {
        self.words().text()
    }

    fn html(&self) -> askama::Result<String> {
        self.words().html()
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts::sample(),
            by_coach: true,
            reason: Some(String::from("I am ill")),
            book_url: String::from("https://coach.example.org/c/dana-weiss/growth"),
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
    /// The booker's address.
    pub booker_address: EmailAddress,
}

impl CancelledForCoach {
    fn words(&self) -> Words {
        let session = &self.session;
        let lead = if self.by_coach {
            format!("You cancelled this session. {} has been told.", session.booker)
        } else {
            format!("{} cancelled this session. The time is free again.", session.booker)
        };
        let mut facts = facts(session, "Who", &format!("{} <{}>", session.booker, self.booker_address));
        facts.extend(self.reason.clone().map(|value| Fact { name: "Reason", value }));
        Words {
            lang: session.locale.tag(),
            subject: self.subject(),
            preview: session.when(),
            heading: String::from("Cancelled"),
            lead: vec![lead],
            facts,
            action: None,
            after: Vec::new(),
            links: Vec::new(),
            sender: String::from("Altitude"),
            reason: coach_reason(session),
        }
    }
}

impl Mail for CancelledForCoach {
    const KIND: &'static str = "booking.cancelled_for_coach";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        format!("Cancelled: {}, {} with {}", self.session.briefly(), self.session.title, self.session.booker)
    }

    fn text(&self) -> askama::Result<String> {
        self.words().text()
    }

    fn html(&self) -> askama::Result<String> {
        self.words().html()
    }

    fn reply_to(&self) -> Option<(EmailAddress, String)> {
        Some((self.booker_address.clone(), self.session.booker.clone()))
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts { zone: chrono_tz::Tz::Europe__Berlin, ..SessionFacts::sample() },
            by_coach: false,
            reason: Some(String::from("A release came in between")),
            booker_address: sample_address(),
        }
    }
}
