//! Many readers in one statement.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Nullable, Text, Timestamptz, Uuid as UuidType};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::kernel::ids::{MailingListId, SubscriberId};
use crate::kernel::locale::Locale;
use crate::newsletter::model::OnConflict;
use crate::platform::db::Connection;
use crate::schema::subscribers;

/// A reader to be written.
#[derive(Clone, Debug)]
pub struct NewReader {
    /// The id, if the reader is new.
    pub id: SubscriberId,
    /// The address.
    pub email: String,
    /// The name; may be empty.
    pub name: String,
    /// Labels as JSON.
    pub tags: String,
    /// Attributes as JSON.
    pub attributes: String,
    /// The language, where it is said.
    pub locale: Option<Locale>,
    /// The zone.
    pub time_zone: Option<String>,
    /// Whether nothing is sent to the address.
    pub is_suppressed: bool,
}

/// A reader who was written.
#[derive(Clone, Debug, QueryableByName)]
pub struct WrittenReader {
    /// The id.
    #[diesel(sql_type = UuidType)]
    pub id: Uuid,
    /// The address.
    #[diesel(sql_type = Text)]
    pub email: String,
    /// Whether the reader is new.
    #[diesel(sql_type = Bool)]
    pub is_new: bool,
}

/// What happens on a reader who is there. A suppression is set and never lifted, and a language that is not said stays.
fn on_conflict(rule: OnConflict) -> &'static str {
    match rule {
        OnConflict::Skip => {
            "DO UPDATE SET suppressed_at = coalesce(subscribers.suppressed_at, excluded.suppressed_at)"
        }
        OnConflict::Merge => {
            "DO UPDATE SET name = CASE WHEN subscribers.name = '' THEN excluded.name ELSE subscribers.name END, \
             tags = (SELECT coalesce(jsonb_agg(DISTINCT tag), '[]') FROM \
                     jsonb_array_elements(subscribers.tags || excluded.tags) AS tag), \
             attributes = subscribers.attributes || excluded.attributes, \
             time_zone = coalesce(subscribers.time_zone, excluded.time_zone), \
             suppressed_at = coalesce(subscribers.suppressed_at, excluded.suppressed_at), \
             revision = subscribers.revision + 1, updated_at = excluded.updated_at"
        }
        OnConflict::Replace => {
            "DO UPDATE SET name = excluded.name, tags = excluded.tags, attributes = excluded.attributes, \
             locale = CASE WHEN excluded.email = ANY($10) THEN excluded.locale ELSE subscribers.locale END, \
             time_zone = coalesce(excluded.time_zone, subscribers.time_zone), \
             suppressed_at = coalesce(subscribers.suppressed_at, excluded.suppressed_at), \
             revision = subscribers.revision + 1, updated_at = excluded.updated_at"
        }
    }
}

/// Writes readers, each address once; says for each whether it is new.
pub async fn write_readers(
    connection: &mut Connection,
    readers: &[NewReader],
    rule: OnConflict,
    now: DateTime<Utc>,
) -> QueryResult<Vec<WrittenReader>> {
    let texts = |text: fn(&NewReader) -> &String| -> Vec<&str> {
        readers.iter().map(|one| text(one).as_str()).collect()
    };
    diesel::sql_query(format!(
        "INSERT INTO subscribers (id, email, name, attributes, tags, locale, time_zone, suppressed_at, soft_bounces, \
                                  revision, created_at, updated_at) \
         SELECT id, email, name, attributes::jsonb, tags::jsonb, locale, zone, CASE WHEN off THEN $9 END, 0, 1, $9, $9 \
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[]) \
              AS new (id, email, name, attributes, tags, locale, zone, off) \
         ON CONFLICT (email) {} RETURNING id, email, (xmax = 0) AS is_new",
        on_conflict(rule)
    ))
    .bind::<Array<UuidType>, _>(readers.iter().map(|one| Uuid::from(one.id)).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(texts(|one| &one.email))
    .bind::<Array<Text>, _>(texts(|one| &one.name))
    .bind::<Array<Text>, _>(texts(|one| &one.attributes))
    .bind::<Array<Text>, _>(texts(|one| &one.tags))
    .bind::<Array<Text>, _>(
        readers.iter().map(|one| one.locale.unwrap_or_default().tag()).collect::<Vec<_>>(),
    )
    .bind::<Array<Nullable<Text>>, _>(readers.iter().map(|one| one.time_zone.as_deref()).collect::<Vec<_>>())
    .bind::<Array<Bool>, _>(readers.iter().map(|one| one.is_suppressed).collect::<Vec<_>>())
    .bind::<Timestamptz, _>(now)
    .bind::<Array<Text>, _>(
        readers.iter().filter(|one| one.locale.is_some()).map(|one| one.email.as_str()).collect::<Vec<_>>(),
    )
    .load(connection)
    .await
}

/// A reader who was put on a list, or taken off it.
#[derive(Clone, Debug, QueryableByName)]
pub struct WrittenSubscription {
    /// The reader.
    #[diesel(sql_type = UuidType)]
    pub subscriber_id: Uuid,
    /// Whether the reader was not on the list before.
    #[diesel(sql_type = Bool)]
    pub is_new: bool,
}

/// Puts readers on a list with this status. Who is on it already stays as they are, but for one thing: who left is taken
/// off. An import brings nobody back. Gives those for whom something changed.
pub async fn write_subscriptions(
    connection: &mut Connection,
    (list_id, status): (MailingListId, &str),
    rows: &[(Uuid, SubscriberId)],
    now: DateTime<Utc>,
) -> QueryResult<Vec<WrittenSubscription>> {
    let (ids, readers): (Vec<Uuid>, Vec<Uuid>) =
        rows.iter().map(|(id, reader)| (*id, Uuid::from(*reader))).unzip();
    diesel::sql_query(
        "INSERT INTO subscriptions (id, list_id, subscriber_id, status, requested_at, confirmed_at, unsubscribed_at) \
         SELECT id, $3, reader, $4, $5, CASE WHEN $4 = 'confirmed' THEN $5 END, CASE WHEN $4 = 'unsubscribed' THEN $5 END \
         FROM unnest($1::uuid[], $2::uuid[]) AS new (id, reader) \
         ON CONFLICT (list_id, subscriber_id) DO UPDATE SET status = 'unsubscribed', unsubscribed_at = $5 \
             WHERE $4 = 'unsubscribed' AND subscriptions.status <> 'unsubscribed' \
         RETURNING subscriber_id, (xmax = 0) AS is_new",
    )
    .bind::<Array<UuidType>, _>(ids)
    .bind::<Array<UuidType>, _>(readers)
    .bind::<UuidType, _>(list_id)
    .bind::<Text, _>(status)
    .bind::<Timestamptz, _>(now)
    .load(connection)
    .await
}

/// A reader as an export shows them.
#[derive(Clone, Debug, QueryableByName)]
pub struct Exported {
    /// The id.
    #[diesel(sql_type = UuidType)]
    pub id: Uuid,
    /// The address.
    #[diesel(sql_type = Text)]
    pub email: String,
    /// The name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The language.
    #[diesel(sql_type = Text)]
    pub locale: String,
    /// The zone.
    #[diesel(sql_type = Nullable<Text>)]
    pub time_zone: Option<String>,
    /// Labels as JSON.
    #[diesel(sql_type = Text)]
    pub tags: String,
    /// Attributes as JSON.
    #[diesel(sql_type = Text)]
    pub attributes: String,
    /// Status by slug of the list, as JSON.
    #[diesel(sql_type = Text)]
    pub lists: String,
    /// Since when nothing is sent.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub suppressed_at: Option<DateTime<Utc>>,
    /// When the reader came.
    #[diesel(sql_type = Timestamptz)]
    pub created_at: DateTime<Utc>,
}

/// The next readers after this one, in the order of their ids.
pub async fn export(
    connection: &mut Connection,
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<Exported>> {
    diesel::sql_query(
        "SELECT r.id, r.email, r.name, r.locale, r.time_zone, r.tags::text AS tags, r.attributes::text AS attributes, \
                coalesce((SELECT jsonb_object_agg(l.slug, s.status) FROM subscriptions s \
                          JOIN mailing_lists l ON l.id = s.list_id WHERE s.subscriber_id = r.id), '{}')::text AS lists, \
                r.suppressed_at, r.created_at \
         FROM subscribers r WHERE r.id > coalesce($1, '00000000-0000-0000-0000-000000000000') ORDER BY r.id LIMIT $2",
    )
    .bind::<Nullable<UuidType>, _>(after)
    .bind::<diesel::sql_types::BigInt, _>(limit)
    .load(connection)
    .await
}

/// How many of these addresses are readers.
pub async fn count_known(connection: &mut Connection, emails: Vec<&str>) -> QueryResult<i64> {
    subscribers::table.filter(subscribers::email.eq_any(emails)).count().get_result(connection).await
}
