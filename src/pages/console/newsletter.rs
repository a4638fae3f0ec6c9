//! `/console/newsletter`: the issues, each with how far its copies are.

use actix_web::HttpResponse;

use super::delivery_bar::bar;
use super::desk::{Desk, Part};
use super::newsletter_tabs::tabs;
use super::words::{status_badge, to_minute};
use crate::identity::NewsletterRead;
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::newsletter::actions::{issue_stats, list_issues};
use crate::newsletter::model::Issue;
use crate::pages::view::{IssueRow, NewsletterPage};
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/newsletter";
/// Issues of one page.
const ROWS: i64 = 20;

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let after = desk.query()?.first("cursor").and_then(Cursor::decode);
    let page = ListPage { limit: ROWS, after };
    let mut connection = desk.connection().await?;
    let found = list_issues(&mut connection, page, (None, None)).await?;
    let place = |row: &Issue| Cursor { at: row.created_at, id: row.id.into() };
    let list = page.list(found, place, |row| row);
    let mut issues = Vec::new();
    for issue in &list.items {
        let bar = match issue.started_at {
            Some(_) => bar(desk.voice(), issue.id, &issue_stats(&mut connection, issue.id).await?, None),
            None => None,
        };
        issues.push(IssueRow {
            title: issue.title.clone(),
            href: format!("{PATH}/{}", issue.id),
            badge: status_badge(desk.voice(), issue.status.0.name()),
            when: when_of(&desk, issue),
            bar,
        });
    }
    drop(connection);
    let (frame, console) = desk.frame(Part::Newsletter, desk.voice().say("console-newsletter"));
    let more_href = list.next_cursor.map(|cursor| format!("{PATH}?cursor={cursor}"));
    desk.shown(&NewsletterPage { page: frame, console, tabs: tabs(&desk, PATH), issues, more_href })
}

/// When an issue goes out, or went out.
pub(super) fn when_of(desk: &Desk, issue: &Issue) -> String {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let moment = |at| when::moment(voice.locale(), desk.zone(), to_minute(at), today);
    match (issue.finished_at, issue.started_at, issue.scheduled_for) {
        (Some(at), ..) => say!(voice, "issue-finished", when = moment(at)),
        (None, Some(at), _) => say!(voice, "issue-started", when = moment(at)),
        (None, None, Some(at)) => say!(voice, "issue-scheduled", when = moment(at)),
        (None, None, None) => say!(voice, "issue-changed", when = moment(issue.updated_at)),
    }
}
