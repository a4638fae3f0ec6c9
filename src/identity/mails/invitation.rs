//! An invitation to become a user.

use askama::Template;

use crate::identity::model::Role;
use crate::mail::template::{Lane, Mail};

/// An invitation with a link to set a password.
#[derive(Debug)]
pub struct Invitation {
    /// What the recipient is called.
    pub name: String,
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
    fn role_with_article(&self) -> &'static str {
        match self.role {
            Role::Owner => "an owner",
            Role::Coach => "a coach",
        }
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
        format!("You are invited as {}", self.role_with_article())
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
            role: Role::Coach,
            site: String::from("https://coaching.example"),
            link: String::from("https://coaching.example/invitation/SAMPLE-TOKEN"),
            lifetime_days: 7,
        }
    }
}
