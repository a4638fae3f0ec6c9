//! A coach and a mentee who have found each other.

use std::time::Duration;

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{Answer, CoachSetup, TestApp, send};

/// Address of the coach.
pub const DANA: &str = "dana@coach.test";
/// Address of another coach.
pub const MALLORY: &str = "mallory@coach.test";
/// Address of the mentee.
pub const OLENA: &str = "olena@example.com";
/// A start that can be booked.
pub const SLOT: &str = "2026-06-15T10:00:00Z";

/// A program in which a visitor booked a session and thereby became a mentee.
pub struct Pair {
    pub app: TestApp,
    pub setup: CoachSetup,
    /// The coach's access token.
    pub coach: String,
    /// The mentee's access token.
    pub mentee: String,
    /// The mentee's id.
    pub id: String,
}

impl Pair {
    pub async fn meet() -> Self {
        Self::meet_with(&[]).await
    }

    /// The same with these settings besides.
    pub async fn meet_with(settings: &[(&str, &str)]) -> Self {
        let app = TestApp::with(settings).await;
        let setup = app.coach(DANA, "Dana Weiss").await;
        app.book(&setup.session_type_id, SLOT, OLENA).await.expect(201);
        let id = born(&app, DANA).await;
        let coach = app.log_in(DANA).await;
        let mentee = app.sign_in_by_link(OLENA).await;
        Self { app, setup, coach, mentee, id }
    }

    /// A fresh access token of the coach, once time has passed.
    pub async fn coach_again(&self) -> String {
        self.app.log_in(DANA).await
    }

    /// A fresh access token of the mentee.
    pub async fn mentee_again(&self) -> String {
        self.app.clock.advance(TimeDelta::seconds(1));
        self.app.sign_in_by_link(OLENA).await
    }

    /// Address of something of the mentee, such as `/intake`.
    pub fn path(&self, rest: &str) -> String {
        format!("/api/v1/mentees/{}{rest}", self.id)
    }
}

/// The id of the first mentee of a coach.
pub async fn born(app: &TestApp, address: &str) -> String {
    for _ in 0..3 {
        app.clock.advance(TimeDelta::seconds(31));
        app.work().await;
        let coach = app.log_in(address).await;
        let list = app.get_as(&coach, "/api/v1/mentees").await.expect(200);
        if let Some(id) = list["items"][0]["id"].as_str() {
            return id.to_owned();
        }
    }
    panic!("nobody was born");
}

/// Another coach, whom the mentee books once; a fresh access token of theirs.
pub async fn booked(app: &TestApp, start: &str) -> (CoachSetup, String) {
    let setup = app.coach(MALLORY, "Mallory").await;
    app.book(&setup.session_type_id, start, OLENA).await.expect(201);
    born(app, MALLORY).await;
    (setup, app.log_in(MALLORY).await)
}

/// A call that says which revision it means.
pub async fn call_on(app: &TestApp, call: (Method, &str, &str), revision: &str, body: &Value) -> Answer {
    let (method, path, token) = call;
    let request = app.request(method, path).bearer_auth(token).header("If-Match", revision);
    send(if body.is_null() { request } else { request.json(body) }).await
}

/// A mentee as a coach writes one down.
pub fn new_mentee(email: &str, name: &str) -> Value {
    json!({ "email": email, "name": name, "company": "Acme", "time_zone": "America/New_York", "tags": ["vip"] })
}

/// The ids in a list.
pub fn names(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}

/// The link of the newest mail to somebody that has one of this kind, as a path.
pub async fn mailed(pair: &Pair, address: &str, kind: &str) -> String {
    let mails = pair.app.mails_to(address).await;
    let mail = mails.iter().find(|mail| mail["text"].as_str().unwrap().contains(kind)).unwrap();
    let rest = mail["text"].as_str().unwrap().split(kind).nth(1).unwrap();
    format!("{kind}{}", rest.split_whitespace().next().unwrap())
}

/// Waits until some statement in this database waits for a lock.
pub async fn until_one_waits(watcher: &tokio_postgres::Client) {
    let waits = "SELECT count(*) FROM pg_stat_activity \
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    for _ in 0..1_000 {
        if watcher.query_one(waits, &[]).await.unwrap().get::<_, i64>(0) > 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nobody waits");
}
