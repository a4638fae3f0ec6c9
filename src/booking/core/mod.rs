//! Decisions of the booking room, as pure functions over plain values.
//!
//! Nothing here reads a clock, a connection or chance: what a decision needs is handed to it.

pub mod answers;
pub mod approval;
pub mod assignment;
pub mod calendar_feed;
pub mod calendar_links;
pub mod invitation;
pub mod outcome;
pub mod permission;
pub mod planned;
pub mod session_type_rules;
pub mod slots;
