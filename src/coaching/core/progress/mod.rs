//! How a learning plan stands: figures and a status with its reasons, by `simulate plan` of the contract.
//!
//! Plan days are civil dates in the plan's zone, never 24 hours. Pauses that *extend* stop the count of days; pauses that
//! *keep the end* do not. What was dropped leaves both sides of every fraction. Figures are whole numbers of tenths or
//! hundredths, rounded half up, so that a bound compares what is printed.

mod calendar;
mod figures;
mod model;
#[cfg(test)]
mod properties;
mod report;
mod status;

pub use calendar::Calendar;
pub use model::{
    CheckIn, CheckInState, Commitment, CommitmentState, Milestone, MilestoneState, Pause, PauseMode, Plan,
};
pub use report::{Progress, course, progress};
pub use status::{Reason, Status};
