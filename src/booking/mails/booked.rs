//! A session was booked.

use super::words::{Fact, Link, SessionFacts, Words, booker_reason, coach_reason, facts};
use crate::kernel::email_address::EmailAddress;
use crate::mail::{Lane, Mail};

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

impl BookedForBooker {
    fn words(&self) -> Words {
        let session = &self.session;
        Words {
            lang: session.locale.tag(),
            subject: self.subject(),
            preview: session.when(),
            heading: String::from("You are booked"),
            lead: vec![format!("Your session with {} is booked. The invitation is attached.", session.coach)],
            facts: facts(session, "With", &session.coach),
            action: Some(Link { label: "Move or cancel", url: self.manage_url.clone() }),
            after: self.policy.clone(),
            links: vec![
                Link { label: "Add to Google Calendar", url: self.google_url.clone() },
                Link { label: "Add to Outlook", url: self.outlook_url.clone() },
            ],
            sender: session.coach.clone(),
            reason: booker_reason(session),
        }
    }
}

impl Mail for BookedForBooker {
    const KIND: &'static str = "booking.booked_for_booker";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        format!("Booked: {} with {}, {}", self.session.title, self.session.coach, self.session.briefly())
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
            manage_url: String::from("https://coach.example.org/manage/TOKEN"),
            google_url: String::from("https://calendar.google.com/calendar/render?action=TEMPLATE"),
            outlook_url: String::from("https://outlook.live.com/calendar/0/deeplink/compose"),
            policy: vec![String::from("You can move or cancel this until Mon 23 Nov, 16:00.")],
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

impl BookedForCoach {
    fn words(&self) -> Words {
        let session = &self.session;
        let mut facts = facts(session, "Who", &format!("{} <{}>", session.booker, self.booker_address));
        facts.extend(self.booker_when.clone().map(|value| Fact { name: "Their time", value }));
        Words {
            lang: session.locale.tag(),
            subject: self.subject(),
            preview: session.when(),
            heading: format!("{} booked a session", session.booker),
            lead: Vec::new(),
            facts,
            action: None,
            after: self.answers.iter().map(|(question, answer)| format!("{question} — {answer}")).collect(),
            links: Vec::new(),
            sender: String::from("Altitude"),
            reason: coach_reason(session),
        }
    }
}

impl Mail for BookedForCoach {
    const KIND: &'static str = "booking.booked_for_coach";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        format!(
            "New booking: {}, {} with {}",
            self.session.briefly(),
            self.session.title,
            self.session.booker
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
            booker_address: sample_address(),
            booker_when: Some(SessionFacts::sample().when()),
            answers: vec![(
                String::from("What would you like to work on?"),
                String::from("System design at scale"),
            )],
        }
    }
}

pub(super) fn sample_address() -> EmailAddress {
    #[expect(clippy::unwrap_used, reason = "a sample with a literal address")]
    EmailAddress::parse("olena@example.com").unwrap()
}
