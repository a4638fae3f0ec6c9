//! After collecting: closed, revised, talked over, finalised, and a focus chosen.

use diesel_async::AsyncConnection as _;

use super::assessment_detail::Parts;
use super::assessments::{lock_for_change, lock_for_course, next, note};
use super::checks::Checks;
use super::open::Viewer;
use super::rate::{GivenRating, NOTE_MAX, level};
use crate::coaching::CoachingError;
use crate::coaching::core::access::Relation;
use crate::coaching::core::gaps::rank;
use crate::coaching::model::{
    Assessment, AssessmentState, Difference, FocusChoice, GapResult, Mentee, Rater, RaterKind, RaterState,
    RatingConfidence, RatingRevision, Side, StoredQuestion, StoredRating,
};
use crate::coaching::store;
use crate::identity;
use crate::kernel::ids::AssessmentId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// Closes collecting with who is in. From then on answers are refused, and what was said is seen. Closing what is
/// closed is no error: of two who close at once, one does.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::StaleVersion`]; [`CoachingError::WrongState`] where nobody has
/// submitted, or before and after.
pub async fn close_assessment(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    if_match: &IfMatch,
) -> Result<Assessment, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = lock_for_course(connection, context, (viewer, id), if_match).await?;
            match current.state {
                AssessmentState::Reconciling => return Ok(current),
                AssessmentState::Collecting => {}
                _ => return Err(CoachingError::WrongState("Nobody is asked at the moment.")),
            }
            let raters = store::raters::list_for_assessment(connection, id).await?;
            if !raters.iter().any(|rater| rater.state == RaterState::Submitted) {
                return Err(CoachingError::WrongState("Nobody has submitted yet."));
            }
            let changed = Assessment {
                state: AssessmentState::Reconciling,
                closed_at: Some(context.now),
                ..next(&current, context)
            };
            store::assessments::update(connection, &changed, AssessmentState::Collecting).await?;
            note(connection, context, viewer, ("assessment.closed", &changed)).await?;
            Ok(changed)
        })
        .await
}

/// Revises one's own rating after the talk. What it said before is kept.
///
/// # Errors
/// [`CoachingError::NotFound`] for somebody who has not rated; [`CoachingError::Unacceptable`];
/// [`CoachingError::WrongState`] unless the assessment is being reconciled.
pub async fn revise_rating(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    given: GivenRating,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let key = (viewer, id);
            let (current, relation, _) = reconciling(connection, context, key).await?;
            asked_for(&current, &given.skill)?;
            let mut checks = Checks::default();
            let level = level(given.level, "/level", &mut checks);
            let note = checks.paragraphs("/note", &given.note, NOTE_MAX);
            checks.finish()?;
            let rater = own_rater(connection, (viewer, id), relation).await?;
            let before = store::ratings::list_for_raters(connection, &[rater.id]).await?;
            let before = before.into_iter().find(|rating| rating.skill == given.skill);
            let row = StoredRating {
                rater_id: rater.id,
                skill: given.skill.clone(),
                level,
                confidence: given.confidence,
                note,
                updated_at: context.now,
            };
            let is_same = before.as_ref().is_some_and(|before| before.level == row.level);
            if is_same {
                return Err(CoachingError::WrongState(
                    "The level is the same: write down why you differ instead.",
                ));
            }
            let revision = revision_of(context, &rater, &given.skill, before);
            store::ratings::keep_revision(connection, &revision).await?;
            store::ratings::save(connection, &[row]).await?;
            touch(connection, context, &current).await
        })
        .await
}

fn revision_of(
    context: &Context,
    rater: &Rater,
    skill: &str,
    before: Option<StoredRating>,
) -> RatingRevision {
    RatingRevision {
        id: context.new_id(),
        rater_id: rater.id,
        skill: skill.to_owned(),
        level: before.as_ref().and_then(|before| before.level),
        confidence: before.as_ref().map_or(RatingConfidence::Medium, |before| before.confidence),
        note: before.map(|before| before.note).unwrap_or_default(),
        revised_at: context.now,
    }
}

/// The rater that a side is: the mentee, or the coach who was asked.
async fn own_rater(
    connection: &mut Connection,
    (viewer, id): (&Viewer, AssessmentId),
    relation: Relation,
) -> Result<Rater, CoachingError> {
    let user_id = viewer.user.map(|(user_id, _)| user_id);
    let is_own = |rater: &Rater| match rater.kind {
        RaterKind::Mentee => relation == Relation::Mentee,
        RaterKind::Coach => relation != Relation::Mentee && rater.user_id == user_id,
        RaterKind::Manager | RaterKind::Peer => false,
    };
    let raters = store::raters::list_for_assessment(connection, id).await?;
    let own = raters.into_iter().find(|rater| rater.state == RaterState::Submitted && is_own(rater));
    own.ok_or(CoachingError::WrongState("You did not rate in this assessment."))
}

/// Writes down why the sides still see a skill differently.
///
/// # Errors
/// [`CoachingError::NotFound`]; [`CoachingError::Unacceptable`]; [`CoachingError::WrongState`] unless the assessment is
/// being reconciled.
pub async fn note_difference(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    (skill, text): (&str, &str),
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (current, relation, mentee) = reconciling(connection, context, (viewer, id)).await?;
            asked_for(&current, skill)?;
            let mut checks = Checks::default();
            let text = checks.paragraphs("/note", text, NOTE_MAX);
            if text.is_empty() {
                checks.fault("/note", "required", "say why");
            }
            checks.finish()?;
            let (_, name) = side(connection, viewer, (relation, &mentee)).await?;
            let difference =
                Difference { assessment_id: id, skill: skill.to_owned(), note: text, name, at: context.now };
            store::reconciling::save_difference(connection, &difference).await?;
            touch(connection, context, &current).await
        })
        .await
}

/// Stores the result with all its inputs and the version of the rules. It never changes again.
///
/// # Errors
/// [`CoachingError::TalkFirst`] with every skill that is not settled; [`CoachingError::NotFound`],
/// [`CoachingError::StaleVersion`]; [`CoachingError::WrongState`] unless the assessment is being reconciled.
pub async fn finalise_assessment(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    if_match: &IfMatch,
) -> Result<Assessment, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = lock_for_course(connection, context, (viewer, id), if_match).await?;
            if current.state != AssessmentState::Reconciling {
                return Err(CoachingError::WrongState("Only what is being reconciled can be finalised."));
            }
            let parts = Parts::load(connection, &current).await?;
            let framework = store::framework_versions::find(connection, current.framework_version_id).await?;
            let question = parts.question(&current, &framework.document);
            let wording = framework.document.wording(&current.profile);
            let result = GapResult::of(&question, &rank(&question), &wording);
            let unsettled = parts.unsettled(&result.talk_first);
            if !unsettled.is_empty() {
                return Err(CoachingError::TalkFirst(unsettled));
            }
            let changed = Assessment {
                state: AssessmentState::Finalised,
                finalised_at: Some(context.now),
                question: Some(StoredQuestion(question)),
                result: Some(result),
                ..next(&current, context)
            };
            store::assessments::update(connection, &changed, AssessmentState::Reconciling).await?;
            note(connection, context, viewer, ("assessment.finalised", &changed)).await?;
            Ok(changed)
        })
        .await
}

/// Chooses what to work on. Another skill than the computed one needs a reason; what was computed, what was chosen and
/// who chose stay on record.
///
/// # Errors
/// [`CoachingError::NotFound`]; [`CoachingError::Unacceptable`]; [`CoachingError::WrongState`] unless the assessment is
/// finalised.
pub async fn choose_focus(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    (skill, reason): (&str, &str),
) -> Result<FocusChoice, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (current, opened) = lock_for_change(connection, context, (viewer, id), &IfMatch::Any).await?;
            if current.state != AssessmentState::Finalised {
                return Err(CoachingError::WrongState("A focus is chosen once the assessment is finalised."));
            }
            let computed = current.result.and_then(|result| result.focus).map(|focus| focus.skill);
            let mut checks = Checks::default();
            let reason = checks.paragraphs("/reason", reason, NOTE_MAX);
            if !current.targets.0.iter().any(|target| target.key == skill) {
                checks.fault("/skill", "unknown_skill", "the role asks nothing of such a skill");
            }
            if reason.is_empty() && computed.as_deref() != Some(skill) {
                checks.fault("/reason", "required", "say why another skill comes first");
            }
            checks.finish()?;
            let (side, name) = side(connection, viewer, (opened.relation, &opened.mentee)).await?;
            let choice = FocusChoice {
                id: context.new_id(),
                assessment_id: id,
                skill: skill.to_owned(),
                computed_skill: computed,
                reason,
                side,
                name,
                at: context.now,
            };
            store::reconciling::insert_choice(connection, &choice).await?;
            Ok(choice)
        })
        .await
}

async fn reconciling(
    connection: &mut Connection,
    context: &Context,
    key: (&Viewer, AssessmentId),
) -> Result<(Assessment, Relation, Mentee), CoachingError> {
    let (current, opened) = lock_for_change(connection, context, key, &IfMatch::Any).await?;
    if current.state != AssessmentState::Reconciling {
        return Err(CoachingError::WrongState("That is done while an assessment is being reconciled."));
    }
    Ok((current, opened.relation, opened.mentee))
}

fn asked_for(assessment: &Assessment, skill: &str) -> Result<(), CoachingError> {
    if assessment.asks_for(skill) { Ok(()) } else { Err(CoachingError::NotFound) }
}

/// On which side the viewer is, and what they are called.
async fn side(
    connection: &mut Connection,
    viewer: &Viewer,
    (relation, mentee): (Relation, &Mentee),
) -> Result<(Side, String), CoachingError> {
    if relation == Relation::Mentee {
        return Ok((Side::Mentee, mentee.name.clone()));
    }
    let contact = identity::person_contact(connection, viewer.user_id()?).await?;
    Ok((Side::Coach, contact.name))
}

async fn touch(
    connection: &mut Connection,
    context: &Context,
    current: &Assessment,
) -> Result<(), CoachingError> {
    store::assessments::update(connection, &next(current, context), current.state).await?;
    Ok(())
}
