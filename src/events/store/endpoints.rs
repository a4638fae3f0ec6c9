//! Statements on `webhook_endpoints`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::events::model::{DisabledBecause, Endpoint, Listening};
use crate::kernel::ids::{UserId, WebhookId};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{users, webhook_endpoints};

/// Writes an endpoint.
pub async fn insert(connection: &mut Connection, endpoint: &Endpoint) -> QueryResult<()> {
    diesel::insert_into(webhook_endpoints::table).values(endpoint).execute(connection).await.map(|_| ())
}

/// How many endpoints a user has.
pub async fn count(connection: &mut Connection, user_id: UserId) -> QueryResult<i64> {
    webhook_endpoints::table
        .filter(webhook_endpoints::user_id.eq(user_id))
        .count()
        .get_result(connection)
        .await
}

/// The endpoints of a user, oldest first.
pub async fn list(connection: &mut Connection, user_id: UserId, page: Page) -> QueryResult<Vec<Endpoint>> {
    let mut query = webhook_endpoints::table
        .filter(webhook_endpoints::user_id.eq(user_id))
        .order((webhook_endpoints::created_at.asc(), webhook_endpoints::id.asc()))
        .limit(page.rows())
        .select(Endpoint::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        let is_later = webhook_endpoints::created_at.gt(after.at);
        let is_beside = webhook_endpoints::created_at
            .eq(after.at)
            .and(webhook_endpoints::id.gt(WebhookId::from(after.id)));
        query = query.filter(is_later.or(is_beside));
    }
    query.load(connection).await
}

/// An endpoint of a user.
pub async fn find(
    connection: &mut Connection,
    id: WebhookId,
    user_id: UserId,
) -> QueryResult<Option<Endpoint>> {
    webhook_endpoints::table
        .find(id)
        .filter(webhook_endpoints::user_id.eq(user_id))
        .select(Endpoint::as_select())
        .first(connection)
        .await
        .optional()
}

/// An endpoint, locked for a change. Lock it before its deliveries.
pub async fn lock(connection: &mut Connection, id: WebhookId) -> QueryResult<Option<Endpoint>> {
    webhook_endpoints::table
        .find(id)
        .select(Endpoint::as_select())
        .for_no_key_update()
        .first(connection)
        .await
        .optional()
}

/// Every endpoint, for work on all secrets.
pub async fn list_all(connection: &mut Connection) -> QueryResult<Vec<Endpoint>> {
    webhook_endpoints::table.order(webhook_endpoints::id).select(Endpoint::as_select()).load(connection).await
}

/// The active endpoints of active users.
pub async fn list_listening(connection: &mut Connection) -> QueryResult<Vec<Listening>> {
    webhook_endpoints::table
        .inner_join(users::table)
        .filter(webhook_endpoints::is_active.and(users::is_active))
        .order(webhook_endpoints::id)
        .select(Listening::as_select())
        .load(connection)
        .await
}

/// Writes what a user changed.
pub async fn update(connection: &mut Connection, changed: &Endpoint) -> QueryResult<()> {
    diesel::update(webhook_endpoints::table.find(changed.id))
        .set((
            webhook_endpoints::url.eq(&changed.url),
            webhook_endpoints::events.eq(&changed.events),
            webhook_endpoints::description.eq(&changed.description),
            webhook_endpoints::is_active.eq(changed.is_active),
            webhook_endpoints::active_since.eq(changed.active_since),
            webhook_endpoints::disabled_because.eq(changed.disabled_because),
            webhook_endpoints::disabled_at.eq(changed.disabled_at),
            webhook_endpoints::failing_since.eq(changed.failing_since),
            webhook_endpoints::failures.eq(changed.failures),
            webhook_endpoints::revision.eq(changed.revision),
            webhook_endpoints::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes new secrets.
pub async fn update_secrets(connection: &mut Connection, changed: &Endpoint) -> QueryResult<()> {
    diesel::update(webhook_endpoints::table.find(changed.id))
        .set((
            webhook_endpoints::secret.eq(&changed.secret),
            webhook_endpoints::previous_secret.eq(&changed.previous_secret),
            webhook_endpoints::previous_secret_until.eq(changed.previous_secret_until),
            webhook_endpoints::revision.eq(changed.revision),
            webhook_endpoints::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Writes how the endpoint does.
pub async fn update_health(
    connection: &mut Connection,
    id: WebhookId,
    failing_since: Option<DateTime<Utc>>,
    failures: i32,
) -> QueryResult<()> {
    diesel::update(webhook_endpoints::table.find(id))
        .set((webhook_endpoints::failing_since.eq(failing_since), webhook_endpoints::failures.eq(failures)))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Switches an endpoint off.
pub async fn disable(
    connection: &mut Connection,
    id: WebhookId,
    now: DateTime<Utc>,
    because: DisabledBecause,
) -> QueryResult<()> {
    diesel::update(webhook_endpoints::table.find(id))
        .set((
            webhook_endpoints::is_active.eq(false),
            webhook_endpoints::disabled_because.eq(because),
            webhook_endpoints::disabled_at.eq(now),
            webhook_endpoints::revision.eq(webhook_endpoints::revision + 1),
            webhook_endpoints::updated_at.eq(now),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes an endpoint with everything that was for it. False when it was not there any more.
pub async fn delete(connection: &mut Connection, id: WebhookId) -> QueryResult<bool> {
    diesel::delete(webhook_endpoints::table.find(id)).execute(connection).await.map(|rows| rows == 1)
}
