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

/// Writes that something happened to a mentee, for the coach they have had longest.
pub(super) async fn tell_of_mentee(
    connection: &mut Connection,
    context: &Context,
    (kind, id): (&'static str, MenteeId),
    actor: Actor,
) -> Result<(), CoachingError> {
    let coaches = store::mentees::coaches(connection, id).await?;
    let event = NewEvent {
        kind,
        subject_id: id.into(),
        user_id: coaches.first().copied(),
        actor_kind: actor.kind.name(),
        actor_id: actor.id,
        data: json!({ "mentee_id": id }),
    };
    events::append(connection, context, event).await?;
    Ok(())
}
