//! Sending a mail again that was given up.

use crate::kernel::ids::MailId;
use crate::mail::error::RetryError;
use crate::mail::model::MailRecord;
use crate::mail::store::messages;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Puts a mail that was given up back into the queue, due at once, with a fresh time to be given up.
///
/// # Errors
/// [`RetryError::NotFound`], [`RetryError::NotFailed`], [`RetryError::Wiped`]; any error of the database.
pub async fn retry(
    connection: &mut Connection,
    context: &Context,
    id: MailId,
) -> Result<MailRecord, RetryError> {
    let give_up_at = context.now + context.site.mail_give_up;
    if let Some(message) = messages::requeue(connection, id, context.now, give_up_at).await? {
        return Ok(message);
    }
    let message = messages::find(connection, id).await?.ok_or(RetryError::NotFound)?;
    Err(if message.state == "failed" { RetryError::Wiped } else { RetryError::NotFailed })
}
