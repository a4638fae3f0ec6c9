//! `altitude migrate`.

use std::process::ExitCode;

use super::terminal::{fail, print};
use crate::platform::config::Config;
use crate::platform::db::{Database, migrate};

/// Applies pending migrations and says how many there were.
pub async fn run(config: &Config) -> ExitCode {
    let settings = config.clone();
    let opened = tokio::task::spawn_blocking(move || Database::open(&settings)).await;
    let database = match opened {
        Ok(Ok(database)) => database,
        Ok(Err(fault)) => return fail(&fault, 1),
        Err(fault) => return fail(&fault, 1),
    };
    match migrate(database.url()).await {
        Ok(0) => print("The schema is current."),
        Ok(applied) => print(&format!("Applied {applied} migration(s).")),
        Err(fault) => fail(&fault, 1),
    }
}
