//! How levels change from one assessment to the next: only what the same sources saw both times is compared.

use num_rational::Rational64;

use super::gaps::{Question, Sight, Source, current, sights};

/// A smaller change than this, in halves of a level, is none that can be told from chance.
const CLEAR_HALVES: i64 = 1;

/// What an assessment says, and by which anchors.
#[derive(Clone, Debug)]
pub struct Round<'a> {
    /// Everything that was said.
    pub question: &'a Question,
    /// What the levels of the skill look like; `None` where the framework has no such skill.
    pub anchors: Option<&'a [String]>,
}

/// How a level changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How much higher it is, by the sources that rated both times.
    pub delta: Rational64,
    /// The sources that rated both times.
    pub common: Vec<Source>,
    /// The sources that rated only the second time.
    pub added: Vec<Source>,
}

/// A point of a line: in which round, and at which level it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The number of the round, from 0.
    pub round: usize,
    /// The level.
    pub level: Rational64,
}

impl Change {
    /// Whether it is more than chance: half a level or more.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        let halves = self.delta * 2;
        halves >= CLEAR_HALVES.into() || halves <= (-CLEAR_HALVES).into()
    }
}

/// How the level of a skill changed; `None` where no source rated both times.
#[must_use]
pub fn change(before: &Question, after: &Question, skill: &str) -> Option<Change> {
    let (before, after) = (sights(before, skill), sights(after, skill));
    let has = |sights: &[Sight], source| sights.iter().any(|sight| sight.source == source);
    let common: Vec<Source> =
        after.iter().map(|sight| sight.source).filter(|source| has(&before, *source)).collect();
    let added = after.iter().map(|sight| sight.source).filter(|source| !has(&before, *source)).collect();
    let of_common = |sights: &[Sight]| -> Vec<Sight> {
        sights.iter().copied().filter(|sight| common.contains(&sight.source)).collect()
    };
    let delta = current(&of_common(&after))? - current(&of_common(&before))?;
    Some(Change { delta, common, added })
}

/// The lines of a skill over the rounds, each as it stood at its end, and before that by what changed. Where the anchors
/// changed, or no source rated both times, a line ends and another one begins.
#[must_use]
pub fn lines(rounds: &[Round<'_>], skill: &str) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<(usize, Rational64, Rational64)>> = Vec::new();
    let mut previous: Option<&Round<'_>> = None;
    for (number, round) in rounds.iter().enumerate() {
        let Some(level) = current(&sights(round.question, skill)) else { continue };
        let change = previous
            .filter(|previous| previous.anchors.is_some() && previous.anchors == round.anchors)
            .and_then(|previous| change(previous.question, round.question, skill));
        match (change, lines.last_mut()) {
            (Some(change), Some(line)) => line.push((number, level, change.delta)),
            _ => lines.push(vec![(number, level, 0.into())]),
        }
        previous = Some(round);
    }
    lines.into_iter().map(anchored_at_its_end).collect()
}

fn anchored_at_its_end(line: Vec<(usize, Rational64, Rational64)>) -> Vec<Point> {
    let mut points = Vec::with_capacity(line.len());
    let mut level = line.last().map_or_else(Rational64::default, |(_, level, _)| *level);
    for (round, _, delta) in line.into_iter().rev() {
        points.push(Point { round, level });
        level -= delta;
    }
    points.reverse();
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coaching::core::gaps::{Confidence, Rating};

    fn question(levels: &[(Source, i64)]) -> Question {
        let rating = |(source, level): &(Source, i64)| Rating {
            source: *source,
            skill: String::from("A"),
            level: Some(*level),
            confidence: Confidence::Medium,
        };
        Question { ratings: levels.iter().map(rating).collect(), ..Question::default() }
    }

    #[test]
    fn a_new_source_changes_no_trend() {
        let first = question(&[(Source::Mentee, 3), (Source::Coach, 2)]);
        let second = question(&[(Source::Mentee, 3), (Source::Coach, 3), (Source::Manager, 2)]);
        let change = change(&first, &second, "A").unwrap();
        assert_eq!(change.delta, Rational64::new(2, 3));
        assert_eq!(
            (change.common.as_slice(), change.added.as_slice()),
            (&[Source::Mentee, Source::Coach][..], &[Source::Manager][..])
        );
        assert!(change.is_clear());
    }

    #[test]
    fn a_line_ends_where_the_anchors_changed_or_nobody_is_common() {
        let (old, new) = (vec![String::from("old")], vec![String::from("new")]);
        let own = question(&[(Source::Mentee, 2)]);
        let higher = question(&[(Source::Mentee, 3)]);
        let coach = question(&[(Source::Coach, 4)]);
        let round = |question, anchors| Round { question, anchors: Some(anchors) };
        let rounds = [
            round(&own, &old[..]),
            round(&higher, &old[..]),
            round(&higher, &new[..]),
            round(&coach, &new[..]),
        ];
        let lines = lines(&rounds, "A");
        let drawn: Vec<Vec<(usize, i64)>> = lines
            .iter()
            .map(|line| line.iter().map(|point| (point.round, point.level.to_integer())).collect())
            .collect();
        assert_eq!(drawn, [vec![(0, 2), (1, 3)], vec![(2, 3)], vec![(3, 4)]]);
    }

    #[test]
    fn less_than_half_a_level_is_no_clear_change() {
        let before = question(&[(Source::Mentee, 3), (Source::Coach, 3)]);
        let after = question(&[(Source::Mentee, 4), (Source::Coach, 3)]);
        assert!(!change(&before, &after, "A").unwrap().is_clear());
        assert_eq!(change(&before, &question(&[]), "A"), None);
    }
}
