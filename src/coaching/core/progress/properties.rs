//! What holds for every plan.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use proptest::collection::vec;
use proptest::prelude::*;

use super::{
    CheckIn, CheckInState, Commitment, CommitmentState, Milestone, MilestoneState, Pause, PauseMode, Plan,
    progress,
};

const START: NaiveDate = NaiveDate::from_ymd_opt(2026, 2, 20).expect("a date");

fn date(offset: i64) -> NaiveDate {
    START + TimeDelta::days(offset)
}

fn milestones() -> impl Strategy<Value = Vec<Milestone>> {
    let state = prop_oneof![
        Just(MilestoneState::Open),
        Just(MilestoneState::Done),
        Just(MilestoneState::Missed),
        Just(MilestoneState::Dropped),
    ];
    vec((1..200_i64, 1..=5_i64, state), 0..8).prop_map(|all| {
        let numbered = all.into_iter().enumerate();
        numbered
            .map(|(index, (due_day, weight, state))| Milestone {
                key: format!("m{index}"),
                due_day,
                weight,
                state,
            })
            .collect()
    })
}

fn pauses() -> impl Strategy<Value = Vec<Pause>> {
    let mode = prop_oneof![Just(PauseMode::Extend), Just(PauseMode::KeepEnd)];
    vec((-10..200_i64, prop::option::of(0..40_i64), mode), 0..4).prop_map(|all| {
        all.into_iter()
            .map(|(from, length, mode)| Pause {
                from_on: date(from),
                to_on: length.map(|length| date(from + length)),
                mode,
            })
            .collect()
    })
}

fn plans() -> impl Strategy<Value = Plan> {
    let zone = prop_oneof![
        Just(Tz::UTC),
        Just(Tz::America__New_York),
        Just(Tz::Pacific__Apia),
        Just(Tz::Australia__Lord_Howe),
    ];
    let kept = prop_oneof![
        Just(CommitmentState::Kept),
        Just(CommitmentState::Partial),
        Just(CommitmentState::Missed),
        Just(CommitmentState::Excused),
    ];
    let commitments = vec((1..30_i64, kept), 0..20)
        .prop_map(|all| all.into_iter().map(|(week, state)| Commitment { week, state }).collect::<Vec<_>>());
    (28..=180_i64, zone, milestones(), pauses(), commitments, 0..300_i64, 0..24_i64).prop_map(
        |(length_days, time_zone, milestones, pauses, commitments, days, hours)| Plan {
            now: date(days).and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::hours(hours),
            start_on: START,
            length_days,
            time_zone,
            pauses,
            milestones,
            commitments,
            check_ins: vec![CheckIn { week: 1, state: CheckInState::Submitted, submitted_on: Some(date(5)) }],
            last_session_on: None,
            next_session_on: None,
        },
    )
}

proptest! {
    #[test]
    fn a_day_that_passes_never_lowers_the_day(plan in plans(), days in 1..60_i64) {
        let later = Plan { now: plan.now + TimeDelta::days(days), ..plan.clone() };
        prop_assert!(progress(&later).day >= progress(&plan).day);
    }

    #[test]
    fn dropping_a_milestone_leaves_no_trace(plan in plans(), index in 0..8_usize) {
        prop_assume!(index < plan.milestones.len());
        let mut dropped = plan.clone();
        dropped.milestones[index].state = MilestoneState::Dropped;
        let mut without = plan;
        without.milestones.remove(index);
        prop_assert_eq!(progress(&dropped), progress(&without));
    }

    #[test]
    fn figures_stay_within_their_bounds(plan in plans()) {
        let found = progress(&plan);
        prop_assert!((0..=plan.length_days + 1).contains(&found.day));
        prop_assert!(found.earned <= found.total && found.planned <= found.total);
        prop_assert!(found.progress_tenths.is_none_or(|tenths| (0..=1000).contains(&tenths)));
        prop_assert!(found.keep_rate_tenths.is_none_or(|tenths| (0..=1000).contains(&tenths)));
        prop_assert!(found.earned_day.is_none_or(|day| (0..=plan.length_days).contains(&day)));
        prop_assert!(found.end_on >= date(plan.length_days - 1));
        prop_assert!(found.silence_days >= 0);
        prop_assert!(found.forecast_day.is_none_or(|day| day > plan.length_days));
    }

    #[test]
    fn the_date_of_a_day_has_that_day(plan in plans()) {
        let calendar = super::Calendar::of(&plan);
        for day in 1..=plan.length_days {
            let date = calendar.date_of(day);
            prop_assert_eq!(calendar.day_at(date), day, "{}", date);
        }
    }
}
