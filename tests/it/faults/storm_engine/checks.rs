//! What must be so when the storm is over.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tokio_postgres::Client;

use super::callers::Caller;
use super::house::{COACHES, House, Kind};
use crate::faults::ground::number;

/// How many mails of a kind.
type Mails = BTreeMap<String, usize>;

/// What was answered is there, and nothing else.
pub async fn bookings_are_those_that_were_told(sql: &Client, callers: &[Caller]) {
    let rows = sql.query("SELECT id::text FROM bookings", &[]).await.unwrap();
    let there: BTreeSet<String> = rows.iter().map(|row| row.get(0)).collect();
    let told = callers.iter().flat_map(|caller| &caller.told).filter_map(super::callers::Told::booked);
    assert_eq!(there, told.collect());
    for kind in ["booking.rescheduled", "booking.cancelled", "booking.move_requested", "booking.reassigned"] {
        let query = format!("SELECT count(*) FROM events WHERE kind = '{kind}'");
        let count = number(sql, &query).await;
        eprintln!("{count} × {kind}");
        assert!(count > 0, "the storm had no {kind}");
    }
}

/// Rules, each with a query that finds whatever breaks it; `TAKEN` are the states that take a seat.
const RULES: [(&str, &str); 7] = [
    (
        "seats_taken is the number of bookings that take a seat",
        "SELECT count(*) FROM sessions s WHERE s.seats_taken > s.seats OR s.seats_taken <> \
         (SELECT count(*) FROM bookings b WHERE b.session_id = s.id AND b.status IN TAKEN)",
    ),
    (
        "a session is as alive as its bookings",
        "SELECT count(*) FROM sessions s WHERE (s.status IN TAKEN) <> (s.seats_taken > 0) \
         OR (s.status = 'confirmed') <> EXISTS (SELECT 1 FROM bookings b \
         WHERE b.session_id = s.id AND b.status = 'confirmed')",
    ),
    (
        "a calendar has the session's time, as long as it takes one",
        "SELECT count(*) FROM sessions s JOIN session_hosts h ON h.session_id = s.id \
         WHERE h.starts_at <> s.starts_at OR h.ends_at <> s.ends_at OR h.blocks <> (s.status IN TAKEN)",
    ),
    (
        "every session has its hosts",
        "SELECT count(*) FROM sessions s JOIN session_types t ON t.id = s.session_type_id \
         WHERE (SELECT count(*) FROM session_hosts h WHERE h.session_id = s.id) \
         <> CASE t.slug WHEN 'both' THEN 2 ELSE 1 END",
    ),
    (
        "no type has two sessions at one time with one host",
        "SELECT count(*) FROM (SELECT 1 FROM sessions s JOIN session_hosts h ON h.session_id = s.id \
         WHERE s.status IN TAKEN GROUP BY s.session_type_id, s.starts_at, h.user_id \
         HAVING count(*) > 1) doubled",
    ),
    (
        "nobody waits to move a place that is gone",
        "SELECT count(*) FROM session_moves m JOIN bookings b ON b.id = m.booking_id \
         WHERE b.status <> 'confirmed' OR b.session_id <> m.session_id",
    ),
    (
        "what stands counts for the shares of the pool",
        "SELECT count(*) FROM session_type_hosts t WHERE t.role = 'pool' AND t.assigned < \
         (SELECT count(*) FROM sessions s JOIN session_hosts h ON h.session_id = s.id \
         WHERE s.session_type_id = t.session_type_id AND h.user_id = t.user_id AND s.status IN TAKEN)",
    ),
];

/// Sessions, bookings and calendars say the same.
pub async fn rows_agree(sql: &Client) {
    for (rule, query) in RULES {
        let query = query.replace("TAKEN", "('pending', 'confirmed', 'completed', 'no_show')");
        assert_eq!(number(sql, &query).await, 0, "{rule}");
    }
}

/// Every planned mail is decided, and each reminder that was sent is one mail to the booker and one to a guest.
pub async fn reminders_went_out_once(sql: &Client) {
    let unlike = "SELECT count(*) FROM bookings b, LATERAL (SELECT count(*) FROM planned_mails p \
                  WHERE p.booking_id = b.id AND p.kind = 'reminder' AND p.state = 'sent') sent(count) \
                  WHERE sent.count <> (SELECT count(*) FROM mail_messages m \
                  WHERE m.kind = 'booking.reminder_for_booker' AND m.to_address = b.email) \
                  OR sent.count * jsonb_array_length(b.guests) <> (SELECT count(*) FROM mail_messages m \
                  WHERE m.kind = 'booking.reminder_for_guest' AND m.to_address = b.guests->>0)";
    assert_eq!(number(sql, unlike).await, 0, "a reminder is one mail to each");
    let twice = "SELECT count(*) FROM (SELECT 1 FROM planned_mails \
                 GROUP BY booking_id, kind, minutes, starts_at HAVING count(*) > 1) doubled";
    assert_eq!(number(sql, twice).await, 0, "a rule is planned once for a start");
    let sent = number(sql, "SELECT count(*) FROM planned_mails WHERE state = 'sent'").await;
    eprintln!("{sent} reminders");
    assert!(sent > 0, "some reminders went out");
}

/// A booking with what happened to it.
struct History {
    kind: Kind,
    name: String,
    email: String,
    guest: Option<String>,
    events: Vec<(String, Value)>,
}

/// For each booking, and each of those who hear of it: one mail for each event, and no other.
pub async fn mails_are_as_the_events_say(sql: &Client, house: &House) {
    let query =
        "SELECT to_address, kind, text_body FROM mail_messages WHERE kind NOT LIKE 'booking.reminder_for_%'";
    let rows = sql.query(query, &[]).await.unwrap();
    let mails: Vec<(String, String, String)> =
        rows.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect();
    let mut accounted = 0;
    for history in histories(sql, house).await {
        let mut sent = Mails::new();
        for (to, kind, text) in &mails {
            let about_it = if COACHES.contains(&to.as_str()) {
                text.contains(&history.name)
            } else {
                *to == history.email || Some(to) == history.guest.as_ref()
            };
            if about_it {
                // That somebody came to or left a group says to a coach what a session of their own does elsewhere.
                let kind = kind.replace("joined_for_coach", "booked_for_coach");
                *sent.entry(kind.replace("left_for_coach", "cancelled_for_coach")).or_default() += 1;
            }
        }
        accounted += sent.values().sum::<usize>();
        assert_eq!(sent, wanted(&history), "{}: {:?}", history.name, history.events);
    }
    assert_eq!(accounted, mails.len(), "no mail is about nothing");
}

async fn histories(sql: &Client, house: &House) -> Vec<History> {
    let query = "SELECT b.id::text, s.session_type_id::text, b.name, b.email, b.guests->>0 \
                 FROM bookings b JOIN sessions s ON s.id = b.session_id ORDER BY b.id";
    let mut histories = Vec::new();
    for row in sql.query(query, &[]).await.unwrap() {
        let id: String = row.get(0);
        let query = "SELECT kind, data::text FROM events WHERE subject_id::text = $1 ORDER BY position";
        let events = sql.query(query, &[&id]).await.unwrap();
        histories.push(History {
            kind: house.kind(row.get(1)),
            name: row.get(2),
            email: row.get(3),
            guest: row.get(4),
            events: events
                .iter()
                .map(|row| (row.get(0), serde_json::from_str(row.get(1)).unwrap()))
                .collect(),
        });
    }
    histories
}

/// The mails that a history makes.
fn wanted(history: &History) -> Mails {
    let mut mails = Mails::new();
    let mut write = |kinds: &[&str]| {
        for kind in kinds.iter().filter(|kind| history.guest.is_some() || !kind.ends_with("_for_guest")) {
            let coaches = if history.kind == Kind::Both && kind.ends_with("_for_coach") { 2 } else { 1 };
            *mails.entry(format!("booking.{kind}")).or_default() += coaches;
        }
    };
    let mut is_request = false;
    for (kind, data) in &history.events {
        match kind.as_str() {
            "booking.requested" => {
                is_request = true;
                write(&["requested_for_booker", "requested_for_coach"]);
            }
            "booking.confirmed" if history.kind == Kind::Manual => {
                is_request = false;
                write(&["approved_for_booker", "approved_for_coach", "booked_for_guest"]);
            }
            "booking.confirmed" => write(&["booked_for_booker", "booked_for_coach", "booked_for_guest"]),
            "booking.rescheduled" if is_request => write(&["requested_for_booker", "requested_for_coach"]),
            "booking.rescheduled" => {
                write(&["moved_for_booker", "moved_for_guest"]);
                let is_elsewhere = data.get("previous_session_id").is_some();
                let both: &[&str] = &["booked_for_coach", "cancelled_for_coach"];
                write(if is_elsewhere { both } else { &["moved_for_coach"] });
            }
            "booking.move_requested" => write(&["move_requested_for_booker", "move_requested_for_coach"]),
            "booking.move_declined" => write(&["move_declined_for_booker"]),
            "booking.move_withdrawn" => write(&["move_ended_for_coach"]),
            "booking.reassigned" => {
                write(&["coach_changed_for_booker", "coach_changed_for_guest"]);
                write(&["booked_for_coach", "handed_over_for_coach"]);
            }
            "booking.declined" => write(&["declined_for_booker"]),
            "booking.cancelled" if is_request => write(&["cancelled_for_booker", "cancelled_for_coach"]),
            "booking.cancelled" => {
                write(&["cancelled_for_booker", "cancelled_for_coach", "cancelled_for_guest"]);
            }
            other => panic!("nobody did that: {other}"),
        }
    }
    mails
}
