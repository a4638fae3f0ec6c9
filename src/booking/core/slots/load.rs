//! How full a host's day, week, month and year is (rule 6 f).

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::conflicts::is_moved_away;
use super::model::{HostCalendar, Limit, Limits, Query};
use super::seconds;
use crate::kernel::local_time::OffsetCursor;

const NANOSECONDS_PER_MINUTE: i128 = 60_000_000_000;

/// The limits of one host with what is used of them.
#[derive(Debug)]
pub(super) struct Load {
    ledgers: Vec<Ledger>,
    week_start: i64,
    /// Minutes of a candidate, in nanoseconds.
    duration: i128,
    last: Option<(i64, bool)>,
}

#[derive(Clone, Copy, Debug)]
enum Period {
    Day,
    Week,
    Month,
    Year,
}

#[derive(Debug)]
struct Ledger {
    period: Period,
    limit: Limit,
    used: HashMap<i64, Used>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Used {
    count: i64,
    nanoseconds: i128,
}

impl Load {
    /// Counts the host's sessions into the periods of `query` and of the host that have a limit.
    pub(super) fn of(query: &Query<'_>, host: &HostCalendar, zone: &mut OffsetCursor) -> Self {
        let rules = query.session_type;
        let mut load = Self {
            ledgers: ledgers(&rules.limits),
            week_start: i64::from(rules.week_start.num_days_from_monday()),
            duration: i128::from(rules.duration_minutes) * NANOSECONDS_PER_MINUTE,
            last: None,
        };
        let of_type = load.ledgers.len();
        load.ledgers.extend(ledgers(&host.limits));
        if load.ledgers.is_empty() {
            return load;
        }
        for session in &host.sessions {
            if !session.status.blocks(rules.pending_blocks) || is_moved_away(query, session) {
                continue;
            }
            let day = zone.day_at(seconds::floor(session.time.start));
            let length = session.time.end - session.time.start;
            let nanoseconds =
                i128::from(length.num_seconds()) * 1_000_000_000 + i128::from(length.subsec_nanos());
            let skipped = if session.type_key == rules.key { 0 } else { of_type };
            for ledger in load.ledgers.iter_mut().skip(skipped) {
                let used = ledger.used.entry(ledger.period.of_day(day, load.week_start)).or_default();
                used.count += 1;
                used.nanoseconds += nanoseconds;
            }
        }
        load
    }

    /// Whether there is nothing to count.
    pub(super) fn is_unlimited(&self) -> bool {
        self.ledgers.is_empty()
    }

    /// Whether one more session has room on this host-local day (days since 1970-01-01).
    pub(super) fn has_room_on(&mut self, day: i64) -> bool {
        if let Some((last, has_room)) = self.last
            && last == day
        {
            return has_room;
        }
        let has_room = self.ledgers.iter().all(|ledger| {
            let used =
                ledger.used.get(&ledger.period.of_day(day, self.week_start)).copied().unwrap_or_default();
            let nanoseconds = used.nanoseconds + self.duration;
            ledger.limit.count.is_none_or(|count| used.count < count)
                && ledger
                    .limit
                    .minutes
                    .is_none_or(|minutes| nanoseconds <= i128::from(minutes) * NANOSECONDS_PER_MINUTE)
        });
        self.last = Some((day, has_room));
        has_room
    }
}

fn ledgers(limits: &Limits) -> Vec<Ledger> {
    let periods = [
        (Period::Day, limits.day),
        (Period::Week, limits.week),
        (Period::Month, limits.month),
        (Period::Year, limits.year),
    ];
    periods
        .into_iter()
        .filter(|(_, limit)| limit.count.is_some() || limit.minutes.is_some())
        .map(|(period, limit)| Ledger { period, limit, used: HashMap::new() })
        .collect()
}

impl Period {
    /// A number that the days of one period share. `week_start` counts from Monday = 0.
    fn of_day(self, day: i64, week_start: i64) -> i64 {
        // 1970-01-01 was a Thursday, three days after a Monday.
        const EPOCH_FROM_MONDAY: i64 = 3;
        let date = || i32::try_from(day).ok().and_then(NaiveDate::from_epoch_days).unwrap_or_default();
        match self {
            Self::Day => day,
            Self::Week => (day + EPOCH_FROM_MONDAY - week_start).div_euclid(7),
            Self::Month => i64::from(date().year()) * 12 + i64::from(date().month0()),
            Self::Year => i64::from(date().year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_turn_on_their_first_day() {
        let day = |text: &str| i64::from(text.parse::<NaiveDate>().unwrap().to_epoch_days());
        let same = |a, b, start| Period::Week.of_day(day(a), start) == Period::Week.of_day(day(b), start);
        assert!(same("2026-06-15", "2026-06-21", 0) && !same("2026-06-14", "2026-06-15", 0));
        assert!(same("2026-06-14", "2026-06-20", 6) && !same("2026-06-13", "2026-06-14", 6));
        assert!(same("1969-12-29", "1970-01-04", 0) && !same("1969-12-28", "1969-12-29", 0));
    }
}
