//! What mail decides: which lane goes first, when to try again, what a server's answer means.

pub mod canonical;
pub mod lane;
pub mod outcome;
pub mod retry;
