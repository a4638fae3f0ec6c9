//! Frameworks as rows.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::framework::FrameworkDocument;
use crate::kernel::ids::{FrameworkId, FrameworkVersionId, UserId};
use crate::schema::{framework_versions, frameworks};

/// A framework with its draft.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = frameworks, treat_none_as_null = true)]
pub struct Framework {
    /// Its id.
    pub id: FrameworkId,
    /// Whose it is; `None` for what is built in.
    pub user_id: Option<UserId>,
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// The next version, while somebody works on it.
    pub draft: Option<FrameworkDocument>,
    /// The newest version; 0 where none was published.
    pub latest_version: i32,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A framework as it was published. It never changes.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = framework_versions)]
pub struct FrameworkVersion {
    /// Its id.
    pub id: FrameworkVersionId,
    /// Of which framework.
    pub framework_id: FrameworkId,
    /// Its number, from 1.
    pub version: i32,
    /// What it says.
    pub document: FrameworkDocument,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}
