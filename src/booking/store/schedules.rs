//! Statements on `schedules`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::Schedule;
use crate::kernel::ids::{ScheduleId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::schedules;

/// The host's schedules, newest first.
pub async fn list_for_host(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> QueryResult<Vec<Schedule>> {
    let mut query = schedules::table
        .filter(schedules::user_id.eq(user_id))
        .order((schedules::created_at.desc(), schedules::id.desc()))
        .limit(page.rows())
        .select(Schedule::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            schedules::created_at
                .lt(after.at)
                .or(schedules::created_at.eq(after.at).and(schedules::id.lt(ScheduleId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// One schedule of the host.
pub async fn find_for_host(
    connection: &mut Connection,
    user_id: UserId,
    id: ScheduleId,
) -> QueryResult<Option<Schedule>> {
    schedules::table
        .filter(schedules::user_id.eq(user_id).and(schedules::id.eq(id)))
        .select(Schedule::as_select())
        .first(connection)
        .await
        .optional()
}

/// The same, locked for a change.
pub async fn lock_for_host(
    connection: &mut Connection,
    user_id: UserId,
    id: ScheduleId,
) -> QueryResult<Option<Schedule>> {
    schedules::table
        .filter(schedules::user_id.eq(user_id).and(schedules::id.eq(id)))
        .select(Schedule::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// Whether the host has a default schedule.
pub async fn has_default(connection: &mut Connection, user_id: UserId) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(
        schedules::table.filter(schedules::user_id.eq(user_id).and(schedules::is_default.eq(true))),
    ))
    .get_result(connection)
    .await
}

/// Writes a new schedule.
pub async fn insert(connection: &mut Connection, schedule: &Schedule) -> QueryResult<()> {
    diesel::insert_into(schedules::table).values(schedule).execute(connection).await.map(|_| ())
}

/// Takes the default away from the host's other schedules.
pub async fn clear_default(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
) -> QueryResult<()> {
    diesel::update(
        schedules::table.filter(schedules::user_id.eq(user_id).and(schedules::is_default.eq(true))),
    )
    .set((
        schedules::is_default.eq(false),
        schedules::revision.eq(schedules::revision + 1),
        schedules::updated_at.eq(context.now),
    ))
    .execute(connection)
    .await
    .map(|_| ())
}

/// Writes what may change of a schedule.
pub async fn update(connection: &mut Connection, changed: &Schedule) -> QueryResult<()> {
    diesel::update(schedules::table.find(changed.id))
        .set((
            schedules::name.eq(&changed.name),
            schedules::time_zone.eq(&changed.time_zone),
            schedules::weekly.eq(&changed.weekly),
            schedules::overrides.eq(&changed.overrides),
            schedules::is_default.eq(changed.is_default),
            schedules::revision.eq(changed.revision),
            schedules::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes a schedule no session type names; the foreign key refuses the others.
pub async fn delete(connection: &mut Connection, id: ScheduleId) -> QueryResult<()> {
    diesel::delete(schedules::table.find(id)).execute(connection).await.map(|_| ())
}
