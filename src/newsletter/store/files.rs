//! Statements on `stored_files`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::StoredFileId;
use crate::newsletter::model::StoredFile;
use crate::platform::db::Connection;
use crate::schema::stored_files;

/// Writes a file, unless one with the same bytes is there.
pub async fn insert_new(connection: &mut Connection, file: &StoredFile) -> QueryResult<()> {
    diesel::insert_into(stored_files::table)
        .values(file)
        .on_conflict(stored_files::digest)
        .do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// The file with these bytes.
pub async fn find_by_digest(connection: &mut Connection, digest: &[u8]) -> QueryResult<Option<StoredFile>> {
    stored_files::table
        .filter(stored_files::digest.eq(digest))
        .select(StoredFile::as_select())
        .first(connection)
        .await
        .optional()
}

/// The file with this id.
pub async fn find(connection: &mut Connection, id: StoredFileId) -> QueryResult<Option<StoredFile>> {
    stored_files::table.find(id).select(StoredFile::as_select()).first(connection).await.optional()
}
