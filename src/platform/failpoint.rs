//! Named places where crash tests can stop a process to kill it. Nothing of it is in a release build.
//!
//! `ALTITUDE_FAILPOINT=name/N/before` arms at the point `name` and stops the process before (or `after`) the N-th
//! statement that follows; `name/0/at` stops at the point itself. A stopped process says `failpoint reached` on
//! standard error and waits for the signal that ends it.

#[cfg(debug_assertions)]
pub use armed::{here, watch};

/// Marks a place. Does nothing in a release build.
#[cfg(not(debug_assertions))]
pub fn here(_name: &str) {}

/// Watches the statements of a connection. Does nothing in a release build.
#[cfg(not(debug_assertions))]
pub fn watch(_connection: &mut diesel_async::AsyncPgConnection) {}

#[cfg(debug_assertions)]
mod armed {
    use std::io::Write as _;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

    use diesel::connection::InstrumentationEvent;
    use diesel_async::{AsyncConnection as _, AsyncPgConnection};

    static PLAN: OnceLock<Option<Plan>> = OnceLock::new();
    static IS_ARMED: AtomicBool = AtomicBool::new(false);
    static STARTED: AtomicU32 = AtomicU32::new(0);
    static FINISHED: AtomicU32 = AtomicU32::new(0);

    struct Plan {
        name: String,
        statement: u32,
        is_before: bool,
    }

    /// Marks a place where a crash test can stop the process.
    pub fn here(name: &str) {
        let Some(plan) = plan() else { return };
        if plan.name == name {
            if plan.statement == 0 {
                stop();
            }
            IS_ARMED.store(true, Ordering::SeqCst);
        }
    }

    /// Counts the statements of a connection, and stops at the planned one.
    pub fn watch(connection: &mut AsyncPgConnection) {
        let Some(plan) = plan() else { return };
        connection.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if !IS_ARMED.load(Ordering::SeqCst) {
                return;
            }
            let (counter, is_before) = match event {
                InstrumentationEvent::StartQuery { .. } => (&STARTED, true),
                InstrumentationEvent::FinishQuery { .. } => (&FINISHED, false),
                _ => return,
            };
            let statement = counter.fetch_add(1, Ordering::SeqCst) + 1;
            if statement == plan.statement && is_before == plan.is_before {
                stop();
            }
        });
    }

    fn plan() -> Option<&'static Plan> {
        PLAN.get_or_init(|| {
            #[expect(clippy::disallowed_methods, reason = "a switch of crash tests, not a setting")]
            let text = std::env::var("ALTITUDE_FAILPOINT").ok()?;
            let mut parts = text.split('/');
            let name = parts.next()?.to_owned();
            let statement = parts.next()?.parse().ok()?;
            Some(Plan { name, statement, is_before: parts.next() == Some("before") })
        })
        .as_ref()
    }

    fn stop() {
        let mut stderr = std::io::stderr().lock();
        let _ = writeln!(stderr, "failpoint reached");
        let _ = stderr.flush();
        loop {
            std::thread::park();
        }
    }
}
