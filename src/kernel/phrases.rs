//! The catalogue: texts by key, in every language, with plurals by the rules of each.
//!
//! A room keeps its texts beside what says them, one Fluent file per language, and makes [`Phrases`] of them once. A
//! [`Voice`] says them in one language; `say!` hands it what the placeholders stand for. A text that a language lacks
//! is said in English, and one that nobody wrote is its key: nothing fails because of a text. That neither happens is
//! held by the test `catalogue`.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::locale::Locale;

pub use fluent_bundle::FluentValue;

/// Says a text of a [`Voice`]: `say!(voice, "key", name = value)`.
macro_rules! say {
    ($voice:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $voice.say_with(
            $key,
            &[$((stringify!($name), $crate::kernel::phrases::FluentValue::from($value))),*],
        )
    };
}

pub(crate) use say;

/// The texts of one room or area.
pub struct Phrases(Vec<(Locale, FluentBundle<FluentResource>)>);

/// Texts in one language.
#[derive(Clone, Copy)]
pub struct Voice {
    locale: Locale,
    phrases: &'static Phrases,
}

impl Phrases {
    /// Reads Fluent files, each with its language.
    #[must_use]
    pub fn read(files: &[(Locale, &str)]) -> Self {
        Self(Locale::ALL.into_iter().map(|locale| (locale, bundle(locale, files))).collect())
    }

    /// These texts in a language.
    #[must_use]
    pub fn voice(&'static self, locale: Locale) -> Voice {
        Voice { locale, phrases: self }
    }

    /// `key` or `key.attribute`; `None` if there is no such text in this language.
    fn find(&self, locale: Locale, key: &str, values: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let (_, bundle) = self.0.iter().find(|(known, _)| *known == locale)?;
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, rest)| (id, Some(rest)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let values: FluentArgs<'_> =
            values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let text = bundle.format_pattern(pattern, Some(&values), &mut Vec::new());
        Some(text.into_owned())
    }
}

/// Marks that keep directions of writing apart are left out: all our languages run from left to right, and the marks
/// would show up in subjects and calendars. What a file has twice or cannot be read is passed over.
fn bundle(locale: Locale, files: &[(Locale, &str)]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for (_, text) in files.iter().filter(|(of, _)| *of == locale) {
        let resource = FluentResource::try_new((*text).to_owned());
        let resource = resource.unwrap_or_else(|(readable, _)| readable);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

impl fmt::Debug for Voice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Voice").field(&self.locale).finish()
    }
}

impl Voice {
    /// The language.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.locale
    }

    /// A text without placeholders.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A text with what its placeholders stand for.
    #[must_use]
    pub fn say_with(self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.find_with(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// A text that there may be, for keys made of codes.
    #[must_use]
    pub fn find(self, key: &str) -> Option<String> {
        self.find_with(key, &[])
    }

    /// A text that there may be, with what its placeholders stand for.
    #[must_use]
    pub fn find_with(self, key: &str, values: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let text = self.phrases.find(self.locale, key, values);
        text.or_else(|| self.phrases.find(Locale::default(), key, values))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::Phrases;
    use crate::kernel::locale::Locale;

    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
        Phrases::read(&[
            (Locale::En, "hello = Hello { $name }\nonly = only English\n    .more = and more"),
            (Locale::De, "hello = Hallo { $name }\nbroken = { $\n"),
            (
                Locale::Uk,
                "n = { $n ->\n    [one] { $n } день\n    [few] { $n } дні\n   *[other] { $n } днів\n }",
            ),
        ])
    });

    #[test]
    fn a_missing_text_is_english_and_then_its_key() {
        let german = PHRASES.voice(Locale::De);
        assert_eq!(say!(german, "hello", name = "Dana"), "Hallo Dana");
        assert_eq!([german.say("only"), german.say("only.more")], ["only English", "and more"]);
        assert_eq!([german.say("broken"), german.say("nothing.at-all")], ["broken", "nothing.at-all"]);
    }

    #[test]
    fn plurals_follow_the_language() {
        let ukrainian = PHRASES.voice(Locale::Uk);
        let said = [1, 2, 5, 11, 21, 22].map(|n| say!(ukrainian, "n", n = n));
        assert_eq!(said, ["1 день", "2 дні", "5 днів", "11 днів", "21 день", "22 дні"]);
    }
}
