//! The newsletter: readers, issues, and what comes back.

pub mod core;
