//! People who use the program, and their answers as JSON.

use std::ops::Deref;

use altitude::app::App;
use altitude::identity::{NewPerson, Role};
use altitude::kernel::email_address::EmailAddress;
use altitude::kernel::ids::{PersonId, UserId};
use altitude::kernel::locale::Locale;
use altitude::platform::context::Context;
use altitude::platform::db::PooledConnection;
use altitude::platform::jobs::run_sweeps;
use chrono::TimeDelta;
use chrono_tz::Tz;
use diesel::sql_types::{BigInt, Text};
use diesel_async::RunQueryDsl as _;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp, send};

pub use crate::support::app::PASSWORD;

/// A running program, called below `/api/v1`.
pub struct Ground {
    app: TestApp,
}

/// An answer with its body as JSON; an empty one is null.
pub struct Reply {
    pub body: Value,
    answer: Answer,
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Session {
    pub access_token: String,
    pub refresh_token: String,
}

/// A mail as it was written.
#[derive(diesel::QueryableByName)]
pub struct Letter {
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Text)]
    pub text: String,
}

impl Ground {
    pub async fn new() -> Self {
        Self { app: TestApp::start().await }
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.app.request(method, &below_base(path))
    }

    /// A call by somebody who is not signed in.
    pub async fn call(&self, path: &str, body: Value) -> Reply {
        self.app.post(&below_base(path), &body).await.into()
    }

    pub async fn get(&self, bearer: &str, path: &str) -> Reply {
        self.app.get_as(bearer, &below_base(path)).await.into()
    }

    pub async fn post(&self, bearer: &str, path: &str, body: Value) -> Reply {
        self.app.post_as(bearer, &below_base(path), &body).await.into()
    }

    pub async fn patch(&self, bearer: &str, path: &str, body: Value) -> Reply {
        self.app.call(Method::PATCH, &below_base(path), bearer, Some(&body)).await.into()
    }

    pub async fn delete(&self, bearer: &str, path: &str) -> Reply {
        self.app.call(Method::DELETE, &below_base(path), bearer, None).await.into()
    }

    /// An active user with [`PASSWORD`].
    pub async fn user(&self, email: &str, role: Role) -> UserId {
        self.app.user(email, "Robin Example", role).await
    }

    /// A person who may sign in as a mentee.
    pub async fn mentee(&self, email: &str) -> PersonId {
        self.app.mentee(email, "Robin Example").await
    }

    /// Makes an owner and signs them in.
    pub async fn owner(&self) -> Session {
        self.user("owner@coaching.example", Role::Owner).await;
        self.log_in("owner@coaching.example").await
    }

    /// Makes a coach and signs them in.
    pub async fn coach(&self) -> Session {
        self.user("coach@coaching.example", Role::Coach).await;
        self.log_in("coach@coaching.example").await
    }

    /// Signs in with [`PASSWORD`].
    pub async fn log_in(&self, email: &str) -> Session {
        self.try_log_in(email, PASSWORD).await.session()
    }

    pub async fn try_log_in(&self, email: &str, password: &str) -> Reply {
        self.call("/auth/login", json!({ "email": email, "password": password })).await
    }

    pub async fn refresh(&self, token: &str) -> Reply {
        self.call("/auth/refresh", json!({ "refresh_token": token })).await
    }

    /// Signs in by a mailed link.
    pub async fn sign_in_by_link(&self, email: &str) -> Session {
        let token = self.mailed_link(email).await;
        self.call("/auth/links/redeem", json!({ "token": token })).await.session()
    }

    /// Asks for a sign-in link and takes its token from the mail.
    pub async fn mailed_link(&self, email: &str) -> String {
        let earlier: Vec<String> = self.letters(email).await.into_iter().map(|letter| letter.text).collect();
        let reply = self.call("/auth/links", json!({ "email": email })).await;
        assert_eq!(reply.status, 202);
        self.work().await;
        let letters = self.letters(email).await;
        let new = letters.iter().find(|letter| !earlier.contains(&letter.text)).expect("a mail");
        token_in(&new.text, "/sign-in/")
    }

    /// Runs every sweep that is due.
    pub async fn run_sweeps(&self) {
        let registry = App::registry();
        run_sweeps(&self.app.app.services, registry.sweeps()).await.expect("the database answers");
    }

    /// What was written to an address, oldest first; in no order within one instant.
    pub async fn letters(&self, email: &str) -> Vec<Letter> {
        let query =
            "SELECT kind, text_body AS text FROM mail_messages WHERE to_address = $1 ORDER BY created_at";
        let letters = diesel::sql_query(query).bind::<Text, _>(email);
        letters.load(&mut self.connection().await).await.expect("the database answers")
    }

    /// How many rows a query finds.
    pub async fn count(&self, from: &str) -> i64 {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = BigInt)]
            count: i64,
        }
        let query = diesel::sql_query(format!("SELECT count(*) AS count FROM {from}"));
        let row: Row = query.get_result(&mut self.connection().await).await.expect("the query is right");
        row.count
    }

    /// What an action is told at this moment.
    pub fn context(&self) -> Context {
        self.app.app.services.context()
    }

    pub async fn connection(&self) -> PooledConnection {
        self.app.app.services.database.connection().await.expect("a connection")
    }

    /// Moves the clock.
    pub fn pass(&self, time: TimeDelta) {
        self.app.clock.advance(time);
    }
}

impl Deref for Ground {
    type Target = TestApp;

    fn deref(&self) -> &TestApp {
        &self.app
    }
}

impl From<Answer> for Reply {
    fn from(answer: Answer) -> Self {
        let body = if answer.text.is_empty() { Value::Null } else { answer.json() };
        Self { body, answer }
    }
}

impl Deref for Reply {
    type Target = Answer;

    fn deref(&self) -> &Answer {
        &self.answer
    }
}

impl Reply {
    /// Status and code of a problem.
    pub fn problem(&self) -> (u16, &str) {
        (self.status.as_u16(), self.body["code"].as_str().unwrap_or_default())
    }

    /// Where the first fault of the input is.
    pub fn pointer(&self) -> &str {
        self.faults().into_iter().next().map_or("", |(pointer, _)| pointer)
    }

    /// Places and codes of all faults of the input.
    pub fn faults(&self) -> Vec<(&str, &str)> {
        let faults = self.body["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        let text = |value| Value::as_str(value).unwrap_or_default();
        faults.iter().map(|fault| (text(&fault["pointer"]), text(&fault["code"]))).collect()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// The tokens of somebody who signed in.
    pub fn session(&self) -> Session {
        assert_eq!(self.status, 200, "{}", self.body);
        let token = |name: &str| self.body[name].as_str().expect("a token").to_owned();
        Session { access_token: token("access_token"), refresh_token: token("refresh_token") }
    }
}

/// Sends a request and reads the answer.
pub async fn read(request: RequestBuilder) -> Reply {
    send(request).await.into()
}

/// The token of the link in a mail.
pub fn token_in(text: &str, path: &str) -> String {
    let (_, rest) = text.split_once(path).unwrap_or_else(|| panic!("no link to {path} in:\n{text}"));
    rest.split_whitespace().next().expect("a token").to_owned()
}

/// What a visitor says about themselves.
pub fn visitor(email: &str) -> NewPerson {
    NewPerson {
        email: EmailAddress::parse(email).expect("an address"),
        name: String::from("Mallory"),
        time_zone: Tz::Asia__Tokyo,
        locale: Locale::Fr,
    }
}

fn below_base(path: &str) -> String {
    format!("/api/v1{path}")
}
