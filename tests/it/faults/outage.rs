//! The database goes away under load and comes back.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;
use tokio::task::JoinSet;
use tokio::time::interval;

use super::ground::{Practice, SOON, altitude, overlaps, post, until, until_number};
use crate::support::app::{Answer, send};
use crate::support::database::{cluster_or_listed, connect};
use crate::support::postgres::Shutdown;
use crate::support::smtp_sink::SmtpSink;

/// How long the database stays away.
const OUTAGE: Duration = Duration::from_secs(10);
/// Callers at once, and how often each calls.
const CALLERS: u32 = 6;
const PACE: Duration = Duration::from_millis(40);

/// What the callers share.
struct Load {
    practice: Practice,
    address: String,
    http: reqwest::Client,
    is_over: AtomicBool,
    next_hour: AtomicU32,
    booked: AtomicU32,
    away: AtomicU32,
}

/// What a caller saw.
#[derive(Default)]
struct Seen {
    bookings: BTreeMap<String, String>,
    others: Vec<String>,
}

impl Load {
    /// Books hour after hour, each under a key of its own, and repeats what was answered by 503.
    async fn call(self: Arc<Self>) -> Seen {
        let mut seen = Seen::default();
        let mut pace = interval(PACE);
        while !self.is_over.load(Ordering::SeqCst) {
            let hour = self.next_hour.fetch_add(1, Ordering::SeqCst);
            let wish = self.practice.wish(&self.practice.hour(hour), &format!("hour-{hour}@example.com"));
            loop {
                pace.tick().await;
                let url = format!("{}/api/v1/bookings", self.address);
                let answer = send(post(&self.http, &url, &format!("hour-{hour}"), &wish)).await;
                match answer.status.as_u16() {
                    201 => {
                        self.booked.fetch_add(1, Ordering::SeqCst);
                        let id = answer.json()["id"].as_str().unwrap().to_owned();
                        assert_eq!(
                            seen.bookings.insert(wish["start"].as_str().unwrap().to_owned(), id),
                            None
                        );
                        break;
                    }
                    503 => {
                        self.away.fetch_add(1, Ordering::SeqCst);
                        check_unavailable(&answer);
                    }
                    _ => {
                        seen.others.push(answer.text);
                        break;
                    }
                }
            }
        }
        seen
    }

    async fn get(&self, path: &str) -> Answer {
        send(self.http.get(format!("{}{path}", self.address))).await
    }

    /// Waits until so many more bookings were answered by 201.
    async fn until_more(&self, count: u32) {
        let wanted = self.booked.load(Ordering::SeqCst) + count;
        until("bookings go on", async || self.booked.load(Ordering::SeqCst) >= wanted).await;
    }
}

fn check_unavailable(answer: &Answer) {
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (503, "unavailable"), "{}", answer.text);
    assert_eq!(answer.headers["retry-after"], "5");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_goes_away_for_ten_seconds_costs_no_booking_and_no_restart() {
    let test = "faults::outage::a_database_that_goes_away_for_ten_seconds_costs_no_booking_and_no_restart";
    let Some(cluster) = cluster_or_listed(test).await else { return };
    let database = cluster.url("postgres");
    let practice = Practice::found(&database, json!({})).await;
    let sink = SmtpSink::start().await;
    let program = altitude(&["serve"], &database)
        .env("ALTITUDE__MAIL__SMTP_URL", &sink.url())
        .env("ALTITUDE__MAIL__RETRY_SECONDS", "1")
        .env("ALTITUDE__JOBS__LEASE_SECONDS", "2");
    let (server, address) = program.serve().await;
    let load = Arc::new(Load {
        practice,
        address,
        http: reqwest::Client::new(),
        is_over: AtomicBool::new(false),
        next_hour: AtomicU32::new(0),
        booked: AtomicU32::new(0),
        away: AtomicU32::new(0),
    });
    let mut callers = JoinSet::new();
    (0..CALLERS).for_each(|_| drop(callers.spawn(Arc::clone(&load).call())));
    load.until_more(30).await;

    tokio::task::block_in_place(|| cluster.stop(Shutdown::Immediate));
    stay_away(&load).await;
    assert!(server.is_running());
    tokio::task::block_in_place(|| cluster.start_again());
    load.until_more(30).await;
    assert_eq!(load.get("/readyz").await.status, 200);
    load.is_over.store(true, Ordering::SeqCst);

    let mut answered = BTreeMap::new();
    for seen in callers.join_all().await {
        assert!(seen.others.is_empty(), "neither 201 nor 503: {:?}", seen.others);
        answered.extend(seen.bookings);
    }
    check_what_is_left(&database, &answered).await;
    let sent = sink.wait_for(2 * answered.len(), SOON).await;
    let mut booked: Vec<&String> = sent.iter().flat_map(|message| &message.to).collect();
    booked.sort_unstable();
    booked.dedup();
    assert_eq!(booked.len(), answered.len() + 1, "every booker and the coach got mail");
}

/// Ten seconds under load without a database.
async fn stay_away(load: &Load) {
    let gone = Instant::now();
    let before = load.away.load(Ordering::SeqCst);
    let mut pace = interval(PACE);
    while gone.elapsed() < OUTAGE {
        pace.tick().await;
        let asked = Instant::now();
        assert_eq!(load.get("/healthz").await.status, 200);
        let ready = load.get("/readyz").await;
        assert_eq!(
            (ready.status.as_u16(), ready.headers["retry-after"].as_str()),
            (503, "5"),
            "{}",
            ready.text
        );
        let path = format!(
            "/api/v1/slots?session_type_id={}&from=2026-01-01&to=2026-01-02&time_zone=UTC",
            load.practice.session_type_id
        );
        check_unavailable(&load.get(&path).await);
        assert_eq!(load.get("/").await.status, 503, "a page says it too");
        assert!(asked.elapsed() < Duration::from_secs(30), "nobody waits for the database to come back");
    }
    let refused = load.away.load(Ordering::SeqCst) - before;
    assert!(refused >= 2 * CALLERS, "only {refused} calls during the outage");
}

/// Every booking that was answered by 201 is there once, under its id, at its time; and there is no other.
async fn check_what_is_left(database: &str, answered: &BTreeMap<String, String>) {
    let sql = connect(database).await;
    let query = "SELECT b.id::text, to_char(s.starts_at, 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') \
                 FROM bookings b JOIN sessions s ON s.id = b.session_id";
    let rows = sql.query(query, &[]).await.unwrap();
    assert_eq!(rows.len(), answered.len());
    for row in rows {
        let (id, start): (String, String) = (row.get(0), row.get(1));
        assert_eq!(answered.get(&start), Some(&id));
    }
    assert_eq!(overlaps(&sql).await, 0);
    until_number(&sql, "SELECT count(*) FROM mail_messages WHERE state <> 'sent'", 0).await;
    until_number(&sql, "SELECT count(*) FROM jobs", 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_finds_no_database_says_so_and_ends() {
    let nowhere = "postgres://altitude@127.0.0.1:9/altitude";
    for arguments in [&["serve"][..], &["work"], &["migrate"], &["demo", "seed"]] {
        let mut program = altitude(arguments, nowhere).start();

        assert_eq!(program.exit(SOON).await.code(), Some(1), "{arguments:?}");

        let errors = program.stderr();
        let said = errors.iter().filter(|line| line.starts_with("altitude: ")).count();
        assert_eq!(said, 1, "{arguments:?}: {errors:?}");
    }
}
