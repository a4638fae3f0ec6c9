//! Exchanging a refresh token for the next pair.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::record_audit::{AuditRecord, record_audit};
use super::start_sign_in::{Tokens, issue};
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, SignInAccess};
use crate::identity::store::{refresh_tokens, sign_ins};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Exchanges a refresh token for a new pair. A token works once: a second use means that two parties have it, so the
/// whole sign-in ends (RFC 9700 section 4.14.2).
///
/// # Errors
/// [`IdentityError::InvalidToken`] for unknown, expired and used tokens and those of ended sign-ins.
pub async fn refresh(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    token: &PlainToken,
) -> Result<Tokens, IdentityError> {
    // A reuse must be committed, so it leaves the transaction as `None` and not as an error.
    let tokens = connection
        .transaction(async |connection| exchange(connection, context, credentials, token).await)
        .await?;
    tokens.ok_or(IdentityError::InvalidToken)
}

async fn exchange(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    token: &PlainToken,
) -> Result<Option<Tokens>, IdentityError> {
    let hash = token.hashed();
    let Some(row) = refresh_tokens::lock(connection, &hash).await? else { return Ok(None) };
    let access = sign_ins::find_access(connection, row.sign_in_id).await?.filter(SignInAccess::is_good);
    let Some(access) = access else { return Ok(None) };
    if row.used_at.is_some() {
        end_family(connection, context, &access).await?;
        return Ok(None);
    }
    if row.expires_at <= context.now {
        return Ok(None);
    }
    refresh_tokens::mark_used(connection, &hash, context.now).await?;
    sign_ins::touch(connection, access.id, context.now).await?;
    issue(connection, context, credentials, &access).await.map(Some)
}

async fn end_family(
    connection: &mut Connection,
    context: &Context,
    access: &SignInAccess,
) -> Result<(), IdentityError> {
    sign_ins::revoke(connection, access.id, "refresh_token_reused", context.now).await?;
    let record = AuditRecord {
        actor: Actor::VISITOR,
        action: "refresh_token.reused",
        subject_kind: "person",
        subject_id: Some(access.person_id.into()),
        details: json!({ "sign_in_id": access.id }),
    };
    record_audit(connection, context, record).await
}
