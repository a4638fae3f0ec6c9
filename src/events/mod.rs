//! The append-only table of what happened.
//!
//! An event is written by the transaction that causes it. Webhooks, live pages and histories read from here; nothing
//! ever changes a row. What an event says about a person ([`Payload`]) stands beside it, so that it can be wiped and
//! erased.

mod model;
mod store;

pub use model::{Event, NewEvent, Payload};
pub use store::{append, append_payload, list_for_subject};
