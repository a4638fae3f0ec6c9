//! `kill -9` before and after every statement of a booking: all of it is there afterwards, or nothing.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tokio_postgres::Client;

use super::ground::{COACH, Practice, SOON, altitude, post, until_number};
use crate::support::app::{Answer, send};
use crate::support::database::{ServerDatabase, connect, server_or_listed};
use crate::support::process::{Program, Running};
use crate::support::smtp_sink::SmtpSink;

/// Bookings that are whole. Each number counts one part of them; all must be the same.
const TRACES: &str = "SELECT ARRAY[
    (SELECT count(*) FROM sessions WHERE status = 'confirmed'),
    (SELECT count(*) FROM session_hosts WHERE blocks),
    (SELECT count(*) FROM bookings WHERE status = 'confirmed'),
    (SELECT count(*) FROM people WHERE id NOT IN (SELECT person_id FROM users)),
    (SELECT count(*) FROM events WHERE kind = 'booking.confirmed'),
    (SELECT count(*) FROM mail_messages WHERE kind = 'booking.booked_for_booker'),
    (SELECT count(*) FROM mail_messages WHERE kind = 'booking.booked_for_coach'),
    (SELECT count(*) FROM idempotency_answers)]";

/// A practice with a database and a mail server that outlive its processes.
pub(super) struct Site {
    /// What can be booked.
    pub practice: Practice,
    /// Where mail goes.
    pub sink: SmtpSink,
    /// A look behind the answers.
    pub sql: Client,
    /// Makes requests.
    pub http: reqwest::Client,
    database: ServerDatabase,
}

/// A server that will stop at a fail point.
pub(super) struct Armed {
    /// The process.
    pub server: Running,
    /// Where it listens.
    pub address: String,
}

impl Site {
    /// `None`, and the test listed, where there is no server.
    pub async fn open(test: &str) -> Option<Self> {
        let database = server_or_listed(test).await?;
        Some(Self {
            practice: Practice::found(database.url(), json!({})).await,
            sink: SmtpSink::start().await,
            sql: connect(database.url()).await,
            http: reqwest::Client::new(),
            database,
        })
    }

    /// The program on this database and this mail server.
    pub fn program(&self, arguments: &[&str]) -> Program {
        altitude(arguments, self.database.url()).env("ALTITUDE__MAIL__SMTP_URL", &self.sink.url())
    }

    /// The address of its database.
    pub fn database_url(&self) -> &str {
        self.database.url()
    }

    /// One more connection to the database.
    pub async fn connect(&self) -> Client {
        connect(self.database.url()).await
    }

    /// Starts a server without a worker that stops at this fail point.
    pub async fn armed(&self, failpoint: &str) -> Armed {
        let program = self.program(&["serve", "--no-worker"]).env("ALTITUDE_FAILPOINT", failpoint);
        let (server, address) = program.serve().await;
        Armed { server, address }
    }

    /// Waits until `PostgreSQL` has noticed that nobody of ours is connected any more.
    pub async fn until_nobody_is_connected(&self) {
        let others = "SELECT count(*) FROM pg_stat_activity \
                      WHERE datname = current_database() AND application_name = 'altitude'";
        until_number(&self.sql, others, 0).await;
    }

    /// Waits until every mail is written down as sent.
    pub async fn until_all_mails_are_sent(&self) {
        until_number(&self.sql, "SELECT count(*) FROM mail_messages WHERE state <> 'sent'", 0).await;
    }

    /// How many things are whole, by a query whose numbers must all be the same.
    pub async fn whole(&self, traces: &str) -> usize {
        let counts: Vec<i64> = self.sql.query_one(traces, &[]).await.unwrap().get(0);
        assert!(counts.iter().all(|count| *count == counts[0]), "neither whole nor nothing: {counts:?}");
        usize::try_from(counts[0]).unwrap()
    }

    /// The Message-IDs of the outbox, and those of everything the mail server took, repetitions included.
    pub async fn message_ids(&self) -> (BTreeSet<String>, Vec<String>) {
        let rows = self.sql.query("SELECT message_id FROM mail_messages", &[]).await.unwrap();
        let bare = |id: &str| id.trim_matches(['<', '>']).to_owned();
        let written = rows.iter().map(|row| bare(row.get(0))).collect();
        let messages = self.sink.messages();
        let sent =
            messages.iter().map(|message| bare(&message.mail().header("Message-ID").unwrap())).collect();
        (written, sent)
    }
}

impl Armed {
    /// Sends a request; `None` when the process reached its fail point, and was killed there, before it answered.
    pub async fn post(&mut self, request: reqwest::RequestBuilder) -> Option<Answer> {
        tokio::select! {
            answer = send(request) => return Some(answer),
            _ = self.server.line(|line| line == "failpoint reached", SOON) => {}
        }
        self.server.kill().await;
        None
    }
}

/// Books under kills at every statement, twice over, and gives the number of statements.
async fn kill_at_every_statement(site: &Site, moment: &str) {
    let mut bookings = 0;
    for _ in 0..2 {
        let mut survived = Vec::new();
        for statement in 1.. {
            let name = format!("{moment}-{bookings}");
            let wish = site.practice.wish(&site.practice.hour(bookings), &format!("{name}@example.com"));
            let mut armed = site.armed(&format!("booking.book/{statement}/{moment}")).await;
            let request = post(&site.http, &format!("{}/api/v1/bookings", armed.address), &name, &wish);
            let answer = armed.post(request).await;
            drop(armed);
            bookings += 1;
            survived.push(restart_and_repeat(site, &name, &wish, usize::try_from(bookings).unwrap()).await);
            if let Some(answer) = answer {
                answer.expect(201);
                break;
            }
        }
        let (answered, killed) = survived.split_last().unwrap();
        assert!(answered, "what was answered is there");
        assert!(killed.len() >= 15, "a booking has more statements than {}", killed.len());
        let is_commit = moment == "after";
        let (commit, earlier) = killed.split_last().unwrap();
        assert_eq!((*commit, earlier.contains(&true)), (is_commit, false), "{moment}: {survived:?}");
    }
}

/// After a kill: all or nothing; what is there is mailed; and the same request again leaves one booking.
async fn restart_and_repeat(site: &Site, key: &str, wish: &Value, bookings: usize) -> bool {
    site.until_nobody_is_connected().await;
    let whole = site.whole(TRACES).await;
    let has_survived = whole == bookings;
    assert!(has_survived || whole == bookings - 1, "{whole} of {bookings}");

    let (server, address) = site.program(&["serve"]).serve().await;
    if has_survived {
        site.sink.wait_for(2 * bookings, SOON).await;
    }
    let again = send(post(&site.http, &format!("{address}/api/v1/bookings"), key, wish)).await;
    assert_eq!(again.status, 201, "{}", again.text);
    assert_eq!(again.headers.contains_key("idempotency-replayed"), has_survived);
    assert_eq!(site.whole(TRACES).await, bookings);
    site.until_all_mails_are_sent().await;
    drop(server);

    let email = wish["email"].as_str().unwrap();
    let messages = site.sink.messages();
    let latest = &messages[2 * (bookings - 1)..];
    let mut recipients: Vec<&str> = latest.iter().map(|message| message.to[0].as_str()).collect();
    recipients.sort_by_key(|recipient| *recipient == COACH);
    assert_eq!(recipients, [email, COACH], "one confirmation each");
    has_survived
}

async fn check_message_ids(site: &Site) {
    let (written, sent) = site.message_ids().await;
    assert_eq!(sent.len(), written.len(), "no mail was in hand when a process was killed, so each went once");
    assert_eq!(sent.into_iter().collect::<BTreeSet<_>>(), written);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_before_any_statement_of_a_booking_leaves_nothing_and_a_repetition_books_once() {
    let test =
        "faults::crash::a_kill_before_any_statement_of_a_booking_leaves_nothing_and_a_repetition_books_once";
    let Some(site) = Site::open(test).await else { return };

    kill_at_every_statement(&site, "before").await;

    check_message_ids(&site).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_after_any_statement_of_a_booking_leaves_all_or_nothing_and_a_repetition_books_once() {
    let test = "faults::crash::a_kill_after_any_statement_of_a_booking_leaves_all_or_nothing_and_a_repetition_books_once";
    let Some(site) = Site::open(test).await else { return };

    kill_at_every_statement(&site, "after").await;

    check_message_ids(&site).await;
}
