//! The notice that a scheduled issue did not go out.

use askama::Template;

use super::texts;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::FluentValue;
use crate::mail::template::{Lane, Mail};

/// To the author of an issue whose time came and that could not be sent: it is a draft again.
#[derive(Debug)]
pub struct ScheduleDropped {
    /// What the author is called.
    pub name: String,
    /// The author's language.
    pub locale: Locale,
    /// Title of the issue.
    pub title: String,
    /// What stopped it, a sentence each, as the checks say it.
    pub reasons: Vec<String>,
    /// The public address of this installation.
    pub site: String,
}

impl ScheduleDropped {
    fn say(&self, key: &str) -> String {
        let values = [("name", FluentValue::from(&self.name)), ("title", FluentValue::from(&self.title))];
        texts::voice(self.locale).say_with(key, &values)
    }
}

#[derive(Template)]
#[template(path = "newsletter/mails/schedule_dropped/text.txt", whitespace = "preserve")]
struct Text<'a> {
    mail: &'a ScheduleDropped,
}

#[derive(Template)]
#[template(path = "newsletter/mails/schedule_dropped/html.html")]
struct Html<'a> {
    mail: &'a ScheduleDropped,
}

impl Mail for ScheduleDropped {
    const KIND: &'static str = "newsletter.schedule_dropped";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        self.say("schedule-dropped.subject")
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
            title: String::from("Estimates are promises in disguise"),
            reasons: vec![String::from(
                "The practice has no postal address; an issue has to say who sends it from where.",
            )],
            site: String::from("https://coaching.example"),
        }
    }
}
