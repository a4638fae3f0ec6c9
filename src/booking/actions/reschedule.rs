//! Moving a session to another time. It keeps its id, its link and its UID; the old time is free once the new one is
//! committed.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use uuid::Uuid;

use super::availability::{Availability, Length, Wanted};
use super::event_data::{self, Happened};
use super::notify::{self, Situation};
use super::read::{permission_refused, standing};
use crate::booking::BookingError;
use crate::booking::core::permission::Permission;
use crate::booking::core::slots::{Culprit, Reason, Refusal, Verdict, explain};
use crate::booking::model::{Booking, Session};
use crate::booking::store;
use crate::kernel::ids::{BookingId, SessionId, UserId};
use crate::kernel::time_range::TimeRange;
use crate::platform::context::Context;
use crate::platform::db::{self, Connection};
use crate::platform::failpoint;

/// A wish to move.
#[derive(Clone, Copy, Debug)]
pub struct Reschedule {
    /// The new start.
    pub start: DateTime<Utc>,
    /// A coach's wish to step over hours, time off, notice, window, limits and buffers; never over another session.
    pub force: bool,
}

#[derive(Clone, Copy)]
enum By {
    Booker(BookingId),
    Coach(SessionId, UserId),
}

/// The booker moves, within their policy.
///
/// # Errors
/// The reason why the new time cannot be had; [`BookingError::PolicyForbids`]; [`BookingError::WrongState`].
pub async fn reschedule_booking(
    connection: &mut Connection,
    context: &Context,
    id: BookingId,
    start: DateTime<Utc>,
) -> Result<(), BookingError> {
    run(connection, context, By::Booker(id), Reschedule { start, force: false }).await
}

/// The coach moves, bound by no policy.
///
/// # Errors
/// The reason why the new time cannot be had; [`BookingError::NotFound`] when it is not the coach's.
pub async fn reschedule_session(
    connection: &mut Connection,
    context: &Context,
    (id, user_id): (SessionId, UserId),
    wish: Reschedule,
) -> Result<(), BookingError> {
    run(connection, context, By::Coach(id, user_id), wish).await
}

async fn run(
    connection: &mut Connection,
    context: &Context,
    by: By,
    wish: Reschedule,
) -> Result<(), BookingError> {
    failpoint::here("booking.reschedule");
    match attempt(connection, context, by, wish).await {
        Err(error) if error.is_contention() => {
            db::give_way().await;
            attempt(connection, context, by, wish).await
        }
        outcome => outcome,
    }
}

async fn attempt(
    connection: &mut Connection,
    context: &Context,
    by: By,
    wish: Reschedule,
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let session_id = session_of(connection, by).await?;
            let host_ids = store::hosts::lock_for_session(connection, session_id).await?;
            let session =
                store::sessions::lock(connection, session_id).await?.ok_or(BookingError::NotFound)?;
            let bookings = store::bookings::list_for_sessions(connection, &[session_id]).await?;
            allow(context, by, &session, &bookings)?;
            if session.starts_at == wish.start {
                return Ok(());
            }
            let availability = find_free(connection, context, &session, wish).await?;
            let moved = write(connection, context, by, (session, wish)).await?;
            for booking in bookings.iter().filter(|booking| booking.status.is_open()) {
                let situation = Situation {
                    session: &moved.session,
                    booking,
                    session_type: &availability.session_type,
                    host_ids: &host_ids,
                };
                announce(connection, context, by, (&situation, moved.before)).await?;
            }
            Ok(())
        })
        .await
}

async fn session_of(connection: &mut Connection, by: By) -> Result<SessionId, BookingError> {
    let id = match by {
        By::Booker(id) => store::bookings::find(connection, id).await?.map(|booking| booking.session_id),
        By::Coach(id, user_id) => {
            store::sessions::find_for_host(connection, user_id, id).await?.map(|session| session.id)
        }
    };
    id.ok_or(BookingError::NotFound)
}

fn allow(context: &Context, by: By, session: &Session, bookings: &[Booking]) -> Result<(), BookingError> {
    if !session.status.is_open() || session.ends_at <= context.now {
        return Err(BookingError::WrongState("This session is over or was called off."));
    }
    let By::Booker(id) = by else { return Ok(()) };
    let booking = bookings.iter().find(|booking| booking.id == id).ok_or(BookingError::NotFound)?;
    match standing(session, booking).reschedule(context.now) {
        Permission::Until(_) => Ok(()),
        refused => Err(permission_refused(refused, booking)),
    }
}

async fn find_free(
    connection: &mut Connection,
    context: &Context,
    session: &Session,
    wish: Reschedule,
) -> Result<Availability, BookingError> {
    let minutes = (session.ends_at - session.starts_at).num_minutes();
    let wanted = Wanted {
        session_type_id: session.session_type_id,
        length: Length::Exactly(minutes),
        range: TimeRange { start: wish.start, end: wish.start + TimeDelta::seconds(1) },
        now: context.now,
    };
    let availability = Availability::load(connection, wanted).await?;
    let own = session.id.to_string();
    let explanation = explain(&availability.query(context.now, Some(&own)), wish.start);
    if wish.force {
        let refusals = explanation.hosts.iter().flat_map(|host| &host.refusals);
        return match refusals.filter(|refusal| !can_be_forced(refusal)).map(|refusal| refusal.reason).next() {
            Some(reason) => Err(reason.into()),
            None => Ok(availability),
        };
    }
    match explanation.verdict() {
        Verdict::Offered(_) => Ok(availability),
        Verdict::Refused { reason, .. } => Err(reason.into()),
    }
}

/// What a coach may step over: everything but another session and somebody's hold.
fn can_be_forced(refusal: &Refusal) -> bool {
    match refusal.reason {
        Reason::Busy => matches!(refusal.culprit, Some(Culprit::Busy(_))),
        Reason::Hold | Reason::Seats => false,
        _ => true,
    }
}

struct Moved {
    session: Session,
    before: DateTime<Utc>,
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    by: By,
    (session, wish): (Session, Reschedule),
) -> Result<Moved, BookingError> {
    let before = session.starts_at;
    let length = session.ends_at - session.starts_at;
    let session = Session {
        starts_at: wish.start,
        ends_at: wish.start + length,
        sequence: session.sequence + 1,
        revision: session.revision + 1,
        updated_at: context.now,
        ..session
    };
    let counted = i32::from(matches!(by, By::Booker(_)));
    store::sessions::update_time(connection, &session).await?;
    store::bookings::note_moved(connection, session.id, context.now, counted).await?;
    Ok(Moved { session, before })
}

async fn announce(
    connection: &mut Connection,
    context: &Context,
    by: By,
    (situation, before): (&Situation<'_>, DateTime<Utc>),
) -> Result<(), BookingError> {
    let (actor_kind, actor_id) = match by {
        By::Booker(_) => ("booker", Uuid::from(situation.booking.person_id)),
        By::Coach(_, user_id) => ("coach", user_id.into()),
    };
    let happened = Happened::Rescheduled { before };
    event_data::record(connection, context, situation, (happened, (actor_kind, Some(actor_id)))).await?;
    notify::moved(connection, context, situation, before).await
}
