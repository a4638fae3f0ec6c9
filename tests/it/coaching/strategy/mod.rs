//! Technical strategies and recall tests, over HTTP and by mail.

mod course;
mod drafts;
mod ground;
mod privacy;
mod recall;
mod recall_faults;
mod reviewers;

pub use ground::{answers, canvas, grades};
