//! Keeps every connection busy that mail to many may use, taking turns between issues.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::FutureExt as _;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::clerk::{Clerk, plain};
use super::copy::{Plate, compose};
use super::round::{claim, plan, plate, put_back, seat, sending, tidy};
use crate::kernel::ids::IssueId;
use crate::mail::{CampaignSeat, Handed, Handover, Refusal, Step, Transport, capture_campaign};
use crate::newsletter::actions::settle::{Consequence, Settled};
use crate::newsletter::core::bucket::{domain_key, server_key};
use crate::newsletter::core::outcome::{Answer, Decision, GIVE_UP, Stage, decide, delay};
use crate::newsletter::model::Leased;
use crate::newsletter::store::ledger::{Tally, Written};
use crate::platform::jobs::{JobError, Stop};
use crate::platform::services::Services;

/// Copies that wait for a connection, of all issues together.
const WAITING: usize = 48;
/// How long a server that does not let us in, or wants us slower, is left alone.
const SERVER_REST: TimeDelta = TimeDelta::seconds(10);
/// How long a host that wants us slower is left alone.
const HOST_REST: TimeDelta = TimeDelta::minutes(1);

/// A copy that was taken and waits for a connection, with what copies of its issue share, and the server it is for.
type Waiting = (Arc<Plate>, Leased, Option<String>);

/// Works for all issues until told to stop. Then copies in hand are finished; those that wait for a connection are given
/// back.
pub async fn work(services: Services, transport: Transport, mut stop: Stop) {
    let (clerk, desk) = Clerk::open(&services);
    let desk = tokio::spawn(desk.work());
    let planning = tokio::spawn(plan_all(services.clone(), stop.clone()));
    let (sender, mut waiting) = mpsc::channel(WAITING);
    let feeder = Feeder::new(&services, &clerk, (sender, transport.server_names()));
    let feeding = tokio::spawn(feeder.feed(stop.clone()));
    let mut in_hand = JoinSet::new();
    let mut unserved = Vec::new();
    loop {
        while in_hand.try_join_next().is_some() {}
        let next = tokio::select! {
            next = waiting.recv() => next,
            () = stop.stopped() => None,
        };
        let Some((plate, copy, server)) = next else { break };
        // What may pause the issue is written down before anything else goes out.
        tokio::select! {
            () = clerk.until_judged() => {}
            () = stop.stopped() => {}
        }
        let seat = tokio::select! {
            seat = seat(&transport, server.as_deref()) => seat,
            () = stop.stopped() => None,
        };
        let Some(seat) = seat else {
            unserved.push(copy);
            break;
        };
        let (services, transport, clerk) = (services.clone(), transport.clone(), clerk.clone());
        in_hand.spawn(async move {
            Box::pin(hand_over(&services, &transport, (&plate, copy), (seat, &clerk))).await;
        });
    }
    waiting.close();
    while let Some((_, copy, _)) = waiting.recv().await {
        unserved.push(copy);
    }
    for copy in unserved {
        clerk.write(plain(put_back(&copy, services.clock.now(), None))).await;
    }
    while in_hand.join_next().await.is_some() {}
    drop(clerk);
    let _ = tokio::join!(feeding, desk, planning);
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

/// What keeps copies waiting for connections, so that no connection waits for a copy.
struct Feeder {
    services: Services,
    clerk: Clerk,
    waiting: mpsc::Sender<Waiting>,
    servers: Vec<String>,
    /// What copies share, by issue.
    plates: BTreeMap<IssueId, Arc<Plate>>,
}

impl Feeder {
    fn new(
        services: &Services,
        clerk: &Clerk,
        (waiting, servers): (mpsc::Sender<Waiting>, Vec<String>),
    ) -> Self {
        let plates = BTreeMap::new();
        Self { services: services.clone(), clerk: clerk.clone(), waiting, servers, plates }
    }

    async fn feed(mut self, mut stop: Stop) {
        let pause = Duration::from_millis(self.services.config.jobs.poll_milliseconds);
        while !stop.is_stopped() {
            match self.round(&mut stop).await {
                Ok(true) => {}
                Ok(false) => stop.sleep(pause).await,
                Err(cause) => {
                    tracing::warn!(cause = %cause, "newsletter.postponed");
                    stop.sleep(pause).await;
                }
            }
        }
    }

    /// Takes copies of every issue in turn, each as many as the others, and only as many as there is room for: a small
    /// issue finds its turn while a large one goes out. False when there was nothing to take.
    async fn round(&mut self, stop: &mut Stop) -> Result<bool, JobError> {
        let sending = sending(&self.services).await?;
        self.plates.retain(|id, _| sending.contains(id));
        let share = WAITING / 2 / sending.len().clamp(1, 4);
        let limit = i32::try_from(share).unwrap_or(1);
        let mut did = false;
        for id in sending {
            let Some(plate) = self.plate(id).await? else { continue };
            let room = tokio::select! {
                room = self.waiting.reserve_many(share) => room,
                () = stop.stopped() => return Ok(did),
            };
            let Ok(room) = room else { return Ok(did) };
            let batch = claim(&self.services, &self.servers, (id, limit)).await?;
            did |= !batch.copies.is_empty();
            for (place, (copy, server)) in room.zip(batch.copies) {
                self.clerk.hold(copy.id, copy.fence);
                place.send((Arc::clone(&plate), copy, server));
            }
        }
        Ok(did)
    }

    async fn plate(&mut self, id: IssueId) -> Result<Option<Arc<Plate>>, JobError> {
        if let Some(plate) = self.plates.get(&id) {
            return Ok(Some(Arc::clone(plate)));
        }
        let Some(plate) = plate(&self.services, id).await?.map(Arc::new) else { return Ok(None) };
        self.plates.insert(id, Arc::clone(&plate));
        Ok(Some(plate))
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
    let handover = transport.deliver_campaign(&services.config, &mail, (seat, &ask)).await;
    if services.config.uses_dev_mailbox()
        && matches!(handover.handed, Handed::Accepted { .. })
        && let Ok(mut connection) = services.database.connection().await
    {
        let _ = capture_campaign(&mut connection, &services.config, &mail).await;
    }
    clerk.write(settled(services, &copy, handover)).await;
}

/// What is written down about a copy after it was offered, and about the servers.
fn settled(services: &Services, copy: &Leased, handover: Handover) -> Settled {
    let now = services.clock.now();
    let Handover { handed, server, away } = handover;
    let (written, consequence) = match handed {
        Handed::Withheld => (put_back(copy, now, None), None),
        Handed::Accepted { code, text } => {
            let said = Some(text).filter(|text| !text.is_empty());
            (row(copy, "sent", (code, said)), None)
        }
        Handed::Refused(refusal) => refused(services, copy, (refusal, &server)),
    };
    let closed = away.iter().map(|name| Consequence::Close(server_key(name), now + SERVER_REST));
    Settled { written, consequences: consequence.into_iter().chain(closed).collect() }
}

fn refused(
    services: &Services,
    copy: &Leased,
    (refusal, server): (Refusal, &str),
) -> (Written, Option<Consequence>) {
    let now = services.clock.now();
    let [chance] = services.random.bytes::<1>();
    let Refusal { step, code, text } = refusal;
    let stage = match step {
        Step::Opening => Stage::Opening,
        Step::Sender => Stage::Sender,
        Step::Recipient | Step::Withheld => Stage::Envelope,
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
    let rest = now + SERVER_REST;
    let close_server = || Some(Consequence::Close(server_key(server), rest));
    match decision {
        Decision::ServerAway => {
            let back = put_back(copy, rest, None);
            (Written { text: Some(text), code, tally: Tally::Anew, ..back }, close_server())
        }
        Decision::SlowDown => {
            let close = Consequence::Close(domain_key(&copy.address), now + HOST_REST);
            (again(), given_up.or(Some(close)))
        }
        Decision::SlowServers => (again(), close_server()),
        Decision::Later => (again(), given_up),
        Decision::Unknown => (row(copy, "unknown", said), None),
        Decision::Dead => (row(copy, "bounced", said), Some(Consequence::Suppress(copy.subscriber_id))),
        Decision::Soft => (row(copy, "failed", said), Some(Consequence::Count(copy.subscriber_id))),
        Decision::OurFault => (again(), Some(Consequence::MayStop(copy.issue_id, text))),
    }
}

fn row(copy: &Leased, state: &'static str, (code, text): (Option<i16>, Option<String>)) -> Written {
    Written {
        id: copy.id,
        issue_id: copy.issue_id,
        fence: copy.fence,
        state,
        code,
        text,
        next_attempt_at: None,
        tally: Tally::Counts,
    }
}
