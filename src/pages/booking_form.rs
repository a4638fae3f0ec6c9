//! The booking form: what was typed, what is wrong with it, and the page that shows both.

use chrono::{DateTime, TimeDelta, Utc};

use super::answers::{Typed, fault_at};
use super::form::{Pairs, unreadable};
use super::language::fault_in_words;
use super::offering::Offering;
use super::once::fresh_key;
use super::picker::links;
use super::view::{Alternative, BookingFormPage, FormFault, GuestsField, HONEYPOT_FIELD, TextField};
use super::visit::Visit;
use super::words::{instant, when_of};
use super::zone::Zone;
use crate::booking::actions::BookSlot;
use crate::booking::core::approval::Approval;
use crate::booking::core::slots::Slot;
use crate::kernel::email_address::{EmailAddress, InvalidEmailAddress};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::time_range::TimeRange;
use crate::kernel::{text, when};
use crate::platform::problem::{FieldError, Problem};

/// How many guests of one form are read; a few more than any type takes, so that too many are told as such.
const GUESTS_READ: usize = 100;

/// A booking as far as it was typed.
pub(super) struct Draft {
    pub start: DateTime<Utc>,
    pub length: i32,
    pub zone: Zone,
    name: String,
    email: String,
    guests: String,
    /// The mailed code, once it was asked for.
    code: Option<String>,
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
        Self {
            start,
            length,
            zone,
            name: String::new(),
            email: String::new(),
            guests: String::new(),
            code: None,
            answers: Typed::default(),
        }
    }

    /// The form as it was sent; 400 where a value is bad that nobody types.
    pub(super) fn sent(pairs: &Pairs, offering: &Offering) -> Result<Self, Problem> {
        let taken = if pairs.has("alternative_start") { "alternative_start" } else { "start" };
        let start = pairs.instant(taken)?.ok_or_else(|| unreadable(taken, "expected an instant"))?;
        let text = |name: &str| pairs.first(name).unwrap_or_default().to_owned();
        Ok(Self {
            start,
            length: offering.length(pairs.number("duration_minutes")?),
            zone: offering.zone(pairs),
            name: text("name"),
            email: text("email"),
            guests: text("guests"),
            code: pairs.has("email_code").then(|| text("email_code")),
            answers: Typed::of(pairs),
        })
    }

    /// Whether a code is to be mailed before anything is booked: at first, and when another one is asked for.
    pub(super) fn wants_code(&self, pairs: &Pairs) -> bool {
        self.code.is_none() || pairs.has("new_code")
    }

    /// Shows the field for a code that was just mailed.
    pub(super) fn await_code(&mut self) {
        self.code = Some(String::new());
    }

    /// The guests' addresses, however they are set apart.
    fn guests(&self, faults: &mut Vec<FieldError>) -> Vec<EmailAddress> {
        let names = self.guests.split([',', ';', ' ', '\t', '\r', '\n']).filter(|name| !name.is_empty());
        let read = |(index, name): (usize, &str)| {
            let fault = |fault: InvalidEmailAddress| {
                FieldError::new(format!("/guests/{index}"), "invalid_email", fault.to_string())
            };
            EmailAddress::parse(name).map_err(|error| faults.push(fault(error))).ok()
        };
        names.take(GUESTS_READ).enumerate().filter_map(read).collect()
    }

    /// The wish to book, with everything checked that needs no database.
    pub(super) fn wish(&self, voice: Voice, pairs: &Pairs, offering: &Offering) -> Result<BookSlot, Faults> {
        let mut faults = Faults::default();
        let name = text::person_name(&self.name)
            .map_err(|fault| faults.fields.push(FieldError::new("/name", fault.code(), fault.to_string())));
        let email = EmailAddress::parse(&self.email).map_err(|fault| {
            faults.fields.push(FieldError::new("/email", "invalid_email", fault.to_string()));
        });
        let guests = self.guests(&mut faults.fields);
        faults.whole =
            self.whole_fault(voice, pairs, offering).map(|text| FormFault { text, alternatives: Vec::new() });
        match (name, email) {
            (Ok(name), Ok(email)) if faults.whole.is_none() && faults.fields.is_empty() => Ok(BookSlot {
                session_type_id: offering.session_type.id,
                start: self.start,
                duration_minutes: Some(self.length),
                name,
                email,
                time_zone: self.zone.tz,
                locale: voice.locale(),
                answers: self.answers.answers(&offering.session_type.questions.0),
                questions_version: None,
                guests,
                hold_token: None,
                email_code: self.code.as_ref().map(|code| code.trim().to_owned()),
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
        let awaited = self.code.as_ref().filter(|_| offering.session_type.asks_email_code);
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
            guests: (offering.guests_max() > 0).then(|| GuestsField {
                most: offering.guests_max(),
                field: TextField {
                    fault: Self::guests_fault(voice, &faults.fields),
                    ..field(&self.guests, "/guests")
                },
            }),
            code: awaited.map(|code| TextField {
                focus: faults.whole.is_none() && faults.fields.is_empty(),
                ..field(code, "/email_code")
            }),
            questions: self.answers.fields(voice, &offering.session_type.questions.0, &faults.fields),
            fault: faults.whole,
            submit: if offering.session_type.asks_email_code && awaited.is_none() {
                voice.say("mail-code")
            } else {
                say!(voice, self.verb(visit, offering), when = label)
            },
        };
        page.focus_first_fault()
    }

    /// What is wrong with the guests, naming the address where it is about one.
    fn guests_fault(voice: Voice, faults: &[FieldError]) -> Option<String> {
        let fault = faults.iter().find(|fault| fault.pointer.starts_with("/guests"))?;
        let of_guests = voice.find(&format!("fault-guests-{}", fault.code));
        Some(of_guests.unwrap_or_else(|| fault_in_words(voice, &fault.code)))
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
