//! The gaps of an assessment in a person's language. What was stored with the result is English; elsewhere the same is
//! said from the same figures.

use super::assessment_detail::AssessmentDetail;
use crate::coaching::core::gaps::{Certainty, DecidedBy};
use crate::coaching::mails;
use crate::coaching::model::{GapResult, RankedGap};
use crate::kernel::figures::{decimal, short_decimal};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};

/// The #1 gap in one sentence, or why there is none.
#[must_use]
pub fn result_lead(locale: Locale, detail: &AssessmentDetail) -> String {
    let voice = mails::voice(locale);
    let Some(result) = &detail.result else { return voice.say("result-not-yet") };
    match (&result.focus, result.ranking.first()) {
        (Some(_), Some(first)) => lead(voice, detail, first),
        (None, Some(_)) => voice.say("result-none"),
        _ => voice.say("result-nobody"),
    }
}

/// All that the result says.
#[must_use]
pub fn result_in_words(locale: Locale, detail: &AssessmentDetail) -> String {
    let voice = mails::voice(locale);
    let Some(result) = &detail.result else { return voice.say("result-not-yet") };
    if locale == Locale::En {
        return result.explanation.clone();
    }
    let mut sentences = vec![result_lead(locale, detail)];
    if let (Some(focus), Some(first)) = (&result.focus, result.ranking.first()) {
        sentences.push(say!(
            voice,
            "result-standing",
            target = first.target,
            current = short_decimal(locale, first.current, 2),
            gap = short_decimal(locale, first.gap, 2)
        ));
        sentences.extend(decision(voice, detail, (result, first)));
        sentences.push(aim(voice, detail, (&focus.skill, focus.next_level)));
    }
    if !result.talk_first.is_empty() {
        sentences.push(say!(voice, "result-talk", skills = names(detail, &result.talk_first)));
    }
    if !result.unknown.is_empty() && !result.ranking.is_empty() {
        sentences.push(say!(voice, "result-unknown", skills = names(detail, &result.unknown)));
    }
    sentences.join(" ")
}

fn lead(voice: Voice, detail: &AssessmentDetail, first: &RankedGap) -> String {
    let skill = name(detail, &first.skill);
    match first.certainty {
        Certainty::Low => say!(voice, "result-lead-likely", skill = skill),
        _ => say!(voice, "result-lead", skill = skill),
    }
}

fn decision(
    voice: Voice,
    detail: &AssessmentDetail,
    (result, first): (&GapResult, &RankedGap),
) -> Vec<String> {
    let Some(second) = result.ranking.get(1).filter(|second| second.gap > 0.0) else {
        return vec![voice.say("result-only")];
    };
    let next = say!(
        voice,
        "result-next",
        skill = name(detail, &second.skill),
        priority = decimal(voice.locale(), second.priority, 1),
        first = decimal(voice.locale(), first.priority, 1)
    );
    let others: Vec<String> = result.close_calls.iter().skip(1).cloned().collect();
    let close = (!others.is_empty()).then(|| say!(voice, "result-close", skills = names(detail, &others)));
    let rule = result.decided_by.and_then(|rule| by(voice, (rule, name(detail, &first.skill))));
    [Some(next), rule, close].into_iter().flatten().collect()
}

/// What put the first one before the second, where they were close.
fn by(voice: Voice, (rule, skill): (DecidedBy, String)) -> Option<String> {
    let key = match rule {
        DecidedBy::Priority => return None,
        DecidedBy::Gate => return Some(say!(voice, "result-rule-gate", skill = skill)),
        DecidedBy::Practice => "result-rule-practice",
        DecidedBy::Gap => "result-rule-gap",
        DecidedBy::Unlocks => "result-rule-unlocks",
        DecidedBy::Certainty => "result-rule-certainty",
        DecidedBy::Interest => "result-rule-interest",
        DecidedBy::Order => "result-rule-order",
    };
    Some(voice.say(key))
}

fn aim(voice: Voice, detail: &AssessmentDetail, (skill, level): (&str, i64)) -> String {
    let anchors = detail.framework.skill(skill).map(|skill| skill.anchors.as_slice()).unwrap_or_default();
    let anchor = usize::try_from(level - 1).ok().and_then(|index| anchors.get(index));
    match anchor {
        Some(anchor) => say!(voice, "result-aim-anchor", level = level, anchor = anchor),
        None => say!(voice, "result-aim", level = level),
    }
}

fn names(detail: &AssessmentDetail, keys: &[String]) -> String {
    keys.iter().map(|key| name(detail, key)).collect::<Vec<_>>().join(", ")
}

fn name(detail: &AssessmentDetail, key: &str) -> String {
    detail.framework.skill(key).map_or_else(|| key.to_owned(), |skill| skill.name.clone())
}
