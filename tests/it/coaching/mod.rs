//! The coaching room.

mod gap_cases;
