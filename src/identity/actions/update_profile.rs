//! Changing one's own profile.

use diesel_async::AsyncConnection as _;

use crate::identity::error::IdentityError;
use crate::identity::model::{Account, ProfileChange, UserChange};
use crate::identity::store::{people, users};
use crate::kernel::ids::PersonId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// A change of one's own profile.
#[derive(Clone, Debug)]
pub struct UpdateProfile {
    /// Whose.
    pub person_id: PersonId,
    /// The revision that is meant.
    pub if_match: IfMatch,
    /// What changes for the person.
    pub person: ProfileChange,
    /// What changes for the user; nothing for people who are none.
    pub user: UserChange,
}

/// Changes a profile, as the person themselves asks for.
///
/// # Errors
/// [`IdentityError::StaleVersion`], [`IdentityError::SlugTaken`], [`IdentityError::Forbidden`] when somebody who is no
/// active user changes what only users have, or any error of the database.
pub async fn update_profile(
    connection: &mut Connection,
    context: &Context,
    command: &UpdateProfile,
) -> Result<Account, IdentityError> {
    connection
        .transaction(async |connection| {
            let user = users::lock_of_person(connection, command.person_id).await?;
            let person = people::lock(connection, command.person_id).await?.ok_or(IdentityError::NotFound)?;
            let account = Account { person, user };
            command.if_match.check(account.revision()).map_err(|_| IdentityError::StaleVersion)?;
            if !command.person.is_empty() {
                people::update_profile(connection, account.person.id, &command.person, context.now).await?;
            }
            if !command.user.is_empty() {
                let user = account.active_user().ok_or(IdentityError::Forbidden)?;
                users::update_texts(connection, user.id, &command.user, context.now).await?;
            }
            users::find_account(connection, command.person_id).await?.ok_or(IdentityError::NotFound)
        })
        .await
}
