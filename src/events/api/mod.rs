//! Webhooks over HTTP.

mod deliveries;
mod endpoints;
mod routes;
mod views;

pub use routes::routes;
