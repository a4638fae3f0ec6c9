//! Sessions become completed after their end.

use diesel_async::AsyncConnection as _;

use crate::booking::BookingError;
use crate::booking::model::Status;
use crate::booking::store;
use crate::events::{self, NewEvent};
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
            for booking in bookings.iter().filter(|booking| booking.status == Status::Confirmed) {
                let event = NewEvent {
                    kind: "booking.completed",
                    subject_id: booking.id.into(),
                    user_id: None,
                    actor_kind: "system",
                    actor_id: None,
                    data: serde_json::json!({ "booking_id": booking.id, "session_id": booking.session_id }),
                };
                events::append(connection, context, event).await?;
            }
            Ok(ids.len())
        })
        .await
}
