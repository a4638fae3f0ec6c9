//! Roles, and leaving.

use altitude::identity::Role;
use futures_util::future::join;
use reqwest::Method;
use serde_json::json;

use super::ground::{Ground, PASSWORD, read};

#[tokio::test]
async fn deactivation_ends_everything_at_once() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    let id = ground.user("dana@coaching.example", Role::Coach).await;
    let dana = ground.log_in("dana@coaching.example").await;
    let key = json!({ "name": "script", "scopes": ["bookings:read"] });
    let key =
        ground.post(&dana.access_token, "/api-keys", key).await.body["key"].as_str().unwrap().to_owned();
    assert_eq!(ground.get(&key, "/sessions").await.status, 200);

    let path = format!("/users/{id}");
    let reply = ground.patch(&owner, &path, json!({ "is_active": false })).await;

    assert_eq!((reply.status.as_u16(), &reply.body["is_active"]), (200, &json!(false)));
    assert_eq!(ground.get(&dana.access_token, "/me").await.problem(), (401, "unauthenticated"));
    assert_eq!(ground.refresh(&dana.refresh_token).await.problem(), (401, "invalid_token"));
    assert_eq!(ground.get(&key, "/sessions").await.problem(), (401, "unauthenticated"));
    let reply = ground.try_log_in("dana@coaching.example", PASSWORD).await;
    assert_eq!(reply.problem(), (401, "invalid_credentials"));

    ground.patch(&owner, &path, json!({ "is_active": true })).await;
    assert_eq!(ground.refresh(&dana.refresh_token).await.status, 401);
    assert_eq!(ground.get(&key, "/sessions").await.status, 401);
    assert_eq!(ground.try_log_in("dana@coaching.example", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn the_last_active_owner_stays_one() {
    let ground = Ground::new().await;
    let id = ground.user("owner@coaching.example", Role::Owner).await;
    let owner = ground.log_in("owner@coaching.example").await.access_token;
    let path = format!("/users/{id}");

    for change in [json!({ "role": "coach" }), json!({ "is_active": false })] {
        assert_eq!(ground.patch(&owner, &path, change).await.problem(), (409, "last_owner"));
    }
    assert_eq!(ground.patch(&owner, &path, json!({ "role": "owner" })).await.status, 200);
    assert_eq!(ground.get(&owner, "/me").await.status, 200);
}

#[tokio::test]
async fn two_owners_cannot_both_leave() {
    let ground = Ground::new().await;
    let one = ground.user("one@coaching.example", Role::Owner).await;
    let two = ground.user("two@coaching.example", Role::Owner).await;
    let by_one = ground.log_in("one@coaching.example").await.access_token;
    let by_two = ground.log_in("two@coaching.example").await.access_token;

    let (path_one, path_two) = (format!("/users/{one}"), format!("/users/{two}"));
    let (first, second) = join(
        ground.patch(&by_one, &path_one, json!({ "role": "coach" })),
        ground.patch(&by_two, &path_two, json!({ "is_active": false })),
    )
    .await;

    let mut outcomes = [first.status.as_u16(), second.status.as_u16()];
    outcomes.sort_unstable();
    assert_eq!(outcomes, [200, 409]);
    assert_eq!(ground.count("users WHERE role = 'owner' AND is_active").await, 1);
}

#[tokio::test]
async fn a_change_means_the_revision_it_was_made_from() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    let id = ground.user("dana@coaching.example", Role::Coach).await;
    let path = format!("/users/{id}");
    let seen = ground.get(&owner, &path).await.header("etag").to_owned();
    let change = async |tag: &str, body: serde_json::Value| {
        read(ground.request(Method::PATCH, &path).bearer_auth(&owner).header("If-Match", tag).json(&body))
            .await
    };

    let changed = change(&seen, json!({ "role": "owner" })).await;
    assert_eq!(changed.status, 200);
    assert_ne!(changed.header("etag"), seen);
    assert_eq!(change(&seen, json!({ "role": "coach" })).await.problem(), (412, "stale_version"));
    assert_eq!(change(changed.header("etag"), json!({ "role": "coach" })).await.status, 200);

    let dana = ground.log_in("dana@coaching.example").await.access_token;
    let before = ground.get(&owner, &path).await.header("etag").to_owned();
    ground.patch(&dana, "/me", json!({ "name": "Dana W." })).await;
    assert_eq!(change(&before, json!({ "role": "owner" })).await.problem(), (412, "stale_version"));
}

#[tokio::test]
async fn what_is_not_there_is_not_found_and_bad_changes_are_refused() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    for path in ["/users/01900000-0000-7000-8000-000000000000", "/users/x"] {
        assert_eq!(
            ground.patch(&owner, path, json!({ "role": "coach" })).await.problem(),
            (404, "not_found")
        );
    }
    let id = ground.user("dana@coaching.example", Role::Coach).await;
    for (body, pointer) in [
        (json!({ "role": null }), "/role"),
        (json!({ "is_active": "no" }), "/is_active"),
        (json!({ "email": "x@y.example" }), "/email"),
    ] {
        let reply = ground.patch(&owner, &format!("/users/{id}"), body).await;
        assert_eq!((reply.status.as_u16(), reply.pointer()), (400, pointer));
    }
}
