//! Addresses that do not exist: nothing but sign-in mail goes there, for a time. They are kept as keyed hashes.

use chrono::TimeDelta;
use diesel::QueryResult;

use crate::mail::store::dead_addresses;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Time after which another mail goes out, to learn whether the address has come to life.
const DEAD_FOR: TimeDelta = TimeDelta::days(30);

/// Sends nothing to an address but sign-in mail for 30 days, since its own server says that there is no such mailbox.
///
/// # Errors
/// Any error of the database.
pub async fn mark_dead(connection: &mut Connection, context: &Context, address: &str) -> QueryResult<()> {
    let hash = hashes(context, address).into_iter().next().unwrap_or_default();
    dead_addresses::insert(connection, &hash, context.now).await
}

/// Sends to an address again: a sign-in mail was taken there, or somebody who knows better says so.
///
/// # Errors
/// Any error of the database.
pub async fn mark_alive(connection: &mut Connection, context: &Context, address: &str) -> QueryResult<()> {
    dead_addresses::delete(connection, hashes(context, address)).await
}

/// Whether nothing is sent to an address but sign-in mail.
pub(in crate::mail) async fn is_dead(
    connection: &mut Connection,
    context: &Context,
    address: &str,
) -> QueryResult<bool> {
    dead_addresses::is_there(connection, hashes(context, address), context.now - DEAD_FOR).await
}

fn hashes(context: &Context, address: &str) -> Vec<Vec<u8>> {
    context.site.link_keys.digests("dead_address", address)
}
