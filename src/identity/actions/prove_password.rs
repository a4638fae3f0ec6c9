//! Asking a signed-in user for their password once more, before something that a thief of the sign-in would do.

use secrecy::SecretString;

use super::log_in::refuse_haste;
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::model::Account;
use crate::identity::store::{sign_in_failures, users};
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::Database;

/// The account of an active user who knows their password.
///
/// # Errors
/// [`IdentityError::Unacceptable`] for a wrong one, [`IdentityError::SlowDown`] after several, or any error of the
/// database.
pub(super) async fn prove_password(
    database: &Database,
    credentials: &Credentials,
    context: &Context,
    (user_id, password): (UserId, &SecretString),
) -> Result<Account, IdentityError> {
    let turn = credentials.turn().await?;
    let account = {
        let mut connection = database.connection().await?;
        let found = users::find(&mut connection, user_id).await?;
        let (person, user) =
            found.filter(|(_, user)| user.is_active).ok_or(IdentityError::Unauthenticated)?;
        let account = Account { person, user: Some(user) };
        let digest = credentials.account_digest(&account.person.email);
        refuse_haste(&mut connection, context, &digest).await?;
        account
    };
    let stored = account.user.as_ref().and_then(|user| user.password_hash.as_ref());
    let verdict = turn.verify(&context.random, password, stored).await?;
    if verdict.is_right {
        return Ok(account);
    }
    let digest = credentials.account_digest(&account.person.email);
    sign_in_failures::count(&mut *database.connection().await?, &digest, context.now).await?;
    Err(IdentityError::unacceptable("/password", "wrong_password", "this is not your password"))
}
