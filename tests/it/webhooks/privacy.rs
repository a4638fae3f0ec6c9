//! What webhooks keep about people, and for how long; and how their secrets are kept.

use altitude::events::erase_person;
use altitude::kernel::ids::PersonId;
use altitude::platform::vault::Vault;
use chrono::TimeDelta;
use serde_json::json;
use uuid::Uuid;

use super::ground::Ground;
use crate::support::http_sink::Reaction;

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_days_the_log_keeps_ids_and_times_alone() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.sink.behave(|_, call| Reaction::Answer(200, Vec::new(), call.body.clone()));
    let booking = ground.book(10, "olena@example.com").await;
    ground.work().await;

    ground.pass(TimeDelta::days(29));
    ground.work().await;
    assert_eq!(
        ground.number("SELECT count(*) FROM event_payloads WHERE data->>'name' LIKE 'Olena%'").await,
        2
    );
    ground.pass(TimeDelta::days(2));
    ground.work().await;

    assert_eq!(
        ground.number("SELECT count(*) FROM event_payloads WHERE data->>'status' = 'confirmed'").await,
        0
    );
    let token = ground.app.log_in("dana@coach.test").await;
    let path = format!("/api/v1/webhooks/{}/deliveries", hook.id);
    let list = ground.app.get_as(&token, &path).await.expect(200);
    let first = list["items"].as_array().unwrap().last().unwrap().clone();
    let body = first["request_body"].as_str().unwrap();
    assert!(body.contains(booking["id"].as_str().unwrap()) && !body.contains("example.com"), "{body}");
    let attempt = &first["attempts"][0];
    assert_eq!((&attempt["status"], &attempt["answer"]), (&json!(200), &json!(null)));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_person_is_in_no_payload_and_no_answer() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    ground.sink.behave(|_, call| Reaction::Answer(200, Vec::new(), call.body.clone()));
    ground.book(10, "olena@example.com").await;
    ground.book(11, "petro@example.com").await;
    ground.work().await;
    let received = ground.sink.received();
    let olena = received.iter().find(|call| call.body.contains("olena")).unwrap().json();
    let id: Uuid = olena["data"]["person_id"].as_str().unwrap().parse().unwrap();

    let mut connection = ground.app.app.services.database.connection().await.unwrap();
    erase_person(&mut connection, PersonId::from(id)).await.unwrap();
    drop(connection);

    let log = serde_json::to_string(&ground.deliveries(&hook).await).unwrap();
    assert!(!log.contains("olena@example.com"), "{log}");
    assert!(log.contains("petro@example.com"));
    let events = "SELECT count(*) FROM events WHERE kind = 'booking.confirmed'";
    assert_eq!(ground.number(events).await, 2, "what happened stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_move_to_the_current_key_and_are_lost_only_with_their_own() {
    let mut ground = Ground::new().await;
    let hook = ground.hook(&["booking.*"]).await;
    let site = std::sync::Arc::make_mut(&mut ground.app.app.services.site);
    let (old, new) = (b"0123456789abcdef0123456789abcdef".as_slice(), b"another secret".as_slice());
    site.vault = Vault::new([new, old]);
    ground.book(10, "olena@example.com").await;

    ground.work().await;
    assert_eq!(ground.sink.received().len(), 1);
    std::sync::Arc::make_mut(&mut ground.app.app.services.site).vault = Vault::new([new]);
    ground.book(11, "petro@example.com").await;
    ground.work().await;
    assert_eq!(ground.sink.received().len(), 2, "the sweep sealed it anew");

    std::sync::Arc::make_mut(&mut ground.app.app.services.site).vault = Vault::new([b"lost".as_slice()]);
    ground.book(12, "ann@example.com").await;
    ground.work().await;
    assert_eq!(ground.sink.received().len(), 2, "nothing goes out unsigned");
    let fault = ground.deliveries(&hook).await[0]["attempts"][0]["fault"].clone();
    assert_eq!(fault, json!("secret_unreadable"));
}
