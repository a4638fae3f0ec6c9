//! A report waits for a sponsor.

use super::assessments::{Words, brief};
use super::phrases::voice;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::mail::{Lane, Mail};

/// To a sponsor: the link to a report that the mentee let go, or to figures of a group. Nothing of either is in it.
#[derive(Clone, Debug)]
pub struct SponsorReportReady {
    /// What the sponsor is called.
    pub sponsor: String,
    /// Whom it is about; nobody for a group.
    pub mentee: Option<String>,
    /// Who coaches.
    pub coach: String,
    /// The sponsor's language.
    pub locale: Locale,
    /// The report, with its token.
    pub link: String,
    /// The public address of this installation.
    pub site: String,
}

impl SponsorReportReady {
    fn words(&self) -> Words {
        let voice = voice(self.locale);
        let (coach, site) = (self.coach.as_str(), self.site.as_str());
        let hello = say!(voice, "hello", name = self.sponsor.as_str());
        let frame = Words {
            lang: self.locale.tag(),
            subject: self.subject(),
            heading: String::new(),
            lead: Vec::new(),
            action: String::new(),
            url: self.link.clone(),
            after: vec![voice.say("sponsor-report.link")],
            sender: self.coach.clone(),
            reason: String::new(),
        };
        match self.mentee.as_deref() {
            Some(mentee) => Words {
                heading: voice.say("sponsor-report.heading"),
                lead: vec![
                    hello,
                    say!(voice, "sponsor-report.lead", coach = coach, mentee = mentee),
                    say!(voice, "sponsor-report.more", mentee = mentee),
                ],
                action: voice.say("sponsor-report.action"),
                reason: say!(voice, "sponsor-report.reason", mentee = mentee, site = site),
                ..frame
            },
            None => Words {
                heading: voice.say("sponsor-group.heading"),
                lead: vec![
                    hello,
                    say!(voice, "sponsor-group.lead", coach = coach),
                    voice.say("sponsor-group.more"),
                ],
                action: voice.say("sponsor-group.action"),
                reason: say!(voice, "sponsor-group.reason", site = site),
                ..frame
            },
        }
    }
}

impl Mail for SponsorReportReady {
    const KIND: &'static str = "coaching.sponsor_report_ready";
    const LANE: Lane = Lane::Transactional;
    const HOLDS_TOKEN: bool = true;

    fn subject(&self) -> String {
        let voice = voice(self.locale);
        match self.mentee.as_deref() {
            Some(mentee) => say!(voice, "sponsor-report.subject", mentee = brief(mentee)),
            None => voice.say("sponsor-group.subject"),
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
            sponsor: String::from("Mara Stein"),
            mentee: Some(String::from("Olena Kovalenko")),
            coach: String::from("Dana Weiss"),
            locale: Locale::En,
            link: String::from("https://coach.example.org/sponsor/SAMPLE-TOKEN"),
            site: String::from("https://coach.example.org"),
        }
    }
}
