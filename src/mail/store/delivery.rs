//! Taking mails under a lease and writing down what came of it; a function is one statement.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel::sql_types::Timestamptz;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::MailId;
use crate::mail::core::lane::Lane;
use crate::mail::model::Claimed;
use crate::platform::db::Connection;
use crate::schema::mail_messages;

/// What is written down after an attempt.
#[derive(Clone, Debug)]
pub(in crate::mail) struct Outcome<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// The server's reply code, if it gave one.
    pub code: Option<i16>,
    /// What it said, or what went wrong.
    pub text: &'a str,
}

/// Takes the next due mail of these lanes under a lease: the first lane that has one, then the one that is due longest.
/// Two workers never get the same mail while the lease lasts.
pub(in crate::mail) async fn claim(
    connection: &mut Connection,
    now: DateTime<Utc>,
    lease: TimeDelta,
    lanes: &[Lane],
) -> QueryResult<Option<Claimed>> {
    if lanes.is_empty() {
        return Ok(None);
    }
    // COALESCE looks into a lane only when those before it have nothing, each by the index of due mails.
    let by_lane: Vec<String> = lanes.iter().map(|lane| first_due(*lane)).collect();
    diesel::sql_query(format!(
        "UPDATE mail_messages SET locked_until = $2, fence = fence + 1, attempts = attempts + 1 \
         WHERE id = COALESCE({}) \
         RETURNING id, message_id, to_address, to_name, subject, text_body, html_body, parts, created_at, \
                   lane, kind, about_kind, about_id, give_up_at, attempts, fence",
        by_lane.join(", ")
    ))
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(now + lease)
    .get_result(connection)
    .await
    .optional()
}

fn first_due(lane: Lane) -> String {
    format!(
        "(SELECT id FROM mail_messages WHERE state = 'queued' AND lane = '{}' AND next_attempt_at <= $1 \
          AND (locked_until IS NULL OR locked_until <= $1) \
          ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)",
        lane.name()
    )
}

/// Holds a mail for longer. False when the lease was lost to another worker.
pub(in crate::mail) async fn extend_lease(
    connection: &mut Connection,
    claimed: &Claimed,
    until: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::update(mail_messages::table.filter(held(claimed.letter.id, claimed.fence)))
        .set(mail_messages::locked_until.eq(until))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// The mail is delivered. False when the lease was lost.
pub(in crate::mail) async fn update_sent(
    connection: &mut Connection,
    claimed: &Claimed,
    outcome: &Outcome<'_>,
) -> QueryResult<bool> {
    finish(connection, claimed, "sent", outcome).await
}

/// The mail is given up. False when the lease was lost.
pub(in crate::mail) async fn update_failed(
    connection: &mut Connection,
    claimed: &Claimed,
    outcome: &Outcome<'_>,
) -> QueryResult<bool> {
    finish(connection, claimed, "failed", outcome).await
}

async fn finish(
    connection: &mut Connection,
    claimed: &Claimed,
    state: &'static str,
    outcome: &Outcome<'_>,
) -> QueryResult<bool> {
    diesel::update(mail_messages::table.filter(held(claimed.letter.id, claimed.fence)))
        .set((
            mail_messages::state.eq(state),
            mail_messages::outcome_code.eq(outcome.code),
            mail_messages::outcome_text.eq(outcome.text),
            mail_messages::finished_at.eq(outcome.at),
            mail_messages::locked_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// The mail will be tried again then. False when the lease was lost.
pub(in crate::mail) async fn put_back(
    connection: &mut Connection,
    claimed: &Claimed,
    next_attempt_at: DateTime<Utc>,
    outcome: &Outcome<'_>,
) -> QueryResult<bool> {
    diesel::update(mail_messages::table.filter(held(claimed.letter.id, claimed.fence)))
        .set((
            mail_messages::next_attempt_at.eq(next_attempt_at),
            mail_messages::outcome_code.eq(outcome.code),
            mail_messages::outcome_text.eq(outcome.text),
            mail_messages::locked_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Lets go of a mail as if it had not been taken. False when the lease was lost.
pub(in crate::mail) async fn release(connection: &mut Connection, claimed: &Claimed) -> QueryResult<bool> {
    diesel::update(mail_messages::table.filter(held(claimed.letter.id, claimed.fence)))
        .set((
            mail_messages::attempts.eq(claimed.attempts - 1),
            mail_messages::locked_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

#[diesel::dsl::auto_type]
fn held(id: MailId, fence: i64) -> _ {
    mail_messages::id.eq(id).and(mail_messages::fence.eq(fence)).and(mail_messages::state.eq("queued"))
}
