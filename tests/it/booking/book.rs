//! `POST /bookings`.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{TestApp, booking, send};

const SLOT: &str = "2026-06-15T10:00:00Z";

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_books_and_both_get_an_invitation() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;

    let booked = app.book(&coach.session_type_id, SLOT, "Olena@Example.com").await;

    assert_eq!(booked.status, 201, "{}", booked.text);
    assert!(booked.headers["location"].starts_with("http://coach.test/manage/"), "{booked:?}");
    let booked = booked.json();
    assert_eq!(booked["status"], "confirmed");
    assert_eq!(booked["email"], "olena@example.com");
    assert_eq!(booked["start"], SLOT);
    assert_eq!(booked["end"], "2026-06-15T11:00:00Z");
    let to_booker = app.mails_to("olena@example.com").await;
    let to_coach = app.mails_to("dana@coach.test").await;
    assert_eq!((to_booker.len(), to_coach.len()), (1, 1));
    let text = to_booker[0]["text"].as_str().unwrap();
    assert!(text.contains("13:00–14:00 (Europe/Kyiv, UTC+3)"), "{text}");
    assert!(text.contains(booked["manage_url"].as_str().unwrap()), "{text}");
    for mail in [&to_booker[0], &to_coach[0]] {
        let invitation = mail["attachments"][0]["content"].as_str().unwrap().replace("\r\n ", "");
        for line in [
            "METHOD:REQUEST",
            "SEQUENCE:0",
            "DTSTART:20260615T100000Z",
            "ORGANIZER;CN=Dana Weiss:mailto:hello@coach.test",
        ] {
            assert!(invitation.contains(line), "{line} in {invitation}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booked_slot_is_gone_and_says_so() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    app.book(&coach.session_type_id, SLOT, "first@example.com").await.expect(201);

    let second = app.book(&coach.session_type_id, SLOT, "second@example.com").await;

    assert_eq!((second.status.as_u16(), second.code().as_str()), (409, "slot_taken"));
    let left = app.slots(&coach.session_type_id, "2026-06-15", "2026-06-15").await;
    assert_eq!(left.len(), 7);
    assert!(!left.contains(&String::from(SLOT)));
    assert!(app.mails_to("second@example.com").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_listed_slot_can_be_booked() {
    let app = TestApp::start().await;
    let settings =
        json!({ "buffer_after_minutes": 15, "slot_interval_minutes": 30, "minimum_notice_minutes": 120 });
    let coach = app.coach_with("dana@coach.test", "Dana Weiss", settings).await;
    let mut booked = 0;

    while let Some(start) = app.slots(&coach.session_type_id, "2026-06-14", "2026-06-15").await.pop() {
        app.book(&coach.session_type_id, &start, &format!("visitor{booked}@example.com")).await.expect(201);
        booked += 1;
    }

    assert!(booked >= 8, "{booked}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_says_the_true_reason() {
    let app = TestApp::start().await;
    let settings = json!({
        "minimum_notice_minutes": 1440, "booking_window": { "kind": "rolling_days", "days": 10 },
        "buffer_before_minutes": 30, "limits": { "day": { "count": 2 } }
    });
    let coach = app.coach_with("dana@coach.test", "Dana Weiss", settings).await;
    app.book(&coach.session_type_id, "2026-06-16T10:00:00Z", "a@example.com").await.expect(201);
    app.book(&coach.session_type_id, "2026-06-16T13:00:00Z", "b@example.com").await.expect(201);

    for (start, code) in [
        ("2026-06-17T10:30:00Z", "slot_not_offered"),
        ("2026-06-17T18:00:00Z", "slot_not_offered"),
        ("2026-06-16T10:00:00Z", "slot_taken"),
        ("2026-06-16T11:00:00Z", "slot_taken"),
        ("2026-06-14T10:00:00Z", "notice_too_short"),
        ("2020-06-14T10:00:00Z", "notice_too_short"),
        ("2026-06-25T10:00:00Z", "outside_window"),
        ("2026-06-16T16:00:00Z", "limit_reached"),
    ] {
        let refused = app.book(&coach.session_type_id, start, "c@example.com").await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, code), "{start}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_inactive_type_is_closed_and_an_unknown_one_is_not_there() {
    let app = TestApp::start().await;
    let closed = app.coach_with("dana@coach.test", "Dana Weiss", json!({ "active": false })).await;

    let refused = app.book(&closed.session_type_id, SLOT, "a@example.com").await;
    let unknown = app.book("01890000-0000-7000-8000-000000000000", SLOT, "a@example.com").await;

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "booking_closed"));
    assert_eq!((unknown.status.as_u16(), unknown.code().as_str()), (404, "not_found"));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_checked_against_the_questions_and_keep_their_wording() {
    let app = TestApp::start().await;
    let questions = json!({ "questions": [
        { "key": "goal", "label": "What would you like to work on?", "kind": "long_text", "required": true },
        { "key": "level", "label": "Where are you now?", "kind": "select", "options": ["Senior", "Staff"] },
        { "key": "count", "label": "How many?", "kind": "number" }
    ]});
    let coach = app.coach_with("dana@coach.test", "Dana Weiss", questions).await;
    let mut wish = booking(&coach.session_type_id, SLOT, "olena@example.com");

    wish["answers"] = json!({ "level": "Intern", "count": "three", "other": "x" });
    let refused = app.post("/api/v1/bookings", &wish).await;
    wish["answers"] = json!({ "goal": "System design", "level": "Staff" });
    let booked = app.post("/api/v1/bookings", &wish).await.expect(201);

    assert_eq!(refused.status, 422);
    assert_eq!(refused.pointers(), ["/answers/goal", "/answers/level", "/answers/count", "/answers/other"]);
    assert_eq!(booked["answers"][0]["label"], "What would you like to work on?");
    assert_eq!(booked["answers"][1]["value"], "Staff");
    let mail = &app.mails_to("dana@coach.test").await[0];
    assert!(mail["text"].as_str().unwrap().contains("System design"));
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_input_is_refused_with_its_place_and_changes_nothing() {
    let app = TestApp::start().await;
    let coach = app.coach_with("dana@coach.test", "Dana Weiss", json!({ "guests_max": 2 })).await;
    let good = booking(&coach.session_type_id, SLOT, "olena@example.com");
    let many: serde_json::Map<String, Value> = (0..10_000).map(|n| (format!("q{n}"), json!("x"))).collect();
    let cases: Vec<(&str, Value, u16, &str)> = vec![
        ("start", json!("tomorrow"), 400, "/start"),
        ("start", json!("+262143-01-01T00:00:00Z"), 400, "/start"),
        ("start", json!("9999-12-31T23:59:59Z"), 422, "/start"),
        ("duration_minutes", json!(45), 422, "/duration_minutes"),
        ("duration_minutes", json!(1.5), 400, "/duration_minutes"),
        ("duration_minutes", json!(99_999_999_999_i64), 400, "/duration_minutes"),
        ("name", json!("Olena\r\nBcc: x@y.example"), 422, "/name"),
        ("name", json!("a\u{0}b"), 400, "/name"),
        ("name", json!("https://evil.example"), 422, "/name"),
        ("name", json!("  "), 422, "/name"),
        ("name", json!("x".repeat(201)), 422, "/name"),
        ("name", json!(7), 400, "/name"),
        ("email", json!("olena@example.com\r\nSubject: x"), 422, "/email"),
        ("email", json!("nobody"), 422, "/email"),
        ("time_zone", json!("UTC+2"), 422, "/time_zone"),
        ("time_zone", json!("Europe/Atlantis"), 422, "/time_zone"),
        ("time_zone", json!("posix/Europe/Kyiv"), 422, "/time_zone"),
        ("locale", json!("no tag"), 400, "/locale"),
        ("guests", json!(["a@example.com", "nobody"]), 422, "/guests/1"),
        ("guests", json!(["a@example.com", "b@example.com", "c@example.com"]), 422, "/guests"),
        ("fax_number", json!("5551234"), 422, "/fax_number"),
        ("surprise", json!(true), 400, "/surprise"),
        ("session_type_id", json!("growth"), 400, "/session_type_id"),
        ("answers", json!({ "goal": "x" }), 422, "/answers/goal"),
        ("answers", Value::Object(many), 422, "/answers/q0"),
    ];

    for (key, value, status, pointer) in cases {
        let mut body = good.clone();
        body[key] = value;
        let answer = app.post("/api/v1/bookings", &body).await;
        assert_eq!(answer.status.as_u16(), status, "{key}: {}", answer.text);
        assert_eq!(answer.code(), "validation_failed", "{key}");
        assert!(answer.pointers().contains(&pointer.to_owned()), "{key}: {}", answer.text);
    }

    assert_eq!(app.slots(&coach.session_type_id, "2026-06-15", "2026-06-15").await.len(), 8);
    assert!(app.mails_to("@").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_are_no_json_of_ours_are_told_apart() {
    let app = TestApp::start().await;
    let request = |body: Vec<u8>| {
        app.request(Method::POST, "/api/v1/bookings").header("content-type", "application/json").body(body)
    };

    let broken = send(request(b"{".to_vec())).await;
    let not_utf8 = send(request(b"{\"name\":\"\xff\xfe\"}".to_vec())).await;
    let deep = send(request("[".repeat(100_000).into_bytes())).await;
    let huge = send(request(vec![b' '; 300_000])).await;
    let form = send(app.request(Method::POST, "/api/v1/bookings").form(&[("a", "b")])).await;
    let empty = send(request(Vec::new())).await;

    assert_eq!((broken.status.as_u16(), broken.pointers()), (400, vec![String::new()]));
    assert_eq!(not_utf8.status, 400);
    assert_eq!(deep.status, 400);
    assert_eq!((huge.status.as_u16(), huge.code().as_str()), (413, "too_large"));
    assert_eq!((form.status.as_u16(), form.code().as_str()), (415, "unsupported_media_type"));
    assert_eq!(empty.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_books_once() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let wish = booking(&coach.session_type_id, SLOT, "olena@example.com");
    let with_key = |body: &Value| {
        send(app.request(Method::POST, "/api/v1/bookings").header("Idempotency-Key", "key-1").json(body))
    };

    let first = with_key(&wish).await;
    let again = with_key(&wish).await;
    let mut other = wish.clone();
    other["name"] = json!("Somebody Else");
    let mismatch = with_key(&other).await;

    assert_eq!((first.status.as_u16(), again.status.as_u16()), (201, 201));
    assert_eq!(first.json(), again.json());
    assert_eq!(again.headers["idempotency-replayed"], "true");
    assert!(!first.headers.contains_key("idempotency-replayed"));
    assert_eq!(again.headers["location"], first.headers["location"]);
    assert_eq!((mismatch.status.as_u16(), mismatch.code().as_str()), (422, "idempotency_mismatch"));
    assert_eq!(app.mails_to("olena@example.com").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_not_kept_under_a_key() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let with_key = |start: &str| {
        let wish = booking(&coach.session_type_id, start, "olena@example.com");
        send(app.request(Method::POST, "/api/v1/bookings").header("Idempotency-Key", "key-1").json(&wish))
    };

    let refused = with_key("2026-06-15T10:30:00Z").await;
    let booked = with_key(SLOT).await;

    assert_eq!(refused.status, 409);
    assert_eq!(booked.status, 201, "{}", booked.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unverified_address_changes_no_profile() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    app.mentee("olena@example.com", "Olena").await;
    let mut wish = booking(&coach.session_type_id, SLOT, "olena@example.com");
    wish["name"] = json!("Somebody Pretending");

    app.post("/api/v1/bookings", &wish).await.expect(201);

    let token = app.sign_in_by_link("olena@example.com").await;
    let me = app.get_as(&token, "/api/v1/me").await.expect(200);
    assert_eq!(me["name"], "Olena");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_is_taken_by_its_tag_and_one_we_do_not_speak_is_english() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    for (hour, tag, locale) in
        [(9, "de-AT", "de"), (10, "en-US", "en"), (11, "uk_UA", "uk"), (12, "pt-BR", "en")]
    {
        let mut wish =
            booking(&coach.session_type_id, &format!("2026-06-15T{hour:02}:00:00Z"), "a@example.com");
        wish["locale"] = json!(tag);
        assert_eq!(app.post("/api/v1/bookings", &wish).await.expect(201)["locale"], locale, "{tag}");
    }
    for tag in [json!(""), json!("de at"), json!("deutschland"), json!(7)] {
        let mut wish = booking(&coach.session_type_id, SLOT, "a@example.com");
        wish["locale"] = tag.clone();
        let refused = app.post("/api/v1/bookings", &wish).await;
        assert_eq!(
            (refused.status.as_u16(), refused.pointers()),
            (400, vec![String::from("/locale")]),
            "{tag}"
        );
    }
    let code =
        json!({ "session_type_id": coach.session_type_id, "email": "a@example.com", "locale": "fr-CA" });
    app.post("/api/v1/bookings/email-code", &code).await.expect(202);
    let token = app.log_in("dana@coach.test").await;
    let me = app.call(Method::PATCH, "/api/v1/me", &token, Some(&json!({ "locale": "es-MX" }))).await;
    let unknown = app.call(Method::PATCH, "/api/v1/me", &token, Some(&json!({ "locale": "pt-BR" }))).await;
    assert_eq!(me.expect(200)["locale"], "es");
    assert_eq!((unknown.status.as_u16(), unknown.pointers()), (400, vec![String::from("/locale")]));
}
