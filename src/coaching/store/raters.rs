//! Statements on `assessment_raters`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::{AssessmentState, Rater, RaterState};
use crate::kernel::ids::{AssessmentId, RaterId};
use crate::platform::db::Connection;
use crate::schema::{assessment_raters, assessments};

/// A rater, for whoever proved the right to be it by its link, or for a lock of its assessment.
pub async fn find(connection: &mut Connection, id: RaterId) -> QueryResult<Option<Rater>> {
    assessment_raters::table.find(id).select(Rater::as_select()).first(connection).await.optional()
}

/// Everybody who was asked, in the order they were asked.
pub async fn list_for_assessment(connection: &mut Connection, id: AssessmentId) -> QueryResult<Vec<Rater>> {
    assessment_raters::table
        .filter(assessment_raters::assessment_id.eq(id))
        .order((assessment_raters::invited_at, assessment_raters::id))
        .select(Rater::as_select())
        .load(connection)
        .await
}

/// Writes a new rater.
pub async fn insert(connection: &mut Connection, rater: &Rater) -> QueryResult<()> {
    diesel::insert_into(assessment_raters::table).values(rater).execute(connection).await.map(|_| ())
}

/// Writes what may change of a rater.
pub async fn update(connection: &mut Connection, changed: &Rater) -> QueryResult<()> {
    diesel::update(assessment_raters::table.find(changed.id))
        .set(changed)
        .execute(connection)
        .await
        .map(|_| ())
}

/// Raters whose answer is awaited and who were last mailed before this instant, fewer times than that, in id order after
/// this one, at most 100.
pub async fn list_forgetful(
    connection: &mut Connection,
    after: Option<RaterId>,
    (mailed_before, most): (DateTime<Utc>, i32),
) -> QueryResult<Vec<RaterId>> {
    let collecting =
        assessments::table.filter(assessments::state.eq(AssessmentState::Collecting)).select(assessments::id);
    let mut query = assessment_raters::table
        .filter(assessment_raters::state.eq_any([RaterState::Invited, RaterState::Started]))
        .filter(assessment_raters::mailed_at.le(mailed_before))
        .filter(assessment_raters::reminders.lt(most))
        .filter(assessment_raters::assessment_id.eq_any(collecting))
        .order(assessment_raters::id)
        .limit(100)
        .select(assessment_raters::id)
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(assessment_raters::id.gt(after));
    }
    query.load(connection).await
}

/// A rater, locked; none where another process is at it.
pub async fn lock_free(connection: &mut Connection, id: RaterId) -> QueryResult<Option<Rater>> {
    assessment_raters::table
        .find(id)
        .select(Rater::as_select())
        .for_update()
        .skip_locked()
        .first(connection)
        .await
        .optional()
}
