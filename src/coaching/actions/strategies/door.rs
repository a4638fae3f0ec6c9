//! The door to a strategy.

use crate::coaching::actions::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::strategy::state::{Facts, Refusal, Step, next};
use crate::coaching::core::strategy::words::State;
use crate::coaching::model::{Side, StoredStrategy, StrategyState, StrategyVisibility};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{MenteeId, StrategyId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// A strategy that was opened, and the side the viewer is on.
#[derive(Clone, Debug)]
pub struct SeenStrategy {
    /// The strategy.
    pub row: StoredStrategy,
    /// Whose it is.
    pub opened: Opened,
    /// The side of whoever looks.
    pub side: Side,
}

impl SeenStrategy {
    /// Whether the draft is shown: it is the mentee's alone unless they let the coach in.
    #[must_use]
    pub fn sees_draft(&self) -> bool {
        self.side == Side::Mentee || self.row.visibility == StrategyVisibility::Coach
    }

    /// Whether there is anything to be seen.
    fn is_shown(&self) -> bool {
        self.sees_draft() || self.row.version > 0
    }

    /// The side across the table.
    pub(in crate::coaching::actions) fn other(&self) -> Side {
        if self.side == Side::Mentee { Side::Coach } else { Side::Mentee }
    }

    /// Where a step leads.
    pub(in crate::coaching::actions) fn step(
        &self,
        step: Step,
        facts: Facts,
    ) -> Result<StrategyState, CoachingError> {
        let reached = next(self.row.state.0, step, facts).map_err(|why| refused(why, self.row.state.0))?;
        Ok(StrategyState(reached))
    }

    /// Only the coach does this.
    pub(super) fn coach_only(&self) -> Result<(), CoachingError> {
        if self.side == Side::Coach {
            Ok(())
        } else {
            Err(CoachingError::WrongState("This is for the coach to say."))
        }
    }

    /// Refuses unless this is the newest version.
    pub(in crate::coaching::actions) fn newest(&self, version: i32) -> Result<(), CoachingError> {
        if version == self.row.version { Ok(()) } else { Err(CoachingError::StrategyVersionChanged) }
    }
}

fn refused(why: Refusal, state: State) -> CoachingError {
    match why {
        Refusal::Checks => CoachingError::StrategyIncomplete(Vec::new()),
        Refusal::Blocker => CoachingError::StrategyBlocked,
        Refusal::Test => CoachingError::StrategyUntested,
        Refusal::State => CoachingError::WrongState(match state {
            State::Draft => "Nobody has shared this strategy yet.",
            State::InReview => "This strategy is in review.",
            State::ChangesRequested => "The coach asked for changes. Share a new version.",
            State::Agreed => "This strategy is agreed on.",
            State::Live => "This strategy is live. Start the next one from it.",
            State::Superseded => "Another strategy took the place of this one.",
            State::Retired => "This strategy was given up.",
        }),
    }
}

/// Opens a strategy to read it.
pub(in crate::coaching::actions) async fn look(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: StrategyId,
) -> Result<SeenStrategy, CoachingError> {
    let row = store::strategies::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    through(connection, context, viewer, (row, Deed::Read)).await
}

/// Locks a strategy to change something of it. Of the coaches only the one whose strategy it is does.
pub(in crate::coaching::actions) async fn lock(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: StrategyId,
) -> Result<SeenStrategy, CoachingError> {
    let mentee_id = hold_mentee(connection, id).await?;
    let row = store::strategies::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
    if row.mentee_id != mentee_id {
        return Err(CoachingError::StaleVersion);
    }
    through(connection, context, viewer, (row, Deed::Change)).await
}

/// Holds the mentee of a strategy, before the strategy: that is the order in which mentees are merged and erased.
pub(super) async fn hold_mentee(
    connection: &mut Connection,
    id: StrategyId,
) -> Result<MenteeId, CoachingError> {
    let row = store::strategies::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    store::mentees::lock(connection, row.mentee_id).await?;
    Ok(row.mentee_id)
}

async fn through(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (row, deed): (StoredStrategy, Deed),
) -> Result<SeenStrategy, CoachingError> {
    let opened = open(connection, context, viewer, row.mentee_id, (deed, Item::Strategy)).await?;
    let is_own = viewer.user.is_some_and(|(user_id, _)| user_id == row.user_id);
    let side = if opened.relation == Relation::Mentee { Side::Mentee } else { Side::Coach };
    let seen = SeenStrategy { row, opened, side };
    let is_allowed = deed == Deed::Read || side == Side::Mentee || is_own;
    if is_allowed && seen.is_shown() { Ok(seen) } else { Err(CoachingError::NotFound) }
}
