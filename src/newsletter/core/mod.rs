//! Decisions of the newsletter as pure functions.

pub mod address_key;
pub mod bounce;
pub mod gate;
pub mod issue_state;
