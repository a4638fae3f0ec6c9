//! The weeks of a plan, as a quiet line.

use crate::coaching::actions::{PlanExport, plan_calendar};
use crate::coaching::core::progress::MilestoneState;
use crate::coaching::model::CheckInKind;
use crate::kernel::phrases::say;
use crate::pages::console::status_badge;
use crate::pages::view::{SpaceMilestone, SpaceWeek};

use super::room::Room;

/// The weeks, each with what is due in it and what was said of it.
pub(super) fn weeks(room: &Room, export: &PlanExport) -> Vec<SpaceWeek> {
    let (voice, plan) = (room.voice(), &export.read.plan);
    let calendar = plan_calendar(plan, room.now());
    let day = export.read.progress.day;
    let is_running = plan.is_running();
    (1..=calendar.weeks())
        .map(|week| {
            let (first, last) = calendar.week_dates(week);
            let milestones = plan.items.0.milestones.iter().filter(|one| {
                (i64::from(one.plan.due_day) + 6) / 7 == week && one.state != MilestoneState::Dropped
            });
            let said = export
                .check_ins
                .iter()
                .find(|one| one.kind == CheckInKind::Weekly && i64::from(one.week) == week);
            let is_now =
                is_running && (1..=i64::from(plan.length_days)).contains(&day) && (day + 6) / 7 == week;
            SpaceWeek {
                label: say!(voice, "space-week-short", week = week),
                dates: format!("{} – {}", room.short_date(first), room.short_date(last)),
                is_past: is_running && 7 * week < day,
                is_now,
                check_in: said.map(|one| status_badge(voice, one.state.name())),
                milestones: milestones
                    .map(|one| SpaceMilestone {
                        title: one.plan.title.clone(),
                        state: voice.say(match one.state {
                            MilestoneState::Done => "space-milestone-done",
                            MilestoneState::Missed => "space-milestone-missed",
                            MilestoneState::Open | MilestoneState::Dropped => "space-milestone-open",
                        }),
                        is_done: one.state == MilestoneState::Done,
                        due: room.short_date(calendar.date_of(i64::from(one.plan.due_day))),
                        anchor: one.plan.anchor.clone(),
                    })
                    .collect(),
            }
        })
        .collect()
}
