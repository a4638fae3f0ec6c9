//! What the slot core is told about a session type: loaded here, once, the same way for every way into the calendar.

use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::booking::BookingError;
use crate::booking::core::session_type_rules::BUFFER_MAX;
use crate::booking::core::slots::{self, HostCalendar, Query};
use crate::booking::model::{HostRole, Schedule, SessionType, Status, TimeOff};
use crate::booking::store::calendars::{self, Asked, Held, HostRow, Moving, Rows, Taken, Whose};
use crate::kernel::ids::{HoldId, SessionId, SessionTypeId, UserId};
use crate::kernel::local_time;
use crate::kernel::time_range::TimeRange;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;

/// No buffer is longer than this.
const LONGEST_BUFFER: TimeDelta = TimeDelta::minutes(BUFFER_MAX);
/// What is read before the rules are known: enough for all but limits of weeks and `available_days`, so that most
/// questions take one round trip.
const USUAL_REACH: (TimeDelta, TimeDelta) = (TimeDelta::days(9), TimeDelta::days(4));

/// A session type and the calendars of its hosts, as the slot core takes them.
pub struct Availability {
    /// The type.
    pub session_type: SessionType,
    /// Its hosts, in the order of the calendars.
    pub hosts: Vec<HostRow>,
    /// What stands in their calendars.
    pub taken: Vec<Taken>,
    rules: slots::SessionTypeRules,
    calendars: Vec<HostCalendar>,
}

/// What to load.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The session type.
    pub session_type_id: SessionTypeId,
    /// Whose calendars.
    pub whose: Whose<'a>,
    /// How long the session is.
    pub length: Length,
    /// The instants that starts are asked for in.
    pub range: TimeRange,
    /// A session that is looked at as if it were not there.
    pub without: Option<SessionId>,
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

/// Who asks, as far as it changes what is free.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asker {
    /// A hold of their own.
    pub hold: Option<HoldId>,
    /// A session that is being moved.
    pub reschedule_of: Option<SessionId>,
}

fn is_of_pool(host: &HostRow) -> bool {
    host.of_type.as_ref().is_some_and(|of_type| of_type.role == HostRole::Pool)
}

impl Availability {
    /// Loads the type and everything in its hosts' calendars that can matter for starts in the range.
    ///
    /// # Errors
    /// [`BookingError::NotFound`] for an unknown type; [`BookingError::Unacceptable`] for a length not on offer.
    pub async fn load(connection: &Connection, wanted: Wanted<'_>) -> Result<Self, BookingError> {
        let first = wanted.range.start.min(wanted.now).date_naive();
        let mut asked = Asked {
            session_type_id: wanted.session_type_id,
            whose: wanted.whose,
            range: TimeRange::new(wanted.range.start - USUAL_REACH.0, wanted.range.end + USUAL_REACH.1),
            oldest: first.checked_sub_days(Days::new(400)).unwrap_or(first),
            now: wanted.now,
        };
        let mut rows = calendars::rows(connection, asked).await?;
        let Some(mut session_type) = rows.session_type.take() else {
            return Err(BookingError::NotFound);
        };
        // Nobody books with a coach who has left; a pool goes on without one.
        let pool = |rows: &Rows| rows.hosts.iter().filter(|host| is_of_pool(host)).count();
        let had_pool = pool(&rows) > 0;
        if matches!(wanted.whose, Whose::OfType) {
            rows.hosts.retain(|host| host.is_active || !is_of_pool(host));
        }
        session_type.is_active &= !rows.hosts.is_empty()
            && (pool(&rows) > 0 || !had_pool)
            && rows.hosts.iter().all(|host| host.is_active);
        let duration = length(&session_type, wanted.length)?;
        let rules = session_type.rules.for_slots(session_type.id.to_string(), duration);
        let range = relevant(&rules, &rows, wanted);
        if range.start < asked.range.start || range.end > asked.range.end {
            asked.range = range;
            (rows.taken, rows.moves, rows.holds) = calendars::contents(connection, asked).await?;
        }
        if let Some(id) = wanted.without {
            rows.taken.retain(|taken| taken.session_id != id);
            rows.moves.retain(|moving| moving.session_id != id);
        }
        let calendars = rows.hosts.iter().map(|host| calendar(host, &session_type, &rows)).collect();
        Ok(Self { session_type, hosts: rows.hosts, taken: rows.taken, rules, calendars })
    }

    /// The asker's own entries, to be handed to [`Self::query`].
    #[must_use]
    pub fn keys(asker: Asker) -> Keys {
        Keys {
            hold: asker.hold.map(|id| id.to_string()),
            reschedule_of: asker.reschedule_of.map(|id| id.to_string()),
        }
    }

    /// The question to the slot core.
    #[must_use]
    pub fn query<'a>(&'a self, now: DateTime<Utc>, keys: &'a Keys) -> Query<'a> {
        Query {
            now,
            session_type: &self.rules,
            hosts: &self.calendars,
            hold_token: keys.hold.as_deref(),
            reschedule_of: keys.reschedule_of.as_deref(),
        }
    }

    /// The length of the session asked for.
    #[must_use]
    pub fn duration(&self) -> TimeDelta {
        TimeDelta::try_minutes(self.rules.duration_minutes).unwrap_or_default()
    }

    /// The host at a position of the calendars.
    #[must_use]
    pub fn host_id(&self, position: usize) -> Option<UserId> {
        self.hosts.get(position).map(|host| host.host.user_id)
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

/// The ids of an asker's own entries as the slot core compares them.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    hold: Option<String>,
    reschedule_of: Option<String>,
}

fn length(session_type: &SessionType, length: Length) -> Result<i64, BookingError> {
    match length {
        Length::Exactly(minutes) => Ok(minutes),
        Length::Asked(minutes) => session_type.duration_for(minutes).map(i64::from).ok_or_else(|| {
            let fault = FieldError::new("/duration_minutes", "not_an_option", "this length is not on offer");
            BookingError::Unacceptable(vec![fault])
        }),
    }
}

/// The instants whose sessions can matter: what conflicts and limits look at, and a longest session before it.
fn relevant(rules: &slots::SessionTypeRules, rows: &Rows, wanted: Wanted<'_>) -> TimeRange {
    let limits: Vec<slots::Limits> = rows.hosts.iter().map(|host| host.host.limits.0.into()).collect();
    let reach = slots::reach(wanted.now, rules, &limits, wanted.range);
    // Other sessions come with buffers of their own, up to the longest allowed.
    let mut range =
        TimeRange::new(reach.conflicts.start - LONGEST_BUFFER, reach.conflicts.end + LONGEST_BUFFER);
    if !reach.limits.is_empty() {
        range = TimeRange::new(range.start.min(reach.limits.start), range.end.max(reach.limits.end));
    }
    range
}

fn calendar(row: &HostRow, session_type: &SessionType, rows: &Rows) -> HostCalendar {
    let user_id = row.host.user_id;
    let own: Vec<&Schedule> = rows.schedules.iter().filter(|schedule| schedule.user_id == user_id).collect();
    let named = own.iter().find(|schedule| Some(schedule.id) == session_type.schedule_id);
    let schedule = named.or_else(|| own.iter().find(|schedule| schedule.is_default));
    let taken = rows.taken.iter().filter(|taken| taken.user_id == user_id).filter_map(session);
    let moves = rows.moves.iter().filter(|moving| moving.user_id == user_id).map(wanted_time);
    HostCalendar {
        role: row.of_type.as_ref().map_or(slots::Role::Required, |of_type| of_type.role.into()),
        time_off: rows.time_off.iter().filter(|entry| entry.user_id == user_id).map(time_off).collect(),
        sessions: taken.chain(moves).collect(),
        holds: rows.holds.iter().filter(|held| held.user_id == user_id).map(hold).collect(),
        limits: row.host.limits.0.into(),
        ..HostCalendar::new(user_id.to_string(), schedule.and_then(|schedule| schedule.for_slots()))
    }
}

fn time_off(entry: &TimeOff) -> slots::DateRange {
    slots::DateRange { from: entry.from_date, to: entry.to_date }
}

/// Whether a request blocks was decided by its own type when it was made: one that does counts as confirmed, one that
/// does not is not there.
fn session(taken: &Taken) -> Option<slots::Session> {
    if taken.status == Status::Pending && !taken.blocks {
        return None;
    }
    let status = if taken.status == Status::Pending { Status::Confirmed } else { taken.status };
    Some(slots::Session {
        id: taken.session_id.to_string(),
        type_key: taken.session_type_id.to_string(),
        time: TimeRange { start: taken.starts_at, end: taken.ends_at },
        status: status.into(),
        buffers: buffers(taken.buffer_before_minutes, taken.buffer_after_minutes),
        seats_taken: i64::from(taken.seats_taken),
    })
}

/// The new time of a session that waits to be moved, as if it stood there already. It is moved as a whole.
fn wanted_time(moving: &Moving) -> slots::Session {
    slots::Session {
        id: moving.session_id.to_string(),
        type_key: moving.session_type_id.to_string(),
        time: TimeRange { start: moving.starts_at, end: moving.ends_at },
        status: slots::SessionStatus::Confirmed,
        buffers: buffers(moving.buffer_before_minutes, moving.buffer_after_minutes),
        seats_taken: 1,
    }
}

fn hold(held: &Held) -> slots::Hold {
    slots::Hold {
        token: held.hold_id.to_string(),
        type_key: held.session_type_id.to_string(),
        time: TimeRange { start: held.starts_at, end: held.ends_at },
        expires_at: held.expires_at,
        buffers: buffers(held.buffer_before_minutes, held.buffer_after_minutes),
    }
}

fn buffers(before: i32, after: i32) -> slots::Buffers {
    slots::Buffers { before_minutes: i64::from(before), after_minutes: i64::from(after) }
}

/// The instants of viewer-local dates, both included, as one hull and as the exact ranges.
#[must_use]
pub fn instants_of(zone: Tz, from: chrono::NaiveDate, to: chrono::NaiveDate) -> (TimeRange, Vec<TimeRange>) {
    let ranges = local_time::ranges_of_dates(zone, from, to);
    let start = ranges.first().map_or_else(|| local_time::start_of_day(zone, from), |range| range.start);
    let end = ranges.last().map_or(start, |range| range.end);
    (TimeRange { start, end }, ranges)
}
