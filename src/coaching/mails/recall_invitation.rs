//! Somebody is asked to read a strategy once and to say what it was.

use super::assessments::{Words, brief};
use super::phrases::voice;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::mail::{Lane, Mail};

/// To a reviewer: the link to the text. The mail stays in their hands while they answer, so it says nothing of the text,
/// not even its title.
#[derive(Clone, Debug)]
pub struct RecallInvitation {
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

impl RecallInvitation {
    fn words(&self) -> Words {
        let voice = voice(self.locale);
        let mentee = self.mentee.as_str();
        Words {
            lang: self.locale.tag(),
            subject: self.subject(),
            heading: say!(voice, "recall-invitation.heading", mentee = mentee),
            lead: vec![
                say!(voice, "hello", name = self.reviewer.as_str()),
                say!(voice, "recall-invitation.lead", mentee = mentee),
                voice.say("recall-invitation.once"),
                say!(voice, "recall-invitation.until", until = self.until.as_str()),
            ],
            action: voice.say("recall-invitation.action"),
            url: self.link.clone(),
            after: vec![
                say!(voice, "recall-invitation.who-sees", mentee = mentee),
                voice.say("recall-invitation.link"),
            ],
            sender: self.mentee.clone(),
            reason: say!(voice, "recall-invitation.reason", mentee = mentee, site = self.site.as_str()),
        }
    }
}

impl Mail for RecallInvitation {
    const KIND: &'static str = "coaching.recall_invitation";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        say!(voice(self.locale), "recall-invitation.subject", mentee = brief(&self.mentee))
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
