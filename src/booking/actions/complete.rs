//! Sessions become completed after their end.

use diesel_async::AsyncConnection as _;

use super::event_data::{Doer, record};
use super::notify::Situation;
use crate::booking::BookingError;
use crate::booking::model::{Booking, Status};
use crate::booking::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How many sessions one step completes, so that the connection is soon free again.
const STEP: i64 = 100;

/// Marks a step of ended sessions and their bookings as completed. Returns how many; 0 when nothing is left.
///
/// # Errors
/// Any error of the database.
pub async fn complete_ended(connection: &mut Connection, context: &Context) -> Result<usize, BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let ids = store::sessions::lock_ended(connection, context.now, STEP).await?;
            if ids.is_empty() {
                return Ok(0);
            }
            store::sessions::complete(connection, &ids, context.now).await?;
            let bookings = store::bookings::list_for_sessions(connection, &ids).await?;
            store::bookings::complete_for_sessions(connection, &ids, context.now).await?;
            for booking in bookings.into_iter().filter(|booking| booking.status == Status::Confirmed) {
                let done = Booking { status: Status::Completed, updated_at: context.now, ..booking };
                tell(connection, context, &done).await?;
            }
            Ok(ids.len())
        })
        .await
}

async fn tell(connection: &mut Connection, context: &Context, booking: &Booking) -> Result<(), BookingError> {
    let session =
        store::sessions::find(connection, booking.session_id).await?.ok_or(BookingError::NotFound)?;
    let session_type = store::session_types::find(connection, session.session_type_id)
        .await?
        .ok_or(BookingError::NotFound)?;
    let host_ids = store::sessions::hosts(connection, session.id).await?;
    let about = Situation {
        session: &session,
        booking,
        session_type: &session_type,
        host_ids: &host_ids,
        by: Doer::System,
    };
    record(connection, context, ("booking.completed", Doer::System), &about, serde_json::Value::Null).await
}
