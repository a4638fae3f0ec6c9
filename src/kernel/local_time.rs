//! The one place where wall clock becomes instant.
//!
//! RFC 5545 §3.3.5 decides: a local time that occurs twice is its first occurrence; a local time
//! that does not occur is read with the offset that was in force before the gap. Days are civil
//! dates of a zone and are never taken for 24 hours.

use chrono::{DateTime, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};

use super::time_range::{TimeRange, subtract};

const MINUTES_PER_DAY: u32 = 24 * 60;

/// The instant at which a clock in `zone` shows `minutes` after midnight of `date`.
///
/// 1440 is `24:00`, the end of that date; more reaches into the dates after it by their own clock,
/// as an overnight window does.
#[must_use]
pub fn resolve(zone: Tz, date: NaiveDate, minutes: u32) -> DateTime<Utc> {
    let days = chrono::Days::new(u64::from(minutes / MINUTES_PER_DAY));
    let date = date.checked_add_days(days).unwrap_or(NaiveDate::MAX);
    let time = NaiveTime::from_num_seconds_from_midnight_opt(minutes % MINUTES_PER_DAY * 60, 0)
        .unwrap_or(NaiveTime::MIN);
    instant_of(zone, date.and_time(time))
}

/// The instant at which a clock in `zone` shows `local`.
#[must_use]
pub fn instant_of(zone: Tz, local: NaiveDateTime) -> DateTime<Utc> {
    match zone.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(offset) | MappedLocalTime::Ambiguous(offset, _) => at_offset(local, &offset),
        MappedLocalTime::None => match gap_around(zone, local) {
            Some((_, before)) => at_offset(local, &before),
            None => local.and_utc(),
        },
    }
}

/// The first instant that bears `date` in `zone`. For a date that the zone skipped it is the moment
/// of the skip.
#[must_use]
pub fn start_of_day(zone: Tz, date: NaiveDate) -> DateTime<Utc> {
    let midnight = date.and_time(NaiveTime::MIN);
    match zone.offset_from_local_datetime(&midnight) {
        MappedLocalTime::Single(offset) | MappedLocalTime::Ambiguous(offset, _) => {
            at_offset(midnight, &offset)
        }
        MappedLocalTime::None => match gap_around(zone, midnight) {
            Some((gap_start, before)) => at_offset(gap_start, &before),
            None => midnight.and_utc(),
        },
    }
}

/// The date that a calendar in `zone` shows at `instant`.
#[must_use]
pub fn date_of(zone: Tz, instant: DateTime<Utc>) -> NaiveDate {
    let utc = instant.naive_utc();
    let offset = zone.offset_from_utc_datetime(&utc).fix();
    utc.checked_add_offset(offset).unwrap_or(utc).date()
}

/// Whether `zone` never had this date, as Samoa never had 2011-12-30.
#[must_use]
pub fn is_skipped(zone: Tz, date: NaiveDate) -> bool {
    let midnight = date.and_time(NaiveTime::MIN);
    matches!(zone.offset_from_local_datetime(&midnight), MappedLocalTime::None)
        && date_of(zone, start_of_day(zone, date)) != date
}

/// The instants that bear one of the dates `first ..= last` in `zone`, sorted.
///
/// This is one range, but for the rare zones that set their clocks back over midnight, where a date
/// is left, comes back for an hour, and is left again.
#[must_use]
pub fn ranges_of_dates(zone: Tz, first: NaiveDate, last: NaiveDate) -> Vec<TimeRange> {
    let from = on_or_after(zone, first);
    match last.succ_opt() {
        Some(next) => subtract(&from, &on_or_after(zone, next)),
        None => from,
    }
}

/// The instants whose date is `date` or later, sorted.
fn on_or_after(zone: Tz, date: NaiveDate) -> Vec<TimeRange> {
    let midnight = date.and_time(NaiveTime::MIN);
    let MappedLocalTime::Ambiguous(first, second) = zone.offset_from_local_datetime(&midnight) else {
        return vec![TimeRange::new(start_of_day(zone, date), DateTime::<Utc>::MAX_UTC)];
    };
    let (first, second) = (at_offset(midnight, &first), at_offset(midnight, &second));
    let set_back = clock_change(zone, first, second);
    vec![TimeRange::new(first, set_back), TimeRange::new(second, DateTime::<Utc>::MAX_UTC)]
        .into_iter()
        .filter(|range| !range.is_empty())
        .collect()
}

/// The instant in `(after, until]` at which the offset of `zone` changes, where there is exactly
/// one.
fn clock_change(zone: Tz, after: DateTime<Utc>, until: DateTime<Utc>) -> DateTime<Utc> {
    let offset_at = |seconds| OffsetCursor::new(zone).offset_at(seconds);
    let (mut old, mut new) = (after.timestamp(), until.timestamp());
    let before = offset_at(old);
    while new - old > 1 {
        let middle = i64::midpoint(old, new);
        if offset_at(middle) == before {
            old = middle;
        } else {
            new = middle;
        }
    }
    DateTime::from_timestamp(new, 0).unwrap_or(until)
}

/// The local time at which the gap around `local` begins, and the offset in force before it.
fn gap_around(zone: Tz, local: NaiveDateTime) -> Option<(NaiveDateTime, impl Offset)> {
    GapInfo::new(&local, &zone)?.begin
}

fn at_offset(local: NaiveDateTime, offset: &impl Offset) -> DateTime<Utc> {
    local.checked_sub_offset(offset.fix()).unwrap_or(local).and_utc()
}

/// Offsets and dates of one zone for many instants that mostly move forward, without asking the
/// zone for each.
///
/// Instants are whole seconds since the epoch.
#[derive(Clone, Debug)]
pub struct OffsetCursor {
    zone: Tz,
    known: TimeRange<i64>,
    offset: i64,
}

const SECONDS_PER_DAY: i64 = 24 * 60 * 60;

impl OffsetCursor {
    /// A cursor that knows nothing yet.
    #[must_use]
    pub const fn new(zone: Tz) -> Self {
        Self { zone, known: TimeRange::new(0, 0), offset: 0 }
    }

    /// Seconds that clocks in the zone are ahead of UTC at `instant`.
    pub fn offset_at(&mut self, instant: i64) -> i64 {
        if !self.known.contains(instant) {
            self.learn(instant);
        }
        self.offset
    }

    /// The date in the zone at `instant`, as days since 1970-01-01.
    pub fn day_at(&mut self, instant: i64) -> i64 {
        instant.saturating_add(self.offset_at(instant)).div_euclid(SECONDS_PER_DAY)
    }

    /// No zone changes its offset twice within one UTC day, so equal offsets at both ends hold for
    /// all between.
    fn learn(&mut self, instant: i64) {
        let start = instant.div_euclid(SECONDS_PER_DAY).saturating_mul(SECONDS_PER_DAY);
        let day = TimeRange::new(start, start.saturating_add(SECONDS_PER_DAY));
        let offset = self.ask(day.start);
        if offset == self.ask(day.end) {
            (self.known, self.offset) = (day, offset);
        } else {
            self.known = TimeRange::new(instant, instant.saturating_add(1));
            self.offset = self.ask(instant);
        }
    }

    fn ask(&self, instant: i64) -> i64 {
        DateTime::from_timestamp(instant, 0).map_or(0, |instant| {
            i64::from(self.zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc())
        })
    }
}

/// Wall clock to instant for many dates that mostly move forward.
///
/// It answers as [`resolve`] and [`is_skipped`] do, but far from a change of the clocks it only
/// subtracts.
#[derive(Clone, Debug)]
pub struct WallClock {
    zone: Tz,
    steady: TimeRange<i64>,
    offset: i64,
}

impl WallClock {
    /// A clock that knows nothing yet.
    #[must_use]
    pub const fn new(zone: Tz) -> Self {
        Self { zone, steady: TimeRange::new(0, 0), offset: 0 }
    }

    /// The instant at which the clock shows `minutes` after midnight of `date`, in seconds since
    /// the epoch.
    pub fn resolve(&mut self, date: NaiveDate, minutes: u32) -> i64 {
        let shown = midnight_of(date) + i64::from(minutes) * 60;
        if self.is_steady_around(shown) {
            return shown - self.offset;
        }
        resolve(self.zone, date, minutes).timestamp()
    }

    /// Whether the zone never had this date.
    pub fn is_skipped(&mut self, date: NaiveDate) -> bool {
        !self.is_steady_around(midnight_of(date)) && is_skipped(self.zone, date)
    }

    /// Whether the offset is the same for as long before and after `shown`, read as UTC, as any
    /// zone is off UTC and any change of clocks leaps. Then one instant shows it.
    fn is_steady_around(&mut self, shown: i64) -> bool {
        let first_day = shown.div_euclid(SECONDS_PER_DAY) - 2;
        let around = |days: i64| first_day.saturating_add(days).saturating_mul(SECONDS_PER_DAY);
        let needed = TimeRange::new(around(0), around(5));
        if self.steady.contains_range(&needed) {
            return true;
        }
        let cursor = OffsetCursor::new(self.zone);
        let offset = cursor.ask(needed.end);
        // One day further than what is known takes one question.
        let is_next =
            self.steady.contains(needed.start) && self.offset == offset && self.steady.end == around(4);
        if is_next || (0..5).all(|days| cursor.ask(around(days)) == offset) {
            let start = if is_next { self.steady.start } else { needed.start };
            (self.steady, self.offset) = (TimeRange::new(start, needed.end), offset);
            return true;
        }
        false
    }
}

fn midnight_of(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days()) * SECONDS_PER_DAY
}

#[cfg(test)]
mod tests {
    use chrono_tz::{America, Asia, Europe, Pacific};

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn an_ambiguous_time_is_its_first_occurrence() {
        assert_eq!(resolve(Europe::Berlin, date("2026-10-25"), 150), at("2026-10-25T00:30:00Z"));
        assert_eq!(resolve(America::New_York, date("2026-11-01"), 90), at("2026-11-01T05:30:00Z"));
    }

    #[test]
    fn a_time_in_a_gap_is_read_with_the_offset_before_it() {
        assert_eq!(resolve(America::New_York, date("2026-03-08"), 150), at("2026-03-08T07:30:00Z"));
        assert_eq!(resolve(Pacific::Apia, date("2011-12-30"), 60), at("2011-12-30T11:00:00Z"));
    }

    #[test]
    fn twenty_four_hours_is_the_end_of_the_day() {
        assert_eq!(resolve(Europe::Berlin, date("2026-03-29"), 1440), at("2026-03-29T22:00:00Z"));
        assert_eq!(resolve(America::Santiago, date("2026-09-05"), 1440), at("2026-09-06T04:00:00Z"));
        assert_eq!(resolve(America::New_York, date("2026-03-07"), 1440 + 180), at("2026-03-08T07:00:00Z"));
    }

    #[test]
    fn a_day_without_midnight_starts_when_its_first_hour_does() {
        assert_eq!(start_of_day(America::Santiago, date("2026-09-06")), at("2026-09-06T04:00:00Z"));
        // Toronto went from 23:30 to 00:30, so midnight itself would be too late a start.
        let toronto = start_of_day(America::Toronto, date("1919-03-31"));
        assert_eq!(toronto, at("1919-03-31T04:30:00Z"));
        assert_eq!(date_of(America::Toronto, toronto), date("1919-03-31"));
    }

    #[test]
    fn dates_that_a_zone_skipped_are_known() {
        assert!(is_skipped(Pacific::Apia, date("2011-12-30")));
        assert!(is_skipped(Pacific::Kwajalein, date("1993-08-21")));
        assert!(!is_skipped(Pacific::Apia, date("2011-12-31")));
        assert!(!is_skipped(America::Santiago, date("2026-09-06")));
        assert_eq!(
            start_of_day(Pacific::Apia, date("2011-12-30")),
            start_of_day(Pacific::Apia, date("2011-12-31"))
        );
        assert!(ranges_of_dates(Pacific::Apia, date("2011-12-30"), date("2011-12-30")).is_empty());
    }

    #[test]
    fn the_dates_of_a_zone_are_one_range() {
        let ranges = ranges_of_dates(Asia::Kolkata, date("2026-06-15"), date("2026-06-16"));
        assert_eq!(ranges, [TimeRange::new(at("2026-06-14T18:30:00Z"), at("2026-06-16T18:30:00Z"))]);
    }

    #[test]
    fn a_date_that_comes_back_is_in_pieces() {
        // St. John's set its clocks back from 00:01 to 23:01 of the day before.
        let ranges = ranges_of_dates(America::St_Johns, date("2010-11-06"), date("2010-11-06"));
        assert_eq!(
            ranges,
            [
                TimeRange::new(at("2010-11-06T02:30:00Z"), at("2010-11-07T02:30:00Z")),
                TimeRange::new(at("2010-11-07T02:31:00Z"), at("2010-11-07T03:30:00Z")),
            ]
        );
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        for zone in [Pacific::Apia, America::New_York, Asia::Kolkata] {
            for date in [NaiveDate::MIN, NaiveDate::MAX] {
                let _ = (resolve(zone, date, 2880), start_of_day(zone, date), is_skipped(zone, date));
                let _ = ranges_of_dates(zone, date, date);
            }
            let _ = (date_of(zone, DateTime::<Utc>::MIN_UTC), date_of(zone, DateTime::<Utc>::MAX_UTC));
        }
    }

    #[test]
    fn a_cursor_knows_the_dates_that_the_zone_knows() {
        for zone in [America::St_Johns, Europe::Berlin, Pacific::Apia, Asia::Kathmandu] {
            let mut cursor = OffsetCursor::new(zone);
            for step in 0..100_000i64 {
                let instant = 1_200_000_000 + step * 7_200;
                let date = date_of(zone, DateTime::from_timestamp(instant, 0).unwrap());
                assert_eq!(cursor.day_at(instant), i64::from(date.to_epoch_days()), "{zone} {instant}");
            }
        }
    }

    #[test]
    fn a_wall_clock_shows_what_the_zone_shows() {
        for zone in [America::St_Johns, Europe::Berlin, Pacific::Apia, America::Santiago, Asia::Kathmandu] {
            let mut clock = WallClock::new(zone);
            let first = date("2009-06-01");
            for date in first.iter_days().take(1_500) {
                for minutes in [0, 1, 60, 119, 120, 150, 540, 1380, 1440, 1560, 2879] {
                    let expected = resolve(zone, date, minutes).timestamp();
                    assert_eq!(clock.resolve(date, minutes), expected, "{zone} {date} {minutes}");
                }
                assert_eq!(clock.is_skipped(date), is_skipped(zone, date), "{zone} {date}");
            }
        }
    }
}
