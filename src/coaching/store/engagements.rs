//! Statements on `engagements`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Integer, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::coaching::model::{Engagement, EngagementStatus, Pauses};
use crate::kernel::ids::{EngagementId, MenteeId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::engagements;

/// An engagement by id. Whose it is, is not asked here.
pub async fn find(connection: &mut Connection, id: EngagementId) -> QueryResult<Option<Engagement>> {
    engagements::table.find(id).select(Engagement::as_select()).first(connection).await.optional()
}

/// An engagement, locked for a change of it or of what depends on it.
pub async fn lock(connection: &mut Connection, id: EngagementId) -> QueryResult<Option<Engagement>> {
    engagements::table
        .find(id)
        .select(Engagement::as_select())
        .for_no_key_update()
        .first(connection)
        .await
        .optional()
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

/// Whether a mentee has an engagement that is not over.
pub async fn is_engaged(connection: &mut Connection, id: MenteeId) -> QueryResult<bool> {
    let open = engagements::table
        .filter(engagements::mentee_id.eq(id).and(engagements::status.ne(EngagementStatus::Ended)));
    diesel::select(exists(open)).get_result(connection).await
}

/// Whether another coach has an engagement with the mentee that is not over.
pub async fn has_other_coach(
    connection: &mut Connection,
    (mentee_id, user_id): (MenteeId, UserId),
) -> QueryResult<bool> {
    let others = engagements::table
        .filter(engagements::mentee_id.eq(mentee_id).and(engagements::user_id.ne(user_id)))
        .filter(engagements::status.ne(EngagementStatus::Ended));
    diesel::select(exists(others)).get_result(connection).await
}

/// A running engagement with a cadence and no session ahead.
#[derive(Clone, Debug, QueryableByName)]
pub struct Silent {
    /// The engagement.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The mentee.
    #[diesel(sql_type = SqlUuid)]
    pub mentee_id: Uuid,
    /// The coach.
    #[diesel(sql_type = SqlUuid)]
    pub user_id: Uuid,
    /// The mentee's zone.
    #[diesel(sql_type = Text)]
    pub time_zone: String,
    /// Its first day.
    #[diesel(sql_type = Date)]
    pub started_on: NaiveDate,
    /// Its last day, if one was agreed.
    #[diesel(sql_type = Nullable<Date>)]
    pub ends_on: Option<NaiveDate>,
    /// How many days lie between sessions at most.
    #[diesel(sql_type = Integer)]
    pub cadence_days: i32,
    /// When the last session started.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub last_at: Option<DateTime<Utc>>,
    /// Breaks of the plan that runs.
    #[diesel(sql_type = Nullable<Jsonb>)]
    pub pauses: Option<Pauses>,
}

/// Running engagements in id order after this one, which agreed on a cadence, have no session ahead, and whose mentee was
/// nudged neither about the engagement since the first instant nor about a plan since the second.
pub async fn list_silent(
    connection: &mut Connection,
    after: Option<EngagementId>,
    (now, told_before, nudged_before): (DateTime<Utc>, DateTime<Utc>, DateTime<Utc>),
    most: i64,
) -> QueryResult<Vec<Silent>> {
    diesel::sql_query(
        "SELECT e.id, e.mentee_id, e.user_id, people.time_zone, e.started_on, e.ends_on, e.cadence_days, \
                met.last_at, plan.pauses \
         FROM engagements e JOIN mentees m ON m.id = e.mentee_id JOIN people ON people.id = m.person_id \
         CROSS JOIN LATERAL ( \
             SELECT max(s.starts_at) FILTER (WHERE s.starts_at <= $2) AS last_at, \
                    bool_or(s.starts_at > $2) AS has_next \
             FROM mentee_people mp JOIN bookings b ON b.person_id = mp.person_id \
             JOIN sessions s ON s.id = b.session_id AND s.status IN ('pending', 'confirmed', 'completed') \
             JOIN session_hosts h ON h.session_id = s.id AND h.user_id = e.user_id \
             WHERE mp.mentee_id = e.mentee_id AND b.status IN ('pending', 'confirmed', 'completed')) met \
         LEFT JOIN LATERAL (SELECT p.pauses, p.nudged_at FROM plans p WHERE p.mentee_id = e.mentee_id \
             AND p.user_id = e.user_id AND p.state IN ('active', 'paused') LIMIT 1) plan ON true \
         WHERE e.status = 'active' AND e.cadence_days IS NOT NULL AND e.id > $1 \
           AND (e.nudged_at IS NULL OR e.nudged_at < $3) AND met.has_next IS NOT TRUE \
           AND (plan.nudged_at IS NULL OR plan.nudged_at <= $4) \
         ORDER BY e.id LIMIT $5",
    )
    .bind::<SqlUuid, _>(after.map_or(Uuid::nil(), Uuid::from))
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(told_before)
    .bind::<Timestamptz, _>(nudged_before)
    .bind::<BigInt, _>(most)
    .load(connection)
    .await
}

/// Notes that both were told of a stall, unless that happened since this instant or the engagement does not run any more.
/// That is no change of the engagement.
pub async fn note_nudge(
    connection: &mut Connection,
    id: EngagementId,
    (now, told_before): (DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<bool> {
    diesel::update(engagements::table.find(id))
        .filter(engagements::status.eq(EngagementStatus::Active))
        .filter(engagements::nudged_at.is_null().or(engagements::nudged_at.lt(told_before)))
        .set(engagements::nudged_at.eq(now))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
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
