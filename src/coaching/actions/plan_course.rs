//! The course of a plan that runs: milestones, breaks, and its end.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::checks::Checks;
use super::engagements::today;
use super::open::Viewer;
use super::plan_figures::plan_calendar;
use super::plan_open::lock_open;
use super::tell::tell;
use crate::coaching::core::plans::{COMPLETE_FROM, PAUSED_MAX};
use crate::coaching::core::progress::{CommitmentState, MilestoneState, PauseMode};
use crate::coaching::model::{Closing, ClosingBody, ItemsBody, Outcome, Pauses, Plan, PlanPause, PlanState};
use crate::coaching::{CoachingError, store};
use crate::identity::Actor;
use crate::kernel::ids::PlanId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::date_fault;

/// Days that a break may lie back.
const PAUSE_BACK_MAX: i64 = 7;

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
    change(connection, context, (viewer, id), "plan.milestone_changed", move |plan| {
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
        Ok(plan)
    })
    .await
}

/// Begins a break, or plans one.
///
/// # Errors
/// [`CoachingError::WrongState`], [`CoachingError::Unacceptable`]: at most a week back, not before the start, not over
/// another one, at most 30 days together.
pub async fn pause_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    pause: PlanPause,
) -> Result<Plan, CoachingError> {
    let mut checks = Checks::default();
    checks.note(date_fault("/from_on", pause.from_on));
    checks.note(pause.to_on.and_then(|date| date_fault("/to_on", date)));
    let in_order = pause.to_on.is_none_or(|to_on| pause.from_on <= to_on);
    checks.hold(in_order, "/to_on", "before_from", "the end is before the beginning");
    let pause = PlanPause { reason: checks.optional_line("/reason", &pause.reason, 300), ..pause };
    checks.finish()?;
    change(connection, context, (viewer, id), "plan.paused", move |plan| {
        running(&plan)?;
        let today = today(context, &plan.time_zone);
        check_pause(&plan, &pause, today)?;
        let mut pauses = plan.pauses.0.clone();
        pauses.push(pause);
        let state = state_on(&pauses, today);
        Ok(Plan { pauses: Pauses(pauses), state, ..plan })
    })
    .await
}

fn check_pause(plan: &Plan, pause: &PlanPause, today: NaiveDate) -> Result<(), CoachingError> {
    let mut checks = Checks::default();
    let earliest = (today - pause.from_on).num_days() <= PAUSE_BACK_MAX && pause.from_on > plan.start_on;
    checks.hold(earliest, "/from_on", "out_of_bounds", "at most a week ago, and after the plan began");
    let end_of = |pause: &PlanPause| pause.to_on.unwrap_or(NaiveDate::MAX);
    let overlaps =
        plan.pauses.0.iter().any(|other| other.from_on <= end_of(pause) && pause.from_on <= end_of(other));
    checks.hold(!overlaps, "/from_on", "overlaps", "another break lies there");
    let all = plan.pauses.0.iter().chain([pause]);
    let days: i64 = all.filter_map(|one| one.to_on.map(|to_on| (to_on - one.from_on).num_days() + 1)).sum();
    checks.hold(days <= PAUSED_MAX, "/to_on", "out_of_bounds", "at most 30 days of breaks in a plan");
    checks.finish()
}

/// Ends the break that runs: today is a day of the plan again.
///
/// # Errors
/// [`CoachingError::WrongState`] where there is none.
pub async fn resume_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
) -> Result<Plan, CoachingError> {
    change(connection, context, (viewer, id), "plan.resumed", move |plan| {
        running(&plan)?;
        let today = today(context, &plan.time_zone);
        let mut pauses = plan.pauses.0.clone();
        let before = pauses.clone();
        let yesterday = today.pred_opt().unwrap_or(today);
        for pause in pauses.iter_mut().filter(|pause| covers(pause, today)) {
            pause.to_on = Some(yesterday);
        }
        pauses.retain(|pause| pause.to_on.is_none_or(|to_on| pause.from_on <= to_on));
        if pauses == before {
            return Err(CoachingError::WrongState("This plan takes no break."));
        }
        Ok(Plan { pauses: Pauses(pauses), state: PlanState::Active, ..plan })
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
    };
    checks.finish()?;
    change(connection, context, (viewer, id), "plan.completed", move |plan| {
        running(&plan)?;
        let day = plan_calendar(&plan, context.now).day();
        if day < i64::from(plan.length_days) - COMPLETE_FROM {
            return Err(CoachingError::WrongState(
                "A plan is completed in its last week or later. Before that, end it early.",
            ));
        }
        Ok(closed(context, plan, PlanState::Completed, closing))
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
    change(connection, context, (viewer, id), "plan.ended_early", move |plan| {
        if matches!(plan.state, PlanState::Completed | PlanState::EndedEarly) {
            return Err(CoachingError::WrongState("This plan is closed."));
        }
        Ok(ended_early(context, plan, reason))
    })
    .await
}

/// The plan as it is once it ended before its time.
pub(super) fn ended_early(context: &Context, plan: Plan, reason: String) -> Plan {
    let closing = ClosingBody { outcome: Some(Outcome::Abandoned), retrospective: String::new(), reason };
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
        items: crate::coaching::model::Items(items),
        closing: Some(Closing(closing)),
        closed_at: Some(context.now),
        proposal: None,
        ..plan
    }
}

fn running(plan: &Plan) -> Result<(), CoachingError> {
    if plan.is_running() { Ok(()) } else { Err(CoachingError::WrongState("This plan does not run.")) }
}

fn covers(pause: &PlanPause, date: NaiveDate) -> bool {
    pause.from_on <= date && pause.to_on.is_none_or(|to_on| date <= to_on)
}

/// Active or paused, by the breaks.
pub(super) fn state_on(pauses: &[PlanPause], date: NaiveDate) -> PlanState {
    let is_paused = pauses.iter().any(|pause| covers(pause, date) && pause.mode == PauseMode::Extend);
    if is_paused { PlanState::Paused } else { PlanState::Active }
}

/// Locks a plan, decides, writes.
async fn change(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    kind: &'static str,
    decide: impl FnOnce(Plan) -> Result<Plan, CoachingError> + Send,
) -> Result<Plan, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let plan = lock_open(connection, context, viewer, id).await?.plan;
            let row = written(decide(plan)?, context);
            store::plans::update(connection, &row).await?;
            note(connection, context, &row, (kind, viewer.actor)).await?;
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
