//! Decisions of the coaching room, as pure functions over plain values.

pub mod gaps;
