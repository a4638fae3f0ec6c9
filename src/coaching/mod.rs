//! Coaching: mentees, their skill gaps, and what they do about them.
//!
//! A *mentee* is a person in coaching: born from a booking, an import or by hand. A *coach* of a mentee is a user with
//! an engagement with them, or whom they booked; who was only booked, beside other coaches, sees what is their own. *Intake* is what a first session asks. What an *access* is allowed to
//! see or change is decided in [`core::access`] alone.
//!
//! What always holds: a caller who is nothing to a mentee cannot tell whether the mentee exists. Each coach's reading of
//! a mentee's data leaves an entry that the mentee can read. Every change is written together with its event and its
//! mails, or not at all.

pub mod actions;
pub mod api;
pub mod content;
pub mod core;
pub mod jobs;
pub mod mails;
pub mod model;

mod error;
mod store;

pub use error::CoachingError;
pub use store::check_ins::CheckInFilter;
pub use store::mentees::MenteeFilter;
pub use store::plans::PlanFilter;
pub use store::strategies::StrategyFilter;
pub use store::timeline::TimelineEntry;
