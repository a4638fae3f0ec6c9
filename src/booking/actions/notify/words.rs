//! What mails about sessions say, made from rows.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::Value;

use super::delivery::Situation;
use crate::booking::actions::read::standing;
use crate::booking::core::permission::Permission;
use crate::booking::model::{Answers, Location, LocationKind};
use crate::identity::Contact;
use crate::kernel::{time_zone, when};
use crate::platform::context::Context;

/// Where a session takes place, in words.
#[must_use]
pub fn place_in_words(location: &Location) -> String {
    let value = location.value.trim();
    match location.kind {
        LocationKind::VideoUrl | LocationKind::Jitsi | LocationKind::InPerson => value.to_owned(),
        LocationKind::Phone if value.is_empty() => String::from("By phone"),
        LocationKind::Phone => format!("By phone: {value}"),
        LocationKind::AskAttendee => String::from("Where you like; tell your coach"),
    }
}

/// What the booker may still do, and until when.
pub(super) fn policy_in_words(context: &Context, about: &Situation<'_>, zone: Tz) -> Vec<String> {
    let standing = standing(about.session, about.booking);
    let until = |deadline: DateTime<Utc>| {
        format!("{}, {}", when::date(zone, deadline).format("%a %-d %b"), when::time(zone, deadline))
    };
    let mut lines = Vec::new();
    match (standing.cancel(context.now), standing.reschedule(context.now)) {
        (Permission::Until(cancel), Permission::Until(moving)) if cancel == moving => {
            lines.push(format!("You can move or cancel this until {}.", until(cancel)));
        }
        (cancel, moving) => {
            if let Permission::Until(deadline) = moving {
                lines.push(format!("You can move this until {}.", until(deadline)));
            }
            if let Permission::Until(deadline) = cancel {
                lines.push(format!("You can cancel this until {}.", until(deadline)));
            }
        }
    }
    let text = about.booking.policy.text.trim();
    if !text.is_empty() {
        lines.push(text.to_owned());
    }
    lines
}

/// The questions and answers of a booking.
pub(super) fn answers_in_words(answers: &Answers) -> Vec<(String, String)> {
    answers.0.iter().map(|answer| (answer.label.clone(), in_words(&answer.value))).collect()
}

/// The title of a session in the booker's calendar.
pub(super) fn summary(about: &Situation<'_>, coaches: &[Contact]) -> String {
    format!("{} with {}", about.session_type.title, names(coaches))
}

/// The title of a session in a coach's calendar.
pub(super) fn summary_for_coach(about: &Situation<'_>) -> String {
    if about.session.seats > 1 {
        about.session_type.title.clone()
    } else {
        format!("{} with {}", about.session_type.title, about.booking.name)
    }
}

pub(super) fn names(coaches: &[Contact]) -> String {
    coaches.iter().map(|coach| coach.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn in_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => String::from("yes"),
        Value::Bool(false) => String::from("no"),
        Value::Array(items) => items.iter().map(in_words).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// Zones are checked when they are stored; one that a newer database of zones dropped is shown as UTC.
pub(super) fn zone_of(name: &str) -> Tz {
    time_zone::parse(name).unwrap_or(Tz::UTC)
}
