//! An invitation to become a user.

use askama::Template;

use super::texts;
use crate::identity::model::Role;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{FluentValue, Voice};
use crate::mail::template::{Lane, Mail};

/// An invitation with a link to set a password.
#[derive(Debug)]
pub struct Invitation {
    /// What the recipient is called.
    pub name: String,
    /// The recipient's language.
    pub locale: Locale,
    /// What they will be.
    pub role: Role,
    /// The public address of this installation.
    pub site: String,
    /// The link, with its token.
    pub link: String,
    /// How long it works.
    pub lifetime_days: i64,
}

impl Invitation {
    fn voice(&self) -> Voice {
        texts::voice(self.locale)
    }

    fn say(&self, key: &str) -> String {
        let role = match self.role {
            Role::Owner => "owner",
            Role::Coach => "coach",
        };
        let values = [
            ("name", FluentValue::from(&self.name)),
            ("role", FluentValue::from(role)),
            ("days", FluentValue::from(self.lifetime_days)),
        ];
        self.voice().say_with(key, &values)
    }
}

#[derive(Template)]
#[template(path = "identity/mails/invitation/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: &'a Invitation,
}

#[derive(Template)]
#[template(path = "identity/mails/invitation/html.html")]
struct Html<'a> {
    mail: &'a Invitation,
}

impl Mail for Invitation {
    const KIND: &'static str = "identity.invitation";
    const LANE: Lane = Lane::Security;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        self.say("invitation.subject")
    }

    fn text(&self) -> askama::Result<String> {
        Text { mail: self }.render()
    }

    fn html(&self) -> askama::Result<String> {
        Html { mail: self }.render()
    }

    fn sample() -> Self {
        Self {
            name: String::from("Dana Weiss"),
            locale: Locale::En,
            role: Role::Coach,
            site: String::from("https://coaching.example"),
            link: String::from("https://coaching.example/invitation/SAMPLE-TOKEN"),
            lifetime_days: 7,
        }
    }
}
