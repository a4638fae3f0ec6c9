//! What happened, and who is told.
//!
//! An *event* is a row of an append-only table, written by the transaction that causes it ([`append`]). What it says
//! about a person ([`Payload`]) stands beside it, so that it can be wiped and erased. Webhooks, live pages and
//! histories read from here.
//!
//! A *webhook* is an endpoint of a user: a coach's is told that coach's events, an owner's those of the practice, as far
//! as it subscribed to them. A *delivery* is one event for one endpoint; its id is the `webhook-id` of every *attempt*.
//!
//! What always holds: an event that was committed becomes one delivery for each endpoint that listens, whichever
//! worker is killed when. An endpoint gets the events of one subject in their order: the next one waits until the one
//! before is delivered or given up. A delivery may be made twice, never with another id. No connection to the database
//! is held during a call. Nothing but public addresses is called, unless the settings allow it. Secrets are sealed at rest.

pub mod api;
pub mod mails;

mod actions;
mod core;
mod dispatch;
mod error;
mod jobs;
mod live;
mod model;
mod sender;
mod signature;
mod store;

pub use actions::create_endpoint::create_endpoint;
pub use actions::delete_endpoint::delete_endpoint;
pub use actions::draft::WebhookDraft;
pub use actions::erase::erase_person;
pub use actions::read::{DeliveryDetail, find_endpoint, list_deliveries, list_endpoints, request_body};
pub use actions::redeliver::redeliver;
pub use actions::rotate_secret::rotate_secret;
pub use actions::send_test::send_test;
pub use actions::update_endpoint::update_endpoint;
pub use core::catalogue::KINDS as EVENT_KINDS;
pub use dispatch::{deliver_due, work};
pub use error::WebhookError;
pub use jobs::register;
pub use live::{Progress, listen, tell_progress};
pub use model::{DisabledBecause, Endpoint, Event, NewEvent, Payload, State as DeliveryState, WebhookDepth};
pub use sender::Sender;
pub use signature::shown as shown_secret;
pub use store::deliveries::depth;
pub use store::events::{append, append_payload, list_for_session};
