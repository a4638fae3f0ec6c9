//! Webhooks over HTTP.

mod deliveries;
mod draft;
mod endpoints;
mod routes;
mod views;

pub use routes::routes;
