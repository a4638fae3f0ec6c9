//! What is written down when something happens to a booking.

use chrono::TimeDelta;
use diesel::sql_types::{Jsonb, Text};
use diesel_async::RunQueryDsl as _;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::TestApp;

const MONDAY: &str = "2026-06-15T10:00:00Z";

#[derive(diesel::QueryableByName)]
struct Written {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Jsonb)]
    data: Value,
    #[diesel(sql_type = Jsonb)]
    payload: Value,
}

/// Kind, data and payload of every event, in order.
async fn events(app: &TestApp) -> Vec<(String, Value, Value)> {
    let query = diesel::sql_query(
        "SELECT e.kind, e.data, p.data AS payload FROM events e JOIN event_payloads p ON p.event_id = e.id \
         JOIN bookings b ON b.id = e.subject_id AND b.person_id = p.person_id ORDER BY e.position",
    );
    let mut connection = app.app.services.database.connection().await.unwrap();
    let rows: Vec<Written> = query.load(&mut connection).await.unwrap();
    rows.into_iter().map(|row| (row.kind, row.data, row.payload)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_holds_ids_and_times_and_its_payload_the_booking_as_it_then_was() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;
    let booked = app.book(&coach.session_type_id, MONDAY, "olena@example.com").await.expect(201);
    app.book(&coach.session_type_id, "2026-06-15T15:00:00Z", "petro@example.com").await.expect(201);
    let sessions = app.get_as(&token, "/api/v1/sessions").await.expect(200);
    let session = sessions["items"][0]["id"].as_str().unwrap().to_owned();

    let path = format!("/api/v1/sessions/{session}/reschedule");
    app.post_as(&token, &path, &json!({ "start": "2026-06-15T12:00:00Z" })).await.expect(200);
    let path = format!("/api/v1/sessions/{session}/cancel");
    app.call(Method::POST, &path, &token, Some(&json!({ "reason": "I am ill" }))).await.expect(200);
    app.clock.advance(TimeDelta::days(2));
    app.work().await;

    let events = events(&app).await;
    let kinds: Vec<(&str, &Value)> =
        events.iter().map(|(kind, _, payload)| (kind.as_str(), &payload["status"])).collect();
    assert_eq!(
        kinds,
        [
            ("booking.confirmed", &json!("confirmed")),
            ("booking.confirmed", &json!("confirmed")),
            ("booking.rescheduled", &json!("confirmed")),
            ("booking.cancelled", &json!("cancelled")),
            ("booking.completed", &json!("completed")),
        ]
    );
    let (_, data, payload) = &events[0];
    assert_eq!(data["booking_id"], booked["id"]);
    assert_eq!((&data["start"], &data["host_ids"]), (&json!(MONDAY), &json!([coach.user_id])));
    for member in ["id", "start", "end", "session_type", "coach", "location", "name", "email", "time_zone"] {
        assert_eq!(payload[member], booked[member], "{member}");
    }
    assert_eq!(events[2].1["previous_start"], json!(MONDAY));
    assert_eq!(events[3].2["cancel_reason"], json!("I am ill"));
    for (kind, data, payload) in &events {
        let data = data.to_string();
        assert!(!data.contains("example.com") && !data.contains("ill"), "{kind}: {data}");
        assert!(!payload.to_string().contains("/manage/"), "{kind}: {payload}");
    }
}
