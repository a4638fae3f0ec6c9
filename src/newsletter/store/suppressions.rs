//! Statements on `suppressions`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::newsletter::model::SuppressionReason;
use crate::platform::db::Connection;
use crate::schema::suppressions;

/// Which of these hashes are suppressed, and why.
pub async fn among(
    connection: &mut Connection,
    hashes: Vec<Vec<u8>>,
) -> QueryResult<Vec<(Vec<u8>, SuppressionReason)>> {
    suppressions::table
        .filter(suppressions::address_hash.eq_any(hashes))
        .select((suppressions::address_hash, suppressions::reason))
        .load(connection)
        .await
}

/// Suppresses an address; one that is so already keeps its first reason.
pub async fn insert(
    connection: &mut Connection,
    hash: &[u8],
    reason: SuppressionReason,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(suppressions::table)
        .values((
            suppressions::address_hash.eq(hash),
            suppressions::reason.eq(reason),
            suppressions::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Lifts the suppression of an address.
pub async fn delete(connection: &mut Connection, hashes: &[Vec<u8>]) -> QueryResult<()> {
    diesel::delete(suppressions::table.filter(suppressions::address_hash.eq_any(hashes.to_vec())))
        .execute(connection)
        .await
        .map(|_| ())
}
