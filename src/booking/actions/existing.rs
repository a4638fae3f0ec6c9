//! Somebody tried to book with an address that has a booking already: its owner gets the link to it.

use diesel_async::AsyncConnection as _;

use super::book::BookSlot;
use super::event_data::Doer;
use super::notify::{self, Situation};
use crate::booking::BookingError;
use crate::booking::mails::ExistingWhy;
use crate::booking::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Mails the owner of the address the link to the booking that stands in the way. The caller learns nothing from it.
///
/// # Errors
/// Any error of the database.
pub async fn mail_existing_booking(
    connection: &mut Connection,
    context: &Context,
    (wish, why): (&BookSlot, ExistingWhy),
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let open = store::bookings::list_open_of_address(
                connection,
                wish.email.as_str(),
                wish.session_type_id,
                context.now,
            )
            .await?;
            let same = open.iter().find(|(_, session)| session.starts_at == wish.start);
            let Some((booking, session)) = same.or_else(|| open.first()) else { return Ok(()) };
            let session_type = store::session_types::find(connection, session.session_type_id)
                .await?
                .ok_or(BookingError::NotFound)?;
            let host_ids = store::sessions::hosts(connection, session.id).await?;
            let about = Situation {
                session,
                booking,
                session_type: &session_type,
                host_ids: &host_ids,
                by: Doer::Booker,
            };
            notify::existing(connection, context, &about, why).await
        })
        .await
}

/// Whether the owner of the address is to be told of the booking that stood in the way, by the code of the refusal.
#[must_use]
pub fn existing_why(code: &str) -> Option<ExistingWhy> {
    match code {
        "already_booked" => Some(ExistingWhy::SameSession),
        "booker_limit_reached" => Some(ExistingWhy::TooManyOpen),
        _ => None,
    }
}
