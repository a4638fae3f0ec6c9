//! The document of a scenario.

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;

use super::host::hosts;
use super::session_type::session_type;
use crate::booking::core::slots::{Buffers, HostCalendar, Limit, Limits, SessionTypeRules};
use crate::cli::simulate::document::{Members, Node};

/// The most viewer-local dates that one scenario may ask for.
const MOST_DATES: i64 = 62;

pub(super) const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// A scenario, read and found right.
#[derive(Debug)]
pub(super) struct Scenario {
    pub(super) now: DateTime<Utc>,
    pub(super) viewer: Tz,
    pub(super) dates: (NaiveDate, NaiveDate),
    pub(super) session_type: SessionTypeRules,
    pub(super) hosts: Vec<HostCalendar>,
    pub(super) hold_token: Option<String>,
    pub(super) reschedule_of: Option<String>,
}

impl Scenario {
    /// Reads the document; faults are noted in it.
    pub(super) fn read(document: &Node<'_>) -> Option<Self> {
        let members = document.members(&[
            "now",
            "viewer_time_zone",
            "from",
            "to",
            "session_type",
            "hosts",
            "hold_token",
            "reschedule_of",
        ])?;
        let now = members.required("now").and_then(|node| node.instant());
        let viewer = members.get("viewer_time_zone").map_or(Some(Tz::UTC), |node| node.time_zone());
        let dates = members.dates();
        if let Some((from, to)) = dates
            && (to - from).num_days() >= MOST_DATES
        {
            members.fault_at("to", "too_many_dates", format!("at most {MOST_DATES} dates may be asked for"));
        }
        let session_type = members.required("session_type").and_then(|node| session_type(&node));
        let hosts = members.required("hosts").map(|node| hosts(&node));
        let text = |key| members.get_or_null(key).and_then(|node| node.text()).map(str::to_owned);
        Some(Self {
            hold_token: text("hold_token"),
            reschedule_of: text("reschedule_of"),
            now: now?,
            viewer: viewer?,
            dates: dates?,
            session_type: session_type?,
            hosts: hosts?,
        })
    }
}

/// The buffers of a session type, a session or a hold.
pub(super) fn buffers(members: &Members<'_>) -> Buffers {
    Buffers {
        before_minutes: members.whole_number_or("buffer_before_minutes", 0, 0),
        after_minutes: members.whole_number_or("buffer_after_minutes", 0, 0),
    }
}

/// The member `limits` of a session type or a host.
pub(super) fn limits(owner: &Members<'_>) -> Limits {
    let Some(node) = owner.get("limits") else { return Limits::default() };
    let Some(members) = node.members(&["day", "week", "month", "year"]) else {
        return Limits::default();
    };
    let period = |key| members.get(key).map(|node| limit(&node)).unwrap_or_default();
    let limits =
        Limits { day: period("day"), week: period("week"), month: period("month"), year: period("year") };
    if let Err(error) = limits.check() {
        members.fault_at(error.shorter, "limits_out_of_order", error.to_string());
    }
    limits
}

fn limit(node: &Node<'_>) -> Limit {
    let Some(members) = node.members(&["count", "minutes"]) else {
        return Limit::default();
    };
    let most = |key| members.get(key).and_then(|node| node.whole_number(0));
    Limit { count: most("count"), minutes: most("minutes") }
}
