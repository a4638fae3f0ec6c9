//! Statements on `webhook_cursor`, and what it is compared with.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable};
use diesel_async::RunQueryDsl;

use crate::events::model::Reading;
use crate::platform::db::Connection;
use crate::schema::{events, webhook_cursor};

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    is_there: bool,
}

#[derive(QueryableByName)]
struct Transaction {
    #[diesel(sql_type = Nullable<BigInt>)]
    id: Option<i64>,
}

/// Whether there may be events that have not been read. Cheap, and takes no lock.
pub async fn is_behind(connection: &mut Connection) -> QueryResult<bool> {
    let found: Found = diesel::sql_query(
        "SELECT EXISTS (SELECT 1 FROM webhook_cursor c, events e WHERE e.transaction_id >= c.transaction_id \
                        AND e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint \
                        AND e.position > c.floor) \
             OR EXISTS (SELECT 1 FROM webhook_cursor c, events e WHERE e.position > c.position) AS is_there",
    )
    .get_result(connection)
    .await?;
    Ok(found.is_there)
}

/// How far events have been read, locked for the step. `None` when another worker is at it.
pub async fn lock(connection: &mut Connection) -> QueryResult<Option<Reading>> {
    webhook_cursor::table
        .select(Reading::as_select())
        .for_update()
        .skip_locked()
        .first(connection)
        .await
        .optional()
}

/// The oldest transaction that still runs: all older ones are over, and no event of theirs will appear any more.
pub async fn horizon(connection: &mut Connection) -> QueryResult<i64> {
    let oldest: Transaction =
        diesel::sql_query("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS id")
            .get_result(connection)
            .await?;
    Ok(oldest.id.unwrap_or_default())
}

/// The transaction of the event after so many, from `reading` on and before `end`. `None` when there are not so many.
pub async fn transaction_after(
    connection: &mut Connection,
    reading: &Reading,
    end: i64,
    step: i64,
) -> QueryResult<Option<i64>> {
    events::table
        .filter(events::transaction_id.ge(reading.transaction_id).and(events::transaction_id.lt(end)))
        .filter(events::position.gt(reading.floor))
        .order((events::transaction_id, events::position))
        .offset(step)
        .select(events::transaction_id)
        .first(connection)
        .await
        .optional()
}

/// The oldest transaction before `end` with an event whose subject has an earlier one at or after `end`: reading up to
/// `end` would tell the later one first.
pub async fn first_out_of_turn(
    connection: &mut Connection,
    reading: &Reading,
    end: i64,
) -> QueryResult<Option<i64>> {
    let found: Transaction = diesel::sql_query(
        "SELECT min(later.transaction_id) AS id FROM events later \
         WHERE later.transaction_id >= $1 AND later.transaction_id < $2 AND later.position > $3 \
           AND EXISTS (SELECT 1 FROM events earlier WHERE earlier.subject_id = later.subject_id \
                       AND earlier.position < later.position AND earlier.position > $3 \
                       AND earlier.transaction_id >= $2)",
    )
    .bind::<BigInt, _>(reading.transaction_id)
    .bind::<BigInt, _>(end)
    .bind::<BigInt, _>(reading.floor)
    .get_result(connection)
    .await?;
    Ok(found.id)
}

/// The highest position of events from `reading` on and before `end`.
pub async fn last_position(
    connection: &mut Connection,
    reading: &Reading,
    end: i64,
) -> QueryResult<Option<i64>> {
    events::table
        .filter(events::transaction_id.ge(reading.transaction_id).and(events::transaction_id.lt(end)))
        .filter(events::position.gt(reading.floor))
        .select(diesel::dsl::max(events::position))
        .first(connection)
        .await
}

/// Notes how far events have been read.
pub async fn advance(connection: &mut Connection, reading: &Reading) -> QueryResult<()> {
    diesel::update(webhook_cursor::table).set(reading).execute(connection).await.map(|_| ())
}
