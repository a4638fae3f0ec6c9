//! Moving one place of a group: into another session of the type, into a new one, or with its session where nobody else
//! is in it.

use chrono::{DateTime, Utc};

use super::change::{Opened, Who, read, refresh};
use super::event_data::record;
use super::notify;
use super::placement::Rules;
use super::plan_mails::replan_mails;
use super::reschedule::{find_place, move_session, note_moved};
use super::seat::{new_session, take_seat};
use crate::booking::BookingError;
use crate::booking::model::{Booking, Status};
use crate::booking::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Moves the booking of a group to another start.
pub(super) async fn move_place(
    connection: &mut Connection,
    context: &Context,
    (who, rules): (Who, Rules),
    (mut opened, booking, start): (Opened, Booking, DateTime<Utc>),
) -> Result<(), BookingError> {
    let placement = find_place(connection, context, (&opened, start, rules), None).await?;
    let is_alone = opened.session.seats_taken <= 1;
    if placement.joins.is_none() && is_alone {
        return move_session(connection, context, (who, rules), (opened, start)).await;
    }
    if let Some(id) = placement.joins
        && store::bookings::find_place(connection, id, booking.person_id).await?.is_some()
    {
        return Err(BookingError::AlreadyBooked);
    }
    let (target, is_new) = match placement.joins {
        Some(id) => take_seat(connection, context, id, booking.status).await?,
        None => (new_session(connection, context, &placement, booking.status).await?, true),
    };
    let before = opened.session.starts_at;
    let mut moved = Booking { session_id: target.id, ..booking.clone() };
    let mut there = Opened {
        session: target,
        bookings: Vec::new(),
        host_ids: placement.host_ids.clone(),
        session_type: placement.session_type,
        moves: opened.moves.clone(),
    };
    note_moved(context, (&there, who), &mut moved);
    store::bookings::update_moved(connection, &moved).await?;
    store::moves::delete(connection, moved.id).await?;
    opened.bookings.retain(|other| other.id != booking.id);
    refresh(connection, context, &mut opened, Status::Cancelled).await?;
    there = Opened { moves: Vec::new(), ..read(connection, there.session.id).await? };
    let how = Arrival { who, before, is_new };
    tell(connection, context, (&opened, &there), (&booking, &moved), how).await
}

#[derive(Clone, Copy)]
struct Arrival {
    who: Who,
    before: DateTime<Utc>,
    is_new: bool,
}

async fn tell(
    connection: &mut Connection,
    context: &Context,
    (here, there): (&Opened, &Opened),
    (left, moved): (&Booking, &Booking),
    how: Arrival,
) -> Result<(), BookingError> {
    let about = there.about(moved).by(how.who.doer());
    let more = serde_json::json!({ "previous_start": how.before, "previous_session_id": here.session.id });
    record(connection, context, ("booking.rescheduled", how.who.doer()), &about, more).await?;
    if moved.status == Status::Pending {
        return notify::request_moved(connection, context, &about).await;
    }
    replan_mails(connection, context, &about).await?;
    notify::moved(connection, context, &about, (how.before, false)).await?;
    if here.is_held() {
        notify::left(connection, context, &here.about(left), None).await?;
    } else {
        notify::emptied(connection, context, &here.about(left)).await?;
    }
    notify::arrived(connection, context, &about, how.is_new).await
}
