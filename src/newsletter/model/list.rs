//! What one can read.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kernel::ids::MailingListId;
use crate::platform::db::text_enum;
use crate::schema::mailing_lists;

/// A mailing list.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = mailing_lists)]
pub struct MailingList {
    /// Its id.
    pub id: MailingListId,
    /// Its name in addresses.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// Who sends it, as in From; empty for the sender of automatic mail.
    pub sender: String,
    /// Who gets the answers, if not the sender.
    pub reply_to: Option<String>,
    /// How one becomes a reader.
    pub opt_in: OptIn,
    /// Whether the public is told of it.
    pub visibility: ListVisibility,
    /// Whether opens and clicks of its issues are counted.
    pub tracking: Tracking,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// How one becomes a reader.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum OptIn {
    /// By a link in a mail to the address.
    #[default]
    Double,
    /// By typing the address, if it is not known yet.
    Single,
}

/// Whether the public is told of a list.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum ListVisibility {
    /// Anybody can subscribe to it, and its issues stand in the archive.
    #[default]
    Public,
    /// Only its owner adds readers.
    Private,
}

/// Whether opens and clicks of a list's issues are counted.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum Tracking {
    /// They are not; links lead where they lead.
    #[default]
    Off,
    /// In sums for each issue, link and day; nothing says whose they were.
    Totals,
    /// By reader: when each of them first opened an issue, and followed a link.
    Readers,
}

impl OptIn {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Double => "double",
            Self::Single => "single",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Double, Self::Single].into_iter().find(|known| known.name() == name)
    }
}

impl ListVisibility {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Public, Self::Private].into_iter().find(|known| known.name() == name)
    }
}

impl Tracking {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Totals => "totals",
            Self::Readers => "readers",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Off, Self::Totals, Self::Readers].into_iter().find(|known| known.name() == name)
    }

    /// Whether a mail that was frozen under this still counts on a list that now says that: never more than it says now.
    #[must_use]
    pub fn counts_under(self, now: Self) -> bool {
        match self {
            Self::Off => false,
            Self::Totals => now != Self::Off,
            Self::Readers => now == Self::Readers,
        }
    }
}

text_enum!(OptIn, ListVisibility, Tracking);
