//! The texts of the room's mails.

use std::sync::LazyLock;

use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Phrases, Voice, say};

/// The texts, as constant as the program.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::read(&[
        (Locale::En, include_str!("texts/en.ftl")),
        (Locale::De, include_str!("texts/de.ftl")),
        (Locale::Es, include_str!("texts/es.ftl")),
        (Locale::Fr, include_str!("texts/fr.ftl")),
        (Locale::Uk, include_str!("texts/uk.ftl")),
    ])
});

/// What the mails and files say in a language.
pub(in crate::coaching) fn voice(locale: Locale) -> Voice {
    PHRASES.voice(locale)
}

/// What calendars call the check-in of a week.
pub(in crate::coaching) fn check_in_in_calendar(locale: Locale, week: i64) -> String {
    say!(voice(locale), "calendar-check-in", week = week)
}

/// What to do about a check of a strategy, by its code.
pub(in crate::coaching) fn check_advice(locale: Locale, code: &str) -> String {
    voice(locale).say(&format!("advice-{code}"))
}

/// What to do about the question of a recall test that was answered worst, by its name.
pub(in crate::coaching) fn recall_advice(locale: Locale, question: &str) -> String {
    voice(locale).say(&format!("advice-recall-{question}"))
}

/// What would make an entry of evidence stronger, by its code.
pub(in crate::coaching) fn evidence_advice(locale: Locale, code: &str) -> String {
    voice(locale).say(&format!("advice-evidence-{code}"))
}

/// What a strategy's headings and labels are in a language.
pub(in crate::coaching) fn strategy_voice(locale: Locale) -> Voice {
    voice(locale)
}
