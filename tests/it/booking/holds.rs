//! Holds: a start is kept for five minutes.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{TestApp, booking, send};

const SLOT: &str = "2026-06-15T10:00:00Z";

async fn hold(app: &TestApp, session_type_id: &str, start: &str) -> Value {
    let wish = json!({ "session_type_id": session_type_id, "start": start });
    app.post("/api/v1/holds", &wish).await.expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_start_is_its_holder_s_alone_until_it_is_booked() {
    let app = TestApp::start().await;
    let id = app.coach("dana@coach.test", "Dana Weiss").await.session_type_id;

    let held = hold(&app, &id, SLOT).await;
    let token = held["hold_token"].as_str().unwrap();
    let for_others = app.slots(&id, "2026-06-15", "2026-06-15").await;
    let path = format!(
        "/api/v1/slots?session_type_id={id}&from=2026-06-15&to=2026-06-15&time_zone=UTC&hold_token={token}"
    );
    let for_holder = app.get(&path).await.expect(200);
    let refused = app.book(&id, SLOT, "other@example.com").await;
    let mut wish = booking(&id, SLOT, "olena@example.com");
    wish["hold_token"] = json!(token);
    let booked = app.post("/api/v1/bookings", &wish).await;
    let again = app.request(Method::DELETE, &format!("/api/v1/holds/{token}"));

    assert!(held["expires_at"].as_str().unwrap().starts_with("2026-06-14T08:05"));
    assert!(!for_others.contains(&SLOT.to_owned()) && for_others.len() == 7);
    assert_eq!(for_holder["days"][0]["slots"].as_array().unwrap().len(), 8);
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "slot_held"));
    assert_eq!(booked.status, 201, "{}", booked.text);
    assert_eq!(send(again).await.status, 404, "booking used it up");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_lets_go_when_it_expires_or_is_released() {
    let app = TestApp::start().await;
    let id = app.coach("dana@coach.test", "Dana Weiss").await.session_type_id;
    let first = hold(&app, &id, SLOT).await;

    app.clock.advance(TimeDelta::minutes(5));
    let second = hold(&app, &id, SLOT).await;
    let path = format!("/api/v1/holds/{}", second["hold_token"].as_str().unwrap());
    let released = send(app.request(Method::DELETE, &path)).await;
    let unknown = send(app.request(Method::DELETE, &path)).await;
    let mut wish = booking(&id, SLOT, "olena@example.com");
    wish["hold_token"] = first["hold_token"].clone();
    let booked = app.post("/api/v1/bookings", &wish).await;
    app.work().await;

    assert_eq!((released.status.as_u16(), unknown.status.as_u16()), (204, 404));
    assert_eq!(booked.status, 201, "a hold that is over changes nothing: {}", booked.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_holds_three_starts_at_most_also_in_parallel() {
    let app = TestApp::start().await;
    let id = app.coach("dana@coach.test", "Dana Weiss").await.session_type_id;
    let wish =
        |hour: usize| json!({ "session_type_id": id, "start": format!("2026-06-15T{hour:02}:00:00Z") });
    let wishes: Vec<Value> = (9..15).map(wish).collect();

    let answers =
        futures_util::future::join_all(wishes.iter().map(|wish| app.post("/api/v1/holds", wish))).await;

    let mut codes: Vec<String> = answers
        .iter()
        .map(|answer| if answer.status == 201 { String::from("held") } else { answer.code() })
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, ["held", "held", "held", "too_many_holds", "too_many_holds", "too_many_holds"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_offered_cannot_be_held() {
    let app = TestApp::start().await;
    let id = app.coach("dana@coach.test", "Dana Weiss").await.session_type_id;
    app.book(&id, SLOT, "olena@example.com").await.expect(201);

    for (start, code) in [
        (SLOT, "slot_taken"),
        ("2026-06-15T10:30:00Z", "slot_taken"),
        ("2026-06-15T20:00:00Z", "slot_not_offered"),
    ] {
        let refused = app.post("/api/v1/holds", &json!({ "session_type_id": id, "start": start })).await;
        assert_eq!(refused.status, 409, "{start}");
        let wanted = if start.contains(":30") { "slot_not_offered" } else { code };
        assert_eq!(refused.code(), wanted, "{start}");
    }
    let unknown = json!({ "session_type_id": "01890000-0000-7000-8000-000000000000", "start": SLOT });
    assert_eq!(app.post("/api/v1/holds", &unknown).await.status, 404);
    let odd = json!({ "session_type_id": id, "start": "9999-12-31T23:00:00Z", "until": 1 });
    assert_eq!(app.post("/api/v1/holds", &odd).await.status, 400);
}
