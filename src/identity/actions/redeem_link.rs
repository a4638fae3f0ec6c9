//! Signing in by a mailed link.

use diesel_async::AsyncConnection as _;

use super::enter::{Entry, enter_by};
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
pub async fn redeem_link(
    connection: &mut Connection,
    context: &Context,
    credentials: &Credentials,
    token: &PlainToken,
) -> Result<Entry, IdentityError> {
    connection
        .transaction(async |connection| {
            let person_id =
                one_time_tokens::consume(connection, &token.hashed(), TokenPurpose::SignIn, context.now)
                    .await?;
            let person_id = person_id.ok_or(IdentityError::LinkExpired)?;
            let account = users::find_account(connection, person_id).await?;
            let account = account.filter(Account::may_sign_in).ok_or(IdentityError::LinkExpired)?;
            people::verify_email(connection, person_id, context.now).await?;
            let who = (person_id, account.active_user());
            enter_by(connection, context, credentials, who, SignInMethod::Link).await
        })
        .await
}
