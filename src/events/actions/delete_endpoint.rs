//! Removing an endpoint.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::read::lock_own;
use crate::events::error::WebhookError;
use crate::events::store::endpoints;
use crate::identity::{Actor, AuditRecord, record_audit};
use crate::kernel::ids::{UserId, WebhookId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// Removes an endpoint with its deliveries. A call that is being made is not written down any more.
///
/// # Errors
/// [`WebhookError::NotFound`], [`WebhookError::StaleVersion`], or any error of the database.
pub async fn delete_endpoint(
    connection: &mut Connection,
    context: &Context,
    (actor, user_id, id): (Actor, UserId, WebhookId),
    if_match: &IfMatch,
) -> Result<(), WebhookError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let endpoint = lock_own(connection, user_id, id).await?;
            if_match.check(endpoint.revision).map_err(|_| WebhookError::StaleVersion)?;
            endpoints::delete(connection, id).await?;
            let record = AuditRecord {
                actor,
                action: "webhook.deleted",
                subject_kind: "webhook",
                subject_id: Some(id.into()),
                details: json!({}),
            };
            Ok(record_audit(connection, context, record).await?)
        })
        .await
}
