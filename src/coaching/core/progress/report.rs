//! Calendar, figures and status put together.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::figures::Figures;
use super::model::{MilestoneState, Plan};
use super::status::{self, Reason, Status};

/// How a plan stands at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The date in the plan's zone.
    pub today: NaiveDate,
    /// The day of the plan: 0 before it starts, length + 1 after it ran out.
    pub day: i64,
    /// The week that holds the day.
    pub week: i64,
    /// The date of the last day, pauses counted.
    pub end_on: NaiveDate,
    /// Weight of all milestones that were not dropped.
    pub total: i64,
    /// Weight of those that are done.
    pub earned: i64,
    /// Weight of those that were due before today.
    pub planned: i64,
    /// Earned of total, in tenths of a percent.
    #[expect(clippy::struct_field_names, reason = "the contract calls it so")]
    pub progress_tenths: Option<i64>,
    /// Planned of total, in tenths of a percent.
    pub expected_tenths: Option<i64>,
    /// The day on which as much as is earned was planned.
    pub earned_day: Option<i64>,
    /// Days ahead of the plan; behind where negative.
    pub days_ahead: Option<i64>,
    /// Earned days a day, in hundredths; from day 8 on.
    pub pace_hundredths: Option<i64>,
    /// The day on which all will be done at this pace, where that is late.
    pub forecast_day: Option<i64>,
    /// Commitments kept in the last four closed weeks, in tenths of a percent.
    pub keep_rate_tenths: Option<i64>,
    /// Days without a word since the last contact, pauses left out.
    pub silence_days: i64,
    /// In a word.
    pub status: Status,
    /// Why: every rule that fired at the status's own level.
    pub reasons: Vec<Reason>,
}

/// How the plan stands at its moment.
#[must_use]
pub fn progress(plan: &Plan) -> Progress {
    let calendar = Calendar::of(plan);
    let figures = Figures::of(plan, &calendar);
    let (status, reasons) = status::judge(plan, &calendar, &figures);
    Progress {
        today: calendar.today(),
        day: calendar.day(),
        week: calendar.week(),
        end_on: calendar.end_on(),
        total: figures.total,
        earned: figures.earned,
        planned: figures.planned,
        progress_tenths: figures.progress_tenths,
        expected_tenths: figures.expected_tenths,
        earned_day: figures.earned_day,
        days_ahead: figures.days_ahead,
        pace_hundredths: figures.pace_hundredths,
        forecast_day: figures.forecast_day,
        keep_rate_tenths: figures.keep_rate.map(|rate| rate.tenths),
        silence_days: figures.silence_days,
        status,
        reasons,
    }
}

/// The weight planned and earned at the end of each day, for a picture: `(day, planned, earned)`. Earned stops today.
#[must_use]
pub fn course(plan: &Plan, done_days: &[(i64, i64)]) -> Vec<(i64, i64, Option<i64>)> {
    let day = Calendar::of(plan).day();
    let alive = || plan.milestones.iter().filter(|one| one.state != MilestoneState::Dropped);
    (0..=plan.length_days)
        .map(|x| {
            let planned = alive().filter(|one| one.due_day <= x).map(|one| one.weight).sum();
            let earned = done_days.iter().filter(|(done, _)| *done <= x).map(|(_, weight)| weight).sum();
            (x, planned, (x <= day).then_some(earned))
        })
        .collect()
}
