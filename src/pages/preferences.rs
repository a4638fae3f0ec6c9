//! `/n/preferences/{token}`: a reader's own page, behind a link that is mailed afresh.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpResponse, web};
use diesel_async::AsyncConnection as _;

use super::confirm::segment;
use super::form::{Form, Pairs, unreadable};
use super::language::text_fault_in_words;
use super::subscribe::message;
use super::view::{ListChoice, LocaleChoice, PreferencesPage};
use super::visit::Visit;
use super::words::zone_named;
use crate::kernel::ids::SubscriberId;
use crate::kernel::locale::Locale;
use crate::kernel::{text, when};
use crate::newsletter::actions::{self, Origin, Pause, Preferences, PreferencesChange};
use crate::platform::db::Connection;
use crate::platform::ledger::Ledger;
use crate::platform::problem::Problem;

/// Longest break, in weeks.
const WEEKS_MAX: i32 = 52;

pub(super) async fn page(mut visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id = actions::reader_of_link(&visit.call.context, &token)?;
    let mut connection = visit.connection().await?;
    let preferences = open(&mut connection, &mut visit, id).await?;
    visit.shown(&view(&visit, &token, &preferences, (None, None)))
}

/// A reader's own page is in the reader's language.
async fn open(
    connection: &mut Connection,
    visit: &mut Visit,
    id: SubscriberId,
) -> Result<Preferences, Problem> {
    let preferences = actions::read_preferences(connection, id).await?;
    visit.speak(preferences.reader.language());
    Ok(preferences)
}

pub(super) async fn send(
    mut visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let id = actions::reader_of_link(&visit.call.context, &token)?;
    let mut connection = visit.connection().await?;
    let preferences = open(&mut connection, &mut visit, id).await?;
    if form.pairs.first("action") == Some("erase") {
        return erase(&visit, &mut connection, id).await;
    }
    let typed = form.pairs.first("name").unwrap_or_default();
    let name = if typed.trim().is_empty() { Ok(String::new()) } else { text::person_name(typed) };
    let (name, fault) = match name {
        Ok(name) => (name, None),
        Err(fault) => (String::new(), Some(text_fault_in_words(visit.voice(), fault))),
    };
    if fault.is_some() {
        let page = view(&visit, &token, &preferences, (fault, None));
        return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let change = change(&form.pairs, name)?;
    actions::change_preferences(&mut connection, &visit.call.context, id, change).await?;
    let preferences = open(&mut connection, &mut visit, id).await?;
    let saved = visit.voice().say("own-page-saved");
    visit.shown(&view(&visit, &token, &preferences, (None, Some(saved))))
}

/// Everything we have about the reader, as a file.
pub(super) async fn data(visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id = actions::reader_of_link(&visit.call.context, &token)?;
    let mut connection = visit.connection().await?;
    let everything = actions::everything_about(&mut connection, &visit.call.context, id).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""))
        .content_type("application/json")
        .body(serde_json::to_string_pretty(&everything).unwrap_or_default()))
}

fn change(pairs: &Pairs, name: String) -> Result<PreferencesChange, Problem> {
    // Nothing typed leaves a break as it is; only a zero ends it.
    let pause = match pairs.number("pause_weeks")? {
        None => Pause::Keep,
        Some(0) => Pause::End,
        Some(weeks) if (1..=WEEKS_MAX).contains(&weeks) => Pause::Weeks(i64::from(weeks)),
        Some(_) => return Err(unreadable("pause_weeks", "expected 0 to 52")),
    };
    Ok(PreferencesChange {
        lists: pairs.below("lists").filter_map(|(_, value)| value.parse().ok()).collect(),
        name,
        locale: pairs.first("locale").and_then(Locale::from_tag).unwrap_or_default(),
        pause,
    })
}

async fn erase(
    visit: &Visit,
    connection: &mut Connection,
    id: SubscriberId,
) -> Result<HttpResponse, Problem> {
    let ledger = Ledger::of(&visit.call.services.config);
    connection
        .transaction(async |connection: &mut Connection| {
            let preferences = actions::read_preferences(connection, id).await?;
            let origin = Origin::of("preferences");
            let with = (&visit.call.context, &ledger);
            actions::erase(connection, with, &preferences.reader, &origin).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    visit.shown(&message(visit, "erased", "erased-text"))
}

fn view(
    visit: &Visit,
    token: &str,
    preferences: &Preferences,
    (name_fault, notice): (Option<String>, Option<String>),
) -> PreferencesPage {
    let reader = &preferences.reader;
    let lists = preferences.lists.iter().map(|(list, is_read)| ListChoice {
        id: list.id.to_string(),
        name: list.name.clone(),
        description: list.description.clone(),
        chosen: *is_read,
    });
    let language = reader.language();
    let locales = Locale::ALL.map(|locale| LocaleChoice {
        tag: locale.tag(),
        name: locale.own_name(),
        chosen: locale == language,
    });
    let zone = zone_named(reader.time_zone.as_deref().unwrap_or("UTC"));
    let paused = reader.paused_until.filter(|until| *until > visit.call.context.now);
    let path = format!("/n/preferences/{}", segment(token));
    PreferencesPage {
        page: visit.frame(visit.voice().say("own-page")),
        email: reader.email.clone(),
        name: reader.name.clone(),
        name_fault,
        notice,
        lists: lists.collect(),
        locales: locales.to_vec(),
        paused_until: paused.map(|until| when::plain_date(visit.language.locale(), when::date(zone, until))),
        action: visit.language.href(&path),
        data_href: visit.language.href(&format!("{path}/data")),
    }
}
