//! Taking copies: which issue is next, what its readers' hosts allow now, and what is skipped.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;

use super::clerk::Clerk;
use super::copy::Plate;
use super::pump::hand_over;
use crate::events::{self, Progress};
use crate::kernel::ids::IssueId;
use crate::mail::{CampaignSeat, Transport};
use crate::newsletter::NewsletterError;
use crate::newsletter::actions::plan::{finish_done, prepare_step, recover_leases, start_due};
use crate::newsletter::core::bucket::{Rate, allowed, domain_key, server_key, take, turns};
use crate::newsletter::core::issue_state::Status;
use crate::newsletter::import::import_step;
use crate::newsletter::model::Leased;
use crate::newsletter::store;
use crate::newsletter::store::ledger::{Tally, Written};
use crate::platform::db::Connection;
use crate::platform::failpoint;
use crate::platform::jobs::JobError;
use crate::platform::services::Services;

/// Copies of one issue that may go out now.
pub(super) struct Batch {
    /// Each with the server that it is for; none where servers have no rate, so that any will do.
    pub copies: Vec<(Leased, Option<String>)>,
}

/// How long a copy is held without being heard of.
pub(super) fn lease(services: &Services) -> TimeDelta {
    TimeDelta::seconds(services.config.jobs.lease_seconds)
}

/// Does the next step for issues as a whole; false when there is none.
pub(super) async fn plan(services: &Services) -> Result<bool, JobError> {
    let context = services.context();
    let mut connection = services.database.connection().await?;
    let did_start = start_due(&mut connection, (&context, &services.config)).await?;
    let did_prepare = prepare_step(&mut connection, &context).await?;
    let imported = import_step(&mut connection, &context).await?;
    if let Some(id) = imported {
        events::tell_progress(services, &mut connection, (Progress::Import, id.into())).await;
    }
    Ok(imported.is_some() || did_prepare || did_start)
}

/// Takes lost leases back and finishes what is done.
pub(super) async fn tidy(services: &Services) -> Result<(), JobError> {
    let context = services.context();
    let mut connection = services.database.connection().await?;
    recover_leases(&mut connection, &context).await?;
    finish_done(&mut connection, &context).await?;
    Ok(())
}

/// The issues that are being sent.
pub(super) async fn sending(services: &Services) -> Result<Vec<IssueId>, JobError> {
    let mut connection = services.database.connection().await?;
    Ok(store::issues::ids_in(&mut connection, Status::Sending).await?)
}

/// What all copies of an issue share; `None` when it is gone.
pub(super) async fn plate(services: &Services, id: IssueId) -> Result<Option<Plate>, JobError> {
    let mut connection = services.database.connection().await?;
    let issue = store::issues::find(&mut connection, id).await?;
    let bounce_domain = services.config.mail.bounce_domain.clone();
    Ok(issue.and_then(|issue| Some(Plate { frozen: issue.frozen?, bounce_domain })))
}

/// Takes up to `limit` copies of an issue: as many as the servers allow now, without those whose hosts want us slower
/// and those who do not want it any more. One commit.
pub(super) async fn claim(
    services: &Services,
    servers: &[String],
    (id, limit): (IssueId, i32),
) -> Result<Batch, JobError> {
    let now = services.clock.now();
    let until = now + lease(services);
    let mut connection = services.database.connection().await?;
    let what = (servers, id, limit);
    let copies = take_copies(&mut connection, services, what, (now, until)).await?;
    failpoint::here("newsletter.leased");
    Ok(Batch { copies })
}

async fn take_copies(
    connection: &mut Connection,
    services: &Services,
    (servers, id, limit): (&[String], IssueId, i32),
    (now, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<(Leased, Option<String>)>, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let rate = Rate::per_second(services.config.mail.rate_per_server);
            let keys: Vec<String> = servers.iter().map(|name| server_key(name)).collect();
            let known = store::buckets::lock(connection, &keys).await?;
            let full_at =
                |key: &String| known.iter().find(|(known, _)| known == key).map_or(now, |(_, at)| *at);
            let allowed = allowed(&keys.iter().map(full_at).collect::<Vec<_>>(), now, (rate, limit));
            let count: i32 = allowed.iter().sum();
            if count == 0 {
                return Ok(Vec::new());
            }
            let leased = store::ledger::claim(connection, id, i64::from(count), (now, until)).await?;
            failpoint::here("newsletter.claimed");
            let copies = settle(connection, services, leased, now).await?;
            if rate.is_none() || copies.is_empty() {
                return Ok(copies.into_iter().map(|copy| (copy, None)).collect());
            }
            let turns = turns(&allowed, copies.len());
            let mut moved = Vec::new();
            for (index, key) in keys.iter().enumerate() {
                let count = turns.iter().filter(|turn| **turn == index).count();
                if count > 0 {
                    let count = i32::try_from(count).unwrap_or(i32::MAX);
                    moved.push((key.clone(), take(full_at(key), now, rate, count).full_at));
                }
            }
            store::buckets::set(connection, &moved).await?;
            let servers = turns.into_iter().map(|turn| servers.get(turn).cloned());
            Ok(copies.into_iter().zip(servers).collect())
        })
        .await
}

/// Sorts out what was taken: readers who do not want it are skipped, hosts that want us slower get it later.
async fn settle(
    connection: &mut Connection,
    services: &Services,
    leased: Vec<Leased>,
    now: DateTime<Utc>,
) -> Result<Vec<Leased>, NewsletterError> {
    let (wanted, unwanted): (Vec<Leased>, Vec<Leased>) = leased.into_iter().partition(|copy| copy.is_wanted);
    let mut back: Vec<Written> = unwanted.iter().map(skipped).collect();
    let mut keys: Vec<String> = wanted.iter().map(|copy| domain_key(&copy.address)).collect();
    keys.sort();
    keys.dedup();
    let rate = Rate::per_minute(services.config.mail.campaign_rate_per_domain);
    let known = store::buckets::lock(connection, &keys).await?;
    let mut moved: Vec<(String, DateTime<Utc>)> = Vec::new();
    let mut copies = Vec::with_capacity(wanted.len());
    for copy in wanted {
        let key = domain_key(&copy.address);
        let of_key = |buckets: &[(String, DateTime<Utc>)]| {
            buckets.iter().find(|(known, _)| *known == key).map(|(_, at)| *at)
        };
        let full_at = of_key(&moved).or_else(|| of_key(&known)).unwrap_or(now);
        let taken = take(full_at, now, rate, 1);
        if taken.count == 0 {
            let text = String::from("waits for its host");
            back.push(put_back(&copy, taken.next_at, Some(text)));
            continue;
        }
        if rate.is_some() {
            moved.retain(|(known, _)| *known != key);
            moved.push((key, taken.full_at));
        }
        copies.push(copy);
    }
    if !back.is_empty() {
        store::ledger::write(connection, &back, now).await?;
    }
    if !moved.is_empty() {
        store::buckets::set(connection, &moved).await?;
    }
    Ok(copies)
}

/// The reader does not want it any more.
pub(super) fn skipped(copy: &Leased) -> Written {
    Written {
        id: copy.id,
        issue_id: copy.issue_id,
        fence: copy.fence,
        state: "skipped",
        code: None,
        text: Some(String::from("no longer wanted")),
        next_attempt_at: None,
        tally: Tally::Uncounted,
    }
}

/// As if it had not been taken.
pub(super) fn put_back(copy: &Leased, next_attempt_at: DateTime<Utc>, text: Option<String>) -> Written {
    Written {
        id: copy.id,
        issue_id: copy.issue_id,
        fence: copy.fence,
        state: "pending",
        code: None,
        text,
        next_attempt_at: Some(next_attempt_at),
        tally: Tally::Uncounted,
    }
}

/// A connection for a copy, at its own server if it has one.
pub(super) async fn seat(transport: &Transport, server: Option<&str>) -> Option<CampaignSeat> {
    match server {
        Some(name) => transport.campaign_seat_at(name).await,
        None => transport.campaign_seat().await,
    }
}

/// Does everything that is due for all issues, and comes back when nothing more can be done now. Tests drain the ledger
/// with it. Says how many copies were offered to a server.
///
/// # Errors
/// [`JobError::Retry`] when the database does not answer.
pub async fn deliver_due(services: &Services, transport: &Transport) -> Result<usize, JobError> {
    while plan(services).await? {}
    let servers = transport.server_names();
    let (clerk, desk) = Clerk::open(services);
    let working = tokio::spawn(desk.work());
    let mut offered = 0;
    for id in sending(services).await? {
        let Some(plate) = plate(services, id).await? else { continue };
        loop {
            let batch = claim(services, &servers, (id, 20)).await?;
            if batch.copies.is_empty() {
                break;
            }
            for (copy, server) in batch.copies {
                let Some(seat) = seat(transport, server.as_deref()).await else { continue };
                Box::pin(hand_over(services, transport, (&plate, copy), (seat, &clerk))).await;
                offered += 1;
            }
        }
    }
    drop(clerk);
    let _ = working.await;
    tidy(services).await?;
    Ok(offered)
}
