//! Where somebody stands in one skill, from what the sources saw (rules 1, 2, 5 and 6).

use num_rational::Rational64;

use super::model::{Certainty, Confidence, Flag, Hundredths, Question, SkillTarget, Source};

/// Fewer peers than this are no source: their answers would point at people.
pub const PEERS_LEAST: usize = 3;

/// What one source says about a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// Who says it; all peers together are one source.
    pub source: Source,
    /// The level; of peers their median.
    pub level: Rational64,
    /// What it weighs, confidence included.
    pub weight: Rational64,
}

/// What the sources say about a skill, in the order self, coach, manager, peers. Whoever did not observe it says
/// nothing.
#[must_use]
pub fn sights(question: &Question, skill: &str) -> Vec<Sight> {
    let mut sights: Vec<Sight> = [Source::Mentee, Source::Coach, Source::Manager]
        .into_iter()
        .filter_map(|source| single(question, skill, source))
        .collect();
    sights.extend(peers(question, skill));
    sights
}

fn single(question: &Question, skill: &str, source: Source) -> Option<Sight> {
    let rating = question.ratings.iter().find(|rating| rating.source == source && rating.skill == skill)?;
    let factor = if rating.confidence == Confidence::Low { Rational64::new(1, 2) } else { 1.into() };
    Some(Sight { source, level: rating.level?.into(), weight: factor * source_weight(source) })
}

fn peers(question: &Question, skill: &str) -> Option<Sight> {
    let of_peers =
        question.ratings.iter().filter(|rating| rating.source == Source::Peer && rating.skill == skill);
    let level = median(of_peers.filter_map(|rating| rating.level).collect())?;
    Some(Sight { source: Source::Peer, level, weight: source_weight(Source::Peer).into() })
}

/// The middle level, or the mean of the middle two; `None` for fewer than three.
#[must_use]
pub fn median(mut levels: Vec<i64>) -> Option<Rational64> {
    if levels.len() < PEERS_LEAST {
        return None;
    }
    levels.sort_unstable();
    let upper = levels.get(levels.len() / 2)?;
    let lower = levels.get((levels.len() - 1) / 2)?;
    Some(Rational64::new(lower + upper, 2))
}

const fn source_weight(source: Source) -> i64 {
    match source {
        Source::Mentee => 1,
        Source::Coach | Source::Manager | Source::Peer => 2,
    }
}

/// The weighted mean of the sources; `None` where there is none.
#[must_use]
pub fn current(sights: &[Sight]) -> Option<Rational64> {
    let weight: Rational64 = sights.iter().map(|sight| sight.weight).sum();
    let weighted: Rational64 = sights.iter().map(|sight| sight.weight * sight.level).sum();
    (!sights.is_empty()).then(|| weighted / weight)
}

/// What everybody but the mentee says on average, none weighing more than another.
#[must_use]
pub fn others(sights: &[Sight]) -> Option<Rational64> {
    let levels: Vec<Rational64> =
        sights.iter().filter(|sight| sight.source != Source::Mentee).map(|sight| sight.level).collect();
    let count = i64::try_from(levels.len()).ok().filter(|count| *count > 0)?;
    Some(levels.into_iter().sum::<Rational64>() / count)
}

/// What the mentee says.
#[must_use]
pub fn own(sights: &[Sight]) -> Option<Rational64> {
    sights.iter().find(|sight| sight.source == Source::Mentee).map(|sight| sight.level)
}

/// How sure the current level is.
pub(super) fn certainty(sights: &[Sight], evidence: i64) -> Certainty {
    let outside: Vec<Sight> = sights.iter().copied().filter(|sight| sight.source != Source::Mentee).collect();
    let agree = spread(&outside) <= Rational64::from(1);
    if outside.len() >= 2 && agree && evidence >= 1 {
        Certainty::High
    } else if !outside.is_empty() && spread(sights) <= Rational64::new(166, 100) {
        Certainty::Medium
    } else {
        Certainty::Low
    }
}

/// The distance between the highest and the lowest level.
fn spread(sights: &[Sight]) -> Rational64 {
    let levels = || sights.iter().map(|sight| sight.level);
    levels().max().unwrap_or_default() - levels().min().unwrap_or_default()
}

/// How far the mentee and the others are apart, as it is shown, and what that means.
pub(super) fn disagreement(sights: &[Sight], target: &SkillTarget) -> (Option<Hundredths>, Vec<Flag>) {
    let (Some(own), Some(others)) = (own(sights), others(sights)) else {
        return (None, Vec::new());
    };
    let shown = Hundredths::of(own - others);
    let mut flags = Vec::new();
    if shown >= Hundredths(100) {
        flags.push(Flag::BlindSpot);
    } else if shown <= Hundredths(-100) {
        flags.push(Flag::HiddenStrength);
    }
    let is_reached_alone =
        own >= Rational64::from(target.target) && others <= Rational64::from(target.target - 1);
    if shown.0.abs() >= 167 || is_reached_alone {
        flags.push(Flag::TalkFirst);
    }
    (Some(shown), flags)
}
