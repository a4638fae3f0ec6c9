//! Decisions of the newsletter as pure functions.

pub mod address_key;
pub mod bounce;
pub mod bucket;
pub mod gate;
pub mod import;
pub mod issue_state;
pub mod outcome;
pub mod render;
pub mod segment;
pub mod verp;
