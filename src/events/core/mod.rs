//! Decisions of webhooks: who is told what, when it is tried again, and when an endpoint is given up.

pub mod audience;
pub mod catalogue;
pub mod health;
pub mod live;
pub mod schedule;
