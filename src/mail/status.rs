//! Where mails are: for the owner, and for the metrics page.

use chrono::{DateTime, Utc};
use diesel::QueryResult;

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
