//! A plan as a page to print, in the mentee's language.

use askama::Template;

use crate::coaching::actions::{PlanExport, check_in_heading, date_of_day, plan_facts};
use crate::coaching::core::progress::MilestoneState;
use crate::coaching::mails;
use crate::coaching::model::{CommitmentDraft, ContentBody, Plan};
use crate::kernel::phrases::{Voice, say};
use crate::platform::context::Context;

/// The page.
#[derive(Template)]
#[template(path = "coaching/api/plan_page.html")]
pub(super) struct PlanPage {
    lang: &'static str,
    title: String,
    facts: Vec<String>,
    parts: Vec<Part>,
    weeks: Vec<WeekLine>,
}

/// What is agreed on, or what is proposed instead.
struct Part {
    /// What it is, where it is not agreed on.
    heading: String,
    milestones_heading: String,
    milestones: Vec<MilestoneLine>,
    commitments_heading: String,
    commitments: Vec<CommitmentLine>,
}

struct MilestoneLine {
    done: String,
    title: String,
    due: String,
    anchor: String,
    note: String,
}

struct CommitmentLine {
    week: String,
    cue: String,
    action: String,
    obstacle_plan: String,
}

struct WeekLine {
    heading: String,
    said: Vec<(String, String)>,
}

impl PlanPage {
    pub(super) fn of(context: &Context, export: &PlanExport) -> Self {
        let plan = &export.read.plan;
        let voice = mails::voice(export.locale);
        let weeks = export.check_ins.iter().filter_map(|one| {
            let answers = &one.answers.as_ref()?.0;
            let reply = one.reply.clone().unwrap_or_default();
            let said = [
                (voice.say("export-learned"), answers.learned.clone()),
                (voice.say("export-blocker"), answers.blocker.clone()),
                (voice.say("export-coach"), reply),
            ];
            let said = said.into_iter().filter(|(_, words)| !words.is_empty()).collect();
            Some(WeekLine { heading: check_in_heading(voice, one), said })
        });
        Self {
            lang: export.locale.tag(),
            title: plan.title.clone(),
            facts: plan_facts(voice, export),
            parts: [proposed(context, voice, export), Some(agreed(context, voice, plan))]
                .into_iter()
                .flatten()
                .collect(),
            weeks: weeks.collect(),
        }
    }
}

fn agreed(context: &Context, voice: Voice, plan: &Plan) -> Part {
    let milestones = plan.items.0.milestones.iter().map(|one| MilestoneLine {
        done: if one.state == MilestoneState::Done { voice.say("export-done") } else { String::new() },
        title: one.plan.title.clone(),
        due: date_of_day(plan, context.now, one.plan.due_day).to_string(),
        anchor: one.plan.anchor.clone(),
        note: one.note.clone(),
    });
    let commitments = plan.items.0.commitments.iter().map(|one| commitment(voice, &one.plan));
    part(voice, String::new(), (milestones.collect(), commitments.collect()))
}

/// What waits for the other side, where it changes a plan that was agreed on.
fn proposed(context: &Context, voice: Voice, export: &PlanExport) -> Option<Part> {
    let plan = &export.read.plan;
    let number = plan.proposal.as_ref().filter(|_| plan.is_running())?.0.number;
    let revision = export.read.revisions.iter().find(|one| one.number == number)?;
    let said: &ContentBody = &revision.content.0;
    let milestones = said.milestones.iter().map(|one| MilestoneLine {
        done: String::new(),
        title: one.title.clone(),
        due: date_of_day(plan, context.now, one.due_day).to_string(),
        anchor: one.anchor.clone(),
        note: String::new(),
    });
    let commitments = said.commitments.iter().map(|one| commitment(voice, one));
    Some(part(voice, voice.say("export-proposed"), (milestones.collect(), commitments.collect())))
}

fn part(
    voice: Voice,
    heading: String,
    (milestones, commitments): (Vec<MilestoneLine>, Vec<CommitmentLine>),
) -> Part {
    Part {
        heading,
        milestones_heading: voice.say("export-milestones"),
        milestones,
        commitments_heading: voice.say("export-commitments"),
        commitments,
    }
}

fn commitment(voice: Voice, one: &CommitmentDraft) -> CommitmentLine {
    CommitmentLine {
        week: say!(voice, "export-week", week = one.week),
        cue: one.cue.clone(),
        action: one.action.clone(),
        obstacle_plan: one.obstacle_plan.clone(),
    }
}
