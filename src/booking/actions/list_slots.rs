//! Listing what can be booked.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::availability::{Asker, Availability, Length, Wanted, instants_of};
use super::holds;
use crate::booking::BookingError;
use crate::booking::core::slots::{BlockedBy, Slot, offer};
use crate::booking::model::SessionType;
use crate::booking::store;
use crate::booking::store::calendars::Whose;
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
    /// A session that is being moved and does not stand in its own way: its hosts stay the same.
    pub reschedule_of: Option<SessionId>,
    /// The token of a hold of the viewer's own.
    pub hold_token: Option<String>,
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
    let host_ids = match asked.reschedule_of {
        Some(id) => store::sessions::hosts(connection, id).await?,
        None => Vec::new(),
    };
    let hold =
        holds::hold_of_token(connection, context, asked.hold_token.as_deref(), asked.session_type_id).await?;
    let wanted = Wanted {
        session_type_id: asked.session_type_id,
        whose: if host_ids.is_empty() { Whose::OfType } else { Whose::Users(&host_ids) },
        length: asked.length,
        range,
        without: None,
        now: context.now,
    };
    let availability = Availability::load(connection, wanted).await?;
    if !availability.session_type.is_active && asked.reschedule_of.is_none() {
        return Err(BookingError::Closed);
    }
    let keys = Availability::keys(Asker { hold, reschedule_of: asked.reschedule_of });
    let offered = offer(&availability.query(context.now, &keys), &ranges);
    let host_zone = availability.host_zone();
    Ok(SlotList {
        session_type: availability.session_type,
        slots: offered.slots,
        blocked_by: offered.blocked_by,
        host_zone,
    })
}
