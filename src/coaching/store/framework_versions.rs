//! Statements on `framework_versions`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::FrameworkVersion;
use crate::kernel::ids::{FrameworkId, FrameworkVersionId};
use crate::platform::db::Connection;
use crate::schema::{framework_versions, frameworks};

/// One version of a framework.
pub async fn find_number(
    connection: &mut Connection,
    framework_id: FrameworkId,
    version: i32,
) -> QueryResult<Option<FrameworkVersion>> {
    framework_versions::table
        .filter(framework_versions::framework_id.eq(framework_id))
        .filter(framework_versions::version.eq(version))
        .select(FrameworkVersion::as_select())
        .first(connection)
        .await
        .optional()
}

/// The newest versions of these frameworks, in one statement.
pub async fn list_newest(
    connection: &mut Connection,
    ids: &[FrameworkId],
) -> QueryResult<Vec<FrameworkVersion>> {
    framework_versions::table
        .inner_join(frameworks::table)
        .filter(framework_versions::framework_id.eq_any(ids))
        .filter(framework_versions::version.eq(frameworks::latest_version))
        .select(FrameworkVersion::as_select())
        .load(connection)
        .await
}

/// A version that something was made from.
pub async fn find(connection: &mut Connection, id: FrameworkVersionId) -> QueryResult<FrameworkVersion> {
    framework_versions::table.find(id).select(FrameworkVersion::as_select()).first(connection).await
}

/// The numbers of a framework's versions and when they were published, newest first.
pub async fn list_numbers(
    connection: &mut Connection,
    framework_id: FrameworkId,
) -> QueryResult<Vec<(i32, DateTime<Utc>)>> {
    framework_versions::table
        .filter(framework_versions::framework_id.eq(framework_id))
        .order(framework_versions::version.desc())
        .select((framework_versions::version, framework_versions::published_at))
        .load(connection)
        .await
}

/// Writes a version. It is never changed again.
pub async fn insert(connection: &mut Connection, version: &FrameworkVersion) -> QueryResult<()> {
    diesel::insert_into(framework_versions::table).values(version).execute(connection).await.map(|_| ())
}
