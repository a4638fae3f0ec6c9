//! Revoking an API key.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::record_audit::{AuditRecord, record_audit};
use crate::identity::error::IdentityError;
use crate::identity::model::Actor;
use crate::identity::store::api_keys;
use crate::kernel::ids::{ApiKeyId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Revokes a key of a user; it stops working at once.
///
/// # Errors
/// [`IdentityError::NotFound`] when the user has no such key (any more), or any error of the database.
pub async fn revoke_api_key(
    connection: &mut Connection,
    context: &Context,
    (actor, user_id): (Actor, UserId),
    id: ApiKeyId,
) -> Result<(), IdentityError> {
    connection
        .transaction(async |connection| {
            if !api_keys::revoke(connection, id, user_id, context.now).await? {
                return Err(IdentityError::NotFound);
            }
            let record = AuditRecord {
                actor,
                action: "api_key.revoked",
                subject_kind: "api_key",
                subject_id: Some(id.into()),
                details: json!({}),
            };
            record_audit(connection, context, record).await
        })
        .await
}
