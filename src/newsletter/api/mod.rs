//! The newsletter over HTTP.

mod lists;
mod readers;
mod routes;
mod subscribe;
mod subscribers;

pub use routes::routes;
