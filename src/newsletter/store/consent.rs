//! Statements on `consent_entries`, which is only added to.

use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Nullable, Text, Timestamptz, Uuid as UuidType};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::SubscriberId;
use crate::newsletter::model::ConsentEntry;
use crate::platform::db::Connection;
use crate::schema::consent_entries;

/// Most entries that are shown of one reader.
pub const SHOWN_MAX: i64 = 1_000;

/// Writes entries.
pub async fn insert(connection: &mut Connection, entries: &[ConsentEntry]) -> QueryResult<()> {
    diesel::insert_into(consent_entries::table).values(entries).execute(connection).await.map(|_| ())
}

/// Writes an entry for each of many readers who agreed to the same: `(entry, reader, hash of the address)`.
pub async fn insert_many(
    connection: &mut Connection,
    rows: &[(Uuid, SubscriberId, Vec<u8>)],
    shared: &ConsentEntry,
) -> QueryResult<()> {
    diesel::sql_query(
        "INSERT INTO consent_entries (id, subscriber_id, address_hash, list_id, action, source, form_version, \
                                      client_network, at) \
         SELECT id, reader, hash, $4, $5, $6, $7, $8, $9 FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) \
              AS new (id, reader, hash)",
    )
    .bind::<Array<UuidType>, _>(rows.iter().map(|(id, _, _)| *id).collect::<Vec<_>>())
    .bind::<Array<UuidType>, _>(rows.iter().map(|(_, reader, _)| Uuid::from(*reader)).collect::<Vec<_>>())
    .bind::<Array<Binary>, _>(rows.iter().map(|(_, _, hash)| hash.as_slice()).collect::<Vec<_>>())
    .bind::<Nullable<UuidType>, _>(shared.list_id)
    .bind::<Text, _>(shared.action)
    .bind::<Text, _>(&shared.source)
    .bind::<Text, _>(&shared.form_version)
    .bind::<Nullable<Text>, _>(shared.client_network.as_deref())
    .bind::<Timestamptz, _>(shared.at)
    .execute(connection)
    .await
    .map(|_| ())
}

/// What a reader agreed to, oldest first: entries under the reader's id, and those of the address under any of its
/// hashes, which may be older than the reader.
pub async fn list(
    connection: &mut Connection,
    id: SubscriberId,
    (hashes, limit): (&[Vec<u8>], i64),
) -> QueryResult<Vec<ConsentEntry>> {
    consent_entries::table
        .filter(
            consent_entries::subscriber_id.eq(id).or(consent_entries::address_hash.eq_any(hashes.to_vec())),
        )
        .order((consent_entries::at, consent_entries::id))
        .limit(limit)
        .select(ConsentEntry::as_select())
        .load(connection)
        .await
}
