//! The texts of these mails.

use std::sync::LazyLock;

use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Phrases, Voice};

/// As constant as the program.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::read(&[
        (Locale::En, include_str!("texts/en.ftl")),
        (Locale::De, include_str!("texts/de.ftl")),
        (Locale::Es, include_str!("texts/es.ftl")),
        (Locale::Fr, include_str!("texts/fr.ftl")),
        (Locale::Uk, include_str!("texts/uk.ftl")),
    ])
});

pub(super) fn voice(locale: Locale) -> Voice {
    PHRASES.voice(locale)
}
