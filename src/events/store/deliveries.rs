//! Statements on `webhook_deliveries`, as their endpoint's owner sees them.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::events::model::{Delivery, NewDelivery, State, WebhookDepth};
use crate::kernel::ids::{WebhookDeliveryId, WebhookId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{event_payloads, events, webhook_deliveries};

/// Writes deliveries. One that is there already stays as it is.
pub async fn insert(connection: &mut Connection, deliveries: &[NewDelivery]) -> QueryResult<()> {
    diesel::insert_into(webhook_deliveries::table)
        .values(deliveries)
        .on_conflict((webhook_deliveries::endpoint_id, webhook_deliveries::event_id))
        .do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// The deliveries of an endpoint, newest first.
pub async fn list(
    connection: &mut Connection,
    id: WebhookId,
    page: Page,
    state: Option<State>,
) -> QueryResult<Vec<Delivery>> {
    let mut query = webhook_deliveries::table
        .inner_join(events::table)
        .left_join(event_payloads::table.on(event_payloads::event_id.eq(webhook_deliveries::event_id)))
        .filter(webhook_deliveries::endpoint_id.eq(id))
        .order((webhook_deliveries::created_at.desc(), webhook_deliveries::id.desc()))
        .limit(page.rows())
        .select(Delivery::as_select())
        .into_boxed();
    if let Some(state) = state {
        query = query.filter(webhook_deliveries::state.eq(state));
    }
    if let Some(after) = page.after {
        let is_earlier = webhook_deliveries::created_at.lt(after.at);
        let is_beside = webhook_deliveries::created_at
            .eq(after.at)
            .and(webhook_deliveries::id.lt(WebhookDeliveryId::from(after.id)));
        query = query.filter(is_earlier.or(is_beside));
    }
    query.load(connection).await
}

/// A delivery of an endpoint.
pub async fn find(
    connection: &mut Connection,
    endpoint_id: WebhookId,
    id: WebhookDeliveryId,
) -> QueryResult<Option<Delivery>> {
    webhook_deliveries::table
        .inner_join(events::table)
        .left_join(event_payloads::table.on(event_payloads::event_id.eq(webhook_deliveries::event_id)))
        .filter(webhook_deliveries::id.eq(id).and(webhook_deliveries::endpoint_id.eq(endpoint_id)))
        .select(Delivery::as_select())
        .first(connection)
        .await
        .optional()
}

/// Puts a delivery into the queue once more, due at once. One that a worker holds is left to it: false.
pub async fn requeue(
    connection: &mut Connection,
    id: WebhookDeliveryId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let is_free = webhook_deliveries::locked_until
        .is_null()
        .or(webhook_deliveries::locked_until.le(now).assume_not_null());
    diesel::update(webhook_deliveries::table.find(id).filter(is_free))
        .set((
            webhook_deliveries::state.eq(State::Pending),
            webhook_deliveries::tries.eq(0),
            webhook_deliveries::next_attempt_at.eq(now),
            webhook_deliveries::redelivered_at.eq(now),
            webhook_deliveries::fence.eq(webhook_deliveries::fence + 1),
            webhook_deliveries::locked_until.eq(None::<DateTime<Utc>>),
            webhook_deliveries::finished_at.eq(None::<DateTime<Utc>>),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Gives up everything that waits for an endpoint. What a worker holds is left to it.
pub async fn give_up_waiting(
    connection: &mut Connection,
    id: WebhookId,
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    let is_free = webhook_deliveries::locked_until
        .is_null()
        .or(webhook_deliveries::locked_until.le(now).assume_not_null());
    let waiting = webhook_deliveries::table
        .filter(webhook_deliveries::endpoint_id.eq(id).and(webhook_deliveries::state.eq(State::Pending)))
        .filter(is_free);
    diesel::update(waiting)
        .set((
            webhook_deliveries::state.eq(State::Failed),
            webhook_deliveries::finished_at.eq(now),
            webhook_deliveries::fence.eq(webhook_deliveries::fence + 1),
            webhook_deliveries::locked_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(connection)
        .await
}

/// How many deliveries wait, and for how long.
pub async fn depth(connection: &mut Connection) -> QueryResult<WebhookDepth> {
    diesel::sql_query(
        "SELECT count(*) AS count, min(created_at) AS oldest FROM webhook_deliveries WHERE state = 'pending'",
    )
    .get_result(connection)
    .await
}
