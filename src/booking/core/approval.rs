//! Which bookings wait for the coach's approval, and for how long.

use chrono::{DateTime, TimeDelta, Utc};

/// When a booking needs approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approval {
    /// Never.
    Never,
    /// Always.
    Always,
    /// Where less than this many minutes remain before the start.
    BelowNotice(i64),
}

impl Approval {
    /// Whether a booking of this start needs approval, asked at `now`.
    #[must_use]
    pub fn is_needed(self, start: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        match self {
            Self::Never => false,
            Self::Always => true,
            Self::BelowNotice(minutes) => {
                TimeDelta::try_minutes(minutes).is_some_and(|notice| start - now < notice)
            }
        }
    }
}

/// Until when a request waits: so many minutes, and never longer than to its start.
#[must_use]
pub fn waits_until(start: DateTime<Utc>, now: DateTime<Utc>, minutes: i64) -> DateTime<Utc> {
    let longest = TimeDelta::try_minutes(minutes.max(1)).and_then(|wait| now.checked_add_signed(wait));
    longest.map_or(start, |until| until.min(start))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{Approval, waits_until};

    #[test]
    fn exactly_the_notice_needs_no_approval() {
        let now: DateTime<Utc> = "2026-06-14T10:00:00Z".parse().unwrap();
        let day = Approval::BelowNotice(1440);
        assert!(!day.is_needed(now + TimeDelta::days(1), now));
        assert!(day.is_needed(now + TimeDelta::days(1) - TimeDelta::seconds(1), now));
        assert!(Approval::Always.is_needed(now + TimeDelta::days(99), now));
        assert!(!Approval::Never.is_needed(now, now));
    }

    #[test]
    fn a_request_never_outlives_its_start() {
        let now: DateTime<Utc> = "2026-06-14T10:00:00Z".parse().unwrap();
        let soon = now + TimeDelta::hours(1);
        assert_eq!(waits_until(soon, now, 2880), soon);
        assert_eq!(waits_until(now + TimeDelta::days(9), now, 2880), now + TimeDelta::days(2));
    }
}
