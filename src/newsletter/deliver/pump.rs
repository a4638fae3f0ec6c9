//! Keeps every connection busy that mail to many may use, taking turns between issues.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::FutureExt as _;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::clerk::{Clerk, plain};
use super::copy::{Plate, compose};
use super::round::{SERVERS, claim, domain_key, plan, plate, put_back, sending, tidy};
use crate::kernel::ids::IssueId;
use crate::mail::{CampaignSeat, Handed, Refusal, Step, Transport, capture_campaign};
use crate::newsletter::actions::settle::{Consequence, Settled};
use crate::newsletter::core::outcome::{Answer, Decision, GIVE_UP, Stage, decide, delay};
use crate::newsletter::model::Leased;
use crate::newsletter::store::ledger::Written;
use crate::platform::jobs::{JobError, Stop};
use crate::platform::services::Services;

/// Copies that are taken of one issue in one turn.
const TURN: usize = 32;
/// How long servers that do not let us in are left alone.
const SERVERS_REST: TimeDelta = TimeDelta::seconds(10);
/// How long a host that wants us slower is left alone.
const HOST_REST: TimeDelta = TimeDelta::minutes(1);

/// What a worker has in hand.
struct Pump {
    services: Services,
    transport: Transport,
    clerk: Clerk,
    /// Copies that were taken and wait for a connection.
    waiting: VecDeque<(Arc<Plate>, Leased)>,
    /// What copies share, by issue.
    plates: BTreeMap<IssueId, Arc<Plate>>,
    /// Issues in the order of their turns.
    turns: VecDeque<IssueId>,
    in_hand: JoinSet<()>,
}

/// Works for all issues until told to stop. Then copies in hand are finished; those that wait for a connection are given
/// back.
pub async fn work(services: Services, transport: Transport, mut stop: Stop) {
    let (clerk, desk) = Clerk::open(&services);
    let desk = tokio::spawn(desk.work());
    let planning = tokio::spawn(plan_all(services.clone(), stop.clone()));
    let pause = Duration::from_millis(services.config.jobs.poll_milliseconds);
    let mut pump = Pump {
        services,
        transport,
        clerk,
        waiting: VecDeque::new(),
        plates: BTreeMap::new(),
        turns: VecDeque::new(),
        in_hand: JoinSet::new(),
    };
    while !stop.is_stopped() {
        match pump.turn().await {
            Ok(true) => {}
            Ok(false) if pump.in_hand.is_empty() => {
                pump.plates.clear();
                stop.sleep(pause).await;
            }
            Ok(false) => {
                tokio::select! {
                    () = stop.sleep(pause) => {}
                    _ = pump.in_hand.join_next() => {}
                }
            }
            Err(cause) => {
                tracing::warn!(cause = %cause, "newsletter.postponed");
                stop.sleep(pause).await;
            }
        }
    }
    pump.finish().await;
    let _ = desk.await;
    let _ = planning.await;
}

/// Steps for issues as a whole, beside the copies.
async fn plan_all(services: Services, mut stop: Stop) {
    let pause = Duration::from_millis(services.config.jobs.poll_milliseconds);
    let mut tidied = Instant::now();
    while !stop.is_stopped() {
        let planned = plan(&services).await;
        if let Err(cause) = &planned {
            tracing::warn!(cause = %cause, "newsletter.plan_postponed");
        }
        if tidied.elapsed() >= pause {
            if let Err(cause) = tidy(&services).await {
                tracing::warn!(cause = %cause, "newsletter.tidy_postponed");
            }
            tidied = Instant::now();
        }
        if !matches!(planned, Ok(true)) {
            stop.sleep(pause).await;
        }
    }
}

impl Pump {
    /// Gives free connections something to do; false when there is nothing, or no connection.
    async fn turn(&mut self) -> Result<bool, JobError> {
        while self.in_hand.try_join_next().is_some() {}
        let mut did = false;
        loop {
            let Some(seat) = self.transport.try_campaign_seat() else { return Ok(did) };
            if self.waiting.is_empty() {
                self.fill().await?;
            }
            let Some((plate, copy)) = self.waiting.pop_front() else { return Ok(did) };
            let (services, transport, clerk) =
                (self.services.clone(), self.transport.clone(), self.clerk.clone());
            self.in_hand.spawn(async move {
                Box::pin(hand_over(&services, &transport, (&plate, copy), (seat, &clerk))).await;
            });
            did = true;
        }
    }

    /// Takes copies of the issue whose turn it is; of the next, if it has none.
    async fn fill(&mut self) -> Result<(), JobError> {
        let sending = sending(&self.services).await?;
        self.turns.retain(|id| sending.contains(id));
        self.turns.extend(sending.iter().filter(|id| !self.turns.contains(id)).copied().collect::<Vec<_>>());
        let share = i32::try_from(TURN / sending.len().clamp(1, 4)).unwrap_or(8);
        for _ in 0..self.turns.len() {
            let Some(id) = self.turns.pop_front() else { break };
            self.turns.push_back(id);
            let Some(plate) = self.plate(id).await? else { continue };
            let batch = claim(&self.services, id, share).await?;
            for copy in batch.copies {
                self.clerk.hold(copy.id, copy.fence);
                self.waiting.push_back((Arc::clone(&plate), copy));
            }
            // Small issues find their turn while a large one has copies waiting.
            if self.waiting.len() >= TURN {
                break;
            }
        }
        Ok(())
    }

    async fn plate(&mut self, id: IssueId) -> Result<Option<Arc<Plate>>, JobError> {
        if let Some(plate) = self.plates.get(&id) {
            return Ok(Some(Arc::clone(plate)));
        }
        let Some(plate) = plate(&self.services, id).await?.map(Arc::new) else { return Ok(None) };
        self.plates.insert(id, Arc::clone(&plate));
        Ok(Some(plate))
    }

    /// Gives back what waits, and lets what is in hand come to its end.
    async fn finish(mut self) {
        let now = self.services.clock.now();
        for (_, copy) in std::mem::take(&mut self.waiting) {
            self.clerk.write(plain(put_back(&copy, now, None))).await;
        }
        while self.in_hand.join_next().await.is_some() {}
    }
}

/// Hands a copy over to a server and has written down what came of it.
pub(super) async fn hand_over(
    services: &Services,
    transport: &Transport,
    (plate, copy): (&Plate, Leased),
    (seat, clerk): (CampaignSeat, &Clerk),
) {
    clerk.hold(copy.id, copy.fence);
    let context = services.context();
    let mail = compose(&context, plate, &copy);
    let ask = || clerk.mark(copy.id, copy.fence).boxed();
    let handed = transport.deliver_campaign(&services.config, &mail, (seat, &ask)).await;
    if services.config.uses_dev_mailbox()
        && matches!(handed, Handed::Accepted { .. })
        && let Ok(mut connection) = services.database.connection().await
    {
        let _ = capture_campaign(&mut connection, &services.config, &mail).await;
    }
    clerk.write(settled(services, &copy, handed)).await;
}

/// What is written down about a copy after it was offered.
fn settled(services: &Services, copy: &Leased, handed: Handed) -> Settled {
    let now = services.clock.now();
    let [chance] = services.random.bytes::<1>();
    let refusal = match handed {
        Handed::Withheld => return plain(put_back(copy, now, None)),
        Handed::Accepted { code, text } => {
            let said = Some(text).filter(|text| !text.is_empty());
            return plain(row(copy, "sent", (code, said)));
        }
        Handed::Refused(refusal) => refusal,
    };
    let Refusal { step, code, text } = refusal;
    let stage = match step {
        Step::Opening => Stage::Opening,
        Step::Sender | Step::Recipient | Step::Withheld => Stage::Envelope,
        Step::Content => Stage::Content,
    };
    let decision = decide(&Answer { stage, code, text: &text });
    let said = (code, Some(text.clone()));
    let next = now + delay(copy.attempts, chance);
    let is_too_late = copy.first_attempt_at.is_some_and(|first| next >= first + GIVE_UP);
    let again = || {
        let name = if is_too_late { "failed" } else { "pending" };
        Written { next_attempt_at: Some(next), ..row(copy, name, said.clone()) }
    };
    // Whoever cannot be reached for so long counts as a bounce.
    let given_up = is_too_late.then_some(Consequence::Count(copy.subscriber_id));
    let (written, consequence) = match decision {
        Decision::ServerAway => {
            let rest = now + SERVERS_REST;
            let written = Written { text: Some(text), code, ..put_back(copy, rest, None) };
            (written, Some(Consequence::Close(SERVERS.to_owned(), rest)))
        }
        Decision::SlowDown => {
            let close = Consequence::Close(domain_key(&copy.address), now + HOST_REST);
            (again(), given_up.clone().or(Some(close)))
        }
        Decision::Later => (again(), given_up.clone()),
        Decision::Unknown => (row(copy, "unknown", said.clone()), None),
        Decision::Dead => {
            (row(copy, "bounced", said.clone()), Some(Consequence::Suppress(copy.subscriber_id)))
        }
        Decision::Soft => (row(copy, "failed", said.clone()), Some(Consequence::Count(copy.subscriber_id))),
        Decision::OurFault => (again(), Some(Consequence::MayStop(copy.issue_id, text))),
    };
    Settled { written, consequence }
}

fn row(copy: &Leased, state: &'static str, (code, text): (Option<i16>, Option<String>)) -> Written {
    Written { id: copy.id, fence: copy.fence, state, code, text, next_attempt_at: None, counts: true }
}
