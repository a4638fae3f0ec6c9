//! Workers: read events into deliveries, take what is due, call the endpoint, write down what came of it.
//!
//! A delivery is taken under a lease, and the call is cut off before the lease is over, so that no other worker calls
//! meanwhile. No database connection is held during the call. So many calls are made at once, and so many to one
//! endpoint, that a slow one does not hold up the others.

use std::collections::BTreeMap;
use std::future::pending;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::{Instant, sleep};

use super::actions::fan_out::fan_out;
use super::actions::record::record;
use super::error::WebhookError;
use super::live::tell_call;
use super::model::{Attempt, Claimed, Endpoint, Shipment};
use super::sender::{Outgoing, Reply, Sender, body_of};
use super::signature::sign;
use super::store::queue;
use crate::kernel::ids::WebhookId;
use crate::platform::context::Context;
use crate::platform::failpoint;
use crate::platform::jobs::{JobError, Stop};
use crate::platform::services::Services;

/// How long to wait before an outcome is written once more to a database that was away.
const PAUSE: Duration = Duration::from_millis(200);

/// Which endpoint each call in hand is for.
type InHand = BTreeMap<Id, WebhookId>;

/// Delivers until told to stop. Then calls in hand may finish within three quarters of `http.shutdown_seconds`; what is
/// still unfinished is let go for another worker.
pub async fn work(services: Services, sender: Sender, mut stop: Stop) {
    let pause = Duration::from_millis(services.config.jobs.poll_milliseconds);
    let mut calls: JoinSet<()> = JoinSet::new();
    let mut in_hand = InHand::new();
    while !stop.is_stopped() {
        while let Some(done) = calls.try_join_next_with_id() {
            in_hand.remove(&id_of(&done));
        }
        if let Err(cause) = read_events(&services).await {
            tracing::warn!(cause = %cause, "webhooks.postponed");
        }
        if let Err(cause) = fill(&services, &sender, &stop, (&mut calls, &mut in_hand)).await {
            tracing::warn!(cause = %cause, "webhooks.postponed");
        }
        tokio::select! {
            () = stop.sleep(pause) => {}
            Some(done) = calls.join_next_with_id() => {
                in_hand.remove(&id_of(&done));
            }
        }
    }
    while calls.join_next().await.is_some() {}
}

fn id_of(done: &Result<(Id, ()), JoinError>) -> Id {
    match done {
        Ok((id, ())) => *id,
        Err(fault) => fault.id(),
    }
}

/// Reads everything that happened since.
async fn read_events(services: &Services) -> Result<(), JobError> {
    loop {
        let mut connection = services.database.connection().await?;
        if !fan_out(&mut connection, &services.context()).await? {
            return Ok(());
        }
    }
}

/// Starts calls for what is due, as long as there is room.
async fn fill(
    services: &Services,
    sender: &Sender,
    stop: &Stop,
    (calls, in_hand): (&mut JoinSet<()>, &mut InHand),
) -> Result<(), JobError> {
    let settings = &services.config.webhooks;
    while in_hand.len() < settings.concurrency && !stop.is_stopped() {
        let busy = busy(in_hand, settings.concurrency_per_endpoint);
        let Some(claimed) = claim(services, &busy).await? else { return Ok(()) };
        let endpoint_id = claimed.endpoint_id;
        let task = calls.spawn(deliver_in_hand(services.clone(), sender.clone(), claimed, stop.clone()));
        in_hand.insert(task.id(), endpoint_id);
    }
    Ok(())
}

/// The endpoints with as many calls as one may have.
fn busy(in_hand: &InHand, most: usize) -> Vec<WebhookId> {
    let mut counts: BTreeMap<WebhookId, usize> = BTreeMap::new();
    for id in in_hand.values() {
        *counts.entry(*id).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count >= most).map(|(id, _)| id).collect()
}

async fn claim(services: &Services, busy: &[WebhookId]) -> Result<Option<Claimed>, JobError> {
    let mut connection = services.database.connection().await?;
    Ok(queue::claim(&mut connection, services.clock.now(), lease(services), busy).await?)
}

async fn deliver_in_hand(services: Services, sender: Sender, claimed: Claimed, mut stop: Stop) {
    let grace = Duration::from_secs(services.config.http.shutdown_seconds).mul_f32(0.75);
    let cut = async move {
        stop.stopped().await;
        sleep(grace).await;
    };
    if let Err(cause) = Box::pin(deliver(&services, &sender, &claimed, cut)).await {
        tracing::warn!(delivery = %claimed.id, cause = %cause, "webhooks.outcome_unwritten");
    }
}

/// Reads what happened, then makes exactly one call that is due; false when there is none. Tests drain the queue with it.
///
/// # Errors
/// [`JobError::Retry`] when the database does not answer; the delivery is then taken again after its lease.
pub async fn deliver_due(services: &Services, sender: &Sender) -> Result<bool, JobError> {
    read_events(services).await?;
    let Some(claimed) = claim(services, &[]).await? else { return Ok(false) };
    Box::pin(deliver(services, sender, &claimed, pending())).await?;
    Ok(true)
}

async fn deliver(
    services: &Services,
    sender: &Sender,
    claimed: &Claimed,
    cut: impl Future<Output = ()>,
) -> Result<(), JobError> {
    let context = services.context();
    let reply = tokio::select! {
        reply = call(services, sender, claimed, &context) => reply?,
        () = cut => {
            let mut connection = services.database.connection().await?;
            queue::release(&mut connection, claimed).await?;
            return Ok(());
        }
    };
    let Some(reply) = reply else { return Ok(()) };
    failpoint::here("webhooks.delivered");
    let attempt = Attempt {
        delivery_id: claimed.id,
        number: claimed.attempts,
        at: context.now,
        milliseconds: i32::try_from(reply.took.as_millis()).unwrap_or(i32::MAX),
        status: reply.status,
        answer: reply.answer.clone(),
        fault: reply.fault.map(str::to_owned),
    };
    write_down(services, claimed, (&attempt, &reply)).await
}

/// Makes the call. `None` when the endpoint was removed meanwhile.
async fn call(
    services: &Services,
    sender: &Sender,
    claimed: &Claimed,
    context: &Context,
) -> Result<Option<Reply>, JobError> {
    let shipment = {
        let mut connection = services.database.connection().await?;
        queue::shipment(&mut connection, claimed).await?
    };
    let Some(shipment) = shipment else { return Ok(None) };
    if !shipment.is_active || !shipment.is_user_active {
        return Ok(Some(Reply::fault("switched_off")));
    }
    let secrets = secrets(context, claimed.endpoint_id, &shipment);
    if secrets.is_empty() {
        tracing::error!(webhook = %claimed.endpoint_id, "webhooks.secret_unreadable");
        return Ok(Some(Reply::fault("secret_unreadable")));
    }
    let body = body_of(&shipment.kind, shipment.event_at, &shipment.data, shipment.payload.as_ref());
    let (id, timestamp) = (claimed.id.to_string(), context.now.timestamp());
    let signature = sign(&secrets, &id, timestamp, &body);
    let outgoing = Outgoing { url: &shipment.url, id, timestamp, signature, body };
    let limit = lease(services).to_std().unwrap_or_default().mul_f32(0.75);
    Ok(Some(sender.send(outgoing, limit, context.now).await))
}

/// The secrets that sign now, the current one first.
fn secrets(context: &Context, id: WebhookId, shipment: &Shipment) -> Vec<Vec<u8>> {
    let is_signing = shipment.previous_secret_until.is_some_and(|until| until > context.now);
    let previous = shipment.previous_secret.as_ref().filter(|_| is_signing);
    let label = Endpoint::vault_label(id);
    let sealed = std::iter::once(&shipment.secret).chain(previous);
    sealed.filter_map(|sealed| context.site.vault.open(&label, sealed)).collect()
}

/// Writes the outcome. While the database is away it is tried again: an outcome that is not written down means that the
/// endpoint is called once more.
async fn write_down(
    services: &Services,
    claimed: &Claimed,
    (attempt, reply): (&Attempt, &Reply),
) -> Result<(), JobError> {
    let until = Instant::now() + lease(services).to_std().unwrap_or_default();
    let written = loop {
        match write_once(services, claimed, (attempt, reply)).await {
            Ok(written) => break written,
            Err(cause) if Instant::now() >= until => return Err(cause.into()),
            Err(_) => sleep(PAUSE).await,
        }
    };
    let Some(outcome) = written else {
        tracing::warn!(delivery = %claimed.id, "webhooks.lease_lost");
        return Ok(());
    };
    metrics::counter!("webhook_deliveries_total", "outcome" => outcome).increment(1);
    let Attempt { number, milliseconds, status, fault, .. } = attempt;
    tracing::info!(
        webhook = %claimed.endpoint_id, delivery = %claimed.id, number, milliseconds, status, fault, outcome,
        "webhooks.attempted"
    );
    Ok(())
}

async fn write_once(
    services: &Services,
    claimed: &Claimed,
    outcome: (&Attempt, &Reply),
) -> Result<Option<&'static str>, WebhookError> {
    let mut connection = services.database.connection().await?;
    let written = record(&mut connection, &services.context(), claimed, outcome).await?;
    let Some((outcome, user_id)) = written else { return Ok(None) };
    tell_call(services, &mut connection, (claimed.endpoint_id, user_id)).await;
    Ok(Some(outcome))
}

fn lease(services: &Services) -> TimeDelta {
    TimeDelta::seconds(services.config.jobs.lease_seconds)
}
