//! `altitude simulate plan`: how a learning plan stands.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::document::{Members, Node, read};
use super::problem::InputProblem;
use crate::coaching::core::progress::{
    CheckIn, CheckInState, Commitment, CommitmentState, Milestone, MilestoneState, Pause, PauseMode, Plan,
    Progress, Reason, Status, progress,
};

/// The lengths a plan may have.
const LENGTHS: std::ops::RangeInclusive<i64> = 28..=180;
/// The length where none is given.
const LENGTH_DEFAULT: i64 = 90;
/// The most a milestone can count.
const WEIGHT_MAX: i64 = 5;

const MODES: [(&str, PauseMode); 2] = [("extend", PauseMode::Extend), ("keep_end", PauseMode::KeepEnd)];
const MILESTONES: [(&str, MilestoneState); 4] = [
    ("open", MilestoneState::Open),
    ("done", MilestoneState::Done),
    ("missed", MilestoneState::Missed),
    ("dropped", MilestoneState::Dropped),
];
const COMMITMENTS: [(&str, CommitmentState); 6] = [
    ("planned", CommitmentState::Planned),
    ("kept", CommitmentState::Kept),
    ("partial", CommitmentState::Partial),
    ("missed", CommitmentState::Missed),
    ("excused", CommitmentState::Excused),
    ("dropped", CommitmentState::Dropped),
];
const CHECK_INS: [(&str, CheckInState); 5] = [
    ("due", CheckInState::Due),
    ("submitted", CheckInState::Submitted),
    ("late", CheckInState::Late),
    ("skipped", CheckInState::Skipped),
    ("excused", CheckInState::Excused),
];

/// The answer to a plan.
#[derive(Clone, Debug, Serialize)]
pub struct PlanAnswer {
    /// The date in the plan's zone.
    pub today: NaiveDate,
    /// The day of the plan.
    pub day: i64,
    /// The week that holds it.
    pub week: i64,
    /// The date of the last day.
    pub end_on: NaiveDate,
    /// Weight of all milestones that were not dropped.
    pub total: i64,
    /// Weight of those that are done.
    pub earned: i64,
    /// Weight of those that were due before today.
    pub planned: i64,
    /// Earned of total.
    pub progress_percent: Option<f64>,
    /// Planned of total.
    pub expected_percent: Option<f64>,
    /// The day on which as much as is earned was planned.
    pub earned_day: Option<i64>,
    /// Days ahead of the plan.
    pub days_ahead: Option<i64>,
    /// Earned days a day.
    pub pace: Option<f64>,
    /// The day on which all will be done at this pace.
    pub forecast_day: Option<i64>,
    /// Commitments kept in the last four closed weeks, in percent.
    pub keep_rate: Option<f64>,
    /// Days without a word.
    pub silence_days: i64,
    /// In a word.
    pub status: Status,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl From<Progress> for PlanAnswer {
    fn from(found: Progress) -> Self {
        let decimal = |number: i64, parts: f64| f64::from(i32::try_from(number).unwrap_or(i32::MAX)) / parts;
        Self {
            today: found.today,
            day: found.day,
            week: found.week,
            end_on: found.end_on,
            total: found.total,
            earned: found.earned,
            planned: found.planned,
            progress_percent: found.progress_tenths.map(|tenths| decimal(tenths, 10.0)),
            expected_percent: found.expected_tenths.map(|tenths| decimal(tenths, 10.0)),
            earned_day: found.earned_day,
            days_ahead: found.days_ahead,
            pace: found.pace_hundredths.map(|hundredths| decimal(hundredths, 100.0)),
            forecast_day: found.forecast_day,
            keep_rate: found.keep_rate_tenths.map(|tenths| decimal(tenths, 10.0)),
            silence_days: found.silence_days,
            status: found.status,
            reasons: found.reasons,
        }
    }
}

/// Answers a plan in JSON.
///
/// # Errors
/// Everything that is wrong with the document, each with its place.
pub fn answer(text: &[u8]) -> Result<PlanAnswer, InputProblem> {
    Ok(progress(&read(text, plan)?).into())
}

fn plan(document: &Node<'_>) -> Option<Plan> {
    let members = document.members(&[
        "now",
        "plan",
        "pauses",
        "milestones",
        "commitments",
        "check_ins",
        "last_session_on",
        "next_session_on",
    ])?;
    let now = members.required("now").and_then(|node| node.instant());
    let frame = members
        .required("plan")
        .and_then(|node| node.members(&["start_on", "length_days", "time_zone", "state"]));
    let start_on = frame.as_ref().and_then(|plan| plan.required("start_on")).and_then(|node| node.date());
    let zone = frame.as_ref().and_then(|plan| plan.required("time_zone")).and_then(|node| node.time_zone());
    let length = frame.as_ref().map_or(LENGTH_DEFAULT, length);
    let date = |key| members.get_or_null(key).and_then(|node| node.date());
    Some(Plan {
        pauses: members.items("pauses").iter().filter_map(pause).collect(),
        milestones: milestones(&members),
        commitments: members.items("commitments").iter().filter_map(commitment).collect(),
        check_ins: check_ins(&members),
        last_session_on: date("last_session_on"),
        next_session_on: date("next_session_on"),
        now: now?,
        start_on: start_on?,
        length_days: length,
        time_zone: zone?,
    })
}

/// The length; the plan's own state changes no figure, but has to be a text.
fn length(plan: &Members<'_>) -> i64 {
    _ = plan.get_or_null("state").and_then(|node| node.text());
    let length = plan.whole_number_or("length_days", *LENGTHS.start(), LENGTH_DEFAULT);
    if length > *LENGTHS.end() {
        plan.fault_at("length_days", "too_large", format!("the most is {}", LENGTHS.end()));
    }
    length
}

fn pause(node: &Node<'_>) -> Option<Pause> {
    let members = node.members(&["from_on", "to_on", "mode"])?;
    let from_on = members.required("from_on").and_then(|node| node.date());
    let to_on = members.get_or_null("to_on").map(|node| node.date());
    let mode = members.required("mode").and_then(|node| node.one_of(&MODES));
    let (from_on, mode) = (from_on?, mode?);
    let to_on = match to_on {
        Some(date) => Some(date?),
        None => None,
    };
    if to_on.is_some_and(|to_on| to_on < from_on) {
        members.fault_at("to_on", "ends_before_start", "it ends before it starts");
    }
    Some(Pause { from_on, to_on, mode })
}

fn milestones(members: &Members<'_>) -> Vec<Milestone> {
    let mut keys = BTreeSet::new();
    let read = |node: Node<'_>| {
        let members = node.members(&["key", "due_day", "weight", "state", "done_on"])?;
        let key = members.required("key").and_then(|node| node.text()).map(str::to_owned);
        let due_day = members.required("due_day").and_then(|node| node.whole_number(1));
        let weight = members.whole_number_or("weight", 1, 1);
        if weight > WEIGHT_MAX {
            members.fault_at("weight", "too_large", format!("the most is {WEIGHT_MAX}"));
        }
        let state = members.one_of_or("state", &MILESTONES, MilestoneState::Open);
        _ = members.get_or_null("done_on").and_then(|node| node.date());
        let key = key?;
        if !keys.insert(key.clone()) {
            members.fault_at("key", "named_twice", "another milestone has this key");
        }
        Some(Milestone { key, due_day: due_day?, weight, state })
    };
    members.items("milestones").into_iter().filter_map(read).collect()
}

fn commitment(node: &Node<'_>) -> Option<Commitment> {
    let members = node.members(&["week", "state"])?;
    let week = members.required("week").and_then(|node| node.whole_number(1));
    let state = members.one_of_or("state", &COMMITMENTS, CommitmentState::Planned);
    Some(Commitment { week: week?, state })
}

fn check_ins(members: &Members<'_>) -> Vec<CheckIn> {
    let mut weeks = BTreeSet::new();
    let read = |node: Node<'_>| {
        let members = node.members(&["week", "state", "submitted_on"])?;
        let week = members.required("week").and_then(|node| node.whole_number(1));
        let state = members.one_of_or("state", &CHECK_INS, CheckInState::Due);
        let submitted_on = members.get_or_null("submitted_on").map(|node| node.date());
        let is_in = matches!(state, CheckInState::Submitted | CheckInState::Late);
        if is_in && submitted_on.is_none() {
            members.fault_at("submitted_on", "required", "it is required for submitted and late");
        }
        let week = week?;
        if !weeks.insert(week) {
            members.fault_at("week", "named_twice", "this week has another check-in");
        }
        Some(CheckIn { week, state, submitted_on: submitted_on.flatten() })
    };
    members.items("check_ins").into_iter().filter_map(read).collect()
}
