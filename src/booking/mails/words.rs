//! What session mails have in common: the facts of the session, and the frame they are set into.

use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::kernel::locale::Locale;
use crate::kernel::when;

/// A session as a mail tells of it, in the recipient's zone.
#[derive(Clone, Debug)]
pub struct SessionFacts {
    /// Title of the session type.
    pub title: String,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// The recipient's zone.
    pub zone: Tz,
    /// The recipient's language.
    pub locale: Locale,
    /// Who holds it.
    pub coach: String,
    /// Who booked it.
    pub booker: String,
    /// Where, in words; empty for nowhere in particular.
    pub place: String,
    /// The practice's address of pages.
    pub site: String,
}

impl SessionFacts {
    /// `Tuesday 24 November 2026, 16:00–17:00 (Europe/Kyiv, UTC+2)`.
    #[must_use]
    pub fn when(&self) -> String {
        when::full(self.zone, self.start, self.end)
    }

    /// `Tue 24 Nov 2026, 16:00`, for subjects.
    #[must_use]
    pub fn briefly(&self) -> String {
        let date = when::date(self.zone, self.start);
        format!("{}, {}", date.format("%a %-d %b %Y"), when::time(self.zone, self.start))
    }

    pub(super) fn sample() -> Self {
        let start = DateTime::from_timestamp(1_795_528_800, 0).unwrap_or(DateTime::UNIX_EPOCH);
        Self {
            title: String::from("Growth session"),
            start,
            end: start + TimeDelta::minutes(60),
            zone: Tz::Europe__Kyiv,
            locale: Locale::En,
            coach: String::from("Dana Weiss"),
            booker: String::from("Olena Kovalenko"),
            place: String::from("https://meet.example.org/altitude-growth"),
            site: String::from("https://coach.example.org"),
        }
    }
}

/// Everything a session mail says, ready for its two templates.
pub(super) struct Words {
    pub lang: &'static str,
    pub subject: String,
    pub preview: String,
    pub heading: String,
    pub lead: Vec<String>,
    pub facts: Vec<Fact>,
    pub action: Option<Link>,
    pub after: Vec<String>,
    pub links: Vec<Link>,
    pub sender: String,
    pub reason: String,
}

/// A line of the table of facts.
pub(super) struct Fact {
    pub name: &'static str,
    pub value: String,
}

/// Something to open.
pub(super) struct Link {
    pub label: &'static str,
    pub url: String,
}

impl Words {
    pub(super) fn text(self) -> askama::Result<String> {
        SessionText { words: self }.render()
    }

    pub(super) fn html(self) -> askama::Result<String> {
        SessionHtml { words: self }.render()
    }
}

#[derive(Template)]
#[template(path = "booking/mails/session.txt", escape = "none", whitespace = "preserve")]
struct SessionText {
    words: Words,
}

#[derive(Template)]
#[template(path = "booking/mails/session.html")]
struct SessionHtml {
    words: Words,
}

/// What, when, with whom and where.
pub(super) fn facts(session: &SessionFacts, with: &'static str, who: &str) -> Vec<Fact> {
    let mut facts = vec![
        Fact { name: "What", value: session.title.clone() },
        Fact { name: "When", value: session.when() },
        Fact { name: with, value: who.to_owned() },
    ];
    if !session.place.is_empty() {
        facts.push(Fact { name: "Where", value: session.place.clone() });
    }
    facts
}

/// Why a booker gets a mail.
pub(super) fn booker_reason(session: &SessionFacts) -> String {
    format!("You get this because this address was used to book a session at {}.", session.site)
}

/// Why a coach gets a mail.
pub(super) fn coach_reason(session: &SessionFacts) -> String {
    format!("You get this because you hold this session at {}.", session.site)
}
