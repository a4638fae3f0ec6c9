//! `kill -9` of workers while webhooks are told what happens.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tokio_postgres::Client;

use super::crash::Site;
use super::ground::{SOON, managed, number, post, until, until_number};
use crate::support::app::{PASSWORD, send};
use crate::support::http_sink::{HttpSink, Reaction, Received};
use crate::support::process::{Program, Running};

const PENDING: &str = "SELECT count(*) FROM webhook_deliveries WHERE state <> 'delivered'";
/// What waits for its next attempt is due.
const DUE: &str = "UPDATE webhook_deliveries SET next_attempt_at = clock_timestamp() WHERE id IN \
                   (SELECT id FROM webhook_deliveries WHERE state = 'pending' \
                    AND next_attempt_at > clock_timestamp() FOR UPDATE SKIP LOCKED)";
/// Events that have become no delivery.
const UNREAD: &str = "SELECT count(*) FROM events e WHERE kind LIKE 'booking.%' \
                      AND NOT EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.event_id = e.id)";

/// A practice whose owner has a webhook that leads to a recording server.
struct Told {
    site: Site,
    sink: HttpSink,
    address: String,
    _server: Running,
}

impl Told {
    async fn open(test: &str) -> Option<Self> {
        let site = Site::open(test).await?;
        let sink = HttpSink::start().await;
        let arguments =
            ["owner", "create", "--email", "owner@coach.test", "--name", "Robin", "--password-stdin"];
        let mut command = site.program(&arguments).input(&format!("{PASSWORD}\n")).start();
        assert!(command.exit(SOON).await.success());
        let program = allowed(site.program(&["serve", "--no-worker"]));
        let (server, address) = program.serve().await;
        let told = Self { site, sink, address, _server: server };
        told.make_webhook().await;
        Some(told)
    }

    async fn make_webhook(&self) {
        let log_in = json!({ "email": "owner@coach.test", "password": PASSWORD });
        let request = self.site.http.post(format!("{}/api/v1/auth/login", self.address)).json(&log_in);
        let token = send(request).await.expect(200)["access_token"].as_str().unwrap().to_owned();
        let wish = json!({ "url": self.sink.url("/hook"), "events": ["booking.*"] });
        let request = self.site.http.post(format!("{}/api/v1/webhooks", self.address)).json(&wish);
        send(request.bearer_auth(token)).await.expect(201);
    }

    fn worker(&self) -> Program {
        allowed(self.site.program(&["work"])).env("ALTITUDE__JOBS__LEASE_SECONDS", "2")
    }

    async fn book(&self, hour: u32) -> Value {
        let wish = self.site.practice.wish(&self.site.practice.hour(hour), "reader@example.com");
        let url = format!("{}/api/v1/bookings", self.address);
        send(post(&self.site.http, &url, &format!("hour-{hour}"), &wish)).await.expect(201)
    }

    /// Books, moves and cancels: three events of one booking.
    async fn change_one(&self, hour: u32) {
        let booking = self.book(hour).await;
        let link = managed(&self.address, &booking);
        let start = json!({ "start": self.site.practice.hour(hour + 1) });
        send(self.site.http.post(format!("{link}/reschedule")).json(&start)).await.expect(200);
        send(self.site.http.post(format!("{link}/cancel")).json(&json!({}))).await.expect(200);
    }

    async fn check(&self) {
        everything_was_told_in_order(&self.site.sql, &self.sink).await;
    }
}

/// Waits until everything was told, then checks that each event was taken, and those of a booking in order.
pub async fn everything_was_told_in_order(sql: &Client, sink: &HttpSink) {
    until_number(sql, UNREAD, 0).await;
    // A second failure waits for minutes; here it is due at once.
    let due = async || {
        sql.execute(DUE, &[]).await.unwrap();
        number(sql, PENDING).await == 0
    };
    until("everything is delivered", due).await;
    let rows = "SELECT d.id::text, d.subject_id::text, d.position FROM webhook_deliveries d";
    let rows = sql.query(rows, &[]).await.unwrap();
    let events = number(sql, "SELECT count(*) FROM events WHERE kind LIKE 'booking.%'").await;
    assert_eq!(i64::try_from(rows.len()), Ok(events), "each event is one delivery");
    let received = sink.received();
    let first_taken = |id: &str| received.iter().position(|call| call.was_taken && call.id() == id);
    let mut subjects: BTreeMap<String, Vec<(i64, usize)>> = BTreeMap::new();
    for row in rows {
        let id: String = row.get(0);
        let place = first_taken(&id).unwrap_or_else(|| panic!("{id} was never taken"));
        subjects.entry(row.get(1)).or_default().push((row.get(2), place));
    }
    for (subject, mut places) in subjects {
        places.sort_unstable();
        let order: Vec<usize> = places.iter().map(|(_, place)| *place).collect();
        assert!(order.is_sorted(), "the events of {subject} were taken in the order {order:?}");
    }
    check_repetitions(&received);
}

/// What came again under the same id has the same body.
fn check_repetitions(received: &[Received]) {
    let mut bodies: BTreeMap<&str, &str> = BTreeMap::new();
    for call in received {
        assert_eq!(*bodies.entry(call.id()).or_insert(&call.body), call.body);
    }
}

fn allowed(program: Program) -> Program {
    program.env("ALTITUDE__WEBHOOKS__ALLOW_PRIVATE_TARGETS", "true")
}

/// Drops, stalls or refuses every third delivery the first time it comes.
fn moody() -> impl FnMut(usize, &Received) -> Reaction + Send + 'static {
    let mut seen: Vec<String> = Vec::new();
    move |_, call| {
        if seen.iter().any(|id| id == call.id()) {
            return Reaction::status(200);
        }
        seen.push(call.id().to_owned());
        match seen.len() % 9 {
            2 => Reaction::Drop,
            5 => Reaction::Stall,
            8 => Reaction::status(500),
            _ => Reaction::status(204),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_under_kills_and_a_moody_endpoint_lose_nothing_and_keep_the_order() {
    let test =
        "faults::webhooks::two_workers_under_kills_and_a_moody_endpoint_lose_nothing_and_keep_the_order";
    let Some(told) = Told::open(test).await else { return };
    told.sink.behave(moody());
    let mut workers = [told.worker().start(), told.worker().start()];

    for round in 0..6 {
        let before = told.sink.received().len();
        for number in 0..3 {
            told.change_one(round * 9 + number * 3).await;
        }
        until("the endpoint is called", async || told.sink.received().len() > before + 1).await;
        let worker = &mut workers[usize::try_from(round % 2).unwrap()];
        worker.kill().await;
        *worker = told.worker().start();
    }

    told.check().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delivery_that_was_taken_but_not_noted_is_made_again_under_its_id() {
    let test = "faults::webhooks::a_delivery_that_was_taken_but_not_noted_is_made_again_under_its_id";
    let Some(told) = Told::open(test).await else { return };
    let mut worker = told.worker().env("ALTITUDE_FAILPOINT", "webhooks.delivered/0/at").start();
    told.book(1).await;
    worker.line(|line| line == "failpoint reached", SOON).await;
    worker.kill().await;
    assert_eq!(number(&told.site.sql, PENDING).await, 1);

    let _worker = told.worker().start();
    told.check().await;

    let received = told.sink.received();
    assert_eq!(received.len(), 2);
    assert_eq!(received[0].id(), received[1].id());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_statement_of_reading_events_loses_none_and_doubles_none() {
    let test = "faults::webhooks::a_kill_at_any_statement_of_reading_events_loses_none_and_doubles_none";
    let Some(told) = Told::open(test).await else { return };
    let mut hour = 0;
    for moment in ["before", "after"] {
        for statement in 1..=11 {
            let failpoint = format!("webhooks.fan_out/{statement}/{moment}");
            let mut worker = told.worker().env("ALTITUDE_FAILPOINT", &failpoint).start();
            told.book(hour).await;
            hour += 1;
            worker.line(|line| line == "failpoint reached", SOON).await;
            worker.kill().await;
        }
    }

    let _worker = told.worker().start();
    told.check().await;

    assert_eq!(number(&told.site.sql, "SELECT count(*) FROM webhook_deliveries").await, i64::from(hour));
}
