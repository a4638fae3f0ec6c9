//! Rules of plans: what makes one ready to be proposed, and what may happen when.

use std::collections::BTreeSet;

use chrono::NaiveDate;

/// Lengths a plan may have, in days.
pub const LENGTHS: std::ops::RangeInclusive<i64> = 28..=180;
/// Days a start may lie back.
pub const START_BACK_MAX: i64 = 7;
/// Days of a plan before its end on which it can be completed.
pub const COMPLETE_FROM: i64 = 6;
/// Days all pauses may take together.
pub const PAUSED_MAX: i64 = 30;
/// Days after the end on which both are asked to close it.
pub const ASK_TO_CLOSE_AFTER: i64 = 7;
/// Days after the end on which it closes itself.
pub const CLOSE_AFTER: i64 = 14;
/// Days after the end on which the mentee is asked what is still there.
pub const RETENTION_AFTER: i64 = 30;

/// A milestone, as far as the rules ask.
#[derive(Clone, Copy, Debug)]
pub struct MilestoneOutline<'a> {
    /// Its key.
    pub key: &'a str,
    /// The day it is due.
    pub due_day: i64,
    /// How much it counts.
    pub weight: i64,
}

/// A commitment, as far as the rules ask.
#[derive(Clone, Copy, Debug)]
pub struct CommitmentOutline {
    /// The week.
    pub week: i64,
    /// How often.
    pub target_count: i64,
    /// How sure the mentee is.
    pub confidence: i64,
}

/// What is wrong with a plan, and where in its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFault {
    /// JSON Pointer below the content.
    pub pointer: String,
    /// Which rule.
    pub rule: Rule,
}

/// A rule of a plan's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A number lies outside of its bounds.
    OutOfBounds,
    /// A key stands there twice.
    NamedTwice,
    /// A phase has no milestone.
    PhaseWithoutMilestone,
    /// The first week has no commitment.
    NothingInWeekOne,
}

/// Last days of the three phases: thirds, which are 30, 60 and 90 of 90.
#[must_use]
pub fn phases(length: i64) -> [i64; 3] {
    [length / 3, 2 * length / 3, length]
}

/// The phase that holds a day, 1 to 3.
#[must_use]
pub fn phase_of(length: i64, day: i64) -> i64 {
    let [first, second, _] = phases(length);
    if day <= first {
        1
    } else if day <= second {
        2
    } else {
        3
    }
}

/// The day of a plan of another length that a day becomes: as far in its phase as before.
#[must_use]
pub fn scaled_day(from: i64, to: i64, day: i64) -> i64 {
    let mut starts = (0, 0);
    for (end_from, end_to) in phases(from).into_iter().zip(phases(to)) {
        if day <= end_from {
            let (had, has) = ((end_from - starts.0).max(1), end_to - starts.1);
            // Rounded up: no day of a phase is the last one of the phase before.
            return starts.1 + ((day - starts.0) * has + had - 1) / had;
        }
        starts = (end_from, end_to);
    }
    to
}

/// Days that breaks take together: an open one up to today, or its first day where that is later.
#[must_use]
pub fn paused_days(breaks: &[(NaiveDate, Option<NaiveDate>)], today: NaiveDate) -> i64 {
    let days =
        |(from, to): &(NaiveDate, Option<NaiveDate>)| (to.unwrap_or(today.max(*from)) - *from).num_days() + 1;
    breaks.iter().map(days).sum()
}

/// What is wrong with the numbers and keys of a plan's content.
#[must_use]
pub fn shape_faults(
    length: i64,
    milestones: &[MilestoneOutline<'_>],
    commitments: &[CommitmentOutline],
) -> Vec<PlanFault> {
    let mut faults = Vec::new();
    let mut keys = BTreeSet::new();
    let mut note = |pointer: String, rule: Rule| faults.push(PlanFault { pointer, rule });
    for (index, one) in milestones.iter().enumerate() {
        if !(1..=length).contains(&one.due_day) {
            note(format!("/milestones/{index}/due_day"), Rule::OutOfBounds);
        }
        if !(1..=5).contains(&one.weight) {
            note(format!("/milestones/{index}/weight"), Rule::OutOfBounds);
        }
        if !keys.insert(one.key) {
            note(format!("/milestones/{index}/key"), Rule::NamedTwice);
        }
    }
    let weeks = (length + 6) / 7;
    for (index, one) in commitments.iter().enumerate() {
        let bounds = [
            ("week", (1..=weeks).contains(&one.week)),
            ("target_count", (1..=100).contains(&one.target_count)),
            ("confidence", (0..=10).contains(&one.confidence)),
        ];
        for (name, _) in bounds.iter().filter(|(_, holds)| !holds) {
            note(format!("/commitments/{index}/{name}"), Rule::OutOfBounds);
        }
    }
    faults
}

/// What a plan lacks to be proposed: a milestone in each phase and something to do in the first week.
#[must_use]
pub fn readiness_faults(
    length: i64,
    milestones: &[MilestoneOutline<'_>],
    commitments: &[CommitmentOutline],
) -> Vec<PlanFault> {
    let has_phase = |phase| milestones.iter().any(|one| phase_of(length, one.due_day) == phase);
    let mut faults = Vec::new();
    if !(1..=3).all(has_phase) {
        faults.push(PlanFault { pointer: String::from("/milestones"), rule: Rule::PhaseWithoutMilestone });
    }
    if !commitments.iter().any(|one| one.week == 1) {
        faults.push(PlanFault { pointer: String::from("/commitments"), rule: Rule::NothingInWeekOne });
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{
        CommitmentOutline, MilestoneOutline, Rule, paused_days, phase_of, phases, readiness_faults,
        scaled_day, shape_faults,
    };

    fn milestone(key: &str, due_day: i64) -> MilestoneOutline<'_> {
        MilestoneOutline { key, due_day, weight: 1 }
    }

    #[test]
    fn the_phases_of_90_days_end_on_30_60_and_90() {
        assert_eq!(phases(90), [30, 60, 90]);
        assert_eq!([1, 30, 31, 60, 61, 90].map(|day| phase_of(90, day)), [1, 1, 2, 2, 3, 3]);
    }

    #[test]
    fn a_day_stays_in_its_phase_whatever_the_length() {
        for to in 28..=180 {
            for day in 1..=90 {
                let there = scaled_day(90, to, day);
                assert_eq!(phase_of(to, there), phase_of(90, day), "{to} {day}");
                assert_eq!(phase_of(90, scaled_day(to, 90, there)), phase_of(90, day), "{to} {day}");
            }
        }
        assert_eq!([14, 30, 60, 90].map(|day| scaled_day(90, 180, day)), [28, 60, 120, 180]);
    }

    #[test]
    fn an_open_break_counts_up_to_today() {
        let date = |day| chrono::NaiveDate::from_ymd_opt(2026, 6, day).unwrap();
        let breaks = [(date(1), Some(date(5))), (date(10), None)];
        assert_eq!(paused_days(&breaks, date(12)), 8);
        assert_eq!(paused_days(&breaks, date(9)), 6);
    }

    #[test]
    fn a_plan_is_ready_with_a_milestone_a_phase_and_a_first_week() {
        let commitment = CommitmentOutline { week: 1, target_count: 1, confidence: 8 };
        let all = [milestone("a", 14), milestone("b", 45), milestone("c", 88)];
        assert!(readiness_faults(90, &all, &[commitment]).is_empty());
        assert_eq!(readiness_faults(90, &all[..2], &[])[0].rule, Rule::PhaseWithoutMilestone);
        assert_eq!(readiness_faults(90, &all, &[])[0].rule, Rule::NothingInWeekOne);
    }

    #[test]
    fn numbers_and_keys_are_checked_with_their_places() {
        let all = [milestone("a", 0), milestone("a", 91)];
        let commitment = CommitmentOutline { week: 14, target_count: 0, confidence: 11 };
        let faults = shape_faults(90, &all, &[commitment]);
        let places: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
        assert_eq!(
            places,
            [
                "/milestones/0/due_day",
                "/milestones/1/due_day",
                "/milestones/1/key",
                "/commitments/0/week",
                "/commitments/0/target_count",
                "/commitments/0/confidence"
            ]
        );
    }
}
