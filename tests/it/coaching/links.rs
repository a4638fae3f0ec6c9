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
    let plan = agreed(&pair).await;
    app.clock.advance(TimeDelta::days(6));
    app.work().await;
    let mentee = pair.mentee_again().await;
    app.mentee("eve@example.com", "Eve").await;
    let eve = app.sign_in_by_link("eve@example.com").await;
    let first = mailed(&pair, OLENA, "/check-in/").await;
    let list = app.get_as(&mentee, "/api/v1/check-ins").await.expect(200);
    let path = format!("/api/v1/check-ins/{}/renew-link", list["items"][0]["id"].as_str().unwrap());

    let foreign = app.post_as(&eve, &path, &json!({})).await;
    page(app, &first).await;
    app.post_as(&mentee, &path, &json!({})).await.expect(200);
    let dead = open(app, &first).await;
    let hasty = mailed(&pair, OLENA, "/check-in/").await;
    app.clock.advance(TimeDelta::hours(1));
    let mentee = pair.mentee_again().await;
    app.post_as(&mentee, &path, &json!({})).await.expect(200);
    let second = mailed(&pair, OLENA, "/check-in/").await;
    page(app, &second).await;
    app.clock.advance(TimeDelta::hours(1));
    let coach = pair.coach_again().await;
    app.post_as(&coach, &path, &json!({})).await.expect(200);
    let third = mailed(&pair, OLENA, "/check-in/").await;
    page(app, &third).await;
    let today = json!({ "from_on": app.clock.now().format("%Y-%m-%d").to_string() });
    app.post_as(&coach, &format!("{plan}/pause"), &today).await.expect(200);
    app.clock.advance(TimeDelta::hours(1));
    app.post_as(&pair.coach_again().await, &path, &json!({})).await.expect(200);

    assert_eq!((foreign.status.as_u16(), dead.status.as_u16()), (404, 404));
    assert_eq!(hasty, first, "within an hour nothing is mailed again");
    assert_eq!(open(app, &second).await.status, 404);
    assert_eq!(open(app, &third).await.status, 404);
    assert!(first != second && second != third);
    assert_eq!(mailed(&pair, OLENA, "/check-in/").await, third, "in a break nothing is asked");
}

/// The session of the pair, once an engagement lets the mentee be asked about it.
async fn session(pair: &Pair) -> String {
    let engagement = json!({ "mentee_id": pair.id, "started_on": "2026-06-01" });
    pair.app.post_as(&pair.coach, "/api/v1/engagements", &engagement).await.expect(201);
    let timeline = pair.app.get_as(&pair.coach, &pair.path("/timeline")).await.expect(200);
    let entries = timeline["items"].as_array().unwrap();
    let session = entries.iter().find(|entry| entry["kind"] == "session").unwrap();
    format!("/api/v1/sessions/{}/rating", session["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rating_s_link_is_renewed_and_mailed_again_only_while_it_is_asked_about() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = format!("{}/renew-link", session(&pair).await);
    let early = app.post_as(&pair.coach, &path, &json!({})).await;
    app.clock.advance(TimeDelta::days(2));
    app.work().await;
    let first = mailed(&pair, OLENA, "/rate-session/").await;

    app.post_as(&pair.coach_again().await, &path, &json!({})).await.expect_status(204);
    let hasty = mailed(&pair, OLENA, "/rate-session/").await;
    let dead = open(app, &first).await;
    app.clock.advance(TimeDelta::hours(2));
    app.post_as(&pair.coach_again().await, &path, &json!({})).await.expect_status(204);
    let second = mailed(&pair, OLENA, "/rate-session/").await;
    page(app, &second).await;
    app.clock.advance(TimeDelta::days(3));
    app.post_as(&pair.coach_again().await, &path, &json!({})).await.expect_status(204);

    assert_eq!((early.status.as_u16(), dead.status.as_u16()), (404, 404));
    assert_eq!(hasty, first, "within an hour nothing is mailed again");
    assert_ne!(second, first);
    assert_eq!(open(app, &second).await.status, 404);
    // By now the earlier mails are without their texts: only a new one could have a link.
    let asks = |mail: &serde_json::Value| mail["text"].as_str().unwrap().contains("/rate-session/");
    assert!(!app.mails_to(OLENA).await.iter().any(asks), "what is long past is asked no more");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_already_is_not_asked_again() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let rating = session(&pair).await;
    app.clock.advance(TimeDelta::days(2));
    app.work().await;
    let first = mailed(&pair, OLENA, "/rate-session/").await;
    let said = json!({ "score": 4 });
    app.call(reqwest::Method::PUT, &rating, &pair.mentee_again().await, Some(&said)).await.expect(200);
    app.clock.advance(TimeDelta::hours(2));
    let mentee = pair.mentee_again().await;
    app.post_as(&mentee, &format!("{rating}/renew-link"), &json!({})).await.expect_status(204);

    assert_eq!(open(app, &first).await.status, 404);
    assert_eq!(mailed(&pair, OLENA, "/rate-session/").await, first, "there is nothing left to ask");
}
