//! What to do about a strategy, in words.

use super::door::SeenStrategy;
use super::words::section_name;
use crate::coaching::actions::engagements::today;
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::checks::checks;
use crate::coaching::core::strategy::state::{Facts, Step, next};
use crate::coaching::core::strategy::words::Section;
use crate::coaching::mails::check_advice;
use crate::kernel::locale::Locale;
use crate::platform::context::Context;

/// Something to do about a strategy.
#[derive(Clone, Debug)]
pub struct Advice {
    /// Whether it cannot be shared before; else it would be better for it.
    pub is_hard: bool,
    /// Where, as its sections are called; empty where it is about all of it.
    pub section: String,
    /// What.
    pub text: String,
}

/// What to do about what a strategy says: first what it cannot be shared without. Nothing once it is not shared any more.
#[must_use]
pub fn advice(context: &Context, seen: &SeenStrategy, canvas: &Canvas, locale: Locale) -> Vec<Advice> {
    let facts = Facts { is_complete: true, has_blocker: false, is_tested: true };
    if next(seen.row.state.0, Step::Share, facts).is_err() {
        return Vec::new();
    }
    let open = checks(canvas, today(context, &seen.opened.mentee.time_zone));
    let open = open.into_iter().filter(|check| !check.holds);
    let said = open.map(|check| Advice {
        is_hard: check.is_hard,
        section: places(locale, &check.pointers),
        text: check_advice(locale, check.code),
    });
    said.collect()
}

/// The sections in which these places are, each once.
fn places(locale: Locale, pointers: &[String]) -> String {
    let mut names: Vec<String> = Vec::new();
    for pointer in pointers {
        let section = pointer.split('/').nth(1).and_then(Section::from_name);
        names.extend(section.map(|section| section_name(locale, section)));
    }
    names.dedup();
    names.join(", ")
}
