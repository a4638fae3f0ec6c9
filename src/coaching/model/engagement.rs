//! What a coach and a mentee agreed on.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use super::names::names;
use crate::kernel::ids::{EngagementId, MenteeId, UserId};
use crate::schema::engagements;

names! {
    /// How far an engagement has come.
    EngagementStatus {
        /// It runs.
        Active = "active",
        /// It takes a break.
        Paused = "paused",
        /// It is over.
        Ended = "ended",
    }
}

/// An engagement.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = engagements, treat_none_as_null = true)]
pub struct Engagement {
    /// Its id.
    pub id: EngagementId,
    /// The mentee.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The coach.
    pub user_id: UserId,
    /// Its first day.
    pub started_on: NaiveDate,
    /// Its last day, if one was agreed.
    pub ends_on: Option<NaiveDate>,
    /// What it is for.
    pub goal: String,
    /// What was agreed.
    pub agreement: String,
    /// How many days lie between sessions at most.
    pub cadence_days: Option<i32>,
    /// Who pays, if not the mentee.
    pub sponsor: String,
    /// How far it has come.
    pub status: EngagementStatus,
    /// When both were last told that it stalls.
    pub nudged_at: Option<DateTime<Utc>>,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}
