//! How far bookings may go, and what that makes of their session.

use chrono::{DateTime, TimeDelta, Utc};

use super::slots::SessionStatus;

/// For how long after the end of a session its outcome can still be changed.
pub const UNDO_DAYS: i64 = 7;

/// What a coach does with a place in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Approves the request.
    Confirm,
    /// Refuses the request.
    Decline,
    /// Notes that it took place.
    Complete,
    /// Notes that the booker did not come.
    NoShow,
    /// Takes completion or absence back.
    Undo,
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepRefusal {
    /// The place is not in a state that allows it.
    WrongState,
    /// The session has not begun.
    NotBegun,
    /// It is too late for it.
    TooLate,
}

/// When a session is.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// Its start.
    pub starts_at: DateTime<Utc>,
    /// Its end.
    pub ends_at: DateTime<Utc>,
}

/// The status after a step; `None` where the place is there already.
///
/// # Errors
/// [`StepRefusal`] says what forbids it.
pub fn after(
    step: Step,
    from: SessionStatus,
    times: Times,
    now: DateTime<Utc>,
) -> Result<Option<SessionStatus>, StepRefusal> {
    let to = match step {
        Step::Confirm | Step::Undo => SessionStatus::Confirmed,
        Step::Decline => SessionStatus::Declined,
        Step::Complete => SessionStatus::Completed,
        Step::NoShow => SessionStatus::NoShow,
    };
    if from == to {
        return Ok(None);
    }
    let is_allowed = match step {
        Step::Confirm | Step::Decline => from == SessionStatus::Pending,
        Step::Complete | Step::NoShow => is_held(from),
        Step::Undo => is_held(from) && from != SessionStatus::Confirmed,
    };
    if !is_allowed {
        return Err(StepRefusal::WrongState);
    }
    match step {
        Step::Confirm if now >= times.starts_at => Err(StepRefusal::TooLate),
        Step::Complete | Step::NoShow if now < times.starts_at => Err(StepRefusal::NotBegun),
        Step::Complete | Step::NoShow | Step::Undo
            if from != SessionStatus::Confirmed && now > times.ends_at + TimeDelta::days(UNDO_DAYS) =>
        {
            Err(StepRefusal::TooLate)
        }
        _ => Ok(Some(to)),
    }
}

/// Whether it was to take place, whatever came of it.
fn is_held(status: SessionStatus) -> bool {
    matches!(status, SessionStatus::Confirmed | SessionStatus::Completed | SessionStatus::NoShow)
}

/// What its bookings make of a session: the most alive of them decides; where all were closed, the last one closed.
#[must_use]
pub fn of_session(bookings: &[SessionStatus], last_closed: SessionStatus) -> SessionStatus {
    let alive =
        [SessionStatus::Confirmed, SessionStatus::Pending, SessionStatus::Completed, SessionStatus::NoShow];
    alive.into_iter().find(|status| bookings.contains(status)).unwrap_or(last_closed)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};
    use proptest::prelude::*;

    use super::{SessionStatus, Step, StepRefusal, Times, after, of_session};

    fn times() -> Times {
        let starts_at: DateTime<Utc> = "2026-06-15T10:00:00Z".parse().unwrap();
        Times { starts_at, ends_at: starts_at + TimeDelta::hours(1) }
    }

    #[test]
    fn an_outcome_needs_a_session_that_has_begun() {
        let before = times().starts_at - TimeDelta::seconds(1);
        let step = |step, now| after(step, SessionStatus::Confirmed, times(), now);
        assert_eq!(step(Step::NoShow, before), Err(StepRefusal::NotBegun));
        assert_eq!(step(Step::NoShow, times().starts_at), Ok(Some(SessionStatus::NoShow)));
        assert_eq!(step(Step::Undo, times().ends_at), Ok(None));
    }

    #[test]
    fn an_outcome_can_be_changed_for_a_week() {
        let last = times().ends_at + TimeDelta::days(7);
        let undo = |now| after(Step::Undo, SessionStatus::NoShow, times(), now);
        assert_eq!(undo(last), Ok(Some(SessionStatus::Confirmed)));
        assert_eq!(undo(last + TimeDelta::seconds(1)), Err(StepRefusal::TooLate));
        assert_eq!(
            after(Step::NoShow, SessionStatus::Completed, times(), last),
            Ok(Some(SessionStatus::NoShow))
        );
    }

    #[test]
    fn a_request_is_approved_before_its_start_or_never() {
        let confirm = |now| after(Step::Confirm, SessionStatus::Pending, times(), now);
        assert_eq!(confirm(times().starts_at - TimeDelta::seconds(1)), Ok(Some(SessionStatus::Confirmed)));
        assert_eq!(confirm(times().starts_at), Err(StepRefusal::TooLate));
        assert_eq!(
            after(Step::Confirm, SessionStatus::Cancelled, times(), times().starts_at),
            Err(StepRefusal::WrongState)
        );
    }

    #[test]
    fn a_session_is_as_alive_as_the_most_alive_of_its_bookings() {
        use SessionStatus::{Cancelled, Completed, Confirmed, Declined, NoShow, Pending};
        assert_eq!(of_session(&[Pending, Confirmed, Cancelled], Cancelled), Confirmed);
        assert_eq!(of_session(&[Pending, Cancelled], Cancelled), Pending);
        assert_eq!(of_session(&[NoShow, Completed], Cancelled), Completed);
        assert_eq!(of_session(&[Cancelled, Declined], Declined), Declined);
        assert_eq!(of_session(&[], Cancelled), Cancelled);
    }

    proptest! {
        #[test]
        fn what_is_closed_stays_closed(step in 0..5usize, minutes in -100_000..100_000i64) {
            let step = [Step::Confirm, Step::Decline, Step::Complete, Step::NoShow, Step::Undo][step];
            let now = times().starts_at + TimeDelta::minutes(minutes);
            for closed in [SessionStatus::Declined, SessionStatus::Cancelled, SessionStatus::Expired] {
                let came = after(step, closed, times(), now);
                prop_assert!(!matches!(came, Ok(Some(_))), "{step:?} from {closed:?}: {came:?}");
            }
        }
    }
}
