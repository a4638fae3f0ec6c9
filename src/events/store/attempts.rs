//! Statements on `webhook_attempts`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Timestamptz};
use diesel_async::RunQueryDsl;

use crate::events::model::Attempt;
use crate::kernel::ids::{PersonId, WebhookDeliveryId};
use crate::platform::db::Connection;
use crate::schema::{event_payloads, webhook_attempts, webhook_deliveries};

/// Writes what came of an attempt.
pub async fn insert(connection: &mut Connection, attempt: &Attempt) -> QueryResult<()> {
    diesel::insert_into(webhook_attempts::table).values(attempt).execute(connection).await.map(|_| ())
}

/// The attempts at these deliveries, oldest first.
pub async fn list(connection: &mut Connection, ids: &[WebhookDeliveryId]) -> QueryResult<Vec<Attempt>> {
    webhook_attempts::table
        .filter(webhook_attempts::delivery_id.eq_any(ids))
        .order((webhook_attempts::delivery_id, webhook_attempts::number))
        .select(Attempt::as_select())
        .load(connection)
        .await
}

/// Wipes answers to attempts before this instant, at most so many. Returns how many.
pub async fn wipe(connection: &mut Connection, before: DateTime<Utc>, most: i64) -> QueryResult<usize> {
    diesel::sql_query(
        "UPDATE webhook_attempts SET answer = NULL WHERE (delivery_id, number) IN \
         (SELECT delivery_id, number FROM webhook_attempts WHERE answer IS NOT NULL AND at < $1 ORDER BY at LIMIT $2)",
    )
    .bind::<Timestamptz, _>(before)
    .bind::<BigInt, _>(most)
    .execute(connection)
    .await
}

/// Wipes answers to whatever spoke of a person.
pub async fn wipe_for_person(connection: &mut Connection, id: PersonId) -> QueryResult<usize> {
    let theirs = event_payloads::table
        .inner_join(webhook_deliveries::table.on(webhook_deliveries::event_id.eq(event_payloads::event_id)))
        .filter(event_payloads::person_id.eq(id))
        .select(webhook_deliveries::id);
    diesel::update(webhook_attempts::table.filter(webhook_attempts::delivery_id.eq_any(theirs)))
        .set(webhook_attempts::answer.eq(None::<String>))
        .execute(connection)
        .await
}
