//! What holds for any entries.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    CASES_MAX, Claim, Confidentiality, Cover, Entry, Goal, STRENGTH_MAX, STRONG_FROM, Scope, State, Told,
    Visibility, coverage, packet, strength,
};

const SKILLS: [&str; 4] = ["A1", "D2", "E2", "F1"];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

fn claims() -> impl Strategy<Value = Vec<Claim>> {
    let claim = (0..SKILLS.len(), 1..=5_i64);
    let claim = claim.prop_map(|(skill, level)| Claim { skill: SKILLS[skill].to_owned(), level });
    prop::collection::vec(claim, 0..4)
}

fn told() -> impl Strategy<Value = Told> {
    any::<[bool; 6]>().prop_map(|[situation, part, result, metric, artefact, witness]| Told {
        situation,
        part,
        result,
        metric,
        artefact,
        witness,
    })
}

prop_compose! {
    fn entry()(
        id in any::<u128>(), days in 0..1_200_u64, told in told(), scope in prop::option::of(0..5_usize),
        claims in claims(), confidentiality in 0..3_usize, visibility in 0..3_usize, is_verified in any::<bool>(),
    ) -> Entry {
        let scopes = [Scope::Own, Scope::Team, Scope::MultiTeam, Scope::Organisation, Scope::Company];
        Entry {
            id: Uuid::from_u128(id),
            occurred_on: today() - Days::new(days),
            told,
            scope: scope.map(|one| scopes[one]),
            claims,
            confidentiality: [Confidentiality::Open, Confidentiality::Internal, Confidentiality::Secret][confidentiality],
            visibility: [Visibility::Private, Visibility::Coach, Visibility::Packet][visibility],
            is_verified,
        }
    }
}

fn goals() -> impl Strategy<Value = Vec<Goal>> {
    prop::collection::vec((1..=5_i64, 1..=5_i64, any::<bool>()), SKILLS.len()).prop_map(|asked| {
        let goal = |(skill, (level, weight, is_gate)): (&&str, (i64, i64, bool))| Goal {
            skill: (*skill).to_owned(),
            level,
            weight,
            is_gate,
        };
        SKILLS.iter().zip(asked).map(goal).collect()
    })
}

fn is_packable(entry: &Entry) -> bool {
    entry.confidentiality != Confidentiality::Secret && entry.visibility == Visibility::Packet
}

proptest! {
    #[test]
    fn a_packet_never_contains_a_secret_entry(
        entries in prop::collection::vec(entry(), 0..12), goals in goals(), pick in prop::collection::vec(0..12_usize, 0..5),
    ) {
        // Whatever is chosen, secret or not.
        let chosen: Vec<Uuid> = pick.iter().filter_map(|one| entries.get(*one)).map(|entry| entry.id).collect();
        let made = packet(&entries, &goals, &chosen, today());
        let named = made.coverage.iter().flat_map(|row| row.cells.iter().flat_map(|cell| cell.entries.clone()));
        for id in made.cases.iter().copied().chain(named) {
            let entry = entries.iter().find(|entry| entry.id == id).unwrap();
            prop_assert!(is_packable(entry), "{entry:?}");
        }
        prop_assert!(made.cases.len() <= CASES_MAX);
    }

    #[test]
    fn nothing_of_a_packet_depends_on_what_may_not_stand_in_it(
        entries in prop::collection::vec(entry(), 0..12), goals in goals(),
    ) {
        let open: Vec<Entry> = entries.iter().filter(|entry| is_packable(entry)).cloned().collect();
        prop_assert_eq!(packet(&entries, &goals, &[], today()), packet(&open, &goals, &[], today()));
    }

    #[test]
    fn a_packet_is_the_same_in_whichever_order_entries_were_written(
        entries in prop::collection::vec(entry(), 0..10), goals in goals(),
    ) {
        let mut turned = entries.clone();
        turned.reverse();
        prop_assert_eq!(packet(&entries, &goals, &[], today()), packet(&turned, &goals, &[], today()));
    }

    #[test]
    fn points_and_what_is_missing_add_up_and_a_lower_level_is_never_weaker(entry in entry(), level in 2..=5_i64) {
        let found = strength(&entry, Some(level));
        prop_assert_eq!(found.points + i64::try_from(found.missing.len()).unwrap(), STRENGTH_MAX);
        prop_assert!(strength(&entry, Some(level - 1)).points >= found.points);
    }

    #[test]
    fn a_strong_cell_has_a_strong_fresh_entry_and_lower_cells_are_no_worse(
        entries in prop::collection::vec(entry(), 0..10), goals in goals(),
    ) {
        for row in coverage(&entries, &goals, today()) {
            for pair in row.cells.windows(2) {
                prop_assert!(pair[0].cover >= pair[1].cover, "{row:?}");
                prop_assert!(pair[0].strong >= pair[1].strong, "{row:?}");
            }
            for cell in &row.cells {
                prop_assert_eq!(cell.cover == Cover::Strong, cell.strong > 0);
                prop_assert_eq!(cell.cover == Cover::None, cell.entries.is_empty());
                if cell.cover == Cover::Strong {
                    let first = entries.iter().find(|entry| entry.id == cell.entries[0]).unwrap();
                    prop_assert!(strength(first, Some(cell.level)).points >= STRONG_FROM);
                }
            }
        }
    }

    #[test]
    fn cases_are_shaped_and_not_stale(entries in prop::collection::vec(entry(), 0..10), goals in goals()) {
        for id in packet(&entries, &goals, &[], today()).cases {
            let entry = entries.iter().find(|entry| entry.id == id).unwrap();
            prop_assert!(entry.state() != State::Raw && !super::is_stale(entry.occurred_on, today()));
        }
    }

    #[test]
    fn a_gate_without_two_strong_entries_is_never_ready(
        entries in prop::collection::vec(entry(), 0..10), goals in goals(),
    ) {
        let made = packet(&entries, &goals, &[], today());
        let lacks = made.coverage.iter().any(|row| row.goal.is_gate && row.at_goal().unwrap().strong < 2);
        prop_assert_eq!(made.is_ready, !lacks);
    }
}
