//! The booking form: what was typed, what is wrong with it, and the page that shows both.

use chrono::{DateTime, TimeDelta, Utc};

use super::answers::{Typed, fault_at};
use super::form::{Pairs, unreadable};
use super::offering::Offering;
use super::once::fresh_key;
use super::picker::links;
use super::view::{Alternative, BookingFormPage, FormFault, HONEYPOT_FIELD, TextField};
use super::visit::Visit;
use super::words::{instant, when_of};
use super::zone::Zone;
use crate::booking::actions::BookSlot;
use crate::booking::core::approval::Approval;
use crate::booking::core::slots::Slot;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::time_range::TimeRange;
use crate::kernel::{text, when};
use crate::platform::problem::{FieldError, Problem};

/// A booking as far as it was typed.
pub(super) struct Draft {
    pub start: DateTime<Utc>,
    pub length: i32,
    pub zone: Zone,
    name: String,
    email: String,
    answers: Typed,
}

/// What is to be said about a draft.
#[derive(Default)]
pub(super) struct Faults {
    /// Of single fields.
    pub fields: Vec<FieldError>,
    /// Of the booking as a whole.
    pub whole: Option<FormFault>,
}

impl Draft {
    /// An empty form for this time.
    pub(super) fn new(start: DateTime<Utc>, length: i32, zone: Zone) -> Self {
        Self { start, length, zone, name: String::new(), email: String::new(), answers: Typed::default() }
    }

    /// The form as it was sent; 400 where a value is bad that nobody types.
    pub(super) fn sent(pairs: &Pairs, offering: &Offering) -> Result<Self, Problem> {
        let taken = if pairs.has("alternative_start") { "alternative_start" } else { "start" };
        let start = pairs.instant(taken)?.ok_or_else(|| unreadable(taken, "expected an instant"))?;
        let text = |name: &str| pairs.first(name).unwrap_or_default().to_owned();
        Ok(Self {
            start,
            length: offering.length(pairs.number("duration_minutes")?),
            zone: Zone::asked(pairs, offering.coach.time_zone),
            name: text("name"),
            email: text("email"),
            answers: Typed::of(pairs),
        })
    }

    /// The wish to book, with everything checked that needs no database.
    pub(super) fn wish(&self, voice: Voice, pairs: &Pairs, offering: &Offering) -> Result<BookSlot, Faults> {
        let mut faults = Faults::default();
        let name = text::person_name(&self.name)
            .map_err(|fault| faults.fields.push(FieldError::new("/name", fault.code(), fault.to_string())));
        let email = EmailAddress::parse(&self.email).map_err(|fault| {
            faults.fields.push(FieldError::new("/email", "invalid_email", fault.to_string()));
        });
        faults.whole =
            self.whole_fault(voice, pairs, offering).map(|text| FormFault { text, alternatives: Vec::new() });
        match (name, email) {
            (Ok(name), Ok(email)) if faults.whole.is_none() => Ok(BookSlot {
                session_type_id: offering.session_type.id,
                start: self.start,
                duration_minutes: Some(self.length),
                name,
                email,
                time_zone: self.zone.tz,
                locale: voice.locale(),
                answers: self.answers.answers(&offering.session_type.questions.0),
                questions_version: None,
                guests: Vec::new(),
                hold_token: None,
                email_code: None,
            }),
            _ => Err(faults),
        }
    }

    fn whole_fault(&self, voice: Voice, pairs: &Pairs, offering: &Offering) -> Option<String> {
        if pairs.first(HONEYPOT_FIELD).is_some_and(|text| !text.trim().is_empty()) {
            // A browser may have filled it in for its person; the field is empty again in the next form.
            return Some(voice.say("honeypot"));
        }
        let asked = pairs.number("duration_minutes").ok().flatten();
        if offering.session_type.duration_for(asked).is_none() {
            return Some(say!(voice, "length-gone", n = self.length));
        }
        None
    }

    /// The page with the form. Each one has a key of its own.
    pub(super) fn page(&self, visit: &Visit, offering: &Offering, faults: Faults) -> BookingFormPage {
        let end = self.start + TimeDelta::minutes(i64::from(self.length));
        let zone = self.zone.tz;
        let date = self.zone.date_of(self.start);
        let (voice, language) = (visit.voice(), &visit.language);
        let today = self.zone.date_of(visit.call.context.now);
        let label = when::moment(language.locale(), zone, self.start, today);
        let field = |value: &String, pointer: &str| TextField {
            value: value.clone(),
            fault: fault_at(voice, &faults.fields, pointer),
            focus: false,
        };
        let page = BookingFormPage {
            page: visit.frame(say!(voice, "book-title", title = &offering.session_type.title)),
            session: offering.facts(language, self.length),
            when: when_of(voice, TimeRange { start: self.start, end }, zone, offering.coach.time_zone),
            action: language.href(&format!("{}/book", offering.path())),
            idempotency_key: fresh_key(&visit.call),
            start: instant(self.start),
            duration_minutes: u32::try_from(self.length).unwrap_or_default(),
            zone: zone.name().to_owned(),
            back_href: links(language, offering, &self.zone, self.length).page("date", date.to_string()),
            name: field(&self.name, "/name"),
            email: field(&self.email, "/email"),
            questions: self.answers.fields(voice, &offering.session_type.questions.0, &faults.fields),
            fault: faults.whole,
            submit: say!(voice, self.verb(visit, offering), when = label),
        };
        page.focus_first_fault()
    }

    /// Whether the button books, or asks the coach.
    fn verb(&self, visit: &Visit, offering: &Offering) -> &'static str {
        let approval = Approval::from(offering.session_type.confirmation);
        if approval.is_needed(self.start, visit.call.context.now) { "ask-for" } else { "book-at" }
    }

    /// Free times as buttons of the form.
    pub(super) fn alternatives(&self, visit: &Visit, slots: &[Slot]) -> Vec<Alternative> {
        let today = self.zone.date_of(visit.call.context.now);
        let voice = visit.voice();
        let at = |start| when::moment(voice.locale(), self.zone.tz, start, today);
        let button = |slot: &Slot| Alternative {
            start: instant(slot.start),
            label: say!(voice, "book-at", when = at(slot.start)),
        };
        slots.iter().map(button).collect()
    }
}
