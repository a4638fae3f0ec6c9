//! Sending a test event to one endpoint.

use diesel_async::AsyncConnection as _;
use serde_json::json;
use uuid::Uuid;

use super::fan_out::new_delivery;
use super::read::{DeliveryDetail, find_delivery, lock_own};
use crate::events::core::catalogue;
use crate::events::error::WebhookError;
use crate::events::model::NewEvent;
use crate::events::store::{deliveries, events};
use crate::identity::Actor;
use crate::kernel::ids::{UserId, WebhookId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Writes a `webhook.test` event and its delivery to this endpoint alone, due at once.
///
/// # Errors
/// [`WebhookError::NotFound`], [`WebhookError::Inactive`], or any error of the database.
pub async fn send_test(
    connection: &mut Connection,
    context: &Context,
    (actor, user_id): (Actor, UserId),
    id: WebhookId,
) -> Result<DeliveryDetail, WebhookError> {
    connection
        .transaction(async |connection: &mut Connection| {
            if !lock_own(connection, user_id, id).await?.is_active {
                return Err(WebhookError::Inactive);
            }
            let event = NewEvent {
                kind: catalogue::TEST,
                // Each test is about itself, so that none waits for another.
                subject_id: context.new_id::<Uuid>(),
                user_id: Some(user_id),
                actor_kind: actor.kind.name(),
                actor_id: actor.id,
                data: json!({ "webhook_id": id }),
            };
            let event_id = events::append(connection, context, event).await?;
            let event = events::find(connection, event_id).await?.ok_or(WebhookError::NotFound)?;
            let delivery = new_delivery(context, id, &event);
            deliveries::insert(connection, std::slice::from_ref(&delivery)).await?;
            find_delivery(connection, id, delivery.id).await
        })
        .await
}
