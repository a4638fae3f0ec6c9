//! Erasing what events say about a person.

use diesel_async::AsyncConnection as _;

use crate::events::error::WebhookError;
use crate::events::store::{attempts, events};
use crate::kernel::ids::PersonId;
use crate::platform::db::Connection;

/// Removes what events say about a person, and what endpoints answered to it. The events stay, with ids and times.
///
/// # Errors
/// Any error of the database.
pub async fn erase_person(connection: &mut Connection, id: PersonId) -> Result<(), WebhookError> {
    connection
        .transaction(async |connection: &mut Connection| {
            attempts::wipe_for_person(connection, id).await?;
            events::delete_payloads_of(connection, id).await?;
            Ok(())
        })
        .await
}
