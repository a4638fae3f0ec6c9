//! The coach's answer to a request: a booking or a move that waits for approval.

use diesel_async::AsyncConnection as _;
use serde_json::Value;

use super::availability::{Asker, Length};
use super::change::{Opened, Own, Settled, Who, open, settle, touch};
use super::event_data::record;
use super::notify::{self, MoveEnd};
use super::outcomes::refused;
use super::placement::{Rules, Wish, place};
use super::plan_mails::plan_mails;
use super::reschedule::apply_move;
use crate::booking::BookingError;
use crate::booking::core::outcome::{Step, Times, after};
use crate::booking::model::{Booking, SessionMove, Status};
use crate::booking::store;
use crate::booking::store::calendars::Whose;
use crate::kernel::ids::BookingId;
use crate::platform::context::Context;
use crate::platform::db::{self, Connection};
use crate::platform::failpoint;

/// The answer.
#[derive(Clone, Debug)]
pub enum Decision {
    /// Yes; `force` steps over everything but another session and a live hold.
    Confirm {
        /// Whether to step over.
        force: bool,
    },
    /// No, and perhaps why.
    Decline(Option<String>),
}

/// Confirms or declines what waits: the requests of the session, or the one named, or a move.
///
/// # Errors
/// The reason why the time cannot be had any more; [`BookingError::WrongState`] where nothing waits;
/// [`BookingError::NotFound`] when it is not the coach's; [`BookingError::StaleVersion`] when they mean another revision.
pub async fn decide(
    connection: &mut Connection,
    context: &Context,
    own: Own<'_>,
    (booking_id, decision): (Option<BookingId>, &Decision),
) -> Result<(), BookingError> {
    failpoint::here("booking.decide");
    // A large step, kept off the stack of its caller.
    match Box::pin(attempt(connection, context, own, (booking_id, decision))).await {
        Err(error) if error.is_contention() => {
            db::give_way().await;
            Box::pin(attempt(connection, context, own, (booking_id, decision))).await
        }
        outcome => outcome,
    }
}

async fn attempt(
    connection: &mut Connection,
    context: &Context,
    own: Own<'_>,
    (booking_id, decision): (Option<BookingId>, &Decision),
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let who = own.who();
            let mut opened = open(connection, who, own.if_match).await?;
            let is_pending = |booking: &Booking| {
                booking.status == Status::Pending && booking_id.is_none_or(|id| id == booking.id)
            };
            // A request is answered first, then a move.
            let wanted = if opened.bookings.iter().any(is_pending) {
                None
            } else {
                let is_named = |wish: &&SessionMove| booking_id.is_none_or(|id| id == wish.booking_id);
                opened.moves.iter().find(is_named).cloned()
            };
            match (decision, wanted) {
                (Decision::Confirm { force }, Some(wish)) => {
                    let rules = if *force { Rules::Forced } else { Rules::Approved };
                    apply_move(connection, context, (who, rules), (opened, wish)).await
                }
                (Decision::Decline(reason), Some(wish)) => {
                    store::moves::delete(connection, wish.booking_id).await?;
                    touch(connection, context, &mut opened).await?;
                    let booking = opened.booking(wish.booking_id)?;
                    let about = opened.about(booking).by(who.doer());
                    let kind = ("booking.move_declined", who.doer());
                    record(connection, context, kind, &about, Value::Null).await?;
                    let end = MoveEnd::Declined(reason.as_deref());
                    notify::move_ended(connection, context, &about, (&wish, end)).await
                }
                (Decision::Confirm { force }, None) => {
                    confirm(connection, context, (who, *force), (&mut opened, booking_id)).await
                }
                (Decision::Decline(reason), None) => {
                    decline(connection, context, (who, reason.as_deref()), (&mut opened, booking_id)).await
                }
            }
        })
        .await
}

/// The places that a step takes further.
fn places(
    context: &Context,
    opened: &Opened,
    (booking_id, step): (Option<BookingId>, Step),
) -> Result<Vec<Settled>, BookingError> {
    let times = Times { starts_at: opened.session.starts_at, ends_at: opened.session.ends_at };
    let named = opened.named(booking_id)?;
    let waiting = |booking: &&Booking| booking_id.is_some() || booking.status == Status::Pending;
    let mut places = Vec::new();
    let mut known = false;
    for booking in named.iter().filter(waiting) {
        known = true;
        if let Some(to) = after(step, booking.status.into(), times, context.now).map_err(refused)? {
            places.push(Settled { id: booking.id, to: to.into(), note: None });
        }
    }
    // Said twice, the same answer is no error.
    let said = if step == Step::Confirm { Status::Confirmed } else { Status::Declined };
    if known || opened.session.status == said {
        return Ok(places);
    }
    Err(BookingError::WrongState("Nothing here waits for an answer."))
}

async fn confirm(
    connection: &mut Connection,
    context: &Context,
    (who, force): (Who, bool),
    (opened, booking_id): (&mut Opened, Option<BookingId>),
) -> Result<(), BookingError> {
    let places = places(context, opened, (booking_id, Step::Confirm))?;
    if places.is_empty() {
        return Ok(());
    }
    let is_first = opened.session.status == Status::Pending;
    if is_first {
        check(connection, context, (opened, force)).await?;
    }
    for (index, booking) in settle(connection, context, opened, &places).await?.iter().enumerate() {
        let about = opened.about(booking);
        record(connection, context, ("booking.confirmed", who.doer()), &about, Value::Null).await?;
        plan_mails(connection, context, &about).await?;
        notify::approved(connection, context, &about, is_first && index == 0).await?;
    }
    Ok(())
}

/// The full rules once more, but for those that only time has broken since somebody asked.
async fn check(
    connection: &mut Connection,
    context: &Context,
    (opened, force): (&Opened, bool),
) -> Result<(), BookingError> {
    let session = &opened.session;
    let wish = Wish {
        session_type_id: session.session_type_id,
        whose: Whose::Users(&opened.host_ids),
        length: Length::Exactly((session.ends_at - session.starts_at).num_minutes()),
        start: session.starts_at,
        asker: Asker { hold: None, reschedule_of: Some(session.id) },
        without: Some(session.id),
        rules: if force { Rules::Forced } else { Rules::Approved },
        preferred: &opened.host_ids,
    };
    let placement = place(connection, context, wish).await?;
    if placement.joins.is_some() || placement.host_ids.len() != opened.host_ids.len() {
        return Err(BookingError::Taken);
    }
    Ok(())
}

async fn decline(
    connection: &mut Connection,
    context: &Context,
    (who, reason): (Who, Option<&str>),
    (opened, booking_id): (&mut Opened, Option<BookingId>),
) -> Result<(), BookingError> {
    let places = places(context, opened, (booking_id, Step::Decline))?;
    for booking in settle_all(connection, context, opened, &places).await? {
        let about = opened.about(&booking).by(who.doer());
        record(connection, context, ("booking.declined", who.doer()), &about, Value::Null).await?;
        notify::declined(connection, context, &about, reason).await?;
    }
    Ok(())
}

async fn settle_all(
    connection: &mut Connection,
    context: &Context,
    opened: &mut Opened,
    places: &[Settled],
) -> Result<Vec<Booking>, BookingError> {
    if places.is_empty() { Ok(Vec::new()) } else { settle(connection, context, opened, places).await }
}
