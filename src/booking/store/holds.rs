//! Statements on `holds` and `hold_hosts`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel_async::RunQueryDsl;

use crate::booking::model::Hold;
use crate::kernel::ids::{HoldId, UserId};
use crate::platform::db::Connection;
use crate::schema::{hold_hosts, holds};

/// Lets one hold of a client be made at a time, until the end of the transaction.
pub async fn lock_client(connection: &mut Connection, client_digest: &[u8]) -> QueryResult<()> {
    let number = client_digest.first_chunk::<8>().map_or(0, |bytes| i64::from_be_bytes(*bytes));
    diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
        .bind::<BigInt, _>(number)
        .execute(connection)
        .await
        .map(|_| ())
}

/// How many live holds a client has.
pub async fn count_live(
    connection: &mut Connection,
    client_digest: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<i64> {
    holds::table
        .filter(holds::client_digest.eq(client_digest).and(holds::expires_at.gt(now)))
        .count()
        .get_result(connection)
        .await
}

/// Writes a hold.
pub async fn insert(connection: &mut Connection, hold: &Hold) -> QueryResult<()> {
    diesel::insert_into(holds::table).values(hold).execute(connection).await.map(|_| ())
}

/// Takes the time of these hosts.
pub async fn insert_hosts(connection: &mut Connection, id: HoldId, host_ids: &[UserId]) -> QueryResult<()> {
    let rows: Vec<_> = host_ids
        .iter()
        .map(|user_id| (hold_hosts::hold_id.eq(id), hold_hosts::user_id.eq(*user_id)))
        .collect();
    diesel::insert_into(hold_hosts::table).values(rows).execute(connection).await.map(|_| ())
}

/// The live hold with this hash of a token.
pub async fn find_live(
    connection: &mut Connection,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<Option<Hold>> {
    holds::table
        .filter(holds::token_hash.eq(token_hash).and(holds::expires_at.gt(now)))
        .select(Hold::as_select())
        .first(connection)
        .await
        .optional()
}

/// Whose time a hold takes.
pub async fn hosts(connection: &mut Connection, id: HoldId) -> QueryResult<Vec<UserId>> {
    hold_hosts::table
        .filter(hold_hosts::hold_id.eq(id))
        .order(hold_hosts::user_id)
        .select(hold_hosts::user_id)
        .load(connection)
        .await
}

/// Lets go of a hold. False when it was gone.
pub async fn delete(connection: &mut Connection, id: HoldId) -> QueryResult<bool> {
    diesel::delete(holds::table.find(id)).execute(connection).await.map(|rows| rows > 0)
}

/// Removes holds that expired by then.
pub async fn delete_expired(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(holds::table.filter(holds::expires_at.le(now))).execute(connection).await
}
