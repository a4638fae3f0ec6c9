//! A practice with readers, and the program that writes to them.

use std::fs;
use std::time::Duration;

use tokio_postgres::Client;

use crate::support::database::{ServerDatabase, connect, server_or_listed};
use crate::support::process::{Program, Running};

/// Connections that mail to many gets; the program keeps more for what is urgent.
pub const CONNECTIONS: u32 = 10;
/// So that mail to many gets [`CONNECTIONS`].
const PER_SERVER: &str = "13";

/// What an issue says: eight hundred words and some code.
const PARAGRAPH: &str = "Somebody asks how long it takes. You say two weeks, and mean: if nothing goes wrong. They hear \
    a date. The number was honest; the sentence was not, since it left out what you know about your own doubt. Say a \
    range and why: the upper end is the migration, which nobody has run on this much data. Now the other side can act.";

/// A database with readers.
pub struct Press {
    /// A look behind the answers.
    pub sql: Client,
    database: ServerDatabase,
}

impl Press {
    /// A list with this many readers and a draft to them.
    pub async fn found(readers: u32) -> Self {
        let database = server_or_listed("newsletter").await.expect("a server, as was looked up before");
        let sql = connect(database.url()).await;
        let press = Self { sql, database };
        press.run("ALTER SYSTEM SET fsync = on").await;
        press.run("ALTER SYSTEM SET full_page_writes = on").await;
        press.run("SELECT pg_reload_conf()").await;
        press.list(1, readers).await;
        press.run("VACUUM ANALYZE").await;
        press
    }

    /// One more list with its readers and a draft to them, `letter-NUMBER`.
    pub async fn list(&self, number: u32, readers: u32) {
        let body = format!("# One\n\n{}\n\n```rust\nlet days = 8..15;\n```\n", [PARAGRAPH; 10].join("\n\n"));
        let (list, issue) = (list_id(number), issue_id(number));
        self.run(&format!(
            "INSERT INTO mailing_lists VALUES ('{list}', 'list-{number}', 'Letters', '', '', NULL, 'double', 'public', 1,
                now(), now());
            INSERT INTO subscribers (id, email, name, attributes, tags, locale, soft_bounces, revision, created_at, updated_at)
                SELECT gen_random_uuid(), 'reader-{number}-' || n || '@host-' || n % 500 || '.bench.test', 'Reader ' || n,
                '{{}}', '[]', 'en', 0, 1, now(), now() FROM generate_series(1, {readers}) n;
            INSERT INTO subscriptions (id, list_id, subscriber_id, status, requested_at, confirmed_at)
                SELECT gen_random_uuid(), '{list}', id, 'confirmed', now(), now() FROM subscribers
                WHERE email LIKE 'reader-{number}-%';
            INSERT INTO issues (id, list_id, slug, title, subject, preview_text, summary, body_markdown, template, status,
                local_hour, candidates, revision, created_at, updated_at)
                VALUES ('{issue}', '{list}', 'letter-{number}', 'Estimates', 'Estimates are promises', 'A preview', '',
                $body${body}$body$, '', 'draft', false, 0, 1, now(), now())"
        ))
        .await;
    }

    /// Runs a statement.
    pub async fn run(&self, statement: &str) {
        self.sql.batch_execute(statement).await.expect("own database");
    }

    /// A number.
    pub async fn number(&self, query: &str) -> f64 {
        self.sql.query_one(query, &[]).await.expect("own database").get(0)
    }

    /// Where the database is.
    pub fn url(&self) -> &str {
        self.database.url()
    }

    /// The program on this database.
    pub fn program(&self, arguments: &[&str]) -> Program {
        crate::on_server(arguments, self.database.url())
            .env("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin")
            .env("ALTITUDE__MAIL__FROM", "Altitude <hello@bench.test>")
            .env("ALTITUDE__MAIL__BOUNCE_DOMAIN", "bounce.bench.test")
            .env("ALTITUDE__HTTP__PUBLIC_URL", "https://bench.test")
    }

    /// A worker that sends to a port of this machine.
    pub fn worker(&self, port: u16) -> Running {
        self.worker_at(self.url(), port)
    }

    /// The same by another way to the database.
    pub fn worker_at(&self, url: &str, port: u16) -> Running {
        self.program(&["work"])
            .env("DATABASE_URL", url)
            .env("ALTITUDE__MAIL__SMTP_URL", &format!("smtp://127.0.0.1:{port}?tls=none"))
            .env("ALTITUDE__MAIL__CONNECTIONS_PER_SERVER", PER_SERVER)
            .env("ALTITUDE__LOG__FILTER", "warn")
            .start()
    }

    /// Sends the draft of a list.
    pub async fn send(&self, number: u32) {
        let mut sending = self.program(&["newsletter", "send", &format!("letter-{number}")]).start();
        assert!(sending.exit(Duration::from_mins(1)).await.success(), "{:?}", sending.stderr());
    }

    /// Waits until a query is true.
    pub async fn until(&self, query: &str) {
        loop {
            let is_so: bool = self.sql.query_one(query, &[]).await.expect("own database").get(0);
            if is_so {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// The list with this number.
pub fn list_id(number: u32) -> String {
    format!("00000000-0000-7000-8000-0000000001{number:02}")
}

/// The issue with this number.
pub fn issue_id(number: u32) -> String {
    format!("00000000-0000-7000-8000-0000000002{number:02}")
}

/// The most memory a process had so far, in MiB.
pub fn peak(running: &Running) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", running.pid())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or_default() / 1024
}
