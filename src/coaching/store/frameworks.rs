//! Statements on `frameworks`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::Framework;
use crate::kernel::ids::{FrameworkId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::frameworks;

/// The user's frameworks and what is built in, newest first.
pub async fn list_for_user(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> QueryResult<Vec<Framework>> {
    let mut query = frameworks::table
        .filter(frameworks::user_id.eq(user_id).or(frameworks::user_id.is_null()))
        .order((frameworks::created_at.desc(), frameworks::id.desc()))
        .limit(page.rows())
        .select(Framework::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            frameworks::created_at
                .lt(after.at)
                .or(frameworks::created_at.eq(after.at).and(frameworks::id.lt(FrameworkId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// A framework of the user, or one that is built in.
pub async fn find_for_user(
    connection: &mut Connection,
    user_id: UserId,
    id: FrameworkId,
) -> QueryResult<Option<Framework>> {
    frameworks::table
        .find(id)
        .filter(frameworks::user_id.eq(user_id).or(frameworks::user_id.is_null()))
        .select(Framework::as_select())
        .first(connection)
        .await
        .optional()
}

/// A framework of the user, locked for a change. What is built in is nobody's to change.
pub async fn lock_own(
    connection: &mut Connection,
    user_id: UserId,
    id: FrameworkId,
) -> QueryResult<Option<Framework>> {
    frameworks::table
        .find(id)
        .filter(frameworks::user_id.eq(user_id))
        .select(Framework::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// Writes a new framework.
pub async fn insert(connection: &mut Connection, framework: &Framework) -> QueryResult<()> {
    diesel::insert_into(frameworks::table).values(framework).execute(connection).await.map(|_| ())
}

/// Writes what may change of a framework.
pub async fn update(connection: &mut Connection, changed: &Framework) -> QueryResult<()> {
    diesel::update(frameworks::table.find(changed.id)).set(changed).execute(connection).await.map(|_| ())
}

/// Removes a framework with its versions; the foreign key of assessments refuses those in use.
pub async fn delete(connection: &mut Connection, id: FrameworkId) -> QueryResult<()> {
    diesel::delete(frameworks::table.find(id)).execute(connection).await.map(|_| ())
}
