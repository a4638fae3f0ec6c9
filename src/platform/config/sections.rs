//! One struct for each section of `config/default.toml`, where every key is explained.

use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;

/// All settings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// What the process runs for.
    pub environment: Environment,
    /// Whose installation it is.
    pub practice: PracticeSettings,
    /// Where the embedded database lives.
    pub data: Data,
    /// The web server.
    pub http: Http,
    /// The metrics endpoint.
    pub metrics: MetricsSettings,
    /// The database.
    pub database: DatabaseSettings,
    /// Sign-in and secrets.
    pub auth: Auth,
    /// Outgoing mail.
    pub mail: Mail,
    /// The newsletter.
    pub newsletter: Newsletter,
    /// Background work.
    pub jobs: JobSettings,
    /// Limits per client.
    pub rate_limits: RateLimits,
    /// The demo practice.
    pub demo: Demo,
    /// Logging.
    pub log: Log,
    /// How long things are kept.
    pub retention: Retention,
    /// Webhooks.
    pub webhooks: Webhooks,
}

/// What the process runs for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Environment {
    /// Trying out and developing.
    Development,
    /// The real thing: nothing is made up.
    Production,
    /// Automatic tests.
    Test,
}

/// Section `practice`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeSettings {
    /// What it is called; empty for the name of the sender of automatic mail.
    pub name: String,
    /// Its privacy page; empty for none.
    pub privacy_url: String,
    /// Its imprint; empty for none.
    pub imprint_url: String,
}

/// Section `data`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Data {
    /// Folder of the embedded database and the made-up secret.
    pub dir: String,
}

/// Section `http`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Http {
    /// Address and port to listen on.
    pub bind: String,
    /// How people reach this server; empty for the bound address.
    pub public_url: String,
    /// How many hops of `X-Forwarded-For` are our own proxies.
    pub trusted_proxies: usize,
    /// Time to finish what is in hand after SIGTERM.
    pub shutdown_seconds: u64,
    /// Origins allowed by CORS.
    pub allowed_origins: Vec<String>,
    /// Origins whose pages may hold ours in a frame, or `*`; empty for any in development and none elsewhere.
    pub embed_origins: Vec<String>,
    /// Worker threads; 0 for one per core, at most four.
    pub workers: usize,
    /// Largest request body.
    pub body_limit_bytes: usize,
    /// Time a client has for the head of its request.
    pub slow_client_seconds: u64,
}

/// Section `metrics`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricsSettings {
    /// Address and port of `/metrics`; empty for none.
    pub bind: String,
}

/// Section `database`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseSettings {
    /// Connection address; empty for the embedded database.
    pub url: SecretString,
    /// Connections per process.
    pub pool_size: usize,
    /// How long a request waits for a connection.
    pub acquire_seconds: u64,
}

/// Section `auth`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Auth {
    /// Signing secrets, the current one first.
    pub secrets: Vec<SecretString>,
    /// Lifetime of an access token.
    pub access_token_minutes: i64,
    /// Lifetime of an unused refresh token.
    pub refresh_token_days: i64,
    /// Lifetime of a sign-in link.
    pub link_minutes: i64,
    /// Memory of one Argon2id computation.
    pub argon2_memory_kib: u32,
    /// Argon2id computations at once.
    pub argon2_parallel: usize,
}

/// Section `mail`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Address of the SMTP server; empty for the dev mailbox.
    pub smtp_url: SecretString,
    /// More SMTP servers.
    pub servers: Vec<SecretString>,
    /// Connections to one server at a time.
    pub connections_per_server: usize,
    /// Messages a second through one server, over all processes; 0 for no limit. What people wait for is only counted.
    pub rate_per_server: u32,
    /// Issues a minute to readers at one domain; 0 for no limit.
    pub campaign_rate_per_domain: u32,
    /// Certificates to trust besides the system's.
    pub ca_file: String,
    /// Sender of automatic mail.
    pub from: String,
    /// Domain of return addresses; empty for the sender address itself.
    pub bounce_domain: String,
    /// The server of DNS that is asked about senders, as address:port; empty for those of the system.
    pub dns_server: String,
    /// Time for one step of an SMTP conversation.
    pub timeout_seconds: u64,
    /// Delay before the second attempt.
    pub retry_seconds: i64,
    /// When an undeliverable message is given up.
    pub give_up_hours: i64,
    /// Signing of messages.
    pub dkim: Dkim,
}

/// Section `mail.dkim`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkim {
    /// Signing domain; empty for no signature.
    pub domain: String,
    /// Selector of the key.
    pub selector: String,
    /// File with the private key.
    pub key_file: String,
}

/// Section `newsletter`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Newsletter {
    /// Who sends, from where: stands below every issue.
    pub postal_address: String,
}

/// Section `jobs`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobSettings {
    /// How often an idle worker looks for work.
    pub poll_milliseconds: u64,
    /// How long a worker holds what it took.
    pub lease_seconds: i64,
}

/// Section `rate_limits`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateLimits {
    /// Whether there are limits at all.
    pub enabled: bool,
    /// Log-in, refresh and links.
    pub sign_in_per_minute: u32,
    /// Public reads.
    pub public_per_minute: u32,
    /// Bookings by visitors.
    pub booking_per_minute: u32,
    /// Subscribing to the newsletter.
    pub subscribe_per_minute: u32,
    /// Forms behind the links of the newsletter's mails.
    pub reader_per_minute: u32,
    /// Signed-in callers and keys.
    pub signed_in_per_minute: u32,
}

/// Section `demo`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demo {
    /// Whether the first start on the embedded database seeds the demo.
    pub enabled: bool,
}

/// Section `log`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// Form of the log lines.
    pub format: LogFormat,
    /// What is logged.
    pub filter: String,
}

/// Form of log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
    /// JSON in production, text elsewhere.
    #[serde(rename = "")]
    ByEnvironment,
}

/// Section `retention`.
#[expect(clippy::struct_field_names, reason = "the unit ends each name, as in the file")]
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Bodies of delivered mails.
    pub mail_body_days: i64,
    /// Bodies of delivered mails that hold a token.
    pub mail_token_days: i64,
    /// Records of ended sign-ins.
    pub sign_in_days: i64,
    /// What events say about people, and what webhooks answered.
    pub webhook_payload_days: i64,
}

/// Section `webhooks`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhooks {
    /// Whether private networks may be called, and without TLS.
    pub allow_private_targets: bool,
    /// Time to connect.
    pub connect_timeout_seconds: u64,
    /// Time for a whole call.
    pub timeout_seconds: u64,
    /// Calls at once.
    pub concurrency: usize,
    /// Calls at once to one webhook.
    pub concurrency_per_endpoint: usize,
}

impl Config {
    /// Whether mail goes to the dev mailbox, because no SMTP server is configured.
    #[must_use]
    pub fn uses_dev_mailbox(&self) -> bool {
        self.mail.smtp_url.expose_secret().is_empty() && self.mail.servers.is_empty()
    }

    /// Origins whose pages may hold ours in a frame; `*` is any.
    #[must_use]
    pub fn embed_origins(&self) -> Vec<&str> {
        match self.environment {
            Environment::Development if self.http.embed_origins.is_empty() => vec!["*"],
            _ => self.http.embed_origins.iter().map(String::as_str).collect(),
        }
    }

    /// Whether the embedded database is used, because no address of a server is configured.
    #[must_use]
    pub fn uses_embedded_database(&self) -> bool {
        self.database.url.expose_secret().is_empty()
    }
}
