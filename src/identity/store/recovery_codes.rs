//! Statements on `recovery_codes`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::TwoFactorId;
use crate::platform::db::Connection;
use crate::schema::recovery_codes;

/// Writes codes.
pub async fn insert(connection: &mut Connection, id: TwoFactorId, hashes: &[Vec<u8>]) -> QueryResult<()> {
    let rows: Vec<_> = hashes
        .iter()
        .map(|hash| (recovery_codes::hash.eq(hash), recovery_codes::two_factor_id.eq(id)))
        .collect();
    diesel::insert_into(recovery_codes::table).values(rows).execute(connection).await.map(|_| ())
}

/// Uses a code up; false when there is none or it was used before. Of two calls at once one is told true.
pub async fn consume(
    connection: &mut Connection,
    id: TwoFactorId,
    hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let good = recovery_codes::table
        .find(hash)
        .filter(recovery_codes::two_factor_id.eq(id).and(recovery_codes::used_at.is_null()));
    diesel::update(good).set(recovery_codes::used_at.eq(now)).execute(connection).await.map(|rows| rows == 1)
}

/// How many codes are left.
pub async fn count_left(connection: &mut Connection, id: TwoFactorId) -> QueryResult<i64> {
    recovery_codes::table
        .filter(recovery_codes::two_factor_id.eq(id).and(recovery_codes::used_at.is_null()))
        .count()
        .get_result(connection)
        .await
}

/// Removes the codes of an app.
pub async fn delete_all(connection: &mut Connection, id: TwoFactorId) -> QueryResult<usize> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::two_factor_id.eq(id)))
        .execute(connection)
        .await
}
