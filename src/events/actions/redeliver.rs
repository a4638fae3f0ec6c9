//! Sending an event once more.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::read::{DeliveryDetail, find_delivery, lock_own};
use crate::events::error::WebhookError;
use crate::events::store::deliveries;
use crate::identity::{Actor, AuditRecord, record_audit};
use crate::kernel::ids::{UserId, WebhookDeliveryId, WebhookId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Puts a delivery into the queue once more, whatever came of it, due at once and under the same `webhook-id`. One that
/// is being made at this moment is left alone.
///
/// # Errors
/// [`WebhookError::NotFound`], [`WebhookError::Inactive`], or any error of the database.
pub async fn redeliver(
    connection: &mut Connection,
    context: &Context,
    (actor, user_id): (Actor, UserId),
    (endpoint_id, id): (WebhookId, WebhookDeliveryId),
) -> Result<DeliveryDetail, WebhookError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let endpoint = lock_own(connection, user_id, endpoint_id).await?;
            let found = find_delivery(connection, endpoint_id, id).await?;
            if !endpoint.is_active {
                return Err(WebhookError::Inactive);
            }
            deliveries::requeue(connection, found.delivery.id, context.now).await?;
            let record = AuditRecord {
                actor,
                action: "webhook.redelivered",
                subject_kind: "webhook",
                subject_id: Some(endpoint_id.into()),
                details: json!({ "delivery_id": id }),
            };
            record_audit(connection, context, record).await?;
            find_delivery(connection, endpoint_id, id).await
        })
        .await
}
