//! Why starts are or are not offered, for the coach.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use super::availability::{Asker, Availability, Keys, Length, Wanted, instants_of};
use crate::booking::BookingError;
use crate::booking::core::slots::{Culprit, Explanation, Reason, Verdict, explain, explain_candidates};
use crate::booking::model::{Session, SessionType};
use crate::booking::store;
use crate::booking::store::calendars::Whose;
use crate::kernel::ids::{SessionId, SessionTypeId, UserId};
use crate::kernel::time_range::TimeRange;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Most starts of one explanation of a day.
const STARTS_MAX: usize = 1_500;

/// What shall be explained.
#[derive(Clone, Copy, Debug)]
pub enum ExplainWhat {
    /// One start.
    Start(DateTime<Utc>),
    /// Every candidate of a date, in this zone or that of the first host's hours.
    Date(NaiveDate, Option<Tz>),
    /// The same of a few dates in a row, both included, in this zone.
    Dates(NaiveDate, NaiveDate, Tz),
}

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct ExplainSlots {
    /// The session type.
    pub session_type_id: SessionTypeId,
    /// What shall be explained.
    pub what: ExplainWhat,
    /// How long the session is; `None` for the usual length.
    pub duration_minutes: Option<i32>,
    /// Who asks: a host of the type.
    pub user_id: UserId,
}

/// The answer.
#[derive(Clone, Debug)]
pub struct SlotsExplained {
    /// The session type.
    pub session_type: SessionType,
    /// The zone of the first host's hours.
    pub host_zone: Tz,
    /// The starts in order.
    pub starts: Vec<StartExplained>,
}

/// One start.
#[derive(Clone, Debug)]
pub struct StartExplained {
    /// The start.
    pub start: DateTime<Utc>,
    /// Its end.
    pub end: DateTime<Utc>,
    /// The seats left, where it is offered.
    pub seats_left: Option<i64>,
    /// The reason that a booker is told, where it is not.
    pub reason: Option<Reason>,
    /// Whether it is a candidate of the grid.
    pub on_grid: bool,
    /// What each host says.
    pub hosts: Vec<HostExplained>,
}

/// What one host says.
#[derive(Clone, Debug)]
pub struct HostExplained {
    /// The host.
    pub user_id: UserId,
    /// Every rule that refuses; empty where the start fits.
    pub refusals: Vec<RefusalExplained>,
}

/// A rule that refuses, and what did it.
#[derive(Clone, Debug)]
pub struct RefusalExplained {
    /// The rule.
    pub reason: Reason,
    /// What stands in the way; only the asker's own entries are shown.
    pub because: Option<Because>,
}

/// An entry of the asker's own calendar.
#[derive(Clone, Debug)]
pub enum Because {
    /// A session.
    Session(Box<Session>),
    /// Somebody is booking there; who is nobody's business.
    Hold,
    /// An event of another calendar.
    Busy(TimeRange),
    /// Time off.
    TimeOff(TimeRange),
}

/// Explains starts of a session type to one of its hosts.
///
/// # Errors
/// [`BookingError::NotFound`] for a type that is not there or not the asker's.
pub async fn explain_slots(
    connection: &mut Connection,
    context: &Context,
    asked: ExplainSlots,
) -> Result<SlotsExplained, BookingError> {
    let range = match asked.what {
        ExplainWhat::Start(start) => TimeRange { start, end: start + TimeDelta::seconds(1) },
        // A day of any zone, until the zone of the hours is known.
        ExplainWhat::Date(date, zone) => {
            let (day, _) = instants_of(zone.unwrap_or(Tz::UTC), date, date);
            let margin = if zone.is_some() { TimeDelta::zero() } else { TimeDelta::hours(26) };
            TimeRange { start: day.start - margin, end: day.end + margin }
        }
        ExplainWhat::Dates(from, to, zone) => instants_of(zone, from, to).0,
    };
    let wanted = Wanted {
        session_type_id: asked.session_type_id,
        whose: Whose::OfType,
        length: Length::Asked(asked.duration_minutes),
        range,
        without: None,
        now: context.now,
    };
    let availability = Availability::load(connection, wanted).await?;
    if !availability.hosts.iter().any(|host| host.host.user_id == asked.user_id) {
        return Err(BookingError::NotFound);
    }
    let keys = Availability::keys(Asker::default());
    let explained = explained(&availability, &keys, (context.now, asked.what));
    let own = own_sessions(connection, asked.user_id, &explained).await?;
    let told = Told { availability: &availability, own, user_id: asked.user_id };
    let starts = explained.iter().map(|explanation| told.start(explanation)).collect();
    let host_zone = availability.host_zone();
    Ok(SlotsExplained { session_type: availability.session_type, host_zone, starts })
}

fn explained(
    availability: &Availability,
    keys: &Keys,
    (now, what): (DateTime<Utc>, ExplainWhat),
) -> Vec<Explanation> {
    let query = availability.query(now, keys);
    match what {
        ExplainWhat::Start(start) => vec![explain(&query, start)],
        ExplainWhat::Date(date, zone) => {
            let zone = zone.unwrap_or_else(|| availability.host_zone());
            let (_, day) = instants_of(zone, date, date);
            explain_candidates(&query, &day, STARTS_MAX)
        }
        ExplainWhat::Dates(from, to, zone) => {
            let (_, days) = instants_of(zone, from, to);
            explain_candidates(&query, &days, STARTS_MAX.saturating_mul(days.len()))
        }
    }
}

/// The asker's own sessions among those that stand in the way.
async fn own_sessions(
    connection: &mut Connection,
    user_id: UserId,
    explained: &[Explanation],
) -> Result<BTreeMap<String, Session>, BookingError> {
    let refusals =
        explained.iter().flat_map(|explanation| &explanation.hosts).flat_map(|host| &host.refusals);
    let mut ids: Vec<SessionId> = refusals
        .filter_map(|refusal| match &refusal.culprit {
            Some(Culprit::Session(id)) => id.parse().ok(),
            _ => None,
        })
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let sessions = store::sessions::list_own(connection, user_id, &ids).await?;
    Ok(sessions.into_iter().map(|session| (session.id.to_string(), session)).collect())
}

struct Told<'a> {
    availability: &'a Availability,
    own: BTreeMap<String, Session>,
    user_id: UserId,
}

impl Told<'_> {
    fn start(&self, explanation: &Explanation) -> StartExplained {
        let (seats_left, reason) = match explanation.verdict() {
            Verdict::Offered(slot) => (Some(slot.seats_left), None),
            Verdict::Refused { reason, .. } => (None, Some(reason)),
        };
        let hosts = explanation.hosts.iter().filter_map(|answer| {
            let user_id = self.availability.host_id(answer.host)?;
            let refusals = answer.refusals.iter().map(|refusal| RefusalExplained {
                reason: refusal.reason,
                because: refusal.culprit.as_ref().and_then(|culprit| self.because(user_id, culprit)),
            });
            Some(HostExplained { user_id, refusals: refusals.collect() })
        });
        StartExplained {
            start: explanation.start,
            end: explanation.start + self.availability.duration(),
            seats_left,
            reason,
            on_grid: explanation.on_grid,
            hosts: hosts.collect(),
        }
    }

    /// What others have in their calendars is theirs.
    fn because(&self, user_id: UserId, culprit: &Culprit) -> Option<Because> {
        match culprit {
            Culprit::Hold(_) => Some(Because::Hold),
            Culprit::Session(id) => {
                self.own.get(id).map(|session| Because::Session(Box::new(session.clone())))
            }
            _ if user_id != self.user_id => None,
            Culprit::Busy(range) => Some(Because::Busy(*range)),
            Culprit::TimeOff(range) => Some(Because::TimeOff(*range)),
        }
    }
}
