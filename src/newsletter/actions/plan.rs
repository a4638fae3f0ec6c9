//! What workers do for issues as a whole, one short step at a time: start what is due, write the audience, finish, take
//! back lost leases. Any number of processes may do it at once: each step locks the issue it is about.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::admit::send;
use super::command::{IssueCommand, carry_out, send_out};
use super::segments::condition_of;
use crate::identity::{self, Actor, IdentityError};
use crate::kernel::ids::{IssueId, SubscriberId};
use crate::kernel::{local_time, time_zone};
use crate::newsletter::NewsletterError;
use crate::newsletter::core::issue_state::{Command, Status};
use crate::newsletter::core::segment::Condition;
use crate::newsletter::mails::ScheduleDropped;
use crate::newsletter::model::Issue;
use crate::newsletter::store;
use crate::newsletter::store::audience::Step;
use crate::platform::config::Config;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;

/// Readers of one step: some tens of milliseconds.
const READERS: i64 = 5_000;
/// Lost leases that are taken back at once.
const LEASES: i64 = 1_000;

/// Starts the next issue whose time has come. False when there is none.
///
/// # Errors
/// Any error of the database.
pub async fn start_due(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
) -> Result<bool, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(issue) = store::issues::lock_due(connection, context.now).await? else {
                return Ok(false);
            };
            let id = issue.id;
            let asked = IssueCommand::plain(Command::Send, Actor::SYSTEM);
            let outcome = send_out(connection, (context, config), issue, &asked).await;
            if let Some(reasons) = outcome.as_ref().err().and_then(NewsletterError::reasons) {
                // Its readers have left since it was scheduled, or something else stops it: back to its author.
                drop_schedule(connection, context, id, reasons).await?;
                return Ok(true);
            }
            outcome.map(|_| true)
        })
        .await
}

/// Makes a scheduled issue that cannot be sent a draft again, keeps why, and tells its author.
async fn drop_schedule(
    connection: &mut Connection,
    context: &Context,
    id: IssueId,
    reasons: Vec<String>,
) -> Result<(), NewsletterError> {
    tracing::warn!(issue = %id, "newsletter.schedule_dropped");
    let issue = store::issues::lock(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    let asked = IssueCommand {
        reason: Some(shortened(&reasons)),
        ..IssueCommand::plain(Command::Unschedule, Actor::SYSTEM)
    };
    let issue = carry_out(connection, context, issue, &asked).await?;
    let Some(author_id) = issue.author_id else { return Ok(()) };
    let author = match identity::person_contact(connection, author_id).await {
        Err(IdentityError::NotFound) => return Ok(()),
        found => found?,
    };
    let mail = ScheduleDropped {
        name: author.name.clone(),
        locale: author.locale,
        title: issue.title,
        reasons,
        site: context.site.public_url.clone(),
    };
    send(connection, context, (&author.email, &author.name), &mail).await
}

fn shortened(reasons: &[String]) -> String {
    reasons.join(" ").chars().take(500).collect()
}

/// Writes the next readers of an issue into the ledger. False when no audience is being written.
///
/// # Errors
/// Any error of the database.
pub async fn prepare_step(connection: &mut Connection, context: &Context) -> Result<bool, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(issue) = store::issues::lock_preparing(connection).await? else {
                return Ok(false);
            };
            let condition = match condition_of(connection, issue.segment_id, 9).await {
                // A segment that cannot be read is nobody, not everybody.
                Err(NewsletterError::Unacceptable(faults)) => {
                    let reasons: Vec<String> = faults.into_iter().map(|fault| fault.detail).collect();
                    let reason = Some(shortened(&reasons));
                    let asked = IssueCommand { reason, ..IssueCommand::plain(Command::Pause, Actor::SYSTEM) };
                    carry_out(connection, context, issue, &asked).await?;
                    return Ok(true);
                }
                condition => condition?,
            };
            let step = step(connection, context, &issue, condition).await?;
            let done = store::audience::write(connection, &step).await?;
            failpoint::here("newsletter.prepared");
            let mut issue = Issue { candidates: issue.candidates + done.looked_at, ..issue };
            issue.prepared_through = done.last.map(SubscriberId::from).or(issue.prepared_through);
            if done.looked_at < READERS {
                let asked = IssueCommand::plain(Command::Prepared, Actor::SYSTEM);
                carry_out(connection, context, issue, &asked).await?;
            } else {
                store::issues::update(connection, &issue).await?;
            }
            Ok(true)
        })
        .await
}

/// When copies are due: at once, or at the wall clock of the schedule in each reader's zone.
async fn step(
    connection: &mut Connection,
    context: &Context,
    issue: &Issue,
    condition: Option<Condition>,
) -> Result<Step, NewsletterError> {
    let mut zones = Vec::new();
    if let (true, Some(at)) = (issue.local_hour, issue.scheduled_for) {
        // The schedule names a wall clock by its UTC reading; each zone has its own instant of it.
        let wall_clock = at.naive_utc();
        for name in store::audience::zones(connection, issue.list_id).await? {
            if let Ok(zone) = time_zone::parse(&name) {
                zones.push((name, local_time::instant_of(zone, wall_clock)));
            }
        }
    }
    Ok(Step {
        issue_id: issue.id,
        list_id: issue.list_id,
        after: issue.prepared_through,
        limit: READERS,
        now: context.now,
        due_at: issue.scheduled_for.filter(|_| issue.local_hour).unwrap_or(context.now),
        zones,
        condition,
    })
}

/// Finishes the issues that nobody waits for any more. Says how many.
///
/// # Errors
/// Any error of the database.
pub async fn finish_done(connection: &mut Connection, context: &Context) -> Result<usize, NewsletterError> {
    let mut finished = 0;
    for id in store::issues::ids_in(connection, Status::Sending).await? {
        if store::deliveries::is_open(connection, id).await? {
            continue;
        }
        finished += connection
            .transaction(async |connection: &mut Connection| {
                let Some(issue) = store::issues::lock(connection, id).await? else { return Ok(0) };
                let is_over =
                    issue.status.0 == Status::Sending && !store::deliveries::is_open(connection, id).await?;
                if is_over {
                    let asked = IssueCommand::plain(Command::Finish, Actor::SYSTEM);
                    carry_out(connection, context, issue, &asked).await?;
                }
                Ok::<_, NewsletterError>(usize::from(is_over))
            })
            .await?;
    }
    Ok(finished)
}

/// Takes copies back whose worker is gone. Says how many.
///
/// # Errors
/// Any error of the database.
pub async fn recover_leases(
    connection: &mut Connection,
    context: &Context,
) -> Result<usize, NewsletterError> {
    let count = store::ledger::recover(connection, context.now, LEASES).await?;
    store::imports::fail_abandoned(connection, context.now - TimeDelta::hours(1), context.now).await?;
    store::buckets::delete_full(connection, context.now - TimeDelta::hours(1)).await?;
    Ok(count)
}
