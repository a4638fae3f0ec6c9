//! The OpenAPI 3.1 document: what is the same for every operation is added here, once.

mod document;
mod shapes;

pub use document::complete;
