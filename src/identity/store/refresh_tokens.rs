//! Statements on `refresh_tokens`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::RefreshToken;
use crate::kernel::ids::SignInId;
use crate::kernel::tokens::HashedToken;
use crate::platform::db::Connection;
use crate::schema::refresh_tokens;

/// Writes a token.
pub async fn insert(
    connection: &mut Connection,
    hash: &HashedToken,
    sign_in_id: SignInId,
    expires_at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(refresh_tokens::table)
        .values((
            refresh_tokens::hash.eq(hash.as_bytes()),
            refresh_tokens::sign_in_id.eq(sign_in_id),
            refresh_tokens::expires_at.eq(expires_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Reads a token and keeps others from using it until the transaction ends.
pub async fn lock(connection: &mut Connection, hash: &HashedToken) -> QueryResult<Option<RefreshToken>> {
    refresh_tokens::table
        .find(hash.as_bytes())
        .for_update()
        .select(RefreshToken::as_select())
        .first(connection)
        .await
        .optional()
}

/// Notes that a token was exchanged.
pub async fn mark_used(
    connection: &mut Connection,
    hash: &HashedToken,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(refresh_tokens::table.find(hash.as_bytes()))
        .set(refresh_tokens::used_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes tokens that expired before this instant.
pub async fn delete_expired(connection: &mut Connection, before: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(refresh_tokens::table.filter(refresh_tokens::expires_at.lt(before)))
        .execute(connection)
        .await
}
