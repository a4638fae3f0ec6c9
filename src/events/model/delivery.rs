//! A delivery: one event for one endpoint, and the attempts at it.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::kernel::ids::{EventId, WebhookDeliveryId, WebhookId};
use crate::platform::db::text_enum;
use crate::schema::{event_payloads, events, users, webhook_attempts, webhook_deliveries, webhook_endpoints};

/// A delivery and what it tells.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = webhook_deliveries)]
pub struct Delivery {
    /// Its id, which is the `webhook-id` of every attempt.
    pub id: WebhookDeliveryId,
    /// The event.
    pub event_id: EventId,
    /// What happened.
    #[diesel(select_expression = events::kind)]
    pub kind: String,
    /// When it happened.
    #[diesel(select_expression = events::at)]
    pub event_at: DateTime<Utc>,
    /// What changed: ids and times.
    #[diesel(select_expression = events::data)]
    pub data: Value,
    /// What it says about a person, unless that was wiped.
    #[diesel(select_expression = event_payloads::data.nullable())]
    pub payload: Option<Value>,
    /// How far it has come.
    pub state: State,
    /// When it is tried next, if it is pending.
    pub next_attempt_at: DateTime<Utc>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was delivered or given up.
    pub finished_at: Option<DateTime<Utc>>,
}

/// A delivery to be written.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = webhook_deliveries)]
pub struct NewDelivery {
    /// Its id.
    pub id: WebhookDeliveryId,
    /// For whom.
    pub endpoint_id: WebhookId,
    /// The event.
    pub event_id: EventId,
    /// The row that the event happened to.
    pub subject_id: Uuid,
    /// The event's place in the order.
    pub position: i64,
    /// Pending.
    pub state: State,
    /// None yet.
    pub attempts: i32,
    /// None yet.
    pub tries: i32,
    /// At once.
    pub next_attempt_at: DateTime<Utc>,
    /// The first lease has the next one.
    pub fence: i64,
    /// When it is made.
    pub created_at: DateTime<Utc>,
}

/// A delivery that this worker holds.
#[derive(Clone, Debug, QueryableByName)]
pub struct Claimed {
    /// The delivery.
    #[diesel(sql_type = sql_types::Uuid)]
    pub id: WebhookDeliveryId,
    /// For whom.
    #[diesel(sql_type = sql_types::Uuid)]
    pub endpoint_id: WebhookId,
    /// Attempts, this one included.
    #[diesel(sql_type = sql_types::Integer)]
    pub attempts: i32,
    /// Attempts since it was last queued whose outcome was written down, and this one.
    #[diesel(sql_type = sql_types::Integer)]
    pub tries: i32,
    /// The token of this lease: a write that carries an older one changes nothing.
    #[diesel(sql_type = sql_types::BigInt)]
    pub fence: i64,
}

/// Everything that one attempt needs.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = webhook_endpoints)]
pub struct Shipment {
    /// Where to.
    pub url: String,
    /// Whether the endpoint is told anything.
    pub is_active: bool,
    /// Whether its user is active.
    #[diesel(select_expression = users::is_active)]
    pub is_user_active: bool,
    /// The secret that signs, sealed.
    pub secret: Vec<u8>,
    /// The one before, sealed.
    pub previous_secret: Option<Vec<u8>>,
    /// Until when it signs too.
    pub previous_secret_until: Option<DateTime<Utc>>,
    /// What happened.
    #[diesel(select_expression = events::kind)]
    pub kind: String,
    /// When.
    #[diesel(select_expression = events::at)]
    pub event_at: DateTime<Utc>,
    /// What changed.
    #[diesel(select_expression = events::data)]
    pub data: Value,
    /// What it says about a person, unless that was wiped.
    #[diesel(select_expression = event_payloads::data.nullable())]
    pub payload: Option<Value>,
}

/// What came of an attempt.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhook_attempts)]
pub struct Attempt {
    /// The delivery.
    pub delivery_id: WebhookDeliveryId,
    /// Which attempt it was.
    pub number: i32,
    /// When it began.
    pub at: DateTime<Utc>,
    /// How long it took.
    pub milliseconds: i32,
    /// The status of the answer, if there was one.
    pub status: Option<i16>,
    /// The first kilobyte of the answer, unless it was wiped.
    pub answer: Option<String>,
    /// Why there was no answer.
    pub fault: Option<String>,
}

/// How far a delivery has come.
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
pub enum State {
    /// It waits for its first or next attempt.
    Pending,
    /// The endpoint took it.
    Delivered,
    /// It was given up.
    Failed,
}

impl State {
    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Pending, Self::Delivered, Self::Failed].into_iter().find(|state| state.name() == name)
    }
}

text_enum!(State);

/// How many deliveries wait.
#[derive(Clone, Debug, QueryableByName)]
pub struct WebhookDepth {
    /// How many.
    #[diesel(sql_type = sql_types::BigInt)]
    pub count: i64,
    /// When the oldest was made.
    #[diesel(sql_type = sql_types::Nullable<sql_types::Timestamptz>)]
    pub oldest: Option<DateTime<Utc>>,
}
