//! A start that somebody is about to book.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::kernel::ids::{HoldId, SessionTypeId};
use crate::schema::holds;

/// A hold. Its token is kept as a hash; its client as a digest.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = holds, treat_none_as_default_value = false)]
pub struct Hold {
    /// Its id.
    pub id: HoldId,
    /// SHA-256 of the token.
    pub token_hash: Vec<u8>,
    /// SHA-256 of the client's address.
    pub client_digest: Vec<u8>,
    /// What it holds a start of.
    pub session_type_id: SessionTypeId,
    /// The start that is held.
    pub starts_at: DateTime<Utc>,
    /// Its end.
    pub ends_at: DateTime<Utc>,
    /// Minutes kept free before it.
    pub buffer_before_minutes: i32,
    /// Minutes kept free after it.
    pub buffer_after_minutes: i32,
    /// It holds until just before this instant.
    pub expires_at: DateTime<Utc>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}
