//! Plans in the console: the board, the weeks, and what a coach does with a plan.

use chrono::TimeDelta;
use serde_json::json;

use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const OLENA: &str = "olena@example.com";

/// A draft of a plan of Dana's mentee; its path after the prefix.
async fn drafted() -> (TestApp, String, String) {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let coach = app.log_in(DANA).await;
    let mentee = json!({ "email": OLENA, "name": "Olena Kovalenko", "time_zone": "UTC" });
    let mentee = app.post_as(&coach, "/api/v1/mentees", &mentee).await.expect(201);
    let engagement = json!({ "mentee_id": mentee["id"], "started_on": "2026-06-14", "goal": "Staff" });
    app.post_as(&coach, "/api/v1/engagements", &engagement).await.expect(201);
    let wish = json!({ "mentee_id": mentee["id"], "focus_skill": "D2", "from_level": 2, "target_level": 3 });
    let plan = app.post_as(&coach, "/api/v1/plans", &wish).await.expect(201);
    (app, coach, plan["id"].as_str().unwrap().to_owned())
}

/// The same, agreed on.
async fn running() -> (TestApp, String, String) {
    let (app, coach, id) = drafted().await;
    let path = format!("/api/v1/plans/{id}");
    app.post_as(&coach, &format!("{path}/propose"), &json!({})).await.expect(200);
    let token = app.sign_in_by_link(OLENA).await;
    app.post_as(&token, &format!("{path}/accept"), &json!({ "number": 1 })).await.expect(200);
    (app, coach, id)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_changed_proposed_and_stands_on_the_board() {
    let (app, _, id) = drafted().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/plans/{id}");
    let html = desk.page(&path).await;
    let change = form_to(&html, "/change").with("check_in_weekday", "monday").with("check_in_hour", "10");
    let odd = desk.send(&change.clone().with("length_days", "many")).await;
    assert!(odd.status.as_u16() == 422 && odd.text.contains("-change-length_days-fault\""), "{}", odd.text);
    let change = form_to(&desk.page(&path).await, "/change").with("check_in_weekday", "monday");
    let change = change.with("check_in_hour", "10").with("title", "Ask <before> building");
    let html = desk.follow(&change).await;
    assert!(html.contains("Changed.") && html.contains("Ask &#60;before&#62; building"), "{html}");
    let stale = desk.send(&change.with("idempotency_key", "again")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(stale.text.contains("This was changed meanwhile"), "{}", stale.text);

    let html = desk.follow(&form_to(&html, "/propose")).await;
    assert!(html.contains("Your proposal waits for the mentee."), "{html}");
    let board = desk.page("/console/plans").await;
    let column = board.split("id=\"to-agree\"").nth(1).unwrap();
    assert!(column.contains("Ask &#60;before&#62; building") && column.contains("Proposed"), "{board}");
    assert!(app.mails_to(OLENA).await.iter().any(|mail| mail["subject"].as_str().unwrap().contains("Ask")));

    let html = desk.follow(&form_to(&html, "/decline").with("reason", "Let us begin later.")).await;
    let draft = form_to(&html, "/change").with("from_level", "1").with("target_level", "2");
    let html = desk.follow(&draft.with("time_zone", "Asia/Tokyo").with("focus_skill", "B2")).await;
    let draft = form_to(&html, "/change");
    let said = ["from_level", "target_level", "time_zone", "focus_skill"].map(|name| draft.value(name));
    assert_eq!(said, ["1", "2", "Asia/Tokyo", "B2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_plan_shows_its_weeks_and_its_milestones_move() {
    let (app, _, id) = running().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/plans/{id}");
    let html = desk.page(&path).await;
    assert_eq!(html.matches("class=\"week-number\"").count(), 13, "{html}");
    assert!(html.contains("aria-current=\"date\"") && html.contains("<path class=\"line\""), "{html}");
    assert!(desk.page("/console/plans").await.contains("Olena Kovalenko"));

    let reach = form_to(&html, "/reach");
    let future = desk.send(&reach.clone().with("done_on", "2027-01-01")).await;
    assert!(future.status.as_u16() == 422 && future.text.contains("-fault\""), "{}", future.text);
    let html =
        desk.follow(&form_to(&desk.page(&path).await, "/reach").with("note", "Shown to the team.")).await;
    assert!(html.contains("Reached. Well done.") && html.contains("Shown to the team."), "{html}");
    let silent = desk.send(&form_to(&html, "/drop")).await;
    assert!(silent.status.as_u16() == 422 && silent.text.contains("-note-fault\""), "{}", silent.text);
    let drop = form_to(&desk.page(&path).await, "/drop").with("note", "The team was split.");
    let html = desk.follow(&drop).await;
    assert!(html.contains("Dropped."), "{html}");
    app.clock.advance(TimeDelta::days(2));
    let desk = Desk::signed_in(&app, DANA).await;
    let pause = form_to(&desk.page(&path).await, "/pause").with("mode", "extend");
    let html = desk.follow(&pause).await;
    assert!(html.contains("The break is written down.") && html.contains("A break since"), "{html}");
    let board = desk.page("/console/plans").await;
    assert!(board.split("id=\"breaks\"").nth(1).unwrap().contains(&id), "{board}");
    let html = desk.follow(&form_to(&html, "/resume")).await;
    assert!(html.contains("It goes on."), "{html}");

    let end = form_to(&html, "/end").with("reason", "New job");
    assert!(desk.send(&end).await.text.contains("Tick the box first."));
    let end = form_to(&desk.page(&path).await, "/end").with("reason", "New job").with("sure", "1");
    let html = desk.follow(&end).await;
    assert!(html.contains("Ended.") && html.contains("New job"), "{html}");
    assert!(desk.page("/console/plans?over=1").await.contains("Ended early"));
    let coach = app.log_in(DANA).await;
    let plan = app.get_as(&coach, &format!("/api/v1/plans/{id}")).await.expect(200);
    assert_eq!(plan["state"], "ended_early");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_is_answered_on_the_plan_s_page() {
    let (app, _, id) = running().await;
    for _ in 0..16 {
        app.clock.advance(TimeDelta::hours(30));
        app.work().await;
        let token = app.sign_in_by_link(OLENA).await;
        let list = app.get_as(&token, "/api/v1/check-ins").await.expect(200);
        let Some(check_in) = list["items"].as_array().unwrap().first().cloned() else { continue };
        let said = json!({ "learned": "Early is <b>cheaper</b>.", "energy": 4 });
        let path = format!("/api/v1/check-ins/{}/submit", check_in["id"].as_str().unwrap());
        app.post_as(&token, &path, &said).await.expect(200);
        break;
    }
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/plans/{id}");
    let html = desk.page(&path).await;
    assert!(html.contains("Early is &#60;b&#62;cheaper"), "{html}");
    let empty = desk.send(&form_to(&html, "/reply").with("text", " ")).await;
    assert!(empty.status.as_u16() == 422 && empty.text.contains("-text-fault\""), "{}", empty.text);

    let reply = form_to(&desk.page(&path).await, "/reply").with("text", "What made it early?");
    let html = desk.follow(&reply).await;

    assert!(html.contains("Your reply is on its way.") && html.contains("What made it early?"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn others_find_no_plan() {
    let (app, _, id) = running().await;
    let own = Desk::signed_in(&app, DANA).await;
    let other = Desk::signed_in(&app, "mallory@coach.test").await;
    let path = format!("/console/plans/{id}");
    let pause = form_to(&own.page(&path).await, "/pause").with("mode", "extend");
    let board = other.page("/console/plans").await;
    let seal = form_to(&board, "/console/sign-out").value("seal");

    assert!(board.contains("No plan runs") && !board.contains("Olena"), "{board}");
    assert_eq!(other.open(&path).await.status.as_u16(), 404);
    assert_eq!(own.send(&pause.clone().with("seal", &seal)).await.status.as_u16(), 403);
    assert_eq!(other.send(&pause.with("seal", &seal)).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_lags_says_why_and_one_thing_that_helps() {
    let (app, _, id) = running().await;
    app.clock.advance(TimeDelta::days(40));
    app.work().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/plans/{id}");

    let html = desk.page(&path).await;
    let german = desk.page(&format!("{path}?lang=de")).await;

    let why = html.split("<p class=\"why\">").nth(1).unwrap_or_else(|| panic!("{html}"));
    let (_, after) = why.split_once("</p>").unwrap();
    assert!(after.trim_start().starts_with("<p>One thing that helps: "), "{after}");
    assert_eq!(html.matches("One thing that helps: ").count(), 1, "{html}");
    assert!(german.contains("<p>Was hilft: "), "{german}");
}
