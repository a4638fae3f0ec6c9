//! What is said in reply to comments.

use std::collections::BTreeMap;

use diesel_async::AsyncConnection as _;

use super::comments::{found, name_of};
use super::door::look;
use crate::coaching::actions::checks::Checks;
use crate::coaching::actions::open::Viewer;
use crate::coaching::core::strategy::state::{Facts, Step};
use crate::coaching::model::{StrategyComment, StrategyReply};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{StrategyCommentId, StrategyId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// Most replies to a comment.
const REPLIES_MAX: i64 = 50;

/// A comment with what was said in reply, oldest first.
pub type Talk = (StrategyComment, Vec<StrategyReply>);

/// Says something in reply to a comment; either side, while the strategy may be commented on.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::Unacceptable`].
pub async fn reply_to_comment(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    (comment_id, body): (StrategyCommentId, &str),
) -> Result<StrategyReply, CoachingError> {
    let mut checks = Checks::default();
    let body = checks.words("/body", body, 4_000);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let (seen, comment) = found(connection, context, (viewer, id), comment_id).await?;
            seen.step(Step::Comment, Facts::default())?;
            if store::strategies::count_replies(connection, comment.id).await? >= REPLIES_MAX {
                return Err(CoachingError::WrongState("There are as many replies as there may be."));
            }
            let row = StrategyReply {
                id: context.new_id(),
                comment_id: comment.id,
                side: seen.side,
                author: name_of(connection, &seen).await?,
                body,
                created_at: context.now,
            };
            store::strategies::insert_reply(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// The comments on a strategy with their replies, oldest first, and the number of its newest version.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_comments(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: StrategyId,
) -> Result<(Vec<Talk>, i32), CoachingError> {
    let seen = look(connection, context, viewer, id).await?;
    Ok((talks(connection, id).await?, seen.row.version))
}

/// A page of the comments on a strategy with their replies, oldest first, and the number of its newest version.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_comments_after(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (id, page): (StrategyId, Page),
) -> Result<(Vec<Talk>, i32), CoachingError> {
    let seen = look(connection, context, viewer, id).await?;
    let comments = store::strategies::list_comments_after(connection, id, page).await?;
    Ok((with_replies(connection, comments).await?, seen.row.version))
}

/// A page of the same, the newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_comments_before(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (id, page): (StrategyId, Page),
) -> Result<Vec<Talk>, CoachingError> {
    look(connection, context, viewer, id).await?;
    let comments = store::strategies::list_comments_before(connection, id, page).await?;
    with_replies(connection, comments).await
}

async fn with_replies(
    connection: &mut Connection,
    comments: Vec<StrategyComment>,
) -> Result<Vec<Talk>, CoachingError> {
    let ids: Vec<StrategyCommentId> = comments.iter().map(|one| one.id).collect();
    let replies = store::strategies::list_replies_to(connection, &ids).await?;
    Ok(joined(comments, replies))
}

fn joined(comments: Vec<StrategyComment>, replies: Vec<StrategyReply>) -> Vec<Talk> {
    let mut by_comment: BTreeMap<StrategyCommentId, Vec<StrategyReply>> = BTreeMap::new();
    for reply in replies {
        by_comment.entry(reply.comment_id).or_default().push(reply);
    }
    let with = |one: StrategyComment| {
        let replies = by_comment.remove(&one.id).unwrap_or_default();
        (one, replies)
    };
    comments.into_iter().map(with).collect()
}

/// Everything that was said about a strategy.
pub(super) async fn talks(connection: &mut Connection, id: StrategyId) -> Result<Vec<Talk>, CoachingError> {
    let replies = store::strategies::list_replies(connection, id).await?;
    Ok(joined(store::strategies::list_comments(connection, id).await?, replies))
}
