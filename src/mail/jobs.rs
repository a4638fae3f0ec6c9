//! The sweep that removes what has served.

use chrono::TimeDelta;

use super::store::messages;
use crate::platform::jobs::{JobError, Registry};
use crate::platform::services::Services;

/// How many bodies are wiped by one statement.
const STEP: i64 = 500;

/// Adds the room's sweep: bodies of mails that were sent or given up are wiped after `retention.mail_body_days`, those
/// that hold a token after `retention.mail_token_days`.
#[must_use]
pub fn register(registry: Registry) -> Registry {
    registry.sweep("mail.wipe", TimeDelta::hours(1), Box::new(|services| Box::pin(wipe(services))))
}

async fn wipe(services: Services) -> Result<(), JobError> {
    let now = services.clock.now();
    let retention = &services.config.retention;
    let before =
        (now - TimeDelta::days(retention.mail_token_days), now - TimeDelta::days(retention.mail_body_days));
    loop {
        let mut connection = services.database.connection().await?;
        let wiped = messages::wipe(&mut connection, now, before, STEP).await?;
        if i64::try_from(wiped).unwrap_or(STEP) < STEP {
            return Ok(());
        }
    }
}
