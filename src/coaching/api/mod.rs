//! Coaching over HTTP.

mod mentees;
mod routes;
mod viewer;

pub use routes::routes;
