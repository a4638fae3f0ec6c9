//! From events to deliveries: one step of reading the table of what happened.
//!
//! Events are read by transaction: those of transactions older than every running one are complete, so none is passed
//! over. What is written and how far was read is one transaction under the lock of the cursor, so that any number of
//! workers may try, and each may be killed.

use diesel_async::AsyncConnection as _;
use uuid::Uuid;

use crate::events::core::audience::{Listener, Occurrence, is_told};
use crate::events::error::WebhookError;
use crate::events::model::{Listening, NewDelivery, Occurred, Reading, State};
use crate::events::store::{cursor, deliveries, endpoints, events};
use crate::kernel::ids::WebhookId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;

/// About how many events one step reads, so that the connection is soon free again.
const STEP: i64 = 500;
/// How many rows one statement writes.
const ROWS: usize = 1000;

/// Reads one step of events into deliveries. False when there was nothing to read.
///
/// # Errors
/// Any error of the database.
pub async fn fan_out(connection: &mut Connection, context: &Context) -> Result<bool, WebhookError> {
    if !cursor::is_behind(connection).await? {
        return Ok(false);
    }
    failpoint::here("webhooks.fan_out");
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(reading) = cursor::lock(connection).await? else { return Ok(false) };
            // The horizon comes first: who listens later than that is told nothing that happened before.
            let horizon = cursor::horizon(connection).await?;
            let listening = endpoints::list_listening(connection).await?;
            let span = span(connection, reading, horizon, listening.is_empty()).await?;
            if span.end <= reading.transaction_id && span.next == reading {
                return Ok(false);
            }
            if !listening.is_empty() {
                write(connection, context, &span, &listening).await?;
            }
            cursor::advance(connection, &span.next).await?;
            Ok(true)
        })
        .await
}

/// What one step reads, and how far that gets.
struct Span {
    from: Reading,
    end: i64,
    next: Reading,
}

async fn span(
    connection: &mut Connection,
    from: Reading,
    horizon: i64,
    is_idle: bool,
) -> Result<Span, WebhookError> {
    if horizon < from.transaction_id {
        return restored(connection, from).await;
    }
    let end = if is_idle { horizon } else { in_turn(connection, &from, horizon).await? };
    let last = cursor::last_position(connection, &from, end).await?;
    let position = last.map_or(from.position, |last| last.max(from.position));
    Ok(Span { from, end, next: Reading { transaction_id: end.max(from.transaction_id), position, ..from } })
}

/// A backup was restored on a server whose transactions are counted from further below. Whatever the old server had not
/// read is complete; afterwards reading begins anew, above the positions that are in the backup.
async fn restored(connection: &mut Connection, from: Reading) -> Result<Span, WebhookError> {
    let end = i64::MAX;
    let last = cursor::last_position(connection, &from, end).await?;
    let floor = last.map_or(from.position, |last| last.max(from.position));
    tracing::warn!(floor, "webhooks.restored_backup");
    Ok(Span { from, end, next: Reading { transaction_id: 0, position: floor, floor } })
}

/// How far to read so that no subject's later event is told before an earlier one.
async fn in_turn(connection: &mut Connection, from: &Reading, horizon: i64) -> Result<i64, WebhookError> {
    let step_end = cursor::transaction_after(connection, from, horizon, STEP).await?;
    if let Some(step_end) = step_end.filter(|end| *end > from.transaction_id) {
        let end = settled(connection, from, step_end).await?;
        if end > from.transaction_id {
            return Ok(end);
        }
    }
    settled(connection, from, horizon).await
}

async fn settled(connection: &mut Connection, from: &Reading, end: i64) -> Result<i64, WebhookError> {
    let mut end = end;
    while let Some(earlier) = cursor::first_out_of_turn(connection, from, end).await? {
        end = earlier;
    }
    Ok(end)
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    span: &Span,
    listening: &[Listening],
) -> Result<(), WebhookError> {
    let occurred = events::list_between(connection, &span.from, span.end).await?;
    let mut rows = Vec::new();
    for event in &occurred {
        let users = event.users();
        let told = listening.iter().filter(|endpoint| wants(endpoint, event, &users));
        rows.extend(told.map(|endpoint| new_delivery(context, endpoint.id, event)));
    }
    for rows in rows.chunks(ROWS) {
        deliveries::insert(connection, rows).await?;
    }
    Ok(())
}

fn wants(endpoint: &Listening, event: &Occurred, users: &[Uuid]) -> bool {
    let listener = Listener {
        user_id: endpoint.user_id.into(),
        is_owner: endpoint.role == "owner",
        since: endpoint.active_since,
        patterns: &endpoint.events.0,
    };
    is_told(&listener, &Occurrence { kind: &event.kind, at: event.at, users })
}

/// The delivery of an event to an endpoint, due at once.
pub(super) fn new_delivery(context: &Context, endpoint_id: WebhookId, event: &Occurred) -> NewDelivery {
    NewDelivery {
        id: context.new_id(),
        endpoint_id,
        event_id: event.id,
        subject_id: event.subject_id,
        position: event.position,
        state: State::Pending,
        attempts: 0,
        tries: 0,
        next_attempt_at: context.now,
        fence: 0,
        created_at: context.now,
    }
}
