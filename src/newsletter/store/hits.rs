//! Statements on `issue_hits` and `reader_hits`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as UuidType};
use diesel_async::RunQueryDsl;
use serde::Serialize;

use crate::kernel::ids::{DeliveryId, IssueId, SubscriberId};
use crate::newsletter::model::{HitCount, Tracked};
use crate::platform::db::Connection;

/// What a link of everybody's copy is about.
pub async fn find_of_issue(
    connection: &mut Connection,
    (id, link): (IssueId, i32),
) -> QueryResult<Option<Tracked>> {
    diesel::sql_query(
        "SELECT i.id AS issue_id, NULL::uuid AS subscriber_id, i.frozen #>> '{tracking,mode}' AS frozen_mode, \
                CASE WHEN $2 > 0 THEN (i.frozen #> '{tracking,links}') ->> ($2 - 1) END AS target, \
                l.tracking AS list_mode, NULL::timestamptz AS taken_at, 0::bigint AS others \
         FROM issues i JOIN mailing_lists l ON l.id = i.list_id WHERE i.id = $1",
    )
    .bind::<UuidType, _>(id)
    .bind::<Integer, _>(link)
    .get_result(connection)
    .await
    .optional()
}

/// What a link of one reader's copy is about, and how many others of it were first followed since then.
pub async fn find_of_copy(
    connection: &mut Connection,
    (id, link): (DeliveryId, i32),
    since: DateTime<Utc>,
) -> QueryResult<Option<Tracked>> {
    diesel::sql_query(
        "SELECT i.id AS issue_id, d.subscriber_id, i.frozen #>> '{tracking,mode}' AS frozen_mode, \
                CASE WHEN $2 > 0 THEN (i.frozen #> '{tracking,links}') ->> ($2 - 1) END AS target, \
                l.tracking AS list_mode, coalesce(d.finished_at, d.transmitting_at) AS taken_at, \
                (SELECT count(*) FROM reader_hits h WHERE h.issue_id = d.issue_id \
                   AND h.subscriber_id = d.subscriber_id AND h.link > 0 AND h.link <> $2 \
                   AND greatest(h.person_at, h.machine_at) > $3) AS others \
         FROM deliveries d JOIN issues i ON i.id = d.issue_id JOIN mailing_lists l ON l.id = i.list_id \
         WHERE d.id = $1",
    )
    .bind::<UuidType, _>(id)
    .bind::<Integer, _>(link)
    .bind::<Timestamptz, _>(since)
    .get_result(connection)
    .await
    .optional()
}

/// Counts one more, of nobody.
pub async fn add(
    connection: &mut Connection,
    (issue_id, link): (IssueId, i32),
    day: NaiveDate,
    is_machine: bool,
) -> QueryResult<()> {
    let count = |is_counted: bool| i64::from(is_counted);
    diesel::sql_query(
        "INSERT INTO issue_hits (issue_id, link, day, people, machines) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (issue_id, link, day) DO UPDATE SET people = issue_hits.people + EXCLUDED.people, \
             machines = issue_hits.machines + EXCLUDED.machines",
    )
    .bind::<UuidType, _>(issue_id)
    .bind::<Integer, _>(link)
    .bind::<Date, _>(day)
    .bind::<BigInt, _>(count(!is_machine))
    .bind::<BigInt, _>(count(is_machine))
    .execute(connection)
    .await
    .map(|_| ())
}

/// Notes when a reader, who is still there, did it first.
pub async fn note(
    connection: &mut Connection,
    (issue_id, subscriber_id): (IssueId, SubscriberId),
    link: i32,
    (now, is_machine): (DateTime<Utc>, bool),
) -> QueryResult<()> {
    diesel::sql_query(
        "INSERT INTO reader_hits (issue_id, subscriber_id, link, person_at, machine_at) \
         SELECT $1, r.id, $3, CASE WHEN NOT $5 THEN $4 END, CASE WHEN $5 THEN $4 END \
         FROM subscribers r WHERE r.id = $2 \
         ON CONFLICT (issue_id, subscriber_id, link) DO UPDATE SET \
             person_at = coalesce(reader_hits.person_at, EXCLUDED.person_at), \
             machine_at = coalesce(reader_hits.machine_at, EXCLUDED.machine_at)",
    )
    .bind::<UuidType, _>(issue_id)
    .bind::<UuidType, _>(subscriber_id)
    .bind::<Integer, _>(link)
    .bind::<Timestamptz, _>(now)
    .bind::<Bool, _>(is_machine)
    .execute(connection)
    .await
    .map(|_| ())
}

/// What a reader's copy counted as a person's since then was a machine's.
pub async fn correct(
    connection: &mut Connection,
    (issue_id, subscriber_id): (IssueId, SubscriberId),
    since: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::sql_query(
        "UPDATE reader_hits SET machine_at = coalesce(machine_at, person_at), person_at = NULL \
         WHERE issue_id = $1 AND subscriber_id = $2 AND person_at > $3",
    )
    .bind::<UuidType, _>(issue_id)
    .bind::<UuidType, _>(subscriber_id)
    .bind::<Timestamptz, _>(since)
    .execute(connection)
    .await
    .map(|_| ())
}

/// How often each link of an issue was followed.
pub async fn sums(connection: &mut Connection, id: IssueId) -> QueryResult<Vec<HitCount>> {
    diesel::sql_query(
        "SELECT link, sum(people)::bigint AS people, sum(machines)::bigint AS machines FROM issue_hits \
         WHERE issue_id = $1 GROUP BY link",
    )
    .bind::<UuidType, _>(id)
    .load(connection)
    .await
}

/// How many readers followed each link of an issue.
pub async fn readers(connection: &mut Connection, id: IssueId) -> QueryResult<Vec<HitCount>> {
    diesel::sql_query(
        "SELECT link, count(person_at) AS people, count(machine_at) AS machines FROM reader_hits \
         WHERE issue_id = $1 GROUP BY link",
    )
    .bind::<UuidType, _>(id)
    .load(connection)
    .await
}

/// How many readers followed any link of an issue; the link of the count says nothing.
pub async fn clickers(connection: &mut Connection, id: IssueId) -> QueryResult<HitCount> {
    diesel::sql_query(
        "SELECT 0 AS link, count(DISTINCT subscriber_id) FILTER (WHERE person_at IS NOT NULL) AS people, \
                count(DISTINCT subscriber_id) FILTER (WHERE machine_at IS NOT NULL) AS machines \
         FROM reader_hits WHERE issue_id = $1 AND link > 0",
    )
    .bind::<UuidType, _>(id)
    .get_result(connection)
    .await
}

/// What is known of a reader's opens and clicks.
#[derive(Clone, Debug, Serialize, QueryableByName)]
pub struct OwnHit {
    /// The issue.
    #[diesel(sql_type = UuidType)]
    pub issue_id: IssueId,
    /// Where the link leads; nothing for an open.
    #[diesel(sql_type = Nullable<Text>)]
    pub link: Option<String>,
    /// When the reader did it first.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub person_at: Option<DateTime<Utc>>,
    /// When a machine did it first.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub machine_at: Option<DateTime<Utc>>,
}

/// What one reader opened and clicked.
pub async fn list_of(connection: &mut Connection, id: SubscriberId) -> QueryResult<Vec<OwnHit>> {
    diesel::sql_query(
        "SELECT h.issue_id, CASE WHEN h.link > 0 THEN (i.frozen #> '{tracking,links}') ->> (h.link - 1) END AS link, \
                h.person_at, h.machine_at \
         FROM reader_hits h JOIN issues i ON i.id = h.issue_id WHERE h.subscriber_id = $1 \
         ORDER BY h.issue_id, h.link",
    )
    .bind::<UuidType, _>(id)
    .load(connection)
    .await
}

/// Which of these issues are counted by reader.
pub async fn by_reader(connection: &mut Connection, ids: Vec<IssueId>) -> QueryResult<Vec<IssueId>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = UuidType)]
        id: IssueId,
    }
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT id FROM issues WHERE id = ANY($1) AND frozen #>> '{tracking,mode}' = 'readers'",
    )
    .bind::<diesel::sql_types::Array<UuidType>, _>(ids)
    .load(connection)
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}
