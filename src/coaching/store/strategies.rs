//! Statements on `strategies`, `strategy_versions` and `strategy_comments`.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Integer, Text, Uuid as UuidType};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{
    CommentKindColumn, CommentStateColumn, StoredStrategy, StrategyComment, StrategyReply, StrategyState,
    StrategyVersion, StrategyVisibility,
};
use crate::kernel::ids::{MenteeId, StrategyCommentId, StrategyId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{strategies, strategy_comment_replies, strategy_comments, strategy_versions};

/// Which strategies are asked for.
#[derive(Clone, Debug, Default)]
pub struct StrategyFilter {
    /// Only those of this mentee.
    pub mentee_id: Option<MenteeId>,
    /// Only those of this coach.
    pub user_id: Option<UserId>,
    /// Only those in this state.
    pub state: Option<StrategyState>,
    /// Leave out drafts that are the mentee's alone and that nobody has shared.
    pub only_shown: bool,
}

/// A strategy by id. Whose it is, is not asked here.
pub async fn find(connection: &mut Connection, id: StrategyId) -> QueryResult<Option<StoredStrategy>> {
    strategies::table.find(id).select(StoredStrategy::as_select()).first(connection).await.optional()
}

/// A strategy, locked for a change.
pub async fn lock(connection: &mut Connection, id: StrategyId) -> QueryResult<Option<StoredStrategy>> {
    let row = strategies::table.find(id).select(StoredStrategy::as_select());
    row.for_no_key_update().first(connection).await.optional()
}

/// Whether the coach of a strategy still reads what its mentee confides, as [`super::mentees::coaches_wholly`] says it of
/// one. A booking alone does not let anybody read on.
const STILL_COACHES: &str = "(EXISTS (SELECT FROM engagements e \
         WHERE e.mentee_id = strategies.mentee_id AND e.user_id = strategies.user_id) \
     OR EXISTS (SELECT FROM mentee_coaches c \
         WHERE c.mentee_id = strategies.mentee_id AND c.user_id = strategies.user_id) \
     AND NOT EXISTS (SELECT FROM mentee_coaches o \
         WHERE o.mentee_id = strategies.mentee_id AND o.user_id <> strategies.user_id))";

/// Strategies, newest first.
pub async fn list(
    connection: &mut Connection,
    filter: &StrategyFilter,
    page: Page,
) -> QueryResult<Vec<StoredStrategy>> {
    let mut query = strategies::table
        .order((strategies::created_at.desc(), strategies::id.desc()))
        .limit(page.rows())
        .select(StoredStrategy::as_select())
        .into_boxed();
    if let Some(mentee_id) = filter.mentee_id {
        query = query.filter(strategies::mentee_id.eq(mentee_id));
    }
    if let Some(user_id) = filter.user_id {
        query = query.filter(strategies::user_id.eq(user_id)).filter(sql::<Bool>(STILL_COACHES));
    }
    if let Some(state) = filter.state {
        query = query.filter(strategies::state.eq(state));
    }
    if filter.only_shown {
        let is_shown = strategies::visibility.eq(StrategyVisibility::Coach).or(strategies::version.gt(0));
        query = query.filter(is_shown);
    }
    if let Some(after) = page.after {
        query = query.filter(
            strategies::created_at
                .lt(after.at)
                .or(strategies::created_at.eq(after.at).and(strategies::id.lt(StrategyId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// Writes a new strategy.
pub async fn insert(connection: &mut Connection, row: &StoredStrategy) -> QueryResult<()> {
    diesel::insert_into(strategies::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a strategy as it is now. Lock it first.
pub async fn update(connection: &mut Connection, row: &StoredStrategy) -> QueryResult<()> {
    diesel::update(strategies::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// Gives the strategies of one mentee to another.
pub async fn move_to(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::update(strategies::table.filter(strategies::mentee_id.eq(from)))
        .set(strategies::mentee_id.eq(to))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes what was shared.
pub async fn insert_version(connection: &mut Connection, row: &StrategyVersion) -> QueryResult<()> {
    diesel::insert_into(strategy_versions::table).values(row).execute(connection).await.map(|_| ())
}

/// The versions of a strategy, newest first. The place of a version is its number.
pub async fn list_versions(
    connection: &mut Connection,
    id: StrategyId,
    page: Page,
) -> QueryResult<Vec<StrategyVersion>> {
    let mut query = strategy_versions::table
        .filter(strategy_versions::strategy_id.eq(id))
        .order(strategy_versions::number.desc())
        .limit(page.rows())
        .select(StrategyVersion::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        // After a place in another list there is nothing.
        let number = StrategyVersion::number_at(after).unwrap_or(0);
        query = query.filter(strategy_versions::number.lt(number));
    }
    query.load(connection).await
}

/// One version.
pub async fn find_version(
    connection: &mut Connection,
    id: StrategyId,
    number: i32,
) -> QueryResult<Option<StrategyVersion>> {
    let row = strategy_versions::table.find((id, number)).select(StrategyVersion::as_select());
    row.first(connection).await.optional()
}

/// Writes a new comment.
pub async fn insert_comment(connection: &mut Connection, row: &StrategyComment) -> QueryResult<()> {
    diesel::insert_into(strategy_comments::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a comment as it is now. Lock its strategy first.
pub async fn update_comment(connection: &mut Connection, row: &StrategyComment) -> QueryResult<()> {
    diesel::update(strategy_comments::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// Writes where comments stand in this version. Lock their strategy first.
pub async fn move_comments(
    connection: &mut Connection,
    comments: &[StrategyComment],
    version: i32,
) -> QueryResult<()> {
    let texts = |of: fn(&StrategyComment) -> &str| -> Vec<String> {
        comments.iter().map(|one| of(one).to_owned()).collect()
    };
    diesel::sql_query(
        "UPDATE strategy_comments c SET quote = new.quote, text_before = new.text_before, \
             text_after = new.text_after, position = new.position, found_in = $6 \
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[]) \
             AS new (id, quote, text_before, text_after, position) \
         WHERE c.id = new.id",
    )
    .bind::<Array<UuidType>, _>(comments.iter().map(|one| Uuid::from(one.id)).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(texts(|one| &one.quote))
    .bind::<Array<Text>, _>(texts(|one| &one.text_before))
    .bind::<Array<Text>, _>(texts(|one| &one.text_after))
    .bind::<Array<Integer>, _>(comments.iter().map(|one| one.position).collect::<Vec<_>>())
    .bind::<Integer, _>(version)
    .execute(connection)
    .await
    .map(|_| ())
}

/// A comment of a strategy.
pub async fn find_comment(
    connection: &mut Connection,
    strategy_id: StrategyId,
    id: StrategyCommentId,
) -> QueryResult<Option<StrategyComment>> {
    strategy_comments::table
        .find(id)
        .filter(strategy_comments::strategy_id.eq(strategy_id))
        .select(StrategyComment::as_select())
        .first(connection)
        .await
        .optional()
}

/// How many comments a strategy has.
pub async fn count_comments(connection: &mut Connection, id: StrategyId) -> QueryResult<i64> {
    strategy_comments::table
        .filter(strategy_comments::strategy_id.eq(id))
        .count()
        .get_result(connection)
        .await
}

/// The comments of a strategy, oldest first.
pub async fn list_comments(connection: &mut Connection, id: StrategyId) -> QueryResult<Vec<StrategyComment>> {
    strategy_comments::table
        .filter(strategy_comments::strategy_id.eq(id))
        .order((strategy_comments::created_at, strategy_comments::id))
        .select(StrategyComment::as_select())
        .load(connection)
        .await
}

/// Comments of a strategy, oldest first: those after a place.
pub async fn list_comments_after(
    connection: &mut Connection,
    id: StrategyId,
    page: Page,
) -> QueryResult<Vec<StrategyComment>> {
    let mut query = strategy_comments::table
        .filter(strategy_comments::strategy_id.eq(id))
        .order((strategy_comments::created_at, strategy_comments::id))
        .limit(page.rows())
        .select(StrategyComment::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        let id = StrategyCommentId::from(after.id);
        query = query.filter(
            strategy_comments::created_at
                .gt(after.at)
                .or(strategy_comments::created_at.eq(after.at).and(strategy_comments::id.gt(id))),
        );
    }
    query.load(connection).await
}

/// Comments of a strategy, newest first: those before a place.
pub async fn list_comments_before(
    connection: &mut Connection,
    id: StrategyId,
    page: Page,
) -> QueryResult<Vec<StrategyComment>> {
    let mut query = strategy_comments::table
        .filter(strategy_comments::strategy_id.eq(id))
        .order((strategy_comments::created_at.desc(), strategy_comments::id.desc()))
        .limit(page.rows())
        .select(StrategyComment::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        let id = StrategyCommentId::from(after.id);
        query = query.filter(
            strategy_comments::created_at
                .lt(after.at)
                .or(strategy_comments::created_at.eq(after.at).and(strategy_comments::id.lt(id))),
        );
    }
    query.load(connection).await
}

/// Replies to these comments, oldest first.
pub async fn list_replies_to(
    connection: &mut Connection,
    ids: &[StrategyCommentId],
) -> QueryResult<Vec<StrategyReply>> {
    strategy_comment_replies::table
        .filter(strategy_comment_replies::comment_id.eq_any(ids))
        .order((strategy_comment_replies::created_at, strategy_comment_replies::id))
        .select(StrategyReply::as_select())
        .load(connection)
        .await
}

/// Writes what is said in reply to a comment.
pub async fn insert_reply(connection: &mut Connection, row: &StrategyReply) -> QueryResult<()> {
    diesel::insert_into(strategy_comment_replies::table).values(row).execute(connection).await.map(|_| ())
}

/// How many replies a comment has.
pub async fn count_replies(connection: &mut Connection, id: StrategyCommentId) -> QueryResult<i64> {
    strategy_comment_replies::table
        .filter(strategy_comment_replies::comment_id.eq(id))
        .count()
        .get_result(connection)
        .await
}

/// All replies to comments on a strategy, oldest first.
pub async fn list_replies(connection: &mut Connection, id: StrategyId) -> QueryResult<Vec<StrategyReply>> {
    strategy_comment_replies::table
        .inner_join(strategy_comments::table)
        .filter(strategy_comments::strategy_id.eq(id))
        .order((strategy_comment_replies::created_at, strategy_comment_replies::id))
        .select(StrategyReply::as_select())
        .load(connection)
        .await
}

/// Kinds and states of the comments of a strategy.
pub async fn comment_states(
    connection: &mut Connection,
    id: StrategyId,
) -> QueryResult<Vec<(CommentKindColumn, CommentStateColumn)>> {
    strategy_comments::table
        .filter(strategy_comments::strategy_id.eq(id))
        .select((strategy_comments::kind, strategy_comments::state))
        .load(connection)
        .await
}
