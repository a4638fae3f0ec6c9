//! A plan as Markdown, in the mentee's language.

use std::fmt::Write as _;

use super::plan_figures::{plan_calendar, reason_name, status_name};
use super::plan_files::PlanExport;
use crate::coaching::core::progress::MilestoneState;
use crate::coaching::mails;
use crate::coaching::model::{CheckIn, CheckInKind, Plan};
use crate::kernel::phrases::{Voice, say};
use crate::platform::context::Context;

/// A plan as Markdown.
#[must_use]
pub fn plan_markdown(context: &Context, export: &PlanExport) -> String {
    let plan = &export.read.plan;
    let voice = mails::voice(export.locale);
    let mut text = format!("# {}\n\n", line(&plan.title));
    for fact in plan_facts(voice, export) {
        let _ = writeln!(text, "- {}", line(&fact));
    }
    milestones(&mut text, context, (voice, plan));
    let _ = write!(text, "\n## {}\n\n", voice.say("export-commitments"));
    for one in &plan.items.0.commitments {
        let week = say!(voice, "export-week", week = one.plan.week);
        let _ = writeln!(text, "- {week}: {}, {}", line(&one.plan.cue), line(&one.plan.action));
    }
    for one in &export.check_ins {
        check_in(&mut text, voice, one);
    }
    if let Some(closing) = &plan.closing {
        let said = [&closing.0.retrospective, &closing.0.reason].map(|words| paragraphs(words));
        let heading = voice.say("export-ended");
        let _ = write!(text, "\n## {heading}\n\n{}\n\n{}\n", said[0], said[1]);
    }
    text
}

/// What a plan is about and how it stands, a sentence each.
#[must_use]
pub fn plan_facts(voice: Voice, export: &PlanExport) -> Vec<String> {
    let (plan, found) = (&export.read.plan, &export.read.progress);
    let mut facts = vec![
        say!(
            voice,
            "export-skill",
            skill = &plan.focus_skill,
            from = plan.from_level,
            to = plan.target_level
        ),
        say!(voice, "export-dates", from = plan.start_on.to_string(), to = found.end_on.to_string()),
        say!(
            voice,
            "export-day",
            day = found.day,
            length = plan.length_days,
            status = voice.say(&format!("export-status-{}", status_name(found.status)))
        ),
    ];
    facts.extend(found.reasons.iter().map(|reason| voice.say(&format!("because-{}", reason_name(*reason)))));
    facts
}

fn milestones(text: &mut String, context: &Context, (voice, plan): (Voice, &Plan)) {
    let _ = write!(text, "\n## {}\n\n", voice.say("export-milestones"));
    let calendar = plan_calendar(plan, context.now);
    for one in &plan.items.0.milestones {
        let mark = if one.state == MilestoneState::Done { "x" } else { " " };
        let date = calendar.date_of(i64::from(one.plan.due_day)).to_string();
        let due = say!(voice, "export-due", day = one.plan.due_day, date = date);
        let _ = writeln!(text, "- [{mark}] {} ({due})", line(&one.plan.title));
        if !one.plan.anchor.is_empty() {
            let _ = writeln!(text, "  - {}", say!(voice, "export-shows", text = line(&one.plan.anchor)));
        }
        if !one.note.is_empty() {
            let _ = writeln!(text, "  - {}", line(&one.note));
        }
    }
}

fn check_in(text: &mut String, voice: Voice, one: &CheckIn) {
    let Some(answers) = &one.answers else { return };
    let _ = write!(text, "\n## {}\n\n", check_in_heading(voice, one));
    let reply = one.reply.clone().unwrap_or_default();
    for (key, words) in [
        ("export-learned", &answers.0.learned),
        ("export-blocker", &answers.0.blocker),
        ("export-coach", &reply),
    ] {
        if !words.is_empty() {
            let _ = write!(text, "{}\n\n{}\n\n", voice.say(key), paragraphs(words));
        }
    }
}

/// What a check-in is about.
#[must_use]
pub fn check_in_heading(voice: Voice, check_in: &CheckIn) -> String {
    match check_in.kind {
        CheckInKind::Retention => voice.say("export-later"),
        CheckInKind::Weekly => say!(voice, "export-week", week = check_in.week),
    }
}

/// A text as one line of Markdown that marks nothing up.
fn line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().fold(String::new(), |mut escaped, c| {
        if "\\`*_[]<>#".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
        escaped
    })
}

/// A text of several lines as Markdown that marks nothing up.
fn paragraphs(text: &str) -> String {
    let lines = text.lines().map(|one| {
        let one = line(one);
        // What would begin a list, or make a heading of the line above.
        if one.starts_with(['-', '+', '=', '~', '|']) { format!("\\{one}") } else { one }
    });
    lines.collect::<Vec<_>>().join("\n")
}
