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
        let kind = self.kind.name();
        let mut lead = vec![say!(voice, "request-hello", name = self.rater.as_str())];
        if self.is_reminder {
            lead.push(voice.say("request-again"));
        }
        lead.push(say!(voice, &format!("request-lead-{kind}"), mentee = mentee, coach = coach));
        if let Some(date) = self.due_on {
            lead.push(say!(voice, "request-due", date = when::long_date(self.locale, date)));
        }
        Words {
            lang: self.locale.tag(),
            subject: self.subject(),
            heading: say!(voice, &format!("request-heading-{kind}"), mentee = mentee),
            lead,
            action: voice.say("request-action"),
            url: self.link.clone(),
            after: vec![
                say!(voice, &format!("request-who-sees-{kind}"), mentee = mentee, coach = coach),
                voice.say("request-link"),
            ],
            sender: self.coach.clone(),
            reason: say!(
                voice,
                &format!("request-reason-{kind}"),
                mentee = mentee,
                coach = coach,
                site = self.site.as_str()
            ),
        }
    }
}

impl Mail for RatingRequest {
    const KIND: &'static str = "coaching.rating_request";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        let voice = voice(self.locale);
        let key = match (self.is_reminder, self.kind == RaterKind::Mentee) {
            (false, false) => "request-subject",
            (false, true) => "request-subject-self",
            (true, false) => "reminder-subject",
            (true, true) => "reminder-subject-self",
        };
        say!(voice, key, mentee = brief(&self.mentee))
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
