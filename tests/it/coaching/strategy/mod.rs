//! Technical strategies and recall tests, over HTTP and by mail.

mod coaches;
mod course;
mod drafts;
pub mod ground;
mod kept;
mod privacy;
mod recall;
mod recall_faults;
mod reminders;
mod reviewers;
mod sequences;
mod standing;

pub use ground::{Ground, answers, canvas, grades};
pub use kept::exported;
