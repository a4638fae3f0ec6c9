//! Coaching over HTTP, by mail and from files.

pub mod assess;
mod assessments;
mod erasure;
mod frameworks;
mod gap_cases;
mod ground;
mod matrix;
mod mentees;
mod path;
mod pictures;
mod plan_cases;
mod plans;
pub mod strategy;
mod whole_path;
mod workspace;
