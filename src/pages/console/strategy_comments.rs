//! What is said about a strategy, passage by passage.

use super::sheet::{Refused, choice};
use super::strategies::PATH;
use super::strategy::Found;
use super::strategy_deeds::{COMMENT, REOPEN, REPLY, RESOLVE};
use crate::coaching::actions::strategies::{LaidOut, Talk};
use crate::coaching::core::strategy::words::{CommentKind, State};
use crate::coaching::model::Side;
use crate::kernel::phrases::{Voice, say};
use crate::pages::view::{AnswerLine, Badge, CommentCard, Sheet, Tone};

/// A comment with what was said in reply, and what may be done about it.
pub(super) fn comment_card(
    voice: Voice,
    found: &Found,
    (one, replies): &Talk,
    refused: Option<&Refused>,
) -> CommentCard {
    let newest = found.seen.row.version;
    let (key, tone) = kind_words(one.kind.0);
    let is_resolved = !one.state.0.is_open();
    let gone = (one.found_in != newest).then(|| voice.say("strategy-passage-gone"));
    let version = say!(voice, "strategy-version", n = one.version);
    let about = [one.author.clone(), version].into_iter().chain(gone);
    let resolved = is_resolved.then(|| voice.say("strategy-resolved"));
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, format!("{PATH}/{}/{deed}", found.seen.row.id), button)
            .named(&one.id.to_string())
            .with("comment", one.id)
    };
    let reply = || {
        to(REPLY, "strategy-reply-send")
            .opened_by("strategy-reply")
            .lines("body", "strategy-comment-body", ("", 4_000, 3))
            .after(refused)
    };
    let mut sheets = Vec::new();
    if found.is_own && may_be_talked_about(found) {
        sheets.push(reply());
    }
    match (is_resolved, one.side) {
        (false, _) if found.is_own => sheets.push(to(RESOLVE, "strategy-resolve").quiet()),
        // Whoever said it opens it again.
        (true, Side::Coach) if found.is_own => sheets.push(to(REOPEN, "strategy-reopen").quiet()),
        _ => {}
    }
    CommentCard {
        quote: one.quote.clone(),
        kind: Badge { label: voice.say(key), tone },
        about: about.chain(resolved).collect::<Vec<_>>().join(" · "),
        body: one.body.clone(),
        replies: replies
            .iter()
            .map(|reply| AnswerLine { label: reply.author.clone(), value: reply.body.clone() })
            .collect(),
        is_resolved,
        sheets,
    }
}

/// What a comment is, and how it looks.
fn kind_words(kind: CommentKind) -> (&'static str, Tone) {
    match kind {
        CommentKind::Question => ("strategy-question", Tone::Neutral),
        CommentKind::Suggestion => ("strategy-suggestion", Tone::Neutral),
        CommentKind::Praise => ("strategy-praise", Tone::Good),
        CommentKind::Blocker => ("strategy-blocker", Tone::Bad),
    }
}

fn may_be_talked_about(found: &Found) -> bool {
    let row = &found.seen.row;
    row.version > 0 && !matches!(row.state.0, State::Draft | State::Superseded | State::Retired)
}

/// Says something about a passage.
pub(super) fn comment_sheet(voice: Voice, found: &Found, page: &LaidOut) -> Option<Sheet> {
    if !found.is_own || !may_be_talked_about(found) {
        return None;
    }
    let row = &found.seen.row;
    let kinds =
        CommentKind::ALL.iter().map(|kind| choice(kind.name(), voice.say(kind_words(*kind).0))).collect();
    let sections: Vec<_> =
        page.parts.iter().map(|part| choice(part.section.name(), part.heading.clone())).collect();
    let first = sections.first().map(|one| one.value.clone()).unwrap_or_default();
    Some(
        Sheet::to(voice, format!("{PATH}/{}/{COMMENT}", row.id), "strategy-comment-send")
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
