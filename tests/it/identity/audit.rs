//! Who did what to what, when and from where.

use altitude::identity::Role;
use chrono::TimeDelta;
use diesel_async::RunQueryDsl as _;
use serde_json::{Value, json};

use super::ground::{Ground, PASSWORD, token_in};

fn actions(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|entry| entry["action"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn what_matters_is_written_down_without_saying_too_much() {
    let ground = Ground::new().await;
    let tick = || ground.pass(TimeDelta::seconds(1));
    let owner = ground.owner().await.access_token;
    tick();
    ground.try_log_in("stranger@evil.example", "a wrong password").await;
    tick();
    let body = json!({ "email": "dana@coaching.example", "name": "Dana Weiss", "role": "coach" });
    let dana_id = ground.post(&owner, "/users", body).await.body["id"].as_str().unwrap().to_owned();
    let token = token_in(&ground.letters("dana@coaching.example").await[0].text, "/invitation/");
    tick();
    let accept = json!({ "token": token, "password": PASSWORD });
    let dana = ground.call("/auth/invitations/accept", accept).await.session();
    tick();
    let key = json!({ "name": "secret plan", "scopes": ["bookings:read"] });
    let key = ground.post(&dana.access_token, "/api-keys", key).await.body["id"].as_str().unwrap().to_owned();
    tick();
    ground.delete(&dana.access_token, &format!("/api-keys/{key}")).await;
    tick();
    let change = json!({ "current_password": PASSWORD, "new_password": "another good password" });
    ground.post(&dana.access_token, "/me/password", change).await;
    tick();
    ground.call("/auth/logout", json!({ "refresh_token": dana.refresh_token })).await;
    tick();
    ground.patch(&owner, &format!("/users/{dana_id}"), json!({ "role": "owner" })).await;
    tick();
    ground.patch(&owner, &format!("/users/{dana_id}"), json!({ "is_active": false })).await;

    let list = ground.get(&owner, "/audit").await.body;

    let expected = [
        "user.deactivated",
        "user.role_changed",
        "sign_in.ended",
        "password.changed",
        "api_key.revoked",
        "api_key.created",
        "invitation.accepted",
        "user.invited",
        "sign_in.failed",
        "sign_in.succeeded",
    ];
    assert_eq!(actions(&list), expected);
    let said = list.to_string();
    for secret in ["@", "Dana", "secret plan", PASSWORD, &token] {
        assert!(!said.contains(secret), "{secret}");
    }
    let invited = &list["items"][7];
    assert_eq!((&invited["actor_kind"], &invited["subject_id"]), (&json!("owner"), &json!(dana_id)));
    assert_eq!(invited["client_address"], json!("127.0.0.1"));
    assert!(invited["at"].as_str().unwrap().starts_with("2026-06-14T08:00:02"), "{invited}");
    assert!(invited["request_id"].is_string());
}

#[tokio::test]
async fn the_log_is_read_page_by_page_by_owners() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    for _ in 0..4 {
        ground.pass(TimeDelta::seconds(1));
        ground.try_log_in("nobody@coaching.example", "a wrong password").await;
    }

    let (mut seen, mut path) = (Vec::new(), String::from("/audit?limit=2"));
    loop {
        let page = ground.get(&owner, &path).await.body;
        seen.extend(actions(&page).into_iter().map(str::to_owned));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/audit?limit=2&cursor={cursor}");
    }
    assert_eq!(seen.len(), 5);
    assert_eq!(seen.last().map(String::as_str), Some("sign_in.succeeded"));

    ground.user("coach@coaching.example", Role::Coach).await;
    let coach = ground.log_in("coach@coaching.example").await.access_token;
    assert_eq!(ground.get(&coach, "/audit").await.problem(), (403, "forbidden"));
}

#[tokio::test]
async fn no_entry_can_be_changed() {
    let ground = Ground::new().await;
    ground.coach().await;

    let changed = diesel::sql_query("UPDATE audit_entries SET action = 'nothing'")
        .execute(&mut ground.connection().await)
        .await;

    assert!(changed.unwrap_err().to_string().contains("append-only"));
}
