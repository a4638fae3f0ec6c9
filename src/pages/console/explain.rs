//! Why a start of a session type is or is not offered, in words.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, Utc};

use super::calendar::href;
use super::desk::Desk;
use crate::booking::BookingError;
use crate::booking::actions::{
    Because, ExplainSlots, ExplainWhat, RefusalExplained, StartExplained, explain_slots,
};
use crate::booking::core::slots::Reason;
use crate::kernel::ids::{SessionTypeId, UserId};
use crate::kernel::phrases::{Voice, say};
use crate::kernel::{local_time, when};
use crate::pages::form::Pairs;
use crate::pages::view::{NamedLink, StartCell, Why, WhyRule};
use crate::pages::words::instant;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// A start that somebody asks about.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub start: DateTime<Utc>,
}

impl Asked {
    /// An instant (`why`), or a time of the coach's wall clock (`at`, as `datetime-local` sends it).
    pub(super) fn of(desk: &Desk, pairs: &Pairs) -> Result<Option<Self>, Problem> {
        if let Some(start) = pairs.instant("why")? {
            return Ok(Some(Self { start }));
        }
        let local =
            pairs.first("at").and_then(|text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok());
        let local = local.filter(|local| (1971..=9000).contains(&local.year()));
        Ok(local.map(|local| Self { start: local_time::instant_of(desk.zone(), local) }))
    }
}

/// The possible starts of these dates, without those outside of the hours, by date.
pub(super) async fn starts_of(
    connection: &mut Connection,
    desk: &Desk,
    user_id: UserId,
    (id, (from, to), asked): (SessionTypeId, (NaiveDate, NaiveDate), Option<DateTime<Utc>>),
) -> Result<BTreeMap<NaiveDate, Vec<StartCell>>, Problem> {
    let what = ExplainWhat::Dates(from, to, desk.zone());
    let question = ExplainSlots { session_type_id: id, what, duration_minutes: None, user_id };
    let found = match explain_slots(connection, &desk.visit.call.context, question).await {
        Ok(found) => found.starts,
        Err(BookingError::NotFound) => Vec::new(),
        Err(other) => return Err(other.into()),
    };
    let mut days: BTreeMap<NaiveDate, Vec<StartCell>> = BTreeMap::new();
    for one in found.iter().filter(|one| one.reason != Some(Reason::OutsideHours)) {
        let date = when::date(desk.zone(), one.start);
        days.entry(date).or_default().push(cell(desk, one, (id, asked)));
    }
    Ok(days)
}

fn cell(desk: &Desk, one: &StartExplained, (id, asked): (SessionTypeId, Option<DateTime<Utc>>)) -> StartCell {
    let time = when::time(desk.zone(), one.start);
    let reason = match one.reason {
        Some(reason) => rule(desk.voice(), reason),
        None => desk.voice().say("why-offered"),
    };
    let date = when::date(desk.zone(), one.start);
    let at: String = url::form_urlencoded::byte_serialize(instant(one.start).as_bytes()).collect();
    StartCell {
        label: format!("{time}, {reason}"),
        href: format!("{}&why={at}#why", href(date, Some(id), false)),
        is_offered: one.seats_left.is_some(),
        is_chosen: asked == Some(one.start),
        time,
    }
}

/// The explanation of one start; nothing where the session type is none of the coach's.
pub(super) async fn explained(
    connection: &mut Connection,
    desk: &Desk,
    user_id: UserId,
    (id, asked): (SessionTypeId, Asked),
) -> Result<Option<Why>, Problem> {
    let what = ExplainWhat::Start(asked.start);
    let question = ExplainSlots { session_type_id: id, what, duration_minutes: None, user_id };
    let found = match explain_slots(connection, &desk.visit.call.context, question).await {
        Ok(found) => found,
        Err(BookingError::NotFound) => return Ok(None),
        Err(other) => return Err(other.into()),
    };
    Ok(found.starts.first().map(|one| why(desk, one, id)))
}

fn why(desk: &Desk, one: &StartExplained, id: SessionTypeId) -> Why {
    let voice = desk.voice();
    let today = when::date(desk.zone(), desk.now());
    let when = when::moment(voice.locale(), desk.zone(), one.start, today);
    let verdict = match one.reason {
        None => say!(voice, "why-is-offered", when = when.as_str()),
        Some(_) => say!(voice, "why-is-not-offered", when = when.as_str()),
    };
    let mut rules: Vec<WhyRule> = Vec::new();
    for refusal in one.hosts.iter().flat_map(|host| &host.refusals) {
        let rule = WhyRule { text: rule(voice, refusal.reason), because: because(desk, refusal, id) };
        let is_known = rules.iter().any(|known| {
            known.text == rule.text
                && known.because.as_ref().map(|link| &link.label)
                    == rule.because.as_ref().map(|link| &link.label)
        });
        if !is_known {
            rules.push(rule);
        }
    }
    // A start off the grid is refused before anybody is asked.
    if let Some(reason) = one.reason.filter(|_| rules.is_empty()) {
        rules.push(WhyRule { text: rule(voice, reason), because: None });
    }
    Why { is_offered: one.reason.is_none(), verdict, rules }
}

/// A rule in words.
fn rule(voice: Voice, reason: Reason) -> String {
    let name = reason.name();
    voice.find(&format!("why-rule-{name}")).unwrap_or_else(|| name.to_owned())
}

fn because(desk: &Desk, refusal: &RefusalExplained, id: SessionTypeId) -> Option<NamedLink> {
    let voice = desk.voice();
    let (key, start, end) = match refusal.because.as_ref()? {
        Because::Session(session) => ("why-session", session.starts_at, session.ends_at),
        Because::Busy(range) => ("why-busy", range.start, range.end),
        Because::TimeOff(range) => ("why-time-off", range.start, range.end),
        Because::Hold => return None,
    };
    let (locale, zone) = (voice.locale(), desk.zone());
    let date = when::date(zone, start);
    let today = when::date(zone, desk.now());
    let when = match when::date(zone, end) {
        same if same == date => {
            let day = when::short_date(locale, date, today);
            format!("{day}, {}", when::time_range(locale, zone, start, end))
        }
        last => {
            format!("{} – {}", when::short_date(locale, date, today), when::short_date(locale, last, today))
        }
    };
    let href = if key == "why-session" { href(date, Some(id), true) } else { href(date, Some(id), false) };
    Some(NamedLink { label: say!(voice, key, when = when), href })
}
