//! What mails about sessions say, made from rows.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::Value;

use super::delivery::Situation;
use crate::booking::actions::read::standing;
use crate::booking::core::permission::Permission;
use crate::booking::mails;
use crate::booking::model::{Answers, Booking, Location, LocationKind};
use crate::identity::Contact;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::kernel::{time_zone, when};
use crate::platform::context::Context;

/// Where a session takes place, in words of a language.
#[must_use]
pub fn place_in_words(location: &Location, locale: Locale) -> String {
    let voice = mails::voice(locale);
    let value = location.value.trim();
    match location.kind {
        LocationKind::VideoUrl | LocationKind::Jitsi | LocationKind::InPerson => value.to_owned(),
        LocationKind::Phone if value.is_empty() => voice.say("place-phone"),
        LocationKind::Phone => say!(voice, "place-phone-number", number = value),
        LocationKind::AskAttendee => voice.say("place-ask"),
    }
}

/// What the booker may still do, and until when.
pub(super) fn policy_in_words(context: &Context, about: &Situation<'_>, zone: Tz) -> Vec<String> {
    let locale = locale_of(about.booking);
    let voice = mails::voice(locale);
    let standing = standing(about.session, about.booking);
    let day = when::date(zone, about.session.starts_at);
    let until = |deadline: DateTime<Utc>| when::moment(locale, zone, deadline, day);
    let mut lines = Vec::new();
    match (standing.cancel(context.now), standing.reschedule(context.now)) {
        (Permission::Until(cancel), Permission::Until(moving)) if cancel == moving => {
            lines.push(say!(voice, "policy-both", until = until(cancel)));
        }
        (cancel, moving) => {
            if let Permission::Until(deadline) = moving {
                lines.push(say!(voice, "policy-move", until = until(deadline)));
            }
            if let Permission::Until(deadline) = cancel {
                lines.push(say!(voice, "policy-cancel", until = until(deadline)));
            }
        }
    }
    let text = about.booking.policy.text.trim();
    if !text.is_empty() {
        lines.push(text.to_owned());
    }
    lines
}

/// The questions and answers of a booking, for a reader of this language.
pub(super) fn answers_in_words(answers: &Answers, locale: Locale) -> Vec<(String, String)> {
    answers.0.iter().map(|answer| (answer.label.clone(), in_words(&answer.value, locale))).collect()
}

/// The title of a session in the booker's calendar.
pub(super) fn summary(about: &Situation<'_>, coaches: &[Contact]) -> String {
    let voice = mails::voice(locale_of(about.booking));
    say!(voice, "summary-with-coach", title = &about.session_type.title, coach = names(coaches))
}

/// The title of a session in a coach's calendar.
pub(super) fn summary_for_coach(about: &Situation<'_>, locale: Locale) -> String {
    if about.session.seats > 1 {
        about.session_type.title.clone()
    } else {
        summary_with_booker(&about.session_type.title, &about.booking.name, locale)
    }
}

/// "Growth session with Olena", for a coach.
pub fn summary_with_booker(title: &str, booker: &str, locale: Locale) -> String {
    say!(mails::voice(locale), "summary-with-booker", title = title, booker = booker)
}

/// The language of a booking's mails.
pub(super) fn locale_of(booking: &Booking) -> Locale {
    Locale::from_tag(&booking.locale).unwrap_or_default()
}

pub(super) fn names(coaches: &[Contact]) -> String {
    coaches.iter().map(|coach| coach.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn in_words(value: &Value, locale: Locale) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => mails::voice(locale).say("answer-yes"),
        Value::Bool(false) => mails::voice(locale).say("answer-no"),
        Value::Array(items) => items.iter().map(|item| in_words(item, locale)).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// Zones are checked when they are stored; one that a newer database of zones dropped is shown as UTC.
pub(super) fn zone_of(name: &str) -> Tz {
    time_zone::parse(name).unwrap_or(Tz::UTC)
}
