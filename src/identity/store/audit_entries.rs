//! Statements on `audit_entries`, which are written and read, never changed.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::identity::model::{AuditEntry, AuditFilter};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::audit_entries;

/// Writes an entry.
pub async fn insert(connection: &mut Connection, entry: &AuditEntry) -> QueryResult<()> {
    diesel::insert_into(audit_entries::table).values(entry).execute(connection).await.map(|_| ())
}

/// Entries, newest first.
pub async fn list(
    connection: &mut Connection,
    filter: &AuditFilter,
    page: Page,
) -> QueryResult<Vec<AuditEntry>> {
    let mut query = audit_entries::table
        .select(AuditEntry::as_select())
        .order((audit_entries::at.desc(), audit_entries::id.desc()))
        .limit(page.rows())
        .into_boxed();
    if let Some(action) = &filter.action {
        let start = action.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        query = query.filter(audit_entries::action.like(format!("{start}%")));
    }
    if let Some(actor_id) = filter.actor_id {
        query = query.filter(audit_entries::actor_id.eq(actor_id));
    }
    if let Some(after) = page.after {
        let is_earlier = audit_entries::at.lt(after.at);
        query =
            query.filter(is_earlier.or(audit_entries::at.eq(after.at).and(audit_entries::id.lt(after.id))));
    }
    query.load(connection).await
}
