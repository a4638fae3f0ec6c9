//! Coaching: mentees, skill gaps, 90-day plans.

pub mod content;
pub mod core;
pub mod model;
