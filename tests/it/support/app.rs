//! The program in the test's own process: real HTTP on a free port, a database of its own, a clock that tests move.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::Path;

use altitude::app::{App, Means};
use altitude::booking::actions::{
    ScheduleDraft, SessionTypeDraft, Settler, create_schedule, create_session_type,
};
use altitude::events;
use altitude::identity::{NewPerson, NewUser, Role, admit_mentee, create_user, find_or_create_person};
use altitude::kernel::email_address::EmailAddress;
use altitude::kernel::ids::{PersonId, UserId};
use altitude::kernel::locale::Locale;
use altitude::mail;
use altitude::newsletter;
use altitude::platform::clock::Clock;
use altitude::platform::config::load_from;
use altitude::platform::jobs::{run_due, run_sweeps};
use altitude::platform::random::Random;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use reqwest::{Method, RequestBuilder, StatusCode};
use secrecy::SecretString;
use serde_json::{Value, json};

use super::database::TestDatabase;
use super::held_up;

/// The password of every account that tests make.
pub const PASSWORD: &str = "correct horse battery";
/// The moment at which manual clocks start: a Sunday, so that Monday is tomorrow.
pub const START: &str = "2026-06-14T08:00:00Z";

/// A running program and everything around it.
pub struct TestApp {
    /// Where it listens, without a slash at the end.
    pub url: String,
    /// The clock it goes by.
    pub clock: Clock,
    /// The program itself.
    pub app: App,
    client: reqwest::Client,
    database: TestDatabase,
    data: tempfile::TempDir,
    server: actix_web::dev::ServerHandle,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers, names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body as text.
    pub text: String,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// The code of a problem.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The pointers of a problem.
    pub fn pointers(&self) -> Vec<String> {
        let errors = self.json()["errors"].as_array().cloned().unwrap_or_default();
        errors.iter().map(|error| error["pointer"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The answer, which must have this status.
    #[track_caller]
    pub fn expect_status(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    /// The body as JSON of an answer that must have this status.
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        if self.text.is_empty() { Value::Null } else { self.json() }
    }
}

impl TestApp {
    /// Starts the program at [`START`] with the defaults of tests.
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// Starts the program with these settings besides (`ALTITUDE__…` names).
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        let database = Box::pin(TestDatabase::create()).await;
        let data = tempfile::tempdir().unwrap();
        let pool_size = database.most_connections().min(5).to_string();
        let mut variables: BTreeMap<String, String> = [
            ("ALTITUDE__ENVIRONMENT", "test"),
            ("ALTITUDE__AUTH__SECRETS", "0123456789abcdef0123456789abcdef"),
            ("ALTITUDE__AUTH__ARGON2_MEMORY_KIB", "64"),
            ("ALTITUDE__RATE_LIMITS__ENABLED", "false"),
            ("ALTITUDE__METRICS__BIND", ""),
            ("ALTITUDE__HTTP__BIND", "127.0.0.1:0"),
            ("ALTITUDE__HTTP__WORKERS", "2"),
            ("ALTITUDE__HTTP__EMBED_ORIGINS", "*"),
            ("ALTITUDE__HTTP__PUBLIC_URL", "http://coach.test"),
            ("ALTITUDE__MAIL__FROM", "Altitude <hello@coach.test>"),
            ("ALTITUDE__DATABASE__URL", database.url()),
            ("ALTITUDE__DATABASE__POOL_SIZE", &pool_size),
            ("ALTITUDE__DATA__DIR", data.path().to_str().unwrap()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
        variables.extend(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let config = load_from(Path::new("no such folder"), variables).unwrap();
        let clock = Clock::manual(START.parse().unwrap());
        let means = Means { clock: clock.clone(), random: Random::system() };
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let app = Box::pin(App::start(config, means, Some(address))).await.unwrap();
        let server = app.web_server(listener).unwrap();
        let handle = server.handle();
        tokio::spawn(server);
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { url: format!("http://{address}"), clock, app, client, database, data, server: handle }
    }

    /// The address of the database, for what no answer shows.
    pub fn database_url(&self) -> &str {
        self.database.url()
    }

    /// The folder for what is kept beside the database.
    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// A request as nobody, to a path such as `/api/v1/slots`.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        // No two requests at the same instant, so that lists by time have one order.
        self.clock.advance(TimeDelta::microseconds(1));
        self.client.request(method, format!("{}{path}", self.url))
    }

    /// `GET` as nobody.
    pub async fn get(&self, path: &str) -> Answer {
        send(self.request(Method::GET, path)).await
    }

    /// `POST` of JSON as nobody.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        send(self.request(Method::POST, path).json(body)).await
    }

    /// Any call with JSON as the holder of a token.
    pub async fn call(&self, method: Method, path: &str, token: &str, body: Option<&Value>) -> Answer {
        let mut request = self.request(method, path).bearer_auth(token);
        if let Some(body) = body {
            request = request.json(body);
        }
        send(request).await
    }

    /// `GET` as the holder of a token.
    pub async fn get_as(&self, token: &str, path: &str) -> Answer {
        self.call(Method::GET, path, token, None).await
    }

    /// `POST` as the holder of a token.
    pub async fn post_as(&self, token: &str, path: &str, body: &Value) -> Answer {
        self.call(Method::POST, path, token, Some(body)).await
    }

    /// Does everything that is due in the background: sweeps, jobs, mails.
    pub async fn work(&self) {
        let services = &self.app.services;
        let registry = App::registry();
        held_up::until_events_are_seen(services).await;
        run_sweeps(services, registry.sweeps()).await.unwrap();
        loop {
            let job = Box::pin(run_due(services, &registry)).await.unwrap();
            let mail = Box::pin(mail::dispatch_due(services, &self.app.transport)).await.unwrap();
            let told = Box::pin(events::deliver_due(services, &self.app.webhooks)).await.unwrap();
            if job || mail || told {
                continue;
            }
            let sending = newsletter::deliver::deliver_due(services, &self.app.transport);
            let sent = Box::pin(sending).await.unwrap();
            if sent == 0 && !held_up::until_events_are_seen(services).await {
                return;
            }
        }
    }

    /// The dev mailbox after everything due was done, newest first; only mails to this address.
    pub async fn mails_to(&self, address: &str) -> Vec<Value> {
        self.work().await;
        let items = self.get("/dev/mailbox.json").await.json()["items"].as_array().unwrap().clone();
        items.into_iter().filter(|mail| mail["to"].as_str().unwrap().contains(address)).collect()
    }

    /// Logs in with the password of tests.
    pub async fn log_in(&self, email: &str) -> String {
        let answer = self.post("/api/v1/auth/login", &json!({ "email": email, "password": PASSWORD })).await;
        answer.expect(200)["access_token"].as_str().unwrap().to_owned()
    }

    /// Makes an account.
    pub async fn user(&self, email: &str, name: &str, role: Role) -> UserId {
        let context = self.app.services.context();
        let password = SecretString::from(PASSWORD);
        let hash = self.app.credentials.hash_password(&context.random, &password).await.unwrap();
        let new = NewUser::plain(person(email, name), role, Some(hash));
        let mut connection = self.app.services.database.connection().await.unwrap();
        create_user(&mut connection, &context, &new).await.unwrap()
    }

    /// Makes a mentee, who signs in by mailed links.
    pub async fn mentee(&self, email: &str, name: &str) -> PersonId {
        let context = self.app.services.context();
        let mut connection = self.app.services.database.connection().await.unwrap();
        let id = find_or_create_person(&mut connection, &context, &person(email, name)).await.unwrap();
        admit_mentee(&mut connection, &context, id).await.unwrap();
        id
    }

    /// Signs a mentee in by the link in the mail; the access token.
    pub async fn sign_in_by_link(&self, email: &str) -> String {
        self.post("/api/v1/auth/links", &json!({ "email": email })).await.expect(202);
        let mails = self.mails_to(email).await;
        let mut texts = mails.iter().filter_map(|mail| mail["text"].as_str());
        let link = texts.find_map(|text| text.split("/sign-in/").nth(1)).unwrap();
        let token = link.split_whitespace().next().unwrap().to_owned();
        let answer = self.post("/api/v1/auth/links/redeem", &json!({ "token": token })).await;
        answer.expect(200)["access_token"].as_str().unwrap().to_owned()
    }

    /// A coach who is open from 9 to 17 UTC every day, with one session type of an hour.
    pub async fn coach(&self, email: &str, name: &str) -> CoachSetup {
        self.coach_with(email, name, json!({})).await
    }

    /// The same with other settings of the session type.
    pub async fn coach_with(&self, email: &str, name: &str, settings: Value) -> CoachSetup {
        let user_id = self.user(email, name, Role::Coach).await;
        let context = self.app.services.context();
        let mut connection = self.app.services.database.connection().await.unwrap();
        let schedule: ScheduleDraft = serde_json::from_value(open_hours("UTC", "09:00", "17:00")).unwrap();
        create_schedule(&mut connection, &context, user_id, schedule).await.unwrap();
        let mut draft = json!({
            "slug": "growth", "title": "Growth session", "duration_minutes": 60,
            "location": { "kind": "video_url", "value": "https://meet.test/growth" }
        });
        draft.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
        let draft: SessionTypeDraft = serde_json::from_value(draft).unwrap();
        let settler = Settler { user_id, names_others: true };
        let stored = create_session_type(&mut connection, &context, settler, draft).await.unwrap();
        CoachSetup { user_id, session_type_id: stored.session_type.id.to_string() }
    }

    /// The offered starts of these dates, in UTC.
    pub async fn slots(&self, session_type_id: &str, from: &str, to: &str) -> Vec<String> {
        let path =
            format!("/api/v1/slots?session_type_id={session_type_id}&from={from}&to={to}&time_zone=UTC");
        let answer = self.get(&path).await.expect(200);
        let days = answer["days"].as_array().unwrap().clone();
        days.iter()
            .flat_map(|day| day["slots"].as_array().unwrap().clone())
            .map(|slot| slot["start"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Books as a visitor.
    pub async fn book(&self, session_type_id: &str, start: &str, email: &str) -> Answer {
        self.post("/api/v1/bookings", &booking(session_type_id, start, email)).await
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}

/// A coach made for a test.
pub struct CoachSetup {
    /// The user.
    pub user_id: UserId,
    /// The session type.
    pub session_type_id: String,
}

/// Sends a request and reads the answer to its end.
pub async fn send(request: RequestBuilder) -> Answer {
    let response = request.send().await.unwrap();
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    Answer { status: response.status(), headers, text: response.text().await.unwrap() }
}

/// The body of a visitor's booking.
pub fn booking(session_type_id: &str, start: &str, email: &str) -> Value {
    json!({
        "session_type_id": session_type_id, "start": start, "name": "Olena Kovalenko", "email": email,
        "time_zone": "Europe/Kyiv"
    })
}

/// A schedule that is open every day.
pub fn open_hours(time_zone: &str, start: &str, end: &str) -> Value {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let weekly: Vec<Value> =
        days.iter().map(|day| json!({ "day": day, "start": start, "end": end })).collect();
    json!({ "name": "Always", "time_zone": time_zone, "weekly": weekly, "is_default": true })
}

/// An instant of RFC 3339.
pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn person(email: &str, name: &str) -> NewPerson {
    NewPerson {
        email: EmailAddress::parse(email).unwrap(),
        name: name.to_owned(),
        time_zone: Tz::UTC,
        locale: Locale::En,
    }
}
