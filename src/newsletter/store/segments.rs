//! Statements on `segments`, and readers by a compiled condition.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{BoxedSqlQuery, SqlQuery};
use diesel::sql_types::{BigInt, Bool, Text, Timestamptz, Uuid as UuidType};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::{SegmentId, SubscriberId};
use crate::newsletter::core::segment::{Condition, Value};
use crate::newsletter::model::Segment;
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::segments;

/// A page of segments, newest first.
pub async fn list(connection: &mut Connection, page: Page) -> QueryResult<Vec<Segment>> {
    let mut query = segments::table
        .order((segments::created_at.desc(), segments::id.desc()))
        .limit(page.rows())
        .select(Segment::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            segments::created_at
                .lt(after.at)
                .or(segments::created_at.eq(after.at).and(segments::id.lt(SegmentId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// A segment.
pub async fn find(connection: &mut Connection, id: SegmentId) -> QueryResult<Option<Segment>> {
    segments::table.find(id).select(Segment::as_select()).first(connection).await.optional()
}

/// A segment, locked for a change.
pub async fn lock(connection: &mut Connection, id: SegmentId) -> QueryResult<Option<Segment>> {
    segments::table.find(id).select(Segment::as_select()).for_update().first(connection).await.optional()
}

/// Writes a new segment.
pub async fn insert(connection: &mut Connection, segment: &Segment) -> QueryResult<()> {
    diesel::insert_into(segments::table).values(segment).execute(connection).await.map(|_| ())
}

/// Writes what may change of a segment.
pub async fn update(connection: &mut Connection, changed: &Segment) -> QueryResult<()> {
    diesel::update(segments::table.find(changed.id)).set(changed).execute(connection).await.map(|_| ())
}

/// Removes a segment.
pub async fn delete(connection: &mut Connection, id: SegmentId) -> QueryResult<()> {
    diesel::delete(segments::table.find(id)).execute(connection).await.map(|_| ())
}

/// A statement with the values of a condition bound in their order.
pub(super) fn bound<'a>(
    mut query: BoxedSqlQuery<'a, Pg, SqlQuery>,
    values: &[Value],
) -> BoxedSqlQuery<'a, Pg, SqlQuery> {
    for value in values {
        query = match value.clone() {
            Value::Text(text) => query.bind::<Text, _>(text),
            Value::Id(id) => query.bind::<UuidType, _>(id),
            Value::Instant(at) => query.bind::<Timestamptz, _>(at),
        };
    }
    query
}

/// How many readers a condition holds for.
pub async fn count(connection: &mut Connection, condition: &Condition) -> QueryResult<i64> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }
    let text = format!("SELECT count(*) AS count FROM subscribers r WHERE {}", condition.sql);
    let count: Count =
        bound(diesel::sql_query(text).into_boxed(), &condition.values).get_result(connection).await?;
    Ok(count.count)
}

/// Some readers a condition holds for: the newest.
pub async fn sample(
    connection: &mut Connection,
    condition: &Condition,
    limit: i64,
) -> QueryResult<Vec<SubscriberId>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = UuidType)]
        id: Uuid,
    }
    let text = format!(
        "SELECT r.id FROM subscribers r WHERE {} ORDER BY r.created_at DESC, r.id DESC LIMIT {limit}",
        condition.sql
    );
    let rows: Vec<Row> =
        bound(diesel::sql_query(text).into_boxed(), &condition.values).load(connection).await?;
    Ok(rows.into_iter().map(|row| SubscriberId::from(row.id)).collect())
}

/// Whether a condition holds for a reader; its parameters begin with 2.
pub async fn holds(
    connection: &mut Connection,
    condition: &Condition,
    id: SubscriberId,
) -> QueryResult<bool> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Bool)]
        holds: bool,
    }
    let text = format!("SELECT {} AS holds FROM subscribers r WHERE r.id = $1", condition.sql);
    let query = diesel::sql_query(text).into_boxed().bind::<UuidType, _>(Uuid::from(id));
    let row: Row = bound(query, &condition.values).get_result(connection).await?;
    Ok(row.holds)
}
