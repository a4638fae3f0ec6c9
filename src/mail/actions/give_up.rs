//! Giving a mail up, and telling the room that caused it.

use diesel::QueryResult;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use crate::mail::model::Claimed;
use crate::mail::store::delivery::{self, Outcome};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::jobs::{self, NewJob};

/// The kind of job that follows a mail which is given up and is about something; its payload names `mail_id`,
/// `about_kind` and `about_id`.
pub const FAILED_JOB: &str = "mail.failed";

/// Writes that the mail failed, and in the same transaction the job that tells. False when the lease was lost, and
/// nothing was written.
pub(in crate::mail) async fn give_up(
    connection: &mut Connection,
    context: &Context,
    claimed: &Claimed,
    outcome: &Outcome<'_>,
) -> QueryResult<bool> {
    connection
        .transaction(async |connection| {
            let is_ours = delivery::update_failed(connection, claimed, outcome).await?;
            if let (true, Some(job)) = (is_ours, telling(context, claimed)) {
                jobs::enqueue(connection, context, job).await?;
            }
            Ok(is_ours)
        })
        .await
}

fn telling(context: &Context, claimed: &Claimed) -> Option<NewJob> {
    let (kind, id) = (claimed.about_kind.as_ref()?, claimed.about_id?);
    let payload = json!({ "mail_id": claimed.letter.id, "about_kind": kind, "about_id": id });
    Some(NewJob { kind: FAILED_JOB, payload, run_at: context.now })
}
