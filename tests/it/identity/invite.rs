//! Inviting a user by mail.

use altitude::identity::Role;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use super::ground::{Ground, PASSWORD, read, token_in};

async fn invited(ground: &Ground, owner: &str, email: &str) -> String {
    let body = json!({ "email": email, "name": "Dana Weiss", "role": "coach", "time_zone": "Europe/Berlin" });
    let reply = ground.post(owner, "/users", body).await;
    assert_eq!(reply.status, 201, "{}", reply.body);
    token_in(&ground.letters(email).await.last().expect("a mail").text, "/invitation/")
}

#[tokio::test]
async fn an_invited_coach_sets_a_password_and_is_in() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;

    let body = json!({ "email": "Dana@Coaching.example", "name": "Dana Weiss", "role": "coach" });
    let reply = ground.post(&owner, "/users", body).await;

    assert_eq!(reply.status, 201);
    assert_eq!(reply.header("location"), format!("/api/v1/users/{}", reply.body["id"].as_str().unwrap()));
    assert_eq!(
        (&reply.body["email"], &reply.body["slug"]),
        (&json!("dana@coaching.example"), &json!("dana-weiss"))
    );
    assert_eq!((&reply.body["has_password"], &reply.body["time_zone"]), (&json!(false), &json!("UTC")));

    let letter = ground.letters("dana@coaching.example").await.remove(0);
    assert!(letter.text.contains("invited as a coach"), "{}", letter.text);
    let accept = json!({ "token": token_in(&letter.text, "/invitation/"), "password": PASSWORD });
    let session = ground.call("/auth/invitations/accept", accept.clone()).await.session();
    let me = ground.get(&session.access_token, "/me").await;
    assert_eq!((&me.body["name"], &me.body["role"]), (&json!("Dana Weiss"), &json!("coach")));
    assert_eq!(ground.try_log_in("dana@coaching.example", PASSWORD).await.status, 200);
    assert_eq!(ground.call("/auth/invitations/accept", accept).await.problem(), (410, "link_expired"));
}

#[tokio::test]
async fn an_invitation_lives_for_seven_days_and_for_its_purpose() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    let token = invited(&ground, &owner, "dana@coaching.example").await;

    let wrong_door = ground.call("/auth/links/redeem", json!({ "token": token })).await;
    assert_eq!(wrong_door.problem(), (410, "link_expired"));
    let short =
        ground.call("/auth/invitations/accept", json!({ "token": token, "password": "elevenchars" })).await;
    assert_eq!((short.status.as_u16(), short.faults()), (422, vec![("/password", "too_short")]));
    ground.pass(TimeDelta::days(7));
    let late = ground.call("/auth/invitations/accept", json!({ "token": token, "password": PASSWORD })).await;
    assert_eq!(late.problem(), (410, "link_expired"));

    let session = ground.sign_in_by_link("dana@coaching.example").await;
    let reply = ground.post(&session.access_token, "/me/password", json!({ "new_password": PASSWORD })).await;
    assert_eq!(reply.status, 204);
    assert_eq!(ground.try_log_in("dana@coaching.example", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn a_repeated_invitation_is_one_mail() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    let body = json!({ "email": "dana@coaching.example", "name": "Dana Weiss", "role": "coach" });
    let invite = async || {
        let request =
            ground.request(Method::POST, "/users").bearer_auth(&owner).header("Idempotency-Key", "k1");
        read(request.json(&body)).await
    };

    let (first, second) = (invite().await, invite().await);

    assert_eq!((first.status.as_u16(), second.status.as_u16()), (201, 201));
    assert_eq!((second.header("idempotency-replayed"), &second.body), ("true", &first.body));
    assert_eq!(ground.letters("dana@coaching.example").await.len(), 1);
    let again = ground.post(&owner, "/users", body).await;
    assert_eq!(again.problem(), (409, "user_exists"));
    assert_eq!(ground.letters("dana@coaching.example").await.len(), 1);
}

#[tokio::test]
async fn bad_invitations_are_refused_with_every_fault() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;

    let body =
        json!({ "email": "dana", "name": "see evil.example/now", "role": "coach", "time_zone": "Mars/Base" });
    let reply = ground.post(&owner, "/users", body).await;
    assert_eq!(reply.status, 422);
    let expected =
        vec![("/email", "invalid_email"), ("/name", "web_address"), ("/time_zone", "unknown_time_zone")];
    assert_eq!(reply.faults(), expected);

    let body = json!({ "email": "dana@coaching.example", "name": "Dana", "role": "king" });
    let reply = ground.post(&owner, "/users", body).await;
    assert_eq!((reply.status.as_u16(), reply.pointer()), (400, "/role"));
    assert_eq!(ground.count("mail_messages").await, 0);
}

#[tokio::test]
async fn people_of_the_same_name_get_pages_of_their_own() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    let mut slugs = Vec::new();
    for email in ["a@coaching.example", "b@coaching.example", "c@coaching.example"] {
        let body = json!({ "email": email, "name": "Dana Weiss", "role": "coach" });
        slugs.push(ground.post(&owner, "/users", body).await.body["slug"].as_str().unwrap().to_owned());
    }
    assert_eq!(slugs, ["dana-weiss", "dana-weiss-2", "dana-weiss-3"]);
}

#[tokio::test]
async fn only_owners_see_and_invite_users() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    let coach = ground.coach().await.access_token;
    let id = ground.user("other@coaching.example", Role::Coach).await;

    let body = json!({ "email": "x@coaching.example", "name": "X", "role": "owner" });
    assert_eq!(ground.post(&coach, "/users", body).await.problem(), (403, "forbidden"));
    assert_eq!(ground.get(&coach, "/users").await.problem(), (403, "forbidden"));
    assert_eq!(ground.get(&coach, &format!("/users/{id}")).await.problem(), (403, "forbidden"));
    let reply = ground.patch(&coach, &format!("/users/{id}"), json!({ "role": "owner" })).await;
    assert_eq!(reply.problem(), (403, "forbidden"));

    let first = ground.get(&owner, "/users?limit=2").await;
    assert_eq!(first.body["items"].as_array().unwrap().len(), 2);
    assert!(first.header("link").ends_with("rel=\"next\""), "{}", first.header("link"));
    let cursor = first.body["next_cursor"].as_str().unwrap();
    let second = ground.get(&owner, &format!("/users?limit=2&cursor={cursor}")).await;
    assert_eq!(second.body["items"][0]["id"], json!(id));
    assert_eq!(second.body["next_cursor"], json!(null));
    assert_eq!(ground.get(&owner, "/users?more=1").await.pointer(), "/more");
}
