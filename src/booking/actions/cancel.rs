//! Calling a session off, or one place in it.

use diesel_async::AsyncConnection as _;

use super::change::{Opened, Own, Settled, Who, must_be_open, open, settle};
use super::event_data::record;
use super::notify::{self, Hearers};
use super::read::{permission_refused, standing};
use crate::booking::BookingError;
use crate::booking::core::permission::Permission;
use crate::booking::model::{Booking, CancelledBy, Status};
use crate::kernel::ids::BookingId;
use crate::platform::context::Context;
use crate::platform::db::{self, Connection};
use crate::platform::failpoint;
use crate::platform::web::IfMatch;

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
    run(connection, context, (Who::Booker(id), &IfMatch::Any), (Some(id), reason)).await
}

/// The coach cancels the session, or one booking of it. Cancelling twice is no error and changes nothing.
///
/// # Errors
/// [`BookingError::NotFound`] when it is not the coach's; [`BookingError::StaleVersion`] when they mean another revision;
/// [`BookingError::WrongState`] when it is over.
pub async fn cancel_session(
    connection: &mut Connection,
    context: &Context,
    own: Own<'_>,
    (booking_id, reason): (Option<BookingId>, Option<String>),
) -> Result<(), BookingError> {
    run(connection, context, (own.who(), own.if_match), (booking_id, reason)).await
}

async fn run(
    connection: &mut Connection,
    context: &Context,
    who: (Who, &IfMatch),
    wish: (Option<BookingId>, Option<String>),
) -> Result<(), BookingError> {
    failpoint::here("booking.cancel");
    match attempt(connection, context, who, &wish).await {
        Err(error) if error.is_contention() => {
            db::give_way().await;
            attempt(connection, context, who, &wish).await
        }
        outcome => outcome,
    }
}

async fn attempt(
    connection: &mut Connection,
    context: &Context,
    (who, if_match): (Who, &IfMatch),
    (booking_id, reason): &(Option<BookingId>, Option<String>),
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let mut opened = open(connection, who, if_match).await?;
            let named = opened.named(*booking_id)?;
            let is_done = |booking: &Booking| booking.status == Status::Cancelled;
            let is_all_done = booking_id.is_none() && opened.session.status == Status::Cancelled;
            if is_all_done || named.iter().all(is_done) {
                return Ok(());
            }
            let open: Vec<&Booking> = named.iter().filter(|booking| booking.status.is_open()).collect();
            if open.is_empty() {
                return Err(BookingError::WrongState("This session is over and cannot be cancelled."));
            }
            must_be_open(&opened.session, context.now)?;
            if let Who::Booker(id) = who {
                allow(context, &opened, id)?;
            }
            let by = if matches!(who, Who::Booker(_)) { CancelledBy::Booker } else { CancelledBy::Coach };
            let settled = |booking: &&Booking| Settled {
                id: booking.id,
                to: Status::Cancelled,
                note: Some((by, reason.clone())),
            };
            let places: Vec<Settled> = open.iter().map(settled).collect();
            let invited: Vec<bool> = open.iter().map(|booking| booking.status != Status::Pending).collect();
            let before = opened.session.status;
            let changed = settle(connection, context, &mut opened, &places).await?;
            let note = (by, reason.as_deref());
            announce(connection, context, (who, &opened, before), (&changed, &invited, note)).await
        })
        .await
}

fn allow(context: &Context, opened: &Opened, id: BookingId) -> Result<(), BookingError> {
    let booking = opened.booking(id)?;
    match standing(&opened.session, booking).cancel(context.now) {
        Permission::Until(_) => Ok(()),
        // Whoever waits for an answer may always take the question back.
        Permission::TooLate(_)
            if booking.status == Status::Pending && context.now < opened.session.starts_at =>
        {
            Ok(())
        }
        refused => Err(permission_refused(refused, booking)),
    }
}

async fn announce(
    connection: &mut Connection,
    context: &Context,
    (who, opened, before): (Who, &Opened, Status),
    (changed, invited, note): (&[Booking], &[bool], (CancelledBy, Option<&str>)),
) -> Result<(), BookingError> {
    let (_, reason) = note;
    let was_held = before != Status::Pending;
    let goes_on = opened.session.status.takes_seat() && opened.is_held() == was_held;
    for (index, (booking, was_invited)) in changed.iter().zip(invited).enumerate() {
        let about = opened.about(booking).by(who.doer());
        record(connection, context, ("booking.cancelled", who.doer()), &about, serde_json::Value::Null)
            .await?;
        let hearers = Hearers {
            was_invited: *was_invited,
            coaches: !goes_on && index == 0,
            was_held,
            group: i32::try_from(changed.len()).ok().filter(|bookers| *bookers > 1),
        };
        notify::cancelled(connection, context, &about, (note, hearers)).await?;
        if goes_on {
            notify::left(connection, context, &about, reason).await?;
        }
    }
    Ok(())
}
