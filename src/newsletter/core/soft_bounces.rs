//! Soft bounces: counted, forgotten in time, and fatal when they go on.

use chrono::{DateTime, TimeDelta, Utc};

/// After how many soft bounces an address gets no more.
const MOST: i32 = 5;
/// After how long without a bounce one of them is forgotten.
const DECAY: TimeDelta = TimeDelta::days(14);
/// Bounces closer together than this are of one issue, and count once.
const ONE_ISSUE: TimeDelta = TimeDelta::hours(12);

/// What one more bounce makes of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The count now.
    pub count: i32,
    /// Whether the address gets no more.
    pub is_over: bool,
}

/// Counts one more bounce at this moment.
#[must_use]
pub fn counted(count: i32, last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Counted {
    let since = last.map(|last| now - last);
    let forgotten = since.map_or(0, |since| since.num_seconds().max(0) / DECAY.num_seconds());
    let left = count.saturating_sub(i32::try_from(forgotten).unwrap_or(i32::MAX)).max(0);
    let is_another = left == 0 || since.is_none_or(|since| since >= ONE_ISSUE);
    let count = if is_another { left.saturating_add(1) } else { left };
    Counted { count, is_over: count >= MOST }
}

#[cfg(test)]
mod tests {
    use super::{Counted, counted};

    #[test]
    fn bounces_are_counted_and_forgotten() {
        let now = "2026-06-14T08:00:00Z".parse().unwrap();
        let ago = |hours: i64| Some(now - chrono::TimeDelta::hours(hours));
        for (count, last, expected, is_over) in [
            (0, None, 1, false),
            (1, ago(1), 1, false),
            (1, ago(24 * 7), 2, false),
            (3, ago(24 * 28), 2, false),
            (4, ago(24 * 7), 5, true),
            (4, ago(24 * 400), 1, false),
            (2, ago(-5), 2, false),
        ] {
            assert_eq!(counted(count, last, now), Counted { count: expected, is_over }, "{count} {last:?}");
        }
    }
}
