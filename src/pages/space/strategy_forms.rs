//! The forms of a strategy's page, each where its step can be taken.

use crate::coaching::actions::strategies::{LaidOut, Talk};
use crate::coaching::core::strategy::markdown::markdown;
use crate::coaching::core::strategy::state::{Facts, Step, next};
use crate::coaching::core::strategy::words::CommentKind;
use crate::coaching::model::{Side, StoredStrategy, StrategyVisibility};
use crate::kernel::phrases::Voice;
use crate::pages::console::choice;
use crate::pages::view::{Badge, Sheet, Tone};

use super::strategies::PATH;

/// What it says is written anew.
pub(super) const EDIT: &str = "edit";
/// It is laid before the coach.
pub(super) const SHARE: &str = "share";
/// Whether the coach reads the draft.
pub(super) const OPEN: &str = "open";
/// It is what is done.
pub(super) const LIVE: &str = "live";
/// It is given up.
pub(super) const RETIRE: &str = "retire";
/// Something is said about a passage.
pub(super) const COMMENT: &str = "comment";
/// Something is said in reply.
pub(super) const REPLY: &str = "reply";
/// A comment is done with.
pub(super) const RESOLVE: &str = "resolve";
/// It is not.
pub(super) const REOPEN: &str = "reopen";

/// People are asked whether they can repeat it.
pub(super) const TEST: &str = "test";

/// Longest document, in characters, as the rules say.
const TEXT_MAX: usize = 60_000;

/// A new one.
pub(super) fn add(voice: Voice) -> Sheet {
    Sheet::to(voice, PATH, "space-strategy-begin-now").opened_by("space-strategy-begin").line(
        "title",
        "space-strategy-title",
        ("", 120),
    )
}

fn may(row: &StoredStrategy, step: Step) -> bool {
    let facts = Facts { is_complete: true, has_blocker: false, is_tested: true };
    next(row.state.0, step, facts).is_ok()
}

fn to(voice: Voice, row: &StoredStrategy, deed: &str, button: &str) -> Sheet {
    Sheet::to(voice, format!("{PATH}/{}/{deed}", row.id), button)
}

/// What can be done with the draft now.
pub(super) fn of_draft(voice: Voice, row: &StoredStrategy) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    if may(row, Step::Share) {
        let share = to(voice, row, SHARE, "space-strategy-share-now").opened_by("space-strategy-share");
        let share = share.with("revision", row.revision);
        sheets.push(share.lines("note", "space-strategy-note", ("", 1_000, 2)).optional());
    }
    if may(row, Step::Edit) {
        sheets.push(
            to(voice, row, EDIT, "space-strategy-save")
                .opened_by("space-strategy-edit")
                .with("revision", row.revision)
                .lines("markdown", "space-strategy-text", (&markdown(&row.draft.0), TEXT_MAX, 18))
                .hint("space-strategy-text-hint"),
        );
        let (wanted, button) = match row.visibility {
            StrategyVisibility::Private => (StrategyVisibility::Coach, "space-strategy-open"),
            StrategyVisibility::Coach => (StrategyVisibility::Private, "space-strategy-shut"),
        };
        let open = to(voice, row, OPEN, button).quiet().with("visibility", wanted.name());
        sheets.push(open.with("revision", row.revision));
    }
    sheets
}

/// What can be done with it as it was shared.
pub(super) fn deeds(voice: Voice, row: &StoredStrategy) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    if may(row, Step::GoLive) {
        let review_on = row.review_on.map(|date| date.to_string()).unwrap_or_default();
        sheets.push(
            to(voice, row, LIVE, "space-strategy-live-now")
                .opened_by("space-strategy-go-live")
                .with("version", row.version)
                .input("review_on", "space-strategy-review", ("date", review_on))
                .lines("waived_because", "space-strategy-waived", ("", 1_000, 2))
                .optional()
                .hint("space-strategy-waived-hint"),
        );
    }
    if may(row, Step::Retire) {
        sheets.push(
            to(voice, row, RETIRE, "space-strategy-retire-now")
                .opened_by("space-strategy-retire")
                .lines("reason", "space-strategy-reason", ("", 1_000, 2))
                .danger("space-strategy-retire-about"),
        );
    }
    sheets
}

/// A comment on a passage of the newest version.
pub(super) fn comment(voice: Voice, row: &StoredStrategy, page: &LaidOut) -> Option<Sheet> {
    if row.version == 0 || !may(row, Step::Comment) {
        return None;
    }
    let kinds = CommentKind::ALL.iter().map(|one| choice(one.name(), kind(voice, *one).label)).collect();
    let sections: Vec<_> =
        page.parts.iter().map(|part| choice(part.section.name(), part.heading.clone())).collect();
    let first = sections.first().map(|one| one.value.clone()).unwrap_or_default();
    Some(
        to(voice, row, COMMENT, "strategy-comment-send")
            .opened_by("strategy-comment-add")
            .with("version", row.version)
            .choose("section", "strategy-comment-section", (&first, sections))
            .line("quote", "strategy-comment-quote", ("", 1_000))
            .optional()
            .hint("strategy-comment-quote-hint")
            .choose("kind", "strategy-comment-kind", (CommentKind::Question.name(), kinds))
            .lines("body", "strategy-comment-body", ("", 4_000, 3)),
    )
}

/// What a comment is, and how it looks.
pub(super) fn kind(voice: Voice, kind: CommentKind) -> Badge {
    let (key, tone) = match kind {
        CommentKind::Question => ("strategy-question", Tone::Neutral),
        CommentKind::Suggestion => ("strategy-suggestion", Tone::Neutral),
        CommentKind::Praise => ("strategy-praise", Tone::Good),
        CommentKind::Blocker => ("strategy-blocker", Tone::Bad),
    };
    Badge { label: voice.say(key), tone }
}

/// What can be done with a comment.
pub(super) fn of_comment(voice: Voice, row: &StoredStrategy, (one, _): &Talk) -> Vec<Sheet> {
    let to = |deed: &str, button: &str| {
        to(voice, row, deed, button).named(&one.id.to_string()).with("comment", one.id)
    };
    let mut sheets = Vec::new();
    if may(row, Step::Comment) {
        let reply = to(REPLY, "space-strategy-reply-now").opened_by("space-strategy-reply");
        sheets.push(reply.lines("body", "strategy-comment-body", ("", 4_000, 2)));
    }
    match (one.state.0.is_open(), one.side) {
        (true, _) => sheets.push(to(RESOLVE, "strategy-resolve").quiet()),
        // Whoever said it opens it again.
        (false, Side::Mentee) => sheets.push(to(REOPEN, "strategy-reopen").quiet()),
        (false, Side::Coach) => {}
    }
    sheets
}
