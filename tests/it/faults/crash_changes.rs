//! `kill -9` in the middle of a move or a cancellation: the change is whole afterwards, or it did not happen.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::crash::Site;
use super::ground::{SOON, managed, post};
use crate::support::app::send;

/// A change of a booking, and how to count the whole ones.
struct Change {
    action: &'static str,
    traces: &'static str,
}

const CANCEL: Change = Change {
    action: "cancel",
    traces: "SELECT ARRAY[
        (SELECT count(*) FROM sessions WHERE status = 'cancelled' AND sequence = 1),
        (SELECT count(*) FROM session_hosts WHERE NOT blocks),
        (SELECT count(*) FROM bookings WHERE status = 'cancelled' AND cancelled_by = 'booker'),
        (SELECT count(*) FROM events WHERE kind = 'booking.cancelled'),
        (SELECT count(*) FROM mail_messages WHERE kind = 'booking.cancelled_for_booker'),
        (SELECT count(*) FROM mail_messages WHERE kind = 'booking.cancelled_for_coach'),
        (SELECT count(*) FROM idempotency_answers WHERE key LIKE 'change-%')]",
};

/// Bookings are made at even hours and move to odd ones.
const RESCHEDULE: Change = Change {
    action: "reschedule",
    traces: "SELECT ARRAY[
        (SELECT count(*) FROM sessions WHERE sequence = 1),
        (SELECT count(*) FROM sessions WHERE extract(hour FROM starts_at)::int % 2 = 1),
        (SELECT count(*) FROM session_hosts WHERE blocks AND extract(hour FROM starts_at)::int % 2 = 1),
        (SELECT count(*) FROM bookings WHERE reschedules = 1),
        (SELECT count(*) FROM events WHERE kind = 'booking.rescheduled'),
        (SELECT count(*) FROM mail_messages WHERE kind = 'booking.moved_for_booker'),
        (SELECT count(*) FROM mail_messages WHERE kind = 'booking.moved_for_coach'),
        (SELECT count(*) FROM idempotency_answers WHERE key LIKE 'change-%')]",
};

/// Kills before every odd and after every even statement.
async fn kill_here_and_there(site: &Site, change: &Change) {
    for statement in 1.. {
        let number = usize::try_from(statement).unwrap();
        let moment = if statement % 2 == 1 { "before" } else { "after" };
        let mut armed = site.armed(&format!("booking.{}/{statement}/{moment}", change.action)).await;
        let wish =
            site.practice.wish(&site.practice.hour(2 * statement), &format!("b{statement}@example.com"));
        let url = format!("{}/api/v1/bookings", armed.address);
        let booking = send(post(&site.http, &url, &format!("book-{statement}"), &wish)).await.expect(201);
        let body = match change.action {
            "cancel" => json!({ "reason": "A kill" }),
            _ => json!({ "start": site.practice.hour(2 * statement + 1) }),
        };
        let request = |address: &str| {
            let url = format!("{}/{}", managed(address, &booking), change.action);
            post(&site.http, &url, &format!("change-{statement}"), &body)
        };
        let answer = armed.post(request(&armed.address)).await;
        drop(armed);

        site.until_nobody_is_connected().await;
        let whole = site.whole(change.traces).await;
        let has_survived = whole == number;
        assert!(has_survived || whole == number - 1, "{whole} of {number}");
        assert!(has_survived || answer.is_none(), "what was answered is there");
        let (server, address) = site.program(&["serve"]).serve().await;
        site.sink.wait_for(if has_survived { 4 * number } else { 4 * number - 2 }, SOON).await;
        let again = send(request(&address)).await;
        assert_eq!(again.headers.contains_key("idempotency-replayed"), has_survived, "{}", again.text);
        check(change, &again.expect(200), &body);
        assert_eq!(site.whole(change.traces).await, number);
        site.until_all_mails_are_sent().await;
        drop(server);

        if answer.is_some() {
            assert!(statement > 12, "a change has more statements than {statement}");
            break;
        }
    }
    let (written, sent) = site.message_ids().await;
    assert_eq!(sent.len(), written.len());
    assert_eq!(sent.into_iter().collect::<BTreeSet<_>>(), written);
}

fn check(change: &Change, booking: &Value, body: &Value) {
    match change.action {
        "cancel" => assert_eq!(booking["status"], "cancelled"),
        _ => assert_eq!(booking["start"], body["start"]),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_cancellation_is_whole_or_did_not_happen() {
    let test = "faults::crash_changes::a_killed_cancellation_is_whole_or_did_not_happen";
    let Some(site) = Site::open(test).await else { return };

    kill_here_and_there(&site, &CANCEL).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_move_is_whole_or_did_not_happen() {
    let test = "faults::crash_changes::a_killed_move_is_whole_or_did_not_happen";
    let Some(site) = Site::open(test).await else { return };

    kill_here_and_there(&site, &RESCHEDULE).await;
}
