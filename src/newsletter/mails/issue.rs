//! An issue as a mail. What its author wrote is the same for all; the frame around it speaks each reader's language.

use askama::Template;
use css_inline::CSSInliner;

use super::texts;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{FluentValue, say};
use crate::mail::template::{Lane, Mail};
use crate::newsletter::core::content::placeholder::{self, mark};
use crate::newsletter::model::Frozen;

/// The ways an issue can look as a mail.
pub const TEMPLATES: [&str; 2] = ["letter", "plain"];

/// Key of the mark for the reader's link to leave.
pub const UNSUBSCRIBE: &str = "unsubscribe_url";
/// Key of the mark for the reader's own page.
pub const PREFERENCES: &str = "preferences_url";

/// Key of the word that stands for the tag of the reader's language.
const LANGUAGE: &str = "language";

/// The styles of an article in a mail, set at each element since many programs drop style sheets.
const STYLES: &str = include_str!("issue/styles.css");

/// What goes into the frame of an issue.
#[derive(Clone, Copy, Debug)]
pub struct IssueMail<'a> {
    /// The subject.
    pub subject: &'a str,
    /// The title.
    pub title: &'a str,
    /// What mail programs show beside the subject.
    pub preview_text: &'a str,
    /// Its article as clean HTML.
    pub html: &'a str,
    /// The same as text.
    pub text: &'a str,
    /// Name of the list.
    pub list: &'a str,
    /// Who sends, from where.
    pub postal_address: &'a str,
    /// Where it stands in the archive; empty if it does not.
    pub web_url: &'a str,
    /// Where sessions are booked.
    pub booking_url: &'a str,
}

impl IssueMail<'_> {
    /// Stands for a text of the frame until the reader's language is known.
    fn word(&self, key: &str) -> String {
        placeholder::word(key, self.list)
    }

    fn language(&self) -> String {
        self.word(LANGUAGE)
    }
}

/// A mail of [`put_together`], text or HTML, with its frame in a language.
#[must_use]
pub fn spoken(text: &str, locale: Locale) -> String {
    let voice = texts::voice(locale);
    placeholder::say(text, |key, list| {
        if key == LANGUAGE {
            return locale.tag().to_owned();
        }
        voice.say_with(key, &[("list", FluentValue::from(list))])
    })
}

#[derive(Template)]
#[template(path = "newsletter/mails/issue/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: IssueMail<'a>,
    unsubscribe: String,
    preferences: String,
}

#[derive(Template)]
#[template(path = "newsletter/mails/issue/letter.html")]
struct Letter<'a> {
    mail: IssueMail<'a>,
    unsubscribe: String,
    preferences: String,
}

#[derive(Template)]
#[template(path = "newsletter/mails/issue/plain.html")]
struct Plain<'a> {
    mail: IssueMail<'a>,
    unsubscribe: String,
    preferences: String,
}

/// Puts an issue together by a template's name; nothing where there is no such template or it cannot be filled.
#[must_use]
pub fn put_together(template: &str, mail: IssueMail<'_>) -> Option<Frozen> {
    let unsubscribe = mark(UNSUBSCRIBE, "");
    let preferences = mark(PREFERENCES, "");
    let html = match template {
        "" | "letter" => {
            Letter { mail, unsubscribe: unsubscribe.clone(), preferences: preferences.clone() }.render()
        }
        "plain" => {
            Plain { mail, unsubscribe: unsubscribe.clone(), preferences: preferences.clone() }.render()
        }
        _ => return None,
    };
    let inliner = CSSInliner::options()
        .load_remote_stylesheets(false)
        .inline_style_tags(false)
        .keep_style_tags(true)
        .extra_css(Some(STYLES.into()))
        .build();
    let html = inliner.inline(&html.ok()?).ok()?;
    let text = Text { mail, unsubscribe, preferences }.render().ok()?;
    Some(Frozen { subject: mail.subject.to_owned(), preview_text: mail.preview_text.to_owned(), html, text })
}

/// An issue sent to its author to look at.
#[derive(Debug)]
pub struct IssueTest {
    /// The author's language.
    pub locale: Locale,
    /// The subject.
    pub subject: String,
    /// The HTML, for nobody in particular.
    pub html: String,
    /// The text.
    pub text: String,
}

impl Mail for IssueTest {
    const KIND: &'static str = "newsletter.issue_test";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        say!(texts::voice(self.locale), "issue.test-subject", subject = self.subject.as_str())
    }

    fn text(&self) -> askama::Result<String> {
        Ok(spoken(&self.text, self.locale))
    }

    fn html(&self) -> askama::Result<String> {
        Ok(spoken(&self.html, self.locale))
    }

    fn sample() -> Self {
        let mail = IssueMail {
            subject: "Estimates are promises in disguise",
            title: "Estimates are promises in disguise",
            preview_text: "Three ways to say how long it takes",
            html: "<p>Hello,</p>\n<h2 id=\"ranges\">Say ranges</h2>\n<pre class=\"code\"><code><span class=\"hl-keyword\">let</span> days = <span class=\"hl-constant\">3</span>..<span class=\"hl-constant\">8</span>;</code></pre>",
            text: "Hello,\n\nSay ranges\n----------\n\n    let days = 3..8;\n",
            list: "Engineering letters",
            postal_address: "Altitude, 1 Example Street, 10115 Berlin",
            web_url: "https://coaching.example/articles/estimates",
            booking_url: "https://coaching.example/",
        };
        let frozen = put_together("letter", mail);
        let (html, text) = frozen.map(|frozen| (frozen.html, frozen.text)).unwrap_or_default();
        Self {
            locale: Locale::En,
            subject: mail.subject.to_owned(),
            html: placeholder::for_everybody(&html),
            text: placeholder::for_everybody(&text),
        }
    }
}
