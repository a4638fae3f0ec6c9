//! Calling a session off.

use diesel_async::AsyncConnection as _;
use uuid::Uuid;

use super::event_data::{self, Happened};
use super::notify::{self, Situation};
use super::read::{permission_refused, standing};
use crate::booking::BookingError;
use crate::booking::core::permission::Permission;
use crate::booking::model::{Booking, CancelledBy, Session, Status};
use crate::booking::store;
use crate::kernel::ids::{BookingId, SessionId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;

/// A wish to cancel.
#[derive(Clone, Debug)]
struct Cancel {
    /// What is cancelled.
    what: CancelledWhat,
    /// Why, in their words, checked.
    reason: Option<String>,
}

/// What is cancelled, by whom.
#[derive(Clone, Copy, Debug)]
enum CancelledWhat {
    /// A booking, by its booker, within their policy.
    Booking(BookingId),
    /// A session, by its coach, who is not bound by the policy.
    Session {
        /// The session.
        id: SessionId,
        /// Its coach.
        user_id: UserId,
    },
}

/// The booker cancels. Cancelling twice is no error and changes nothing.
///
/// # Errors
/// [`BookingError::PolicyForbids`] when it is too late; [`BookingError::WrongState`] when it is over.
pub async fn cancel_booking(
    connection: &mut Connection,
    context: &Context,
    id: BookingId,
    reason: Option<String>,
) -> Result<(), BookingError> {
    run(connection, context, Cancel { what: CancelledWhat::Booking(id), reason }).await
}

/// The coach cancels. Cancelling twice is no error and changes nothing.
///
/// # Errors
/// [`BookingError::NotFound`] when it is not the coach's; [`BookingError::WrongState`] when it is over.
pub async fn cancel_session(
    connection: &mut Connection,
    context: &Context,
    (id, user_id): (SessionId, UserId),
    reason: Option<String>,
) -> Result<(), BookingError> {
    run(connection, context, Cancel { what: CancelledWhat::Session { id, user_id }, reason }).await
}

async fn run(connection: &mut Connection, context: &Context, wish: Cancel) -> Result<(), BookingError> {
    failpoint::here("booking.cancel");
    connection
        .transaction(async |connection: &mut Connection| {
            let session_id = session_of(connection, wish.what).await?;
            let host_ids = store::hosts::lock_for_session(connection, session_id).await?;
            let session =
                store::sessions::lock(connection, session_id).await?.ok_or(BookingError::NotFound)?;
            let bookings = store::bookings::list_for_sessions(connection, &[session_id]).await?;
            if session.status == Status::Cancelled {
                return Ok(());
            }
            if !session.status.is_open() || session.ends_at <= context.now {
                return Err(BookingError::WrongState("This session is over and cannot be cancelled."));
            }
            allow(context, wish.what, &session, &bookings)?;
            let done = Done { session, bookings, host_ids };
            write(connection, context, &wish, done).await
        })
        .await
}

struct Done {
    session: Session,
    bookings: Vec<Booking>,
    host_ids: Vec<UserId>,
}

/// Finds the session, and with it proves that the caller may know of it.
async fn session_of(connection: &mut Connection, what: CancelledWhat) -> Result<SessionId, BookingError> {
    let id = match what {
        CancelledWhat::Booking(id) => {
            store::bookings::find(connection, id).await?.map(|booking| booking.session_id)
        }
        CancelledWhat::Session { id, user_id } => {
            store::sessions::find_for_host(connection, user_id, id).await?.map(|session| session.id)
        }
    };
    id.ok_or(BookingError::NotFound)
}

fn allow(
    context: &Context,
    what: CancelledWhat,
    session: &Session,
    bookings: &[Booking],
) -> Result<(), BookingError> {
    let CancelledWhat::Booking(id) = what else { return Ok(()) };
    let booking = bookings.iter().find(|booking| booking.id == id).ok_or(BookingError::NotFound)?;
    match standing(session, booking).cancel(context.now) {
        Permission::Until(_) => Ok(()),
        refused => Err(permission_refused(refused, booking)),
    }
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    wish: &Cancel,
    done: Done,
) -> Result<(), BookingError> {
    let (by, actor_id) = match wish.what {
        CancelledWhat::Booking(_) => {
            (CancelledBy::Booker, done.bookings.first().map(|b| Uuid::from(b.person_id)))
        }
        CancelledWhat::Session { user_id, .. } => (CancelledBy::Coach, Some(user_id.into())),
    };
    let before = done.session.status;
    let mut session = done.session;
    session.status = Status::Cancelled;
    session.sequence += 1;
    session.revision += 1;
    session.updated_at = context.now;
    if !store::sessions::update_status(connection, &session, before).await? {
        return Err(BookingError::WrongState("This session was changed a moment ago. Please look again."));
    }
    store::sessions::free(connection, session.id).await?;
    let note = (by, wish.reason.as_deref());
    store::bookings::cancel_for_session(connection, session.id, context.now, note).await?;
    let session_type = store::session_types::find(connection, session.session_type_id)
        .await?
        .ok_or(BookingError::NotFound)?;
    for booking in done.bookings.iter().filter(|booking| booking.status.is_open()) {
        let situation =
            Situation { session: &session, booking, session_type: &session_type, host_ids: &done.host_ids };
        let happened = Happened::Cancelled { by, reason: wish.reason.as_deref() };
        event_data::record(connection, context, &situation, (happened, (by.name(), actor_id))).await?;
        notify::cancelled(connection, context, &situation, (by, wish.reason.as_deref())).await?;
    }
    Ok(())
}
