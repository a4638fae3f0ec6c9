//! Statements on `bookings`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::{Booking, CancelledBy, Status};
use crate::kernel::ids::{BookingId, SessionId};
use crate::platform::db::Connection;
use crate::schema::bookings;

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

/// Cancels the open bookings of a session.
pub async fn cancel_for_session(
    connection: &mut Connection,
    id: SessionId,
    now: DateTime<Utc>,
    (by, reason): (CancelledBy, Option<&str>),
) -> QueryResult<usize> {
    diesel::update(
        bookings::table
            .filter(bookings::session_id.eq(id))
            .filter(bookings::status.eq_any([Status::Pending, Status::Confirmed])),
    )
    .set((
        bookings::status.eq(Status::Cancelled),
        bookings::cancelled_by.eq(by),
        bookings::cancel_reason.eq(reason),
        bookings::revision.eq(bookings::revision + 1),
        bookings::updated_at.eq(now),
    ))
    .execute(connection)
    .await
}

/// Notes that the bookings of a session were moved, and how often by their booker.
pub async fn note_moved(
    connection: &mut Connection,
    id: SessionId,
    now: DateTime<Utc>,
    counted: i32,
) -> QueryResult<()> {
    diesel::update(
        bookings::table
            .filter(bookings::session_id.eq(id))
            .filter(bookings::status.eq_any([Status::Pending, Status::Confirmed])),
    )
    .set((
        bookings::reschedules.eq(bookings::reschedules + counted),
        bookings::revision.eq(bookings::revision + 1),
        bookings::updated_at.eq(now),
    ))
    .execute(connection)
    .await
    .map(|_| ())
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
