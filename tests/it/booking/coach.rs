//! What a coach does with sessions.

use reqwest::Method;
use serde_json::json;

use crate::support::app::TestApp;

const SLOT: &str = "2026-06-15T10:00:00Z";

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_sees_each_step_in_the_history() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let booking = app.book(&coach.session_type_id, SLOT, "olena@example.com").await.expect(201);
    let link =
        format!("/api/v1/manage/{}", booking["manage_url"].as_str().unwrap().rsplit('/').next().unwrap());
    app.post(&format!("{link}/reschedule"), &json!({ "start": "2026-06-16T10:00:00Z" })).await.expect(200);
    app.post(&format!("{link}/cancel"), &json!({ "reason": "ill" })).await.expect(200);
    let token = app.log_in("dana@coach.test").await;

    let list = app.get_as(&token, "/api/v1/sessions?status=cancelled").await.expect(200);
    let id = list["items"][0]["id"].as_str().unwrap();
    let detail = app.get_as(&token, &format!("/api/v1/sessions/{id}")).await;

    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    assert_eq!(detail.headers["etag"], "\"v3\"");
    let detail = detail.json();
    let kinds: Vec<&str> =
        detail["history"].as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["booking.confirmed", "booking.rescheduled", "booking.cancelled"]);
    assert_eq!(detail["bookings"][0]["cancel_reason"], "ill");
    assert_eq!(detail["sequence"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_is_not_bound_by_the_policy() {
    let app = TestApp::start().await;
    let policy =
        json!({ "policy": { "cancel_notice_minutes": 10_000, "reschedule_notice_minutes": 10_000 } });
    let coach = app.coach_with("dana@coach.test", "Dana Weiss", policy).await;
    app.book(&coach.session_type_id, SLOT, "olena@example.com").await.expect(201);
    let token = app.log_in("dana@coach.test").await;
    let list = app.get_as(&token, "/api/v1/sessions").await.expect(200);
    let path = format!("/api/v1/sessions/{}", list["items"][0]["id"].as_str().unwrap());

    let moved = app
        .post_as(&token, &format!("{path}/reschedule"), &json!({ "start": "2026-06-15T12:00:00Z" }))
        .await
        .expect(200);
    let cancelled =
        app.post_as(&token, &format!("{path}/cancel"), &json!({ "reason": "I am ill" })).await.expect(200);

    assert_eq!(moved["bookings"][0]["reschedules"], 0, "only the booker's own moves count");
    assert_eq!(cancelled["status"], "cancelled");
    let mail = &app.mails_to("olena@example.com").await[0];
    assert!(mail["text"].as_str().unwrap().contains("I am ill"));
}

#[tokio::test(flavor = "multi_thread")]
async fn force_steps_over_hours_but_never_over_a_session() {
    let app = TestApp::start().await;
    let coach =
        app.coach_with("dana@coach.test", "Dana Weiss", json!({ "minimum_notice_minutes": 600 })).await;
    app.book(&coach.session_type_id, SLOT, "olena@example.com").await.expect(201);
    app.book(&coach.session_type_id, "2026-06-15T14:00:00Z", "marcus@example.com").await.expect(201);
    let token = app.log_in("dana@coach.test").await;
    let list = app.get_as(&token, "/api/v1/sessions").await.expect(200);
    let path = format!("/api/v1/sessions/{}/reschedule", list["items"][0]["id"].as_str().unwrap());
    let reschedule = |start: &str, force: bool| {
        let body = json!({ "start": start, "force": force });
        let (app, token, path) = (&app, &token, &path);
        async move { app.post_as(token, path, &body).await }
    };

    let off_hours = reschedule("2026-06-15T20:10:00Z", false).await;
    let onto = reschedule("2026-06-15T14:30:00Z", true).await;
    let forced = reschedule("2026-06-15T20:10:00Z", true).await;

    assert_eq!((off_hours.status.as_u16(), off_hours.code().as_str()), (409, "slot_not_offered"));
    assert_eq!((onto.status.as_u16(), onto.code().as_str()), (409, "slot_taken"));
    assert_eq!(forced.status, 200, "{}", forced.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_stable_under_inserts() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    for hour in [9, 11, 13, 15] {
        app.book(&coach.session_type_id, &format!("2026-06-15T{hour:02}:00:00Z"), "a@example.com")
            .await
            .expect(201);
    }
    let token = app.log_in("dana@coach.test").await;

    let first = app.get_as(&token, "/api/v1/sessions?limit=2").await;
    app.book(&coach.session_type_id, "2026-06-15T10:00:00Z", "b@example.com").await.expect(201);
    let link = first.headers["link"].clone();
    let next = link.strip_prefix('<').unwrap().split('>').next().unwrap().to_owned();
    let second = app.get_as(&token, &next).await.expect(200);

    assert!(link.ends_with("rel=\"next\""), "{link}");
    let starts: Vec<&str> =
        second["items"].as_array().unwrap().iter().map(|item| item["start"].as_str().unwrap()).collect();
    assert_eq!(starts, ["2026-06-15T13:00:00Z", "2026-06-15T15:00:00Z"]);
    assert_eq!(second["next_cursor"], serde_json::Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_coach_finds_nothing() {
    let app = TestApp::start().await;
    let dana = app.coach("dana@coach.test", "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    app.book(&dana.session_type_id, SLOT, "olena@example.com").await.expect(201);
    let own = app.log_in("dana@coach.test").await;
    let other = app.log_in("mallory@coach.test").await;
    let list = app.get_as(&own, "/api/v1/sessions").await.expect(200);
    let session = format!("/api/v1/sessions/{}", list["items"][0]["id"].as_str().unwrap());
    let session_type = format!("/api/v1/session-types/{}", dana.session_type_id);

    assert_eq!(app.get_as(&other, "/api/v1/sessions").await.expect(200)["items"], json!([]));
    for path in [&session, &session_type] {
        assert_eq!(app.get_as(&other, path).await.status, 404, "{path}");
    }
    for (path, body) in [
        (format!("{session}/cancel"), json!({})),
        (format!("{session}/reschedule"), json!({ "start": "2026-06-16T10:00:00Z", "force": true })),
    ] {
        assert_eq!(app.post_as(&other, &path, &body).await.status, 404, "{path}");
    }
    let patch = app.call(Method::PATCH, &session_type, &other, Some(&json!({ "title": "Mine" }))).await;
    assert_eq!(patch.status, 404);
    assert_eq!(app.call(Method::DELETE, &session_type, &other, None).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn search_and_filters_find_the_right_sessions() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    app.book(&coach.session_type_id, SLOT, "olena@example.com").await.expect(201);
    app.book(&coach.session_type_id, "2026-06-20T10:00:00Z", "marcus@example.com").await.expect(201);
    let token = app.log_in("dana@coach.test").await;

    for (query, count) in [
        ("q=OLENA%40", 1),
        ("q=%25", 0),
        ("q=Kovalenko", 2),
        ("from=2026-06-16T00:00:00Z", 1),
        ("to=2026-06-16T00:00:00Z", 1),
        ("status=cancelled", 0),
        ("status=confirmed", 2),
    ] {
        let list = app.get_as(&token, &format!("/api/v1/sessions?{query}")).await.expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), count, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_books_with_a_coach_who_has_left() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    app.user("owner@coach.test", "Robin", altitude::identity::Role::Owner).await;
    let owner = app.log_in("owner@coach.test").await;
    let path = format!("/api/v1/users/{}", coach.user_id);
    app.call(Method::PATCH, &path, &owner, Some(&json!({ "is_active": false }))).await.expect(200);

    let refused = app.book(&coach.session_type_id, SLOT, "olena@example.com").await;
    let slots = app
        .get(&format!(
            "/api/v1/slots?session_type_id={}&from=2026-06-15&to=2026-06-15&time_zone=UTC",
            coach.session_type_id
        ))
        .await;

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "booking_closed"));
    assert_eq!((slots.status.as_u16(), slots.code().as_str()), (409, "booking_closed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_says_what_with_whom_and_which_mentee() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let token = app.log_in("dana@coach.test").await;
    let stranger = app.log_in("mallory@coach.test").await;
    let olena = json!({ "name": "Olena", "email": "olena@example.com", "time_zone": "Europe/Kyiv" });
    let mentee = app.post_as(&token, "/api/v1/mentees", &olena).await.expect(201);
    let mentee = mentee["id"].as_str().unwrap();
    app.book(&coach.session_type_id, SLOT, "olena@example.com").await.expect(201);
    app.book(&coach.session_type_id, "2026-06-20T10:00:00Z", "marcus@example.com").await.expect(201);

    let all = app.get_as(&token, "/api/v1/sessions").await.expect(200);
    let list = app.get_as(&token, &format!("/api/v1/sessions?mentee_id={mentee}")).await.expect(200);

    assert_eq!((all["items"].as_array().unwrap().len(), list["items"].as_array().unwrap().len()), (2, 1));
    let item = &list["items"][0];
    assert_eq!(item["bookings"][0]["email"], "olena@example.com");
    assert_eq!(item["hosts"], json!([coach.user_id]));
    assert_eq!(
        item["session_type"],
        json!({ "id": coach.session_type_id, "slug": "growth", "title": "Growth session" })
    );
    let path = format!("/api/v1/sessions/{}", item["id"].as_str().unwrap());
    let mut detail = app.get_as(&token, &path).await.expect(200);
    for member in ["history", "wanted_moves"] {
        detail.as_object_mut().unwrap().remove(member).unwrap();
    }
    assert_eq!(&detail, item, "the same, but for what takes a look of its own");

    for (token, mentee) in [(&stranger, mentee), (&token, coach.session_type_id.as_str())] {
        let none = app.get_as(token, &format!("/api/v1/sessions?mentee_id={mentee}")).await.expect(200);
        assert_eq!(none["items"], json!([]));
    }
    assert_eq!(app.get_as(&token, "/api/v1/sessions?mentee_id=olena").await.pointers(), ["/mentee_id"]);
}
