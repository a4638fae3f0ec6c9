//! Background work of the newsletter, thin over its actions.

use chrono::TimeDelta;
use serde::Deserialize;

use super::actions;
use crate::kernel::ids::{MailId, SubscribeRequestId};
use crate::mail;
use crate::platform::jobs::{Job, JobError, Registry};
use crate::platform::services::Services;

/// What a job [`actions::ADMIT`] is told.
#[derive(Deserialize)]
struct Admit {
    request_id: SubscribeRequestId,
}

/// What a job [`mail::REFUSED_JOB`] is told.
#[derive(Deserialize)]
struct Refused {
    mail_id: MailId,
}

/// Adds the jobs and sweeps of this room.
#[must_use]
pub fn register(registry: Registry) -> Registry {
    registry
        .job(
            actions::ADMIT,
            Box::new(|(services, job)| Box::pin(async move { run_admit(&services, job).await })),
        )
        .job(
            mail::REFUSED_JOB,
            Box::new(|(services, job)| Box::pin(async move { run_refused(&services, job).await })),
        )
        .sweep(
            "newsletter.release_held",
            TimeDelta::minutes(5),
            Box::new(|services| Box::pin(async move { run_release(&services).await })),
        )
        .sweep(
            "newsletter.expire",
            TimeDelta::hours(1),
            Box::new(|services| Box::pin(async move { run_expire(&services).await })),
        )
}

async fn run_admit(services: &Services, job: Job) -> Result<(), JobError> {
    let told: Admit =
        serde_json::from_value(job.payload).map_err(|cause| JobError::GiveUp(cause.to_string()))?;
    let mut connection = services.database.connection().await?;
    Ok(actions::admit(&mut connection, &services.context(), told.request_id).await?)
}

async fn run_refused(services: &Services, job: Job) -> Result<(), JobError> {
    let told: Refused =
        serde_json::from_value(job.payload).map_err(|cause| JobError::GiveUp(cause.to_string()))?;
    let mut connection = services.database.connection().await?;
    Ok(actions::take_refused(&mut connection, &services.context(), told.mail_id).await?)
}

async fn run_release(services: &Services) -> Result<(), JobError> {
    let mut connection = services.database.connection().await?;
    actions::release_held(&mut connection, &services.context()).await?;
    Ok(())
}

async fn run_expire(services: &Services) -> Result<(), JobError> {
    loop {
        let mut connection = services.database.connection().await?;
        if !actions::expire(&mut connection, &services.context()).await? {
            return Ok(());
        }
    }
}
