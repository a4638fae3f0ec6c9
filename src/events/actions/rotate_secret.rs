//! Giving an endpoint a new secret.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::create_endpoint::new_secret;
use super::read::lock_own;
use crate::events::error::WebhookError;
use crate::events::model::Endpoint;
use crate::events::store::endpoints;
use crate::identity::{Actor, AuditRecord, record_audit};
use crate::kernel::ids::{UserId, WebhookId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long the secret before signs too.
const OVERLAP: TimeDelta = TimeDelta::hours(24);

/// Makes a new secret, to be shown once. The one before signs besides for a day; one before that no longer.
///
/// # Errors
/// [`WebhookError::NotFound`], or any error of the database.
pub async fn rotate_secret(
    connection: &mut Connection,
    context: &Context,
    (actor, user_id, id): (Actor, UserId, WebhookId),
) -> Result<(Endpoint, Vec<u8>), WebhookError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let endpoint = lock_own(connection, user_id, id).await?;
            let (secret, sealed) = new_secret(context, id)?;
            let changed = Endpoint {
                previous_secret: Some(endpoint.secret),
                previous_secret_until: Some(context.now + OVERLAP),
                secret: sealed,
                revision: endpoint.revision + 1,
                updated_at: context.now,
                ..endpoint
            };
            endpoints::update_secrets(connection, &changed).await?;
            let record = AuditRecord {
                actor,
                action: "webhook.secret_rotated",
                subject_kind: "webhook",
                subject_id: Some(id.into()),
                details: json!({}),
            };
            record_audit(connection, context, record).await?;
            Ok((changed, secret))
        })
        .await
}
