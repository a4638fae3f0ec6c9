//! The newsletter over HTTP.

mod commands;
mod files;
mod imports;
mod issues;
mod lists;
mod proofs;
mod readers;
mod routes;
mod segments;
mod subscribe;
mod subscribers;

pub use routes::routes;
