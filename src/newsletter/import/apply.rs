//! A chunk of records takes effect, in one transaction that moves the import on.

use std::collections::BTreeMap;

use diesel_async::AsyncConnection as _;
use uuid::Uuid;

use crate::kernel::ids::SubscriberId;
use crate::kernel::locale::Locale;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::import::{Candidate, Standing};
use crate::newsletter::model::{ConsentAction, ConsentEntry, Import, ImportStatus, SuppressionReason};
use crate::newsletter::store;
use crate::newsletter::store::bulk::NewReader;
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

/// Applies the next chunk of an import. False when none waits.
///
/// # Errors
/// Any error of the database.
pub async fn import_step(connection: &mut Connection, context: &Context) -> Result<bool, NewsletterError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(mut import) = store::imports::lock_next(connection).await? else { return Ok(false) };
            let place = (import.id, import.next_chunk);
            import.updated_at = context.now;
            match store::imports::find_chunk(connection, place).await? {
                None => {
                    import.status = ImportStatus::Finished;
                    import.finished_at = Some(context.now);
                    store::imports::delete_chunks(connection, import.id, None).await?;
                }
                Some(records) => {
                    let records: Vec<Candidate> = serde_json::from_slice(&records).unwrap_or_default();
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
            Ok(true)
        })
        .await
}

async fn apply(
    connection: &mut Connection,
    context: &Context,
    import: &Import,
    records: Vec<Candidate>,
) -> Result<Effect, NewsletterError> {
    let mut effect = Effect { done: count(records.len()), ..Effect::default() };
    // One address twice in a chunk: the first row counts.
    let mut by_email: BTreeMap<String, Candidate> = BTreeMap::new();
    for record in records {
        by_email.entry(record.email.clone()).or_insert(record);
    }
    effect.skipped += effect.done - count(by_email.len());
    if import.settings.is_dry_run {
        let there =
            store::bulk::count_known(connection, by_email.keys().map(String::as_str).collect()).await?;
        effect.created = count(by_email.len()) - there;
        effect.skipped += there;
        return Ok(effect);
    }
    let hashes: BTreeMap<Vec<u8>, String> = by_email
        .keys()
        .flat_map(|email| {
            context.site.link_keys.digests("address", email).into_iter().map(|hash| (hash, email.clone()))
        })
        .collect();
    let off = store::suppressions::among(connection, hashes.keys().cloned().collect()).await?;
    let off: Vec<&String> = off.iter().filter_map(|hash| hashes.get(hash)).collect();
    let is_off = |record: &Candidate| record.standing == Standing::Suppressed || off.contains(&&record.email);
    let readers: Vec<NewReader> =
        by_email.values().map(|record| reader(context, record, is_off(record))).collect();
    let written =
        store::bulk::write_readers(connection, &readers, import.settings.on_conflict, context.now).await?;
    let is_new = written.iter().filter(|one| one.is_new).count();
    effect.created += count(is_new);
    let others = count(written.len() - is_new);
    if import.settings.on_conflict == crate::newsletter::model::OnConflict::Skip {
        effect.skipped += others;
    } else {
        effect.changed += others;
    }
    for email in
        by_email.values().filter(|record| record.standing == Standing::Suppressed).map(|record| &record.email)
    {
        let hash = context.site.link_keys.digests("address", email).into_iter().next().unwrap_or_default();
        store::suppressions::insert(connection, &hash, SuppressionReason::Imported, context.now).await?;
    }
    let ids: BTreeMap<&str, SubscriberId> =
        written.iter().map(|one| (one.email.as_str(), SubscriberId::from(one.id))).collect();
    subscribe(connection, context, import, (&by_email, &ids)).await?;
    Ok(effect)
}

fn reader(context: &Context, record: &Candidate, is_suppressed: bool) -> NewReader {
    NewReader {
        id: context.new_id(),
        email: record.email.clone(),
        name: record.name.clone(),
        tags: serde_json::to_string(&record.tags).unwrap_or_default(),
        attributes: serde_json::to_string(&record.attributes).unwrap_or_default(),
        locale: record.locale.as_deref().and_then(Locale::from_tag).unwrap_or_default().tag().to_owned(),
        is_suppressed,
    }
}

/// Puts the readers on the lists, and writes down where they agreed.
async fn subscribe(
    connection: &mut Connection,
    context: &Context,
    import: &Import,
    (records, ids): (&BTreeMap<String, Candidate>, &BTreeMap<&str, SubscriberId>),
) -> Result<(), NewsletterError> {
    for list_id in &import.settings.list_ids {
        for (status, standings) in [
            ("confirmed", &[Standing::Confirmed, Standing::Suppressed][..]),
            ("pending", &[Standing::Pending][..]),
            ("unsubscribed", &[Standing::Unsubscribed][..]),
        ] {
            let rows: Vec<(Uuid, SubscriberId)> = records
                .values()
                .filter(|record| standings.contains(&record.standing))
                .filter_map(|record| Some((context.new_id(), *ids.get(record.email.as_str())?)))
                .collect();
            if rows.is_empty() {
                continue;
            }
            let new =
                store::bulk::write_subscriptions(connection, (*list_id, status), &rows, context.now).await?;
            if status != "confirmed" || new.is_empty() {
                continue;
            }
            let by_id: BTreeMap<SubscriberId, &str> = ids.iter().map(|(email, id)| (*id, *email)).collect();
            let entries: Vec<(Uuid, SubscriberId, Vec<u8>)> = new
                .iter()
                .filter_map(|id| {
                    let hash =
                        context.site.link_keys.digests("address", by_id.get(id)?).into_iter().next()?;
                    Some((context.new_id(), *id, hash))
                })
                .collect();
            let shared = ConsentEntry {
                id: context.new_id(),
                subscriber_id: None,
                address_hash: Vec::new(),
                list_id: Some(*list_id),
                action: ConsentAction::Imported,
                source: import.settings.consent_source.clone(),
                form_version: String::new(),
                client_network: None,
                at: context.now,
            };
            store::consent::insert_many(connection, &entries, &shared).await?;
        }
    }
    Ok(())
}

fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}
