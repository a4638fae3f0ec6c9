//! What identity does in the background.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use super::actions::{LinkRequest, SEND_LINK, send_link, sweep};
use super::error::IdentityError;
use crate::kernel::ids::PersonId;
use crate::platform::db::constraint;
use crate::platform::jobs::{Job, JobError, Registry};
use crate::platform::services::Services;

/// How often old sign-ins and tokens are removed.
const SWEEP_EVERY: TimeDelta = TimeDelta::hours(1);

/// What a job [`SEND_LINK`] is told.
#[derive(Deserialize)]
struct SendLink {
    /// Nobody, when the address was not known.
    person_id: Option<PersonId>,
    requested_at: DateTime<Utc>,
}

/// Adds the jobs and sweeps of this room.
#[must_use]
pub fn register(registry: Registry) -> Registry {
    registry
        .job(
            SEND_LINK,
            Box::new(|(services, job)| Box::pin(async move { run_send_link(&services, job).await })),
        )
        .sweep(
            "identity.sweep",
            SWEEP_EVERY,
            Box::new(|services| Box::pin(async move { run_sweep(&services).await })),
        )
}

async fn run_send_link(services: &Services, job: Job) -> Result<(), JobError> {
    let told: SendLink =
        serde_json::from_value(job.payload).map_err(|cause| JobError::GiveUp(cause.to_string()))?;
    let Some(person_id) = told.person_id else { return Ok(()) };
    let link = LinkRequest {
        person_id,
        requested_at: told.requested_at,
        lifetime: TimeDelta::minutes(services.config.auth.link_minutes),
    };
    let mut connection = services.database.connection().await?;
    Ok(send_link(&mut connection, &services.context(), &link).await?)
}

async fn run_sweep(services: &Services) -> Result<(), JobError> {
    let settings = &services.config;
    let keep = TimeDelta::days(settings.retention.sign_in_days);
    let refresh_lifetime = TimeDelta::days(settings.auth.refresh_token_days);
    let mut connection = services.database.connection().await?;
    Ok(sweep(&mut connection, &services.context(), keep, refresh_lifetime).await?)
}

impl From<IdentityError> for JobError {
    fn from(cause: IdentityError) -> Self {
        match cause {
            // The text of a database error may hold values.
            IdentityError::Database(cause) => Self::Retry(format!("database: {:?}", constraint(&cause))),
            other => Self::Retry(other.to_string()),
        }
    }
}
