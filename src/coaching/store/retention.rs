//! Who has not been coached for years.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::UserId;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// A mentee whose coaching is long over.
#[derive(Clone, Debug, QueryableByName)]
pub struct LongGone {
    /// The mentee.
    #[diesel(sql_type = SqlUuid)]
    pub mentee_id: Uuid,
    /// What they are called.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// When the last engagement ended.
    #[diesel(sql_type = Timestamptz)]
    pub ended_at: DateTime<Utc>,
}

/// Mentees, of a coach or of everybody, whose last engagement ended before this instant and about whom nothing was
/// written and with whom nobody met since; those who are gone longest come first.
pub async fn list(
    connection: &mut Connection,
    user_id: Option<UserId>,
    before: DateTime<Utc>,
    page: Page,
) -> QueryResult<Vec<LongGone>> {
    diesel::sql_query(
        "SELECT mentee_id, name, ended_at FROM ( \
             SELECT m.id AS mentee_id, m.name, \
                 max(coalesce(e.ends_on::timestamp AT TIME ZONE 'UTC', e.updated_at)) AS ended_at \
             FROM mentees m JOIN engagements e ON e.mentee_id = m.id \
             WHERE $1 IS NULL OR EXISTS ( \
                 SELECT FROM mentee_coaches c WHERE c.mentee_id = m.id AND c.user_id = $1) \
             GROUP BY m.id HAVING bool_and(e.status = 'ended')) gone \
         WHERE ended_at < $2 AND ($3 IS NULL OR (ended_at, mentee_id) > ($3, $4)) \
           AND NOT EXISTS (SELECT FROM plans r WHERE r.mentee_id = gone.mentee_id AND r.updated_at >= $2) \
           AND NOT EXISTS (SELECT FROM check_ins r WHERE r.mentee_id = gone.mentee_id AND r.updated_at >= $2) \
           AND NOT EXISTS (SELECT FROM assessments r WHERE r.mentee_id = gone.mentee_id AND r.updated_at >= $2) \
           AND NOT EXISTS (SELECT FROM notes r WHERE r.mentee_id = gone.mentee_id AND r.updated_at >= $2) \
           AND NOT EXISTS (SELECT FROM action_items r WHERE r.mentee_id = gone.mentee_id AND r.updated_at >= $2) \
           AND NOT EXISTS (SELECT FROM evidence r WHERE r.mentee_id = gone.mentee_id AND r.updated_at >= $2) \
           AND NOT EXISTS (SELECT FROM strategies r WHERE r.mentee_id = gone.mentee_id AND r.updated_at >= $2) \
           AND NOT EXISTS (SELECT FROM engagements e JOIN sponsors s ON s.engagement_id = e.id \
               JOIN sponsor_reports r ON r.sponsor_id = s.id \
               WHERE e.mentee_id = gone.mentee_id AND coalesce(r.released_at, r.created_at) >= $2) \
           AND NOT EXISTS (SELECT FROM mentee_people p JOIN bookings b ON b.person_id = p.person_id \
               JOIN sessions s ON s.id = b.session_id WHERE p.mentee_id = gone.mentee_id AND s.ends_at >= $2) \
         ORDER BY ended_at, mentee_id LIMIT $5",
    )
    .bind::<Nullable<SqlUuid>, _>(user_id.map(Uuid::from))
    .bind::<Timestamptz, _>(before)
    .bind::<Nullable<Timestamptz>, _>(page.after.map(|after| after.at))
    .bind::<Nullable<SqlUuid>, _>(page.after.map(|after| after.id))
    .bind::<BigInt, _>(page.rows())
    .load(connection)
    .await
}
