//! Using up a code of an authenticator app, or a recovery code.

use serde_json::json;

use super::record_audit::{AuditRecord, record_audit};
use super::tell_second_factor::tell;
use crate::identity::credentials::{TotpSecret, recovery_hash};
use crate::identity::error::IdentityError;
use crate::identity::mails::SecondFactorChange;
use crate::identity::model::{Actor, TwoFactor};
use crate::identity::store::{recovery_codes, two_factors};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Uses a code up; false for one that is wrong or was used. A mail tells about a recovery code. Part of a transaction of the caller.
///
/// # Errors
/// Any error of the database.
pub(super) async fn use_code(
    connection: &mut Connection,
    context: &Context,
    two_factor: &TwoFactor,
    code: &str,
) -> Result<bool, IdentityError> {
    if use_app_code(connection, context, two_factor, code).await? {
        return Ok(true);
    }
    let Some(hash) = recovery_hash(two_factor.id, code) else { return Ok(false) };
    if !recovery_codes::consume(connection, two_factor.id, &hash, context.now).await? {
        return Ok(false);
    }
    let left = recovery_codes::count_left(connection, two_factor.id).await?;
    let record = AuditRecord {
        actor: Actor::VISITOR,
        action: "recovery_code.used",
        subject_kind: "user",
        subject_id: Some(two_factor.user_id.into()),
        details: json!({ "left": left }),
    };
    record_audit(connection, context, record).await?;
    tell(connection, context, two_factor.user_id, SecondFactorChange::CodeUsed { left }).await?;
    Ok(true)
}

/// The same for a code of the app alone.
///
/// # Errors
/// As [`use_code`].
async fn use_app_code(
    connection: &mut Connection,
    context: &Context,
    two_factor: &TwoFactor,
    code: &str,
) -> Result<bool, IdentityError> {
    // Apps show codes in two groups.
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).take(8).collect();
    let Ok(secret) = TotpSecret::open(context, two_factor.id, &two_factor.secret) else {
        // Its key was removed from the configuration. Recovery codes still work, and an owner can reset it.
        tracing::error!("two_factor.key_is_gone");
        return Ok(false);
    };
    match secret.step_of(&digits, context.now) {
        Some(step) => Ok(two_factors::use_step(connection, two_factor.id, step, context.now).await?),
        None => Ok(false),
    }
}
