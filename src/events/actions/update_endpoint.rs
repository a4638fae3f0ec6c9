//! Changing an endpoint.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::create_endpoint::EndpointSettings;
use super::read::lock_own;
use crate::events::error::WebhookError;
use crate::events::model::{Endpoint, Subscriptions};
use crate::events::store::{deliveries, endpoints};
use crate::identity::{Actor, AuditRecord, record_audit};
use crate::kernel::ids::{UserId, WebhookId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// Changes an endpoint. Switched off, it is told nothing, and what waits for it is given up; switched on again, it is
/// told what happens from then on.
///
/// # Errors
/// [`WebhookError::NotFound`], [`WebhookError::StaleVersion`], or any error of the database.
pub async fn update_endpoint(
    connection: &mut Connection,
    context: &Context,
    (actor, user_id, id): (Actor, UserId, WebhookId),
    (if_match, settings): (&IfMatch, EndpointSettings),
) -> Result<Endpoint, WebhookError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let endpoint = lock_own(connection, user_id, id).await?;
            if_match.check(endpoint.revision).map_err(|_| WebhookError::StaleVersion)?;
            let changed = changed(context, endpoint, settings);
            endpoints::update(connection, &changed).await?;
            if !changed.is_active {
                deliveries::give_up_waiting(connection, id, context.now).await?;
            }
            let record = AuditRecord {
                actor,
                action: "webhook.updated",
                subject_kind: "webhook",
                subject_id: Some(id.into()),
                details: json!({ "events": changed.events, "active": changed.is_active }),
            };
            record_audit(connection, context, record).await?;
            Ok(changed)
        })
        .await
}

fn changed(context: &Context, endpoint: Endpoint, settings: EndpointSettings) -> Endpoint {
    let mut endpoint = endpoint;
    if settings.is_active && !endpoint.is_active {
        endpoint.active_since = context.now;
        endpoint.disabled_because = None;
        endpoint.disabled_at = None;
        endpoint.failing_since = None;
        endpoint.failures = 0;
    }
    Endpoint {
        url: settings.url,
        events: Subscriptions(settings.events),
        description: settings.description,
        is_active: settings.is_active,
        revision: endpoint.revision + 1,
        updated_at: context.now,
        ..endpoint
    }
}
