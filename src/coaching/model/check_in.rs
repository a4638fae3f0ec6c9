//! A weekly check-in.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::names::{document, names};
use crate::kernel::ids::{CheckInId, MenteeId, PlanId, UserId};
use crate::schema::check_ins;

names! {
    /// What a check-in is for.
    CheckInKind {
        /// The week that passed.
        Weekly = "weekly",
        /// Whether what was learned is still there, 30 days after the end.
        Retention = "retention",
    }

    /// What became of a check-in.
    CheckInStatus {
        /// Asked for.
        Due = "due",
        /// Sent in.
        Submitted = "submitted",
        /// Sent in after its week.
        Late = "late",
        /// Left out.
        Skipped = "skipped",
        /// Let off.
        Excused = "excused",
    }

    /// What became of a commitment in a week.
    Kept {
        /// Kept.
        Wholly = "kept",
        /// Kept in part.
        Partial = "partial",
        /// Not kept.
        Missed = "missed",
    }
}

/// A check-in.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = check_ins, treat_none_as_null = true)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// The plan.
    pub plan_id: PlanId,
    /// Who is asked.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The coach who answers.
    pub user_id: UserId,
    /// What it is for.
    pub kind: CheckInKind,
    /// The week; 0 for the one after the end.
    pub week: i32,
    /// The date it was asked for.
    pub due_on: NaiveDate,
    /// What became of it.
    pub state: CheckInStatus,
    /// What was said.
    pub answers: Option<CheckInAnswers>,
    /// When it was sent in.
    pub submitted_at: Option<DateTime<Utc>>,
    /// The date in the plan's zone when it was sent in.
    pub submitted_on: Option<NaiveDate>,
    /// What the coach says to it.
    pub reply: Option<String>,
    /// When.
    pub replied_at: Option<DateTime<Utc>>,
    /// Version of the mailed link.
    pub link_version: i32,
    /// Raised by every change.
    pub revision: i64,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

document! {
    /// What was said, as a column.
    CheckInAnswers(CheckInBody),
}

/// What a mentee says in a check-in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CheckInRequest)]
pub struct CheckInBody {
    /// What became of each commitment of the week.
    #[serde(default)]
    #[schema(max_items = 40)]
    pub commitments: Vec<KeptCommitment>,
    /// What was learned.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub learned: String,
    /// What blocks.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub blocker: String,
    /// The next if-then: if …
    #[serde(default)]
    #[schema(max_length = 200)]
    pub next_cue: String,
    /// … then.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub next_action: String,
    /// Energy, 1 to 5.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 5)]
    pub energy: Option<i32>,
}

/// What became of a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeptCommitment {
    /// Key of the commitment in the plan.
    #[schema(max_length = 40)]
    pub key: String,
    /// What became of it.
    pub result: Kept,
}
