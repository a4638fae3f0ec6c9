//! No code path needs two connections at once: the whole path runs with a pool of one.

use futures_util::future::join_all;
use serde_json::json;

use crate::support::app::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_path_runs_with_a_pool_of_one() {
    let app = TestApp::with(&[
        ("ALTITUDE__DATABASE__POOL_SIZE", "1"),
        ("ALTITUDE__DATABASE__ACQUIRE_SECONDS", "20"),
    ])
    .await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;

    let starts = app.slots(&coach.session_type_id, "2026-06-15", "2026-06-15").await;
    let booked =
        join_all(starts.iter().map(|start| app.book(&coach.session_type_id, start, "olena@example.com")))
            .await;
    assert!(booked.iter().all(|answer| answer.status == 201), "{booked:?}");
    let link = booked[0].json()["manage_url"].as_str().unwrap().replace("http://coach.test", "/api/v1");
    app.post(&format!("{link}/reschedule"), &json!({ "start": "2026-06-16T10:00:00Z" })).await.expect(200);
    app.post(&format!("{link}/cancel"), &json!({})).await.expect(200);
    let token = app.log_in("dana@coach.test").await;
    let list = app.get_as(&token, "/api/v1/sessions").await.expect(200);
    let page = app.get("/c/dana-weiss/growth").await;
    let key = app
        .post_as(&token, "/api/v1/api-keys", &json!({ "name": "k", "scopes": ["bookings:read"] }))
        .await
        .expect(201);
    let by_key = app.get_as(key["key"].as_str().unwrap(), "/api/v1/sessions").await;

    assert_eq!(list["items"].as_array().unwrap().len(), 8);
    assert_eq!((page.status.as_u16(), by_key.status.as_u16()), (200, 200));
    assert_eq!(app.mails_to("olena@example.com").await.len(), 10);
    assert_eq!(app.get("/readyz").await.status, 200);
}
