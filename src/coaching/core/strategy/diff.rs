//! What changed from one version to another, section by section.

use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};

use super::canvas::Canvas;
use super::import::{Unread, read_section};
use super::markdown::lines;
use super::words::Section;

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = StrategyLineFate)]
pub enum Fate {
    /// It stands in both.
    Kept,
    /// It stood in the first.
    Removed,
    /// It stands in the second.
    Added,
}

/// A line and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = StrategyLine)]
pub struct LineChange {
    /// What became of it.
    pub fate: Fate,
    /// What it says.
    pub text: String,
}

/// A section that changed, with all its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = StrategySectionChange)]
pub struct SectionChange {
    /// Which.
    pub section: Section,
    /// Its lines, those of both versions in order.
    pub lines: Vec<LineChange>,
}

/// What changed; sections that did not are left out.
#[must_use]
pub fn diff(before: &Canvas, after: &Canvas) -> Vec<SectionChange> {
    let changes =
        Section::ALL.iter().map(|section| (*section, lines(before, *section), lines(after, *section)));
    changes
        .filter(|(_, old, new)| old != new)
        .map(|(section, old, new)| SectionChange { section, lines: changed(&old, &new) })
        .collect()
}

fn changed(old: &[String], new: &[String]) -> Vec<LineChange> {
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    let new: Vec<&str> = new.iter().map(String::as_str).collect();
    let changes = TextDiff::from_slices(&old, &new);
    let line = |change: similar::Change<&str>| LineChange {
        fate: match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Delete => Fate::Removed,
            ChangeTag::Insert => Fate::Added,
        },
        text: change.value().to_owned(),
    };
    changes.iter_all_changes().map(line).collect()
}

/// The second version, made of the first and what changed.
///
/// # Errors
/// Lines that say nothing known; not for what [`diff`] made.
pub fn apply(before: &Canvas, changes: &[SectionChange]) -> Result<Canvas, Vec<Unread>> {
    let mut canvas = before.clone();
    let mut faults = Vec::new();
    for change in changes {
        let kept = change.lines.iter().filter(|line| line.fate != Fate::Removed);
        let numbered: Vec<(usize, &str)> = (1..).zip(kept.map(|line| line.text.as_str())).collect();
        faults.extend(read_section(&mut canvas, change.section, &numbered));
    }
    if faults.is_empty() { Ok(canvas) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::{Fate, apply, diff};
    use crate::coaching::core::strategy::samples::strategy;
    use crate::coaching::core::strategy::words::Section;

    #[test]
    fn only_sections_that_changed_are_named_and_lines_that_did_not_are_kept() {
        let before = strategy();
        let mut after = before.clone();
        after.risks[0].early_sign = String::from("Support tickets double within a week");
        let changes = diff(&before, &after);

        assert_eq!(changes.iter().map(|change| change.section).collect::<Vec<_>>(), [Section::Risks]);
        let fates: Vec<Fate> = changes[0].lines.iter().map(|line| line.fate).collect();
        assert_eq!(fates.iter().filter(|fate| **fate != Fate::Kept).count(), 2, "{fates:?}");
        assert_eq!(apply(&before, &changes), Ok(after));
        assert!(diff(&before, &before).is_empty());
    }
}
