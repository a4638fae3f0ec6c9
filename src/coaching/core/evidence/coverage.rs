//! Which skills are shown at which level.

use chrono::{Months, NaiveDate};
use uuid::Uuid;

use super::entry::Entry;
use super::strength::strength;

/// Points from which an entry is strong.
pub const STRONG_FROM: i64 = 4;
/// Months after which an entry shows what was, not what is.
const STALE_AFTER: Months = Months::new(18);
/// Levels there are.
const LEVELS: std::ops::RangeInclusive<i64> = 1..=5;

/// What a role asks of a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Key of the skill.
    pub skill: String,
    /// The level.
    pub level: i64,
    /// How much it matters, 1 to 5.
    pub weight: i64,
    /// Whether the role cannot be had without it.
    pub is_gate: bool,
}

/// How well a skill is shown at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cover {
    /// Nothing shows it.
    None,
    /// What showed it is too long ago.
    Stale,
    /// Something shows it, not strongly.
    Claimed,
    /// Something shows it strongly.
    Strong,
}

/// A skill at a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The level, 1 to 5.
    pub level: i64,
    /// How well it is shown.
    pub cover: Cover,
    /// How many strong entries show it that are not stale.
    pub strong: usize,
    /// What shows it, the strongest first.
    pub entries: Vec<Uuid>,
}

/// A skill over all levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the role asks for.
    pub goal: Goal,
    /// Level 1 to 5.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of the level that the role asks for.
    #[must_use]
    pub fn at_goal(&self) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.level == self.goal.level)
    }
}

/// Whether something is too long ago on this date.
#[must_use]
pub fn is_stale(occurred_on: NaiveDate, today: NaiveDate) -> bool {
    occurred_on.checked_add_months(STALE_AFTER).is_some_and(|last| last < today)
}

/// How well these entries cover what a role asks for. An entry shows the level it claims and those below, since each
/// level includes the lower ones.
#[must_use]
pub fn coverage(entries: &[Entry], goals: &[Goal], today: NaiveDate) -> Vec<Row> {
    let cells = |goal: &Goal| LEVELS.map(|level| cell(entries, (&goal.skill, level), today)).collect();
    goals.iter().map(|goal| Row { goal: goal.clone(), cells: cells(goal) }).collect()
}

fn cell(entries: &[Entry], (skill, level): (&str, i64), today: NaiveDate) -> Cell {
    let shows = |entry: &&Entry| entry.claims.iter().any(|one| one.skill == skill && one.level >= level);
    let mut found: Vec<(bool, i64, &Entry)> = entries
        .iter()
        .filter(shows)
        .map(|entry| (!is_stale(entry.occurred_on, today), strength(entry, Some(level)).points, entry))
        .collect();
    found.sort_by_key(|(is_fresh, points, entry)| {
        std::cmp::Reverse((*is_fresh, *points, entry.occurred_on, entry.id))
    });
    let strong = found.iter().filter(|(is_fresh, points, _)| *is_fresh && *points >= STRONG_FROM).count();
    let cover = match found.first() {
        None => Cover::None,
        Some((false, ..)) => Cover::Stale,
        Some(_) if strong > 0 => Cover::Strong,
        Some(_) => Cover::Claimed,
    };
    Cell { level, cover, strong, entries: found.into_iter().map(|(.., entry)| entry.id).collect() }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::is_stale;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn evidence_is_stale_after_eighteen_months_to_the_day() {
        assert!(!is_stale(date("2025-01-15"), date("2026-07-15")));
        assert!(is_stale(date("2025-01-15"), date("2026-07-16")));
        // The month may have no such day.
        assert!(!is_stale(date("2024-08-31"), date("2026-02-28")));
        assert!(is_stale(date("2024-08-31"), date("2026-03-01")));
    }
}
