//! The life of a strategy: what may be done when, and why not.

use super::words::{CommentKind, CommentState, State};

/// What is meant to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Change the draft.
    Edit,
    /// Lay a version before the coach.
    Share,
    /// Ask for changes.
    RequestChanges,
    /// Agree.
    Agree,
    /// Make it what is done.
    GoLive,
    /// Let another one take its place.
    Supersede,
    /// Give it up.
    Retire,
    /// Ask reviewers whether they can repeat it.
    Test,
    /// Say something about it.
    Comment,
}

/// Why a step is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not in this state.
    State,
    /// The hard checks do not all hold.
    Checks,
    /// A blocker is open.
    Blocker,
    /// Neither a test that was passed nor a reason to do without.
    Test,
}

/// What the guards ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether all hard checks hold for what is shared.
    pub is_complete: bool,
    /// Whether a blocker is open.
    pub has_blocker: bool,
    /// Whether reviewers of the newest version passed the test, or a reason is given to do without.
    pub is_tested: bool,
}

/// Where a step leads.
///
/// # Errors
/// Why it is not taken.
pub fn next(state: State, step: Step, facts: Facts) -> Result<State, Refusal> {
    let is_written =
        matches!(state, State::Draft | State::InReview | State::ChangesRequested | State::Agreed);
    let is_read = matches!(state, State::InReview | State::ChangesRequested);
    match step {
        Step::Edit if is_written => Ok(state),
        Step::Share if is_written => {
            if facts.is_complete {
                Ok(State::InReview)
            } else {
                Err(Refusal::Checks)
            }
        }
        Step::RequestChanges if state == State::InReview => Ok(State::ChangesRequested),
        Step::Agree if is_read && facts.has_blocker => Err(Refusal::Blocker),
        Step::Agree if is_read => Ok(State::Agreed),
        Step::GoLive if state == State::Agreed && facts.has_blocker => Err(Refusal::Blocker),
        Step::GoLive if state == State::Agreed => {
            if facts.is_tested {
                Ok(State::Live)
            } else {
                Err(Refusal::Test)
            }
        }
        Step::Supersede if state == State::Live => Ok(State::Superseded),
        Step::Retire if !matches!(state, State::Superseded | State::Retired) => Ok(State::Retired),
        Step::Test if is_read || state == State::Agreed => Ok(state),
        Step::Comment if is_read || matches!(state, State::Agreed | State::Live) => Ok(state),
        _ => Err(Refusal::State),
    }
}

/// Whether a comment holds the coach back from agreeing.
#[must_use]
pub fn blocks(kind: CommentKind, state: CommentState) -> bool {
    kind == CommentKind::Blocker && state.is_open()
}

#[cfg(test)]
mod tests {
    use super::{Facts, Refusal, Step, next};
    use crate::coaching::core::strategy::words::State;

    const ALL: Facts = Facts { is_complete: true, has_blocker: false, is_tested: true };

    #[test]
    fn the_way_from_a_draft_to_what_is_done() {
        let mut state = State::Draft;
        for (step, reached) in [
            (Step::Share, State::InReview),
            (Step::RequestChanges, State::ChangesRequested),
            (Step::Share, State::InReview),
            (Step::Agree, State::Agreed),
            (Step::GoLive, State::Live),
            (Step::Supersede, State::Superseded),
        ] {
            state = next(state, step, ALL).unwrap();
            assert_eq!(state, reached);
        }
        for step in [Step::Edit, Step::Share, Step::Agree, Step::GoLive, Step::Retire, Step::Comment] {
            assert_eq!(next(State::Superseded, step, ALL), Err(Refusal::State), "{step:?}");
        }
    }

    #[test]
    fn each_guard_says_what_is_missing() {
        let without = |facts: Facts, state, step| next(state, step, facts);
        let incomplete = Facts { is_complete: false, ..ALL };
        let blocked = Facts { has_blocker: true, ..ALL };
        let untested = Facts { is_tested: false, ..ALL };
        assert_eq!(without(incomplete, State::Draft, Step::Share), Err(Refusal::Checks));
        assert_eq!(without(blocked, State::InReview, Step::Agree), Err(Refusal::Blocker));
        assert_eq!(without(blocked, State::Agreed, Step::GoLive), Err(Refusal::Blocker));
        assert_eq!(without(untested, State::Agreed, Step::GoLive), Err(Refusal::Test));
        assert_eq!(without(ALL, State::Draft, Step::Agree), Err(Refusal::State));
        assert_eq!(without(ALL, State::InReview, Step::GoLive), Err(Refusal::State));
    }
}
