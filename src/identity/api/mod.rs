//! Identity over HTTP.

mod api_keys;
mod audit;
mod auth;
mod input;
mod links;
mod me;
mod practice;
mod routes;
mod second_factor;
mod sign_ins;
mod tokens;
mod two_factor;
mod users;

pub use practice::{NAME_MAX, POSTAL_ADDRESS_MAX, URL_MAX};
pub use routes::routes;
