//! Statements on `two_factors`, and on the steps whose code was used.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::TwoFactor;
use crate::kernel::ids::{TwoFactorId, UserId};
use crate::platform::db::Connection;
use crate::schema::{two_factor_steps, two_factors};

/// Writes an app.
pub async fn insert(connection: &mut Connection, row: &TwoFactor) -> QueryResult<()> {
    diesel::insert_into(two_factors::table).values(row).execute(connection).await.map(|_| ())
}

/// The app of a user, confirmed or not.
pub async fn find(connection: &mut Connection, user_id: UserId) -> QueryResult<Option<TwoFactor>> {
    two_factors::table
        .filter(two_factors::user_id.eq(user_id))
        .select(TwoFactor::as_select())
        .first(connection)
        .await
        .optional()
}

/// Every app with its secret.
pub async fn list_sealed(connection: &mut Connection) -> QueryResult<Vec<(TwoFactorId, Vec<u8>)>> {
    two_factors::table.select((two_factors::id, two_factors::secret)).load(connection).await
}

/// Keeps a secret under another seal, unless it was changed meanwhile.
pub async fn reseal(
    connection: &mut Connection,
    id: TwoFactorId,
    (old, new): (&[u8], &[u8]),
) -> QueryResult<usize> {
    diesel::update(two_factors::table.find(id).filter(two_factors::secret.eq(old)))
        .set(two_factors::secret.eq(new))
        .execute(connection)
        .await
}

/// Notes that a code of the app was confirmed.
pub async fn confirm(connection: &mut Connection, id: TwoFactorId, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(two_factors::table.find(id))
        .set(two_factors::confirmed_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes the app of a user with its codes; false when there is none.
pub async fn delete(connection: &mut Connection, user_id: UserId) -> QueryResult<bool> {
    diesel::delete(two_factors::table.filter(two_factors::user_id.eq(user_id)))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Uses up the code of a step; false when it was used before. Of two calls at once one is told true.
pub async fn use_step(
    connection: &mut Connection,
    id: TwoFactorId,
    step: i64,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    diesel::insert_into(two_factor_steps::table)
        .values((
            two_factor_steps::two_factor_id.eq(id),
            two_factor_steps::step.eq(step),
            two_factor_steps::used_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Forgets steps whose code was used before this instant and is worth nothing any more.
pub async fn delete_steps(connection: &mut Connection, before: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(two_factor_steps::table.filter(two_factor_steps::used_at.lt(before)))
        .execute(connection)
        .await
}
