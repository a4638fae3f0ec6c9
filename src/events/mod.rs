//! The append-only table of what happened.
//!
//! An event is written by the transaction that causes it. Webhooks, live pages and histories read from here; nothing
//! ever changes a row.

mod model;
mod store;

pub use model::{Event, NewEvent};
pub use store::{append, list_for_subject};
