//! Statements on `sign_in_failures`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::platform::db::Connection;
use crate::schema::sign_in_failures;

/// How often log-ins of an account have failed in a row, and when the last did.
pub async fn find(connection: &mut Connection, account: &[u8]) -> QueryResult<Option<(i32, DateTime<Utc>)>> {
    sign_in_failures::table
        .find(account)
        .select((sign_in_failures::failures, sign_in_failures::last_failed_at))
        .first(connection)
        .await
        .optional()
}

/// Counts one more.
pub async fn count(connection: &mut Connection, account: &[u8], now: DateTime<Utc>) -> QueryResult<()> {
    diesel::insert_into(sign_in_failures::table)
        .values((
            sign_in_failures::account_digest.eq(account),
            sign_in_failures::failures.eq(1),
            sign_in_failures::last_failed_at.eq(now),
        ))
        .on_conflict(sign_in_failures::account_digest)
        .do_update()
        .set((
            sign_in_failures::failures.eq(sign_in_failures::failures + 1),
            sign_in_failures::last_failed_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Forgets the failures of an account.
pub async fn clear(connection: &mut Connection, account: &[u8]) -> QueryResult<()> {
    diesel::delete(sign_in_failures::table.find(account)).execute(connection).await.map(|_| ())
}

/// Forgets accounts whose last failure was before this instant.
pub async fn delete_quiet(connection: &mut Connection, before: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(sign_in_failures::table.filter(sign_in_failures::last_failed_at.lt(before)))
        .execute(connection)
        .await
}
