//! The language of a page: chosen by `lang` in the address, else known from the booking, else what the browser accepts.

use std::sync::LazyLock;

use actix_web::http::header::{Quality, QualityItem};

use super::view::LanguageLink;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Phrases, Voice, say};
use crate::kernel::text::TextFault;

/// Name of the parameter that chooses.
const LANG: &str = "lang";
/// Longest query that the language menu carries along, in bytes.
const QUERY_MAX: usize = 2_000;

/// The texts of the pages, as constant as the program.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::read(&[
        (Locale::En, include_str!("texts/en.ftl")),
        (Locale::De, include_str!("texts/de.ftl")),
        (Locale::Es, include_str!("texts/es.ftl")),
        (Locale::Fr, include_str!("texts/fr.ftl")),
        (Locale::Uk, include_str!("texts/uk.ftl")),
    ])
});

/// What pages say in a language.
pub(super) fn voice(locale: Locale) -> Voice {
    PHRASES.voice(locale)
}

/// The language of a page, and how it came about.
#[derive(Clone, Debug)]
pub(super) struct Language {
    /// Says its texts.
    pub voice: Voice,
    is_asked: bool,
    /// What the address asks for besides.
    query: Vec<(String, String)>,
    /// Whether the page can be opened in another language.
    has_menu: bool,
}

impl Language {
    /// The language that the query of an address chooses, else the best that `Accept-Language` names, else that of the
    /// practice.
    pub(super) fn of(query: &str, accepted: &str, fallback: Locale) -> Self {
        let pairs = url::form_urlencoded::parse(query.as_bytes()).into_owned();
        let (chosen, others): (Vec<_>, Vec<_>) = pairs.partition(|(name, _)| name == LANG);
        let asked = chosen.iter().find_map(|(_, tag)| Locale::from_tag(tag));
        let locale = asked.or_else(|| best_of(accepted)).unwrap_or(fallback);
        let query = if query.len() <= QUERY_MAX { others } else { Vec::new() };
        Self { voice: voice(locale), is_asked: asked.is_some(), query, has_menu: true }
    }

    /// The same, where the page knows its reader's language and the address chooses none.
    pub(super) fn known(self, locale: Locale) -> Self {
        if self.is_asked { self } else { Self { voice: voice(locale), ..self } }
    }

    /// The same for a page that offers no other one.
    pub(super) fn without_menu(self) -> Self {
        Self { has_menu: false, ..self }
    }

    /// The language.
    pub(super) fn locale(&self) -> Locale {
        self.voice.locale()
    }

    /// An address on this host, with the language if it was chosen.
    pub(super) fn href(&self, path: &str) -> String {
        if !self.is_asked {
            return path.to_owned();
        }
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{LANG}={}", self.locale().tag())
    }

    /// The choice, for links and forms that carry more.
    pub(super) fn carried(&self) -> Option<(&'static str, String)> {
        self.is_asked.then(|| (LANG, self.locale().tag().to_owned()))
    }

    /// This page in each language; nothing where it has one address for what was sent alone.
    pub(super) fn menu(&self) -> Vec<LanguageLink> {
        if !self.has_menu {
            return Vec::new();
        }
        let link = |locale: Locale| {
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            // What was just done is said once.
            query.extend_pairs(self.query.iter().filter(|(name, _)| name != "done"));
            query.append_pair(LANG, locale.tag());
            LanguageLink {
                tag: locale.tag(),
                name: locale.own_name(),
                href: format!("?{}", query.finish()),
                is_current: locale == self.locale(),
            }
        };
        Locale::ALL.into_iter().map(link).collect()
    }
}

/// The language that `Accept-Language` (RFC 9110 section 12.5.4) likes best among ours.
fn best_of(accepted: &str) -> Option<Locale> {
    let mut wishes: Vec<QualityItem<String>> =
        accepted.split(',').take(50).filter_map(|wish| wish.trim().parse().ok()).collect();
    // The sort is stable: of two that are liked as well the first one counts.
    wishes.sort_by_key(|wish| std::cmp::Reverse(wish.quality));
    wishes.iter().filter(|wish| wish.quality > Quality::ZERO).find_map(|wish| Locale::from_tag(&wish.item))
}

/// What a problem says on a page, by its code: a sentence without its full stop.
pub(super) fn problem_in_words(voice: Voice, code: &str) -> Option<String> {
    voice.find(&format!("problem-{code}"))
}

/// What is wrong with a field, by its code.
pub(super) fn fault_in_words(voice: Voice, code: &str) -> String {
    voice.find(&format!("fault-{code}")).unwrap_or_else(|| voice.say("fault-other"))
}

/// What is wrong with a text.
pub(super) fn text_fault_in_words(voice: Voice, fault: TextFault) -> String {
    match fault {
        TextFault::TooLong(most) => say!(voice, "at-most", n = most),
        other => fault_in_words(voice, other.code()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, best_of};
    use crate::kernel::locale::Locale;

    #[test]
    fn the_browser_s_first_wish_that_we_speak_is_met() {
        for (accepted, locale) in [
            ("de", Some(Locale::De)),
            ("en-US,en;q=0.9,de;q=0.8", Some(Locale::En)),
            ("pl, uk;q=0.7, fr;q=0.8", Some(Locale::Fr)),
            ("fr;q=0, es-419;q=0.1", Some(Locale::Es)),
            ("UK-ua", Some(Locale::Uk)),
            ("*", None),
            ("", None),
            ("pl;q=nonsense,,;;,de;q=2", None),
        ] {
            assert_eq!(best_of(accepted), locale, "{accepted}");
        }
    }

    #[test]
    fn the_address_goes_before_the_booking_and_that_before_the_browser() {
        let language = Language::of("date=2026-11-24&lang=uk", "de", Locale::En);
        assert_eq!(language.clone().known(Locale::Fr).locale(), Locale::Uk);
        assert_eq!(language.href("/c/maya?x=1"), "/c/maya?x=1&lang=uk");
        let language = Language::of("lang=tlh&zone=UTC", "de", Locale::En);
        assert_eq!((language.locale(), language.href("/")), (Locale::De, String::from("/")));
        assert_eq!(language.known(Locale::Fr).locale(), Locale::Fr);
    }

    #[test]
    fn an_answer_to_what_was_sent_offers_no_other_language() {
        assert!(Language::of("lang=de", "", Locale::En).without_menu().known(Locale::Fr).menu().is_empty());
    }

    #[test]
    fn the_menu_keeps_the_page() {
        let menu = Language::of("zone=Etc%2FGMT%2B3&lang=de&done=moved", "", Locale::En).menu();
        let hrefs: Vec<&str> = menu.iter().map(|link| link.href.as_str()).collect();
        assert_eq!(hrefs[4], "?zone=Etc%2FGMT%2B3&lang=uk");
        assert_eq!(
            menu.iter().filter(|link| link.is_current).map(|link| link.tag).collect::<Vec<_>>(),
            ["de"]
        );
    }
}
