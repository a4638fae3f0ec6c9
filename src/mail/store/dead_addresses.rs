//! Statements on `mail_dead_addresses`.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::platform::db::Connection;
use crate::schema::mail_dead_addresses;

/// Whether one of these hashes is there.
pub(in crate::mail) async fn is_there(
    connection: &mut Connection,
    hashes: Vec<Vec<u8>>,
) -> QueryResult<bool> {
    let theirs = mail_dead_addresses::table.filter(mail_dead_addresses::address_hash.eq_any(hashes));
    diesel::select(exists(theirs)).get_result(connection).await
}

/// Writes a hash; one that is there stays as it is.
pub(in crate::mail) async fn insert(
    connection: &mut Connection,
    hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(mail_dead_addresses::table)
        .values((mail_dead_addresses::address_hash.eq(hash), mail_dead_addresses::created_at.eq(now)))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes hashes.
pub(in crate::mail) async fn delete(connection: &mut Connection, hashes: Vec<Vec<u8>>) -> QueryResult<()> {
    let theirs = mail_dead_addresses::table.filter(mail_dead_addresses::address_hash.eq_any(hashes));
    diesel::delete(theirs).execute(connection).await.map(|_| ())
}
