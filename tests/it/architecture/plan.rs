//! The plan of the house: which floor a file is on, which rooms may meet, which crates may enter.
//!
//! A new edge, crate or table home is one reviewed line here.

/// Rooms of the house by floor; a room's `core` is on floor 0, its `api` on floor 4.
const FLOORS: [(&str, u8); 13] = [
    ("kernel", 0),
    ("schema", 1),
    ("platform", 1),
    ("mail", 2),
    ("events", 2),
    ("identity", 2),
    ("booking", 3),
    ("coaching", 3),
    ("newsletter", 3),
    ("pages", 4),
    ("cli", 4),
    ("app", 5),
    ("main", 5),
];

/// Rooms of one floor meet only along these edges.
const EDGES: [(&str, &str); 5] = [
    ("events", "identity"),
    ("events", "mail"),
    ("identity", "mail"),
    ("coaching", "booking"),
    ("newsletter", "coaching"),
];

/// A room's `api` may use guards and the audit log of the room on its own floor.
const API_EDGES: [(&str, &str); 1] = [("mail", "identity")];

/// The trades: others see only what their front door (`mod.rs`) hands out.
pub const TRADES: [&str; 3] = ["booking", "coaching", "newsletter"];

/// Crates that may enter any `core` and `kernel`.
const PURE_CRATES: [&str; 7] = ["std", "chrono", "chrono_tz", "num_rational", "serde", "thiserror", "uuid"];

/// Crates that may enter `kernel` besides: wire formats, hashes, the catalogue of texts, and the column types of
/// newtypes.
const KERNEL_CRATES: [&str; 13] = [
    "alloc",
    "base64",
    "diesel",
    "fluent_bundle",
    "hmac",
    "idna",
    "serde_json",
    "sha2",
    "subtle",
    "unic_langid",
    "unicode_normalization",
    "url",
    "utoipa",
];

/// Single core files that need a crate of their own.
const CORE_EXCEPTIONS: [(&str, &str); 25] = [
    ("src/booking/core/answers.rs", "serde_json"),
    ("src/booking/core/answers.rs", "url"),
    ("src/booking/core/calendar_feed.rs", "icalendar"),
    ("src/booking/core/calendar_links.rs", "url"),
    ("src/booking/core/invitation.rs", "icalendar"),
    ("src/coaching/core/strategy/canvas.rs", "utoipa"),
    ("src/coaching/core/strategy/diff.rs", "similar"),
    ("src/coaching/core/strategy/diff.rs", "utoipa"),
    ("src/coaching/core/strategy/words.rs", "utoipa"),
    ("src/newsletter/core/bounce/fields.rs", "mail_parser"),
    ("src/newsletter/core/bounce/notice.rs", "mail_parser"),
    ("src/newsletter/core/bounce/parts.rs", "mail_parser"),
    ("src/newsletter/core/import/cells.rs", "serde_json"),
    ("src/newsletter/core/import/row.rs", "serde_json"),
    ("src/newsletter/core/content/beside.rs", "pulldown_cmark"),
    ("src/newsletter/core/content/checks.rs", "url"),
    ("src/newsletter/core/content/clean.rs", "ammonia"),
    ("src/newsletter/core/content/clean.rs", "url"),
    ("src/newsletter/core/content/difference.rs", "similar"),
    ("src/newsletter/core/content/highlight.rs", "syntect"),
    ("src/newsletter/core/content/markdown.rs", "pulldown_cmark"),
    ("src/newsletter/core/content/markdown.rs", "url"),
    ("src/newsletter/core/content/raw.rs", "html5ever"),
    ("src/newsletter/core/content/text.rs", "pulldown_cmark"),
    ("src/newsletter/core/content/text.rs", "url"),
];

/// Where the tables of `schema.rs` may be named, besides a room's `model` and `store`.
const TABLE_HOMES: [&str; 4] =
    ["src/platform/jobs/", "src/platform/web/idempotency", "src/platform/db/", "src/mail/outbox"];

/// Where the database's clock is read: it is the clock of all processes on it, sampled and handed in.
const CLOCK_HOMES: [&str; 2] = ["src/platform/clock", "src/platform/db/"];

/// Where HTTP types may be named, besides every `api`.
const HTTP_HOMES: [&str; 6] =
    ["src/platform/", "src/identity/guards", "src/pages/", "src/cli/", "src/app", "src/main.rs"];

/// What of diesel may be named outside `model` and `store`: transactions, and the shape of an error or result.
const DIESEL_ANYWHERE: [&str; 8] = [
    "diesel::OptionalExtension",
    "diesel::QueryResult",
    "diesel::result",
    "diesel::sql_types",
    "diesel_async::AsyncConnection",
    "diesel_async::AsyncPgConnection",
    "diesel_async::TransactionManager",
    "diesel_async::scoped_futures",
];

/// Where any of diesel may be named, besides `model` and `store`.
const DIESEL_HOMES: [&str; 5] =
    ["src/kernel/", "src/platform/", "src/schema.rs", "src/mail/outbox", "src/cli/"];

/// A place in the house: a source file, or what a path such as `crate::booking::Booking` names.
pub struct Place {
    /// First module below the crate.
    pub room: String,
    /// Second module: `core`, `store`, `api` …; empty for the room itself.
    pub furniture: String,
}

impl Place {
    /// The place of `["booking", "core", "slots"]`.
    pub fn of(modules: &[String]) -> Self {
        let module = |index: usize| modules.get(index).cloned().unwrap_or_default();
        Self { room: module(0), furniture: module(1) }
    }

    /// The floor it is on; `None` for a room that is not on the plan.
    pub fn floor(&self) -> Option<u8> {
        let (_, floor) = FLOORS.iter().find(|(room, _)| *room == self.room)?;
        match self.furniture.as_str() {
            "core" => Some(0),
            "api" if *floor > 1 => Some(4),
            _ => Some(*floor),
        }
    }

    /// Whether decisions live here, which must be pure.
    pub fn is_pure(&self) -> bool {
        self.floor() == Some(0)
    }

    /// Whether rows and statements live here.
    pub fn is_storage(&self) -> bool {
        self.furniture == "model" || self.furniture == "store"
    }

    /// Whether this room may name that other room of its own floor.
    pub fn may_meet(&self, other: &Self) -> bool {
        let edge = (self.room.as_str(), other.room.as_str());
        EDGES.contains(&edge) || (self.furniture == "api" && API_EDGES.contains(&edge))
    }
}

/// Whether a pure file may name this crate.
pub fn is_pure_crate(file: &str, name: &str) -> bool {
    PURE_CRATES.contains(&name)
        || (file.starts_with("src/kernel/") && KERNEL_CRATES.contains(&name))
        || CORE_EXCEPTIONS.contains(&(file, name))
}

/// Whether this file outside `model` and `store` may name tables.
pub fn is_table_home(file: &str) -> bool {
    is_below(file, &TABLE_HOMES)
}

/// Whether this file may ask the database for the time.
pub fn is_clock_home(file: &str) -> bool {
    is_below(file, &CLOCK_HOMES)
}

/// Whether this file outside every `api` may name HTTP types.
pub fn is_http_home(file: &str) -> bool {
    is_below(file, &HTTP_HOMES)
}

/// Whether this file outside `model` and `store` may name this item of diesel.
pub fn may_name_diesel(file: &str, path: &str) -> bool {
    let is_part = |allowed: &&str| path == *allowed || path.starts_with(&format!("{allowed}::"));
    is_below(file, &DIESEL_HOMES) || DIESEL_ANYWHERE.iter().any(is_part)
}

fn is_below(file: &str, homes: &[&str]) -> bool {
    homes.iter().any(|home| file.starts_with(home))
}
