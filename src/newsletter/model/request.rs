//! What somebody typed into a subscribe form.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, SubscribeRequestId};
use crate::platform::db::{jsonb, text_enum};
use crate::schema::subscribe_requests;

/// A request to become a reader. It changes nothing until the address has confirmed it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = subscribe_requests)]
pub struct SubscribeRequest {
    /// Its id.
    pub id: SubscribeRequestId,
    /// The address, normalised.
    pub email: String,
    /// The mailbox as a keyed hash, for limits.
    pub address_key: Vec<u8>,
    /// The name; it goes into no mail before the address is confirmed.
    pub name: String,
    /// The lists that are meant.
    pub list_ids: ListIds,
    /// The language.
    pub locale: String,
    /// Where from.
    pub source: String,
    /// Which version of the form's text was shown.
    pub form_version: String,
    /// The client's network.
    pub client_network: Option<String>,
    /// The field that people do not see was filled in.
    pub is_trapped: bool,
    /// What became of it.
    pub state: RequestState,
    /// When it came.
    pub created_at: DateTime<Utc>,
    /// When a mail was written.
    pub mailed_at: Option<DateTime<Utc>>,
    /// When it was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
}

impl SubscribeRequest {
    /// The address; `None` for one that was none, which the form does not let in.
    #[must_use]
    pub fn address(&self) -> Option<EmailAddress> {
        EmailAddress::parse(&self.email).ok()
    }
}

/// Lists as a column.
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
pub struct ListIds(pub Vec<MailingListId>);

jsonb!(ListIds);

/// What became of a request.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub enum RequestState {
    /// Nobody looked at it yet.
    New,
    /// A link to confirm was mailed.
    Mailed,
    /// The address is a reader already, and was told so.
    Told,
    /// It waits until an attack is over.
    Held,
    /// Nothing was done.
    Dropped,
    /// The address confirmed it.
    Confirmed,
}

impl RequestState {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Mailed => "mailed",
            Self::Told => "told",
            Self::Held => "held",
            Self::Dropped => "dropped",
            Self::Confirmed => "confirmed",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::New, Self::Mailed, Self::Told, Self::Held, Self::Dropped, Self::Confirmed]
            .into_iter()
            .find(|known| known.name() == name)
    }
}

text_enum!(RequestState);
