//! The log of deliveries, sending again, and test events.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::Ground;
use crate::support::app::send;
use crate::support::http_sink::Reaction;

#[tokio::test(flavor = "multi_thread")]
async fn the_log_shows_request_answer_and_time() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    let long = format!("bad \0 day {}", "é".repeat(2000));
    ground.sink.behave(move |_, _| Reaction::Answer(500, Vec::new(), long.clone()));
    ground.book(10, "olena@example.com").await;
    ground.work().await;

    let delivery = ground.deliveries(&hook).await.remove(0);

    let call = ground.sink.received().remove(0);
    assert_eq!(delivery["id"], json!(call.id()));
    assert_eq!(delivery["request_body"], json!(call.body));
    assert_eq!((&delivery["type"], &delivery["state"]), (&json!("booking.confirmed"), &json!("pending")));
    let attempt = &delivery["attempts"][0];
    let answer = attempt["answer"].as_str().unwrap();
    assert!(answer.starts_with("bad \u{fffd} day éé") && answer.chars().count() < 600, "{answer}");
    assert_eq!((&attempt["status"], &attempt["fault"]), (&json!(500), &json!(null)));
    assert!(attempt["milliseconds"].as_i64().unwrap() < 20_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_paged_and_filtered() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.sink.behave(|number, _| Reaction::status(if number == 0 { 500 } else { 200 }));
    for hour in 9..14 {
        ground.book(hour, "olena@example.com").await;
        ground.work().await;
    }
    let path = format!("/api/v1/webhooks/{}/deliveries", hook.id);
    let ids = |list: &Value| -> Vec<String> {
        list["items"].as_array().unwrap().iter().map(|item| item["id"].to_string()).collect()
    };

    let mut seen = Vec::new();
    let mut query = String::from("?limit=2");
    loop {
        let page = ground.app.get_as(&ground.token, &format!("{path}{query}")).await.expect(200);
        seen.extend(ids(&page));
        match page["next_cursor"].as_str() {
            Some(cursor) => query = format!("?limit=2&cursor={cursor}"),
            None => break,
        }
    }

    let all = ground.app.get_as(&ground.token, &path).await.expect(200);
    assert_eq!((seen.len(), seen), (5, ids(&all)));
    for (state, count) in [("pending", 1), ("delivered", 4), ("failed", 0)] {
        let list = ground.app.get_as(&ground.token, &format!("{path}?state={state}")).await.expect(200);
        assert_eq!(ids(&list).len(), count, "{state}");
    }
    for query in ["state=lost", "limit=0", "cursor=x", "more=1"] {
        assert_eq!(ground.app.get_as(&ground.token, &format!("{path}?{query}")).await.status, 400, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delivery_is_made_again_under_its_id_and_holds_up_nothing() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    let booking = ground.book(10, "olena@example.com").await;
    ground.work().await;
    let id = ground.deliveries(&hook).await[0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/webhooks/{}/deliveries/{id}/redeliver", hook.id);
    let again = async || {
        let request = ground.app.request(Method::POST, &path).bearer_auth(&ground.token);
        send(request.header("Idempotency-Key", "again")).await
    };

    let queued = again().await.expect(202);
    assert_eq!((&queued["id"], &queued["state"]), (&json!(id), &json!("pending")));
    assert!(again().await.headers.contains_key("idempotency-replayed"));
    ground
        .sink
        .behave(|_, call| Reaction::status(if call.kind() == "booking.confirmed" { 500 } else { 200 }));
    ground.cancel(&booking).await;
    ground.work().await;

    assert_eq!(ground.kinds(), ["booking.confirmed", "booking.confirmed", "booking.cancelled"]);
    let received = ground.sink.received();
    assert_eq!((received[0].id(), &received[0].body), (received[1].id(), &received[1].body));
    ground.sink.behave(|_, _| Reaction::status(200));
    ground.pass(TimeDelta::seconds(6));
    ground.work().await;
    let states: Vec<Value> =
        ground.deliveries(&hook).await.iter().map(|delivery| delivery["state"].clone()).collect();
    assert_eq!(states, [json!("delivered"), json!("delivered")]);
    let nothing = path.replace(&id, "01890000-0000-7000-8000-000000000000");
    assert_eq!(ground.app.post_as(&ground.token, &nothing, &Value::Null).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_event_goes_to_its_webhook_alone_whatever_it_subscribed_to() {
    let ground = Ground::new().await;
    let hook = ground.hook_of(&ground.token, "/tried", &["booking.cancelled"]).await;
    ground.hook_of(&ground.token, "/other", &["booking.*"]).await;
    let path = format!("/api/v1/webhooks/{}/test", hook.id);

    let queued = ground.app.post_as(&ground.token, &path, &Value::Null).await.expect(202);
    ground.work().await;

    let received = ground.sink.received();
    assert_eq!(received.len(), 1);
    assert_eq!((received[0].path.as_str(), received[0].kind().as_str()), ("/tried", "webhook.test"));
    assert_eq!(received[0].id(), queued["id"].as_str().unwrap());
    assert_eq!(received[0].json()["data"], json!({ "webhook_id": hook.id }));

    let change = json!({ "active": false });
    let webhook = format!("/api/v1/webhooks/{}", hook.id);
    ground.app.call(Method::PATCH, &webhook, &ground.token, Some(&change)).await.expect(200);
    let redeliver = format!("{webhook}/deliveries/{}/redeliver", queued["id"].as_str().unwrap());
    for path in [path, redeliver] {
        let refused = ground.app.post_as(&ground.token, &path, &Value::Null).await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "webhook_inactive"));
    }
}
