//! Which host-local dates are open for booking (rule 6 e).

use chrono::{Datelike, NaiveDate};

use super::model::BookingWindow;

/// How far after today an `available_days` window looks.
pub(super) const AVAILABLE_DAYS_REACH: i64 = 366;

/// Open dates, as days since 1970-01-01 in the host's zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum OpenDates {
    /// Every date.
    All,
    /// These, both included.
    Between(i64, i64),
    /// These and no others, sorted.
    Only(Vec<i64>),
}

impl OpenDates {
    /// The open dates of a window, seen from `today`. An `available_days` window is found out
    /// elsewhere, by trying.
    pub(super) fn of(window: Option<&BookingWindow>, today: i64) -> Self {
        match window {
            None => Self::All,
            Some(BookingWindow::RollingDays(days)) => Self::Between(today, today.saturating_add(*days)),
            Some(BookingWindow::RollingBusinessDays(days)) => {
                Self::Between(today, business_day_after(today, *days))
            }
            Some(BookingWindow::Range(dates)) => Self::Between(day_number(dates.from), day_number(dates.to)),
            Some(BookingWindow::AvailableDays(_)) => Self::Only(Vec::new()),
        }
    }

    /// Whether a start on this day is allowed.
    pub(super) fn allow(&self, day: i64) -> bool {
        match self {
            Self::All => true,
            Self::Between(first, last) => *first <= day && day <= *last,
            Self::Only(days) => days.binary_search(&day).is_ok(),
        }
    }
}

/// Days from 1970-01-01 to `date`.
pub(super) fn day_number(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days())
}

/// The N-th Monday-to-Friday day after `today`, and `today` itself for none.
fn business_day_after(today: i64, days: i64) -> i64 {
    const FRIDAY: i64 = 4;
    let weekday = i32::try_from(today)
        .ok()
        .and_then(NaiveDate::from_epoch_days)
        .map_or(0, |date| i64::from(date.weekday().num_days_from_monday()));
    // From a weekend one counts as from the Friday before it.
    let base_weekday = weekday.min(FRIDAY);
    let base = today - (weekday - base_weekday);
    let (weeks, rest) = (days / 5, days % 5);
    let weekend = if base_weekday + rest > FRIDAY { 2 } else { 0 };
    base.saturating_add(weeks.saturating_mul(7)).saturating_add(rest + weekend).max(today)
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;

    #[test]
    fn business_days_are_counted_one_by_one() {
        for today in 20_000..20_014i64 {
            for days in 0..30i64 {
                let mut expected = today;
                let mut left = days;
                while left > 0 {
                    expected += 1;
                    let date = NaiveDate::from_epoch_days(i32::try_from(expected).unwrap()).unwrap();
                    if !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
                        left -= 1;
                    }
                }
                assert_eq!(business_day_after(today, days), expected, "{days} days after {today}");
            }
        }
    }

    #[test]
    fn windows_without_end_stay_windows() {
        assert!(OpenDates::of(Some(&BookingWindow::RollingDays(i64::MAX)), 20_000).allow(3_000_000));
        assert!(OpenDates::of(Some(&BookingWindow::RollingBusinessDays(i64::MAX)), 20_000).allow(3_000_000));
    }
}
