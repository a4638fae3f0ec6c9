//! A plan as a page to print.

use askama::Template;

use crate::coaching::actions::{PlanExport, date_of_day, reason_name, status_name};
use crate::coaching::core::progress::MilestoneState;
use crate::platform::context::Context;

/// The page.
#[derive(Template)]
#[template(path = "coaching/api/plan_page.html")]
pub(super) struct PlanPage {
    title: String,
    facts: Vec<(&'static str, String)>,
    milestones: Vec<MilestoneLine>,
    commitments: Vec<(i32, String, String, String)>,
    weeks: Vec<WeekLine>,
}

struct MilestoneLine {
    is_done: bool,
    title: String,
    due: String,
    anchor: String,
    note: String,
}

struct WeekLine {
    week: i32,
    learned: String,
    blocker: String,
    reply: String,
}

impl PlanPage {
    pub(super) fn of(context: &Context, export: &PlanExport) -> Self {
        let (plan, found) = (&export.read.plan, &export.read.progress);
        let reasons: Vec<&str> = found.reasons.iter().map(|reason| reason_name(*reason)).collect();
        let status = [status_name(found.status), &reasons.join(", ")].join(" ");
        let milestones = plan.items.0.milestones.iter().map(|one| MilestoneLine {
            is_done: one.state == MilestoneState::Done,
            title: one.plan.title.clone(),
            due: date_of_day(plan, context.now, one.plan.due_day).to_string(),
            anchor: one.plan.anchor.clone(),
            note: one.note.clone(),
        });
        let commitments = plan.items.0.commitments.iter().map(|one| {
            let plan = &one.plan;
            (plan.week, plan.cue.clone(), plan.action.clone(), plan.obstacle_plan.clone())
        });
        let weeks = export.check_ins.iter().filter_map(|one| {
            let said = &one.answers.as_ref()?.0;
            Some(WeekLine {
                week: one.week,
                learned: said.learned.clone(),
                blocker: said.blocker.clone(),
                reply: one.reply.clone().unwrap_or_default(),
            })
        });
        Self {
            title: plan.title.clone(),
            facts: vec![
                (
                    "Skill",
                    format!("{}, level {} to {}", plan.focus_skill, plan.from_level, plan.target_level),
                ),
                ("Days", format!("{} to {}", plan.start_on, found.end_on)),
                ("Today", format!("day {} of {}, {}", found.day, plan.length_days, status.trim())),
            ],
            milestones: milestones.collect(),
            commitments: commitments.collect(),
            weeks: weeks.collect(),
        }
    }
}
