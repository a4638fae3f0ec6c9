//! Strategies in the console: read, talked about, compared, and agreed on.

use serde_json::{Value, json};

use super::desk::{Desk, form_to};
use crate::coaching::strategy::canvas;
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const OLENA: &str = "olena@example.com";

/// A strategy that Olena shared with Dana; its id, and Olena's token.
pub async fn shared() -> (TestApp, String, String) {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let coach = app.log_in(DANA).await;
    let mentee = json!({ "email": OLENA, "name": "Olena Kovalenko", "time_zone": "UTC" });
    let mentee = app.post_as(&coach, "/api/v1/mentees", &mentee).await.expect(201);
    let token = app.sign_in_by_link(OLENA).await;
    let new = json!({ "mentee_id": mentee["id"], "canvas": canvas() });
    let made = app.post_as(&token, "/api/v1/strategies", &new).await.expect(201);
    let id = made["id"].as_str().unwrap().to_owned();
    share(&app, &token, (&id, 1)).await;
    (app, id, token)
}

async fn share(app: &TestApp, token: &str, (id, revision): (&str, i64)) -> Value {
    let path = format!("/api/v1/strategies/{id}/share");
    app.post_as(token, &path, &json!({ "revision": revision })).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strategy_is_read_talked_about_and_agreed_on() {
    let (app, id, _) = shared().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/strategies/{id}");
    let list = desk.page("/console/strategies?state=in_review").await;
    assert!(list.contains("One queue between orders and billing") && list.contains("In review"), "{list}");
    let html = desk.page(&path).await;
    assert!(
        html.contains("Let every charge go through one ordered queue") && html.contains("Version 1"),
        "{html}"
    );

    let comment = form_to(&html, "/comment").with("section", "main_bet").with("kind", "blocker");
    let gone = desk.send(&comment.clone().with("quote", "nowhere in it").with("body", "Why?")).await;
    assert!(gone.status.as_u16() == 422 && gone.text.contains("-comment-quote-fault\""), "{}", gone.text);
    let comment = form_to(&desk.page(&path).await, "/comment").with("section", "main_bet");
    let comment =
        comment.with("kind", "blocker").with("quote", "one ordered queue").with("body", "Who <runs> it?");
    let html = desk.follow(&comment).await;
    assert!(
        html.contains("<blockquote>one ordered queue") && html.contains("Who &#60;runs&#62; it?"),
        "{html}"
    );
    let held = desk.send(&form_to(&html, "/agree")).await;
    assert!(held.status.as_u16() == 409 && held.text.contains("A blocker is open."), "{}", held.text);
    let html = desk.follow(&form_to(&html, "/resolve")).await;
    assert!(html.contains("Done with."), "{html}");
    let html = desk.follow(&form_to(&html, "/agree")).await;
    assert!(html.contains("Agreed. The mentee gets a mail.") && html.contains("Agreed on"), "{html}");
    let print = desk.page(&format!("{path}?print=1")).await;
    assert!(print.contains("print-only"), "{print}");
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_are_compared_and_an_older_one_is_not_agreed_to() {
    let (app, id, token) = shared().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/strategies/{id}");
    let agree = form_to(&desk.page(&path).await, "/agree");
    let ask = form_to(&desk.page(&path).await, "/ask");
    let empty = desk.send(&ask.clone().with("reason", "")).await;
    assert!(empty.status.as_u16() == 422 && empty.text.contains("-ask-reason-fault\""), "{}", empty.text);
    let ask = form_to(&desk.page(&path).await, "/ask");
    desk.follow(&ask.with("reason", "Say who feels the second.")).await;
    let change = json!({ "canvas": { "current_problem": "Customers pay twice." } });
    let current = app.get_as(&token, &format!("/api/v1/strategies/{id}")).await.expect(200);
    let revision = current["revision"].as_i64().unwrap();
    let request =
        app.request(reqwest::Method::PATCH, &format!("/api/v1/strategies/{id}")).bearer_auth(&token);
    let request = request.header("If-Match", format!("\"v{revision}\"")).json(&change);
    let saved = crate::support::app::send(request).await.expect(200);
    share(&app, &token, (&id, saved["revision"].as_i64().unwrap())).await;

    let stale = desk.send(&agree).await;
    assert!(
        stale.status.as_u16() == 409 && stale.text.contains("A newer version was shared"),
        "{}",
        stale.text
    );
    let html = desk.page(&format!("{path}?changes=2")).await;
    assert!(
        html.contains("<ins>") && html.contains("Customers pay twice.") && html.contains("<del>"),
        "{html}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn others_find_no_strategy() {
    let (app, id, _) = shared().await;
    let own = Desk::signed_in(&app, DANA).await;
    let other = Desk::signed_in(&app, "mallory@coach.test").await;
    let path = format!("/console/strategies/{id}");
    let agree = form_to(&own.page(&path).await, "/agree");
    let list = other.page("/console/strategies").await;
    let seal = form_to(&list, "/console/sign-out").value("seal");

    assert!(!list.contains("One queue"), "{list}");
    assert_eq!(other.open(&path).await.status.as_u16(), 404);
    assert_eq!(other.open("/console/strategies?mentee=odd").await.status.as_u16(), 404);
    assert_eq!(own.send(&agree.clone().with("seal", &seal)).await.status.as_u16(), 403);
    assert_eq!(other.send(&agree.with("seal", &seal)).await.status.as_u16(), 404);
}
