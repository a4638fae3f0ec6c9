//! Statements of the workers on `deliveries`: take, mark, write down, give back. Each is one commit for many copies.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, SmallInt, Text, Timestamptz, Uuid as UuidType};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::{DeliveryId, IssueId};
use crate::newsletter::model::Leased;
use crate::platform::db::Connection;

/// What is written down about a copy.
#[derive(Clone, Debug)]
pub struct Written {
    /// The copy.
    pub id: DeliveryId,
    /// Of which issue.
    pub issue_id: IssueId,
    /// The token of the lease.
    pub fence: i64,
    /// The state it goes to.
    pub state: &'static str,
    /// The reply code.
    pub code: Option<i16>,
    /// What was said.
    pub text: Option<String>,
    /// When it is tried next, if it waits.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// What becomes of the count of attempts.
    pub tally: Tally,
}

/// What an outcome says about the attempts at a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tally {
    /// It was an attempt; the first one that was refused begins the time in which a copy is tried.
    Counts,
    /// It was none.
    Uncounted,
    /// It was none, and the time in which the copy is tried begins anew: nobody could have taken it.
    Anew,
}

impl Tally {
    fn number(self) -> i16 {
        match self {
            Self::Counts => 1,
            Self::Uncounted => 0,
            Self::Anew => 2,
        }
    }
}

/// Whether a copy that is written down as waiting may do so.
const WAITS: &str = "(new.state = 'pending' AND (d.state <> 'unknown' OR EXISTS ( \
    SELECT FROM issues i WHERE i.id = d.issue_id AND i.status IN ('sending', 'paused') FOR SHARE)))";

/// The id of a row.
#[derive(QueryableByName)]
struct RowId {
    #[diesel(sql_type = UuidType)]
    id: Uuid,
}

/// Takes up to `limit` due copies of an issue under a lease, if the issue is being sent, with what is true of their
/// readers now. Two workers never get the same copy while the lease lasts.
pub async fn claim(
    connection: &mut Connection,
    issue_id: IssueId,
    limit: i64,
    (now, until): (DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<Vec<Leased>> {
    diesel::sql_query(
        "WITH due AS MATERIALIZED ( \
             SELECT id, subscription_id, subscriber_id FROM deliveries \
             WHERE issue_id = $1 AND state = 'pending' AND next_attempt_at <= $3 \
               AND EXISTS (SELECT FROM issues WHERE id = $1 AND status = 'sending') \
             ORDER BY next_attempt_at, id LIMIT $2 FOR UPDATE SKIP LOCKED) \
         UPDATE deliveries d SET state = 'leased', lease_until = $4, fence = d.fence + 1, \
             attempts = d.attempts + 1 \
         FROM due LEFT JOIN subscriptions s ON s.id = due.subscription_id \
                  LEFT JOIN subscribers r ON r.id = due.subscriber_id \
         WHERE d.id = due.id \
         RETURNING d.id, d.issue_id, d.subscriber_id, d.subscription_id, d.address, d.attempts, \
             d.first_attempt_at, d.fence, coalesce(r.name, '') AS reader_name, \
             coalesce(r.locale, 'en') AS reader_locale, \
             (s.status IS NOT NULL AND s.status = 'confirmed' AND r.suppressed_at IS NULL \
              AND (r.paused_until IS NULL OR r.paused_until <= $3)) AS is_wanted",
    )
    .bind::<UuidType, _>(issue_id)
    .bind::<BigInt, _>(limit)
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(until)
    .load(connection)
    .await
}

/// Marks copies as about to go out, by compare-and-set, and gives those for which it is so: they are held under this
/// lease, their issue is being sent, and their readers still want it.
pub async fn mark(
    connection: &mut Connection,
    copies: &[(DeliveryId, i64)],
    (now, until): (DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<Vec<DeliveryId>> {
    let (ids, fences): (Vec<Uuid>, Vec<i64>) =
        copies.iter().map(|(id, fence)| (Uuid::from(*id), *fence)).unzip();
    let rows: Vec<RowId> = diesel::sql_query(
        "UPDATE deliveries d SET state = 'transmitting', transmitting_at = $3, lease_until = $4 \
         FROM unnest($1::uuid[], $2::bigint[]) AS held (id, fence) \
         WHERE d.id = held.id AND d.fence = held.fence AND d.state IN ('leased', 'transmitting') \
           AND EXISTS (SELECT FROM issues i WHERE i.id = d.issue_id AND i.status = 'sending') \
           AND EXISTS (SELECT FROM subscriptions s JOIN subscribers r ON r.id = s.subscriber_id \
                       WHERE s.id = d.subscription_id AND s.status = 'confirmed' AND r.suppressed_at IS NULL \
                         AND (r.paused_until IS NULL OR r.paused_until <= $3)) \
         RETURNING d.id",
    )
    .bind::<Array<UuidType>, _>(ids)
    .bind::<Array<BigInt>, _>(fences)
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(until)
    .load(connection)
    .await?;
    Ok(rows.into_iter().map(|row| DeliveryId::from(row.id)).collect())
}

/// Writes down what came of copies, and gives those that it was written for. The fence keeps out a worker whose lease was
/// taken over; an answer that comes after the lease ran out still turns `unknown` into what is true. Under an issue that is
/// over nothing waits again by itself: a late refusal is `failed` there. The issue is held while that is decided.
pub async fn write(
    connection: &mut Connection,
    written: &[Written],
    now: DateTime<Utc>,
) -> QueryResult<Vec<DeliveryId>> {
    let rows: Vec<RowId> = diesel::sql_query(format!(
        "UPDATE deliveries d SET smtp_code = new.code, smtp_text = new.said, \
             state = CASE WHEN new.state <> 'pending' OR {WAITS} THEN new.state ELSE 'failed' END, \
             next_attempt_at = coalesce(new.next_at, d.next_attempt_at), lease_until = NULL, \
             attempts = d.attempts - CASE WHEN new.counts = 1 THEN 0 ELSE 1 END, \
             first_attempt_at = CASE new.counts WHEN 1 THEN coalesce(d.first_attempt_at, $8) \
                                                WHEN 0 THEN d.first_attempt_at END, \
             finished_at = CASE WHEN {WAITS} THEN NULL ELSE $8 END \
         FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::smallint[], $5::text[], $6::timestamptz[], \
                     $7::smallint[]) AS new (id, fence, state, code, said, next_at, counts) \
         WHERE d.id = new.id AND d.fence = new.fence AND d.state IN ('leased', 'transmitting', 'unknown') \
         RETURNING d.id"
    ))
    .bind::<Array<UuidType>, _>(written.iter().map(|one| Uuid::from(one.id)).collect::<Vec<_>>())
    .bind::<Array<BigInt>, _>(written.iter().map(|one| one.fence).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(written.iter().map(|one| one.state).collect::<Vec<_>>())
    .bind::<Array<Nullable<SmallInt>>, _>(written.iter().map(|one| one.code).collect::<Vec<_>>())
    .bind::<Array<Nullable<Text>>, _>(written.iter().map(|one| one.text.as_deref()).collect::<Vec<_>>())
    .bind::<Array<Nullable<Timestamptz>>, _>(
        written.iter().map(|one| one.next_attempt_at).collect::<Vec<_>>(),
    )
    .bind::<Array<SmallInt>, _>(written.iter().map(|one| one.tally.number()).collect::<Vec<_>>())
    .bind::<Timestamptz, _>(now)
    .load(connection)
    .await?;
    Ok(rows.into_iter().map(|row| DeliveryId::from(row.id)).collect())
}

/// Holds copies for longer.
pub async fn extend(
    connection: &mut Connection,
    copies: &[(DeliveryId, i64)],
    until: DateTime<Utc>,
) -> QueryResult<usize> {
    let (ids, fences): (Vec<Uuid>, Vec<i64>) =
        copies.iter().map(|(id, fence)| (Uuid::from(*id), *fence)).unzip();
    diesel::sql_query(
        "UPDATE deliveries d SET lease_until = $3 FROM unnest($1::uuid[], $2::bigint[]) AS held (id, fence) \
         WHERE d.id = held.id AND d.fence = held.fence AND d.state IN ('leased', 'transmitting')",
    )
    .bind::<Array<UuidType>, _>(ids)
    .bind::<Array<BigInt>, _>(fences)
    .bind::<Timestamptz, _>(until)
    .execute(connection)
    .await
}

/// Takes copies back whose lease ran out: those that were not about to go out wait again, the others may have gone out
/// and are `unknown`. Says how many.
pub async fn recover(connection: &mut Connection, now: DateTime<Utc>, limit: i64) -> QueryResult<usize> {
    diesel::sql_query(
        "WITH lapsed AS MATERIALIZED ( \
             SELECT id FROM deliveries WHERE state IN ('leased', 'transmitting') AND lease_until <= $1 \
             ORDER BY lease_until LIMIT $2 FOR UPDATE SKIP LOCKED) \
         UPDATE deliveries d SET lease_until = NULL, \
             state = CASE WHEN d.state = 'leased' THEN 'pending' ELSE 'unknown' END, \
             attempts = d.attempts - CASE WHEN d.state = 'leased' THEN 1 ELSE 0 END, \
             finished_at = CASE WHEN d.state = 'leased' THEN NULL ELSE $1 END, \
             fence = d.fence + CASE WHEN d.state = 'leased' THEN 1 ELSE 0 END \
         FROM lapsed WHERE d.id = lapsed.id",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<BigInt, _>(limit)
    .execute(connection)
    .await
}
