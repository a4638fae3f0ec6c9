//! Sending a mail again that was given up.

use diesel_async::AsyncConnection as _;

use super::dead_address::mark_alive;
use crate::kernel::ids::MailId;
use crate::mail::error::RetryError;
use crate::mail::model::MailRecord;
use crate::mail::store::messages;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Puts a mail that was given up back into the queue, due at once, with a fresh time to be given up. Where its address
/// was dead, it is so no longer: whoever asks for this knows better.
///
/// # Errors
/// [`RetryError::NotFound`], [`RetryError::NotFailed`], [`RetryError::Wiped`]; any error of the database.
pub async fn retry(
    connection: &mut Connection,
    context: &Context,
    id: MailId,
) -> Result<MailRecord, RetryError> {
    let give_up_at = context.now + context.site.mail_give_up;
    let requeued = connection
        .transaction(async |connection: &mut Connection| {
            let requeued = messages::requeue(connection, id, context.now, give_up_at).await?;
            if let Some(message) = &requeued {
                mark_alive(connection, context, &message.to_address).await?;
            }
            Ok::<_, RetryError>(requeued)
        })
        .await?;
    if let Some(message) = requeued {
        return Ok(message);
    }
    let message = messages::find(connection, id).await?.ok_or(RetryError::NotFound)?;
    Err(if message.state == "failed" { RetryError::Wiped } else { RetryError::NotFailed })
}
