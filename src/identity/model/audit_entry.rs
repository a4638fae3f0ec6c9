//! The audit log.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::kernel::ids::AuditEntryId;
use crate::schema::audit_entries;

/// Which entries are asked for.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// Only actions that start like this.
    pub action: Option<String>,
    /// Only what this user, person or key did.
    pub actor_id: Option<Uuid>,
}

/// Who did what to what, when and from where. Never changed once written.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = audit_entries)]
pub struct AuditEntry {
    /// Its id.
    pub id: AuditEntryId,
    /// When.
    pub at: DateTime<Utc>,
    /// What kind of caller.
    pub actor_kind: String,
    /// Which one.
    pub actor_id: Option<Uuid>,
    /// What was done, such as `sign_in.succeeded`.
    pub action: String,
    /// What kind of row it was done to.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Option<Uuid>,
    /// What else there is to know: ids and settings, never addresses, names or texts.
    pub details: Value,
    /// The client's address.
    pub client_address: Option<String>,
    /// The request.
    pub request_id: Option<String>,
}
