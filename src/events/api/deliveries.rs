//! `/webhooks/{id}/deliveries`: what an endpoint was told, and telling it again.

use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;

use super::views::WebhookDeliveryResponse;
use crate::events::actions::read::{DeliveryDetail, list_deliveries};
use crate::events::actions::redeliver::redeliver;
use crate::events::actions::send_test::send_test;
use crate::events::model::State;
use crate::identity::guards::{Coach, WebhooksRead, WebhooksWrite};
use crate::kernel::ids::{WebhookDeliveryId, WebhookId};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, List, Once, Page, Query, digest_of, listed,
};

/// Which deliveries to list.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct DeliveriesQuery {
    /// Only those in this state.
    #[param(inline)]
    state: Option<State>,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// List what a webhook was told
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(("id" = WebhookId, Path, description = "The webhook's id"), DeliveriesQuery),
    responses((status = 200, description = "Deliveries with their attempts, newest first", body = List<WebhookDeliveryResponse>))
)]
#[get("/webhooks/{id}/deliveries")]
async fn list_webhook_deliveries(
    call: Call,
    who: Coach<WebhooksRead>,
    id: web::Path<WebhookId>,
    query: Query<DeliveriesQuery>,
) -> Result<HttpResponse, Problem> {
    let page = Page::parse(query.0.limit, query.0.cursor.as_deref())?;
    let mut connection = call.connection().await?;
    let rows = list_deliveries(&mut connection, (who.user_id, *id), page, query.0.state).await?;
    let key = |row: &DeliveryDetail| Cursor { at: row.delivery.created_at, id: row.delivery.id.into() };
    listed(&call, &page.list(rows, key, WebhookDeliveryResponse::from))
}

/// Tell a webhook the same event again
///
/// The delivery is due at once, whatever became of it, under the same `webhook-id`; one that is being made at this moment
/// is left alone. It holds up no other event. 409 `webhook_inactive` while the webhook is switched off.
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(
        ("id" = WebhookId, Path, description = "The webhook's id"),
        ("delivery_id" = WebhookDeliveryId, Path, description = "The delivery's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request one request"),
    ),
    responses((status = 202, description = "Queued again", body = WebhookDeliveryResponse))
)]
#[post("/webhooks/{id}/deliveries/{delivery_id}/redeliver")]
async fn redeliver_webhook(
    call: Call,
    who: Coach<WebhooksWrite>,
    key: IdempotencyKey,
    ids: web::Path<(WebhookId, WebhookDeliveryId)>,
) -> Result<HttpResponse, Problem> {
    let (id, delivery_id) = *ids;
    let once = Once::new(who.caller(), key, &format!("{} {id} {delivery_id}", call.route), digest_of(b""));
    let answer = once.run(&call, async |connection| {
        let by = (who.actor, who.user_id);
        let queued = redeliver(connection, &call.context, by, (id, delivery_id)).await?;
        Answer::accepted(&WebhookDeliveryResponse::from(queued))
    });
    Ok(answer.await?.into_response())
}

/// Send a webhook a test event
///
/// A `webhook.test` event goes to this webhook alone, whatever it subscribed to. Look at its deliveries for what came of
/// it. 409 `webhook_inactive` while the webhook is switched off.
#[utoipa::path(
    tag = "webhooks",
    security(("bearer" = [])),
    params(
        ("id" = WebhookId, Path, description = "The webhook's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request one request"),
    ),
    responses((status = 202, description = "Queued", body = WebhookDeliveryResponse))
)]
#[post("/webhooks/{id}/test")]
async fn test_webhook(
    call: Call,
    who: Coach<WebhooksWrite>,
    key: IdempotencyKey,
    id: web::Path<WebhookId>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), digest_of(b""));
    let answer = once.run(&call, async |connection| {
        let queued = send_test(connection, &call.context, (who.actor, who.user_id), *id).await?;
        Answer::accepted(&WebhookDeliveryResponse::from(queued))
    });
    Ok(answer.await?.into_response())
}
