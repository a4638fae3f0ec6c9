//! A link to confirm that one wants to read.

use askama::Template;

use super::texts;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::FluentValue;
use crate::mail::template::{Lane, Mail};

/// Asks the address whether it wants to read. It holds nothing that was typed into the form: not even a name.
#[derive(Debug)]
pub struct ConfirmSubscription {
    /// The language of the form.
    pub locale: Locale,
    /// The public address of this installation.
    pub site: String,
    /// Names of the lists.
    pub lists: Vec<String>,
    /// The link, with its token.
    pub link: String,
}

impl ConfirmSubscription {
    fn say(&self, key: &str) -> String {
        texts::voice(self.locale).say_with(key, &[("lists", FluentValue::from(self.lists.join(", ")))])
    }
}

#[derive(Template)]
#[template(path = "newsletter/mails/confirm/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: &'a ConfirmSubscription,
}

#[derive(Template)]
#[template(path = "newsletter/mails/confirm/html.html")]
struct Html<'a> {
    mail: &'a ConfirmSubscription,
}

impl Mail for ConfirmSubscription {
    const KIND: &'static str = "newsletter.confirm_subscription";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        self.say("confirm.subject")
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
            link: String::from("https://coaching.example/n/confirm/SAMPLE-TOKEN"),
        }
    }
}
