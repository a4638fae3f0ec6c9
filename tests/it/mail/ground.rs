//! An outbox on a database of its own, with a clock that tests move.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use altitude::kernel::email_address::EmailAddress;
use altitude::kernel::ids::MailId;
use altitude::kernel::link_token::LinkKeys;
use altitude::mail::{self, About, Envelope, Lane, Mail, MailRecord, Transport};
use altitude::platform::clock::Clock;
use altitude::platform::config::{self, Config};
use altitude::platform::context::{Practice, SaidOfPractice, Site};
use altitude::platform::db::{Database, PooledConnection};
use altitude::platform::jobs::{Stop, StopHandle};
use altitude::platform::live::Live;
use altitude::platform::random::Random;
use altitude::platform::services::Services;
use altitude::platform::vault::Vault;
use chrono::{DateTime, TimeDelta, Utc};
use diesel::sql_types::Text;
use diesel_async::RunQueryDsl as _;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::support::database::TestDatabase;
use crate::support::smtp_sink::SmtpSink;

/// What happens soon happens within this time.
pub const SOON: Duration = Duration::from_mins(1);

/// An outbox, and the transport that empties it.
pub struct Outbox {
    pub services: Services,
    pub transport: Transport,
    _database: TestDatabase,
}

/// A worker of an outbox; told to stop when dropped.
pub struct Worker {
    handle: StopHandle,
    task: JoinHandle<()>,
}

/// A mail of the lane that people wait for.
pub struct Urgent(pub String);

/// A mail to many.
pub struct Bulk(pub String);

impl Outbox {
    /// An outbox that is emptied into this server.
    pub async fn to(sink: &SmtpSink) -> Self {
        Self::with(&[("ALTITUDE__MAIL__SMTP_URL", &sink.url())]).await
    }

    /// An outbox with these settings.
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        let database = TestDatabase::create().await;
        let connections = database.most_connections().to_string();
        let mut all = vec![
            ("ALTITUDE__ENVIRONMENT", "test"),
            ("ALTITUDE__DATABASE__URL", database.url()),
            ("ALTITUDE__DATABASE__POOL_SIZE", connections.as_str()),
            ("ALTITUDE__MAIL__FROM", "Altitude <practice@coaching.example>"),
            ("ALTITUDE__JOBS__POLL_MILLISECONDS", "20"),
        ];
        all.extend(settings);
        let config = Arc::new(config(&all));
        let services = Services {
            database: Database::open(&config).expect("a pool"),
            clock: Clock::manual("2026-11-22T09:00:00Z".parse().expect("an instant")),
            random: Random::system(),
            live: Live::default(),
            site: Arc::new(Site {
                practice: SaidOfPractice::configured_as(Practice::named("Altitude", None)),
                public_url: String::from("https://coaching.example"),
                link_keys: LinkKeys::new([b"a secret of the tests".as_slice()]),
                vault: Vault::new([b"a secret of the tests".as_slice()]),
                mail_domain: String::from("coaching.example"),
                sender_address: String::from("practice@coaching.example"),
                mail_give_up: TimeDelta::hours(config.mail.give_up_hours),
            }),
            config,
        };
        let transport = Transport::open(&services.config).expect("good settings");
        Self { services, transport, _database: database }
    }

    /// Writes a mail to this address, about nothing.
    pub async fn write<M: Mail>(&self, mail: &M, to: &str) -> MailId {
        self.write_with(
            mail,
            Envelope { to: address(to), to_name: String::new(), about: None, calendar: None },
        )
        .await
    }

    /// Writes a mail about a row.
    pub async fn write_about<M: Mail>(&self, mail: &M, id: Uuid) -> MailId {
        let about = Some(About { kind: "booking", id });
        let to = address("ann@example.org");
        self.write_with(mail, Envelope { to, to_name: String::new(), about, calendar: None }).await
    }

    /// Writes a mail with this envelope.
    pub async fn write_with<M: Mail>(&self, mail: &M, envelope: Envelope) -> MailId {
        let mut connection = self.connection().await;
        mail::enqueue(&mut connection, &self.services.context(), mail, envelope).await.expect("it is written")
    }

    /// Delivers what is due, one mail after the other; says how many attempts were made.
    pub async fn drain(&self) -> usize {
        let mut attempts = 0;
        while mail::dispatch_due(&self.services, &self.transport).await.expect("the database answers") {
            attempts += 1;
        }
        attempts
    }

    /// Where a mail is.
    pub async fn record(&self, id: MailId) -> MailRecord {
        let mut connection = self.connection().await;
        mail::find(&mut connection, id).await.expect("the database answers").expect("the mail")
    }

    /// State, attempts and the last reply code of a mail.
    pub async fn outcome(&self, id: MailId) -> (String, i32, Option<i16>) {
        let record = self.record(id).await;
        (record.state, record.attempts, record.outcome_code)
    }

    /// Waits until a mail is in this state.
    pub async fn wait_for(&self, id: MailId, state: &str) {
        let waiting = async {
            while self.record(id).await.state != state {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        assert!(tokio::time::timeout(SOON, waiting).await.is_ok(), "{id} did not become {state}");
    }

    /// Moves the clock.
    pub fn pass(&self, time: TimeDelta) {
        self.services.clock.advance(time);
    }

    /// What the clock says.
    pub fn now(&self) -> DateTime<Utc> {
        self.services.clock.now()
    }

    /// Jobs in the queue, as kind and payload.
    pub async fn jobs(&self) -> Vec<(String, String)> {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            kind: String,
            #[diesel(sql_type = Text)]
            payload: String,
        }
        let mut connection = self.connection().await;
        let rows: Vec<Row> = diesel::sql_query("SELECT kind, payload::text AS payload FROM jobs ORDER BY id")
            .load(&mut connection)
            .await
            .expect("the database answers");
        rows.into_iter().map(|row| (row.kind, row.payload)).collect()
    }

    /// The one text that a query gives.
    pub async fn text(&self, query: &str) -> String {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            text: String,
        }
        let mut connection = self.connection().await;
        let row: Row =
            diesel::sql_query(query).get_result(&mut connection).await.expect("the query is right");
        row.text
    }

    /// A worker that empties this outbox, with a transport of its own as in another process.
    pub fn worker(&self) -> Worker {
        let transport = Transport::open(&self.services.config).expect("good settings");
        let (handle, stop) = StopHandle::new();
        Worker { handle, task: tokio::spawn(work(self.services.clone(), transport, stop)) }
    }

    pub async fn connection(&self) -> PooledConnection {
        self.services.database.connection().await.expect("a connection")
    }
}

impl Worker {
    /// Tells the worker to stop, and waits until it has.
    pub async fn stop(mut self) {
        self.handle.stop();
        assert!(tokio::time::timeout(SOON, &mut self.task).await.is_ok(), "the worker did not stop");
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn work(services: Services, transport: Transport, stop: Stop) {
    mail::work(services, transport, stop).await;
}

/// Settings as a server reads them at its start.
pub fn config(settings: &[(&str, &str)]) -> Config {
    let settings = settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    config::load_from(Path::new("no such folder"), settings).expect("good settings")
}

pub fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

impl Mail for Urgent {
    const KIND: &'static str = "test.urgent";
    const LANE: Lane = Lane::Security;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        self.0.clone()
    }

    fn text(&self) -> askama::Result<String> {
        Ok(format!("{}\n", self.0))
    }

    fn html(&self) -> askama::Result<String> {
        Ok(format!("<p>{}</p>\n", self.0))
    }

    fn sample() -> Self {
        Self(String::from("Hello"))
    }
}

impl Mail for Bulk {
    const KIND: &'static str = "test.bulk";
    const LANE: Lane = Lane::Campaign;

    fn subject(&self) -> String {
        self.0.clone()
    }

    fn text(&self) -> askama::Result<String> {
        Ok(format!("{}\n", self.0))
    }

    fn html(&self) -> askama::Result<String> {
        Ok(format!("<p>{}</p>\n", self.0))
    }

    fn sample() -> Self {
        Self(String::from("News"))
    }
}
