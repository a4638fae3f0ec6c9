//! Planning reminders and follow-ups, and sending those that are due.

use diesel_async::AsyncConnection as _;

use super::event_data::Doer;
use super::notify::{self, Situation};
use crate::booking::BookingError;
use crate::booking::core::planned::{
    DueReminder, follow_up_at, follow_up_is_useful, minutes_to_say, reminder_at,
};
use crate::booking::model::{PlannedKind, PlannedMail, PlannedState, Status};
use crate::booking::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;

/// How many planned mails one step looks at, so that the connection is soon free again.
const STEP: i64 = 50;

/// Plans the mails of a confirmed booking by the rules of its type.
pub(super) async fn plan_mails(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    let reminders = about.session_type.reminders_minutes_before.0.iter();
    let mut rules: Vec<(PlannedKind, i32)> =
        reminders.map(|minutes| (PlannedKind::Reminder, *minutes)).collect();
    rules.extend(about.session_type.follow_up_minutes_after.map(|minutes| (PlannedKind::FollowUp, minutes)));
    let session = about.session;
    let mails: Vec<PlannedMail> = rules
        .into_iter()
        .filter_map(|(kind, minutes)| {
            let due_at = match kind {
                PlannedKind::Reminder => reminder_at(session.starts_at, minutes, context.now)?,
                PlannedKind::FollowUp => follow_up_at(session.ends_at, minutes)?,
            };
            Some(PlannedMail {
                id: context.new_id(),
                booking_id: about.booking.id,
                kind,
                minutes,
                starts_at: session.starts_at,
                due_at,
                state: PlannedState::Planned,
                finished_at: None,
            })
        })
        .collect();
    store::planned_mails::plan(connection, &mails).await?;
    Ok(())
}

/// Plans them anew for another start; what has not gone out for the old one is taken back.
pub(super) async fn replan_mails(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
) -> Result<(), BookingError> {
    store::planned_mails::take_back(connection, about.booking.id).await?;
    plan_mails(connection, context, about).await
}

/// Sends a step of the planned mails that are due, each in the transaction that marks it. Returns how many were looked
/// at; 0 when nothing is left.
///
/// # Errors
/// Any error of the database.
pub async fn send_planned(connection: &mut Connection, context: &Context) -> Result<usize, BookingError> {
    failpoint::here("booking.send_planned");
    connection
        .transaction(async |connection: &mut Connection| {
            let due = store::planned_mails::lock_due(connection, context.now, STEP).await?;
            for mail in &due {
                let state = decide(connection, context, mail).await?;
                store::planned_mails::finish(connection, mail.id, state, context.now).await?;
            }
            Ok(due.len())
        })
        .await
}

async fn decide(
    connection: &mut Connection,
    context: &Context,
    mail: &PlannedMail,
) -> Result<PlannedState, BookingError> {
    let Some(booking) = store::bookings::find(connection, mail.booking_id).await? else {
        return Ok(PlannedState::Skipped);
    };
    let session =
        store::sessions::find(connection, booking.session_id).await?.ok_or(BookingError::NotFound)?;
    let session_type = store::session_types::find(connection, session.session_type_id)
        .await?
        .ok_or(BookingError::NotFound)?;
    let host_ids = store::sessions::hosts(connection, session.id).await?;
    let about = Situation {
        session: &session,
        booking: &booking,
        session_type: &session_type,
        host_ids: &host_ids,
        by: Doer::System,
    };
    match mail.kind {
        PlannedKind::Reminder => {
            let due = DueReminder {
                planned_start: mail.starts_at,
                starts_at: session.starts_at,
                is_confirmed: booking.status == Status::Confirmed,
                is_overtaken: store::planned_mails::is_overtaken(connection, mail, context.now).await?,
            };
            if !due.is_useful(context.now) {
                return Ok(PlannedState::Skipped);
            }
            let others = store::bookings::list_for_sessions(connection, &[session.id]).await?;
            let first = others.iter().find(|other| other.status == Status::Confirmed);
            let is_first = first.is_none_or(|first| first.id == booking.id);
            let minutes = minutes_to_say(mail.minutes, session.starts_at - context.now);
            notify::reminder(connection, context, &about, (minutes, is_first)).await?;
        }
        PlannedKind::FollowUp => {
            let took_place = matches!(booking.status, Status::Confirmed | Status::Completed)
                && session.ends_at <= context.now;
            if !follow_up_is_useful(mail.due_at, took_place, context.now) {
                return Ok(PlannedState::Skipped);
            }
            notify::follow_up(connection, context, &about).await?;
        }
    }
    Ok(PlannedState::Sent)
}
