//! Accepting an invitation.

use diesel_async::AsyncConnection as _;
use secrecy::SecretString;
use serde_json::json;

use super::enter::{Entry, enter};
use super::log_in::actor_of;
use super::record_audit::{AuditRecord, record_audit};
use super::start_sign_in::Keeping;
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::{PasswordHash, SignInMethod, TokenPurpose};
use crate::identity::store::{one_time_tokens, people, users};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::{Connection, Database};

/// The invited person sets a password.
#[derive(Debug)]
pub struct AcceptInvitation {
    /// The token of the mailed link.
    pub token: PlainToken,
    /// The password, checked by the caller.
    pub password: SecretString,
}

/// Sets the password of an invited user and signs them in.
///
/// # Errors
/// [`IdentityError::LinkExpired`] for unknown, used and expired links, and when the user was deactivated meanwhile.
pub async fn accept_invitation<K: Keeping>(
    database: &Database,
    credentials: &Credentials,
    context: &Context,
    command: &AcceptInvitation,
) -> Result<Entry<K::Kept>, IdentityError> {
    let hash = command.token.hashed();
    {
        // Nobody without a good link gets us to compute a hash.
        let mut connection = database.connection().await?;
        let found =
            one_time_tokens::find_good(&mut connection, &hash, TokenPurpose::Invitation, context.now).await?;
        found.ok_or(IdentityError::LinkExpired)?;
    }
    let password_hash = credentials.hash_password(&context.random, &command.password).await?;
    let mut connection = database.connection().await?;
    connection
        .transaction(async |connection| {
            accept::<K>(connection, context, credentials, (&command.token, &password_hash)).await
        })
        .await
}

async fn accept<K: Keeping>(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (token, password_hash): (&PlainToken, &PasswordHash),
) -> Result<Entry<K::Kept>, IdentityError> {
    let (hash, purpose) = (token.hashed(), TokenPurpose::Invitation);
    let found = one_time_tokens::find_good(connection, &hash, purpose, context.now).await?;
    let person_id = found.ok_or(IdentityError::LinkExpired)?;
    // The row of the user before the token, as everywhere.
    let user = users::lock_of_person(connection, person_id).await?;
    let user = user.filter(|user| user.is_active).ok_or(IdentityError::LinkExpired)?;
    let consumed = one_time_tokens::consume(connection, &hash, purpose, context.now).await?;
    consumed.ok_or(IdentityError::LinkExpired)?;
    users::set_password(connection, user.id, password_hash, context.now).await?;
    people::verify_email(connection, person_id, context.now).await?;
    let record = AuditRecord {
        actor: actor_of(&user),
        action: "invitation.accepted",
        subject_kind: "user",
        subject_id: Some(user.id.into()),
        details: json!({}),
    };
    record_audit(connection, context, record).await?;
    enter::<K>(connection, context, credentials, (person_id, Some(&user)), SignInMethod::Password).await
}
