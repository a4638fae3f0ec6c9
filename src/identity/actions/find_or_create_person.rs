//! The person of an address.

use chrono_tz::Tz;
use diesel::result::Error as DieselError;

use crate::identity::error::IdentityError;
use crate::identity::model::Person;
use crate::identity::store::people;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What somebody says about the person of an address.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// The address.
    pub email: EmailAddress,
    /// The name, checked by [`person_name`](crate::kernel::text::person_name).
    pub name: String,
    /// The zone of the person's wall clock.
    pub time_zone: Tz,
    /// The language of mails to the person.
    pub locale: Locale,
}

/// Finds the person of an address, or makes one. Nobody removes the person before the transaction ends.
///
/// A person who is there already stays as they are: whoever types an address has not shown that it is theirs.
///
/// # Errors
/// Any error of the database.
pub async fn find_or_create_person(
    connection: &mut Connection,
    context: &Context,
    new: &NewPerson,
) -> Result<PersonId, IdentityError> {
    if let Some(id) = people::hold_by_email(connection, &new.email).await? {
        return Ok(id);
    }
    let person = Person {
        id: context.new_id(),
        email: new.email.clone(),
        name: new.name.clone(),
        time_zone: new.time_zone,
        locale: new.locale,
        mentee_since: None,
        sign_in_version: 1,
        revision: 1,
        created_at: context.now,
    };
    match people::insert_if_new(connection, &person).await? {
        Some(id) => Ok(id),
        // Somebody else wrote the same address meanwhile.
        None => people::hold_by_email(connection, &new.email)
            .await?
            .ok_or(IdentityError::Database(DieselError::NotFound)),
    }
}
