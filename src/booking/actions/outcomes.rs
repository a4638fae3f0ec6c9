//! What became of a session: it took place, or somebody did not come; and taking that back.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::Value;

use super::change::{Opened, Own, Settled, open, settle};
use super::event_data::record;
use crate::booking::BookingError;
use crate::booking::core::outcome::{Step, StepRefusal, Times, after};
use crate::booking::model::{Booking, Status};
use crate::kernel::ids::BookingId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;

/// How long a session that was taken back stays confirmed before it counts as completed again.
const TAKEN_BACK: TimeDelta = TimeDelta::days(1);

/// Notes the outcome of a session, or of one booking of it. The same outcome twice is no error.
///
/// # Errors
/// [`BookingError::WrongState`] before the start, or more than a week after the end; [`BookingError::NotFound`] when
/// it is not the coach's; [`BookingError::StaleVersion`] when they mean another revision.
pub async fn note_outcome(
    connection: &mut Connection,
    context: &Context,
    own: Own<'_>,
    (booking_id, step): (Option<BookingId>, Step),
) -> Result<(), BookingError> {
    failpoint::here("booking.outcome");
    let who = own.who();
    connection
        .transaction(async |connection: &mut Connection| {
            let mut opened = open(connection, who, own.if_match).await?;
            let places = places(context, &opened, (booking_id, step))?;
            if places.is_empty() {
                return Ok(());
            }
            if step == Step::Undo {
                opened.session.complete_after = Some(context.now + TAKEN_BACK);
            }
            let kind = match step {
                Step::NoShow => "booking.no_show",
                Step::Complete => "booking.completed",
                Step::Undo | Step::Confirm | Step::Decline => "booking.outcome_undone",
            };
            for booking in settle(connection, context, &mut opened, &places).await? {
                record(connection, context, (kind, who.doer()), &opened.about(&booking), Value::Null).await?;
            }
            Ok(())
        })
        .await
}

fn places(
    context: &Context,
    opened: &Opened,
    (booking_id, step): (Option<BookingId>, Step),
) -> Result<Vec<Settled>, BookingError> {
    let times = Times { starts_at: opened.session.starts_at, ends_at: opened.session.ends_at };
    let takes_part = |booking: &&Booking| {
        booking_id.is_some()
            || matches!(booking.status, Status::Confirmed | Status::Completed | Status::NoShow)
    };
    let mut places = Vec::new();
    let mut known = false;
    for booking in opened.named(booking_id)?.iter().filter(takes_part) {
        known = true;
        if let Some(to) = after(step, booking.status.into(), times, context.now).map_err(refused)? {
            places.push(Settled { id: booking.id, to: to.into(), note: None });
        }
    }
    if known { Ok(places) } else { Err(refused(StepRefusal::WrongState)) }
}

/// Why a step cannot be taken, in words.
pub(super) fn refused(refusal: StepRefusal) -> BookingError {
    BookingError::WrongState(match refusal {
        StepRefusal::WrongState => "This booking is not in a state that allows this.",
        StepRefusal::NotBegun => "This session has not begun.",
        StepRefusal::TooLate => "It is too late for this.",
    })
}
