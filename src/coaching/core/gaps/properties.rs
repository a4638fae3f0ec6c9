//! What holds for every question, tried with many.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

const KEYS: [&str; 5] = ["A", "B", "C", "D", "E"];

fn keys() -> impl Strategy<Value = String> {
    select(KEYS.to_vec()).prop_map(str::to_owned)
}

fn targets() -> impl Strategy<Value = Vec<SkillTarget>> {
    let target = |key: &'static str| {
        (1..=5i64, 1..=5i64, any::<bool>()).prop_map(move |(target, weight, gate)| SkillTarget {
            key: key.to_owned(),
            target,
            weight,
            gate,
        })
    };
    KEYS.map(target).prop_map(Vec::from)
}

fn confidences() -> impl Strategy<Value = Confidence> {
    select(vec![Confidence::Low, Confidence::Medium, Confidence::High])
}

/// At most one rating of each of the three single sources, any number of peers, for each skill.
fn ratings() -> impl Strategy<Value = Vec<Rating>> {
    let sight = || option::of((option::weighted(0.9, 1..=5i64), confidences()));
    let single = || (sight(), sight(), sight());
    let peers = || vec(option::weighted(0.9, 1..=5i64), 0..6);
    let of_skill = |key: &'static str| {
        (single(), peers()).prop_map(move |((own, coach, manager), peers)| {
            let singles = [(Source::Mentee, own), (Source::Coach, coach), (Source::Manager, manager)];
            let rating =
                move |source, level, confidence| Rating { source, skill: key.to_owned(), level, confidence };
            let singles = singles.into_iter().filter_map(move |(source, sight)| {
                sight.map(|(level, confidence)| rating(source, level, confidence))
            });
            let peers = peers.into_iter().map(move |level| rating(Source::Peer, level, Confidence::Medium));
            singles.chain(peers).collect::<Vec<_>>()
        })
    };
    KEYS.map(of_skill).prop_map(|skills| skills.into_iter().flatten().collect())
}

fn questions() -> impl Strategy<Value = Question> {
    let edges = vec((keys(), keys()).prop_map(|(skill, needs)| Prerequisite { skill, needs }), 0..6);
    let practice = btree_map(keys(), select(vec![Practice::No, Practice::Partly, Practice::Yes]), 0..5);
    let interest = btree_map(keys(), 1..=5i64, 0..5);
    let evidence = btree_map(keys(), 0..3i64, 0..5);
    (targets(), edges, ratings(), (practice, interest, evidence)).prop_map(
        |(skills, prerequisites, ratings, (practice, interest, evidence))| Question {
            skills,
            prerequisites,
            ratings,
            practice,
            interest,
            evidence,
        },
    )
}

fn priorities(gaps: &Gaps) -> BTreeMap<String, Tenths> {
    gaps.ranking.iter().map(|ranked| (ranked.skill.clone(), ranked.priority)).collect()
}

proptest! {
    #[test]
    fn the_ranking_does_not_depend_on_the_order_of_what_was_said(
        (question, ratings, prerequisites) in questions().prop_flat_map(|question| {
            let ratings = Just(question.ratings.clone()).prop_shuffle();
            let prerequisites = Just(question.prerequisites.clone()).prop_shuffle();
            (Just(question), ratings, prerequisites)
        })
    ) {
        let shuffled = Question { prerequisites, ratings, ..question.clone() };
        let (gaps, again) = (rank(&question), rank(&shuffled));
        prop_assert_eq!(&gaps, &again);
        let words = Wording::default();
        prop_assert_eq!(explain(&question, &gaps, &words), explain(&shuffled, &again, &words));
    }

    #[test]
    fn every_skill_stands_once_and_in_order(question in questions()) {
        let gaps = rank(&question);
        let mut named: Vec<&str> = gaps.ranking.iter().map(|ranked| ranked.skill.as_str()).collect();
        named.extend(gaps.unknown.iter().map(String::as_str));
        named.sort_unstable();
        prop_assert_eq!(named, KEYS.to_vec());

        let close = gaps.close_calls.len() + usize::from(gaps.focus.is_some());
        let highest = gaps.ranking.iter().map(|ranked| ranked.priority.0).max().unwrap_or(0);
        for (place, ranked) in gaps.ranking.iter().enumerate() {
            let is_close = ranked.priority.0 > 0 && highest - ranked.priority.0 <= 50;
            prop_assert_eq!(place < close, is_close);
        }
        let below = gaps.ranking.iter().skip(close).map(|ranked| ranked.priority.0).collect::<Vec<_>>();
        prop_assert!(below.is_sorted_by(|a, b| a >= b), "{below:?}");
        prop_assert!(gaps.ranking.iter().all(|ranked| (0..=1000).contains(&ranked.priority.0)));
        prop_assert_eq!(gaps.focus.is_some(), highest > 0);
        prop_assert_eq!(gaps.decided_by.is_some(), highest > 0);
    }

    #[test]
    fn a_higher_rating_never_raises_the_priority(question in questions(), which in any::<prop::sample::Index>()) {
        let raisable: Vec<usize> = question.ratings.iter().enumerate()
            .filter(|(_, rating)| rating.level.is_some_and(|level| level < 5))
            .map(|(index, _)| index).collect();
        prop_assume!(!raisable.is_empty());
        let index = *which.get(&raisable);
        let mut raised = question.clone();
        raised.ratings[index].level = raised.ratings[index].level.map(|level| level + 1);
        let skill = &question.ratings[index].skill;
        let (before, after) = (priorities(&rank(&question)), priorities(&rank(&raised)));
        prop_assert!(after.get(skill) <= before.get(skill));
    }

    #[test]
    fn the_next_level_is_above_the_current_one_and_within_the_target(question in questions()) {
        let gaps = rank(&question);
        if let (Some(focus), Some(first)) = (&gaps.focus, gaps.ranking.first()) {
            prop_assert!(first.current < focus.next_level.into() && focus.next_level <= first.target);
        }
    }
}
