//! Statements on `check_ins`.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::{CheckIn, CheckInAnswers, CheckInKind, CheckInStatus};
use crate::kernel::ids::{CheckInId, MenteeId, PlanId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::check_ins;

/// Which check-ins are asked for.
#[derive(Clone, Debug, Default)]
pub struct CheckInFilter {
    /// Only those of this mentee.
    pub mentee_id: Option<MenteeId>,
    /// Only those of this coach.
    pub user_id: Option<UserId>,
    /// Only those of this plan.
    pub plan_id: Option<PlanId>,
    /// Only those that were sent in and wait for the coach's answer.
    pub is_unanswered: bool,
    /// Only those in this state.
    pub state: Option<CheckInStatus>,
}

/// A check-in by id. Whose it is, is not asked here.
pub async fn find(connection: &mut Connection, id: CheckInId) -> QueryResult<Option<CheckIn>> {
    check_ins::table.find(id).select(CheckIn::as_select()).first(connection).await.optional()
}

/// A check-in, locked for a change. Lock its plan first.
pub async fn lock(connection: &mut Connection, id: CheckInId) -> QueryResult<Option<CheckIn>> {
    check_ins::table
        .find(id)
        .select(CheckIn::as_select())
        .for_no_key_update()
        .first(connection)
        .await
        .optional()
}

/// What the course of a plan asks of one weekly check-in.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = check_ins)]
pub struct WeekOfPlan {
    /// The plan.
    pub plan_id: PlanId,
    /// The week.
    pub week: i32,
    /// The date on which it was asked for.
    pub due_on: NaiveDate,
    /// What became of the check-in.
    pub state: CheckInStatus,
    /// The date in the plan's zone when it was sent in.
    pub submitted_on: Option<NaiveDate>,
}

/// The weeks of these plans without what was said in them.
pub async fn list_weeks(connection: &mut Connection, ids: &[PlanId]) -> QueryResult<Vec<WeekOfPlan>> {
    check_ins::table
        .filter(check_ins::plan_id.eq_any(ids))
        .filter(check_ins::kind.eq(CheckInKind::Weekly))
        .order((check_ins::plan_id, check_ins::week))
        .select(WeekOfPlan::as_select())
        .load(connection)
        .await
}

/// All check-ins of these plans.
pub async fn list_for_plans(connection: &mut Connection, ids: &[PlanId]) -> QueryResult<Vec<CheckIn>> {
    check_ins::table
        .filter(check_ins::plan_id.eq_any(ids))
        .order((check_ins::plan_id, check_ins::week))
        .select(CheckIn::as_select())
        .load(connection)
        .await
}

/// All that a mentee said in check-ins.
pub async fn list_answers(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<CheckInAnswers>> {
    check_ins::table
        .filter(check_ins::mentee_id.eq(id))
        .filter(check_ins::answers.is_not_null())
        .select(check_ins::answers.assume_not_null())
        .load(connection)
        .await
}

/// Check-ins, newest first; where they wait for an answer, at most a page of those that wait longest come last.
pub async fn list(
    connection: &mut Connection,
    filter: &CheckInFilter,
    page: Page,
) -> QueryResult<Vec<CheckIn>> {
    let mut query = check_ins::table
        .order((check_ins::created_at.desc(), check_ins::id.desc()))
        .limit(page.rows())
        .select(CheckIn::as_select())
        .into_boxed();
    if let Some(mentee_id) = filter.mentee_id {
        query = query.filter(check_ins::mentee_id.eq(mentee_id));
    }
    if let Some(user_id) = filter.user_id {
        query = query.filter(check_ins::user_id.eq(user_id));
    }
    if let Some(plan_id) = filter.plan_id {
        query = query.filter(check_ins::plan_id.eq(plan_id));
    }
    if let Some(state) = filter.state {
        query = query.filter(check_ins::state.eq(state));
    }
    if filter.is_unanswered {
        query = query
            .filter(check_ins::state.eq_any([CheckInStatus::Submitted, CheckInStatus::Late]))
            .filter(check_ins::replied_at.is_null());
    }
    if let Some(after) = page.after {
        query = query.filter(
            check_ins::created_at
                .lt(after.at)
                .or(check_ins::created_at.eq(after.at).and(check_ins::id.lt(CheckInId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// Writes a check-in, unless that week has one: false then.
pub async fn insert_if_new(connection: &mut Connection, row: &CheckIn) -> QueryResult<bool> {
    diesel::insert_into(check_ins::table)
        .values(row)
        .on_conflict((check_ins::plan_id, check_ins::kind, check_ins::week))
        .do_nothing()
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Writes a check-in as it is now. Lock it first.
pub async fn update(connection: &mut Connection, row: &CheckIn) -> QueryResult<()> {
    diesel::update(check_ins::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// Gives the check-ins of one mentee to another; where it ends links, those that were mailed before open nothing any more.
pub async fn move_to(
    connection: &mut Connection,
    (from, to): (MenteeId, MenteeId),
    ends_links: bool,
) -> QueryResult<()> {
    diesel::update(check_ins::table.filter(check_ins::mentee_id.eq(from)))
        .set((
            check_ins::mentee_id.eq(to),
            check_ins::link_version.eq(check_ins::link_version + i32::from(ends_links)),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}
