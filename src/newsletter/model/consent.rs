//! Who agreed to what, when and where.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kernel::ids::{ConsentEntryId, MailingListId, SubscriberId};
use crate::platform::db::text_enum;
use crate::schema::consent_entries;

/// An entry of the consent log.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = consent_entries)]
pub struct ConsentEntry {
    /// Its id.
    pub id: ConsentEntryId,
    /// The reader, who may be gone.
    pub subscriber_id: Option<SubscriberId>,
    /// The address as a keyed hash.
    pub address_hash: Vec<u8>,
    /// The list it is about; `None` for all.
    pub list_id: Option<MailingListId>,
    /// What happened.
    pub action: ConsentAction,
    /// Where: a form, an import, a mailed link.
    pub source: String,
    /// Which version of the form's text was shown.
    pub form_version: String,
    /// The client's network.
    pub client_network: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What happened to a consent.
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
pub enum ConsentAction {
    /// Somebody typed the address.
    Requested,
    /// Somebody who reads mail there agreed.
    Confirmed,
    /// It was agreed to elsewhere, as the import says.
    Imported,
    /// A coach says that it was agreed to.
    Added,
    /// The reader left.
    Unsubscribed,
    /// The reader changed what they read.
    Preferences,
    /// The reader wants a break.
    Paused,
    /// Nothing is sent there any more.
    Suppressed,
    /// The suppression was lifted.
    Released,
    /// The reader was forgotten.
    Erased,
}

impl ConsentAction {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Confirmed => "confirmed",
            Self::Imported => "imported",
            Self::Added => "added",
            Self::Unsubscribed => "unsubscribed",
            Self::Preferences => "preferences",
            Self::Paused => "paused",
            Self::Suppressed => "suppressed",
            Self::Released => "released",
            Self::Erased => "erased",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [
            Self::Requested,
            Self::Confirmed,
            Self::Imported,
            Self::Added,
            Self::Unsubscribed,
            Self::Preferences,
            Self::Paused,
            Self::Suppressed,
            Self::Released,
            Self::Erased,
        ]
        .into_iter()
        .find(|known| known.name() == name)
    }
}

text_enum!(ConsentAction);
