//! Giving a mail up, and telling the rooms that it concerns.

use diesel::QueryResult;
use diesel_async::AsyncConnection as _;
use serde_json::json;
use uuid::Uuid;

use crate::kernel::ids::MailId;
use crate::mail::model::Claimed;
use crate::mail::store::delivery::{self, Outcome};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::jobs::{self, NewJob};

/// The kind of job that follows a mail which is given up and is about something; its payload names `mail_id`,
/// `about_kind` and `about_id`.
pub const FAILED_JOB: &str = "mail.failed";

/// The kind of job that follows a mail which a server refused for good once it knew the recipient; its payload names
/// `mail_id`. Whoever can read the words of servers finds out whether the address is dead.
pub const REFUSED_JOB: &str = "mail.refused";

/// Writes that the mail failed, and in the same transaction the jobs that tell: `is_refused`, that a server said so once
/// it knew the recipient. False when the lease was lost, and nothing was written.
pub(in crate::mail) async fn give_up(
    connection: &mut Connection,
    context: &Context,
    claimed: &Claimed,
    (outcome, is_refused): (&Outcome<'_>, bool),
) -> QueryResult<bool> {
    let id = claimed.letter.id;
    let about = claimed.about_kind.as_deref().zip(claimed.about_id);
    let refused = is_refused.then(|| {
        let payload = json!({ "mail_id": id });
        NewJob { kind: REFUSED_JOB, payload, run_at: context.now }
    });
    connection
        .transaction(async |connection| {
            let is_ours = delivery::update_failed(connection, claimed, outcome).await?;
            if is_ours {
                for job in telling(context, id, about).into_iter().chain(refused) {
                    jobs::enqueue(connection, context, job).await?;
                }
            }
            Ok(is_ours)
        })
        .await
}

/// The job that tells whoever caused a mail that it was not delivered.
pub(super) fn telling(context: &Context, id: MailId, about: Option<(&str, Uuid)>) -> Option<NewJob> {
    let (about_kind, about_id) = about?;
    let payload = json!({ "mail_id": id, "about_kind": about_kind, "about_id": about_id });
    Some(NewJob { kind: FAILED_JOB, payload, run_at: context.now })
}
