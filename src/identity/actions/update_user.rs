//! Changing what a user may do, and whether they may at all.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::record_audit::{AuditRecord, record_audit};
use crate::identity::core::membership::loses_last_owner;
use crate::identity::error::IdentityError;
use crate::identity::model::{Account, Actor, Person, Role, User};
use crate::identity::store::{api_keys, one_time_tokens, people, sign_ins, users};
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// A change by an owner; `None` stays as it is.
#[derive(Clone, Debug)]
pub struct UpdateUser {
    /// Who changes it.
    pub actor: Actor,
    /// Whom.
    pub user_id: UserId,
    /// The revision that is meant.
    pub if_match: IfMatch,
    /// A new role.
    pub role: Option<Role>,
    /// False deactivates, true lets back in.
    pub is_active: Option<bool>,
}

/// Changes role and activity. Every sign-in with the old state ends at once; deactivation also ends links and keys.
///
/// # Errors
/// [`IdentityError::NotFound`], [`IdentityError::StaleVersion`], [`IdentityError::LastOwner`], or any error of the
/// database.
pub async fn update_user(
    connection: &mut Connection,
    context: &Context,
    command: &UpdateUser,
) -> Result<Account, IdentityError> {
    connection
        .transaction(async |connection| {
            let owners = users::lock_active_owners(connection).await?;
            users::lock(connection, command.user_id).await?.ok_or(IdentityError::NotFound)?;
            let (person, user) = find(connection, command.user_id).await?;
            let account = Account { person: person.clone(), user: Some(user.clone()) };
            command.if_match.check(account.revision()).map_err(|_| IdentityError::StaleVersion)?;

            let role = command.role.unwrap_or(user.role);
            let is_active = command.is_active.unwrap_or(user.is_active);
            if (role, is_active) == (user.role, user.is_active) {
                return Ok(account);
            }
            let others = owners.iter().filter(|id| **id != user.id).count();
            let was_owner = user.role == Role::Owner && user.is_active;
            if loses_last_owner(was_owner, role == Role::Owner && is_active, others) {
                return Err(IdentityError::LastOwner);
            }
            users::update_membership(connection, user.id, (role, is_active), context.now).await?;
            people::raise_sign_in_version(connection, person.id, context.now).await?;
            if user.is_active && !is_active {
                shut_out(connection, context, &user).await?;
            }
            note(connection, context, command.actor, &user, (role, is_active)).await?;
            let (person, user) = find(connection, user.id).await?;
            Ok(Account { person, user: Some(user) })
        })
        .await
}

async fn find(connection: &mut Connection, id: UserId) -> Result<(Person, User), IdentityError> {
    users::find(connection, id).await?.ok_or(IdentityError::NotFound)
}

async fn shut_out(connection: &mut Connection, context: &Context, user: &User) -> Result<(), IdentityError> {
    let all = (user.person_id, None);
    sign_ins::revoke_of_person(connection, all, "deactivated", context.now).await?;
    one_time_tokens::void_of_person(connection, user.person_id, context.now).await?;
    api_keys::revoke_of_user(connection, user.id, context.now).await?;
    Ok(())
}

async fn note(
    connection: &mut Connection,
    context: &Context,
    actor: Actor,
    user: &User,
    (role, is_active): (Role, bool),
) -> Result<(), IdentityError> {
    let mut changes = Vec::new();
    if role != user.role {
        changes.push(("user.role_changed", json!({ "from": user.role.name(), "to": role.name() })));
    }
    if is_active != user.is_active {
        changes.push((if is_active { "user.reactivated" } else { "user.deactivated" }, json!({})));
    }
    for (action, details) in changes {
        let record =
            AuditRecord { actor, action, subject_kind: "user", subject_id: Some(user.id.into()), details };
        record_audit(connection, context, record).await?;
    }
    Ok(())
}
