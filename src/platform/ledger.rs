//! The ledger of erased addresses: a file outside the database that says, after a backup was restored, who has to be
//! erased again.
//!
//! A line is `keyed-hash instant`, or `keyed-hash instant reader` where somebody was forgotten as a reader alone. Lines
//! written with a date in place of the instant count to the end of that day.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, SecondsFormat, Utc};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::ExposeSecret as _;
use sha2::Sha256;

use super::config::Config;

/// What stands behind the instant of somebody who was forgotten as a reader alone.
const READER: &str = "reader";

/// The file of keyed hashes of erased addresses.
pub struct Ledger {
    /// Where it is.
    pub path: PathBuf,
    /// Secrets that hashes are made with; the first makes new ones.
    pub secrets: Vec<Vec<u8>>,
}

/// What was forgotten of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgotten {
    /// Everything.
    Everything,
    /// What was kept of them as a reader.
    Reader,
}

/// What a ledger says.
#[derive(Debug, Default)]
pub struct Entries {
    everything: HashMap<String, DateTime<Utc>>,
    reader: HashMap<String, DateTime<Utc>>,
    count: usize,
}

impl Entries {
    /// How many lines there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    fn add(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        let (Some(hash), Some(at)) = (words.next(), words.next().and_then(instant)) else { return };
        let of = if words.next() == Some(READER) { &mut self.reader } else { &mut self.everything };
        let newest = of.entry(hash.to_owned()).or_insert(at);
        *newest = at.max(*newest);
        self.count += 1;
    }
}

impl Ledger {
    /// The ledger in the data folder.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        let secrets = config.auth.secrets.iter();
        Self {
            path: Path::new(&config.data.dir).join("erasures.ledger"),
            secrets: secrets.map(|secret| secret.expose_secret().as_bytes().to_vec()).collect(),
        }
    }

    /// Adds addresses of somebody of whom this is forgotten now.
    ///
    /// # Errors
    /// Any error of the file system.
    pub fn append(&self, emails: &[String], what: Forgotten, now: DateTime<Utc>) -> io::Result<()> {
        let Some(secret) = self.secrets.first() else { return Ok(()) };
        let at = now.to_rfc3339_opts(SecondsFormat::Micros, true);
        let more = if what == Forgotten::Reader { " reader" } else { "" };
        let lines: Vec<String> =
            emails.iter().map(|email| format!("{} {at}{more}\n", digest(secret, email))).collect();
        let mut file = self.open()?;
        // In one piece: several workers may write at once.
        file.write_all(lines.concat().as_bytes())?;
        file.sync_all()
    }

    fn open(&self) -> io::Result<File> {
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        OpenOptions::new().create(true).append(true).open(&self.path)
    }

    /// Whether it could be written, without writing it: a ledger that is not there stays away.
    ///
    /// # Errors
    /// Why it could not.
    pub fn try_out(&self) -> io::Result<()> {
        if self.path.exists() {
            return self.open().map(|_| ());
        }
        let beside = Self { path: self.path.with_extension("tried"), secrets: Vec::new() };
        beside.open()?;
        std::fs::remove_file(&beside.path)
    }

    /// What it says.
    ///
    /// # Errors
    /// Any error of the file system; that it is not there is one.
    pub fn entries(&self) -> io::Result<Entries> {
        let mut entries = Entries::default();
        for line in BufReader::new(File::open(&self.path)?).lines() {
            entries.add(&line?);
        }
        Ok(entries)
    }

    /// Whether this is to be forgotten again of whoever has the address: they were known before it was forgotten.
    #[must_use]
    pub fn names(&self, entries: &Entries, (email, since): (&str, DateTime<Utc>), what: Forgotten) -> bool {
        let hashes = self.secrets.iter().map(|secret| digest(secret, email));
        let is_late = |at: Option<&DateTime<Utc>>| at.is_some_and(|at| since <= *at);
        hashes.into_iter().any(|hash| {
            let as_reader = what == Forgotten::Reader && is_late(entries.reader.get(&hash));
            as_reader || is_late(entries.everything.get(&hash))
        })
    }
}

fn instant(word: &str) -> Option<DateTime<Utc>> {
    if let Ok(at) = DateTime::parse_from_rfc3339(word) {
        return Some(at.to_utc());
    }
    let date: NaiveDate = word.parse().ok()?;
    Some(date.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN).and_utc())
}

fn digest(secret: &[u8], email: &str) -> String {
    // HMAC takes keys of any length, so this cannot fail; an empty hash is found nowhere.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return String::from("-") };
    mac.update(b"erased address");
    mac.update(email.as_bytes());
    BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use chrono::{DateTime, Utc};

    use super::{Entries, Forgotten, Ledger, digest};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_newest_instant_counts_and_whoever_came_later_is_spared() {
        let ledger = Ledger { path: PathBuf::new(), secrets: vec![b"new".to_vec(), b"old".to_vec()] };
        let (olena, reader) = (digest(b"old", "olena@example.com"), digest(b"new", "reader@example.com"));
        let mut entries = Entries::default();
        for line in [
            format!("{olena} 2026-03-10"),
            format!("{olena} 2026-05-01T12:00:00.000000Z"),
            format!("{reader} 2026-05-01T12:00:00.000000Z reader"),
            String::from("nonsense"),
        ] {
            entries.add(&line);
        }
        let names = |email, since, what| ledger.names(&entries, (email, at(since)), what);

        assert_eq!(entries.count(), 3);
        assert!(names("olena@example.com", "2026-05-01T12:00:00Z", Forgotten::Everything));
        assert!(names("olena@example.com", "2026-05-01T12:00:00Z", Forgotten::Reader));
        assert!(!names("olena@example.com", "2026-05-01T12:00:01Z", Forgotten::Everything));
        assert!(names("reader@example.com", "2026-03-01T00:00:00Z", Forgotten::Reader));
        assert!(!names("reader@example.com", "2026-03-01T00:00:00Z", Forgotten::Everything));
        assert!(!names("somebody@example.com", "2026-03-01T00:00:00Z", Forgotten::Reader));
    }
}
