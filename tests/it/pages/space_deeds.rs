//! What a mentee does in the space.

use serde_json::json;

use super::browser::PostForm;
use super::desk::Desk;
use super::space::entered;
use crate::coaching::ground::{OLENA, Pair, new_mentee};
use crate::support::app::Answer;

/// The form of a page that goes to this address, with its values as they stand.
fn form(html: &str, action: &str) -> PostForm {
    let place = format!("action=\"{action}\"");
    let is_it = |form: &&str| form.split('>').next().unwrap().contains(&place);
    let form = html.split("<form").skip(1).find(is_it).unwrap_or_else(|| panic!("{action} in {html}"));
    PostForm::of(&format!("<form{form}"))
}

async fn deed(desk: &Desk<'_>, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
    let mut form = form(&desk.page(page).await, action);
    for (name, value) in fields {
        form = form.with(name, value);
    }
    desk.send(&form).await
}

#[tokio::test(flavor = "multi_thread")]
async fn actions_are_written_down_and_ticked_off_and_evidence_is_kept() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let item = json!({ "mentee_id": pair.id, "title": "Send the draft", "due_on": "2026-06-18" });
    let item = app.post_as(&pair.coach, "/api/v1/action-items", &item).await.expect(201);
    let coachs = json!({ "mentee_id": pair.id, "title": "Find a reader", "assignee": "coach" });
    app.post_as(&pair.coach, "/api/v1/action-items", &coachs).await.expect(201);
    let desk = entered(app, OLENA).await;
    let tick = format!("/space/actions/{}/done", item["id"].as_str().unwrap());

    let before = desk.page("/space").await;
    let ticked = deed(&desk, "/space", &tick, &[]).await;
    let after = desk.page("/space?done=done").await;
    deed(&desk, "/space/actions", "/space/actions", &[("title", "Ask Mara"), ("due_on", "2026-06-19")]).await;
    let empty = deed(&desk, "/space/actions", "/space/actions", &[("title", " ")]).await;
    let list = desk.page("/space/actions").await;
    deed(&desk, "/space/evidence", "/space/evidence", &[("title", "Led the <b>cut-over</b>")]).await;
    let evidence = desk.page("/space/evidence").await;

    assert!(before.contains("Send the draft") && !before.contains("Find a reader"), "{before}");
    assert_eq!((ticked.status.as_u16(), ticked.headers["location"].as_str()), (303, "/space?done=done"));
    assert!(after.contains("Ticked off.") && !after.contains("Send the draft"), "{after}");
    assert_eq!(empty.status, 422);
    assert!(list.contains("Ask Mara") && list.contains("Find a reader") && list.contains("for your coach"));
    assert!(list.contains("Send the draft"), "done ones stay on the list");
    assert!(
        evidence.contains("Led the &#60;b&#62;cut-over") && evidence.contains("coverage.svg"),
        "{evidence}"
    );
    let shown = app.get_as(&pair.coach, &format!("/api/v1/evidence?mentee_id={}", pair.id)).await.expect(200);
    assert_eq!(shown["items"], json!([]), "a line is the mentee's own");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_accepted_and_its_weeks_stand_there_with_today() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let draft = crate::coaching::plans::draft(&pair);
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &draft).await.expect(201);
    let id = plan["id"].as_str().unwrap();
    app.post_as(&pair.coach, &format!("/api/v1/plans/{id}/propose"), &json!({})).await.expect(200);
    let desk = entered(app, OLENA).await;

    let waiting = desk.page("/space").await;
    let path = format!("/space/plan/{id}");
    let stale = deed(&desk, &path, &format!("{path}/accept"), &[("number", "7")]).await;
    let accepted = deed(&desk, &path, &format!("{path}/accept"), &[]).await;
    app.clock.advance(chrono::TimeDelta::days(2));
    let desk = entered(app, OLENA).await;
    let running = desk.page("/space/plan").await;
    let home = desk.page("/space").await;
    let picture = desk.open(&format!("{path}/progress.svg")).await;

    assert!(waiting.contains("A plan waits for your yes"), "{waiting}");
    assert_eq!((stale.status.as_u16(), accepted.status.as_u16()), (409, 303));
    assert_eq!(running.matches("<li class=\"plan-week").count(), 13, "{running}");
    assert_eq!(running.matches("aria-current=\"date\"").count(), 1);
    assert!(running.contains("points earned") && home.contains(" – then "), "{home}");
    assert_eq!(picture.headers["content-type"], "image/svg+xml; charset=utf-8");
    // The cue says its "if" itself, in whatever language the page is.
    let plan = app.get_as(&pair.coach_again().await, &format!("/api/v1/plans/{id}")).await.expect(200);
    let first = plan["commitments"].as_array().unwrap().iter().find(|one| one["week"] == 1).unwrap();
    let (cue, action) = (first["cue"].as_str().unwrap(), first["action"].as_str().unwrap());
    assert!(cue.starts_with("If "), "{first}");
    for (language, between) in [
        ("en", " – then "),
        ("de", " – dann "),
        ("es", ": entonces "),
        ("fr", " : alors "),
        ("uk", " – тоді "),
    ] {
        let html = desk.page(&format!("/space/plan?lang={language}")).await;
        let said = format!(">{cue}{between}{action}<").replace('\'', "&#39;");
        assert!(html.contains(&said), "{said}: {html}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_else_s_things_are_changed_by_nobody() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee("eve@example.com", "Eve")).await.expect(201);
    let item = json!({ "mentee_id": pair.id, "title": "Send the draft" });
    let item = app.post_as(&pair.coach, "/api/v1/action-items", &item).await.expect(201);
    let timeline = app.get_as(&pair.coach, &pair.path("/timeline")).await.expect(200);
    let entries = timeline["items"].as_array().unwrap();
    let session = entries.iter().find(|entry| entry["kind"] == "session").unwrap()["id"].as_str().unwrap();
    let desk = entered(app, "eve@example.com").await;
    let sealed = form(&desk.page("/space/actions").await, "/space/actions").with("title", "Mine");

    for path in [
        format!("/space/actions/{}/done", item["id"].as_str().unwrap()),
        format!("/space/sessions/{session}/topics"),
    ] {
        let answer = desk.send(&PostForm { action: path.clone(), ..sealed.clone() }).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    let olena = entered(app, OLENA).await;
    let path = format!("/space/sessions/{session}");
    deed(&olena, &path, &format!("{path}/topics"), &[("title", "The bet")]).await;
    assert!(olena.page(&path).await.contains("The bet"));
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_are_asked_for_and_an_erasure_is_taken_back() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let desk = entered(app, OLENA).await;
    let path = "/space/privacy";

    deed(&desk, path, "/space/privacy/notes", &[]).await;
    let asked = desk.page(path).await;
    let unsure = deed(&desk, path, "/space/privacy/erase", &[]).await;
    deed(&desk, path, "/space/privacy/erase", &[("sure", "yes")]).await;
    let waits = desk.page(path).await;
    let kept = deed(&desk, path, "/space/privacy/keep", &[]).await;
    let after = desk.page(path).await;

    assert!(
        asked.contains("Dana Weiss is asked and has until") && !asked.contains("/privacy/notes"),
        "{asked}"
    );
    assert_eq!((unsure.status.as_u16(), kept.status.as_u16()), (422, 303));
    assert!(waits.contains("Everything about you goes on"), "{waits}");
    assert!(after.contains("Have it removed"), "{after}");
}
