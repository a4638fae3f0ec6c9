//! Putting the services of a process together.

#[cfg(unix)]
use std::io::Write as _;
use std::net::SocketAddr;
#[cfg(unix)]
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use lettre::Address;
use lettre::message::Mailbox;
use secrecy::{ExposeSecret as _, SecretString};
use thiserror::Error;

use crate::booking;
use crate::coaching;
use crate::events;
use crate::identity::{self, Credentials};
use crate::kernel::email_address::ascii_domain;
use crate::kernel::link_token::LinkKeys;
use crate::mail::{self, Transport, TransportFault};
use crate::newsletter;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::context::{Practice, SaidOfPractice, Site};
use crate::platform::db::{self, Database, DatabaseError, MigrationError, Schema};
use crate::platform::jobs::Registry;
use crate::platform::live::Live;
use crate::platform::random::Random;
use crate::platform::services::Services;
use crate::platform::vault::Vault;
use crate::platform::web::{ANSWERS_KEPT, Limiter, sweep_idempotency};

/// A process put together, ready to serve and to work. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// What handlers and workers share.
    pub services: Services,
    /// Keys and password hashing.
    pub credentials: Credentials,
    /// Where mail goes.
    pub transport: Transport,
    /// Calls webhooks.
    pub webhooks: events::Sender,
    /// Limits per client.
    pub limiter: Limiter,
}

/// Time and chance, handed in so that tests can hold both still.
pub struct Means {
    /// The clock.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
}

impl Means {
    /// The real ones.
    #[must_use]
    pub fn system() -> Self {
        Self { clock: Clock::system(), random: Random::system() }
    }
}

/// Why a process does not start, in words for the operator.
#[derive(Debug, Error)]
pub enum StartFault {
    /// The database cannot be opened.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The schema is older than the program.
    #[error("the database is {0} migration(s) behind this program; run `altitude migrate` first")]
    Outdated(usize),
    /// The embedded database could not be migrated.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// The mail settings do not work.
    #[error("{0}")]
    Mail(TransportFault),
    /// An address cannot be listened on, or a file not be written.
    #[error("{0}")]
    System(String),
}

impl App {
    /// Opens the database, checks the schema (the embedded one is migrated here), and builds the services.
    /// `address` is what the server listens on, for links where no public address is configured.
    ///
    /// # Errors
    /// [`StartFault`], each saying what to do.
    pub async fn start(
        mut config: Config,
        means: Means,
        address: Option<SocketAddr>,
    ) -> Result<Self, StartFault> {
        if config.auth.secrets.is_empty() {
            config.auth.secrets.push(kept_secret(Path::new(&config.data.dir), &means.random)?);
        }
        let database = open(&config).await?;
        means.clock.adopt(database.time().await?);
        let site = site(&config, address);
        let transport = Transport::open(&config).map_err(StartFault::Mail)?;
        let webhooks =
            events::Sender::open(&config).map_err(|cause| StartFault::System(cause.to_string()))?;
        let credentials = Credentials::new(&config);
        let limiter = Limiter::new(&config.rate_limits);
        let services = Services {
            config: Arc::new(config),
            database,
            clock: means.clock,
            live: Live::begin(&means.random),
            random: means.random,
            site: Arc::new(site),
        };
        identity::hear_owners(&services).await?;
        Ok(Self { services, credentials, transport, webhooks, limiter })
    }

    /// Who does what in the background.
    #[must_use]
    pub fn registry() -> Registry {
        let registry =
            Registry::default().sweep("platform.idempotency", TimeDelta::minutes(10), forget_answers());
        let registry = identity::jobs::register(mail::register(booking::jobs::register(registry)));
        let registry = events::register(registry);
        newsletter::jobs::register(coaching::jobs::register(registry))
    }
}

fn forget_answers() -> crate::platform::jobs::Handler<Services> {
    Box::new(|services| {
        Box::pin(async move {
            let oldest = services.clock.now() - ANSWERS_KEPT;
            let mut connection = services.database.connection().await?;
            sweep_idempotency(&mut connection, oldest).await?;
            Ok(())
        })
    })
}

async fn open(config: &Config) -> Result<Database, StartFault> {
    let settings = config.clone();
    let opened = tokio::task::spawn_blocking(move || Database::open(&settings)).await;
    let database = opened.map_err(|cause| StartFault::System(cause.to_string()))??;
    if database.is_embedded() {
        db::migrate(database.url()).await?;
        return Ok(database);
    }
    let mut connection = database.connection().await?;
    match db::schema(&mut connection).await {
        Ok(Schema::Current) => {
            drop(connection);
            Ok(database)
        }
        Ok(Schema::Outdated(missing)) => Err(StartFault::Outdated(missing)),
        Err(cause) => Err(DatabaseError::Unreachable(cause.to_string()).into()),
    }
}

fn site(config: &Config, address: Option<SocketAddr>) -> Site {
    let public_url = match (config.http.public_url.as_str(), address) {
        ("", Some(address)) => format!("http://{address}"),
        ("", None) => format!("http://{}", config.http.bind),
        (url, _) => url.to_owned(),
    };
    let sender = config.mail.from.parse::<Mailbox>().ok();
    let sender_address = sender.as_ref().map(|mailbox| in_ascii(&mailbox.email)).unwrap_or_default();
    let mail_domain = sender_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain).to_owned();
    let secrets = || config.auth.secrets.iter().map(|secret| secret.expose_secret().as_bytes());
    Site {
        practice: SaidOfPractice::configured_as(practice(
            config,
            sender.as_ref().and_then(|mailbox| mailbox.name.as_deref()),
        )),
        public_url,
        link_keys: LinkKeys::new(secrets()),
        vault: Vault::new(secrets()),
        mail_domain,
        sender_address,
        mail_give_up: TimeDelta::hours(config.mail.give_up_hours),
    }
}

/// An address with its domain as A-label, which Message-IDs and headers need.
fn in_ascii(address: &Address) -> String {
    let domain = ascii_domain(address.domain()).unwrap_or_else(|_| address.domain().to_owned());
    format!("{}@{domain}", address.user())
}

/// Whose installation it is.
fn practice(config: &Config, sender: Option<&str>) -> Practice {
    let said = &config.practice;
    let address = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Practice {
        privacy_url: address(&said.privacy_url),
        imprint_url: address(&said.imprint_url),
        postal_address: config.newsletter.postal_address.clone(),
        ..Practice::named(&said.name, sender)
    }
}

/// The signing secret of a trial: made up once, kept in the data folder, readable by its owner alone.
fn kept_secret(folder: &Path, random: &Random) -> Result<SecretString, StartFault> {
    let path = folder.join("secret");
    let fault = |cause: std::io::Error| StartFault::System(format!("{}: {cause}", path.display()));
    if let Ok(secret) = std::fs::read_to_string(&path)
        && secret.trim().len() >= 32
    {
        return Ok(SecretString::from(secret.trim().to_owned()));
    }
    std::fs::create_dir_all(folder).map_err(fault)?;
    let secret = BASE64_URL_SAFE_NO_PAD.encode(random.bytes::<32>());
    write_private(&path, &secret).map_err(fault)?;
    Ok(SecretString::from(secret))
}

#[cfg(unix)]
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file =
        std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())
}

#[cfg(not(unix))]
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    std::fs::write(path, text)
}
