//! A strategy as Markdown: what people keep beside their code, and what differences are made of.
//!
//! Items are lists, `- Label: value`, with what belongs to an item indented below it. Prose stands as it is; only a line
//! of it that would read as a heading is escaped.

use chrono::NaiveDate;

use super::canvas::Canvas;
use super::words::{Driver, NonGoalKind, Section};

/// Headings, in the order of the document. The title is the heading of the whole.
pub(super) const HEADINGS: [(Section, &str); 9] = [
    (Section::Drivers, "Drivers"),
    (Section::CurrentProblem, "Current problem"),
    (Section::DesiredFuture, "Desired future state"),
    (Section::MainBet, "Main technical bet"),
    (Section::TradeOffs, "Trade-offs"),
    (Section::NonGoals, "Non-goals"),
    (Section::FirstMilestones, "First milestones"),
    (Section::Risks, "Risks"),
    (Section::Measures, "Measures of success"),
];

/// What a driver is called.
#[must_use]
pub fn driver_name(driver: Driver) -> &'static str {
    match driver {
        Driver::CustomerReliability => "Customer reliability",
        Driver::DeliverySpeed => "Delivery speed",
        Driver::CostReduction => "Cost reduction",
        Driver::NewProductCapability => "New product capability",
        Driver::Security => "Security",
        Driver::Compliance => "Compliance",
        Driver::DeveloperProductivity => "Developer productivity",
        Driver::OperationalResilience => "Operational resilience",
    }
}

/// What a kind of non-goal is called.
#[must_use]
pub fn kind_name(kind: NonGoalKind) -> &'static str {
    match kind {
        NonGoalKind::OutOfScope => "Out of scope",
        NonGoalKind::ComplexityNotWorthAdding => "Complexity not worth adding",
        NonGoalKind::MigrationCanWait => "Migration can wait",
        NonGoalKind::BlockedByProductUncertainty => "Blocked by product uncertainty",
    }
}

/// A strategy as Markdown.
#[must_use]
pub fn markdown(canvas: &Canvas) -> String {
    let mut text = format!("# {}\n", canvas.title);
    for (section, heading) in HEADINGS {
        text.push_str("\n## ");
        text.push_str(heading);
        text.push('\n');
        let lines = lines(canvas, section);
        if !lines.is_empty() {
            text.push('\n');
        }
        for line in lines {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// What a section says, as one text that comments are anchored in.
#[must_use]
pub fn passage(canvas: &Canvas, section: Section) -> String {
    lines(canvas, section).join("\n")
}

/// The lines of a section, without its heading.
#[must_use]
pub fn lines(canvas: &Canvas, section: Section) -> Vec<String> {
    let mut list = Written::default();
    match section {
        Section::Title => list.prose(&canvas.title),
        Section::CurrentProblem => list.prose(&canvas.current_problem),
        Section::DesiredFuture => list.prose(&canvas.desired_future),
        Section::Drivers => drivers(&mut list, canvas),
        Section::MainBet => bet(&mut list, canvas),
        Section::TradeOffs | Section::NonGoals | Section::FirstMilestones => {
            plans(&mut list, canvas, section);
        }
        Section::Risks | Section::Measures => outlook(&mut list, canvas, section),
    }
    list.0
}

#[derive(Default)]
struct Written(Vec<String>);

impl Written {
    fn prose(&mut self, text: &str) {
        if !text.is_empty() {
            self.0.extend(text.split('\n').map(escaped));
        }
    }

    /// The first line of an item, empty or not.
    fn head(&mut self, label: &str, value: &str) {
        self.0.push(format!("- {label}: {value}").trim_end().to_owned());
    }

    fn entry(&mut self, label: &str, value: &str) {
        if !value.is_empty() {
            self.head(label, value);
        }
    }

    fn part(&mut self, label: &str, value: &str) {
        if !value.is_empty() {
            self.0.push(format!("  - {label}: {value}"));
        }
    }

    fn date(&mut self, label: &str, date: Option<NaiveDate>) {
        if let Some(date) = date {
            self.part(label, &date.to_string());
        }
    }

    fn degree(&mut self, label: &str, degree: Option<i32>) {
        if let Some(degree) = degree {
            self.part(label, &format!("{degree} of 3"));
        }
    }
}

fn escaped(line: &str) -> String {
    if line.starts_with(['#', '\\']) { format!("\\{line}") } else { line.to_owned() }
}

fn drivers(list: &mut Written, canvas: &Canvas) {
    let drivers = &canvas.drivers;
    list.entry("Primary", drivers.primary.map(driver_name).unwrap_or_default());
    list.entry("Figure", &drivers.figure);
    for driver in &drivers.secondary {
        list.entry("Secondary", driver_name(*driver));
    }
}

fn bet(list: &mut Written, canvas: &Canvas) {
    let bet = &canvas.main_bet;
    list.entry("Bet", &bet.statement);
    list.entry("Why now", &bet.why_now);
    list.entry("Cost of waiting", &bet.cost_of_waiting);
    list.entry("Turn back when", &bet.reversal_condition);
}

fn plans(list: &mut Written, canvas: &Canvas, section: Section) {
    match section {
        Section::TradeOffs => {
            for one in &canvas.trade_offs {
                list.head("We gain", &one.gain);
                list.part("We give up", &one.give_up);
                list.part("Who feels it", &one.who_feels_it);
            }
        }
        Section::NonGoals => {
            for one in &canvas.non_goals {
                list.head(kind_name(one.kind), &one.statement);
                list.part("Reason", &one.reason);
                list.part("Revisit when", &one.revisit_when);
            }
        }
        _ => {
            for one in &canvas.first_milestones {
                list.head("Milestone", &one.title);
                list.date("By", one.target_on);
                list.part("Proof", &one.proof);
            }
        }
    }
}

fn outlook(list: &mut Written, canvas: &Canvas, section: Section) {
    if section == Section::Risks {
        for one in &canvas.risks {
            list.head("Risk", &one.text);
            list.degree("Likelihood", one.likelihood);
            list.degree("Impact", one.impact);
            list.part("Early sign", &one.early_sign);
            list.part("Response", &one.response);
        }
        return;
    }
    for one in &canvas.measures {
        list.head("Measure", &one.name);
        list.part("Unit", &one.unit);
        list.part("Baseline", &one.baseline);
        list.part("Target", &one.target);
        list.date("By", one.by_on);
        list.part("Source", &one.source);
    }
}

#[cfg(test)]
mod tests {
    use super::markdown;
    use crate::coaching::core::strategy::import::read;
    use crate::coaching::core::strategy::samples::strategy;

    #[test]
    fn a_strategy_reads_as_a_document_and_is_read_back() {
        let canvas = strategy();
        let text = markdown(&canvas);
        for part in [
            "# One queue between orders and billing\n",
            "\n## Main technical bet\n\n- Bet: ",
            "\n- We gain: ",
            "\n  - We give up: ",
            "\n- Migration can wait: ",
            "\n  - By: 2026-09-30\n",
        ] {
            assert!(text.contains(part), "{part:?} in {text}");
        }
        assert_eq!(read(&text), Ok(canvas));
    }
}
