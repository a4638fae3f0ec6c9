//! What an action is told about the world: the time, randomness, and where the call came from.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use uuid::Uuid;

use crate::kernel::link_token::{LinkClaim, LinkKeys, LinkPurpose};
use crate::kernel::locale::Locale;
use crate::kernel::tokens::PlainToken;

use super::random::Random;
use super::vault::Vault;

/// Made once per request or job and handed down to everything it causes.
#[derive(Clone, Debug)]
pub struct Context {
    /// The moment of the call; nothing below reads a clock.
    pub now: DateTime<Utc>,
    /// Source of new ids and tokens.
    pub random: Random,
    /// Where the call came from, for the audit log.
    pub origin: Origin,
    /// What this installation is called and how it signs.
    pub site: Arc<Site>,
}

/// What goes into links and mails of all calls of a process.
#[derive(Clone)]
pub struct Site {
    /// Whose installation it is.
    pub practice: SaidOfPractice,
    /// How people reach this server, without a slash at the end.
    pub public_url: String,
    /// Keys of lasting links.
    pub link_keys: LinkKeys,
    /// Seals secrets that have to be read again.
    pub vault: Vault,
    /// Domain of the Message-IDs we make (RFC 5322 section 3.6.4): that of the sender.
    pub mail_domain: String,
    /// Address of the sender of automatic mail; the organizer of invitations.
    pub sender_address: String,
    /// After how long an undeliverable mail is given up.
    pub mail_give_up: TimeDelta,
}

/// Whose installation it is, as pages and mails say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// What it is called.
    pub name: String,
    /// Its privacy page.
    pub privacy_url: Option<String>,
    /// Its imprint.
    pub imprint_url: Option<String>,
    /// Its name and postal address below each issue, on one line; empty where none is said yet.
    pub postal_address: String,
    /// The language of pages for whoever asks for none of ours.
    pub locale: Locale,
    /// The zone of new users for whom none is said.
    pub time_zone: Tz,
    /// The day with which weeks begin in calendars.
    pub week_start: Weekday,
}

/// What is said of the practice: by the configuration, and over it by its owners, who may change it while the process
/// runs. Copies stay one.
#[derive(Clone)]
pub struct SaidOfPractice {
    configured: Practice,
    now: Arc<RwLock<Arc<Practice>>>,
}

impl SaidOfPractice {
    /// What the configuration says, until the owners are heard.
    #[must_use]
    pub fn configured_as(practice: Practice) -> Self {
        let now = Arc::new(RwLock::new(Arc::new(practice.clone())));
        Self { configured: practice, now }
    }

    /// What the configuration says.
    #[must_use]
    pub fn configured(&self) -> &Practice {
        &self.configured
    }

    /// What holds now.
    #[must_use]
    pub fn now(&self) -> Arc<Practice> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From here on this holds.
    pub fn set(&self, practice: Practice) {
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        if **now != practice {
            *now = Arc::new(practice);
        }
    }
}

impl Practice {
    /// The name that automatic mail goes by: that of the settings, else that of the sender, else the program's.
    #[must_use]
    pub fn named(name: &str, sender: Option<&str>) -> Self {
        let given = Some(name.trim()).filter(|name| !name.is_empty());
        let name = given.or_else(|| sender.map(str::trim).filter(|name| !name.is_empty()));
        Self {
            name: name.unwrap_or("Altitude").to_owned(),
            privacy_url: None,
            imprint_url: None,
            postal_address: String::new(),
            locale: Locale::default(),
            time_zone: Tz::UTC,
            week_start: Weekday::Mon,
        }
    }
}

impl Site {
    /// What is said of the practice now.
    #[must_use]
    pub fn practice(&self) -> Arc<Practice> {
        self.practice.now()
    }

    /// The address of a page: the public address and this path, which starts with a slash.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }

    /// The token of a lasting link to a row.
    #[must_use]
    pub fn link_token(&self, purpose: LinkPurpose, id: impl Into<Uuid>, version: i32) -> String {
        self.link_keys.sign(purpose, LinkClaim { id: id.into(), version })
    }
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").field("public_url", &self.public_url).finish_non_exhaustive()
    }
}

/// Where a call came from. Empty for background work.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The id echoed as `X-Request-Id`.
    pub request_id: Option<String>,
    /// The client's address, counted through our own proxies.
    pub client_address: Option<String>,
    /// What the client says it is. Never log it.
    pub user_agent: Option<String>,
}

impl Context {
    /// A new id of this moment.
    #[must_use]
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(self.random.uuid_v7(self.now))
    }

    /// A new token of 256 random bits.
    #[must_use]
    pub fn new_token(&self, prefix: &str) -> PlainToken {
        PlainToken::new(prefix, self.random.bytes())
    }
}
