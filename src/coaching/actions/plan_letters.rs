//! What one side does with a plan, told to the other.

use super::letters::Pair;
use super::plan_open::OpenedPlan;
use crate::coaching::CoachingError;
use crate::coaching::mails::{BreakOver, PlanCompleted, PlanEnded, PlanPaused, PlanResumed};
use crate::coaching::model::{Mentee, Plan, Side};
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Tells the other side that a plan takes a break, goes on, is done, or ended. A draft that nobody proposed ends in
/// silence.
pub(super) async fn tell_other_side(
    connection: &mut Connection,
    context: &Context,
    opened: &OpenedPlan,
    (kind, row): (&str, &Plan),
) -> Result<(), CoachingError> {
    let was_shared = opened.plan.is_running() || opened.plan.proposal.is_some();
    let kinds = ["plan.paused", "plan.pause_planned", "plan.resumed", "plan.completed", "plan.ended_early"];
    if !was_shared || !kinds.contains(&kind) {
        return Ok(());
    }
    let to = if opened.side == Side::Mentee { Side::Coach } else { Side::Mentee };
    let pair = Pair::load(connection, &opened.opened.mentee, row.user_id).await?;
    let mut facts = pair.plan_facts(context, to, row);
    let about = About { kind: "plan", id: row.id.into() };
    match kind {
        "plan.resumed" => pair.send(connection, context, to, (&PlanResumed(facts), about)).await,
        "plan.completed" => pair.send(connection, context, to, (&PlanCompleted(facts), about)).await,
        "plan.ended_early" => {
            facts.quote = row.closing.as_ref().map(|one| one.0.reason.clone()).unwrap_or_default();
            pair.send(connection, context, to, (&PlanEnded(facts), about)).await
        }
        _ => {
            let pause = row.pauses.0.last();
            facts.date = pause.map(|pause| pause.from_on);
            facts.quote = pause.map(|pause| pause.reason.clone()).unwrap_or_default();
            pair.send(connection, context, to, (&PlanPaused(facts), about)).await
        }
    }
}

/// Tells both sides that the days of breaks are used up, and the plan goes on.
pub(super) async fn tell_break_over(
    connection: &mut Connection,
    context: &Context,
    (plan, mentee): (&Plan, &Mentee),
) -> Result<(), CoachingError> {
    let pair = Pair::load(connection, mentee, plan.user_id).await?;
    let about = About { kind: "plan", id: plan.id.into() };
    for to in [Side::Mentee, Side::Coach] {
        let letter = BreakOver(pair.plan_facts(context, to, plan));
        pair.send(connection, context, to, (&letter, about)).await?;
    }
    Ok(())
}
