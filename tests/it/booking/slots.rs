//! `GET /slots` over HTTP. The rules themselves are tested by the cases.

use serde_json::json;

use crate::support::app::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn slots_are_grouped_by_the_viewers_date_and_the_zone_changes_nothing_else() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let id = &coach.session_type_id;

    let tokyo = app
        .get(&format!(
            "/api/v1/slots?session_type_id={id}&from=2026-06-15&to=2026-06-16&time_zone=Asia/Tokyo"
        ))
        .await
        .expect(200);
    let utc = app.slots(id, "2026-06-14", "2026-06-17").await;

    assert_eq!(tokyo["time_zone"], "Asia/Tokyo");
    let days = tokyo["days"].as_array().unwrap();
    assert_eq!(days[0]["date"], "2026-06-15");
    assert_eq!(days[0]["slots"][0]["start"], "2026-06-14T15:00:00Z");
    assert_eq!(days[0]["slots"][0]["seats_left"], 1);
    for slot in days.iter().flat_map(|day| day["slots"].as_array().unwrap()) {
        assert!(utc.contains(&slot["start"].as_str().unwrap().to_owned()), "{slot}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_never_tells_why_a_coach_is_busy() {
    let app = TestApp::start().await;
    let coach =
        app.coach_with("dana@coach.test", "Dana Weiss", json!({ "minimum_notice_minutes": 1500 })).await;
    app.book(&coach.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    app.book(&coach.session_type_id, "2026-06-15T14:00:00Z", "olena@example.com").await.expect(201);
    let path = format!(
        "/api/v1/slots?session_type_id={}&from=2026-06-15&to=2026-06-15&time_zone=UTC",
        coach.session_type_id
    );

    let answer = app.get(&path).await;

    assert_eq!(
        answer.json()["blocked_by"],
        json!({ "notice": 1, "window": 0, "unavailable": 2 }),
        "{}",
        answer.text
    );
    assert!(!answer.text.contains("olena"));
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_questions_are_refused_with_the_parameter() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let id = &coach.session_type_id;
    let cases = [
        (format!("session_type_id={id}&from=2026-06-15&to=2026-06-14&time_zone=UTC"), 400, "/to"),
        (format!("session_type_id={id}&from=2026-06-15&to=2026-08-16&time_zone=UTC"), 400, "/to"),
        (format!("session_type_id={id}&from=2026-02-30&to=2026-03-01&time_zone=UTC"), 400, "/from"),
        (format!("session_type_id={id}&from=%2B262142-01-01&to=2026-06-15&time_zone=UTC"), 400, "/from"),
        (format!("session_type_id={id}&from=2026-06-15&to=2026-06-15&time_zone=utc"), 400, "/time_zone"),
        (format!("session_type_id={id}&from=2026-06-15&to=2026-06-15&time_zone=%ff"), 400, "/time_zone"),
        (format!("session_type_id={id}&from=2026-06-15&to=2026-06-15"), 400, "/time_zone"),
        (format!("session_type_id={id}&from=2026-06-15&to=2026-06-15&time_zone=UTC&more=1"), 400, "/more"),
        (
            format!("session_type_id={id}&from=2026-06-15&to=2026-06-15&time_zone=UTC&duration_minutes=7"),
            422,
            "/duration_minutes",
        ),
        (
            String::from("session_type_id=x&from=2026-06-15&to=2026-06-15&time_zone=UTC"),
            400,
            "/session_type_id",
        ),
    ];

    for (query, status, pointer) in cases {
        let answer = app.get(&format!("/api/v1/slots?{query}")).await;
        assert_eq!(
            (answer.status.as_u16(), answer.pointers()),
            (status, vec![pointer.to_owned()]),
            "{query}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_follow_the_clock_of_their_zone_across_a_change() {
    let app = TestApp::start().await;
    app.clock.set("2026-10-20T00:00:00Z".parse().unwrap());
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;
    let schedule = app.get_as(&token, "/api/v1/schedules").await.expect(200)["items"][0].clone();
    let path = format!("/api/v1/schedules/{}", schedule["id"].as_str().unwrap());
    app.call(reqwest::Method::PATCH, &path, &token, Some(&json!({ "time_zone": "America/New_York" })))
        .await
        .expect(200);

    let before = app.slots(&coach.session_type_id, "2026-10-31", "2026-10-31").await;
    let after = app.slots(&coach.session_type_id, "2026-11-01", "2026-11-01").await;

    assert_eq!(before[0], "2026-10-31T13:00:00Z");
    assert_eq!(after[0], "2026-11-01T14:00:00Z");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_cannot_be_one_is_not_there() {
    let app = TestApp::start().await;

    for path in [
        "/api/v1/public/coaches/%00",
        "/api/v1/public/coaches/%ff",
        "/api/v1/public/session-types/dana-weiss/%00",
        "/api/v1/manage/%00/calendar.ics",
    ] {
        let answer = app.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (404, "not_found"), "{path}");
    }
}
