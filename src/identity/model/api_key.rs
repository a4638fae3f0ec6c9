//! API keys.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::names::{KeyScope, Role};
use crate::kernel::ids::{ApiKeyId, PersonId, UserId};
use crate::platform::db::jsonb;
use crate::schema::{api_keys, users};

/// A key as its user sees it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = api_keys)]
pub struct ApiKey {
    /// Its id.
    pub id: ApiKeyId,
    /// What the user calls it.
    pub name: String,
    /// Its first characters, to tell keys apart.
    pub hint: String,
    /// What it may be used for.
    pub scopes: Scopes,
    /// When it expires, if ever.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// A key's row to be written.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = api_keys)]
pub struct NewApiKey {
    /// Its id.
    pub id: ApiKeyId,
    /// Who it acts for.
    pub user_id: UserId,
    /// What the user calls it.
    pub name: String,
    /// Its hash.
    pub hash: Vec<u8>,
    /// Its first characters.
    pub hint: String,
    /// What it may be used for.
    pub scopes: Scopes,
    /// When it expires, if ever.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it is made.
    pub created_at: DateTime<Utc>,
}

/// Scopes as a column.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct Scopes(pub Vec<KeyScope>);

jsonb!(Scopes);

/// A key with everything that decides whether it still counts, read on each request.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = api_keys)]
pub struct KeyAccess {
    /// The key.
    pub id: ApiKeyId,
    /// Who it acts for.
    pub user_id: UserId,
    /// What it may be used for.
    pub scopes: Scopes,
    /// When it expires, if ever.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it was revoked, if it was.
    pub revoked_at: Option<DateTime<Utc>>,
    /// The person behind the user.
    #[diesel(select_expression = users::person_id)]
    pub person_id: PersonId,
    /// The user's role.
    #[diesel(select_expression = users::role)]
    pub role: Role,
    /// Whether the user may sign in.
    #[diesel(select_expression = users::is_active)]
    pub is_active: bool,
}

impl KeyAccess {
    /// Whether the key counts at this moment: not revoked, not expired, its user active.
    #[must_use]
    pub fn is_good(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && self.is_active && self.expires_at.is_none_or(|end| now < end)
    }
}
