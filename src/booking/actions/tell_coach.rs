//! A mail to a booker could not be delivered: their coach should know.

use diesel_async::AsyncConnection as _;

use super::event_data::Doer;
use super::notify::{self, Situation};
use crate::booking::BookingError;
use crate::booking::store;
use crate::kernel::ids::BookingId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Mails the coach that our mail about this booking came back. A booking that is gone or over concerns nobody.
///
/// # Errors
/// Any error of the database.
pub async fn tell_coach(
    connection: &mut Connection,
    context: &Context,
    id: BookingId,
    diagnostic: &str,
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let Some(booking) =
                store::bookings::find(connection, id).await?.filter(|booking| booking.status.is_open())
            else {
                return Ok(());
            };
            let session =
                store::sessions::find(connection, booking.session_id).await?.ok_or(BookingError::NotFound)?;
            let session_type = store::session_types::find(connection, session.session_type_id)
                .await?
                .ok_or(BookingError::NotFound)?;
            let host_ids = store::sessions::hosts(connection, session.id).await?;
            let about = Situation {
                session: &session,
                booking: &booking,
                session_type: &session_type,
                host_ids: &host_ids,
                by: Doer::System,
            };
            notify::unreachable(connection, context, &about, diagnostic).await
        })
        .await
}
