//! Assessments: made, changed, given up, shown in lists.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;

use super::checks::Checks;
use super::open::{Opened, Viewer, note_all, open};
use super::standing::with_names;
use crate::coaching::CoachingError;
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::model::{Assessment, AssessmentKind, AssessmentState, FrameworkVersion, Targets};
use crate::coaching::store;
use crate::events::{self, NewEvent};
use crate::kernel::ids::{AssessmentId, FrameworkId, MenteeId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page, date_fault};

/// An assessment to be made.
#[derive(Clone, Debug)]
pub struct NewAssessment {
    /// Whose skills.
    pub mentee_id: MenteeId,
    /// By which framework.
    pub framework_id: FrameworkId,
    /// Which version; `None` for the newest.
    pub version: Option<i32>,
    /// The key of the role's profile.
    pub profile: String,
    /// The key of a variant of the role.
    pub overlay: Option<String>,
    /// When in the coaching.
    pub kind: AssessmentKind,
    /// Until when raters are asked for their answer.
    pub due_on: Option<NaiveDate>,
}

/// Makes an assessment of a mentee. Nobody is asked yet.
///
/// # Errors
/// [`CoachingError::NotFound`] for a mentee or framework that is not the coach's; [`CoachingError::Unacceptable`] for
/// a role or date that makes no sense.
pub async fn create_assessment(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    new: NewAssessment,
) -> Result<Assessment, CoachingError> {
    let user_id = viewer.user_id()?;
    let item = Item::AssessmentCourse { is_own: true };
    open(connection, context, viewer, new.mentee_id, (Deed::Change, item)).await?;
    let version = version_of(connection, viewer, &new).await?;
    let targets = targets(&version, &new)?;
    let assessment = Assessment {
        id: context.new_id(),
        mentee_id: new.mentee_id,
        framework_version_id: version.id,
        profile: new.profile,
        overlay: new.overlay,
        kind: new.kind,
        due_on: new.due_on,
        state: AssessmentState::Draft,
        targets,
        created_by: user_id,
        void_reason: None,
        closed_at: None,
        finalised_at: None,
        question: None,
        result: None,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    };
    store::assessments::insert(connection, &assessment).await?;
    note(connection, context, viewer, ("assessment.created", &assessment)).await?;
    Ok(assessment)
}

async fn version_of(
    connection: &mut Connection,
    viewer: &Viewer,
    new: &NewAssessment,
) -> Result<FrameworkVersion, CoachingError> {
    let found = store::frameworks::find_for_user(connection, viewer.user_id()?, new.framework_id).await?;
    let mut checks = Checks::default();
    let Some(framework) = found else {
        checks.fault("/framework_id", "unknown_framework", "no framework of yours has this id");
        return Err(refused(checks));
    };
    let number = new.version.unwrap_or(framework.latest_version);
    let Some(version) = store::framework_versions::find_number(connection, framework.id, number).await?
    else {
        checks.fault("/version", "unknown_version", "no such version was published");
        return Err(refused(checks));
    };
    Ok(version)
}

/// The refusal with the faults that were found.
pub(super) fn refused(checks: Checks) -> CoachingError {
    checks.finish().err().unwrap_or(CoachingError::NotFound)
}

fn targets(version: &FrameworkVersion, new: &NewAssessment) -> Result<Targets, CoachingError> {
    let document = &version.document;
    let mut checks = Checks::default();
    if document.profile(&new.profile).is_none() {
        checks.fault("/role", "unknown_profile", "the framework has no profile of this key");
    } else if new.overlay.as_deref().is_some_and(|key| document.overlay(&new.profile, key).is_none()) {
        checks.fault("/overlay", "unknown_overlay", "the profile has no overlay of this key");
    }
    due_on(new.due_on, &mut checks);
    checks.finish()?;
    Ok(Targets(document.targets(&new.profile, new.overlay.as_deref()).unwrap_or_default()))
}

fn due_on(date: Option<NaiveDate>, checks: &mut Checks) {
    if date.is_some_and(|date| date_fault("/due_on", date).is_some()) {
        checks.fault("/due_on", "out_of_bounds", "a date of this age");
    }
}

/// Changes until when raters are asked for their answer.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::StaleVersion`], [`CoachingError::Unacceptable`];
/// [`CoachingError::WrongState`] once collecting is closed.
pub async fn set_assessment_due(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    (if_match, due): (&IfMatch, Option<NaiveDate>),
) -> Result<Assessment, CoachingError> {
    let mut checks = Checks::default();
    due_on(due, &mut checks);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let current = lock_for_course(connection, context, (viewer, id), if_match).await?;
            if !matches!(current.state, AssessmentState::Draft | AssessmentState::Collecting) {
                return Err(CoachingError::WrongState("Nobody is asked any more."));
            }
            let changed = Assessment { due_on: due, ..next(&current, context) };
            store::assessments::update(connection, &changed, current.state).await?;
            Ok(changed)
        })
        .await
}

/// Gives an assessment up.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::StaleVersion`], [`CoachingError::Unacceptable`];
/// [`CoachingError::WrongState`] for one that is finalised or void.
pub async fn void_assessment(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    (if_match, reason): (&IfMatch, &str),
) -> Result<Assessment, CoachingError> {
    let mut checks = Checks::default();
    let reason = checks.line("/reason", reason, 500);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let current = lock_for_course(connection, context, (viewer, id), if_match).await?;
            if matches!(current.state, AssessmentState::Finalised | AssessmentState::Void) {
                return Err(CoachingError::WrongState("This assessment is over: make another one."));
            }
            let changed = Assessment {
                state: AssessmentState::Void,
                void_reason: Some(reason.clone()),
                ..next(&current, context)
            };
            store::assessments::update(connection, &changed, current.state).await?;
            note(connection, context, viewer, ("assessment.voided", &changed)).await?;
            Ok(changed)
        })
        .await
}

/// The mentee's assessments, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_assessments(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    (state, page): (Option<AssessmentState>, Page),
) -> Result<Vec<Assessment>, CoachingError> {
    let item = Item::Assessment { is_own: true };
    let opened = open(connection, context, viewer, mentee_id, (Deed::Read, item)).await?;
    let filter = (state, opened.only_of(viewer));
    Ok(store::assessments::list_for_mentee(connection, mentee_id, filter, page).await?)
}

/// The assessments that a coach made, newest first, each with what its mentee is called.
///
/// # Errors
/// Any error of the database.
pub async fn list_own_assessments(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (state, page): (Option<AssessmentState>, Page),
) -> Result<Vec<(Assessment, String)>, CoachingError> {
    let rows = store::assessments::list_of_coach(connection, viewer.user_id()?, state, page).await?;
    let seen = rows.iter().take(page.size()).map(|row| row.mentee_id);
    note_all(connection, context, (seen, viewer), "assessments").await?;
    with_names(connection, rows, |row| row.mentee_id).await
}

/// An assessment that the viewer may see, with the mentee.
pub(super) async fn opened(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
) -> Result<(Assessment, Opened), CoachingError> {
    let assessment = store::assessments::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let item = Item::Assessment { is_own: viewer.is_user(assessment.created_by) };
    let opened = open(connection, context, viewer, assessment.mentee_id, (Deed::Read, item)).await?;
    Ok((assessment, opened))
}

/// The same, locked for a change by one of the two sides.
pub(super) async fn lock_for_change(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    if_match: &IfMatch,
) -> Result<(Assessment, Opened), CoachingError> {
    locked(connection, context, (viewer, id), (if_match, |is_own| Item::Assessment { is_own })).await
}

async fn locked(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    (if_match, item): (&IfMatch, fn(bool) -> Item),
) -> Result<(Assessment, Opened), CoachingError> {
    let assessment = store::assessments::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let item = item(viewer.is_user(assessment.created_by));
    let opened = open(connection, context, viewer, assessment.mentee_id, (Deed::Change, item)).await?;
    if_match.check(assessment.revision).map_err(|_| CoachingError::StaleVersion)?;
    Ok((assessment, opened))
}

/// The same, for what only coaches do.
pub(super) async fn lock_for_course(
    connection: &mut Connection,
    context: &Context,
    key: (&Viewer, AssessmentId),
    if_match: &IfMatch,
) -> Result<Assessment, CoachingError> {
    let item = |is_own| Item::AssessmentCourse { is_own };
    let (assessment, _) = locked(connection, context, key, (if_match, item)).await?;
    Ok(assessment)
}

/// The assessment one revision on.
pub(super) fn next(current: &Assessment, context: &Context) -> Assessment {
    Assessment { revision: current.revision + 1, updated_at: context.now, ..current.clone() }
}

/// Writes down what happened to an assessment.
pub(super) async fn note(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (kind, assessment): (&'static str, &Assessment),
) -> Result<(), CoachingError> {
    let event = NewEvent {
        kind,
        subject_id: assessment.id.into(),
        user_id: Some(assessment.created_by),
        actor_kind: viewer.actor.kind.name(),
        actor_id: viewer.actor.id,
        data: serde_json::json!({
            "assessment_id": assessment.id,
            "mentee_id": assessment.mentee_id,
            "state": assessment.state,
        }),
    };
    events::append(connection, context, event).await?;
    Ok(())
}
