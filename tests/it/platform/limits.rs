//! Rate limits and client addresses over HTTP.

use reqwest::Method;
use serde_json::json;

use crate::support::app::{Answer, TestApp, send};

async fn limited() -> TestApp {
    TestApp::with(&[
        ("ALTITUDE__RATE_LIMITS__ENABLED", "true"),
        ("ALTITUDE__RATE_LIMITS__SIGN_IN_PER_MINUTE", "3"),
        ("ALTITUDE__RATE_LIMITS__PUBLIC_PER_MINUTE", "100"),
        ("ALTITUDE__HTTP__TRUSTED_PROXIES", "1"),
    ])
    .await
}

async fn log_in_from(app: &TestApp, forwarded: &str) -> Answer {
    let body = json!({ "email": "nobody@example.com", "password": "wrong wrong wrong" });
    send(app.request(Method::POST, "/api/v1/auth/login").header("X-Forwarded-For", forwarded).json(&body))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_asks_too_often_is_told_when_to_come_back() {
    let app = limited().await;

    for left in [2, 1, 0] {
        let answer = log_in_from(&app, "203.0.113.7").await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.headers["ratelimit-remaining"], left.to_string());
    }
    let refused = log_in_from(&app, "203.0.113.7").await;

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (429, "rate_limited"));
    assert!(refused.headers["retry-after"].parse::<u64>().unwrap() >= 1);
    assert!(refused.headers.contains_key("content-security-policy"));
    assert_eq!(app.get("/api/v1/public/coaches/nobody").await.status, 404, "other classes are not touched");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_hop_does_not_make_a_new_address() {
    let app = limited().await;

    for n in 0..3 {
        log_in_from(&app, &format!("10.9.8.{n}, 203.0.113.7")).await;
    }

    assert_eq!(log_in_from(&app, "10.9.8.99, 203.0.113.7").await.status, 429);
    assert_eq!(log_in_from(&app, "203.0.113.8").await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ipv6_network_counts_as_one() {
    let app = limited().await;

    for n in 0..3 {
        log_in_from(&app, &format!("2001:db8::{n}")).await;
    }

    assert_eq!(log_in_from(&app, "2001:db8::ffff").await.status, 429);
}
