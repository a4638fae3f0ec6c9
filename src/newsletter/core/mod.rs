//! Decisions of the newsletter room, as pure functions over plain values.

pub mod bounce;
