//! Statements on `send_buckets`, out of which mail to many takes what a server allows.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::sql_types::{Text, Timestamptz};
use diesel_async::RunQueryDsl;

use crate::platform::db::Connection;

/// Takes a token out of a bucket, whether it has one or not: it is full again by as much later as from `now` to `back`.
pub(in crate::mail) async fn draw(
    connection: &mut Connection,
    key: &str,
    (now, back): (DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<()> {
    diesel::sql_query(
        "INSERT INTO send_buckets (key, full_at) VALUES ($1, $3) \
         ON CONFLICT (key) DO UPDATE SET full_at = greatest(send_buckets.full_at, $2) + ($3 - $2)",
    )
    .bind::<Text, _>(key)
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(back)
    .execute(connection)
    .await
    .map(|_| ())
}
