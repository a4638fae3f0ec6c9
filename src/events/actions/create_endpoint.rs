//! Making an endpoint.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use crate::events::error::WebhookError;
use crate::events::model::{Endpoint, Subscriptions};
use crate::events::store::endpoints;
use crate::identity::{Actor, AuditRecord, record_audit};
use crate::kernel::ids::{UserId, WebhookId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How many endpoints a user may have.
const ENDPOINTS_MAX: i64 = 20;

/// Length of a secret in bytes: the specification recommends 24 to 64.
const SECRET: usize = 32;

/// An endpoint as its user wants it, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointSettings {
    /// Where it is.
    pub url: String,
    /// Names of events, or patterns.
    pub events: Vec<String>,
    /// What the user calls it; may be empty.
    pub description: String,
    /// Whether it is told anything.
    pub is_active: bool,
}

/// Makes an endpoint. It is told what happens from now on. Returns it with its secret, to be shown once.
///
/// # Errors
/// [`WebhookError::TooMany`], or any error of the database.
pub async fn create_endpoint(
    connection: &mut Connection,
    context: &Context,
    (actor, user_id): (Actor, UserId),
    settings: EndpointSettings,
) -> Result<(Endpoint, Vec<u8>), WebhookError> {
    connection
        .transaction(async |connection: &mut Connection| {
            if endpoints::count(connection, user_id).await? >= ENDPOINTS_MAX {
                return Err(WebhookError::TooMany);
            }
            let (endpoint, secret) = new_endpoint(context, user_id, settings)?;
            endpoints::insert(connection, &endpoint).await?;
            let record = AuditRecord {
                actor,
                action: "webhook.created",
                subject_kind: "webhook",
                subject_id: Some(endpoint.id.into()),
                details: json!({ "events": endpoint.events, "active": endpoint.is_active }),
            };
            record_audit(connection, context, record).await?;
            Ok((endpoint, secret))
        })
        .await
}

fn new_endpoint(
    context: &Context,
    user_id: UserId,
    settings: EndpointSettings,
) -> Result<(Endpoint, Vec<u8>), WebhookError> {
    let id = context.new_id();
    let (secret, sealed) = new_secret(context, id)?;
    let endpoint = Endpoint {
        id,
        user_id,
        url: settings.url,
        events: Subscriptions(settings.events),
        description: settings.description,
        is_active: settings.is_active,
        active_since: context.now,
        disabled_because: None,
        disabled_at: None,
        secret: sealed,
        previous_secret: None,
        previous_secret_until: None,
        failing_since: None,
        failures: 0,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    };
    Ok((endpoint, secret))
}

/// A new secret for an endpoint, plain and sealed.
pub(super) fn new_secret(context: &Context, id: WebhookId) -> Result<(Vec<u8>, Vec<u8>), WebhookError> {
    let secret = context.random.bytes::<SECRET>().to_vec();
    let sealed = context.site.vault.seal(&context.random, &Endpoint::vault_label(id), &secret);
    Ok((secret, sealed.ok_or(WebhookError::Sealing)?))
}
