//! Group sessions: seats, joining, leaving, moving one place.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp};

const SLOT: &str = "2026-06-15T10:00:00Z";
const LATER: &str = "2026-06-15T12:00:00Z";

struct Group {
    app: TestApp,
    id: String,
    coach: String,
}

impl Group {
    async fn of(seats: i64, more: Value) -> Self {
        let app = TestApp::start().await;
        let mut settings = json!({ "seats": seats, "reminders_minutes_before": [] });
        settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let id = app.coach_with("dana@coach.test", "Dana Weiss", settings).await.session_type_id;
        let coach = app.log_in("dana@coach.test").await;
        Self { app, id, coach }
    }

    async fn sessions(&self) -> Vec<Value> {
        let list = self.app.get_as(&self.coach, "/api/v1/sessions").await.expect(200);
        list["items"].as_array().unwrap().clone()
    }

    async fn seats_left(&self, start: &str) -> Option<i64> {
        let path =
            format!("/api/v1/slots?session_type_id={}&from=2026-06-15&to=2026-06-15&time_zone=UTC", self.id);
        let answer = self.app.get(&path).await.expect(200);
        let slots = answer["days"][0]["slots"].as_array().cloned().unwrap_or_default();
        slots.iter().find(|slot| slot["start"] == start).and_then(|slot| slot["seats_left"].as_i64())
    }

    async fn change(&self, booked: &Value, action: &str, body: Value) -> Answer {
        let manage =
            booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");
        self.app.post(&format!("{manage}/{action}"), &body).await
    }
}

fn uid_and_sequence(mail: &Value) -> (String, String) {
    let text = mail["attachments"][0]["content"].as_str().unwrap().replace("\r\n ", "");
    let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned();
    (line("UID:"), line("SEQUENCE:"))
}

#[tokio::test(flavor = "multi_thread")]
async fn people_join_one_session_until_it_is_full() {
    let group = Group::of(2, json!({})).await;
    let app = &group.app;

    let first = app.book(&group.id, SLOT, "a@example.com").await.expect(201);
    assert_eq!(group.seats_left(SLOT).await, Some(1));
    let second = app.book(&group.id, SLOT, "b@example.com").await.expect(201);
    let third = app.book(&group.id, SLOT, "c@example.com").await;

    assert_eq!((third.status.as_u16(), third.code().as_str()), (409, "seats_full"));
    assert_eq!(group.seats_left(SLOT).await, None);
    let sessions = group.sessions().await;
    assert_eq!(sessions.len(), 1);
    assert_eq!((sessions[0]["seats"].as_i64(), sessions[0]["seats_taken"].as_i64()), (Some(2), Some(2)));
    assert_ne!(first["id"], second["id"]);
    let (to_a, to_b) = (app.mails_to("a@example.com").await, app.mails_to("b@example.com").await);
    assert_ne!(uid_and_sequence(&to_a[0]).0, uid_and_sequence(&to_b[0]).0, "an invitation of their own each");
    assert!(
        !to_b[0]["raw"].to_string().contains("a@example.com")
            && !to_b[0]["text"].as_str().unwrap().contains("a@example.com")
    );
    let to_coach = app.mails_to("dana@coach.test").await;
    let events: Vec<usize> =
        to_coach.iter().map(|mail| mail["attachments"].as_array().unwrap().len()).collect();
    assert_eq!(events.iter().filter(|parts| **parts > 0).count(), 1, "one event for the coach: {events:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_seat_has_one_winner_and_there_is_never_a_second_session() {
    let group = Group::of(3, json!({})).await;
    let wish = |index: usize| {
        let (app, id) = (&group.app, &group.id);
        async move { app.book(id, SLOT, &format!("visitor{index}@example.com")).await }
    };

    let answers = futures_util::future::join_all((0..12).map(wish)).await;

    let won = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(won, 3);
    for lost in answers.iter().filter(|answer| answer.status != 201) {
        assert_eq!((lost.status.as_u16(), lost.code().as_str()), (409, "seats_full"));
    }
    assert_eq!(group.sessions().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_takes_two_places_and_the_link_goes_to_the_owner_of_the_address() {
    let group = Group::of(3, json!({})).await;
    let app = &group.app;
    let booked = app.book(&group.id, SLOT, "a@example.com").await.expect(201);

    let refused = app.book(&group.id, SLOT, "A@example.com").await;

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "already_booked"));
    assert!(!refused.text.contains("manage"), "{}", refused.text);
    let mails = app.mails_to("a@example.com").await;
    assert_eq!(mails.len(), 2);
    assert!(mails[0]["text"].as_str().unwrap().contains(booked["manage_url"].as_str().unwrap()));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_frees_a_seat_and_the_group_goes_on() {
    let group = Group::of(2, json!({})).await;
    let app = &group.app;
    let first = app.book(&group.id, SLOT, "a@example.com").await.expect(201);
    let second = app.book(&group.id, SLOT, "b@example.com").await.expect(201);

    let left = group.change(&first, "cancel", json!({ "reason": "No time" })).await.expect(200);
    assert_eq!(left["status"], "cancelled");
    assert_eq!(group.seats_left(SLOT).await, Some(1));
    assert_eq!(group.sessions().await[0]["status"], "confirmed");
    group.change(&second, "cancel", json!({})).await.expect(200);

    let session = &group.sessions().await[0];
    assert_eq!((session["status"].as_str(), session["seats_taken"].as_i64()), (Some("cancelled"), Some(0)));
    assert_eq!(group.seats_left(SLOT).await, Some(2));
    let to_coach = app.mails_to("dana@coach.test").await;
    let cancels = to_coach
        .iter()
        .filter(|mail| mail["attachments"][0]["content"].to_string().contains("METHOD:CANCEL"));
    assert_eq!(cancels.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_place_moves_from_one_group_to_another_and_keeps_its_link_and_invitation() {
    let group = Group::of(3, json!({})).await;
    let app = &group.app;
    let a = app.book(&group.id, SLOT, "a@example.com").await.expect(201);
    app.book(&group.id, SLOT, "b@example.com").await.expect(201);
    app.book(&group.id, LATER, "c@example.com").await.expect(201);

    let moved = group.change(&a, "reschedule", json!({ "start": LATER })).await.expect(200);

    assert_eq!((&moved["id"], &moved["manage_url"]), (&a["id"], &a["manage_url"]));
    assert_eq!(moved["start"], LATER);
    let sessions = group.sessions().await;
    let taken: Vec<_> = sessions.iter().map(|session| session["seats_taken"].as_i64().unwrap()).collect();
    assert_eq!(taken, [1, 2]);
    let mails = app.mails_to("a@example.com").await;
    let (before, after) = (uid_and_sequence(&mails[1]), uid_and_sequence(&mails[0]));
    assert_eq!((before.0, "1"), (after.0, after.1.as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_of_a_group_takes_the_session_along_or_leaves_it_empty() {
    let group = Group::of(3, json!({})).await;
    let app = &group.app;
    let a = app.book(&group.id, SLOT, "a@example.com").await.expect(201);

    group.change(&a, "reschedule", json!({ "start": LATER })).await.expect(200);
    assert_eq!(group.sessions().await.len(), 1, "moved with its session");
    app.book(&group.id, SLOT, "b@example.com").await.expect(201);
    group.change(&a, "reschedule", json!({ "start": SLOT })).await.expect(200);

    let sessions = group.sessions().await;
    let state = |session: &Value| {
        (session["start"].as_str().unwrap().to_owned(), session["status"].as_str().unwrap().to_owned())
    };
    assert_eq!(
        sessions.iter().map(state).collect::<Vec<_>>(),
        [(SLOT.to_owned(), String::from("confirmed")), (LATER.to_owned(), String::from("cancelled"))]
    );
    assert_eq!(group.seats_left(LATER).await, Some(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_moves_and_ends_a_group_as_a_whole_or_one_place_of_it() {
    let group = Group::of(3, json!({})).await;
    let app = &group.app;
    let a = app.book(&group.id, SLOT, "a@example.com").await.expect(201);
    app.book(&group.id, SLOT, "b@example.com").await.expect(201);
    let id = group.sessions().await[0]["id"].as_str().unwrap().to_owned();
    let path = |action: &str| format!("/api/v1/sessions/{id}/{action}");

    let moved = app.post_as(&group.coach, &path("reschedule"), &json!({ "start": LATER })).await.expect(200);
    assert_eq!((moved["start"].as_str(), moved["bookings"].as_array().unwrap().len()), (Some(LATER), 2));
    let one = json!({ "booking_id": a["id"], "reason": "Please come next week" });
    let without = app.post_as(&group.coach, &path("cancel"), &one).await.expect(200);
    assert_eq!((without["status"].as_str(), without["seats_taken"].as_i64()), (Some("confirmed"), Some(1)));
    let over = app.post_as(&group.coach, &path("cancel"), &json!({})).await.expect(200);
    assert_eq!(over["status"], "cancelled");
    assert_eq!(app.mails_to("a@example.com").await.len(), 3, "booked, moved, cancelled");
    assert_eq!(app.mails_to("b@example.com").await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn outcomes_belong_to_each_place() {
    let group = Group::of(3, json!({})).await;
    let app = &group.app;
    let a = app.book(&group.id, SLOT, "a@example.com").await.expect(201);
    app.book(&group.id, SLOT, "b@example.com").await.expect(201);
    let id = group.sessions().await[0]["id"].as_str().unwrap().to_owned();
    app.clock.advance(chrono::TimeDelta::hours(27));

    let path = format!("/api/v1/sessions/{id}/no-show");
    let coach = app.log_in("dana@coach.test").await;
    let missed = app.post_as(&coach, &path, &json!({ "booking_id": a["id"] })).await.expect(200);

    let statuses: Vec<&str> = missed["bookings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|booking| booking["status"].as_str().unwrap())
        .collect();
    assert_eq!(statuses, ["no_show", "confirmed"]);
    app.work().await;
    let done = app.get_as(&coach, &format!("/api/v1/sessions/{id}")).await.expect(200);
    assert_eq!(done["status"], "completed");
}

#[tokio::test(flavor = "multi_thread")]
async fn more_seats_are_for_sessions_that_stand_already() {
    let group = Group::of(2, json!({})).await;
    let app = &group.app;
    app.book(&group.id, SLOT, "a@example.com").await.expect(201);
    app.book(&group.id, SLOT, "b@example.com").await.expect(201);
    let path = format!("/api/v1/session-types/{}", group.id);

    app.call(Method::PATCH, &path, &group.coach, Some(&json!({ "seats": 3 }))).await.expect(200);
    assert_eq!(group.seats_left(SLOT).await, Some(1));
    app.book(&group.id, SLOT, "c@example.com").await.expect(201);
    app.call(Method::PATCH, &path, &group.coach, Some(&json!({ "seats": 2 }))).await.expect(200);

    assert_eq!(group.sessions().await[0]["seats_taken"], 3);
    assert_eq!(app.book(&group.id, SLOT, "d@example.com").await.code(), "seats_full");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_becomes_a_group_keeps_its_name_in_the_calendar_of_who_was_there() {
    let group = Group::of(1, json!({})).await;
    let app = &group.app;
    let ann = app.book(&group.id, SLOT, "ann@example.com").await.expect(201);
    let path = format!("/api/v1/session-types/{}", group.id);
    app.call(Method::PATCH, &path, &group.coach, Some(&json!({ "seats": 3 }))).await.expect(200);
    app.book(&group.id, SLOT, "ben@example.com").await.expect(201);

    group.change(&ann, "reschedule", json!({ "start": "2026-06-15T12:00:00Z" })).await.expect(200);

    let mails = app.mails_to("ann@example.com").await;
    let (before, after) = (uid_and_sequence(&mails[1]), uid_and_sequence(&mails[0]));
    assert_eq!(before.0, after.0);
    assert_eq!((before.1.as_str(), after.1.as_str()), ("0", "1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_of_a_group_is_told_of_the_group() {
    let group = Group::of(3, json!({ "reminders_minutes_before": [60] })).await;
    let app = &group.app;
    app.book(&group.id, SLOT, "ann@example.com").await.expect(201);
    app.book(&group.id, SLOT, "ben@example.com").await.expect(201);
    let path = format!("/api/v1/sessions/{}/cancel", group.sessions().await[0]["id"].as_str().unwrap());
    app.clock.advance(chrono::TimeDelta::hours(25));

    let reminder = app.mails_to("dana@coach.test").await.remove(0);
    let subject = reminder["subject"].as_str().unwrap().to_owned();
    assert!(subject.starts_with("Reminder: ") && subject.ends_with("with a group of 2"), "{subject}");
    let coach = app.log_in("dana@coach.test").await;
    app.post_as(&coach, &path, &json!({})).await.expect(200);
    let cancelled = app.mails_to("dana@coach.test").await.remove(0);
    assert!(cancelled["subject"].as_str().unwrap().ends_with("with a group of 2"), "{cancelled}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_everybody_left_keeps_its_history() {
    let group = Group::of(3, json!({})).await;
    let app = &group.app;
    let a = app.book(&group.id, SLOT, "a@example.com").await.expect(201);
    let b = app.book(&group.id, SLOT, "b@example.com").await.expect(201);
    app.book(&group.id, LATER, "c@example.com").await.expect(201);
    let old = group.sessions().await[0]["id"].as_str().unwrap().to_owned();
    let history = async || {
        let path = format!("/api/v1/sessions/{old}");
        let session = app.get_as(&group.coach, &path).await.expect(200);
        let entries = session["history"].as_array().unwrap().clone();
        let told =
            |entry: &Value| (entry["kind"].as_str().unwrap().to_owned(), entry["data"]["booking_id"].clone());
        (session["status"].as_str().unwrap().to_owned(), entries.iter().map(told).collect::<Vec<_>>())
    };
    let entry = |kind: &str, booked: &Value| (kind.to_owned(), booked["id"].clone());
    let mut expected = vec![entry("booking.confirmed", &a), entry("booking.confirmed", &b)];

    group.change(&a, "reschedule", json!({ "start": LATER })).await.expect(200);
    expected.push(entry("booking.rescheduled", &a));
    assert_eq!(history().await, (String::from("confirmed"), expected.clone()));
    group.change(&b, "reschedule", json!({ "start": LATER })).await.expect(200);
    expected.push(entry("booking.rescheduled", &b));
    group.change(&b, "cancel", json!({})).await.expect(200);

    assert_eq!(
        history().await,
        (String::from("cancelled"), expected),
        "what b does elsewhere is not its own"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_of_which_one_was_declined_is_called_off_twice_without_a_fault() {
    let group = Group::of(3, json!({ "confirmation": { "kind": "manual" } })).await;
    let app = &group.app;
    let a = app.book(&group.id, SLOT, "a@example.com").await.expect(201);
    let b = app.book(&group.id, SLOT, "b@example.com").await.expect(201);
    let path = format!("/api/v1/sessions/{}", group.sessions().await[0]["id"].as_str().unwrap());
    let call = |action: &str, body: Value| {
        let (path, app, coach) = (format!("{path}/{action}"), app, &group.coach);
        async move { app.post_as(coach, &path, &body).await }
    };

    call("decline", json!({ "booking_id": a["id"] })).await.expect(200);
    let first = call("cancel", json!({})).await.expect(200);
    let second = call("cancel", json!({})).await.expect(200);
    let declined = call("cancel", json!({ "booking_id": a["id"] })).await;

    assert_eq!((&first["status"], &first["revision"]), (&json!("cancelled"), &second["revision"]));
    assert_eq!(app.mails_to("b@example.com").await.len(), 2, "requested, cancelled: {b}");
    assert_eq!(declined.code(), "wrong_state", "what was declined cannot be called off");
}
