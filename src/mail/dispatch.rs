//! Workers: take what is due, hand it to a server, write down what came of it.
//!
//! A mail is taken under a lease that is renewed while the conversation with the server lasts, so that no other worker
//! sends it meanwhile, however slow the server is. No database connection is held during the conversation.

use std::future::pending;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout_at};

use super::actions::dead_address::{is_dead, mark_alive};
use super::actions::give_up::give_up;
use super::compose::Sender;
use super::core::lane::Lane;
use super::core::outcome::{Refusal, Step, Verdict};
use super::core::retry::next_attempt;
use super::model::Claimed;
use super::store::buckets;
use super::store::delivery::{self, Outcome};
use super::transports::{Accepted, Course, Seat, Transport};
use crate::platform::failpoint;
use crate::platform::jobs::{JobError, Stop};
use crate::platform::services::Services;

/// How long to wait before an outcome is written once more to a database that was away.
const PAUSE: Duration = Duration::from_millis(200);
/// What is said of a mail to an address that does not exist.
const DEAD: &str = "no such mailbox: an earlier mail came back from there, and this one was not sent";

/// Delivers mails until told to stop. Then mails in hand may finish within three quarters of `http.shutdown_seconds`;
/// what is still unfinished is let go for another worker.
pub async fn work(services: Services, transport: Transport, mut stop: Stop) {
    let pause = Duration::from_millis(services.config.jobs.poll_milliseconds);
    let mut in_hand: JoinSet<()> = JoinSet::new();
    while !stop.is_stopped() {
        while in_hand.try_join_next().is_some() {}
        let lanes = transport.open_lanes();
        match claim(&services, &lanes).await {
            Ok(Some(claimed)) => {
                // There was a seat before the mail was taken; it is kept for it before anybody else looks.
                let seat = transport.try_seat(claimed.lane());
                in_hand.spawn(deliver_in_hand(
                    services.clone(),
                    transport.clone(),
                    (claimed, seat),
                    stop.clone(),
                ));
                continue;
            }
            Ok(None) => {}
            Err(cause) => tracing::warn!(cause = %cause, "mail.postponed"),
        }
        transport.close_idle().await;
        tokio::select! {
            () = stop.sleep(pause) => {}
            // A mail that is done may have kept others from a connection.
            Some(_) = in_hand.join_next(), if lanes.len() < Lane::ALL.len() => {}
        }
    }
    while in_hand.join_next().await.is_some() {}
    transport.close().await;
}

async fn deliver_in_hand(
    services: Services,
    transport: Transport,
    (claimed, seat): (Claimed, Option<Seat>),
    mut stop: Stop,
) {
    let grace = Duration::from_secs(services.config.http.shutdown_seconds).mul_f32(0.75);
    let cut = async move {
        stop.stopped().await;
        sleep(grace).await;
    };
    if let Err(cause) = Box::pin(deliver(&services, &transport, (claimed, seat), cut)).await {
        tracing::warn!(cause = %cause, "mail.outcome_unwritten");
    }
}

/// Delivers exactly one due mail; false when there is none. Tests drain the outbox with it.
///
/// # Errors
/// [`JobError::Retry`] when the database does not answer; the mail is then taken again after its lease.
pub async fn dispatch_due(services: &Services, transport: &Transport) -> Result<bool, JobError> {
    let Some(claimed) = claim(services, &Lane::ALL).await? else { return Ok(false) };
    Box::pin(deliver(services, transport, (claimed, None), pending())).await?;
    Ok(true)
}

async fn claim(services: &Services, lanes: &[Lane]) -> Result<Option<Claimed>, JobError> {
    if lanes.is_empty() {
        return Ok(None);
    }
    let mut connection = services.database.connection().await?;
    Ok(delivery::claim(&mut connection, services.clock.now(), lease(services), lanes).await?)
}

async fn deliver(
    services: &Services,
    transport: &Transport,
    (claimed, seat): (Claimed, Option<Seat>),
    cut: impl Future<Output = ()>,
) -> Result<(), JobError> {
    if is_turned_away(services, &claimed).await? {
        return Ok(());
    }
    let outcome = tokio::select! {
        outcome = hand_over(services, transport, &claimed, seat) => outcome?,
        () = hold_lease(services, &claimed) => {
            tracing::warn!(mail = %claimed.letter.id, "mail.lease_lost");
            return Ok(());
        }
        () = cut => {
            let mut connection = services.database.connection().await?;
            delivery::release(&mut connection, &claimed).await?;
            return Ok(());
        }
    };
    failpoint::here("mail.delivered");
    record(services, &claimed, &outcome).await
}

/// Gives up a mail to an address that does not exist, as if it had come back once more. Sign-in mail goes out, and the
/// first one after a time: if the address has come to life, that is how we learn of it.
async fn is_turned_away(services: &Services, claimed: &Claimed) -> Result<bool, JobError> {
    if claimed.lane() == Lane::Security {
        return Ok(false);
    }
    let context = services.context();
    let mut connection = services.database.connection().await?;
    if !is_dead(&mut connection, &context, &claimed.letter.to_address).await? {
        return Ok(false);
    }
    let outcome = Outcome { at: context.now, code: None, text: DEAD };
    if give_up(&mut connection, &context, claimed, (&outcome, false)).await? {
        note(claimed, None, "failed");
    }
    Ok(true)
}

async fn hand_over(
    services: &Services,
    transport: &Transport,
    claimed: &Claimed,
    seat: Option<Seat>,
) -> Result<Result<Accepted, Refusal>, JobError> {
    let sender = Sender::of(&services.config).map_err(|cause| JobError::Retry(cause.to_string()))?;
    let seat = match seat {
        Some(seat) => Some(seat),
        None => transport.seat(claimed.lane()).await,
    };
    let seat = seat.ok_or_else(|| JobError::Retry(String::from("no mail server")))?;
    count_against_rate(services, &seat).await?;
    Ok(transport.deliver(&sender, &claimed.letter, (seat, None), &mut Course::default()).await)
}

/// What people wait for does not wait for a server's rate. It is counted all the same: mail to many goes that much later.
async fn count_against_rate(services: &Services, seat: &Seat) -> Result<(), JobError> {
    let rate = i64::from(services.config.mail.rate_per_server);
    let Some((interval, server)) = 1_000_000_i64.checked_div(rate).zip(seat.server()) else { return Ok(()) };
    let now = services.clock.now();
    let back = now + TimeDelta::microseconds(interval);
    let mut connection = services.database.connection().await?;
    Ok(buckets::draw(&mut connection, &format!("server:{server}"), (now, back)).await?)
}

/// Renews the lease; comes back only when it is lost.
async fn hold_lease(services: &Services, claimed: &Claimed) {
    let lease = lease(services);
    let length = lease.to_std().unwrap_or_default();
    let mut held_until = Instant::now() + length;
    loop {
        sleep(length / 3).await;
        let asked = Instant::now();
        let renewal = async {
            let mut connection = services.database.connection().await?;
            let until = services.clock.now() + lease;
            Ok::<_, JobError>(delivery::extend_lease(&mut connection, claimed, until).await?)
        };
        match timeout_at(held_until, renewal).await {
            Ok(Ok(true)) => held_until = asked + length,
            Ok(Ok(false)) => return,
            // A database that is away gives the mail to nobody else, until the lease is over.
            Ok(Err(_)) | Err(_) if Instant::now() >= held_until => return,
            Ok(Err(_)) | Err(_) => {}
        }
    }
}

/// Writes the outcome. While the database is away it is tried again: an outcome that is not written down means that the
/// mail goes out once more.
async fn record(
    services: &Services,
    claimed: &Claimed,
    outcome: &Result<Accepted, Refusal>,
) -> Result<(), JobError> {
    let until = Instant::now() + lease(services).to_std().unwrap_or_default();
    let written = loop {
        match write_outcome(services, claimed, outcome).await {
            Ok(written) => break written,
            Err(cause) if Instant::now() >= until => return Err(cause),
            Err(_) => sleep(PAUSE).await,
        }
    };
    let Some(name) = written else {
        tracing::warn!(mail = %claimed.letter.id, "mail.lease_lost");
        return Ok(());
    };
    let code = outcome.as_ref().map_or_else(|refusal| refusal.code, |accepted| accepted.code);
    note(claimed, code, name);
    Ok(())
}

fn note(claimed: &Claimed, code: Option<i16>, outcome: &'static str) {
    metrics::counter!("mails_total", "lane" => claimed.lane().name(), "outcome" => outcome).increment(1);
    let Claimed { letter, kind, attempts, .. } = claimed;
    tracing::info!(mail = %letter.id, kind, attempts, code, outcome, "mail.attempted");
}

/// `None` when the lease was lost, and nothing was written.
async fn write_outcome(
    services: &Services,
    claimed: &Claimed,
    outcome: &Result<Accepted, Refusal>,
) -> Result<Option<&'static str>, JobError> {
    let context = services.context();
    let now = context.now;
    let mut connection = services.database.connection().await?;
    let refusal = match outcome {
        Ok(accepted) => {
            if claimed.lane() == Lane::Security {
                mark_alive(&mut connection, &context, &claimed.letter.to_address).await?;
            }
            let outcome = Outcome { at: now, code: accepted.code, text: &accepted.text };
            let is_ours = delivery::update_sent(&mut connection, claimed, &outcome).await?;
            return Ok(is_ours.then_some("sent"));
        }
        Err(refusal) => refusal,
    };
    let outcome = Outcome { at: now, code: refusal.code, text: &refusal.text };
    let first = TimeDelta::seconds(services.config.mail.retry_seconds);
    let next = match refusal.verdict() {
        Verdict::Retry => next_attempt(now, claimed.attempts, first, claimed.give_up_at),
        Verdict::Fail => None,
    };
    if let Some(next) = next {
        let is_ours = delivery::put_back(&mut connection, claimed, next, &outcome).await?;
        return Ok(is_ours.then_some("retry"));
    }
    let is_refused = refusal.step >= Step::Recipient && matches!(refusal.code, Some(500..=599));
    let is_ours = give_up(&mut connection, &context, claimed, (&outcome, is_refused)).await?;
    Ok(is_ours.then_some("failed"))
}

fn lease(services: &Services) -> TimeDelta {
    TimeDelta::seconds(services.config.jobs.lease_seconds)
}
