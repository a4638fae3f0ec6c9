//! The whole engine at once: a pool of two hosts, a group and a type with approval in two calendars, booked, moved,
//! called off and answered by many, while two servers and two workers are killed and started again.

mod callers;
mod checks;
mod house;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::crash::Site;
use super::ground::{SOON, number, overlaps, until, until_number};
use super::webhooks;
use crate::support::http_sink::HttpSink;
use crate::support::process::Running;
use callers::{Caller, Load};
use house::House;

/// The same storm every time, as far as processes and networks let it be.
const SEED: u64 = 20_261_125;
const CALLERS: u64 = 6;
const KILLS: u32 = 24;

/// The four processes: two servers, then two workers.
struct Crew {
    processes: Vec<Running>,
    addresses: Vec<watch::Sender<String>>,
}

impl Crew {
    async fn start(site: &Site) -> Self {
        let mut crew = Self { processes: Vec::new(), addresses: Vec::new() };
        for index in 0..4 {
            let (process, address) = Self::process(site, index).await;
            crew.processes.push(process);
            crew.addresses.extend(address.map(watch::Sender::new));
        }
        crew
    }

    async fn process(site: &Site, index: usize) -> (Running, Option<String>) {
        let program = |arguments: &[&str]| {
            site.program(arguments)
                .env("ALTITUDE__JOBS__LEASE_SECONDS", "1")
                .env("ALTITUDE__DATABASE__ACQUIRE_SECONDS", "60")
                .env("ALTITUDE__WEBHOOKS__ALLOW_PRIVATE_TARGETS", "true")
        };
        if index < 2 {
            let (server, address) = program(&["serve", "--no-worker"]).serve().await;
            return (server, Some(address));
        }
        let mut worker = program(&["work"]).start();
        worker.line(|line| line == "working", SOON).await;
        (worker, None)
    }

    async fn kill_and_start_again(&mut self, site: &Site, index: usize) {
        self.processes[index].kill().await;
        let (process, address) = Self::process(site, index).await;
        self.processes[index] = process;
        if let Some(address) = address {
            self.addresses[index].send_replace(address);
        }
    }
}

/// Lets time go on for one planned mail in five, and has both workers look for them.
async fn let_some_fall_due(site: &Site, round: u32) {
    let due = "UPDATE planned_mails SET due_at = clock_timestamp() WHERE id IN ( \
               SELECT id FROM planned_mails WHERE state = 'planned' AND ($1 OR abs(hashtext(id::text)) % 5 = $2) \
               FOR UPDATE SKIP LOCKED)";
    let (all, fifth) = (round >= KILLS, i32::try_from(round % 5).unwrap());
    site.sql.execute(due, &[&all, &fifth]).await.unwrap();
    let sweep = "UPDATE sweeps SET next_at = clock_timestamp() WHERE name = 'booking.send_planned'";
    site.sql.execute(sweep, &[]).await.unwrap();
}

/// Waits until nothing is left to do.
async fn work_off_everything(site: &Site) {
    let planned = "SELECT count(*) FROM planned_mails WHERE state = 'planned'";
    until("every planned mail went out or was dropped", async || {
        let_some_fall_due(site, KILLS).await;
        number(&site.sql, planned).await == 0
    })
    .await;
    until_number(&site.sql, "SELECT count(*) FROM jobs WHERE state = 'queued'", 0).await;
    site.until_all_mails_are_sent().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storm_over_every_kind_of_booking_and_kills_of_every_process_leave_all_in_order() {
    let test = "faults::storm_engine::a_storm_over_every_kind_of_booking_and_kills_of_every_process_leave_all_in_order";
    let Some(site) = Site::open(test).await else { return };
    let house = House::furnish(site.database_url()).await;
    let mut crew = Crew::start(&site).await;
    let first = crew.addresses[0].borrow().clone();
    let tokens = house.log_in(&site.http, &first).await;
    let sink = HttpSink::start().await;
    house.call(&site.http, &first, (&tokens[0], sink.url("/hook"))).await;
    let load = Arc::new(Load {
        tokens,
        house,
        http: site.http.clone(),
        sql: site.connect().await,
        addresses: crew.addresses.iter().map(watch::Sender::subscribe).collect(),
        is_over: AtomicBool::new(false),
        done: AtomicU32::new(0),
        lost: AtomicU32::new(0),
    });
    eprintln!("seed {SEED}");

    let mut callers = JoinSet::new();
    for caller in 0..CALLERS {
        callers.spawn(Caller::new(Arc::clone(&load), (caller, SEED)).run());
    }
    let mut random = StdRng::seed_from_u64(SEED);
    for kill in 0..KILLS {
        load.until_more(random.random_range(5..20)).await;
        // Everyone once, then whoever it hits.
        let index = if kill < 4 { usize::try_from(kill).unwrap() } else { random.random_range(0..4) };
        crew.kill_and_start_again(&site, index).await;
        let_some_fall_due(&site, kill).await;
    }
    load.until_more(20).await;
    load.is_over.store(true, Ordering::SeqCst);
    let callers: Vec<Caller> = callers.join_all().await;
    work_off_everything(&site).await;

    let lost = load.lost.load(Ordering::SeqCst);
    let told: usize = callers.iter().map(|caller| caller.told.len()).sum();
    eprintln!("{told} answers of success, {lost} requests asked again");
    assert!(told >= 60 && lost >= 1, "the storm was one, and the kills were felt");
    for caller in &callers {
        caller.repeat_everything().await;
    }
    checks::bookings_are_those_that_were_told(&site.sql, &callers).await;
    assert_eq!(overlaps(&site.sql).await, 0);
    checks::rows_agree(&site.sql).await;
    checks::mails_are_as_the_events_say(&site.sql, &load.house).await;
    checks::reminders_went_out_once(&site.sql).await;
    webhooks::everything_was_told_in_order(&site.sql, &sink).await;
    let (written, sent) = site.message_ids().await;
    let again = sent.len() - written.len();
    assert_eq!(sent.into_iter().collect::<std::collections::BTreeSet<_>>(), written);
    eprintln!("{} mails, {again} of them sent again after a kill", written.len());
}

/// The member of an answer that is text.
fn text(answer: &Value, member: &str) -> String {
    answer[member].as_str().unwrap_or_else(|| panic!("no {member}: {answer}")).to_owned()
}
