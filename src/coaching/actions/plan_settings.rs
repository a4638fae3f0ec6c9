//! When and where a plan that runs asks: changed from the next day on, for mentees move.

use super::engagements::today;
use super::plan_course::written;
use super::plans::PlanDraft;
use crate::coaching::model::{NextSettings, Plan};
use crate::platform::context::Context;

/// The plan that asks elsewhere or at another time from tomorrow on; nothing where the plan does not run, or the draft
/// changes something else.
pub(super) fn moved(context: &Context, current: &Plan, draft: &PlanDraft) -> Option<Plan> {
    let is_only_that = PlanDraft {
        time_zone: draft.time_zone.clone(),
        check_in_weekday: draft.check_in_weekday,
        check_in_hour: draft.check_in_hour,
        ..PlanDraft::of(current)
    } == *draft;
    if !current.is_running() || !is_only_that {
        return None;
    }
    let next = NextSettings {
        from_on: today(context, &current.time_zone).succ_opt()?,
        time_zone: draft.time_zone.clone(),
        check_in_weekday: draft.check_in_weekday,
        check_in_hour: draft.check_in_hour,
    };
    let is_as_now = next.time_zone == current.time_zone
        && next.check_in_weekday == current.check_in_weekday
        && next.check_in_hour == current.check_in_hour;
    let next_settings = (!is_as_now).then_some(next);
    Some(written(Plan { next_settings, ..current.clone() }, context))
}

/// The plan as it asks today.
pub(super) fn as_of_today(context: &Context, plan: Plan) -> Plan {
    let today = today(context, &plan.time_zone);
    match plan.next_settings.clone() {
        Some(next) if next.from_on <= today => Plan {
            time_zone: next.time_zone,
            check_in_weekday: next.check_in_weekday,
            check_in_hour: next.check_in_hour,
            next_settings: None,
            ..plan
        },
        _ => plan,
    }
}
