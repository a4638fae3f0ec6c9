//! The list of slots: all hosts together (rules 7 and 9).

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::board::{Board, Candidates};
use super::calendar::{Answer, Calendar};
use super::hours::FreeTime;
use super::model::{Query, Role};
use super::reason::Reason;
use super::seconds::{self, Span};
use crate::kernel::time_range::{TimeRange, union};

/// The answer to a question for slots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// What may be booked, by start.
    pub slots: Vec<Slot>,
    /// Why the other candidates may not.
    pub blocked_by: BlockedBy,
}

/// A start that may be booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When the session would start.
    pub start: DateTime<Utc>,
    /// When it would end.
    pub end: DateTime<Utc>,
    /// Positions in [`Query::hosts`] of those it fits, in that order.
    pub hosts: Arc<[usize]>,
    /// The fewest seats left with one of them.
    pub seats_left: i64,
}

/// How many candidates each rule refused. A candidate counts once, for the first rule of the first
/// host that refused it, and not at all where it lies outside that host's free time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlockedBy {
    /// Sessions and other calendars.
    pub busy: u64,
    /// Other people's holds.
    pub hold: u64,
    /// Buffers.
    pub buffer: u64,
    /// Too soon, or past.
    pub notice: u64,
    /// Dates that are not open.
    pub window: u64,
    /// Full days, weeks, months or years.
    pub limit: u64,
    /// Full sessions.
    pub seats: u64,
}

impl BlockedBy {
    pub(super) fn count(&mut self, reason: Reason) {
        match reason {
            Reason::Busy => self.busy += 1,
            Reason::Hold => self.hold += 1,
            Reason::Buffer => self.buffer += 1,
            Reason::Seats => self.seats += 1,
            Reason::Notice => self.notice += 1,
            Reason::Window => self.window += 1,
            Reason::Limit => self.limit += 1,
            Reason::OffGrid | Reason::OutsideHours | Reason::TimeOff => {}
        }
    }
}

/// The slots that start in one of `ranges`, and the reasons of the candidates there that are none.
///
/// For dates of a viewer, `ranges` are those of [`crate::kernel::local_time::ranges_of_dates`].
#[must_use]
pub fn offer(query: &Query<'_>, ranges: &[TimeRange]) -> Offer {
    let mut offer = Offer::default();
    let asked = asked_spans(ranges);
    let Some(hull) = hull(&asked) else {
        return offer;
    };
    let mut board = Board::of(query, hull);
    let Candidates { starts, mut free } = board.candidates(hull);
    let duration = seconds::of_minutes(query.session_type.duration_minutes);
    let mut hosts: Arc<[usize]> = Arc::from([]);
    let mut instants = seconds::Instants::default();
    let mut fitting = Vec::with_capacity(query.hosts.len());
    for start in starts {
        if asked.len() > 1 && !asked.iter().any(|span| span.contains(start)) {
            continue;
        }
        match ask(&mut board.calendars, &mut free, start, &mut fitting) {
            Ok(seats_left) => {
                if !hosts.iter().eq(&fitting) {
                    hosts = Arc::from(fitting.as_slice());
                }
                let end = instants.at(start.saturating_add(duration));
                offer.slots.push(Slot {
                    start: instants.at(start),
                    end,
                    hosts: Arc::clone(&hosts),
                    seats_left,
                });
            }
            Err(Some(reason)) => offer.blocked_by.count(reason),
            Err(None) => {}
        }
    }
    offer
}

/// The candidate starts in `ranges`, sorted, offered or not.
#[must_use]
pub fn candidates(query: &Query<'_>, ranges: &[TimeRange]) -> Vec<DateTime<Utc>> {
    let asked = asked_spans(ranges);
    let Some(hull) = hull(&asked) else {
        return Vec::new();
    };
    let starts = Board::of(query, hull).candidates(hull).starts;
    starts
        .into_iter()
        .filter(|start| asked.iter().any(|span| span.contains(*start)))
        .map(seconds::instant)
        .collect()
}

pub(super) fn slot(start: i64, duration: i64, hosts: Arc<[usize]>, seats_left: i64) -> Slot {
    let end = seconds::instant(start.saturating_add(duration));
    Slot { start: seconds::instant(start), end, hosts, seats_left }
}

/// Asks the hosts in order. `fitting` becomes those that fit; the answer is the fewest seats left,
/// or the first refusal, which is none where the first host that refused has no free time there.
pub(super) fn ask(
    calendars: &mut [Calendar<'_>],
    free: &mut [FreeTime],
    start: i64,
    fitting: &mut Vec<usize>,
) -> Result<i64, Option<Reason>> {
    fitting.clear();
    let mut fewest = i64::MAX;
    let (mut pool_asked, mut pool_fits) = (false, false);
    let mut first_refusal = None;
    for (position, (calendar, free)) in calendars.iter_mut().zip(free).enumerate() {
        let is_pool = calendar.role == Role::Pool;
        pool_asked |= is_pool;
        let refusal = match calendar.answer(start, free) {
            Answer::Fits { seats_left } => {
                fewest = fewest.min(seats_left);
                fitting.push(position);
                pool_fits |= is_pool;
                continue;
            }
            Answer::Outside => None,
            Answer::Refused(reason) => Some(reason),
        };
        let first = *first_refusal.get_or_insert(refusal);
        if !is_pool {
            return Err(first);
        }
    }
    if fitting.is_empty() || (pool_asked && !pool_fits) {
        return Err(first_refusal.flatten());
    }
    Ok(fewest)
}

pub(super) fn asked_spans(ranges: &[TimeRange]) -> Vec<Span> {
    union(ranges.iter().map(seconds::whole_seconds_in).collect())
}

pub(super) fn hull(asked: &[Span]) -> Option<Span> {
    Some(Span::new(asked.first()?.start, asked.last()?.end))
}
