//! What is said about passages of a strategy.

use diesel_async::AsyncConnection as _;

use super::door::{SeenStrategy, lock};
use crate::coaching::actions::checks::Checks;
use crate::coaching::actions::open::Viewer;
use crate::coaching::core::strategy::anchor::anchored;
use crate::coaching::core::strategy::markdown::passage;
use crate::coaching::core::strategy::state::{Facts, Step};
use crate::coaching::core::strategy::words::{CommentKind, CommentState, Section};
use crate::coaching::model::{CommentKindColumn, CommentStateColumn, Side, StrategyComment};
use crate::coaching::{CoachingError, store};
use crate::identity;
use crate::kernel::ids::{StrategyCommentId, StrategyId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Most comments on a strategy.
const COMMENTS_MAX: i64 = 500;

/// Something to be said.
#[derive(Clone, Debug)]
pub struct NewComment {
    /// The version it is about.
    pub version: i32,
    /// What it is.
    pub kind: CommentKind,
    /// What it says.
    pub body: String,
    /// The section.
    pub section: Section,
    /// The words; the whole section if empty.
    pub quote: String,
    /// Where they start, where they stand several times.
    pub position: Option<usize>,
}

/// Says something about a passage of the newest version.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::StrategyVersionChanged`];
/// [`CoachingError::Unacceptable`], also where the words do not stand there.
pub async fn comment_on(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    new: NewComment,
) -> Result<StrategyComment, CoachingError> {
    let mut checks = Checks::default();
    let body = checks.words("/body", &new.body, 4_000);
    let is_near = new.position.is_none_or(|position| position <= 100_000);
    checks.hold(is_near, "/position", "out_of_bounds", "at most 100000");
    checks.hold(new.quote.chars().count() <= 1_000, "/quote", "too_long", "at most 1000 characters");
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let seen = lock(connection, context, viewer, id).await?;
            seen.step(Step::Comment, Facts::default())?;
            seen.newest(new.version)?;
            if store::strategies::count_comments(connection, id).await? >= COMMENTS_MAX {
                return Err(CoachingError::WrongState("There are as many comments as there may be."));
            }
            let version = store::strategies::find_version(connection, id, new.version).await?;
            let version = version.ok_or(CoachingError::NotFound)?;
            let text = passage(&version.canvas.0, new.section);
            let mut checks = Checks::default();
            let anchor = anchored(&text, &new.quote, new.position);
            checks.hold(anchor.is_some(), "/quote", "unknown_passage", "does not stand in that section");
            checks.finish()?;
            let row = StrategyComment {
                id: context.new_id(),
                strategy_id: id,
                version: new.version,
                side: seen.side,
                author: name_of(connection, &seen).await?,
                kind: CommentKindColumn(new.kind),
                state: CommentStateColumn(CommentState::Open),
                body,
                section: new.section.name().to_owned(),
                quote: String::new(),
                text_before: String::new(),
                text_after: String::new(),
                position: 0,
                found_in: new.version,
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            let row = row.at(anchor.unwrap_or_default(), new.version);
            store::strategies::insert_comment(connection, &row).await?;
            Ok(row)
        })
        .await
}

pub(super) async fn name_of(
    connection: &mut Connection,
    seen: &SeenStrategy,
) -> Result<String, CoachingError> {
    match seen.side {
        Side::Mentee => Ok(seen.opened.mentee.name.clone()),
        Side::Coach => Ok(identity::person_contact(connection, seen.row.user_id).await?.name),
    }
}

/// Is done with a comment; either side.
///
/// # Errors
/// [`CoachingError::NotFound`]; [`CoachingError::WrongState`] where it is done with already.
pub async fn resolve_comment(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    comment_id: StrategyCommentId,
) -> Result<StrategyComment, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (_, comment) = found(connection, context, (viewer, id), comment_id).await?;
            if !comment.state.0.is_open() {
                return Err(CoachingError::WrongState("This comment is resolved already."));
            }
            set(connection, context, comment, CommentState::Resolved).await
        })
        .await
}

/// Is not done with a comment after all; whoever said it.
///
/// # Errors
/// [`CoachingError::NotFound`], also for the other side's; [`CoachingError::WrongState`] where it is open.
pub async fn reopen_comment(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    comment_id: StrategyCommentId,
) -> Result<StrategyComment, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (seen, comment) = found(connection, context, (viewer, id), comment_id).await?;
            if comment.side != seen.side {
                return Err(CoachingError::WrongState("Whoever said it opens it again."));
            }
            if comment.state.0.is_open() {
                return Err(CoachingError::WrongState("This comment is open."));
            }
            set(connection, context, comment, CommentState::Reopened).await
        })
        .await
}

pub(super) async fn found(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    comment_id: StrategyCommentId,
) -> Result<(SeenStrategy, StrategyComment), CoachingError> {
    let seen = lock(connection, context, viewer, id).await?;
    let comment = store::strategies::find_comment(connection, id, comment_id).await?;
    Ok((seen, comment.ok_or(CoachingError::NotFound)?))
}

async fn set(
    connection: &mut Connection,
    context: &Context,
    comment: StrategyComment,
    state: CommentState,
) -> Result<StrategyComment, CoachingError> {
    let row = StrategyComment {
        state: CommentStateColumn(state),
        revision: comment.revision + 1,
        updated_at: context.now,
        ..comment
    };
    store::strategies::update_comment(connection, &row).await?;
    Ok(row)
}
