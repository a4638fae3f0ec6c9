//! Telling a user that their second factor was changed, or a recovery code used.

use crate::identity::error::IdentityError;
use crate::identity::mails::{SecondFactorChange, SecondFactorChanged};
use crate::identity::store::users;
use crate::kernel::ids::UserId;
use crate::mail::outbox::{self, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Writes the mail, in the transaction of the change.
///
/// # Errors
/// [`IdentityError::NotFound`], or any error of the database.
pub(super) async fn tell(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
    change: SecondFactorChange,
) -> Result<(), IdentityError> {
    let (person, _) = users::find(connection, user_id).await?.ok_or(IdentityError::NotFound)?;
    let mail = SecondFactorChanged {
        change,
        name: person.name.clone(),
        locale: person.locale,
        site: context.site.public_url.clone(),
        changed_at: context.now,
        time_zone: person.time_zone,
    };
    let envelope = Envelope { to: person.email, to_name: person.name, about: None, calendar: None };
    outbox::enqueue(connection, context, &mail, envelope).await?;
    Ok(())
}
