//! Sessions ahead that lie outside of a schedule: what a change of hours leaves standing.

use super::read::{SessionOverview, list_sessions};
use crate::booking::BookingError;
use crate::booking::core::slots::within_hours;
use crate::booking::model::Schedule;
use crate::booking::store::sessions::SessionFilter;
use crate::kernel::time_range::TimeRange;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{LIMIT_MAX, Page};

/// The next sessions of the types that go by a schedule and do not lie within its hours. They stay as they are; moving
/// them is for their coach to decide. `own` are all schedules of the host.
///
/// # Errors
/// Any error of the database.
pub async fn list_outside_hours(
    connection: &mut Connection,
    context: &Context,
    (own, schedule): (&[Schedule], &Schedule),
) -> Result<Vec<SessionOverview>, BookingError> {
    let Some(hours) = schedule.for_slots() else { return Ok(Vec::new()) };
    let filter = SessionFilter { from: Some(context.now), ..SessionFilter::default() };
    let all = Page { limit: LIMIT_MAX, after: None };
    let ahead = list_sessions(connection, schedule.user_id, &filter, all).await?;
    let is_outside = |one: &SessionOverview| {
        let session = &one.session;
        let named = own.iter().find(|other| Some(other.id) == one.session_type.schedule_id);
        let is_by_it = named.map_or(schedule.is_default, |named| named.id == schedule.id);
        let range = TimeRange::new(session.starts_at, session.ends_at);
        is_by_it
            && session.status.is_open()
            && session.starts_at > context.now
            && !within_hours(&hours, &range)
    };
    Ok(ahead.into_iter().filter(is_outside).collect())
}
