//! What stands in the way of a start: busy, holds, buffers and seats (rule 6, a to c and g).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::model::{BufferRule, Buffers, Hold, HostCalendar, Query, Session};
use super::reason::Reason;
use super::seconds::{self, Span};

/// What is taken of one host's time, prepared for many starts.
#[derive(Debug)]
pub(super) struct Conflicts {
    duration: i64,
    seats: i64,
    /// Busy times and sessions.
    taken: Overlaps,
    /// Holds.
    held: Overlaps,
    /// All of them, each widened by the buffers between it and a candidate.
    near: Overlaps,
    /// Starts around the last one asked that nothing comes near.
    clear: Span,
    /// What lies exactly on a possible start of a type with seats.
    joinable: BTreeMap<i64, Joinable>,
}

/// A place for a start in a host's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// What remains of the seats.
    pub(super) seats_left: i64,
    /// Whether it joins a session that stands in the calendar.
    pub(super) joins: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Joinable {
    sessions: i64,
    seats_taken: i64,
    holds: i64,
}

impl Conflicts {
    /// The conflicts that can touch a session that starts in `asked`.
    pub(super) fn of(query: &Query<'_>, host: &HostCalendar, asked: Span) -> Self {
        let duration = seconds::of_minutes(query.session_type.duration_minutes);
        let reach = Span::new(asked.start, asked.end.saturating_add(duration));
        let mut conflicts = Self {
            duration,
            seats: query.session_type.seats.max(1),
            taken: Overlaps::default(),
            held: Overlaps::default(),
            near: Overlaps::default(),
            clear: Span::new(0, 0),
            joinable: BTreeMap::new(),
        };
        conflicts.add_busy(query, host, reach);
        conflicts.add_sessions(query, host, reach);
        conflicts.add_holds(query, host, reach);
        conflicts.taken.sort();
        conflicts.held.sort();
        conflicts.near.sort();
        conflicts
    }

    fn add_busy(&mut self, query: &Query<'_>, host: &HostCalendar, reach: Span) {
        let own = query.session_type.buffers;
        for busy in host.busy.iter().filter(|busy| !busy.is_empty()) {
            let time = seconds::covering(busy);
            let near = widened(time, own.after_minutes, own.before_minutes);
            if near.overlaps(&reach) {
                self.taken.add(time);
                self.near.add(near);
            }
        }
    }

    fn add_sessions(&mut self, query: &Query<'_>, host: &HostCalendar, reach: Span) {
        for session in host.sessions.iter().filter(|session| blocks(query, session)) {
            let time = seconds::covering(&session.time);
            let near = with_buffers(query, time, session.buffers);
            if !near.overlaps(&reach) {
                continue;
            }
            self.taken.add(time);
            self.near.add(near);
            if session.type_key == query.session_type.key
                && let Some(exact) = self.exactly_at(session.time.start, time)
            {
                exact.sessions += 1;
                exact.seats_taken = seats_taken(query, session);
            }
        }
    }

    fn add_holds(&mut self, query: &Query<'_>, host: &HostCalendar, reach: Span) {
        for hold in host.holds.iter().filter(|hold| is_foreign(query, hold)) {
            let time = seconds::covering(&hold.time);
            let near = with_buffers(query, time, hold.buffers);
            if !near.overlaps(&reach) {
                continue;
            }
            self.held.add(time);
            self.near.add(near);
            if hold.type_key == query.session_type.key
                && let Some(exact) = self.exactly_at(hold.time.start, time)
            {
                exact.holds += 1;
            }
        }
    }

    /// Where something that lies exactly on a possible start is counted; nothing has seats to share
    /// otherwise.
    fn exactly_at(&mut self, start: DateTime<Utc>, time: Span) -> Option<&mut Joinable> {
        let is_exact =
            start.timestamp_subsec_nanos() == 0 && time.end.checked_sub(time.start) == Some(self.duration);
        (self.seats > 1 && is_exact).then(|| self.joinable.entry(time.start).or_default())
    }

    /// The place of a session that starts at `start`, or the first of the rules a, b, c and g that
    /// refuses it.
    pub(super) fn place(&mut self, start: i64) -> Result<Place, Reason> {
        let nobody_near = Place { seats_left: self.seats, joins: false };
        if self.clear.contains(start) {
            return Ok(nobody_near);
        }
        let session = self.session_at(start);
        let near = self.near.count(session);
        if near == 0 {
            let until = self.near.next_start().saturating_sub(self.duration).saturating_add(1);
            self.clear = Span::new(start, until);
            return Ok(nobody_near);
        }
        let (here, joined) = self.here(start);
        let (taken, held) = (self.taken.count(session) - joined, self.held.count(session) - here.holds);
        let seats_left = self.seats_left(here, joined);
        if taken > 0 {
            Err(Reason::Busy)
        } else if held > 0 {
            Err(Reason::Hold)
        } else if near > joined + here.holds {
            Err(Reason::Buffer)
        } else if seats_left < 1 {
            Err(Reason::Seats)
        } else {
            Ok(Place { seats_left, joins: joined > 0 })
        }
    }

    /// Every one of the rules a, b, c and g that refuses this start, in that order.
    pub(super) fn refusals(&mut self, start: i64) -> Vec<Reason> {
        let session = self.session_at(start);
        let (here, joined) = self.here(start);
        let (taken, held, near) =
            (self.taken.count(session), self.held.count(session), self.near.count(session));
        let refused = [
            (Reason::Busy, taken > joined),
            (Reason::Hold, held > here.holds),
            (Reason::Buffer, near > taken + held),
            (Reason::Seats, self.seats_left(here, joined) < 1),
        ];
        refused.into_iter().filter_map(|(reason, refuses)| refuses.then_some(reason)).collect()
    }

    fn seats_left(&self, here: Joinable, joined: i64) -> i64 {
        let taken = if joined > 0 { here.seats_taken } else { 0 };
        self.seats.saturating_sub(taken).saturating_sub(here.holds)
    }

    fn session_at(&self, start: i64) -> Span {
        Span::new(start, start.saturating_add(self.duration))
    }

    /// What lies exactly here, and how many of its sessions are joined: one, if any.
    fn here(&self, start: i64) -> (Joinable, i64) {
        let here = self.joinable.get(&start).copied().unwrap_or_default();
        (here, here.sessions.min(1))
    }
}

/// Whether a session takes time, seen by this asker.
pub(super) fn blocks(query: &Query<'_>, session: &Session) -> bool {
    session.status.blocks(query.session_type.pending_blocks)
        && !session.time.is_empty()
        && !is_moved_away(query, session)
}

/// Whether a hold stands in the way of this asker: it has not expired, and is not their own.
pub(super) fn is_foreign(query: &Query<'_>, hold: &Hold) -> bool {
    hold.expires_at > query.now && query.hold_token != Some(hold.token.as_str()) && !hold.time.is_empty()
}

/// Whether a session is to be taken as if it did not exist: it is being moved, and nobody else sits
/// in it.
pub(super) fn is_moved_away(query: &Query<'_>, session: &Session) -> bool {
    query.reschedule_of == Some(session.id.as_str()) && session.seats_taken <= 1
}

fn seats_taken(query: &Query<'_>, session: &Session) -> i64 {
    let leaves = query.reschedule_of == Some(session.id.as_str());
    session.seats_taken.saturating_sub(i64::from(leaves))
}

/// The starts and ends that a candidate must stay clear of, to keep the buffers between it and a
/// neighbour.
pub(super) fn with_buffers(query: &Query<'_>, time: Span, theirs: Buffers) -> Span {
    let own = query.session_type.buffers;
    let combine = |a: i64, b: i64| match query.session_type.buffer_rule {
        BufferRule::Max => a.max(b),
        BufferRule::Sum => a.saturating_add(b),
    };
    widened(
        time,
        combine(own.after_minutes, theirs.before_minutes),
        combine(own.before_minutes, theirs.after_minutes),
    )
}

/// A time with minutes added in front of it and behind it.
pub(super) fn widened(time: Span, front_minutes: i64, behind_minutes: i64) -> Span {
    Span::new(
        time.start.saturating_sub(seconds::of_minutes(front_minutes)),
        time.end.saturating_add(seconds::of_minutes(behind_minutes)),
    )
}

/// How many of a set of spans overlap a session, for sessions that mostly move forward.
///
/// Of spans that are not empty, those that overlap are those that have begun before the session
/// ends, less those that are over when it starts. So two sorted lists answer, and what may be
/// joined can be taken off the number.
#[derive(Debug, Default)]
struct Overlaps {
    starts: Vec<i64>,
    ends: Vec<i64>,
    begun: usize,
    over: usize,
}

impl Overlaps {
    fn add(&mut self, span: Span) {
        self.starts.push(span.start);
        self.ends.push(span.end);
    }

    #[expect(
        clippy::stable_sort_primitive,
        reason = "lists mostly come sorted; a stable sort finds that out"
    )]
    fn sort(&mut self) {
        self.starts.sort();
        self.ends.sort();
    }

    fn count(&mut self, session: Span) -> i64 {
        self.begun = below(&self.starts, session.end, self.begun);
        self.over = below(&self.ends, session.start.saturating_add(1), self.over);
        i64::try_from(self.begun.saturating_sub(self.over)).unwrap_or(i64::MAX)
    }

    /// When the first span begins that had not begun at the end of the session last counted for.
    fn next_start(&self) -> i64 {
        self.starts.get(self.begun).copied().unwrap_or(i64::MAX)
    }
}

/// How many values are below `limit`, looked for near the last answer first.
fn below(sorted: &[i64], limit: i64, last: usize) -> usize {
    const STEPS: usize = 8;
    let mut at = last;
    for _ in 0..STEPS {
        if sorted.get(at).is_some_and(|value| *value < limit) {
            at += 1;
        } else if at.checked_sub(1).and_then(|before| sorted.get(before)).is_some_and(|value| *value >= limit)
        {
            at -= 1;
        } else {
            return at;
        }
    }
    sorted.partition_point(|value| *value < limit)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn overlaps_are_counted_in_any_order(
            spans in vec((0..500i64, 1..40i64), 0..60),
            sessions in vec((0..500i64, 1..30i64), 1..40),
        ) {
            let span = |(start, length)| Span::new(start, start + length);
            let spans: Vec<_> = spans.into_iter().map(span).collect();
            let mut overlaps = Overlaps::default();
            for span in &spans {
                overlaps.add(*span);
            }
            overlaps.sort();
            for (start, length) in sessions {
                let session = Span::new(start, start + length);
                let expected = spans.iter().filter(|span| span.overlaps(&session)).count();
                prop_assert_eq!(overlaps.count(session), i64::try_from(expected).unwrap());
            }
        }
    }
}
