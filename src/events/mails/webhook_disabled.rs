//! The notice that a webhook was switched off.

use askama::Template;

use crate::events::model::DisabledBecause;
use crate::mail::template::{Lane, Mail};

/// A notice to the user whose webhook we switched off.
#[derive(Debug)]
pub struct WebhookDisabled {
    /// What the recipient is called.
    pub name: String,
    /// Where the webhook is.
    pub url: String,
    /// Why it was switched off.
    pub because: DisabledBecause,
    /// The public address of this installation.
    pub site: String,
}

impl WebhookDisabled {
    fn reason(&self) -> &'static str {
        match self.because {
            DisabledBecause::Gone => "it answered 410 Gone, which says that it wants to be told nothing more",
            DisabledBecause::Failing => "for five days it took nothing that we sent",
        }
    }
}

#[derive(Template)]
#[template(path = "events/mails/webhook_disabled/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: &'a WebhookDisabled,
}

#[derive(Template)]
#[template(path = "events/mails/webhook_disabled/html.html")]
struct Html<'a> {
    mail: &'a WebhookDisabled,
}

impl Mail for WebhookDisabled {
    const KIND: &'static str = "webhooks.disabled";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        String::from("One of your webhooks was switched off")
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
            url: String::from("https://hooks.example/altitude"),
            because: DisabledBecause::Failing,
            site: String::from("https://coaching.example"),
        }
    }
}
