//! Removing what has served, and sealing secrets with the current key.

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;

use crate::events::error::WebhookError;
use crate::events::model::Endpoint;
use crate::events::store::{attempts, endpoints, events};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How many rows one statement wipes.
const STEP: i64 = 500;

/// Wipes a step of what events say about people and of what endpoints answered, from before this instant. False when
/// nothing is left.
///
/// # Errors
/// Any error of the database.
pub async fn wipe(connection: &mut Connection, before: DateTime<Utc>) -> Result<bool, WebhookError> {
    let payloads = events::wipe_payloads(connection, before, STEP).await?;
    let answers = attempts::wipe(connection, before, STEP).await?;
    Ok(payloads + answers > 0)
}

/// Seals every secret that was sealed with an older key with the current one, and forgets secrets that sign no more.
///
/// # Errors
/// Any error of the database.
pub async fn reseal(connection: &mut Connection, context: &Context) -> Result<(), WebhookError> {
    for endpoint in endpoints::list_all(connection).await? {
        if needs_care(context, &endpoint) {
            connection
                .transaction(async |connection: &mut Connection| {
                    match endpoints::lock(connection, endpoint.id).await? {
                        Some(endpoint) => care_for(connection, context, endpoint).await,
                        None => Ok(()),
                    }
                })
                .await?;
        }
    }
    Ok(())
}

fn needs_care(context: &Context, endpoint: &Endpoint) -> bool {
    let is_over = endpoint.previous_secret_until.is_some_and(|until| until <= context.now);
    let mut secrets = std::iter::once(&endpoint.secret).chain(&endpoint.previous_secret);
    is_over || secrets.any(|sealed| !context.site.vault.is_current(sealed))
}

async fn care_for(
    connection: &mut Connection,
    context: &Context,
    endpoint: Endpoint,
) -> Result<(), WebhookError> {
    let mut endpoint = endpoint;
    if endpoint.previous_secret_until.is_some_and(|until| until <= context.now) {
        endpoint.previous_secret = None;
        endpoint.previous_secret_until = None;
    }
    let label = Endpoint::vault_label(endpoint.id);
    let vault = &context.site.vault;
    for sealed in std::iter::once(&mut endpoint.secret).chain(endpoint.previous_secret.as_mut()) {
        let secret = if vault.is_current(sealed) { None } else { vault.open(&label, sealed) };
        if let Some(again) = secret.and_then(|secret| vault.seal(&context.random, &label, &secret)) {
            *sealed = again;
        }
    }
    Ok(endpoints::update_secrets(connection, &endpoint).await?)
}
