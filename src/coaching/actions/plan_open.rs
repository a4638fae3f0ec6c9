//! The door to a plan.

use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::model::{Plan, Side};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::PlanId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

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

/// Locks a plan to change it. Of the coaches only the one whose plan it is changes it.
pub(super) async fn lock_open(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: PlanId,
) -> Result<OpenedPlan, CoachingError> {
    let plan = store::plans::lock(connection, id).await?.ok_or(CoachingError::NotFound)?;
    through_door(connection, context, viewer, (plan, Deed::Change)).await
}

async fn through_door(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (plan, deed): (Plan, Deed),
) -> Result<OpenedPlan, CoachingError> {
    let opened = open(connection, context, viewer, plan.mentee_id, (deed, Item::Plan)).await?;
    let is_own = viewer.user.is_some_and(|(user_id, _)| user_id == plan.user_id);
    let side = if opened.relation == Relation::Mentee { Side::Mentee } else { Side::Coach };
    if deed == Deed::Change && side == Side::Coach && !is_own {
        return Err(CoachingError::NotFound);
    }
    Ok(OpenedPlan { plan, opened, side })
}
