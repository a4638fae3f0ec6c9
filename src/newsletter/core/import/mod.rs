//! What a row of somebody else's file says about a reader.

mod cells;
mod row;

pub use cells::is_formula;
pub use row::{Candidate, Columns, Format, Mapping, Standing};
