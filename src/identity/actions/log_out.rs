//! Signing out.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::record_audit::{AuditRecord, record_audit};
use crate::identity::error::IdentityError;
use crate::identity::model::Actor;
use crate::identity::store::{refresh_tokens, sign_ins};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Ends the sign-in that a refresh token belongs to; its access tokens end with it. Says nothing about tokens that it
/// does not know: either way nobody is signed in by them afterwards.
///
/// # Errors
/// Any error of the database.
pub async fn log_out(
    connection: &mut Connection,
    context: &Context,
    token: &PlainToken,
) -> Result<(), IdentityError> {
    connection
        .transaction(async |connection| {
            let Some(row) = refresh_tokens::lock(connection, &token.hashed()).await? else { return Ok(()) };
            if !sign_ins::revoke(connection, row.sign_in_id, "log_out", context.now).await? {
                return Ok(());
            }
            let record = AuditRecord {
                actor: Actor::VISITOR,
                action: "sign_in.ended",
                subject_kind: "sign_in",
                subject_id: Some(row.sign_in_id.into()),
                details: json!({ "because": "log_out" }),
            };
            record_audit(connection, context, record).await
        })
        .await
}
