//! What a booker may still do with a booking, by the policy that was promised.

use chrono::{DateTime, TimeDelta, Utc};

/// What the decision is made from.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// When the session starts.
    pub starts_at: DateTime<Utc>,
    /// Whether the booking is pending or confirmed.
    pub is_open: bool,
    /// Minutes before the start until which the booker may cancel.
    pub cancel_notice_minutes: i64,
    /// Minutes before the start until which the booker may move.
    pub reschedule_notice_minutes: i64,
    /// How often the booker may move.
    pub max_reschedules: i64,
    /// How often the booker has moved.
    pub reschedules: i64,
}

/// Whether something may be done, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Yes, up to and including this instant.
    Until(DateTime<Utc>),
    /// It was possible until this instant.
    TooLate(DateTime<Utc>),
    /// It was moved as often as the policy allows.
    MovedTooOften,
    /// The booking is over or called off.
    NotOpen,
}

impl Permission {
    /// Whether the answer is yes.
    #[must_use]
    pub fn is_given(self) -> bool {
        matches!(self, Self::Until(_))
    }
}

impl Standing {
    /// Whether the booker may cancel now.
    #[must_use]
    pub fn cancel(&self, now: DateTime<Utc>) -> Permission {
        self.before(now, self.cancel_notice_minutes)
    }

    /// Whether the booker may move now.
    #[must_use]
    pub fn reschedule(&self, now: DateTime<Utc>) -> Permission {
        match self.before(now, self.reschedule_notice_minutes) {
            Permission::Until(_) if self.reschedules >= self.max_reschedules => Permission::MovedTooOften,
            permission => permission,
        }
    }

    /// The deadline itself is still in time, as with the notice of slots; a session that has begun is too late.
    fn before(&self, now: DateTime<Utc>, notice_minutes: i64) -> Permission {
        if !self.is_open {
            return Permission::NotOpen;
        }
        let notice = TimeDelta::try_minutes(notice_minutes.max(0)).unwrap_or(TimeDelta::MAX);
        let deadline = self.starts_at.checked_sub_signed(notice).unwrap_or(DateTime::<Utc>::MIN_UTC);
        if now <= deadline && now < self.starts_at {
            Permission::Until(deadline)
        } else {
            Permission::TooLate(deadline)
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{Permission, Standing};

    fn standing() -> Standing {
        Standing {
            starts_at: "2026-06-15T10:00:00Z".parse().unwrap(),
            is_open: true,
            cancel_notice_minutes: 1440,
            reschedule_notice_minutes: 0,
            max_reschedules: 1,
            reschedules: 0,
        }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_deadline_itself_is_in_time() {
        let deadline = at("2026-06-14T10:00:00Z");
        assert_eq!(standing().cancel(deadline), Permission::Until(deadline));
        assert_eq!(standing().cancel(deadline + TimeDelta::seconds(1)), Permission::TooLate(deadline));
    }

    #[test]
    fn a_session_that_has_begun_cannot_be_moved() {
        let start = standing().starts_at;
        assert!(standing().reschedule(start - TimeDelta::microseconds(1)).is_given());
        assert_eq!(standing().reschedule(start), Permission::TooLate(start));
    }

    #[test]
    fn moves_are_counted() {
        let moved = Standing { reschedules: 1, ..standing() };
        assert_eq!(moved.reschedule(at("2026-06-01T00:00:00Z")), Permission::MovedTooOften);
        assert!(moved.cancel(at("2026-06-01T00:00:00Z")).is_given());
    }

    #[test]
    fn what_is_over_is_over() {
        let closed = Standing { is_open: false, ..standing() };
        assert_eq!(closed.cancel(at("2026-06-01T00:00:00Z")), Permission::NotOpen);
    }
}
