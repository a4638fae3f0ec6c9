//! What session mails have in common: the facts of the session, and the frame they are set into.

use std::sync::LazyLock;

use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::kernel::email_address::EmailAddress;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{FluentValue, Phrases, Voice};
use crate::kernel::when;
use crate::mail::{Lane, Mail};

/// The texts of this room, as constant as the program.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::read(&[
        (Locale::En, include_str!("texts/en.ftl")),
        (Locale::De, include_str!("texts/de.ftl")),
        (Locale::Es, include_str!("texts/es.ftl")),
        (Locale::Fr, include_str!("texts/fr.ftl")),
        (Locale::Uk, include_str!("texts/uk.ftl")),
    ])
});

/// Longest subject, in characters.
const SUBJECT_MAX: usize = 100;
/// Longest title or name in a subject that would be too long otherwise.
const NAME_IN_SUBJECT: usize = 22;

/// What is said of sessions in a language.
#[must_use]
pub fn voice(locale: Locale) -> Voice {
    PHRASES.voice(locale)
}

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
    /// The first coach's address and name, for answers of bookers and guests.
    pub coach_address: Option<(EmailAddress, String)>,
    /// Who booked it.
    pub booker: String,
    /// Who else is invited; guests do not see it.
    pub guests: Vec<String>,
    /// Where, in words; empty for nowhere in particular.
    pub place: String,
    /// What the practice is called.
    pub practice: String,
    /// The practice's address of pages.
    pub site: String,
}

impl SessionFacts {
    /// `Tuesday 24 November 2026, 16:00–17:00 (Europe/Kyiv, UTC+2)`.
    #[must_use]
    pub fn when(&self) -> String {
        self.when_from(self.start)
    }

    /// The same of a session as long that starts then.
    #[must_use]
    pub fn when_from(&self, start: DateTime<Utc>) -> String {
        when::full(self.locale, self.zone, start, start + (self.end - self.start))
    }

    /// `Tue 24 Nov 2026, 16:00`, for subjects.
    #[must_use]
    pub fn briefly(&self) -> String {
        when::moment_with_year(self.locale, self.zone, self.start)
    }

    pub(super) fn voice(&self) -> Voice {
        voice(self.locale)
    }

    pub(super) fn moment(&self, at: DateTime<Utc>) -> String {
        when::moment_with_year(self.locale, self.zone, at)
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
            coach_address: None,
            booker: String::from("Olena Kovalenko"),
            guests: Vec::new(),
            place: String::from("https://meet.example.org/altitude-growth"),
            practice: String::from("Altitude"),
            site: String::from("https://coach.example.org"),
        }
    }

    pub(super) fn sample_for_coach() -> Self {
        Self { zone: Tz::Europe__Berlin, ..Self::sample() }
    }
}

/// A mail about a session: all of it is in its words. Everything that [`Mail`] asks for follows from them.
pub trait SessionMail {
    /// As in [`Mail`].
    const KIND: &'static str;
    /// As in [`Mail`].
    const HOLDS_TOKEN: bool = false;

    /// What it says.
    fn words(&self) -> Words;

    /// As in [`Mail`].
    fn sample() -> Self
    where
        Self: Sized;
}

impl<M: SessionMail> Mail for M {
    const KIND: &'static str = <M as SessionMail>::KIND;
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = <M as SessionMail>::HOLDS_TOKEN;

    fn subject(&self) -> String {
        self.words().subject
    }

    fn text(&self) -> askama::Result<String> {
        SessionText { words: self.words() }.render()
    }

    fn html(&self) -> askama::Result<String> {
        SessionHtml { words: self.words() }.render()
    }

    fn reply_to(&self) -> Option<(EmailAddress, String)> {
        self.words().reply_to
    }

    fn sample() -> Self {
        SessionMail::sample()
    }
}

/// Who reads a mail.
#[derive(Clone, Copy)]
pub(super) enum Reader<'a> {
    Booker,
    Guest,
    /// With the booker's address.
    Coach(&'a EmailAddress),
    /// Of a session with several bookers; `booker` says how many.
    CoachOfGroup,
    /// Who held the session before.
    FormerCoach,
}

impl<'a> Reader<'a> {
    /// A coach, with the booker's address unless several booked.
    pub(super) fn of_coach(booker_address: Option<&'a EmailAddress>) -> Self {
        booker_address.map_or(Self::CoachOfGroup, Self::Coach)
    }
}

/// Everything a session mail says, ready for its two templates.
pub struct Words {
    pub(super) voice: Voice,
    pub(super) subject: String,
    pub(super) preview: String,
    pub(super) heading: String,
    pub(super) lead: Vec<String>,
    pub(super) facts: Vec<Fact>,
    pub(super) action: Option<Link>,
    pub(super) after: Vec<String>,
    pub(super) links: Vec<Link>,
    pub(super) sender: String,
    pub(super) reason: String,
    /// Where answers go: from bookers and guests to the coach, from coaches to the booker.
    pub(super) reply_to: Option<(EmailAddress, String)>,
}

/// A line of the table of facts.
pub(super) struct Fact {
    pub name: String,
    pub value: String,
}

/// Something to open.
pub(super) struct Link {
    pub label: String,
    pub url: String,
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

impl Words {
    /// The mail of this key to this reader: subject, heading and lead by the catalogue, and the facts.
    pub(super) fn new(
        session: &SessionFacts,
        reader: Reader<'_>,
        key: &str,
        more: &[(&str, FluentValue<'_>)],
    ) -> Self {
        let voice = session.voice();
        let values = values(session, more, usize::MAX);
        let said = |part: &str| voice.find_with(&format!("{key}.{part}"), &values);
        Self {
            voice,
            subject: subject(session, key, more),
            preview: session.when(),
            heading: said("heading").unwrap_or_default(),
            lead: said("lead").into_iter().collect(),
            facts: facts(session, reader),
            action: None,
            after: Vec::new(),
            links: Vec::new(),
            sender: match reader {
                Reader::Booker | Reader::Guest => session.coach.clone(),
                Reader::Coach(_) | Reader::CoachOfGroup | Reader::FormerCoach => session.practice.clone(),
            },
            reply_to: match reader {
                Reader::Booker | Reader::Guest => session.coach_address.clone(),
                Reader::Coach(address) => Some((address.clone(), session.booker.clone())),
                Reader::CoachOfGroup | Reader::FormerCoach => None,
            },
            reason: voice.say_with(
                match reader {
                    Reader::Booker => "reason-booker",
                    Reader::Guest => "reason-guest",
                    Reader::Coach(_) | Reader::CoachOfGroup => "reason-coach",
                    Reader::FormerCoach => "reason-former-coach",
                },
                &values,
            ),
        }
    }

    /// With one more fact, if there is something to say.
    pub(super) fn fact(mut self, label: &str, value: Option<String>) -> Self {
        let name = self.voice.say(label);
        self.facts.extend(value.map(|value| Fact { name, value }));
        self
    }

    /// With a time of another name in place of when it is.
    pub(super) fn instead_of_when(mut self, label: &str, value: &str) -> Self {
        let name = self.voice.say("label-when");
        let fact = Fact { name: self.voice.say(label), value: value.to_owned() };
        if let Some(when) = self.facts.iter_mut().find(|fact| fact.name == name) {
            *when = fact;
        }
        value.clone_into(&mut self.preview);
        self
    }

    /// With the button.
    pub(super) fn action(self, label: &str, url: &str) -> Self {
        Self { action: Some(self.link_of(label, url)), ..self }
    }

    /// With a link below the button.
    pub(super) fn link(mut self, label: &str, url: &str) -> Self {
        self.links.push(self.link_of(label, url));
        self
    }

    /// With these lines below the button.
    pub(super) fn after(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        self.after.extend(lines);
        self
    }

    /// With what was asked and answered, below the facts.
    pub(super) fn answers(self, answers: &[(String, String)]) -> Self {
        self.after(answers.iter().map(|(question, answer)| format!("{question} — {answer}")))
    }

    fn link_of(&self, label: &str, url: &str) -> Link {
        Link { label: self.voice.say(label), url: url.to_owned() }
    }
}

/// A subject that lists can show: where it is too long, names are cut short.
fn subject(session: &SessionFacts, key: &str, more: &[(&str, FluentValue<'_>)]) -> String {
    let key = format!("{key}.subject");
    let full = session.voice().say_with(&key, &values(session, more, usize::MAX));
    if full.chars().count() <= SUBJECT_MAX {
        return full;
    }
    cut(&session.voice().say_with(&key, &values(session, more, NAME_IN_SUBJECT)), SUBJECT_MAX)
}

/// What every text may name.
fn values<'a>(
    session: &'a SessionFacts,
    more: &[(&'a str, FluentValue<'a>)],
    name_max: usize,
) -> Vec<(&'a str, FluentValue<'a>)> {
    let mut values = vec![
        ("title", FluentValue::from(cut(&session.title, name_max))),
        ("coach", FluentValue::from(cut(&session.coach, name_max))),
        ("booker", FluentValue::from(cut(&session.booker, name_max))),
        ("when", FluentValue::from(session.briefly())),
        ("site", FluentValue::from(&session.site)),
    ];
    values.extend_from_slice(more);
    values
}

fn cut(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let start: String = text.chars().take(max.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

/// What, when, with whom and where.
fn facts(session: &SessionFacts, reader: Reader<'_>) -> Vec<Fact> {
    let voice = session.voice();
    let fact = |label: &str, value: String| Fact { name: voice.say(label), value };
    let mut facts = vec![fact("label-what", session.title.clone()), fact("label-when", session.when())];
    match reader {
        Reader::Booker => facts.push(fact("label-with", session.coach.clone())),
        Reader::Guest => {
            facts.push(fact("label-with", session.coach.clone()));
            facts.push(fact("label-invited-by", session.booker.clone()));
        }
        Reader::Coach(address) => {
            facts.push(fact("label-who", format!("{} <{address}>", session.booker)));
        }
        Reader::CoachOfGroup | Reader::FormerCoach => {
            facts.push(fact("label-who", session.booker.clone()));
        }
    }
    if !matches!(reader, Reader::Guest) && !session.guests.is_empty() {
        facts.push(fact("label-guests", session.guests.join(", ")));
    }
    if !session.place.is_empty() {
        facts.push(fact("label-where", session.place.clone()));
    }
    facts
}
