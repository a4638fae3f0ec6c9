//! Whether a start fits one host (rule 6).

use super::booking_window::OpenDates;
use super::conflicts::{Conflicts, Place};
use super::hours::{FreeTime, Hours, time_off_spans};
use super::load::Load;
use super::model::{HostCalendar, Query, Role};
use super::reason::Reason;
use super::schedule::Schedule;
use super::seconds::{self, Span};
use crate::kernel::local_time::OffsetCursor;

/// One host, prepared for many starts.
#[derive(Debug)]
pub(super) struct Calendar<'a> {
    pub(super) role: Role,
    pub(super) conflicts: Conflicts,
    pub(super) open: OpenDates,
    schedule: Option<&'a Schedule>,
    time_off: Vec<Span>,
    zone: OffsetCursor,
    today: i64,
    notice_until: i64,
    load: Load,
    duration: i64,
}

/// What one host says to a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// It fits, with so many seats left.
    Fits { seats_left: i64 },
    /// It does not lie within the host's free time.
    Outside,
    /// The first rule that refuses it.
    Refused(Reason),
}

impl<'a> Calendar<'a> {
    /// A calendar that answers for starts in `asked`.
    pub(super) fn of(query: &Query<'_>, host: &'a HostCalendar, asked: Span) -> Self {
        let rules = query.session_type;
        let schedule = host.schedule.as_ref();
        let mut zone = OffsetCursor::new(schedule.map_or(chrono_tz::Tz::UTC, Schedule::time_zone));
        let today = zone.day_at(seconds::floor(query.now));
        Self {
            role: host.role,
            conflicts: Conflicts::of(query, host, asked),
            open: OpenDates::of(rules.booking_window.as_ref(), today),
            schedule,
            time_off: schedule.map(|schedule| time_off_spans(schedule, &host.time_off)).unwrap_or_default(),
            today,
            notice_until: seconds::ceil(query.now)
                .saturating_add(seconds::of_minutes(rules.minimum_notice_minutes)),
            load: Load::of(query, host, &mut zone),
            zone,
            duration: seconds::of_minutes(rules.duration_minutes),
        }
    }

    /// The host's hours around `asked`.
    pub(super) fn hours(&self, asked: Span) -> Hours {
        self.schedule.map_or_else(Hours::default, |schedule| {
            Hours::around(schedule, &self.time_off, asked, self.duration)
        })
    }

    /// The host-local day of an instant, as days since 1970-01-01.
    pub(super) fn day_at(&mut self, instant: i64) -> i64 {
        self.zone.day_at(instant)
    }

    /// The host-local day of `now`.
    pub(super) const fn today(&self) -> i64 {
        self.today
    }

    /// What the host says to this start, by all rules in the order a, b, c, g, d, e, f.
    pub(super) fn answer(&mut self, start: i64, free: &mut FreeTime) -> Answer {
        self.answer_unless(start, free, |calendar, day| !calendar.open.allow(day))
    }

    /// The same without rule e.
    pub(super) fn answer_on_any_date(&mut self, start: i64, free: &mut FreeTime) -> Answer {
        self.answer_unless(start, free, |_, _| false)
    }

    fn answer_unless(
        &mut self,
        start: i64,
        free: &mut FreeTime,
        is_closed: impl Fn(&Self, i64) -> bool,
    ) -> Answer {
        if !free.holds(self.session_at(start)) {
            return Answer::Outside;
        }
        let place = match self.conflicts.place(start) {
            Ok(place) => place,
            Err(reason) => return Answer::Refused(reason),
        };
        if start < self.notice_until {
            return Answer::Refused(Reason::Notice);
        }
        if self.asks_no_date() {
            return Answer::Fits { seats_left: place.seats_left };
        }
        let day = self.zone.day_at(start);
        if is_closed(self, day) {
            Answer::Refused(Reason::Window)
        } else if !self.has_room(place, day) {
            Answer::Refused(Reason::Limit)
        } else {
            Answer::Fits { seats_left: place.seats_left }
        }
    }

    /// Every rule that refuses this start, in the order a, b, c, g, d, e, f; working hours are not
    /// asked.
    pub(super) fn refusals(&mut self, start: i64) -> Vec<Reason> {
        let mut reasons = self.conflicts.refusals(start);
        let place = self.conflicts.place(start).unwrap_or(Place { seats_left: 0, joins: false });
        let day = self.zone.day_at(start);
        let rest = [
            (Reason::Notice, start < self.notice_until),
            (Reason::Window, !self.open.allow(day)),
            (Reason::Limit, !self.has_room(place, day)),
        ];
        reasons.extend(rest.into_iter().filter_map(|(reason, refuses)| refuses.then_some(reason)));
        reasons
    }

    /// The first time off that the session reaches into.
    pub(super) fn time_off_at(&self, start: i64) -> Option<Span> {
        let session = self.session_at(start);
        self.time_off.iter().copied().find(|off| off.overlaps(&session))
    }

    fn session_at(&self, start: i64) -> Span {
        Span::new(start, start.saturating_add(self.duration))
    }

    fn asks_no_date(&self) -> bool {
        self.open == OpenDates::All && self.load.is_unlimited()
    }

    /// Who joins a session adds none, so limits are not asked.
    fn has_room(&mut self, place: Place, day: i64) -> bool {
        place.joins || self.load.has_room_on(day)
    }
}
