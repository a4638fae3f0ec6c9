//! When an endpoint is given up.

use chrono::{DateTime, TimeDelta, Utc};

/// How long nothing but failures is put up with.
const PATIENCE: TimeDelta = TimeDelta::days(5);
/// How many failures it takes at least: those of one event that was never taken.
const FAILURES_MIN: i32 = 10;

/// Why an endpoint is told nothing more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenUp {
    /// It answered 410: it wants no more.
    Gone,
    /// Nothing but failures for days.
    Failing,
}

/// Whether an endpoint is given up after this failed attempt. `failures` counts it, and those since `since`, the first
/// one after the last success.
#[must_use]
pub fn after_failure(
    now: DateTime<Utc>,
    status: Option<i16>,
    since: DateTime<Utc>,
    failures: i32,
) -> Option<GivenUp> {
    if status == Some(410) {
        return Some(GivenUp::Gone);
    }
    (now - since >= PATIENCE && failures >= FAILURES_MIN).then_some(GivenUp::Failing)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::{GivenUp, after_failure};

    #[test]
    fn gone_is_final_and_failing_takes_five_days_and_ten_failures() {
        let since = DateTime::UNIX_EPOCH;
        let after =
            |days, failures, status| after_failure(since + TimeDelta::days(days), status, since, failures);
        assert_eq!(after(0, 1, Some(410)), Some(GivenUp::Gone));
        assert_eq!(after(5, 10, Some(500)), Some(GivenUp::Failing));
        assert_eq!(after(9, 50, None), Some(GivenUp::Failing));
        assert_eq!(after(5, 9, Some(500)), None);
        assert_eq!(after(4, 90, None), None);
    }
}
