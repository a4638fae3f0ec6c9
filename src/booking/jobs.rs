//! Background work of the booking room, thin over its actions.

use futures_util::FutureExt as _;
use serde::Deserialize;

use super::actions;
use crate::kernel::ids::{BookingId, MailId};
use crate::mail;
use crate::platform::jobs::{Handler, Job, JobError};
use crate::platform::services::Services;

/// Sweep: sessions whose end has passed become completed.
#[must_use]
pub fn complete_ended() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            loop {
                let mut connection = services.database.connection().await?;
                let done = actions::complete_ended(&mut connection, &context).await;
                if done.map_err(|cause| JobError::Retry(cause.to_string()))? == 0 {
                    return Ok(());
                }
            }
        }
        .boxed()
    })
}

/// What a job `mail.failed` says about a mail that could not be delivered.
#[derive(Deserialize)]
struct MailFailed {
    mail_id: MailId,
    about_kind: String,
    about_id: BookingId,
}

/// Job `mail.failed`: a mail about a booking came back, so its coach is told.
#[must_use]
pub fn mail_failed() -> Handler<(Services, Job)> {
    Box::new(|(services, job)| {
        async move {
            let failed: MailFailed =
                serde_json::from_value(job.payload).map_err(|cause| JobError::GiveUp(cause.to_string()))?;
            if failed.about_kind != "booking" {
                return Ok(());
            }
            let context = services.context();
            let mut connection = services.database.connection().await?;
            let record = mail::find(&mut connection, failed.mail_id).await?;
            let diagnostic = record.and_then(|record| record.outcome_text).unwrap_or_default();
            actions::tell_coach(&mut connection, &context, failed.about_id, &diagnostic)
                .await
                .map_err(|cause| JobError::Retry(cause.to_string()))
        }
        .boxed()
    })
}
