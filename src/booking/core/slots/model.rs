//! What the rules are told: a session type, the calendars of its hosts, and who asks.

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use thiserror::Error;

use super::schedule::Schedule;
use crate::kernel::time_range::TimeRange;

/// A question to the rules.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// The instant at which the question is asked.
    pub now: DateTime<Utc>,
    /// The session type that would be booked.
    pub session_type: &'a SessionTypeRules,
    /// Its hosts, in the order in which they are listed and asked.
    pub hosts: &'a [HostCalendar],
    /// A hold that is the asker's own, and so does not stand in their way. An unknown one changes
    /// nothing.
    pub hold_token: Option<&'a str>,
    /// A session that is being moved, and so does not stand in its own way. An unknown one changes
    /// nothing.
    pub reschedule_of: Option<&'a str>,
}

/// The rules of a session type. Minutes and counts are never negative; duration, interval, step and
/// seats are at least 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionTypeRules {
    /// Tells sessions and holds of this type from those of others.
    pub key: String,
    /// Length of a session.
    pub duration_minutes: i64,
    /// Distance between candidate starts; `None` is the duration.
    pub slot_interval_minutes: Option<i64>,
    /// Distance of the first candidate from the start of its window.
    pub start_offset_minutes: i64,
    /// Room to be kept around a session of this type.
    pub buffers: Buffers,
    /// How the buffers of two neighbours combine.
    pub buffer_rule: BufferRule,
    /// The least time between `now` and a start.
    pub minimum_notice_minutes: i64,
    /// The host-local dates that are open, `None` for all.
    pub booking_window: Option<BookingWindow>,
    /// Limits over the sessions of this type.
    pub limits: Limits,
    /// The day on which a week of limits begins.
    pub week_start: Weekday,
    /// Places in one session.
    pub seats: i64,
    /// How candidate starts follow one another.
    pub grid: Grid,
    /// Whether a session that waits for approval blocks and counts.
    pub pending_blocks: bool,
}

impl SessionTypeRules {
    /// Sessions of `duration_minutes`, every other rule as it is where nobody set it.
    #[must_use]
    pub fn new(key: impl Into<String>, duration_minutes: i64) -> Self {
        Self {
            key: key.into(),
            duration_minutes,
            slot_interval_minutes: None,
            start_offset_minutes: 0,
            buffers: Buffers::default(),
            buffer_rule: BufferRule::Max,
            minimum_notice_minutes: 0,
            booking_window: None,
            limits: Limits::default(),
            week_start: Weekday::Mon,
            seats: 1,
            grid: Grid::Fixed,
            pending_blocks: true,
        }
    }
}

/// Minutes to keep free around a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Buffers {
    /// Minutes before its start.
    pub before_minutes: i64,
    /// Minutes after its end.
    pub after_minutes: i64,
}

/// How the buffer after one session and the buffer before the next combine. Towards other calendars
/// only the candidate's own buffer counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BufferRule {
    /// The longer of the two.
    #[default]
    Max,
    /// Both, one after the other.
    Sum,
}

/// How candidate starts follow one another in a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grid {
    /// Every interval from the start of the window.
    #[default]
    Fixed,
    /// As fixed, but starting anew behind what is in the way.
    Compact {
        /// A new start is a whole number of these from the start of the window.
        step_minutes: i64,
    },
}

/// The host-local dates on which a session may start. Today is the host-local date of `now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookingWindow {
    /// Today and this many dates after it.
    RollingDays(i64),
    /// From today to the N-th Monday-to-Friday date after it; the weekends between are open too.
    RollingBusinessDays(i64),
    /// The first N dates, up to 366 after today, on which a start fits the host by all other rules.
    AvailableDays(i64),
    /// These dates.
    Range(DateRange),
}

/// Civil dates, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// The first date.
    pub from: NaiveDate,
    /// The last date, never before the first.
    pub to: NaiveDate,
}

/// The most that one period may hold; `None` is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limit {
    /// Sessions.
    pub count: Option<i64>,
    /// Minutes of sessions.
    pub minutes: Option<i64>,
}

/// Limits for each period of the host's calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// A civil date.
    pub day: Limit,
    /// Seven dates from the start of the week.
    pub week: Limit,
    /// A month of the calendar.
    pub month: Limit,
    /// A year of the calendar.
    pub year: Limit,
}

/// A shorter period allows more than a longer one, so the shorter limit could never be reached.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a {shorter} allows more than a {longer}")]
pub struct LimitsOutOfOrder {
    /// `day`, `week` or `month`.
    pub shorter: &'static str,
    /// `week`, `month` or `year`.
    pub longer: &'static str,
}

impl Limits {
    /// Checks that no shorter period allows more than a longer one, in sessions or in minutes.
    ///
    /// # Errors
    ///
    /// [`LimitsOutOfOrder`] names the first two periods that contradict each other.
    pub fn check(&self) -> Result<(), LimitsOutOfOrder> {
        let periods = [("day", self.day), ("week", self.week), ("month", self.month), ("year", self.year)];
        for (index, (shorter, small)) in periods.iter().enumerate() {
            for (longer, large) in periods.iter().skip(index + 1) {
                if exceeds(small.count, large.count) || exceeds(small.minutes, large.minutes) {
                    return Err(LimitsOutOfOrder { shorter, longer });
                }
            }
        }
        Ok(())
    }
}

fn exceeds(shorter: Option<i64>, longer: Option<i64>) -> bool {
    matches!((shorter, longer), (Some(shorter), Some(longer)) if shorter > longer)
}

/// What one host's time looks like.
#[derive(Clone, Debug)]
pub struct HostCalendar {
    /// Names the host in answers.
    pub key: String,
    /// Whether a session needs this host.
    pub role: Role,
    /// Working hours; without a schedule a host has none.
    pub schedule: Option<Schedule>,
    /// Host-local dates without working hours.
    pub time_off: Vec<DateRange>,
    /// Sessions of every type and status, in any order.
    pub sessions: Vec<Session>,
    /// Holds of every type, in any order, those that have expired too.
    pub holds: Vec<Hold>,
    /// What other calendars say is taken, in any order.
    pub busy: Vec<TimeRange>,
    /// Limits over the sessions of all types.
    pub limits: Limits,
}

impl HostCalendar {
    /// A required host with these hours and nothing in the calendar.
    #[must_use]
    pub fn new(key: impl Into<String>, schedule: Option<Schedule>) -> Self {
        Self {
            key: key.into(),
            role: Role::Required,
            schedule,
            time_off: Vec::new(),
            sessions: Vec::new(),
            holds: Vec::new(),
            busy: Vec::new(),
            limits: Limits::default(),
        }
    }
}

/// Whether a session needs a host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// All required hosts take part.
    #[default]
    Required,
    /// One of the pool takes part.
    Pool,
}

/// A session in a host's calendar. Its end is not before its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Names the session.
    pub id: String,
    /// The key of its session type.
    pub type_key: String,
    /// When it is.
    pub time: TimeRange,
    /// How far it has come.
    pub status: SessionStatus,
    /// Its own buffers, as they were when it was booked.
    pub buffers: Buffers,
    /// Places that are taken in it.
    pub seats_taken: i64,
}

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStatus {
    /// It waits for the host's approval.
    Pending,
    /// It will take place.
    Confirmed,
    /// The host refused it.
    Declined,
    /// It was called off.
    Cancelled,
    /// Nobody approved it in time.
    Expired,
    /// It took place.
    Completed,
    /// Its attendee did not come.
    NoShow,
}

impl SessionStatus {
    /// Whether such a session takes its time and counts towards limits.
    #[must_use]
    pub const fn blocks(self, pending_blocks: bool) -> bool {
        match self {
            Self::Confirmed | Self::Completed | Self::NoShow => true,
            Self::Pending => pending_blocks,
            Self::Declined | Self::Cancelled | Self::Expired => false,
        }
    }
}

/// A start that somebody is about to book. Its end is not before its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Names the hold, and proves whose it is.
    pub token: String,
    /// The key of the session type it is for.
    pub type_key: String,
    /// The time that is held.
    pub time: TimeRange,
    /// It holds until just before this instant.
    pub expires_at: DateTime<Utc>,
    /// Buffers of the session that would be booked.
    pub buffers: Buffers,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shorter_period_may_not_allow_more() {
        let count = |count| Limit { count: Some(count), minutes: None };
        let day_and_month = |day, month| Limits { day: count(day), month: count(month), ..Limits::default() };
        assert_eq!(day_and_month(3, 5).check(), Ok(()));
        assert_eq!(day_and_month(5, 5).check(), Ok(()));
        assert_eq!(day_and_month(9, 5).check(), Err(LimitsOutOfOrder { shorter: "day", longer: "month" }));
        let minutes = Limits {
            week: Limit { count: Some(1), minutes: Some(61) },
            year: Limit { count: None, minutes: Some(60) },
            ..Limits::default()
        };
        assert_eq!(minutes.check(), Err(LimitsOutOfOrder { shorter: "week", longer: "year" }));
        assert_eq!(Limits::default().check(), Ok(()));
    }
}
