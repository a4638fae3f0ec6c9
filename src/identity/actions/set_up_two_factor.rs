//! Setting up an authenticator app: begin, then confirm with a code of it.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use secrecy::SecretString;
use serde_json::json;

use super::enter::{confirmed, try_code};
use super::log_in::actor_of;
use super::prove_password::prove_password;
use super::record_audit::{AuditRecord, record_audit};
use super::tell_second_factor::tell;
use crate::identity::credentials::{Credentials, TotpSecret, fresh_recovery_codes, recovery_hash};
use crate::identity::error::IdentityError;
use crate::identity::mails::SecondFactorChange;
use crate::identity::model::{TwoFactor, User};
use crate::identity::store::{recovery_codes, sign_ins, two_factors, users};
use crate::kernel::ids::{SignInId, TwoFactorId, UserId};
use crate::platform::context::Context;
use crate::platform::db::{Connection, Database};

/// How long an app may be confirmed after it was begun to be set up.
const ENROLMENT_LIFETIME: TimeDelta = TimeDelta::minutes(15);

/// What an authenticator app is told, once.
#[derive(Debug)]
pub struct Enrolment {
    /// The secret in groups of four letters, for typing.
    pub secret: String,
    /// The address that an app reads from a picture.
    pub address: String,
}

/// A user confirms the app that is being set up.
#[derive(Debug)]
pub struct ConfirmTwoFactor<'a> {
    /// The user.
    pub user_id: UserId,
    /// The code that the app shows.
    pub code: &'a str,
    /// The sign-in that asks for it, which stays, where every other one ends: they came in by the password alone.
    pub end_all_but: Option<SignInId>,
}

/// How the second factor of a user stands.
#[derive(Clone, Debug)]
pub struct TwoFactorState {
    /// The app, confirmed or being set up.
    pub app: Option<TwoFactor>,
    /// Recovery codes that are left.
    pub codes_left: i64,
}

impl TwoFactorState {
    /// Whether a code is asked for.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.app.as_ref().is_some_and(|app| app.confirmed_at.is_some())
    }
}

/// How the second factor of a user stands.
///
/// # Errors
/// Any error of the database.
pub async fn read_two_factor(
    connection: &mut Connection,
    user_id: UserId,
) -> Result<TwoFactorState, IdentityError> {
    let app = two_factors::find(connection, user_id).await?;
    let codes_left = match &app {
        Some(app) => recovery_codes::count_left(connection, app.id).await?,
        None => 0,
    };
    Ok(TwoFactorState { app, codes_left })
}

/// Begins to set up an app. It is asked for once a code of it was confirmed; an earlier one that was not is forgotten.
///
/// # Errors
/// [`IdentityError::Unacceptable`] for a wrong password, [`IdentityError::SlowDown`] after several,
/// [`IdentityError::TwoFactorOn`] when there is an app already, or any error of the database.
pub async fn begin_two_factor(
    database: &Database,
    credentials: &Credentials,
    context: &Context,
    (user_id, password): (UserId, &SecretString),
) -> Result<Enrolment, IdentityError> {
    let account = prove_password(database, credentials, context, (user_id, password)).await?;
    let secret = TotpSecret::fresh(context);
    let id: TwoFactorId = context.new_id();
    let sealed = secret.seal(context, id)?;
    let row = TwoFactor { id, user_id, secret: sealed, created_at: context.now, confirmed_at: None };
    let mut connection = database.connection().await?;
    connection
        .transaction(async |connection| {
            lock_active(connection, user_id).await?;
            if confirmed(two_factors::find(connection, user_id).await?).is_some() {
                return Err(IdentityError::TwoFactorOn);
            }
            two_factors::delete(connection, user_id).await?;
            Ok(two_factors::insert(connection, &row).await?)
        })
        .await?;
    let address = secret.address(&context.site.practice().name, &account.person.email)?;
    Ok(Enrolment { secret: secret.spelled(), address })
}

/// Confirms an app with a code of it. From now on a code is asked for, and the other sign-ins end if that is wished.
/// Answers the recovery codes, once.
///
/// # Errors
/// [`IdentityError::TwoFactorOff`] when none is being set up (any more), [`IdentityError::TwoFactorOn`] when it was
/// confirmed already, [`IdentityError::Unacceptable`] for a wrong code, [`IdentityError::SlowDown`] after several, or any
/// error of the database.
pub async fn confirm_two_factor(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    command: &ConfirmTwoFactor<'_>,
) -> Result<Vec<String>, IdentityError> {
    let user_id = command.user_id;
    // A wrong code must be counted, so it leaves the transaction as `None` and not as an error.
    let codes = connection
        .transaction(async |connection| {
            let user = lock_active(connection, user_id).await?;
            let app = two_factors::find(connection, user_id).await?.ok_or(IdentityError::TwoFactorOff)?;
            if app.confirmed_at.is_some() {
                return Err(IdentityError::TwoFactorOn);
            }
            if app.created_at + ENROLMENT_LIFETIME <= context.now {
                return Err(IdentityError::TwoFactorOff);
            }
            if !try_code(connection, context, credentials, (&user, &app, command.code)).await? {
                return Ok(None);
            }
            two_factors::confirm(connection, app.id, context.now).await?;
            let codes = write_codes(connection, context, app.id).await?;
            let ended = end_others(connection, context, (&user, command.end_all_but)).await?;
            tell(connection, context, user_id, SecondFactorChange::On).await?;
            let record = AuditRecord {
                actor: actor_of(&user),
                action: "two_factor.confirmed",
                subject_kind: "user",
                subject_id: Some(user_id.into()),
                details: json!({ "sign_ins_ended": ended }),
            };
            record_audit(connection, context, record).await?;
            Ok(Some(codes))
        })
        .await?;
    codes.ok_or_else(IdentityError::wrong_code)
}

async fn end_others(
    connection: &mut Connection,
    context: &Context,
    (user, but): (&User, Option<SignInId>),
) -> Result<usize, IdentityError> {
    if but.is_none() {
        return Ok(0);
    }
    let others = (user.person_id, but);
    Ok(sign_ins::revoke_of_person(connection, others, "two_factor_on", context.now).await?)
}

/// The row of an active user, kept from changing until the transaction ends.
pub(super) async fn lock_active(connection: &mut Connection, id: UserId) -> Result<User, IdentityError> {
    let user = users::lock(connection, id).await?.filter(|user| user.is_active);
    user.ok_or(IdentityError::Unauthenticated)
}

/// New recovery codes in place of all that there are.
pub(super) async fn write_codes(
    connection: &mut Connection,
    context: &Context,
    id: TwoFactorId,
) -> Result<Vec<String>, IdentityError> {
    let codes = fresh_recovery_codes(context);
    let hashes: Vec<Vec<u8>> = codes.iter().filter_map(|code| recovery_hash(id, code)).collect();
    recovery_codes::delete_all(connection, id).await?;
    recovery_codes::insert(connection, id, &hashes).await?;
    Ok(codes)
}
