//! One start under the glass: may it be booked, and if not, why and because of what.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::board::{Board, Candidates};
use super::culprit::{Culprit, culprit};
use super::model::{Query, Role};
use super::offer::{Slot, ask, asked_spans, hull, slot};
use super::reason::Reason;
use super::seconds::{self, Span};
use crate::kernel::time_range::TimeRange;

/// What every host says to a start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The start that was asked about.
    pub start: DateTime<Utc>,
    /// Whether it is a candidate.
    pub on_grid: bool,
    /// The slot, where it is offered.
    pub slot: Option<Slot>,
    /// The answer of every host, in the order of [`Query::hosts`].
    pub hosts: Vec<HostAnswer>,
    is_stepped_over: bool,
}

/// What one host says to a start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostAnswer {
    /// Position in [`Query::hosts`].
    pub host: usize,
    /// Whether the session needs this host.
    pub role: Role,
    /// Every rule that refuses, in the order hours, a, b, c, g, d, e, f; empty where the start fits
    /// the host.
    pub refusals: Vec<Refusal>,
}

/// A rule that refuses a start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The rule.
    pub reason: Reason,
    /// The entry of the host's calendar that did it, where there is one.
    pub culprit: Option<Culprit>,
}

/// Whether a start may be booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may, exactly as listed.
    Offered(Slot),
    /// It may not.
    Refused {
        /// The first reason, by [`Reason::booking_rank`].
        reason: Reason,
        /// The position in [`Query::hosts`] of the host that refused.
        host: Option<usize>,
        /// The entry of that host's calendar that did it.
        culprit: Option<Culprit>,
    },
}

/// Whether this start may be booked now. It agrees with [`offer`](super::offer()) for every start.
#[must_use]
pub fn judge(query: &Query<'_>, start: DateTime<Utc>) -> Verdict {
    explain(query, start).verdict()
}

/// What every host says to this start, and every rule that refuses it.
#[must_use]
pub fn explain(query: &Query<'_>, start: DateTime<Utc>) -> Explanation {
    let second = seconds::floor(start);
    Glass::over(query, Span::new(second, second.saturating_add(1))).look_at(start)
}

/// The same for each candidate in `ranges`, at most so many. What they have in common is found once.
#[must_use]
pub fn explain_candidates(query: &Query<'_>, ranges: &[TimeRange], most: usize) -> Vec<Explanation> {
    let asked = asked_spans(ranges);
    let Some(hull) = hull(&asked) else {
        return Vec::new();
    };
    let mut glass = Glass::over(query, hull);
    let is_asked = |start: &i64| asked.iter().any(|span| span.contains(*start));
    let starts: Vec<i64> = glass.candidates.starts.iter().copied().filter(is_asked).take(most).collect();
    starts.into_iter().map(|start| glass.look_at(seconds::instant(start))).collect()
}

/// What the starts in a range have in common.
struct Glass<'a> {
    query: &'a Query<'a>,
    board: Board<'a>,
    candidates: Candidates,
}

impl<'a> Glass<'a> {
    fn over(query: &'a Query<'a>, asked: Span) -> Self {
        let mut board = Board::of(query, asked);
        let candidates = board.candidates(asked);
        Self { query, board, candidates }
    }

    /// Looks at a start in the range.
    fn look_at(&mut self, start: DateTime<Utc>) -> Explanation {
        let query = self.query;
        let second = seconds::floor(start);
        let duration = seconds::of_minutes(query.session_type.duration_minutes);
        let is_candidate = self.candidates.starts.binary_search(&second).is_ok();
        let on_grid = start.timestamp_subsec_nanos() == 0 && is_candidate;
        let mut fitting = Vec::new();
        let free = &mut self.candidates.free;
        let seats_left = ask(&mut self.board.calendars, free, second, &mut fitting).ok();
        let session = Span::new(second, second.saturating_add(duration));
        let mut hosts = Vec::with_capacity(query.hosts.len());
        for (position, (calendar, free)) in self.board.calendars.iter_mut().zip(free).enumerate() {
            let Some(host) = query.hosts.get(position) else {
                continue;
            };
            let mut refusals = Vec::new();
            if !free.holds(session) {
                let time_off =
                    calendar.time_off_at(second).map(|off| Culprit::TimeOff(seconds::as_range(off)));
                let reason = if time_off.is_some() { Reason::TimeOff } else { Reason::OutsideHours };
                refusals.push(Refusal { reason, culprit: time_off });
            }
            for reason in calendar.refusals(second) {
                refusals.push(Refusal { reason, culprit: culprit(query, host, session, reason) });
            }
            hosts.push(HostAnswer { host: position, role: host.role, refusals });
        }
        Explanation {
            start,
            on_grid,
            slot: seats_left.filter(|_| on_grid).map(|left| slot(second, duration, Arc::from(fitting), left)),
            hosts,
            is_stepped_over: !on_grid && self.board.is_stepped_over(second, duration),
        }
    }
}

impl Explanation {
    /// Whether the start may be booked, and if not, the one reason to tell.
    ///
    /// A required host that refuses decides; where all fit and the pool refuses, the one of the
    /// pool that came closest. A start that a compact grid only steps over because it is taken
    /// counts as taken, not as off the grid.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if let Some(slot) = &self.slot {
            return Verdict::Offered(slot.clone());
        }
        let deciding = self.deciding();
        match deciding {
            Some((host, refusal))
                if self.on_grid || self.is_stepped_over || refusal.reason < Reason::Busy =>
            {
                Verdict::Refused {
                    reason: refusal.reason,
                    host: Some(host),
                    culprit: refusal.culprit.clone(),
                }
            }
            _ => Verdict::Refused { reason: Reason::OffGrid, host: None, culprit: None },
        }
    }

    fn deciding(&self) -> Option<(usize, &Refusal)> {
        let first = |answer: &HostAnswer| {
            let host = answer.host;
            let refusals = self.hosts.iter().filter(move |other| other.host == host);
            refusals
                .flat_map(|answer| &answer.refusals)
                .min_by_key(|refusal| refusal.reason.booking_rank())
                .map(|refusal| (host, refusal))
        };
        let of_role = |role| self.hosts.iter().filter(move |answer| answer.role == role).filter_map(first);
        let rank = |(_, refusal): &(usize, &Refusal)| refusal.reason.booking_rank();
        of_role(Role::Required).min_by_key(rank).or_else(|| of_role(Role::Pool).max_by_key(rank))
    }
}
