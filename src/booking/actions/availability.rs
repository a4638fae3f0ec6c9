//! What the slot core is told about a session type: loaded here, once, the same way for listing and for booking.

use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::booking::BookingError;
use crate::booking::core::session_type_rules::BUFFER_MAX;
use crate::booking::core::slots::{self, HostCalendar, Query};
use crate::booking::model::{Host, Schedule, SessionType, TimeOff, TypeHost};
use crate::booking::store::calendars::{self, Rows, Taken};
use crate::kernel::ids::{SessionTypeId, UserId};
use crate::kernel::local_time;
use crate::kernel::time_range::TimeRange;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;

/// No buffer is longer than this.
const LONGEST_BUFFER: TimeDelta = TimeDelta::minutes(BUFFER_MAX);

/// A session type and the calendars of its hosts, as the slot core takes them.
pub struct Availability {
    /// The type.
    pub session_type: SessionType,
    /// Its hosts, in the order of the calendars.
    pub host_ids: Vec<UserId>,
    rules: slots::SessionTypeRules,
    calendars: Vec<HostCalendar>,
}

/// What to load.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The session type.
    pub session_type_id: SessionTypeId,
    /// How long the session is.
    pub length: Length,
    /// The instants that starts are asked for in.
    pub range: TimeRange,
    /// The moment of the question.
    pub now: DateTime<Utc>,
}

/// How long a session is to be.
#[derive(Clone, Copy, Debug)]
pub enum Length {
    /// As asked for, if it is on offer; `None` for the usual length.
    Asked(Option<i32>),
    /// As it was when it was booked, in minutes, on offer or not.
    Exactly(i64),
}

impl Availability {
    /// Loads the type and everything in its hosts' calendars that can matter for starts in the range.
    ///
    /// # Errors
    /// [`BookingError::NotFound`] for an unknown type; [`BookingError::Unacceptable`] for a length not on offer.
    pub async fn load(connection: &mut Connection, wanted: Wanted) -> Result<Self, BookingError> {
        let first = wanted.range.start.min(wanted.now).date_naive();
        let oldest = first.checked_sub_days(Days::new(400)).unwrap_or(first);
        let rows = calendars::rows(connection, wanted.session_type_id, oldest).await?;
        let Some(mut session_type) = rows.session_type.clone() else {
            return Err(BookingError::NotFound);
        };
        // Nobody books with a coach who has left.
        session_type.is_active &= rows.are_active;
        let duration = match wanted.length {
            Length::Exactly(minutes) => minutes,
            Length::Asked(minutes) => session_type.duration_for(minutes).map(i64::from).ok_or_else(|| {
                let fault =
                    FieldError::new("/duration_minutes", "not_an_option", "this length is not on offer");
                BookingError::Unacceptable(vec![fault])
            })?,
        };
        let rules = session_type.rules.for_slots(session_type.id.to_string(), duration);
        let range = relevant(&rules, &rows, wanted);
        let taken = calendars::taken(connection, wanted.session_type_id, range).await?;
        let calendars = rows.hosts.iter().map(|host| calendar(host, &session_type, &rows, &taken)).collect();
        let host_ids = rows.hosts.iter().map(|(host, _)| host.user_id).collect();
        Ok(Self { session_type, host_ids, rules, calendars })
    }

    /// The question to the slot core.
    #[must_use]
    pub fn query<'a>(&'a self, now: DateTime<Utc>, reschedule_of: Option<&'a str>) -> Query<'a> {
        Query { now, session_type: &self.rules, hosts: &self.calendars, hold_token: None, reschedule_of }
    }

    /// The length of the session asked for.
    #[must_use]
    pub fn duration(&self) -> TimeDelta {
        TimeDelta::try_minutes(self.rules.duration_minutes).unwrap_or_default()
    }

    /// The zone of the first host's hours.
    #[must_use]
    pub fn host_zone(&self) -> Tz {
        self.calendars
            .first()
            .and_then(|host| host.schedule.as_ref())
            .map_or(Tz::UTC, slots::Schedule::time_zone)
    }
}

/// The instants whose sessions can matter: what conflicts and limits look at, and a longest session before it.
fn relevant(rules: &slots::SessionTypeRules, rows: &Rows, wanted: Wanted) -> TimeRange {
    let limits: Vec<slots::Limits> = rows.hosts.iter().map(|(_, host)| host.limits.0.into()).collect();
    let reach = slots::reach(wanted.now, rules, &limits, wanted.range);
    // Other sessions come with buffers of their own, up to the longest allowed.
    let mut range =
        TimeRange::new(reach.conflicts.start - LONGEST_BUFFER, reach.conflicts.end + LONGEST_BUFFER);
    if !reach.limits.is_empty() {
        range = TimeRange::new(range.start.min(reach.limits.start), range.end.max(reach.limits.end));
    }
    range
}

fn calendar(
    (role, host): &(TypeHost, Host),
    session_type: &SessionType,
    rows: &Rows,
    taken: &[Taken],
) -> HostCalendar {
    let user_id = host.user_id;
    let own: Vec<&Schedule> = rows.schedules.iter().filter(|schedule| schedule.user_id == user_id).collect();
    let named = own.iter().find(|schedule| Some(schedule.id) == session_type.schedule_id);
    let schedule = named.or_else(|| own.iter().find(|schedule| schedule.is_default));
    HostCalendar {
        role: role.role.into(),
        time_off: rows.time_off.iter().filter(|entry| entry.user_id == user_id).map(time_off).collect(),
        sessions: taken.iter().filter(|taken| taken.user_id == user_id).map(session).collect(),
        limits: host.limits.0.into(),
        ..HostCalendar::new(user_id.to_string(), schedule.and_then(|schedule| schedule.for_slots()))
    }
}

fn time_off(entry: &TimeOff) -> slots::DateRange {
    slots::DateRange { from: entry.from_date, to: entry.to_date }
}

fn session(taken: &Taken) -> slots::Session {
    slots::Session {
        id: taken.session_id.to_string(),
        type_key: taken.session_type_id.to_string(),
        time: TimeRange { start: taken.starts_at, end: taken.ends_at },
        status: taken.status.into(),
        buffers: slots::Buffers {
            before_minutes: i64::from(taken.buffer_before_minutes),
            after_minutes: i64::from(taken.buffer_after_minutes),
        },
        seats_taken: 1,
    }
}

/// The instants of viewer-local dates, both included, as one hull and as the exact ranges.
#[must_use]
pub fn instants_of(zone: Tz, from: chrono::NaiveDate, to: chrono::NaiveDate) -> (TimeRange, Vec<TimeRange>) {
    let ranges = local_time::ranges_of_dates(zone, from, to);
    let start = ranges.first().map_or_else(|| local_time::start_of_day(zone, from), |range| range.start);
    let end = ranges.last().map_or(start, |range| range.end);
    (TimeRange { start, end }, ranges)
}
