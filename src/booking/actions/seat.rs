//! Taking time in calendars and places in sessions.

use chrono::TimeDelta;
use uuid::Uuid;

use super::placement::Placement;
use crate::booking::BookingError;
use crate::booking::model::{HostTime, Location, LocationKind, Session, Status};
use crate::booking::store;
use crate::kernel::ids::{SessionId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Writes a session with one place taken, and takes the time of its hosts.
pub(super) async fn new_session(
    connection: &mut Connection,
    context: &Context,
    placement: &Placement,
    status: Status,
) -> Result<Session, BookingError> {
    let id: SessionId = context.new_id();
    let session_type = &placement.session_type;
    let minutes = |minutes: i64| i32::try_from(minutes).unwrap_or(i32::MAX);
    let session = Session {
        id,
        session_type_id: session_type.id,
        uid: format!("{id}@{}", context.site.mail_domain),
        starts_at: placement.time.start,
        ends_at: placement.time.end,
        status,
        sequence: 0,
        seats: minutes(session_type.rules.seats),
        location: location(context, &session_type.location),
        buffer_before_minutes: minutes(session_type.rules.buffer_before_minutes),
        buffer_after_minutes: minutes(session_type.rules.buffer_after_minutes),
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
        seats_taken: 1,
        complete_after: None,
    };
    let blocks = status != Status::Pending || session_type.rules.pending_blocks;
    let times: Vec<HostTime> =
        placement.host_ids.iter().map(|host| host_time(&session, *host, blocks)).collect();
    store::sessions::insert(connection, &session).await?;
    store::sessions::insert_hosts(connection, &times).await?;
    if let Some(host_id) = placement.from_pool {
        store::hosts::note_assigned(connection, session_type.id, host_id, context.now).await?;
    }
    for (host_id, count) in &placement.forgiven {
        store::hosts::raise_assigned(connection, session_type.id, *host_id, *count).await?;
    }
    Ok(session)
}

/// Takes one more place in a session; a confirmed one makes the session confirmed. Says whether this one did, so that
/// its hosts have yet to be invited.
pub(super) async fn take_seat(
    connection: &mut Connection,
    context: &Context,
    id: SessionId,
    status: Status,
) -> Result<(Session, bool), BookingError> {
    let session = store::sessions::lock(connection, id).await?.ok_or(BookingError::NotFound)?;
    let is_first = status == Status::Confirmed && session.status == Status::Pending;
    let joined = Session {
        seats_taken: session.seats_taken + 1,
        status: if status == Status::Confirmed { Status::Confirmed } else { session.status },
        sequence: session.sequence + i32::from(is_first && session.sequence > 0),
        revision: session.revision + 1,
        updated_at: context.now,
        ..session
    };
    store::sessions::update_state(connection, &joined).await?;
    Ok((joined, is_first))
}

/// The time of a session in one host's calendar.
pub(super) fn host_time(session: &Session, user_id: UserId, blocks: bool) -> HostTime {
    HostTime {
        session_id: session.id,
        user_id,
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        blocks,
    }
}

/// The session at another time, of the same length.
pub(super) fn moved_to(
    context: &Context,
    session: &Session,
    start: chrono::DateTime<chrono::Utc>,
) -> Session {
    let length: TimeDelta = session.ends_at - session.starts_at;
    Session {
        starts_at: start,
        ends_at: start + length,
        sequence: session.sequence + 1,
        revision: session.revision + 1,
        updated_at: context.now,
        ..session.clone()
    }
}

/// A Jitsi room is made up for each session, from randomness nobody can guess.
fn location(context: &Context, location: &Location) -> Location {
    if location.kind == LocationKind::Jitsi {
        let server = if location.value.is_empty() {
            "https://meet.jit.si"
        } else {
            location.value.trim_end_matches('/')
        };
        let room = Uuid::from_bytes(context.random.bytes()).simple();
        return Location { kind: LocationKind::Jitsi, value: format!("{server}/altitude-{room}") };
    }
    location.clone()
}
