//! Seconds since the epoch, the unit the rules calculate in.
//!
//! Candidate starts are whole seconds, because windows begin at whole minutes of a clock whose
//! offset is whole seconds. Against a whole second, a fraction in anybody else's start or end
//! decides the same as the whole second outside of it. So everything else is rounded outwards, and
//! all comparisons are exact.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::kernel::time_range::TimeRange;

/// A range in whole seconds since the epoch.
pub(super) type Span = TimeRange<i64>;

pub(super) const SECONDS_PER_MINUTE: i64 = 60;
pub(super) const SECONDS_PER_DAY: i64 = 24 * 60 * 60;

/// The last whole second at or before `instant`.
pub(super) fn floor(instant: DateTime<Utc>) -> i64 {
    instant.timestamp()
}

/// The first whole second at or after `instant`.
pub(super) fn ceil(instant: DateTime<Utc>) -> i64 {
    instant.timestamp().saturating_add(i64::from(instant.timestamp_subsec_nanos() > 0))
}

/// The smallest span that covers `range`.
pub(super) fn covering(range: &TimeRange) -> Span {
    Span::new(floor(range.start), ceil(range.end))
}

/// The whole seconds in `range`.
pub(super) fn whole_seconds_in(range: &TimeRange) -> Span {
    Span::new(ceil(range.start), ceil(range.end))
}

/// Minutes in seconds; what no instant could hold stays as far away as it can.
pub(super) fn of_minutes(minutes: i64) -> i64 {
    minutes.saturating_mul(SECONDS_PER_MINUTE)
}

/// The instant `seconds` after the epoch.
pub(super) fn instant(seconds: i64) -> DateTime<Utc> {
    let outside = if seconds < 0 { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC };
    DateTime::from_timestamp(seconds, 0).unwrap_or(outside)
}

/// The range of instants that `span` is.
pub(super) fn as_range(span: Span) -> TimeRange {
    TimeRange::new(instant(span.start), instant(span.end))
}

/// Turns seconds into instants, many of one date after another.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Instants {
    day: i64,
    date: NaiveDate,
}

impl Instants {
    /// The instant `seconds` after the epoch.
    pub(super) fn at(&mut self, seconds: i64) -> DateTime<Utc> {
        let day = seconds.div_euclid(SECONDS_PER_DAY);
        if day != self.day {
            *self = Self { day, date: instant(seconds).date_naive() };
        }
        let of_day = u32::try_from(seconds.rem_euclid(SECONDS_PER_DAY)).unwrap_or_default();
        let time = NaiveTime::from_num_seconds_from_midnight_opt(of_day, 0);
        time.map_or_else(|| instant(seconds), |time| self.date.and_time(time).and_utc())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_of_many_dates_are_the_same_as_one_by_one() {
        let mut instants = Instants::default();
        for seconds in [0, 86_399, 86_400, -1, -86_400, 1_781_000_000, 1_781_000_001, 0, 253_402_300_800] {
            assert_eq!(instants.at(seconds), instant(seconds));
        }
    }
}
