//! Changing one's own password.

use altitude::identity::Role;
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::ground::{Ground, PASSWORD};

const NEW: &str = "another good password";

fn change(current: &str) -> Value {
    json!({ "current_password": current, "new_password": NEW })
}

#[tokio::test]
async fn the_asking_sign_in_stays_and_all_others_end() {
    let ground = Ground::new().await;
    let here = ground.coach().await;
    let there = ground.log_in("coach@coaching.example").await;
    let link = ground.mailed_link("coach@coaching.example").await;

    assert_eq!(ground.post(&here.access_token, "/me/password", change(PASSWORD)).await.status, 204);

    assert_eq!(ground.get(&here.access_token, "/me").await.status, 200);
    assert_eq!(ground.refresh(&here.refresh_token).await.status, 200);
    assert_eq!(ground.get(&there.access_token, "/me").await.status, 401);
    assert_eq!(ground.refresh(&there.refresh_token).await.problem(), (401, "invalid_token"));
    assert_eq!(ground.call("/auth/links/redeem", json!({ "token": link })).await.status, 410);
    assert_eq!(ground.try_log_in("coach@coaching.example", PASSWORD).await.status, 401);
    assert_eq!(ground.try_log_in("coach@coaching.example", NEW).await.status, 200);
    let letter = ground.letters("coach@coaching.example").await.pop().expect("a mail");
    assert_eq!(letter.kind, "identity.password_changed");
    assert!(letter.text.contains("Sunday 14 June 2026, 08:00 (UTC)"), "{}", letter.text);
}

#[tokio::test]
async fn a_wrong_or_missing_current_password_changes_nothing() {
    let ground = Ground::new().await;
    let coach = ground.coach().await;

    let wrong = ground.post(&coach.access_token, "/me/password", change("not the password")).await;
    assert_eq!((wrong.status.as_u16(), wrong.faults()), (422, vec![("/current_password", "wrong_password")]));
    let missing = ground.post(&coach.access_token, "/me/password", json!({ "new_password": NEW })).await;
    assert_eq!((missing.status.as_u16(), missing.faults()), (422, vec![("/current_password", "required")]));
    for (new, code) in [("x".repeat(11), "too_short"), ("x".repeat(129), "too_long")] {
        let body = json!({ "current_password": PASSWORD, "new_password": new });
        let reply = ground.post(&coach.access_token, "/me/password", body).await;
        assert_eq!((reply.status.as_u16(), reply.faults()), (422, vec![("/new_password", code)]));
    }
    assert_eq!(ground.try_log_in("coach@coaching.example", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn whoever_has_a_stolen_session_cannot_guess_the_password() {
    let ground = Ground::new().await;
    let coach = ground.coach().await;
    for _ in 0..5 {
        assert_eq!(
            ground.post(&coach.access_token, "/me/password", change("a wrong guess")).await.status,
            422
        );
    }
    let reply = ground.post(&coach.access_token, "/me/password", change(PASSWORD)).await;
    assert_eq!((reply.problem(), reply.header("retry-after")), ((429, "rate_limited"), "30"));
}

#[tokio::test]
async fn a_fresh_mailed_link_stands_for_a_forgotten_password() {
    let ground = Ground::new().await;
    ground.user("coach@coaching.example", Role::Coach).await;
    let body = json!({ "new_password": NEW });

    let stale = ground.sign_in_by_link("coach@coaching.example").await;
    ground.pass(TimeDelta::minutes(16));
    let stale = ground.refresh(&stale.refresh_token).await.session();
    assert_eq!(ground.post(&stale.access_token, "/me/password", body.clone()).await.status, 422);

    let fresh = ground.sign_in_by_link("coach@coaching.example").await;
    assert_eq!(ground.post(&fresh.access_token, "/me/password", body).await.status, 204);
    assert_eq!(ground.try_log_in("coach@coaching.example", NEW).await.status, 200);
}
