//! One strategy told in a sentence and in a paragraph, from the same data. A page tells all of it.

use chrono::NaiveDate;

use super::canvas::{Canvas, Measure};
use super::words::Section;

/// What a sentence is made of; for whoever has ten seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The bet.
    pub bet: String,
    /// Why now.
    pub why: String,
    /// How one will know.
    pub goal: Goal,
}

/// A measure with where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What is measured.
    pub measure: String,
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// By when.
    pub by_on: NaiveDate,
}

/// What a paragraph is made of; for a team next door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What is wrong.
    pub problem: String,
    /// The sentence.
    pub sentence: Sentence,
    /// What is given up.
    pub loss: String,
    /// What will not be done.
    pub non_goal: String,
    /// What comes first, and when.
    pub milestone: (String, NaiveDate),
}

/// A text up to the end of its first sentence, without what ends it.
#[must_use]
pub fn first_sentence(text: &str) -> String {
    let text = text.trim();
    let text = text.split('\n').next().unwrap_or_default();
    let ends = text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?'));
    let end = ends.map(|(at, c)| (at, at + c.len_utf8())).find(|(_, after)| {
        text.get(*after..).is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
    });
    let first = end.and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    first.trim_end_matches(['.', '!', '?', ';', ',', ':']).trim().to_owned()
}

fn goal(measure: &Measure) -> Option<Goal> {
    let with_unit = |figure: &str| match (figure, measure.unit.as_str()) {
        ("", _) => None,
        (figure, "") => Some(figure.to_owned()),
        (figure, unit) => Some(format!("{figure} {unit}")),
    };
    let name = Some(first_sentence(&measure.name)).filter(|name| !name.is_empty())?;
    Some(Goal {
        measure: name,
        from: with_unit(&measure.baseline)?,
        to: with_unit(&measure.target)?,
        by_on: measure.by_on?,
    })
}

/// What the sentence is made of.
///
/// # Errors
/// The sections that do not say enough for it.
pub fn sentence(canvas: &Canvas) -> Result<Sentence, Vec<Section>> {
    let bet = first_sentence(&canvas.main_bet.statement);
    let why = first_sentence(&canvas.main_bet.why_now);
    match canvas.measures.iter().find_map(goal) {
        Some(goal) if !bet.is_empty() && !why.is_empty() => Ok(Sentence { bet, why, goal }),
        found => {
            let has_bet = !bet.is_empty() && !why.is_empty();
            let missing = [(has_bet, Section::MainBet), (found.is_some(), Section::Measures)];
            Err(missing.into_iter().filter(|(is_there, _)| !is_there).map(|(_, section)| section).collect())
        }
    }
}

/// What the paragraph is made of.
///
/// # Errors
/// The sections that do not say enough for it.
pub fn paragraph(canvas: &Canvas) -> Result<Paragraph, Vec<Section>> {
    let sentence = sentence(canvas);
    let problem = first_sentence(&canvas.current_problem);
    let loss = canvas.trade_offs.iter().map(|one| first_sentence(&one.give_up)).find(|text| !text.is_empty());
    let refused = canvas.non_goals.iter().map(|one| first_sentence(&one.statement));
    let non_goal = refused.into_iter().find(|text| !text.is_empty());
    let dated = canvas.first_milestones.iter().filter(|one| !one.title.is_empty());
    let first = dated.filter_map(|one| Some((one.target_on?, first_sentence(&one.title)))).min();
    let mut missing = sentence.as_ref().err().cloned().unwrap_or_default();
    for (is_there, section) in [
        (!problem.is_empty(), Section::CurrentProblem),
        (loss.is_some(), Section::TradeOffs),
        (non_goal.is_some(), Section::NonGoals),
        (first.is_some(), Section::FirstMilestones),
    ] {
        if !is_there {
            missing.push(section);
        }
    }
    missing.sort();
    match (sentence, loss, non_goal, first) {
        (Ok(sentence), Some(loss), Some(non_goal), Some((on, title))) if missing.is_empty() => {
            Ok(Paragraph { problem, sentence, loss, non_goal, milestone: (title, on) })
        }
        _ => Err(missing),
    }
}

#[cfg(test)]
mod tests {
    use super::{first_sentence, paragraph, sentence};
    use crate::coaching::core::strategy::canvas::Canvas;
    use crate::coaching::core::strategy::samples::strategy;
    use crate::coaching::core::strategy::words::Section;

    #[test]
    fn a_sentence_ends_where_one_ends() {
        for (text, first) in [
            ("One. Two.", "One"),
            ("Version 2.5 is slow! Why?", "Version 2.5 is slow"),
            ("no end", "no end"),
            ("Line\nmore", "Line"),
            ("  ", ""),
            ("…", "…"),
        ] {
            assert_eq!(first_sentence(text), first);
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(sentence(&Canvas::default()), Err(vec![Section::MainBet, Section::Measures]));
        let missing = paragraph(&Canvas::default()).unwrap_err();
        assert_eq!(missing.len(), 6, "{missing:?}");
        let told = paragraph(&strategy()).unwrap();
        assert_eq!(told.milestone.1.to_string(), "2026-08-31");
        assert_eq!(told.sentence.goal.to, "2 a quarter");
    }
}
