//! The integration tests: one binary, folders mirror rooms, files mirror actions.
#![allow(
    clippy::as_conversions,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking; the tests read the clock and the settings of their own run"
)]

mod architecture;
mod booking;
mod browser;
mod catalogue;
mod coaching;
mod docs;
mod faults;
mod guards;
mod harness;
mod identity;
mod mail;
mod newsletter;
mod openapi;
mod pages;
mod platform;
mod schema;
mod smoke;
mod support;
mod webhooks;
