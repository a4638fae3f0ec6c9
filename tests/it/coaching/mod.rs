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
mod plan_course;
mod plans;
mod search;
mod stalled;
mod timeline;
mod together;
mod weeks;
mod whole_path;
mod workspace;
