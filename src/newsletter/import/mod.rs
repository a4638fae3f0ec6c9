//! Files of readers on their way in and out.
//!
//! A file is received into chunks of checked records; then workers apply a chunk at a time, each in one transaction that
//! also moves the import on. Whatever dies in between: each good row has its effect exactly once.

mod apply;
mod export;
mod lines;
mod receive;

pub use apply::import_step;
pub use export::{ExportFormat, Exporter};
pub use receive::Receiver;
