//! What else a coach and a booker can rely on: explaining, booking for somebody, outcomes, limits, the feed, versions of
//! questions, proof of an address.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{TestApp, booking};

const SLOT: &str = "2026-06-15T10:00:00Z";

async fn desk(settings: Value) -> (TestApp, String, String) {
    let app = TestApp::start().await;
    let id = app.coach_with("dana@coach.test", "Dana Weiss", settings).await.session_type_id;
    let coach = app.log_in("dana@coach.test").await;
    (app, id, coach)
}

fn for_somebody(id: &str, start: &str, force: bool) -> Value {
    json!({
        "session_type_id": id, "start": start, "name": "Olena", "email": "olena@example.com",
        "time_zone": "Europe/Kyiv", "force": force
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_is_explained_with_the_coach_s_own_session() {
    let (app, id, coach) = desk(json!({ "buffer_after_minutes": 30 })).await;
    app.book(&id, SLOT, "a@example.com").await.expect(201);
    let sessions = app.get_as(&coach, "/api/v1/sessions").await.expect(200);
    let path = |start: &str| format!("/api/v1/slots/explain?session_type_id={id}&start={start}");

    let taken = app.get_as(&coach, &path(SLOT)).await.expect(200);
    let near = app.get_as(&coach, &path("2026-06-15T11:00:00Z")).await.expect(200);
    let free = app.get_as(&coach, &path("2026-06-15T13:00:00Z")).await.expect(200);
    let off = app.get_as(&coach, &path("2026-06-15T13:17:00Z")).await.expect(200);

    let start = &taken["starts"][0];
    assert_eq!((start["offered"].as_bool(), start["reason"].as_str()), (Some(false), Some("busy")));
    let because = &start["hosts"][0]["refusals"][0]["because"];
    assert_eq!(
        (because["kind"].as_str(), &because["session_id"]),
        (Some("session"), &sessions["items"][0]["id"])
    );
    assert_eq!(near["starts"][0]["reason"], "buffer");
    assert_eq!(
        (free["starts"][0]["offered"].as_bool(), &free["starts"][0]["reason"]),
        (Some(true), &Value::Null)
    );
    assert_eq!(off["starts"][0]["reason"], "off_grid");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_explained_start_by_start_and_agrees_with_the_list() {
    let (app, id, coach) =
        desk(json!({ "minimum_notice_minutes": 1500, "limits": { "day": { "count": 2 } } })).await;
    app.book(&id, "2026-06-15T12:00:00Z", "a@example.com").await.expect(201);
    let path = format!("/api/v1/slots/explain?session_type_id={id}&date=2026-06-15");

    let day = app.get_as(&coach, &path).await.expect(200);
    let offered = app.slots(&id, "2026-06-15", "2026-06-15").await;

    let starts = day["starts"].as_array().unwrap();
    let explained: Vec<&str> = starts
        .iter()
        .filter(|start| start["offered"] == true)
        .map(|start| start["start"].as_str().unwrap())
        .collect();
    assert_eq!(starts.len(), 8, "offered and refused are the whole grid");
    assert_eq!(explained, offered);
    assert!(starts.iter().any(|start| start["reason"] == "notice"));
    app.post_as(&coach, "/api/v1/time-off", &json!({ "from": "2026-06-15", "to": "2026-06-15" }))
        .await
        .expect(201);
    let one = format!("/api/v1/slots/explain?session_type_id={id}&start=2026-06-15T14:00:00Z");
    let away = app.get_as(&coach, &one).await.expect(200);
    assert_eq!(away["starts"][0]["reason"], "time_off");
    assert_eq!(away["starts"][0]["hosts"][0]["refusals"][0]["because"]["kind"], "time_off");
}

#[tokio::test(flavor = "multi_thread")]
async fn explanations_are_for_hosts_and_need_one_question() {
    let (app, id, coach) = desk(json!({})).await;
    app.coach("mallory@coach.test", "Mallory").await;
    let stranger = app.log_in("mallory@coach.test").await;
    let path = format!("/api/v1/slots/explain?session_type_id={id}");

    assert_eq!(app.get_as(&stranger, &format!("{path}&start={SLOT}")).await.status, 404);
    assert_eq!(app.get_as(&coach, &path).await.pointers(), ["/start"]);
    assert_eq!(app.get_as(&coach, &format!("{path}&start={SLOT}&date=2026-06-15")).await.status, 400);
    assert_eq!(app.get_as(&coach, &format!("{path}&date=2026-06-15&time_zone=Mars/Base")).await.status, 400);
    assert_eq!(app.get_as(&coach, &format!("{path}&start=9999-12-31T00:00:00Z")).await.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_books_for_somebody_and_steps_over_all_but_another_session() {
    let settings = json!({
        "minimum_notice_minutes": 10_000, "confirmation": { "kind": "manual" },
        "questions": [{ "key": "goal", "label": "Goal?", "kind": "text", "required": true }]
    });
    let (app, id, coach) = desk(settings).await;

    let refused = app.post_as(&coach, "/api/v1/sessions", &for_somebody(&id, SLOT, false)).await;
    let made = app.post_as(&coach, "/api/v1/sessions", &for_somebody(&id, SLOT, true)).await.expect(201);
    let night =
        app.post_as(&coach, "/api/v1/sessions", &for_somebody(&id, "2026-06-15T22:15:00Z", true)).await;
    let over =
        app.post_as(&coach, "/api/v1/sessions", &for_somebody(&id, "2026-06-15T10:30:00Z", true)).await;
    app.coach("mallory@coach.test", "Mallory").await;
    let stranger = app.log_in("mallory@coach.test").await;
    let foreign =
        app.post_as(&stranger, "/api/v1/sessions", &for_somebody(&id, "2026-06-15T15:00:00Z", true)).await;

    assert_eq!(refused.code(), "notice_too_short");
    assert_eq!(made["status"], "confirmed", "a coach's own booking needs no approval");
    assert_eq!((night.status.as_u16(), over.code().as_str()), (201, "slot_taken"));
    assert_eq!(foreign.status, 404);
    assert_eq!(app.mails_to("olena@example.com").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn force_never_steps_over_somebody_s_hold() {
    let (app, id, coach) = desk(json!({})).await;
    app.post("/api/v1/holds", &json!({ "session_type_id": id, "start": SLOT })).await.expect(201);

    let refused = app.post_as(&coach, "/api/v1/sessions", &for_somebody(&id, SLOT, true)).await;

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "slot_held"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outcome_is_noted_and_taken_back_within_a_week() {
    let (app, id, coach) = desk(json!({})).await;
    app.book(&id, SLOT, "a@example.com").await.expect(201);
    let list = app.get_as(&coach, "/api/v1/sessions").await.expect(200);
    let path =
        |action: &str| format!("/api/v1/sessions/{}/{action}", list["items"][0]["id"].as_str().unwrap());
    let early = app.post_as(&coach, &path("no-show"), &json!({})).await;
    app.clock.advance(TimeDelta::hours(28));
    app.work().await;
    let coach = app.log_in("dana@coach.test").await;

    let missed = app.post_as(&coach, &path("no-show"), &json!({})).await.expect(200);
    let back = app.post_as(&coach, &path("no-show"), &json!({ "undo": true })).await.expect(200);
    app.work().await;
    let still = app.get_as(&coach, &path("")).await;
    let done = app.post_as(&coach, &path("complete"), &json!({})).await.expect(200);
    app.clock.advance(TimeDelta::days(8));
    let coach = app.log_in("dana@coach.test").await;
    let late = app.post_as(&coach, &path("complete"), &json!({ "undo": true })).await;

    assert_eq!((early.status.as_u16(), early.code().as_str()), (409, "wrong_state"));
    assert_eq!(missed["status"], "no_show", "also after it counted as completed");
    assert_eq!(back["status"], "confirmed");
    assert!(
        still.status == 404 || still.json()["status"] == "confirmed",
        "what was taken back stays so for a day"
    );
    assert_eq!(done["status"], "completed");
    assert_eq!((late.status.as_u16(), late.code().as_str()), (409, "wrong_state"));
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_over_all_types_hold_for_listing_and_booking() {
    let (app, id, coach) = desk(json!({})).await;
    let limits = json!({ "day": { "count": 1 }, "week": { "minutes": 120 } });

    let set = app.call(Method::PUT, "/api/v1/me/limits", &coach, Some(&limits)).await.expect(200);
    let wrong = json!({ "day": { "count": 9 }, "week": { "count": 2 } });
    let refused = app.call(Method::PUT, "/api/v1/me/limits", &coach, Some(&wrong)).await;
    app.book(&id, SLOT, "a@example.com").await.expect(201);

    assert_eq!(set["day"]["count"], 1);
    assert_eq!(
        (refused.status.as_u16(), refused.json()["errors"][0]["code"].as_str()),
        (422, Some("out_of_order"))
    );
    assert!(app.slots(&id, "2026-06-15", "2026-06-15").await.is_empty());
    assert_eq!(app.book(&id, "2026-06-15T13:00:00Z", "b@example.com").await.code(), "limit_reached");
    app.book(&id, "2026-06-16T10:00:00Z", "c@example.com").await.expect(201);
    assert_eq!(app.book(&id, "2026-06-17T10:00:00Z", "d@example.com").await.code(), "limit_reached");
    assert_eq!(app.get_as(&coach, "/api/v1/me/limits").await.expect(200), set);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_shows_own_sessions_and_its_address_can_be_changed() {
    let (app, id, coach) =
        desk(json!({ "confirmation": { "kind": "manual_below_notice", "minutes": 2880 } })).await;
    app.book(&id, SLOT, "a@example.com").await.expect(201);
    app.book(&id, "2026-06-18T10:00:00Z", "b@example.com").await.expect(201);
    let rotate = async || app.post_as(&coach, "/api/v1/me/calendar-feed", &json!({})).await.expect(201);
    let path = |made: &Value| made["url"].as_str().unwrap().replace("http://coach.test", "");

    let first = rotate().await;
    let feed = app.get(&path(&first)).await;
    let second = rotate().await;
    let revoked = app.get(&path(&first)).await;

    assert_eq!(feed.headers["content-type"], "text/calendar; charset=utf-8");
    assert_eq!(feed.text.matches("BEGIN:VEVENT").count(), 2);
    assert_eq!(feed.text.matches("STATUS:TENTATIVE").count(), 1);
    assert!(!feed.text.contains("example.com"), "no addresses in it");
    assert_eq!((revoked.status.as_u16(), app.get(&path(&second)).await.status.as_u16()), (404, 200));
    assert_eq!(app.get("/api/v1/calendar.ics?token=nothing").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_person_has_so_many_open_bookings_and_the_owner_of_the_address_gets_the_link() {
    let (app, id, _) = desk(json!({ "booker_active_limit": 1 })).await;
    let first = app.book(&id, SLOT, "a@example.com").await.expect(201);

    let refused = app.book(&id, "2026-06-15T12:00:00Z", "a@example.com").await;
    app.book(&id, "2026-06-15T12:00:00Z", "b@example.com").await.expect(201);

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "booker_limit_reached"));
    assert!(!refused.text.contains("manage"));
    let mails = app.mails_to("a@example.com").await;
    assert_eq!(mails.len(), 2);
    assert!(mails[0]["text"].as_str().unwrap().contains(first["manage_url"].as_str().unwrap()));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_checked_against_the_version_that_was_asked() {
    let asked = json!([{ "key": "goal", "label": "Your goal?", "kind": "text", "required": true }]);
    let (app, id, coach) = desk(json!({ "questions": asked })).await;
    let path = format!("/api/v1/session-types/{id}");
    let other = json!({ "questions": [{ "key": "level", "label": "Your level?", "kind": "select", "options": ["a", "b"], "required": true }] });
    let changed = app.call(Method::PATCH, &path, &coach, Some(&other)).await.expect(200);
    let mut wish = booking(&id, SLOT, "a@example.com");
    wish["answers"] = json!({ "goal": "Design" });

    let now = app.post("/api/v1/bookings", &wish).await;
    wish["questions_version"] = json!(1);
    let then = app.post("/api/v1/bookings", &wish).await.expect(201);
    wish["questions_version"] = json!(7);
    let never = app.post("/api/v1/bookings", &wish).await;

    assert_eq!(changed["questions_version"], 2);
    assert_eq!(now.pointers(), ["/answers/level", "/answers/goal"]);
    assert_eq!(then["answers"][0]["label"], "Your goal?");
    assert_eq!(never.code(), "slot_taken");
    wish["start"] = json!("2026-06-15T12:00:00Z");
    assert_eq!(app.post("/api/v1/bookings", &wish).await.pointers(), ["/questions_version"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_type_asks_for_it_an_address_is_proven_by_a_mailed_code() {
    let (app, id, _) = desk(json!({ "asks_email_code": true })).await;
    let mut wish = booking(&id, SLOT, "a@example.com");
    let without = app.post("/api/v1/bookings", &wish).await;
    let ask = json!({ "session_type_id": id, "email": "a@example.com" });
    assert_eq!(app.post("/api/v1/bookings/email-code", &ask).await.status, 202);
    let mail = app.mails_to("a@example.com").await.remove(0);
    let subject = mail["subject"].as_str().unwrap();
    let code = subject.rsplit(' ').next().unwrap().to_owned();

    wish["email_code"] = json!(if code == "000000" { "000001" } else { "000000" });
    let wrong = app.post("/api/v1/bookings", &wish).await;
    wish["email_code"] = json!(code);
    let booked = app.post("/api/v1/bookings", &wish).await;
    wish["start"] = json!("2026-06-15T12:00:00Z");
    let again = app.post("/api/v1/bookings", &wish).await;

    assert_eq!((without.status.as_u16(), without.pointers()), (422, vec![String::from("/email_code")]));
    assert_eq!(wrong.json()["errors"][0]["code"], "wrong_code");
    assert_eq!(booked.status, 201, "{}", booked.text);
    assert_eq!(again.json()["errors"][0]["code"], "wrong_code", "a code is used once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_cannot_be_guessed_at_for_ever() {
    let (app, id, _) = desk(json!({ "asks_email_code": true })).await;
    app.post("/api/v1/bookings/email-code", &json!({ "session_type_id": id, "email": "a@example.com" }))
        .await;
    let mail = app.mails_to("a@example.com").await.remove(0);
    let code = mail["subject"].as_str().unwrap().rsplit(' ').next().unwrap().to_owned();
    let mut wish = booking(&id, SLOT, "a@example.com");
    for guess in 0..5 {
        wish["email_code"] = json!(format!("x{guess}"));
        app.post("/api/v1/bookings", &wish).await;
    }

    wish["email_code"] = json!(code);
    assert_eq!(app.post("/api/v1/bookings", &wish).await.json()["errors"][0]["code"], "wrong_code");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_with_a_code_that_is_asked_for_again_is_the_same_booking() {
    let (app, id, _) = desk(json!({ "asks_email_code": true })).await;
    app.post("/api/v1/bookings/email-code", &json!({ "session_type_id": id, "email": "a@example.com" }))
        .await;
    let mail = app.mails_to("a@example.com").await.remove(0);
    let mut wish = booking(&id, SLOT, "a@example.com");
    wish["email_code"] = json!(mail["subject"].as_str().unwrap().rsplit(' ').next().unwrap());
    let ask = async || {
        let request = app.request(Method::POST, "/api/v1/bookings").header("Idempotency-Key", "once");
        crate::support::app::send(request.json(&wish)).await.expect(201)
    };

    assert_eq!(ask().await, ask().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_codes_takes_nobody_s_code_away_and_other_mails_do_not_count() {
    let (app, id, _) = desk(json!({ "asks_email_code": true })).await;
    let ask = json!({ "session_type_id": id, "email": "a@example.com" });
    for _ in 0..12 {
        app.post("/api/v1/bookings/email-code", &ask).await;
    }

    let mails = app.mails_to("a@example.com").await;
    assert_eq!(mails.len(), 10, "no address is flooded with codes");
    let code = |mail: &Value| mail["subject"].as_str().unwrap().rsplit(' ').next().unwrap().to_owned();
    assert!(mails.iter().all(|mail| code(mail) == code(&mails[0])), "each says the same");
    let mut wish = booking(&id, SLOT, "a@example.com");
    wish["email_code"] = json!(code(&mails[0]));
    app.post("/api/v1/bookings", &wish).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_somebody_floods_still_hears_what_the_coach_does() {
    let (app, id, coach) = desk(json!({ "policy": { "cancel_notice_minutes": 0 } })).await;
    for _ in 0..17 {
        let booked = app.book(&id, "2026-06-15T12:00:00Z", "vera@example.com").await.expect(201);
        let path =
            booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");
        app.post(&format!("{path}/cancel"), &json!({})).await.expect(200);
    }
    app.book(&id, SLOT, "vera@example.com").await.expect(201);
    assert_eq!(app.mails_to("vera@example.com").await.len(), 30);

    let list = app.get_as(&coach, "/api/v1/sessions?status=confirmed").await.expect(200);
    let path = format!("/api/v1/sessions/{}/cancel", list["items"][0]["id"].as_str().unwrap());
    app.post_as(&coach, &path, &json!({})).await.expect(200);

    let mails = app.mails_to("vera@example.com").await;
    assert_eq!(mails.len(), 31);
    assert!(mails[0]["subject"].as_str().unwrap().starts_with("Cancelled: "), "{}", mails[0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_books_into_the_past_even_by_force() {
    let (app, id, coach) = desk(json!({})).await;

    let refused =
        app.post_as(&coach, "/api/v1/sessions", &for_somebody(&id, "2026-06-12T10:00:00Z", true)).await;

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "notice_too_short"));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_to_mails_reach_the_coach_and_the_booker() {
    let (app, id, _) = desk(json!({ "guests_max": 1 })).await;
    let mut wish = booking(&id, SLOT, "a@example.com");
    wish["guests"] = json!(["one@guests.test"]);
    app.post("/api/v1/bookings", &wish).await.expect(201);

    for (to, answers_to) in [
        ("a@example.com", "dana@coach.test"),
        ("one@guests.test", "dana@coach.test"),
        ("dana@coach.test", "a@example.com"),
    ] {
        let mail = app.mails_to(to).await.remove(0);
        assert!(
            mail["headers"]["Reply-To"].as_str().unwrap_or_default().contains(answers_to),
            "{to}: {mail}"
        );
    }
}
