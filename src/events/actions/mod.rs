//! Use cases of webhooks: load, decide, write, enqueue, in one transaction each.

pub mod create_endpoint;
pub mod delete_endpoint;
pub mod draft;
pub mod erase;
pub mod fan_out;
pub mod read;
pub mod record;
pub mod redeliver;
pub mod rotate_secret;
pub mod send_test;
pub mod sweep;
pub mod update_endpoint;
