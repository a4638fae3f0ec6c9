//! `/console/settings/log`: who did what, for owners.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use uuid::Uuid;

use super::desk::{Desk, Part};
use super::settings::tabs;
use super::words::to_minute;
use crate::identity::{self, AuditEntry, AuditFilter, SignInOnly};
use crate::kernel::when;
use crate::pages::view::{LogPage, LogRow};
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, LIMIT_MAX, Page as ListPage};

/// The page.
const PATH: &str = "/console/settings/log";
/// Entries on one page.
const ENTRIES_MAX: i64 = 50;
/// Longest start of an action that is looked for.
const ACTION_MAX: usize = 60;

/// The entries that are asked for, newest first.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    desk.owner::<SignInOnly>()?;
    let pairs = desk.query()?;
    let action = pairs.first("action").unwrap_or_default().trim();
    let action: String = action.chars().filter(|c| !c.is_control()).take(ACTION_MAX).collect();
    let actor_id: Option<Uuid> = pairs.first("who").and_then(|id| id.parse().ok());
    let filter = AuditFilter { action: Some(action.clone()).filter(|text| !text.is_empty()), actor_id };
    let list = ListPage { limit: ENTRIES_MAX, after: pairs.first("cursor").and_then(Cursor::decode) };
    let mut connection = desk.connection().await?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let users = identity::list_users(&mut connection, all).await?;
    let rows = identity::list_audit_entries(&mut connection, &filter, list).await?;
    drop(connection);
    let names: BTreeMap<Uuid, String> =
        users.into_iter().map(|(person, user)| (user.id.into(), person.name)).collect();
    let place = |row: &AuditEntry| Cursor { at: row.at, id: row.id.into() };
    let list = list.list(rows, place, |row| entry(&desk, &names, &row));
    let more_href = list.next_cursor.map(|cursor| href(&action, actor_id, &cursor));
    let (page, console) = desk.frame(Part::Settings, desk.voice().say("console-settings"));
    desk.shown(&LogPage {
        page,
        console,
        tabs: tabs(&desk, "settings-log"),
        action,
        people: names.into_iter().map(|(id, name)| (id.to_string(), name, actor_id == Some(id))).collect(),
        entries: list.items,
        more_href,
    })
}

fn href(action: &str, actor_id: Option<Uuid>, cursor: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if !action.is_empty() {
        query.append_pair("action", action);
    }
    if let Some(id) = actor_id {
        query.append_pair("who", &id.to_string());
    }
    query.append_pair("cursor", cursor);
    format!("{PATH}?{}", query.finish())
}

fn entry(desk: &Desk, names: &BTreeMap<Uuid, String>, row: &AuditEntry) -> LogRow {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let kind = match row.actor_kind.as_str() {
        "owner" => voice.say("people-owner"),
        "coach" => voice.say("people-coach"),
        "mentee" => voice.say("log-mentee"),
        "key" => voice.say("log-key"),
        "system" => voice.say("log-system"),
        _ => voice.say("log-visitor"),
    };
    let details = row.details.as_object().filter(|details| !details.is_empty());
    LogRow {
        when: when::moment(voice.locale(), desk.zone(), to_minute(row.at), today),
        who: row.actor_id.and_then(|id| names.get(&id).cloned()).unwrap_or(kind),
        action: row.action.clone(),
        details: details.map(|_| row.details.to_string()).unwrap_or_default(),
        address: row.client_address.clone().unwrap_or_default(),
    }
}
