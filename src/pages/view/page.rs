//! What every page carries, and the small parts that many pages share.

use crate::kernel::phrases::{Voice, say};

/// The frame around a page: head, header and footer of `layout.html`.
#[derive(Debug, Clone)]
pub struct Page {
    /// Says the texts of the template.
    pub voice: Voice,
    /// Title of the page without the practice's name.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: Option<String>,
    /// Name of the practice, in header, footer and title.
    pub practice: String,
    /// Whether search engines may list the page; never for pages behind a token.
    pub indexed: bool,
    /// The archive of articles.
    pub archive_href: String,
    /// Where mentees come in.
    pub space_href: String,
    /// Where coaches come in.
    pub console_href: String,
    /// The practice's privacy page, which may stand on another host.
    pub privacy_href: Option<String>,
    /// The practice's imprint, which may stand on another host.
    pub imprint_href: Option<String>,
    /// The dev mailbox, where it exists: mail of this server is captured there.
    pub mailbox_href: Option<String>,
    /// The front page.
    pub home_href: String,
    /// This page in each language; none where there is one only.
    pub languages: Vec<LanguageLink>,
    /// Set for a page inside another site.
    pub embed: Option<Embed>,
}

/// What a page inside another site is, besides a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Embed {
    /// What was done, for that site to hear; nothing where this page only asks.
    pub event: Option<&'static str>,
}

/// The page in another language.
#[derive(Debug, Clone)]
pub struct LanguageLink {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// What its speakers call it.
    pub name: &'static str,
    /// The same address with that language.
    pub href: String,
    /// Whether it is the language shown.
    pub is_current: bool,
}

impl Page {
    /// BCP 47 tag of the page's language, for `<html lang>`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.voice.locale().tag()
    }

    /// Whether there is a page that says who answers for this one.
    #[must_use]
    pub fn names_who_answers(&self) -> bool {
        self.privacy_href.is_some() || self.imprint_href.is_some()
    }

    /// A text of the catalogue.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.voice.say(key)
    }

    /// A text of the catalogue about so many.
    #[must_use]
    pub fn count(&self, key: &str, n: usize) -> String {
        say!(self.voice, key, n = n)
    }

    /// A text of the catalogue about somebody or something.
    #[must_use]
    pub fn say_of(&self, key: &str, name: &str) -> String {
        say!(self.voice, key, name = name)
    }
}

/// How a word or notice is coloured; the words say the same without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something worked or stands.
    Good,
    /// Something waits or wants attention.
    Warn,
    /// Something failed or is off.
    Bad,
    /// Neither.
    Neutral,
}

impl Tone {
    /// The class of the stylesheet.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Neutral => "neutral",
        }
    }
}

/// A sentence on top of a page about what just happened.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Colour of the bar beside it.
    pub tone: Tone,
    /// What happened and what one can do.
    pub text: String,
}

/// A person's picture, or the initials in its place.
#[derive(Debug, Clone)]
pub struct Avatar {
    /// One or two letters.
    pub initials: String,
    /// Address of a square picture on this host.
    pub photo_src: Option<String>,
}

impl Avatar {
    /// Initials of the first and last word of a name, without a picture.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        let mut words = name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        let initials = first.into_iter().chain(last).flat_map(char::to_uppercase).collect();
        Self { initials, photo_src: None }
    }
}

/// A value that a form carries along unseen.
#[derive(Debug, Clone)]
pub struct HiddenField {
    /// Name of the field.
    pub name: &'static str,
    /// Its value.
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::Avatar;

    #[test]
    fn initials_come_from_the_first_and_the_last_word() {
        assert_eq!(Avatar::of_name("Ada King Lovelace").initials, "AL");
        assert_eq!(Avatar::of_name("  olena ").initials, "O");
        assert_eq!(Avatar::of_name("").initials, "");
    }
}
