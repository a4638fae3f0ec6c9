//! Signing in by a mailed link.

use diesel_async::AsyncConnection as _;

use super::enter::{Entry, enter_by};
use super::start_sign_in::Keeping;
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::{Account, SignInMethod, TokenPurpose};
use crate::identity::store::{one_time_tokens, people, users};
use crate::kernel::tokens::PlainToken;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Signs in the mentee or user that a link was mailed to, once, or asks for the second factor.
///
/// # Errors
/// [`IdentityError::LinkExpired`] for unknown, used and expired links, and when the person may not sign in any more.
pub async fn redeem_link<K: Keeping>(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    token: &PlainToken,
) -> Result<Entry<K::Kept>, IdentityError> {
    connection
        .transaction(async |connection| {
            let (hash, purpose) = (token.hashed(), TokenPurpose::SignIn);
            let found = one_time_tokens::find_good(connection, &hash, purpose, context.now).await?;
            let person_id = found.ok_or(IdentityError::LinkExpired)?;
            // The row of the user, then that of the person, then the token: as whoever shuts a user out.
            users::lock_of_person(connection, person_id).await?;
            let account = users::find_account(connection, person_id).await?;
            let account = account.filter(Account::may_sign_in).ok_or(IdentityError::LinkExpired)?;
            people::verify_email(connection, person_id, context.now).await?;
            let used = one_time_tokens::consume(connection, &hash, purpose, context.now).await?;
            used.ok_or(IdentityError::LinkExpired)?;
            let who = (person_id, account.active_user());
            enter_by::<K>(connection, context, credentials, who, SignInMethod::Link).await
        })
        .await
}
