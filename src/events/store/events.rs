//! Statements on `events` and `event_payloads`.

use chrono::{DateTime, Utc};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text, Timestamptz};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::events::model::{Event, NewEvent, Occurred, Payload, Reading};
use crate::kernel::ids::{EventId, PersonId, SessionId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::schema::{event_payloads, events};

/// Writes an event, in the transaction that causes it.
///
/// # Errors
/// Any error of the database.
pub async fn append(connection: &mut Connection, context: &Context, event: NewEvent) -> QueryResult<EventId> {
    let id: EventId = context.new_id();
    diesel::insert_into(events::table)
        .values((
            events::id.eq(id),
            events::kind.eq(event.kind),
            events::subject_id.eq(event.subject_id),
            events::user_id.eq(event.user_id),
            events::actor_kind.eq(event.actor_kind),
            events::actor_id.eq(event.actor_id),
            events::data.eq(event.data),
            events::at.eq(context.now),
        ))
        .execute(connection)
        .await?;
    Ok(id)
}

/// Writes what an event says about a person, in the transaction of the event.
///
/// # Errors
/// Any error of the database.
pub async fn append_payload(
    connection: &mut Connection,
    context: &Context,
    id: EventId,
    payload: Payload,
) -> QueryResult<()> {
    diesel::insert_into(event_payloads::table)
        .values((
            event_payloads::event_id.eq(id),
            event_payloads::person_id.eq(payload.person_id),
            event_payloads::data.eq(payload.data),
            event_payloads::at.eq(context.now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// What happened to these rows, in this session, or to whoever left it, oldest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_for_session(
    connection: &mut Connection,
    subjects: &[Uuid],
    id: SessionId,
) -> QueryResult<Vec<Event>> {
    let names_it = sql::<Bool>("events.data ->> 'session_id' = ").bind::<Text, _>(id.to_string());
    let was_left = sql::<Bool>("events.data ->> 'previous_session_id' = ").bind::<Text, _>(id.to_string());
    events::table
        .filter(events::subject_id.eq_any(subjects).or(names_it).or(was_left))
        .order(events::position.asc())
        .select(Event::as_select())
        .load(connection)
        .await
}

/// The events from `reading` on whose transactions are older than `end`, in the order of their positions.
pub async fn list_between(
    connection: &mut Connection,
    reading: &Reading,
    end: i64,
) -> QueryResult<Vec<Occurred>> {
    events::table
        .filter(events::transaction_id.ge(reading.transaction_id).and(events::transaction_id.lt(end)))
        .filter(events::position.gt(reading.floor))
        .order(events::position)
        .select(Occurred::as_select())
        .load(connection)
        .await
}

/// Tells whoever listens on a channel, in every process.
pub async fn notify(connection: &mut Connection, channel: &str, text: &str) -> QueryResult<()> {
    diesel::sql_query("SELECT pg_notify($1, $2)")
        .bind::<Text, _>(channel)
        .bind::<Text, _>(text)
        .execute(connection)
        .await
        .map(|_| ())
}

/// The position of the last event; 0 before the first.
pub async fn last_position(connection: &mut Connection) -> QueryResult<i64> {
    let last: Option<i64> =
        events::table.select(diesel::dsl::max(events::position)).get_result(connection).await?;
    Ok(last.unwrap_or_default())
}

/// The events after a position, in order.
pub async fn list_after(connection: &mut Connection, position: i64, most: i64) -> QueryResult<Vec<Occurred>> {
    events::table
        .filter(events::position.gt(position))
        .order(events::position)
        .limit(most)
        .select(Occurred::as_select())
        .load(connection)
        .await
}

/// An event.
pub async fn find(connection: &mut Connection, id: EventId) -> QueryResult<Option<Occurred>> {
    events::table.find(id).select(Occurred::as_select()).first(connection).await.optional()
}

/// Removes payloads from before this instant, at most so many. Returns how many.
pub async fn wipe_payloads(
    connection: &mut Connection,
    before: DateTime<Utc>,
    most: i64,
) -> QueryResult<usize> {
    diesel::sql_query(
        "DELETE FROM event_payloads WHERE event_id IN \
         (SELECT event_id FROM event_payloads WHERE at < $1 ORDER BY at LIMIT $2)",
    )
    .bind::<Timestamptz, _>(before)
    .bind::<BigInt, _>(most)
    .execute(connection)
    .await
}

/// Removes the payloads that speak of a person.
pub async fn delete_payloads_of(connection: &mut Connection, id: PersonId) -> QueryResult<usize> {
    diesel::delete(event_payloads::table.filter(event_payloads::person_id.eq(id))).execute(connection).await
}
