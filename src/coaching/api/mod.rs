//! Coaching over HTTP.

mod framework_files;
mod frameworks;
mod mentees;
mod routes;
mod viewer;

pub use routes::routes;
