//! What a plan is about: the skill and the step, as they are said, or as an assessment says.

use super::assessments::refused;
use super::checks::Checks;
use crate::coaching::model::{Assessment, AssessmentState};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{AssessmentId, MenteeId, UserId};
use crate::platform::db::Connection;

/// What is said of it; the rest comes from the assessment.
#[derive(Clone, Debug, Default)]
pub struct FocusWish {
    /// The finalised assessment it comes from.
    pub assessment_id: Option<AssessmentId>,
    /// Key of the skill.
    pub skill: Option<String>,
    /// The level it starts from.
    pub from_level: Option<i32>,
    /// The level it aims at.
    pub target_level: Option<i32>,
}

/// The skill and the step.
pub(super) struct Focus {
    pub skill: String,
    pub from_level: i32,
    pub target_level: i32,
}

/// What both sides chose last, or what was computed; from where the mentee stands to the next level. An assessment is one
/// of the mentee, and where a user is named, one that this user made.
pub(super) async fn focus_of(
    connection: &mut Connection,
    whose: (MenteeId, Option<UserId>),
    wish: &FocusWish,
) -> Result<Focus, CoachingError> {
    let assessment = match wish.assessment_id {
        Some(id) => Some(finalised(connection, whose, id).await?),
        None => None,
    };
    let chosen = match wish.assessment_id {
        Some(id) => store::reconciling::list_choices(connection, id).await?.pop().map(|choice| choice.skill),
        None => None,
    };
    let computed = assessment.as_ref().and_then(|one| one.result.as_ref()?.focus.as_ref());
    let skill = wish.skill.clone().or(chosen).or_else(|| computed.map(|focus| focus.skill.clone()));
    let standing = skill.as_deref().and_then(|skill| standing(assessment.as_ref()?, skill));
    let from_level = wish.from_level.or_else(|| standing.map(|level| level.min(4)));
    let target_level = wish.target_level.or_else(|| from_level.map(|level| level.saturating_add(1)));
    let mut checks = Checks::default();
    match (skill, from_level, target_level) {
        (Some(skill), Some(from_level), Some(target_level)) => {
            return Ok(Focus { skill, from_level, target_level });
        }
        (Some(_), ..) => checks.fault("/from_level", "required", "say from which level it starts"),
        _ => checks.fault("/focus_skill", "required", "say which skill it is about"),
    }
    Err(refused(checks))
}

/// The whole level that a mentee has reached by an assessment; nothing where nobody rated the skill.
fn standing(assessment: &Assessment, skill: &str) -> Option<i32> {
    let ranking = &assessment.result.as_ref()?.ranking;
    let current = ranking.iter().find(|ranked| ranked.skill == skill)?.current;
    (1..=5).rev().find(|level| f64::from(*level) <= current)
}

async fn finalised(
    connection: &mut Connection,
    (mentee_id, created_by): (MenteeId, Option<UserId>),
    id: AssessmentId,
) -> Result<Assessment, CoachingError> {
    let found = store::assessments::find(connection, id).await?.filter(|one| {
        one.mentee_id == mentee_id && created_by.is_none_or(|user_id| one.created_by == user_id)
    });
    let mut checks = Checks::default();
    match found {
        Some(assessment) if assessment.state == AssessmentState::Finalised => return Ok(assessment),
        Some(_) => checks.fault("/assessment_id", "not_finalised", "finalise the assessment first"),
        None => checks.fault("/assessment_id", "unknown_assessment", "the mentee has no such assessment"),
    }
    Err(refused(checks))
}
