//! Every SQL statement of the coaching room; a function is one statement.

pub mod accesses;
pub mod births;
pub mod framework_versions;
pub mod frameworks;
pub mod mentees;
