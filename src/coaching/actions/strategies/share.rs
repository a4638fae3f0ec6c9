//! Sharing: the draft becomes a version that never changes.

use diesel_async::AsyncConnection as _;

use super::door::{SeenStrategy, lock};
use super::told::{note, write_to_other};
use crate::coaching::actions::checks::Checks;
use crate::coaching::actions::open::Viewer;
use crate::coaching::actions::recall::void_tests;
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::checks::{hard, is_complete};
use crate::coaching::core::strategy::markdown::passage;
use crate::coaching::core::strategy::state::{Facts, Step};
use crate::coaching::core::strategy::words::Section;
use crate::coaching::mails::{StrategyShared, check_advice};
use crate::coaching::model::{CanvasColumn, Side, StoredStrategy, StrategyComment, StrategyVersion};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::StrategyId;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;
use crate::platform::problem::FieldError;

/// What is shared.
#[derive(Clone, Debug)]
pub struct Share {
    /// The revision of the draft that is meant.
    pub revision: i64,
    /// What is new, in words; may be empty.
    pub note: String,
}

/// Lays the draft before the other side as a new version. What was found out about older ones counts no more; comments
/// look for their passages in it. Where the coach has left, it is handed on to whoever coaches the mentee now.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::StaleVersion`], [`CoachingError::WrongState`], also where nothing has
/// changed; [`CoachingError::StrategyIncomplete`] with what to do.
pub async fn share_strategy(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    share: &Share,
) -> Result<SeenStrategy, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            failpoint::here("strategy.share");
            let seen = lock(connection, context, viewer, id).await?;
            let (row, version) = decided(connection, context, &seen, share).await?;
            let row = handed_on(connection, (seen.side, row)).await?;
            store::strategies::insert_version(connection, &version).await?;
            store::strategies::update(connection, &row).await?;
            void_tests(connection, context, id).await?;
            follow(connection, &version).await?;
            let seen = SeenStrategy { row, ..seen };
            note(connection, context, (viewer, &seen), "strategy.shared").await?;
            write_to_other(connection, context, (&seen, &version.note), StrategyShared).await?;
            Ok(seen)
        })
        .await
}

async fn decided(
    connection: &mut Connection,
    context: &Context,
    seen: &SeenStrategy,
    share: &Share,
) -> Result<(StoredStrategy, StrategyVersion), CoachingError> {
    let row = &seen.row;
    if !seen.sees_draft() {
        return Err(CoachingError::NotFound);
    }
    let mut checks = Checks::default();
    let note = checks.paragraphs("/note", &share.note, 1_000);
    checks.finish()?;
    if share.revision != row.revision {
        return Err(CoachingError::StaleVersion);
    }
    let canvas = &row.draft.0;
    let facts = Facts { is_complete: is_complete(canvas), ..Facts::default() };
    let state = seen.step(Step::Share, facts).map_err(|cause| with_advice(cause, canvas, seen))?;
    let newest = store::strategies::find_version(connection, row.id, row.version).await?;
    if newest.is_some_and(|newest| newest.canvas == row.draft) {
        return Err(CoachingError::WrongState("Nothing has changed since the version that was shared last."));
    }
    let number = row.version + 1;
    let version = StrategyVersion {
        strategy_id: row.id,
        number,
        canvas: CanvasColumn(canvas.clone()),
        words: i32::try_from(canvas.word_count()).unwrap_or(i32::MAX),
        shared_by: seen.side,
        note,
        created_at: context.now,
    };
    let row = StoredStrategy {
        state,
        title: canvas.title.clone(),
        version: number,
        revision: row.revision + 1,
        updated_at: context.now,
        ..row.clone()
    };
    Ok((row, version))
}

/// Whoever coaches the mentee now reads what is shared. A coach who left keeps what they said, and nothing else.
async fn handed_on(
    connection: &mut Connection,
    (side, row): (Side, StoredStrategy),
) -> Result<StoredStrategy, CoachingError> {
    if side == Side::Coach {
        return Ok(row);
    }
    let present = store::mentees::present_coach(connection, row.mentee_id, row.user_id).await?;
    let user_id = present.ok_or(CoachingError::WrongState("A strategy needs a coach first."))?;
    Ok(StoredStrategy { user_id, ..row })
}

fn with_advice(cause: CoachingError, canvas: &Canvas, seen: &SeenStrategy) -> CoachingError {
    if !matches!(cause, CoachingError::StrategyIncomplete(_)) {
        return cause;
    }
    let locale = Locale::from_tag(&seen.opened.mentee.locale).unwrap_or_default();
    let missing = hard(canvas).into_iter().filter(|check| !check.holds);
    let fields = missing.flat_map(|check| {
        let advice = check_advice(locale, check.code);
        let field =
            move |pointer: String| FieldError::new(format!("/canvas{pointer}"), "not_said", advice.clone());
        check.pointers.into_iter().map(field)
    });
    CoachingError::StrategyIncomplete(fields.collect())
}

/// Comments look for their passages in the new version; those that do not find them are orphaned.
async fn follow(connection: &mut Connection, version: &StrategyVersion) -> Result<(), CoachingError> {
    let all = store::strategies::list_comments(connection, version.strategy_id).await?;
    let found = all.into_iter().filter_map(|comment| {
        let section = Section::from_name(&comment.section).unwrap_or(Section::Title);
        let anchor = comment.anchor().found_in(&passage(&version.canvas.0, section))?;
        Some(comment.at(anchor, version.number))
    });
    let found: Vec<StrategyComment> = found.collect();
    Ok(store::strategies::move_comments(connection, &found, version.number).await?)
}
