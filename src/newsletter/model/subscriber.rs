//! Readers, and what they read.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, SubscriberId, SubscriptionId};
use crate::kernel::locale::Locale;
use crate::platform::db::{jsonb, text_enum};
use crate::schema::{subscribers, subscriptions};

/// A reader: one row for a normalised address.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = subscribers)]
pub struct Subscriber {
    /// Its id.
    pub id: SubscriberId,
    /// The address, normalised.
    pub email: String,
    /// The name; may be empty.
    pub name: String,
    /// What else is known.
    pub attributes: Attributes,
    /// Labels.
    pub tags: Tags,
    /// The language.
    pub locale: String,
    /// The zone of the reader's wall clock.
    pub time_zone: Option<String>,
    /// No issue before then.
    pub paused_until: Option<DateTime<Utc>>,
    /// Since when nothing is sent.
    pub suppressed_at: Option<DateTime<Utc>>,
    /// Soft bounces that have not decayed.
    pub soft_bounces: i32,
    /// The last bounce.
    pub last_bounce_at: Option<DateTime<Utc>>,
    /// Raised by every change.
    pub revision: i64,
    /// When the reader came.
    pub created_at: DateTime<Utc>,
    /// When anything was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Subscriber {
    /// A reader of whom nothing but the address is known.
    #[must_use]
    pub fn new(id: SubscriberId, email: &EmailAddress, now: DateTime<Utc>) -> Self {
        Self {
            id,
            email: email.to_string(),
            name: String::new(),
            attributes: Attributes::default(),
            tags: Tags::default(),
            locale: Locale::En.tag().to_owned(),
            time_zone: None,
            paused_until: None,
            suppressed_at: None,
            soft_bounces: 0,
            last_bounce_at: None,
            revision: 1,
            created_at: now,
            updated_at: now,
        }
    }

    /// The language of mails and pages for the reader.
    #[must_use]
    pub fn language(&self) -> Locale {
        Locale::from_tag(&self.locale).unwrap_or_default()
    }
}

/// A reader on a list.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = subscriptions)]
pub struct Subscription {
    /// Its id, which unsubscribe links name.
    pub id: SubscriptionId,
    /// The list.
    pub list_id: MailingListId,
    /// The reader.
    pub subscriber_id: SubscriberId,
    /// Whether the list is read.
    pub status: SubscriptionStatus,
    /// When somebody asked for it.
    pub requested_at: DateTime<Utc>,
    /// When the reader agreed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When the reader left.
    pub unsubscribed_at: Option<DateTime<Utc>>,
}

/// What else is known of a reader, as a column.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct Attributes(pub BTreeMap<String, Value>);

/// Labels of a reader, as a column.
#[derive(
    Clone,
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
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct Tags(pub Vec<String>);

jsonb!(Attributes, Tags);

/// Whether a list is read.
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
pub enum SubscriptionStatus {
    /// Not confirmed yet.
    Pending,
    /// The reader agreed.
    Confirmed,
    /// The reader left.
    Unsubscribed,
}

impl SubscriptionStatus {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Unsubscribed => "unsubscribed",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Pending, Self::Confirmed, Self::Unsubscribed].into_iter().find(|known| known.name() == name)
    }
}

/// Why nothing is sent to an address.
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
pub enum SuppressionReason {
    /// The address is dead.
    Bounce,
    /// Its owner complained.
    Complaint,
    /// A coach said so.
    Manual,
    /// It was suppressed elsewhere.
    Imported,
    /// Its owner said so.
    Request,
}

impl SuppressionReason {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bounce => "bounce",
            Self::Complaint => "complaint",
            Self::Manual => "manual",
            Self::Imported => "imported",
            Self::Request => "request",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Bounce, Self::Complaint, Self::Manual, Self::Imported, Self::Request]
            .into_iter()
            .find(|known| known.name() == name)
    }
}

text_enum!(SubscriptionStatus, SuppressionReason);
