//! The entry of a calendar behind a refusal.

use super::conflicts::{blocks, is_foreign, widened, with_buffers};
use super::model::{Hold, HostCalendar, Query, Session};
use super::reason::Reason;
use super::seconds::{self, Span};
use crate::kernel::time_range::TimeRange;

/// The entry of a host's calendar that stands in the way of a start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Culprit {
    /// A session, by its id.
    Session(String),
    /// A hold, by its token. Never show it: it is a secret of its holder.
    Hold(String),
    /// An event of another calendar.
    Busy(TimeRange),
    /// Time off, from the start of its first day to the end of its last.
    TimeOff(TimeRange),
}

/// The first entry in the host's lists that explains a refusal by busy, hold, buffer or seats.
pub(super) fn culprit(
    query: &Query<'_>,
    host: &HostCalendar,
    session: Span,
    reason: Reason,
) -> Option<Culprit> {
    let scene = Scene { query, host, session };
    match reason {
        Reason::Busy => scene.behind_busy(),
        Reason::Hold => scene.behind_hold(),
        Reason::Buffer => scene.behind_buffer(),
        Reason::Seats => scene.joinable().next().map(by_id),
        _ => None,
    }
}

/// A start in a host's calendar, looked at entry by entry.
struct Scene<'a> {
    query: &'a Query<'a>,
    host: &'a HostCalendar,
    session: Span,
}

impl<'a> Scene<'a> {
    fn behind_busy(&self) -> Option<Culprit> {
        let session = || {
            self.sessions()
                .find(|other| self.overlaps(&other.time) && !self.is_exact(&other.type_key, &other.time))
        };
        let busy = || self.busy().find(|busy| self.overlaps(busy)).map(|busy| Culprit::Busy(*busy));
        session().map(by_id).or_else(busy).or_else(|| self.joinable().nth(1).map(by_id))
    }

    fn behind_hold(&self) -> Option<Culprit> {
        self.holds()
            .find(|hold| self.overlaps(&hold.time) && !self.is_exact(&hold.type_key, &hold.time))
            .map(by_token)
    }

    fn behind_buffer(&self) -> Option<Culprit> {
        let own = self.query.session_type.buffers;
        let buffered = |time: &TimeRange, buffers| {
            self.comes_near(time, with_buffers(self.query, seconds::covering(time), buffers))
        };
        let busy = || {
            self.busy().find(|busy| {
                let near = widened(seconds::covering(busy), own.after_minutes, own.before_minutes);
                self.comes_near(busy, near)
            })
        };
        let session = self.sessions().find(|other| buffered(&other.time, other.buffers));
        let hold = || self.holds().find(|hold| buffered(&hold.time, hold.buffers));
        session
            .map(by_id)
            .or_else(|| busy().map(|busy| Culprit::Busy(*busy)))
            .or_else(|| hold().map(by_token))
    }

    fn sessions(&self) -> impl Iterator<Item = &'a Session> {
        let query = self.query;
        self.host.sessions.iter().filter(move |session| blocks(query, session))
    }

    /// Sessions that this start would join.
    fn joinable(&self) -> impl Iterator<Item = &'a Session> {
        self.sessions().filter(|other| self.is_exact(&other.type_key, &other.time))
    }

    fn holds(&self) -> impl Iterator<Item = &'a Hold> {
        let query = self.query;
        self.host.holds.iter().filter(move |hold| is_foreign(query, hold))
    }

    fn busy(&self) -> impl Iterator<Item = &'a TimeRange> {
        self.host.busy.iter().filter(|busy| !busy.is_empty())
    }

    fn overlaps(&self, time: &TimeRange) -> bool {
        seconds::covering(time).overlaps(&self.session)
    }

    fn comes_near(&self, time: &TimeRange, near: Span) -> bool {
        near.overlaps(&self.session) && !self.overlaps(time)
    }

    fn is_exact(&self, type_key: &str, time: &TimeRange) -> bool {
        let rules = self.query.session_type;
        rules.seats > 1 && type_key == rules.key && *time == seconds::as_range(self.session)
    }
}

fn by_id(session: &Session) -> Culprit {
    Culprit::Session(session.id.clone())
}

fn by_token(hold: &Hold) -> Culprit {
    Culprit::Hold(hold.token.clone())
}
