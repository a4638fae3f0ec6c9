//! Statements on `merge_requests`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::MergeRequest;
use crate::kernel::ids::{MenteeId, MergeRequestId, UserId};
use crate::platform::db::Connection;
use crate::schema::merge_requests::{self, table};

/// A question, for whoever asks whether it is theirs.
pub async fn find(connection: &mut Connection, id: MergeRequestId) -> QueryResult<Option<MergeRequest>> {
    table.find(id).select(MergeRequest::as_select()).first(connection).await.optional()
}

/// The newest question about two mentees, either way round, over or not.
pub async fn find_of_pair(
    connection: &mut Connection,
    (one, other): (MenteeId, MenteeId),
) -> QueryResult<Option<MergeRequest>> {
    let both = [one, other];
    table
        .filter(merge_requests::kept_id.eq_any(both).and(merge_requests::duplicate_id.eq_any(both)))
        .order((merge_requests::ended_at.desc().nulls_first(), merge_requests::asked_at.desc()))
        .select(MergeRequest::as_select())
        .first(connection)
        .await
        .optional()
}

/// The open questions about a mentee that this coach asked, since then.
pub async fn list_open(
    connection: &mut Connection,
    (id, user_id): (MenteeId, UserId),
    since: DateTime<Utc>,
) -> QueryResult<Vec<MergeRequest>> {
    table
        .filter(merge_requests::kept_id.eq(id).or(merge_requests::duplicate_id.eq(id)))
        .filter(merge_requests::asked_by.eq(user_id).and(merge_requests::ended_at.is_null()))
        .filter(merge_requests::asked_at.gt(since))
        .order((merge_requests::asked_at, merge_requests::id))
        .select(MergeRequest::as_select())
        .load(connection)
        .await
}

/// The questions about a mentee that are kept, oldest first.
pub async fn list_of_mentee(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<MergeRequest>> {
    table
        .filter(merge_requests::kept_id.eq(id).or(merge_requests::duplicate_id.eq(id)))
        .order((merge_requests::asked_at, merge_requests::id))
        .select(MergeRequest::as_select())
        .load(connection)
        .await
}

/// Writes a question.
pub async fn insert(connection: &mut Connection, row: &MergeRequest) -> QueryResult<()> {
    diesel::insert_into(table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a question as it is now. Lock its mentees first.
pub async fn update(connection: &mut Connection, row: &MergeRequest) -> QueryResult<()> {
    diesel::update(table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// Ends the open questions about a mentee; which ones.
pub async fn end_of_mentee(
    connection: &mut Connection,
    id: MenteeId,
    now: DateTime<Utc>,
) -> QueryResult<Vec<MergeRequestId>> {
    diesel::update(
        table
            .filter(merge_requests::kept_id.eq(id).or(merge_requests::duplicate_id.eq(id)))
            .filter(merge_requests::ended_at.is_null()),
    )
    .set(merge_requests::ended_at.eq(now))
    .returning(merge_requests::id)
    .get_results(connection)
    .await
}

/// Ends the open questions that were asked before then and are not being answered; which ones.
pub async fn end_old(
    connection: &mut Connection,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> QueryResult<Vec<MergeRequestId>> {
    diesel::update(
        table.filter(merge_requests::asked_at.le(before)).filter(merge_requests::ended_at.is_null()),
    )
    .set(merge_requests::ended_at.eq(now))
    .returning(merge_requests::id)
    .get_results(connection)
    .await
}

/// Removes questions that ended, and were asked before the first instant and not refused since the second.
pub async fn delete_ended(
    connection: &mut Connection,
    (before, refused_before): (DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<()> {
    let is_silent = merge_requests::refused_at.is_null().or(merge_requests::refused_at.le(refused_before));
    diesel::delete(
        table.filter(merge_requests::asked_at.lt(before)).filter(merge_requests::ended_at.is_not_null()),
    )
    .filter(is_silent)
    .execute(connection)
    .await
    .map(|_| ())
}
