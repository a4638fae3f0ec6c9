//! Identity over HTTP.

mod api_keys;
mod audit;
mod auth;
mod input;
mod links;
mod me;
mod routes;
mod second_factor;
mod sign_ins;
mod tokens;
mod two_factor;
mod users;

pub use routes::routes;
