//! `/sponsor/{token}`: what a sponsor is told. The page itself tells nothing and changes nothing; its button opens the
//! report, which the mentee can see.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use super::view::{MessagePage, ReportNoteView, SponsorCoverPage, SponsorReportPage};
use super::visit::Visit;
use crate::coaching::actions::{LinkedReport, SponsorLink, open_linked_report, report_of_link};
use crate::coaching::model::{GroupDocument, PlanLine, ReportDocument};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::platform::problem::{Kind, Problem};

pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    match report_of_link(&mut connection, &visit.call.context, &token).await.map_err(Problem::from) {
        Ok(link) => {
            drop(connection);
            speak(&mut visit, &link);
            Ok(unkept(visit.shown(&cover(&visit, &token, &link))?))
        }
        Err(problem) => withdrawn(&visit, problem),
    }
}

pub(super) async fn open(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    match open_linked_report(&mut connection, &visit.call.context, &token).await.map_err(Problem::from) {
        Ok(link) => {
            drop(connection);
            speak(&mut visit, &link);
            Ok(unkept(visit.shown(&report(&visit, &link))?))
        }
        Err(problem) => withdrawn(&visit, problem),
    }
}

fn speak(visit: &mut Visit, link: &SponsorLink) {
    visit.speak(Locale::from_tag(&link.locale).unwrap_or_default());
}

/// No copy of it stays with browsers and proxies: it can be taken back.
fn unkept(mut response: HttpResponse) -> HttpResponse {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn withdrawn(visit: &Visit, problem: Problem) -> Result<HttpResponse, Problem> {
    if problem.kind() != Kind::Gone {
        return Err(problem);
    }
    let text = visit.voice().say("sponsor-withdrawn-text");
    let page = visit.frame(visit.voice().say("sponsor-withdrawn"));
    visit.answered(StatusCode::GONE, &MessagePage::new(page, &text, None))
}

fn title(voice: Voice, report: &LinkedReport) -> String {
    match report {
        LinkedReport::One(document) => say!(voice, "sponsor-title", name = &document.mentee),
        LinkedReport::Group(_) => voice.say("sponsor-group-title"),
    }
}

fn cover(visit: &Visit, token: &str, link: &SponsorLink) -> SponsorCoverPage {
    let voice = visit.voice();
    let headline = title(voice, &link.report);
    let (lead, button, hint) = match &link.report {
        LinkedReport::One(one) => (
            say!(voice, "sponsor-cover", coach = &one.coach, name = &one.mentee),
            voice.say("sponsor-open"),
            say!(voice, "sponsor-open-hint", name = &one.mentee),
        ),
        LinkedReport::Group(group) => (
            say!(voice, "sponsor-group-cover", coach = &group.coach),
            voice.say("sponsor-group-open"),
            voice.say("sponsor-group-hint"),
        ),
    };
    SponsorCoverPage {
        page: visit.frame(headline.as_str()),
        headline,
        lead,
        button,
        hint,
        action: visit.language.href(&format!("/sponsor/{token}")),
    }
}

fn report(visit: &Visit, link: &SponsorLink) -> SponsorReportPage {
    let headline = title(visit.voice(), &link.report);
    let page = visit.frame(headline.as_str());
    match &link.report {
        LinkedReport::One(document) => about_one(visit, document, SponsorReportPage::bare(page, headline)),
        LinkedReport::Group(document) => {
            about_group(visit, document, SponsorReportPage::bare(page, headline))
        }
    }
}

fn period(visit: &Visit, (from, to): (NaiveDate, NaiveDate)) -> String {
    let locale = visit.language.locale();
    let date = |date| when::plain_date(locale, date);
    say!(visit.voice(), "sponsor-period", from = date(from), to = date(to))
}

fn about_one(visit: &Visit, document: &ReportDocument, bare: SponsorReportPage) -> SponsorReportPage {
    let (voice, locale) = (visit.voice(), visit.language.locale());
    let date = |date: &NaiveDate| when::short_date_with_year(locale, *date);
    SponsorReportPage {
        about: say!(voice, "sponsor-coach", coach = &document.coach),
        period: period(visit, (document.from_on, document.to_on)),
        count: say!(voice, "sponsor-sessions", n = document.session_count),
        dates: document.session_dates.iter().map(date).collect(),
        plan: document.plan.as_ref().map(|plan| plan_words(voice, plan)),
        goal: document.goal.as_deref().map(paragraphs).unwrap_or_default(),
        notes: document
            .notes
            .iter()
            .map(|note| ReportNoteView { date: date(&note.on), paragraphs: paragraphs(&note.text) })
            .collect(),
        last: say!(voice, "sponsor-frozen", name = &document.mentee),
        ..bare
    }
}

fn about_group(visit: &Visit, document: &GroupDocument, bare: SponsorReportPage) -> SponsorReportPage {
    let voice = visit.voice();
    SponsorReportPage {
        about: say!(voice, "sponsor-coach", coach = &document.coach),
        period: period(visit, (document.from_on, document.to_on)),
        people: Some(say!(voice, "sponsor-people", n = document.people)),
        count: say!(voice, "sponsor-sessions", n = document.session_count),
        last: voice.say("sponsor-group-frozen"),
        ..bare
    }
}

fn plan_words(voice: Voice, plan: &PlanLine) -> (String, String) {
    let status = voice.say(&format!("sponsor-status-{}", plan.status));
    (status, say!(voice, "sponsor-day", day = plan.day, length = plan.length_days))
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
