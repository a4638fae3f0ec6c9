//! `/console/newsletter/{id}`: an issue, what stands in its way, its copies by state, and what can be done with it.

use actix_web::{HttpResponse, web};

use super::delivery_bar::bar;
use super::desk::{Desk, Part};
use super::issue_deeds::{CANCEL, DONE, HIDE, PAUSE, PUBLISH, RESUME, SCHEDULE, SEND, TEST, UNSCHEDULE};
use super::newsletter::{PATH, when_of};
use super::newsletter_tabs::crumbs;
use super::sheet::{Refused, outcome};
use super::words::{status_badge, to_minute};
use crate::identity::NewsletterRead;
use crate::kernel::ids::IssueId;
use crate::kernel::phrases::{FluentValue, Voice, say};
use crate::kernel::when;
use crate::newsletter::actions::{
    Hits, IssueHits, SeenBy, check_issue, domain_records, issue_hits, issue_stats, list_deliveries, preview,
    read_issue,
};
use crate::newsletter::core::content::checks::{Finding, Level};
use crate::newsletter::core::content::domain::DomainRecords;
use crate::newsletter::core::issue_state::{Command, Status};
use crate::newsletter::model::{Delivery, DeliveryState, Issue, StateCount, Tracking};
use crate::pages::view::{Badge, CopyRow, HitRow, HitTable, IssuePage, Sheet, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, Page as ListPage};

/// Copies of one page of the list.
const ROWS: i64 = 50;
/// States of copies, those that did not arrive first: they are listed when nothing else is asked for.
const STATES: [DeliveryState; 9] = [
    DeliveryState::Failed,
    DeliveryState::Bounced,
    DeliveryState::Complained,
    DeliveryState::Unknown,
    DeliveryState::Skipped,
    DeliveryState::Pending,
    DeliveryState::Leased,
    DeliveryState::Transmitting,
    DeliveryState::Sent,
];
/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<IssueId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// The page, with what was refused.
pub(super) async fn shown(
    desk: &Desk,
    id: IssueId,
    refused: Option<&Refused>,
) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let pairs = desk.query()?;
    let records = domain_records(desk.connection().await?, &desk.visit.call.services.config, id).await?;
    let mut connection = desk.connection().await?;
    let issue = read_issue(&mut connection, id).await?;
    let counts = issue_stats(&mut connection, id).await?;
    let hits = issue_hits(&mut connection, id).await?;
    let state = chosen(pairs.first("state"), &counts);
    let page = ListPage { limit: ROWS, after: pairs.first("cursor").and_then(Cursor::decode) };
    let context = &desk.visit.call.context;
    let copies = match state {
        Some(_) => list_deliveries(&mut connection, context, page, (id, state)).await?.1,
        None => Vec::new(),
    };
    let made = made(&mut connection, desk, (&issue, &records)).await?;
    drop(connection);
    let voice = desk.voice();
    let place = |row: &Delivery| Cursor { at: row.created_at, id: row.id.into() };
    let list = page.list(copies, place, |row| copy(desk, &row));
    let name = state.map(DeliveryState::name);
    let more_href = list
        .next_cursor
        .zip(name)
        .map(|(cursor, name)| format!("{PATH}/{id}?state={name}&cursor={cursor}#copies"));
    let (frame, mut console) = desk.frame_below(Part::Newsletter, crumbs(desk, PATH), issue.title.as_str());
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let put = |sheets: Vec<Sheet>| sheets.into_iter().map(|sheet| sheet.after(refused)).collect();
    let is_open = issue.status.0.is_open();
    desk.answered(
        status,
        &IssuePage {
            page: frame,
            console,
            badge: status_badge(voice, issue.status.0.name()),
            when: when_of(desk, &issue),
            pause_reason: issue.pause_reason.clone(),
            bar: bar(voice, id, &counts, name),
            hits: hits.map(|hits| table(voice, hits)),
            steps: put(steps(desk, &issue)),
            edit_href: is_open.then(|| format!("{PATH}/{id}/edit")),
            preview_href: made.text.is_some().then(|| format!("{PATH}/{id}/preview")),
            checks: made.checks,
            text: made.text,
            list_heading: (!is_open).then(|| heading(voice, name)),
            copies: list.items,
            more_href,
            grave: put(grave(voice, &issue)),
            title: issue.title,
        },
    )
}

/// The mail of an issue, and what stands in its way.
#[derive(Default)]
struct Made {
    checks: Vec<(Badge, String)>,
    text: Option<String>,
}

/// Of an issue that can still be changed; what cannot be put together has a check that says why.
async fn made(
    connection: &mut Connection,
    desk: &Desk,
    (issue, records): (&Issue, &DomainRecords),
) -> Result<Made, Problem> {
    if !issue.status.0.is_open() {
        return Ok(Made::default());
    }
    let where_from = (&desk.visit.call.context, &*desk.visit.call.services.config);
    let voice = desk.voice();
    let checks = match check_issue(connection, where_from, issue.id, records).await {
        Ok(findings) => findings.iter().map(|one| (level(voice, one.level), in_words(voice, one))).collect(),
        Err(error) => {
            let Some(reasons) = error.reasons() else { return Err(error.into()) };
            reasons.into_iter().map(|reason| (level(voice, Level::Blocking), reason)).collect()
        }
    };
    let reader = SeenBy::MadeUp(Some(desk.account.person.name.clone()), voice.locale());
    let text = match preview(connection, &desk.visit.call.context, issue.id, reader).await {
        Ok(mail) => Some(mail.text),
        Err(error) if error.reasons().is_some() => None,
        Err(error) => return Err(error.into()),
    };
    Ok(Made { checks, text })
}

/// A check in the reader's words, where there are any.
fn in_words(voice: Voice, finding: &Finding) -> String {
    let about = [("name", FluentValue::from(finding.about.as_str()))];
    let said = voice.find_with(&format!("issue-check-{}", finding.code), &about);
    said.unwrap_or_else(|| finding.detail.clone())
}

fn level(voice: Voice, level: Level) -> Badge {
    match level {
        Level::Blocking => Badge { label: voice.say("issue-blocking"), tone: Tone::Bad },
        Level::Advice => Badge { label: voice.say("issue-advice"), tone: Tone::Warn },
    }
}

fn to(voice: Voice, issue: &Issue, deed: &str, button: &str) -> Sheet {
    Sheet::to(voice, format!("{PATH}/{}/{deed}", issue.id), button).with("revision", issue.revision)
}

/// What can be done now.
fn steps(desk: &Desk, issue: &Issue) -> Vec<Sheet> {
    let (voice, status) = (desk.voice(), issue.status.0);
    let may = |command: Command| status.after(command, false).is_some();
    let mut sheets = Vec::new();
    if status.is_open() {
        sheets.push(to(voice, issue, TEST, "issue-test").quiet());
    }
    if may(Command::Send) {
        sheets.push(
            to(voice, issue, SEND, "issue-send-now").opened_by("issue-send").danger("issue-send-about"),
        );
    }
    if may(Command::Schedule) {
        let at = issue.scheduled_for.map(|at| at.with_timezone(&desk.zone()));
        let at = at.map(|at| at.format("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default();
        sheets.push(
            to(voice, issue, SCHEDULE, "issue-schedule-now")
                .opened_by("issue-schedule")
                .input("at", "issue-schedule-at", ("datetime-local", at))
                .hint("issue-schedule-hint")
                .tick("local_hour", "issue-local-hour", issue.local_hour),
        );
    }
    if may(Command::Unschedule) {
        sheets.push(to(voice, issue, UNSCHEDULE, "issue-unschedule").quiet());
    }
    if matches!(status, Status::Sending | Status::Preparing) && may(Command::Pause) {
        sheets.push(to(voice, issue, PAUSE, "issue-pause").quiet());
    }
    if may(Command::Resume) {
        sheets.push(to(voice, issue, RESUME, "issue-resume"));
    }
    let (deed, button) = match issue.published_at {
        Some(_) => (HIDE, "issue-hide"),
        None => (PUBLISH, "issue-publish"),
    };
    sheets.push(to(voice, issue, deed, button).quiet());
    sheets
}

fn grave(voice: Voice, issue: &Issue) -> Vec<Sheet> {
    let may = issue.status.0.after(Command::Cancel, false).is_some();
    let cancel = || {
        to(voice, issue, CANCEL, "issue-cancel-now").opened_by("issue-cancel").danger("issue-cancel-about")
    };
    may.then(cancel).into_iter().collect()
}

/// The state that is asked for, else the first that somebody is in who did not get it.
fn chosen(asked: Option<&str>, counts: &[StateCount]) -> Option<DeliveryState> {
    let named = STATES.into_iter().find(|state| Some(state.name()) == asked);
    let is_there =
        |state: &DeliveryState| counts.iter().any(|one| one.state == state.name() && one.count > 0);
    named.or_else(|| STATES.into_iter().find(is_there))
}

fn heading(voice: Voice, name: Option<&str>) -> String {
    let Some(name) = name else { return voice.say("issue-nobody-yet") };
    let state = status_badge(voice, name).label;
    say!(voice, "issue-copies", state = state)
}

/// What was opened and clicked, with what the figures are worth.
fn table(voice: Voice, hits: IssueHits) -> HitTable {
    let row = |label: String, Hits { people, machines }| HitRow { label, people, machines };
    let about = match hits.mode {
        Tracking::Readers => "issue-hits-readers",
        Tracking::Totals | Tracking::Off => "issue-hits-totals",
    };
    let first =
        [row(voice.say("issue-hits-opens"), hits.opens), row(voice.say("issue-hits-clicks"), hits.clicks)];
    let links = hits.links.into_iter().map(|link| row(link.url, link.clicks));
    HitTable { about: voice.say(about), rows: first.into_iter().chain(links).collect() }
}

fn copy(desk: &Desk, row: &Delivery) -> CopyRow {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let at = row.finished_at.or(row.transmitting_at).unwrap_or(row.next_attempt_at);
    let code = row.smtp_code.map(|code| format!("{code} ")).unwrap_or_default();
    CopyRow {
        address: row.address.clone(),
        badge: status_badge(voice, row.state.name()),
        when: when::moment(voice.locale(), desk.zone(), to_minute(at), today),
        said: format!("{code}{}", row.smtp_text.as_deref().unwrap_or_default()),
    }
}
