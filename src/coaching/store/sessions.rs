//! What the calendars say about mentees. The tables are the booking room's; here they are only read.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Integer, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::{MenteeId, SessionId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// The last and the next session of a coach with a mentee.
#[derive(Clone, Debug, QueryableByName)]
pub struct Contact {
    /// The mentee.
    #[diesel(sql_type = SqlUuid)]
    pub mentee_id: Uuid,
    /// When the last one started.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub last_at: Option<DateTime<Utc>>,
    /// When the next one starts.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub next_at: Option<DateTime<Utc>>,
}

/// A session of a coach with a mentee.
#[derive(Clone, Debug, QueryableByName)]
pub struct MenteeSession {
    /// The session.
    #[diesel(sql_type = SqlUuid)]
    pub session_id: Uuid,
    /// The mentee.
    #[diesel(sql_type = SqlUuid)]
    pub mentee_id: Uuid,
    /// When it starts.
    #[diesel(sql_type = Timestamptz)]
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    #[diesel(sql_type = Timestamptz)]
    pub ends_at: DateTime<Utc>,
    /// How far it has come.
    #[diesel(sql_type = Text)]
    pub status: String,
    /// What was booked.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// What was answered when it was booked.
    #[diesel(sql_type = Jsonb)]
    pub answers: serde_json::Value,
}

/// The last and next sessions of a coach with these mentees.
pub async fn contacts(
    connection: &mut Connection,
    user_id: UserId,
    mentee_ids: &[MenteeId],
    now: DateTime<Utc>,
) -> QueryResult<Vec<Contact>> {
    let ids: Vec<Uuid> = mentee_ids.iter().map(|id| Uuid::from(*id)).collect();
    diesel::sql_query(
        "SELECT m.mentee_id, \
                max(s.starts_at) FILTER (WHERE s.starts_at <= $3) AS last_at, \
                min(s.starts_at) FILTER (WHERE s.starts_at > $3) AS next_at \
         FROM mentee_people m JOIN bookings b ON b.person_id = m.person_id \
         JOIN sessions s ON s.id = b.session_id AND s.status IN ('pending', 'confirmed', 'completed') \
         JOIN session_hosts h ON h.session_id = s.id AND h.user_id = $1 \
         WHERE m.mentee_id = ANY($2) AND b.status IN ('pending', 'confirmed', 'completed') \
         GROUP BY m.mentee_id",
    )
    .bind::<SqlUuid, _>(Uuid::from(user_id))
    .bind::<Array<SqlUuid>, _>(ids)
    .bind::<Timestamptz, _>(now)
    .load(connection)
    .await
}

/// The sessions of a coach with mentees that start in this span of time and have one of these statuses.
pub async fn list_between(
    connection: &mut Connection,
    user_id: UserId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    statuses: &[&str],
) -> QueryResult<Vec<MenteeSession>> {
    diesel::sql_query(
        "SELECT s.id AS session_id, m.mentee_id, s.starts_at, s.ends_at, s.status, t.title, b.answers \
         FROM session_hosts h JOIN sessions s ON s.id = h.session_id \
         JOIN session_types t ON t.id = s.session_type_id \
         JOIN bookings b ON b.session_id = s.id AND b.status IN ('pending', 'confirmed', 'completed') \
         JOIN mentee_people m ON m.person_id = b.person_id \
         WHERE h.user_id = $1 AND h.starts_at >= $2 AND h.starts_at < $3 \
           AND s.status = ANY($4) \
         ORDER BY s.starts_at, m.mentee_id LIMIT 500",
    )
    .bind::<SqlUuid, _>(Uuid::from(user_id))
    .bind::<Timestamptz, _>(from)
    .bind::<Timestamptz, _>(to)
    .bind::<Array<Text>, _>(statuses)
    .load(connection)
    .await
}

/// The sessions of a mentee with anybody, newest first.
pub async fn list_page(
    connection: &mut Connection,
    id: MenteeId,
    page: Page,
) -> QueryResult<Vec<MenteeSession>> {
    diesel::sql_query(
        "SELECT s.id AS session_id, m.mentee_id, s.starts_at, s.ends_at, s.status, t.title, b.answers \
         FROM mentee_people m JOIN bookings b ON b.person_id = m.person_id \
         JOIN sessions s ON s.id = b.session_id JOIN session_types t ON t.id = s.session_type_id \
         WHERE m.mentee_id = $1 AND ($2 IS NULL OR (s.starts_at, s.id) < ($2, $3)) \
         ORDER BY s.starts_at DESC, s.id DESC LIMIT $4",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .bind::<Nullable<Timestamptz>, _>(page.after.map(|after| after.at))
    .bind::<Nullable<SqlUuid>, _>(page.after.map(|after| after.id))
    .bind::<BigInt, _>(page.rows())
    .load(connection)
    .await
}

/// A session with each of its mentees; nothing where it is not one of a mentee.
pub async fn find(connection: &mut Connection, id: SessionId) -> QueryResult<Vec<MenteeSession>> {
    diesel::sql_query(
        "SELECT DISTINCT ON (m.mentee_id) s.id AS session_id, m.mentee_id, s.starts_at, s.ends_at, s.status, \
                t.title, b.answers \
         FROM sessions s JOIN session_types t ON t.id = s.session_type_id \
         JOIN bookings b ON b.session_id = s.id JOIN mentee_people m ON m.person_id = b.person_id \
         WHERE s.id = $1 ORDER BY m.mentee_id, b.created_at DESC",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .load(connection)
    .await
}

/// A coach who holds a session.
#[derive(Clone, Copy, Debug, QueryableByName)]
struct Host {
    #[diesel(sql_type = SqlUuid)]
    user_id: Uuid,
}

/// The coaches who hold a session, those of an engagement with one of its mentees first.
pub async fn hosts(connection: &mut Connection, id: SessionId) -> QueryResult<Vec<UserId>> {
    let hosts: Vec<Host> = diesel::sql_query(
        "SELECT h.user_id FROM session_hosts h WHERE h.session_id = $1 \
         ORDER BY EXISTS (SELECT FROM engagements e JOIN mentee_people m ON m.mentee_id = e.mentee_id \
             JOIN bookings b ON b.person_id = m.person_id \
             WHERE e.user_id = h.user_id AND e.status <> 'ended' AND b.session_id = $1) DESC, h.user_id",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .load(connection)
    .await?;
    Ok(hosts.into_iter().map(|host| UserId::from(host.user_id)).collect())
}

/// A session that a mentee can be asked about.
#[derive(Clone, Debug, QueryableByName)]
pub struct PastSession {
    /// The session.
    #[diesel(sql_type = SqlUuid)]
    pub session_id: Uuid,
    /// The mentee.
    #[diesel(sql_type = SqlUuid)]
    pub mentee_id: Uuid,
    /// The coach, with whom the mentee has an engagement.
    #[diesel(sql_type = SqlUuid)]
    pub user_id: Uuid,
    /// What was booked.
    #[diesel(sql_type = Text)]
    pub title: String,
}

/// Sessions that ended in this span of time with a coach whom an engagement binds to the mentee, and about which the
/// mentee was not asked; at most 100.
pub async fn list_to_be_rated(
    connection: &mut Connection,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<Vec<PastSession>> {
    diesel::sql_query(
        "SELECT DISTINCT ON (s.id, m.mentee_id) s.id AS session_id, m.mentee_id, h.user_id, t.title \
         FROM sessions s JOIN session_types t ON t.id = s.session_type_id \
         JOIN session_hosts h ON h.session_id = s.id \
         JOIN bookings b ON b.session_id = s.id AND b.status = 'completed' \
         JOIN mentee_people m ON m.person_id = b.person_id \
         JOIN engagements e ON e.mentee_id = m.mentee_id AND e.user_id = h.user_id AND e.status = 'active' \
         WHERE s.status = 'completed' AND s.ends_at > $1 AND s.ends_at <= $2 \
           AND NOT EXISTS (SELECT FROM session_ratings r WHERE r.session_id = s.id AND r.mentee_id = m.mentee_id) \
         ORDER BY s.id, m.mentee_id, h.user_id LIMIT 100",
    )
    .bind::<Timestamptz, _>(from)
    .bind::<Timestamptz, _>(to)
    .load(connection)
    .await
}

/// A place of a mentee in a session, as the mentee sees it.
#[derive(Clone, Debug, QueryableByName)]
pub struct OwnSession {
    /// The session.
    #[diesel(sql_type = SqlUuid)]
    pub session_id: Uuid,
    /// The booking.
    #[diesel(sql_type = SqlUuid)]
    pub booking_id: Uuid,
    /// Version of the booking's manage link.
    #[diesel(sql_type = Integer)]
    pub link_version: i32,
    /// When it starts.
    #[diesel(sql_type = Timestamptz)]
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    #[diesel(sql_type = Timestamptz)]
    pub ends_at: DateTime<Utc>,
    /// How far the booking has come.
    #[diesel(sql_type = Text)]
    pub status: String,
    /// What was booked.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// Who holds it.
    #[diesel(sql_type = Text)]
    pub hosts: String,
}

/// What a mentee booked by an address of theirs, latest first.
pub async fn list_own(connection: &mut Connection, id: MenteeId, page: Page) -> QueryResult<Vec<OwnSession>> {
    diesel::sql_query(
        "SELECT s.id AS session_id, b.id AS booking_id, b.link_version, s.starts_at, s.ends_at, b.status, t.title, \
                (SELECT coalesce(string_agg(p.name, ', ' ORDER BY p.name), '') FROM session_hosts h \
                 JOIN users u ON u.id = h.user_id JOIN people p ON p.id = u.person_id \
                 WHERE h.session_id = s.id) AS hosts \
         FROM mentee_people m JOIN bookings b ON b.person_id = m.person_id \
         JOIN sessions s ON s.id = b.session_id JOIN session_types t ON t.id = s.session_type_id \
         WHERE m.mentee_id = $1 AND ($2 IS NULL OR (s.starts_at, s.id) < ($2, $3)) \
         ORDER BY s.starts_at DESC, s.id DESC LIMIT $4",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .bind::<Nullable<Timestamptz>, _>(page.after.map(|after| after.at))
    .bind::<Nullable<SqlUuid>, _>(page.after.map(|after| after.id))
    .bind::<BigInt, _>(page.rows())
    .load(connection)
    .await
}
