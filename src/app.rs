//! The composition root: config → database → clock → mail → rooms → routes → job registry.

mod metrics;
mod routes;
mod serve;
mod start;

pub use routes::openapi;
pub use serve::{ServeOptions, serve, work};
pub use start::{App, Means, StartFault};
