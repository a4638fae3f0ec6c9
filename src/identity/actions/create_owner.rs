//! The first account.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono_tz::Tz;
use diesel_async::AsyncConnection as _;
use secrecy::SecretString;
use serde_json::json;

use super::create_user::{NewUser, create_user};
use super::find_or_create_person::NewPerson;
use super::record_audit::{AuditRecord, record_audit};
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, Role};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::UserId;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Database;

/// The owner to be made.
#[derive(Debug)]
pub struct CreateOwner {
    /// The address.
    pub email: EmailAddress,
    /// The name.
    pub name: String,
    /// The password, checked by the caller; made up if `None`.
    pub password: Option<SecretString>,
}

/// The owner that was made.
#[derive(Debug)]
pub struct CreatedOwner {
    /// The user.
    pub user_id: UserId,
    /// The password that was made up, to be shown once.
    pub made_up_password: Option<SecretString>,
}

/// Makes an owner, in UTC and English until they say otherwise.
///
/// # Errors
/// [`IdentityError::UserExists`], or any error of the database.
pub async fn create_owner(
    database: &Database,
    credentials: &Credentials,
    context: &Context,
    command: &CreateOwner,
) -> Result<CreatedOwner, IdentityError> {
    let made_up = command.password.is_none().then(|| made_up_password(context));
    let password = command.password.as_ref().or(made_up.as_ref()).ok_or(IdentityError::Cryptography)?;
    let password_hash = credentials.hash_password(&context.random, password).await?;
    let person = NewPerson {
        email: command.email.clone(),
        name: command.name.clone(),
        time_zone: Tz::UTC,
        locale: Locale::default(),
    };
    let user = NewUser::plain(person, Role::Owner, Some(password_hash));
    let user_id = database
        .connection()
        .await?
        .transaction(async |connection| {
            let user_id = create_user(connection, context, &user).await?;
            let record = AuditRecord {
                actor: Actor::SYSTEM,
                action: "user.created",
                subject_kind: "user",
                subject_id: Some(user_id.into()),
                details: json!({ "role": Role::Owner.name() }),
            };
            record_audit(connection, context, record).await?;
            Ok::<_, IdentityError>(user_id)
        })
        .await?;
    Ok(CreatedOwner { user_id, made_up_password: made_up })
}

/// 120 random bits in 20 characters.
fn made_up_password(context: &Context) -> SecretString {
    BASE64_URL_SAFE_NO_PAD.encode(context.random.bytes::<15>()).into()
}
