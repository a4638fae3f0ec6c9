//! The course of a plan that runs: milestones, and its end.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::checks::Checks;
use super::engagements::today;
use super::open::Viewer;
use super::plan_figures::plan_calendar;
use super::plan_letters::tell_other_side;
use super::plan_next::open_keys;
use super::plan_open::lock_open;
use super::tell::tell;
use crate::coaching::core::plans::COMPLETE_FROM;
use crate::coaching::core::progress::{CommitmentState, MilestoneState};
use crate::coaching::model::{Closing, ClosingBody, Items, ItemsBody, Outcome, Plan, PlanState};
use crate::coaching::{CoachingError, store};
use crate::identity::Actor;
use crate::kernel::ids::PlanId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::date_fault;

/// What becomes of a milestone.
#[derive(Clone, Debug)]
pub struct SetMilestone {
    /// Its key.
    pub key: String,
    /// How far it has come.
    pub state: MilestoneState,
    /// When it was reached; today if absent.
    pub done_on: Option<NaiveDate>,
    /// What shows it, or why it was dropped.
    pub note: String,
}

/// Says what became of a milestone. One that is done stays so.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`], [`CoachingError::Unacceptable`].
pub async fn set_milestone(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    set: SetMilestone,
) -> Result<Plan, CoachingError> {
    let mut checks = Checks::default();
    checks.note(set.done_on.and_then(|date| date_fault("/done_on", date)));
    let note = checks.paragraphs("/note", &set.note, 2_000);
    let needs_note = matches!(set.state, MilestoneState::Done | MilestoneState::Dropped);
    if needs_note && note.is_empty() {
        checks.fault("/note", "evidence_missing", "say what shows it, or why it is dropped");
    }
    checks.finish()?;
    change(connection, context, (viewer, id), move |plan| {
        running(&plan)?;
        let today = today(context, &plan.time_zone);
        let mut plan = plan;
        let milestones = &mut plan.items.0.milestones;
        let found = milestones.iter_mut().find(|one| one.plan.key == set.key);
        let milestone = found.ok_or(CoachingError::NotFound)?;
        if milestone.state == MilestoneState::Done {
            return Err(CoachingError::WrongState("This milestone is done, and stays so."));
        }
        milestone.state = set.state;
        milestone.note = note;
        milestone.done_on =
            (set.state == MilestoneState::Done).then(|| set.done_on.unwrap_or(today).min(today));
        Ok(("plan.milestone_changed", plan))
    })
    .await
}

/// Completes a plan, from the last days on.
///
/// # Errors
/// [`CoachingError::WrongState`] before; [`CoachingError::Unacceptable`] without a retrospective.
pub async fn complete_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    closing: ClosingBody,
) -> Result<Plan, CoachingError> {
    let mut checks = Checks::default();
    let closing = ClosingBody {
        outcome: closing.outcome,
        retrospective: checks.words("/retrospective", &closing.retrospective, 10_000),
        reason: checks.paragraphs("/reason", &closing.reason, 2_000),
        unfinished: None,
    };
    checks.finish()?;
    change(connection, context, (viewer, id), move |plan| {
        running(&plan)?;
        let day = plan_calendar(&plan, context.now).day();
        if day < i64::from(plan.length_days) - COMPLETE_FROM {
            return Err(CoachingError::WrongState(
                "A plan is completed in its last week or later. Before that, end it early.",
            ));
        }
        Ok(("plan.completed", closed(context, plan, PlanState::Completed, closing)))
    })
    .await
}

/// Ends a plan before its time. What is open is dropped.
///
/// # Errors
/// [`CoachingError::WrongState`], [`CoachingError::Unacceptable`] without a reason.
pub async fn end_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    reason: String,
) -> Result<Plan, CoachingError> {
    let mut checks = Checks::default();
    let reason = checks.words("/reason", &reason, 2_000);
    checks.finish()?;
    change(connection, context, (viewer, id), move |plan| {
        if matches!(plan.state, PlanState::Completed | PlanState::EndedEarly) {
            return Err(CoachingError::WrongState("This plan is closed."));
        }
        Ok(("plan.ended_early", ended_early(context, plan, (Some(Outcome::Abandoned), reason))))
    })
    .await
}

/// The plan as it is once it ended before its time. What was open is noted: a plan that goes on takes it up.
pub(super) fn ended_early(
    context: &Context,
    plan: Plan,
    (outcome, reason): (Option<Outcome>, String),
) -> Plan {
    let unfinished = Some(open_keys(&plan.items.0));
    let closing = ClosingBody { outcome, retrospective: String::new(), reason, unfinished };
    closed(context, plan, PlanState::EndedEarly, closing)
}

fn closed(context: &Context, plan: Plan, state: PlanState, closing: ClosingBody) -> Plan {
    let mut items: ItemsBody = plan.items.0.clone();
    if state == PlanState::EndedEarly {
        for milestone in items.milestones.iter_mut().filter(|one| one.state == MilestoneState::Open) {
            milestone.state = MilestoneState::Dropped;
        }
        for commitment in items.commitments.iter_mut().filter(|one| one.state == CommitmentState::Planned) {
            commitment.state = CommitmentState::Dropped;
        }
    }
    Plan {
        state,
        items: Items(items),
        closing: Some(Closing(closing)),
        closed_at: Some(context.now),
        proposal: None,
        ..plan
    }
}

pub(super) fn running(plan: &Plan) -> Result<(), CoachingError> {
    if plan.is_running() { Ok(()) } else { Err(CoachingError::WrongState("This plan does not run.")) }
}

/// Locks a plan, decides what happens to it and what that is called, writes it, and tells the other side.
pub(super) async fn change(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    decide: impl FnOnce(Plan) -> Result<(&'static str, Plan), CoachingError> + Send,
) -> Result<Plan, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = lock_open(connection, context, viewer, id).await?;
            let (kind, plan) = decide(opened.plan.clone())?;
            let row = written(plan, context);
            store::plans::update(connection, &row).await?;
            note(connection, context, &row, (kind, viewer.actor)).await?;
            tell_other_side(connection, context, &opened, (kind, &row)).await?;
            Ok(row)
        })
        .await
}

/// The plan one revision on.
pub(super) fn written(plan: Plan, context: &Context) -> Plan {
    Plan { revision: plan.revision + 1, updated_at: context.now, ..plan }
}

/// Writes that something happened to a plan.
pub(super) async fn note(
    connection: &mut Connection,
    context: &Context,
    plan: &Plan,
    (kind, actor): (&'static str, Actor),
) -> Result<(), CoachingError> {
    let data = json!({ "mentee_id": plan.mentee_id, "state": plan.state });
    tell(connection, context, (kind, plan.id.into()), (plan.user_id, actor), data).await
}
