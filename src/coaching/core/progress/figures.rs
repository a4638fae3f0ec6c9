//! The figures of a plan.

use super::calendar::Calendar;
use super::model::{CheckInState, CommitmentState, MilestoneState, Plan};

/// Weeks that the keep rate looks back on.
const RATE_WEEKS: i64 = 4;
/// The first day on which a pace says something.
const PACE_FROM: i64 = 8;

/// Figures, before they are judged.
#[derive(Clone, Debug)]
pub(super) struct Figures {
    pub total: i64,
    pub earned: i64,
    pub planned: i64,
    pub progress_tenths: Option<i64>,
    pub expected_tenths: Option<i64>,
    pub earned_day: Option<i64>,
    pub days_ahead: Option<i64>,
    pub pace_hundredths: Option<i64>,
    pub forecast_day: Option<i64>,
    pub keep_rate: Option<KeepRate>,
    pub silence_days: i64,
}

/// How many commitments were kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct KeepRate {
    /// In tenths of a percent.
    pub tenths: i64,
    /// Over how many.
    pub count: i64,
}

impl Figures {
    pub(super) fn of(plan: &Plan, calendar: &Calendar) -> Self {
        let day = calendar.day();
        let weight_of = |state: MilestoneState| {
            plan.milestones.iter().filter(|one| one.state == state).map(|one| one.weight).sum::<i64>()
        };
        let total =
            plan.milestones.iter().map(|one| one.weight).sum::<i64>() - weight_of(MilestoneState::Dropped);
        let earned = weight_of(MilestoneState::Done);
        let planned = planned_before(plan, day);
        let has_any = total > 0;
        let earned_day = has_any.then(|| earned_day(plan, day, earned));
        let days_ahead = earned_day.map(|earned_day| if earned == total { 0 } else { earned_day - day });
        let is_behind = days_ahead.is_some_and(|days| days < 0);
        Self {
            total,
            earned,
            planned,
            progress_tenths: has_any.then(|| rounded(1000 * earned, total)),
            expected_tenths: has_any.then(|| rounded(1000 * planned, total)),
            earned_day,
            days_ahead,
            pace_hundredths: earned_day
                .filter(|_| day >= PACE_FROM)
                .map(|earned_day| rounded(100 * earned_day, day)),
            forecast_day: earned_day
                .filter(|earned_day| is_behind && *earned_day > 0)
                .map(|earned_day| (plan.length_days * day + earned_day - 1) / earned_day),
            keep_rate: keep_rate(plan, calendar),
            silence_days: silence_days(plan, calendar),
        }
    }
}

/// Weight of what was due before a day.
fn planned_before(plan: &Plan, day: i64) -> i64 {
    let alive = plan.milestones.iter().filter(|one| one.state != MilestoneState::Dropped);
    alive.filter(|one| one.due_day < day).map(|one| one.weight).sum()
}

/// The last day up to which no more was planned than is earned. Finishing on time never reads as being ahead.
fn earned_day(plan: &Plan, day: i64, earned: i64) -> i64 {
    if day == 0 {
        return 0;
    }
    let reached = (0..=plan.length_days).rev().find(|x| planned_before(plan, *x) <= earned).unwrap_or(0);
    let done = plan.milestones.iter().filter(|one| one.state == MilestoneState::Done);
    let latest = done.map(|one| one.due_day).max().unwrap_or(0);
    reached.min(day.max(latest)).min(plan.length_days)
}

fn keep_rate(plan: &Plan, calendar: &Calendar) -> Option<KeepRate> {
    let closed = calendar.closed_weeks();
    let weeks = (closed - RATE_WEEKS + 1)..=closed;
    let halves: Vec<i64> = plan
        .commitments
        .iter()
        .filter(|one| weeks.contains(&one.week))
        .filter_map(|one| match one.state {
            CommitmentState::Kept => Some(2),
            CommitmentState::Partial => Some(1),
            CommitmentState::Missed => Some(0),
            CommitmentState::Planned | CommitmentState::Excused | CommitmentState::Dropped => None,
        })
        .collect();
    let count = i64::try_from(halves.len()).unwrap_or(i64::MAX);
    (count > 0).then(|| KeepRate { tenths: rounded(1000 * halves.iter().sum::<i64>(), 2 * count), count })
}

fn silence_days(plan: &Plan, calendar: &Calendar) -> i64 {
    let said = plan
        .check_ins
        .iter()
        .filter(|one| one.week <= calendar.weeks())
        .filter(|one| matches!(one.state, CheckInState::Submitted | CheckInState::Late))
        .filter_map(|one| one.submitted_on);
    let contact = said.chain(plan.last_session_on).max().map_or(plan.start_on, |at| at.max(plan.start_on));
    calendar.silence_since(contact)
}

/// A fraction of numbers that are not negative, rounded half up.
fn rounded(numerator: i64, denominator: i64) -> i64 {
    (2 * numerator + denominator) / (2 * denominator)
}
