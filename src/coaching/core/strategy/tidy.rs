//! Texts as they are kept: trimmed, in bounds, without control characters.

use chrono::Datelike as _;

use super::canvas::{Bet, Canvas, Drivers, Measure, Milestone, NonGoal, Risk, TradeOff};
use crate::kernel::text::{self, TextFault};

/// Most items of a kind.
pub const ITEMS_MAX: usize = 20;
/// Longest text of a part that is prose, in characters.
pub const PROSE_MAX: usize = 4_000;
/// Longest bet, in characters.
pub const STATEMENT_MAX: usize = 240;

/// What is wrong with a canvas, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON Pointer below the canvas.
    pub pointer: String,
    /// What.
    pub what: FaultKind,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A text.
    Text(TextFault),
    /// More than so many.
    TooMany(usize),
    /// Not one to three.
    OutOfBounds,
    /// A date far outside of any calendar in use.
    Date,
    /// The same driver twice.
    Repeated,
}

struct Tidier(Vec<Fault>);

impl Tidier {
    fn fault(&mut self, pointer: String, what: FaultKind) {
        self.0.push(Fault { pointer, what });
    }

    fn taken(&mut self, pointer: &str, checked: Result<String, TextFault>) -> String {
        checked.unwrap_or_else(|fault| {
            self.fault(pointer.to_owned(), FaultKind::Text(fault));
            String::new()
        })
    }

    /// A line; line ends in it become spaces.
    fn line(&mut self, pointer: &str, given: &str, most: usize) -> String {
        let joined = given.split_whitespace().collect::<Vec<_>>().join(" ");
        self.taken(pointer, text::optional_line(&joined, most))
    }

    fn prose(&mut self, pointer: &str, given: &str) -> String {
        self.taken(pointer, text::paragraphs(given, PROSE_MAX))
    }

    fn items<T>(&mut self, section: &str, given: &[T], tidy: impl Fn(&mut Self, &str, &T) -> T) -> Vec<T> {
        if given.len() > ITEMS_MAX {
            self.fault(format!("/{section}"), FaultKind::TooMany(ITEMS_MAX));
        }
        let numbered = given.iter().take(ITEMS_MAX).enumerate();
        numbered.map(|(index, one)| tidy(self, &format!("/{section}/{index}"), one)).collect()
    }

    fn date(&mut self, pointer: String, date: Option<chrono::NaiveDate>) {
        if date.is_some_and(|date| !(1900..=9998).contains(&date.year())) {
            self.fault(pointer, FaultKind::Date);
        }
    }

    fn degree(&mut self, pointer: String, degree: Option<i32>) {
        if degree.is_some_and(|degree| !(1..=3).contains(&degree)) {
            self.fault(pointer, FaultKind::OutOfBounds);
        }
    }

    fn drivers(&mut self, given: Drivers) -> Drivers {
        if given.secondary.len() > 2 {
            self.fault(String::from("/drivers/secondary"), FaultKind::TooMany(2));
        }
        for (index, driver) in given.secondary.iter().enumerate() {
            if given.primary == Some(*driver) || given.secondary.iter().take(index).any(|one| one == driver) {
                self.fault(format!("/drivers/secondary/{index}"), FaultKind::Repeated);
            }
        }
        Drivers { figure: self.line("/drivers/figure", &given.figure, 300), ..given }
    }

    fn bet(&mut self, given: &Bet) -> Bet {
        Bet {
            statement: self.line("/main_bet/statement", &given.statement, STATEMENT_MAX),
            why_now: self.line("/main_bet/why_now", &given.why_now, 1_000),
            cost_of_waiting: self.line("/main_bet/cost_of_waiting", &given.cost_of_waiting, 1_000),
            reversal_condition: self.line("/main_bet/reversal_condition", &given.reversal_condition, 1_000),
        }
    }
}

fn trade_off(tidier: &mut Tidier, at: &str, given: &TradeOff) -> TradeOff {
    TradeOff {
        gain: tidier.line(&format!("{at}/gain"), &given.gain, 300),
        give_up: tidier.line(&format!("{at}/give_up"), &given.give_up, 300),
        who_feels_it: tidier.line(&format!("{at}/who_feels_it"), &given.who_feels_it, 300),
    }
}

fn non_goal(tidier: &mut Tidier, at: &str, given: &NonGoal) -> NonGoal {
    NonGoal {
        kind: given.kind,
        statement: tidier.line(&format!("{at}/statement"), &given.statement, 300),
        reason: tidier.line(&format!("{at}/reason"), &given.reason, 600),
        revisit_when: tidier.line(&format!("{at}/revisit_when"), &given.revisit_when, 300),
    }
}

fn milestone(tidier: &mut Tidier, at: &str, given: &Milestone) -> Milestone {
    tidier.date(format!("{at}/target_on"), given.target_on);
    Milestone {
        title: tidier.line(&format!("{at}/title"), &given.title, 300),
        target_on: given.target_on,
        proof: tidier.line(&format!("{at}/proof"), &given.proof, 300),
    }
}

fn risk(tidier: &mut Tidier, at: &str, given: &Risk) -> Risk {
    tidier.degree(format!("{at}/likelihood"), given.likelihood);
    tidier.degree(format!("{at}/impact"), given.impact);
    Risk {
        text: tidier.line(&format!("{at}/text"), &given.text, 300),
        likelihood: given.likelihood,
        impact: given.impact,
        early_sign: tidier.line(&format!("{at}/early_sign"), &given.early_sign, 300),
        response: tidier.line(&format!("{at}/response"), &given.response, 300),
    }
}

fn measure(tidier: &mut Tidier, at: &str, given: &Measure) -> Measure {
    tidier.date(format!("{at}/by_on"), given.by_on);
    Measure {
        name: tidier.line(&format!("{at}/name"), &given.name, 200),
        unit: tidier.line(&format!("{at}/unit"), &given.unit, 40),
        baseline: tidier.line(&format!("{at}/baseline"), &given.baseline, 60),
        target: tidier.line(&format!("{at}/target"), &given.target, 60),
        by_on: given.by_on,
        source: tidier.line(&format!("{at}/source"), &given.source, 200),
    }
}

impl Canvas {
    /// The same canvas as it is kept.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn tidied(self) -> Result<Self, Vec<Fault>> {
        let mut tidier = Tidier(Vec::new());
        let tidy = Self {
            title: tidier.line("/title", &self.title, 120),
            drivers: tidier.drivers(self.drivers),
            current_problem: tidier.prose("/current_problem", &self.current_problem),
            desired_future: tidier.prose("/desired_future", &self.desired_future),
            main_bet: tidier.bet(&self.main_bet),
            trade_offs: tidier.items("trade_offs", &self.trade_offs, trade_off),
            non_goals: tidier.items("non_goals", &self.non_goals, non_goal),
            first_milestones: tidier.items("first_milestones", &self.first_milestones, milestone),
            risks: tidier.items("risks", &self.risks, risk),
            measures: tidier.items("measures", &self.measures, measure),
        };
        if tidier.0.is_empty() { Ok(tidy) } else { Err(tidier.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Canvas, Fault, FaultKind};
    use crate::coaching::core::strategy::canvas::{Drivers, Risk, TradeOff};
    use crate::coaching::core::strategy::words::Driver;
    use crate::kernel::text::TextFault;

    #[test]
    fn all_faults_are_told_at_once_each_with_its_place() {
        let canvas = Canvas {
            title: String::from("x\0"),
            drivers: Drivers {
                primary: Some(Driver::Security),
                secondary: vec![Driver::Security],
                ..Drivers::default()
            },
            risks: vec![Risk { likelihood: Some(4), ..Risk::default() }],
            trade_offs: vec![TradeOff::default(); 21],
            ..Canvas::default()
        };
        let faults = canvas.tidied().unwrap_err();
        let fault = |pointer: &str, what| Fault { pointer: pointer.to_owned(), what };
        assert_eq!(
            faults,
            [
                fault("/title", FaultKind::Text(TextFault::ControlCharacter)),
                fault("/drivers/secondary/0", FaultKind::Repeated),
                fault("/trade_offs", FaultKind::TooMany(20)),
                fault("/risks/0/likelihood", FaultKind::OutOfBounds),
            ]
        );
    }

    #[test]
    fn line_ends_in_a_line_become_spaces() {
        let canvas = Canvas { title: String::from("  One\n bet "), ..Canvas::default() };
        assert_eq!(canvas.tidied().unwrap().title, "One bet");
    }
}
