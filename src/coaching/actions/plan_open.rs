//! The door to a plan.

use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::model::{Plan, Side};
use crate::coaching::{CoachingError, store};
use crate::identity;
use crate::kernel::ids::PlanId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// A plan that was opened, and the side the viewer is on.
#[derive(Clone, Debug)]
pub(super) struct OpenedPlan {
    pub plan: Plan,
    pub opened: Opened,
    pub side: Side,
}

/// Opens a plan to read it.
pub(super) async fn read_open(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: PlanId,
) -> Result<OpenedPlan, CoachingError> {
    let plan = store::plans::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    through_door(connection, context, viewer, (plan, Deed::Read)).await
}

/// Locks a plan to change it. Of the coaches only the one whose plan it is changes it, or who came after them.
pub(super) async fn lock_open(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: PlanId,
) -> Result<OpenedPlan, CoachingError> {
    let plan = store::plans::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
    through_door(connection, context, viewer, (plan, Deed::Change)).await
}

/// Refuses where the plan is another one by now than the client means. It stays locked.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::StaleVersion`].
pub async fn check_plan_revision(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    if_match: &IfMatch,
) -> Result<(), CoachingError> {
    let plan = lock_open(connection, context, viewer, id).await?.plan;
    if_match.check(plan.revision).map_err(|_| CoachingError::StaleVersion)
}

/// Whether a plan is this coach's to change: the one's whose plan it is, and where they have left the practice that of
/// whoever coaches the mentee now.
///
/// # Errors
/// Any error of the database.
pub async fn is_coach_of_plan(
    connection: &mut Connection,
    viewer: &Viewer,
    plan: &Plan,
) -> Result<bool, CoachingError> {
    if viewer.is_user(plan.user_id) {
        return Ok(true);
    }
    if identity::find_user(connection, plan.user_id).await?.1.is_active {
        return Ok(false);
    }
    let present = store::mentees::present_coach(connection, plan.mentee_id, plan.user_id).await?;
    Ok(present.is_some_and(|user_id| viewer.is_user(user_id)))
}

async fn through_door(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (plan, deed): (Plan, Deed),
) -> Result<OpenedPlan, CoachingError> {
    let opened = open(connection, context, viewer, plan.mentee_id, (deed, Item::Plan)).await?;
    let side = if opened.relation == Relation::Mentee { Side::Mentee } else { Side::Coach };
    if deed == Deed::Change && side == Side::Coach && !is_coach_of_plan(connection, viewer, &plan).await? {
        return Err(CoachingError::NotFound);
    }
    Ok(OpenedPlan { plan, opened, side })
}
