//! Background work of the coaching room, thin over its actions.

use chrono::TimeDelta;
use futures_util::FutureExt as _;

use super::actions;
use crate::platform::jobs::{Handler, JobError, Registry};
use crate::platform::ledger::Ledger;
use crate::platform::services::Services;

/// Adds the room's jobs and sweeps.
#[must_use]
pub fn register(registry: Registry) -> Registry {
    registry
        .sweep("coaching.births", TimeDelta::seconds(30), births())
        .sweep("coaching.remind_raters", TimeDelta::minutes(15), remind_raters())
        .sweep("coaching.plans", TimeDelta::minutes(10), plans())
        .sweep("coaching.recall_tests", TimeDelta::minutes(15), recall_tests())
        .sweep("coaching.reminders", TimeDelta::hours(1), reminders())
        .sweep("coaching.erasures", TimeDelta::hours(1), erasures())
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
            let mut after = None;
            loop {
                let mut connection = services.database.connection().await?;
                let done = actions::remind_forgetful_raters(&mut connection, &context, after).await;
                after = done.map_err(|cause| JobError::Retry(cause.to_string()))?;
                if after.is_none() {
                    return Ok(());
                }
            }
        }
        .boxed()
    })
}

/// Sweep: plans that run are looked after.
fn plans() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            let mut after = None;
            loop {
                let mut connection = services.database.connection().await?;
                let looked = actions::watch_plans(&mut connection, &context, after).await;
                after = looked.map_err(|cause| JobError::Retry(cause.to_string()))?;
                if after.is_none() {
                    return Ok(());
                }
            }
        }
        .boxed()
    })
}

/// Sweep: recall tests whose time is over are closed, and reviewers of those that end soon are reminded.
fn recall_tests() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            loop {
                let mut connection = services.database.connection().await?;
                let done = actions::recall::close_tests_that_are_over(&mut connection, &context).await;
                if done.map_err(|cause| JobError::Retry(cause.to_string()))? == 0 {
                    break;
                }
            }
            let mut reminding = actions::recall::Reminding::default();
            loop {
                let mut connection = services.database.connection().await?;
                let found = reminding.step(&mut connection, &context).await;
                if !found.map_err(|cause| JobError::Retry(cause.to_string()))? {
                    return reminding.fault.map_or(Ok(()), |cause| Err(JobError::Retry(cause)));
                }
            }
        }
        .boxed()
    })
}

/// Sweep: engagements that stall, plans that ended 30 days ago, action items that are due, sessions to be rated.
fn reminders() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            let mut connection = services.database.connection().await?;
            let connection = &mut connection;
            let mut after = None;
            let stalled = loop {
                match actions::tell_stalled(connection, &context, after).await {
                    Ok(Some(last)) => after = Some(last),
                    Ok(None) => break Ok(0),
                    Err(cause) => break Err(cause),
                }
            };
            // One kind of reminder that fails keeps no other from going out.
            let steps = [
                stalled,
                actions::ask_for_retention(connection, &context).await,
                actions::remind_of_actions(connection, &context).await,
                actions::ask_for_session_ratings(connection, &context).await,
                actions::end_old_merge_requests(connection, &context).await.map(|()| 0),
                actions::remind_of_note_requests(connection, &context).await.map(|()| 0),
            ];
            let failed = steps.into_iter().find_map(Result::err);
            failed.map_or(Ok(()), |cause| Err(JobError::Retry(cause.to_string())))
        }
        .boxed()
    })
}

/// Sweep: mentees whose grace is over are erased, each on a connection of its own. One who cannot be erased holds up
/// nobody else.
fn erasures() -> Handler<Services> {
    Box::new(|services| {
        async move {
            let context = services.context();
            let ledger = Ledger::of(&services.config);
            let mut connection = services.database.connection().await?;
            let due = actions::list_due_erasures(&mut connection, &context).await;
            drop(connection);
            let mut outcome = Ok(());
            for id in due.map_err(|cause| JobError::Retry(cause.to_string()))? {
                let mut connection = services.database.connection().await?;
                if let Err(cause) = actions::erase_due(&mut connection, &context, &ledger, id).await {
                    outcome = Err(JobError::Retry(cause.to_string()));
                }
            }
            outcome
        }
        .boxed()
    })
}
