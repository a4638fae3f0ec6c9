//! Events of the coaching room.

use serde_json::Value;
use uuid::Uuid;

use crate::coaching::CoachingError;
use crate::events::{self, NewEvent};
use crate::identity::Actor;
use crate::kernel::ids::UserId;
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
