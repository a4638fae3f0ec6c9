//! Many callers, one calendar, two processes.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tokio::task::JoinSet;
use tokio_postgres::Client;

use super::ground::{Practice, altitude, number, overlaps, post};
use crate::support::app::{Answer, send};
use crate::support::database::{ServerDatabase, connect, server_or_listed};
use crate::support::process::Running;

/// Two servers on one database, with pools of ten, and everybody who calls them.
pub(super) struct Pair {
    /// The practice.
    pub practice: Practice,
    /// A look behind the answers.
    pub sql: Client,
    /// Makes requests.
    pub http: reqwest::Client,
    addresses: [String; 2],
    _servers: [Running; 2],
    database: ServerDatabase,
}

impl Pair {
    /// Starts both; `None`, and the test listed, where there is no server.
    pub async fn start(test: &str, settings: Value) -> Option<Self> {
        let database = server_or_listed(test).await?;
        let practice = Practice::found(database.url(), settings).await;
        // On a busy machine an unoptimised program may be slow; nobody shall be sent away for that.
        let server = || {
            altitude(&["serve", "--no-worker"], database.url())
                .env("ALTITUDE__DATABASE__POOL_SIZE", "10")
                .env("ALTITUDE__DATABASE__ACQUIRE_SECONDS", "60")
        };
        let ((one, first), (other, second)) = tokio::join!(server().serve(), server().serve());
        Some(Self {
            practice,
            sql: connect(database.url()).await,
            http: reqwest::Client::new(),
            addresses: [first, second],
            _servers: [one, other],
            database,
        })
    }

    /// One more connection to the database.
    pub async fn connect(&self) -> Client {
        connect(self.database.url()).await
    }

    /// The server whose turn it is.
    pub fn address(&self, turn: usize) -> &str {
        &self.addresses[turn % 2]
    }

    /// Sends all of these at once, in turn to both servers; the answers in the same order.
    pub async fn storm(&self, requests: Vec<(String, Value)>) -> Vec<Answer> {
        let mut calls = JoinSet::new();
        for (turn, (path, body)) in requests.into_iter().enumerate() {
            let call = self.http.post(format!("{}{path}", self.address(turn))).json(&body);
            calls.spawn(async move { (turn, send(call).await) });
        }
        let mut answers = calls.join_all().await;
        answers.sort_by_key(|(turn, _)| *turn);
        answers.into_iter().map(|(_, answer)| answer).collect()
    }

    /// A booking by the caller of this number.
    pub fn wish(&self, start: &str, caller: usize) -> (String, Value) {
        let body = self.practice.wish(start, &format!("caller-{caller}@example.com"));
        (String::from("/api/v1/bookings"), body)
    }
}

/// How often each outcome came: `201`, `409 slot_taken`.
pub(super) fn outcomes(answers: &[Answer]) -> BTreeMap<String, usize> {
    let mut outcomes = BTreeMap::new();
    for answer in answers {
        let status = answer.status.as_u16();
        let name = if answer.status.is_success() {
            status.to_string()
        } else {
            format!("{status} {}", answer.code())
        };
        *outcomes.entry(name).or_default() += 1;
    }
    outcomes
}

/// Outcomes as written in a test.
pub(super) fn expected<const N: usize>(outcomes: [(&str, usize); N]) -> BTreeMap<String, usize> {
    outcomes.map(|(name, count)| (name.to_owned(), count)).into()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_hundred_bookings_of_one_slot_over_two_servers_exactly_one_wins() {
    let test = "faults::storm::of_two_hundred_bookings_of_one_slot_over_two_servers_exactly_one_wins";
    let Some(pair) = Pair::start(test, json!({})).await else { return };
    let slot = pair.practice.hour(10);

    let answers = pair.storm((0..200).map(|caller| pair.wish(&slot, caller)).collect()).await;

    assert_eq!(outcomes(&answers), expected([("201", 1), ("409 slot_taken", 199)]));
    assert_eq!(number(&pair.sql, "SELECT count(*) FROM sessions").await, 1);
    assert_eq!(number(&pair.sql, "SELECT count(*) FROM bookings").await, 1);
    assert_eq!(number(&pair.sql, "SELECT count(*) FROM mail_messages").await, 2);
    assert_eq!(
        number(&pair.sql, "SELECT count(*) FROM people WHERE email LIKE 'caller-%'").await,
        1,
        "who got nothing left nothing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_bookings_that_overlap_in_part_exactly_one_wins() {
    let test = "faults::storm::of_bookings_that_overlap_in_part_exactly_one_wins";
    let Some(pair) = Pair::start(test, json!({ "slot_interval_minutes": 15 })).await else { return };

    for round in 0..3 {
        // Within three quarters of an hour every two sessions of an hour overlap.
        let start =
            |caller: usize| pair.practice.minute(round * 180 + 15 * u32::try_from(caller % 4).unwrap());
        let answers = pair.storm((0..40).map(|caller| pair.wish(&start(caller), caller)).collect()).await;

        assert_eq!(outcomes(&answers), expected([("201", 1), ("409 slot_taken", 39)]), "round {round}");
    }
    assert_eq!(overlaps(&pair.sql).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_day_of_overlapping_wishes_winners_never_overlap_and_losers_always_do() {
    let test = "faults::storm::in_a_day_of_overlapping_wishes_winners_never_overlap_and_losers_always_do";
    let Some(pair) = Pair::start(test, json!({ "slot_interval_minutes": 15 })).await else { return };
    let minutes: Vec<u32> = (0..120).map(|caller| 15 * ((caller * 7) % 24)).collect();
    let wishes = minutes.iter().enumerate();

    let answers = pair
        .storm(wishes.map(|(caller, minute)| pair.wish(&pair.practice.minute(*minute), caller)).collect())
        .await;

    let outcomes = outcomes(&answers);
    let won = outcomes["201"];
    assert_eq!(outcomes, expected([("201", won), ("409 slot_taken", 120 - won)]));
    let is_winner = |index: &usize| answers[*index].status == 201;
    let winners: Vec<u32> = (0..120).filter(is_winner).map(|index| minutes[index]).collect();
    for minute in &minutes {
        let in_the_way = winners.iter().filter(|winner| winner.abs_diff(*minute) < 60).count();
        assert!(in_the_way >= 1, "nothing stood in the way of minute {minute}: {winners:?}");
    }
    assert_eq!(overlaps(&pair.sql).await, 0);
    assert_eq!(usize::try_from(number(&pair.sql, "SELECT count(*) FROM sessions").await), Ok(won));
}

#[tokio::test(flavor = "multi_thread")]
async fn adjacent_times_are_all_won_at_once() {
    let test = "faults::storm::adjacent_times_are_all_won_at_once";
    let Some(pair) = Pair::start(test, json!({})).await else { return };

    for round in 0..4 {
        let hours = (0..12).map(|hour| (hour, pair.practice.hour(round * 12 + u32::try_from(hour).unwrap())));
        let answers = pair.storm(hours.map(|(caller, start)| pair.wish(&start, caller)).collect()).await;

        assert_eq!(outcomes(&answers), expected([("201", 12)]), "round {round}");
    }
    assert_eq!(overlaps(&pair.sql).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_key_from_many_callers_at_once_books_once() {
    let test = "faults::storm::one_key_from_many_callers_at_once_books_once";
    let Some(pair) = Pair::start(test, json!({})).await else { return };
    let wish = pair.practice.wish(&pair.practice.hour(10), "olena@example.com");
    let call = |turn: usize| {
        let url = format!("{}/api/v1/bookings", pair.address(turn));
        send(post(&pair.http, &url, "one-key", &wish))
    };

    let answers = (0..60).map(|turn| tokio::spawn(call(turn))).collect::<Vec<_>>();
    let mut first = None;
    for answer in answers {
        let answer = answer.await.unwrap();
        if answer.status == 201 {
            let booking = answer.json();
            assert_eq!(*first.get_or_insert(booking.clone()), booking);
        } else {
            assert_eq!((answer.status.as_u16(), answer.code().as_str()), (409, "idempotency_in_progress"));
        }
    }

    assert_eq!(call(0).await.json(), first.expect("somebody was told"));
    assert_eq!(number(&pair.sql, "SELECT count(*) FROM bookings").await, 1);
    assert_eq!(number(&pair.sql, "SELECT count(*) FROM mail_messages").await, 2);
}
