//! `/console/settings/webhooks/{id}`: one endpoint, what it was told, and telling it again.

use std::cell::RefCell;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::deeds::{Refusal, meant, once_or_refused};
use super::desk::{Deed, Desk, Part};
use super::webhooks::{PATH, badge, told_once};
use super::words::{status_badge, to_minute};
use crate::events::{self, DeliveryDetail, DeliveryState, DisabledBecause, Endpoint, WebhookDraft};
use crate::identity::{WebhooksRead, WebhooksWrite};
use crate::kernel::ids::{WebhookDeliveryId, WebhookId};
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::view::{Crumb, Notice, Tab, ToldRow, WebhookPage};
use crate::platform::db::Connection;
use crate::platform::outbound::target::TargetRules;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Cursor, Page as ListPage};

/// Deliveries on one page of the list.
const DELIVERIES_MAX: i64 = 25;
/// States to filter by.
const STATES: [DeliveryState; 3] = [DeliveryState::Pending, DeliveryState::Delivered, DeliveryState::Failed];
/// What the address says was just done.
const DONE: [(&str, &str); 4] = [
    ("paused", "webhooks-now-paused"),
    ("resumed", "webhooks-now-on"),
    ("tested", "webhooks-tested"),
    ("again", "webhooks-again-done"),
];

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<WebhookId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, (StatusCode::OK, None)).await
}

/// Stops telling it anything.
pub(super) async fn pause(deed: Deed, id: web::Path<WebhookId>) -> Result<HttpResponse, Problem> {
    switch(&deed, *id, (false, "paused")).await
}

/// Tells it again what happens from now on.
pub(super) async fn resume(deed: Deed, id: web::Path<WebhookId>) -> Result<HttpResponse, Problem> {
    switch(&deed, *id, (true, "resumed")).await
}

async fn switch(deed: &Deed, id: WebhookId, (active, done): (bool, &str)) -> Result<HttpResponse, Problem> {
    let coach = deed.desk.coach::<WebhooksWrite>()?;
    let call = &deed.desk.visit.call;
    let if_match = meant(deed);
    let effect = async |connection: &mut Connection| {
        let current = events::find_endpoint(connection, coach.user_id, id).await?;
        let draft = WebhookDraft { active, ..WebhookDraft::of(&current) };
        let settings = draft.checked(TargetRules::of_webhooks(&call.services.config))?;
        let whose = (coach.actor, coach.user_id, id);
        events::update_endpoint(connection, &call.context, whose, (&if_match, settings)).await?;
        Answer::ok(&())
    };
    let outcome = once_or_refused(deed, &format!("{done} {id}"), effect).await?;
    finish(&deed.desk, id, (outcome, done)).await
}

/// Sends it a test event.
pub(super) async fn test(deed: Deed, id: web::Path<WebhookId>) -> Result<HttpResponse, Problem> {
    let (coach, id) = (deed.desk.coach::<WebhooksWrite>()?, *id);
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        events::send_test(connection, context, (coach.actor, coach.user_id), id).await?;
        Answer::ok(&())
    };
    let outcome = once_or_refused(&deed, &format!("test {id}"), effect).await?;
    finish(&deed.desk, id, (outcome, "tested")).await
}

/// Tells it the same event again.
pub(super) async fn again(
    deed: Deed,
    ids: web::Path<(WebhookId, WebhookDeliveryId)>,
) -> Result<HttpResponse, Problem> {
    let coach = deed.desk.coach::<WebhooksWrite>()?;
    let (id, delivery_id) = *ids;
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let by = (coach.actor, coach.user_id);
        events::redeliver(connection, context, by, (id, delivery_id)).await?;
        Answer::ok(&())
    };
    let outcome = once_or_refused(&deed, &format!("again {delivery_id}"), effect).await?;
    finish(&deed.desk, id, (outcome, "again")).await
}

/// Makes a new secret, which is in this answer and in no other page.
pub(super) async fn rotate(deed: Deed, id: web::Path<WebhookId>) -> Result<HttpResponse, Problem> {
    let (coach, id) = (deed.desk.coach::<WebhooksWrite>()?, *id);
    let context = &deed.desk.visit.call.context;
    let secret = RefCell::new(None);
    let effect = async |connection: &mut Connection| {
        let whose = (coach.actor, coach.user_id, id);
        secret.replace(Some(events::rotate_secret(connection, context, whose).await?.1));
        Ok(Answer::ok(&())?.with_secret())
    };
    match once_or_refused(&deed, &format!("secret {id}"), effect).await? {
        Ok(_) => match secret.into_inner() {
            Some(secret) => told_once(&deed.desk, &secret, format!("{PATH}/{id}")),
            None => Ok(deed.desk.see_other(&format!("{PATH}/{id}"))),
        },
        Err(refusal) if refusal.is_shown => Ok(deed.desk.see_other(&format!("{PATH}/{id}"))),
        Err(refusal) => shown(&deed.desk, id, refusal.notice()).await,
    }
}

/// Removes it with what it was told.
pub(super) async fn remove(deed: Deed, id: web::Path<WebhookId>) -> Result<HttpResponse, Problem> {
    let (coach, id) = (deed.desk.coach::<WebhooksWrite>()?, *id);
    let context = &deed.desk.visit.call.context;
    let if_match = meant(&deed);
    let effect = async |connection: &mut Connection| {
        let whose = (coach.actor, coach.user_id, id);
        events::delete_endpoint(connection, context, whose, &if_match).await?;
        Answer::ok(&())
    };
    match once_or_refused(&deed, &format!("remove {id}"), effect).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}?done=removed"))),
        Err(refusal) => shown(&deed.desk, id, refusal.notice()).await,
    }
}

async fn finish(
    desk: &Desk,
    id: WebhookId,
    (outcome, done): (Result<Answer, Refusal>, &str),
) -> Result<HttpResponse, Problem> {
    match outcome {
        Ok(_) => Ok(desk.see_other(&format!("{PATH}/{id}?done={done}"))),
        Err(refusal) => shown(desk, id, refusal.notice()).await,
    }
}

async fn shown(
    desk: &Desk,
    id: WebhookId,
    (status, notice): (StatusCode, Option<Notice>),
) -> Result<HttpResponse, Problem> {
    let coach = desk.coach::<WebhooksRead>()?;
    let pairs = desk.query()?;
    let state = STATES.into_iter().find(|state| Some(state.name()) == pairs.first("state"));
    let list = ListPage { limit: DELIVERIES_MAX, after: pairs.first("cursor").and_then(Cursor::decode) };
    let mut connection = desk.connection().await?;
    let endpoint = events::find_endpoint(&mut connection, coach.user_id, id).await?;
    let rows = events::list_deliveries(&mut connection, (coach.user_id, id), list, state).await?;
    drop(connection);
    let place = |row: &DeliveryDetail| Cursor { at: row.delivery.created_at, id: row.delivery.id.into() };
    let list = list.list(rows, place, |row| row);
    let voice = desk.voice();
    let crumbs = vec![
        Crumb { label: voice.say("console-settings"), href: String::from("/console/settings") },
        Crumb { label: voice.say("settings-webhooks"), href: PATH.to_owned() },
    ];
    let (page, mut console) = desk.frame_below(Part::Settings, crumbs, endpoint.url.as_str());
    console.notice = notice.or_else(|| desk.done(pairs.first("done"), &DONE));
    let of_state = state.map(|state| format!("state={}&", state.name())).unwrap_or_default();
    let view = WebhookPage {
        page,
        console,
        badge: badge(voice, &endpoint),
        trouble: trouble(desk, &endpoint),
        is_active: endpoint.is_active,
        revision: endpoint.revision,
        action: format!("{PATH}/{id}"),
        states: state_tabs(desk, id, state),
        deliveries: list.items.iter().map(|row| told(desk, id, row)).collect(),
        more_href: list.next_cursor.map(|cursor| format!("{PATH}/{id}?{of_state}cursor={cursor}#told")),
        events: endpoint.events.0.join(" "),
        url: endpoint.url,
        description: endpoint.description,
    };
    desk.answered(status, &view)
}

/// Why it was switched off, or since when nothing arrives.
fn trouble(desk: &Desk, endpoint: &Endpoint) -> Option<String> {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let moment = |at| when::moment(voice.locale(), desk.zone(), to_minute(at), today);
    match (endpoint.disabled_because, endpoint.disabled_at, endpoint.failing_since) {
        (Some(DisabledBecause::Gone), Some(at), _) => Some(say!(voice, "webhooks-gone", when = moment(at))),
        (Some(DisabledBecause::Failing), Some(at), _) => {
            Some(say!(voice, "webhooks-gave-up", when = moment(at)))
        }
        (_, _, Some(since)) => Some(say!(voice, "webhooks-failing-since", when = moment(since))),
        _ => None,
    }
}

fn state_tabs(desk: &Desk, id: WebhookId, current: Option<DeliveryState>) -> Vec<Tab> {
    let all = Tab {
        label: desk.voice().say("webhooks-all"),
        href: format!("{PATH}/{id}#told"),
        is_current: current.is_none(),
    };
    let one = |state: DeliveryState| Tab {
        label: status_badge(desk.voice(), state.name()).label,
        href: format!("{PATH}/{id}?state={}#told", state.name()),
        is_current: current == Some(state),
    };
    std::iter::once(all).chain(STATES.into_iter().map(one)).collect()
}

fn told(desk: &Desk, id: WebhookId, row: &DeliveryDetail) -> ToldRow {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let delivery = &row.delivery;
    let said = row.attempts.last().map(|last| {
        let status = last.status.map(|status| format!("HTTP {status}")).unwrap_or_default();
        let text = last.fault.as_deref().or(last.answer.as_deref()).unwrap_or_default();
        format!("{status} {text}").trim().to_owned()
    });
    ToldRow {
        kind: delivery.kind.clone(),
        badge: status_badge(voice, delivery.state.name()),
        when: when::moment(voice.locale(), desk.zone(), to_minute(delivery.created_at), today),
        attempts: row.attempts.len(),
        said: said.unwrap_or_default(),
        body: events::request_body(row),
        again_action: format!("{PATH}/{id}/deliveries/{}/again", delivery.id),
    }
}
