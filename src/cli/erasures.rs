//! `altitude erasures`: after a backup was restored.

use std::process::ExitCode;

use super::terminal::{fail, print};
use crate::coaching::CoachingError;
use crate::coaching::actions::replay_erasures;
use crate::platform::ledger::Ledger;
use crate::platform::services::Services;

/// Erases again whom the ledger in the data folder names. The status is 1 when that failed, as where there is none.
pub async fn replay(services: &Services) -> ExitCode {
    let ledger = Ledger::of(&services.config);
    let path = ledger.path.display();
    let mut connection = match services.database.connection().await {
        Ok(connection) => connection,
        Err(fault) => return fail(&fault, 1),
    };
    match replay_erasures(&mut connection, &services.context(), &ledger).await {
        Ok(done) => print(&format!("{path}: {} entries, erased again: {}", done.entries, done.erased)),
        Err(CoachingError::Ledger(cause)) => fail(&format!("{path}: {cause}"), 1),
        Err(fault) => fail(&fault, 1),
    }
}
