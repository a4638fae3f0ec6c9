//! Reminders and follow-ups go out once, in time, and never for what does not take place.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::app::TestApp;

const SLOT: &str = "2026-06-16T10:00:00Z";
const LATER: &str = "2026-06-18T10:00:00Z";

async fn app_with(settings: Value) -> (TestApp, String) {
    let app = TestApp::start().await;
    let id = app.coach_with("dana@coach.test", "Dana Weiss", settings).await.session_type_id;
    (app, id)
}

async fn subjects(app: &TestApp, address: &str) -> Vec<String> {
    let mails = app.mails_to(address).await;
    mails.iter().rev().map(|mail| mail["subject"].as_str().unwrap().to_owned()).collect()
}

fn manage(booked: &Value) -> String {
    booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage")
}

#[tokio::test(flavor = "multi_thread")]
async fn booker_guests_and_coach_are_reminded_a_day_and_an_hour_before() {
    let (app, id) = app_with(json!({ "guests_max": 1 })).await;
    let mut wish = crate::support::app::booking(&id, SLOT, "a@example.com");
    wish["guests"] = json!(["guest@example.com"]);
    app.post("/api/v1/bookings", &wish).await.expect(201);
    let count = async || {
        let people = ["a@example.com", "guest@example.com", "dana@coach.test"];
        let mut counts = Vec::new();
        for person in people {
            counts.push(subjects(&app, person).await.len());
        }
        counts
    };

    assert_eq!(count().await, [1, 1, 1]);
    app.clock.advance(TimeDelta::hours(26));
    assert_eq!(count().await, [2, 2, 2]);
    app.clock.advance(TimeDelta::hours(1));
    assert_eq!(count().await, [2, 2, 2], "once");
    app.clock.advance(TimeDelta::hours(22));
    assert_eq!(count().await, [3, 3, 3]);
    app.clock.advance(TimeDelta::hours(5));
    assert_eq!(count().await, [3, 3, 3]);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_stop_only_the_last_of_those_that_are_late_goes_out_and_none_after_the_start() {
    let (app, id) = app_with(json!({})).await;
    app.book(&id, SLOT, "a@example.com").await.expect(201);
    app.book(&id, "2026-06-16T14:00:00Z", "b@example.com").await.expect(201);

    // Nobody worked until half an hour before the second and after the first.
    app.clock.advance(TimeDelta::hours(53) + TimeDelta::minutes(30));

    assert_eq!(subjects(&app, "a@example.com").await.len(), 1);
    assert_eq!(subjects(&app, "b@example.com").await.len(), 2);
    let late = &app.mails_to("b@example.com").await[0];
    assert!(late["text"].as_str().unwrap().contains("Your session starts in 30 minutes"), "{late}");
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders_move_with_the_booking_and_stop_when_it_is_called_off() {
    let (app, id) = app_with(json!({ "reminders_minutes_before": [60] })).await;
    let moved = app.book(&id, SLOT, "a@example.com").await.expect(201);
    let cancelled = app.book(&id, "2026-06-16T12:00:00Z", "b@example.com").await.expect(201);
    app.post(&format!("{}/reschedule", manage(&moved)), &json!({ "start": LATER })).await.expect(200);
    app.post(&format!("{}/cancel", manage(&cancelled)), &json!({})).await.expect(200);

    app.clock.advance(TimeDelta::hours(52));
    assert_eq!(subjects(&app, "a@example.com").await.len(), 2, "booked, moved");
    app.clock.advance(TimeDelta::hours(45) + TimeDelta::minutes(30));
    assert_eq!(subjects(&app, "a@example.com").await.len(), 3);
    assert_eq!(subjects(&app, "b@example.com").await.len(), 2, "booked, cancelled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follow_up_goes_to_whoever_came() {
    let settings = json!({ "reminders_minutes_before": [], "follow_up_minutes_after": 120 });
    let (app, id) = app_with(settings).await;
    app.book(&id, SLOT, "came@example.com").await.expect(201);
    app.book(&id, "2026-06-16T12:00:00Z", "missed@example.com").await.expect(201);
    app.clock.advance(TimeDelta::hours(53) + TimeDelta::minutes(30));
    let coach = app.log_in("dana@coach.test").await;
    let list = app.get_as(&coach, "/api/v1/sessions").await.expect(200);
    let path = format!("/api/v1/sessions/{}/no-show", list["items"][1]["id"].as_str().unwrap());
    app.post_as(&coach, &path, &json!({})).await.expect(200);

    app.clock.advance(TimeDelta::hours(2));

    assert_eq!(subjects(&app, "came@example.com").await.len(), 2);
    assert_eq!(subjects(&app, "missed@example.com").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_at_once_remind_once() {
    let (app, id) = app_with(json!({ "reminders_minutes_before": [60] })).await;
    for hour in 9..17 {
        let start = format!("2026-06-16T{hour:02}:00:00Z");
        app.book(&id, &start, &format!("visitor{hour}@example.com")).await.expect(201);
    }
    app.clock.advance(TimeDelta::hours(48) + TimeDelta::minutes(30));
    let context = app.app.services.context();
    let work = async || {
        let mut connection = app.app.services.database.connection().await.unwrap();
        altitude::booking::actions::send_planned(&mut connection, &context).await.unwrap()
    };

    let (one, two) = tokio::join!(work(), work());

    assert_eq!(one + two, 1, "only the first session is an hour away");
    assert_eq!(subjects(&app, "visitor9@example.com").await.len(), 2);
}
