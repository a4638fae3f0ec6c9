//! An assessment in the console: asked, talked over, finalised, and a plan drafted from the gap.

use serde_json::{Value, json};

use super::browser::{PostForm, link};
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const OLENA: &str = "olena@example.com";
const BUILT_IN: &str = "01933a5c-0000-7000-8000-000000000001";

/// An assessment of Dana's mentee; its page in the console.
async fn made() -> (TestApp, String) {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let coach = app.log_in(DANA).await;
    let mentee = json!({ "name": "Olena Kovalenko", "email": OLENA });
    let mentee = app.post_as(&coach, "/api/v1/mentees", &mentee).await.expect(201);
    let new =
        json!({ "mentee_id": mentee["id"], "framework_id": BUILT_IN, "role": "staff", "kind": "baseline" });
    let made = app.post_as(&coach, "/api/v1/assessments", &new).await.expect(201);
    (app, format!("/console/assessments/{}", made["id"].as_str().unwrap()))
}

async fn submit(app: &TestApp, address: &str, levels: &[(&str, i64)]) {
    let mails = app.mails_to(address).await;
    let text = mails[0]["text"].as_str().unwrap();
    let token = text.split("/rate/").nth(1).unwrap().split_whitespace().next().unwrap();
    let ratings: Vec<Value> =
        levels.iter().map(|(skill, level)| json!({ "skill": skill, "level": level })).collect();
    app.post(&format!("/api/v1/ratings/{token}/submit"), &json!({ "ratings": ratings })).await.expect(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_goes_from_asking_to_a_plan() {
    let (app, path) = made().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let list = desk.page("/console/assessments").await;
    assert_eq!(link(&list, &path), path);
    let html = desk.follow(&form_to(&desk.page(&path).await, "/invite")).await;
    assert!(html.contains("The link is on its way.") && html.contains("Asked"), "{html}");
    let early = desk.send(&form_to(&html, "/remind")).await;
    assert!(early.status.as_u16() == 409 && early.text.contains("role=\"alert\""), "{}", early.text);
    submit(&app, OLENA, &[("D2", 4), ("E2", 3)]).await;
    submit(&app, DANA, &[("D2", 2), ("E2", 3)]).await;
    let html = desk.follow(&form_to(&desk.page(&path).await, "/close")).await;
    assert!(html.contains("Mentee 4 · You 2") && html.contains("Talk about this first"), "{html}");
    assert!(html.contains("<polygon class=\"target\""), "{html}");

    let early = desk.send(&form_to(&html, "/finalise")).await;
    assert_eq!(early.status.as_u16(), 409);
    assert!(early.text.contains("Talk first about where you see it differently"), "{}", early.text);
    let revise = form_to(&html, "/revise").with("level", "3");
    assert_eq!(revise.value("skill"), "D2", "what is to be talked about stands first");
    let html = desk.follow(&revise).await;
    assert!(html.contains("Mentee 4 · You 3") && html.contains("You said 2 before"), "{html}");
    let html = desk.follow(&form_to(&html, "/finalise")).await;
    assert!(html.contains("The result stands.") && html.contains("The #1 gap is"), "{html}");
    let radar =
        html.split("<div class=\"chart-wide\" tabindex=\"0\"").nth(1).unwrap_or_else(|| panic!("{html}"));
    assert!(
        radar.split("</div>").next().unwrap().contains("viewBox=\"0 0 760 560\""),
        "it scrolls in its box"
    );

    let choose = form_to(&html, "/choose").with("skill", "E2");
    let html = desk.follow(&choose.with("reason", "It opens doors.")).await;
    assert!(html.contains("It opens doors."), "{html}");
    let html = desk.follow(&form_to(&html, "/plan")).await;
    assert!(html.contains("Drafted. Look at it, then propose it."), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_against_the_gap_needs_a_reason_and_a_lost_race_is_told() {
    let (app, path) = made().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.follow(&form_to(&desk.page(&path).await, "/invite")).await;
    let close = form_to(&html, "/close");
    submit(&app, OLENA, &[("D2", 2), ("E2", 4)]).await;
    submit(&app, DANA, &[("D2", 2), ("E2", 4)]).await;
    let html = desk.follow(&form_to(&desk.page(&path).await, "/close")).await;
    let twice = desk.send(&close.with("idempotency_key", "other")).await;
    assert!([303, 409, 412].contains(&twice.status.as_u16()), "{}", twice.text);
    let finalise = form_to(&html, "/finalise");
    let differ = form_to(&html, "/differ").with("note", "Other teams, other eyes.");
    desk.follow(&differ).await;
    let stale = desk.send(&finalise).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(stale.text.contains("This was changed meanwhile"), "{}", stale.text);
    let html = desk.follow(&form_to(&desk.page(&path).await, "/finalise")).await;

    let choose = form_to(&html, "/choose").with("skill", "E2");
    let refused = desk.send(&choose).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text.contains("-choose-reason-fault\""), "{}", refused.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn others_find_no_assessment_and_forms_name_what_is_wrong() {
    let (app, path) = made().await;
    let own = Desk::signed_in(&app, DANA).await;
    let other = Desk::signed_in(&app, "mallory@coach.test").await;
    assert_eq!(other.open(&path).await.status.as_u16(), 404);
    assert!(!other.page("/console/assessments").await.contains("Olena"));
    assert!(own.page("/console/assessments?state=draft").await.contains("Olena"));
    assert!(own.page("/console/assessments?state=final&cursor=odd").await.contains("Olena"));
    assert!(own.page("/console/assessments?state=void").await.contains("Nothing here."));

    let html = own.page(&path).await;
    let asks: Vec<PostForm> = html
        .split("<form ")
        .skip(1)
        .filter(|form| form.contains("/invite\"") && form.contains("name=\"email\""))
        .map(|form| PostForm::of(&format!("<form {form}")))
        .collect();
    let ask = asks[0].clone().with("kind", "peer").with("name", "Ann");
    let bad = own.send(&ask.clone().with("email", "no address")).await;
    assert_eq!(bad.status.as_u16(), 422, "{}", bad.text);
    assert!(bad.text.contains("-invite-email-fault\""), "{}", bad.text);
    let seal = form_to(&other.page("/console").await, "/console/sign-out").value("seal");
    assert_eq!(own.send(&ask.clone().with("seal", &seal)).await.status.as_u16(), 403);
    assert_eq!(other.send(&ask.with("seal", &seal).with("email", "a@b.test")).await.status.as_u16(), 404);
    let void = form_to(&html, "/void").with("reason", "Other plans");
    let unsure = own.send(&void).await;
    assert!(unsure.text.contains("Tick the box first."), "{}", unsure.text);
    let void = form_to(&own.page(&path).await, "/void").with("reason", "Other plans").with("sure", "1");
    assert!(own.follow(&void).await.contains("Given up."));
}
