//! Changing one's own password.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use secrecy::SecretString;
use serde_json::json;

use super::log_in::{actor_of, refuse_haste};
use super::record_audit::{AuditRecord, record_audit};
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::mails::PasswordChanged;
use crate::identity::model::{Account, PasswordHash, SignInAccess, SignInMethod, User};
use crate::identity::store::{one_time_tokens, sign_in_failures, sign_ins, users};
use crate::kernel::ids::SignInId;
use crate::mail::outbox::{self, Envelope};
use crate::platform::context::Context;
use crate::platform::db::{Connection, Database};

/// How long after signing in by a mailed link a new password needs no old one: the way back for whoever forgot it.
const LINK_IS_PROOF: TimeDelta = TimeDelta::minutes(15);

/// A user sets a new password.
#[derive(Debug)]
pub struct ChangePassword {
    /// The sign-in that asks for it, which stays.
    pub sign_in_id: SignInId,
    /// The password so far.
    pub current: Option<SecretString>,
    /// The new one, checked by the caller.
    pub new: SecretString,
}

/// Sets a new password. The sign-in that asks stays; every other one ends at once, and unused links become worthless.
///
/// # Errors
/// [`IdentityError::Unacceptable`] when the current password is missing or wrong, [`IdentityError::SlowDown`] after
/// several wrong ones, or any error of the database.
pub async fn change_password(
    database: &Database,
    credentials: &Credentials,
    context: &Context,
    command: &ChangePassword,
) -> Result<(), IdentityError> {
    let turn = credentials.turn().await?;
    let (access, account) = {
        let mut connection = database.connection().await?;
        load(&mut connection, command.sign_in_id).await?
    };
    let user = account.active_user().ok_or(IdentityError::Forbidden)?;
    let digest = credentials.account_digest(&account.person.email);
    match &command.current {
        Some(current) => {
            refuse_haste(&mut *database.connection().await?, context, &digest).await?;
            let verdict = turn.verify(&context.random, current, user.password_hash.as_ref()).await?;
            if !verdict.is_right {
                sign_in_failures::count(&mut *database.connection().await?, &digest, context.now).await?;
                return Err(wrong());
            }
        }
        None if is_fresh_link(&access, context) => {}
        None => {
            return Err(IdentityError::unacceptable(
                "/current_password",
                "required",
                "say your current password",
            ));
        }
    }
    let new_hash = turn.hash(&context.random, &command.new).await?;
    let mut connection = database.connection().await?;
    write(&mut connection, context, (&account, user, &new_hash), (command.sign_in_id, &digest)).await
}

async fn load(connection: &mut Connection, id: SignInId) -> Result<(SignInAccess, Account), IdentityError> {
    let access = sign_ins::find_access(connection, id).await?.ok_or(IdentityError::Unauthenticated)?;
    let account =
        users::find_account(connection, access.person_id).await?.ok_or(IdentityError::Unauthenticated)?;
    Ok((access, account))
}

fn is_fresh_link(access: &SignInAccess, context: &Context) -> bool {
    access.method == SignInMethod::Link && context.now < access.created_at + LINK_IS_PROOF
}

fn wrong() -> IdentityError {
    IdentityError::unacceptable("/current_password", "wrong_password", "this is not your current password")
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    (account, user, new_hash): (&Account, &User, &PasswordHash),
    (sign_in_id, digest): (SignInId, &[u8]),
) -> Result<(), IdentityError> {
    connection
        .transaction(async |connection| {
            // Of two changes at once the second was checked against a password that is no longer the current one.
            let now = users::lock(connection, user.id).await?;
            if !now.is_some_and(|now| now.is_active && now.password_hash == user.password_hash) {
                return Err(wrong());
            }
            users::set_password(connection, user.id, new_hash, context.now).await?;
            sign_in_failures::clear(connection, digest).await?;
            let others = (user.person_id, Some(sign_in_id));
            sign_ins::revoke_of_person(connection, others, "password_changed", context.now).await?;
            one_time_tokens::void_of_person(connection, user.person_id, context.now).await?;
            tell(connection, context, account).await?;
            let record = AuditRecord {
                actor: actor_of(user),
                action: "password.changed",
                subject_kind: "user",
                subject_id: Some(user.id.into()),
                details: json!({}),
            };
            record_audit(connection, context, record).await
        })
        .await
}

async fn tell(
    connection: &mut Connection,
    context: &Context,
    account: &Account,
) -> Result<(), IdentityError> {
    let person = &account.person;
    let mail = PasswordChanged {
        name: person.name.clone(),
        locale: person.locale,
        site: context.site.public_url.clone(),
        changed_at: context.now,
        time_zone: person.time_zone,
    };
    let envelope =
        Envelope { to: person.email.clone(), to_name: person.name.clone(), about: None, calendar: None };
    outbox::enqueue(connection, context, &mail, envelope).await?;
    Ok(())
}
