//! The languages that mails and pages are written in.

use std::borrow::Cow;

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};

/// A language of the catalogue, as its BCP 47 primary tag. A regional tag that is sent, such as `de-AT`, is taken for
/// its language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// German.
    De,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Ukrainian.
    Uk,
}

impl Locale {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 5] = [Self::En, Self::De, Self::Es, Self::Fr, Self::Uk];

    /// The tag as it stands in `lang` attributes and columns.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Uk => "uk",
        }
    }

    /// What its speakers call it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Uk => "Українська",
        }
    }

    /// The language of a tag, or of its primary part (`de-AT` is German); `None` if we do not speak it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(source)?;
        Self::from_tag(&text)
            .filter(|_| is_tag(&text))
            .ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &"one of en, de, es, fr, uk"))
    }
}

/// The language that somebody says they read, whichever it is: where we do not speak it, they get English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReaderLanguage(Locale);

impl ReaderLanguage {
    /// What to write to them in.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.0
    }
}

impl<'de> Deserialize<'de> for ReaderLanguage {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(source)?;
        if is_tag(&text) {
            return Ok(Self(Locale::from_tag(&text).unwrap_or_default()));
        }
        Err(D::Error::invalid_value(Unexpected::Str(&text), &"a language tag such as de or de-AT"))
    }
}

/// Whether a text has the form of a language tag (RFC 5646), also as systems write it, with `_`.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let is_part = |part: &str| (1..=8).contains(&part.len());
    // Longer ones may be registered, but none is.
    let is_primary =
        |part: &str| (2..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphabetic());
    text.len() <= 64
        && parts.next().is_some_and(is_primary)
        && parts.all(|part| is_part(part) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::{Locale, ReaderLanguage};

    #[test]
    fn whoever_reads_another_language_gets_english_and_a_setting_is_refused() {
        let reader =
            |tag: &str| serde_json::from_value::<ReaderLanguage>(tag.into()).ok().map(ReaderLanguage::locale);
        let setting = |tag: &str| serde_json::from_value::<Locale>(tag.into()).ok();
        for (tag, reads, is_set) in [
            ("de-AT", Some(Locale::De), Some(Locale::De)),
            ("uk_UA", Some(Locale::Uk), Some(Locale::Uk)),
            ("zh-Hant-TW", Some(Locale::En), None),
            ("tlh", Some(Locale::En), None),
            ("", None, None),
            ("de-", None, None),
            ("de-AT\r\nBcc", None, None),
            ("12", None, None),
            ("klingon", None, None),
        ] {
            assert_eq!((reader(tag), setting(tag)), (reads, is_set), "{tag}");
        }
    }

    #[test]
    fn a_regional_tag_is_its_language() {
        assert_eq!(Locale::from_tag("de-AT"), Some(Locale::De));
        assert_eq!(Locale::from_tag("EN"), Some(Locale::En));
        assert_eq!(Locale::from_tag("tlh"), None);
        assert_eq!(Locale::from_tag(""), None);
    }
}
