//! Engagements that stall: both hear of it, kindly and seldom.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{DANA, OLENA, Pair, call_on};
use super::plans::agreed;
use crate::support::database::connect;

/// An engagement of a session a week at least; its address.
async fn weekly(pair: &Pair, more: Value) -> String {
    let mut body = json!({ "mentee_id": pair.id, "started_on": "2026-06-14", "cadence_days": 7 });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let made = pair.app.post_as(&pair.coach, "/api/v1/engagements", &body).await.expect(201);
    format!("/api/v1/engagements/{}", made["id"].as_str().unwrap())
}

async fn told(pair: &Pair, address: &str) -> usize {
    let mails = pair.app.mails_to(address).await;
    mails.iter().filter(|one| one["subject"].as_str().unwrap().starts_with("No session with")).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn both_hear_that_nothing_is_booked_and_the_engagement_stays_as_it_was() {
    let pair = Pair::meet().await;
    let path = weekly(&pair, json!({})).await;

    // The session of the 15th was the last one.
    pair.app.clock.advance(TimeDelta::days(8));
    let in_time = told(&pair, OLENA).await;
    pair.app.clock.advance(TimeDelta::days(1));
    let late = (told(&pair, OLENA).await, told(&pair, DANA).await);
    pair.app.clock.advance(TimeDelta::days(5));
    let again = told(&pair, OLENA).await;
    let coach = pair.coach_again().await;
    let change = (Method::PATCH, path.as_str(), coach.as_str());
    let changed = call_on(&pair.app, change, "\"v1\"", &json!({ "goal": "Staff" })).await;

    assert_eq!((in_time, late, again), (0, (1, 1), 1));
    assert_eq!(changed.status, 200, "a letter is no change of the engagement: {}", changed.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_nudged_in_a_break_or_after_the_end_or_three_days_after_another_letter() {
    let over = Pair::meet().await;
    weekly(&over, json!({ "ends_on": "2026-06-20" })).await;
    over.app.clock.advance(TimeDelta::days(12));
    assert_eq!(told(&over, OLENA).await, 0, "the engagement is over");

    let pair = Pair::meet().await;
    weekly(&pair, json!({ "cadence_days": 2 })).await;
    let plan = agreed(&pair).await;
    pair.app.clock.advance(TimeDelta::days(3));
    let coach = pair.coach_again().await;
    let pause = json!({ "from_on": "2026-06-17", "to_on": "2026-06-21" });
    pair.app.post_as(&coach, &format!("{plan}/pause"), &pause).await.expect(200);
    pair.app.clock.advance(TimeDelta::days(2));
    assert_eq!(told(&pair, OLENA).await, 0, "in a break");
    pair.app.clock.advance(TimeDelta::days(4));
    assert_eq!(told(&pair, OLENA).await, 0, "the days of a break count nowhere");

    let client = connect(pair.app.database_url()).await;
    let nudged = format!("UPDATE plans SET nudged_at = '{}'", pair.app.clock.now().to_rfc3339());
    client.batch_execute(&nudged).await.unwrap();
    pair.app.clock.advance(TimeDelta::days(2));
    assert_eq!(told(&pair, OLENA).await, 0, "another letter came two days ago");
    pair.app.clock.advance(TimeDelta::days(1));
    assert_eq!(told(&pair, OLENA).await, 1);
}
