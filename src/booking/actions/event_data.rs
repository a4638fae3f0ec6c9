//! What happened to a booking, written down: the event, and beside it the booking as it then was, for webhooks.

use serde_json::{Value, json};
use uuid::Uuid;

use super::notify::{Situation, coaches};
use crate::booking::BookingError;
use crate::events::{self, NewEvent, Payload};
use crate::identity::Contact;
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doer {
    /// The person who booked.
    Booker,
    /// A coach.
    Coach(UserId),
    /// Time itself.
    System,
}

impl Doer {
    fn kind(self) -> &'static str {
        match self {
            Self::Booker => "booker",
            Self::Coach(_) => "coach",
            Self::System => "system",
        }
    }
}

/// Writes that something happened to a booking, which is handed over as it is afterwards. `more` are further ids and
/// times, an object or null.
pub(super) async fn record(
    connection: &mut Connection,
    context: &Context,
    (kind, doer): (&'static str, Doer),
    about: &Situation<'_>,
    more: Value,
) -> Result<(), BookingError> {
    let actor_id = match doer {
        Doer::Booker => Some(Uuid::from(about.booking.person_id)),
        Doer::Coach(user_id) => Some(user_id.into()),
        Doer::System => None,
    };
    let event = NewEvent {
        kind,
        subject_id: about.booking.id.into(),
        user_id: about.host_ids.first().copied(),
        actor_kind: doer.kind(),
        actor_id,
        data: facts(about, more),
    };
    let id = events::append(connection, context, event).await?;
    let coaches = coaches(connection, about.host_ids).await?;
    let payload = Payload { person_id: about.booking.person_id, data: booking(about, &coaches) };
    Ok(events::append_payload(connection, context, id, payload).await?)
}

/// Ids and times.
fn facts(about: &Situation<'_>, more: Value) -> Value {
    let mut data = json!({
        "booking_id": about.booking.id,
        "session_id": about.session.id,
        "start": about.session.starts_at,
        "end": about.session.ends_at,
        "host_ids": about.host_ids,
    });
    if let (Some(members), Value::Object(more)) = (data.as_object_mut(), more) {
        members.extend(more);
    }
    data
}

/// The booking as its coach sees it: nothing in it opens anything, such as the link to manage it.
fn booking(about: &Situation<'_>, coaches: &[Contact]) -> Value {
    let Situation { session, booking, session_type, .. } = about;
    let name = |coach: &Contact| json!({ "id": coach.user_id, "name": coach.name, "slug": coach.slug });
    json!({
        "id": booking.id,
        "status": booking.status,
        "start": session.starts_at,
        "end": session.ends_at,
        "session_type": { "id": session_type.id, "slug": session_type.slug, "title": session_type.title },
        "coach": coaches.first().map(name),
        "hosts": coaches.iter().map(name).collect::<Vec<_>>(),
        "location": session.location,
        "person_id": booking.person_id,
        "name": booking.name,
        "email": booking.email,
        "time_zone": booking.time_zone,
        "locale": booking.locale,
        "answers": booking.answers,
        "guests": booking.guests,
        "reschedules": booking.reschedules,
        "pending_expires_at": booking.pending_expires_at,
        "cancelled_by": booking.cancelled_by,
        "cancel_reason": booking.cancel_reason,
        "created_at": booking.created_at,
    })
}
