//! Statements on `subscribe_requests`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Nullable, Text, Timestamptz, Uuid as UuidType};
use diesel_async::RunQueryDsl;

use crate::kernel::ids::SubscribeRequestId;
use crate::newsletter::model::{RequestState, SubscribeRequest};
use crate::platform::db::Connection;
use crate::schema::subscribe_requests;

/// What was seen lately.
#[derive(Clone, Copy, Debug, QueryableByName)]
pub struct Seen {
    /// Mails to this mailbox within ten minutes.
    #[diesel(sql_type = BigInt)]
    pub mails_in_window: i64,
    /// Mails to this mailbox within a day.
    #[diesel(sql_type = BigInt)]
    pub mails_in_day: i64,
    /// Requests from this network within an hour.
    #[diesel(sql_type = BigInt)]
    pub from_network: i64,
}

/// First mails, by when they were written: a request that was held back counts from then.
#[derive(Clone, Copy, Debug, QueryableByName)]
pub struct FirstMails {
    /// Within an hour.
    #[diesel(sql_type = BigInt)]
    pub in_hour: i64,
    /// Of them, those that were confirmed.
    #[diesel(sql_type = BigInt)]
    pub confirmed_in_hour: i64,
    /// In the day before that hour.
    #[diesel(sql_type = BigInt)]
    pub earlier: i64,
    /// Of them, those that were confirmed.
    #[diesel(sql_type = BigInt)]
    pub confirmed_earlier: i64,
}

/// Writes a request.
pub async fn insert(connection: &mut Connection, request: &SubscribeRequest) -> QueryResult<()> {
    diesel::insert_into(subscribe_requests::table).values(request).execute(connection).await.map(|_| ())
}

/// A request, locked for a change.
pub async fn lock(
    connection: &mut Connection,
    id: SubscribeRequestId,
) -> QueryResult<Option<SubscribeRequest>> {
    subscribe_requests::table
        .find(id)
        .select(SubscribeRequest::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// A request.
pub async fn find(
    connection: &mut Connection,
    id: SubscribeRequestId,
) -> QueryResult<Option<SubscribeRequest>> {
    subscribe_requests::table
        .find(id)
        .select(SubscribeRequest::as_select())
        .first(connection)
        .await
        .optional()
}

/// Makes requests for one mailbox wait for each other until the end of the transaction, so that they count each other's
/// mail.
pub async fn lock_mailbox(connection: &mut Connection, key: &[u8]) -> QueryResult<()> {
    let number = key.first_chunk::<8>().map_or(0, |bytes| i64::from_be_bytes(*bytes));
    diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
        .bind::<BigInt, _>(number)
        .execute(connection)
        .await
        .map(|_| ())
}

/// What was seen lately besides this request, by the database's own count: the same for all processes and doors.
pub async fn seen(
    connection: &mut Connection,
    request: &SubscribeRequest,
    now: DateTime<Utc>,
) -> QueryResult<Seen> {
    diesel::sql_query(
        "SELECT \
         (SELECT count(*) FROM subscribe_requests WHERE address_key = $1 AND id <> $4 \
            AND mailed_at > $3 - interval '10 minutes') AS mails_in_window, \
         (SELECT count(*) FROM subscribe_requests WHERE address_key = $1 AND id <> $4 \
            AND mailed_at > $3 - interval '1 day') AS mails_in_day, \
         (SELECT count(*) FROM subscribe_requests WHERE client_network = $2 AND id <> $4 \
            AND created_at > $3 - interval '1 hour') AS from_network",
    )
    .bind::<Binary, _>(&request.address_key)
    .bind::<Nullable<Text>, _>(&request.client_network)
    .bind::<Timestamptz, _>(now)
    .bind::<UuidType, _>(request.id)
    .get_result(connection)
    .await
}

/// How many first mails were written lately, and how many of them were confirmed.
pub async fn first_mails(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<FirstMails> {
    diesel::sql_query(
        "SELECT count(*) FILTER (WHERE is_late) AS in_hour, \
                count(*) FILTER (WHERE is_late AND state = 'confirmed') AS confirmed_in_hour, \
                count(*) FILTER (WHERE NOT is_late) AS earlier, \
                count(*) FILTER (WHERE NOT is_late AND state = 'confirmed') AS confirmed_earlier \
         FROM (SELECT state, mailed_at > $1 - interval '1 hour' AS is_late FROM subscribe_requests \
               WHERE state IN ('mailed', 'confirmed') AND mailed_at > $1 - interval '25 hours') first",
    )
    .bind::<Timestamptz, _>(now)
    .get_result(connection)
    .await
}

/// Writes what became of a request; `mailed_at` where a mail was written.
pub async fn set_state(
    connection: &mut Connection,
    id: SubscribeRequestId,
    state: RequestState,
    mailed_at: Option<DateTime<Utc>>,
) -> QueryResult<()> {
    diesel::update(subscribe_requests::table.find(id))
        .set((subscribe_requests::state.eq(state), subscribe_requests::mailed_at.eq(mailed_at)))
        .execute(connection)
        .await
        .map(|_| ())
}

/// The address confirmed a request.
pub async fn set_confirmed(
    connection: &mut Connection,
    id: SubscribeRequestId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(subscribe_requests::table.find(id))
        .set((
            subscribe_requests::state.eq(RequestState::Confirmed),
            subscribe_requests::confirmed_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// A request by its id.
#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = UuidType)]
    id: uuid::Uuid,
}

/// Requests that wait for the end of an attack: the oldest of each network first, so that a crowd from one does not stand
/// before all others.
pub async fn list_held(
    connection: &mut Connection,
    since: DateTime<Utc>,
    limit: i64,
) -> QueryResult<Vec<SubscribeRequestId>> {
    let held: Vec<Held> = diesel::sql_query(
        "SELECT id FROM (SELECT id, created_at, row_number() OVER \
            (PARTITION BY coalesce(client_network, id::text) ORDER BY created_at, id) AS place \
            FROM subscribe_requests WHERE state = 'held' AND created_at > $1) held \
         ORDER BY place, created_at, id LIMIT $2",
    )
    .bind::<Timestamptz, _>(since)
    .bind::<BigInt, _>(limit)
    .load(connection)
    .await?;
    Ok(held.into_iter().map(|row| row.id.into()).collect())
}

/// Removes requests older than this.
pub async fn delete_before(connection: &mut Connection, before: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(subscribe_requests::table.filter(subscribe_requests::created_at.lt(before)))
        .execute(connection)
        .await
}

/// The requests of an address, oldest first.
pub async fn list_of(
    connection: &mut Connection,
    email: &str,
    keys: &[Vec<u8>],
) -> QueryResult<Vec<SubscribeRequest>> {
    subscribe_requests::table
        .filter(
            subscribe_requests::address_key.eq_any(keys.to_vec()).and(subscribe_requests::email.eq(email)),
        )
        .order((subscribe_requests::created_at, subscribe_requests::id))
        .select(SubscribeRequest::as_select())
        .load(connection)
        .await
}

/// Removes answers that are kept for repeated requests and name an address.
pub async fn forget_answers(connection: &mut Connection, email: &str) -> QueryResult<()> {
    diesel::sql_query("DELETE FROM idempotency_answers WHERE strpos(coalesce(body, ''), $1) > 0")
        .bind::<Text, _>(email)
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes the requests of an address.
pub async fn delete_of(connection: &mut Connection, email: &str, keys: &[Vec<u8>]) -> QueryResult<()> {
    let is_theirs =
        subscribe_requests::address_key.eq_any(keys.to_vec()).and(subscribe_requests::email.eq(email));
    diesel::delete(subscribe_requests::table.filter(is_theirs)).execute(connection).await.map(|_| ())
}
