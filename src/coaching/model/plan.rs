//! A learning plan.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::mentee::Texts;
use super::names::{document, names};
use crate::coaching::core::progress::{CommitmentState, MilestoneState, PauseMode};
use crate::kernel::ids::{EngagementId, MenteeId, PlanId, UserId};
use crate::platform::db::jsonb;
use crate::schema::plans;

names! {
    /// How far a plan has come.
    PlanState {
        /// Being written.
        Draft = "draft",
        /// Waits for the other side.
        Proposed = "proposed",
        /// Agreed on.
        Active = "active",
        /// Takes a break.
        Paused = "paused",
        /// Done.
        Completed = "completed",
        /// Given up.
        EndedEarly = "ended_early",
    }

    /// One of the two who agree.
    Side {
        /// The mentee.
        Mentee = "mentee",
        /// The coach.
        Coach = "coach",
    }

    /// What shows that a milestone was reached.
    EvidenceKind {
        /// Something made.
        Artefact = "artefact",
        /// A figure.
        Metric = "metric",
        /// Somebody who saw it.
        Witness = "witness",
        /// Something shown.
        Demo = "demo",
    }

    /// How often a commitment is kept.
    CommitmentKind {
        /// Once.
        OneOff = "one_off",
        /// Several times a week.
        Habit = "habit",
    }

    /// How a plan ended.
    Outcome {
        /// The target level was reached.
        Achieved = "achieved",
        /// Part of the way.
        Partly = "partly",
        /// It was not.
        NotAchieved = "not_achieved",
        /// Given up.
        Abandoned = "abandoned",
    }

    /// A day of the week.
    Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl From<Weekday> for chrono::Weekday {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

/// A plan.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = plans, treat_none_as_null = true)]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// What it belongs to.
    pub engagement_id: EngagementId,
    /// Whose plan it is.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The coach.
    pub user_id: UserId,
    /// The assessment it came from.
    pub assessment_id: Option<uuid::Uuid>,
    /// The plan it continues.
    pub previous_plan_id: Option<uuid::Uuid>,
    /// How far it has come.
    pub state: PlanState,
    /// What the days are for.
    pub title: String,
    /// Key of the skill.
    pub focus_skill: String,
    /// The level it starts from.
    pub from_level: i32,
    /// The level it aims at.
    pub target_level: i32,
    /// Its first day.
    pub start_on: NaiveDate,
    /// How many days.
    pub length_days: i32,
    /// Whose civil dates count, an IANA name.
    pub time_zone: String,
    /// The day of the week on which the mentee is asked.
    pub check_in_weekday: Weekday,
    /// The hour of that day, in the plan's zone.
    pub check_in_hour: i32,
    /// Milestones and commitments as they stand.
    pub items: Items,
    /// Breaks.
    pub pauses: Pauses,
    /// The agreed revision; 0 before the first.
    pub number: i32,
    /// What waits for the other side.
    pub proposal: Option<Proposal>,
    /// The status last found.
    pub status: String,
    /// Why.
    pub status_reasons: Texts,
    /// The status that was mailed last.
    pub status_told: String,
    /// When a status was mailed last.
    pub nudged_at: Option<DateTime<Utc>>,
    /// How it ended.
    pub closing: Option<Closing>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// When both were asked to close it.
    pub asked_to_close_at: Option<DateTime<Utc>>,
    /// Version of the calendar feed's link.
    pub feed_version: i32,
    /// When and where it asks from a later day on.
    pub next_settings: Option<NextSettings>,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Plan {
    /// Whether it was agreed on and is not closed.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.state, PlanState::Active | PlanState::Paused)
    }
}

document! {
    /// Breaks as a column.
    Pauses(Vec<PlanPause>),
    /// What waits for the other side, as a column.
    Proposal(ProposalBody),
    /// How a plan ended, as a column.
    Closing(ClosingBody),
    /// Milestones and commitments as a column.
    Items(ItemsBody),
    /// What a revision says, as a column.
    Content(ContentBody),
}

/// A break in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanPause {
    /// Its first date.
    pub from_on: NaiveDate,
    /// Its last date; none while it is open.
    pub to_on: Option<NaiveDate>,
    /// `extend` moves the end, `keep_end` does not.
    #[schema(value_type = String)]
    pub mode: PauseMode,
    /// Why.
    pub reason: String,
}

/// When and where a plan that runs asks from a later day on.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
pub struct NextSettings {
    /// From which date on, in the zone so far.
    pub from_on: NaiveDate,
    /// Whose civil dates count then.
    pub time_zone: String,
    /// The day of the week on which the mentee is asked.
    pub check_in_weekday: Weekday,
    /// The hour of that day.
    pub check_in_hour: i32,
}

jsonb!(NextSettings);

/// Which revision waits, and who proposed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ProposalBody {
    /// The revision to accept.
    pub number: i32,
    /// Whether the mentee proposed it; else the coach.
    pub by_mentee: bool,
}

/// How a plan ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ClosingBody {
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// What was learned.
    pub retrospective: String,
    /// Why it ended early, or why there is no final assessment.
    pub reason: String,
    /// What was still open when it ended early: a plan that goes on takes it up.
    #[serde(default)]
    pub unfinished: Option<Unfinished>,
}

/// Keys of what was open when a plan ended early.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Unfinished {
    /// Milestones that were open.
    pub milestones: Vec<String>,
    /// Commitments that lay ahead.
    pub commitments: Vec<String>,
}

/// Milestones and commitments as they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemsBody {
    /// What is to be reached.
    pub milestones: Vec<PlanMilestone>,
    /// What is done week by week.
    pub commitments: Vec<PlanCommitment>,
    /// The highest number that a key of a commitment ever had: no key is given twice.
    #[serde(default)]
    pub numbered: i32,
    /// Whether the mentee wrote at the draft: their words stay with them.
    #[serde(default)]
    pub by_mentee: bool,
}

/// What a revision says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PlanContent)]
pub struct ContentBody {
    /// What is to be reached.
    #[schema(max_items = 40)]
    pub milestones: Vec<MilestoneDraft>,
    /// What is done week by week.
    #[schema(max_items = 120)]
    pub commitments: Vec<CommitmentDraft>,
}

/// Something to be reached, as it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestoneDraft {
    /// Its key, stable over revisions.
    #[schema(min_length = 1, max_length = 40)]
    pub key: String,
    /// The day it is due.
    #[schema(minimum = 1, maximum = 180)]
    pub due_day: i32,
    /// What is to be reached.
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// Which part of the target level it shows.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub anchor: String,
    /// What shows that it was reached.
    pub evidence_kind: EvidenceKind,
    /// How much it counts.
    #[serde(default = "one")]
    #[schema(minimum = 1, maximum = 5)]
    pub weight: i32,
}

/// Something to be done in a week, in if-then form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommitmentDraft {
    /// The week.
    #[schema(minimum = 1, maximum = 26)]
    pub week: i32,
    /// Once or a habit.
    pub kind: CommitmentKind,
    /// If …
    #[schema(min_length = 1, max_length = 200)]
    pub cue: String,
    /// … then.
    #[schema(min_length = 1, max_length = 300)]
    pub action: String,
    /// What to do when something gets in the way.
    #[serde(default)]
    #[schema(max_length = 300)]
    pub obstacle_plan: String,
    /// How often.
    #[serde(default = "one")]
    #[schema(minimum = 1, maximum = 100)]
    pub target_count: i32,
    /// How sure the mentee is, 0 to 10.
    #[serde(default = "eight")]
    #[schema(minimum = 0, maximum = 10)]
    pub confidence: i32,
}

fn one() -> i32 {
    1
}

fn eight() -> i32 {
    8
}

/// A milestone and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanMilestone {
    /// What was planned.
    #[serde(flatten)]
    pub plan: MilestoneDraft,
    /// `open`, `done`, `missed` or `dropped`.
    #[schema(value_type = String)]
    pub state: MilestoneState,
    /// When it was reached.
    pub done_on: Option<NaiveDate>,
    /// What shows it, or why it was dropped.
    pub note: String,
}

/// A commitment and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanCommitment {
    /// Its key in the plan.
    pub key: String,
    /// What was planned.
    #[serde(flatten)]
    pub plan: CommitmentDraft,
    /// `planned`, `kept`, `partial`, `missed`, `excused` or `dropped`.
    #[schema(value_type = String)]
    pub state: CommitmentState,
}
