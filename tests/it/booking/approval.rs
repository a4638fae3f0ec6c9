//! Requests that wait for approval: bookings and moves.

use altitude::identity::Role;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp, send};

const SLOT: &str = "2026-06-15T10:00:00Z";
const LATER: &str = "2026-06-15T14:00:00Z";

struct Desk {
    app: TestApp,
    id: String,
    coach: String,
}

impl Desk {
    async fn with(settings: Value) -> Self {
        let app = TestApp::start().await;
        let id = app.coach_with("dana@coach.test", "Dana Weiss", settings).await.session_type_id;
        let coach = app.log_in("dana@coach.test").await;
        Self { app, id, coach }
    }

    async fn manual(more: Value) -> Self {
        let mut settings = json!({ "confirmation": { "kind": "manual" }, "reminders_minutes_before": [60] });
        settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Self::with(settings).await
    }

    async fn sessions(&self) -> Vec<Value> {
        let list = self.app.get_as(&self.coach, "/api/v1/sessions").await.expect(200);
        list["items"].as_array().unwrap().clone()
    }

    async fn answer(&self, session: &Value, action: &str, body: Value) -> Answer {
        let path = format!("/api/v1/sessions/{}/{action}", session["id"].as_str().unwrap());
        self.app.post_as(&self.coach, &path, &body).await
    }

    async fn manage(&self, booked: &Value, action: &str, body: Value) -> Answer {
        let path =
            booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");
        self.app.post(&format!("{path}/{action}"), &body).await
    }

    async fn subjects_to(&self, address: &str) -> Vec<String> {
        let mails = self.app.mails_to(address).await;
        mails.iter().rev().map(|mail| mail["subject"].as_str().unwrap().to_owned()).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_holds_its_time_and_becomes_a_session_when_it_is_confirmed() {
    let desk = Desk::manual(json!({})).await;
    let app = &desk.app;

    let asked = app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    let second = app.book(&desk.id, SLOT, "b@example.com").await;
    let session = desk.sessions().await.remove(0);
    let confirmed = desk.answer(&session, "confirm", json!({})).await.expect(200);
    let again = desk.answer(&session, "confirm", json!({})).await.expect(200);

    assert_eq!((asked["status"].as_str(), asked["pending_expires_at"].is_string()), (Some("pending"), true));
    assert_eq!(second.code(), "slot_taken");
    assert_eq!(
        (confirmed["status"].as_str(), again["status"].as_str()),
        (Some("confirmed"), Some("confirmed"))
    );
    let mails = app.mails_to("a@example.com").await;
    assert_eq!(mails.len(), 2);
    assert!(mails[1]["attachments"].as_array().unwrap().is_empty(), "no invitation before it is approved");
    assert!(mails[0]["attachments"][0]["content"].as_str().unwrap().contains("METHOD:REQUEST"));
    let kinds: Vec<&str> =
        again["history"].as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["booking.requested", "booking.confirmed"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_request_frees_its_time_and_says_why() {
    let desk = Desk::manual(json!({})).await;
    let app = &desk.app;
    app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    let session = desk.sessions().await.remove(0);

    let declined =
        desk.answer(&session, "decline", json!({ "reason": "I am away that day" })).await.expect(200);
    let late = desk.answer(&session, "confirm", json!({})).await;

    assert_eq!(declined["status"], "declined");
    assert_eq!((late.status.as_u16(), late.code().as_str()), (409, "wrong_state"));
    assert!(app.slots(&desk.id, "2026-06-15", "2026-06-15").await.contains(&SLOT.to_owned()));
    let mails = app.mails_to("a@example.com").await;
    assert!(mails[0]["text"].as_str().unwrap().contains("I am away that day"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_nobody_answers_expires_and_frees_its_time() {
    let desk = Desk::manual(json!({ "pending_expires_minutes": 120 })).await;
    let app = &desk.app;
    app.book(&desk.id, SLOT, "a@example.com").await.expect(201);

    app.clock.advance(TimeDelta::minutes(121));
    app.work().await;

    let coach = app.log_in("dana@coach.test").await;
    let list = app.get_as(&coach, "/api/v1/sessions").await.expect(200);
    assert_eq!(list["items"][0]["status"], "expired");
    assert!(app.slots(&desk.id, "2026-06-15", "2026-06-15").await.contains(&SLOT.to_owned()));
    assert_eq!(
        (desk.subjects_to("a@example.com").await.len(), desk.subjects_to("dana@coach.test").await.len()),
        (2, 2)
    );
    app.work().await;
    assert_eq!(desk.subjects_to("a@example.com").await.len(), 2, "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_requests_that_overlap_the_first_confirmation_wins() {
    let desk = Desk::manual(json!({ "pending_blocks": false, "slot_interval_minutes": 30 })).await;
    let app = &desk.app;
    app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    app.book(&desk.id, SLOT, "b@example.com").await.expect(201);
    app.book(&desk.id, "2026-06-15T10:30:00Z", "c@example.com").await.expect(201);
    let sessions = desk.sessions().await;

    let (one, two, three) = tokio::join!(
        desk.answer(&sessions[0], "confirm", json!({})),
        desk.answer(&sessions[1], "confirm", json!({ "force": true })),
        desk.answer(&sessions[2], "confirm", json!({})),
    );

    let mut statuses: Vec<u16> = [&one, &two, &three].iter().map(|answer| answer.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409], "{one:?} {two:?} {three:?}");
    for lost in [one, two, three].iter().filter(|answer| answer.status == 409) {
        assert_eq!(lost.code(), "slot_taken");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_below_the_notice_needs_approval() {
    let desk =
        Desk::with(json!({ "confirmation": { "kind": "manual_below_notice", "minutes": 2880 } })).await;

    let soon = desk.app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    let far = desk.app.book(&desk.id, "2026-06-17T10:00:00Z", "b@example.com").await.expect(201);

    assert_eq!((soon["status"].as_str(), far["status"].as_str()), (Some("pending"), Some("confirmed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_waits_for_approval_and_the_old_time_is_kept_until_then() {
    let desk = Desk::manual(json!({})).await;
    let app = &desk.app;
    let booked = app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    let session = desk.sessions().await.remove(0);
    desk.answer(&session, "confirm", json!({})).await.expect(200);

    let asked = desk.manage(&booked, "reschedule", json!({ "start": LATER })).await.expect(200);
    assert_eq!((asked["start"].as_str(), asked["wanted_move"]["start"].as_str()), (Some(SLOT), Some(LATER)));
    let free = app.slots(&desk.id, "2026-06-15", "2026-06-15").await;
    assert!(!free.contains(&SLOT.to_owned()) && !free.contains(&LATER.to_owned()), "both are kept: {free:?}");
    let declined = desk.answer(&session, "decline", json!({})).await.expect(200);
    assert_eq!((declined["status"].as_str(), declined["start"].as_str()), (Some("confirmed"), Some(SLOT)));
    desk.manage(&booked, "reschedule", json!({ "start": LATER })).await.expect(200);
    let moved = desk.answer(&session, "confirm", json!({})).await.expect(200);

    assert_eq!(
        (moved["start"].as_str(), moved["bookings"][0]["reschedules"].as_i64()),
        (Some(LATER), Some(1))
    );
    assert!(app.slots(&desk.id, "2026-06-15", "2026-06-15").await.contains(&SLOT.to_owned()));
    let kinds: Vec<&str> =
        moved["history"].as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        [
            "booking.requested",
            "booking.confirmed",
            "booking.move_requested",
            "booking.move_declined",
            "booking.move_requested",
            "booking.rescheduled"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_nobody_answers_leaves_the_old_time() {
    let desk = Desk::manual(json!({ "pending_expires_minutes": 60 })).await;
    let app = &desk.app;
    let booked = app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    desk.answer(&desk.sessions().await[0], "confirm", json!({})).await.expect(200);
    desk.manage(&booked, "reschedule", json!({ "start": LATER })).await.expect(200);

    app.clock.advance(TimeDelta::minutes(61));
    app.work().await;

    assert!(app.slots(&desk.id, "2026-06-15", "2026-06-15").await.contains(&LATER.to_owned()));
    let path = booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");
    let now = app.get(&path).await.expect(200);
    assert_eq!((now["start"].as_str(), &now["wanted_move"]), (Some(SLOT), &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_taken_back_or_moved_by_its_booker() {
    let desk = Desk::manual(json!({ "policy": { "cancel_notice_minutes": 10_000 } })).await;
    let app = &desk.app;
    let booked = app.book(&desk.id, SLOT, "a@example.com").await.expect(201);

    let moved = desk.manage(&booked, "reschedule", json!({ "start": LATER })).await.expect(200);
    let cancelled = desk.manage(&booked, "cancel", json!({})).await.expect(200);

    assert_eq!((moved["status"].as_str(), moved["start"].as_str()), (Some("pending"), Some(LATER)));
    assert_eq!(cancelled["status"], "cancelled", "whoever waits may always take the question back");
    assert_eq!(app.slots(&desk.id, "2026-06-15", "2026-06-15").await.len(), 8);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_hears_that_a_wish_to_move_was_taken_back_or_expired() {
    let desk = Desk::manual(json!({ "pending_expires_minutes": 60 })).await;
    let app = &desk.app;
    let booked = app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    let session = desk.sessions().await.remove(0);
    desk.answer(&session, "confirm", json!({})).await.expect(200);
    desk.manage(&booked, "reschedule", json!({ "start": LATER })).await.expect(200);

    let back = desk.manage(&booked, "reschedule", json!({ "start": SLOT })).await.expect(200);
    assert_eq!(back["wanted_move"], Value::Null);
    let mail = app.mails_to("dana@coach.test").await.remove(0);
    assert!(mail["text"].as_str().unwrap().contains("took the wish for another time back"), "{mail}");
    desk.manage(&booked, "reschedule", json!({ "start": LATER })).await.expect(200);
    app.clock.advance(TimeDelta::minutes(61));
    app.work().await;

    let mail = app.mails_to("dana@coach.test").await.remove(0);
    assert!(mail["text"].as_str().unwrap().contains("Nobody answered the wish"), "{mail}");
    let again = app.log_in("dana@coach.test").await;
    let path = format!("/api/v1/sessions/{}", session["id"].as_str().unwrap());
    let history = app.get_as(&again, &path).await.expect(200)["history"].as_array().unwrap().clone();
    assert!(history.iter().any(|event| event["kind"] == "booking.move_withdrawn"), "{history:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_who_moves_a_request_tells_its_booker_so() {
    let desk = Desk::manual(json!({})).await;
    desk.app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    let session = desk.sessions().await.remove(0);

    let moved = desk.answer(&session, "reschedule", json!({ "start": LATER })).await.expect(200);

    assert_eq!((moved["status"].as_str(), moved["start"].as_str()), (Some("pending"), Some(LATER)));
    let mail = desk.app.mails_to("a@example.com").await.remove(0);
    assert!(mail["text"].as_str().unwrap().contains("Dana Weiss moved your request"), "{mail}");
    assert_eq!(desk.subjects_to("dana@coach.test").await.len(), 1, "whoever did it knows");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_has_no_calendar_file_yet() {
    let desk = Desk::manual(json!({})).await;
    let booked = desk.app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    let path = booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");

    let early = desk.app.get(&format!("{path}/calendar.ics")).await;
    assert_eq!((early.status.as_u16(), early.code().as_str()), (409, "wrong_state"));
    desk.answer(&desk.sessions().await[0], "confirm", json!({})).await.expect(200);
    assert!(desk.app.get(&format!("{path}/calendar.ics")).await.text.contains("STATUS:CONFIRMED"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_approves_a_time_they_never_saw() {
    let desk = Desk::manual(json!({})).await;
    let app = &desk.app;
    let asked = app.book(&desk.id, SLOT, "a@example.com").await.expect(201);
    let path = format!("/api/v1/sessions/{}", desk.sessions().await.remove(0)["id"].as_str().unwrap());
    let seen = async || app.get_as(&desk.coach, &path).await.headers["etag"].clone();
    let answer = async |action: &str, tag: &str, body: Value| {
        let request = app.request(Method::POST, &format!("{path}/{action}")).bearer_auth(&desk.coach);
        send(request.header("If-Match", tag).json(&body)).await
    };

    let before = seen().await;
    desk.manage(&asked, "reschedule", json!({ "start": LATER })).await.expect(200);
    for (action, body) in [
        ("confirm", json!({})),
        ("decline", json!({})),
        ("cancel", json!({})),
        ("reschedule", json!({ "start": SLOT })),
        ("reassign", json!({ "to": app.user("robin@coach.test", "Robin", Role::Coach).await })),
        ("complete", json!({})),
        ("no-show", json!({})),
    ] {
        let refused = answer(action, &before, body).await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (412, "stale_version"), "{action}");
    }
    assert_eq!(answer("confirm", "v1", json!({})).await.pointers(), ["/If-Match"]);
    let confirmed = answer("confirm", &seen().await, json!({})).await;
    assert_eq!(
        (confirmed.json()["status"].as_str(), confirmed.json()["start"].as_str()),
        (Some("confirmed"), Some(LATER))
    );

    // A wish to move is a part of what is seen, and so is another one, and none.
    let mut tags = vec![confirmed.headers["etag"].clone()];
    for start in ["2026-06-16T10:00:00Z", "2026-06-16T15:00:00Z", LATER] {
        desk.manage(&asked, "reschedule", json!({ "start": start })).await.expect(200);
        let refused = answer("confirm", tags.last().unwrap(), json!({})).await;
        assert_eq!(refused.code(), "stale_version", "{start}");
        tags.push(seen().await);
    }
    desk.manage(&asked, "reschedule", json!({ "start": "2026-06-16T15:00:00Z" })).await.expect(200);
    let moved = answer("confirm", &format!("{}, {}", tags[0], seen().await), json!({})).await.expect(200);
    assert_eq!((moved["start"].as_str(), &moved["wanted_moves"]), (Some("2026-06-16T15:00:00Z"), &json!([])));
}
