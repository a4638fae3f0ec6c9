//! Statements on `time_off`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::TimeOff;
use crate::kernel::ids::{TimeOffId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::time_off;

/// The host's time off, newest entry first.
pub async fn list_for_host(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> QueryResult<Vec<TimeOff>> {
    let mut query = time_off::table
        .filter(time_off::user_id.eq(user_id))
        .order((time_off::created_at.desc(), time_off::id.desc()))
        .limit(page.rows())
        .select(TimeOff::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            time_off::created_at
                .lt(after.at)
                .or(time_off::created_at.eq(after.at).and(time_off::id.lt(TimeOffId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// One entry of the host.
pub async fn find_for_host(
    connection: &mut Connection,
    user_id: UserId,
    id: TimeOffId,
) -> QueryResult<Option<TimeOff>> {
    time_off::table
        .filter(time_off::user_id.eq(user_id).and(time_off::id.eq(id)))
        .select(TimeOff::as_select())
        .first(connection)
        .await
        .optional()
}

/// The same, locked for a change.
pub async fn lock_for_host(
    connection: &mut Connection,
    user_id: UserId,
    id: TimeOffId,
) -> QueryResult<Option<TimeOff>> {
    time_off::table
        .filter(time_off::user_id.eq(user_id).and(time_off::id.eq(id)))
        .select(TimeOff::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// Writes a new entry.
pub async fn insert(connection: &mut Connection, entry: &TimeOff) -> QueryResult<()> {
    diesel::insert_into(time_off::table).values(entry).execute(connection).await.map(|_| ())
}

/// Writes what may change of an entry.
pub async fn update(connection: &mut Connection, changed: &TimeOff) -> QueryResult<()> {
    diesel::update(time_off::table.find(changed.id))
        .set((
            time_off::from_date.eq(changed.from_date),
            time_off::to_date.eq(changed.to_date),
            time_off::reason.eq(&changed.reason),
            time_off::revision.eq(changed.revision),
            time_off::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes an entry.
pub async fn delete(connection: &mut Connection, id: TimeOffId) -> QueryResult<()> {
    diesel::delete(time_off::table.find(id)).execute(connection).await.map(|_| ())
}
