//! Webhooks: what is told, to whom, and how.

mod address_guard;
mod deliver;
mod docs;
mod endpoints;
mod event_data;
mod fan_out;
mod give_up;
mod ground;
mod log;
mod privacy;
mod signature;
