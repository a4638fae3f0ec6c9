//! Requests and moves that nobody answered in time.

use std::collections::BTreeSet;

use diesel_async::AsyncConnection as _;
use serde_json::Value;

use super::change::{Settled, Who, open, settle, touch};
use super::event_data::{Doer, record};
use super::notify::{self, MoveEnd};
use crate::booking::BookingError;
use crate::booking::model::{SessionMove, Status};
use crate::booking::store;
use crate::kernel::ids::SessionId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;
use crate::platform::web::IfMatch;

/// How many sessions one step looks at.
const STEP: i64 = 50;

/// Sessions in which something waited for too long.
///
/// # Errors
/// Any error of the database.
pub async fn list_unanswered(
    connection: &mut Connection,
    context: &Context,
) -> Result<BTreeSet<SessionId>, BookingError> {
    let mut ids = store::bookings::sessions_with_expired(connection, context.now, STEP).await?;
    ids.extend(store::moves::sessions_with_expired(connection, context.now, STEP).await?);
    Ok(ids.into_iter().collect())
}

/// Lets go of what waited for too long in a session.
///
/// # Errors
/// Any error of the database.
pub async fn expire_unanswered(
    connection: &mut Connection,
    context: &Context,
    id: SessionId,
) -> Result<(), BookingError> {
    failpoint::here("booking.expire");
    connection
        .transaction(async |connection: &mut Connection| {
            let mut opened = open(connection, Who::System(id), &IfMatch::Any).await?;
            let is_late = |wish: &&SessionMove| wish.expires_at <= context.now;
            for wish in opened.moves.iter().filter(is_late).cloned().collect::<Vec<_>>() {
                store::moves::delete(connection, wish.booking_id).await?;
                touch(connection, context, &mut opened).await?;
                let booking = opened.booking(wish.booking_id)?.clone();
                let about = opened.about(&booking);
                record(connection, context, ("booking.move_declined", Doer::System), &about, Value::Null)
                    .await?;
                notify::move_ended(connection, context, &about, (&wish, MoveEnd::Expired)).await?;
            }
            let places: Vec<Settled> = opened
                .bookings
                .iter()
                .filter(|booking| booking.status == Status::Pending)
                .filter(|booking| booking.pending_expires_at.is_some_and(|until| until <= context.now))
                .map(|booking| Settled { id: booking.id, to: Status::Expired, note: None })
                .collect();
            if places.is_empty() {
                return Ok(());
            }
            for booking in settle(connection, context, &mut opened, &places).await? {
                let about = opened.about(&booking);
                record(connection, context, ("booking.expired", Doer::System), &about, Value::Null).await?;
                notify::expired(connection, context, &about).await?;
            }
            Ok(())
        })
        .await
}
