//! Somebody is asked to rate.

use chrono::NaiveDate;

use super::assessments::{Words, brief};
use super::phrases::voice;
use crate::coaching::model::RaterKind;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::mail::{Lane, Mail};

/// To a rater: the link to the form.
#[derive(Clone, Debug)]
pub struct RatingRequest {
    /// What the rater is to the mentee.
    pub kind: RaterKind,
    /// What the rater is called.
    pub rater: String,
    /// Whose skills.
    pub mentee: String,
    /// Who asks.
    pub coach: String,
    /// Until when an answer is hoped for.
    pub due_on: Option<NaiveDate>,
    /// Whether they were asked before.
    pub is_reminder: bool,
    /// The rater's language.
    pub locale: Locale,
    /// The form, with its token.
    pub link: String,
    /// The public address of this installation.
    pub site: String,
}

impl RatingRequest {
    fn words(&self) -> Words {
        let voice = voice(self.locale);
        let (mentee, coach) = (self.mentee.as_str(), self.coach.as_str());
        let (kind, site) = (self.kind.name(), self.site.as_str());
        Words {
            lang: self.locale.tag(),
            subject: self.subject(),
            heading: say!(voice, "rating-request.heading", kind = kind, mentee = mentee),
            lead: self.lead(),
            action: voice.say("rating-request.action"),
            url: self.link.clone(),
            after: vec![
                say!(voice, "rating-request.who-sees", kind = kind, mentee = mentee, coach = coach),
                voice.say("rating-request.link"),
            ],
            sender: self.coach.clone(),
            reason: say!(
                voice,
                "rating-request.reason",
                kind = kind,
                mentee = mentee,
                coach = coach,
                site = site
            ),
        }
    }

    fn lead(&self) -> Vec<String> {
        let voice = voice(self.locale);
        let (mentee, coach) = (self.mentee.as_str(), self.coach.as_str());
        let hello = say!(voice, "hello", name = self.rater.as_str());
        let again = self.is_reminder.then(|| voice.say("rating-request.again"));
        let lead =
            say!(voice, "rating-request.lead", kind = self.kind.name(), mentee = mentee, coach = coach);
        let due = self.due_on.map(|date| when::long_date(self.locale, date));
        let due = due.map(|date| say!(voice, "rating-request.due", date = date));
        [Some(hello), again, Some(lead), due].into_iter().flatten().collect()
    }
}

impl Mail for RatingRequest {
    const KIND: &'static str = "coaching.rating_request";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        let (voice, kind, mentee) = (voice(self.locale), self.kind.name(), brief(&self.mentee));
        if self.is_reminder {
            say!(voice, "rating-request.reminder", kind = kind, mentee = mentee)
        } else {
            say!(voice, "rating-request.subject", kind = kind, mentee = mentee)
        }
    }

    fn text(&self) -> askama::Result<String> {
        self.words().text()
    }

    fn html(&self) -> askama::Result<String> {
        self.words().html()
    }

    fn sample() -> Self {
        Self {
            kind: RaterKind::Peer,
            rater: String::from("Taras Bondar"),
            mentee: String::from("Olena Kovalenko"),
            coach: String::from("Dana Weiss"),
            due_on: NaiveDate::from_ymd_opt(2026, 12, 4),
            is_reminder: false,
            locale: Locale::En,
            link: String::from("https://coach.example.org/rate/SAMPLE-TOKEN"),
            site: String::from("https://coach.example.org"),
        }
    }
}
