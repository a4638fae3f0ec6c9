//! Somebody who was asked to read a strategy is reminded, once.

use super::assessments::{Words, brief};
use super::phrases::voice;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::mail::{Lane, Mail};

/// To everybody who was asked, whether they have answered or not: a mail to those alone who have not would tell whoever sees
/// the outbox who has.
#[derive(Clone, Debug)]
pub struct RecallReminder {
    /// What the reviewer is called.
    pub reviewer: String,
    /// Whose strategy.
    pub mentee: String,
    /// Until when answers are taken, in the reviewer's language.
    pub until: String,
    /// The reviewer's language.
    pub locale: Locale,
    /// The page, with its token.
    pub link: String,
    /// The public address of this installation.
    pub site: String,
}

impl RecallReminder {
    fn words(&self) -> Words {
        let voice = voice(self.locale);
        let mentee = self.mentee.as_str();
        Words {
            lang: self.locale.tag(),
            subject: self.subject(),
            heading: say!(voice, "recall-reminder.heading", mentee = mentee),
            lead: vec![
                say!(voice, "hello", name = self.reviewer.as_str()),
                say!(voice, "recall-reminder.lead", mentee = mentee, until = self.until.as_str()),
                voice.say("recall-invitation.once"),
            ],
            action: voice.say("recall-invitation.action"),
            url: self.link.clone(),
            after: vec![voice.say("recall-reminder.done")],
            sender: self.mentee.clone(),
            reason: say!(voice, "recall-invitation.reason", mentee = mentee, site = self.site.as_str()),
        }
    }
}

impl Mail for RecallReminder {
    const KIND: &'static str = "coaching.recall_reminder";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        say!(voice(self.locale), "recall-reminder.subject", mentee = brief(&self.mentee))
    }

    fn text(&self) -> askama::Result<String> {
        self.words().text()
    }

    fn html(&self) -> askama::Result<String> {
        self.words().html()
    }

    fn sample() -> Self {
        Self {
            reviewer: String::from("Taras Bondar"),
            mentee: String::from("Olena Kovalenko"),
            until: String::from("14 June 2026, 23:59 (Europe/Kyiv, UTC+3)"),
            locale: Locale::En,
            link: String::from("https://coach.example.org/recall/SAMPLE-TOKEN"),
            site: String::from("https://coach.example.org"),
        }
    }
}
