//! Making, changing and removing webhooks.

use altitude::identity::Role;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::Ground;
use crate::support::app::{TestApp, send};

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_is_made_shown_changed_and_removed() {
    let ground = Ground::new().await;
    let wish = json!({ "url": "https://hooks.example/a?b=c", "events": ["booking.*", "plan.paused"],
                       "description": "  CRM " });

    let made = ground.app.post_as(&ground.token, "/api/v1/webhooks", &wish).await;
    let (location, tag) = (made.headers["location"].clone(), made.headers["etag"].clone());
    let made = made.expect(201);

    let secret = made["secret"].as_str().unwrap();
    assert!(secret.starts_with("whsec_") && secret.len() == 50, "{secret}");
    assert_eq!((&made["description"], &made["active"]), (&json!("CRM"), &json!(true)));
    let shown = ground.app.get_as(&ground.token, &location).await;
    assert_eq!(shown.headers["etag"], tag);
    assert!(!shown.text.contains("whsec_"));
    let list = ground.app.get_as(&ground.token, "/api/v1/webhooks").await.expect(200);
    assert_eq!(list["items"], json!([shown.json()]));

    let patch = json!({ "events": ["*"], "active": false, "description": null });
    let changed = ground.app.call(Method::PATCH, &location, &ground.token, Some(&patch)).await.expect(200);
    assert_eq!(changed["url"], made["url"]);
    assert_eq!((&changed["events"], &changed["active"]), (&json!(["*"]), &json!(false)));
    assert_eq!(changed["description"], json!(""));
    let stale = ground.app.request(Method::PATCH, &location).bearer_auth(&ground.token);
    let stale = send(stale.header("If-Match", &tag).json(&json!({ "active": true }))).await;
    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale_version"));

    ground.app.call(Method::DELETE, &location, &ground.token, None).await.expect(204);
    assert_eq!(ground.app.get_as(&ground.token, &location).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_webhook_is_said_with_its_place() {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;
    let url = "https://hooks.example/";

    for (wish, status, expected) in [
        (json!({ "events": ["*"] }), 400, vec![("/url", "wrong_shape")]),
        (json!({ "url": url, "events": ["*"], "secret": "mine" }), 400, vec![("/secret", "wrong_shape")]),
        (json!({ "url": url, "events": "*" }), 400, vec![("/events", "wrong_shape")]),
        (json!({ "url": url, "events": [] }), 422, vec![("/events", "required")]),
        (
            json!({ "url": url, "events": ["*", "booking.made", "*"] }),
            422,
            vec![("/events/1", "unknown_event"), ("/events/2", "named_twice")],
        ),
        (json!({ "url": url, "events": ["webhook.test"] }), 422, vec![("/events/0", "unknown_event")]),
        (json!({ "url": url, "events": vec!["*"; 101] }), 422, vec![("/events", "too_many")]),
        (json!({ "url": "http://hooks.example/", "events": ["*"] }), 422, vec![("/url", "not_an_address")]),
        (json!({ "url": "hooks.example", "events": ["*"] }), 422, vec![("/url", "not_an_address")]),
        (
            json!({ "url": "https://a:b@hooks.example", "events": ["*"] }),
            422,
            vec![("/url", "holds_credentials")],
        ),
        (json!({ "url": "https://127.1/", "events": ["*"] }), 422, vec![("/url", "private_address")]),
        (json!({ "url": "https://[::1]/", "events": ["*"] }), 422, vec![("/url", "private_address")]),
        (
            json!({ "url": format!("https://x.example/{}", "y".repeat(2048)), "events": ["*"] }),
            422,
            vec![("/url", "too_long")],
        ),
        (
            json!({ "url": url, "events": ["*"], "description": "a\nb" }),
            422,
            vec![("/description", "control_character")],
        ),
    ] {
        let answer = app.post_as(&token, "/api/v1/webhooks", &wish).await;
        let body = answer.json();
        let faults: Vec<(&str, &str)> = body["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|error| (error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap()))
            .collect();
        assert_eq!((answer.status.as_u16(), faults), (status, expected), "{wish}: {}", answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_is_shown_once() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["*"]).await;
    let wish = json!({ "url": "https://hooks.example/", "events": ["*"] });
    let rotate = format!("/api/v1/webhooks/{}/rotate-secret", hook.id);

    for (path, body, status) in [("/api/v1/webhooks", Some(&wish), 201), (rotate.as_str(), None, 200)] {
        let make = async || {
            let request = ground.app.request(Method::POST, path).bearer_auth(&ground.token);
            let request =
                request.header("Idempotency-Key", format!("key of {}", path.len()).replace(' ', "-"));
            send(match body {
                Some(body) => request.json(body),
                None => request,
            })
            .await
        };
        let first = make().await.expect(status);
        assert!(first["secret"].as_str().unwrap() != hook.secret);
        let again = make().await;
        assert_eq!((again.status.as_u16(), again.code().as_str()), (409, "secret_shown_once"), "{path}");
    }

    assert_eq!(ground.number("SELECT count(*) FROM webhook_endpoints").await, 2);
    let plain = "SELECT count(*) FROM webhook_endpoints WHERE encode(secret, 'escape') LIKE '%whsec%'";
    assert_eq!(ground.number(plain).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn webhooks_are_their_users_own() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["*"]).await;
    ground.app.user("owner@coach.test", "Robin", Role::Owner).await;
    let owner = ground.app.log_in("owner@coach.test").await;
    let test = format!("/api/v1/webhooks/{}/test", hook.id);
    let queued = ground.app.post_as(&ground.token, &test, &Value::Null).await.expect(202);
    let delivery = queued["id"].as_str().unwrap();
    let path = format!("/api/v1/webhooks/{}", hook.id);

    for (method, path, body) in [
        (Method::GET, path.clone(), None),
        (Method::PATCH, path.clone(), Some(json!({ "active": false }))),
        (Method::DELETE, path.clone(), None),
        (Method::POST, format!("{path}/rotate-secret"), None),
        (Method::POST, format!("{path}/test"), None),
        (Method::GET, format!("{path}/deliveries"), None),
        (Method::POST, format!("{path}/deliveries/{delivery}/redeliver"), None),
    ] {
        let answer = ground.app.call(method.clone(), &path, &owner, body.as_ref()).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (404, "not_found"), "{method} {path}");
    }
    assert_eq!(ground.app.get_as(&owner, "/api/v1/webhooks").await.expect(200)["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_need_the_scopes_of_webhooks() {
    let ground = Ground::new().await;
    let key = async |scopes: &[&str]| {
        let wish = json!({ "name": "k", "scopes": scopes });
        let made = ground.app.post_as(&ground.token, "/api/v1/api-keys", &wish).await.expect(201);
        made["key"].as_str().unwrap().to_owned()
    };
    let (reads, writes, other) =
        (key(&["webhooks:read"]).await, key(&["webhooks:write"]).await, key(&["bookings:write"]).await);
    let wish = json!({ "url": "https://hooks.example/", "events": ["*"] });

    for (key, read, write) in [(&reads, 200, 403), (&writes, 403, 201), (&other, 403, 403)] {
        assert_eq!(ground.app.get_as(key, "/api/v1/webhooks").await.status, read);
        assert_eq!(ground.app.post_as(key, "/api/v1/webhooks", &wish).await.status, write);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_at_most_twenty_webhooks_of_a_user() {
    let ground = Ground::new().await;
    for _ in 0..20 {
        ground.hook(&["*"]).await;
    }
    let wish = json!({ "url": "https://hooks.example/", "events": ["*"] });
    let refused = ground.app.post_as(&ground.token, "/api/v1/webhooks", &wish).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "too_many_webhooks"));
}
