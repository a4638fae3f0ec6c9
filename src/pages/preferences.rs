//! `/n/preferences/{token}`: a reader's own page, behind a link that is mailed afresh.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpResponse, web};
use diesel_async::AsyncConnection as _;

use super::confirm::segment;
use super::form::{Form, Pairs};
use super::language::text_fault_in_words;
use super::subscribe::message;
use super::view::{ListChoice, LocaleChoice, PreferencesPage};
use super::visit::Visit;
use super::words::zone_named;
use crate::kernel::ids::SubscriberId;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
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
    visit.shown(&view(&visit, &token, &preferences, Said::default()))
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
        if form.pairs.first("sure").is_some() {
            return erase(&visit, &mut connection, id).await;
        }
        let erase_fault = Some(visit.voice().say("own-page-unsure"));
        let page = view(&visit, &token, &preferences, Said { erase_fault, ..Said::default() });
        return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let change = match change(visit.voice(), &form.pairs) {
        Ok(change) => change,
        Err(said) => {
            let typed = as_typed(view(&visit, &token, &preferences, said), &form.pairs);
            return visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &typed);
        }
    };
    actions::change_preferences(&mut connection, &visit.call.context, id, change).await?;
    let preferences = open(&mut connection, &mut visit, id).await?;
    let notice = Some(visit.voice().say("own-page-saved"));
    visit.shown(&view(&visit, &token, &preferences, Said { notice, ..Said::default() }))
}

/// What is said on the page about what was sent.
#[derive(Default)]
struct Said {
    notice: Option<String>,
    name_fault: Option<String>,
    pause_fault: Option<String>,
    erase_fault: Option<String>,
}

/// The form as it was filled in.
fn as_typed(page: PreferencesPage, pairs: &Pairs) -> PreferencesPage {
    let text = |name: &str| pairs.first(name).unwrap_or_default().to_owned();
    let wanted: Vec<&str> = pairs.below("lists").map(|(_, value)| value).collect();
    let chosen = |list: ListChoice| ListChoice { chosen: wanted.contains(&list.id.as_str()), ..list };
    let spoken = |one: LocaleChoice| LocaleChoice { chosen: pairs.first("locale") == Some(one.tag), ..one };
    PreferencesPage {
        name: text("name"),
        pause: text("pause_weeks"),
        lists: page.lists.into_iter().map(chosen).collect(),
        locales: page.locales.into_iter().map(spoken).collect(),
        ..page
    }
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

fn change(voice: Voice, pairs: &Pairs) -> Result<PreferencesChange, Said> {
    let typed = pairs.first("name").unwrap_or_default();
    let name = if typed.trim().is_empty() { Ok(String::new()) } else { text::person_name(typed) };
    let name_fault = name.as_ref().err().map(|fault| text_fault_in_words(voice, *fault));
    // Nothing typed leaves a break as it is; only a zero ends it.
    let pause = match pairs.number("pause_weeks") {
        Ok(None) => Some(Pause::Keep),
        Ok(Some(0)) => Some(Pause::End),
        Ok(Some(weeks)) if (1..=WEEKS_MAX).contains(&weeks) => Some(Pause::Weeks(i64::from(weeks))),
        _ => None,
    };
    let pause_fault = pause.is_none().then(|| say!(voice, "own-page-break-fault", n = WEEKS_MAX));
    let (Ok(name), Some(pause)) = (name, pause) else {
        return Err(Said { name_fault, pause_fault, ..Said::default() });
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

fn view(visit: &Visit, token: &str, preferences: &Preferences, said: Said) -> PreferencesPage {
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
        pause: String::new(),
        name_fault: said.name_fault,
        pause_fault: said.pause_fault,
        erase_fault: said.erase_fault,
        notice: said.notice,
        lists: lists.collect(),
        locales: locales.to_vec(),
        paused_until: paused.map(|until| when::plain_date(visit.language.locale(), when::date(zone, until))),
        action: visit.language.href(&path),
        data_href: visit.language.href(&format!("{path}/data")),
    }
}
