//! Writing down who gets an issue.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text, Timestamptz, Uuid as UuidType};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::segments::bound;
use crate::kernel::ids::{IssueId, MailingListId, SubscriberId};
use crate::newsletter::core::segment::Condition;
use crate::platform::db::Connection;
use crate::schema::{subscribers, subscriptions};

/// Whose turn it is.
#[derive(Clone, Debug)]
pub struct Step {
    /// The issue.
    pub issue_id: IssueId,
    /// The list.
    pub list_id: MailingListId,
    /// The reader up to whom the audience is written.
    pub after: Option<SubscriberId>,
    /// How many readers.
    pub limit: i64,
    /// Now.
    pub now: DateTime<Utc>,
    /// When a copy is due where the reader's zone is not among the zones.
    pub due_at: DateTime<Utc>,
    /// When a copy is due by the reader's zone; empty where everybody's is due at once.
    pub zones: Vec<(String, DateTime<Utc>)>,
    /// Who of them; its parameters begin with 9.
    pub condition: Option<Condition>,
}

/// What a step did.
#[derive(Clone, Copy, Debug, QueryableByName)]
pub struct Stepped {
    /// Readers that were looked at.
    #[diesel(sql_type = BigInt)]
    pub looked_at: i64,
    /// The last of them.
    #[diesel(sql_type = Nullable<UuidType>)]
    pub last: Option<Uuid>,
}

/// Writes the next readers of a list into the ledger: those who confirmed and may be written to. A reader who is there
/// already stays as they are, so that a step that is done twice changes nothing.
pub async fn write(connection: &mut Connection, step: &Step) -> QueryResult<Stepped> {
    let (names, instants): (Vec<&str>, Vec<DateTime<Utc>>) =
        step.zones.iter().map(|(name, at)| (name.as_str(), *at)).unzip();
    let condition = step.condition.as_ref().map_or("TRUE", |condition| condition.sql.as_str());
    let text = format!(
        "WITH next AS MATERIALIZED ( \
             SELECT id, subscriber_id, status FROM subscriptions \
             WHERE list_id = $2 AND subscriber_id > coalesce($3, '00000000-0000-0000-0000-000000000000'::uuid) \
             ORDER BY subscriber_id LIMIT $4), \
         written AS ( \
             INSERT INTO deliveries (id, issue_id, subscriber_id, subscription_id, address, state, \
                                     next_attempt_at, fence, attempts, created_at) \
             SELECT md5($1::text || r.id::text)::uuid, $1, r.id, next.id, r.email, 'pending', \
                    coalesce(zone.due_at, $6), 0, 0, $5 \
             FROM next JOIN subscribers r ON r.id = next.subscriber_id \
             LEFT JOIN unnest($7::text[], $8::timestamptz[]) AS zone (name, due_at) ON zone.name = r.time_zone \
             WHERE next.status = 'confirmed' AND r.suppressed_at IS NULL \
               AND (r.paused_until IS NULL OR r.paused_until <= $5) AND {condition} \
             ON CONFLICT DO NOTHING) \
         SELECT count(*) AS looked_at, (SELECT subscriber_id FROM next ORDER BY subscriber_id DESC LIMIT 1) AS last \
         FROM next"
    );
    let query = diesel::sql_query(text)
        .into_boxed()
        .bind::<UuidType, _>(step.issue_id)
        .bind::<UuidType, _>(step.list_id)
        .bind::<Nullable<UuidType>, _>(step.after)
        .bind::<BigInt, _>(step.limit)
        .bind::<Timestamptz, _>(step.now)
        .bind::<Timestamptz, _>(step.due_at)
        .bind::<Array<Text>, _>(names)
        .bind::<Array<Timestamptz>, _>(instants);
    let values = step.condition.as_ref().map(|condition| condition.values.as_slice()).unwrap_or_default();
    bound(query, values).get_result(connection).await
}

/// The zones of a list's readers.
pub async fn zones(connection: &mut Connection, list_id: MailingListId) -> QueryResult<Vec<String>> {
    let zones: Vec<Option<String>> = subscribers::table
        .inner_join(subscriptions::table)
        .filter(subscriptions::list_id.eq(list_id).and(subscribers::time_zone.is_not_null()))
        .select(subscribers::time_zone)
        .distinct()
        .load(connection)
        .await?;
    Ok(zones.into_iter().flatten().collect())
}

/// Whether anybody on a list would get an issue then. The parameters of the condition begin with 3.
pub async fn has_reader(
    connection: &mut Connection,
    list_id: MailingListId,
    at: DateTime<Utc>,
    condition: Option<&Condition>,
) -> QueryResult<bool> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Bool)]
        is_there: bool,
    }
    let text = format!(
        "SELECT EXISTS (SELECT FROM subscriptions theirs JOIN subscribers r ON r.id = theirs.subscriber_id \
             WHERE theirs.list_id = $1 AND theirs.status = 'confirmed' AND r.suppressed_at IS NULL \
               AND (r.paused_until IS NULL OR r.paused_until <= $2) AND {}) AS is_there",
        condition.map_or("TRUE", |condition| condition.sql.as_str())
    );
    let query = diesel::sql_query(text).into_boxed().bind::<UuidType, _>(list_id).bind::<Timestamptz, _>(at);
    let values = condition.map(|condition| condition.values.as_slice()).unwrap_or_default();
    let row: Row = bound(query, values).get_result(connection).await?;
    Ok(row.is_there)
}
