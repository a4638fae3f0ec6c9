//! Statements on `events`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::model::{Event, NewEvent, Payload};
use crate::kernel::ids::EventId;
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

/// What happened to these rows, oldest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_for_subject(connection: &mut Connection, subjects: &[Uuid]) -> QueryResult<Vec<Event>> {
    events::table
        .filter(events::subject_id.eq_any(subjects))
        .order(events::position.asc())
        .select(Event::as_select())
        .load(connection)
        .await
}
