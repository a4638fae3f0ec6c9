//! What becomes of a strategy that was shared.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;

use super::door::{SeenStrategy, hold_mentee, lock};
use super::told::{note, write_to_other};
use crate::coaching::actions::checks::Checks;
use crate::coaching::actions::engagements::today;
use crate::coaching::actions::open::Viewer;
use crate::coaching::actions::recall::void_tests;
use crate::coaching::core::strategy::state::{Facts, Step, blocks};
use crate::coaching::core::strategy::words::TestState;
use crate::coaching::mails::{StrategyAgreed, StrategyChangesAsked};
use crate::coaching::model::{Side, StoredStrategy, StrategyState};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::StrategyId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::date_fault;

/// What is said when a strategy goes live.
#[derive(Clone, Debug)]
pub struct GoLive {
    /// The version that is meant.
    pub version: i32,
    /// When it is looked at again; what the draft says if absent.
    pub review_on: Option<NaiveDate>,
    /// Why there is no recall test that was passed.
    pub waived_because: String,
}

/// Asks for changes, for the coach.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::StrategyVersionChanged`],
/// [`CoachingError::Unacceptable`] without a reason.
pub async fn request_changes(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    (version, reason): (i32, &str),
) -> Result<SeenStrategy, CoachingError> {
    let mut checks = Checks::default();
    let reason = checks.words("/reason", reason, 2_000);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let seen = lock(connection, context, viewer, id).await?;
            seen.coach_only()?;
            seen.newest(version)?;
            let state = seen.step(Step::RequestChanges, Facts::default())?;
            let seen = written(connection, context, seen, state).await?;
            note(connection, context, (viewer, &seen), "strategy.changes_requested").await?;
            write_to_other(connection, context, (&seen, &reason), StrategyChangesAsked).await?;
            Ok(seen)
        })
        .await
}

/// Agrees to the newest version, for the coach.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::StrategyVersionChanged`],
/// [`CoachingError::StrategyBlocked`].
pub async fn agree(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    version: i32,
) -> Result<SeenStrategy, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let seen = lock(connection, context, viewer, id).await?;
            seen.coach_only()?;
            seen.newest(version)?;
            let has_blocker = has_blocker(connection, id).await?;
            let state = seen.step(Step::Agree, Facts { has_blocker, ..Facts::default() })?;
            let seen = written(connection, context, seen, state).await?;
            note(connection, context, (viewer, &seen), "strategy.agreed").await?;
            write_to_other(connection, context, (&seen, ""), StrategyAgreed).await?;
            Ok(seen)
        })
        .await
}

async fn written(
    connection: &mut Connection,
    context: &Context,
    seen: SeenStrategy,
    state: StrategyState,
) -> Result<SeenStrategy, CoachingError> {
    let row = StoredStrategy { state, revision: seen.row.revision + 1, updated_at: context.now, ..seen.row };
    store::strategies::update(connection, &row).await?;
    Ok(SeenStrategy { row, ..seen })
}

async fn has_blocker(connection: &mut Connection, id: StrategyId) -> Result<bool, CoachingError> {
    let states = store::strategies::comment_states(connection, id).await?;
    Ok(states.iter().any(|(kind, state)| blocks(kind.0, state.0)))
}

/// Makes a strategy what is done. The one whose place it takes is superseded.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::StrategyVersionChanged`],
/// [`CoachingError::StrategyBlocked`], [`CoachingError::StrategyUntested`]; [`CoachingError::Unacceptable`] without a
/// date to look at it again.
pub async fn go_live(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    wish: GoLive,
) -> Result<SeenStrategy, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let held = hold_both(connection, id).await?;
            let seen = lock(connection, context, viewer, id).await?;
            if seen.row.supersedes_id.map(StrategyId::from) != held {
                return Err(CoachingError::StaleVersion);
            }
            seen.newest(wish.version)?;
            let on = today(context, &seen.opened.mentee.time_zone);
            let review_on = wish.review_on.or(seen.row.review_on);
            let waived_because = checked(&wish, (on, review_on))?;
            let is_tested = is_passed(connection, &seen).await?;
            let facts = Facts {
                has_blocker: has_blocker(connection, id).await?,
                is_tested: is_tested || !waived_because.is_empty(),
                is_complete: true,
            };
            let state = seen.step(Step::GoLive, facts)?;
            supersede(connection, context, (viewer, &seen)).await?;
            let waived_because = if is_tested { String::new() } else { waived_because };
            let row = StoredStrategy { adopted_on: Some(on), review_on, waived_because, ..seen.row };
            let seen = written(connection, context, SeenStrategy { row, ..seen }, state).await?;
            note(connection, context, (viewer, &seen), "strategy.live").await?;
            Ok(seen)
        })
        .await
}

fn checked(wish: &GoLive, (on, review_on): (NaiveDate, Option<NaiveDate>)) -> Result<String, CoachingError> {
    let mut checks = Checks::default();
    let waived_because = checks.paragraphs("/waived_because", &wish.waived_because, 1_000);
    match review_on {
        None => checks.fault("/review_on", "required", "say when it is looked at again"),
        Some(date) => {
            checks.note(date_fault("/review_on", date));
            checks.hold(date > on, "/review_on", "in_the_past", "a date after today");
        }
    }
    checks.finish()?;
    Ok(waived_because)
}

async fn is_passed(connection: &mut Connection, seen: &SeenStrategy) -> Result<bool, CoachingError> {
    let tests = store::recall::list(connection, seen.row.id).await?;
    Ok(tests.iter().any(|test| {
        let has_passed = test.result.as_ref().is_some_and(|result| result.0.passed);
        test.version == seen.row.version && test.state.0 == TestState::Graded && has_passed
    }))
}

/// Locks a strategy and the one whose place it takes, in the order of their ids: two that take each other's place do not
/// wait for one another. The one whose place it took when that was asked.
async fn hold_both(connection: &mut Connection, id: StrategyId) -> Result<Option<StrategyId>, CoachingError> {
    hold_mentee(connection, id).await?;
    let row = store::strategies::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let Some(old) = row.supersedes_id.map(StrategyId::from) else { return Ok(None) };
    for id in [id.min(old), id.max(old)] {
        store::strategies::lock(connection, id).await?;
    }
    Ok(Some(old))
}

/// Puts a strategy in the place of the old one. One that is with another coach who is there still is ended by the mentee
/// or by that coach.
async fn supersede(
    connection: &mut Connection,
    context: &Context,
    (viewer, seen): (&Viewer, &SeenStrategy),
) -> Result<(), CoachingError> {
    let Some(old) = seen.row.supersedes_id.map(StrategyId::from) else { return Ok(()) };
    let row = store::strategies::lock(connection, old).await?;
    let row = row.filter(|old| old.mentee_id == seen.row.mentee_id).ok_or(CoachingError::NotFound)?;
    let is_own = seen.side == Side::Mentee || viewer.user.is_some_and(|(user_id, _)| user_id == row.user_id);
    if !is_own && is_there(connection, &row).await? {
        return Err(CoachingError::WrongState(
            "It takes the place of a strategy with another coach. The mentee makes it live.",
        ));
    }
    let old = SeenStrategy { row, ..seen.clone() };
    let state = old
        .step(Step::Supersede, Facts::default())
        .map_err(|_| CoachingError::WrongState("The strategy whose place it takes is not live."))?;
    let old = written(connection, context, old, state).await?;
    note(connection, context, (viewer, &old), "strategy.superseded").await
}

/// Whether the coach of a strategy coaches the mentee still.
async fn is_there(connection: &mut Connection, row: &StoredStrategy) -> Result<bool, CoachingError> {
    let present = store::mentees::present_coach(connection, row.mentee_id, row.user_id).await?;
    Ok(present == Some(row.user_id))
}

/// Gives a strategy up.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::Unacceptable`] without a reason.
pub async fn retire(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    reason: &str,
) -> Result<SeenStrategy, CoachingError> {
    let mut checks = Checks::default();
    let reason = checks.words("/reason", reason, 1_000);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let seen = lock(connection, context, viewer, id).await?;
            let state = seen.step(Step::Retire, Facts::default())?;
            let row = StoredStrategy { retired_because: reason, ..seen.row };
            let seen = written(connection, context, SeenStrategy { row, ..seen }, state).await?;
            void_tests(connection, context, id).await?;
            note(connection, context, (viewer, &seen), "strategy.retired").await?;
            Ok(seen)
        })
        .await
}
