//! When a webhook is switched off.

use std::time::Duration;

use altitude::events::deliver_due;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::ground::{Ground, Hook};
use crate::support::http_sink::Reaction;
use crate::support::process::PATIENCE;

async fn states(ground: &Ground, hook: &Hook) -> Vec<String> {
    let deliveries = ground.deliveries(hook).await;
    deliveries.iter().map(|delivery| delivery["state"].as_str().unwrap().to_owned()).collect()
}

async fn patch(ground: &Ground, hook: &Hook, change: Value) -> Value {
    let path = format!("/api/v1/webhooks/{}", hook.id);
    ground.app.call(Method::PATCH, &path, &ground.token, Some(&change)).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_that_is_gone_is_switched_off_at_once_and_its_owner_told() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["*"]).await;
    ground.sink.behave(|number, _| Reaction::status(if number == 0 { 500 } else { 410 }));
    ground.book(10, "olena@example.com").await;
    ground.work().await;
    ground.book(11, "petro@example.com").await;

    ground.work().await;
    let mails = ground.app.mails_to("dana@coach.test").await;

    let shown = ground.shown(&hook).await;
    assert_eq!((&shown["active"], &shown["disabled"]["because"]), (&json!(false), &json!("gone")));
    assert_eq!(states(&ground, &hook).await, ["failed", "failed"], "what waited is given up too");
    let told: Vec<&Value> = mails
        .iter()
        .filter(|mail| mail["subject"] == json!("One of your webhooks was switched off"))
        .collect();
    assert_eq!(told.len(), 1);
    assert!(told[0]["text"].as_str().unwrap().contains(&ground.sink.url("/hook")));

    let shown = patch(&ground, &hook, json!({ "active": true })).await;
    assert_eq!((&shown["disabled"], &shown["failing_since"]), (&json!(null), &json!(null)));
    ground.sink.behave(|_, _| Reaction::status(200));
    let id = ground.deliveries(&hook).await[0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/webhooks/{}/deliveries/{id}/redeliver", hook.id);
    ground.app.post_as(&ground.token, &path, &Value::Null).await.expect(202);
    ground.work().await;
    assert_eq!(states(&ground, &hook).await, ["delivered", "failed"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn five_days_of_nothing_but_failures_switch_an_endpoint_off_once() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["*"]).await;
    ground.sink.behave(|_, _| Reaction::Drop);
    ground.app.clock.set("2026-06-01T08:00:00Z".parse().unwrap());
    let token = ground.app.log_in("dana@coach.test").await;
    let tests = async |count: usize| {
        for _ in 0..count {
            let path = format!("/api/v1/webhooks/{}/test", hook.id);
            ground.app.post_as(&token, &path, &Value::Null).await.expect(202);
        }
        ground.work().await;
    };
    // The log-in from before would be over by now; the clock went back so that it still counts.
    tests(9).await;
    ground.pass(TimeDelta::minutes(4));
    assert_eq!(ground.number("SELECT count(*) FROM webhook_endpoints WHERE is_active").await, 1);
    assert_eq!(ground.number("SELECT failures::bigint FROM webhook_endpoints").await, 9);

    ground.pass(TimeDelta::days(5));
    ground.work().await;

    assert_eq!(
        ground.number("SELECT count(*) FROM webhook_endpoints WHERE disabled_because = 'failing'").await,
        1
    );
    assert_eq!(ground.number("SELECT count(*) FROM webhook_deliveries WHERE state = 'pending'").await, 0);
    assert_eq!(ground.number("SELECT count(*) FROM mail_messages WHERE kind = 'webhooks.disabled'").await, 1);
    assert_eq!(
        ground.number("SELECT count(*) FROM audit_entries WHERE action = 'webhook.disabled'").await,
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_success_makes_good_for_all_failures() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["*"]).await;
    ground.sink.behave(|_, _| Reaction::status(500));
    ground.book(10, "olena@example.com").await;
    ground.work().await;
    assert!(ground.shown(&hook).await["failing_since"].is_string());

    ground.sink.behave(|_, _| Reaction::status(200));
    ground.pass(TimeDelta::seconds(6));
    ground.work().await;

    assert_eq!(ground.shown(&hook).await["failing_since"], json!(null));
}

#[tokio::test(flavor = "multi_thread")]
async fn switched_off_or_removed_while_it_is_called() {
    for is_removed in [false, true] {
        let ground = Ground::new().await;
        let hook = ground.hook(&["*"]).await;
        ground.sink.behave(|_, _| Reaction::Stall);
        ground.book(10, "olena@example.com").await;
        let (services, sender) = (ground.app.app.services.clone(), ground.app.app.webhooks.clone());
        let calling = tokio::spawn(async move {
            while !deliver_due(&services, &sender).await.unwrap() {
                sleep(Duration::from_millis(10)).await;
            }
        });
        ground.sink.wait_for(1, PATIENCE).await;

        if is_removed {
            let path = format!("/api/v1/webhooks/{}", hook.id);
            ground.app.call(Method::DELETE, &path, &ground.token, None).await.expect(204);
        } else {
            patch(&ground, &hook, json!({ "active": false })).await;
        }
        ground.sink.release();
        calling.await.unwrap();

        if is_removed {
            assert_eq!(ground.number("SELECT count(*) FROM webhook_deliveries").await, 0);
        } else {
            assert_eq!(states(&ground, &hook).await, ["delivered"], "what was in hand is written down");
        }
    }
}
