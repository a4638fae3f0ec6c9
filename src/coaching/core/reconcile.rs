//! What has to be settled before an assessment is finalised, and what is shown of peers.

use std::collections::{BTreeMap, BTreeSet};

use super::gaps::{PEERS_LEAST, Question, Source, median};

/// The skills to talk about that neither a revision nor a note has settled, in the order given.
#[must_use]
pub fn unsettled(talk_first: &[String], settled: &BTreeSet<&str>) -> Vec<String> {
    talk_first.iter().filter(|skill| !settled.contains(skill.as_str())).cloned().collect()
}

/// The skills that enough peers rated, each with their median in halves of a level.
#[must_use]
pub fn peer_medians(question: &Question) -> BTreeMap<String, f64> {
    let mut levels: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for rating in question.ratings.iter().filter(|rating| rating.source == Source::Peer) {
        levels.entry(&rating.skill).or_default().extend(rating.level);
    }
    let shown = levels.into_iter().filter_map(|(skill, levels)| {
        let halves = i32::try_from((median(levels)? * 2).to_integer()).ok()?;
        Some((skill.to_owned(), f64::from(halves) / 2.0))
    });
    shown.collect()
}

/// Whether so many peers are enough for anything of theirs to be shown.
#[must_use]
pub const fn are_enough_peers(count: usize) -> bool {
    count >= PEERS_LEAST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coaching::core::gaps::{Confidence, Rating};

    fn peer(skill: &str, level: Option<i64>) -> Rating {
        Rating { source: Source::Peer, skill: skill.to_owned(), level, confidence: Confidence::Medium }
    }

    #[test]
    fn a_skill_is_settled_by_a_revision_or_a_note() {
        let open = unsettled(&[String::from("D3"), String::from("A1")], &["D3"].into());
        assert_eq!(open, ["A1"]);
    }

    #[test]
    fn two_peers_show_nothing_and_three_their_median() {
        let mut question = Question {
            ratings: vec![peer("A", Some(1)), peer("A", Some(4)), peer("A", None), peer("B", Some(2))],
            ..Question::default()
        };
        assert!(peer_medians(&question).is_empty());
        question.ratings.push(peer("A", Some(5)));
        question.ratings.push(peer("A", Some(5)));
        assert_eq!(peer_medians(&question), [(String::from("A"), 4.5)].into());
        assert!(are_enough_peers(3) && !are_enough_peers(2));
    }
}
