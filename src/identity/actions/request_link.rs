//! Asking for a sign-in link.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use crate::identity::error::IdentityError;
use crate::identity::store::people;
use crate::kernel::email_address::EmailAddress;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::jobs::{self, NewJob};

/// The job that mails a link.
pub const SEND_LINK: &str = "identity.send_link";

/// Asks for a sign-in link to an address.
///
/// The work is the same for every address, known or not: a look and a job. Who may sign in, and how many links they
/// were sent, is found out by the job, so that the time of the answer tells nothing.
///
/// # Errors
/// Any error of the database.
pub async fn request_link(
    connection: &mut Connection,
    context: &Context,
    email: &EmailAddress,
) -> Result<(), IdentityError> {
    connection
        .transaction(async |connection| {
            let person_id = people::find_by_email(connection, email).await?;
            let payload = json!({ "person_id": person_id, "requested_at": context.now });
            jobs::enqueue(connection, context, NewJob { kind: SEND_LINK, payload, run_at: context.now })
                .await?;
            Ok(())
        })
        .await
}
