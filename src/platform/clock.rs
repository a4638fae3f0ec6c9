//! The one home of the clock: the database's time, sampled now and then, plus elapsed monotonic time.
//!
//! Several processes on one database thus agree about `now` even where the clocks of their machines do not.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// The largest step back of the database's clock that we wait out instead of following it.
const STEP_BACK_MAX: TimeDelta = TimeDelta::seconds(10);

/// Tells the time. Read once per request or job and handed on as an argument.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Mutex<Source>>);

#[derive(Debug)]
enum Source {
    /// An instant of real time and when it was read on the monotonic clock.
    Running { base: DateTime<Utc>, read_at: Instant, last: DateTime<Utc> },
    /// A clock that tests move.
    Manual(DateTime<Utc>),
}

impl Clock {
    /// A clock that runs from this machine's time until [`Clock::adopt`] tells it the database's.
    #[must_use]
    pub fn system() -> Self {
        #[expect(clippy::disallowed_methods, reason = "this is the one home of the clock")]
        let base = Utc::now();
        Self::of(Source::Running { base, read_at: Instant::now(), last: base })
    }

    /// A clock that stands still until it is moved.
    #[must_use]
    pub fn manual(at: DateTime<Utc>) -> Self {
        Self::of(Source::Manual(at))
    }

    fn of(source: Source) -> Self {
        Self(Arc::new(Mutex::new(source)))
    }

    /// The current instant in UTC, whole microseconds as PostgreSQL keeps them.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = match &mut *source {
            Source::Running { base, read_at, last } => {
                let passed = TimeDelta::from_std(read_at.elapsed()).unwrap_or_default();
                let now = base.checked_add_signed(passed).unwrap_or(*base);
                // A small step back is waited out; a large one is somebody putting the clock right.
                let is_small_step_back = now < *last && *last - now <= STEP_BACK_MAX;
                *last = if is_small_step_back { *last } else { now };
                *last
            }
            Source::Manual(at) => *at,
        };
        now.trunc_subsecs(6)
    }

    /// Takes over the database's time, which was read just now. A manual clock keeps its own.
    pub fn adopt(&self, database_now: DateTime<Utc>) {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Source::Running { base, read_at, .. } = &mut *source {
            *base = database_now;
            *read_at = Instant::now();
        }
    }

    /// Moves a manual clock; a running one is left alone.
    pub fn set(&self, at: DateTime<Utc>) {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Source::Manual(now) = &mut *source {
            *now = at;
        }
    }

    /// Moves a manual clock forward; a running one is left alone.
    pub fn advance(&self, by: TimeDelta) {
        self.set(self.now() + by);
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::Clock;

    #[test]
    fn a_manual_clock_moves_only_when_told() {
        let clock = Clock::manual(DateTime::UNIX_EPOCH);
        clock.adopt(DateTime::UNIX_EPOCH + TimeDelta::days(1));
        assert_eq!(clock.now(), DateTime::UNIX_EPOCH);

        clock.advance(TimeDelta::hours(2));

        assert_eq!(clock.now(), DateTime::UNIX_EPOCH + TimeDelta::hours(2));
    }

    #[test]
    fn a_running_clock_takes_the_time_of_the_database() {
        let clock = Clock::system();
        clock.adopt(DateTime::UNIX_EPOCH);
        assert!(clock.now() - DateTime::UNIX_EPOCH < TimeDelta::hours(1));
    }
}
