//! Altitude: a self-hosted back end for a coaching practice of engineers.
//!
//! The map of the house, from the ground up. Imports point downward, or stay inside one room; `tests/it/architecture.rs`
//! holds the walls.
//!
//! | floor | rooms |
//! |---|---|
//! | 0 | [`kernel`], and every room's `core`: words and pure decisions |
//! | 1 | [`platform`]: configuration, clock, database, jobs, HTTP rules |

pub mod kernel;
pub mod platform;

mod schema;
