//! A strategy read from Markdown.

use super::canvas::{Bet, Canvas, Drivers, Measure, Milestone, NonGoal, Risk, TradeOff};
use super::markdown::{HEADINGS, driver_name, kind_name};
use super::words::{Driver, NonGoalKind, Section};

/// What could not be read, and in which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The line, the first one is 1.
    pub line: usize,
    /// Why.
    pub why: &'static str,
}

/// A line with its number.
type Line<'a> = (usize, &'a str);

/// Reads what [`markdown`](super::markdown::markdown) writes. Sections may stand in any order and may be missing.
///
/// # Errors
/// Every line that says nothing known.
pub fn read(text: &str) -> Result<Canvas, Vec<Unread>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut canvas = Canvas::default();
    let mut faults = Vec::new();
    let mut current: Option<Section> = None;
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut seen = Vec::new();
    for (line, number) in text.trim_start_matches('\u{feff}').split('\n').zip(1..) {
        if let Some(title) = line.strip_prefix("# ").or((line == "#").then_some("")) {
            if seen.contains(&Section::Title) {
                faults.push(Unread { line: number, why: "a second title" });
            }
            seen.push(Section::Title);
            title.trim().clone_into(&mut canvas.title);
        } else if let Some(heading) = line.strip_prefix("## ") {
            faults.extend(close(&mut canvas, current, &mut lines));
            current = section_of(heading.trim());
            match current {
                None => faults.push(Unread { line: number, why: "not the heading of a section" }),
                Some(section) if seen.contains(&section) => {
                    faults.push(Unread { line: number, why: "a second section of this name" });
                }
                Some(section) => seen.push(section),
            }
        } else if current.is_some() {
            lines.push((number, line));
        } else if !line.trim().is_empty() && faults.is_empty() {
            faults.push(Unread { line: number, why: "belongs to no section" });
        }
    }
    faults.extend(close(&mut canvas, current, &mut lines));
    if faults.is_empty() { Ok(canvas) } else { Err(faults) }
}

fn close(canvas: &mut Canvas, section: Option<Section>, lines: &mut Vec<Line<'_>>) -> Vec<Unread> {
    let taken = std::mem::take(lines);
    section.map(|section| read_section(canvas, section, &taken)).unwrap_or_default()
}

fn section_of(heading: &str) -> Option<Section> {
    let named = HEADINGS.iter().find(|(_, name)| name.eq_ignore_ascii_case(heading));
    named.map(|(section, _)| *section)
}

/// Puts into a section what these lines say.
pub(super) fn read_section(canvas: &mut Canvas, section: Section, lines: &[Line<'_>]) -> Vec<Unread> {
    let outcome = match section {
        Section::Title => {
            canvas.title = prose(lines);
            return Vec::new();
        }
        Section::CurrentProblem => {
            canvas.current_problem = prose(lines);
            return Vec::new();
        }
        Section::DesiredFuture => {
            canvas.desired_future = prose(lines);
            return Vec::new();
        }
        Section::Drivers => drivers(lines).map(|drivers| canvas.drivers = drivers),
        Section::MainBet => bet(lines).map(|bet| canvas.main_bet = bet),
        Section::TradeOffs => items(lines, trade_off).map(|all| canvas.trade_offs = all),
        Section::NonGoals => items(lines, non_goal).map(|all| canvas.non_goals = all),
        Section::FirstMilestones => items(lines, milestone).map(|all| canvas.first_milestones = all),
        Section::Risks => items(lines, risk).map(|all| canvas.risks = all),
        Section::Measures => items(lines, measure).map(|all| canvas.measures = all),
    };
    outcome.err().unwrap_or_default()
}

fn prose(lines: &[Line<'_>]) -> String {
    let lines: Vec<&str> = lines.iter().map(|(_, line)| line.strip_prefix('\\').unwrap_or(line)).collect();
    lines.join("\n").trim().to_owned()
}

/// `- Label: value`, indented or not.
struct Entry<'a> {
    line: usize,
    is_part: bool,
    label: &'a str,
    value: &'a str,
}

impl Entry<'_> {
    fn is(&self, label: &str) -> bool {
        self.label.eq_ignore_ascii_case(label)
    }

    fn owned(&self) -> String {
        self.value.to_owned()
    }
}

fn entries<'a>(lines: &[Line<'a>]) -> Result<Vec<Entry<'a>>, Vec<Unread>> {
    let (mut entries, mut faults) = (Vec::new(), Vec::new());
    for (line, text) in lines.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let inner = text.trim_start();
        let pair = inner.strip_prefix(['-', '*']).and_then(|rest| rest.split_once(':'));
        match pair {
            Some((label, value)) => entries.push(Entry {
                line: *line,
                is_part: inner.len() < text.len(),
                label: label.trim(),
                value: value.trim(),
            }),
            None => faults.push(Unread { line: *line, why: "not an item such as `- Label: text`" }),
        }
    }
    if faults.is_empty() { Ok(entries) } else { Err(faults) }
}

const UNKNOWN: &str = "not a label of this section";

fn unknown(entry: &Entry<'_>) -> Vec<Unread> {
    vec![Unread { line: entry.line, why: UNKNOWN }]
}

fn drivers(lines: &[Line<'_>]) -> Result<Drivers, Vec<Unread>> {
    let mut drivers = Drivers::default();
    for entry in entries(lines)? {
        if entry.is("Figure") {
            drivers.figure = entry.owned();
            continue;
        }
        let named = Driver::ALL.iter().find(|driver| {
            driver_name(**driver).eq_ignore_ascii_case(entry.value) || driver.name() == entry.value
        });
        let Some(driver) = named else {
            return Err(vec![Unread { line: entry.line, why: "not the name of a driver" }]);
        };
        match entry.label.to_ascii_lowercase().as_str() {
            "primary" if drivers.primary.is_none() => drivers.primary = Some(*driver),
            "secondary" => drivers.secondary.push(*driver),
            _ => return Err(unknown(&entry)),
        }
    }
    Ok(drivers)
}

fn bet(lines: &[Line<'_>]) -> Result<Bet, Vec<Unread>> {
    let mut bet = Bet::default();
    for entry in entries(lines)? {
        let place = match entry.label.to_ascii_lowercase().as_str() {
            "bet" => &mut bet.statement,
            "why now" => &mut bet.why_now,
            "cost of waiting" => &mut bet.cost_of_waiting,
            "turn back when" => &mut bet.reversal_condition,
            _ => return Err(unknown(&entry)),
        };
        if !place.is_empty() {
            return Err(vec![Unread { line: entry.line, why: "stands there twice" }]);
        }
        *place = entry.owned();
    }
    Ok(bet)
}

/// Reads items; `take` makes one of a first line, or puts a part into the one before.
fn items<T>(
    lines: &[Line<'_>],
    take: impl Fn(Option<&mut T>, &Entry<'_>) -> Result<Option<T>, &'static str>,
) -> Result<Vec<T>, Vec<Unread>> {
    let mut all: Vec<T> = Vec::new();
    for entry in entries(lines)? {
        let before = if entry.is_part { all.last_mut() } else { None };
        if entry.is_part && before.is_none() {
            return Err(unknown(&entry));
        }
        let taken = take(before, &entry);
        all.extend(taken.map_err(|why| vec![Unread { line: entry.line, why }])?);
    }
    Ok(all)
}

fn trade_off(before: Option<&mut TradeOff>, entry: &Entry<'_>) -> Result<Option<TradeOff>, &'static str> {
    match (before, entry.label.to_ascii_lowercase().as_str()) {
        (None, "we gain") => return Ok(Some(TradeOff { gain: entry.owned(), ..TradeOff::default() })),
        (Some(one), "we give up") => one.give_up = entry.owned(),
        (Some(one), "who feels it") => one.who_feels_it = entry.owned(),
        _ => return Err(UNKNOWN),
    }
    Ok(None)
}

fn non_goal(before: Option<&mut NonGoal>, entry: &Entry<'_>) -> Result<Option<NonGoal>, &'static str> {
    match (before, entry.label.to_ascii_lowercase().as_str()) {
        (None, _) => {
            let kind = NonGoalKind::ALL.iter().find(|kind| entry.is(kind_name(**kind))).ok_or(UNKNOWN)?;
            return Ok(Some(NonGoal {
                kind: *kind,
                statement: entry.owned(),
                reason: String::new(),
                revisit_when: String::new(),
            }));
        }
        (Some(one), "reason") => one.reason = entry.owned(),
        (Some(one), "revisit when") => one.revisit_when = entry.owned(),
        _ => return Err(UNKNOWN),
    }
    Ok(None)
}

fn milestone(before: Option<&mut Milestone>, entry: &Entry<'_>) -> Result<Option<Milestone>, &'static str> {
    match (before, entry.label.to_ascii_lowercase().as_str()) {
        (None, "milestone") => return Ok(Some(Milestone { title: entry.owned(), ..Milestone::default() })),
        (Some(one), "by") => one.target_on = Some(entry.value.parse().map_err(|_| NO_DATE)?),
        (Some(one), "proof") => one.proof = entry.owned(),
        _ => return Err(UNKNOWN),
    }
    Ok(None)
}

const NO_DATE: &str = "not a date such as 2026-09-30";

fn risk(before: Option<&mut Risk>, entry: &Entry<'_>) -> Result<Option<Risk>, &'static str> {
    match (before, entry.label.to_ascii_lowercase().as_str()) {
        (None, "risk") => return Ok(Some(Risk { text: entry.owned(), ..Risk::default() })),
        (Some(one), "likelihood") => one.likelihood = Some(degree(entry.value)?),
        (Some(one), "impact") => one.impact = Some(degree(entry.value)?),
        (Some(one), "early sign") => one.early_sign = entry.owned(),
        (Some(one), "response") => one.response = entry.owned(),
        _ => return Err(UNKNOWN),
    }
    Ok(None)
}

fn degree(text: &str) -> Result<i32, &'static str> {
    let first = text.split_whitespace().next().unwrap_or_default();
    let degree = first.parse().ok().filter(|degree| (1..=3).contains(degree));
    degree.ok_or("not a degree from 1 to 3")
}

fn measure(before: Option<&mut Measure>, entry: &Entry<'_>) -> Result<Option<Measure>, &'static str> {
    match (before, entry.label.to_ascii_lowercase().as_str()) {
        (None, "measure") => return Ok(Some(Measure { name: entry.owned(), ..Measure::default() })),
        (Some(one), "unit") => one.unit = entry.owned(),
        (Some(one), "baseline") => one.baseline = entry.owned(),
        (Some(one), "target") => one.target = entry.owned(),
        (Some(one), "by") => one.by_on = Some(entry.value.parse().map_err(|_| NO_DATE)?),
        (Some(one), "source") => one.source = entry.owned(),
        _ => return Err(UNKNOWN),
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::{Unread, read};

    #[test]
    fn each_line_that_says_nothing_known_is_named() {
        let text =
            "# T\n\n## Risks\n- Risk: one\n  - Colour: red\n\n## Nothing\n\n## Drivers\n- Primary: Fun\n";
        let lines: Vec<usize> = read(text).unwrap_err().iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [5, 7, 10]);
        assert_eq!(read("hello"), Err(vec![Unread { line: 1, why: "belongs to no section" }]));
    }

    #[test]
    fn files_of_other_systems_and_other_bullets_are_read_too() {
        let text = "\u{feff}# One bet\r\n## main technical BET\r\n* bet: Less is more\r\n";
        let canvas = read(text).unwrap();
        assert_eq!((canvas.title.as_str(), canvas.main_bet.statement.as_str()), ("One bet", "Less is more"));
    }
}
