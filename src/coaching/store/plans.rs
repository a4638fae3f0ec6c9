//! Statements on `plans`, `plan_revisions` and `plan_templates`.

use chrono::{DateTime, Utc};
use diesel::dsl::{exists, max};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::{Items, Plan, PlanInBrief, PlanRevision, PlanState, PlanTemplate};
use crate::kernel::ids::{MenteeId, PlanId, PlanTemplateId, UserId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{plan_revisions, plan_templates, plans};

/// Which plans are asked for.
#[derive(Clone, Debug, Default)]
pub struct PlanFilter {
    /// Only those of this mentee.
    pub mentee_id: Option<MenteeId>,
    /// Only those of this coach.
    pub user_id: Option<UserId>,
    /// Only those in this state.
    pub state: Option<PlanState>,
}

/// A plan by id. Whose it is, is not asked here.
pub async fn find(connection: &mut Connection, id: PlanId) -> QueryResult<Option<Plan>> {
    plans::table.find(id).select(Plan::as_select()).first(connection).await.optional()
}

/// A plan, locked for a change.
pub async fn lock(connection: &mut Connection, id: PlanId) -> QueryResult<Option<Plan>> {
    plans::table.find(id).select(Plan::as_select()).for_no_key_update().first(connection).await.optional()
}

/// Plans, newest first.
pub async fn list(connection: &mut Connection, filter: &PlanFilter, page: Page) -> QueryResult<Vec<Plan>> {
    let mut query = plans::table
        .order((plans::created_at.desc(), plans::id.desc()))
        .limit(page.rows())
        .select(Plan::as_select())
        .into_boxed();
    if let Some(mentee_id) = filter.mentee_id {
        query = query.filter(plans::mentee_id.eq(mentee_id));
    }
    if let Some(user_id) = filter.user_id {
        query = query.filter(plans::user_id.eq(user_id));
    }
    if let Some(state) = filter.state {
        query = query.filter(plans::state.eq(state));
    }
    if let Some(after) = page.after {
        query = query.filter(
            plans::created_at
                .lt(after.at)
                .or(plans::created_at.eq(after.at).and(plans::id.lt(PlanId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// Plans that run, in id order, after this one.
pub async fn list_running(
    connection: &mut Connection,
    after: Option<PlanId>,
    most: i64,
) -> QueryResult<Vec<PlanId>> {
    let mut query = plans::table
        .filter(plans::state.eq_any([PlanState::Active, PlanState::Paused]))
        .order(plans::id)
        .limit(most)
        .select(plans::id)
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(plans::id.gt(after));
    }
    query.load(connection).await
}

/// The running plans of a coach, in one statement, without their words.
pub async fn list_running_for_coach(
    connection: &mut Connection,
    user_id: UserId,
) -> QueryResult<Vec<PlanInBrief>> {
    plans::table
        .filter(plans::user_id.eq(user_id))
        .filter(plans::state.eq_any([PlanState::Active, PlanState::Paused]))
        .order(plans::id)
        .select(PlanInBrief::as_select())
        .load(connection)
        .await
}

/// Whether a plan of this mentee with this coach runs.
pub async fn is_running_for(
    connection: &mut Connection,
    (mentee_id, user_id): (MenteeId, UserId),
) -> QueryResult<bool> {
    let running = plans::table
        .filter(plans::mentee_id.eq(mentee_id).and(plans::user_id.eq(user_id)))
        .filter(plans::state.eq_any([PlanState::Active, PlanState::Paused]));
    diesel::select(exists(running)).get_result(connection).await
}

/// Notes that a mentee was nudged about their plans with a coach; that is no change of the plans.
pub async fn note_nudge(
    connection: &mut Connection,
    (mentee_id, user_id): (MenteeId, UserId),
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(plans::table.filter(plans::mentee_id.eq(mentee_id).and(plans::user_id.eq(user_id))))
        .filter(plans::state.eq_any([PlanState::Active, PlanState::Paused]))
        .set(plans::nudged_at.eq(now))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Plans that were closed in this span of time.
pub async fn list_closed(
    connection: &mut Connection,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> QueryResult<Vec<PlanId>> {
    plans::table
        .filter(plans::state.eq_any([PlanState::Completed, PlanState::EndedEarly]))
        .filter(plans::closed_at.ge(from).and(plans::closed_at.lt(to)))
        .order(plans::id)
        .select(plans::id)
        .load(connection)
        .await
}

/// These plans.
pub async fn find_all(connection: &mut Connection, ids: &[PlanId]) -> QueryResult<Vec<Plan>> {
    plans::table.filter(plans::id.eq_any(ids)).select(Plan::as_select()).load(connection).await
}

/// Writes a new plan.
pub async fn insert(connection: &mut Connection, row: &Plan) -> QueryResult<()> {
    diesel::insert_into(plans::table).values(row).execute(connection).await.map(|_| ())
}

/// Writes a plan as it is now. Lock it first.
pub async fn update(connection: &mut Connection, row: &Plan) -> QueryResult<()> {
    diesel::update(plans::table.find(row.id)).set(row).execute(connection).await.map(|_| ())
}

/// Gives the plans of one mentee to another; where it ends links, those that were mailed before open nothing any more.
pub async fn move_to(
    connection: &mut Connection,
    (from, to): (MenteeId, MenteeId),
    ends_links: bool,
) -> QueryResult<()> {
    diesel::update(plans::table.filter(plans::mentee_id.eq(from)))
        .set((plans::mentee_id.eq(to), plans::feed_version.eq(plans::feed_version + i32::from(ends_links))))
        .execute(connection)
        .await
        .map(|_| ())
}

/// The number of the newest revision; 0 where there is none.
pub async fn newest_number(connection: &mut Connection, id: PlanId) -> QueryResult<i32> {
    plan_revisions::table
        .filter(plan_revisions::plan_id.eq(id))
        .select(max(plan_revisions::number))
        .first::<Option<i32>>(connection)
        .await
        .map(Option::unwrap_or_default)
}

/// A revision by its number.
pub async fn find_revision(
    connection: &mut Connection,
    (id, number): (PlanId, i32),
) -> QueryResult<Option<PlanRevision>> {
    plan_revisions::table
        .find((id, number))
        .select(PlanRevision::as_select())
        .first(connection)
        .await
        .optional()
}

/// Writes a proposed revision.
pub async fn insert_revision(connection: &mut Connection, row: &PlanRevision) -> QueryResult<()> {
    diesel::insert_into(plan_revisions::table).values(row).execute(connection).await.map(|_| ())
}

/// The revisions of a plan, oldest first.
pub async fn list_revisions(connection: &mut Connection, id: PlanId) -> QueryResult<Vec<PlanRevision>> {
    plan_revisions::table
        .filter(plan_revisions::plan_id.eq(id))
        .order(plan_revisions::number)
        .select(PlanRevision::as_select())
        .load(connection)
        .await
}

/// The revisions of all plans of a mentee, oldest first, and what stands in that plan now.
pub async fn list_revisions_of_mentee(
    connection: &mut Connection,
    id: MenteeId,
) -> QueryResult<Vec<(PlanRevision, Items)>> {
    plan_revisions::table
        .inner_join(plans::table)
        .filter(plans::mentee_id.eq(id))
        .order((plan_revisions::created_at, plan_revisions::plan_id, plan_revisions::number))
        .select((PlanRevision::as_select(), plans::items))
        .load(connection)
        .await
}

/// Notes that both sides agree to a revision.
pub async fn agree(
    connection: &mut Connection,
    id: PlanId,
    number: i32,
    now: DateTime<Utc>,
) -> QueryResult<Option<PlanRevision>> {
    diesel::update(plan_revisions::table.find((id, number)))
        .set(plan_revisions::agreed_at.eq(now))
        .returning(PlanRevision::as_returning())
        .get_result(connection)
        .await
        .optional()
}

/// A coach's own templates, newest first; of a skill where one is named.
pub async fn list_templates(
    connection: &mut Connection,
    (user_id, skill): (UserId, Option<&str>),
    page: Page,
) -> QueryResult<Vec<PlanTemplate>> {
    let mut query = plan_templates::table
        .filter(plan_templates::user_id.eq(user_id))
        .order((plan_templates::created_at.desc(), plan_templates::id.desc()))
        .limit(page.rows())
        .select(PlanTemplate::as_select())
        .into_boxed();
    if let Some(skill) = skill {
        query = query.filter(plan_templates::skill.eq(skill.to_owned()));
    }
    if let Some(after) = page.after {
        query = query.filter(
            plan_templates::created_at.lt(after.at).or(plan_templates::created_at
                .eq(after.at)
                .and(plan_templates::id.lt(PlanTemplateId::from(after.id)))),
        );
    }
    query.load(connection).await
}

/// A template of the coach.
pub async fn find_template(
    connection: &mut Connection,
    user_id: UserId,
    id: PlanTemplateId,
) -> QueryResult<Option<PlanTemplate>> {
    plan_templates::table
        .find(id)
        .filter(plan_templates::user_id.eq(user_id))
        .select(PlanTemplate::as_select())
        .first(connection)
        .await
        .optional()
}

/// Writes a template.
pub async fn insert_template(connection: &mut Connection, row: &PlanTemplate) -> QueryResult<()> {
    diesel::insert_into(plan_templates::table).values(row).execute(connection).await.map(|_| ())
}
