//! A link to sign in with.

use askama::Template;

use crate::mail::template::{Lane, Mail};

/// A link that signs in once.
#[derive(Debug)]
pub struct SignInLink {
    /// What the recipient is called.
    pub name: String,
    /// The public address of this installation.
    pub site: String,
    /// The link, with its token.
    pub link: String,
    /// How long it works.
    pub lifetime_minutes: i64,
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
        String::from("Your sign-in link")
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
            site: String::from("https://coaching.example"),
            link: String::from("https://coaching.example/sign-in/SAMPLE-TOKEN"),
            lifetime_minutes: 15,
        }
    }
}
