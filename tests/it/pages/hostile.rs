//! Bad input of every kind: a page that says so, and nothing stored.

use reqwest::Method;
use reqwest::header::{ACCEPT, CONTENT_TYPE};

use super::browser::{booking_form, open};
use crate::support::app::{Answer, TestApp, send};

#[tokio::test]
async fn bad_addresses_are_answered_by_a_page() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let picker = "/c/maya-rivera/growth";
    for (path, status) in [
        ("/c/%00", 404),
        ("/c/a%ff", 404),
        ("/c/nobody", 404),
        ("/c/maya-rivera/nothing", 404),
        ("/c/maya-rivera/growth%00", 404),
        ("/c/..%2F..%2Fetc/passwd", 404),
        ("/manage/%00", 404),
        ("/booked/x", 404),
        ("/manage/AAAA/move", 404),
        ("/manage/AAAA/cancel", 404),
        ("/static/..%2Fmod.rs", 404),
        (&format!("{picker}?month=262143-01"), 400),
        (&format!("{picker}?month=2026-13"), 400),
        (&format!("{picker}?date=%2B262143-01-01"), 400),
        (&format!("{picker}?date=2026-02-30"), 400),
        (&format!("{picker}?zone=%00"), 400),
        (&format!("{picker}?zone=%ff"), 400),
        (&format!("{picker}/book?start=%2B262143-01-01T00:00:00Z"), 400),
        (&format!("{picker}/book?start=now"), 400),
        (&format!("{picker}?zone=Mars%2FOlympus"), 200),
        (&format!("{picker}?month=0000-01"), 200),
        (&format!("{picker}?month=9999-12"), 200),
        (&format!("{picker}?duration=99999999999999999999"), 200),
        (&format!("{picker}?utm_source=%3Cscript%3E"), 200),
    ] {
        let answer = open(&app, path).await;

        assert_eq!(answer.status.as_u16(), status, "{path}: {}", answer.text);
        assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8", "{path}");
        assert!(status == 200 || answer.text.contains("<h1>"), "{path}: {}", answer.text);
    }
}

#[tokio::test]
async fn bad_forms_are_refused_and_nothing_is_stored() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let good = "start=2026-06-16T14:00:00Z&name=A&email=a@example.com";
    let many = (0..10_000).fold(String::new(), |many, number| format!("{many}&answers.q{number}=x"));
    let form = "application/x-www-form-urlencoded";
    for (media_type, body, status) in [
        (form, String::new(), 400),
        (form, format!("{good}&start=x").replace("start=2026-06-16T14:00:00Z", "a=b"), 400),
        (form, format!("{good}%00"), 400),
        (form, format!("{good}%ff"), 400),
        (form, format!("{good}&alternative_start=tomorrow"), 400),
        (form, format!("{good}&duration_minutes=9999999999"), 400),
        (form, format!("{good}{many}"), 422),
        (form, format!("{good}&answers.%3Cscript%3E=x"), 422),
        (form, "x".repeat(400_000), 413),
        ("application/json", String::from("{}"), 415),
        ("multipart/form-data; boundary=x", String::from("--x--"), 415),
    ] {
        let answer = post(&app, "/c/maya-rivera/growth/book", (media_type, body.clone().into_bytes())).await;

        let start: String = body.chars().take(120).collect();
        assert_eq!(answer.status.as_u16(), status, "{start}: {}", answer.text);
        assert!(!answer.text.contains("<script>"), "{start}");
    }
    let raw = post(&app, "/c/maya-rivera/growth/book", (form, b"name=\xff\xfe".to_vec())).await;
    assert_eq!(raw.status.as_u16(), 400);
    assert_eq!(bookings(&app).await, 0);
}

#[tokio::test]
async fn names_reasons_and_answers_are_only_text() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya <b>Rivera</b>").await;
    let home = open(&app, "/").await.text;
    assert!(home.contains("Maya &#60;b&#62;Rivera") && !home.contains("<b>"), "{home}");
    let coach = super::browser::link(&home, "/c/").trim_start_matches("/c/").to_owned();
    let form = booking_form(&app, &coach, "2026-06-16T14:00:00Z").await;

    let booked = form.with("name", "\"><img src=x onerror=alert(1)>").send_and_follow(&app).await;

    assert!(!booked.contains("<img") && booked.contains("&#60;img src=x"), "{booked}");
}

#[tokio::test]
async fn a_key_that_is_none_does_not_stop_a_booking() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    for (hour, key) in [(10, "two words"), (11, ""), (12, "ключ")] {
        let form = booking_form(&app, "maya-rivera", &format!("2026-06-16T{hour}:00:00Z")).await;

        let answer = form.with("idempotency_key", key).send(&app).await;

        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
    }
    assert_eq!(bookings(&app).await, 3);
}

async fn post(app: &TestApp, path: &str, (media_type, body): (&str, Vec<u8>)) -> Answer {
    let request =
        app.request(Method::POST, path).header(ACCEPT, "text/html").header(CONTENT_TYPE, media_type);
    send(request.body(body)).await
}

/// How many sessions the coach has.
async fn bookings(app: &TestApp) -> usize {
    let token = app.log_in("maya@example.com").await;
    let sessions = app.get_as(&token, "/api/v1/sessions").await.expect(200);
    sessions["items"].as_array().unwrap().len()
}
