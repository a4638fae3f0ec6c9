//! A plan without its words: what the course of many plans asks of their rows.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::names::document;
use super::plan::{Pauses, Plan};
use crate::coaching::core::progress::{CommitmentState, MilestoneState};
use crate::kernel::ids::{MenteeId, PlanId, UserId};
use crate::schema::plans;

/// What the course of a running plan asks of its row: no word of what was planned.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = plans)]
pub struct PlanInBrief {
    /// Its id.
    pub id: PlanId,
    /// Whose plan it is.
    pub mentee_id: MenteeId,
    /// The coach.
    pub user_id: UserId,
    /// What the days are for.
    pub title: String,
    /// Its first day.
    pub start_on: NaiveDate,
    /// How many days.
    pub length_days: i32,
    /// Whose civil dates count, an IANA name.
    pub time_zone: String,
    /// Breaks.
    pub pauses: Pauses,
    /// How far milestones and commitments have come.
    pub items: ItemsInBrief,
}

document! {
    /// Milestones and commitments in brief, as they are read from the same column as `Items`; never written.
    ItemsInBrief(ItemsInBriefBody),
}

impl From<&Plan> for PlanInBrief {
    fn from(plan: &Plan) -> Self {
        let milestones = plan.items.0.milestones.iter().map(|one| MilestoneInBrief {
            key: one.plan.key.clone(),
            due_day: one.plan.due_day,
            weight: one.plan.weight,
            state: one.state,
        });
        let commitments = plan.items.0.commitments.iter();
        let commitments = commitments.map(|one| CommitmentInBrief { week: one.plan.week, state: one.state });
        Self {
            id: plan.id,
            mentee_id: plan.mentee_id,
            user_id: plan.user_id,
            title: plan.title.clone(),
            start_on: plan.start_on,
            length_days: plan.length_days,
            time_zone: plan.time_zone.clone(),
            pauses: plan.pauses.clone(),
            items: ItemsInBrief(ItemsInBriefBody {
                milestones: milestones.collect(),
                commitments: commitments.collect(),
            }),
        }
    }
}

/// Milestones and commitments without their words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemsInBriefBody {
    /// What is to be reached.
    pub milestones: Vec<MilestoneInBrief>,
    /// What is done week by week.
    pub commitments: Vec<CommitmentInBrief>,
}

/// A milestone without its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneInBrief {
    /// Its key, stable over revisions.
    pub key: String,
    /// The day it is due.
    pub due_day: i32,
    /// How much it counts.
    pub weight: i32,
    /// How far it has come.
    pub state: MilestoneState,
}

/// A commitment without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentInBrief {
    /// The week.
    pub week: i32,
    /// What became of it.
    pub state: CommitmentState,
}
