//! The decisions of the coaching room, as pure functions.

pub mod access;
pub mod evidence;
pub mod gaps;
pub mod picture;
pub mod plans;
pub mod progress;
pub mod reconcile;
pub mod sponsor;
pub mod sponsor_group;
pub mod strategy;
pub mod trend;
