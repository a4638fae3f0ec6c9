//! Session types, schedules and time off.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{TestApp, open_hours, send};

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_sets_up_and_is_bookable() {
    let app = TestApp::start().await;
    app.user("dana@coach.test", "Dana Weiss", altitude::identity::Role::Coach).await;
    let token = app.log_in("dana@coach.test").await;

    app.post_as(&token, "/api/v1/schedules", &open_hours("Europe/Berlin", "10:00", "12:00"))
        .await
        .expect(201);
    let made = app
        .post_as(
            &token,
            "/api/v1/session-types",
            &json!({
                "slug": "intro", "title": "Intro call", "duration_minutes": 30, "duration_options": [30, 60],
                "location": { "kind": "phone", "value": "+49 30 1234" }
            }),
        )
        .await;

    assert_eq!(made.status, 201, "{}", made.text);
    assert_eq!(made.headers["etag"], "\"v1\"");
    let id = made.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(made.headers["location"], format!("/api/v1/session-types/{id}"));
    let slots = app.slots(&id, "2026-06-15", "2026-06-15").await;
    assert_eq!(
        slots,
        ["2026-06-15T08:00:00Z", "2026-06-15T08:30:00Z", "2026-06-15T09:00:00Z", "2026-06-15T09:30:00Z"]
    );
    let page = app.get("/api/v1/public/coaches/dana-weiss").await.expect(200);
    assert_eq!(page["session_types"][0]["slug"], "intro");
    let public = app.get("/api/v1/public/session-types/dana-weiss/intro").await.expect(200);
    assert_eq!(public["duration_options"], json!([30, 60]));
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_make_no_sense_are_all_named() {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;

    let refused = app.post_as(&token, "/api/v1/session-types", &json!({
        "slug": "Not A Slug", "title": "", "duration_minutes": 0, "location": { "kind": "video_url", "value": "nowhere" },
        "slot_interval_minutes": 0, "buffer_before_minutes": -1, "limits": { "day": { "count": 9 }, "month": { "count": 5 } },
        "booking_window": { "kind": "range", "from": "2026-02-01", "to": "2026-01-01" },
        "questions": [{ "key": "x", "label": "X", "kind": "select" }, { "key": "x", "label": "Y", "kind": "text" }]
    })).await;
    let schedule = app.post_as(&token, "/api/v1/schedules", &json!({
        "name": "x", "time_zone": "Mars/Olympus", "weekly": [{ "day": "monday", "start": "24:00", "end": "08:00" }],
        "overrides": [{ "date": "2026-06-15", "windows": [{ "start": "10:00", "end": "09:00" }] }, { "date": "2026-06-15", "windows": [] }]
    })).await;
    let time_off =
        app.post_as(&token, "/api/v1/time-off", &json!({ "from": "2026-06-20", "to": "2026-06-19" })).await;

    assert_eq!(refused.status, 422);
    for pointer in [
        "/slug",
        "/title",
        "/duration_minutes",
        "/location/value",
        "/slot_interval_minutes",
        "/buffer_before_minutes",
        "/limits",
        "/booking_window/to",
        "/questions",
        "/questions/0/options",
    ] {
        assert!(refused.pointers().contains(&pointer.to_owned()), "{pointer}: {}", refused.text);
    }
    assert_eq!(schedule.status, 422);
    assert_eq!(
        schedule.pointers(),
        ["/time_zone", "/weekly/0/start", "/overrides/0/windows/0/end", "/overrides/1/date"]
    );
    assert_eq!((time_off.status.as_u16(), time_off.pointers()), (422, vec![String::from("/to")]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_of_a_stale_revision_is_refused() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;
    let path = format!("/api/v1/session-types/{}", coach.session_type_id);
    let change = |tag: &str, body: Value| {
        send(app.request(Method::PATCH, &path).bearer_auth(&token).header("If-Match", tag).json(&body))
    };

    let first = change("\"v1\"", json!({ "title": "Renamed", "description": "About growth" })).await;
    let stale = change("\"v1\"", json!({ "title": "Lost" })).await;
    let cleared = change("*", json!({ "description": null })).await;
    let nonsense = change("v1", json!({})).await;

    assert_eq!(first.headers["etag"], "\"v2\"");
    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale_version"));
    assert_eq!(cleared.expect(200)["description"], "");
    assert_eq!((nonsense.status.as_u16(), nonsense.pointers()), (400, vec![String::from("/If-Match")]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_patch_names_what_it_gets_wrong() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;
    let path = format!("/api/v1/session-types/{}", coach.session_type_id);

    for (body, status, pointer) in [
        (json!({ "surprise": 1 }), 400, "/surprise"),
        (json!({ "title": 7 }), 400, "/title"),
        (json!({ "slug": null }), 400, "/slug"),
        (json!([1]), 400, ""),
        (json!({ "duration_minutes": 0 }), 422, "/duration_minutes"),
    ] {
        let answer = app.call(Method::PATCH, &path, &token, Some(&body)).await;
        assert_eq!((answer.status.as_u16(), answer.pointers()), (status, vec![pointer.to_owned()]), "{body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_in_use_cannot_be_deleted() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;
    app.book(&coach.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let schedules = app.get_as(&token, "/api/v1/schedules").await.expect(200);
    let schedule = format!("/api/v1/schedules/{}", schedules["items"][0]["id"].as_str().unwrap());
    let session_type = format!("/api/v1/session-types/{}", coach.session_type_id);

    let in_use = app.call(Method::DELETE, &session_type, &token, None).await;
    let default = app.call(Method::DELETE, &schedule, &token, None).await;
    let twice = app
        .post_as(
            &token,
            "/api/v1/session-types",
            &json!({
                "slug": "growth", "title": "Another", "duration_minutes": 30, "location": { "kind": "phone" }
            }),
        )
        .await;

    assert_eq!((in_use.status.as_u16(), in_use.code().as_str()), (409, "session_type_in_use"));
    assert_eq!((default.status.as_u16(), default.code().as_str()), (409, "schedule_in_use"));
    assert_eq!((twice.status.as_u16(), twice.code().as_str()), (409, "slug_taken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn time_off_and_overrides_close_days() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;

    let entry = app
        .post_as(
            &token,
            "/api/v1/time-off",
            &json!({ "from": "2026-06-15", "to": "2026-06-16", "reason": "Away" }),
        )
        .await
        .expect(201);
    assert!(app.slots(&coach.session_type_id, "2026-06-15", "2026-06-16").await.is_empty());
    let path = format!("/api/v1/time-off/{}", entry["id"].as_str().unwrap());
    app.call(Method::PATCH, &path, &token, Some(&json!({ "to": "2026-06-15" }))).await.expect(200);
    assert_eq!(app.slots(&coach.session_type_id, "2026-06-15", "2026-06-16").await.len(), 8);
    app.call(Method::DELETE, &path, &token, None).await.expect(204);

    assert_eq!(app.slots(&coach.session_type_id, "2026-06-15", "2026-06-16").await.len(), 16);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_schedule_is_the_default_and_there_is_only_one() {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;

    let mut second = open_hours("UTC", "08:00", "09:00");
    second["name"] = json!("Early");
    app.post_as(&token, "/api/v1/schedules", &second).await.expect(201);

    let list = app.get_as(&token, "/api/v1/schedules").await.expect(200);
    let defaults: Vec<&str> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["is_default"] == true)
        .map(|item| item["name"].as_str().unwrap())
        .collect();
    assert_eq!(defaults, ["Early"]);
}
