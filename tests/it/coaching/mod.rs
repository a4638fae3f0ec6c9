//! Coaching over HTTP, by mail and from files.

pub mod assess;
mod assessments;
mod erasure;
mod erasure_edges;
mod evidence;
mod evidence_secret;
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
mod sponsor;
mod sponsor_edges;
mod sponsor_group;
mod stalled;
pub mod strategy;
mod timeline;
mod together;
mod weeks;
mod whole_path;
mod workspace;
