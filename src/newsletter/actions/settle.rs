//! Writing down what came of copies, with what follows for readers, hosts and the issue: one transaction for many.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;

use super::command::{IssueCommand, carry_out};
use super::suppress::{count_bounce, suppress};
use crate::events::{self, Progress};
use crate::identity::Actor;
use crate::kernel::ids::{DeliveryId, IssueId, SubscriberId};
use crate::mail;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::bucket::is_of_server;
use crate::newsletter::core::issue_state::{Command, Status};
use crate::newsletter::core::outcome::{enough, must_stop};
use crate::newsletter::model::SuppressionReason;
use crate::newsletter::store;
use crate::newsletter::store::ledger::Written;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::jobs::JobError;
use crate::platform::services::Services;

/// What came of a copy.
#[derive(Clone, Debug)]
pub struct Settled {
    /// What is written into its row.
    pub written: Written,
    /// What follows.
    pub consequences: Vec<Consequence>,
}

/// What follows from an outcome, besides its row.
#[derive(Clone, Debug)]
pub enum Consequence {
    /// The address is dead.
    Suppress(SubscriberId),
    /// It counts against the address until it decays.
    Count(SubscriberId),
    /// We are at fault: the issue may have to stop, with this reason.
    MayStop(IssueId, String),
    /// This bucket is closed until then.
    Close(String, DateTime<Utc>),
}

/// Writes outcomes down with what follows from them.
///
/// # Errors
/// [`JobError::Retry`] when the database does not answer.
pub async fn settle(services: &Services, settled: &[Settled]) -> Result<(), JobError> {
    let context = services.context();
    let mut connection = services.database.connection().await?;
    let written: Vec<Written> = settled.iter().map(|one| one.written.clone()).collect();
    let done = if settled.iter().all(|one| one.consequences.is_empty()) {
        store::ledger::write(&mut connection, &written, context.now).await?
    } else {
        write_and_follow(&mut connection, &context, (settled, &written)).await?
    };
    let of_done = written.iter().filter(|one| done.contains(&one.id)).map(|one| one.issue_id);
    for id in of_done.collect::<BTreeSet<IssueId>>() {
        events::tell_progress(services, &mut connection, (Progress::Issue, id.into())).await;
    }
    note(&written, &done);
    Ok(())
}

/// One transaction for rows and what follows from them.
async fn write_and_follow(
    connection: &mut Connection,
    context: &Context,
    (settled, written): (&[Settled], &[Written]),
) -> Result<Vec<DeliveryId>, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let done = store::ledger::write(connection, written, context.now).await?;
            let mut closed = BTreeMap::new();
            for one in settled.iter().filter(|one| done.contains(&one.written.id)) {
                for consequence in &one.consequences {
                    if let Consequence::Close(key, until) = consequence {
                        let latest = closed.entry(key.clone()).or_insert(*until);
                        *latest = (*latest).max(*until);
                    }
                    follow(connection, context, consequence).await?;
                }
            }
            close(connection, closed).await?;
            Ok(done)
        })
        .await
}

/// Closes buckets in the order in which copies are taken by them: servers, then hosts, each by key. Two at once then
/// never wait for each other.
async fn close(
    connection: &mut Connection,
    closed: BTreeMap<String, DateTime<Utc>>,
) -> Result<(), NewsletterError> {
    let (servers, hosts): (Vec<_>, Vec<_>) = closed.into_iter().partition(|(key, _)| is_of_server(key));
    for buckets in [servers, hosts] {
        if !buckets.is_empty() {
            store::buckets::set(connection, &buckets).await?;
        }
    }
    Ok(())
}

fn note(written: &[Written], done: &[DeliveryId]) {
    for one in written {
        if done.contains(&one.id) {
            metrics::counter!("deliveries_total", "state" => one.state).increment(1);
        } else {
            tracing::warn!(delivery = %one.id, "newsletter.lease_lost");
        }
    }
}

async fn follow(
    connection: &mut Connection,
    context: &Context,
    consequence: &Consequence,
) -> Result<(), NewsletterError> {
    match consequence {
        Consequence::Suppress(id) => {
            if let Some(reader) = store::subscribers::lock(connection, *id).await? {
                suppress(connection, context, &reader, (SuppressionReason::Bounce, Actor::SYSTEM)).await?;
                mail::mark_dead(connection, context, &reader.email).await?;
            }
        }
        Consequence::Count(id) => {
            if let Some(reader) = store::subscribers::lock(connection, *id).await? {
                count_bounce(connection, context, &reader).await?;
            }
        }
        Consequence::MayStop(id, reason) => stop(connection, context, *id, reason).await?,
        // All together, in order, after the others.
        Consequence::Close(..) => {}
    }
    Ok(())
}

/// Pauses an issue when servers refuse it through our fault, at its start or over a share.
pub(super) async fn stop(
    connection: &mut Connection,
    context: &Context,
    id: IssueId,
    reason: &str,
) -> Result<(), NewsletterError> {
    let refused = store::deliveries::count_refused(connection, id).await?;
    let taken = store::deliveries::count_taken(connection, id, enough(refused)).await?;
    if !must_stop(taken, refused) {
        return Ok(());
    }
    let Some(issue) = store::issues::lock(connection, id).await? else { return Ok(()) };
    if issue.status.0 != Status::Sending {
        return Ok(());
    }
    let reason = Some(reason.chars().take(500).collect());
    let asked = IssueCommand { reason, ..IssueCommand::plain(Command::Pause, Actor::SYSTEM) };
    carry_out(connection, context, issue, &asked).await?;
    tracing::warn!(issue = %id, "newsletter.issue_paused");
    Ok(())
}
