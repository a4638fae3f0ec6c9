//! Coaching over HTTP.

mod assessment_export;
mod assessment_views;
mod assessments;
mod framework_files;
mod frameworks;
mod mentees;
mod pictures;
mod raters;
mod ratings;
mod reconcile;
mod routes;
mod viewer;

pub use routes::routes;
