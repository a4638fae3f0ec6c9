//! Statements on `sign_ins`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::{OpenSignIn, SignInAccess, SignInMethod};
use crate::kernel::ids::{PersonId, SignInId};
use crate::kernel::tokens::HashedToken;
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{people, sign_ins, users};

/// Writes a sign-in.
pub async fn insert(
    connection: &mut Connection,
    id: SignInId,
    (person_id, method): (PersonId, SignInMethod),
    device: Option<&str>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(sign_ins::table)
        .values((
            sign_ins::id.eq(id),
            sign_ins::person_id.eq(person_id),
            sign_ins::method.eq(method),
            sign_ins::device.eq(device),
            sign_ins::created_at.eq(now),
            sign_ins::last_used_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// A sign-in with everything that decides whether it still counts.
pub async fn find_access(connection: &mut Connection, id: SignInId) -> QueryResult<Option<SignInAccess>> {
    sign_ins::table
        .inner_join(people::table.left_join(users::table))
        .filter(sign_ins::id.eq(id))
        .select(SignInAccess::as_select())
        .first(connection)
        .await
        .optional()
}

/// The same of the sign-in that a browser keeps in a cookie.
pub async fn find_access_by_cookie(
    connection: &mut Connection,
    hash: &HashedToken,
) -> QueryResult<Option<SignInAccess>> {
    sign_ins::table
        .inner_join(people::table.left_join(users::table))
        .filter(sign_ins::cookie_hash.eq(hash.as_bytes()))
        .select(SignInAccess::as_select())
        .first(connection)
        .await
        .optional()
}

/// Sets the cookie that a browser keeps.
pub async fn set_cookie(connection: &mut Connection, id: SignInId, hash: &HashedToken) -> QueryResult<()> {
    diesel::update(sign_ins::table.find(id))
        .set(sign_ins::cookie_hash.eq(hash.as_bytes()))
        .execute(connection)
        .await
        .map(|_| ())
}

/// The sign-ins of a person that have not ended and were used since this instant, newest first.
pub async fn list_open(
    connection: &mut Connection,
    person_id: PersonId,
    used_since: DateTime<Utc>,
    page: Page,
) -> QueryResult<Vec<OpenSignIn>> {
    let mut query = sign_ins::table
        .filter(sign_ins::person_id.eq(person_id).and(sign_ins::revoked_at.is_null()))
        .filter(sign_ins::last_used_at.gt(used_since))
        .select(OpenSignIn::as_select())
        .order((sign_ins::created_at.desc(), sign_ins::id.desc()))
        .limit(page.rows())
        .into_boxed();
    if let Some(after) = page.after {
        let is_earlier = sign_ins::created_at.lt(after.at);
        query = query.filter(is_earlier.or(sign_ins::created_at.eq(after.at).and(sign_ins::id.lt(after.id))));
    }
    query.load(connection).await
}

/// Ends a sign-in of a person; false when it is not theirs or had ended already.
pub async fn revoke_own(
    connection: &mut Connection,
    (id, person_id): (SignInId, PersonId),
    because: &str,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let open = sign_ins::revoked_at.is_null().and(sign_ins::person_id.eq(person_id));
    diesel::update(sign_ins::table.find(id).filter(open))
        .set((sign_ins::revoked_at.eq(now), sign_ins::revoked_because.eq(because)))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Notes that the sign-in was used.
pub async fn touch(connection: &mut Connection, id: SignInId, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(sign_ins::table.find(id))
        .set(sign_ins::last_used_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Ends a sign-in; false when it had ended already.
pub async fn revoke(
    connection: &mut Connection,
    id: SignInId,
    because: &str,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(sign_ins::table.find(id).filter(sign_ins::revoked_at.is_null()))
        .set((sign_ins::revoked_at.eq(now), sign_ins::revoked_because.eq(because)))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Ends the sign-ins of a person, all of them or all but one.
pub async fn revoke_of_person(
    connection: &mut Connection,
    (person_id, except): (PersonId, Option<SignInId>),
    because: &str,
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    let theirs = sign_ins::person_id.eq(person_id).and(sign_ins::revoked_at.is_null());
    diesel::update(sign_ins::table.filter(theirs.and(sign_ins::id.nullable().is_distinct_from(except))))
        .set((sign_ins::revoked_at.eq(now), sign_ins::revoked_because.eq(because)))
        .execute(connection)
        .await
}

/// Removes sign-ins that were ended, or last used, before these instants. Their refresh tokens go with them.
pub async fn delete_ended(
    connection: &mut Connection,
    ended_before: DateTime<Utc>,
    unused_since: DateTime<Utc>,
) -> QueryResult<usize> {
    let is_over = sign_ins::revoked_at.lt(ended_before).assume_not_null();
    diesel::delete(sign_ins::table.filter(is_over.or(sign_ins::last_used_at.lt(unused_since))))
        .execute(connection)
        .await
}
