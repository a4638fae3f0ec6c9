//! Keys for scripts.

use altitude::identity::Role;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{Ground, Reply, read};

async fn key(ground: &Ground, bearer: &str, body: Value) -> Reply {
    let reply = ground.post(bearer, "/api-keys", body).await;
    assert_eq!(reply.status, 201, "{}", reply.body);
    reply
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

#[tokio::test]
async fn a_key_is_shown_once_and_works_until_it_is_revoked() {
    let ground = Ground::new().await;
    let coach = ground.coach().await.access_token;

    let made =
        key(&ground, &coach, json!({ "name": "Export", "scopes": ["bookings:read", "bookings:read"] })).await;

    let (id, secret) = (text(&made.body["id"]), text(&made.body["key"]));
    assert!(secret.starts_with("alt_") && secret.len() == 47, "{secret}");
    assert_eq!(made.body["hint"], json!(secret.get(..8)));
    assert_eq!(made.body["scopes"], json!(["bookings:read"]));
    assert_eq!(made.header("location"), format!("/api/v1/api-keys/{id}"));
    let listed = ground.get(&coach, "/api-keys").await;
    assert_eq!(listed.body["items"][0]["name"], json!("Export"));
    assert!(!listed.body.to_string().contains(secret));
    assert_eq!(ground.get(secret, "/sessions").await.status, 200);
    assert_eq!(ground.count("api_keys WHERE encode(hash, 'escape') LIKE 'alt_%'").await, 0);

    assert_eq!(ground.delete(&coach, &format!("/api-keys/{id}")).await.status, 204);
    assert_eq!(ground.get(secret, "/sessions").await.problem(), (401, "unauthenticated"));
    assert_eq!(ground.get(&coach, "/api-keys").await.body["items"], json!([]));
    assert_eq!(ground.delete(&coach, &format!("/api-keys/{id}")).await.problem(), (404, "not_found"));
}

#[tokio::test]
async fn a_key_opens_what_its_scopes_say_and_nothing_of_identity() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    let reads = key(&ground, &owner, json!({ "name": "r", "scopes": ["bookings:read"] })).await;
    let mentees =
        key(&ground, &owner, json!({ "name": "m", "scopes": ["mentees:read", "mentees:write"] })).await;

    let (reads, mentees) = (text(&reads.body["key"]), text(&mentees.body["key"]));
    assert_eq!(ground.get(reads, "/sessions").await.status, 200);
    assert_eq!(ground.get(mentees, "/sessions").await.problem(), (403, "forbidden"));
    for path in ["/me", "/users", "/api-keys", "/audit"] {
        assert_eq!(ground.get(reads, path).await.problem(), (403, "forbidden"), "{path}");
    }
}

#[tokio::test]
async fn a_key_expires() {
    let ground = Ground::new().await;
    let coach = ground.coach().await.access_token;
    let body = json!({ "name": "short", "scopes": ["bookings:read"], "expires_at": "2026-06-14T09:00:00Z" });
    let made = key(&ground, &coach, body.clone()).await;
    let secret = text(&made.body["key"]);

    ground.pass(TimeDelta::seconds(3599));
    assert_eq!(ground.get(secret, "/sessions").await.status, 200);
    ground.pass(TimeDelta::seconds(1));
    assert_eq!(ground.get(secret, "/sessions").await.status, 401);

    let coach = ground.log_in("coach@coaching.example").await.access_token;
    let past = ground.post(&coach, "/api-keys", body).await;
    assert_eq!((past.status.as_u16(), past.faults()), (422, vec![("/expires_at", "in_the_past")]));
}

#[tokio::test]
async fn the_last_use_is_kept_to_the_minute() {
    let ground = Ground::new().await;
    let coach = ground.coach().await.access_token;
    let made = key(&ground, &coach, json!({ "name": "busy", "scopes": ["bookings:read"] })).await;
    let (secret, path) = (text(&made.body["key"]), format!("/api-keys/{}", text(&made.body["id"])));
    // To the second, since every reading of the clock moves it a little.
    let last_use = async || {
        let at = ground.get(&coach, &path).await.body["last_used_at"].clone();
        at.as_str().and_then(|at| at.get(..19)).map(str::to_owned)
    };

    assert_eq!(last_use().await, None);
    ground.get(secret, "/sessions").await;
    assert_eq!(last_use().await.as_deref(), Some("2026-06-14T08:00:00"));
    ground.pass(TimeDelta::seconds(59));
    ground.get(secret, "/sessions").await;
    assert_eq!(last_use().await.as_deref(), Some("2026-06-14T08:00:00"));
    ground.pass(TimeDelta::seconds(1));
    ground.get(secret, "/sessions").await;
    assert_eq!(last_use().await.as_deref(), Some("2026-06-14T08:01:00"));
}

#[tokio::test]
async fn a_repeated_request_makes_one_key_and_does_not_show_it_again() {
    let ground = Ground::new().await;
    let coach = ground.coach().await.access_token;
    let make = async || {
        let request =
            ground.request(Method::POST, "/api-keys").bearer_auth(&coach).header("Idempotency-Key", "k1");
        read(request.json(&json!({ "name": "Export", "scopes": ["bookings:read"] }))).await
    };

    assert_eq!(make().await.status, 201);
    assert_eq!(make().await.problem(), (409, "secret_shown_once"));
    assert_eq!(ground.count("api_keys").await, 1);
    assert_eq!(ground.count("idempotency_answers WHERE body IS NOT NULL").await, 0);
}

#[tokio::test]
async fn keys_are_their_users_own() {
    let ground = Ground::new().await;
    let coach = ground.coach().await.access_token;
    ground.user("other@coaching.example", Role::Owner).await;
    let other = ground.log_in("other@coaching.example").await.access_token;
    let made = key(&ground, &coach, json!({ "name": "mine", "scopes": ["bookings:read"] })).await;
    let path = format!("/api-keys/{}", text(&made.body["id"]));

    assert_eq!(ground.get(&other, &path).await.problem(), (404, "not_found"));
    assert_eq!(ground.delete(&other, &path).await.problem(), (404, "not_found"));
    assert_eq!(ground.get(&other, "/api-keys").await.body["items"], json!([]));
    assert_eq!(ground.get(&coach, &path).await.status, 200);
}

#[tokio::test]
async fn bad_keys_are_refused() {
    let ground = Ground::new().await;
    let coach = ground.coach().await.access_token;
    for (body, status, pointer) in [
        (json!({ "name": "x", "scopes": [] }), 422, "/scopes"),
        (json!({ "name": "", "scopes": ["bookings:read"] }), 422, "/name"),
        (json!({ "name": "x".repeat(101), "scopes": ["bookings:read"] }), 422, "/name"),
        (json!({ "name": "x", "scopes": ["everything"] }), 400, "/scopes/0"),
        (json!({ "name": "x", "scopes": ["bookings:read"], "expires_at": "tomorrow" }), 400, "/expires_at"),
        (
            json!({ "name": "x", "scopes": ["bookings:read"], "expires_at": "+10000-01-01T00:00:00Z" }),
            422,
            "/expires_at",
        ),
    ] {
        let reply = ground.post(&coach, "/api-keys", body.clone()).await;
        assert_eq!((reply.status.as_u16(), reply.pointer()), (status, pointer), "{body}: {}", reply.body);
    }
    for bearer in ["alt_", "alt_unknown", "x", ""] {
        assert_eq!(ground.get(bearer, "/sessions").await.problem(), (401, "unauthenticated"), "{bearer}");
    }
}
