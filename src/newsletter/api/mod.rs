//! The newsletter over HTTP.

mod commands;
mod imports;
mod issues;
mod lists;
mod readers;
mod routes;
mod segments;
mod subscribe;
mod subscribers;

pub use routes::routes;
