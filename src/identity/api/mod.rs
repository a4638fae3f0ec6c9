//! Identity over HTTP.

mod api_keys;
mod audit;
mod auth;
mod input;
mod links;
mod me;
mod routes;
mod tokens;
mod users;

pub use routes::routes;
