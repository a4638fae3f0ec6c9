//! A plan in a word, and why.

use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::figures::Figures;
use super::model::{CheckInState, MilestoneState, Plan};

/// A plan in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It starts later.
    Scheduled,
    /// It stands still.
    Paused,
    /// It ran out and nobody closed it.
    Overrun,
    /// Its first week.
    Starting,
    /// Somebody should act now.
    AtRisk,
    /// Somebody should look.
    Watch,
    /// All is well.
    OnTrack,
}

/// A rule that fired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Days behind the plan.
    Behind,
    /// Few commitments kept.
    KeepRate,
    /// Check-ins missed.
    CheckIns,
    /// Nothing heard for long.
    Silence,
    /// A milestone is overdue.
    Overdue,
    /// No session for long and none booked.
    NoSession,
}

/// The status and every rule that fired at its level.
pub(super) fn judge(plan: &Plan, calendar: &Calendar, figures: &Figures) -> (Status, Vec<Reason>) {
    let day = calendar.day();
    if calendar.today() < plan.start_on {
        return (Status::Scheduled, Vec::new());
    }
    if calendar.is_stopped() {
        return (Status::Paused, Vec::new());
    }
    if day > plan.length_days {
        return (Status::Overrun, Vec::new());
    }
    if day <= 7 {
        return (Status::Starting, Vec::new());
    }
    let at_risk = fired(&at_risk(plan, calendar, figures));
    if !at_risk.is_empty() {
        return (Status::AtRisk, at_risk);
    }
    let watch = fired(&watch(plan, calendar, figures));
    if watch.is_empty() { (Status::OnTrack, watch) } else { (Status::Watch, watch) }
}

fn fired(rules: &[(Reason, bool)]) -> Vec<Reason> {
    rules.iter().filter(|(_, fires)| *fires).map(|(reason, _)| *reason).collect()
}

fn at_risk(plan: &Plan, calendar: &Calendar, figures: &Figures) -> [(Reason, bool); 6] {
    let closed = calendar.closed_weeks();
    let rate = figures.keep_rate;
    [
        (Reason::Behind, figures.days_ahead.is_some_and(|days| days <= -10)),
        (Reason::KeepRate, rate.is_some_and(|rate| rate.tenths < 500 && rate.count >= 4)),
        (Reason::CheckIns, closed >= 2 && is_missed(plan, closed) && is_missed(plan, closed - 1)),
        (Reason::Silence, figures.silence_days >= 14),
        (Reason::Overdue, most_overdue(plan, calendar) > 7),
        (Reason::NoSession, lacks_session(plan, calendar)),
    ]
}

fn watch(plan: &Plan, calendar: &Calendar, figures: &Figures) -> [(Reason, bool); 4] {
    let closed = calendar.closed_weeks();
    [
        (Reason::Behind, figures.days_ahead.is_some_and(|days| days <= -4)),
        (Reason::KeepRate, figures.keep_rate.is_some_and(|rate| rate.tenths < 700)),
        (Reason::CheckIns, closed >= 1 && is_missed(plan, closed)),
        (Reason::Overdue, most_overdue(plan, calendar) >= 1),
    ]
}

/// Whether nothing was said in a week; no entry is as good as none sent.
fn is_missed(plan: &Plan, week: i64) -> bool {
    let answered = [CheckInState::Submitted, CheckInState::Late, CheckInState::Excused];
    !plan.check_ins.iter().any(|one| one.week == week && answered.contains(&one.state))
}

/// By how many days the open milestone that waits longest is overdue.
fn most_overdue(plan: &Plan, calendar: &Calendar) -> i64 {
    let open = plan.milestones.iter().filter(|one| one.state == MilestoneState::Open);
    open.map(|one| calendar.day().saturating_sub(one.due_day)).max().unwrap_or(0)
}

fn lacks_session(plan: &Plan, calendar: &Calendar) -> bool {
    let today = calendar.today();
    let last = plan.last_session_on.map_or(plan.start_on, |at| at.max(plan.start_on));
    (today - last).num_days() >= 21 && plan.next_session_on.is_none_or(|next| next < today)
}
