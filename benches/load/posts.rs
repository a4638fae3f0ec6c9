//! `POST /bookings`.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use tokio_postgres::types::Type;
use uuid::{Builder, Uuid};

use super::floor::{Floor, Place};
use super::ground::{Coach, Practice, day};
use super::http::Client;
use super::measure::{Asks, CLIENTS, Pairs, RUNS, rate};
use super::slots::shape;
use super::tape::{Batches, Proxy};
use super::{head, serve};
use crate::support::process::Running;

const FEW: u32 = 1_000;
const MANY: u32 = 1_000_000;
/// Starts on one day: an hour each, from 9 to 17.
const STARTS_A_DAY: i64 = 8;
/// The first day that is booked. Whatever a booking writes for its own time lies behind [`NEAR`].
const FIRST_DAY: i64 = 200;
/// Instants before this day are about now.
const NEAR: i64 = 100;
/// Microseconds from 1970 to 2000, where PostgreSQL begins to count.
const EPOCH: i64 = 946_684_800_000_000;

static NEXT: AtomicU64 = AtomicU64::new(1);

/// A client of one coach: nobody waits for another's lock.
struct Booker {
    client: Client,
    coach: Coach,
    next: i64,
}

impl Booker {
    async fn to(address: &str, coach: Coach, next: i64) -> Self {
        Self { client: Client::to(address).await, coach, next }
    }
}

impl Asks for Booker {
    async fn ask(&mut self) {
        let body = json!({
            "session_type_id": self.coach.session_type_id, "start": start(self.next), "name": "Olena Kovalenko",
            "email": email(unique()), "time_zone": "Europe/Kyiv"
        })
        .to_string();
        let request = format!(
            "{}Content-Type: application/json\r\nIdempotency-Key: {}\r\nContent-Length: {}\r\n\r\n{body}",
            head("POST", "/api/v1/bookings"),
            key(unique()),
            body.len()
        );
        self.next += 1;
        self.client.send(request.as_bytes(), "201").await;
    }
}

/// The same statements, said again for another booking each time.
struct Replay {
    floor: Floor,
    ids: Vec<Vec<Place>>,
    texts: Vec<Vec<Place>>,
    emails: Vec<Place>,
    keys: Vec<Place>,
    locks: Vec<Place>,
    times: Vec<(i64, Vec<Place>)>,
    next: i64,
}

/// A booking as it went over the wire.
struct Take {
    tape: Batches,
    coach: Coach,
    number: i64,
    email: String,
    key: String,
}

impl Replay {
    /// Finds what has to be another each time, and makes it a booking with this coach.
    async fn of(url: &str, take: &Take, coach: Coach, next: i64) -> Self {
        let mut floor = Floor::of(url, &take.tape).await;
        let known = [take.coach.user_id, take.coach.session_type_id];
        let ids: Vec<Uuid> =
            floor.values_of(&Type::UUID).iter().filter_map(|id| Uuid::from_slice(id).ok()).collect();
        let ids: Vec<Uuid> = ids.into_iter().filter(|id| !known.contains(id)).collect();
        for (from, to) in known.into_iter().zip([coach.user_id, coach.session_type_id]) {
            let (binary, text) = (floor.find(from.as_bytes()), floor.find(from.to_string().as_bytes()));
            floor.put(&binary, to.as_bytes());
            floor.put(&text, to.to_string().as_bytes());
        }
        let far = micros(day(NEAR)) - EPOCH;
        let times: Vec<i64> = floor
            .values_of(&Type::TIMESTAMPTZ)
            .into_iter()
            .filter_map(|value| value.first_chunk::<8>().map(|bytes| i64::from_be_bytes(*bytes)))
            .filter(|time| *time > far)
            .collect();
        Self {
            texts: ids.iter().map(|id| floor.find(id.to_string().as_bytes())).collect(),
            ids: ids.iter().map(|id| floor.find(id.as_bytes())).collect(),
            emails: floor.find(take.email.as_bytes()),
            keys: floor.find(take.key.as_bytes()),
            locks: floor
                .values_of(&Type::INT8)
                .iter()
                .filter(|value| is_lock(value))
                .flat_map(|value| floor.find(value))
                .collect(),
            times: times
                .iter()
                .map(|time| (*time - micros(start(take.number)), floor.find(&time.to_be_bytes())))
                .collect(),
            floor,
            next,
        }
    }
}

impl Asks for Replay {
    async fn ask(&mut self) {
        for (binary, text) in self.ids.iter().zip(&self.texts) {
            let id = new_id();
            self.floor.put(binary, id.as_bytes());
            self.floor.put(text, id.to_string().as_bytes());
        }
        let begin = micros(start(self.next));
        for (from_start, places) in &self.times {
            self.floor.put(places, &(begin + from_start).to_be_bytes());
        }
        self.floor.put(&self.emails, email(unique()).as_bytes());
        self.floor.put(&self.keys, key(unique()).as_bytes());
        self.floor.put(&self.locks, &((unique() << 32) | (1 << 62)).to_be_bytes());
        self.next += 1;
        self.floor.play().await;
    }
}

/// One practice with everybody who books there.
struct Stage {
    practice: Practice,
    _running: Running,
    bookers: Vec<Booker>,
    coaches: Vec<Coach>,
}

impl Stage {
    async fn with(sessions: u32) -> Self {
        let mut practice = Practice::found().await;
        let share = sessions / u32::try_from(CLIENTS).expect("few clients");
        let mut coaches = Vec::new();
        for _ in 0..CLIENTS {
            let coach = practice.coach(&[]).await;
            // Long ago, so that a booking reads as many rows in a large table as in a small one.
            practice.sessions(coach, share, day(-60)).await;
            coaches.push(coach);
        }
        practice.settle().await;
        let (running, address) = serve(practice.url(), CLIENTS).await;
        let mut bookers = Vec::new();
        for coach in &coaches {
            bookers.push(Booker::to(&address, *coach, 0).await);
        }
        Self { practice, _running: running, bookers, coaches }
    }

    /// Bookings per second.
    async fn rate(&mut self) -> f64 {
        let (rate, bookers) = rate(std::mem::take(&mut self.bookers)).await;
        self.bookers = bookers;
        rate
    }
}

/// Bookings per second against the same statements, and in a large table against a small one.
pub async fn measure() {
    let mut few = Stage::with(FEW).await;
    let take = listen(&few).await;
    println!("POST /bookings, {CLIENTS} clients with a coach each, {RUNS} runs in turns:");
    println!("  {}", shape(&take.tape));
    let mut replays = Vec::new();
    for coach in &few.coaches {
        replays.push(Replay::of(few.practice.url(), &take, *coach, 100_000).await);
    }
    let mut pairs = Pairs::default();
    for turn in 0..=RUNS {
        let booked = few.rate().await;
        let bare;
        (bare, replays) = rate(replays).await;
        // The first turn warms up.
        if turn > 0 {
            pairs.add(booked, bare);
        }
    }
    drop(replays);
    println!("  {:.0} bookings per second, raw transactions {:.0}", pairs.first(), pairs.second());
    println!("  ratio {} (goal: at least 0.50)", pairs.ratio());

    let mut many = Stage::with(MANY).await;
    let mut few = Stage::with(FEW).await;
    let mut pairs = Pairs::default();
    for turn in 0..=RUNS {
        let (large, small) = (many.rate().await, few.rate().await);
        if turn > 0 {
            pairs.add(large, small);
        }
    }
    println!(
        "  {:.0} per second with {MANY} sessions in the table, {:.0} with {FEW}",
        pairs.first(),
        pairs.second()
    );
    println!("  ratio {} (goal: at least 0.80)", pairs.ratio());
}

/// One booking as it goes over the wire, once everything is prepared.
async fn listen(stage: &Stage) -> Take {
    let coach = *stage.coaches.first().expect("a coach");
    let proxy = Proxy::before(stage.practice.url()).await;
    let (_running, address) = serve(&proxy.url, 1).await;
    let mut booker = Booker::to(&address, coach, 50_000).await;
    booker.ask().await;
    proxy.listen();
    booker.next += 1_000;
    let number = booker.next;
    booker.ask().await;
    let (tape, prepared) = proxy.heard();
    if prepared > 0 {
        println!("  {prepared} statements are prepared anew for each booking");
    }
    let last = NEXT.load(Ordering::Relaxed);
    Take { tape, coach, number, email: email(last - 2), key: key(last - 1) }
}

/// The start of a coach's booking with this number.
fn start(number: i64) -> DateTime<Utc> {
    let (days, of_day) = (number.div_euclid(STARTS_A_DAY), number.rem_euclid(STARTS_A_DAY));
    day(FIRST_DAY + days) + TimeDelta::hours(9 + of_day)
}

fn micros(instant: DateTime<Utc>) -> i64 {
    instant.timestamp_micros()
}

fn unique() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// All of one length, so that one can stand in another's place.
fn email(number: u64) -> String {
    format!("booker-{number:09}@bench.test")
}

fn key(number: u64) -> String {
    format!("bench-key-{number:09}")
}

/// In the order of time, as those of the program.
fn new_id() -> Uuid {
    let since = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    let mut random = [0x5a; 10];
    if let Some(end) = random.last_chunk_mut::<8>() {
        *end = unique().to_be_bytes();
    }
    Builder::from_unix_timestamp_millis(u64::try_from(since.as_millis()).unwrap_or_default(), &random)
        .into_uuid()
}

/// A number that is a digest, not a count.
fn is_lock(value: &[u8]) -> bool {
    value.first_chunk::<8>().is_some_and(|bytes| i64::from_be_bytes(*bytes).unsigned_abs() > 1 << 32)
}
