//! A plan that runs, in the console: what is proposed for it, when it asks, and milestones that are missed after all.

use serde_json::{Value, json};

use super::browser::PostForm;
use super::desk::{Desk, form_to};
use crate::coaching::ground::{DANA, OLENA, Pair};
use crate::coaching::plans;

async fn running() -> (Pair, String) {
    let pair = Pair::meet().await;
    let path = plans::agreed(&pair).await;
    (pair, path)
}

/// The last form of the page that is sent there.
fn last_form(html: &str, part: &str) -> PostForm {
    let to = format!("{part}\"");
    let form =
        html.rsplit("<form ").find(|form| form.contains(&to)).unwrap_or_else(|| panic!("{part} in {html}"));
    PostForm::of(&format!("<form {form}"))
}

async fn plan(pair: &Pair, path: &str) -> Value {
    pair.app.get_as(&pair.coach, path).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_a_plan_that_runs_is_proposed_and_waits_for_the_mentee() {
    let (pair, path) = running().await;
    let page = path.replace("/api/v1/", "/console/");
    let items = format!("{page}/items");
    let desk = Desk::signed_in(&pair.app, DANA).await;
    let before = plan(&pair, &path).await;
    assert!(desk.page(&page).await.contains(&format!("href=\"{items}\"")));

    let add = last_form(&desk.page(&items).await, "/items/milestone").with("evidence_kind", "demo");
    let add = add.with("title", "Show it <live>").with("due_day", "30");
    let silent = desk.send(&add).await;
    assert!(silent.status.as_u16() == 422 && silent.text.contains("-reason-fault\""), "{}", silent.text);
    let add = last_form(&silent.text, "/items/milestone");
    assert_eq!(add.value("title"), "Show it <live>");
    let html = desk.follow(&add.with("reason", "The team asked for it.")).await;
    assert!(
        html.contains("Proposed. The mail is on its way.") && html.contains("Show it &#60;live&#62;"),
        "{html}"
    );
    let remove = last_form(&html, "/items/no-commitment").with("reason", "Too much.");
    desk.follow(&remove).await;

    let html = desk.page(&page).await;
    let proposal = html.split("id=\"proposal\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(proposal.contains("Too much.") && proposal.contains("Show it &#60;live&#62;"), "{proposal}");
    assert!(proposal.contains("Would go"), "{proposal}");
    assert!(html.contains("Proposal 3") && html.contains("Waits for an answer"), "{html}");
    let now = plan(&pair, &path).await;
    assert_eq!(now["milestones"], before["milestones"], "nothing counts before the mentee accepts it");
    let accept = json!({ "number": 3 });
    let mentee = pair.mentee_again().await;
    pair.app.post_as(&mentee, &format!("{path}/accept"), &accept).await.expect(200);
    let after = pair.app.get_as(&mentee, &path).await.expect(200);
    let count = |plan: &Value, of: &str| plan[of].as_array().unwrap().len();
    assert_eq!(count(&after, "milestones"), count(&before, "milestones") + 1);
    assert_eq!(count(&after, "commitments"), count(&before, "commitments") - 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_mentee_proposes_is_seen_before_it_is_accepted() {
    let (pair, path) = running().await;
    let page = path.replace("/api/v1/", "/console/");
    let desk = Desk::signed_in(&pair.app, DANA).await;
    let stale = last_form(&desk.page(&format!("{page}/items")).await, "/items/milestone");
    let mut content =
        json!({ "milestones": plan(&pair, &path).await["milestones"].clone(), "commitments": [] });
    for one in content["milestones"].as_array_mut().unwrap() {
        let known = ["key", "due_day", "title", "anchor", "evidence_kind", "weight"];
        one.as_object_mut().unwrap().retain(|name, _| known.contains(&name.as_str()));
    }
    content["milestones"][0]["title"] = json!("Mine instead");
    let wish = json!({ "reason": "I moved teams.", "content": content });
    pair.app.post_as(&pair.mentee, &format!("{path}/propose"), &wish).await.expect(200);

    let html = desk.page(&page).await;
    assert!(html.contains("I moved teams.") && html.contains("Mine instead"), "{html}");
    let stale =
        stale.with("title", "Late").with("due_day", "9").with("evidence_kind", "demo").with("reason", "x");
    let stale = desk.send(&stale).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(
        stale.text.contains("This was changed meanwhile") && stale.text.contains("Late"),
        "{}",
        stale.text
    );
    let html = desk.follow(&form_to(&html, "/accept")).await;
    assert!(
        html.contains("Accepted.") && html.contains("Mine instead") && html.contains("Agreed on"),
        "{html}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_runs_asks_at_another_time_from_tomorrow_on() {
    let (pair, path) = running().await;
    let page = path.replace("/api/v1/", "/console/");
    let desk = Desk::signed_in(&pair.app, DANA).await;
    let form = form_to(&desk.page(&page).await, "/asking");
    for (form, field) in [
        (form.clone().with("time_zone", "Mars/Base"), "time_zone"),
        (form.clone().with("check_in_hour", "24"), "check_in_hour"),
        (form.clone().with("check_in_weekday", "someday"), "check_in_weekday"),
    ] {
        let refused = desk.send(&form.with("idempotency_key", "")).await;
        assert_eq!(refused.status.as_u16(), 422, "{field}: {}", refused.text);
        assert!(refused.text.contains(&format!("-asking-{field}-fault\"")), "{field}: {}", refused.text);
    }

    let wish =
        form.with("check_in_weekday", "monday").with("check_in_hour", "17").with("time_zone", "Asia/Tokyo");
    let html = desk.follow(&wish.clone()).await;

    assert!(html.contains("Changed. It counts from tomorrow on."), "{html}");
    let now = form_to(&html, "/asking");
    let said = ["check_in_weekday", "check_in_hour", "time_zone"].map(|name| now.value(name));
    assert_eq!(said, ["monday", "17", "Asia/Tokyo"]);
    let stale = desk.send(&wish.with("idempotency_key", "again")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_milestone_is_missed_and_open_again() {
    let (pair, path) = running().await;
    let page = path.replace("/api/v1/", "/console/");
    let desk = Desk::signed_in(&pair.app, DANA).await;

    let miss = form_to(&desk.page(&page).await, "/miss");
    let html = desk.follow(&miss).await;
    assert!(html.contains("Noted as missed."), "{html}");
    assert_eq!(plan(&pair, &path).await["milestones"][0]["state"], "missed");
    let stale = desk.send(&miss.with("idempotency_key", "again")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    let html = desk.follow(&form_to(&html, "/reopen")).await;
    assert!(html.contains("It is open again."), "{html}");
    assert_eq!(plan(&pair, &path).await["milestones"][0]["state"], "open");
    assert!(!pair.app.mails_to(OLENA).await.is_empty());
}
