//! When an undelivered mail is tried again, and when it is given up.

use chrono::{DateTime, TimeDelta, Utc};

/// The longest wait between two attempts.
const DELAY_MAX: TimeDelta = TimeDelta::hours(1);

/// When to try again after this many attempts; `None` when that would be at or after the end.
///
/// The first delay is `first`; it doubles from attempt to attempt, up to an hour.
#[must_use]
pub fn next_attempt(
    now: DateTime<Utc>,
    attempts: i32,
    first: TimeDelta,
    give_up_at: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let next = now.checked_add_signed(delay(attempts, first))?;
    (next < give_up_at).then_some(next)
}

/// The wait after this many attempts.
fn delay(attempts: i32, first: TimeDelta) -> TimeDelta {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or_default().min(16);
    first.checked_mul(1_i32 << doublings).map_or(DELAY_MAX, |delay| delay.min(DELAY_MAX))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use proptest::prelude::*;

    use super::{delay, next_attempt};

    #[test]
    fn delays_double_up_to_an_hour() {
        let first = TimeDelta::seconds(30);
        assert_eq!([1, 2, 3, 7].map(|attempts| delay(attempts, first).num_seconds()), [30, 60, 120, 1920]);
        assert_eq!([8, 9, 1000, i32::MAX].map(|attempts| delay(attempts, first)), [TimeDelta::hours(1); 4]);
    }

    #[test]
    fn a_mail_that_would_be_late_is_given_up() {
        let now = DateTime::UNIX_EPOCH;
        let first = TimeDelta::seconds(30);
        assert_eq!(next_attempt(now, 1, first, now + TimeDelta::seconds(31)), Some(now + first));
        assert_eq!(next_attempt(now, 1, first, now + TimeDelta::seconds(30)), None);
        assert_eq!(next_attempt(now, 5, first, now - TimeDelta::seconds(1)), None);
    }

    proptest! {
        #[test]
        fn waits_never_shrink(attempts in 0..60_i32, first in 1..86_400_i64) {
            let first = TimeDelta::seconds(first);
            prop_assert!(delay(attempts, first) <= delay(attempts + 1, first));
            prop_assert!(delay(attempts, first) > TimeDelta::zero());
        }
    }
}
