//! Statements on `mentee_merges`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::MenteeId;
use crate::platform::db::Connection;
use crate::schema::mentee_merges;

/// Whoever turned out to be the duplicate turns out to be this one.
pub async fn pass_on(connection: &mut Connection, duplicate: MenteeId, kept: MenteeId) -> QueryResult<()> {
    diesel::update(mentee_merges::table.filter(mentee_merges::mentee_id.eq(duplicate)))
        .set(mentee_merges::mentee_id.eq(kept))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Notes that two mentees are one.
pub async fn insert(
    connection: &mut Connection,
    (duplicate, kept): (MenteeId, MenteeId),
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(mentee_merges::table)
        .values((
            mentee_merges::duplicate_id.eq(duplicate),
            mentee_merges::mentee_id.eq(kept),
            mentee_merges::merged_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Who these turned out to be; those that were never merged into another are left out.
pub async fn list(connection: &mut Connection, ids: &[MenteeId]) -> QueryResult<Vec<(MenteeId, MenteeId)>> {
    mentee_merges::table
        .filter(mentee_merges::duplicate_id.eq_any(ids))
        .select((mentee_merges::duplicate_id, mentee_merges::mentee_id))
        .load(connection)
        .await
}

/// Who this one turned out to be, if anybody.
pub async fn find(connection: &mut Connection, id: MenteeId) -> QueryResult<Option<MenteeId>> {
    mentee_merges::table.find(id).select(mentee_merges::mentee_id).first(connection).await.optional()
}

/// Everybody who turned out to be this one.
pub async fn list_duplicates(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<MenteeId>> {
    mentee_merges::table
        .filter(mentee_merges::mentee_id.eq(id))
        .select(mentee_merges::duplicate_id)
        .load(connection)
        .await
}

/// The same, and when that was noted, oldest first.
pub async fn list_of(
    connection: &mut Connection,
    id: MenteeId,
) -> QueryResult<Vec<(MenteeId, DateTime<Utc>)>> {
    mentee_merges::table
        .filter(mentee_merges::mentee_id.eq(id))
        .order((mentee_merges::merged_at, mentee_merges::duplicate_id))
        .select((mentee_merges::duplicate_id, mentee_merges::merged_at))
        .load(connection)
        .await
}
