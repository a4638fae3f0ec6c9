//! What a page about a strategy shows besides its text, the same in the mentee's space and in the console: what to do about
//! it, what was said and tested, the newest first, and what changed between two texts.

use super::form::{Pairs, unreadable};
use super::view::{AdviceGroup, AnswerLine, Changes};
use crate::coaching::actions::Viewer;
use crate::coaching::actions::recall::{TestDetail, list_tests, test_detail};
use crate::coaching::actions::strategies::{SeenStrategy, Talk, advice, list_comments_before, section_name};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::diff::{Fate, diff};
use crate::coaching::core::strategy::words::Section;
use crate::coaching::model::RecallTest;
use crate::kernel::ids::StrategyId;
use crate::kernel::phrases::Voice;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, Page as ListPage};

/// Comments that are shown at once.
const TALKS: i64 = 100;
/// The newest recall tests, which are shown.
const TESTS: i64 = 5;
/// Earlier ones that are shown at once.
const EARLIER_TESTS: i64 = 20;
/// Before which comment those that are shown stand.
const COMMENTS: &str = "comments";
/// Before which recall test those that are shown stand.
const TESTED: &str = "tests";

/// What was said about a strategy, and its recall tests: the newest, or those before a place that the address names.
pub(super) struct Told {
    /// What was said, oldest first.
    pub talks: Vec<Talk>,
    /// The rest of it, as a query.
    pub earlier_talks: Option<String>,
    /// The newest tests, which decide what may be done.
    pub tests: Vec<TestDetail>,
    /// Earlier ones, where the address asks for them.
    before: Option<Vec<TestDetail>>,
    /// The rest of them, as a query.
    pub earlier_tests: Option<String>,
}

impl Told {
    /// The tests that are shown.
    pub(super) fn shown_tests(&self) -> &[TestDetail] {
        self.before.as_deref().unwrap_or(&self.tests)
    }
}

/// What was said about a strategy, and its recall tests.
pub(super) async fn told(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    pairs: &Pairs,
) -> Result<Told, Problem> {
    let place = |name: &str| {
        let cursor = pairs.first(name).map(|text| Cursor::decode(text).ok_or_else(|| foreign(name)));
        cursor.transpose()
    };
    let page = ListPage { limit: TALKS, after: place(COMMENTS)? };
    let talks = list_comments_before(connection, context, viewer, (id, page)).await?;
    let mut talks = page.list(talks, |(one, _)| one.place(), |talk| talk);
    talks.items.reverse();
    let page = ListPage { limit: TESTS, after: None };
    let (tests, mut next) = tested(connection, context, (viewer, id), page).await?;
    let before = match place(TESTED)? {
        None => None,
        after => {
            let page = ListPage { limit: EARLIER_TESTS, after };
            let (tests, rest) = tested(connection, context, (viewer, id), page).await?;
            next = rest;
            Some(tests)
        }
    };
    let query = |name: &str, cursor: Option<String>| cursor.map(|cursor| format!("?{name}={cursor}"));
    Ok(Told {
        talks: talks.items,
        earlier_talks: query(COMMENTS, talks.next_cursor),
        tests,
        before,
        earlier_tests: query(TESTED, next),
    })
}

fn foreign(name: &str) -> Problem {
    unreadable(name, "expected what a link of this page says")
}

/// A page of the recall tests, and where the next one starts.
async fn tested(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, StrategyId),
    page: ListPage,
) -> Result<(Vec<TestDetail>, Option<String>), Problem> {
    let rows = list_tests(connection, context, viewer, (id, page)).await?;
    let list = page.list(rows, RecallTest::place, |row| row.id);
    let mut tests = Vec::new();
    for id in list.items {
        tests.push(test_detail(connection, context, viewer, id).await?);
    }
    Ok((tests, list.next_cursor))
}

/// What to do about a text that can still be shared, in two groups: what it cannot be shared without, and what else would
/// be better for it.
pub(super) fn advised(
    context: &Context,
    voice: Voice,
    (seen, canvas): (&SeenStrategy, &Canvas),
) -> Vec<AdviceGroup> {
    let all = advice(context, seen, canvas, voice.locale());
    let group = |is_hard: bool, key: &str| AdviceGroup {
        heading: voice.say(key),
        lines: all
            .iter()
            .filter(|one| one.is_hard == is_hard)
            .map(|one| AnswerLine { label: one.section.clone(), value: one.text.clone() })
            .collect(),
    };
    let groups = [group(true, "strategy-advice-hard"), group(false, "strategy-advice-soft")];
    groups.into_iter().filter(|group| !group.lines.is_empty()).collect()
}

/// What changed from one text to another.
pub(super) fn changes(voice: Voice, heading: String, (before, after): (&Canvas, &Canvas)) -> Changes {
    let name = |section: Section| match section {
        Section::Title => voice.say("strategy-its-title"),
        other => section_name(voice.locale(), other),
    };
    let sign = |fate| match fate {
        Fate::Kept => "",
        Fate::Removed => "-",
        Fate::Added => "+",
    };
    let parts = diff(before, after).into_iter().map(|part| {
        let lines = part.lines.into_iter().map(|line| (sign(line.fate), line.text));
        (name(part.section), lines.collect())
    });
    Changes { heading, parts: parts.collect() }
}
