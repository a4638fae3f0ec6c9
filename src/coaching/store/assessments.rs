//! Statements on `assessments`.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::{Assessment, AssessmentState, RaterState};
use crate::kernel::ids::{AssessmentId, MenteeId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{assessment_raters, assessments};

/// An assessment. Whether the caller may see it is decided by its mentee.
pub async fn find(connection: &mut Connection, id: AssessmentId) -> QueryResult<Option<Assessment>> {
    assessments::table.find(id).select(Assessment::as_select()).first(connection).await.optional()
}

/// The same, locked: every change of an assessment and of what its raters say takes this lock first.
pub async fn lock(connection: &mut Connection, id: AssessmentId) -> QueryResult<Option<Assessment>> {
    assessments::table
        .find(id)
        .select(Assessment::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// The mentee's assessments, newest first: those in a state, and those that one coach made.
pub async fn list_for_mentee(
    connection: &mut Connection,
    mentee_id: MenteeId,
    (state, created_by): (Option<AssessmentState>, Option<UserId>),
    page: Page,
) -> QueryResult<Vec<Assessment>> {
    let mut query = assessments::table
        .filter(assessments::mentee_id.eq(mentee_id))
        .order((assessments::created_at.desc(), assessments::id.desc()))
        .limit(page.rows())
        .select(Assessment::as_select())
        .into_boxed();
    if let Some(state) = state {
        query = query.filter(assessments::state.eq(state));
    }
    if let Some(user_id) = created_by {
        query = query.filter(assessments::created_by.eq(user_id));
    }
    if let Some(after) = page.after {
        query =
            query.filter(assessments::created_at.lt(after.at).or(
                assessments::created_at.eq(after.at).and(assessments::id.lt(AssessmentId::from(after.id))),
            ));
    }
    query.load(connection).await
}

/// The assessments that a coach made, newest first: those in a state.
pub async fn list_of_coach(
    connection: &mut Connection,
    user_id: UserId,
    state: Option<AssessmentState>,
    page: Page,
) -> QueryResult<Vec<Assessment>> {
    let mut query = assessments::table
        .filter(assessments::created_by.eq(user_id))
        .order((assessments::created_at.desc(), assessments::id.desc()))
        .limit(page.rows())
        .select(Assessment::as_select())
        .into_boxed();
    if let Some(state) = state {
        query = query.filter(assessments::state.eq(state));
    }
    if let Some(after) = page.after {
        query =
            query.filter(assessments::created_at.lt(after.at).or(
                assessments::created_at.eq(after.at).and(assessments::id.lt(AssessmentId::from(after.id))),
            ));
    }
    query.load(connection).await
}

/// The mentee's finalised assessments, oldest first, at most 50 of the newest.
pub async fn list_finalised(
    connection: &mut Connection,
    mentee_id: MenteeId,
) -> QueryResult<Vec<Assessment>> {
    let mut newest = assessments::table
        .filter(assessments::mentee_id.eq(mentee_id))
        .filter(assessments::state.eq(AssessmentState::Finalised))
        .order((assessments::finalised_at.desc(), assessments::id.desc()))
        .limit(50)
        .select(Assessment::as_select())
        .load(connection)
        .await?;
    newest.reverse();
    Ok(newest)
}

/// A coach's assessments that wait for a step of theirs: those being reconciled, and those in which nobody's answer is
/// awaited any more; oldest first, at most 200.
pub async fn list_waiting(connection: &mut Connection, user_id: UserId) -> QueryResult<Vec<Assessment>> {
    let awaited = assessment_raters::table
        .filter(assessment_raters::assessment_id.eq(assessments::id))
        .filter(assessment_raters::state.eq_any([RaterState::Invited, RaterState::Started]));
    let is_whole = assessments::state.eq(AssessmentState::Collecting).and(not(exists(awaited)));
    assessments::table
        .filter(assessments::created_by.eq(user_id))
        .filter(assessments::state.eq(AssessmentState::Reconciling).or(is_whole))
        .order((assessments::created_at, assessments::id))
        .limit(200)
        .select(Assessment::as_select())
        .load(connection)
        .await
}

/// Writes a new assessment.
pub async fn insert(connection: &mut Connection, assessment: &Assessment) -> QueryResult<()> {
    diesel::insert_into(assessments::table).values(assessment).execute(connection).await.map(|_| ())
}

/// Writes a changed assessment, if it is still in the state it was read in (compare and set).
pub async fn update(
    connection: &mut Connection,
    changed: &Assessment,
    from: AssessmentState,
) -> QueryResult<bool> {
    diesel::update(assessments::table.filter(assessments::id.eq(changed.id).and(assessments::state.eq(from))))
        .set(changed)
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Hands the assessments of a mentee who turned out to be another one over to that one.
pub async fn move_to(connection: &mut Connection, from: MenteeId, to: MenteeId) -> QueryResult<()> {
    diesel::update(assessments::table.filter(assessments::mentee_id.eq(from)))
        .set(assessments::mentee_id.eq(to))
        .execute(connection)
        .await
        .map(|_| ())
}
