//! The few calls into the library that the ground under the tests is built on.

use std::any::Any;
use std::path::Path;

use altitude::platform::db;
use tokio::runtime::Runtime;

/// Applies the program's own migrations to the database at `url`.
pub async fn migrate(url: &str) {
    let url = url.to_owned();
    on_threads(async move { db::migrate(&url).await.expect("the migrations apply") }).await;
}

/// Takes the program's own migrations back, newest first.
pub async fn revert(url: &str) {
    let url = url.to_owned();
    on_threads(async move { db::revert_all(&url).await.expect("the migrations can be taken back") }).await;
}

/// A running embedded database: where to connect, and what keeps it running.
pub type Embedded = (String, Box<dyn Any + Send>);

/// Starts an embedded database in this folder.
#[cfg(feature = "embedded")]
pub fn start_embedded(folder: &Path) -> Embedded {
    let server = pglite_oxide::PgliteServer::builder()
        .path(folder)
        .extension(pglite_oxide::extensions::BTREE_GIST)
        .extension(pglite_oxide::extensions::PG_TRGM)
        .start()
        .expect("the embedded database starts");
    (server.database_url(), Box::new(server))
}

/// There is none in this build.
#[cfg(not(feature = "embedded"))]
pub fn start_embedded(_folder: &Path) -> Embedded {
    panic!("no PostgreSQL server, and this build is without the feature `embedded`");
}

/// Migrations block their thread, which a test's own runtime does not allow.
async fn on_threads<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> T {
    let run = || Runtime::new().expect("a runtime").block_on(work);
    tokio::task::spawn_blocking(run).await.expect("the work is done")
}
