//! Statements on `imports`, `import_chunks` and `import_faults`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Text, Timestamptz};
use diesel_async::RunQueryDsl;

use crate::kernel::ids::ImportId;
use crate::newsletter::model::{Import, ImportStatus};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{import_chunks, import_faults, imports};

/// Why an import failed whose file did not come in whole.
pub const BROKE_OFF: &str = "the file broke off; send it again";

/// A page of imports, newest first.
pub async fn list(connection: &mut Connection, page: Page) -> QueryResult<Vec<Import>> {
    let mut query = imports::table
        .order((imports::created_at.desc(), imports::id.desc()))
        .limit(page.rows())
        .select(Import::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query = query.filter(
            imports::created_at
                .lt(after.at)
                .or(imports::created_at.eq(after.at).and(imports::id.lt(ImportId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// An import.
pub async fn find(connection: &mut Connection, id: ImportId) -> QueryResult<Option<Import>> {
    imports::table.find(id).select(Import::as_select()).first(connection).await.optional()
}

/// An import, locked for a change.
pub async fn lock(connection: &mut Connection, id: ImportId) -> QueryResult<Option<Import>> {
    imports::table.find(id).select(Import::as_select()).for_update().first(connection).await.optional()
}

/// The import that waits longest and that nobody else is applying, locked.
pub async fn lock_next(connection: &mut Connection) -> QueryResult<Option<Import>> {
    imports::table
        .filter(imports::status.eq(ImportStatus::Running))
        .order((imports::updated_at, imports::id))
        .select(Import::as_select())
        .for_update()
        .skip_locked()
        .first(connection)
        .await
        .optional()
}

/// Writes a new import.
pub async fn insert(connection: &mut Connection, import: &Import) -> QueryResult<()> {
    diesel::insert_into(imports::table).values(import).execute(connection).await.map(|_| ())
}

/// Writes how far an import is.
pub async fn update(connection: &mut Connection, changed: &Import) -> QueryResult<()> {
    diesel::update(imports::table.find(changed.id)).set(changed).execute(connection).await.map(|_| ())
}

/// Writes how far an import is whose file is coming in; false when it was called off meanwhile.
pub async fn update_receiving(connection: &mut Connection, changed: &Import) -> QueryResult<bool> {
    let is_open = imports::id.eq(changed.id).and(imports::status.eq(ImportStatus::Receiving));
    let rows = diesel::update(imports::table.filter(is_open)).set(changed).execute(connection).await?;
    Ok(rows == 1)
}

/// Writes a chunk of records.
pub async fn insert_chunk(
    connection: &mut Connection,
    (id, number): (ImportId, i64),
    records: &[u8],
) -> QueryResult<()> {
    diesel::insert_into(import_chunks::table)
        .values((
            import_chunks::import_id.eq(id),
            import_chunks::number.eq(number),
            import_chunks::records.eq(records),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// A chunk of records.
pub async fn find_chunk(
    connection: &mut Connection,
    (id, number): (ImportId, i64),
) -> QueryResult<Option<Vec<u8>>> {
    import_chunks::table.find((id, number)).select(import_chunks::records).first(connection).await.optional()
}

/// Removes chunks of an import: those that were applied, or all of them.
pub async fn delete_chunks(connection: &mut Connection, id: ImportId, below: Option<i64>) -> QueryResult<()> {
    let below = below.unwrap_or(i64::MAX);
    let done = import_chunks::import_id.eq(id).and(import_chunks::number.lt(below));
    diesel::delete(import_chunks::table.filter(done)).execute(connection).await.map(|_| ())
}

/// Writes rows that were not taken.
pub async fn insert_faults(
    connection: &mut Connection,
    id: ImportId,
    faults: &[(i64, &'static str)],
) -> QueryResult<()> {
    let rows: Vec<_> = faults
        .iter()
        .map(|(line, reason)| {
            (
                import_faults::import_id.eq(id),
                import_faults::line.eq(*line),
                import_faults::reason.eq(*reason),
            )
        })
        .collect();
    diesel::insert_into(import_faults::table)
        .values(rows)
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Rows that were not taken, after this line, in their order.
pub async fn list_faults(
    connection: &mut Connection,
    id: ImportId,
    (after, limit): (i64, i64),
) -> QueryResult<Vec<(i64, String)>> {
    import_faults::table
        .filter(import_faults::import_id.eq(id).and(import_faults::line.gt(after)))
        .order(import_faults::line)
        .limit(limit)
        .select((import_faults::line, import_faults::reason))
        .load(connection)
        .await
}

/// Calls off imports whose file stopped coming in, and removes what came of it.
pub async fn fail_abandoned(
    connection: &mut Connection,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::sql_query(
        "WITH gone AS ( \
             UPDATE imports SET status = 'failed', failure = $3, updated_at = $2, finished_at = $2 \
             WHERE status = 'receiving' AND updated_at < $1 RETURNING id) \
         DELETE FROM import_chunks USING gone WHERE import_chunks.import_id = gone.id",
    )
    .bind::<Timestamptz, _>(before)
    .bind::<Timestamptz, _>(now)
    .bind::<Text, _>(BROKE_OFF)
    .execute(connection)
    .await
    .map(|_| ())
}

/// Removes records of imports that are over.
pub async fn delete_orphans(connection: &mut Connection) -> QueryResult<()> {
    let over = [ImportStatus::Finished, ImportStatus::Failed, ImportStatus::Cancelled];
    let ids = imports::table.filter(imports::status.eq_any(over)).select(imports::id);
    diesel::delete(import_chunks::table.filter(import_chunks::import_id.eq_any(ids)))
        .execute(connection)
        .await
        .map(|_| ())
}
