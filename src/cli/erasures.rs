//! `altitude erasures`: after a backup was restored.

use std::process::ExitCode;

use super::terminal::{fail, print};
use crate::coaching::actions::replay_erasures;
use crate::coaching::jobs::ledger;
use crate::platform::services::Services;

/// Erases again whom the ledger in the data folder names. The status is 1 when that failed.
pub async fn replay(services: &Services) -> ExitCode {
    let mut connection = match services.database.connection().await {
        Ok(connection) => connection,
        Err(fault) => return fail(&fault, 1),
    };
    match replay_erasures(&mut connection, &services.context(), &ledger(services)).await {
        Ok(count) => print(&format!("erased again: {count}")),
        Err(fault) => fail(&fault, 1),
    }
}
