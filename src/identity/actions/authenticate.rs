//! Finding out who calls.

use chrono::TimeDelta;

use super::create_api_key::KEY_PREFIX;
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, ActorKind, KeyScope, Role, SignInAccess};
use crate::identity::store::{api_keys, sign_ins};
use crate::kernel::ids::{ApiKeyId, PersonId, SignInId, UserId};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How exactly the last use of a key is kept.
const LAST_USE_STEP: TimeDelta = TimeDelta::minutes(1);

/// Somebody who has proved who they are, as the rows say at this moment.
#[derive(Clone, Debug)]
pub struct Principal {
    /// The person.
    pub person_id: PersonId,
    /// The active user with their role, if the person is one.
    pub user: Option<(UserId, Role)>,
    /// Whether the person may act as a mentee.
    pub is_mentee: bool,
    /// What it was proved with.
    pub via: Via,
}

/// What somebody proved who they are with.
#[derive(Clone, Debug)]
pub enum Via {
    /// An access token.
    SignIn(SignInId),
    /// An API key, with its scopes.
    Key(ApiKeyId, Vec<KeyScope>),
}

impl Principal {
    /// The caller as the one who does something.
    #[must_use]
    pub fn actor(&self) -> Actor {
        match (&self.via, self.user) {
            (Via::Key(id, _), _) => Actor::known(ActorKind::Key, *id),
            (Via::SignIn(_), Some((id, Role::Owner))) => Actor::known(ActorKind::Owner, id),
            (Via::SignIn(_), Some((id, Role::Coach))) => Actor::known(ActorKind::Coach, id),
            (Via::SignIn(_), None) => Actor::known(ActorKind::Mentee, self.person_id),
        }
    }
}

/// Finds out who the bearer of an access token or API key is. Roles in the token are not believed, only rows.
///
/// # Errors
/// [`IdentityError::Unauthenticated`] when the text is nothing that counts (any more), or any error of the database.
pub async fn authenticate(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    bearer: &str,
) -> Result<Principal, IdentityError> {
    if bearer.starts_with(KEY_PREFIX) {
        by_key(connection, context, &PlainToken::presented(bearer)).await
    } else {
        by_access_token(connection, context, credentials, bearer).await
    }
}

async fn by_access_token(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    bearer: &str,
) -> Result<Principal, IdentityError> {
    let claims = credentials.verify(bearer, context.now).ok_or(IdentityError::Unauthenticated)?;
    let access = sign_ins::find_access(connection, claims.sid).await?.filter(SignInAccess::is_good);
    let access = access
        .filter(|access| access.person_id == claims.sub && access.sign_in_version == claims.ver)
        .ok_or(IdentityError::Unauthenticated)?;
    Ok(Principal {
        person_id: access.person_id,
        user: access.active_user(),
        is_mentee: access.mentee_since.is_some(),
        via: Via::SignIn(access.id),
    })
}

async fn by_key(
    connection: &mut Connection,
    context: &Context,
    bearer: &PlainToken,
) -> Result<Principal, IdentityError> {
    let key = api_keys::find_access(connection, &bearer.hashed()).await?;
    let key = key.filter(|key| key.is_good(context.now)).ok_or(IdentityError::Unauthenticated)?;
    if key.last_used_at.is_none_or(|last| last + LAST_USE_STEP <= context.now) {
        api_keys::touch(connection, key.id, context.now, LAST_USE_STEP).await?;
    }
    Ok(Principal {
        person_id: key.person_id,
        user: Some((key.user_id, key.role)),
        is_mentee: false,
        via: Via::Key(key.id, key.scopes.0),
    })
}
