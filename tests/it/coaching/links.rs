//! Mailed links that were passed on: made anew, so that the earlier ones open nothing.

use chrono::TimeDelta;
use serde_json::json;

use super::ground::{OLENA, Pair, mailed};
use super::plans::agreed;
use crate::pages::browser::{open, page};

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_s_link_is_renewed_by_either_side_and_by_nobody_else() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    agreed(&pair).await;
    app.clock.advance(TimeDelta::days(6));
    app.work().await;
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);
    app.mentee("eve@example.com", "Eve").await;
    let eve = app.sign_in_by_link("eve@example.com").await;
    let first = mailed(&pair, OLENA, "/check-in/").await;
    let list = app.get_as(&mentee, "/api/v1/check-ins").await.expect(200);
    let path = format!("/api/v1/check-ins/{}/renew-link", list["items"][0]["id"].as_str().unwrap());

    let foreign = app.post_as(&eve, &path, &json!({})).await;
    page(app, &first).await;
    app.post_as(&mentee, &path, &json!({})).await.expect(200);
    let second = mailed(&pair, OLENA, "/check-in/").await;
    let dead = open(app, &first).await;
    page(app, &second).await;
    app.post_as(&coach, &path, &json!({})).await.expect(200);
    let third = mailed(&pair, OLENA, "/check-in/").await;

    assert_eq!((foreign.status.as_u16(), dead.status.as_u16()), (404, 404));
    assert_eq!(open(app, &second).await.status, 404);
    page(app, &third).await;
    assert!(first != second && second != third);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rating_s_link_is_renewed_and_mailed_again_only_while_it_waits() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = json!({ "mentee_id": pair.id, "started_on": "2026-06-01" });
    app.post_as(&pair.coach, "/api/v1/engagements", &engagement).await.expect(201);
    let timeline = app.get_as(&pair.coach, &pair.path("/timeline")).await.expect(200);
    let entries = timeline["items"].as_array().unwrap();
    let session = entries.iter().find(|entry| entry["kind"] == "session").unwrap()["id"].as_str().unwrap();
    let path = format!("/api/v1/sessions/{session}/rating/renew-link");
    let early = app.post_as(&pair.coach, &path, &json!({})).await;
    app.clock.advance(TimeDelta::days(2));
    app.work().await;
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);
    let first = mailed(&pair, OLENA, "/rate-session/").await;

    app.post_as(&coach, &path, &json!({})).await.expect_status(204);
    let second = mailed(&pair, OLENA, "/rate-session/").await;
    let dead = open(app, &first).await;
    page(app, &second).await;
    let rating = format!("/api/v1/sessions/{session}/rating");
    app.call(reqwest::Method::PUT, &rating, &mentee, Some(&json!({ "score": 4 }))).await.expect(200);
    let letters = app.mails_to(OLENA).await.len();
    app.post_as(&mentee, &path, &json!({})).await.expect_status(204);

    assert_eq!((early.status.as_u16(), dead.status.as_u16()), (404, 404));
    assert_eq!(open(app, &second).await.status, 404);
    assert_eq!(app.mails_to(OLENA).await.len(), letters, "there is nothing left to ask");
}
