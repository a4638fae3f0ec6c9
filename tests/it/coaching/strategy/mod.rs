//! Technical strategies and recall tests, over HTTP and by mail.

mod caps;
mod coaches;
mod course;
mod drafts;
pub mod ground;
mod kept;
mod lists;
mod privacy;
mod recall;
mod recall_faults;
mod reminders;
mod reviewers;
mod sequences;
mod standing;

pub use ground::{Ground, REVIEWERS, answers, canvas, grades};
pub use kept::exported;
pub use lists::TESTS;
