//! A plan as plain values.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A plan at a moment.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The moment.
    pub now: DateTime<Utc>,
    /// The first day.
    pub start_on: NaiveDate,
    /// How many days.
    pub length_days: i64,
    /// Whose civil dates count.
    pub time_zone: Tz,
    /// Breaks.
    pub pauses: Vec<Pause>,
    /// What is to be reached.
    pub milestones: Vec<Milestone>,
    /// What is done week by week.
    pub commitments: Vec<Commitment>,
    /// What was said week by week.
    pub check_ins: Vec<CheckIn>,
    /// The last session.
    pub last_session_on: Option<NaiveDate>,
    /// The next session.
    pub next_session_on: Option<NaiveDate>,
}

/// A break, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Its first date.
    pub from_on: NaiveDate,
    /// Its last date; none while it is still open.
    pub to_on: Option<NaiveDate>,
    /// What it does to the end.
    pub mode: PauseMode,
}

/// What a pause does to the end of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseMode {
    /// The end moves by the days of the pause.
    Extend,
    /// The end stays.
    KeepEnd,
}

/// Something to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Its key, stable over revisions.
    pub key: String,
    /// The day it is due.
    pub due_day: i64,
    /// How much it counts, 1 to 5.
    pub weight: i64,
    /// How far it has come.
    pub state: MilestoneState,
}

/// How far a milestone has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneState {
    /// Still to be reached.
    Open,
    /// Reached.
    Done,
    /// Given up as missed; it still counts.
    Missed,
    /// Taken out; it counts nowhere.
    Dropped,
}

/// Something to be done in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// The week.
    pub week: i64,
    /// What became of it.
    pub state: CommitmentState,
}

/// What became of a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentState {
    /// Still ahead, or nothing was said.
    Planned,
    /// Kept.
    Kept,
    /// Kept in part.
    Partial,
    /// Not kept.
    Missed,
    /// Let off.
    Excused,
    /// Taken out.
    Dropped,
}

/// A check-in of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// The week.
    pub week: i64,
    /// What became of it.
    pub state: CheckInState,
    /// When it was sent in.
    pub submitted_on: Option<NaiveDate>,
}

/// What became of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckInState {
    /// Asked for.
    Due,
    /// Sent in.
    Submitted,
    /// Sent in after its week.
    Late,
    /// Left out.
    Skipped,
    /// Let off.
    Excused,
}
