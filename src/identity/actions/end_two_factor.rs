//! Switching the second factor off, making new recovery codes, and an owner's reset for somebody who lost the app.

use diesel_async::AsyncConnection as _;
use secrecy::SecretString;
use serde_json::json;

use super::enter::{confirmed, try_code};
use super::log_in::actor_of;
use super::prove_password::prove_password;
use super::record_audit::{AuditRecord, record_audit};
use super::set_up_two_factor::{lock_active, write_codes};
use super::tell_second_factor::tell;
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::mails::SecondFactorChange;
use crate::identity::model::{Actor, TwoFactor, User};
use crate::identity::store::{two_factors, users};
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::{Connection, Database};

/// A user proves themselves by both factors.
#[derive(Debug)]
pub struct BothFactors {
    /// The user.
    pub user_id: UserId,
    /// The password.
    pub password: SecretString,
    /// A code of the app, or a recovery code.
    pub code: String,
}

/// Switches the second factor off: password and code are asked for once more.
///
/// # Errors
/// [`IdentityError::Unacceptable`] for a wrong password or code, [`IdentityError::SlowDown`] after several,
/// [`IdentityError::TwoFactorOff`] when there is none, or any error of the database.
pub async fn end_two_factor(
    database: &Database,
    credentials: &Credentials,
    context: &Context,
    command: &BothFactors,
) -> Result<(), IdentityError> {
    prove_password(database, credentials, context, (command.user_id, &command.password)).await?;
    let mut connection = database.connection().await?;
    let is_right = connection
        .transaction(async |connection| {
            let Some((user, _)) = prove_code(connection, context, credentials, command).await? else {
                return Ok(false);
            };
            two_factors::delete(connection, user.id).await?;
            tell(connection, context, user.id, SecondFactorChange::Off).await?;
            note(connection, context, actor_of(&user), ("two_factor.ended", user.id)).await?;
            Ok::<_, IdentityError>(true)
        })
        .await?;
    if is_right { Ok(()) } else { Err(IdentityError::wrong_code()) }
}

/// Makes new recovery codes; the earlier ones are worthless from now on. A mail tells about it. Answers the codes, once.
///
/// # Errors
/// As [`end_two_factor`].
pub async fn renew_recovery_codes(
    database: &Database,
    credentials: &Credentials,
    context: &Context,
    command: &BothFactors,
) -> Result<Vec<String>, IdentityError> {
    prove_password(database, credentials, context, (command.user_id, &command.password)).await?;
    let mut connection = database.connection().await?;
    let codes = connection
        .transaction(async |connection| {
            let Some((user, app)) = prove_code(connection, context, credentials, command).await? else {
                return Ok(None);
            };
            let codes = write_codes(connection, context, app.id).await?;
            tell(connection, context, user.id, SecondFactorChange::CodesRenewed).await?;
            note(connection, context, actor_of(&user), ("recovery_codes.renewed", user.id)).await?;
            Ok::<_, IdentityError>(Some(codes))
        })
        .await?;
    codes.ok_or_else(IdentityError::wrong_code)
}

/// Switches the second factor of another user off, who lost the app and the recovery codes. They are told by mail.
///
/// # Errors
/// [`IdentityError::NotFound`], [`IdentityError::OwnTwoFactor`], [`IdentityError::TwoFactorOff`] when there is none, or
/// any error of the database.
pub async fn reset_two_factor(
    connection: &mut Connection,
    context: &Context,
    (actor, own_id): (Actor, UserId),
    user_id: UserId,
) -> Result<(), IdentityError> {
    connection
        .transaction(async |connection| {
            users::lock(connection, user_id).await?.ok_or(IdentityError::NotFound)?;
            if own_id == user_id {
                return Err(IdentityError::OwnTwoFactor);
            }
            if confirmed(two_factors::find(connection, user_id).await?).is_none() {
                return Err(IdentityError::TwoFactorOff);
            }
            two_factors::delete(connection, user_id).await?;
            tell(connection, context, user_id, SecondFactorChange::Reset).await?;
            note(connection, context, actor, ("two_factor.reset", user_id)).await
        })
        .await
}

/// The user and their app, if the code is right; a wrong one is counted by the caller's commit.
async fn prove_code(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    command: &BothFactors,
) -> Result<Option<(User, TwoFactor)>, IdentityError> {
    let user = lock_active(connection, command.user_id).await?;
    let app = confirmed(two_factors::find(connection, user.id).await?).ok_or(IdentityError::TwoFactorOff)?;
    let is_right = try_code(connection, context, credentials, (&user, &app, &command.code)).await?;
    Ok(is_right.then_some((user, app)))
}

async fn note(
    connection: &mut Connection,
    context: &Context,
    actor: Actor,
    (action, user_id): (&'static str, UserId),
) -> Result<(), IdentityError> {
    let subject_id = Some(user_id.into());
    let record = AuditRecord { actor, action, subject_kind: "user", subject_id, details: json!({}) };
    record_audit(connection, context, record).await
}
