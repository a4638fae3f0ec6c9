//! Coaching over HTTP, by mail and from files.

mod frameworks;
mod gap_cases;
mod ground;
mod mentees;
mod plan_cases;
