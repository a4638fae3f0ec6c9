//! `/console/settings/webhooks`: one's own endpoints, and a new one.

use std::cell::RefCell;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::deeds::once_or_refused;
use super::desk::{Deed, Desk, Part};
use super::settings::tabs;
use crate::events::{self, EVENT_KINDS, Endpoint, WebhookDraft};
use crate::identity::{WebhooksRead, WebhooksWrite};
use crate::kernel::phrases::Voice;
use crate::pages::form::Pairs;
use crate::pages::view::{Badge, SecretPage, Tone, WebhookForm, WebhookRow, WebhooksPage};
use crate::platform::db::Connection;
use crate::platform::outbound::target::TargetRules;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/settings/webhooks";
/// What the address says was just done.
const DONE: [(&str, &str); 1] = [("removed", "webhooks-removed")];

/// The list.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, StatusCode::OK, None).await
}

/// Makes an endpoint. Its secret is in this answer and in no other page.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let (desk, pairs) = (&deed.desk, &deed.form.pairs);
    let coach = desk.coach::<WebhooksWrite>()?;
    let call = &desk.visit.call;
    let draft = WebhookDraft {
        url: pairs.first("url").unwrap_or_default().trim().to_owned(),
        events: patterns(pairs),
        description: pairs.first("description").unwrap_or_default().to_owned(),
        active: true,
    };
    let settings = match draft.checked(TargetRules::of_webhooks(&call.services.config)) {
        Ok(settings) => settings,
        Err(problem) => {
            let form = WebhookForm { fault: Some(fault_of(desk.voice(), &problem)), ..typed(pairs) };
            return shown(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(form)).await;
        }
    };
    let secret = RefCell::new(None);
    let effect = async |connection: &mut Connection| {
        let by = (coach.actor, coach.user_id);
        let (endpoint, made) =
            events::create_endpoint(connection, &call.context, by, settings.clone()).await?;
        secret.replace(Some((endpoint.id, made)));
        Ok(Answer::created(PATH.to_owned(), &())?.with_secret())
    };
    match once_or_refused(&deed, "webhooks", effect).await? {
        Ok(_) => match secret.into_inner() {
            Some((id, secret)) => told_once(desk, &secret, format!("{PATH}/{id}")),
            None => Ok(desk.see_other(PATH)),
        },
        Err(refusal) if refusal.is_shown => Ok(desk.see_other(PATH)),
        Err(refusal) => {
            let form = WebhookForm { fault: Some(refusal.text), ..typed(pairs) };
            shown(desk, refusal.status, Some(form)).await
        }
    }
}

/// The page that shows a secret.
pub(super) fn told_once(desk: &Desk, secret: &[u8], next_href: String) -> Result<HttpResponse, Problem> {
    let voice = desk.voice();
    let (page, console) = desk.frame(Part::Settings, voice.say("console-settings"));
    desk.shown(&SecretPage {
        page,
        console,
        tabs: tabs(desk, "settings-webhooks"),
        heading: voice.say("webhooks-secret"),
        text: voice.say("webhooks-secret-text"),
        secret: events::shown_secret(secret),
        next_href,
    })
}

async fn shown(desk: &Desk, status: StatusCode, form: Option<WebhookForm>) -> Result<HttpResponse, Problem> {
    let coach = desk.coach::<WebhooksRead>()?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut connection = desk.connection().await?;
    let rows = events::list_endpoints(&mut connection, coach.user_id, all).await?;
    drop(connection);
    let (page, mut console) = desk.frame(Part::Settings, desk.voice().say("console-settings"));
    console.notice = desk.done(desk.query()?.first("done"), &DONE).filter(|_| form.is_none());
    let hooks = rows.iter().map(|row| WebhookRow {
        url: row.url.clone(),
        description: row.description.clone(),
        href: format!("{PATH}/{}", row.id),
        events: row.events.0.join(" "),
        badge: badge(desk.voice(), row),
    });
    let view = WebhooksPage {
        page,
        console,
        tabs: tabs(desk, "settings-webhooks"),
        hooks: hooks.collect(),
        form: form.unwrap_or_else(|| WebhookForm { is_open: rows.is_empty(), ..typed(&Pairs::default()) }),
    };
    desk.answered(status, &view)
}

/// Whether an endpoint is told anything.
pub(super) fn badge(voice: Voice, row: &Endpoint) -> Badge {
    let (key, tone) = match (row.is_active, row.disabled_because, row.failing_since) {
        (true, _, None) => ("webhooks-on", Tone::Good),
        (true, _, Some(_)) => ("webhooks-failing", Tone::Warn),
        (false, Some(_), _) => ("webhooks-given-up", Tone::Bad),
        (false, None, _) => ("webhooks-paused", Tone::Neutral),
    };
    Badge { label: voice.say(key), tone }
}

/// What was chosen and typed, as patterns.
fn patterns(pairs: &Pairs) -> Vec<String> {
    let chosen = pairs.below("events.").map(|(group, _)| group.to_owned());
    let others = pairs.first("others").unwrap_or_default();
    let mut patterns: Vec<String> = chosen.chain(others.split([' ', ',', '\n']).map(str::to_owned)).collect();
    patterns.retain(|pattern| !pattern.is_empty());
    patterns.dedup();
    patterns
}

fn typed(pairs: &Pairs) -> WebhookForm {
    let text = |name| pairs.first(name).unwrap_or_default().to_owned();
    WebhookForm {
        is_open: true,
        url: text("url"),
        description: text("description"),
        groups: groups().map(|group| (group.clone(), pairs.has(&format!("events.{group}")))).collect(),
        others: text("others"),
        fault: None,
    }
}

/// Everything, and each group of events.
fn groups() -> impl Iterator<Item = String> {
    let mut names: Vec<&str> = EVENT_KINDS.iter().filter_map(|kind| kind.split('.').next()).collect();
    names.dedup();
    std::iter::once(String::from("*")).chain(names.into_iter().map(|name| format!("{name}.*")))
}

/// What is wrong with a draft: its address, or its events.
fn fault_of(voice: Voice, problem: &Problem) -> String {
    let pointers: Vec<&str> = problem.errors().iter().map(|fault| fault.pointer.as_str()).collect();
    let is_of = |part: &str| pointers.iter().any(|pointer| pointer.starts_with(part));
    match problem.kind() {
        Kind::Unacceptable if is_of("/url") => voice.say("webhooks-fault-url"),
        Kind::Unacceptable if is_of("/events") => voice.say("webhooks-fault-events"),
        _ => voice.say("fault-other"),
    }
}
