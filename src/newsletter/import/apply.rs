//! A chunk of records takes effect, in one transaction that moves the import on.

use std::collections::{BTreeMap, BTreeSet};

use diesel_async::AsyncConnection as _;
use uuid::Uuid;

use crate::kernel::ids::{ImportId, SubscriberId};
use crate::kernel::locale::Locale;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::import::{Candidate, Standing};
use crate::newsletter::model::{
    ConsentAction, ConsentEntry, Import, ImportStatus, MailingList, OnConflict, SuppressionReason,
};
use crate::newsletter::store;
use crate::newsletter::store::bulk::{NewReader, WrittenSubscription};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;

/// What a chunk did.
#[derive(Clone, Copy, Debug, Default)]
struct Effect {
    done: i64,
    created: i64,
    changed: i64,
    skipped: i64,
}

/// Rows of a chunk, each address once.
type Records = BTreeMap<String, Candidate>;

/// Applies the next chunk of an import, and says of which. None when none waits.
///
/// # Errors
/// Any error of the database.
pub async fn import_step(
    connection: &mut Connection,
    context: &Context,
) -> Result<Option<ImportId>, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(mut import) = store::imports::lock_next(connection).await? else { return Ok(None) };
            let place = (import.id, import.next_chunk);
            import.updated_at = context.now;
            let chunk = store::imports::find_chunk(connection, place).await?;
            match chunk.as_deref().map(serde_json::from_slice::<Vec<Candidate>>) {
                None => end(connection, context, &mut import, ImportStatus::Finished).await?,
                Some(Err(_)) => {
                    import.failure =
                        Some(String::from("a part of the file cannot be read back; send it again"));
                    end(connection, context, &mut import, ImportStatus::Failed).await?;
                }
                Some(Ok(records)) => {
                    let effect = apply(connection, context, &import, records).await?;
                    failpoint::here("newsletter.imported");
                    import.next_chunk += 1;
                    import.done += effect.done;
                    import.created += effect.created;
                    import.changed += effect.changed;
                    import.skipped += effect.skipped;
                    store::imports::delete_chunks(connection, import.id, Some(import.next_chunk)).await?;
                }
            }
            store::imports::update(connection, &import).await?;
            Ok(Some(import.id))
        })
        .await
}

async fn end(
    connection: &mut Connection,
    context: &Context,
    import: &mut Import,
    status: ImportStatus,
) -> Result<(), NewsletterError> {
    import.status = status;
    import.finished_at = Some(context.now);
    Ok(store::imports::delete_chunks(connection, import.id, None).await?)
}

async fn apply(
    connection: &mut Connection,
    context: &Context,
    import: &Import,
    records: Vec<Candidate>,
) -> Result<Effect, NewsletterError> {
    let mut effect = Effect { done: count(records.len()), ..Effect::default() };
    // One address twice in a chunk: the first row counts.
    let mut by_email = Records::new();
    for record in records {
        by_email.entry(record.email.clone()).or_insert(record);
    }
    let off = off(connection, context, &by_email).await?;
    // Who wanted to be forgotten is not written down again: only they themselves can come back.
    by_email.retain(|email, _| off.get(email) != Some(&SuppressionReason::Request));
    effect.skipped += effect.done - count(by_email.len());
    if import.settings.is_dry_run {
        let there =
            store::bulk::count_known(connection, by_email.keys().map(String::as_str).collect()).await?;
        effect.created = count(by_email.len()) - there;
        effect.skipped += there;
        return Ok(effect);
    }
    let is_off =
        |record: &Candidate| record.standing == Standing::Suppressed || off.contains_key(&record.email);
    let readers: Vec<NewReader> =
        by_email.values().map(|record| reader(context, record, is_off(record))).collect();
    let rule = import.settings.on_conflict;
    let written = store::bulk::write_readers(connection, &readers, rule, context.now).await?;
    suppress(connection, context, &by_email).await?;
    let ids: BTreeMap<&str, SubscriberId> =
        written.iter().map(|one| (one.email.as_str(), SubscriberId::from(one.id))).collect();
    let left = subscribe(connection, context, import, (&by_email, &ids)).await?;

    let is_changed = |id: Uuid| rule != OnConflict::Skip || left.contains(&SubscriberId::from(id));
    effect.created += count(written.iter().filter(|one| one.is_new).count());
    let changed = count(written.iter().filter(|one| !one.is_new && is_changed(one.id)).count());
    effect.changed += changed;
    effect.skipped += count(written.iter().filter(|one| !one.is_new).count()) - changed;
    Ok(effect)
}

/// The addresses that nothing is sent to, and why.
async fn off(
    connection: &mut Connection,
    context: &Context,
    records: &Records,
) -> Result<BTreeMap<String, SuppressionReason>, NewsletterError> {
    let digests = |email: &String| context.site.link_keys.digests("address", email);
    let hashes: BTreeMap<Vec<u8>, &String> =
        records.keys().flat_map(|email| digests(email).into_iter().map(move |hash| (hash, email))).collect();
    let found = store::suppressions::among(connection, hashes.keys().cloned().collect()).await?;
    let of_hash = |(hash, reason): (Vec<u8>, SuppressionReason)| {
        hashes.get(&hash).map(|email| ((*email).clone(), reason))
    };
    Ok(found.into_iter().filter_map(of_hash).collect())
}

/// Keeps the addresses that the file calls suppressed.
async fn suppress(
    connection: &mut Connection,
    context: &Context,
    records: &Records,
) -> Result<(), NewsletterError> {
    let is_off = |record: &&Candidate| record.standing == Standing::Suppressed;
    for record in records.values().filter(is_off) {
        let hash = context.site.link_keys.digests("address", &record.email).into_iter().next();
        let hash = hash.unwrap_or_default();
        store::suppressions::insert(connection, &hash, SuppressionReason::Imported, context.now).await?;
    }
    Ok(())
}

fn reader(context: &Context, record: &Candidate, is_suppressed: bool) -> NewReader {
    NewReader {
        id: context.new_id(),
        email: record.email.clone(),
        name: record.name.clone(),
        tags: serde_json::to_string(&record.tags).unwrap_or_default(),
        attributes: serde_json::to_string(&record.attributes).unwrap_or_default(),
        locale: record.locale.as_deref().and_then(Locale::from_tag),
        time_zone: record.time_zone.clone(),
        is_suppressed,
    }
}

/// Puts the readers on the lists, takes those off who left, and writes down where that was said. Gives those who left.
async fn subscribe(
    connection: &mut Connection,
    context: &Context,
    import: &Import,
    (records, ids): (&Records, &BTreeMap<&str, SubscriberId>),
) -> Result<BTreeSet<SubscriberId>, NewsletterError> {
    let mut left = BTreeSet::new();
    for list in store::lists::list_by_id(connection, &import.settings.list_ids).await? {
        for (status, standings) in [
            ("confirmed", &[Standing::Confirmed, Standing::Suppressed][..]),
            ("pending", &[Standing::Pending][..]),
            ("unsubscribed", &[Standing::Unsubscribed][..]),
        ] {
            let rows: Vec<(Uuid, SubscriberId)> = records
                .values()
                .filter(|record| standings.contains(&record.standing_on(&list.slug)))
                .filter_map(|record| Some((context.new_id(), *ids.get(record.email.as_str())?)))
                .collect();
            if rows.is_empty() {
                continue;
            }
            let written =
                store::bulk::write_subscriptions(connection, (list.id, status), &rows, context.now).await?;
            let action = match status {
                "confirmed" => ConsentAction::Imported,
                "unsubscribed" => ConsentAction::Unsubscribed,
                _ => continue,
            };
            log(connection, context, (import, &list, action), (&written, ids)).await?;
            let gone = written.iter().filter(|one| !one.is_new);
            left.extend(gone.map(|one| SubscriberId::from(one.subscriber_id)));
        }
    }
    Ok(left)
}

/// Writes into the consent log what the file says of these readers on a list.
async fn log(
    connection: &mut Connection,
    context: &Context,
    (import, list, action): (&Import, &MailingList, ConsentAction),
    (written, ids): (&[WrittenSubscription], &BTreeMap<&str, SubscriberId>),
) -> Result<(), NewsletterError> {
    if written.is_empty() {
        return Ok(());
    }
    let by_id: BTreeMap<SubscriberId, &str> = ids.iter().map(|(email, id)| (*id, *email)).collect();
    let entry = |id: SubscriberId| {
        let hash = context.site.link_keys.digests("address", by_id.get(&id)?).into_iter().next()?;
        Some((context.new_id(), id, hash))
    };
    let entries: Vec<(Uuid, SubscriberId, Vec<u8>)> =
        written.iter().filter_map(|one| entry(SubscriberId::from(one.subscriber_id))).collect();
    let shared = ConsentEntry {
        id: context.new_id(),
        subscriber_id: None,
        address_hash: Vec::new(),
        list_id: Some(list.id),
        action,
        source: import.settings.consent_source.clone(),
        form_version: String::new(),
        client_network: None,
        at: context.now,
    };
    Ok(store::consent::insert_many(connection, &entries, &shared).await?)
}

fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}
