//! Breaks of a plan: begun, planned, ended, and taken back.

use chrono::{Days, NaiveDate};

use super::checks::Checks;
use super::engagements::today;
use super::open::Viewer;
use super::plan_course::{change, running};
use crate::coaching::CoachingError;
use crate::coaching::core::plans::{PAUSED_MAX, paused_days};
use crate::coaching::core::progress::PauseMode;
use crate::coaching::model::{Pauses, Plan, PlanPause, PlanState};
use crate::kernel::ids::PlanId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::date_fault;

/// Days that a break may lie back.
const PAUSE_BACK_MAX: i64 = 7;

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
    change(connection, context, (viewer, id), move |plan| {
        running(&plan)?;
        let today = today(context, &plan.time_zone);
        check_pause(&plan, &pause, today)?;
        let kind = if covers(&pause, today) { "plan.paused" } else { "plan.pause_planned" };
        let mut pauses = plan.pauses.0.clone();
        pauses.push(pause);
        let state = state_on(&pauses, today);
        Ok((kind, Plan { pauses: Pauses(pauses), state, ..plan }))
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
    let days = days_of(plan.pauses.0.iter().chain([pause]), today);
    checks.hold(days <= PAUSED_MAX, "/to_on", "out_of_bounds", "at most 30 days of breaks in a plan");
    checks.finish()
}

/// Days that these breaks take together, an open one up to today.
fn days_of<'a>(pauses: impl Iterator<Item = &'a PlanPause>, today: NaiveDate) -> i64 {
    let breaks: Vec<(NaiveDate, Option<NaiveDate>)> =
        pauses.map(|pause| (pause.from_on, pause.to_on)).collect();
    paused_days(&breaks, today)
}

/// Ends the break that runs: today is a day of the plan again. Where none runs, those that lie ahead are taken back.
///
/// # Errors
/// [`CoachingError::WrongState`] where there is none.
pub async fn resume_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
) -> Result<Plan, CoachingError> {
    change(connection, context, (viewer, id), move |plan| {
        running(&plan)?;
        let today = today(context, &plan.time_zone);
        let mut pauses = plan.pauses.0.clone();
        let before = pauses.clone();
        if pauses.iter().any(|pause| covers(pause, today)) {
            end_running(&mut pauses, today);
        } else {
            pauses.retain(|pause| pause.from_on <= today);
        }
        if pauses == before {
            return Err(CoachingError::WrongState("This plan takes no break."));
        }
        let state = state_on(&pauses, today);
        Ok(("plan.resumed", Plan { pauses: Pauses(pauses), state, ..plan }))
    })
    .await
}

fn end_running(pauses: &mut Vec<PlanPause>, today: NaiveDate) {
    let yesterday = today.pred_opt().unwrap_or(today);
    for pause in pauses.iter_mut().filter(|pause| covers(pause, today)) {
        pause.to_on = Some(yesterday);
    }
    pauses.retain(|pause| pause.to_on.is_none_or(|to_on| pause.from_on <= to_on));
}

/// The breaks with an open one ended on the last of the 30 days, where today is past it.
pub(super) fn used_up(plan: &Plan, today: NaiveDate) -> Option<Pauses> {
    let mut pauses = plan.pauses.0.clone();
    if days_of(pauses.iter(), today) <= PAUSED_MAX {
        return None;
    }
    let closed = days_of(pauses.iter().filter(|pause| pause.to_on.is_some()), today);
    let left = u64::try_from(PAUSED_MAX - closed).unwrap_or(0);
    let open = pauses.iter_mut().find(|pause| pause.to_on.is_none())?;
    open.to_on = open.from_on.checked_add_days(Days::new(left))?.pred_opt();
    pauses.retain(|pause| pause.to_on.is_none_or(|to_on| pause.from_on <= to_on));
    Some(Pauses(pauses))
}

fn covers(pause: &PlanPause, date: NaiveDate) -> bool {
    pause.from_on <= date && pause.to_on.is_none_or(|to_on| date <= to_on)
}

/// Active or paused, by the breaks.
pub(super) fn state_on(pauses: &[PlanPause], date: NaiveDate) -> PlanState {
    let is_paused = pauses.iter().any(|pause| covers(pause, date) && pause.mode == PauseMode::Extend);
    if is_paused { PlanState::Paused } else { PlanState::Active }
}
