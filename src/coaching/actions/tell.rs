//! Events of the coaching room.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::coaching::{CoachingError, store};
use crate::events::{self, NewEvent};
use crate::identity::Actor;
use crate::kernel::ids::{MenteeId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Writes that something happened. The data holds ids, dates and states, never texts.
pub(super) async fn tell(
    connection: &mut Connection,
    context: &Context,
    (kind, subject_id): (&'static str, Uuid),
    (user_id, actor): (UserId, Actor),
    data: Value,
) -> Result<(), CoachingError> {
    let event = NewEvent {
        kind,
        subject_id,
        user_id: Some(user_id),
        actor_kind: actor.kind.name(),
        actor_id: actor.id,
        data,
    };
    events::append(connection, context, event).await?;
    Ok(())
}

/// The coach whom a mentee has had longest: of those who coach them wholly, or else of all whom they booked.
pub(super) async fn first_coach(
    connection: &mut Connection,
    id: MenteeId,
) -> Result<Option<UserId>, CoachingError> {
    if let Some(user_id) = store::mentees::longest_coach(connection, id).await? {
        return Ok(Some(user_id));
    }
    Ok(store::mentees::coaches(connection, id).await?.first().copied())
}

/// Who hears of a mentee: the coaches whose engagement goes on; where there is none, the one they have had longest.
async fn hearers(connection: &mut Connection, id: MenteeId) -> Result<Vec<UserId>, CoachingError> {
    let engaged = store::mentees::engaged_coaches(connection, id).await?;
    if engaged.is_empty() {
        return Ok(Vec::from_iter(first_coach(connection, id).await?));
    }
    Ok(engaged)
}

/// Writes that something happened to a mentee, for their coaches.
pub(super) async fn tell_of_mentee(
    connection: &mut Connection,
    context: &Context,
    (kind, id): (&'static str, MenteeId),
    actor: Actor,
) -> Result<(), CoachingError> {
    let coaches = hearers(connection, id).await?;
    let event = NewEvent {
        kind,
        subject_id: id.into(),
        user_id: coaches.first().copied(),
        actor_kind: actor.kind.name(),
        actor_id: actor.id,
        data: json!({ "mentee_id": id, "host_ids": coaches }),
    };
    events::append(connection, context, event).await?;
    Ok(())
}
