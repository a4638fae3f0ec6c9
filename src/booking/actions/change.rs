//! The one way to a session that is about to change: found for whoever asks, its hosts locked, then itself.

use chrono::{DateTime, Utc};

use super::event_data::Doer;
use super::notify::Situation;
use crate::booking::BookingError;
use crate::booking::core::outcome;
use crate::booking::core::slots::SessionStatus;
use crate::booking::model::{Booking, CancelledBy, Session, SessionMove, SessionType, Status};
use crate::booking::store;
use crate::kernel::ids::{BookingId, SessionId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// A session of a coach, and the state of it that they mean.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    /// Which session.
    pub id: SessionId,
    /// The coach.
    pub user_id: UserId,
    /// The revision that they saw; another one is not touched.
    pub if_match: &'a IfMatch,
}

impl Own<'_> {
    pub(super) fn who(self) -> Who {
        Who::Coach(self.id, self.user_id)
    }
}

/// Who changes what.
#[derive(Clone, Copy, Debug)]
pub(super) enum Who {
    /// The booker, their booking.
    Booker(BookingId),
    /// A coach, one of their sessions.
    Coach(SessionId, UserId),
    /// Time, a session.
    System(SessionId),
}

impl Who {
    pub(super) fn doer(self) -> Doer {
        match self {
            Self::Booker(_) => Doer::Booker,
            Self::Coach(_, user_id) => Doer::Coach(user_id),
            Self::System(_) => Doer::System,
        }
    }
}

/// A session that is locked, with everything about it.
pub(super) struct Opened {
    pub session: Session,
    pub bookings: Vec<Booking>,
    pub host_ids: Vec<UserId>,
    pub session_type: SessionType,
    pub moves: Vec<SessionMove>,
}

impl Opened {
    /// The situation of one of its bookings.
    pub(super) fn about<'a>(&'a self, booking: &'a Booking) -> Situation<'a> {
        Situation {
            session: &self.session,
            booking,
            session_type: &self.session_type,
            host_ids: &self.host_ids,
            by: Doer::System,
        }
    }

    /// Whether it stands in calendars, its hosts' too: a session of requests alone does not.
    pub(super) fn is_held(&self) -> bool {
        self.session.status.takes_seat() && self.session.status != Status::Pending
    }

    /// Refuses whoever means another revision than this one.
    pub(super) fn must_be(&self, if_match: &IfMatch) -> Result<(), BookingError> {
        if_match.check(self.session.revision).map_err(|_| BookingError::StaleVersion)
    }

    /// One of its bookings.
    pub(super) fn booking(&self, id: BookingId) -> Result<&Booking, BookingError> {
        self.bookings.iter().find(|booking| booking.id == id).ok_or(BookingError::NotFound)
    }

    /// The bookings of this status, or the one named.
    pub(super) fn named(&self, id: Option<BookingId>) -> Result<Vec<Booking>, BookingError> {
        match id {
            Some(id) => Ok(vec![self.booking(id)?.clone()]),
            None => Ok(self.bookings.clone()),
        }
    }
}

/// Opens a session for a change, for whoever may know of it.
///
/// # Errors
/// [`BookingError::NotFound`] when it is not theirs; [`BookingError::StaleVersion`] when they mean another revision.
pub(super) async fn open(
    connection: &mut Connection,
    who: Who,
    if_match: &IfMatch,
) -> Result<Opened, BookingError> {
    let found = match who {
        Who::Booker(id) => store::bookings::find(connection, id).await?.map(|booking| booking.session_id),
        Who::Coach(id, user_id) => {
            store::sessions::find_for_host(connection, user_id, id).await?.map(|session| session.id)
        }
        Who::System(id) => Some(id),
    };
    let id = found.ok_or(BookingError::NotFound)?;
    let locked = store::hosts::lock_for_session(connection, id).await?;
    let opened = read(connection, id).await?;
    // Somebody else may have given it to another coach while the lock was waited for.
    if opened.host_ids.iter().any(|host_id| !locked.contains(host_id)) {
        return Err(BookingError::Moving);
    }
    if let Who::Coach(id, user_id) = who
        && !opened.host_ids.contains(&user_id)
        && store::sessions::find_for_host(connection, user_id, id).await?.is_none()
    {
        return Err(BookingError::NotFound);
    }
    // A group's booking may have moved to another session while the lock was waited for.
    if let Who::Booker(booking_id) = who {
        opened.booking(booking_id).map_err(|_| BookingError::Moving)?;
    }
    opened.must_be(if_match)?;
    Ok(opened)
}

/// Reads a session whose hosts are locked.
pub(super) async fn read(connection: &mut Connection, id: SessionId) -> Result<Opened, BookingError> {
    let session = store::sessions::lock(connection, id).await?.ok_or(BookingError::NotFound)?;
    let session_type = store::session_types::find(connection, session.session_type_id)
        .await?
        .ok_or(BookingError::NotFound)?;
    Ok(Opened {
        bookings: store::bookings::list_for_sessions(connection, &[id]).await?,
        host_ids: store::sessions::hosts(connection, id).await?,
        moves: store::moves::list(connection, &[id]).await?,
        session,
        session_type,
    })
}

/// A place that gets another status.
#[derive(Clone, Debug)]
pub(super) struct Settled {
    /// Which.
    pub id: BookingId,
    /// What it becomes.
    pub to: Status,
    /// Who called it off, and why.
    pub note: Option<(CancelledBy, Option<String>)>,
}

/// Writes the new status of these places and what that makes of their session: its own status, the seats that are
/// taken, its `SEQUENCE`, its time in the calendars, and its share of the pool. Returns the places as they are then.
///
/// # Errors
/// [`BookingError::WrongState`] when a place was changed meanwhile; [`BookingError::Overlapped`] when a session that
/// did not block cannot take its time any more.
pub(super) async fn settle(
    connection: &mut Connection,
    context: &Context,
    opened: &mut Opened,
    places: &[Settled],
) -> Result<Vec<Booking>, BookingError> {
    let before = opened.session.clone();
    let mut changed = Vec::with_capacity(places.len());
    for place in places {
        let booking = opened.bookings.iter_mut().find(|booking| booking.id == place.id);
        let booking = booking.ok_or(BookingError::NotFound)?;
        let from = booking.status;
        booking.status = place.to;
        booking.revision += 1;
        booking.updated_at = context.now;
        if !place.to.takes_seat() {
            booking.sequence += 1;
        }
        if let Some((by, reason)) = &place.note {
            booking.cancelled_by = Some(*by);
            booking.cancel_reason.clone_from(reason);
        }
        if !store::bookings::update_status(connection, booking, from).await? {
            return Err(BookingError::WrongState(
                "This session was changed a moment ago. Please look again.",
            ));
        }
        if !place.to.takes_seat() {
            store::planned_mails::take_back(connection, booking.id).await?;
            store::moves::delete(connection, booking.id).await?;
            opened.moves.retain(|wish| wish.booking_id != place.id);
        }
        changed.push(booking.clone());
    }
    let last = places.last().map_or(before.status, |place| place.to);
    refresh(connection, context, opened, last).await?;
    Ok(changed)
}

/// Derives the session from its bookings and writes it.
pub(super) async fn refresh(
    connection: &mut Connection,
    context: &Context,
    opened: &mut Opened,
    last: Status,
) -> Result<(), BookingError> {
    let before = opened.session.status;
    let statuses: Vec<SessionStatus> = opened.bookings.iter().map(|booking| booking.status.into()).collect();
    let status = Status::from(outcome::of_session(&statuses, last.into()));
    let taken = opened.bookings.iter().filter(|booking| booking.status.takes_seat()).count();
    let session = &mut opened.session;
    session.status = status;
    session.seats_taken = i32::try_from(taken).unwrap_or(i32::MAX);
    // It goes from the calendars, also where only requests are left, and comes back under a number of its own.
    let is_back = before == Status::Pending && status == Status::Confirmed && session.sequence > 0;
    let is_gone = before.takes_seat() && !status.takes_seat();
    if is_gone || is_back || (before == Status::Confirmed && status == Status::Pending) {
        session.sequence += 1;
    }
    session.revision += 1;
    session.updated_at = context.now;
    store::sessions::update_state(connection, session).await?;
    if !status.takes_seat() && before.takes_seat() {
        store::sessions::update_blocks(connection, session.id, false).await?;
        store::hosts::note_released(connection, session.session_type_id, &opened.host_ids).await?;
    } else if before == Status::Pending && status == Status::Confirmed {
        store::sessions::update_blocks(connection, session.id, true).await?;
    }
    Ok(())
}

/// Writes that something about a session is not as it was: whoever saw it before means another revision.
pub(super) async fn touch(
    connection: &mut Connection,
    context: &Context,
    opened: &mut Opened,
) -> Result<(), BookingError> {
    opened.session.revision += 1;
    opened.session.updated_at = context.now;
    Ok(store::sessions::update_state(connection, &opened.session).await?)
}

/// Refuses what is over or was called off.
pub(super) fn must_be_open(session: &Session, now: DateTime<Utc>) -> Result<(), BookingError> {
    if session.status.is_open() && session.ends_at > now {
        return Ok(());
    }
    Err(BookingError::WrongState("This session is over or was called off."))
}
