//! The answer in plain words, for the mentee.

use std::collections::{BTreeMap, BTreeSet};

use num_rational::Rational64;

use super::levels::{others, own, sights};
use super::model::{
    Certainty, DecidedBy, Focus, Gaps, Hundredths, Practice, Question, Ranked, SkillTarget, Source,
};
use super::rank::unlocks;

/// What skills and roles are called. A skill without a name is called by its key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The role that is aimed at.
    pub role: Option<String>,
    /// The names of skills by key.
    pub names: BTreeMap<String, String>,
    /// What each level of a skill looks like, the first level first.
    pub anchors: BTreeMap<String, Vec<String>>,
}

/// What was decided, with the numbers, the reason and the next step.
#[must_use]
pub fn explain(question: &Question, gaps: &Gaps, wording: &Wording) -> String {
    let speaker = Speaker { question, gaps, wording };
    let mut sentences = match (&gaps.focus, gaps.ranking.first()) {
        (Some(focus), Some(first)) => speaker.about_focus(focus, first),
        (None, Some(_)) => vec![String::from(
            "Every skill that was rated has reached its target, so there is no gap to close: aim at the next role, or keep what you have in use.",
        )],
        _ => vec![String::from("Nobody has rated a skill yet, so there is no gap to name.")],
    };
    sentences.extend(speaker.talk_first());
    sentences.extend(speaker.unknown());
    sentences.join(" ")
}

struct Speaker<'a> {
    question: &'a Question,
    gaps: &'a Gaps,
    wording: &'a Wording,
}

impl Speaker<'_> {
    fn about_focus(&self, focus: &Focus, first: &Ranked) -> Vec<String> {
        let mut sentences = vec![self.lead(first)];
        sentences.extend(self.standing(first));
        sentences.push(self.decision(first));
        sentences.extend(self.larger_gap(first));
        sentences.push(self.next_step(focus));
        sentences.extend(self.certainty(first));
        sentences
    }

    fn lead(&self, first: &Ranked) -> String {
        let name = self.name(&first.skill);
        if first.certainty == Certainty::Low {
            format!("Your #1 gap is likely {name}.")
        } else {
            format!("Your #1 gap is {name}.")
        }
    }

    fn standing(&self, first: &Ranked) -> Vec<String> {
        let sources: Vec<String> = sights(self.question, &first.skill)
            .into_iter()
            .map(|sight| format!("{} {}", of_source(sight.source), level(sight.level)))
            .collect();
        let role = self.wording.role.as_deref().unwrap_or("The role");
        let mut sentences = vec![format!(
            "{role} asks for level {}; the ratings put you at {} ({}), and the gap is {}.",
            first.target,
            number(first.current),
            sources.join(", "),
            levels_of(first.gap),
        )];
        if let Some(target) = self.target(&first.skill) {
            let must = match (target.gate, self.wording.role.as_deref()) {
                (false, _) => String::new(),
                (true, Some(role)) => format!(" and is a must for {role}"),
                (true, None) => String::from(" and is a must"),
            };
            sentences.push(format!(
                "It weighs {} of 5{must}, which gives it a priority of {:.1} out of 100.",
                target.weight,
                first.priority.value()
            ));
        }
        sentences
    }

    fn decision(&self, first: &Ranked) -> String {
        let second = self.gaps.ranking.get(1).filter(|second| second.gap > 0.into());
        match (self.gaps.decided_by, second) {
            (Some(DecidedBy::Priority) | None, Some(second)) => format!(
                "No other skill comes within 5.0 points of it; next is {} with {:.1}.",
                self.name(&second.skill),
                second.priority.value()
            ),
            (Some(DecidedBy::Priority) | None, None) => String::from("No other skill has a gap."),
            (Some(rule), Some(second)) => {
                let further = self.gaps.close_calls.get(1..).unwrap_or_default();
                let further = match further {
                    [] => String::new(),
                    keys => format!(" Also close: {}.", self.names(keys)),
                };
                format!(
                    "{} was close ({:.1} against {:.1}); {}.{further}",
                    self.name(&second.skill),
                    second.priority.value(),
                    first.priority.value(),
                    self.rule(rule, first, second),
                )
            }
            (Some(_), None) => String::new(),
        }
    }

    /// Why the first close call stands before the second.
    fn rule(&self, rule: DecidedBy, first: &Ranked, second: &Ranked) -> String {
        let [one, two] = [&first.skill, &second.skill].map(|key| self.name(key));
        match rule {
            DecidedBy::Gate => format!("what decided is that the role cannot be had without {one}"),
            DecidedBy::Practice => {
                let [one_way, two_way] = [&first.skill, &second.skill].map(|key| self.practice(key));
                format!("what decided is the chance to practise at work: {one} {one_way}, {two} {two_way}")
            }
            DecidedBy::Gap => format!(
                "what decided is the larger gap, {} against {}",
                levels_of(first.gap),
                levels_of(second.gap)
            ),
            DecidedBy::Unlocks => {
                let [here, there] = [&first.skill, &second.skill].map(|key| self.unlocks(key));
                format!(
                    "what decided is that more builds on {one}: other skills below target {here} against {there}"
                )
            }
            DecidedBy::Certainty => format!("what decided is that more is certain about {one}"),
            DecidedBy::Interest => {
                let [here, there] = [&first.skill, &second.skill].map(|key| self.interest(key));
                format!("what decided is your interest, {here} against {there} of 5")
            }
            DecidedBy::Order | DecidedBy::Priority => {
                format!("nothing sets the two apart, so {one} goes first as it does in the framework")
            }
        }
    }

    /// Why the largest gap is not the first one, where it is not.
    fn larger_gap(&self, first: &Ranked) -> Option<String> {
        let weight = |key: &str| self.target(key).map_or(0, |target| target.weight);
        let lighter = |other: &&Ranked| {
            other.gap > first.gap
                && weight(&other.skill) < weight(&first.skill)
                && other.priority <= first.priority
        };
        // The first one in the ranking where several are equally far.
        let largest = self.gaps.ranking.iter().rev().filter(lighter).max_by_key(|other| other.gap)?;
        Some(format!(
            "The gap in {} is larger ({}), but it weighs only {} of 5.",
            self.name(&largest.skill),
            levels_of(largest.gap),
            weight(&largest.skill)
        ))
    }

    fn next_step(&self, focus: &Focus) -> String {
        let aim = format!("In the next 90 days the aim is level {}", focus.next_level);
        let anchors = self.wording.anchors.get(&focus.skill);
        let anchor = usize::try_from(focus.next_level - 1).ok().and_then(|index| anchors?.get(index));
        match anchor {
            Some(anchor) => format!("{aim}, and this is what it looks like: “{anchor}”"),
            None => format!("{aim}."),
        }
    }

    fn certainty(&self, first: &Ranked) -> Option<String> {
        match first.certainty {
            Certainty::Low if others(&sights(self.question, &first.skill)).is_none() => Some(String::from(
                "Only you have rated it: ask somebody else, and collect evidence in the first week.",
            )),
            Certainty::Low => {
                Some(String::from("The ratings are far apart: collect evidence in the first week."))
            }
            Certainty::Medium => None,
            Certainty::High => {
                Some(String::from("This is certain: views from outside agree, and there is evidence."))
            }
        }
    }

    fn talk_first(&self) -> Option<String> {
        let said: Vec<String> = self.gaps.talk_first.iter().filter_map(|key| self.apart(key)).collect();
        (!said.is_empty()).then(|| {
            format!(
                "Before anything is decided, talk about where you see it differently: {}.",
                said.join("; ")
            )
        })
    }

    fn apart(&self, key: &str) -> Option<String> {
        let sights = sights(self.question, key);
        let (own, others) = (own(&sights)?, others(&sights)?);
        Some(format!("{} (you {}, the others {})", self.name(key), level(own), number(others)))
    }

    fn unknown(&self) -> Option<String> {
        let keys = self.gaps.unknown.as_slice();
        (!keys.is_empty() && !self.gaps.ranking.is_empty())
            .then(|| format!("Nobody has rated {}, so nothing can be said about that yet.", self.names(keys)))
    }

    fn name<'b>(&'b self, key: &'b str) -> &'b str {
        self.wording.names.get(key).map_or(key, String::as_str)
    }

    fn names(&self, keys: &[String]) -> String {
        keys.iter().map(|key| self.name(key)).collect::<Vec<_>>().join(", ")
    }

    fn target(&self, key: &str) -> Option<&SkillTarget> {
        self.question.skills.iter().find(|target| target.key == key)
    }

    fn practice(&self, key: &str) -> &'static str {
        match self.question.practice.get(key).copied().unwrap_or_default() {
            Practice::Yes => "well",
            Practice::Partly => "partly",
            Practice::No => "not",
        }
    }

    fn interest(&self, key: &str) -> i64 {
        self.question.interest.get(key).copied().unwrap_or(3)
    }

    fn unlocks(&self, key: &str) -> usize {
        let below: BTreeSet<&str> = self
            .gaps
            .ranking
            .iter()
            .filter(|ranked| ranked.gap > 0.into())
            .map(|ranked| ranked.skill.as_str())
            .collect();
        unlocks(self.question, key, &below)
    }
}

const fn of_source(source: Source) -> &'static str {
    match source {
        Source::Mentee => "you",
        Source::Coach => "your coach",
        Source::Manager => "your manager",
        Source::Peer => "the median of your peers",
    }
}

/// A level as people say it: `3`, or `2.5` for a median between two.
fn level(exact: Rational64) -> String {
    if exact.is_integer() { exact.to_integer().to_string() } else { number(exact) }
}

/// Two decimals, the second only where it says something.
fn number(exact: Rational64) -> String {
    let shown = Hundredths::of(exact);
    if shown.0 % 10 == 0 { format!("{:.1}", shown.value()) } else { format!("{:.2}", shown.value()) }
}

fn levels_of(gap: Rational64) -> String {
    if gap == Rational64::from(1) { String::from("one level") } else { format!("{} levels", number(gap)) }
}

#[cfg(test)]
mod tests {
    use super::super::{Confidence, Rating, rank};
    use super::*;

    fn question() -> Question {
        let target =
            |key: &str, target, weight, gate| SkillTarget { key: key.to_owned(), target, weight, gate };
        let rating = |source, skill: &str, level| Rating {
            source,
            skill: skill.to_owned(),
            level: Some(level),
            confidence: Confidence::Medium,
        };
        Question {
            skills: vec![
                target("D2", 4, 5, true),
                target("E2", 4, 4, false),
                target("D3", 4, 4, false),
                target("F1", 3, 3, false),
            ],
            ratings: vec![
                rating(Source::Mentee, "D2", 3),
                rating(Source::Coach, "D2", 2),
                rating(Source::Manager, "D2", 2),
                rating(Source::Mentee, "E2", 2),
                rating(Source::Coach, "E2", 2),
                rating(Source::Mentee, "D3", 4),
                rating(Source::Coach, "D3", 2),
            ],
            ..Question::default()
        }
    }

    fn wording() -> Wording {
        let names = [("D2", "Bets & non-goals"), ("E2", "Building the case"), ("D3", "Repeatable direction")];
        Wording {
            role: Some(String::from("Staff")),
            names: names.map(|(key, name)| (key.to_owned(), name.to_owned())).into(),
            anchors: [(
                String::from("D2"),
                ["One.", "Two.", "Three.", "Four.", "Five."].map(str::to_owned).to_vec(),
            )]
            .into(),
        }
    }

    #[test]
    fn it_names_the_numbers_the_reason_and_the_next_step() {
        let question = question();
        let text = explain(&question, &rank(&question), &wording());
        assert_eq!(
            text,
            "Your #1 gap is Bets & non-goals. Staff asks for level 4; the ratings put you at 2.2 (you 3, your coach 2, \
             your manager 2), and the gap is 1.8 levels. It weighs 5 of 5 and is a must for Staff, which gives it a \
             priority of 45.0 out of 100. Building the case was close (40.0 against 45.0); what decided is that the \
             role cannot be had without Bets & non-goals. The gap in Building the case is larger (2.0 levels), but it \
             weighs only 4 of 5. In the next 90 days the aim is level 3, and this is what it looks like: “Three.” Before \
             anything is decided, talk about where you see it differently: Repeatable direction (you 4, the others \
             2.0). Nobody has rated F1, so nothing can be said about that yet."
        );
    }

    #[test]
    fn without_a_gap_or_a_rating_it_says_so() {
        let mut question = question();
        question.ratings.clear();
        let text = explain(&question, &rank(&question), &Wording::default());
        assert_eq!(text, "Nobody has rated a skill yet, so there is no gap to name.");

        question.skills.iter_mut().for_each(|target| target.target = 1);
        question.ratings = self::question().ratings;
        let text = explain(&question, &rank(&question), &Wording::default());
        assert!(text.starts_with("Every skill that was rated has reached its target"), "{text}");
    }
}
