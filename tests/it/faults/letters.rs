//! A newsletter in a database, the workers that send it, and a mail server that records it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use altitude::identity::Actor;
use altitude::kernel::ids::IssueId;
use altitude::newsletter::actions::{IssueCommand, command_issue, resend};
use altitude::newsletter::core::issue_state::Command;
use altitude::newsletter::model::DeliveryState;
use tokio::time::{sleep, timeout};
use tokio_postgres::Client;

use super::ground::{altitude, app, number};
use crate::support::database::{ServerDatabase, connect, server_or_listed};
use crate::support::process::Program;
use crate::support::smtp_sink::SmtpSink;

/// A long run on a busy machine with two cores.
const LONG: Duration = Duration::from_mins(10);

const SEED: &str = "
    INSERT INTO mailing_lists VALUES ('00000000-0000-7000-8000-000000000001', 'letters', 'Letters', '', '', NULL,
        'double', 'public', 1, now(), now());
    INSERT INTO subscribers (id, email, name, attributes, tags, locale, soft_bounces, revision, created_at, updated_at)
        SELECT gen_random_uuid(), 'reader-' || n || '@host-' || n % 50 || '.example', '', '{}', '[]', 'en', 0, 1, now(), now()
        FROM generate_series(1, READERS) n;
    INSERT INTO subscriptions (id, list_id, subscriber_id, status, requested_at, confirmed_at)
        SELECT gen_random_uuid(), '00000000-0000-7000-8000-000000000001', id, 'confirmed', now(), now() FROM subscribers;
    INSERT INTO issues (id, list_id, slug, title, subject, preview_text, summary, body_markdown, template, status,
        local_hour, frozen, candidates, started_at, revision, created_at, updated_at)
        VALUES ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'scaling', 'Scaling',
        'Scaling', '', '', 'text', '', 'preparing', false,
        '{\"content\": {\"subject\": \"Scaling\", \"preview_text\": \"\", \"html\": \"<p>\\ue000unsubscribe_url\\ue001\\ue002</p>\", \"text\": \"\\ue000unsubscribe_url\\ue001\\ue002\"},
          \"sender\": \"\", \"reply_to\": null, \"list_name\": \"Letters\", \"list_slug\": \"letters\", \"mail_domain\": \"coach.test\"}',
        0, now(), 1, now(), now());
";

/// The newsletter.
pub struct Letters {
    /// Where mail goes.
    pub sink: SmtpSink,
    /// A look behind the answers.
    pub sql: Client,
    database: ServerDatabase,
}

impl Letters {
    /// An issue to so many readers that is about to be prepared; `None`, and the test listed, without a server.
    pub async fn open(test: &str, readers: u32) -> Option<Self> {
        let database = server_or_listed(test).await?;
        let sql = connect(database.url()).await;
        sql.batch_execute(&SEED.replace("READERS", &readers.to_string())).await.unwrap();
        Some(Self { sink: SmtpSink::start().await, sql, database })
    }

    /// A worker with ten connections and a short lease.
    pub fn worker(&self) -> Program {
        altitude(&["work"], self.database.url())
            .env("ALTITUDE__MAIL__SMTP_URL", &self.sink.url())
            .env("ALTITUDE__MAIL__CONNECTIONS_PER_SERVER", "13")
            .env("ALTITUDE__JOBS__LEASE_SECONDS", "2")
    }

    /// The program on this database.
    pub fn program(&self, arguments: &[&str]) -> Program {
        altitude(arguments, self.database.url())
    }

    fn issue() -> IssueId {
        "00000000-0000-7000-8000-000000000002".parse().unwrap()
    }

    /// Asks something of the issue; whether its status allowed it.
    pub async fn command(&self, command: Command) -> bool {
        let app = app(self.database.url()).await;
        let mut connection = app.services.database.connection().await.unwrap();
        let asked = IssueCommand::plain(command, Actor::SYSTEM);
        command_issue(&mut connection, (&app.services.context(), &app.services.config), Self::issue(), &asked)
            .await
            .is_ok()
    }

    /// Sends again what is unknown; how many that is.
    pub async fn resend_unknown(&self) -> i64 {
        let app = app(self.database.url()).await;
        let mut connection = app.services.database.connection().await.unwrap();
        let what = (&[DeliveryState::Unknown][..], Actor::SYSTEM);
        resend(&mut connection, &app.services.context(), (Self::issue(), None), what).await.unwrap()
    }

    /// Waits until a query gives at least this number.
    pub async fn until_at_least(&self, query: &str, wanted: i64) {
        let waiting = async {
            while number(&self.sql, query).await < wanted {
                sleep(Duration::from_millis(5)).await;
            }
        };
        assert!(
            timeout(LONG, waiting).await.is_ok(),
            "still below {wanted}: {query}; {:?}",
            self.states().await
        );
    }

    /// Waits until nobody waits for the issue any more.
    pub async fn until_finished(&self) {
        self.until_at_least("SELECT count(*) FROM issues WHERE status = 'finished'", 1).await;
    }

    /// How many copies are how far.
    pub async fn states(&self) -> BTreeMap<String, i64> {
        let rows =
            self.sql.query("SELECT state, count(*) FROM deliveries GROUP BY state", &[]).await.unwrap();
        rows.iter().map(|row| (row.get(0), row.get(1))).collect()
    }

    /// Addresses of the copies in this state, or of all.
    pub async fn addresses(&self, state: &str) -> BTreeSet<String> {
        let query = "SELECT address FROM deliveries WHERE $1 IN ('', state)";
        let rows = self.sql.query(query, &[&state]).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// How often the server took a copy for each address.
    pub fn taken(&self) -> BTreeMap<String, usize> {
        let mut taken = BTreeMap::new();
        for message in self.sink.messages() {
            *taken.entry(message.to[0].clone()).or_insert(0) += 1;
        }
        taken
    }

    /// Nobody is lost, nobody got it twice, and what may have gone out is called so.
    pub async fn check_the_books(&self, readers: i64) {
        assert_eq!(number(&self.sql, "SELECT count(*) FROM deliveries").await, readers);
        let taken = self.taken();
        let twice: Vec<_> = taken.iter().filter(|(_, count)| **count > 1).collect();
        assert!(twice.is_empty(), "got it twice by itself: {twice:?}");
        let taken: BTreeSet<String> = taken.into_keys().collect();
        let (sent, unknown) = (self.addresses("sent").await, self.addresses("unknown").await);
        assert!(sent.is_subset(&taken), "called sent and never taken: {:?}", sent.difference(&taken));
        let accounted: BTreeSet<String> = taken.union(&unknown).cloned().collect();
        assert_eq!(accounted, self.addresses("").await, "accepted and unknown together are the audience");
        let silent: Vec<_> = taken.difference(&sent).filter(|address| !unknown.contains(*address)).collect();
        assert!(silent.is_empty(), "taken, but neither sent nor unknown: {silent:?}");
    }
}
