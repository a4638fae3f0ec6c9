//! Coaching over HTTP, by mail and from files.

pub mod assess;
mod assessments;
mod erasure;
mod frameworks;
mod gap_cases;
mod ground;
mod mentees;
mod path;
mod pictures;
mod plan_cases;
mod plans;
mod workspace;
