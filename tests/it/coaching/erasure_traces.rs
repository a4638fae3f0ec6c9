//! Erasure where somebody stands beside others: as a guest of theirs, and in the audit log.

use chrono::TimeDelta;
use serde_json::json;

use super::erasure::tables_with;
use super::ground::{MALLORY, OLENA, Pair};
use crate::support::app::booking;
use crate::support::database::connect;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_a_guest_of_others_is_in_nothing_that_was_told_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let settings = [
        ("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap()),
        ("ALTITUDE__WEBHOOKS__ALLOW_PRIVATE_TARGETS", "true"),
    ];
    let pair = Pair::meet_with(&settings).await;
    let app = &pair.app;
    let setup = app.coach_with(MALLORY, "Mallory", json!({ "guests_max": 2 })).await;
    let mallory = app.log_in(MALLORY).await;
    let hook = json!({ "url": "http://127.0.0.1:9/hook", "events": ["booking.confirmed"] });
    app.post_as(&mallory, "/api/v1/webhooks", &hook).await.expect(201);
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(29));
    app.work().await;
    let mut eve = booking(&setup.session_type_id, "2026-07-27T10:00:00Z", "eve@example.com");
    eve["guests"] = json!([OLENA, "frank@example.com"]);
    app.post("/api/v1/bookings", &eve).await.expect(201);
    app.work().await;
    let sql = connect(app.database_url()).await;
    let echoed = "UPDATE webhook_attempts SET answer = 'got olena@example.com'";
    let attempts = sql.execute(echoed, &[]).await.unwrap();
    let before = tables_with(app, OLENA).await;
    app.clock.advance(TimeDelta::days(2));
    app.work().await;

    assert!(attempts > 0);
    for table in ["bookings", "event_payloads", "mail_messages", "webhook_attempts"] {
        assert!(before.contains(&String::from(table)), "{table} {before:?}");
    }
    assert_eq!(tables_with(app, OLENA).await, Vec::<String>::new());
    let others = tables_with(app, "frank@example.com").await;
    assert!(others.contains(&String::from("event_payloads")), "who else is a guest stays one: {others:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_log_keeps_from_where_coaches_come_and_not_mentees() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    let slip = json!({ "email": "eve@example.com", "name": "Eve" });
    let slip = app.post_as(&pair.coach, "/api/v1/mentees", &slip).await.expect(201);
    let other = json!({ "email": "eva@example.com", "name": "Eve" });
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &other).await.expect(201);
    let path = format!("/api/v1/mentees/{}/merge", slip["id"].as_str().unwrap());
    app.post_as(&pair.coach, &path, &json!({ "duplicate_id": other["id"] })).await.expect(200);
    let sql = connect(app.database_url()).await;
    let known = async |kind: &str, action: &str| {
        let rows =
            "SELECT client_address IS NOT NULL FROM audit_entries WHERE actor_kind = $1 AND action = $2";
        let rows = sql.query(rows, &[&kind, &action]).await.unwrap();
        rows.iter().map(|row| row.get::<_, bool>(0)).collect::<Vec<_>>()
    };

    assert_eq!(known("mentee", "mentee.erasure_requested").await, [false]);
    assert_eq!(known("coach", "mentee.merged").await, [true]);
}
