//! What happened to a booking, written down: the event, and beside it the booking as it then was, for webhooks.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::notify::Situation;
use crate::booking::BookingError;
use crate::booking::model::{CancelledBy, Status};
use crate::events::{self, NewEvent, Payload};
use crate::identity::{self, Contact};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What happened to a booking.
#[derive(Clone, Copy, Debug)]
pub(super) enum Happened<'a> {
    /// It will take place.
    Confirmed,
    /// It was moved from another start.
    Rescheduled {
        /// Where it was before.
        before: DateTime<Utc>,
    },
    /// It was called off.
    Cancelled {
        /// By whom.
        by: CancelledBy,
        /// Why, in their words.
        reason: Option<&'a str>,
    },
    /// It took place.
    Completed,
}

/// Who did it: the kind of caller, and which one.
pub(super) type By = (&'static str, Option<Uuid>);

/// Writes what happened to a booking. `about` may show the booking as it was before: its status follows from what
/// happened.
pub(super) async fn record(
    connection: &mut Connection,
    context: &Context,
    about: &Situation<'_>,
    (happened, by): (Happened<'_>, By),
) -> Result<(), BookingError> {
    let event = NewEvent {
        kind: happened.kind(),
        subject_id: about.booking.id.into(),
        user_id: about.host_ids.first().copied(),
        actor_kind: by.0,
        actor_id: by.1,
        data: facts(about, happened),
    };
    let id = events::append(connection, context, event).await?;
    let coach = match about.host_ids.first() {
        Some(host_id) => Some(identity::person_contact(connection, *host_id).await?),
        None => None,
    };
    let payload =
        Payload { person_id: about.booking.person_id, data: booking(about, happened, coach.as_ref()) };
    Ok(events::append_payload(connection, context, id, payload).await?)
}

/// Ids and times.
fn facts(about: &Situation<'_>, happened: Happened<'_>) -> Value {
    let mut data = json!({
        "booking_id": about.booking.id,
        "session_id": about.session.id,
        "start": about.session.starts_at,
        "end": about.session.ends_at,
        "host_ids": about.host_ids,
    });
    if let (Happened::Rescheduled { before }, Some(members)) = (happened, data.as_object_mut()) {
        members.insert(String::from("previous_start"), json!(before));
    }
    data
}

/// The booking as its coach sees it: nothing in it opens anything, such as the link to manage it.
fn booking(about: &Situation<'_>, happened: Happened<'_>, coach: Option<&Contact>) -> Value {
    let Situation { session, booking, session_type, .. } = about;
    let (cancelled_by, cancel_reason) = match happened {
        Happened::Cancelled { by, reason } => (Some(by), reason),
        _ => (booking.cancelled_by, booking.cancel_reason.as_deref()),
    };
    json!({
        "id": booking.id,
        "status": happened.status().unwrap_or(booking.status),
        "start": session.starts_at,
        "end": session.ends_at,
        "session_type": { "id": session_type.id, "slug": session_type.slug, "title": session_type.title },
        "coach": coach.map(|coach| json!({ "id": coach.user_id, "name": coach.name, "slug": coach.slug })),
        "location": session.location,
        "person_id": booking.person_id,
        "name": booking.name,
        "email": booking.email,
        "time_zone": booking.time_zone,
        "locale": booking.locale,
        "answers": booking.answers,
        "guests": booking.guests,
        "reschedules": booking.reschedules,
        "cancelled_by": cancelled_by,
        "cancel_reason": cancel_reason,
        "created_at": booking.created_at,
    })
}

impl Happened<'_> {
    fn kind(self) -> &'static str {
        match self {
            Self::Confirmed => "booking.confirmed",
            Self::Rescheduled { .. } => "booking.rescheduled",
            Self::Cancelled { .. } => "booking.cancelled",
            Self::Completed => "booking.completed",
        }
    }

    /// The status that it leads to; `None` where it stays.
    fn status(self) -> Option<Status> {
        match self {
            Self::Confirmed => Some(Status::Confirmed),
            Self::Rescheduled { .. } => None,
            Self::Cancelled { .. } => Some(Status::Cancelled),
            Self::Completed => Some(Status::Completed),
        }
    }
}
