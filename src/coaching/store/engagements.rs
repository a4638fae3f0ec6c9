//! Statements on `engagements`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::{Engagement, EngagementStatus};
use crate::kernel::ids::{EngagementId, MenteeId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::engagements;

/// An engagement by id. Whose it is, is not asked here.
pub async fn find(connection: &mut Connection, id: EngagementId) -> QueryResult<Option<Engagement>> {
    engagements::table.find(id).select(Engagement::as_select()).first(connection).await.optional()
}

/// The open engagement of a coach with a mentee.
pub async fn find_open(
    connection: &mut Connection,
    mentee_id: MenteeId,
    user_id: UserId,
) -> QueryResult<Option<Engagement>> {
    engagements::table
        .filter(engagements::mentee_id.eq(mentee_id).and(engagements::user_id.eq(user_id)))
        .filter(engagements::status.ne(EngagementStatus::Ended))
        .select(Engagement::as_select())
        .first(connection)
        .await
        .optional()
}

/// The engagements of a mentee, newest first.
pub async fn list_for_mentee(
    connection: &mut Connection,
    id: MenteeId,
    page: Page,
) -> QueryResult<Vec<Engagement>> {
    let mut query = engagements::table
        .filter(engagements::mentee_id.eq(id))
        .order((engagements::created_at.desc(), engagements::id.desc()))
        .limit(page.rows())
        .select(Engagement::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query =
            query.filter(engagements::created_at.lt(after.at).or(
                engagements::created_at.eq(after.at).and(engagements::id.lt(EngagementId::from(after.id))),
            ));
    }
    query.load(connection).await
}

/// Running engagements with a cadence that nobody was told about since this instant.
pub async fn list_with_cadence(
    connection: &mut Connection,
    told_before: DateTime<Utc>,
) -> QueryResult<Vec<Engagement>> {
    engagements::table
        .filter(engagements::status.eq(EngagementStatus::Active).and(engagements::cadence_days.is_not_null()))
        .filter(engagements::nudged_at.is_null().or(engagements::nudged_at.lt(told_before)))
        .order(engagements::id)
        .select(Engagement::as_select())
        .load(connection)
        .await
}

/// Writes a new engagement.
pub async fn insert(connection: &mut Connection, row: &Engagement) -> QueryResult<()> {
    diesel::insert_into(engagements::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes an engagement as it is now, if nobody changed it meanwhile.
pub async fn update(connection: &mut Connection, row: &Engagement) -> QueryResult<bool> {
    diesel::update(engagements::table.find(row.id).filter(engagements::revision.eq(row.revision - 1)))
        .set(row)
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Gives the engagements of one mentee to another.
pub async fn move_to(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::update(engagements::table.filter(engagements::mentee_id.eq(from)))
        .set(engagements::mentee_id.eq(to))
        .execute(connection)
        .await
        .map(|_| ())
}
