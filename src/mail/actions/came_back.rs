//! A mail that a server had taken, and that came back all the same.

use diesel::QueryResult;

use super::give_up::telling;
use crate::kernel::ids::MailId;
use crate::mail::store::delivery::Outcome;
use crate::mail::store::messages;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::jobs;

/// Writes that a mail was not delivered after all, and the job that tells whoever caused it. One that is not `sent`
/// stays as it is: it waits for another attempt, or is given up already. Call it in the transaction that reads what came
/// back.
///
/// # Errors
/// Any error of the database.
pub async fn came_back(
    connection: &mut Connection,
    context: &Context,
    id: MailId,
    (code, text): (Option<i16>, &str),
) -> QueryResult<()> {
    let outcome = Outcome { at: context.now, code, text };
    let Some(record) = messages::mark_returned(connection, id, &outcome).await? else { return Ok(()) };
    let about = record.about_kind.as_deref().zip(record.about_id);
    if let Some(job) = telling(context, record.id, about) {
        jobs::enqueue(connection, context, job).await?;
    }
    Ok(())
}
