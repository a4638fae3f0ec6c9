//! `/webhooks`: one's own endpoints.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use serde_json::Value;

use super::views::{WebhookResponse, WebhookSecretResponse};
use crate::events::actions::create_endpoint::create_endpoint;
use crate::events::actions::delete_endpoint::delete_endpoint;
use crate::events::actions::draft::WebhookDraft;
use crate::events::actions::read::{find_endpoint, list_endpoints};
use crate::events::actions::rotate_secret::rotate_secret;
use crate::events::actions::update_endpoint::update_endpoint;
use crate::events::model::Endpoint;
use crate::identity::guards::{Coach, WebhooksRead, WebhooksWrite};
use crate::kernel::ids::WebhookId;
use crate::platform::outbound::target::TargetRules;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, digest_of, listed,
    merged,
};

/// List your webhooks
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(PageQuery),
    responses((status = 200, description = "Your webhooks, oldest first", body = List<WebhookResponse>))
)]
#[get("/webhooks")]
async fn list_webhooks(
    call: Call,
    who: Coach<WebhooksRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = list_endpoints(&mut connection, who.user_id, page).await?;
    let list = page.list(rows, |row| Cursor { at: row.created_at, id: row.id.into() }, WebhookResponse::from);
    listed(&call, &list)
}

/// Make a webhook
///
/// A coach's webhook is told the events of that coach, an owner's those of the whole practice, from now on. The secret
/// that signs is shown once: a repeated request with the same `Idempotency-Key` gets 409 `secret_shown_once`. Format and
/// signatures follow the Standard Webhooks specification.
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request one request")),
    request_body = WebhookDraft,
    responses((status = 201, description = "Made", body = WebhookSecretResponse, headers(("Location" = String), ("ETag" = String))))
)]
#[post("/webhooks")]
async fn create_webhook(
    call: Call,
    who: Coach<WebhooksWrite>,
    key: IdempotencyKey,
    body: Json<WebhookDraft>,
) -> Result<HttpResponse, Problem> {
    let settings = body.value.checked(TargetRules::of_webhooks(&call.services.config))?;
    let once = Once::new(who.caller(), key, &call.route, body.digest);
    let answer = once.run(&call, async |connection| {
        let by = (who.actor, who.user_id);
        let (endpoint, secret) = create_endpoint(connection, &call.context, by, settings).await?;
        let (location, revision) = (format!("/api/v1/webhooks/{}", endpoint.id), endpoint.revision);
        let answer = Answer::created(location, &WebhookSecretResponse::new(endpoint, &secret))?;
        Ok(answer.with_revision(revision).with_secret())
    });
    Ok(answer.await?.into_response())
}

/// Read one of your webhooks
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(("id" = WebhookId, Path, description = "The webhook's id")),
    responses((status = 200, description = "The webhook", body = WebhookResponse, headers(("ETag" = String))))
)]
#[get("/webhooks/{id}")]
async fn get_webhook(
    call: Call,
    who: Coach<WebhooksRead>,
    id: web::Path<WebhookId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    answered(find_endpoint(&mut connection, who.user_id, *id).await?)
}

/// Change one of your webhooks
///
/// Switched off, it is told nothing, and what waits for it is given up. Switched on again, it is told what happens from
/// then on; what was given up can be sent again.
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(
        ("id" = WebhookId, Path, description = "The webhook's id"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the revision that is meant"),
    ),
    request_body(content = WebhookDraft, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The webhook as it is now", body = WebhookResponse, headers(("ETag" = String))))
)]
#[patch("/webhooks/{id}")]
async fn update_webhook(
    call: Call,
    who: Coach<WebhooksWrite>,
    id: web::Path<WebhookId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let current = find_endpoint(&mut connection, who.user_id, *id).await?;
    let draft = merged(&WebhookDraft::of(&current), patch.value)?;
    let settings = draft.checked(TargetRules::of_webhooks(&call.services.config))?;
    let meant = if_match.or_read(current.revision);
    let whose = (who.actor, who.user_id, *id);
    answered(update_endpoint(&mut connection, &call.context, whose, (&meant, settings)).await?)
}

/// Remove one of your webhooks
///
/// Its deliveries go with it.
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(
        ("id" = WebhookId, Path, description = "The webhook's id"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the revision that is meant"),
    ),
    responses((status = 204, description = "Removed"))
)]
#[delete("/webhooks/{id}")]
async fn delete_webhook(
    call: Call,
    who: Coach<WebhooksWrite>,
    id: web::Path<WebhookId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    delete_endpoint(&mut connection, &call.context, (who.actor, who.user_id, *id), &if_match).await?;
    Ok(Answer::no_content().into_response())
}

/// Give one of your webhooks a new secret
///
/// The new secret is shown once; the one before signs besides for 24 hours, so that every call carries two signatures
/// meanwhile. A repeated request with the same `Idempotency-Key` gets 409 `secret_shown_once`.
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(
        ("id" = WebhookId, Path, description = "The webhook's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request one request"),
    ),
    responses((status = 200, description = "The webhook with its new secret", body = WebhookSecretResponse, headers(("ETag" = String))))
)]
#[post("/webhooks/{id}/rotate-secret")]
async fn rotate_webhook_secret(
    call: Call,
    who: Coach<WebhooksWrite>,
    key: IdempotencyKey,
    id: web::Path<WebhookId>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), digest_of(b""));
    let answer = once.run(&call, async |connection| {
        let whose = (who.actor, who.user_id, *id);
        let (endpoint, secret) = rotate_secret(connection, &call.context, whose).await?;
        let revision = endpoint.revision;
        let answer = Answer::ok(&WebhookSecretResponse::new(endpoint, &secret))?;
        Ok(answer.with_revision(revision).with_secret())
    });
    Ok(answer.await?.into_response())
}

fn answered(endpoint: Endpoint) -> Result<HttpResponse, Problem> {
    let revision = endpoint.revision;
    Ok(Answer::ok(&WebhookResponse::from(endpoint))?.with_revision(revision).into_response())
}
