//! Decisions of identity: how fast one may guess, what a password is, who may leave.

pub mod devices;
pub mod membership;
pub mod password;
pub mod slugs;
pub mod throttle;
