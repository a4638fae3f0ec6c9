//! Moving a session to another time. It keeps its id, its link and its UID; the old time is free once the new one is
//! committed.

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;

use super::availability::{Asker, Length};
use super::change::{Opened, Own, Who, must_be_open, open, touch};
use super::event_data::record;
use super::move_place::move_place;
use super::notify::{self, MoveEnd};
use super::placement::{Placement, Rules, Wish, place};
use super::plan_mails::replan_mails;
use super::read::{permission_refused, standing};
use super::seat::moved_to;
use crate::booking::BookingError;
use crate::booking::core::approval::{Approval, waits_until};
use crate::booking::core::permission::Permission;
use crate::booking::model::{Booking, SessionMove, Status};
use crate::booking::store;
use crate::booking::store::calendars::Whose;
use crate::kernel::ids::{BookingId, SessionId};
use crate::platform::context::Context;
use crate::platform::db::{self, Connection};
use crate::platform::failpoint;
use crate::platform::web::IfMatch;

/// A wish to move.
#[derive(Clone, Copy, Debug)]
pub struct Reschedule {
    /// The new start.
    pub start: DateTime<Utc>,
    /// A coach's wish to step over hours, time off, notice, window, limits and buffers; never over another session.
    pub force: bool,
}

/// The booker moves, within their policy. Where that needs approval the old time is kept until then.
///
/// # Errors
/// The reason why the new time cannot be had; [`BookingError::PolicyForbids`]; [`BookingError::WrongState`].
pub async fn reschedule_booking(
    connection: &mut Connection,
    context: &Context,
    id: BookingId,
    start: DateTime<Utc>,
) -> Result<(), BookingError> {
    run(connection, context, (Who::Booker(id), &IfMatch::Any), Reschedule { start, force: false }).await
}

/// The coach moves, bound by no policy.
///
/// # Errors
/// The reason why the new time cannot be had; [`BookingError::NotFound`] when it is not the coach's;
/// [`BookingError::StaleVersion`] when they mean another revision.
pub async fn reschedule_session(
    connection: &mut Connection,
    context: &Context,
    own: Own<'_>,
    wish: Reschedule,
) -> Result<(), BookingError> {
    run(connection, context, (own.who(), own.if_match), wish).await
}

async fn run(
    connection: &mut Connection,
    context: &Context,
    who: (Who, &IfMatch),
    wish: Reschedule,
) -> Result<(), BookingError> {
    failpoint::here("booking.reschedule");
    match attempt(connection, context, who, wish).await {
        Err(error) if error.is_contention() => {
            db::give_way().await;
            attempt(connection, context, who, wish).await
        }
        outcome => outcome,
    }
}

async fn attempt(
    connection: &mut Connection,
    context: &Context,
    (who, if_match): (Who, &IfMatch),
    wish: Reschedule,
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let mut opened = open(connection, who, if_match).await?;
            must_be_open(&opened.session, context.now)?;
            let Who::Booker(id) = who else {
                let rules = if wish.force { Rules::Forced } else { Rules::All };
                return move_session(connection, context, (who, rules), (opened, wish.start)).await;
            };
            let booking = opened.booking(id)?.clone();
            if let refused @ (Permission::TooLate(_) | Permission::MovedTooOften | Permission::NotOpen) =
                standing(&opened.session, &booking).reschedule(context.now)
            {
                return Err(permission_refused(refused, &booking));
            }
            if opened.session.starts_at == wish.start {
                return withdraw_move(connection, context, who, (&mut opened, &booking)).await;
            }
            let approval = Approval::from(opened.session_type.confirmation);
            if booking.status == Status::Confirmed && approval.is_needed(wish.start, context.now) {
                return request_move(connection, context, who, (&mut opened, &booking, wish.start)).await;
            }
            move_booking(connection, context, (who, Rules::All), (opened, booking, wish.start)).await
        })
        .await
}

/// Moves one booking: with its session, or in a group from one session to another.
async fn move_booking(
    connection: &mut Connection,
    context: &Context,
    how: (Who, Rules),
    (opened, booking, start): (Opened, Booking, DateTime<Utc>),
) -> Result<(), BookingError> {
    if opened.session.seats > 1 {
        move_place(connection, context, how, (opened, booking, start)).await
    } else {
        move_session(connection, context, how, (opened, start)).await
    }
}

/// Does what a booker asked for and the coach now approves.
pub(super) async fn apply_move(
    connection: &mut Connection,
    context: &Context,
    how: (Who, Rules),
    (opened, wish): (Opened, SessionMove),
) -> Result<(), BookingError> {
    let booking = opened.booking(wish.booking_id)?.clone();
    must_be_open(&opened.session, context.now)?;
    if wish.starts_at <= context.now {
        return Err(BookingError::TooSoon);
    }
    move_booking(connection, context, how, (opened, booking, wish.starts_at)).await
}

/// Where the session, or a booking of it, would stand then. Its hosts stay the same.
pub(super) async fn find_place(
    connection: &mut Connection,
    context: &Context,
    (opened, start, rules): (&Opened, DateTime<Utc>, Rules),
    without: Option<SessionId>,
) -> Result<Placement, BookingError> {
    let session = &opened.session;
    let wish = Wish {
        session_type_id: session.session_type_id,
        whose: Whose::Users(&opened.host_ids),
        length: Length::Exactly((session.ends_at - session.starts_at).num_minutes()),
        start,
        asker: Asker { hold: None, reschedule_of: Some(session.id) },
        without,
        rules,
        preferred: &opened.host_ids,
    };
    let placement = place(connection, context, wish).await?;
    if placement.host_ids.len() == opened.host_ids.len() { Ok(placement) } else { Err(BookingError::Taken) }
}

async fn request_move(
    connection: &mut Connection,
    context: &Context,
    who: Who,
    (opened, booking, start): (&mut Opened, &Booking, DateTime<Utc>),
) -> Result<(), BookingError> {
    let placement = find_place(connection, context, (&*opened, start, Rules::All), None).await?;
    let minutes = i64::from(opened.session_type.pending_expires_minutes);
    let wish = SessionMove {
        session_id: opened.session.id,
        booking_id: booking.id,
        starts_at: placement.time.start,
        ends_at: placement.time.end,
        // In a group others may take the same time.
        blocks: opened.session_type.rules.pending_blocks && opened.session.seats == 1,
        expires_at: waits_until(start.min(opened.session.starts_at), context.now, minutes),
        created_at: context.now,
    };
    store::moves::put(connection, &wish).await?;
    touch(connection, context, opened).await?;
    let about = opened.about(booking).by(who.doer());
    let more = serde_json::json!({ "wanted_start": wish.starts_at, "wanted_end": wish.ends_at });
    record(connection, context, ("booking.move_requested", who.doer()), &about, more).await?;
    notify::move_requested(connection, context, &about, &wish).await
}

/// Whoever wants the time they have takes back the wish for another one.
async fn withdraw_move(
    connection: &mut Connection,
    context: &Context,
    who: Who,
    (opened, booking): (&mut Opened, &Booking),
) -> Result<(), BookingError> {
    let wish = opened.moves.iter().find(|wish| wish.booking_id == booking.id).cloned();
    let Some(wish) = wish else { return Ok(()) };
    store::moves::delete(connection, booking.id).await?;
    touch(connection, context, opened).await?;
    let about = opened.about(booking).by(who.doer());
    let more = serde_json::json!({ "wanted_start": wish.starts_at, "wanted_end": wish.ends_at });
    record(connection, context, ("booking.move_withdrawn", who.doer()), &about, more).await?;
    notify::move_ended(connection, context, &about, (&wish, MoveEnd::Withdrawn)).await
}

/// Moves a session with everybody in it.
pub(super) async fn move_session(
    connection: &mut Connection,
    context: &Context,
    (who, rules): (Who, Rules),
    (mut opened, start): (Opened, DateTime<Utc>),
) -> Result<(), BookingError> {
    if opened.session.starts_at == start {
        return Ok(());
    }
    let own = Some(opened.session.id);
    let placement = find_place(connection, context, (&opened, start, rules), own).await?;
    if placement.joins.is_some() {
        return Err(BookingError::Taken);
    }
    let before = opened.session.starts_at;
    opened.session = moved_to(context, &opened.session, start);
    store::sessions::update_time(connection, &opened.session).await?;
    let mut is_first = true;
    for mut booking in opened.bookings.clone() {
        if !booking.status.is_open() {
            continue;
        }
        note_moved(context, (&opened, who), &mut booking);
        store::bookings::update_moved(connection, &booking).await?;
        store::moves::delete(connection, booking.id).await?;
        tell(connection, context, (who, &opened), (&booking, before, is_first)).await?;
        // A request alone tells the coaches nothing of the session's own move.
        is_first &= booking.status == Status::Pending;
    }
    Ok(())
}

/// What a move changes on a booking. A booker's move counts, also where a coach approved it.
pub(super) fn note_moved(context: &Context, (opened, who): (&Opened, Who), booking: &mut Booking) {
    let was_asked_for = opened
        .moves
        .iter()
        .any(|wish| wish.booking_id == booking.id && wish.starts_at == opened.session.starts_at);
    booking.reschedules += i32::from(matches!(who, Who::Booker(_)) || was_asked_for);
    booking.sequence += 1;
    booking.revision += 1;
    booking.updated_at = context.now;
    if booking.status == Status::Pending {
        let minutes = i64::from(opened.session_type.pending_expires_minutes);
        booking.pending_expires_at = Some(waits_until(opened.session.starts_at, context.now, minutes));
    }
}

/// Records the move of a booking and writes its mails.
async fn tell(
    connection: &mut Connection,
    context: &Context,
    (who, opened): (Who, &Opened),
    (booking, before, is_first): (&Booking, DateTime<Utc>, bool),
) -> Result<(), BookingError> {
    let about = opened.about(booking).by(who.doer());
    let more = serde_json::json!({ "previous_start": before });
    record(connection, context, ("booking.rescheduled", who.doer()), &about, more).await?;
    if booking.status == Status::Pending {
        return notify::request_moved(connection, context, &about).await;
    }
    replan_mails(connection, context, &about).await?;
    notify::moved(connection, context, &about, (before, is_first)).await
}
