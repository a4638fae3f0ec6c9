//! Answers about webhooks.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::events::actions::read::DeliveryDetail;
use crate::events::model::{Attempt, Delivery, DisabledBecause, Endpoint, State};
use crate::events::sender::body_of;
use crate::events::signature::shown;
use crate::kernel::ids::{EventId, WebhookDeliveryId, WebhookId};

/// A webhook. Its secret is shown once, when it is made or rotated.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct WebhookResponse {
    /// Its id.
    id: WebhookId,
    /// Where it is.
    url: String,
    /// What it is told: names of events, or patterns such as `booking.*`.
    events: Vec<String>,
    /// What you call it; may be empty.
    description: String,
    /// Whether it is told anything.
    active: bool,
    /// Why it was switched off by us; null if it was not.
    disabled: Option<WebhookDisabledResponse>,
    /// The first failure after the last success; null while all is well.
    failing_since: Option<DateTime<Utc>>,
    /// Until when the secret before the last rotation signs too; null if there is none.
    previous_secret_until: Option<DateTime<Utc>>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it was last changed.
    updated_at: DateTime<Utc>,
}

/// Why a webhook was switched off.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct WebhookDisabledResponse {
    /// `gone`: it answered 410. `failing`: it took nothing for five days.
    because: DisabledBecause,
    /// When.
    at: DateTime<Utc>,
}

/// A webhook with its new secret.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct WebhookSecretResponse {
    /// The webhook.
    #[serde(flatten)]
    webhook: WebhookResponse,
    /// The secret that signs, `whsec_…`. Keep it: it is not shown again.
    secret: String,
}

/// An event for a webhook, and what became of it.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct WebhookDeliveryResponse {
    /// Its id, which is the `webhook-id` of every attempt.
    id: WebhookDeliveryId,
    /// The event.
    event_id: EventId,
    /// What happened, such as `booking.confirmed`.
    #[serde(rename = "type")]
    kind: String,
    /// How far it has come.
    state: State,
    /// The body of the request. What it says about people is left out once that was wiped or erased.
    request_body: String,
    /// The attempts, oldest first.
    attempts: Vec<WebhookAttemptResponse>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it is tried next; null unless it is pending.
    next_attempt_at: Option<DateTime<Utc>>,
    /// When it was delivered or given up.
    finished_at: Option<DateTime<Utc>>,
}

/// What came of an attempt.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct WebhookAttemptResponse {
    /// When it began.
    at: DateTime<Utc>,
    /// How long it took.
    milliseconds: i32,
    /// The status of the answer; null if there was none.
    status: Option<i16>,
    /// The first kilobyte of the answer; null if there was none or it was wiped.
    answer: Option<String>,
    /// Why there was no answer: `address_refused`, `not_connected`, `timed_out`, `broken_off`, `switched_off` or
    /// `secret_unreadable`.
    fault: Option<String>,
}

impl From<Endpoint> for WebhookResponse {
    fn from(endpoint: Endpoint) -> Self {
        let disabled = endpoint.disabled_because.zip(endpoint.disabled_at);
        Self {
            id: endpoint.id,
            url: endpoint.url,
            events: endpoint.events.0,
            description: endpoint.description,
            active: endpoint.is_active,
            disabled: disabled.map(|(because, at)| WebhookDisabledResponse { because, at }),
            failing_since: endpoint.failing_since,
            previous_secret_until: endpoint.previous_secret_until,
            created_at: endpoint.created_at,
            updated_at: endpoint.updated_at,
        }
    }
}

impl WebhookSecretResponse {
    pub(super) fn new(endpoint: Endpoint, secret: &[u8]) -> Self {
        Self { webhook: endpoint.into(), secret: shown(secret) }
    }
}

impl From<DeliveryDetail> for WebhookDeliveryResponse {
    fn from(detail: DeliveryDetail) -> Self {
        let DeliveryDetail { delivery, attempts } = detail;
        let Delivery { kind, event_at, data, payload, state, .. } = delivery;
        Self {
            id: delivery.id,
            event_id: delivery.event_id,
            request_body: body_of(&kind, event_at, &data, payload.as_ref()),
            kind,
            state,
            attempts: attempts.into_iter().map(WebhookAttemptResponse::from).collect(),
            created_at: delivery.created_at,
            next_attempt_at: (state == State::Pending).then_some(delivery.next_attempt_at),
            finished_at: delivery.finished_at,
        }
    }
}

impl From<Attempt> for WebhookAttemptResponse {
    fn from(attempt: Attempt) -> Self {
        let Attempt { at, milliseconds, status, answer, fault, .. } = attempt;
        Self { at, milliseconds, status, answer, fault }
    }
}
