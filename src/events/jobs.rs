//! The sweep that removes what has served.

use chrono::TimeDelta;

use super::actions::sweep::{reseal, wipe};
use crate::platform::jobs::{JobError, Registry};
use crate::platform::services::Services;

/// Adds the room's sweep: what events say about people, and what endpoints answered, is wiped after
/// `retention.webhook_payload_days`; secrets are sealed with the current key.
#[must_use]
pub fn register(registry: Registry) -> Registry {
    registry.sweep("webhooks.sweep", TimeDelta::hours(1), Box::new(|services| Box::pin(sweep(services))))
}

async fn sweep(services: Services) -> Result<(), JobError> {
    let context = services.context();
    let before = context.now - TimeDelta::days(services.config.retention.webhook_payload_days);
    loop {
        let mut connection = services.database.connection().await?;
        if !wipe(&mut connection, before).await? {
            return Ok(reseal(&mut connection, &context).await?);
        }
    }
}
