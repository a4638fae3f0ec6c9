//! The nouns of events and webhooks, as stored.

mod cursor;
mod delivery;
mod endpoint;
mod event;

pub use cursor::Reading;
pub use delivery::{Attempt, Claimed, Delivery, NewDelivery, Shipment, State, WebhookDepth};
pub use endpoint::{DisabledBecause, Endpoint, Listening, Subscriptions};
pub use event::{Event, NewEvent, Occurred, Payload};
