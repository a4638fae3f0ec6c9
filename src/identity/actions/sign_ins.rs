//! One's own sign-ins: where one is signed in, and ending that.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::authenticate::{Principal, Via};
use super::record_audit::{AuditRecord, record_audit};
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, OpenSignIn, SignInAccess};
use crate::identity::store::sign_ins;
use crate::kernel::ids::{PersonId, SignInId};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// How exactly the last use of a browser's sign-in is kept.
const LAST_USE_STEP: TimeDelta = TimeDelta::minutes(5);

/// Where a person is signed in, newest first; one more than the page holds.
///
/// # Errors
/// Any error of the database.
pub async fn list_sign_ins(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (person_id, page): (PersonId, Page),
) -> Result<Vec<OpenSignIn>, IdentityError> {
    let used_since = context.now - credentials.refresh_token_lifetime();
    Ok(sign_ins::list_open(connection, person_id, used_since, page).await?)
}

/// Ends a sign-in of a person, at once and with its tokens.
///
/// # Errors
/// [`IdentityError::NotFound`] when it is not theirs or has ended, or any error of the database.
pub async fn end_sign_in(
    connection: &mut Connection,
    context: &Context,
    (actor, person_id): (Actor, PersonId),
    id: SignInId,
) -> Result<(), IdentityError> {
    connection
        .transaction(async |connection| {
            if !sign_ins::revoke_own(connection, (id, person_id), "ended_by_person", context.now).await? {
                return Err(IdentityError::NotFound);
            }
            let record = AuditRecord {
                actor,
                action: "sign_in.ended",
                subject_kind: "sign_in",
                subject_id: Some(id.into()),
                details: json!({ "because": "ended_by_person" }),
            };
            record_audit(connection, context, record).await
        })
        .await
}

/// Finds out who the browser with this cookie belongs to. Roles are not remembered, only rows are asked.
///
/// # Errors
/// [`IdentityError::Unauthenticated`] when it is nothing that counts (any more), or any error of the database.
pub async fn authenticate_browser(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    cookie: &PlainToken,
) -> Result<Principal, IdentityError> {
    let access = sign_ins::find_access_by_cookie(connection, &cookie.hashed()).await?;
    let oldest = context.now - credentials.refresh_token_lifetime();
    let access = access.filter(SignInAccess::is_good).filter(|access| access.last_used_at > oldest);
    let access = access.ok_or(IdentityError::Unauthenticated)?;
    if access.last_used_at + LAST_USE_STEP <= context.now {
        sign_ins::touch(connection, access.id, context.now).await?;
    }
    Ok(Principal {
        person_id: access.person_id,
        user: access.active_user(),
        is_mentee: access.mentee_since.is_some(),
        via: Via::SignIn(access.id),
    })
}

/// Whether a sign-in still counts, without a use of it.
///
/// # Errors
/// Any error of the database.
pub async fn is_sign_in_open(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    id: SignInId,
) -> Result<bool, IdentityError> {
    let oldest = context.now - credentials.refresh_token_lifetime();
    let access = sign_ins::find_access(connection, id).await?;
    Ok(access.is_some_and(|access| access.is_good() && access.last_used_at > oldest))
}
