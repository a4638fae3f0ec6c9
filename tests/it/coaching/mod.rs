//! Coaching over HTTP, by mail and from files.

pub mod assess;
mod assessments;
mod frameworks;
mod gap_cases;
mod ground;
mod mentees;
mod pictures;
mod plan_cases;
