//! Signing in with address and password.

use diesel_async::AsyncConnection as _;
use secrecy::SecretString;
use serde_json::json;

use super::enter::{Entry, enter_by};
use super::record_audit::{AuditRecord, record_audit};
use super::start_sign_in::Keeping;
use crate::identity::core::throttle;
use crate::identity::credentials::{Credentials, Verdict};
use crate::identity::error::IdentityError;
use crate::identity::model::{Account, Actor, ActorKind, Role, SignInMethod, User};
use crate::identity::store::{sign_in_failures, users};
use crate::kernel::email_address::EmailAddress;
use crate::platform::context::Context;
use crate::platform::db::{Connection, Database};

/// Somebody says who they are.
#[derive(Debug)]
pub struct LogIn {
    /// The address.
    pub email: EmailAddress,
    /// The password.
    pub password: SecretString,
}

/// Signs in an active user, or asks for the second factor. Unknown addresses, wrong passwords and deactivated users get the same answer after the
/// same work; failures of an account slow it down, whether it exists or not.
///
/// # Errors
/// [`IdentityError::InvalidCredentials`], [`IdentityError::SlowDown`], or any error of the database.
pub async fn log_in<K: Keeping>(
    database: &Database,
    credentials: &Credentials,
    context: &Context,
    command: &LogIn,
) -> Result<Entry<K::Kept>, IdentityError> {
    // The turn is kept to the end: no more guesses than turns can slip in before a failure is counted.
    let turn = credentials.turn().await?;
    let account_digest = credentials.account_digest(&command.email);
    let account = {
        let mut connection = database.connection().await?;
        refuse_haste(&mut connection, context, &account_digest).await?;
        users::find_account_by_email(&mut connection, &command.email).await?
    };
    let user = account.as_ref().and_then(Account::active_user);
    let stored = user.and_then(|user| user.password_hash.as_ref());
    let verdict = turn.verify(&context.random, &command.password, stored).await?;

    let mut connection = database.connection().await?;
    match user {
        Some(user) if verdict.is_right => {
            succeed::<K>(&mut connection, context, credentials, (user, &verdict, &account_digest)).await
        }
        _ => {
            let subject = account.as_ref().and_then(|account| account.user.as_ref());
            fail(&mut connection, context, subject, &account_digest).await?;
            Err(IdentityError::InvalidCredentials)
        }
    }
}

/// Refuses an attempt that comes too soon after failures. Such an attempt is not counted.
///
/// # Errors
/// [`IdentityError::SlowDown`], or any error of the database.
pub(super) async fn refuse_haste(
    connection: &mut Connection,
    context: &Context,
    account_digest: &[u8],
) -> Result<(), IdentityError> {
    let failures = sign_in_failures::find(connection, account_digest).await?;
    match failures.and_then(|(failures, last)| throttle::wait(failures, last, context.now)) {
        Some(wait) => Err(IdentityError::SlowDown { retry_after_seconds: throttle::whole_seconds(wait) }),
        None => Ok(()),
    }
}

async fn succeed<K: Keeping>(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (user, verdict, account_digest): (&User, &Verdict, &[u8]),
) -> Result<Entry<K::Kept>, IdentityError> {
    connection
        .transaction(async |connection| {
            // The password or the account may have changed while the hash was computed.
            let current = users::lock(connection, user.id).await?;
            if !current.is_some_and(|now| now.is_active && now.password_hash == user.password_hash) {
                return Err(IdentityError::InvalidCredentials);
            }
            sign_in_failures::clear(connection, account_digest).await?;
            if let Some(renewed) = &verdict.renewed {
                users::set_password(connection, user.id, renewed, context.now).await?;
            }
            let who = (user.person_id, Some(user));
            enter_by::<K>(connection, context, credentials, who, SignInMethod::Password).await
        })
        .await
}

async fn fail(
    connection: &mut Connection,
    context: &Context,
    subject: Option<&User>,
    account_digest: &[u8],
) -> Result<(), IdentityError> {
    connection
        .transaction(async |connection| {
            sign_in_failures::count(connection, account_digest, context.now).await?;
            let record = AuditRecord {
                actor: Actor::VISITOR,
                action: "sign_in.failed",
                subject_kind: "user",
                subject_id: subject.map(|user| user.id.into()),
                details: json!({}),
            };
            record_audit(connection, context, record).await
        })
        .await
}

/// A user as the one who did something.
pub(super) fn actor_of(user: &User) -> Actor {
    let kind = match user.role {
        Role::Owner => ActorKind::Owner,
        Role::Coach => ActorKind::Coach,
    };
    Actor::known(kind, user.id)
}
