//! Statements on `mentee_accesses`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::Access;
use crate::kernel::ids::{AccessId, MenteeId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::mentee_accesses;

/// Writes an entry, unless this hour has one of the kind.
pub async fn insert(connection: &mut Connection, access: &Access) -> QueryResult<()> {
    diesel::insert_into(mentee_accesses::table)
        .values(access)
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Who opened a mentee's data, newest first.
pub async fn list(connection: &mut Connection, id: MenteeId, page: Page) -> QueryResult<Vec<Access>> {
    let mut query = mentee_accesses::table
        .filter(mentee_accesses::mentee_id.eq(id))
        .order((mentee_accesses::at.desc(), mentee_accesses::id.desc()))
        .limit(page.rows())
        .select(Access::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            mentee_accesses::at
                .lt(after.at)
                .or(mentee_accesses::at.eq(after.at).and(mentee_accesses::id.lt(AccessId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// Notes several openings at once; those that are known for this hour are passed over.
pub async fn insert_all(connection: &mut Connection, rows: &[Access]) -> QueryResult<()> {
    if rows.is_empty() {
        return Ok(());
    }
    diesel::insert_into(mentee_accesses::table)
        .values(rows)
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Gives the entries of one mentee to another, but those that the other has of the same hour.
pub async fn move_to(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    let statement = "WITH moved AS (DELETE FROM mentee_accesses WHERE mentee_id = $1 RETURNING *) \
        INSERT INTO mentee_accesses (id, mentee_id, user_id, sponsor_id, what, hour, at) \
        SELECT id, $2, user_id, sponsor_id, what, hour, at FROM moved ON CONFLICT DO NOTHING";
    diesel::sql_query(statement)
        .bind::<diesel::sql_types::Uuid, _>(from)
        .bind::<diesel::sql_types::Uuid, _>(to)
        .execute(connection)
        .await
        .map(|_| ())
}
