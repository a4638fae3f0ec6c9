//! The newsletter over HTTP, by mail, and as pure rules.

mod bounce_cases;
