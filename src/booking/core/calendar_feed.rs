//! A coach's own sessions as a calendar to subscribe to (RFC 5545, refreshed as RFC 7986 says).

use chrono::{DateTime, Utc};
use icalendar::{Calendar, CalendarDateTime, Component, Event, EventLike, EventStatus, Property};

/// A session in the feed.
#[derive(Clone, Debug)]
pub struct FeedEntry {
    /// `UID`, that of the session's invitations.
    pub uid: String,
    /// `SEQUENCE`.
    pub sequence: i32,
    /// When it was last changed (`DTSTAMP`).
    pub stamp: DateTime<Utc>,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// Its title.
    pub summary: String,
    /// Where it takes place; empty for nowhere.
    pub location: String,
    /// Whether it still waits for approval.
    pub is_tentative: bool,
}

/// The iCalendar object of a feed of this name.
#[must_use]
pub fn write(name: &str, entries: &[FeedEntry]) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Altitude//Booking//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"))
        .append_property(("NAME", name))
        .append_property(("X-WR-CALNAME", name))
        .append_property(Property::new("REFRESH-INTERVAL", "PT15M").add_parameter("VALUE", "DURATION").done())
        .append_property(("X-PUBLISHED-TTL", "PT15M"));
    for entry in entries {
        let mut event = Event::new();
        event
            .uid(&entry.uid)
            .sequence(u32::try_from(entry.sequence).unwrap_or_default())
            .timestamp(entry.stamp)
            .starts(CalendarDateTime::Utc(entry.start))
            .ends(CalendarDateTime::Utc(entry.end))
            .summary(&entry.summary)
            .status(if entry.is_tentative { EventStatus::Tentative } else { EventStatus::Confirmed })
            .add_property("TRANSP", "OPAQUE");
        if !entry.location.is_empty() {
            event.location(&entry.location);
        }
        calendar.push(event.done());
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::{FeedEntry, write};

    #[test]
    fn a_request_is_tentative_and_a_session_is_not() {
        let entry = |uid: &str, is_tentative| FeedEntry {
            uid: uid.to_owned(),
            sequence: 2,
            stamp: "2026-06-01T08:00:00Z".parse().unwrap(),
            start: "2026-06-15T10:00:00Z".parse().unwrap(),
            end: "2026-06-15T11:00:00Z".parse().unwrap(),
            summary: String::from("Growth session with Olena; and others"),
            location: String::new(),
            is_tentative,
        };
        let text = write("Dana Weiss", &[entry("a", false), entry("b", true)]);
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        assert_eq!(text.matches("STATUS:TENTATIVE").count(), 1);
        for line in ["METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:PT15M", "DTSTART:20260615T100000Z"] {
            assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
        }
    }
}
