//! Listing what can be booked.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::availability::{Availability, Length, Wanted, instants_of};
use crate::booking::BookingError;
use crate::booking::core::slots::{BlockedBy, Slot, offer};
use crate::booking::model::SessionType;
use crate::kernel::ids::{SessionId, SessionTypeId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// The question for slots.
#[derive(Clone, Debug)]
pub struct ListSlots {
    /// The session type.
    pub session_type_id: SessionTypeId,
    /// The first viewer-local date.
    pub from: NaiveDate,
    /// The last viewer-local date.
    pub to: NaiveDate,
    /// The viewer's zone.
    pub time_zone: Tz,
    /// How long the session is.
    pub length: Length,
    /// A session that is being moved and does not stand in its own way.
    pub reschedule_of: Option<SessionId>,
}

/// What can be booked.
#[derive(Clone, Debug)]
pub struct SlotList {
    /// The session type.
    pub session_type: SessionType,
    /// The slots by start.
    pub slots: Vec<Slot>,
    /// Why the other candidates are not there.
    pub blocked_by: BlockedBy,
    /// The zone of the coach's hours.
    pub host_zone: Tz,
}

/// Lists the slots of the asked dates.
///
/// # Errors
/// [`BookingError::NotFound`] for an unknown type, [`BookingError::Closed`] for one that takes no bookings.
pub async fn list_slots(
    connection: &mut Connection,
    context: &Context,
    asked: &ListSlots,
) -> Result<SlotList, BookingError> {
    let (range, ranges) = instants_of(asked.time_zone, asked.from, asked.to);
    let wanted =
        Wanted { session_type_id: asked.session_type_id, length: asked.length, range, now: context.now };
    let availability = Availability::load(connection, wanted).await?;
    if !availability.session_type.is_active && asked.reschedule_of.is_none() {
        return Err(BookingError::Closed);
    }
    let moved = asked.reschedule_of.map(|id| id.to_string());
    let offered = offer(&availability.query(context.now, moved.as_deref()), &ranges);
    let host_zone = availability.host_zone();
    Ok(SlotList {
        session_type: availability.session_type,
        slots: offered.slots,
        blocked_by: offered.blocked_by,
        host_zone,
    })
}
