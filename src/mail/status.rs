//! Where mails are: for the owner, and for the metrics page.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use uuid::Uuid;

use super::model::{MailDepth, MailRecord};
use super::store::messages;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::MailId;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// The mail of this id.
///
/// # Errors
/// Any error of the database.
pub async fn find(connection: &mut Connection, id: MailId) -> QueryResult<Option<MailRecord>> {
    messages::find(connection, id).await
}

/// A page of mails, newest first: all of them, or those of a state (`queued`, `sent`, `failed`).
///
/// # Errors
/// Any error of the database.
pub async fn list(
    connection: &mut Connection,
    page: Page,
    state: Option<&str>,
) -> QueryResult<Vec<MailRecord>> {
    messages::list(connection, page, state).await
}

/// How many mails wait or were given up, by lane.
///
/// # Errors
/// Any error of the database.
pub async fn depth(connection: &mut Connection) -> QueryResult<Vec<MailDepth>> {
    messages::depth(connection).await
}

/// All mails to an address that are there, oldest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_to(connection: &mut Connection, address: &EmailAddress) -> QueryResult<Vec<MailRecord>> {
    messages::list_to(connection, address.as_str()).await
}

/// The newest mails about these rows, for a room to show how far they are.
///
/// # Errors
/// Any error of the database.
pub async fn list_about(
    connection: &mut Connection,
    about: (&str, &[Uuid]),
    most: i64,
) -> QueryResult<Vec<MailRecord>> {
    messages::list_about(connection, about, most).await
}

/// Removes what is kept of mails to an address: every mail of the room whose kinds begin so, and of the others those that
/// are over. What others still have to say to the address goes out.
///
/// # Errors
/// Any error of the database.
pub async fn forget(connection: &mut Connection, address: &EmailAddress, room: &str) -> QueryResult<()> {
    messages::forget(connection, address.as_str(), room).await
}

/// Removes the mails about these rows, sent or not: what they ask is asked no more.
///
/// # Errors
/// Any error of the database.
pub async fn remove_about(
    connection: &mut Connection,
    kind: &'static str,
    ids: impl IntoIterator<Item = Uuid>,
) -> QueryResult<()> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() { Ok(()) } else { messages::remove_about(connection, kind, &ids).await }
}

/// How many mails of this kind were written about a row since then, so that a room can keep from repeating itself.
///
/// # Errors
/// Any error of the database.
pub async fn count_about(
    connection: &mut Connection,
    id: Uuid,
    kind: &str,
    since: DateTime<Utc>,
) -> QueryResult<i64> {
    messages::count_about(connection, id, kind, since).await
}

/// How many mails of these kinds this address was written since then, so that a room can keep from flooding it.
///
/// # Errors
/// Any error of the database.
pub async fn count_to(
    connection: &mut Connection,
    address: &EmailAddress,
    kinds: &[&str],
    since: DateTime<Utc>,
) -> QueryResult<i64> {
    messages::count_to(connection, address.as_str(), kinds, since).await
}
