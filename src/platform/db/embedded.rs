//! The embedded PostgreSQL (PGlite): real PostgreSQL 17 in this process, for trying out and very small practices.

use std::fs::File;
use std::path::Path;

use pglite_oxide::{PgliteServer, extensions};

use super::pool::DatabaseError;

/// A running embedded database. Dropping it closes it cleanly.
pub(super) struct Embedded {
    server: PgliteServer,
    /// Locked while this process owns the folder; the system lets go of it when the process ends, however it ends.
    _owner: File,
}

impl Embedded {
    /// Opens the database in this folder, making it on the first start. Blocks for about a second.
    ///
    /// # Errors
    /// [`DatabaseError::InUse`] when another process holds the folder; [`DatabaseError::Embedded`] for the rest.
    pub(super) fn open(folder: &Path) -> Result<Self, DatabaseError> {
        let fault = |cause: std::io::Error| DatabaseError::Embedded(cause.to_string());
        std::fs::create_dir_all(folder).map_err(fault)?;
        let owner = File::create(folder.with_extension("lock")).map_err(fault)?;
        if owner.try_lock().is_err() {
            return Err(DatabaseError::InUse(folder.display().to_string()));
        }
        let server = PgliteServer::builder()
            .path(folder)
            .extension(extensions::BTREE_GIST)
            .extension(extensions::PG_TRGM)
            .start()
            .map_err(|cause| DatabaseError::Embedded(format!("{cause:#}")))?;
        Ok(Self { server, _owner: owner })
    }

    /// Where to connect. One connection at a time.
    pub(super) fn url(&self) -> String {
        self.server.database_url()
    }
}
