//! Signatures, checked by the reference library of the Standard Webhooks specification.

use chrono::{TimeDelta, Utc};
use serde_json::Value;
use standardwebhooks::Webhook;

use super::ground::{Ground, Hook};
use crate::support::http_sink::Received;

/// Whether the reference library signs the request as one of its signatures says.
fn is_signed_with(secret: &str, call: &Received) -> bool {
    let timestamp = call.headers["webhook-timestamp"].parse().unwrap();
    let signature = Webhook::new(secret).unwrap().sign(call.id(), timestamp, call.body.as_bytes()).unwrap();
    call.headers["webhook-signature"].split(' ').any(|ours| ours == signature)
}

/// Whether the reference library takes a request for genuine and fresh.
fn is_genuine(secret: &str, call: &Received, body: &str) -> bool {
    let names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
    let headers =
        names.into_iter().map(|name| (name.parse().unwrap(), call.headers[name].parse().unwrap())).collect();
    Webhook::new(secret).unwrap().verify(body.as_bytes(), &headers).is_ok()
}

async fn test_call(ground: &Ground, hook: &Hook) -> Received {
    let path = format!("/api/v1/webhooks/{}/test", hook.id);
    let token = ground.app.log_in("dana@coach.test").await;
    ground.app.post_as(&token, &path, &Value::Null).await.expect(202);
    ground.work().await;
    ground.sink.received().pop().unwrap()
}

async fn rotate(ground: &Ground, hook: &Hook) -> String {
    let path = format!("/api/v1/webhooks/{}/rotate-secret", hook.id);
    let rotated = ground.app.post_as(&ground.token, &path, &Value::Null).await.expect(200);
    rotated["secret"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_genuine_under_its_own_secret_alone() {
    let mut ground = Ground::new().await;
    // The reference library goes by the machine's clock.
    ground.app.clock.set(Utc::now());
    ground.token = ground.app.log_in("dana@coach.test").await;
    let hook = ground.hook(&["*"]).await;
    let other = ground.hook_of(&ground.token, "/other", &["booking.cancelled"]).await;

    let call = test_call(&ground, &hook).await;

    assert!(is_genuine(&hook.secret, &call, &call.body));
    assert!(!is_genuine(&hook.secret, &call, &call.body.replace("test", "best")));
    assert!(!is_genuine(&other.secret, &call, &call.body));
    assert!(!call.id().contains('.'));
}

#[tokio::test(flavor = "multi_thread")]
async fn for_a_day_after_a_rotation_both_secrets_sign() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["*"]).await;

    let second = rotate(&ground, &hook).await;
    let call = test_call(&ground, &hook).await;
    assert_eq!(call.headers["webhook-signature"].split(' ').count(), 2);
    assert!(is_signed_with(&hook.secret, &call) && is_signed_with(&second, &call));

    let third = rotate(&ground, &hook).await;
    let call = test_call(&ground, &hook).await;
    assert!(!is_signed_with(&hook.secret, &call), "the first one is out");
    assert!(is_signed_with(&second, &call) && is_signed_with(&third, &call));

    ground.pass(TimeDelta::hours(24) + TimeDelta::seconds(1));
    let call = test_call(&ground, &hook).await;
    assert!(!is_signed_with(&second, &call) && is_signed_with(&third, &call));
    assert_eq!(
        ground.number("SELECT count(*) FROM webhook_endpoints WHERE previous_secret IS NOT NULL").await,
        0
    );
}
