//! `/console/settings/keys`: one's own API keys.

use std::cell::RefCell;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Days, NaiveDate, Utc};

use super::deeds::once_or_refused;
use super::desk::{Deed, Desk, Part};
use super::settings::tabs;
use super::words::to_minute;
use crate::identity::{self, ApiKey, CreateApiKey, KeyScope, SignInOnly};
use crate::kernel::ids::ApiKeyId;
use crate::kernel::{local_time, text, when};
use crate::pages::form::Pairs;
use crate::pages::language::text_fault_in_words;
use crate::pages::view::{KeyForm, KeyRow, KeysPage, SecretPage};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// The page.
const PATH: &str = "/console/settings/keys";
/// Longest name of a key, in characters.
const NAME_MAX: usize = 100;
/// What the address says was just done.
const DONE: [(&str, &str); 1] = [("revoked", "keys-revoked")];

/// The list.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, StatusCode::OK, None).await
}

/// Makes a key. It is in this answer and in no other page.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let (desk, pairs) = (&deed.desk, &deed.form.pairs);
    let coach = desk.coach::<SignInOnly>()?;
    let refuse = |fault| Some(KeyForm { fault: Some(fault), ..typed(pairs) });
    let (name, scopes, expires_at) = match checked(desk, pairs) {
        Ok(checked) => checked,
        Err(fault) => return shown(desk, StatusCode::UNPROCESSABLE_ENTITY, refuse(fault)).await,
    };
    let command = CreateApiKey { actor: coach.actor, user_id: coach.user_id, name, scopes, expires_at };
    let secret = RefCell::new(None);
    let effect = async |connection: &mut Connection| {
        let created = identity::create_api_key(connection, &desk.visit.call.context, &command).await?;
        secret.replace(Some(created.secret));
        Ok(Answer::created(PATH.to_owned(), &())?.with_secret())
    };
    match once_or_refused(&deed, "keys", effect).await? {
        Ok(_) => {}
        Err(refusal) if refusal.is_shown => {}
        Err(refusal) => {
            // Of what was checked already only the day is left.
            let fault = match refusal.status {
                StatusCode::UNPROCESSABLE_ENTITY => desk.voice().say("keys-fault-until"),
                _ => refusal.text,
            };
            return shown(desk, refusal.status, refuse(fault)).await;
        }
    }
    let Some(secret) = secret.into_inner() else { return Ok(desk.see_other(PATH)) };
    let voice = desk.voice();
    let (page, console) = desk.frame(Part::Settings, voice.say("console-settings"));
    desk.shown(&SecretPage {
        page,
        console,
        tabs: tabs(desk, "settings-keys"),
        heading: voice.say("keys-made"),
        text: voice.say("keys-made-text"),
        secret: secret.reveal().to_owned(),
        next_href: PATH.to_owned(),
    })
}

/// Revokes a key. One that is gone already is what was wanted.
pub(super) async fn revoke(deed: Deed, id: web::Path<ApiKeyId>) -> Result<HttpResponse, Problem> {
    let (coach, id) = (deed.desk.coach::<SignInOnly>()?, *id);
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        identity::revoke_api_key(connection, context, (coach.actor, coach.user_id), id).await?;
        Answer::ok(&())
    };
    match once_or_refused(&deed, &format!("revoke {id}"), effect).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}?done=revoked"))),
        Err(refusal) => {
            let form = KeyForm { fault: Some(refusal.text), ..typed(&Pairs::default()) };
            shown(&deed.desk, refusal.status, Some(form)).await
        }
    }
}

type Checked = (String, Vec<KeyScope>, Option<DateTime<Utc>>);

fn checked(desk: &Desk, pairs: &Pairs) -> Result<Checked, String> {
    let voice = desk.voice();
    let name = text::line(pairs.first("name").unwrap_or_default(), NAME_MAX)
        .map_err(|fault| text_fault_in_words(voice, fault))?;
    let chosen = KeyScope::ALL.into_iter().filter(|scope| pairs.has(&field(*scope)));
    let scopes: Vec<KeyScope> = chosen.collect();
    if scopes.is_empty() {
        return Err(voice.say("keys-fault-scopes"));
    }
    let Some(until) = pairs.first("until") else { return Ok((name, scopes, None)) };
    let until = until.parse::<NaiveDate>().ok().and_then(|date| date.checked_add_days(Days::new(1)));
    let until = until.ok_or_else(|| voice.say("keys-fault-until"))?;
    // To the end of that day, by the clock of the coach.
    Ok((name, scopes, Some(local_time::start_of_day(desk.zone(), until))))
}

fn field(scope: KeyScope) -> String {
    format!("scope.{}", scope.name())
}

fn typed(pairs: &Pairs) -> KeyForm {
    let text = |name| pairs.first(name).unwrap_or_default().to_owned();
    KeyForm {
        is_open: true,
        name: text("name"),
        scopes: KeyScope::ALL.into_iter().map(|one| (one.name(), pairs.has(&field(one)))).collect(),
        until: text("until"),
        fault: None,
    }
}

async fn shown(desk: &Desk, status: StatusCode, form: Option<KeyForm>) -> Result<HttpResponse, Problem> {
    let coach = desk.coach::<SignInOnly>()?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut connection = desk.connection().await?;
    let rows = identity::list_api_keys(&mut connection, coach.user_id, all).await?;
    drop(connection);
    let (page, mut console) = desk.frame(Part::Settings, desk.voice().say("console-settings"));
    console.notice = desk.done(desk.query()?.first("done"), &DONE).filter(|_| form.is_none());
    let view = KeysPage {
        page,
        console,
        tabs: tabs(desk, "settings-keys"),
        keys: rows.iter().map(|row| key_row(desk, row)).collect(),
        form: form.unwrap_or_else(|| KeyForm { is_open: rows.is_empty(), ..typed(&Pairs::default()) }),
    };
    desk.answered(status, &view)
}

fn key_row(desk: &Desk, row: &ApiKey) -> KeyRow {
    let (voice, zone) = (desk.voice(), desk.zone());
    let today = when::date(zone, desk.now());
    let scopes: Vec<&str> = row.scopes.0.iter().map(|scope| scope.name()).collect();
    let ends = row.expires_at.map(|at| when::moment(voice.locale(), zone, to_minute(at), today));
    let used = row.last_used_at.map(|at| when::moment(voice.locale(), zone, to_minute(at), today));
    KeyRow {
        name: row.name.clone(),
        hint: format!("{}…", row.hint),
        scopes: scopes.join(" "),
        last_used: used.unwrap_or_else(|| voice.say("keys-unused")),
        ends: ends.unwrap_or_else(|| voice.say("keys-no-end")),
        revoke_action: format!("{PATH}/{}/revoke", row.id),
    }
}
