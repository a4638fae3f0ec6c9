//! The buttons of a plan: those that its state allows.

use super::desk::Desk;
use super::plan::outcome_key;
use super::plan_deeds::{ACCEPT, CHANGE, COMPLETE, DECLINE, END, PAUSE, PROPOSE, RESUME};
use super::plan_more::{asking, going_on};
use super::plan_new::levels;
use super::plans::PATH;
use super::profile::zones;
use super::sheet::choice;
use crate::coaching::actions::{PlanRead, plan_calendar};
use crate::coaching::core::plans::COMPLETE_FROM;
use crate::coaching::model::{Plan, PlanState};
use crate::kernel::phrases::Voice;
use crate::kernel::when;
use crate::pages::view::{FilterChoice, Sheet};

/// Hours of a day.
const HOURS: i32 = 24;
/// How a plan ended.
const OUTCOMES: [&str; 4] = ["achieved", "partly", "not_achieved", "abandoned"];
/// Days of the week, by name.
const WEEKDAYS: [(&str, chrono::Weekday); 7] = [
    ("monday", chrono::Weekday::Mon),
    ("tuesday", chrono::Weekday::Tue),
    ("wednesday", chrono::Weekday::Wed),
    ("thursday", chrono::Weekday::Thu),
    ("friday", chrono::Weekday::Fri),
    ("saturday", chrono::Weekday::Sat),
    ("sunday", chrono::Weekday::Sun),
];

/// What can be done now.
pub(super) fn steps(desk: &Desk, read: &PlanRead, skills: &[FilterChoice]) -> Vec<Sheet> {
    let (voice, plan) = (desk.voice(), &read.plan);
    let mut sheets = Vec::new();
    let waits_for_coach = plan.proposal.as_ref().is_some_and(|proposal| proposal.0.by_mentee);
    if let (true, Some(proposal)) = (waits_for_coach, &plan.proposal) {
        sheets.push(to(voice, plan, ACCEPT, "plan-accept").with("number", proposal.0.number));
        sheets.push(to(voice, plan, DECLINE, "plan-decline-now").opened_by("plan-decline").lines(
            "reason",
            "plan-decline-reason",
            ("", 2_000, 2),
        ));
    }
    if plan.proposal.is_some() && !waits_for_coach {
        sheets.push(
            to(voice, plan, DECLINE, "plan-take-back-now")
                .opened_by("plan-take-back")
                .about("plan-take-back-about")
                .lines("reason", "plan-propose-reason", ("", 2_000, 2))
                .optional(),
        );
    }
    match plan.state {
        PlanState::Draft => {
            sheets.push(propose(voice, plan));
            sheets.push(change(desk, plan, skills));
        }
        PlanState::Active | PlanState::Paused => sheets.extend(running(desk, plan)),
        PlanState::Proposed => {}
        PlanState::Completed | PlanState::EndedEarly => sheets.extend(going_on(voice, plan)),
    }
    sheets
}

/// A form about the plan as it was read.
pub(super) fn to(voice: Voice, plan: &Plan, deed: &str, button: &str) -> Sheet {
    Sheet::to(voice, format!("{PATH}/{}/{deed}", plan.id), button).with("revision", plan.revision)
}

fn propose(voice: Voice, plan: &Plan) -> Sheet {
    to(voice, plan, PROPOSE, "plan-propose-now")
        .opened_by("plan-propose")
        .about("plan-propose-about")
        .lines("reason", "plan-propose-reason", ("", 2_000, 2))
        .optional()
}

/// The days of the week.
pub(super) fn weekdays(voice: Voice) -> Vec<FilterChoice> {
    WEEKDAYS.map(|(name, day)| choice(name, when::weekday(voice.locale(), day))).to_vec()
}

/// The hours of a day.
pub(super) fn hours() -> Vec<FilterChoice> {
    (0..HOURS).map(|hour| choice(hour.to_string(), format!("{hour:02}:00"))).collect()
}

/// Of a draft: what it is about, when it begins, and when it asks. A skill that no framework has stays what it is.
fn change(desk: &Desk, plan: &Plan, skills: &[FilterChoice]) -> Sheet {
    let voice = desk.voice();
    let is_known = skills.iter().any(|skill| skill.value == plan.focus_skill);
    let own = (!is_known).then(|| choice(&plan.focus_skill, &plan.focus_skill));
    to(voice, plan, CHANGE, "plan-change-now")
        .opened_by("plan-change")
        .line("title", "plan-change-title", (&plan.title, 200))
        .choose(
            "focus_skill",
            "plan-new-skill",
            (&plan.focus_skill, own.into_iter().chain(skills.iter().cloned()).collect()),
        )
        .choose("from_level", "plan-new-from", (&plan.from_level.to_string(), levels()))
        .choose("target_level", "plan-new-target", (&plan.target_level.to_string(), levels()))
        .input("start_on", "plan-change-start", ("date", plan.start_on.to_string()))
        .input("length_days", "plan-change-length", ("number", plan.length_days.to_string()))
        .choose("check_in_weekday", "plan-change-weekday", (plan.check_in_weekday.name(), weekdays(voice)))
        .choose("check_in_hour", "plan-change-hour", (&plan.check_in_hour.to_string(), hours()))
        .choose("time_zone", "mentee-zone", (&plan.time_zone, zones(desk, &plan.time_zone)))
}

fn running(desk: &Desk, plan: &Plan) -> Vec<Sheet> {
    let voice = desk.voice();
    let calendar = plan_calendar(plan, desk.now());
    let today = calendar.today();
    let has_break = plan.pauses.0.iter().any(|pause| pause.to_on.is_none_or(|to| to >= today));
    let mut sheets = Vec::new();
    if has_break {
        sheets.push(to(voice, plan, RESUME, "plan-resume"));
    } else {
        let modes = vec![
            choice("extend", voice.say("plan-pause-extend")),
            choice("keep_end", voice.say("plan-pause-keep")),
        ];
        sheets.push(
            to(voice, plan, PAUSE, "plan-pause-now")
                .opened_by("plan-pause")
                .input("from_on", "plan-pause-from", ("date", today.to_string()))
                .input("to_on", "plan-pause-to", ("date", String::new()))
                .optional()
                .choose("mode", "plan-pause-mode", ("extend", modes))
                .line("reason", "plan-pause-reason", ("", 300))
                .optional(),
        );
    }
    sheets.push(asking(desk, plan));
    if calendar.day() >= i64::from(plan.length_days) - COMPLETE_FROM {
        let outcomes = OUTCOMES.map(|name| choice(name, voice.say(outcome_key(name)))).to_vec();
        sheets.push(
            to(voice, plan, COMPLETE, "plan-complete-now")
                .opened_by("plan-complete")
                .choose("outcome", "plan-complete-outcome", ("achieved", outcomes))
                .lines("retrospective", "plan-complete-retrospective", ("", 10_000, 4))
                .line("waived_because", "plan-complete-waived", ("", 2_000))
                .optional(),
        );
    }
    sheets
}

/// Ending a plan before its time.
pub(super) fn grave(voice: Voice, plan: &Plan) -> Vec<Sheet> {
    if matches!(plan.state, PlanState::Completed | PlanState::EndedEarly) {
        return Vec::new();
    }
    let end = to(voice, plan, END, "plan-end-now")
        .opened_by("plan-end")
        .lines("reason", "plan-end-reason", ("", 2_000, 2))
        .danger("plan-end-about");
    vec![end]
}
