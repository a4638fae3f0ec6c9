//! `altitude simulate`: the rules as pure functions, from a file.
//!
//! `run` knows about files, lines and exit codes; `document` reads JSON strictly and says where it
//! is wrong; each subcommand has a file that turns its document into a question to a room's core,
//! and the answer into a document.

pub mod bounce;
mod document;
mod formats;
pub mod gaps;
pub mod plan;
mod problem;
mod run;
pub mod slots;

pub use problem::{Fault, InputProblem};
pub use run::{Input, SimulateCommand, run};
