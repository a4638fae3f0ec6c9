//! Reading endpoints and deliveries.

use crate::events::error::WebhookError;
use crate::events::model::{Attempt, Delivery, Endpoint, State};
use crate::events::sender::body_of;
use crate::events::store::{attempts, deliveries, endpoints};
use crate::kernel::ids::{UserId, WebhookDeliveryId, WebhookId};
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// The endpoints of a user, oldest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_endpoints(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> Result<Vec<Endpoint>, WebhookError> {
    Ok(endpoints::list(connection, user_id, page).await?)
}

/// An endpoint of a user.
///
/// # Errors
/// [`WebhookError::NotFound`], or any error of the database.
pub async fn find_endpoint(
    connection: &mut Connection,
    user_id: UserId,
    id: WebhookId,
) -> Result<Endpoint, WebhookError> {
    endpoints::find(connection, id, user_id).await?.ok_or(WebhookError::NotFound)
}

/// An endpoint of a user, locked for a change.
pub(super) async fn lock_own(
    connection: &mut Connection,
    user_id: UserId,
    id: WebhookId,
) -> Result<Endpoint, WebhookError> {
    let endpoint = endpoints::lock(connection, id).await?;
    endpoint.filter(|endpoint| endpoint.user_id == user_id).ok_or(WebhookError::NotFound)
}

/// A delivery with the attempts at it.
#[derive(Clone, Debug)]
pub struct DeliveryDetail {
    /// The delivery.
    pub delivery: Delivery,
    /// The attempts, oldest first.
    pub attempts: Vec<Attempt>,
}

/// The body of the request. What it says about people is left out once that was wiped or erased.
#[must_use]
pub fn request_body(detail: &DeliveryDetail) -> String {
    let row = &detail.delivery;
    body_of(&row.kind, row.event_at, &row.data, row.payload.as_ref())
}

/// Deliveries of a user's endpoint with their attempts, newest first.
///
/// # Errors
/// [`WebhookError::NotFound`], or any error of the database.
pub async fn list_deliveries(
    connection: &mut Connection,
    (user_id, id): (UserId, WebhookId),
    page: Page,
    state: Option<State>,
) -> Result<Vec<DeliveryDetail>, WebhookError> {
    find_endpoint(connection, user_id, id).await?;
    let rows = deliveries::list(connection, id, page, state).await?;
    with_attempts(connection, rows).await
}

/// A delivery of an endpoint with its attempts.
pub(super) async fn find_delivery(
    connection: &mut Connection,
    endpoint_id: WebhookId,
    id: WebhookDeliveryId,
) -> Result<DeliveryDetail, WebhookError> {
    let row = deliveries::find(connection, endpoint_id, id).await?.ok_or(WebhookError::NotFound)?;
    with_attempts(connection, vec![row]).await?.pop().ok_or(WebhookError::NotFound)
}

async fn with_attempts(
    connection: &mut Connection,
    rows: Vec<Delivery>,
) -> Result<Vec<DeliveryDetail>, WebhookError> {
    let ids: Vec<WebhookDeliveryId> = rows.iter().map(|row| row.id).collect();
    let made = attempts::list(connection, &ids).await?;
    let own = |id| made.iter().filter(|attempt| attempt.delivery_id == id).cloned().collect();
    Ok(rows.into_iter().map(|delivery| DeliveryDetail { attempts: own(delivery.id), delivery }).collect())
}
