//! Who rates, and what they saw.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::names::{document, names};
use crate::coaching::core::gaps::{self, Practice, Source};
use crate::kernel::ids::{AssessmentId, RaterId, RatingRevisionId, UserId};
use crate::schema::{assessment_raters, rating_revisions, ratings};

names! {
    /// What a rater is to the mentee.
    RaterKind {
        /// The mentee in person.
        Mentee = "self",
        /// The coach.
        Coach = "coach",
        /// The mentee's manager.
        Manager = "manager",
        /// Somebody the mentee works with.
        Peer = "peer",
    }

    /// How far a rater has come.
    RaterState {
        /// Was mailed a link.
        Invited = "invited",
        /// Has saved something.
        Started = "started",
        /// Has submitted.
        Submitted = "submitted",
        /// Does not want to.
        Declined = "declined",
        /// Is not asked any more.
        Withdrawn = "withdrawn",
    }

    /// How sure a rater is.
    RatingConfidence {
        /// It counts half.
        Low = "low",
        /// As usual.
        Medium = "medium",
        /// As usual.
        High = "high",
    }
}

document! {
    /// How far each skill can be practised at work, by key.
    PracticeBySkill(BTreeMap<String, Practice>),
    /// How much each skill interests the mentee, 1 to 5, by key.
    InterestBySkill(BTreeMap<String, i64>),
}

/// Somebody who was asked to rate.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = assessment_raters, treat_none_as_null = true)]
pub struct Rater {
    /// Its id.
    pub id: RaterId,
    /// In which assessment.
    pub assessment_id: AssessmentId,
    /// What they are to the mentee.
    pub kind: RaterKind,
    /// The user, for a coach.
    pub user_id: Option<UserId>,
    /// What they are called.
    pub name: String,
    /// Where the link was mailed to.
    pub email: String,
    /// Their language.
    pub locale: String,
    /// How far they have come.
    pub state: RaterState,
    /// Raised to make older links worthless.
    pub link_version: i32,
    /// How far each skill can be practised; asked of the mentee.
    pub practice: PracticeBySkill,
    /// How much each skill interests; asked of the mentee.
    pub interest: InterestBySkill,
    /// How often they were reminded.
    pub reminders: i32,
    /// When they were asked.
    pub invited_at: DateTime<Utc>,
    /// When they were last mailed.
    pub mailed_at: DateTime<Utc>,
    /// When they submitted.
    pub submitted_at: Option<DateTime<Utc>>,
}

/// What a rater saw of a skill.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = ratings, treat_none_as_null = true)]
pub struct StoredRating {
    /// The rater.
    pub rater_id: RaterId,
    /// The key of the skill.
    pub skill: String,
    /// The level, 1 to 5; `None` where it was not observed.
    pub level: Option<i16>,
    /// How sure they are.
    pub confidence: RatingConfidence,
    /// What they saw, in words.
    pub note: String,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What a rating said before it was revised.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = rating_revisions)]
pub struct RatingRevision {
    /// Its id.
    pub id: RatingRevisionId,
    /// The rater.
    pub rater_id: RaterId,
    /// The key of the skill.
    pub skill: String,
    /// The level before.
    pub level: Option<i16>,
    /// The confidence before.
    pub confidence: RatingConfidence,
    /// The words before.
    pub note: String,
    /// When it was revised.
    pub revised_at: DateTime<Utc>,
}

impl RaterKind {
    /// The source that such a rater is.
    #[must_use]
    pub const fn source(self) -> Source {
        match self {
            Self::Mentee => Source::Mentee,
            Self::Coach => Source::Coach,
            Self::Manager => Source::Manager,
            Self::Peer => Source::Peer,
        }
    }
}

impl RaterState {
    /// Whether an answer is still awaited.
    #[must_use]
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Invited | Self::Started)
    }
}

impl From<RatingConfidence> for gaps::Confidence {
    fn from(stored: RatingConfidence) -> Self {
        match stored {
            RatingConfidence::Low => Self::Low,
            RatingConfidence::Medium => Self::Medium,
            RatingConfidence::High => Self::High,
        }
    }
}
