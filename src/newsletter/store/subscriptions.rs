//! Statements on `subscriptions`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::{SubscriberId, SubscriptionId};
use crate::newsletter::model::{Subscription, SubscriptionStatus};
use crate::platform::db::Connection;
use crate::schema::subscriptions;

/// What these readers read, oldest first.
pub async fn list_of(
    connection: &mut Connection,
    readers: &[SubscriberId],
) -> QueryResult<Vec<Subscription>> {
    subscriptions::table
        .filter(subscriptions::subscriber_id.eq_any(readers.to_vec()))
        .order((subscriptions::requested_at, subscriptions::id))
        .select(Subscription::as_select())
        .load(connection)
        .await
}

/// A subscription.
pub async fn find(connection: &mut Connection, id: SubscriptionId) -> QueryResult<Option<Subscription>> {
    subscriptions::table.find(id).select(Subscription::as_select()).first(connection).await.optional()
}

/// A subscription, locked for a change.
pub async fn lock(connection: &mut Connection, id: SubscriptionId) -> QueryResult<Option<Subscription>> {
    subscriptions::table
        .find(id)
        .select(Subscription::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// Writes subscriptions that are not there yet; the others stay as they are.
pub async fn insert_if_new(connection: &mut Connection, new: &[Subscription]) -> QueryResult<usize> {
    diesel::insert_into(subscriptions::table)
        .values(new)
        .on_conflict((subscriptions::list_id, subscriptions::subscriber_id))
        .do_nothing()
        .execute(connection)
        .await
}

/// Confirms subscriptions, new or there. One that is confirmed already keeps its time.
pub async fn confirm(connection: &mut Connection, confirmed: &[Subscription]) -> QueryResult<()> {
    diesel::insert_into(subscriptions::table)
        .values(confirmed)
        .on_conflict((subscriptions::list_id, subscriptions::subscriber_id))
        .do_update()
        .set((
            subscriptions::status.eq(SubscriptionStatus::Confirmed),
            subscriptions::confirmed_at.eq(diesel::dsl::sql::<
                diesel::sql_types::Nullable<diesel::sql_types::Timestamptz>,
            >(
                "CASE WHEN subscriptions.status = 'confirmed' THEN subscriptions.confirmed_at \
                 ELSE excluded.confirmed_at END",
            )),
            subscriptions::unsubscribed_at.eq(None::<DateTime<Utc>>),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Ends subscriptions; those that have ended keep their time. Says which ended now.
pub async fn unsubscribe(
    connection: &mut Connection,
    ids: &[SubscriptionId],
    now: DateTime<Utc>,
) -> QueryResult<Vec<Subscription>> {
    let is_on = subscriptions::status.ne(SubscriptionStatus::Unsubscribed);
    diesel::update(subscriptions::table.filter(subscriptions::id.eq_any(ids.to_vec()).and(is_on)))
        .set((
            subscriptions::status.eq(SubscriptionStatus::Unsubscribed),
            subscriptions::unsubscribed_at.eq(now),
        ))
        .returning(Subscription::as_returning())
        .get_results(connection)
        .await
}
