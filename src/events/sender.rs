//! One call to an endpoint: signed, bounded in time and size, into public networks only.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use serde_json::{Map, Value};

use super::core::schedule::retry_after;
use crate::platform::config::Config;
use crate::platform::outbound::target::TargetRules;
use crate::platform::outbound::{ClientFault, is_refused_address, outbound_client};

/// How much of an answer is kept.
const ANSWER_MAX: usize = 1024;

/// Makes calls. Cheap to clone.
#[derive(Clone)]
pub struct Sender {
    client: reqwest::Client,
    rules: TargetRules,
    timeout: Duration,
}

/// A call to be made.
pub(super) struct Outgoing<'a> {
    pub url: &'a str,
    pub id: String,
    pub timestamp: i64,
    pub signature: String,
    pub body: String,
}

/// What came of a call.
#[derive(Clone, Debug, Default)]
pub(super) struct Reply {
    /// The status of the answer, if there was one.
    pub status: Option<i16>,
    /// Its beginning.
    pub answer: Option<String>,
    /// Why there was none.
    pub fault: Option<&'static str>,
    /// After how long the endpoint wants to be called again.
    pub retry_after: Option<TimeDelta>,
    /// How long it took.
    pub took: Duration,
}

/// The body of every call.
#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    timestamp: DateTime<Utc>,
    data: Map<String, Value>,
}

/// The body that tells an event: what it says about a person comes on top of its ids and times.
pub(super) fn body_of(kind: &str, at: DateTime<Utc>, data: &Value, payload: Option<&Value>) -> String {
    let mut members = data.as_object().cloned().unwrap_or_default();
    members.extend(payload.and_then(Value::as_object).cloned().unwrap_or_default());
    serde_json::to_string(&Body { kind, timestamp: at, data: members }).unwrap_or_default()
}

impl Sender {
    /// A sender with these settings.
    ///
    /// # Errors
    /// [`ClientFault`] when TLS cannot be set up.
    pub fn open(config: &Config) -> Result<Self, ClientFault> {
        let rules = TargetRules::of_webhooks(config);
        let client = outbound_client(rules, Duration::from_secs(config.webhooks.connect_timeout_seconds))?;
        Ok(Self { client, rules, timeout: Duration::from_secs(config.webhooks.timeout_seconds) })
    }

    /// Makes a call, within `limit` and the configured time. `now` is what a date in `Retry-After` is compared with.
    pub(super) async fn send(&self, outgoing: Outgoing<'_>, limit: Duration, now: DateTime<Utc>) -> Reply {
        let started = Instant::now();
        let call = self.call(outgoing, now);
        let reply = match tokio::time::timeout(self.timeout.min(limit), call).await {
            Ok(reply) => reply,
            Err(_) => Reply::fault("timed_out"),
        };
        Reply { took: started.elapsed(), ..reply }
    }

    async fn call(&self, outgoing: Outgoing<'_>, now: DateTime<Utc>) -> Reply {
        // Addresses written as numbers are not looked up, so the resolver does not see them.
        let Ok(url) = self.rules.check(outgoing.url) else { return Reply::fault("address_refused") };
        let request = self
            .client
            .post(url)
            .header("content-type", "application/json")
            .header("webhook-id", outgoing.id)
            .header("webhook-timestamp", outgoing.timestamp)
            .header("webhook-signature", outgoing.signature)
            .body(outgoing.body);
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(cause) => return Reply::fault(fault_of(&cause)),
        };
        let asked = response.headers().get("retry-after").and_then(|value| value.to_str().ok());
        let asked = asked.and_then(|text| retry_after(text, now));
        let status = i16::try_from(response.status().as_u16()).ok();
        let answer = beginning(&mut response).await;
        Reply { status, answer: Some(answer), retry_after: asked, ..Reply::default() }
    }
}

/// The first kilobyte as text. An answer that breaks off has said what it said.
async fn beginning(response: &mut reqwest::Response) -> String {
    let mut bytes = Vec::new();
    while bytes.len() < ANSWER_MAX
        && let Ok(Some(chunk)) = response.chunk().await
    {
        bytes.extend(chunk.iter().take(ANSWER_MAX - bytes.len()));
    }
    String::from_utf8_lossy(&bytes).replace('\0', "\u{fffd}")
}

fn fault_of(cause: &reqwest::Error) -> &'static str {
    if is_refused_address(cause) {
        "address_refused"
    } else if cause.is_timeout() {
        "timed_out"
    } else if cause.is_connect() {
        "not_connected"
    } else {
        "broken_off"
    }
}

impl Reply {
    /// No answer.
    pub(super) fn fault(fault: &'static str) -> Self {
        Self { fault: Some(fault), ..Self::default() }
    }

    /// Whether the endpoint took it.
    pub(super) fn is_taken(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use serde_json::json;

    use super::body_of;

    #[test]
    fn a_body_has_type_timestamp_and_data_in_this_order() {
        let (data, payload) = (json!({ "booking_id": 1 }), json!({ "name": "Olena" }));
        let body = body_of("booking.confirmed", DateTime::UNIX_EPOCH, &data, Some(&payload));
        assert_eq!(
            body,
            "{\"type\":\"booking.confirmed\",\"timestamp\":\"1970-01-01T00:00:00Z\",\
             \"data\":{\"booking_id\":1,\"name\":\"Olena\"}}"
        );
        assert!(body_of("webhook.test", DateTime::UNIX_EPOCH, &json!(null), None).ends_with("\"data\":{}}"));
    }
}
