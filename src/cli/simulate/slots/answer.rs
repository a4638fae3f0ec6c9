//! The answer to a scenario.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::Serialize;

use super::scenario::Scenario;
use crate::booking::core::slots::{Offer, Query, offer};
use crate::cli::simulate::document::read;
use crate::cli::simulate::problem::InputProblem;
use crate::kernel::local_time::{date_of, ranges_of_dates};

/// What a scenario offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SlotsAnswer {
    /// What may be booked, by start.
    pub slots: Vec<SlotAnswer>,
    /// The viewer-local dates with at least one slot.
    pub days: Vec<DayAnswer>,
    /// How many candidates each rule refused.
    pub blocked_by: BlockedByAnswer,
}

/// A start that may be booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SlotAnswer {
    /// When the session would start, in UTC.
    pub start: String,
    /// When it would end, in UTC.
    pub end: String,
    /// The keys of the hosts it fits, in the order given.
    pub hosts: Vec<String>,
    /// The fewest seats left with one of them.
    pub seats_left: i64,
}

/// A viewer-local date with at least one slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayAnswer {
    /// The date, `YYYY-MM-DD`.
    pub date: String,
    /// Its starts in the viewer's zone, with a numeric offset.
    pub starts: Vec<String>,
}

/// How many candidates each rule refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the rules of `altitude simulate slots` by name")]
pub struct BlockedByAnswer {
    pub busy: u64,
    pub hold: u64,
    pub buffer: u64,
    pub notice: u64,
    pub window: u64,
    pub limit: u64,
    pub seats: u64,
}

/// Answers a scenario given as a JSON document.
///
/// # Errors
///
/// [`InputProblem`] names every place where the document is wrong.
pub fn answer(document: &[u8]) -> Result<SlotsAnswer, InputProblem> {
    let scenario = read(document, Scenario::read)?;
    let query = Query {
        now: scenario.now,
        session_type: &scenario.session_type,
        hosts: &scenario.hosts,
        hold_token: scenario.hold_token.as_deref(),
        reschedule_of: scenario.reschedule_of.as_deref(),
    };
    let (from, to) = scenario.dates;
    let offer = offer(&query, &ranges_of_dates(scenario.viewer, from, to));
    Ok(answer_of(&offer, &scenario))
}

fn answer_of(offer: &Offer, scenario: &Scenario) -> SlotsAnswer {
    let utc = |instant: DateTime<Utc>| instant.to_rfc3339_opts(SecondsFormat::Secs, true);
    let key = |host: &usize| scenario.hosts.get(*host).map(|host| host.key.clone());
    let mut days: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
    let mut slots = Vec::with_capacity(offer.slots.len());
    for slot in &offer.slots {
        let label = slot.start.with_timezone(&scenario.viewer).to_rfc3339_opts(SecondsFormat::Secs, false);
        days.entry(date_of(scenario.viewer, slot.start)).or_default().push(label);
        slots.push(SlotAnswer {
            start: utc(slot.start),
            end: utc(slot.end),
            hosts: slot.hosts.iter().filter_map(key).collect(),
            seats_left: slot.seats_left,
        });
    }
    let blocked = offer.blocked_by;
    SlotsAnswer {
        slots,
        days: days.into_iter().map(|(date, starts)| DayAnswer { date: date.to_string(), starts }).collect(),
        blocked_by: BlockedByAnswer {
            busy: blocked.busy,
            hold: blocked.hold,
            buffer: blocked.buffer,
            notice: blocked.notice,
            window: blocked.window,
            limit: blocked.limit,
            seats: blocked.seats,
        },
    }
}
