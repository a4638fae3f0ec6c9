//! Statements on `one_time_tokens`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::TokenPurpose;
use crate::kernel::ids::PersonId;
use crate::kernel::tokens::HashedToken;
use crate::platform::db::Connection;
use crate::schema::one_time_tokens;

/// Writes a token that lives until `expires_at`.
pub async fn insert(
    connection: &mut Connection,
    hash: &HashedToken,
    (purpose, person_id): (TokenPurpose, PersonId),
    (now, expires_at): (DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<()> {
    diesel::insert_into(one_time_tokens::table)
        .values((
            one_time_tokens::hash.eq(hash.as_bytes()),
            one_time_tokens::purpose.eq(purpose),
            one_time_tokens::person_id.eq(person_id),
            one_time_tokens::created_at.eq(now),
            one_time_tokens::expires_at.eq(expires_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// The person of a token that can still be used.
pub async fn find_good(
    connection: &mut Connection,
    hash: &HashedToken,
    purpose: TokenPurpose,
    now: DateTime<Utc>,
) -> QueryResult<Option<PersonId>> {
    one_time_tokens::table
        .find(hash.as_bytes())
        .filter(one_time_tokens::purpose.eq(purpose))
        .filter(one_time_tokens::used_at.is_null().and(one_time_tokens::expires_at.gt(now)))
        .select(one_time_tokens::person_id)
        .first(connection)
        .await
        .optional()
}

/// The token of a second step that can still be used.
pub async fn find_challenge(
    connection: &mut Connection,
    hash: &HashedToken,
    now: DateTime<Utc>,
) -> QueryResult<Option<(TokenPurpose, PersonId)>> {
    one_time_tokens::table
        .find(hash.as_bytes())
        .filter(
            one_time_tokens::purpose.eq_any([TokenPurpose::SecondFactor, TokenPurpose::SecondFactorByLink]),
        )
        .filter(one_time_tokens::used_at.is_null().and(one_time_tokens::expires_at.gt(now)))
        .select((one_time_tokens::purpose, one_time_tokens::person_id))
        .first(connection)
        .await
        .optional()
}

/// Uses a token up, and tells whose it was. Of two calls at once one gets the person.
pub async fn consume(
    connection: &mut Connection,
    hash: &HashedToken,
    purpose: TokenPurpose,
    now: DateTime<Utc>,
) -> QueryResult<Option<PersonId>> {
    let good = one_time_tokens::table
        .find(hash.as_bytes())
        .filter(one_time_tokens::purpose.eq(purpose))
        .filter(one_time_tokens::used_at.is_null().and(one_time_tokens::expires_at.gt(now)));
    diesel::update(good)
        .set(one_time_tokens::used_at.eq(now))
        .returning(one_time_tokens::person_id)
        .get_result(connection)
        .await
        .optional()
}

/// How many tokens a person was sent for a purpose after this instant.
pub async fn count_since(
    connection: &mut Connection,
    (purpose, person_id): (TokenPurpose, PersonId),
    since: DateTime<Utc>,
) -> QueryResult<i64> {
    one_time_tokens::table
        .filter(one_time_tokens::person_id.eq(person_id).and(one_time_tokens::purpose.eq(purpose)))
        .filter(one_time_tokens::created_at.gt(since))
        .count()
        .get_result(connection)
        .await
}

/// Makes the unused tokens of a person worthless.
pub async fn void_of_person(
    connection: &mut Connection,
    person_id: PersonId,
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::update(
        one_time_tokens::table
            .filter(one_time_tokens::person_id.eq(person_id).and(one_time_tokens::used_at.is_null())),
    )
    .set(one_time_tokens::used_at.eq(now))
    .execute(connection)
    .await
}

/// Removes tokens that expired before this instant.
pub async fn delete_expired(connection: &mut Connection, before: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(one_time_tokens::table.filter(one_time_tokens::expires_at.lt(before)))
        .execute(connection)
        .await
}
