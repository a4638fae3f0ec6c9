//! Whether people can repeat a strategy: what two graders found, made into one answer.

use num_rational::Rational64;

use super::words::Question;

/// Fewest reviewers whose answers say something, and who stay unknown among each other.
pub const REVIEWERS_MIN: usize = 3;
/// Points for an answer at most, by each grader.
pub const POINTS_MAX: i64 = 2;
/// Per cent that pass.
const PASSES_AT: i64 = 70;

/// Points for the five answers of a reviewer, in the order of [`Question::ALL`].
pub type Points = [i64; 5];

/// What both graders gave a reviewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Graded {
    /// The author.
    pub author: Points,
    /// The coach.
    pub coach: Points,
}

/// How a question came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionOutcome {
    /// Which.
    pub question: Question,
    /// The median over the reviewers of the mean of both gradings, 0 to 2.
    pub median: Rational64,
    /// How many reviewers got less than one point.
    pub missed_by: usize,
}

/// How a test came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How many reviewers answered.
    pub reviewers: usize,
    /// The median of their scores, in per cent.
    pub score: Rational64,
    /// Whether people can repeat it.
    pub is_passed: bool,
    /// The questions in order.
    pub questions: Vec<QuestionOutcome>,
    /// The one that was answered worst.
    pub weakest: Question,
}

impl Graded {
    /// Points of both together for a question.
    fn both(&self, index: usize) -> i64 {
        [self.author, self.coach].iter().filter_map(|points| points.get(index)).sum()
    }

    /// Per cent of the ten points, the mean of both gradings counted.
    fn score(&self) -> Rational64 {
        let points: i64 = (0..Question::ALL.len()).map(|index| self.both(index)).sum();
        Rational64::new(points * 100, 2 * 10)
    }
}

fn median(values: impl Iterator<Item = Rational64>) -> Option<Rational64> {
    let mut values: Vec<Rational64> = values.collect();
    values.sort();
    let middle = values.len() / 2;
    let upper = values.get(middle).copied()?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    Some((values.get(middle.checked_sub(1)?)? + upper) / 2)
}

/// How a test came out; `None` with fewer reviewers than it takes.
#[must_use]
pub fn outcome(all: &[Graded]) -> Option<Outcome> {
    if all.len() < REVIEWERS_MIN {
        return None;
    }
    let score = median(all.iter().map(Graded::score))?;
    let of = |(index, question): (usize, &Question)| {
        let means = all.iter().map(|one| Rational64::new(one.both(index), 2));
        Some(QuestionOutcome {
            question: *question,
            median: median(means)?,
            missed_by: all.iter().filter(|one| one.both(index) < 2).count(),
        })
    };
    let questions: Vec<QuestionOutcome> = Question::ALL.iter().enumerate().filter_map(of).collect();
    let sums = |question: &QuestionOutcome| {
        let index = Question::ALL.iter().position(|one| *one == question.question).unwrap_or_default();
        all.iter().map(|one| one.both(index)).sum::<i64>()
    };
    // The first of those that are equally weak.
    let weakest = questions.iter().min_by_key(|question| (question.median, sums(question)))?.question;
    let has_lost = questions.iter().any(|question| question.median == Rational64::from_integer(0));
    let is_passed = score >= Rational64::from_integer(PASSES_AT) && !has_lost;
    Some(Outcome { reviewers: all.len(), score, is_passed, questions, weakest })
}

#[cfg(test)]
mod tests {
    use num_rational::Rational64;
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Graded, Points, outcome};
    use crate::coaching::core::strategy::words::Question;

    fn graded(author: Points, coach: Points) -> Graded {
        Graded { author, coach }
    }

    #[test]
    fn the_mean_of_both_gradings_and_the_median_of_the_reviewers_count() {
        let all = [
            graded([2, 2, 2, 1, 2], [2, 2, 1, 1, 2]),
            graded([2, 2, 1, 0, 1], [2, 2, 1, 1, 1]),
            graded([2, 2, 2, 2, 2], [2, 2, 2, 2, 2]),
        ];
        let found = outcome(&all).unwrap();
        assert_eq!(found.score, Rational64::from_integer(85));
        assert!(found.is_passed);
        assert_eq!((found.weakest, found.questions[3].missed_by), (Question::NonGoals, 1));
        assert_eq!(found.questions[3].median, Rational64::from_integer(1));
        assert_eq!(outcome(&all[..2]), None);
    }

    #[test]
    fn seventy_per_cent_pass_unless_a_question_is_lost_on_most() {
        let just = [2, 2, 2, 1, 0];
        let lost = [graded(just, just); 3];
        assert!(!outcome(&lost).unwrap().is_passed, "70 %, but nobody knows how one will know");
        let even = [2, 1, 1, 1, 2];
        assert!(outcome(&[graded(even, even); 3]).unwrap().is_passed);
        let less = graded([2, 1, 1, 1, 2], [2, 1, 1, 1, 1]);
        assert!(!outcome(&[less; 3]).unwrap().is_passed, "65 and a half are no 70");
    }

    #[test]
    fn an_even_number_of_reviewers_has_a_median_between_two() {
        let full = graded([2; 5], [2; 5]);
        let half = graded([1; 5], [1; 5]);
        let found = outcome(&[full, full, half, half]).unwrap();
        assert_eq!((found.score, found.weakest), (Rational64::from_integer(75), Question::Problem));
    }

    fn points() -> impl Strategy<Value = Points> {
        [0..=2_i64, 0..=2, 0..=2, 0..=2, 0..=2]
    }

    proptest! {
        #[test]
        fn order_and_who_of_the_two_graded_do_not_matter(all in vec((points(), points()), 3..9)) {
            let one: Vec<Graded> = all.iter().map(|(a, c)| graded(*a, *c)).collect();
            let other: Vec<Graded> = all.iter().rev().map(|(a, c)| graded(*c, *a)).collect();
            prop_assert_eq!(outcome(&one), outcome(&other));
        }

        #[test]
        fn scores_lie_between_nothing_and_all(all in vec((points(), points()), 3..9)) {
            let all: Vec<Graded> = all.iter().map(|(a, c)| graded(*a, *c)).collect();
            let found = outcome(&all).unwrap();
            prop_assert!((Rational64::from_integer(0)..=Rational64::from_integer(100)).contains(&found.score));
            prop_assert!(!found.is_passed || found.score >= Rational64::from_integer(70));
        }
    }
}
