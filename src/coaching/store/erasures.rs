//! Statements on `erasures`, and those that say who is to be erased.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;

use crate::kernel::ids::{BookingId, MenteeId, PersonId, PlanId, SubscriberId};
use crate::platform::db::Connection;
use crate::schema::{bookings, erasures, mentee_people, mentees, people, plans, subscribers, users};

/// Rows that a step of a replay looks at.
const STEP: i64 = 1_000;

/// The persons of a mentee and their addresses.
pub async fn addresses(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<(PersonId, String)>> {
    mentee_people::table
        .inner_join(people::table)
        .filter(mentee_people::mentee_id.eq(id))
        .select((people::id, people::email))
        .load(connection)
        .await
}

/// All mentees with an address of theirs, after this person, for a ledger to be replayed, and since when they are known
/// as that.
pub async fn list_addresses(
    connection: &mut Connection,
    after: Option<PersonId>,
) -> QueryResult<Vec<(PersonId, MenteeId, String, DateTime<Utc>, DateTime<Utc>)>> {
    let mut query = mentee_people::table
        .inner_join(people::table)
        .inner_join(mentees::table)
        .order(people::id)
        .limit(STEP)
        .select((people::id, mentees::id, people::email, people::created_at, mentees::created_at))
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(people::id.gt(after));
    }
    query.load(connection).await
}

/// Everybody else, after this person, but those with an account.
pub async fn list_people(
    connection: &mut Connection,
    after: Option<PersonId>,
) -> QueryResult<Vec<(PersonId, String, DateTime<Utc>)>> {
    let mut query = people::table
        .filter(diesel::dsl::not(diesel::dsl::exists(
            mentee_people::table.filter(mentee_people::person_id.eq(people::id)),
        )))
        .filter(diesel::dsl::not(diesel::dsl::exists(users::table.filter(users::person_id.eq(people::id)))))
        .order(people::id)
        .limit(STEP)
        .select((people::id, people::email, people::created_at))
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(people::id.gt(after));
    }
    query.load(connection).await
}

/// Readers, after this one.
pub async fn list_readers(
    connection: &mut Connection,
    after: Option<SubscriberId>,
) -> QueryResult<Vec<(SubscriberId, String, DateTime<Utc>)>> {
    let mut query = subscribers::table
        .order(subscribers::id)
        .limit(STEP)
        .select((subscribers::id, subscribers::email, subscribers::created_at))
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(subscribers::id.gt(after));
    }
    query.load(connection).await
}

/// Places with guests, after this one.
pub async fn list_guests(
    connection: &mut Connection,
    after: Option<BookingId>,
) -> QueryResult<Vec<(BookingId, Value, DateTime<Utc>)>> {
    let mut query = bookings::table
        .filter(bookings::guests.ne(Value::Array(Vec::new())))
        .order(bookings::id)
        .limit(STEP)
        .select((bookings::id, bookings::guests, bookings::created_at))
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(bookings::id.gt(after));
    }
    query.load(connection).await
}

/// When a mentee's data goes, if that was asked for.
pub async fn find(connection: &mut Connection, id: MenteeId) -> QueryResult<Option<DateTime<Utc>>> {
    erasures::table.find(id).select(erasures::due_at).first(connection).await.optional()
}

/// Asks for a mentee's data to go then, unless that was asked for already.
pub async fn insert(
    connection: &mut Connection,
    id: MenteeId,
    now: DateTime<Utc>,
    due_at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(erasures::table)
        .values((erasures::mentee_id.eq(id), erasures::asked_at.eq(now), erasures::due_at.eq(due_at)))
        .on_conflict_do_nothing()
        .execute(connection)
        .await
        .map(|_| ())
}

/// Takes that back. False where nothing was asked for.
pub async fn delete(connection: &mut Connection, id: MenteeId) -> QueryResult<bool> {
    diesel::delete(erasures::table.find(id)).execute(connection).await.map(|rows| rows == 1)
}

/// Mentees whose grace is over, at most 50.
pub async fn list_due(connection: &mut Connection, now: DateTime<Utc>) -> QueryResult<Vec<MenteeId>> {
    erasures::table
        .filter(erasures::due_at.le(now))
        .order(erasures::due_at)
        .limit(50)
        .select(erasures::mentee_id)
        .load(connection)
        .await
}

/// Locks the wish of a mentee whose grace is over. False where it was taken back.
pub async fn lock_due(connection: &mut Connection, id: MenteeId, now: DateTime<Utc>) -> QueryResult<bool> {
    let due: Option<MenteeId> = erasures::table
        .find(id)
        .filter(erasures::due_at.le(now))
        .select(erasures::mentee_id)
        .for_update()
        .first(connection)
        .await
        .optional()?;
    Ok(due.is_some())
}

/// Locks the plans of a mentee, so that nobody writes about them meanwhile. Before the mentee: that is the order in
/// which plans are changed.
pub async fn lock_plans(connection: &mut Connection, id: MenteeId) -> QueryResult<Vec<PlanId>> {
    plans::table
        .filter(plans::mentee_id.eq(id))
        .order(plans::id)
        .select(plans::id)
        .for_update()
        .load(connection)
        .await
}

/// Locks a mentee, so that nothing is written of them any more. False where they have gone already.
pub async fn lock_mentee(connection: &mut Connection, id: MenteeId) -> QueryResult<bool> {
    let found: Option<MenteeId> =
        mentees::table.find(id).select(mentees::id).for_update().first(connection).await.optional()?;
    Ok(found.is_some())
}
