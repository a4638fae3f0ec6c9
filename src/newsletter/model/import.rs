//! Imports of readers.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kernel::ids::{ImportId, MailingListId, UserId};
use crate::newsletter::core::import::Mapping;
use crate::platform::db::{jsonb, text_enum};
use crate::schema::imports;

/// An import of readers.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = imports, treat_none_as_null = true)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// Where it is.
    pub status: ImportStatus,
    /// What was asked for.
    pub settings: ImportSettings,
    /// Rows that were received, the first row of the file left out.
    pub received: i64,
    /// Rows that were applied.
    pub done: i64,
    /// Readers that were made.
    pub created: i64,
    /// Readers that were changed.
    pub changed: i64,
    /// Rows that changed nothing.
    pub skipped: i64,
    /// Rows that were not taken.
    pub faulty: i64,
    /// Chunks that were received.
    pub chunks: i64,
    /// The chunk that is applied next.
    pub next_chunk: i64,
    /// Why it failed.
    pub failure: Option<String>,
    /// Who asked for it.
    pub user_id: Option<UserId>,
    /// Raised by every change of its status.
    pub revision: i64,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
}

/// What is asked of an import, as a column.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
pub struct ImportSettings {
    /// Whose export it is; guessed from the first row if none.
    pub format: Option<String>,
    /// Which column says what.
    pub mapping: Mapping,
    /// The lists.
    pub list_ids: Vec<MailingListId>,
    /// What becomes of readers who are there.
    pub on_conflict: OnConflict,
    /// Where they agreed.
    pub consent_source: String,
    /// Whether it only counts.
    pub is_dry_run: bool,
}

jsonb!(ImportSettings);

/// What becomes of readers who are there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnConflict {
    /// They stay as they are.
    #[default]
    Skip,
    /// What is empty is filled, labels and attributes are added.
    Merge,
    /// Name, labels, attributes and language are replaced.
    Replace,
}

/// Where an import is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
#[serde(rename_all = "snake_case")]
pub enum ImportStatus {
    /// The file is coming in; nothing is applied yet.
    Receiving,
    /// It is being applied.
    Running,
    /// It was stopped for now.
    Paused,
    /// It is done.
    Finished,
    /// The file was no file of readers.
    Failed,
    /// It was called off; what was applied stays.
    Cancelled,
}

impl ImportStatus {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Finished => "finished",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        let all =
            [Self::Receiving, Self::Running, Self::Paused, Self::Finished, Self::Failed, Self::Cancelled];
        all.into_iter().find(|known| known.name() == name)
    }
}

text_enum!(ImportStatus);
