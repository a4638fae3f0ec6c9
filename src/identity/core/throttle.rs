//! How fast one may guess a password, and how often a link is mailed.

use chrono::{DateTime, TimeDelta, Utc};

/// Failures in a row that cost nothing: people mistype.
const FREE_FAILURES: i32 = 5;
/// The wait after the last free failure; it doubles with each one after it.
const WAIT_FIRST: TimeDelta = TimeDelta::seconds(30);
/// The longest wait.
const WAIT_MAX: TimeDelta = TimeDelta::minutes(15);

/// How far back mailed links are counted.
pub const LINK_WINDOW: TimeDelta = TimeDelta::minutes(15);
/// Links that are mailed to one person in [`LINK_WINDOW`]; more are silently left out.
const LINKS_MAX: i64 = 3;

/// How long the next attempt has to wait after so many failures in a row, the last of them at `last_failed_at`.
#[must_use]
pub fn wait(failures: i32, last_failed_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<TimeDelta> {
    let beyond = u32::try_from(failures.checked_sub(FREE_FAILURES)?).ok()?;
    let delay = WAIT_FIRST.checked_mul(1_i32 << beyond.min(16)).map_or(WAIT_MAX, |delay| delay.min(WAIT_MAX));
    let left = last_failed_at + delay - now;
    (left > TimeDelta::zero()).then_some(left)
}

/// A wait in whole seconds, rounded up so that whoever waits that long is let in.
#[must_use]
pub fn whole_seconds(wait: TimeDelta) -> u64 {
    let seconds = u64::try_from(wait.num_seconds()).unwrap_or_default();
    if wait.subsec_nanos() > 0 { seconds + 1 } else { seconds.max(1) }
}

/// Whether another link is mailed to somebody who was sent so many within [`LINK_WINDOW`].
#[must_use]
pub fn may_send_link(sent: i64) -> bool {
    sent < LINKS_MAX
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{may_send_link, wait, whole_seconds};

    const LAST: DateTime<Utc> = DateTime::UNIX_EPOCH;

    #[test]
    fn four_failures_cost_nothing_and_then_the_wait_doubles_up_to_a_quarter_of_an_hour() {
        assert_eq!(wait(0, LAST, LAST), None);
        assert_eq!(wait(4, LAST, LAST), None);
        for (failures, seconds) in
            [(5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (i32::MAX, 900)]
        {
            assert_eq!(wait(failures, LAST, LAST), Some(TimeDelta::seconds(seconds)), "{failures}");
        }
    }

    #[test]
    fn a_wait_ends_to_the_second() {
        assert_eq!(wait(5, LAST, LAST + TimeDelta::milliseconds(29_001)), Some(TimeDelta::milliseconds(999)));
        assert_eq!(wait(5, LAST, LAST + TimeDelta::seconds(30)), None);
        assert_eq!(whole_seconds(TimeDelta::milliseconds(999)), 1);
        assert_eq!(whole_seconds(TimeDelta::seconds(30)), 30);
        assert_eq!(whole_seconds(TimeDelta::milliseconds(30_001)), 31);
    }

    #[test]
    fn the_fourth_link_is_left_out() {
        assert!(may_send_link(2));
        assert!(!may_send_link(3));
    }
}
