//! A webhook as a client wants it, and what can be wrong with it.

use serde::{Deserialize, Serialize};

use super::create_endpoint::EndpointSettings;
use crate::events::core::catalogue;
use crate::events::model::Endpoint;
use crate::kernel::text;
use crate::platform::outbound::target::TargetRules;
use crate::platform::problem::{FieldError, Problem};

/// Longest description, in characters.
const DESCRIPTION_MAX: usize = 200;
/// Most patterns of one webhook.
const EVENTS_MAX: usize = 100;

/// A webhook as you want it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookDraft {
    /// Where it is: `https://` and a public host.
    #[schema(max_length = 2048)]
    pub url: String,
    /// What it is told: names of events, all of a group as `booking.*`, or everything as `*`.
    #[schema(min_items = 1, max_items = 100)]
    pub events: Vec<String>,
    /// What you call it: one line.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub description: String,
    /// Whether it is told anything.
    #[serde(default = "yes")]
    pub active: bool,
}

fn yes() -> bool {
    true
}

impl WebhookDraft {
    /// The draft that would make an endpoint as it is.
    #[must_use]
    pub fn of(endpoint: &Endpoint) -> Self {
        Self {
            url: endpoint.url.clone(),
            events: endpoint.events.0.clone(),
            description: endpoint.description.clone(),
            active: endpoint.is_active,
        }
    }

    /// The settings, or everything that is wrong with them.
    ///
    /// # Errors
    /// A [`Problem`] with every fault.
    pub fn checked(self, rules: TargetRules) -> Result<EndpointSettings, Problem> {
        let mut faults = event_faults(&self.events);
        let url = rules.check(&self.url);
        if let Err(fault) = url {
            faults.push(FieldError::new("/url", fault.code(), fault.to_string()));
        }
        let description = text::optional_line(&self.description, DESCRIPTION_MAX);
        if let Err(fault) = &description {
            faults.push(FieldError::new("/description", fault.code(), fault.to_string()));
        }
        let (Ok(url), Ok(description), true) = (url, description, faults.is_empty()) else {
            return Err(Problem::unacceptable(faults));
        };
        Ok(EndpointSettings { url: url.into(), events: self.events, description, is_active: self.active })
    }
}

fn event_faults(events: &[String]) -> Vec<FieldError> {
    if events.is_empty() {
        return vec![FieldError::new("/events", "required", "name at least one event, or * for all")];
    }
    if events.len() > EVENTS_MAX {
        return vec![FieldError::new("/events", "too_many", format!("at most {EVENTS_MAX}"))];
    }
    let mut faults = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let pointer = format!("/events/{index}");
        if !catalogue::is_pattern(event) {
            let detail = "expected an event such as booking.confirmed, a group such as booking.*, or *";
            faults.push(FieldError::new(pointer, "unknown_event", detail));
        } else if events.iter().take(index).any(|earlier| earlier == event) {
            faults.push(FieldError::new(pointer, "named_twice", "name each event once"));
        }
    }
    faults
}
