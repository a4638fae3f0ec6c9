//! The ground under the tests: databases, mail servers and real processes, each private to its test.
//!
//! Nothing here sleeps for a fixed time: what must have happened is waited for by condition, with a deadline.

pub mod app;
pub mod authenticator;
pub mod chromium;
pub mod database;
pub mod dns;
pub mod embedded;
pub mod held_up;
pub mod http_sink;
pub mod library;
pub mod live;
pub mod locks;
pub mod mail;
pub mod postgres;
pub mod process;
pub mod signal;
pub mod smtp_sink;
pub mod tls;
pub mod watchdog;
pub mod webdriver;
