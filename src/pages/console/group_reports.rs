//! `/console/group-reports`: figures that sponsors of several mentees were told, and one more of them.

use actix_web::HttpResponse;

use super::deeds::go_on;
use super::desk::{Deed, Desk, Part};
use super::mentees::PATH as MENTEES;
use super::sheet::{Refused, faulty, outcome};
use super::words::to_minute;
use crate::coaching::CoachingError;
use crate::coaching::actions::{NewGroupReport, Viewer, list_group_reports, report_group};
use crate::coaching::model::SponsorGroupReport;
use crate::identity::{MenteesRead, MenteesWrite};
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::view::{
    AnswerLine, Badge, Crumb, NamedLink, RecordPage, RecordRow, RecordSection, Sheet, StandingLine, Tone,
};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Cursor, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/group-reports";
/// Makes one and mails it.
const SEND: &str = "send";
/// What the address says was just done.
const DONE: [(&str, &str); 1] = [(SEND, "group-report-sent")];
/// Reports of one page.
const ROWS: i64 = 50;

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, None).await
}

/// Makes figures, and mails the sponsor the link to them.
pub(super) async fn send(deed: Deed) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| {
        let from_on = deed.date("from_on")?;
        let from_on = from_on.ok_or_else(|| faulty("from_on", "required", "say from when on"))?;
        let new = NewGroupReport { email: deed.text("email"), from_on, to_on: deed.date("to_on")? };
        match report_group(connection, &deed.desk.visit.call.context, &viewer, new).await {
            Ok(_) => Answer::ok(&()),
            Err(CoachingError::NotFound) => {
                Err(faulty("email", "no_sponsor", "no mentee has a sponsor with this address"))
            }
            Err(other) => Err(other.into()),
        }
    };
    match go_on(&deed, (PATH, SEND), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => shown(&deed.desk, Some(&refused)).await,
    }
}

async fn shown(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let pairs = desk.query()?;
    let page = ListPage { limit: ROWS, after: pairs.first("cursor").and_then(Cursor::decode) };
    let mut connection = desk.connection().await?;
    let found = list_group_reports(&mut connection, &viewer, page).await?;
    drop(connection);
    let voice = desk.voice();
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let crumbs = vec![Crumb { label: voice.say("console-mentees"), href: MENTEES.to_owned() }];
    let mut frame = desk.frame_below(Part::Mentees, crumbs, voice.say("group-reports"));
    frame.1.notice = notice;
    let place = |row: &SponsorGroupReport| Cursor { at: row.created_at, id: row.id.into() };
    let list = page.list(found, place, |report| row(desk, &report));
    let more = list.next_cursor.map(|cursor| NamedLink {
        label: voice.say("console-more"),
        href: format!("{PATH}?cursor={cursor}"),
    });
    let make = Sheet::to(voice, format!("{PATH}/{SEND}"), "group-report-send")
        .opened_by("group-report-make")
        .about("group-report-about")
        .input("email", "group-report-email", ("email", pairs.first("email").unwrap_or_default().to_owned()))
        .input("from_on", "engagement-from", ("date", String::new()))
        .input("to_on", "engagement-to", ("date", String::new()))
        .optional()
        .hint("group-report-to-hint");
    let make = Sheet { is_open: pairs.first("email").is_some(), ..make };
    let reports = RecordSection {
        key: "reports",
        heading: voice.say("group-reports-told"),
        rows: list.items,
        empty: Some(voice.say("group-reports-none")),
        ..RecordSection::default()
    };
    let view = RecordPage {
        lead: voice.say("group-reports-lead"),
        sheets: vec![make.after(refused)],
        links: more.into_iter().collect(),
        sections: vec![reports],
        ..RecordPage::of(frame)
    };
    desk.answered(status, &view)
}

fn row(desk: &Desk, report: &SponsorGroupReport) -> RecordRow {
    let (voice, document) = (desk.voice(), &report.document);
    let date = |date| when::plain_date(voice.locale(), date);
    let today = when::date(desk.zone(), desk.now());
    let moment = |at| when::moment(voice.locale(), desk.zone(), to_minute(at), today);
    let (key, tone) = match (report.withdrawn_at, report.opened_at) {
        (Some(_), _) => ("group-report-back", Tone::Warn),
        (None, Some(_)) => ("group-report-opened", Tone::Good),
        (None, None) => ("group-report-mailed", Tone::Neutral),
    };
    let pair = |key: &str, value: String| AnswerLine { label: voice.say(key), value };
    let made = say!(voice, "group-report-made-on", when = moment(report.created_at));
    RecordRow {
        pairs: vec![
            pair("group-report-people", document.people.to_string()),
            pair("group-report-sessions", document.session_count.to_string()),
        ],
        ..RecordRow::of(StandingLine {
            link: NamedLink {
                label: format!("{}, {} – {}", report.name, date(document.from_on), date(document.to_on)),
                href: String::new(),
            },
            badge: Badge { label: voice.say(key), tone },
            about: format!("{} · {made}", report.email),
        })
    }
}
