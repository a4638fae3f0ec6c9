//! Statements on `practice_settings`, which has one row.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::{PracticeChange, PracticeSettings};
use crate::platform::db::Connection;
use crate::schema::practice_settings;

/// What owners have said.
pub async fn read(connection: &mut Connection) -> QueryResult<PracticeSettings> {
    practice_settings::table.select(PracticeSettings::as_select()).first(connection).await
}

/// The same, locked.
pub async fn lock(connection: &mut Connection) -> QueryResult<PracticeSettings> {
    practice_settings::table.select(PracticeSettings::as_select()).for_update().first(connection).await
}

/// Writes what changes, as the next revision. Lock the row first.
pub async fn update(connection: &mut Connection, change: &PracticeChange) -> QueryResult<PracticeSettings> {
    diesel::update(practice_settings::table)
        .set((change, practice_settings::revision.eq(practice_settings::revision + 1)))
        .returning(PracticeSettings::as_returning())
        .get_result(connection)
        .await
}
