//! The ledger: who gets an issue, and how far that is.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use serde::{Deserialize, Serialize};

use crate::kernel::ids::{DeliveryId, IssueId, SubscriberId, SubscriptionId};
use crate::platform::db::text_enum;
use crate::schema::deliveries;

/// One reader's copy of an issue.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = deliveries)]
pub struct Delivery {
    /// Its id; its Message-ID is made of it.
    pub id: DeliveryId,
    /// The issue.
    pub issue_id: IssueId,
    /// The reader.
    pub subscriber_id: SubscriberId,
    /// The subscription that made the reader eligible.
    pub subscription_id: SubscriptionId,
    /// The address as it was when the audience was written.
    pub address: String,
    /// How far it is.
    pub state: DeliveryState,
    /// When it is tried next, if it waits.
    pub next_attempt_at: DateTime<Utc>,
    /// Attempts so far.
    pub attempts: i32,
    /// The last reply code of a mail server.
    pub smtp_code: Option<i16>,
    /// What came of the last attempt.
    pub smtp_text: Option<String>,
    /// When it was about to go out.
    pub transmitting_at: Option<DateTime<Utc>>,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// A copy that this worker holds, with what was true of its reader when it was taken.
#[derive(Clone, Debug, QueryableByName)]
#[diesel(table_name = deliveries)]
pub struct Leased {
    /// Its id.
    pub id: DeliveryId,
    /// The issue.
    pub issue_id: IssueId,
    /// The reader.
    pub subscriber_id: SubscriberId,
    /// The subscription that made the reader eligible.
    pub subscription_id: SubscriptionId,
    /// The address.
    pub address: String,
    /// Attempts, this one included.
    pub attempts: i32,
    /// The first attempt that was refused, since the copy waits.
    pub first_attempt_at: Option<DateTime<Utc>>,
    /// The token of this lease: a write that carries an older one changes nothing.
    pub fence: i64,
    /// The reader's name; may be empty.
    #[diesel(sql_type = Text)]
    pub reader_name: String,
    /// The tag of the reader's language.
    #[diesel(sql_type = Text)]
    pub reader_locale: String,
    /// Whether the reader still reads the list and may be written to.
    #[diesel(sql_type = Bool)]
    pub is_wanted: bool,
}

/// How many copies are how far.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct StateCount {
    /// The state.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// How many.
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}

/// How far a copy is.
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
pub enum DeliveryState {
    /// It waits.
    Pending,
    /// A worker has taken it.
    Leased,
    /// It is about to go out, or is on its way.
    Transmitting,
    /// A server took it.
    Sent,
    /// It was given up.
    Failed,
    /// The address is dead.
    Bounced,
    /// The reader complained.
    Complained,
    /// The reader did not want it any more.
    Skipped,
    /// It may have gone out; nobody knows.
    Unknown,
}

impl DeliveryState {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Leased => "leased",
            Self::Transmitting => "transmitting",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::Complained => "complained",
            Self::Skipped => "skipped",
            Self::Unknown => "unknown",
        }
    }

    /// The state of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [
            Self::Pending,
            Self::Leased,
            Self::Transmitting,
            Self::Sent,
            Self::Failed,
            Self::Bounced,
            Self::Complained,
            Self::Skipped,
            Self::Unknown,
        ]
        .into_iter()
        .find(|known| known.name() == name)
    }
}

text_enum!(DeliveryState);
