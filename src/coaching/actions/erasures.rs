//! Erasure: asked for, taken back within the grace, and done.

use std::fs::OpenOptions;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::PathBuf;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;
use uuid::Uuid;

use super::open::{Viewer, open};
use super::sponsors::withdraw_everything;
use super::tell::tell_of_mentee;
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::store::erasures::Erased;
use crate::coaching::{CoachingError, store};
use crate::identity::{self, Actor, AuditRecord};
use crate::kernel::ids::MenteeId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long an erasure can be taken back.
const GRACE: TimeDelta = TimeDelta::days(30);

/// The file of keyed hashes of erased addresses, outside the database: after a backup was restored it says who has to
/// be erased again.
pub struct Ledger {
    /// Where it is.
    pub path: PathBuf,
    /// Secrets that hashes are made with; the first makes new ones.
    pub secrets: Vec<Vec<u8>>,
}

impl Ledger {
    /// Adds addresses.
    ///
    /// # Errors
    /// Any error of the file system.
    pub fn append(&self, emails: &[String], now: DateTime<Utc>) -> io::Result<()> {
        let Some(secret) = self.secrets.first() else { return Ok(()) };
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = OpenOptions::new().create(true).append(true).open(&self.path)?;
        for email in emails {
            writeln!(file, "{} {}", digest(secret, email), now.date_naive())?;
        }
        file.sync_all()
    }

    /// The hashes in it.
    ///
    /// # Errors
    /// Any error of the file system but that it is not there, which is an empty ledger.
    pub fn hashes(&self) -> io::Result<Vec<String>> {
        let file = match std::fs::File::open(&self.path) {
            Ok(file) => file,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(cause) => return Err(cause),
        };
        let lines: io::Result<Vec<String>> = BufReader::new(file).lines().collect();
        let first = |line: String| line.split_whitespace().next().map(str::to_owned);
        Ok(lines?.into_iter().filter_map(first).collect())
    }

    fn knows(&self, hashes: &[String], email: &str) -> bool {
        self.secrets.iter().any(|secret| hashes.contains(&digest(secret, email)))
    }
}

fn digest(secret: &[u8], email: &str) -> String {
    // HMAC takes keys of any length, so this cannot fail; an empty hash is found nowhere.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return String::from("-") };
    mac.update(b"erased address");
    mac.update(email.as_bytes());
    BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// Asks for everything about a mentee to go in 30 days; when that is. Asking twice changes nothing.
///
/// # Errors
/// [`CoachingError::NotFound`] for coaches: the mentee asks, or the owner for them.
pub async fn request_erasure(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<DateTime<Utc>, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            open(connection, context, viewer, id, (Deed::Change, Item::Erasure)).await?;
            store::erasures::insert(connection, id, context.now, context.now + GRACE).await?;
            // Whoever wants everything to go tells nobody more until then.
            withdraw_everything(connection, context, (id, viewer.actor)).await?;
            audit(connection, context, (viewer.actor, "mentee.erasure_requested", id)).await?;
            store::erasures::find(connection, id).await?.ok_or(CoachingError::NotFound)
        })
        .await
}

/// Takes an erasure back.
///
/// # Errors
/// [`CoachingError::NotFound`], also where none was asked for.
pub async fn cancel_erasure(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            open(connection, context, viewer, id, (Deed::Change, Item::Erasure)).await?;
            if !store::erasures::delete(connection, id).await? {
                return Err(CoachingError::NotFound);
            }
            audit(connection, context, (viewer.actor, "mentee.erasure_cancelled", id)).await
        })
        .await
}

async fn audit(
    connection: &mut Connection,
    context: &Context,
    (actor, action, id): (Actor, &'static str, MenteeId),
) -> Result<(), CoachingError> {
    let record = AuditRecord {
        actor,
        action,
        subject_kind: "mentee",
        subject_id: Some(id.into()),
        details: json!({}),
    };
    Ok(identity::record_audit(connection, context, record).await?)
}

/// Erases the mentees whose grace is over. How many.
///
/// # Errors
/// [`CoachingError::Ledger`] when the ledger cannot be written: then nothing is erased.
pub async fn erase_due(
    connection: &mut Connection,
    context: &Context,
    ledger: &Ledger,
) -> Result<usize, CoachingError> {
    let due = store::erasures::list_due(connection, context.now).await?;
    for id in &due {
        erase(connection, context, ledger, *id).await?;
    }
    Ok(due.len())
}

/// Erases again whom a ledger names: a backup brought them back. How many.
///
/// # Errors
/// As [`erase_due`].
pub async fn replay_erasures(
    connection: &mut Connection,
    context: &Context,
    ledger: &Ledger,
) -> Result<usize, CoachingError> {
    let hashes = ledger.hashes().map_err(CoachingError::Ledger)?;
    let (mut after, mut count) = (None, 0);
    loop {
        let people = store::erasures::list_addresses(connection, after).await?;
        let Some((last, ..)) = people.last() else { return Ok(count) };
        after = Some(*last);
        for (_, id, email) in people {
            if ledger.knows(&hashes, &email) {
                erase(connection, context, ledger, id).await?;
                count += 1;
            }
        }
    }
}

/// The ledger first: what is in it and still there is erased again, the other way round it would be forgotten.
async fn erase(
    connection: &mut Connection,
    context: &Context,
    ledger: &Ledger,
    id: MenteeId,
) -> Result<(), CoachingError> {
    let known = store::erasures::addresses(connection, id).await?;
    let emails: Vec<String> = known.iter().map(|(_, email)| email.clone()).collect();
    ledger.append(&emails, context.now).map_err(CoachingError::Ledger)?;
    let person_ids: Vec<Uuid> = known.iter().map(|(person_id, _)| Uuid::from(*person_id)).collect();
    let erased = Erased { mentee_id: id.into(), person_ids, emails };
    connection
        .transaction(async |connection: &mut Connection| {
            tell_of_mentee(connection, context, ("mentee.erased", id), Actor::SYSTEM).await?;
            store::erasures::erase(connection, &erased, context.now).await?;
            audit(connection, context, (Actor::SYSTEM, "mentee.erased", id)).await
        })
        .await
}
