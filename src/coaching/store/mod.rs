//! Every SQL statement of the coaching room; a function is one statement.

pub mod accesses;
pub mod births;
pub mod check_ins;
pub mod engagements;
pub mod erasures;
pub mod mentees;
pub mod plans;
pub mod sessions;
pub mod workspace;
