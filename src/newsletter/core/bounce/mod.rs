//! What a returned message says, and what follows from it.
//!
//! [`classify`] reads one raw message as a mailbox or a provider hands it over, however broken, and answers a
//! [`Verdict`]; [`classify_reply`] does the same for what a server answers during SMTP. The rules are those of
//! `altitude simulate bounce`, R1 to R11:
//!
//! 1. `parts` takes the message apart in one pass over its lines, never into a returned message (R1); `fields`
//!    reads blocks of header fields.
//! 2. `report` reads delivery reports by recipient and lets one of them speak (R2, R5, R6); `notice` reads reports
//!    that are only text (R3).
//! 3. `cause` finds the class in the words and the code (R4); `words` holds the texts, `plain` what counts as text.
//! 4. `address` finds recipients and tokens (R6, R7); `reply` knows auto-replies (R9).
//!
//! What always holds: no input panics; time grows with the length of the message and nothing else; a fault of the
//! sender never suppresses a reader.

mod address;
mod cause;
mod classify;
mod fields;
mod notice;
mod parts;
mod plain;
#[cfg(test)]
mod properties;
mod reply;
mod report;
mod status;
mod verdict;
mod words;

pub use classify::{classify, classify_reply};
pub use status::reply;
pub use verdict::{Action, Class, Kind, ReplyVerdict, Verdict};
