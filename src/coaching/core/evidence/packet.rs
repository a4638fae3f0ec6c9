//! The packet: two or three cases for a role, what they and the rest cover, and what is missing.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::coverage::{Cover, Goal, Row, STRONG_FROM, coverage, is_stale};
use super::entry::{Entry, State};
use super::strength::strength;

/// How many cases a packet has at most.
pub const CASES_MAX: usize = 3;
/// Strong entries that a skill without which the role cannot be had needs.
const NEEDED_AT_GATE: usize = 2;

/// What is missing for a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What the role asks for.
    pub goal: Goal,
    /// How well it is shown.
    pub cover: Cover,
    /// Strong entries there are.
    pub strong: usize,
    /// Strong entries it needs.
    pub needed: usize,
}

/// A packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet {
    /// The cases, the strongest first.
    pub cases: Vec<Uuid>,
    /// What everything that may stand in the packet covers.
    pub coverage: Vec<Row>,
    /// What is missing, what matters most first.
    pub gaps: Vec<Gap>,
    /// Whether each skill without which the role cannot be had is strongly shown twice.
    pub is_ready: bool,
}

/// The entries that may stand in a packet: what is not secret, and what the mentee put aside for it.
pub fn packet_entries(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    entries.iter().filter(|entry| entry.may_be_packed())
}

/// The packet for a role. `chosen` are the cases that the mentee wants, at most three; if none are, those that show
/// most of what the role asks for. Nothing in it depends on an entry that may not stand in it.
#[must_use]
pub fn packet(entries: &[Entry], goals: &[Goal], chosen: &[Uuid], today: NaiveDate) -> Packet {
    let entries: Vec<Entry> = packet_entries(entries).cloned().collect();
    let coverage = coverage(&entries, goals, today);
    let cases = if chosen.is_empty() {
        best(&entries, goals, today)
    } else {
        let known = |id: &&Uuid| entries.iter().any(|entry| entry.id == **id);
        chosen.iter().filter(known).take(CASES_MAX).copied().collect()
    };
    let mut gaps: Vec<Gap> = coverage.iter().filter_map(gap).collect();
    gaps.sort_by_key(|gap| Reverse((gap.goal.is_gate, gap.goal.weight)));
    let is_ready = !gaps.iter().any(|gap| gap.goal.is_gate);
    Packet { cases, coverage, gaps, is_ready }
}

fn gap(row: &Row) -> Option<Gap> {
    let cell = row.at_goal()?;
    let needed = if row.goal.is_gate { NEEDED_AT_GATE } else { 1 };
    (cell.strong < needed).then(|| Gap {
        goal: row.goal.clone(),
        cover: cell.cover,
        strong: cell.strong,
        needed,
    })
}

/// The shaped entries that together show most: one after another, each the one that adds most to those before.
fn best(entries: &[Entry], goals: &[Goal], today: NaiveDate) -> Vec<Uuid> {
    let mut left: Vec<&Entry> = entries
        .iter()
        .filter(|entry| entry.state() != State::Raw && !is_stale(entry.occurred_on, today))
        .collect();
    let mut cases = Vec::new();
    let mut shown: BTreeSet<&str> = BTreeSet::new();
    while cases.len() < CASES_MAX {
        let rank = |entry: &&&Entry| {
            let points = strength(entry, None).points;
            (worth(entry, goals, &shown), points, entry.is_verified, entry.occurred_on, entry.id)
        };
        let Some(next) = left.iter().max_by_key(rank).copied() else { break };
        left.retain(|entry| entry.id != next.id);
        cases.push(next.id);
        shown.extend(goals.iter().filter(|goal| shows(next, goal)).map(|goal| goal.skill.as_str()));
    }
    cases
}

/// What an entry adds to skills shown already: the weight of the others, doubled where the role hangs on them.
fn worth(entry: &Entry, goals: &[Goal], shown: &BTreeSet<&str>) -> i64 {
    let added = goals.iter().filter(|goal| !shown.contains(goal.skill.as_str()) && shows(entry, goal));
    added.map(|goal| if goal.is_gate { goal.weight * 2 } else { goal.weight }).sum()
}

fn shows(entry: &Entry, goal: &Goal) -> bool {
    let claims = entry.claims.iter().any(|one| one.skill == goal.skill && one.level >= goal.level);
    claims && strength(entry, Some(goal.level)).points >= STRONG_FROM
}
