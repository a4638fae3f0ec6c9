//! What each side said of each skill: "mentee 4 · you 2 – talk about this first".

use super::assessment::skill_name;
use super::assessment_deeds::{DIFFER, REVISE};
use super::assessments::PATH;
use super::sheet::{Refused, choice};
use crate::coaching::actions::AssessmentDetail;
use crate::coaching::model::{AssessmentState, RaterKind, StoredRating};
use crate::kernel::phrases::{Voice, say};
use crate::pages::view::{Badge, Sheet, SkillCard, Tone};

/// The skills, what has to be talked about first on top. Nothing while raters are at it.
pub(super) fn skill_cards(
    voice: Voice,
    detail: &AssessmentDetail,
    refused: Option<&Refused>,
) -> Vec<SkillCard> {
    if detail.question.is_none() {
        return Vec::new();
    }
    let keys: Vec<&str> = detail.assessment.targets.0.iter().map(|target| target.key.as_str()).collect();
    let is_open = |key: &&&str| detail.unsettled.iter().any(|open| open == **key);
    let (first, rest): (Vec<&str>, Vec<&str>) = keys.iter().partition(|key| is_open(key));
    let mut cards: Vec<SkillCard> =
        first.iter().map(|key| card(voice, detail, (key, true), refused)).collect();
    cards.extend(rest.iter().map(|key| card(voice, detail, (key, false), refused)));
    cards
}

/// What a rater is to the mentee.
pub(super) fn kind_label(kind: RaterKind) -> &'static str {
    match kind {
        RaterKind::Mentee => "rater-mentee",
        RaterKind::Coach => "rater-coach",
        RaterKind::Manager => "rater-manager",
        RaterKind::Peer => "rater-peer",
    }
}

fn card(
    voice: Voice,
    detail: &AssessmentDetail,
    (key, is_open): (&str, bool),
    refused: Option<&Refused>,
) -> SkillCard {
    let of = |(_, rating): &&(RaterKind, StoredRating)| rating.skill == key;
    let ratings: Vec<&(RaterKind, StoredRating)> = detail.ratings.iter().filter(of).collect();
    let own = ratings.iter().find(|(kind, _)| *kind == RaterKind::Coach).map(|(_, rating)| rating);
    let was_settled =
        detail.result.as_ref().is_some_and(|one| one.talk_first.iter().any(|first| first == key));
    let badge = match (is_open, was_settled) {
        (true, _) => Some(Badge { label: voice.say("assess-talk-first"), tone: Tone::Warn }),
        (false, true) => Some(Badge { label: voice.say("assess-talked"), tone: Tone::Good }),
        (false, false) => None,
    };
    let is_reconciling = detail.assessment.state == AssessmentState::Reconciling;
    let sheets = if is_reconciling { sheets(voice, detail, (key, own)) } else { Vec::new() };
    SkillCard {
        key: key.to_owned(),
        name: skill_name(detail, key),
        sides: sides(voice, detail, (key, &ratings)),
        badge,
        said: said(voice, detail, (key, &ratings)),
        sheets: sheets.into_iter().map(|sheet| sheet.after(refused)).collect(),
    }
}

fn sides(
    voice: Voice,
    detail: &AssessmentDetail,
    (key, ratings): (&str, &[&(RaterKind, StoredRating)]),
) -> String {
    let level = |rating: &StoredRating| match rating.level {
        Some(level) => level.to_string(),
        None => voice.say("rate-not-observed"),
    };
    let mut said: Vec<String> = ratings
        .iter()
        .map(|(kind, rating)| format!("{} {}", voice.say(kind_label(*kind)), level(rating)))
        .collect();
    if let Some(median) = detail.peer_medians.get(key) {
        said.push(format!("{} {median}", voice.say("rater-peers")));
    }
    if said.is_empty() { voice.say("assess-nobody-rated") } else { said.join(" · ") }
}

/// What was written about a skill, and why the sides still differ.
fn said(
    voice: Voice,
    detail: &AssessmentDetail,
    (key, ratings): (&str, &[&(RaterKind, StoredRating)]),
) -> Vec<String> {
    let notes = ratings.iter().filter(|(_, rating)| !rating.note.is_empty());
    let mut lines: Vec<String> =
        notes.map(|(kind, rating)| format!("{}: {}", voice.say(kind_label(*kind)), rating.note)).collect();
    let peers = detail.peer_notes.iter().filter(|(skill, _)| skill == key);
    lines.extend(peers.map(|(_, note)| format!("{}: {note}", voice.say("rater-peers"))));
    let before = detail.revisions.iter().filter(|(_, revision)| revision.skill == key);
    lines.extend(before.filter_map(|(kind, revision)| {
        let level = revision.level?;
        Some(say!(voice, "assess-said-before", who = voice.say(kind_label(*kind)), level = level))
    }));
    let differences = detail.differences.iter().filter(|difference| difference.skill == key);
    lines.extend(differences.map(|one| format!("{}: {}", one.name, one.note)));
    lines
}

/// Says what the coach means after the talk, or why the sides differ.
fn sheets(voice: Voice, detail: &AssessmentDetail, (key, own): (&str, Option<&StoredRating>)) -> Vec<Sheet> {
    let action = |deed: &str| format!("{PATH}/{}/{deed}", detail.assessment.id);
    let differ = Sheet::to(voice, action(DIFFER), "assess-differ-now")
        .named(key)
        .opened_by("assess-differ")
        .with("skill", key)
        .lines("note", "assess-differ-note", ("", 1_000, 2));
    let Some(own) = own else { return vec![differ] };
    let anchors = detail.framework.skill(key).map(|skill| skill.anchors.clone()).unwrap_or_default();
    let mut levels: Vec<_> = anchors
        .iter()
        .zip(1..)
        .map(|(anchor, level): (&String, i64)| choice(level.to_string(), format!("{level} – {anchor}")))
        .collect();
    levels.push(choice("none", voice.say("rate-not-observed")));
    let current = own.level.map_or_else(|| String::from("none"), |level| level.to_string());
    let revise = Sheet::to(voice, action(REVISE), "assess-revise-now")
        .named(key)
        .opened_by("assess-revise")
        .with("skill", key)
        .choose("level", "assess-revise-level", (&current, levels))
        .lines("note", "rate-note", (&own.note, 1_000, 2))
        .optional();
    vec![revise, differ]
}
