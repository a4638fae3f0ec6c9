//! Who calls: each books, moves, calls off and answers, and asks again under the same key until there is an answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::sleep;
use tokio_postgres::Client;

use super::house::{House, Kind, Visitor};
use super::text;
use crate::faults::ground::{post, until};

/// How many hours are fought for.
const HOURS: i64 = 36;
/// What may be said to somebody who came too late.
const REFUSALS: [&str; 4] = ["slot_taken", "seats_full", "wrong_state", "already_booked"];

/// What the callers share.
pub struct Load {
    /// The practice.
    pub house: House,
    /// The coaches' access tokens.
    pub tokens: [String; 2],
    /// Makes requests.
    pub http: reqwest::Client,
    /// A look behind the answers.
    pub sql: Client,
    /// Where the servers are.
    pub addresses: Vec<watch::Receiver<String>>,
    /// Whether it is time to go home.
    pub is_over: AtomicBool,
    /// How many requests were answered.
    pub done: AtomicU32,
    /// How many were not, and asked again.
    pub lost: AtomicU32,
}

/// Something asked for.
#[derive(Clone)]
struct Wish {
    path: String,
    key: String,
    body: Value,
    token: Option<String>,
}

/// A success that somebody was told of.
pub struct Told {
    wish: Wish,
    /// The answer.
    pub answer: Value,
}

/// One caller, with what they booked.
pub struct Caller {
    load: Arc<Load>,
    number: u64,
    random: StdRng,
    asked: usize,
    mine: Vec<Mine>,
    /// Every success.
    pub told: Vec<Told>,
}

/// A booking of one's own.
struct Mine {
    id: String,
    kind: Kind,
    token: String,
}

impl Load {
    /// Waits until this many more requests were answered.
    pub async fn until_more(&self, count: u32) {
        let wanted = self.done.load(Ordering::SeqCst) + count;
        until("the storm goes on", async || self.done.load(Ordering::SeqCst) >= wanted).await;
    }

    /// Asks one server after the other until one answers.
    async fn ask(&self, wish: &Wish, first: usize) -> (u16, Value) {
        for turn in first.. {
            let address = self.addresses[turn % 2].borrow().clone();
            let mut request = post(&self.http, &format!("{address}{}", wish.path), &wish.key, &wish.body);
            if let Some(token) = &wish.token {
                request = request.bearer_auth(token);
            }
            if let Ok(response) = request.send().await
                && let (status, Ok(body)) = (response.status().as_u16(), response.text().await)
            {
                let answer: Value = serde_json::from_str(&body).unwrap();
                // The connection of a killed process may not have been noticed to be gone.
                if answer["code"] != "idempotency_in_progress" {
                    return (status, answer);
                }
            }
            self.lost.fetch_add(1, Ordering::SeqCst);
            sleep(Duration::from_millis(20)).await;
        }
        panic!("turns do not end")
    }

    async fn holder_of(&self, session_id: &str) -> String {
        let query = "SELECT user_id::text FROM session_hosts WHERE session_id::text = $1";
        self.sql.query_one(query, &[&session_id]).await.unwrap().get(0)
    }

    async fn session_of(&self, booking_id: &str) -> String {
        let query = "SELECT session_id::text FROM bookings WHERE id::text = $1";
        self.sql.query_one(query, &[&booking_id]).await.unwrap().get(0)
    }
}

impl Caller {
    /// A caller of this number, by this seed.
    pub fn new(load: Arc<Load>, (number, seed): (u64, u64)) -> Self {
        let random = StdRng::seed_from_u64(seed + 1 + number);
        Self { load, number, random, asked: 0, mine: Vec::new(), told: Vec::new() }
    }

    /// Goes on until it is over.
    pub async fn run(mut self) -> Self {
        while !self.load.is_over.load(Ordering::SeqCst) {
            match self.random.random_range(0..10) {
                0..4 => self.book().await,
                4..7 => self.move_one().await,
                7 => self.call_off_one().await,
                8 => self.give_one_away().await,
                _ => self.answer_one().await,
            }
        }
        self
    }

    async fn book(&mut self) {
        let kind = [Kind::Pool, Kind::Group, Kind::Manual, Kind::Both][self.random.random_range(0..4)];
        let visitor = Visitor::new(self.number, self.asked);
        let start = self.start(kind);
        let body = self.load.house.wish(kind, &start, &visitor);
        if let Some(answer) = self.ask(String::from("/api/v1/bookings"), body, None).await {
            let token = text(&answer, "manage_url").rsplit('/').next().unwrap().to_owned();
            self.mine.push(Mine { id: text(&answer, "id"), kind, token });
        }
    }

    async fn move_one(&mut self) {
        let Some(index) = self.pick(|_| true) else { return };
        let start = self.start(self.mine[index].kind);
        let path = format!("/api/v1/manage/{}/reschedule", self.mine[index].token);
        self.ask(path, json!({ "start": start }), None).await;
    }

    async fn call_off_one(&mut self) {
        let Some(index) = self.pick(|_| true) else { return };
        let mine = self.mine.swap_remove(index);
        let path = format!("/api/v1/manage/{}/cancel", mine.token);
        self.ask(path, json!({ "reason": "A storm" }), None).await;
    }

    /// The coach says yes, or now and then no, to what waits or to what does not.
    async fn answer_one(&mut self) {
        let Some(index) = self.pick(|mine| mine.kind == Kind::Manual) else { return };
        let session_id = self.load.session_of(&self.mine[index].id).await;
        let verb = if self.random.random_range(0..3) == 0 { "decline" } else { "confirm" };
        let token = Some(self.load.tokens[1].clone());
        self.ask(format!("/api/v1/sessions/{session_id}/{verb}"), json!({}), token).await;
    }

    /// The owner gives a session of the pool to whoever of the two does not hold it, as far as one can see.
    async fn give_one_away(&mut self) {
        let Some(index) = self.pick(|mine| mine.kind == Kind::Pool) else { return };
        let session_id = self.load.session_of(&self.mine[index].id).await;
        let holder = self.load.holder_of(&session_id).await;
        let to = self.load.house.coach_ids.iter().find(|id| **id != holder).unwrap().clone();
        let token = Some(self.load.tokens[0].clone());
        self.ask(format!("/api/v1/sessions/{session_id}/reassign"), json!({ "to": to }), token).await;
    }

    fn pick(&mut self, fits: impl Fn(&Mine) -> bool) -> Option<usize> {
        let fitting: Vec<usize> = (0..self.mine.len()).filter(|index| fits(&self.mine[*index])).collect();
        if fitting.is_empty() { None } else { Some(fitting[self.random.random_range(0..fitting.len())]) }
    }

    /// Groups meet at few hours, so that there is somebody to join.
    fn start(&mut self, kind: Kind) -> String {
        let hour = self.random.random_range(0..HOURS);
        self.load.house.hour(if kind == Kind::Group { hour / 6 * 6 } else { hour })
    }

    async fn ask(&mut self, path: String, body: Value, token: Option<String>) -> Option<Value> {
        self.asked += 1;
        let wish = Wish { path, key: format!("caller-{}-{}", self.number, self.asked), body, token };
        let (status, answer) = self.load.ask(&wish, self.asked).await;
        self.load.done.fetch_add(1, Ordering::SeqCst);
        if status == 200 || status == 201 {
            self.told.push(Told { wish, answer: answer.clone() });
            return Some(answer);
        }
        let code = answer["code"].as_str().unwrap_or_default();
        assert!(status == 409 && REFUSALS.contains(&code), "{} {}: {answer}", wish.path, wish.body);
        None
    }

    /// Asks for everything once more under the same keys: each gets the answer it had.
    pub async fn repeat_everything(&self) {
        for (turn, told) in self.told.iter().enumerate() {
            let (status, answer) = self.load.ask(&told.wish, turn).await;
            assert!(status == 200 || status == 201, "{}: {answer}", told.wish.path);
            assert_eq!(answer, told.answer, "{}", told.wish.path);
        }
    }
}

impl Told {
    /// The id of the booking, where this was one.
    pub fn booked(&self) -> Option<String> {
        (self.wish.path == "/api/v1/bookings").then(|| text(&self.answer, "id"))
    }
}
