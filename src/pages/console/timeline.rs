//! What happened with a mentee, by month.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::desk::Desk;
use super::session::PATH as SESSIONS;
use super::words::status_badge;
use crate::coaching::TimelineEntry;
use crate::kernel::ids::SessionId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{Badge, TimelineLine, TimelineMonth};
use crate::pages::words::instant;

/// The kind of a session among what happened.
pub(super) const SESSION: &str = "session";

/// The entries by month, in their order; those sessions lead to their pages that the viewer may open.
pub(super) fn months(
    desk: &Desk,
    entries: &[TimelineEntry],
    own: &BTreeSet<SessionId>,
) -> Vec<TimelineMonth> {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let mut months: Vec<TimelineMonth> = Vec::new();
    for entry in entries {
        let date = when::date(desk.zone(), entry.at);
        let name = when::month_and_year(voice.locale(), date);
        if months.last().is_none_or(|month| month.name != name) {
            months.push(TimelineMonth { name, entries: Vec::new() });
        }
        if let Some(month) = months.last_mut() {
            month.entries.push(line(voice, entry, own, (date, today)));
        }
    }
    months
}

fn line(
    voice: Voice,
    entry: &TimelineEntry,
    own: &BTreeSet<SessionId>,
    (date, today): (NaiveDate, NaiveDate),
) -> TimelineLine {
    let kind = entry.kind.as_str();
    TimelineLine {
        date: when::short_date(voice.locale(), date, today),
        at: instant(entry.at),
        kind: voice.find(&format!("timeline-{kind}")).unwrap_or_else(|| kind.to_owned()),
        title: title(voice, entry),
        href: match kind {
            "plan" => Some(format!("/console/plans/{}", entry.id)),
            SESSION if own.contains(&entry.id.into()) => Some(format!("{SESSIONS}/{}", entry.id)),
            "assessment" => Some(format!("/console/assessments/{}", entry.id)),
            _ => None,
        },
        badge: badge(voice, entry),
    }
}

/// What an entry is called: in its own words, but for names that the program gave.
fn title(voice: Voice, entry: &TimelineEntry) -> String {
    let title = &entry.title;
    match entry.kind.as_str() {
        "check_in" => match title.rsplit_once(' ') {
            Some(("weekly", week)) => say!(voice, "mentee-week", week = week),
            _ => voice.say("mentee-retention"),
        },
        "assessment" => voice.find(&format!("assessment-{title}")).unwrap_or_else(|| title.clone()),
        _ => title.clone(),
    }
}

/// How far it has come; who reads a note.
fn badge(voice: Voice, entry: &TimelineEntry) -> Option<Badge> {
    (!entry.state.is_empty()).then(|| status_badge(voice, &entry.state))
}
