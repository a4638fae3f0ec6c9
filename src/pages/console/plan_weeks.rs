//! The weeks of a plan as a quiet line, and what is planned against what is earned.

use super::desk::Desk;
use crate::coaching::actions::{PlanRead, plan_calendar};
use crate::coaching::core::progress::{CommitmentState, MilestoneState};
use crate::coaching::model::Plan;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{CoursePicture, WeekCell};

/// Inner frame of the picture: left, top, right, bottom.
const FRAME: (i64, i64, i64, i64) = (8, 8, 632, 160);
/// A day with what is planned and what is earned by then.
type Day = (i64, i64, Option<i64>);
const DAYS_OF_WEEK: i64 = 7;

/// The weeks; none of a plan that nobody agreed on yet, where they would say nothing.
pub(super) fn week_cells(desk: &Desk, read: &PlanRead) -> Vec<WeekCell> {
    let (voice, plan) = (desk.voice(), &read.plan);
    let calendar = plan_calendar(plan, desk.now());
    let today = when::date(desk.zone(), desk.now());
    let cell = |week: i64| {
        let (from, to) = calendar.week_dates(week);
        let class = match (to < calendar.today(), from > calendar.today()) {
            (true, _) => "past",
            (_, true) => "ahead",
            _ => "now",
        };
        let (shape, kept) = commitments(voice, plan, week);
        let due: Vec<_> = plan
            .items
            .0
            .milestones
            .iter()
            .filter(|one| (i64::from(one.plan.due_day) - 1) / DAYS_OF_WEEK + 1 == week)
            .filter(|one| one.state != MilestoneState::Dropped)
            .collect();
        let flags: Vec<&'static str> =
            due.iter().map(|one| if one.state == MilestoneState::Done { "✓" } else { "⚑" }).collect();
        let titles = due.iter().map(|one| one.plan.title.clone());
        let dates = say!(
            voice,
            "plan-week-dates",
            week = week,
            from = when::short_date(voice.locale(), from, today),
            to = when::short_date(voice.locale(), to, today)
        );
        let now = (class == "now").then(|| voice.say("plan-now"));
        let said = std::iter::once(dates).chain(now).chain(kept).chain(titles);
        WeekCell { number: week, label: said.collect::<Vec<_>>().join("; "), class, shape, flags }
    };
    (1..=calendar.weeks()).map(cell).collect()
}

/// The shape of a week's commitments, and the same in words.
fn commitments(voice: Voice, plan: &Plan, week: i64) -> (&'static str, Option<String>) {
    let own: Vec<CommitmentState> = plan
        .items
        .0
        .commitments
        .iter()
        .filter(|one| i64::from(one.plan.week) == week)
        .map(|one| one.state)
        .collect();
    let is = |state: CommitmentState| own.contains(&state);
    let (shape, key) = match () {
        () if own.is_empty() => return ("·", None),
        () if is(CommitmentState::Partial) || (is(CommitmentState::Kept) && is(CommitmentState::Missed)) => {
            ("◐", "plan-partly")
        }
        () if is(CommitmentState::Kept) => ("●", "plan-kept"),
        () if is(CommitmentState::Missed) => ("○", "plan-missed"),
        () if is(CommitmentState::Planned) => return ("·", None),
        () => ("–", "commitment-excused"),
    };
    (shape, Some(voice.say(key)))
}

/// Planned and earned as two lines; nothing where nothing weighs.
pub(super) fn course_picture(voice: Voice, (read, course): (&PlanRead, &[Day])) -> Option<CoursePicture> {
    let (left, top, right, bottom) = FRAME;
    let days = course.last().map_or(1, |(day, ..)| *day).max(1);
    let most = course.iter().map(|(_, planned, _)| *planned).max().unwrap_or(0);
    if most == 0 {
        return None;
    }
    let x = |day: i64| left + day * (right - left) / days;
    let y = |weight: i64| bottom - weight * (bottom - top) / most;
    let planned = course.iter().map(|(day, planned, _)| (x(*day), y(*planned)));
    let earned = course.iter().filter_map(|(day, _, earned)| Some((x(*day), y((*earned)?))));
    let progress = &read.progress;
    Some(CoursePicture {
        reading: say!(
            voice,
            "plan-reading",
            earned = progress.earned,
            planned = progress.planned,
            total = progress.total
        ),
        planned: stairs(planned),
        earned: stairs(earned),
        today: (1..=days).contains(&progress.day).then(|| x(progress.day)),
    })
}

/// A line that goes sideways first, then up.
fn stairs(points: impl Iterator<Item = (i64, i64)>) -> String {
    let mut path = String::new();
    let mut height = None;
    for (x, y) in points {
        let piece = match height {
            None => format!("M{x} {y}"),
            Some(before) if before == y => format!("H{x}"),
            Some(_) => format!("H{x}V{y}"),
        };
        path.push_str(&piece);
        height = Some(y);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::stairs;

    #[test]
    fn weight_is_earned_at_the_end_of_a_day() {
        assert_eq!(stairs([(0, 9), (1, 9), (2, 5)].into_iter()), "M0 9H1H2V5");
        assert_eq!(stairs([].into_iter()), "");
    }
}
