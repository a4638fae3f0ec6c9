//! Making an API key.

use chrono::{DateTime, Datelike as _, Utc};
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::record_audit::{AuditRecord, record_audit};
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, ApiKey, KeyScope, NewApiKey, Scopes};
use crate::identity::store::api_keys;
use crate::kernel::ids::UserId;
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What every key starts with, so that people and secret scanners know one when they see it.
pub(super) const KEY_PREFIX: &str = "alt_";
/// How much of a key stays visible: the prefix and four characters.
const HINT_LENGTH: usize = 8;

/// RFC 3339 knows no later year.
const YEAR_MAX: i32 = 9999;

/// A key to be made.
#[derive(Clone, Debug)]
pub struct CreateApiKey {
    /// Who makes it.
    pub actor: Actor,
    /// Who it acts for.
    pub user_id: UserId,
    /// What the user calls it.
    pub name: String,
    /// What it may be used for.
    pub scopes: Vec<KeyScope>,
    /// When it expires, if ever.
    pub expires_at: Option<DateTime<Utc>>,
}

/// A key that was made.
#[derive(Debug)]
pub struct CreatedApiKey {
    /// The key as it stays visible.
    pub api_key: ApiKey,
    /// The key itself, to be shown once.
    pub secret: PlainToken,
}

/// Makes a key for a user.
///
/// # Errors
/// [`IdentityError::Unacceptable`] when it would be expired already or too late, or any error of the database.
pub async fn create_api_key(
    connection: &mut Connection,
    context: &Context,
    command: &CreateApiKey,
) -> Result<CreatedApiKey, IdentityError> {
    if let Some(end) = command.expires_at {
        check_end(end, context.now)?;
    }
    let mut scopes = command.scopes.clone();
    scopes.sort_unstable();
    scopes.dedup();
    let secret = context.new_token(KEY_PREFIX);
    let row = NewApiKey {
        id: context.new_id(),
        user_id: command.user_id,
        name: command.name.clone(),
        hash: secret.hashed().as_bytes().to_owned(),
        hint: secret.reveal().chars().take(HINT_LENGTH).collect(),
        scopes: Scopes(scopes),
        expires_at: command.expires_at,
        created_at: context.now,
    };
    let api_key = connection
        .transaction(async |connection| {
            api_keys::insert(connection, &row).await?;
            let record = AuditRecord {
                actor: command.actor,
                action: "api_key.created",
                subject_kind: "api_key",
                subject_id: Some(row.id.into()),
                details: json!({ "scopes": row.scopes, "expires_at": row.expires_at }),
            };
            record_audit(connection, context, record).await?;
            api_keys::find(connection, row.id, row.user_id).await?.ok_or(IdentityError::NotFound)
        })
        .await?;
    Ok(CreatedApiKey { api_key, secret })
}

fn check_end(end: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), IdentityError> {
    if end <= now {
        let detail = "choose a moment that is still to come";
        return Err(IdentityError::unacceptable("/expires_at", "in_the_past", detail));
    }
    if end.year() > YEAR_MAX {
        let detail = "leave it out for a key that never expires";
        return Err(IdentityError::unacceptable("/expires_at", "too_far", detail));
    }
    Ok(())
}
