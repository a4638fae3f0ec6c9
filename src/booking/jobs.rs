//! Background work of the booking room, thin over its actions.

use chrono::TimeDelta;
use futures_util::FutureExt as _;
use serde::Deserialize;

use super::actions;
use crate::kernel::ids::{BookingId, MailId};
use crate::mail;
use crate::platform::jobs::{Handler, Job, JobError, Registry};
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

/// Sweep: reminders and follow-ups go out.
#[must_use]
pub fn send_planned() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            loop {
                let mut connection = services.database.connection().await?;
                let done = actions::send_planned(&mut connection, &context).await;
                if done.map_err(|cause| JobError::Retry(cause.to_string()))? == 0 {
                    return Ok(());
                }
            }
        }
        .boxed()
    })
}

/// Sweep: requests that nobody answered in time free their slots.
#[must_use]
pub fn expire_unanswered() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            let late = {
                let mut connection = services.database.connection().await?;
                actions::list_unanswered(&mut connection, &context).await
            };
            for id in late.map_err(|cause| JobError::Retry(cause.to_string()))? {
                let mut connection = services.database.connection().await?;
                actions::expire_unanswered(&mut connection, &context, id)
                    .await
                    .map_err(|cause| JobError::Retry(cause.to_string()))?;
            }
            Ok(())
        }
        .boxed()
    })
}

/// Sweep: holds and codes that have expired are forgotten.
#[must_use]
pub fn forget_holds() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            let mut connection = services.database.connection().await?;
            let done = actions::forget_holds(&mut connection, &context).await;
            done.map(|_| ()).map_err(|cause| JobError::Retry(cause.to_string()))
        }
        .boxed()
    })
}

/// The background work of this room.
#[must_use]
pub fn register(registry: Registry) -> Registry {
    registry
        .job(mail::FAILED_JOB, mail_failed())
        .sweep("booking.complete_ended", TimeDelta::minutes(1), complete_ended())
        .sweep("booking.send_planned", TimeDelta::seconds(15), send_planned())
        .sweep("booking.expire_unanswered", TimeDelta::seconds(30), expire_unanswered())
        .sweep("booking.forget_holds", TimeDelta::minutes(5), forget_holds())
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
