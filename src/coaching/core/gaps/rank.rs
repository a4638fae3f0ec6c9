//! Which gap comes first (rules 3, 4 and 7).

use std::cmp::Ordering;
use std::collections::BTreeSet;

use num_rational::Rational64;

use super::levels::{certainty, current, disagreement, sights};
use super::model::{DecidedBy, Flag, Focus, Gaps, Practice, Question, Ranked, SkillTarget, Tenths};

/// Skills whose priorities are at most this far below the highest are close calls.
const CLOSE: i32 = 50;
/// The interest of a skill that nobody asked about.
const USUAL_INTEREST: i64 = 3;

/// A ranked skill with what decides where the priority does not.
struct Candidate {
    ranked: Ranked,
    gate: bool,
    practice: Practice,
    unlocks: usize,
    interest: i64,
    order: usize,
}

/// Ranks the gaps of a mentee. The answer depends on nothing but the question, and not on the order of its ratings.
#[must_use]
pub fn rank(question: &Question) -> Gaps {
    let (known, unknown) = ranked(question);
    let below_target: BTreeSet<&str> = known
        .iter()
        .filter(|(_, ranked)| ranked.gap > 0.into())
        .map(|(_, ranked)| ranked.skill.as_str())
        .collect();
    let mut candidates: Vec<Candidate> = known
        .iter()
        .map(|((order, target), ranked)| candidate(question, (*order, target), ranked, &below_target))
        .collect();
    let close = sort(&mut candidates);
    let decided_by = decided_by(&candidates, close);
    let ranking: Vec<Ranked> = candidates.into_iter().map(|candidate| candidate.ranked).collect();
    let needs_talk = |ranked: &&Ranked| ranked.flags.contains(&Flag::TalkFirst);
    Gaps {
        focus: ranking.first().filter(|first| first.gap > 0.into()).map(focus),
        decided_by,
        close_calls: ranking.iter().take(close).skip(1).map(|ranked| ranked.skill.clone()).collect(),
        unknown,
        talk_first: ranking.iter().filter(needs_talk).map(|ranked| ranked.skill.clone()).collect(),
        ranking,
    }
}

type Known<'a> = ((usize, &'a SkillTarget), Ranked);

/// The skills that somebody rated, and the keys of the others, in framework order.
fn ranked(question: &Question) -> (Vec<Known<'_>>, Vec<String>) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for (order, target) in question.skills.iter().enumerate() {
        match assess(question, target) {
            Some(ranked) => known.push(((order, target), ranked)),
            None => unknown.push(target.key.clone()),
        }
    }
    (known, unknown)
}

fn assess(question: &Question, target: &SkillTarget) -> Option<Ranked> {
    let sights = sights(question, &target.key);
    let current = current(&sights)?;
    let gap = (Rational64::from(target.target) - current).max(0.into());
    let evidence = question.evidence.get(&target.key).copied().unwrap_or_default();
    let (disagreement, flags) = disagreement(&sights, target);
    Some(Ranked {
        skill: target.key.clone(),
        current,
        target: target.target,
        gap,
        priority: Tenths::of(gap * 100 * target.weight / 20),
        certainty: certainty(&sights, evidence),
        disagreement,
        flags,
    })
}

fn candidate(
    question: &Question,
    (order, target): (usize, &SkillTarget),
    ranked: &Ranked,
    below_target: &BTreeSet<&str>,
) -> Candidate {
    Candidate {
        gate: target.gate,
        practice: question.practice.get(&target.key).copied().unwrap_or_default(),
        unlocks: unlocks(question, &target.key, below_target),
        interest: question.interest.get(&target.key).copied().unwrap_or(USUAL_INTEREST),
        order,
        ranked: ranked.clone(),
    }
}

/// How many other skills below their target build on this one.
pub(super) fn unlocks(question: &Question, skill: &str, below_target: &BTreeSet<&str>) -> usize {
    let building = question.prerequisites.iter().filter(|edge| edge.needs == skill && edge.skill != skill);
    let distinct: BTreeSet<&str> =
        building.map(|edge| edge.skill.as_str()).filter(|key| below_target.contains(key)).collect();
    distinct.len()
}

/// Sorts the candidates and tells how many are close calls, the first included.
fn sort(candidates: &mut [Candidate]) -> usize {
    let highest = candidates.iter().map(|candidate| candidate.ranked.priority).max().unwrap_or_default();
    let is_close = |candidate: &Candidate| {
        candidate.ranked.priority > Tenths(0) && highest.0 - candidate.ranked.priority.0 <= CLOSE
    };
    candidates.sort_by(|a, b| match (is_close(a), is_close(b)) {
        (true, true) => tie(a, b).0,
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) => b.ranked.priority.cmp(&a.ranked.priority).then_with(|| tie(a, b).0),
    });
    candidates.iter().filter(|candidate| is_close(candidate)).count()
}

/// Which of two comes first where the priority does not say, and by which rule.
fn tie(a: &Candidate, b: &Candidate) -> (Ordering, DecidedBy) {
    let rules: [(DecidedBy, Ordering); 6] = [
        (DecidedBy::Gate, b.gate.cmp(&a.gate)),
        (DecidedBy::Practice, b.practice.cmp(&a.practice)),
        (DecidedBy::Gap, b.ranked.gap.cmp(&a.ranked.gap)),
        (DecidedBy::Unlocks, b.unlocks.cmp(&a.unlocks)),
        (DecidedBy::Certainty, b.ranked.certainty.cmp(&a.ranked.certainty)),
        (DecidedBy::Interest, b.interest.cmp(&a.interest)),
    ];
    let first = rules.into_iter().find(|(_, order)| order.is_ne());
    first.map_or((a.order.cmp(&b.order), DecidedBy::Order), |(rule, order)| (order, rule))
}

fn decided_by(sorted: &[Candidate], close: usize) -> Option<DecidedBy> {
    match (close, sorted) {
        (0, _) => None,
        (2.., [first, second, ..]) => Some(tie(first, second).1),
        _ => Some(DecidedBy::Priority),
    }
}

fn focus(first: &Ranked) -> Focus {
    Focus { skill: first.skill.clone(), next_level: first.current.floor().to_integer() + 1 }
}
