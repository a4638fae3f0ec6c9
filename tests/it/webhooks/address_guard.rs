//! Private networks are not called, whatever name leads there.

use std::time::Duration;

use diesel_async::SimpleAsyncConnection as _;
use serde_json::json;
use tokio::time::sleep;

use super::ground::Ground;
use crate::support::app::TestApp;
use crate::support::http_sink::HttpSink;

/// A webhook that was made while private addresses were allowed, or whose name leads elsewhere by now.
async fn fault_of_a_call_to(url: &str) -> String {
    let app = TestApp::with(&[("ALTITUDE__ENVIRONMENT", "development")]).await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;
    let wish = json!({ "url": "http://hooks.example/", "events": ["booking.*"] });
    let made = app.post_as(&token, "/api/v1/webhooks", &wish).await.expect(201);
    let mut connection = app.app.services.database.connection().await.unwrap();
    connection.batch_execute(&format!("UPDATE webhook_endpoints SET url = '{url}'")).await.unwrap();
    drop(connection);
    app.book(&coach.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let path = format!("/api/v1/webhooks/{}/deliveries", made["id"].as_str().unwrap());
    loop {
        app.work().await;
        let list = app.get_as(&token, &path).await.expect(200);
        if let Some(fault) = list["items"][0]["attempts"][0]["fault"].as_str() {
            return fault.to_owned();
        }
        sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_and_a_number_that_lead_inside_are_refused_when_they_are_called() {
    let sink = HttpSink::start().await;
    let by_number = sink.url("/hook");
    let by_name = by_number.replace("127.0.0.1", "localhost");

    for url in [by_number, by_name] {
        assert_eq!(fault_of_a_call_to(&url).await, "address_refused", "{url}");
    }

    assert!(sink.received().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_setting_opens_private_networks_for_names_too() {
    let ground = Ground::new().await;
    let url = ground.sink.url("/hook").replace("127.0.0.1", "localhost");
    let wish = json!({ "url": url, "events": ["booking.*"] });
    ground.app.post_as(&ground.token, "/api/v1/webhooks", &wish).await.expect(201);
    ground.book(10, "olena@example.com").await;

    ground.work().await;

    assert_eq!(ground.sink.received().len(), 1);
}
