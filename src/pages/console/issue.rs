//! `/console/newsletter/{id}`: an issue, its copies by state, and the buttons that stop it and let it go on.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::delivery_bar::bar;
use super::desk::{Deed, Desk, Part};
use super::newsletter::{PATH, when_of};
use super::words::{status_badge, to_minute};
use crate::identity::{NewsletterRead, NewsletterWrite};
use crate::kernel::ids::IssueId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::newsletter::actions::{IssueCommand, command_issue, issue_stats, list_deliveries, read_issue};
use crate::newsletter::core::issue_state::{Command, Status};
use crate::newsletter::model::{Delivery, DeliveryState, StateCount};
use crate::pages::language::problem_in_words;
use crate::pages::once::once_as;
use crate::pages::view::{CopyRow, Crumb, IssuePage, Notice, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, Cursor, Page as ListPage};

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
/// What the address says was just done.
const DONE: [(&str, &str); 2] = [("paused", "issue-paused"), ("resumed", "issue-resumed")];

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<IssueId>) -> Result<HttpResponse, Problem> {
    let notice = desk.done(desk.query()?.first("done"), &DONE);
    shown(&desk, *id, (StatusCode::OK, notice)).await
}

/// Stops an issue for now.
pub(super) async fn pause(deed: Deed, id: web::Path<IssueId>) -> Result<HttpResponse, Problem> {
    command(&deed, *id, (Command::Pause, "paused")).await
}

/// Goes on with a paused issue.
pub(super) async fn resume(deed: Deed, id: web::Path<IssueId>) -> Result<HttpResponse, Problem> {
    command(&deed, *id, (Command::Resume, "resumed")).await
}

async fn command(
    deed: &Deed,
    id: IssueId,
    (command, done): (Command, &str),
) -> Result<HttpResponse, Problem> {
    let (desk, form) = (&deed.desk, &deed.form);
    let coach = desk.coach::<NewsletterWrite>()?;
    let revision = form.pairs.first("revision").and_then(|text| text.parse().ok());
    let asked = IssueCommand { revision, ..IssueCommand::plain(command, coach.actor) };
    let (context, config) = (&desk.visit.call.context, &*desk.visit.call.services.config);
    let effect = async |connection: &mut Connection| {
        command_issue(connection, (context, config), id, &asked).await?;
        Answer::ok(&())
    };
    match once_as(&desk.visit.call, &coach.caller(), (form, &format!("{done} {id}")), effect).await {
        Ok(_) => Ok(desk.see_other(&format!("{PATH}/{id}?done={done}"))),
        Err(problem) if matches!(problem.kind(), Kind::Conflict | Kind::StaleVersion) => {
            let said = problem_in_words(desk.voice(), problem.code()).map(|text| format!("{text}."));
            let text = said.unwrap_or_else(|| desk.voice().say("not-possible-text"));
            shown(desk, id, (problem.kind().status(), Some(Notice { tone: Tone::Bad, text }))).await
        }
        Err(problem) => Err(problem),
    }
}

async fn shown(
    desk: &Desk,
    id: IssueId,
    (status, notice): (StatusCode, Option<Notice>),
) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let pairs = desk.query()?;
    let mut connection = desk.connection().await?;
    let issue = read_issue(&mut connection, id).await?;
    let counts = issue_stats(&mut connection, id).await?;
    let state = chosen(pairs.first("state"), &counts);
    let page = ListPage { limit: ROWS, after: pairs.first("cursor").and_then(Cursor::decode) };
    let context = &desk.visit.call.context;
    let copies = match state {
        Some(_) => list_deliveries(&mut connection, context, page, (id, state)).await?.1,
        None => Vec::new(),
    };
    drop(connection);
    let voice = desk.voice();
    let place = |row: &Delivery| Cursor { at: row.created_at, id: row.id.into() };
    let list = page.list(copies, place, |row| copy(desk, &row));
    let name = state.map(DeliveryState::name);
    let more_href = list
        .next_cursor
        .zip(name)
        .map(|(cursor, name)| format!("{PATH}/{id}?state={name}&cursor={cursor}#copies"));
    let crumbs = vec![Crumb { label: voice.say("console-newsletter"), href: PATH.to_owned() }];
    let (frame, mut console) = desk.frame_below(Part::Newsletter, crumbs, issue.title.as_str());
    console.notice = notice;
    let may = |command: Command| issue.status.0.after(command, false).is_some();
    let is_going = matches!(issue.status.0, Status::Sending | Status::Preparing);
    desk.answered(
        status,
        &IssuePage {
            page: frame,
            console,
            badge: status_badge(voice, issue.status.0.name()),
            when: when_of(desk, &issue),
            pause_reason: issue.pause_reason.clone(),
            bar: bar(voice, id, &counts, name),
            revision: issue.revision,
            pause_action: (is_going && may(Command::Pause)).then(|| format!("{PATH}/{id}/pause")),
            resume_action: may(Command::Resume).then(|| format!("{PATH}/{id}/resume")),
            list_heading: heading(voice, name),
            copies: list.items,
            more_href,
            title: issue.title,
        },
    )
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
