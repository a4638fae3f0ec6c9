//! Wall clock to instants, time off, and free time (rules 1 to 4).

use chrono::{Days, NaiveDate};

use super::model::DateRange;
use super::schedule::Schedule;
use super::seconds::{self, Span};
use crate::kernel::local_time::{WallClock, date_of, start_of_day};
use crate::kernel::time_range::{TimeRange, subtract, union};

/// A window of a date reaches to the end of the next one, and a zone may skip a date between.
const DATES_BEFORE: Days = Days::new(3);

/// The first second after the year 9999. RFC 3339 knows no later year, so free time is not followed
/// further.
const END_OF_TIME: i64 = 253_402_300_800;

/// A host's hours around an asked range.
#[derive(Debug, Default)]
pub(super) struct Hours {
    /// Windows that hold an asked instant, cut by time off, each with a grid of its own.
    pub(super) pieces: Vec<Span>,
    /// The union of all windows, long enough for a session that starts in the asked range.
    pub(super) free: FreeTime,
}

impl Hours {
    /// The hours that matter to sessions of `duration` seconds that start in `asked`.
    pub(super) fn around(schedule: &Schedule, time_off: &[Span], asked: Span, duration: i64) -> Self {
        let zone = schedule.time_zone();
        let first = date_of(zone, seconds::instant(asked.start));
        let last = date_of(zone, seconds::instant(asked.end));
        let last = last.succ_opt().unwrap_or(last);
        let mut dates = Dates {
            schedule,
            time_off,
            clock: WallClock::new(zone),
            next: Some(first.checked_sub_days(DATES_BEFORE).unwrap_or(first)),
        };
        let mut pieces = Vec::new();
        while dates.next.is_some_and(|date| date <= last) {
            dates.add_next(&mut pieces);
        }
        pieces.retain(|piece| piece.end > asked.start);
        let mut free = union(pieces.clone());
        if let Some(last) = free.last_mut()
            && asked.start.saturating_add(duration) <= END_OF_TIME
        {
            dates.extend(last, asked.end.saturating_add(duration));
        }
        pieces.retain(|piece| piece.start < asked.end);
        Self { pieces, free: FreeTime { spans: free, at: 0 } }
    }
}

/// Whether the whole of `range` lies in the hours of a schedule. Time off is another matter.
#[must_use]
pub fn within_hours(schedule: &Schedule, range: &TimeRange) -> bool {
    let span = seconds::covering(range);
    let asked = Span::new(span.start, span.start.saturating_add(1));
    Hours::around(schedule, &[], asked, span.end.saturating_sub(span.start)).free.holds(span)
}

/// The dates of a schedule, one after another.
struct Dates<'a> {
    schedule: &'a Schedule,
    time_off: &'a [Span],
    clock: WallClock,
    next: Option<NaiveDate>,
}

impl Dates<'_> {
    /// Adds the windows of the next date as instants, cut by time off. A window whose end is not
    /// after its start vanishes.
    fn add_next(&mut self, pieces: &mut Vec<Span>) {
        let Some(date) = self.next else { return };
        self.next = date.succ_opt();
        let windows = self.schedule.windows_on(date);
        if windows.is_empty() || self.clock.is_skipped(date) {
            return;
        }
        for window in windows {
            let start = self.clock.resolve(date, window.start_minute());
            let span = Span::new(start, self.clock.resolve(date, window.end_minute()));
            if span.is_empty() {
                continue;
            }
            let touching = self.time_off.partition_point(|off| off.end <= span.start);
            let holes = self.time_off.get(touching..).unwrap_or_default();
            if holes.first().is_some_and(|hole| hole.start < span.end) {
                pieces.extend(subtract(&[span], holes));
            } else {
                pieces.push(span);
            }
        }
    }

    /// Follows the last free range through the dates ahead, until it ends or reaches `until`.
    fn extend(&mut self, last: &mut Span, until: i64) {
        let mut pieces = Vec::new();
        let until = until.min(END_OF_TIME);
        while let Some(date) = self.next
            && last.end < until
            && last.end >= self.clock.resolve(date, 0)
        {
            pieces.clear();
            self.add_next(&mut pieces);
            for piece in &pieces {
                if piece.start <= last.end {
                    last.end = last.end.max(piece.end);
                }
            }
        }
    }
}

/// Time off as sorted spans: from the start of the first date to the start of the date after the
/// last.
pub(super) fn time_off_spans(schedule: &Schedule, time_off: &[DateRange]) -> Vec<Span> {
    let start = |date| start_of_day(schedule.time_zone(), date).timestamp();
    let spans = time_off.iter().map(|off| {
        let end = off.to.succ_opt().map_or(i64::MAX, start);
        Span::new(start(off.from), end)
    });
    union(spans.collect())
}

/// Sorted free time that is asked about instants which mostly move forward.
#[derive(Debug, Default)]
pub(super) struct FreeTime {
    spans: Vec<Span>,
    at: usize,
}

impl FreeTime {
    /// Whether the whole of `session` is free.
    pub(super) fn holds(&mut self, session: Span) -> bool {
        let here = self.spans.get(self.at);
        if here.is_some_and(|span| span.contains(session.start)) {
            return here.is_some_and(|span| session.end <= span.end);
        }
        let is_next =
            |span: &Span| session.start < span.end && here.is_some_and(|here| here.end <= session.start);
        self.at = match self.spans.get(self.at + 1) {
            Some(next) if is_next(next) => self.at + 1,
            _ => self.spans.partition_point(|span| span.end <= session.start),
        };
        self.spans.get(self.at).is_some_and(|span| span.contains_range(&session))
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;
    use chrono_tz::Tz;

    use super::super::schedule::WallWindow;
    use super::*;

    const HOUR: i64 = 3600;

    fn around_the_clock() -> Schedule {
        let days = [
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
            Weekday::Sat,
            Weekday::Sun,
        ];
        let window = WallWindow::parse("00:00", "24:00", false).unwrap();
        Schedule::new(Tz::Europe__Berlin, days.map(|day| (day, window)), [])
    }

    #[test]
    fn free_time_reaches_as_far_as_a_long_session() {
        let duration = 400 * 24 * HOUR;
        let mut hours = Hours::around(&around_the_clock(), &[], Span::new(0, HOUR), duration);
        assert!(hours.free.holds(Span::new(0, duration)));
        let time_off = [Span::new(399 * 24 * HOUR, 400 * 24 * HOUR)];
        let mut hours = Hours::around(&around_the_clock(), &time_off, Span::new(0, HOUR), duration);
        assert!(!hours.free.holds(Span::new(0, duration)));
    }

    #[test]
    fn a_session_is_within_the_hours_or_sticks_out() {
        let window = WallWindow::parse("09:00", "12:00", false).unwrap();
        let hours = Schedule::new(Tz::UTC, [(Weekday::Mon, window)], []);
        let at = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>().unwrap();
        for (start, end, is_within) in [
            ("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", true),
            ("2026-11-23T11:00:00Z", "2026-11-23T12:30:00Z", false),
            ("2026-11-23T08:30:00Z", "2026-11-23T09:30:00Z", false),
            ("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z", false),
        ] {
            let range = TimeRange::new(at(start), at(end));
            assert_eq!(within_hours(&hours, &range), is_within, "{start} to {end}");
        }
    }

    #[test]
    fn free_time_answers_in_any_order() {
        let spans = vec![Span::new(0, 10), Span::new(20, 30), Span::new(40, 50)];
        let mut free = FreeTime { spans, at: 0 };
        for (start, is_free) in
            [(45, true), (0, true), (25, true), (15, false), (48, false), (60, false), (5, true)]
        {
            assert_eq!(free.holds(Span::new(start, start + 5)), is_free, "{start}");
        }
    }
}
