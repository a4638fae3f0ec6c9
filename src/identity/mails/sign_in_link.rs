//! A link to sign in with.

use askama::Template;

use super::texts;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{FluentValue, Voice};
use crate::mail::template::{Lane, Mail};

/// A link that signs in once.
#[derive(Debug)]
pub struct SignInLink {
    /// What the recipient is called.
    pub name: String,
    /// The recipient's language.
    pub locale: Locale,
    /// The public address of this installation.
    pub site: String,
    /// The link, with its token.
    pub link: String,
    /// How long it works.
    pub lifetime_minutes: i64,
}

impl SignInLink {
    fn voice(&self) -> Voice {
        texts::voice(self.locale)
    }

    fn say(&self, key: &str) -> String {
        let values =
            [("name", FluentValue::from(&self.name)), ("minutes", FluentValue::from(self.lifetime_minutes))];
        self.voice().say_with(key, &values)
    }
}

#[derive(Template)]
#[template(path = "identity/mails/sign_in_link/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: &'a SignInLink,
}

#[derive(Template)]
#[template(path = "identity/mails/sign_in_link/html.html")]
struct Html<'a> {
    mail: &'a SignInLink,
}

impl Mail for SignInLink {
    const KIND: &'static str = "identity.sign_in_link";
    const LANE: Lane = Lane::Security;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        self.say("sign-in-link.subject")
    }

    fn text(&self) -> askama::Result<String> {
        Text { mail: self }.render()
    }

    fn html(&self) -> askama::Result<String> {
        Html { mail: self }.render()
    }

    fn sample() -> Self {
        Self {
            name: String::from("Olena Kovalenko"),
            locale: Locale::En,
            site: String::from("https://coaching.example"),
            link: String::from("https://coaching.example/sign-in/SAMPLE-TOKEN"),
            lifetime_minutes: 15,
        }
    }
}
