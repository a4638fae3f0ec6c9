//! Statements on `subscribers`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::kernel::ids::{MailingListId, SubscriberId};
use crate::newsletter::model::{Subscriber, SubscriptionStatus};
use crate::platform::db::Connection;
use crate::platform::web::Page;
use crate::schema::{subscribers, subscriptions};

/// Which readers are asked for.
#[derive(Clone, Debug, Default)]
pub struct SubscriberFilter {
    /// On this list.
    pub list_id: Option<MailingListId>,
    /// With this status on the list, or on any.
    pub status: Option<SubscriptionStatus>,
    /// Suppressed or not.
    pub is_suppressed: Option<bool>,
    /// With this in address or name.
    pub words: Option<String>,
    /// With this label.
    pub tag: Option<String>,
}

/// A page of readers, newest first.
pub async fn list(
    connection: &mut Connection,
    page: Page,
    filter: &SubscriberFilter,
) -> QueryResult<Vec<Subscriber>> {
    let mut query = subscribers::table
        .order((subscribers::created_at.desc(), subscribers::id.desc()))
        .limit(page.rows())
        .select(Subscriber::as_select())
        .into_boxed();
    if let Some(after) = page.after {
        query =
            query.filter(subscribers::created_at.lt(after.at).or(
                subscribers::created_at.eq(after.at).and(subscribers::id.lt(SubscriberId::from(after.id))),
            ));
    }
    if filter.list_id.is_some() || filter.status.is_some() {
        let mut theirs = subscriptions::table.select(subscriptions::subscriber_id).into_boxed();
        if let Some(list_id) = filter.list_id {
            theirs = theirs.filter(subscriptions::list_id.eq(list_id));
        }
        if let Some(status) = filter.status {
            theirs = theirs.filter(subscriptions::status.eq(status));
        }
        query = query.filter(subscribers::id.eq_any(theirs));
    }
    if let Some(is_suppressed) = filter.is_suppressed {
        query = query.filter(subscribers::suppressed_at.is_not_null().eq(is_suppressed));
    }
    if let Some(words) = &filter.words {
        let pattern = format!("%{}%", words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        query = query.filter(subscribers::email.like(pattern.clone()).or(subscribers::name.ilike(pattern)));
    }
    if let Some(tag) = &filter.tag {
        query = query.filter(subscribers::tags.contains(serde_json::json!([tag])));
    }
    query.load(connection).await
}

/// The readers with these ids, newest first.
pub async fn list_by_id(connection: &mut Connection, ids: &[SubscriberId]) -> QueryResult<Vec<Subscriber>> {
    subscribers::table
        .filter(subscribers::id.eq_any(ids.to_vec()))
        .order((subscribers::created_at.desc(), subscribers::id.desc()))
        .select(Subscriber::as_select())
        .load(connection)
        .await
}

/// The reader with this id.
pub async fn find(connection: &mut Connection, id: SubscriberId) -> QueryResult<Option<Subscriber>> {
    subscribers::table.find(id).select(Subscriber::as_select()).first(connection).await.optional()
}

/// The reader with this id, locked for a change.
pub async fn lock(connection: &mut Connection, id: SubscriberId) -> QueryResult<Option<Subscriber>> {
    subscribers::table
        .find(id)
        .select(Subscriber::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// The reader with this address.
pub async fn find_by_email(connection: &mut Connection, email: &str) -> QueryResult<Option<Subscriber>> {
    subscribers::table
        .filter(subscribers::email.eq(email))
        .select(Subscriber::as_select())
        .first(connection)
        .await
        .optional()
}

/// The reader with this address, locked for a change.
pub async fn lock_by_email(connection: &mut Connection, email: &str) -> QueryResult<Option<Subscriber>> {
    subscribers::table
        .filter(subscribers::email.eq(email))
        .select(Subscriber::as_select())
        .for_update()
        .first(connection)
        .await
        .optional()
}

/// Writes a new reader; false when the address is one already.
pub async fn insert_if_new(connection: &mut Connection, subscriber: &Subscriber) -> QueryResult<bool> {
    diesel::insert_into(subscribers::table)
        .values(subscriber)
        .on_conflict(subscribers::email)
        .do_nothing()
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Writes what may change of a reader.
pub async fn update(connection: &mut Connection, changed: &Subscriber) -> QueryResult<()> {
    diesel::update(subscribers::table.find(changed.id))
        .set((
            subscribers::name.eq(&changed.name),
            subscribers::attributes.eq(&changed.attributes),
            subscribers::tags.eq(&changed.tags),
            subscribers::locale.eq(&changed.locale),
            subscribers::time_zone.eq(&changed.time_zone),
            subscribers::paused_until.eq(changed.paused_until),
            subscribers::suppressed_at.eq(changed.suppressed_at),
            subscribers::soft_bounces.eq(changed.soft_bounces),
            subscribers::last_bounce_at.eq(changed.last_bounce_at),
            subscribers::revision.eq(changed.revision),
            subscribers::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// Forgets a reader, with all subscriptions.
pub async fn delete(connection: &mut Connection, id: SubscriberId) -> QueryResult<()> {
    diesel::delete(subscribers::table.find(id)).execute(connection).await.map(|_| ())
}

/// At most `limit` readers who were asked before this instant and never confirmed anything, locked for a change; those
/// that somebody is changing are left out.
pub async fn lock_unconfirmed(
    connection: &mut Connection,
    before: DateTime<Utc>,
    limit: i64,
) -> QueryResult<Vec<SubscriberId>> {
    subscribers::table
        .filter(unconfirmed(before))
        .order(subscribers::created_at)
        .limit(limit)
        .select(subscribers::id)
        .for_update()
        .skip_locked()
        .load(connection)
        .await
}

/// Forgets those of these readers of whom that is still so. Says how many.
pub async fn delete_unconfirmed(
    connection: &mut Connection,
    silent: &[SubscriberId],
    before: DateTime<Utc>,
) -> QueryResult<usize> {
    let theirs =
        subscribers::table.filter(subscribers::id.eq_any(silent.to_vec())).filter(unconfirmed(before));
    diesel::delete(theirs).execute(connection).await
}

/// Readers who were asked on some list before this instant, and neither confirmed nor left nor were asked since on any.
/// Whoever is on no list at all was not asked: a coach keeps them.
#[diesel::dsl::auto_type]
fn unconfirmed(before: DateTime<Utc>) -> _ {
    let pending: SubscriptionStatus = SubscriptionStatus::Pending;
    let theirs = subscriptions::table.filter(subscriptions::subscriber_id.eq(subscribers::id));
    let others = subscriptions::table
        .filter(subscriptions::subscriber_id.eq(subscribers::id))
        .filter(subscriptions::status.ne(pending).or(subscriptions::requested_at.ge(before)));
    subscribers::created_at
        .lt(before)
        .and(subscribers::suppressed_at.is_null())
        .and(diesel::dsl::exists(theirs))
        .and(diesel::dsl::not(diesel::dsl::exists(others)))
}
