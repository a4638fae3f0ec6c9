//! What author and coach see of a recall test, and do with it: the same in the mentee's space and in the console.
//!
//! Words: the *root* is where the pages of tests lie for whoever looks. What the two see differs in a word here and there
//! and in whose points are theirs.

mod body;
mod cards;
mod deeds;
mod start;

pub(super) use body::{Desk, body};
pub(super) use cards::test_card;
pub(super) use deeds::{carried_out, said};
pub(super) use start::{start_sheet, started};
