//! Statements on `session_moves`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::booking::model::SessionMove;
use crate::kernel::ids::{BookingId, SessionId};
use crate::platform::db::Connection;
use crate::schema::session_moves;

/// Asks for a move, in place of one asked for earlier.
pub async fn put(connection: &mut Connection, wish: &SessionMove) -> QueryResult<()> {
    diesel::insert_into(session_moves::table)
        .values(wish)
        .on_conflict(session_moves::booking_id)
        .do_update()
        .set((
            session_moves::session_id.eq(wish.session_id),
            session_moves::starts_at.eq(wish.starts_at),
            session_moves::ends_at.eq(wish.ends_at),
            session_moves::blocks.eq(wish.blocks),
            session_moves::expires_at.eq(wish.expires_at),
            session_moves::created_at.eq(wish.created_at),
        ))
        .execute(connection)
        .await
        .map(|_| ())
}

/// The moves of these sessions that wait for approval, the oldest first.
pub async fn list(connection: &mut Connection, ids: &[SessionId]) -> QueryResult<Vec<SessionMove>> {
    session_moves::table
        .filter(session_moves::session_id.eq_any(ids))
        .order((session_moves::created_at, session_moves::booking_id))
        .select(SessionMove::as_select())
        .load(connection)
        .await
}

/// The move that a booking waits for.
pub async fn find(connection: &mut Connection, id: BookingId) -> QueryResult<Option<SessionMove>> {
    session_moves::table.find(id).select(SessionMove::as_select()).first(connection).await.optional()
}

/// Ends the wish, whatever came of it. False when there was none.
pub async fn delete(connection: &mut Connection, id: BookingId) -> QueryResult<bool> {
    diesel::delete(session_moves::table.find(id)).execute(connection).await.map(|rows| rows > 0)
}

/// Sessions with a move that waited until this instant, at most so many.
pub async fn sessions_with_expired(
    connection: &mut Connection,
    now: DateTime<Utc>,
    most: i64,
) -> QueryResult<Vec<SessionId>> {
    session_moves::table
        .filter(session_moves::expires_at.le(now))
        .order(session_moves::expires_at)
        .limit(most)
        .select(session_moves::session_id)
        .load(connection)
        .await
}
