//! Coaching over HTTP, by mail and from files.

mod erasure;
mod gap_cases;
mod ground;
mod mentees;
mod path;
mod plan_cases;
mod plans;
mod workspace;
