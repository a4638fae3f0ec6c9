//! What a strategy must say before it is shared, and what it had better say.

use chrono::NaiveDate;

use super::altitudes::first_sentence;
use super::canvas::Canvas;
use super::markdown::passage;
use super::page::fit;
use super::words::{NonGoalKind, Section};

/// Most words of a strategy that is easy to repeat.
pub const WORDS_MAX: usize = 700;
/// Days until the first milestone at most.
const FIRST_MILESTONE_DAYS: i64 = 60;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its stable name.
    pub code: &'static str,
    /// Whether a strategy without it cannot be shared; else it is a hint.
    pub is_hard: bool,
    /// Whether it holds.
    pub holds: bool,
    /// Where to look; of a check of all parts, the first that is empty.
    pub section: Section,
    /// JSON Pointers below the canvas to what does not hold.
    pub pointers: Vec<String>,
}

fn check(is_hard: bool, (code, section): (&'static str, Section), faults: Vec<String>) -> Check {
    Check { code, is_hard, holds: faults.is_empty(), section, pointers: faults }
}

/// A fault at this place unless something holds.
fn unless(holds: bool, pointer: &str) -> Vec<String> {
    if holds { Vec::new() } else { vec![pointer.to_owned()] }
}

/// Places of the items of which something does not hold.
fn each<T>(section: &str, items: &[T], holds: impl Fn(&T) -> bool) -> Vec<String> {
    let numbered = items.iter().enumerate().filter(|(_, item)| !holds(item));
    numbered.map(|(index, _)| format!("/{section}/{index}")).collect()
}

/// Everything that is looked at: the hard checks, then the hints.
#[must_use]
pub fn checks(canvas: &Canvas, today: NaiveDate) -> Vec<Check> {
    hard(canvas).into_iter().chain(hints(canvas, today)).collect()
}

/// Whether all hard checks hold.
#[must_use]
pub fn is_complete(canvas: &Canvas) -> bool {
    hard(canvas).iter().all(|check| check.holds)
}

/// What has to hold before it is shared.
#[must_use]
pub fn hard(canvas: &Canvas) -> Vec<Check> {
    let empty: Vec<Section> =
        Section::PARTS.into_iter().filter(|section| passage(canvas, *section).is_empty()).collect();
    let parts = empty.iter().map(|section| format!("/{}", section.name())).collect();
    let first = empty.first().copied().unwrap_or(Section::CurrentProblem);
    let (drivers, bet) = (&canvas.drivers, &canvas.main_bet);
    let has_driver = drivers.primary.is_some() && drivers.figure.chars().any(|c| c.is_ascii_digit());
    let has_bet = !bet.statement.is_empty() && !bet.why_now.is_empty();
    let measured = canvas.measures.iter().any(|one| {
        !one.name.is_empty() && !one.baseline.is_empty() && !one.target.is_empty() && one.by_on.is_some()
    });
    let signed = canvas.risks.iter().any(|one| !one.text.is_empty() && !one.early_sign.is_empty());
    let dated = canvas.first_milestones.iter().any(|one| !one.title.is_empty() && one.target_on.is_some());
    let refused = canvas.non_goals.iter().any(|one| !one.statement.is_empty());
    let hard = |about, faults| check(true, about, faults);
    vec![
        hard(("seven_parts", first), parts),
        hard(("primary_driver", Section::Drivers), unless(has_driver, "/drivers")),
        hard(("main_bet", Section::MainBet), unless(has_bet, "/main_bet")),
        hard(("non_goal", Section::NonGoals), unless(refused, "/non_goals")),
        hard(("measure", Section::Measures), unless(measured, "/measures")),
        hard(("early_sign", Section::Risks), unless(signed, "/risks")),
        hard(("dated_milestone", Section::FirstMilestones), unless(dated, "/first_milestones")),
    ]
}

fn hints(canvas: &Canvas, today: NaiveDate) -> Vec<Check> {
    let soft = |about, faults| check(false, about, faults);
    let first_on = canvas.first_milestones.iter().filter_map(|one| one.target_on).min();
    let is_soon = first_on.is_none_or(|date| (date - today).num_days() <= FIRST_MILESTONE_DAYS);
    let mut hints = vec![
        soft(("words", Section::CurrentProblem), unless(canvas.word_count() <= WORDS_MAX, "")),
        soft(("one_page", Section::CurrentProblem), unless(fit(canvas).is_some(), "")),
        soft(
            ("one_bet", Section::MainBet),
            unless(!is_two(&canvas.main_bet.statement), "/main_bet/statement"),
        ),
        soft(
            ("loss", Section::TradeOffs),
            each("trade_offs", &canvas.trade_offs, |one| !one.give_up.is_empty()),
        ),
        soft(("first_milestone", Section::FirstMilestones), unless(is_soon, "/first_milestones")),
        soft(("source", Section::Measures), each("measures", &canvas.measures, |one| !one.source.is_empty())),
    ];
    hints.extend(hints_of_words(canvas));
    hints
}

fn hints_of_words(canvas: &Canvas) -> Vec<Check> {
    let soft = |about, faults| check(false, about, faults);
    let problem = first_sentence(&canvas.current_problem);
    let kinds = NonGoalKind::ALL.iter().filter(|kind| canvas.non_goals.iter().any(|one| one.kind == **kind));
    vec![
        soft(
            ("problem_without_technology", Section::CurrentProblem),
            unless(!names_technology(&problem), "/current_problem"),
        ),
        soft(
            ("revisit", Section::NonGoals),
            each("non_goals", &canvas.non_goals, |one| !one.revisit_when.is_empty()),
        ),
        soft(("kinds_of_non_goals", Section::NonGoals), unless(kinds.count() >= 2, "/non_goals")),
    ]
}

/// Words that join two bets, in the languages we speak.
const JOINS: [&str; 10] = ["and", "und", "sowie", "y", "e", "et", "та", "і", "й", "also"];

fn is_two(statement: &str) -> bool {
    statement.split_whitespace().any(|word| JOINS.contains(&word.to_lowercase().as_str()))
}

/// Technologies that problems are often mistaken for.
const TECHNOLOGIES: [&str; 33] = [
    "kubernetes",
    "k8s",
    "docker",
    "kafka",
    "rabbitmq",
    "redis",
    "postgres",
    "postgresql",
    "mysql",
    "mongodb",
    "oracle",
    "elasticsearch",
    "graphql",
    "grpc",
    "rest",
    "react",
    "angular",
    "vue",
    "java",
    "python",
    "rust",
    "golang",
    "php",
    "ruby",
    "rails",
    "django",
    "spring",
    "terraform",
    "aws",
    "azure",
    "gcp",
    "microservices",
    "monolith",
];

fn names_technology(sentence: &str) -> bool {
    let words = sentence.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_lowercase).any(|word| TECHNOLOGIES.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Check, checks, hard, is_complete};
    use crate::coaching::core::strategy::canvas::Canvas;
    use crate::coaching::core::strategy::samples::strategy;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 8, 1).expect("a date");

    fn missing(canvas: &Canvas) -> Vec<&'static str> {
        hard(canvas).iter().filter(|check| !check.holds).map(|check| check.code).collect()
    }

    #[test]
    fn an_empty_canvas_holds_none_of_the_seven_and_a_good_one_all() {
        assert_eq!(missing(&Canvas::default()).len(), 7);
        let canvas = strategy();
        assert!(is_complete(&canvas), "{:?}", missing(&canvas));
        let faults: Vec<Check> = checks(&canvas, TODAY).into_iter().filter(|check| !check.holds).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }

    #[test]
    fn each_hard_check_falls_by_what_it_asks_for() {
        type Spoil = fn(&mut Canvas);
        let cases: [(&str, Spoil); 7] = [
            ("seven_parts", |canvas| canvas.desired_future.clear()),
            ("primary_driver", |canvas| canvas.drivers.figure = String::from("much")),
            ("main_bet", |canvas| canvas.main_bet.why_now.clear()),
            ("non_goal", |canvas| canvas.non_goals.clear()),
            ("measure", |canvas| canvas.measures.iter_mut().for_each(|one| one.by_on = None)),
            ("early_sign", |canvas| canvas.risks.iter_mut().for_each(|one| one.early_sign.clear())),
            ("dated_milestone", |canvas| {
                canvas.first_milestones.iter_mut().for_each(|one| one.target_on = None);
            }),
        ];
        for (code, spoil) in cases {
            let mut canvas = strategy();
            spoil(&mut canvas);
            assert_eq!(missing(&canvas), [code]);
        }
    }

    #[test]
    fn hints_name_the_items_they_are_about() {
        let mut canvas = strategy();
        canvas.trade_offs[0].give_up.clear();
        canvas.main_bet.statement = String::from("Move billing and rewrite orders");
        canvas.current_problem = String::from("Kafka loses messages. Customers wait.");
        canvas.non_goals.truncate(1);
        canvas.measures[0].source.clear();
        canvas
            .first_milestones
            .iter_mut()
            .for_each(|one| one.target_on = NaiveDate::from_ymd_opt(2027, 1, 1));
        canvas.desired_future = "word ".repeat(800);
        let all = checks(&canvas, TODAY);
        let found: Vec<(&str, Vec<String>)> =
            all.into_iter().filter(|check| !check.holds).map(|check| (check.code, check.pointers)).collect();
        let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
        for code in [
            "words",
            "one_bet",
            "loss",
            "first_milestone",
            "source",
            "problem_without_technology",
            "kinds_of_non_goals",
        ] {
            assert!(codes.contains(&code), "{code} in {codes:?}");
        }
        assert!(found.contains(&("loss", vec![String::from("/trade_offs/0")])), "{found:?}");
    }
}
