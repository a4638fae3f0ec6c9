//! Signing in by a mailed link.

use altitude::identity::{Role, find_or_create_person};
use chrono::TimeDelta;
use serde_json::json;

use super::ground::{Ground, read, token_in, visitor};

#[tokio::test]
async fn a_mentee_signs_in_by_the_link_of_a_mail() {
    let ground = Ground::new().await;
    let person_id = ground.mentee("olena@example.org").await;

    let session = ground.sign_in_by_link("olena@example.org").await;

    let me = ground.get(&session.access_token, "/me").await;
    assert_eq!(me.body["person_id"], json!(person_id));
    assert_eq!((&me.body["role"], &me.body["is_mentee"]), (&json!(null), &json!(true)));
    assert_eq!(ground.get(&session.access_token, "/api-keys").await.problem(), (403, "forbidden"));
    assert_eq!(ground.count("people WHERE email_verified_at IS NOT NULL").await, 1);
}

#[tokio::test]
async fn the_answer_is_the_same_for_every_address() {
    let ground = Ground::new().await;
    ground.user("coach@coaching.example", Role::Coach).await;
    ground.mentee("olena@example.org").await;
    let mut connection = ground.connection().await;
    let stranger = visitor("visitor@example.org");
    find_or_create_person(&mut connection, &ground.context(), &stranger).await.expect("a person");
    drop(connection);

    for email in ["coach@coaching.example", "olena@example.org", "visitor@example.org", "nobody@example.org"]
    {
        let reply = ground.call("/auth/links", json!({ "email": email })).await;
        assert_eq!(reply.status, 202, "{email}");
        assert_eq!(reply.body, json!({ "detail": "If this address can sign in, a link is on its way." }));
    }
    assert_eq!(ground.count("jobs").await, 4);
    ground.work().await;

    assert_eq!(ground.letters("coach@coaching.example").await.len(), 1);
    assert_eq!(ground.letters("olena@example.org").await.len(), 1);
    assert_eq!(ground.count("mail_messages").await, 2);
}

#[tokio::test]
async fn a_link_works_once_and_not_for_long() {
    let ground = Ground::new().await;
    ground.mentee("olena@example.org").await;
    let redeem = async |token: &str| ground.call("/auth/links/redeem", json!({ "token": token })).await;

    let token = ground.mailed_link("olena@example.org").await;
    assert_eq!(redeem(&token).await.status, 200);
    assert_eq!(redeem(&token).await.problem(), (410, "link_expired"));

    let token = ground.mailed_link("olena@example.org").await;
    ground.pass(TimeDelta::minutes(15));
    assert_eq!(redeem(&token).await.problem(), (410, "link_expired"));
    assert_eq!(redeem("unknown").await.problem(), (410, "link_expired"));
    assert_eq!(ground.call("/auth/links/redeem", json!({})).await.pointer(), "/token");
}

#[tokio::test]
async fn nobody_is_flooded_with_links() {
    let ground = Ground::new().await;
    ground.mentee("olena@example.org").await;
    let ask = async || {
        assert_eq!(ground.call("/auth/links", json!({ "email": "olena@example.org" })).await.status, 202);
        ground.work().await;
        ground.letters("olena@example.org").await.len()
    };

    assert_eq!((ask().await, ask().await, ask().await), (1, 2, 3));
    assert_eq!((ask().await, ask().await), (3, 3));
    ground.pass(TimeDelta::minutes(16));
    assert_eq!(ask().await, 4);
}

#[tokio::test]
async fn a_link_that_nobody_waits_for_any_more_is_not_sent() {
    let ground = Ground::new().await;
    ground.mentee("olena@example.org").await;
    ground.call("/auth/links", json!({ "email": "olena@example.org" })).await;

    ground.pass(TimeDelta::minutes(15));
    ground.work().await;

    assert_eq!(ground.count("mail_messages").await, 0);
    assert_eq!(ground.count("jobs").await, 0);
}

#[tokio::test]
async fn a_repeated_request_is_one_request() {
    let ground = Ground::new().await;
    ground.mentee("olena@example.org").await;
    let ask = async |email: &str| {
        let request = ground.request(reqwest::Method::POST, "/auth/links").header("Idempotency-Key", "k1");
        read(request.json(&json!({ "email": email }))).await
    };

    assert_eq!(ask("olena@example.org").await.header("idempotency-replayed"), "");
    let replayed = ask("olena@example.org").await;
    assert_eq!((replayed.status.as_u16(), replayed.header("idempotency-replayed")), (202, "true"));
    assert_eq!(ask("nobody@example.org").await.problem(), (422, "idempotency_mismatch"));
    ground.work().await;
    assert_eq!(ground.letters("olena@example.org").await.len(), 1);
}

#[tokio::test]
async fn a_link_of_a_deactivated_user_is_worthless() {
    let ground = Ground::new().await;
    let owner = ground.owner().await;
    let id = ground.user("coach@coaching.example", Role::Coach).await;
    let token = ground.mailed_link("coach@coaching.example").await;

    ground.patch(&owner.access_token, &format!("/users/{id}"), json!({ "is_active": false })).await;

    let reply = ground.call("/auth/links/redeem", json!({ "token": token })).await;
    assert_eq!(reply.problem(), (410, "link_expired"));
    ground.call("/auth/links", json!({ "email": "coach@coaching.example" })).await;
    ground.work().await;
    assert_eq!(ground.letters("coach@coaching.example").await.len(), 1);
}

#[tokio::test]
async fn the_mail_says_what_to_do_and_holds_the_link() {
    let ground = Ground::new().await;
    ground.mentee("olena@example.org").await;
    let token = ground.mailed_link("olena@example.org").await;

    let letter = ground.letters("olena@example.org").await.remove(0);

    assert_eq!(letter.kind, "identity.sign_in_link");
    assert!(letter.text.contains("works once, for 15 minutes"), "{}", letter.text);
    assert_eq!(token_in(&letter.text, "/sign-in/"), token);
    assert_eq!(token.len(), 43);
}
