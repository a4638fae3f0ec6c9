//! Writing, reading and wiping mails; a function is one statement.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Timestamptz};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::delivery::Outcome;
use crate::kernel::ids::MailId;
use crate::mail::model::{Letter, MailDepth, MailRecord, NewMessage};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::mail_messages;

/// Writes a mail.
pub(in crate::mail) async fn insert(connection: &mut Connection, message: &NewMessage) -> QueryResult<()> {
    diesel::insert_into(mail_messages::table).values(message).execute(connection).await.map(|_| ())
}

/// Writes a mail that has been delivered already: into the dev mailbox. One that is there stays as it is.
pub(in crate::mail) async fn insert_captured(
    connection: &mut Connection,
    message: &NewMessage,
    at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(mail_messages::table)
        .values((message, mail_messages::finished_at.eq(at)))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// The mail of this id.
pub(in crate::mail) async fn find(
    connection: &mut Connection,
    id: MailId,
) -> QueryResult<Option<MailRecord>> {
    mail_messages::table.find(id).select(MailRecord::as_select()).first(connection).await.optional()
}

/// A page of mails, newest first, of one state or all.
pub(in crate::mail) async fn list(
    connection: &mut Connection,
    page: Page,
    state: Option<&str>,
) -> QueryResult<Vec<MailRecord>> {
    let mut query = mail_messages::table.select(MailRecord::as_select()).into_boxed();
    if let Some(state) = state {
        query = query.filter(mail_messages::state.eq(state.to_owned()));
    }
    if let Some(after) = page.after {
        query =
            query.filter(mail_messages::created_at.lt(after.at).or(
                mail_messages::created_at.eq(after.at).and(mail_messages::id.lt(MailId::from(after.id))),
            ));
    }
    query
        .order((mail_messages::created_at.desc(), mail_messages::id.desc()))
        .limit(page.rows())
        .load(connection)
        .await
}

/// Puts a mail that was given up back into the queue, with a new end; `None` if it is in another state or wiped.
pub(in crate::mail) async fn requeue(
    connection: &mut Connection,
    id: MailId,
    now: DateTime<Utc>,
    give_up_at: DateTime<Utc>,
) -> QueryResult<Option<MailRecord>> {
    let is_failed = mail_messages::state.eq("failed").and(mail_messages::wiped_at.is_null());
    diesel::update(mail_messages::table.filter(mail_messages::id.eq(id).and(is_failed)))
        .set((
            mail_messages::state.eq("queued"),
            mail_messages::next_attempt_at.eq(now),
            mail_messages::give_up_at.eq(give_up_at),
            mail_messages::attempts.eq(0),
            mail_messages::finished_at.eq(None::<DateTime<Utc>>),
            mail_messages::locked_until.eq(None::<DateTime<Utc>>),
        ))
        .returning(MailRecord::as_select())
        .get_result(connection)
        .await
        .optional()
}

/// A mail that a server took has come back; `None` if it is in another state.
pub(in crate::mail) async fn mark_returned(
    connection: &mut Connection,
    id: MailId,
    outcome: &Outcome<'_>,
) -> QueryResult<Option<MailRecord>> {
    let is_sent = mail_messages::state.eq("sent");
    diesel::update(mail_messages::table.filter(mail_messages::id.eq(id).and(is_sent)))
        .set((
            mail_messages::state.eq("failed"),
            mail_messages::outcome_code.eq(outcome.code),
            mail_messages::outcome_text.eq(outcome.text),
            mail_messages::finished_at.eq(outcome.at),
        ))
        .returning(MailRecord::as_select())
        .get_result(connection)
        .await
        .optional()
}

/// The newest mails with their bodies.
pub(in crate::mail) async fn list_letters(
    connection: &mut Connection,
    limit: i64,
) -> QueryResult<Vec<Letter>> {
    mail_messages::table
        .select(Letter::as_select())
        .order((mail_messages::created_at.desc(), mail_messages::id.desc()))
        .limit(limit)
        .load(connection)
        .await
}

/// A mail with its body.
pub(in crate::mail) async fn find_letter(
    connection: &mut Connection,
    id: MailId,
) -> QueryResult<Option<Letter>> {
    mail_messages::table.find(id).select(Letter::as_select()).first(connection).await.optional()
}

/// Wipes the bodies of at most `limit` mails that were finished before these instants: one for mails that hold a
/// token, one for all. Says how many.
pub(in crate::mail) async fn wipe(
    connection: &mut Connection,
    now: DateTime<Utc>,
    (with_token, all): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> QueryResult<usize> {
    diesel::sql_query(
        "UPDATE mail_messages SET text_body = '', html_body = '', parts = '{}', wiped_at = $1 \
         WHERE id IN (SELECT id FROM mail_messages \
                      WHERE wiped_at IS NULL AND (finished_at < $3 OR (holds_token AND finished_at < $2)) \
                      ORDER BY finished_at LIMIT $4 FOR UPDATE SKIP LOCKED)",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(with_token)
    .bind::<Timestamptz, _>(all)
    .bind::<BigInt, _>(limit)
    .execute(connection)
    .await
}

/// How many mails wait or were given up, by lane.
pub(in crate::mail) async fn depth(connection: &mut Connection) -> QueryResult<Vec<MailDepth>> {
    diesel::sql_query(
        "SELECT lane, state, count(*) AS count, min(created_at) AS oldest FROM mail_messages \
         WHERE state IN ('queued', 'failed') GROUP BY lane, state ORDER BY lane, state",
    )
    .load(connection)
    .await
}

/// How many mails this address was written since then.
pub async fn count_to(
    connection: &mut Connection,
    address: &str,
    kinds: &[&str],
    since: DateTime<Utc>,
) -> QueryResult<i64> {
    mail_messages::table
        .filter(mail_messages::to_address.eq(address).and(mail_messages::created_at.gt(since)))
        .filter(mail_messages::kind.eq_any(kinds))
        .count()
        .get_result(connection)
        .await
}

/// All mails to an address, oldest first.
pub async fn list_to(connection: &mut Connection, address: &str) -> QueryResult<Vec<MailRecord>> {
    mail_messages::table
        .filter(mail_messages::to_address.eq(address))
        .order((mail_messages::created_at, mail_messages::id))
        .select(MailRecord::as_select())
        .load(connection)
        .await
}

/// The newest mails about these rows.
pub async fn list_about(
    connection: &mut Connection,
    (kind, ids): (&str, &[Uuid]),
    most: i64,
) -> QueryResult<Vec<MailRecord>> {
    mail_messages::table
        .filter(mail_messages::about_kind.eq(kind).and(mail_messages::about_id.eq_any(ids)))
        .order((mail_messages::created_at.desc(), mail_messages::id.desc()))
        .limit(most)
        .select(MailRecord::as_select())
        .load(connection)
        .await
}

/// Removes mails to an address: those whose kinds begin so, and those that are over.
pub async fn forget(connection: &mut Connection, address: &str, room: &str) -> QueryResult<()> {
    let is_theirs = mail_messages::kind.like(format!("{room}%")).or(mail_messages::state.ne("queued"));
    diesel::delete(mail_messages::table.filter(mail_messages::to_address.eq(address).and(is_theirs)))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes mails about these rows that wait to be sent or were given up. Of which rows there were any.
pub(in crate::mail) async fn take_back(
    connection: &mut Connection,
    kind: &str,
    ids: &[Uuid],
) -> QueryResult<Vec<Uuid>> {
    let about: Vec<Option<Uuid>> = diesel::delete(mail_messages::table)
        .filter(mail_messages::about_kind.eq(kind).and(mail_messages::about_id.eq_any(ids)))
        .filter(mail_messages::state.eq_any(["queued", "failed"]))
        .returning(mail_messages::about_id)
        .get_results(connection)
        .await?;
    Ok(about.into_iter().flatten().collect())
}

/// Removes the mails about these rows.
pub async fn remove_about(connection: &mut Connection, kind: &str, ids: &[Uuid]) -> QueryResult<()> {
    let is_about = mail_messages::about_kind.eq(kind).and(mail_messages::about_id.eq_any(ids));
    diesel::delete(mail_messages::table.filter(is_about)).execute(connection).await.map(|_| ())
}

/// How many mails of this kind were written about a row since then.
pub async fn count_about(
    connection: &mut Connection,
    id: Uuid,
    kind: &str,
    since: DateTime<Utc>,
) -> QueryResult<i64> {
    mail_messages::table
        .filter(mail_messages::about_id.eq(id).and(mail_messages::kind.eq(kind)))
        .filter(mail_messages::created_at.gt(since))
        .count()
        .get_result(connection)
        .await
}
