//! A fresh link to a reader's own page.

use askama::Template;

use super::texts;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::FluentValue;
use crate::mail::template::{Lane, Mail};

/// To a reader: you are in, and here is your page.
#[derive(Debug)]
pub struct YouAreIn {
    /// The reader's language.
    pub locale: Locale,
    /// The public address of this installation.
    pub site: String,
    /// Names of the lists that were asked for; none where the reader asked for the page itself.
    pub lists: Vec<String>,
    /// The link, with its token.
    pub link: String,
}

impl YouAreIn {
    fn say(&self, key: &str) -> String {
        texts::voice(self.locale).say_with(key, &[("lists", FluentValue::from(self.lists.join(", ")))])
    }
}

#[derive(Template)]
#[template(path = "newsletter/mails/you_are_in/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: &'a YouAreIn,
}

#[derive(Template)]
#[template(path = "newsletter/mails/you_are_in/html.html")]
struct Html<'a> {
    mail: &'a YouAreIn,
}

impl Mail for YouAreIn {
    const KIND: &'static str = "newsletter.you_are_in";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        self.say("you-are-in.subject")
    }

    fn text(&self) -> askama::Result<String> {
        Text { mail: self }.render()
    }

    fn html(&self) -> askama::Result<String> {
        Html { mail: self }.render()
    }

    fn sample() -> Self {
        Self {
            locale: Locale::En,
            site: String::from("https://coaching.example"),
            lists: vec![String::from("Engineering letters")],
            link: String::from("https://coaching.example/n/preferences/SAMPLE-TOKEN"),
        }
    }
}
