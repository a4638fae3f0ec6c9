//! Assessments on the wire.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::AssessmentDetail;
use crate::coaching::core::gaps::SkillTarget;
use crate::coaching::model::{
    Assessment, AssessmentKind, AssessmentState, FocusChoice, GapResult, Rater, RaterKind, RaterState,
    RatingConfidence, Side,
};
use crate::kernel::ids::{AssessmentId, FrameworkVersionId, MenteeId, RaterId};

/// An assessment in a list.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AssessmentResponse {
    /// Its id.
    pub id: AssessmentId,
    /// Whose skills.
    pub mentee_id: MenteeId,
    /// The framework as it was published.
    pub framework_version_id: FrameworkVersionId,
    /// The key of the role's profile.
    pub role: String,
    /// The key of a variant of the role.
    pub overlay: Option<String>,
    /// When in the coaching.
    pub kind: AssessmentKind,
    /// Until when raters are asked for their answer.
    pub due_on: Option<NaiveDate>,
    /// How far it has come.
    pub state: AssessmentState,
    /// Why it was given up.
    pub void_reason: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When collecting was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// When the result was stored.
    pub finalised_at: Option<DateTime<Utc>>,
}

/// An assessment with what may be seen of it now.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AssessmentDetailResponse {
    /// What lists show of it.
    #[serde(flatten)]
    pub assessment: AssessmentResponse,
    /// What the mentee is called.
    pub mentee: String,
    /// What the framework is called.
    pub framework: String,
    /// What the role asks for, in framework order.
    pub targets: Vec<TargetResponse>,
    /// Who was asked.
    pub raters: Vec<RaterResponse>,
    /// What self, coach and manager said; empty while raters are at it.
    pub ratings: Vec<RatingResponse>,
    /// Medians of peers, where three or more rated a skill; empty while raters are at it.
    pub peer_medians: BTreeMap<String, f64>,
    /// What peers wrote, in an order that tells nothing.
    pub peer_notes: Vec<PeerNoteResponse>,
    /// What ratings said before they were revised.
    pub revisions: Vec<RatingResponse>,
    /// Why the sides still see skills differently.
    pub differences: Vec<DifferenceResponse>,
    /// The gaps: as they would be now while reconciling, as they were stored once finalised.
    pub result: Option<GapResult>,
    /// Skills that have to be talked about before it can be finalised.
    pub unsettled: Vec<String>,
    /// What holds of the choices; absent where none was made.
    pub focus: Option<FocusResponse>,
    /// What was chosen to work on, oldest first.
    pub focus_choices: Vec<FocusChoiceResponse>,
}

/// What the role asks of a skill.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = AssessmentTarget)]
pub struct TargetResponse {
    /// The key of the skill.
    pub skill: String,
    /// What the skill is called.
    pub name: String,
    /// The level, 1 to 5.
    pub target: i64,
    /// How much it matters, 1 to 5.
    pub weight: i64,
    /// Whether the role cannot be had without it.
    pub gate: bool,
}

/// Somebody who was asked.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RaterResponse {
    /// Its id.
    pub id: RaterId,
    /// What they are to the mentee.
    pub kind: RaterKind,
    /// What they are called.
    pub name: String,
    /// How far they have come.
    pub state: RaterState,
    /// When they were asked.
    pub invited_at: DateTime<Utc>,
}

/// What somebody said of a skill.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = AssessmentRating)]
pub struct RatingResponse {
    /// Who: `self`, `coach` or `manager`.
    pub source: RaterKind,
    /// The key of the skill.
    pub skill: String,
    /// The level; absent where it was not observed.
    pub level: Option<i16>,
    /// How sure they are.
    pub confidence: RatingConfidence,
    /// What they saw, in words.
    pub note: String,
    /// When they said so, or of a revision, when it was revised.
    pub at: DateTime<Utc>,
}

/// What a peer wrote.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PeerNoteResponse {
    /// The key of the skill.
    pub skill: String,
    /// The words.
    pub note: String,
}

/// Why the sides still see a skill differently.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DifferenceResponse {
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
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FocusChoiceResponse {
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

/// What holds of the choices.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FocusResponse {
    /// The key of the skill that was chosen last.
    pub skill: String,
    /// Whether the last choices of both sides are this skill.
    pub agreed: bool,
}

impl AssessmentResponse {
    pub(super) fn of(row: &Assessment) -> Self {
        Self {
            id: row.id,
            mentee_id: row.mentee_id,
            framework_version_id: row.framework_version_id,
            role: row.profile.clone(),
            overlay: row.overlay.clone(),
            kind: row.kind,
            due_on: row.due_on,
            state: row.state,
            void_reason: row.void_reason.clone(),
            created_at: row.created_at,
            closed_at: row.closed_at,
            finalised_at: row.finalised_at,
        }
    }
}

impl AssessmentDetailResponse {
    pub(super) fn of(detail: AssessmentDetail) -> Self {
        let named = |target: &SkillTarget| TargetResponse {
            skill: target.key.clone(),
            name: detail.framework.skill(&target.key).map_or_else(String::new, |skill| skill.name.clone()),
            target: target.target,
            weight: target.weight,
            gate: target.gate,
        };
        let ratings = detail.ratings.into_iter().map(|(source, rating)| RatingResponse {
            source,
            skill: rating.skill,
            level: rating.level,
            confidence: rating.confidence,
            note: rating.note,
            at: rating.updated_at,
        });
        let revisions = detail.revisions.into_iter().map(|(source, revision)| RatingResponse {
            source,
            skill: revision.skill,
            level: revision.level,
            confidence: revision.confidence,
            note: revision.note,
            at: revision.revised_at,
        });
        let notes = detail.peer_notes.into_iter().map(|(skill, note)| PeerNoteResponse { skill, note });
        let differences = detail.differences.into_iter().map(|difference| DifferenceResponse {
            skill: difference.skill,
            note: difference.note,
            name: difference.name,
            at: difference.at,
        });
        Self {
            assessment: AssessmentResponse::of(&detail.assessment),
            mentee: detail.mentee,
            framework: detail.framework.name.clone(),
            targets: detail.assessment.targets.0.iter().map(named).collect(),
            raters: detail.raters.iter().map(RaterResponse::of).collect(),
            ratings: ratings.collect(),
            peer_medians: detail.peer_medians,
            peer_notes: notes.collect(),
            revisions: revisions.collect(),
            differences: differences.collect(),
            result: detail.result,
            unsettled: detail.unsettled,
            focus: FocusResponse::of(&detail.choices),
            focus_choices: detail.choices.into_iter().map(FocusChoiceResponse::of).collect(),
        }
    }
}

impl RaterResponse {
    fn of(rater: &Rater) -> Self {
        Self {
            id: rater.id,
            kind: rater.kind,
            name: rater.name.clone(),
            state: rater.state,
            invited_at: rater.invited_at,
        }
    }
}

impl FocusChoiceResponse {
    pub(super) fn of(choice: FocusChoice) -> Self {
        Self {
            skill: choice.skill,
            computed_skill: choice.computed_skill,
            reason: choice.reason,
            side: choice.side,
            name: choice.name,
            at: choice.at,
        }
    }
}

impl FocusResponse {
    fn of(choices: &[FocusChoice]) -> Option<Self> {
        let last = |side: Side| choices.iter().rev().find(|choice| choice.side == side);
        let skill = choices.last()?.skill.clone();
        let both = [last(Side::Mentee), last(Side::Coach)];
        let agreed = both.iter().all(|choice| choice.is_some_and(|choice| choice.skill == skill));
        Some(Self { skill, agreed })
    }
}
