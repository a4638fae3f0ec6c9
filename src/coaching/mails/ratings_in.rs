//! Everybody has answered.

use super::assessments::{Words, brief};
use super::phrases::voice;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::mail::{Lane, Mail};

/// To the coach: nobody's answer is awaited any more.
#[derive(Clone, Debug)]
pub struct RatingsIn {
    /// What the coach is called.
    pub coach: String,
    /// Whose skills.
    pub mentee: String,
    /// How many submitted.
    pub submitted: usize,
    /// The coach's language.
    pub locale: Locale,
    /// Where the coach goes on.
    pub link: String,
    /// What the practice is called.
    pub practice: String,
    /// The public address of this installation.
    pub site: String,
}

impl RatingsIn {
    fn words(&self) -> Words {
        let voice = voice(self.locale);
        let (mentee, site) = (self.mentee.as_str(), self.site.as_str());
        Words {
            lang: self.locale.tag(),
            subject: self.subject(),
            heading: voice.say("ratings-in.heading"),
            lead: vec![
                say!(voice, "hello", name = self.coach.as_str()),
                say!(voice, "ratings-in.lead", mentee = mentee, count = self.submitted),
            ],
            action: voice.say("ratings-in.action"),
            url: self.link.clone(),
            after: Vec::new(),
            sender: self.practice.clone(),
            reason: say!(voice, "ratings-in.reason", mentee = mentee, site = site),
        }
    }
}

impl Mail for RatingsIn {
    const KIND: &'static str = "coaching.ratings_in";
    const LANE: Lane = Lane::Transactional;

    fn subject(&self) -> String {
        say!(voice(self.locale), "ratings-in.subject", mentee = brief(&self.mentee))
    }

    fn text(&self) -> askama::Result<String> {
        self.words().text()
    }

    fn html(&self) -> askama::Result<String> {
        self.words().html()
    }

    fn sample() -> Self {
        Self {
            coach: String::from("Dana Weiss"),
            mentee: String::from("Olena Kovalenko"),
            submitted: 5,
            locale: Locale::En,
            link: String::from(
                "https://coach.example.org/console/assessments/01933a5c-0000-7000-8000-000000000001",
            ),
            practice: String::from("Altitude"),
            site: String::from("https://coach.example.org"),
        }
    }
}
