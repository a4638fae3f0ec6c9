//! The notice that a webhook was switched off.

use askama::Template;

use super::texts;
use crate::events::model::DisabledBecause;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::FluentValue;
use crate::mail::template::{Lane, Mail};

/// A notice to the user whose webhook we switched off.
#[derive(Debug)]
pub struct WebhookDisabled {
    /// What the recipient is called.
    pub name: String,
    /// The recipient's language.
    pub locale: Locale,
    /// Where the webhook is.
    pub url: String,
    /// Why it was switched off.
    pub because: DisabledBecause,
    /// The public address of this installation.
    pub site: String,
}

impl WebhookDisabled {
    fn say(&self, key: &str) -> String {
        let values = [("name", FluentValue::from(&self.name)), ("url", FluentValue::from(&self.url))];
        texts::voice(self.locale).say_with(key, &values)
    }

    fn lead(&self) -> String {
        self.say(match self.because {
            DisabledBecause::Gone => "webhook-disabled.gone",
            DisabledBecause::Failing => "webhook-disabled.failing",
        })
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
        self.say("webhook-disabled.subject")
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
            url: String::from("https://hooks.example/altitude"),
            because: DisabledBecause::Failing,
            site: String::from("https://coaching.example"),
        }
    }
}
