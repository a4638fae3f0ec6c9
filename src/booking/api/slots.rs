//! `GET /slots`.

use actix_web::{HttpResponse, get};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::booking::actions::{self, Length, ListSlots, SlotList};
use crate::booking::core::slots::{BlockedBy, Slot};
use crate::kernel::ids::SessionTypeId;
use crate::kernel::{local_time, time_zone};
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, Query, date_fault};

/// Most dates of one question.
const DATES_MAX: i64 = 62;

/// The question for slots.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SlotsQuery {
    /// The session type.
    session_type_id: SessionTypeId,
    /// The first date, in the viewer's zone.
    from: NaiveDate,
    /// The last date, in the viewer's zone; at most 62 dates.
    to: NaiveDate,
    /// The viewer's zone, an IANA name.
    time_zone: String,
    /// The length asked for, in minutes; the usual one if absent.
    duration_minutes: Option<i32>,
    /// The manage token of a booking that is to be moved: it does not stand in its own way.
    booking_token: Option<String>,
    /// The token of a hold of the viewer's own: it does not stand in its own way.
    hold_token: Option<String>,
}

/// What can be booked.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SlotsResponse {
    /// The session type.
    pub session_type_id: SessionTypeId,
    /// The viewer's zone.
    pub time_zone: String,
    /// Dates with at least one slot, in the viewer's zone.
    pub days: Vec<SlotDay>,
    /// Why other starts are not there.
    pub blocked_by: PublicBlockedBy,
}

/// The slots of one date.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SlotDay {
    /// The date, in the viewer's zone.
    pub date: NaiveDate,
    /// Its slots by start.
    pub slots: Vec<SlotResponse>,
}

/// A start that can be booked.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SlotResponse {
    /// When the session would start.
    pub start: DateTime<Utc>,
    /// When it would end.
    pub end: DateTime<Utc>,
    /// Places left in it.
    pub seats_left: i64,
}

/// Why starts are not offered, without telling what the coach does.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicBlockedBy {
    /// Too soon.
    pub notice: u64,
    /// Not open yet, or not any more.
    pub window: u64,
    /// Taken, one way or another.
    pub unavailable: u64,
}

impl From<BlockedBy> for PublicBlockedBy {
    fn from(blocked: BlockedBy) -> Self {
        Self {
            notice: blocked.notice,
            window: blocked.window,
            unavailable: blocked.busy + blocked.hold + blocked.buffer + blocked.limit + blocked.seats,
        }
    }
}

/// What can be booked between two dates of the viewer.
#[utoipa::path(tag = "public", operation_id = "list_slots", params(SlotsQuery), responses((status = 200, body = SlotsResponse),
    (status = 404, body = crate::platform::problem::ProblemBody, content_type = "application/problem+json"),
    (status = 409, body = crate::platform::problem::ProblemBody, content_type = "application/problem+json"),
    (status = 422, body = crate::platform::problem::ProblemBody, content_type = "application/problem+json")))]
#[get("/slots")]
pub async fn list_slots(call: Call, query: Query<SlotsQuery>) -> Result<HttpResponse, Problem> {
    let query = query.0;
    let zone = checked(&query)?;
    let mut connection = call.connection().await?;
    let mut asked = ListSlots {
        session_type_id: query.session_type_id,
        from: query.from,
        to: query.to,
        time_zone: zone,
        length: Length::Asked(query.duration_minutes),
        reschedule_of: None,
        hold_token: query.hold_token.clone(),
    };
    if let Some(token) = &query.booking_token {
        let managed = actions::managed_booking(&mut connection, &call.context, token).await?;
        asked.length = Length::Exactly((managed.session.ends_at - managed.session.starts_at).num_minutes());
        asked.reschedule_of = Some(managed.session.id);
    }
    let list = actions::list_slots(&mut connection, &call.context, &asked).await?;
    Ok(Answer::ok(&response(&list, zone))?.into_response())
}

fn checked(query: &SlotsQuery) -> Result<Tz, Problem> {
    let fault = |pointer: &str, code: &str, detail: &str| {
        Problem::malformed(vec![FieldError::new(pointer, code, detail)])
    };
    let zone = time_zone::parse(&query.time_zone)
        .map_err(|cause| fault("/time_zone", "unknown_time_zone", &cause.to_string()))?;
    let bounds = [("/from", query.from), ("/to", query.to)];
    let faults: Vec<FieldError> = bounds.iter().filter_map(|(name, date)| date_fault(name, *date)).collect();
    if !faults.is_empty() {
        return Err(Problem::malformed(faults));
    }
    match (query.to - query.from).num_days() {
        days if days < 0 => Err(fault("/to", "before_from", "the last date is not before the first")),
        days if days >= DATES_MAX => Err(fault("/to", "too_many_dates", "at most 62 dates")),
        _ => Ok(zone),
    }
}

fn response(list: &SlotList, zone: Tz) -> SlotsResponse {
    let mut days: Vec<SlotDay> = Vec::new();
    for slot in &list.slots {
        let date = local_time::date_of(zone, slot.start);
        let slot = slot_response(slot);
        match days.last_mut() {
            Some(day) if day.date == date => day.slots.push(slot),
            _ => days.push(SlotDay { date, slots: vec![slot] }),
        }
    }
    SlotsResponse {
        session_type_id: list.session_type.id,
        time_zone: zone.name().to_owned(),
        days,
        blocked_by: list.blocked_by.into(),
    }
}

fn slot_response(slot: &Slot) -> SlotResponse {
    SlotResponse { start: slot.start, end: slot.end, seats_left: slot.seats_left }
}
