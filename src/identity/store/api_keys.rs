//! Statements on `api_keys`.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::{ApiKey, KeyAccess, NewApiKey};
use crate::kernel::ids::{ApiKeyId, UserId};
use crate::kernel::tokens::HashedToken;
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{api_keys, users};

/// Writes a key.
pub async fn insert(connection: &mut Connection, key: &NewApiKey) -> QueryResult<()> {
    diesel::insert_into(api_keys::table).values(key).execute(connection).await.map(|_| ())
}

/// The keys of a user that were not revoked, oldest first.
pub async fn list(connection: &mut Connection, user_id: UserId, page: Page) -> QueryResult<Vec<ApiKey>> {
    let mut query = api_keys::table
        .filter(api_keys::user_id.eq(user_id).and(api_keys::revoked_at.is_null()))
        .select(ApiKey::as_select())
        .order((api_keys::created_at.asc(), api_keys::id.asc()))
        .limit(page.rows())
        .into_boxed();
    if let Some(after) = page.after {
        let is_later = api_keys::created_at.gt(after.at);
        query = query.filter(is_later.or(api_keys::created_at.eq(after.at).and(api_keys::id.gt(after.id))));
    }
    query.load(connection).await
}

/// A key of a user that was not revoked.
pub async fn find(connection: &mut Connection, id: ApiKeyId, user_id: UserId) -> QueryResult<Option<ApiKey>> {
    api_keys::table
        .find(id)
        .filter(api_keys::user_id.eq(user_id).and(api_keys::revoked_at.is_null()))
        .select(ApiKey::as_select())
        .first(connection)
        .await
        .optional()
}

/// A key with everything that decides whether it still counts.
pub async fn find_access(connection: &mut Connection, hash: &HashedToken) -> QueryResult<Option<KeyAccess>> {
    api_keys::table
        .inner_join(users::table)
        .filter(api_keys::hash.eq(hash.as_bytes()))
        .select(KeyAccess::as_select())
        .first(connection)
        .await
        .optional()
}

/// Notes that a key was used, at most once in this time, so that busy keys cost no write for each call.
pub async fn touch(
    connection: &mut Connection,
    id: ApiKeyId,
    now: DateTime<Utc>,
    every: TimeDelta,
) -> QueryResult<()> {
    let is_old =
        api_keys::last_used_at.is_null().or(api_keys::last_used_at.le(now - every).assume_not_null());
    diesel::update(api_keys::table.find(id).filter(is_old))
        .set(api_keys::last_used_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Revokes a key of a user; false when there is none that counts.
pub async fn revoke(
    connection: &mut Connection,
    id: ApiKeyId,
    user_id: UserId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(
        api_keys::table.find(id).filter(api_keys::user_id.eq(user_id).and(api_keys::revoked_at.is_null())),
    )
    .set(api_keys::revoked_at.eq(now))
    .execute(connection)
    .await
    .map(|rows| rows == 1)
}

/// Revokes all keys of a user.
pub async fn revoke_of_user(
    connection: &mut Connection,
    user_id: UserId,
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::update(api_keys::table.filter(api_keys::user_id.eq(user_id).and(api_keys::revoked_at.is_null())))
        .set(api_keys::revoked_at.eq(now))
        .execute(connection)
        .await
}
