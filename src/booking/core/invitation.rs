//! Invitations: iTIP messages (RFC 5546) about one session for one recipient.
//!
//! One `UID` for life, `SEQUENCE` raised by every change, organizer and attendee never changed, times in UTC: what
//! Google, Outlook and Apple take.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, CalendarDateTime, Component, Event, EventLike, EventStatus, Property};

/// What the message asks the recipient's calendar to do (RFC 5546 section 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Put it in, or change what is there.
    Request,
    /// Take it out.
    Cancel,
}

/// What stands in an invitation.
#[derive(Clone, Debug)]
pub struct Invitation<'a> {
    /// What to do.
    pub method: Method,
    /// `UID` of the session.
    pub uid: &'a str,
    /// `SEQUENCE` of this state.
    pub sequence: i32,
    /// When this state came to be (`DTSTAMP`).
    pub stamp: DateTime<Utc>,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// The title in the recipient's calendar.
    pub summary: &'a str,
    /// What else the recipient should find there.
    pub description: &'a str,
    /// Where it takes place; empty for nowhere.
    pub location: &'a str,
    /// Who holds it.
    pub organizer: Party<'a>,
    /// Who is invited.
    pub attendee: Party<'a>,
}

/// A calendar user.
#[derive(Clone, Copy, Debug)]
pub struct Party<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their address.
    pub address: &'a str,
}

/// The iCalendar object (RFC 5545) of an invitation, lines folded and ended by CRLF.
#[must_use]
pub fn write(invitation: &Invitation<'_>) -> String {
    let (method, status, partstat) = match invitation.method {
        Method::Request => ("REQUEST", EventStatus::Confirmed, "ACCEPTED"),
        Method::Cancel => ("CANCEL", EventStatus::Cancelled, "ACCEPTED"),
    };
    let mut event = Event::new();
    event
        .uid(invitation.uid)
        .sequence(u32::try_from(invitation.sequence).unwrap_or_default())
        .timestamp(invitation.stamp)
        .starts(CalendarDateTime::Utc(invitation.start))
        .ends(CalendarDateTime::Utc(invitation.end))
        .summary(invitation.summary)
        .status(status)
        .append_property(address("ORGANIZER", invitation.organizer))
        .append_multi_property(
            address("ATTENDEE", invitation.attendee)
                .add_parameter("CUTYPE", "INDIVIDUAL")
                .add_parameter("ROLE", "REQ-PARTICIPANT")
                .add_parameter("PARTSTAT", partstat)
                .add_parameter("RSVP", "FALSE")
                .done(),
        )
        .add_property("TRANSP", "OPAQUE");
    if !invitation.description.is_empty() {
        event.description(invitation.description);
    }
    if !invitation.location.is_empty() {
        event.location(invitation.location);
    }
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Altitude//Booking//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", method));
    calendar.push(event.done());
    calendar.to_string()
}

/// `CN` is a parameter value: it cannot hold quotes (RFC 5545 section 3.2) or control characters.
fn address(name: &str, party: Party<'_>) -> Property {
    let shown: String = party.name.chars().filter(|c| !c.is_control() && *c != '"').collect();
    let mut property = Property::new(name, format!("mailto:{}", party.address));
    if !shown.is_empty() {
        property.add_parameter("CN", &shown);
    }
    property.done()
}

#[cfg(test)]
mod tests {
    use super::{Invitation, Method, Party, write};

    fn invitation(method: Method) -> String {
        write(&Invitation {
            method,
            uid: "0190-1@example.org",
            sequence: 3,
            stamp: "2026-06-01T08:00:00Z".parse().unwrap(),
            start: "2026-06-15T10:00:00Z".parse().unwrap(),
            end: "2026-06-15T11:00:00Z".parse().unwrap(),
            summary: "Growth session, with; signs",
            description: "Line one\nLine two",
            location: "https://meet.example/x",
            organizer: Party { name: "Dana \"D\" Weiss", address: "coach@example.org" },
            attendee: Party { name: "Olena, O.", address: "olena@example.com" },
        })
    }

    #[test]
    fn a_request_says_all_that_calendars_need() {
        let text = invitation(Method::Request).replace("\r\n ", "");
        for line in [
            "METHOD:REQUEST",
            "UID:0190-1@example.org",
            "SEQUENCE:3",
            "DTSTAMP:20260601T080000Z",
            "DTSTART:20260615T100000Z",
            "DTEND:20260615T110000Z",
            "STATUS:CONFIRMED",
            "VERSION:2.0",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
        }
        assert!(text.contains("mailto:olena@example.com"), "{text}");
    }

    #[test]
    fn a_cancellation_is_marked_as_one() {
        let text = invitation(Method::Cancel);
        assert!(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"), "{text}");
    }

    #[test]
    fn no_line_is_longer_than_75_octets() {
        for line in invitation(Method::Request).split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
    }
}
