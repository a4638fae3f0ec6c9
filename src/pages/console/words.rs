//! How things stand, in words.

use chrono::{DateTime, Timelike as _, Utc};
use serde_json::Value;

use crate::coaching::actions::{reason_name, status_name};
use crate::coaching::core::progress::{Progress, Status};
use crate::kernel::ids::MenteeId;
use crate::kernel::phrases::{Voice, say};
use crate::pages::view::{AnswerLine, Badge, NamedLink, PlanLine, Tone};

/// A plan with its status and the reasons for it.
pub(in crate::pages) fn plan_line(voice: Voice, title: &str, progress: &Progress) -> PlanLine {
    let name = status_name(progress.status);
    let label = voice.find(&format!("plan-status-{name}")).unwrap_or_else(|| name.to_owned());
    let tone = match progress.status {
        Status::AtRisk => Tone::Bad,
        Status::Watch | Status::Overrun => Tone::Warn,
        Status::OnTrack => Tone::Good,
        Status::Scheduled | Status::Paused | Status::Starting => Tone::Neutral,
    };
    let reasons = progress.reasons.iter().filter_map(|reason| {
        let name = reason_name(*reason);
        voice.find(&format!("plan-reason-{name}"))
    });
    PlanLine {
        title: title.to_owned(),
        href: None,
        badge: Badge { label, tone },
        reasons: reasons.collect::<Vec<_>>().join(" · "),
    }
}

/// A state in a word. What is not known here is said by its name.
pub(in crate::pages) fn status_badge(voice: Voice, name: &str) -> Badge {
    let label = voice.find(&format!("state-{name}")).unwrap_or_else(|| name.to_owned());
    let tone = match name {
        "confirmed" | "completed" | "active" | "finished" | "sent" | "finalised" | "submitted"
        | "delivered" => Tone::Good,
        "pending" | "paused" | "sending" | "preparing" | "scheduled" | "late" | "due" | "proposed"
        | "collecting" | "reconciling" | "queued" | "unknown" | "leased" | "transmitting" => Tone::Warn,
        "no_show" | "failed" | "bounced" | "complained" => Tone::Bad,
        _ => Tone::Neutral,
    };
    Badge { label, tone }
}

/// How long to wait after too many wrong passwords or codes.
pub(super) fn slow_down(voice: Voice, seconds: u64) -> String {
    match seconds {
        0..=89 => say!(voice, "console-slow-down-seconds", n = seconds.max(1)),
        _ => say!(voice, "console-slow-down-minutes", n = seconds.div_ceil(60)),
    }
}

/// An instant to the minute: nobody needs the seconds of what is over.
pub(in crate::pages) fn to_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}

/// The page of a mentee.
pub(super) fn mentee_link(id: MenteeId, name: &str) -> NamedLink {
    NamedLink { label: name.to_owned(), href: format!("/console/mentees/{id}") }
}

/// What was answered to the questions of a booking, as the booking keeps it.
pub(super) fn answer_lines(voice: Voice, answers: &Value) -> Vec<AnswerLine> {
    let lines = answers.as_array().map(Vec::as_slice).unwrap_or_default().iter().filter_map(|one| {
        let label = one.get("label")?.as_str()?.to_owned();
        Some(AnswerLine { label, value: said(voice, one.get("value")?) })
    });
    lines.filter(|line| !line.value.is_empty()).collect()
}

/// An answer as text.
pub(super) fn said(voice: Voice, value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => voice.say("yes"),
        Value::Bool(false) => voice.say("no"),
        Value::Array(items) => items.iter().map(|item| said(voice, item)).collect::<Vec<_>>().join(", "),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The first lines of a Markdown text, as plain text.
pub(super) fn beginning(text: &str, most: usize) -> String {
    let plain: String = text.chars().filter(|c| !"#*_`>".contains(*c)).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= most {
        return plain;
    }
    plain.chars().take(most).collect::<String>() + "…"
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{answer_lines, beginning};
    use crate::kernel::locale::Locale;
    use crate::pages::language::voice;

    #[test]
    fn answers_are_read_as_they_were_kept() {
        let kept = json!([
            { "key": "goal", "label": "What for?", "value": "Staff" },
            { "key": "more", "label": "And?", "value": "" },
            { "key": "days", "label": "Days", "value": ["Mon", "Tue"] },
            { "odd": true },
        ]);
        let lines = answer_lines(voice(Locale::En), &kept);
        let said: Vec<(&str, &str)> =
            lines.iter().map(|line| (line.label.as_str(), line.value.as_str())).collect();
        assert_eq!(said, [("What for?", "Staff"), ("Days", "Mon, Tue")]);
        assert!(answer_lines(voice(Locale::En), &json!("x")).is_empty());
    }

    #[test]
    fn the_beginning_of_a_text_is_plain() {
        assert_eq!(beginning("# A *title*\n\nand more", 80), "A title and more");
        assert_eq!(beginning("abcdef", 3), "abc…");
    }
}
