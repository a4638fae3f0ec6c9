//! Coaching over HTTP, by mail and from files.

pub mod assess;
mod assessments;
mod erasure;
mod erasure_edges;
mod frameworks;
mod gap_cases;
mod ground;
mod matrix;
mod mentees;
mod path;
mod pictures;
mod plan_cases;
mod plans;
mod weeks;
mod whole_path;
mod workspace;
