//! A session type in the console: its questions and its policy.

use serde_json::{Value, json};

use super::browser::PostForm;
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";

async fn kept(app: &TestApp) -> Value {
    let token = app.log_in(DANA).await;
    app.get_as(&token, "/api/v1/session-types").await.expect(200)["items"][0].clone()
}

#[tokio::test]
async fn questions_and_policy_are_changed_and_the_rest_stays() {
    let app = TestApp::start().await;
    let setup = app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/settings/types/{}", setup.session_type_id);
    assert!(desk.page("/console/settings").await.contains(&format!("href=\"{path}\"")));
    let before = kept(&app).await;
    let html = desk.page(&path).await;
    let form = form_to(&html, "/console/settings/types/");
    let form = form.with("cancel", "1440").with("policy", "Be kind.").with("title", "Deep session");
    let form = form.with("label.0", "Which way?").with("kind.0", "select").with("options.0", "up\r\ndown");
    let form = form.with("required.0", "yes");

    let html = desk.follow(&form).await;

    assert!(html.contains("Saved.") && html.contains("Which way?"), "{html}");
    let after = kept(&app).await;
    assert_eq!(after["title"], json!("Deep session"));
    assert_eq!(after["policy"]["cancel_notice_minutes"], json!(1440));
    assert_eq!(after["questions"][0]["options"], json!(["up", "down"]));
    for same in ["slug", "location", "duration_minutes", "buffer_after_minutes", "hosts", "seats"] {
        assert_eq!(after[same], before[same], "{same}");
    }
    let again = form_to(&html, "/console/settings/types/").with("label.0", "");
    desk.follow(&again).await;
    assert_eq!(kept(&app).await["questions"], json!([]));
    let lost = desk.send(&form.with("idempotency_key", "another")).await;
    assert_eq!(lost.status.as_u16(), 412, "{}", lost.text);
    assert!(lost.text.contains("This was changed meanwhile") && lost.text.contains("Which way?"));
}

#[tokio::test]
async fn what_makes_no_sense_and_what_is_another_s_is_refused() {
    let app = TestApp::start().await;
    let setup = app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let (desk, other) =
        (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, "mallory@coach.test").await);
    let path = format!("/console/settings/types/{}", setup.session_type_id);
    let form = form_to(&desk.page(&path).await, "/console/settings/types/");
    for form in [
        form.clone().with("title", " "),
        form.clone().with("moves", "99999"),
        form.clone().with("label.0", "Which?").with("kind.0", "select").with("options.0", ""),
    ] {
        let answer = desk.send(&form).await;
        assert_eq!(answer.status.as_u16(), 422, "{}", answer.text);
        assert!(answer.text.contains("class=\"fault\""), "{}", answer.text);
    }
    assert_eq!(other.open(&path).await.status.as_u16(), 404);
    let seal = form_to(&other.page("/console").await, "/console/sign-out").value("seal");
    let theirs = PostForm { action: path.clone(), ..form.clone() }.with("seal", &seal);
    assert_eq!(other.send(&theirs).await.status.as_u16(), 404);
    assert_eq!(desk.send(&theirs).await.status.as_u16(), 403);
}
