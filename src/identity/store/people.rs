//! Statements on `people`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::{Person, ProfileChange};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::platform::db::Connection;
use crate::schema::people;

/// Writes a person, unless the address is there already.
pub async fn insert_if_new(connection: &mut Connection, person: &Person) -> QueryResult<Option<PersonId>> {
    diesel::insert_into(people::table)
        .values((
            people::id.eq(person.id),
            people::email.eq(person.email.as_str()),
            people::name.eq(&person.name),
            people::time_zone.eq(person.time_zone.name()),
            people::locale.eq(person.locale.tag()),
            people::sign_in_version.eq(person.sign_in_version),
            people::revision.eq(person.revision),
            people::created_at.eq(person.created_at),
            people::updated_at.eq(person.created_at),
        ))
        .on_conflict(people::email)
        .do_nothing()
        .returning(people::id)
        .get_result(connection)
        .await
        .optional()
}

/// The person of an address.
pub async fn find_by_email(
    connection: &mut Connection,
    email: &EmailAddress,
) -> QueryResult<Option<PersonId>> {
    people::table
        .filter(people::email.eq(email.as_str()))
        .select(people::id)
        .first(connection)
        .await
        .optional()
}

/// The person of an address, whom nobody removes until the transaction ends.
pub async fn hold_by_email(
    connection: &mut Connection,
    email: &EmailAddress,
) -> QueryResult<Option<PersonId>> {
    people::table
        .filter(people::email.eq(email.as_str()))
        .select(people::id)
        .for_key_share()
        .first(connection)
        .await
        .optional()
}

/// Reads a person and keeps others from changing the row until the transaction ends. Lock users first.
pub async fn lock(connection: &mut Connection, id: PersonId) -> QueryResult<Option<Person>> {
    people::table.find(id).for_no_key_update().select(Person::as_select()).first(connection).await.optional()
}

/// Changes a profile.
pub async fn update_profile(
    connection: &mut Connection,
    id: PersonId,
    change: &ProfileChange,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(people::table.find(id))
        .set((
            change.name.as_ref().map(|name| people::name.eq(name)),
            change.time_zone.map(|zone| people::time_zone.eq(zone.name())),
            change.locale.map(|locale| people::locale.eq(locale.tag())),
            people::revision.eq(people::revision + 1),
            people::updated_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Makes every access token of the person stale.
pub async fn raise_sign_in_version(
    connection: &mut Connection,
    id: PersonId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(people::table.find(id))
        .set((people::sign_in_version.eq(people::sign_in_version + 1), people::updated_at.eq(now)))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Lets a person sign in as a mentee; false when they could already, or are not there.
pub async fn admit_mentee(
    connection: &mut Connection,
    id: PersonId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(people::table.find(id).filter(people::mentee_since.is_null()))
        .set((
            people::mentee_since.eq(now),
            people::revision.eq(people::revision + 1),
            people::updated_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Notes that the person has read mail at their address.
pub async fn verify_email(connection: &mut Connection, id: PersonId, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(people::table.find(id).filter(people::email_verified_at.is_null()))
        .set(people::email_verified_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}
