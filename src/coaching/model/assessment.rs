//! An assessment.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use super::gap_result::GapResult;
use super::names::{document, names};
use super::plan::Side;
use crate::coaching::core::gaps::{Question, SkillTarget};
use crate::kernel::ids::{AssessmentId, FocusChoiceId, FrameworkVersionId, MenteeId, UserId};
use crate::schema::{assessment_differences, assessments, focus_choices};

names! {
    /// When in a coaching an assessment is made.
    AssessmentKind {
        /// At the beginning.
        Baseline = "baseline",
        /// In the middle.
        Midpoint = "midpoint",
        /// At the end.
        Final = "final",
        /// In between.
        AdHoc = "ad_hoc",
    }

    /// How far an assessment has come.
    AssessmentState {
        /// Nobody was asked yet.
        Draft = "draft",
        /// Raters are at it, blind to each other.
        Collecting = "collecting",
        /// Everybody who answered is seen; both sides talk.
        Reconciling = "reconciling",
        /// The result stands.
        Finalised = "finalised",
        /// It was given up.
        Void = "void",
    }
}

document! {
    /// What the role asks for, as it was when the assessment was made.
    Targets(Vec<SkillTarget>),
    /// All inputs of a result.
    StoredQuestion(Question),
}

/// An assessment.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = assessments, treat_none_as_null = true)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// Whose skills.
    #[diesel(skip_update)]
    pub mentee_id: MenteeId,
    /// The framework as it was published.
    pub framework_version_id: FrameworkVersionId,
    /// The key of the role's profile.
    pub profile: String,
    /// The key of a variant of the role.
    pub overlay: Option<String>,
    /// When in the coaching.
    pub kind: AssessmentKind,
    /// Until when raters are asked for their answer.
    pub due_on: Option<NaiveDate>,
    /// How far it has come.
    pub state: AssessmentState,
    /// What the role asks for.
    pub targets: Targets,
    /// The coach who made it.
    pub created_by: UserId,
    /// Why it was given up.
    pub void_reason: Option<String>,
    /// When collecting was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// When the result was stored.
    pub finalised_at: Option<DateTime<Utc>>,
    /// All inputs of the result; never shown.
    pub question: Option<StoredQuestion>,
    /// The gaps, with the version of the rules.
    pub result: Option<GapResult>,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Assessment {
    /// Whether the role asks for this skill.
    #[must_use]
    pub fn asks_for(&self, skill: &str) -> bool {
        self.targets.0.iter().any(|target| target.key == skill)
    }
}

/// Why the sides still see a skill differently.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = assessment_differences)]
pub struct Difference {
    /// Of which assessment.
    pub assessment_id: AssessmentId,
    /// The key of the skill.
    pub skill: String,
    /// Why.
    pub note: String,
    /// Who wrote it.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What somebody chose to work on.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = focus_choices)]
pub struct FocusChoice {
    /// Its id.
    pub id: FocusChoiceId,
    /// Of which assessment.
    pub assessment_id: AssessmentId,
    /// The key of the skill that was chosen.
    pub skill: String,
    /// The key of the skill that was computed.
    pub computed_skill: Option<String>,
    /// Why; empty where the choice is what was computed.
    pub reason: String,
    /// Which side chose.
    pub side: Side,
    /// Who.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}
