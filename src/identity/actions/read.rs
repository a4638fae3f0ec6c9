//! Reading: what other rooms and the API look up.

use crate::identity::error::IdentityError;
use crate::identity::model::{Account, ApiKey, AuditEntry, AuditFilter, Contact, Person, PublicCoach, User};
use crate::identity::store::{api_keys, audit_entries, users};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{ApiKeyId, PersonId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// A person, with the user if they are one.
///
/// # Errors
/// [`IdentityError::NotFound`], or any error of the database.
pub async fn find_account(
    connection: &mut Connection,
    person_id: PersonId,
) -> Result<Account, IdentityError> {
    users::find_account(connection, person_id).await?.ok_or(IdentityError::NotFound)
}

/// A user with their person.
///
/// # Errors
/// [`IdentityError::NotFound`], or any error of the database.
pub async fn find_user(connection: &mut Connection, id: UserId) -> Result<(Person, User), IdentityError> {
    users::find(connection, id).await?.ok_or(IdentityError::NotFound)
}

/// Users with their persons, oldest first; one more than the page holds.
///
/// # Errors
/// Any error of the database.
pub async fn list_users(
    connection: &mut Connection,
    page: Page,
) -> Result<Vec<(Person, User)>, IdentityError> {
    Ok(users::list(connection, page).await?)
}

/// How to reach a user by mail, active or not.
///
/// # Errors
/// [`IdentityError::NotFound`], or any error of the database.
pub async fn person_contact(connection: &mut Connection, user_id: UserId) -> Result<Contact, IdentityError> {
    users::find_contact(connection, user_id).await?.ok_or(IdentityError::NotFound)
}

/// How to reach the active owners, oldest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_owners(connection: &mut Connection) -> Result<Vec<Contact>, IdentityError> {
    Ok(users::list_owner_contacts(connection).await?)
}

/// How to reach the user of this address, active or not.
///
/// # Errors
/// Any error of the database.
pub async fn find_user_by_email(
    connection: &mut Connection,
    email: &EmailAddress,
) -> Result<Option<Contact>, IdentityError> {
    Ok(users::find_contact_by_email(connection, email).await?)
}

/// The public profile of an active user.
///
/// # Errors
/// [`IdentityError::NotFound`], or any error of the database.
pub async fn find_public_coach(
    connection: &mut Connection,
    slug: &str,
) -> Result<PublicCoach, IdentityError> {
    users::find_public_coach(connection, slug).await?.ok_or(IdentityError::NotFound)
}

/// The public profiles of all active users, by name. Who of them can be booked is not known here.
///
/// # Errors
/// Any error of the database.
pub async fn list_public_coaches(connection: &mut Connection) -> Result<Vec<PublicCoach>, IdentityError> {
    Ok(users::list_public_coaches(connection).await?)
}

/// A key of a user that was not revoked.
///
/// # Errors
/// [`IdentityError::NotFound`], or any error of the database.
pub async fn find_api_key(
    connection: &mut Connection,
    id: ApiKeyId,
    user_id: UserId,
) -> Result<ApiKey, IdentityError> {
    api_keys::find(connection, id, user_id).await?.ok_or(IdentityError::NotFound)
}

/// The keys of a user that were not revoked, oldest first; one more than the page holds.
///
/// # Errors
/// Any error of the database.
pub async fn list_api_keys(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> Result<Vec<ApiKey>, IdentityError> {
    Ok(api_keys::list(connection, user_id, page).await?)
}

/// Entries of the audit log, newest first; one more than the page holds.
///
/// # Errors
/// Any error of the database.
pub async fn list_audit_entries(
    connection: &mut Connection,
    filter: &AuditFilter,
    page: Page,
) -> Result<Vec<AuditEntry>, IdentityError> {
    Ok(audit_entries::list(connection, filter, page).await?)
}
