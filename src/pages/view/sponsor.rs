//! `/sponsor/{token}`: what a sponsor is told.

use askama::Template;

use super::page::Page;

/// The page that a mail's link leads to: whose report it is, and the button that opens it.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/sponsor_cover.html")]
pub struct SponsorCoverPage {
    /// The frame.
    pub page: Page,
    /// Headline.
    pub headline: String,
    /// Whose it is and who let it go.
    pub lead: String,
    /// What the button does.
    pub button: String,
    /// What else happens.
    pub hint: String,
    /// Where the form goes.
    pub action: String,
}

/// The report.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/sponsor_report.html")]
pub struct SponsorReportPage {
    /// The frame.
    pub page: Page,
    /// Headline.
    pub headline: String,
    /// Who coaches.
    pub about: String,
    /// The days it speaks of.
    pub period: String,
    /// How many people are counted, for a group.
    pub people: Option<String>,
    /// How many sessions there were.
    pub count: String,
    /// When.
    pub dates: Vec<String>,
    /// How the plan stood, and which day it was.
    pub plan: Option<(String, String)>,
    /// What the engagement is for.
    pub goal: Vec<String>,
    /// Notes for the sponsor.
    pub notes: Vec<ReportNoteView>,
    /// That this is all.
    pub last: String,
}

/// A note for the sponsor.
#[derive(Debug, Clone)]
pub struct ReportNoteView {
    /// When it was written.
    pub date: String,
    /// What it says.
    pub paragraphs: Vec<String>,
}

impl SponsorReportPage {
    /// A report that says nothing yet.
    #[must_use]
    pub fn bare(page: Page, headline: String) -> Self {
        Self {
            page,
            headline,
            about: String::new(),
            period: String::new(),
            people: None,
            count: String::new(),
            dates: Vec::new(),
            plan: None,
            goal: Vec::new(),
            notes: Vec::new(),
            last: String::new(),
        }
    }
}
