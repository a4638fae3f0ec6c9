//! Every SQL statement of the coaching room; a function is one statement.

pub mod accesses;
pub mod births;
pub mod mentees;
