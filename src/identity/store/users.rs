//! Statements on `users`, with the person where a user is read as a whole.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::{
    Account, Contact, NewUserRow, PasswordHash, Person, PublicCoach, Role, User, UserChange,
};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{PersonId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{people, users};

type AccountColumns = (
    diesel::helper_types::AsSelect<Person, diesel::pg::Pg>,
    diesel::helper_types::AsSelect<User, diesel::pg::Pg>,
);

/// Writes a user.
pub async fn insert(connection: &mut Connection, row: &NewUserRow) -> QueryResult<()> {
    diesel::insert_into(users::table).values(row).execute(connection).await.map(|_| ())
}

/// A person, with the user if they are one.
pub async fn find_account(connection: &mut Connection, person_id: PersonId) -> QueryResult<Option<Account>> {
    people::table
        .left_join(users::table)
        .filter(people::id.eq(person_id))
        .select((Person::as_select(), Option::<User>::as_select()))
        .first::<Account>(connection)
        .await
        .optional()
}

/// The person of an address, with the user if they are one.
pub async fn find_account_by_email(
    connection: &mut Connection,
    email: &EmailAddress,
) -> QueryResult<Option<Account>> {
    people::table
        .left_join(users::table)
        .filter(people::email.eq(email.as_str()))
        .select((Person::as_select(), Option::<User>::as_select()))
        .first::<Account>(connection)
        .await
        .optional()
}

/// A user with their person.
pub async fn find(connection: &mut Connection, id: UserId) -> QueryResult<Option<(Person, User)>> {
    people::table
        .inner_join(users::table)
        .filter(users::id.eq(id))
        .select((Person::as_select(), User::as_select()))
        .first(connection)
        .await
        .optional()
}

/// Users with their persons, oldest first.
pub async fn list(connection: &mut Connection, page: Page) -> QueryResult<Vec<(Person, User)>> {
    let mut query = people::table
        .inner_join(users::table)
        .select::<AccountColumns>((Person::as_select(), User::as_select()))
        .order((users::created_at.asc(), users::id.asc()))
        .limit(page.rows())
        .into_boxed();
    if let Some(after) = page.after {
        let is_later = users::created_at.gt(after.at);
        query = query.filter(is_later.or(users::created_at.eq(after.at).and(users::id.gt(after.id))));
    }
    query.load(connection).await
}

/// Reads a user and keeps others from changing the row until the transaction ends.
pub async fn lock(connection: &mut Connection, id: UserId) -> QueryResult<Option<User>> {
    users::table.find(id).for_no_key_update().select(User::as_select()).first(connection).await.optional()
}

/// Reads the user of a person and keeps others from changing the row until the transaction ends.
pub async fn lock_of_person(connection: &mut Connection, person_id: PersonId) -> QueryResult<Option<User>> {
    users::table
        .filter(users::person_id.eq(person_id))
        .for_no_key_update()
        .select(User::as_select())
        .first(connection)
        .await
        .optional()
}

/// The active owners, kept from changing until the transaction ends, so that two of them cannot leave at once.
pub async fn lock_active_owners(connection: &mut Connection) -> QueryResult<Vec<UserId>> {
    users::table
        .filter(users::role.eq(Role::Owner).and(users::is_active))
        .order(users::id)
        .for_no_key_update()
        .select(users::id)
        .load(connection)
        .await
}

/// Slugs that start with a stem.
pub async fn slugs_from(connection: &mut Connection, stem: &str) -> QueryResult<Vec<String>> {
    users::table.filter(users::slug.like(format!("{stem}%"))).select(users::slug).load(connection).await
}

/// Sets a password.
pub async fn set_password(
    connection: &mut Connection,
    id: UserId,
    hash: &PasswordHash,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(users::table.find(id))
        .set((
            users::password_hash.eq(hash),
            users::revision.eq(users::revision + 1),
            users::updated_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Changes a user's own texts.
pub async fn update_texts(
    connection: &mut Connection,
    id: UserId,
    change: &UserChange,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(users::table.find(id))
        .set((change, users::revision.eq(users::revision + 1), users::updated_at.eq(now)))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Changes role and activity.
pub async fn update_membership(
    connection: &mut Connection,
    id: UserId,
    (role, is_active): (Role, bool),
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(users::table.find(id))
        .set((
            users::role.eq(role),
            users::is_active.eq(is_active),
            users::revision.eq(users::revision + 1),
            users::updated_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// The public profile of an active user by slug.
pub async fn find_public_coach(connection: &mut Connection, slug: &str) -> QueryResult<Option<PublicCoach>> {
    users::table
        .inner_join(people::table)
        .filter(users::is_active.and(users::slug.eq(slug)))
        .select(PublicCoach::as_select())
        .first(connection)
        .await
        .optional()
}

/// The public profiles of all active users, by name.
pub async fn list_public_coaches(connection: &mut Connection) -> QueryResult<Vec<PublicCoach>> {
    users::table
        .inner_join(people::table)
        .filter(users::is_active)
        .order((people::name.asc(), users::id.asc()))
        .select(PublicCoach::as_select())
        .load(connection)
        .await
}

/// How to reach the user of an address by mail.
pub async fn find_contact_by_email(
    connection: &mut Connection,
    email: &EmailAddress,
) -> QueryResult<Option<Contact>> {
    users::table
        .inner_join(people::table)
        .filter(people::email.eq(email.as_str()))
        .select(Contact::as_select())
        .first(connection)
        .await
        .optional()
}

/// How to reach the active owners, oldest first.
pub async fn list_owner_contacts(connection: &mut Connection) -> QueryResult<Vec<Contact>> {
    users::table
        .inner_join(people::table)
        .filter(users::role.eq(Role::Owner).and(users::is_active))
        .order((users::created_at, users::id))
        .select(Contact::as_select())
        .load(connection)
        .await
}

/// How to reach a user by mail.
pub async fn find_contact(connection: &mut Connection, id: UserId) -> QueryResult<Option<Contact>> {
    users::table
        .inner_join(people::table)
        .filter(users::id.eq(id))
        .select(Contact::as_select())
        .first(connection)
        .await
        .optional()
}
