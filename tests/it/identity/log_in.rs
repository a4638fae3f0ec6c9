//! Signing in with address and password.

use altitude::identity::Role;
use chrono::TimeDelta;
use serde_json::json;

use super::ground::{Ground, PASSWORD};

#[tokio::test]
async fn a_user_signs_in_whatever_the_case_of_the_address() {
    let ground = Ground::new().await;
    ground.user("dana@coaching.example", Role::Coach).await;

    let reply = ground.try_log_in(" Dana@Coaching.Example ", PASSWORD).await;

    assert_eq!(reply.status, 200);
    assert_eq!((&reply.body["token_type"], &reply.body["expires_in"]), (&json!("Bearer"), &json!(900)));
    assert_eq!(reply.header("cache-control"), "no-store");
    let me = ground.get(&reply.session().access_token, "/me").await;
    assert_eq!((&me.body["email"], &me.body["role"]), (&json!("dana@coaching.example"), &json!("coach")));
}

#[tokio::test]
async fn nobody_can_tell_an_unknown_address_from_a_wrong_password() {
    let ground = Ground::new().await;
    ground.user("dana@coaching.example", Role::Coach).await;
    ground.mentee("mentee@coaching.example").await;

    let mut bodies = Vec::new();
    for (email, password) in [
        ("dana@coaching.example", "not the password"),
        ("nobody@coaching.example", PASSWORD),
        ("mentee@coaching.example", PASSWORD),
        ("dana@coaching.example", ""),
    ] {
        let mut reply = ground.try_log_in(email, password).await;
        assert_eq!(reply.problem(), (401, "invalid_credentials"), "{email}");
        reply.body["request_id"].take();
        bodies.push(reply.body);
    }
    assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]), "{bodies:?}");
}

#[tokio::test]
async fn failures_slow_an_account_down_whether_it_exists_or_not() {
    let ground = Ground::new().await;
    ground.user("dana@coaching.example", Role::Coach).await;

    for email in ["dana@coaching.example", "nobody@coaching.example"] {
        for _ in 0..5 {
            assert_eq!(
                ground.try_log_in(email, "not the password").await.problem(),
                (401, "invalid_credentials")
            );
        }
        let refused = ground.try_log_in(email, PASSWORD).await;
        assert_eq!(
            (refused.problem(), refused.header("retry-after")),
            ((429, "rate_limited"), "30"),
            "{email}"
        );
    }
    let other = ground.try_log_in("other@coaching.example", PASSWORD).await;
    assert_eq!(other.problem(), (401, "invalid_credentials"));

    ground.pass(TimeDelta::seconds(30));
    assert_eq!(ground.try_log_in("dana@coaching.example", "still wrong").await.status, 401);
    let refused = ground.try_log_in("dana@coaching.example", PASSWORD).await;
    assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "60"));
    ground.pass(TimeDelta::seconds(60));
    assert_eq!(ground.try_log_in("dana@coaching.example", PASSWORD).await.status, 200);
    assert_eq!(ground.try_log_in("dana@coaching.example", "wrong again").await.status, 401);
    assert_eq!(ground.try_log_in("dana@coaching.example", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn bad_input_is_refused_by_its_place() {
    let ground = Ground::new().await;
    for (body, status, pointer) in [
        (json!({ "email": "dana@coaching.example" }), 400, "/password"),
        (json!({ "email": "dana@coaching.example", "password": 5 }), 400, "/password"),
        (json!({ "email": "dana@coaching.example", "password": "x", "more": 1 }), 400, "/more"),
        (json!({ "email": "dana@coaching.example", "password": "x\u{0}" }), 400, "/password"),
        (json!({ "email": "dana", "password": "x" }), 422, "/email"),
        (json!({ "email": "a@b.example\r\nBcc: c@d.example", "password": "x" }), 422, "/email"),
        (json!([]), 400, ""),
    ] {
        let reply = ground.call("/auth/login", body.clone()).await;
        assert_eq!((reply.status.as_u16(), reply.pointer()), (status, pointer), "{body}: {}", reply.body);
    }
    assert_eq!(ground.try_log_in("dana@coaching.example", &"x".repeat(100_000)).await.status, 401);
}

#[tokio::test]
async fn an_access_token_lives_for_a_quarter_of_an_hour_by_our_clock() {
    let ground = Ground::new().await;
    let session = ground.coach().await;

    ground.pass(TimeDelta::seconds(899));
    assert_eq!(ground.get(&session.access_token, "/me").await.status, 200);
    ground.pass(TimeDelta::seconds(1));
    let reply = ground.get(&session.access_token, "/me").await;
    assert_eq!((reply.problem(), reply.header("www-authenticate")), ((401, "unauthenticated"), "Bearer"));
}

#[tokio::test]
async fn signing_out_ends_the_whole_sign_in_and_no_other() {
    let ground = Ground::new().await;
    let session = ground.coach().await;
    let other = ground.log_in("coach@coaching.example").await;

    let reply = ground.call("/auth/logout", json!({ "refresh_token": session.refresh_token })).await;

    assert_eq!(reply.status, 204);
    assert_eq!(ground.get(&session.access_token, "/me").await.status, 401);
    assert_eq!(ground.refresh(&session.refresh_token).await.problem(), (401, "invalid_token"));
    assert_eq!(ground.get(&other.access_token, "/me").await.status, 200);
    for token in [session.refresh_token.as_str(), "unknown", ""] {
        assert_eq!(ground.call("/auth/logout", json!({ "refresh_token": token })).await.status, 204);
    }
}
