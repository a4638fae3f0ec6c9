//! The embedded database of a test run: one instance, one connection, lent to one test after the other.

use std::sync::{Arc, LazyLock};
use std::thread;

use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio_postgres::NoTls;

use super::library::{self, Embedded};
use super::watchdog;

static INSTANCE: LazyLock<Arc<Mutex<Embedded>>> = LazyLock::new(|| {
    // The engine starts a runtime of its own, which must not happen inside the test's.
    let folder = tempfile::Builder::new().prefix("altitude-embedded-").tempdir().expect("a folder").keep();
    watchdog::cluster_started(&folder);
    let started = thread::spawn(move || library::start_embedded(&folder)).join().expect("it starts");
    Arc::new(Mutex::new(started))
});

/// The embedded database, emptied and migrated, until this value is dropped.
///
/// What connects to it must be closed first: the next test waits for the only connection.
pub struct EmbeddedDatabase {
    instance: OwnedMutexGuard<Embedded>,
}

/// Waits until no other test has the database, then empties and migrates it.
pub async fn lend() -> EmbeddedDatabase {
    let instance = Arc::clone(&INSTANCE).lock_owned().await;

    let (client, connection) = tokio_postgres::connect(&instance.0, NoTls).await.expect("it answers");
    let connection = tokio::spawn(connection);
    let emptied = client.batch_execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public").await;
    emptied.expect("the database can be emptied");
    // The only connection must be closed before the next is made.
    drop(client);
    connection.await.expect("no panic").ok();

    library::migrate(&instance.0).await;
    EmbeddedDatabase { instance }
}

impl EmbeddedDatabase {
    /// Where programs and pools connect to.
    pub fn url(&self) -> &str {
        &self.instance.0
    }
}
