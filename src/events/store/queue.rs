//! Taking deliveries under a lease and writing down what came of it.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;

use crate::events::model::{Claimed, Shipment, State};
use crate::kernel::ids::{WebhookDeliveryId, WebhookId};
use crate::platform::db::Connection;
use crate::schema::{event_payloads, events, users, webhook_deliveries, webhook_endpoints};

/// Takes the delivery that is due longest under a lease, among the first of each endpoint that is not `busy`. A delivery
/// waits until earlier ones about the same subject are delivered or given up. Two workers never get the same one while
/// the lease lasts.
pub async fn claim(
    connection: &mut Connection,
    now: DateTime<Utc>,
    lease: TimeDelta,
    busy: &[WebhookId],
) -> QueryResult<Option<Claimed>> {
    diesel::sql_query(
        "UPDATE webhook_deliveries SET locked_until = $2, fence = fence + 1, attempts = attempts + 1 \
         WHERE id = (SELECT due.id FROM webhook_endpoints e CROSS JOIN LATERAL ( \
                SELECT d.id, d.next_attempt_at FROM webhook_deliveries d \
                WHERE d.endpoint_id = e.id AND d.state = 'pending' AND d.next_attempt_at <= $1 \
                  AND (d.locked_until IS NULL OR d.locked_until <= $1) \
                  AND (d.redelivered_at IS NOT NULL OR NOT EXISTS ( \
                        SELECT 1 FROM webhook_deliveries earlier WHERE earlier.endpoint_id = d.endpoint_id \
                        AND earlier.subject_id = d.subject_id AND earlier.state = 'pending' \
                        AND earlier.redelivered_at IS NULL AND earlier.position < d.position)) \
                ORDER BY d.next_attempt_at, d.position LIMIT 1 FOR UPDATE SKIP LOCKED) due \
              WHERE e.id <> ALL ($3) ORDER BY due.next_attempt_at, due.id LIMIT 1) \
         RETURNING id, endpoint_id, attempts, tries + 1 AS tries, fence",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(now + lease)
    .bind::<Array<SqlUuid>, _>(busy)
    .get_result(connection)
    .await
    .optional()
}

/// What the attempt at a delivery needs. `None` when it is gone.
pub async fn shipment(connection: &mut Connection, claimed: &Claimed) -> QueryResult<Option<Shipment>> {
    webhook_deliveries::table
        .inner_join(webhook_endpoints::table.inner_join(users::table))
        .inner_join(events::table)
        .left_join(event_payloads::table.on(event_payloads::event_id.eq(webhook_deliveries::event_id)))
        .filter(webhook_deliveries::id.eq(claimed.id))
        .select(Shipment::as_select())
        .first(connection)
        .await
        .optional()
}

/// The delivery is over: delivered or given up. False when the lease was lost.
pub async fn finish(
    connection: &mut Connection,
    claimed: &Claimed,
    state: State,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(webhook_deliveries::table.filter(held(claimed.id, claimed.fence)))
        .set((
            webhook_deliveries::state.eq(state),
            webhook_deliveries::finished_at.eq(now),
            webhook_deliveries::locked_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// The delivery is tried again later. False when the lease was lost.
pub async fn put_back(
    connection: &mut Connection,
    claimed: &Claimed,
    next: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(webhook_deliveries::table.filter(held(claimed.id, claimed.fence)))
        .set((
            webhook_deliveries::next_attempt_at.eq(next),
            webhook_deliveries::tries.eq(claimed.tries),
            webhook_deliveries::locked_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Lets go of a delivery that was not tried to the end, for another worker.
pub async fn release(connection: &mut Connection, claimed: &Claimed) -> QueryResult<()> {
    diesel::update(webhook_deliveries::table.filter(held(claimed.id, claimed.fence)))
        .set(webhook_deliveries::locked_until.eq(None::<DateTime<Utc>>))
        .execute(connection)
        .await
        .map(|_| ())
}

#[diesel::dsl::auto_type]
fn held(id: WebhookDeliveryId, fence: i64) -> _ {
    webhook_deliveries::id
        .eq(id)
        .and(webhook_deliveries::fence.eq(fence))
        .and(webhook_deliveries::state.eq("pending"))
}
