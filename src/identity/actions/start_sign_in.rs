//! Starting a sign-in, and handing out what it is kept with: tokens for a client, a cookie for a browser.

use std::future::Future;

use crate::identity::core::devices;
use crate::identity::credentials::{AccessClaims, Credentials};
use crate::identity::error::IdentityError;
use crate::identity::model::{SignInAccess, SignInMethod};
use crate::identity::store::{refresh_tokens, sign_ins};
use crate::kernel::ids::{PersonId, SignInId};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What a client gets when somebody signs in.
#[derive(Debug)]
pub struct Tokens {
    /// A short-lived JWT for the bearer header.
    pub access_token: String,
    /// Its lifetime.
    pub expires_in_seconds: i64,
    /// Good for one more pair.
    pub refresh_token: PlainToken,
}

/// How a sign-in is kept by whoever began it.
pub trait Keeping {
    /// What they are given.
    type Kept: std::fmt::Debug + Send;

    /// Makes it, in the transaction that starts the sign-in: with the proof used up there is always something to show
    /// for it.
    fn hand_out(
        connection: &mut Connection,
        context: &Context,
        credentials: &Credentials,
        access: &SignInAccess,
    ) -> impl Future<Output = Result<Self::Kept, IdentityError>> + Send;
}

/// A client of the API: an access token, and a refresh token for the next pair.
#[derive(Debug)]
pub enum InClient {}

/// A browser: what goes into its cookie.
#[derive(Debug)]
pub enum InBrowser {}

impl Keeping for InClient {
    type Kept = Tokens;

    async fn hand_out(
        connection: &mut Connection,
        context: &Context,
        credentials: &Credentials,
        access: &SignInAccess,
    ) -> Result<Tokens, IdentityError> {
        issue(connection, context, credentials, access).await
    }
}

impl Keeping for InBrowser {
    type Kept = PlainToken;

    async fn hand_out(
        connection: &mut Connection,
        context: &Context,
        _: &Credentials,
        access: &SignInAccess,
    ) -> Result<PlainToken, IdentityError> {
        let cookie = context.new_token("bs_");
        sign_ins::set_cookie(connection, access.id, &cookie.hashed()).await?;
        Ok(cookie)
    }
}

/// Starts a sign-in, and hands out what it is kept with. Part of a transaction of the caller.
///
/// # Errors
/// [`IdentityError::Unauthenticated`] when the person may not sign in (any more), or any error of the database.
pub(super) async fn start_sign_in<K: Keeping>(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    (person_id, method): (PersonId, SignInMethod),
) -> Result<K::Kept, IdentityError> {
    let id: SignInId = context.new_id();
    let device = context.origin.user_agent.as_deref().and_then(devices::label);
    sign_ins::insert(connection, id, (person_id, method), device.as_deref(), context.now).await?;
    let access = sign_ins::find_access(connection, id).await?;
    let access = access.filter(SignInAccess::is_good).ok_or(IdentityError::Unauthenticated)?;
    K::hand_out(connection, context, credentials, &access).await
}

/// Hands out the next pair of a sign-in. Part of a transaction of the caller.
///
/// # Errors
/// Any error of the database.
pub(super) async fn issue(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    access: &SignInAccess,
) -> Result<Tokens, IdentityError> {
    let lifetime = credentials.access_token_lifetime();
    let role = access.active_user().map_or("mentee", |(_, role)| role.name());
    let claims = AccessClaims::new(
        (access.person_id, access.sign_in_version),
        access.id,
        role,
        (context.now, lifetime),
    );
    let access_token = credentials.sign(&claims)?;
    let refresh_token = context.new_token("rt_");
    let expires_at = context.now + credentials.refresh_token_lifetime();
    refresh_tokens::insert(connection, &refresh_token.hashed(), access.id, expires_at).await?;
    Ok(Tokens { access_token, expires_in_seconds: lifetime.num_seconds(), refresh_token })
}
