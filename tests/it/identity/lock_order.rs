//! A proof and a change that makes it worthless, at the same time: the row of the user comes before the token, so that
//! neither waits for what the other holds.

use altitude::identity::Role;
use serde_json::json;

use crate::support::app::{PASSWORD, TestApp};
use crate::support::authenticator::Authenticator;
use crate::support::database::connect;
use crate::support::locks::until_one_waits;

const COACH: &str = "dana@coaching.example";

/// Does what a password change does, in its order: holds the user's row, and makes the tokens worthless once the other
/// side waits. Answers whether that went through.
async fn void_while(app: &TestApp, other: impl Future<Output = u16>) -> (bool, u16) {
    let holder = connect(app.database_url()).await;
    let observer = connect(app.database_url()).await;
    holder.batch_execute("BEGIN; SELECT id FROM users FOR NO KEY UPDATE").await.unwrap();
    let change = async {
        until_one_waits(&observer).await;
        let voided = holder.batch_execute("UPDATE one_time_tokens SET used_at = created_at").await;
        holder.batch_execute(if voided.is_ok() { "COMMIT" } else { "ROLLBACK" }).await.unwrap();
        voided.is_ok()
    };
    tokio::join!(change, other)
}

async fn enrolled(app: &TestApp) -> Authenticator {
    app.user(COACH, "Robin Example", Role::Coach).await;
    let token = app.log_in(COACH).await;
    let begun =
        app.post_as(&token, "/api/v1/me/two-factor", &json!({ "password": PASSWORD })).await.expect(200);
    let device = Authenticator::of(begun["secret"].as_str().unwrap());
    let body = json!({ "code": device.code(app.app.services.context().now) });
    app.post_as(&token, "/api/v1/me/two-factor/confirm", &body).await.expect(200);
    app.clock.advance(chrono::TimeDelta::seconds(30));
    device
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_step_beside_a_password_change_ends_and_deadlocks_with_nothing() {
    let Some(_) = crate::support::database::server_or_listed("a_second_step_beside_a_password_change").await
    else {
        return;
    };
    let app = TestApp::start().await;
    let device = enrolled(&app).await;
    let body = json!({ "email": COACH, "password": PASSWORD });
    let halfway = app.post("/api/v1/auth/login", &body).await.expect(202);
    let code = device.code(app.app.services.context().now);
    let body = json!({ "challenge": halfway["challenge"], "code": code });
    let second = async { app.post("/api/v1/auth/second-factor", &body).await.status.as_u16() };

    assert_eq!(void_while(&app, second).await, (true, 401), "the change went through, the challenge is void");

    let used = connect(app.database_url()).await;
    let row = used.query_one("SELECT count(*) FROM two_factor_steps", &[]).await.unwrap();
    assert_eq!(row.get::<_, i64>(0), 1, "the code was not used up for nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailed_link_beside_a_password_change_ends_and_deadlocks_with_nothing() {
    let Some(_) = crate::support::database::server_or_listed("a_mailed_link_beside_a_password_change").await
    else {
        return;
    };
    let app = TestApp::start().await;
    app.user(COACH, "Robin Example", Role::Coach).await;
    app.post("/api/v1/auth/links", &json!({ "email": COACH })).await.expect(202);
    let text = app.mails_to(COACH).await.remove(0)["text"].as_str().unwrap().to_owned();
    let token = text.split("/sign-in/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let body = json!({ "token": token });
    let redeem = async { app.post("/api/v1/auth/links/redeem", &body).await.status.as_u16() };

    assert_eq!(void_while(&app, redeem).await, (true, 410), "the change went through, the link is void");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_second_steps_and_a_password_change_at_once_all_end() {
    let app = TestApp::start().await;
    let device = enrolled(&app).await;
    let log_in = json!({ "email": COACH, "password": PASSWORD });
    let mut steps = Vec::new();
    for _ in 0..3 {
        let halfway = app.post("/api/v1/auth/login", &log_in).await.expect(202);
        let code = device.code(app.app.services.context().now);
        steps.push(json!({ "challenge": halfway["challenge"], "code": code }));
    }
    let signed_in = app.post("/api/v1/auth/second-factor", &steps[0]).await.expect(200);
    let token = signed_in["access_token"].as_str().unwrap();
    app.clock.advance(chrono::TimeDelta::seconds(30));
    let code = device.code(app.app.services.context().now);
    let step = |index: usize| json!({ "challenge": steps[index]["challenge"], "code": code });
    let (first, second) = (step(1), step(2));
    let password = json!({ "current_password": PASSWORD, "new_password": "another correct horse" });

    let (one, two, changed) = tokio::join!(
        app.post("/api/v1/auth/second-factor", &first),
        app.post("/api/v1/auth/second-factor", &second),
        app.post_as(token, "/api/v1/me/password", &password),
    );

    assert_eq!(changed.status.as_u16(), 204, "{}", changed.text);
    let inside = [&one, &two].iter().filter(|reply| reply.status == 200).count();
    assert!(inside <= 1, "one code");
    assert!([one, two].iter().all(|reply| [200, 401, 422].contains(&reply.status.as_u16())));
}
