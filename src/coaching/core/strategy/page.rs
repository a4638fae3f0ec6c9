//! A strategy laid out for reading: on a page, and by reviewers.

use chrono::NaiveDate;

use super::altitudes::first_sentence;
use super::canvas::Canvas;
use super::words::{Driver, NonGoalKind, Section};

/// What a fact is called; the catalogue of texts has a word for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The driver that counts most.
    Primary,
    /// A figure.
    Figure,
    /// Another driver.
    Secondary,
    /// The bet.
    Bet,
    /// Why now.
    WhyNow,
    /// What waiting costs.
    CostOfWaiting,
    /// When to turn back.
    TurnBack,
    /// What is won.
    Gain,
    /// What is given up.
    GiveUp,
    /// Who feels it.
    WhoFeelsIt,
    /// A kind of non-goal.
    Kind(NonGoalKind),
    /// Why.
    Reason,
    /// When to look again.
    Revisit,
    /// Until when.
    By,
    /// What shows it.
    Proof,
    /// How likely.
    Likelihood,
    /// How bad.
    Impact,
    /// How it is seen early.
    EarlySign,
    /// What to do then.
    Response,
    /// Where it stands and where it shall.
    Change,
    /// Where a figure comes from.
    Source,
    /// Nothing needs to be said before it.
    Itself,
}

/// What a fact says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A date.
    Date(NaiveDate),
    /// Of three.
    Degree(i32),
    /// A driver.
    Driver(Driver),
}

/// A fact.
pub type Fact = (Label, Value);

/// An item: what it is, and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub head: Fact,
    /// What belongs to it.
    pub facts: Vec<Fact>,
}

/// A section with what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub section: Section,
    /// Its prose, a paragraph each.
    pub prose: Vec<String>,
    /// Its items.
    pub items: Vec<Item>,
}

fn text(label: Label, text: &str) -> Option<Fact> {
    (!text.is_empty()).then(|| (label, Value::Text(text.to_owned())))
}

fn item(head: Fact, facts: impl IntoIterator<Item = Option<Fact>>) -> Item {
    Item { head, facts: facts.into_iter().flatten().collect() }
}

fn alone(fact: Option<Fact>) -> Option<Item> {
    fact.map(|head| Item { head, facts: Vec::new() })
}

fn itself(text: &str) -> Fact {
    (Label::Itself, Value::Text(text.to_owned()))
}

/// The sections that say something, in the order they are read; the title is left to whoever frames them.
#[must_use]
pub fn outline(canvas: &Canvas) -> Vec<Part> {
    let parts = Section::ALL.iter().map(|section| Part {
        section: *section,
        prose: match section {
            Section::CurrentProblem => paragraphs(&canvas.current_problem),
            Section::DesiredFuture => paragraphs(&canvas.desired_future),
            _ => Vec::new(),
        },
        items: items(canvas, *section),
    });
    parts.filter(|part| !part.prose.is_empty() || !part.items.is_empty()).collect()
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

fn items(canvas: &Canvas, section: Section) -> Vec<Item> {
    match section {
        Section::Drivers => {
            let drivers = &canvas.drivers;
            let named = |label, driver: Driver| alone(Some((label, Value::Driver(driver))));
            let primary = drivers.primary.map(|driver| named(Label::Primary, driver));
            let figure = alone(text(Label::Figure, &drivers.figure));
            let others = drivers.secondary.iter().filter_map(|driver| named(Label::Secondary, *driver));
            primary.flatten().into_iter().chain(figure).chain(others).collect()
        }
        Section::MainBet => {
            let bet = &canvas.main_bet;
            let facts = [
                text(Label::Bet, &bet.statement),
                text(Label::WhyNow, &bet.why_now),
                text(Label::CostOfWaiting, &bet.cost_of_waiting),
                text(Label::TurnBack, &bet.reversal_condition),
            ];
            facts.into_iter().filter_map(alone).collect()
        }
        Section::TradeOffs => canvas
            .trade_offs
            .iter()
            .map(|one| {
                let facts = [text(Label::GiveUp, &one.give_up), text(Label::WhoFeelsIt, &one.who_feels_it)];
                item((Label::Gain, Value::Text(one.gain.clone())), facts)
            })
            .collect(),
        Section::NonGoals => canvas
            .non_goals
            .iter()
            .map(|one| {
                let facts = [text(Label::Reason, &one.reason), text(Label::Revisit, &one.revisit_when)];
                item((Label::Kind(one.kind), Value::Text(one.statement.clone())), facts)
            })
            .collect(),
        _ => ahead(canvas, section),
    }
}

fn ahead(canvas: &Canvas, section: Section) -> Vec<Item> {
    let date = |on: Option<NaiveDate>| on.map(|on| (Label::By, Value::Date(on)));
    let degree = |label, degree: Option<i32>| degree.map(|degree| (label, Value::Degree(degree)));
    match section {
        Section::FirstMilestones => canvas
            .first_milestones
            .iter()
            .map(|one| item(itself(&one.title), [date(one.target_on), text(Label::Proof, &one.proof)]))
            .collect(),
        Section::Risks => canvas
            .risks
            .iter()
            .map(|one| {
                let facts = [
                    degree(Label::Likelihood, one.likelihood),
                    degree(Label::Impact, one.impact),
                    text(Label::EarlySign, &one.early_sign),
                    text(Label::Response, &one.response),
                ];
                item(itself(&one.text), facts)
            })
            .collect(),
        Section::Measures => canvas
            .measures
            .iter()
            .map(|one| {
                let change = format!("{} → {} {}", one.baseline, one.target, one.unit);
                let change =
                    if one.baseline.is_empty() && one.target.is_empty() { "" } else { change.trim() };
                let facts = [text(Label::Change, change), date(one.by_on), text(Label::Source, &one.source)];
                item(itself(&one.name), facts)
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Sizes of type on the one page, in tenths of a point; the last one is the floor.
const SIZES: [u32; 6] = [105, 95, 85, 78, 72, 66];

/// Width of one of two columns, and height of both together, in tenths of a millimetre: what A4 and Letter have in
/// common less margins and what stays white.
const COLUMN: u32 = 880;
const HEIGHT: u32 = 4_800;

/// Which of the sizes the one page needs; `None` where even the smallest does not do.
#[must_use]
pub fn fit(canvas: &Canvas) -> Option<usize> {
    SIZES.iter().position(|size| height(canvas, *size) <= HEIGHT)
}

/// Height that the text takes in one column, in tenths of a millimetre.
fn height(canvas: &Canvas, size: u32) -> u32 {
    // In hundredths of a millimetre. A point is 0.3528 mm; a letter is a little more than half as wide as the type is
    // high, a line 1.3 times as high.
    let letter = size * 3_528 * 53 / 100_000;
    let line = size * 3_528 * 130 / 100_000;
    let in_line = (COLUMN * 10 / letter.max(1)).max(1);
    let lines_of =
        |text: &str, indent: u32| width(text).div_ceil(in_line.saturating_sub(indent).max(1)).max(1);
    // Title and sentence run over both columns, in larger type.
    let title = (width(&canvas.title) * 17).div_ceil(20 * in_line) * 4;
    let mut lines = title + (sentence_width(canvas) * 11).div_ceil(20 * in_line) * 3 + 2;
    let mut gaps = 0;
    for part in outline(canvas) {
        lines += 2;
        gaps += 2;
        for text in &part.prose {
            lines += text.split('\n').map(|line| lines_of(line, 0)).sum::<u32>();
            gaps += 1;
        }
        for item in &part.items {
            gaps += 1;
            lines += lines_of(&said(&item.head), 2);
            let facts: Vec<String> = item.facts.iter().map(said).collect();
            if !facts.is_empty() {
                lines += lines_of(&facts.join(" · "), 2);
            }
        }
    }
    (lines * line + gaps * line / 4) / 10
}

/// Room for the longest label in any language.
const LABEL: &str = "                ";

fn said(fact: &Fact) -> String {
    let value = match &fact.1 {
        Value::Text(text) => text.as_str(),
        _ => LABEL,
    };
    let label = if fact.0 == Label::Itself { "" } else { LABEL };
    format!("{label}{value}")
}

/// About how many letters the strategy takes in a sentence, in any language.
fn sentence_width(canvas: &Canvas) -> u32 {
    let bet = &canvas.main_bet;
    let goal = canvas.measures.iter().find(|one| one.by_on.is_some());
    let goal =
        goal.map(|one| width(&one.name) + width(&one.baseline) + width(&one.target) + 2 * width(&one.unit));
    width(&first_sentence(&bet.statement))
        + width(&first_sentence(&bet.why_now))
        + goal.unwrap_or_default()
        + 60
}

/// Letters of a text, where wide ones count twice.
fn width(text: &str) -> u32 {
    let wide = |c: char| {
        if ('\u{1100}'..='\u{ffef}').contains(&c) && !('\u{1e00}'..='\u{2bff}').contains(&c) { 2 } else { 1 }
    };
    text.chars().map(wide).sum()
}

#[cfg(test)]
mod tests {
    use super::{fit, outline};
    use crate::coaching::core::strategy::canvas::Canvas;
    use crate::coaching::core::strategy::samples::strategy;
    use crate::coaching::core::strategy::words::Section;

    #[test]
    fn every_section_that_says_something_is_there_once_and_in_order() {
        let sections: Vec<Section> = outline(&strategy()).iter().map(|part| part.section).collect();
        let all: Vec<Section> =
            Section::ALL.iter().copied().filter(|section| *section != Section::Title).collect();
        assert_eq!(sections, all);
        assert!(outline(&Canvas::default()).is_empty());
    }

    #[test]
    fn the_type_shrinks_with_the_text_down_to_a_floor() {
        let with = |words: usize| fit(&Canvas { current_problem: "problem ".repeat(words), ..strategy() });
        assert!(with(10) <= Some(1), "{:?}", with(10));
        assert!(with(300) > with(10));
        assert_eq!(with(4_000), None);
    }
}
