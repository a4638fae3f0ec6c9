//! Statements on `send_buckets`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Text, Timestamptz};
use diesel_async::RunQueryDsl;

use crate::platform::db::Connection;
use crate::schema::send_buckets;

/// The buckets of these keys, locked for a change in the order of their keys; one that is not there is full.
pub async fn lock(connection: &mut Connection, keys: &[String]) -> QueryResult<Vec<(String, DateTime<Utc>)>> {
    send_buckets::table
        .filter(send_buckets::key.eq_any(keys.to_vec()))
        .order(send_buckets::key)
        .select((send_buckets::key, send_buckets::full_at))
        .for_update()
        .load(connection)
        .await
}

/// Writes buckets. A bucket never moves back.
pub async fn set(connection: &mut Connection, buckets: &[(String, DateTime<Utc>)]) -> QueryResult<()> {
    let (keys, instants): (Vec<&str>, Vec<DateTime<Utc>>) =
        buckets.iter().map(|(key, at)| (key.as_str(), *at)).unzip();
    diesel::sql_query(
        "INSERT INTO send_buckets (key, full_at) \
         SELECT key, full_at FROM unnest($1::text[], $2::timestamptz[]) AS new (key, full_at) ORDER BY key \
         ON CONFLICT (key) DO UPDATE SET full_at = greatest(send_buckets.full_at, excluded.full_at)",
    )
    .bind::<Array<Text>, _>(keys)
    .bind::<Array<Timestamptz>, _>(instants)
    .execute(connection)
    .await
    .map(|_| ())
}

/// Forgets buckets that are full and that nobody is changing.
pub async fn delete_full(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::sql_query(
        "DELETE FROM send_buckets WHERE key IN \
           (SELECT key FROM send_buckets WHERE full_at < $1 ORDER BY key FOR UPDATE SKIP LOCKED)",
    )
    .bind::<Timestamptz, _>(now)
    .execute(connection)
    .await
}
