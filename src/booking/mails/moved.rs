//! A session was moved.

use super::booked::sample_address;
use super::words::{Fact, Link, SessionFacts, Words, booker_reason, coach_reason, facts};
use crate::kernel::email_address::EmailAddress;
use crate::mail::{Lane, Mail};

/// To the booker: it is at another time now.
#[derive(Clone, Debug)]
pub struct MovedForBooker {
    /// The session at its new time.
    pub session: SessionFacts,
    /// When it was before, in words.
    pub before: String,
    /// Where to move and cancel it.
    pub manage_url: String,
    /// What can be changed until when, in words.
    pub policy: Vec<String>,
}

impl MovedForBooker {
    fn words(&self) -> Words {
        let session = &self.session;
        let mut facts = facts(session, "With", &session.coach);
        facts.push(Fact { name: "Before", value: self.before.clone() });
        Words {
            lang: session.locale.tag(),
            subject: self.subject(),
            preview: session.when(),
            heading: format!("Moved to {}", session.briefly()),
            lead: vec![format!(
                "Your session with {} has a new time. The attached invitation updates your calendar.",
                session.coach
            )],
            facts,
            action: Some(Link { label: "Move or cancel", url: self.manage_url.clone() }),
            after: self.policy.clone(),
            links: Vec::new(),
            sender: session.coach.clone(),
            reason: booker_reason(session),
        }
    }
}

impl Mail for MovedForBooker {
    const KIND: &'static str = "booking.moved_for_booker";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        format!("Moved: {} with {} is now {}", self.session.title, self.session.coach, self.session.briefly())
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
            before: String::from("Monday 23 November 2026, 10:00 (Europe/Kyiv, UTC+2)"),
            manage_url: String::from("https://coach.example.org/manage/TOKEN"),
            policy: vec![String::from("You can move or cancel this until Mon 23 Nov, 16:00.")],
        }
    }
}

/// To the coach: it is at another time now.
#[derive(Clone, Debug)]
pub struct MovedForCoach {
    /// The session at its new time, in the coach's zone.
    pub session: SessionFacts,
    /// When it was before, in words.
    pub before: String,
    /// The booker's address.
    pub booker_address: EmailAddress,
}

impl MovedForCoach {
    fn words(&self) -> Words {
        let session = &self.session;
        let mut facts = facts(session, "Who", &format!("{} <{}>", session.booker, self.booker_address));
        facts.push(Fact { name: "Before", value: self.before.clone() });
        Words {
            lang: session.locale.tag(),
            subject: self.subject(),
            preview: session.when(),
            heading: format!("Moved to {}", session.briefly()),
            lead: vec![format!("The session with {} has a new time.", session.booker)],
            facts,
            action: None,
            after: Vec::new(),
            links: Vec::new(),
            sender: String::from("Altitude"),
            reason: coach_reason(session),
        }
    }
}

impl Mail for MovedForCoach {
    const KIND: &'static str = "booking.moved_for_coach";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        format!(
            "Moved: {} with {} is now {}",
            self.session.title,
            self.session.booker,
            self.session.briefly()
        )
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
            before: String::from("Monday 23 November 2026, 09:00 (Europe/Berlin, UTC+1)"),
            booker_address: sample_address(),
        }
    }
}
