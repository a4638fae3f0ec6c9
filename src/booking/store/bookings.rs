//! Statements on `bookings`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::{Booking, Session, Status};
use crate::kernel::ids::{BookingId, PersonId, SessionId, SessionTypeId};
use crate::platform::db::Connection;
use crate::schema::{bookings, people, sessions};

/// Bookings that are still to come.
const OPEN: [Status; 2] = [Status::Pending, Status::Confirmed];

/// A booking, for whoever proved the right to it by its link.
pub async fn find(connection: &mut Connection, id: BookingId) -> QueryResult<Option<Booking>> {
    bookings::table.find(id).select(Booking::as_select()).first(connection).await.optional()
}

/// The bookings of these sessions, oldest first.
pub async fn list_for_sessions(connection: &mut Connection, ids: &[SessionId]) -> QueryResult<Vec<Booking>> {
    bookings::table
        .filter(bookings::session_id.eq_any(ids))
        .order((bookings::created_at, bookings::id))
        .select(Booking::as_select())
        .load(connection)
        .await
}

/// Writes a new booking.
pub async fn insert(connection: &mut Connection, booking: &Booking) -> QueryResult<()> {
    diesel::insert_into(bookings::table).values(booking).execute(connection).await.map(|_| ())
}

/// Writes how far a booking has come (compare and set). False when it was not at `from`.
pub async fn update_status(
    connection: &mut Connection,
    changed: &Booking,
    from: Status,
) -> QueryResult<bool> {
    diesel::update(bookings::table.filter(bookings::id.eq(changed.id).and(bookings::status.eq(from))))
        .set((
            bookings::status.eq(changed.status),
            bookings::cancelled_by.eq(changed.cancelled_by),
            bookings::cancel_reason.eq(&changed.cancel_reason),
            bookings::sequence.eq(changed.sequence),
            bookings::revision.eq(bookings::revision + 1),
            bookings::updated_at.eq(changed.updated_at),
        ))
        .execute(connection)
        .await
        .map(|rows| rows == 1)
}

/// Writes that a booking was moved.
pub async fn update_moved(connection: &mut Connection, moved: &Booking) -> QueryResult<()> {
    diesel::update(bookings::table.find(moved.id))
        .set((
            bookings::session_id.eq(moved.session_id),
            bookings::reschedules.eq(moved.reschedules),
            bookings::pending_expires_at.eq(moved.pending_expires_at),
            bookings::sequence.eq(moved.sequence),
            bookings::revision.eq(bookings::revision + 1),
            bookings::updated_at.eq(moved.updated_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// The open booking that a person has in a session.
pub async fn find_place(
    connection: &mut Connection,
    session_id: SessionId,
    person_id: PersonId,
) -> QueryResult<Option<Booking>> {
    bookings::table
        .filter(bookings::session_id.eq(session_id).and(bookings::person_id.eq(person_id)))
        .filter(bookings::status.eq_any(OPEN))
        .select(Booking::as_select())
        .first(connection)
        .await
        .optional()
}

/// How many bookings of a type a person has that are still to come.
pub async fn count_open(
    connection: &mut Connection,
    person_id: PersonId,
    session_type_id: SessionTypeId,
    now: DateTime<Utc>,
) -> QueryResult<i64> {
    bookings::table
        .inner_join(sessions::table)
        .filter(bookings::person_id.eq(person_id).and(bookings::status.eq_any(OPEN)))
        .filter(sessions::session_type_id.eq(session_type_id).and(sessions::ends_at.gt(now)))
        .count()
        .get_result(connection)
        .await
}

/// The bookings of a type that the owner of an address has and that are still to come, the next one first.
pub async fn list_open_of_address(
    connection: &mut Connection,
    email: &str,
    session_type_id: SessionTypeId,
    now: DateTime<Utc>,
) -> QueryResult<Vec<(Booking, Session)>> {
    bookings::table
        .inner_join(sessions::table)
        .filter(bookings::email.eq(email).and(bookings::status.eq_any(OPEN)))
        .filter(bookings::person_id.eq_any(people::table.filter(people::email.eq(email)).select(people::id)))
        .filter(sessions::session_type_id.eq(session_type_id).and(sessions::ends_at.gt(now)))
        .order((sessions::starts_at, bookings::id))
        .limit(20)
        .select((Booking::as_select(), Session::as_select()))
        .load(connection)
        .await
}

/// The open bookings of people that are still to come.
pub async fn list_open_of_people(
    connection: &mut Connection,
    person_ids: &[PersonId],
    now: DateTime<Utc>,
) -> QueryResult<Vec<BookingId>> {
    bookings::table
        .inner_join(sessions::table)
        .filter(bookings::person_id.eq_any(person_ids).and(bookings::status.eq_any(OPEN)))
        .filter(sessions::ends_at.gt(now))
        .order((sessions::starts_at, bookings::id))
        .select(bookings::id)
        .load(connection)
        .await
}

/// Sessions with a request that waited until this instant, at most so many.
pub async fn sessions_with_expired(
    connection: &mut Connection,
    now: DateTime<Utc>,
    most: i64,
) -> QueryResult<Vec<SessionId>> {
    bookings::table
        .filter(bookings::status.eq(Status::Pending).and(bookings::pending_expires_at.le(now)))
        .order(bookings::pending_expires_at)
        .limit(most)
        .select(bookings::session_id)
        .load(connection)
        .await
}

/// Marks the confirmed bookings of these sessions as completed.
pub async fn complete_for_sessions(
    connection: &mut Connection,
    ids: &[SessionId],
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(
        bookings::table
            .filter(bookings::session_id.eq_any(ids))
            .filter(bookings::status.eq(Status::Confirmed)),
    )
    .set((
        bookings::status.eq(Status::Completed),
        bookings::revision.eq(bookings::revision + 1),
        bookings::updated_at.eq(now),
    ))
    .execute(connection)
    .await
    .map(|_| ())
}
