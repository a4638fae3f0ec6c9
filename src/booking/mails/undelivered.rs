//! A mail to a booker came back.

use super::booked::sample_address;
use super::words::{Fact, SessionFacts, Words, coach_reason, facts};
use crate::kernel::email_address::EmailAddress;
use crate::mail::{Lane, Mail};

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

impl BookerUnreachable {
    fn words(&self) -> Words {
        let session = &self.session;
        let mut facts = facts(session, "Who", &format!("{} <{}>", session.booker, self.booker_address));
        if !self.diagnostic.is_empty() {
            facts.push(Fact { name: "Their server said", value: self.diagnostic.clone() });
        }
        Words {
            lang: session.locale.tag(),
            subject: self.subject(),
            preview: session.when(),
            heading: String::from("A mail could not be delivered"),
            lead: vec![format!(
                "Our mail about this session did not reach {}. The booking stands; the address may have a typing error.",
                session.booker
            )],
            facts,
            action: None,
            after: Vec::new(),
            links: Vec::new(),
            sender: String::from("Altitude"),
            reason: coach_reason(session),
        }
    }
}

impl Mail for BookerUnreachable {
    const KIND: &'static str = "booking.booker_unreachable";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        format!("{} did not get our mail about {}", self.session.booker, self.session.briefly())
    }

    fn text(&self) -> askama::Result<String> {
        self.words().text()
    }

    fn html(&self) -> askama::Result<String> {
        self.words().html()
    }

    fn sample() -> Self {
        Self {
            session: SessionFacts { zone: chrono_tz::Tz::Europe__Berlin, ..SessionFacts::sample() },
            booker_address: sample_address(),
            diagnostic: String::from("550 5.1.1 no such user"),
        }
    }
}
