//! Statements on `deliveries` besides those of the workers.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text, Timestamptz, Uuid as UuidType};
use diesel_async::RunQueryDsl;

use crate::kernel::ids::{DeliveryId, IssueId, SubscriberId};
use crate::newsletter::model::{Delivery, DeliveryState, StateCount};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::deliveries;

/// How the text of a copy begins that came back through our fault.
const ACCUSED: &str = "came back, our fault: ";
/// The same, once somebody let the issue go on.
const PARDONED: &str = "came back before the issue went on, our fault: ";

/// A page of an issue's copies, of one state or all, in the order of their ids, newest first by time.
pub async fn list(
    connection: &mut Connection,
    page: Page,
    (issue_id, state): (IssueId, Option<DeliveryState>),
) -> QueryResult<Vec<Delivery>> {
    let mut query = deliveries::table
        .filter(deliveries::issue_id.eq(issue_id))
        .order(deliveries::id)
        .limit(page.rows())
        .select(Delivery::as_select())
        .into_boxed();
    if let Some(state) = state {
        query = query.filter(deliveries::state.eq(state));
    }
    if let Some(after) = page.after {
        query = query.filter(deliveries::id.gt(DeliveryId::from(after.id)));
    }
    query.load(connection).await
}

/// What one reader got, newest first.
pub async fn list_of(connection: &mut Connection, id: SubscriberId) -> QueryResult<Vec<Delivery>> {
    deliveries::table
        .filter(deliveries::subscriber_id.eq(id))
        .order((deliveries::created_at.desc(), deliveries::id))
        .select(Delivery::as_select())
        .load(connection)
        .await
}

/// One copy.
pub async fn find(connection: &mut Connection, id: DeliveryId) -> QueryResult<Option<Delivery>> {
    deliveries::table.find(id).select(Delivery::as_select()).first(connection).await.optional()
}

/// Writes down that a copy came back for now, such as from a full mailbox, if a server had taken it: it may go out again
/// by a resend.
pub async fn mark_failed(
    connection: &mut Connection,
    id: DeliveryId,
    said: &str,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let said: String = said.chars().take(500).collect();
    let taken = [DeliveryState::Sent, DeliveryState::Unknown];
    diesel::update(deliveries::table.filter(deliveries::id.eq(id).and(deliveries::state.eq_any(taken))))
        .set((
            deliveries::state.eq(DeliveryState::Failed),
            deliveries::smtp_text.eq(format!("came back: {said}")),
            deliveries::finished_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes down that a copy came back for good, or that its reader complained, if a server had taken it.
pub async fn mark_returned(
    connection: &mut Connection,
    id: DeliveryId,
    state: DeliveryState,
) -> QueryResult<()> {
    let taken = [DeliveryState::Sent, DeliveryState::Unknown, DeliveryState::Failed, DeliveryState::Bounced];
    diesel::update(deliveries::table.filter(deliveries::id.eq(id).and(deliveries::state.eq_any(taken))))
        .set(deliveries::state.eq(state))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes down that a copy came back through our fault, if a server had taken it: it may go out again by a resend.
pub async fn mark_accused(
    connection: &mut Connection,
    id: DeliveryId,
    said: &str,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let said: String = said.chars().take(500).collect();
    let taken = [DeliveryState::Sent, DeliveryState::Unknown];
    diesel::update(deliveries::table.filter(deliveries::id.eq(id).and(deliveries::state.eq_any(taken))))
        .set((
            deliveries::state.eq(DeliveryState::Failed),
            deliveries::smtp_text.eq(format!("{ACCUSED}{said}")),
            deliveries::finished_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// How many copies of an issue are how far.
pub async fn count_by_state(connection: &mut Connection, issue_id: IssueId) -> QueryResult<Vec<StateCount>> {
    diesel::sql_query("SELECT state, count(*) AS count FROM deliveries WHERE issue_id = $1 GROUP BY state")
        .bind::<UuidType, _>(issue_id)
        .load(connection)
        .await
}

/// Whether anybody waits for an issue or is being served.
pub async fn is_open(connection: &mut Connection, issue_id: IssueId) -> QueryResult<bool> {
    let open = [DeliveryState::Pending, DeliveryState::Leased, DeliveryState::Transmitting];
    diesel::select(diesel::dsl::exists(
        deliveries::table.filter(deliveries::issue_id.eq(issue_id).and(deliveries::state.eq_any(open))),
    ))
    .get_result(connection)
    .await
}

/// One number.
#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// How many copies were refused through our fault.
pub async fn count_refused(connection: &mut Connection, issue_id: IssueId) -> QueryResult<i64> {
    let count: Count = diesel::sql_query(
        "SELECT (SELECT count(*) FROM deliveries WHERE issue_id = $1 AND state = 'pending' \
                   AND smtp_code BETWEEN 500 AND 599) \
              + (SELECT count(*) FROM deliveries WHERE issue_id = $1 AND state = 'failed' \
                   AND starts_with(smtp_text, $2)) AS count",
    )
    .bind::<UuidType, _>(issue_id)
    .bind::<Text, _>(ACCUSED)
    .get_result(connection)
    .await?;
    Ok(count.count)
}

/// How many copies a server took, counted up to `limit`.
pub async fn count_taken(connection: &mut Connection, issue_id: IssueId, limit: i64) -> QueryResult<i64> {
    let count: Count = diesel::sql_query(
        "SELECT count(*) AS count \
         FROM (SELECT FROM deliveries WHERE issue_id = $1 AND state = 'sent' LIMIT $2) taken",
    )
    .bind::<UuidType, _>(issue_id)
    .bind::<BigInt, _>(limit)
    .get_result(connection)
    .await?;
    Ok(count.count)
}

/// Whether any copy of an issue has left, or may have.
pub async fn has_left(connection: &mut Connection, issue_id: IssueId) -> QueryResult<bool> {
    let here = [DeliveryState::Pending, DeliveryState::Leased, DeliveryState::Skipped];
    diesel::select(diesel::dsl::exists(
        deliveries::table.filter(deliveries::issue_id.eq(issue_id).and(deliveries::state.ne_all(here))),
    ))
    .get_result(connection)
    .await
}

/// Counts anew what waits of an issue that goes on: refusals before the pause, by servers or by what came back, are
/// held against it no more, and the time in which copies are tried begins again.
pub async fn pardon(connection: &mut Connection, issue_id: IssueId) -> QueryResult<()> {
    diesel::sql_query(
        "UPDATE deliveries SET smtp_code = NULL, first_attempt_at = NULL \
         WHERE issue_id = $1 AND state = 'pending' AND (smtp_code IS NOT NULL OR first_attempt_at IS NOT NULL)",
    )
    .bind::<UuidType, _>(issue_id)
    .execute(connection)
    .await?;
    diesel::sql_query(
        "UPDATE deliveries SET smtp_text = $3 || substr(smtp_text, length($2) + 1) \
         WHERE issue_id = $1 AND state = 'failed' AND starts_with(smtp_text, $2)",
    )
    .bind::<UuidType, _>(issue_id)
    .bind::<Text, _>(ACCUSED)
    .bind::<Text, _>(PARDONED)
    .execute(connection)
    .await
    .map(|_| ())
}

/// Lets copies in these states wait again: a deliberate resend. Says how many.
pub async fn reopen(
    connection: &mut Connection,
    issue_id: IssueId,
    states: &[DeliveryState],
    now: DateTime<Utc>,
) -> QueryResult<usize> {
    let names: Vec<&str> = states.iter().map(|state| state.name()).collect();
    diesel::sql_query(
        "UPDATE deliveries SET state = 'pending', fence = fence + 1, attempts = 0, next_attempt_at = $3, \
             first_attempt_at = NULL, finished_at = NULL, smtp_code = NULL \
         WHERE issue_id = $1 AND state = ANY($2)",
    )
    .bind::<UuidType, _>(issue_id)
    .bind::<Array<Text>, _>(names)
    .bind::<Timestamptz, _>(now)
    .execute(connection)
    .await
}

/// Takes the address out of a reader's copies. What was sent stays counted.
pub async fn forget_address(connection: &mut Connection, id: SubscriberId) -> QueryResult<()> {
    diesel::update(deliveries::table.filter(deliveries::subscriber_id.eq(id)))
        .set((deliveries::address.eq(""), deliveries::smtp_text.eq(None::<String>)))
        .execute(connection)
        .await
        .map(|_| ())
}
