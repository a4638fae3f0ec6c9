//! What the sweep reads that makes mentees of bookers.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Jsonb, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

use crate::platform::db::Connection;
use crate::schema::coaching_positions;

/// Name of the sweep's place in the events.
const READER: &str = "births";

/// A booking and one of its hosts.
#[derive(Clone, Debug, QueryableByName)]
pub struct BookedWith {
    /// The place of the event that told of it.
    #[diesel(sql_type = BigInt)]
    pub position: i64,
    /// Who booked.
    #[diesel(sql_type = SqlUuid)]
    pub person_id: Uuid,
    /// With whom.
    #[diesel(sql_type = SqlUuid)]
    pub user_id: Uuid,
    /// The name given.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The answers given.
    #[diesel(sql_type = Jsonb)]
    pub answers: Value,
}

/// Makes sure that there is a place to lock.
pub async fn ensure_position(connection: &mut Connection) -> QueryResult<()> {
    diesel::insert_into(coaching_positions::table)
        .values((coaching_positions::reader.eq(READER), coaching_positions::position.eq(0)))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// How far the sweep has come; locked, so that two workers never read the same events.
pub async fn lock_position(connection: &mut Connection) -> QueryResult<i64> {
    coaching_positions::table
        .find(READER)
        .select(coaching_positions::position)
        .for_update()
        .first(connection)
        .await
}

/// Bookings that events after this place tell of, new ones and those handed to another coach, each with its hosts. Events
/// of transactions that might still be followed by an earlier one wait.
pub async fn list_booked(connection: &mut Connection, after: i64, most: i64) -> QueryResult<Vec<BookedWith>> {
    diesel::sql_query(
        "WITH told AS (SELECT e.position, e.subject_id FROM events e JOIN bookings b ON b.id = e.subject_id \
             WHERE (e.kind = 'booking.confirmed' OR (e.kind = 'booking.reassigned' AND b.status <> 'pending')) \
               AND e.position > $1 \
               AND e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint \
             ORDER BY e.position LIMIT $2) \
         SELECT told.position, bookings.person_id, session_hosts.user_id, bookings.name, bookings.answers \
         FROM told JOIN bookings ON bookings.id = told.subject_id \
         JOIN session_hosts ON session_hosts.session_id = bookings.session_id \
         ORDER BY told.position, session_hosts.user_id",
    )
    .bind::<BigInt, _>(after)
    .bind::<BigInt, _>(most)
    .load(connection)
    .await
}

/// Notes how far the sweep has come.
pub async fn update_position(connection: &mut Connection, position: i64) -> QueryResult<()> {
    diesel::update(coaching_positions::table.find(READER))
        .set(coaching_positions::position.eq(position))
        .execute(connection)
        .await
        .map(|_| ())
}
