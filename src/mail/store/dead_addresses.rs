//! Statements on `mail_dead_addresses`.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::platform::db::Connection;
use crate::schema::mail_dead_addresses;

/// Whether one of these hashes was written after this time.
pub(in crate::mail) async fn is_there(
    connection: &mut Connection,
    hashes: Vec<Vec<u8>>,
    after: DateTime<Utc>,
) -> QueryResult<bool> {
    let theirs = mail_dead_addresses::table.filter(
        mail_dead_addresses::address_hash.eq_any(hashes).and(mail_dead_addresses::created_at.gt(after)),
    );
    diesel::select(exists(theirs)).get_result(connection).await
}

/// Writes a hash; one that is there counts from now.
pub(in crate::mail) async fn insert(
    connection: &mut Connection,
    hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(mail_dead_addresses::table)
        .values((mail_dead_addresses::address_hash.eq(hash), mail_dead_addresses::created_at.eq(now)))
        .on_conflict(mail_dead_addresses::address_hash)
        .do_update()
        .set(mail_dead_addresses::created_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes hashes.
pub(in crate::mail) async fn delete(connection: &mut Connection, hashes: Vec<Vec<u8>>) -> QueryResult<()> {
    let theirs = mail_dead_addresses::table.filter(mail_dead_addresses::address_hash.eq_any(hashes));
    diesel::delete(theirs).execute(connection).await.map(|_| ())
}
