//! Where a mailed sign-in link lands.

use serde_json::json;

use super::browser::{PostForm, location, page};
use crate::support::app::{TestApp, send};

#[tokio::test]
async fn a_sign_in_link_is_used_by_its_button_and_once() {
    let app = TestApp::start().await;
    app.mentee("olena@example.com", "Olena Kovalenko").await;
    app.post("/api/v1/auth/links", &json!({ "email": "olena@example.com" })).await.expect(202);
    let mail = app.mails_to("olena@example.com").await.remove(0);
    let text = mail["text"].as_str().unwrap().to_owned();
    let token = text.split("/sign-in/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let path = format!("/sign-in/{token}");
    let (first, other) = (PostForm::of(&page(&app, &path).await), PostForm::of(&page(&app, &path).await));

    for _ in 0..2 {
        let answer = first.send(&app).await;
        assert_eq!(location(&answer), "/space");
    }
    let again = other.send(&app).await;

    assert_eq!(again.status.as_u16(), 410);
    assert!(again.text.contains("This link has expired"), "{}", again.text);
    assert!(again.text.contains("href=\"/space/sign-in\""), "the way to another one: {}", again.text);
}

#[tokio::test]
async fn an_odd_token_is_an_expired_link() {
    let app = TestApp::start().await;
    for token in ["x", "%00", "a%20b%2Fc", "%22%3E%3Cscript%3E"] {
        let html = page(&app, &format!("/sign-in/{token}")).await;
        assert!(!html.contains("<script>"), "{html}");

        let answer = PostForm::of(&html).send(&app).await;

        assert_eq!(answer.status.as_u16(), 410, "{token}: {}", answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invited_coach_sets_a_password_and_logs_in() {
    let app = TestApp::start().await;
    app.user("owner@coach.test", "Robin", altitude::identity::Role::Owner).await;
    let owner = app.log_in("owner@coach.test").await;
    let invited = serde_json::json!({ "email": "nia@coach.test", "name": "Nia Okafor", "role": "coach" });
    app.post_as(&owner, "/api/v1/users", &invited).await.expect(201);
    let mail = app.mails_to("nia@coach.test").await.remove(0);
    let text = mail["text"].as_str().unwrap();
    let token = text.split("/invitation/").nth(1).unwrap().split_whitespace().next().unwrap();
    let path = format!("/invitation/{token}");
    let form = |password: &str| {
        send(
            app.request(reqwest::Method::POST, &path)
                .header("accept", "text/html")
                .form(&[("password", password)]),
        )
    };

    let page = app.get(&path).await;
    let short = form("too short").await;
    let set = form(crate::support::app::PASSWORD).await;
    let again = form(crate::support::app::PASSWORD).await;

    assert!(page.text.contains("name=\"password\""), "{}", page.text);
    assert_eq!(short.status, 422);
    assert!(set.text.contains("Your password is set"), "{}", set.text);
    assert_eq!(again.status, 410);
    assert!(
        again.text.contains("href=\"/console\"") && again.text.contains("sign in with it"),
        "{}",
        again.text
    );
    app.log_in("nia@coach.test").await;
}
