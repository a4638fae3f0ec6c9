//! Who is told what, in which order, and what happens when it is not taken.

use altitude::events;
use altitude::identity::Role;
use altitude::platform::jobs::StopHandle;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use super::ground::Ground;
use crate::support::http_sink::Reaction;
use crate::support::process::PATIENCE;

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_is_told_with_everything_but_its_link() {
    let ground = Ground::new().await;
    ground.hook(&["booking.*"]).await;

    let booking = ground.book(10, "olena@example.com").await;
    ground.work().await;

    let received = ground.sink.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].path, "/hook");
    assert_eq!(received[0].headers["content-type"], "application/json");
    let body = received[0].json();
    assert_eq!(body["type"], json!("booking.confirmed"));
    assert!(body["timestamp"].as_str().unwrap().starts_with("2026-06-14T08:00:0"), "{body}");
    let members = [
        "id",
        "status",
        "start",
        "end",
        "session_type",
        "coach",
        "location",
        "name",
        "email",
        "time_zone",
        "locale",
        "answers",
        "guests",
    ];
    for member in members {
        assert_eq!(body["data"][member], booking[member], "{member}");
    }
    assert!(!body.to_string().contains("manage"), "{body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_is_told_their_own_events_and_an_owner_those_of_the_practice() {
    let ground = Ground::new().await;
    ground.app.coach("mallory@coach.test", "Mallory").await;
    let other = ground.app.log_in("mallory@coach.test").await;
    ground.app.user("owner@coach.test", "Robin", Role::Owner).await;
    let owner = ground.app.log_in("owner@coach.test").await;
    ground.hook_of(&ground.token, "/own", &["booking.*"]).await;
    ground.hook_of(&ground.token, "/cancelled", &["booking.cancelled"]).await;
    ground.hook_of(&other, "/other", &["booking.*"]).await;
    ground.hook_of(&owner, "/practice", &["booking.confirmed"]).await;

    let booking = ground.book(10, "olena@example.com").await;
    ground.cancel(&booking).await;
    ground.work().await;

    let mut told: Vec<(String, String)> =
        ground.sink.received().iter().map(|call| (call.path.clone(), call.kind())).collect();
    told.sort();
    let told: Vec<(&str, &str)> = told.iter().map(|(path, kind)| (path.as_str(), kind.as_str())).collect();
    assert_eq!(
        told,
        [
            ("/cancelled", "booking.cancelled"),
            ("/own", "booking.cancelled"),
            ("/own", "booking.confirmed"),
            ("/practice", "booking.confirmed"),
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happened_before_is_not_told() {
    let ground = Ground::new().await;
    ground.book(9, "early@example.com").await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.book(10, "olena@example.com").await;
    ground.work().await;
    let path = format!("/api/v1/webhooks/{}", hook.id);
    for active in [false, true] {
        let change = json!({ "active": active });
        ground.app.call(Method::PATCH, &path, &ground.token, Some(&change)).await.expect(200);
        ground.book(if active { 12 } else { 11 }, "petro@example.com").await;
    }

    ground.work().await;

    let starts: Vec<String> =
        ground.sink.received().iter().map(|call| call.json()["data"]["start"].to_string()).collect();
    assert_eq!(starts, ["\"2026-06-15T10:00:00Z\"", "\"2026-06-15T12:00:00Z\""]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_events_of_a_booking_come_in_order_and_wait_for_each_other() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.sink.behave(|_, call| {
        let is_first = call.kind() == "booking.confirmed" && call.body.contains("olena");
        Reaction::status(if is_first { 500 } else { 200 })
    });
    let booking = ground.book(10, "olena@example.com").await;
    ground.reschedule(&booking, 11).await;
    ground.cancel(&booking).await;
    ground.book(12, "petro@example.com").await;

    ground.work().await;
    assert_eq!(ground.kinds(), ["booking.confirmed", "booking.confirmed"], "the next ones of Olena wait");
    ground.sink.behave(|_, _| Reaction::status(204));
    ground.pass(TimeDelta::seconds(4));
    ground.work().await;
    assert_eq!(ground.kinds().len(), 2, "not yet");
    ground.pass(TimeDelta::seconds(2));
    ground.work().await;

    assert_eq!(ground.kinds()[2..], ["booking.confirmed", "booking.rescheduled", "booking.cancelled"]);
    let received = ground.sink.received();
    let first = received.iter().find(|call| call.body.contains("olena")).unwrap();
    assert_eq!(first.id(), received[2].id(), "the id stays");
    assert_eq!(first.body, received[2].body, "and so does the body");
    let deliveries = ground.deliveries(&hook).await;
    assert!(deliveries.iter().all(|delivery| delivery["state"] == json!("delivered")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delivery_is_tried_ten_times_over_three_days_and_then_given_up_for_the_next() {
    let mut ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.sink.behave(|_, _| Reaction::status(503));
    let start = "2026-06-25T10:00:00Z";
    let booked = ground.app.book(&ground.coach.session_type_id, start, "olena@example.com").await;
    let booking = booked.expect(201);
    ground.work().await;

    let seconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    for (made, seconds) in (1..).zip(seconds) {
        assert_eq!(ground.sink.received().len(), made);
        ground.pass(TimeDelta::milliseconds(seconds * 890));
        ground.work().await;
        assert_eq!(ground.sink.received().len(), made, "too early");
        if made == 9 {
            ground.cancel(&booking).await;
        }
        ground.pass(TimeDelta::milliseconds(seconds * 220));
        ground.work().await;
    }

    ground.token = ground.app.log_in("dana@coach.test").await;
    let deliveries = ground.deliveries(&hook).await;
    assert_eq!(deliveries[1]["state"], json!("failed"));
    assert_eq!(deliveries[1]["attempts"].as_array().unwrap().len(), 10);
    assert_eq!(deliveries[1]["next_attempt_at"], json!(null));
    assert_eq!(deliveries[0]["state"], json!("pending"), "the next one has its turn");
    assert_eq!(ground.kinds().last().unwrap(), "booking.cancelled");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_may_ask_for_time() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.sink.behave(|_, _| {
        Reaction::Answer(429, vec![String::from("Retry-After: 3600")], String::from("slowly"))
    });
    ground.book(10, "olena@example.com").await;
    ground.work().await;

    let delivery = ground.deliveries(&hook).await.remove(0);
    let next = delivery["next_attempt_at"].as_str().unwrap();
    assert!(next.starts_with("2026-06-14T09:00:0"), "{next}");
    ground.pass(TimeDelta::seconds(3590));
    ground.work().await;
    assert_eq!(ground.sink.received().len(), 1);
    ground.pass(TimeDelta::seconds(20));
    ground.work().await;
    assert_eq!(ground.sink.received().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn redirects_are_not_followed_and_nothing_but_2xx_is_a_yes() {
    for status in [301, 302, 307, 308, 304, 400, 404, 500] {
        let ground = Ground::new().await;
        let hook = ground.hook(&["booking.*"]).await;
        let elsewhere = format!("Location: {}", ground.sink.url("/elsewhere"));
        ground.sink.behave(move |_, _| Reaction::Answer(status, vec![elsewhere.clone()], String::new()));
        ground.book(10, "olena@example.com").await;

        ground.work().await;

        let received = ground.sink.received();
        assert!(received.len() == 1 && received[0].path == "/hook", "{status}: {received:?}");
        let delivery = ground.deliveries(&hook).await.remove(0);
        assert_eq!(delivery["state"], json!("pending"), "{status}");
        assert_eq!(delivery["attempts"][0]["status"], json!(status));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_breaks_off_and_one_that_stalls_are_failures() {
    let ground = Ground::with(&[("ALTITUDE__WEBHOOKS__TIMEOUT_SECONDS", "1")]).await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.sink.behave(|number, _| if number == 0 { Reaction::Drop } else { Reaction::Stall });
    ground.book(10, "olena@example.com").await;

    ground.work().await;
    ground.pass(TimeDelta::seconds(6));
    ground.work().await;

    let delivery = ground.deliveries(&hook).await.remove(0);
    let faults: Vec<&str> = delivery["attempts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|attempt| attempt["fault"].as_str().unwrap())
        .collect();
    assert_eq!(faults, ["broken_off", "timed_out"]);
    assert!(delivery["attempts"][1]["milliseconds"].as_i64().unwrap() >= 1000);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_that_stalls_does_not_hold_up_the_others() {
    let settings =
        [("ALTITUDE__JOBS__POLL_MILLISECONDS", "10"), ("ALTITUDE__WEBHOOKS__TIMEOUT_SECONDS", "60")];
    let ground = Ground::with(&settings).await;
    ground.hook_of(&ground.token, "/slow", &["booking.*"]).await;
    ground.hook_of(&ground.token, "/quick", &["booking.*"]).await;
    ground.sink.behave(|_, call| if call.path == "/slow" { Reaction::Stall } else { Reaction::status(200) });
    for day in 15..27 {
        let start = format!("2026-06-{day}T10:00:00Z");
        ground.app.book(&ground.coach.session_type_id, &start, "olena@example.com").await.expect(201);
    }
    let (handle, stop) = StopHandle::new();
    let (services, sender) = (ground.app.app.services.clone(), ground.app.app.webhooks.clone());
    let working = tokio::spawn(events::work(services, sender, stop));

    // Twelve quick ones, and as many slow ones as one endpoint may have in hand.
    let received = ground.sink.wait_for(16, PATIENCE).await;

    let to = |path: &str| received.iter().filter(|call| call.path == path).count();
    assert_eq!((to("/quick"), to("/slow")), (12, 4));
    ground.sink.behave(|_, _| Reaction::status(200));
    ground.sink.release();
    ground.sink.wait_for(24, PATIENCE).await;
    handle.stop();
    working.await.unwrap();
    assert_eq!(ground.number("SELECT count(*) FROM webhook_deliveries WHERE state = 'delivered'").await, 24);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_webhook_of_a_user_who_left_is_not_called() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.sink.behave(|_, _| Reaction::status(500));
    ground.book(10, "olena@example.com").await;
    ground.work().await;
    ground.sql("UPDATE users SET is_active = false").await;

    ground.pass(TimeDelta::seconds(6));
    ground.work().await;

    assert_eq!(ground.sink.received().len(), 1);
    ground.sql("UPDATE users SET is_active = true").await;
    let fault = ground.deliveries(&hook).await[0]["attempts"][1]["fault"].clone();
    assert_eq!(fault, json!("switched_off"));
}
