//! Writing down what came of an attempt.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use crate::events::core::{health, schedule};
use crate::events::error::WebhookError;
use crate::events::mails::WebhookDisabled;
use crate::events::model::{Attempt, Claimed, DisabledBecause, Endpoint, State};
use crate::events::sender::Reply;
use crate::events::store::{attempts, deliveries, endpoints, queue};
use crate::identity::{self, Actor, AuditRecord, record_audit};
use crate::kernel::ids::UserId;
use crate::mail::{self, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Writes the outcome of an attempt that began at `attempt.at`: to the delivery, the list of attempts, and the endpoint,
/// which is switched off when it is gone or failed for too long. Returns what became of the delivery, and whose endpoint it
/// is; `None` when the lease was lost or the endpoint is gone, and nothing was written.
///
/// # Errors
/// Any error of the database.
pub(in crate::events) async fn record(
    connection: &mut Connection,
    context: &Context,
    claimed: &Claimed,
    (attempt, reply): (&Attempt, &Reply),
) -> Result<Option<(&'static str, UserId)>, WebhookError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(endpoint) = endpoints::lock(connection, claimed.endpoint_id).await? else {
                return Ok(None);
            };
            let Some(outcome) = write_delivery(connection, context, &endpoint, (claimed, reply)).await?
            else {
                return Ok(None);
            };
            attempts::insert(connection, attempt).await?;
            if reply.is_taken() {
                if endpoint.failures > 0 {
                    endpoints::update_health(connection, endpoint.id, None, 0).await?;
                }
            } else {
                note_failure(connection, context, &endpoint, reply).await?;
            }
            Ok(Some((outcome, endpoint.user_id)))
        })
        .await
}

async fn write_delivery(
    connection: &mut Connection,
    context: &Context,
    endpoint: &Endpoint,
    (claimed, reply): (&Claimed, &Reply),
) -> Result<Option<&'static str>, WebhookError> {
    if reply.is_taken() {
        let is_ours = queue::finish(connection, claimed, State::Delivered, context.now).await?;
        return Ok(is_ours.then_some("delivered"));
    }
    let [chance] = context.random.bytes::<1>();
    let next = schedule::next_attempt(context.now, claimed.tries, chance, reply.retry_after);
    let is_worth_it = endpoint.is_active && reply.status != Some(410);
    if let Some(next) = next.filter(|_| is_worth_it) {
        let is_ours = queue::put_back(connection, claimed, next).await?;
        return Ok(is_ours.then_some("retry"));
    }
    let is_ours = queue::finish(connection, claimed, State::Failed, context.now).await?;
    Ok(is_ours.then_some("failed"))
}

async fn note_failure(
    connection: &mut Connection,
    context: &Context,
    endpoint: &Endpoint,
    reply: &Reply,
) -> Result<(), WebhookError> {
    let since = endpoint.failing_since.unwrap_or(context.now);
    let failures = endpoint.failures.saturating_add(1);
    endpoints::update_health(connection, endpoint.id, Some(since), failures).await?;
    match health::after_failure(context.now, reply.status, since, failures) {
        Some(given_up) if endpoint.is_active => {
            switch_off(connection, context, endpoint, given_up.into()).await
        }
        _ => Ok(()),
    }
}

async fn switch_off(
    connection: &mut Connection,
    context: &Context,
    endpoint: &Endpoint,
    because: DisabledBecause,
) -> Result<(), WebhookError> {
    endpoints::disable(connection, endpoint.id, context.now, because).await?;
    deliveries::give_up_waiting(connection, endpoint.id, context.now).await?;
    let owner = identity::person_contact(connection, endpoint.user_id).await?;
    let mail = WebhookDisabled {
        name: owner.name.clone(),
        locale: owner.locale,
        url: endpoint.url.clone(),
        because,
        site: context.site.public_url.clone(),
    };
    let envelope = Envelope { to: owner.email, to_name: owner.name, about: None, calendar: None };
    mail::enqueue(connection, context, &mail, envelope).await?;
    let record = AuditRecord {
        actor: Actor::SYSTEM,
        action: "webhook.disabled",
        subject_kind: "webhook",
        subject_id: Some(endpoint.id.into()),
        details: json!({ "because": because }),
    };
    Ok(record_audit(connection, context, record).await?)
}
