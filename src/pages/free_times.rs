//! Free times asked for by the pages: whether one is offered, and which are near one that is not.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::booking::BookingError;
use crate::booking::actions::{Length, ListSlots, list_slots};
use crate::booking::core::slots::Slot;
use crate::kernel::ids::{SessionId, SessionTypeId};
use crate::kernel::when;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Dates of one question for slots at most.
pub(super) const DATES_MAX: u64 = 62;
/// How far ahead the pages look.
const HORIZON: Days = Days::new(3 * 366);
/// How many other times are shown beside one that is gone.
const NEAREST: usize = 6;

/// Whose free times are asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    /// What is to be booked.
    pub session_type_id: SessionTypeId,
    /// How long.
    pub length: Length,
    /// The reader's zone.
    pub zone: Tz,
    /// A session that is being moved.
    pub reschedule_of: Option<SessionId>,
}

impl Calendar {
    /// The free times of these dates of the reader, both included.
    pub(super) async fn free(
        &self,
        connection: &mut Connection,
        context: &Context,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<Slot>, BookingError> {
        let question = ListSlots {
            session_type_id: self.session_type_id,
            from,
            to,
            time_zone: self.zone,
            length: self.length,
            reschedule_of: self.reschedule_of,
            hold_token: None,
        };
        Ok(list_slots(connection, context, &question).await?.slots)
    }

    /// The slot with this start, if it is offered now.
    pub(super) async fn slot_at(
        &self,
        connection: &mut Connection,
        context: &Context,
        start: DateTime<Utc>,
    ) -> Result<Option<Slot>, BookingError> {
        let day = when::date(self.zone, start);
        let today = when::date(self.zone, context.now);
        if day < today || today.checked_add_days(HORIZON).is_none_or(|horizon| day > horizon) {
            return Ok(None);
        }
        let slots = self.free(connection, context, (day, day)).await?;
        Ok(slots.into_iter().find(|slot| slot.start == start))
    }

    /// The free times nearest to a start that is not free, in order of time.
    pub(super) async fn nearest(
        &self,
        connection: &mut Connection,
        context: &Context,
        start: DateTime<Utc>,
    ) -> Result<Vec<Slot>, BookingError> {
        let today = when::date(self.zone, context.now);
        let horizon = today.checked_add_days(HORIZON).unwrap_or(today);
        let day = when::date(self.zone, start).clamp(today, horizon);
        let from = day.checked_sub_days(Days::new(14)).unwrap_or(day).max(today);
        let to = from.checked_add_days(Days::new(DATES_MAX - 1)).unwrap_or(from);
        let slots = self.free(connection, context, (from, to)).await?;
        Ok(nearest_of(slots, start))
    }
}

fn nearest_of(mut slots: Vec<Slot>, start: DateTime<Utc>) -> Vec<Slot> {
    let distance = |slot: &Slot| -> TimeDelta { (slot.start - start).abs() };
    slots.sort_by_key(distance);
    slots.truncate(NEAREST);
    slots.sort_by_key(|slot| slot.start);
    slots
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, TimeDelta, Utc};

    use super::nearest_of;
    use crate::booking::core::slots::Slot;

    #[test]
    fn the_nearest_six_are_in_order_of_time() {
        let wanted: DateTime<Utc> = "2026-11-24T12:00:00Z".parse().unwrap();
        let slot = |hours: i64| {
            let start = wanted + TimeDelta::hours(hours);
            Slot { start, end: start + TimeDelta::hours(1), hosts: Arc::from([0]), seats_left: 1 }
        };
        let slots = nearest_of([-9, -2, -1, 1, 2, 3, 4, 30].map(slot).to_vec(), wanted);
        let hours: Vec<i64> = slots.iter().map(|slot| (slot.start - wanted).num_hours()).collect();
        assert_eq!(hours, [-2, -1, 1, 2, 3, 4]);
    }
}
