//! Links that put a session into a web calendar.

use chrono::{DateTime, Utc};
use url::Url;

/// A session as such a link tells of it.
#[derive(Clone, Copy, Debug)]
pub struct LinkedSession<'a> {
    /// Its title.
    pub title: &'a str,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// Where it takes place.
    pub place: &'a str,
}

/// The page of Google Calendar that adds the session.
#[must_use]
pub fn google(session: &LinkedSession<'_>) -> String {
    let stamp = |at: DateTime<Utc>| at.format("%Y%m%dT%H%M%SZ").to_string();
    let dates = format!("{}/{}", stamp(session.start), stamp(session.end));
    with_query(
        "https://calendar.google.com/calendar/render",
        &[("action", "TEMPLATE"), ("text", session.title), ("dates", &dates), ("location", session.place)],
    )
}

/// The page of Outlook that adds the session.
#[must_use]
pub fn outlook(session: &LinkedSession<'_>) -> String {
    let stamp = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    with_query(
        "https://outlook.live.com/calendar/0/deeplink/compose",
        &[
            ("path", "/calendar/action/compose"),
            ("rru", "addevent"),
            ("subject", session.title),
            ("startdt", &stamp(session.start)),
            ("enddt", &stamp(session.end)),
            ("location", session.place),
        ],
    )
}

fn with_query(base: &str, pairs: &[(&str, &str)]) -> String {
    Url::parse_with_params(base, pairs.iter().filter(|(_, value)| !value.is_empty()))
        .map_or_else(|_| base.to_owned(), String::from)
}

#[cfg(test)]
mod tests {
    use super::{LinkedSession, google, outlook};

    #[test]
    fn links_carry_the_instant_and_escape_the_rest() {
        let session = LinkedSession {
            title: "Growth & more",
            start: "2026-06-15T10:00:00Z".parse().unwrap(),
            end: "2026-06-15T11:00:00Z".parse().unwrap(),
            place: "",
        };
        assert_eq!(
            google(&session),
            "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Growth+%26+more&dates=20260615T100000Z%2F20260615T110000Z"
        );
        assert!(outlook(&session).contains("startdt=2026-06-15T10%3A00%3A00Z"));
    }
}
