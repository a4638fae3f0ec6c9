//! The part of the program that tells open pages what happened, for programs in the test's own process.

use std::time::Duration;

use altitude::events;
use altitude::platform::jobs::StopHandle;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

use super::app::TestApp;

/// How long a notice may take.
const SOON: Duration = Duration::from_mins(1);
/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(10);

/// Tells open pages; stops when this value is dropped.
pub struct Telling {
    stop: StopHandle,
    task: JoinHandle<()>,
}

impl Telling {
    /// From now on pages are told.
    pub async fn begin(app: &TestApp) -> Self {
        let services = app.app.services.clone();
        let before = services.live.position();
        let (stop, stopping) = StopHandle::new();
        let task = tokio::spawn(events::listen(services, stopping));
        // Whoever begins to listen says so: anything may have changed.
        until_told(app, &before).await;
        Self { stop, task }
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        self.stop.stop();
        self.task.abort();
    }
}

/// Waits until this process told something after a position. The embedded database is looked at for open pages alone.
pub async fn until_told(app: &TestApp, before: &str) {
    let services = &app.app.services;
    let deadline = Instant::now() + SOON;
    while !services.database.is_embedded() && services.live.position() == before {
        assert!(Instant::now() < deadline, "nothing was told");
        sleep(PAUSE).await;
    }
}
