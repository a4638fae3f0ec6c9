//! Background work of the coaching room, thin over its actions.

use chrono::TimeDelta;
use futures_util::FutureExt as _;

use super::actions;
use crate::platform::jobs::{Handler, JobError, Registry};
use crate::platform::services::Services;

/// Adds the room's jobs and sweeps.
#[must_use]
pub fn register(registry: Registry) -> Registry {
    registry.sweep("coaching.births", TimeDelta::seconds(30), births()).sweep(
        "coaching.remind_raters",
        TimeDelta::minutes(15),
        remind_raters(),
    )
}

/// Sweep: people who booked become mentees.
fn births() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            loop {
                let mut connection = services.database.connection().await?;
                let done = actions::make_mentees_of_bookers(&mut connection, &context).await;
                if done.map_err(|cause| JobError::Retry(cause.to_string()))? == 0 {
                    return Ok(());
                }
            }
        }
        .boxed()
    })
}

/// Sweep: raters who have not answered are mailed their link again.
fn remind_raters() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            loop {
                let mut connection = services.database.connection().await?;
                let done = actions::remind_forgetful_raters(&mut connection, &context).await;
                if done.map_err(|cause| JobError::Retry(cause.to_string()))? == 0 {
                    return Ok(());
                }
            }
        }
        .boxed()
    })
}
