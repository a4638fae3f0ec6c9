//! Decisions of the newsletter as pure functions.

pub mod address_key;
pub mod bounce;
pub mod bucket;
pub mod content;
pub mod gate;
pub mod hits;
pub mod image;
pub mod import;
pub mod issue_state;
pub mod outcome;
pub mod segment;
pub mod soft_bounces;
pub mod verp;
