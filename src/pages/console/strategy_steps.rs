//! Steps of a strategy that are the coach's to take.

use super::strategies::PATH;
use super::strategy::Found;
use super::strategy_deeds::{AGREE, ASK, LIVE, RETIRE, TEST};
use crate::coaching::core::strategy::words::State;
use crate::coaching::model::Side;
use crate::kernel::phrases::Voice;
use crate::pages::recall_tests::start_sheet;
use crate::pages::view::Sheet;

/// What may be done with the newest version as it stands.
pub(super) fn steps(voice: Voice, found: &Found) -> Vec<Sheet> {
    let row = &found.seen.row;
    if !found.is_own {
        return Vec::new();
    }
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, format!("{PATH}/{}/{deed}", row.id), button).with("version", row.version)
    };
    let agree = || to(AGREE, "strategy-agree");
    let ask = || {
        to(ASK, "strategy-ask-now").opened_by("strategy-ask").lines(
            "reason",
            "strategy-ask-reason",
            ("", 2_000, 3),
        )
    };
    match row.state.0 {
        State::InReview => vec![agree(), ask()],
        State::ChangesRequested => vec![agree()],
        State::Agreed => vec![live(to(LIVE, "strategy-live-now"), found)],
        State::Draft | State::Live | State::Superseded | State::Retired => Vec::new(),
    }
}

/// What cannot be undone.
pub(super) fn grave(voice: Voice, found: &Found) -> Vec<Sheet> {
    let row = &found.seen.row;
    let may_retire = row.version > 0 && !matches!(row.state.0, State::Superseded | State::Retired);
    let retire = || {
        Sheet::to(voice, format!("{PATH}/{}/{RETIRE}", row.id), "strategy-retire-now")
            .opened_by("strategy-retire")
            .with("version", row.version)
            .lines("reason", "strategy-retire-reason", ("", 1_000, 2))
            .danger("strategy-retire-about")
    };
    (found.is_own && may_retire).then(retire).into_iter().collect()
}

/// What goes live was tested, or there is a reason to do without.
fn live(sheet: Sheet, found: &Found) -> Sheet {
    let row = &found.seen.row;
    let review_on = row.review_on.map(|on| on.to_string()).unwrap_or_default();
    let sheet = sheet.opened_by("strategy-live").about("strategy-live-about").input(
        "review_on",
        "strategy-live-review",
        ("date", review_on),
    );
    let is_passed = found.more.tests.iter().any(|test| {
        let result = test.row.result.as_ref();
        test.row.version == row.version && result.is_some_and(|result| result.0.passed)
    });
    if is_passed {
        return sheet;
    }
    sheet.lines("waived_because", "strategy-live-waived", ("", 1_000, 2)).hint("strategy-live-waived-hint")
}

/// Asks people whether they can repeat the newest version, one test at a time.
pub(super) fn test_sheet(voice: Voice, found: &Found) -> Option<Sheet> {
    let row = &found.seen.row;
    let action = format!("{PATH}/{}/{TEST}", row.id);
    let sheet = start_sheet(voice, (action, Side::Coach), (row, &found.more.tests));
    sheet.filter(|_| found.is_own)
}
