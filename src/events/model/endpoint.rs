//! An endpoint: an address that is told what happens.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::events::core::health::GivenUp;
use crate::kernel::ids::{UserId, WebhookId};
use crate::platform::db::{jsonb, text_enum};
use crate::schema::{users, webhook_endpoints};

/// An endpoint.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhook_endpoints)]
pub struct Endpoint {
    /// Its id.
    pub id: WebhookId,
    /// Whose it is.
    pub user_id: UserId,
    /// Where it is.
    pub url: String,
    /// What it is told.
    pub events: Subscriptions,
    /// What the user calls it; may be empty.
    pub description: String,
    /// Whether it is told anything.
    pub is_active: bool,
    /// Since when.
    pub active_since: DateTime<Utc>,
    /// Why we switched it off, if we did.
    pub disabled_because: Option<DisabledBecause>,
    /// When we did.
    pub disabled_at: Option<DateTime<Utc>>,
    /// The secret that signs, sealed.
    pub secret: Vec<u8>,
    /// The one before, sealed, which signs besides for a while.
    pub previous_secret: Option<Vec<u8>>,
    /// Until when.
    pub previous_secret_until: Option<DateTime<Utc>>,
    /// The first failure after the last success.
    pub failing_since: Option<DateTime<Utc>>,
    /// Failures since then.
    pub failures: i32,
    /// Raised by every change of what the user set.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// An active endpoint of an active user, as far as it decides what it is told.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = webhook_endpoints)]
pub struct Listening {
    /// Its id.
    pub id: WebhookId,
    /// Whose it is.
    pub user_id: UserId,
    /// What it is told.
    pub events: Subscriptions,
    /// Since when.
    pub active_since: DateTime<Utc>,
    /// `owner` or `coach`.
    #[diesel(select_expression = users::role)]
    pub role: String,
}

/// Names of events, or patterns, as a column.
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
pub struct Subscriptions(pub Vec<String>);

jsonb!(Subscriptions);

/// Why an endpoint was switched off by us.
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
pub enum DisabledBecause {
    /// It answered 410.
    Gone,
    /// Nothing but failures for five days.
    Failing,
}

impl DisabledBecause {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Failing => "failing",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Gone, Self::Failing].into_iter().find(|because| because.name() == name)
    }
}

text_enum!(DisabledBecause);

impl From<GivenUp> for DisabledBecause {
    fn from(given_up: GivenUp) -> Self {
        match given_up {
            GivenUp::Gone => Self::Gone,
            GivenUp::Failing => Self::Failing,
        }
    }
}

impl Endpoint {
    /// What its secrets are sealed for.
    #[must_use]
    pub fn vault_label(id: WebhookId) -> String {
        format!("webhook:{id}")
    }
}
