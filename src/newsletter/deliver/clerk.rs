//! The clerk writes marks and outcomes for all connections of this process: whoever comes while a commit is under way
//! shares the next one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{Instant, sleep};

use super::round::lease;
use crate::kernel::ids::DeliveryId;
use crate::newsletter::actions::settle::{Consequence, Settled, settle};
use crate::newsletter::store;
use crate::newsletter::store::ledger::Written;
use crate::platform::failpoint;
use crate::platform::jobs::JobError;
use crate::platform::services::Services;

/// Most copies of one commit.
const SHARE: usize = 500;
/// Pause before a commit is tried again at a database that was away.
const PAUSE: Duration = Duration::from_millis(200);

type Held = Arc<Mutex<BTreeMap<DeliveryId, i64>>>;

/// What connections ask for.
enum Wish {
    Mark { id: DeliveryId, fence: i64, answer: oneshot::Sender<bool> },
    Write(Box<Settled>),
}

/// Takes wishes. Cheap to clone; the desk closes when the last one is gone.
#[derive(Clone)]
pub(super) struct Clerk {
    marks: mpsc::Sender<Wish>,
    outcomes: mpsc::Sender<Wish>,
    held: Held,
    /// Refusals of ours that are not written down yet.
    unjudged: watch::Sender<usize>,
}

/// Where the clerk works.
pub(super) struct Desk {
    services: Services,
    marks: mpsc::Receiver<Wish>,
    outcomes: mpsc::Receiver<Wish>,
    held: Held,
    unjudged: watch::Sender<usize>,
}

impl Clerk {
    pub(super) fn open(services: &Services) -> (Self, Desk) {
        let (marks, marks_in) = mpsc::channel(SHARE);
        let (outcomes, outcomes_in) = mpsc::channel(SHARE);
        let held = Held::default();
        let unjudged = watch::Sender::new(0);
        let clerk = Self { marks, outcomes, held: Arc::clone(&held), unjudged: unjudged.clone() };
        (clerk, Desk { services: services.clone(), marks: marks_in, outcomes: outcomes_in, held, unjudged })
    }

    /// Keeps a copy's lease alive from now on.
    pub(super) fn hold(&self, id: DeliveryId, fence: i64) {
        lock(&self.held).insert(id, fence);
    }

    /// Marks a copy as about to go out. False when it must not: the lease is lost, the issue paused, the reader gone.
    pub(super) async fn mark(&self, id: DeliveryId, fence: i64) -> bool {
        let (answer, outcome) = oneshot::channel();
        let is_asked = self.marks.send(Wish::Mark { id, fence, answer }).await.is_ok();
        is_asked && outcome.await.unwrap_or(false)
    }

    /// Waits until every refusal that may pause an issue is written down, so that no more copies go out meanwhile than
    /// connections had in hand.
    pub(super) async fn until_judged(&self) {
        let _ = self.unjudged.subscribe().wait_for(|count| *count == 0).await;
    }

    /// Has an outcome written down; it does not wait for the commit.
    pub(super) async fn write(&self, settled: Settled) {
        if may_stop(&settled) {
            self.unjudged.send_modify(|count| *count += 1);
        }
        let _ = self.outcomes.send(Wish::Write(Box::new(settled))).await;
    }
}

impl Desk {
    /// Works until the last clerk is gone and everything is written down.
    pub(super) async fn work(self) {
        let Self { services, marks, outcomes, held, unjudged } = self;
        let renewing = tokio::spawn(renew(services.clone(), Arc::clone(&held)));
        tokio::join!(mark_all(&services, marks), write_all(&services, outcomes, (&held, &unjudged)));
        renewing.abort();
    }
}

async fn mark_all(services: &Services, mut wishes: mpsc::Receiver<Wish>) {
    let mut batch = Vec::new();
    while wishes.recv_many(&mut batch, SHARE).await > 0 {
        let copies: Vec<(DeliveryId, i64)> = batch
            .iter()
            .filter_map(|wish| match wish {
                Wish::Mark { id, fence, .. } => Some((*id, *fence)),
                Wish::Write(_) => None,
            })
            .collect();
        let marked: BTreeSet<DeliveryId> = match mark(services, &copies).await {
            Ok(marked) => marked.into_iter().collect(),
            Err(cause) => {
                // Nobody knows whether it was committed, so nothing goes out; the leases run out by themselves.
                tracing::warn!(cause = %cause, "newsletter.not_marked");
                BTreeSet::new()
            }
        };
        failpoint::here("newsletter.marked");
        for wish in batch.drain(..) {
            if let Wish::Mark { id, answer, .. } = wish {
                let _ = answer.send(marked.contains(&id));
            }
        }
    }
}

async fn mark(services: &Services, copies: &[(DeliveryId, i64)]) -> Result<Vec<DeliveryId>, JobError> {
    let now = services.clock.now();
    let mut connection = services.database.connection().await?;
    Ok(store::ledger::mark(&mut connection, copies, (now, now + lease(services))).await?)
}

async fn write_all(
    services: &Services,
    mut wishes: mpsc::Receiver<Wish>,
    (held, unjudged): (&Held, &watch::Sender<usize>),
) {
    let mut batch = Vec::new();
    while wishes.recv_many(&mut batch, SHARE).await > 0 {
        failpoint::here("newsletter.answered");
        let settled: Vec<Settled> = batch
            .drain(..)
            .filter_map(|wish| match wish {
                Wish::Write(settled) => Some(*settled),
                Wish::Mark { .. } => None,
            })
            .collect();
        let until = Instant::now() + lease(services).to_std().unwrap_or_default();
        loop {
            let outcome = settle(services, &settled).await;
            match outcome {
                Err(cause) if Instant::now() < until => {
                    tracing::warn!(cause = %cause, "newsletter.outcome_postponed");
                    sleep(PAUSE).await;
                }
                Err(cause) => {
                    tracing::error!(cause = %cause, "newsletter.outcome_unwritten");
                    break;
                }
                Ok(()) => break,
            }
        }
        failpoint::here("newsletter.written");
        let judged = settled.iter().filter(|one| may_stop(one)).count();
        unjudged.send_if_modified(|count| {
            *count = count.saturating_sub(judged);
            judged > 0
        });
        let mut held = lock(held);
        for one in &settled {
            held.remove(&one.written.id);
        }
    }
}

fn may_stop(settled: &Settled) -> bool {
    settled.consequences.iter().any(|one| matches!(one, Consequence::MayStop(..)))
}

/// Holds every copy in hand for as long as its server takes.
async fn renew(services: Services, held: Held) {
    let pause = lease(&services).to_std().unwrap_or_default() / 3;
    loop {
        sleep(pause).await;
        let copies: Vec<(DeliveryId, i64)> = lock(&held).iter().map(|(id, fence)| (*id, *fence)).collect();
        if copies.is_empty() {
            continue;
        }
        let renewal = async {
            let until = services.clock.now() + lease(&services);
            let mut connection = services.database.connection().await?;
            Ok::<_, JobError>(store::ledger::extend(&mut connection, &copies, until).await?)
        };
        if let Err(cause) = renewal.await {
            tracing::warn!(cause = %cause, "newsletter.lease_not_renewed");
        }
    }
}

fn lock(held: &Held) -> std::sync::MutexGuard<'_, BTreeMap<DeliveryId, i64>> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An outcome that changes nobody but its own copy.
pub(super) fn plain(written: Written) -> Settled {
    Settled { written, consequences: Vec::new() }
}
