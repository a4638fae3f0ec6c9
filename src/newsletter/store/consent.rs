//! Statements on `consent_entries`, which is only added to.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::SubscriberId;
use crate::newsletter::model::ConsentEntry;
use crate::platform::db::Connection;
use crate::schema::consent_entries;

/// Most entries that are shown of one reader.
const SHOWN_MAX: i64 = 1_000;

/// Writes entries.
pub async fn insert(connection: &mut Connection, entries: &[ConsentEntry]) -> QueryResult<()> {
    diesel::insert_into(consent_entries::table).values(entries).execute(connection).await.map(|_| ())
}

/// What a reader agreed to, oldest first: entries under the reader's id, and those of the address under any of its
/// hashes, which may be older than the reader.
pub async fn list(
    connection: &mut Connection,
    id: SubscriberId,
    hashes: &[Vec<u8>],
) -> QueryResult<Vec<ConsentEntry>> {
    consent_entries::table
        .filter(
            consent_entries::subscriber_id.eq(id).or(consent_entries::address_hash.eq_any(hashes.to_vec())),
        )
        .order((consent_entries::at, consent_entries::id))
        .limit(SHOWN_MAX)
        .select(ConsentEntry::as_select())
        .load(connection)
        .await
}
