//! Plans: drafted from a template, agreed on by both, changed, paused, closed.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{DANA, OLENA, Pair, call_on};
use crate::support::app::Answer;

/// What drafts a plan of the mentee's D2 from level 2 to 3.
pub fn draft(pair: &Pair) -> Value {
    json!({
        "mentee_id": pair.id, "focus_skill": "D2", "from_level": 2, "target_level": 3,
        "start_on": "2026-06-15", "time_zone": "Europe/Kyiv", "check_in_weekday": "friday"
    })
}

/// A plan that both agreed on; its address.
pub async fn agreed(pair: &Pair) -> String {
    let app = &pair.app;
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &draft(pair)).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    app.post_as(&pair.coach, &format!("{path}/propose"), &json!({})).await.expect(200);
    app.post_as(&pair.mentee, &format!("{path}/accept"), &json!({ "number": 1 })).await.expect(200);
    path
}

async fn step(pair: &Pair, token: &str, path: &str, body: Value) -> Answer {
    pair.app.post_as(token, path, &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_drafts_a_plan_that_is_useful_as_it_is() {
    let pair = Pair::meet().await;

    let plan = pair.app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
    let templates = pair.app.get_as(&pair.coach, "/api/v1/plan-templates?skill=D2").await.expect(200);
    let longer = json!({ "length_days": 180, "title": "Slowly" });
    let mut body = draft(&pair);
    body.as_object_mut().unwrap().extend(longer.as_object().unwrap().clone());
    let slow = pair.app.post_as(&pair.mentee, "/api/v1/plans", &body).await.expect(201);

    assert_eq!((&plan["state"], &plan["end_on"]), (&json!("draft"), &json!("2026-09-12")));
    assert_eq!(plan["phase_ends"], json!([30, 60, 90]));
    assert!(plan["milestones"].as_array().unwrap().len() >= 4, "{plan}");
    assert!(plan["commitments"].as_array().unwrap().len() >= 4, "{plan}");
    assert_eq!(templates["items"].as_array().unwrap().len(), 4);
    let due = |plan: &Value| plan["milestones"][0]["due_day"].as_i64().unwrap();
    assert_eq!(due(&slow), 2 * due(&plan));
}

#[tokio::test(flavor = "multi_thread")]
async fn both_accept_the_same_revision_or_nothing_runs() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    let accept = format!("{path}/accept");

    let too_early = step(&pair, &pair.mentee, &accept, json!({ "number": 1 })).await;
    step(&pair, &pair.coach, &format!("{path}/propose"), json!({})).await.expect(200);
    let own = step(&pair, &pair.coach, &accept, json!({ "number": 1 })).await;
    // The coach proposes again while the mentee reads the first.
    step(&pair, &pair.coach, &format!("{path}/propose"), json!({})).await.expect(200);
    let stale = step(&pair, &pair.mentee, &accept, json!({ "number": 1 })).await;
    let edit = (Method::PATCH, path.as_str(), pair.coach.as_str());
    let edit = call_on(app, edit, "*", &json!({ "title": "Other" })).await;
    let accepted = step(&pair, &pair.mentee, &accept, json!({ "number": 2 })).await.expect(200);
    let again = step(&pair, &pair.mentee, &accept, json!({ "number": 2 })).await;

    assert_eq!((too_early.code(), own.code()), (String::from("wrong_state"), String::from("wrong_state")));
    assert_eq!((stale.status.as_u16(), stale.code()), (409, String::from("plan_revision_changed")));
    assert_eq!(edit.code(), "wrong_state");
    assert_eq!((&accepted["state"], &accepted["number"]), (&json!("active"), &json!(2)));
    assert_eq!(again.code(), "wrong_state");
    let mails = app.mails_to(OLENA).await;
    let proposals = mails.iter().filter(|mail| mail["subject"].as_str().unwrap().contains("proposes a plan"));
    assert_eq!(proposals.count(), 1, "the link of the first leads to the newest");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_accept_at_once_end_in_one_revision() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    let content = app.get_as(&pair.coach, &path).await.expect(200)["revisions"][0]["content"].clone();
    let propose = format!("{path}/propose");
    let change = json!({ "reason": "one week more", "content": content });
    step(&pair, &pair.mentee, &propose, change.clone()).await.expect(200);

    let accept = format!("{path}/accept");
    let (accepted, counter) = tokio::join!(
        step(&pair, &pair.coach, &accept, json!({ "number": 2 })),
        step(&pair, &pair.coach, &propose, change),
    );

    let plan = app.get_as(&pair.coach, &path).await.expect(200);
    assert!(counter.status.is_success(), "{counter:?}");
    match accepted.status.as_u16() {
        200 => assert_eq!(plan["number"], 2),
        _ => {
            assert_eq!(
                (accepted.code(), &plan["number"]),
                (String::from("plan_revision_changed"), &json!(1))
            );
        }
    }
    assert_eq!(plan["proposal"]["number"], 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_acceptances_at_once_the_one_of_the_newest_revision_counts() {
    for _ in 0..3 {
        let pair = Pair::meet().await;
        let app = &pair.app;
        let plan = app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
        let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
        for _ in 0..2 {
            step(&pair, &pair.coach, &format!("{path}/propose"), json!({})).await.expect(200);
        }

        let accept = format!("{path}/accept");
        let (first, second) = tokio::join!(
            step(&pair, &pair.mentee, &accept, json!({ "number": 1 })),
            step(&pair, &pair.mentee, &accept, json!({ "number": 2 })),
        );

        // Whichever came first: the older one finds another proposal, or none any more.
        assert!(["plan_revision_changed", "wrong_state"].contains(&first.code().as_str()), "{first:?}");
        let plan = second.expect(200);
        assert_eq!((&plan["state"], &plan["number"]), (&json!("active"), &json!(2)));
        let revisions = app.get_as(&pair.coach, &path).await.expect(200)["revisions"].clone();
        assert_eq!((&revisions[0]["agreed_at"], revisions[1]["agreed_at"].is_string()), (&json!(null), true));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_plan_of_an_engagement_waits_for_the_first() {
    let pair = Pair::meet().await;
    agreed(&pair).await;
    let second = pair.app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
    let path = format!("/api/v1/plans/{}", second["id"].as_str().unwrap());
    step(&pair, &pair.coach, &format!("{path}/propose"), json!({})).await.expect(200);

    let refused = step(&pair, &pair.mentee, &format!("{path}/accept"), json!({ "number": 1 })).await;

    assert_eq!((refused.status.as_u16(), refused.code()), (409, String::from("plan_running")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_stays_in_every_later_revision() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    let milestones = format!("{path}/milestones");
    let done = json!({ "key": "m1", "state": "done" });
    let bare = step(&pair, &pair.mentee, &milestones, done).await;
    let done = json!({ "key": "m1", "state": "done", "note": "https://example.org/page" });
    step(&pair, &pair.mentee, &milestones, done).await.expect(200);
    let undo = step(&pair, &pair.mentee, &milestones, json!({ "key": "m1", "state": "open" })).await;
    let mut content = app.get_as(&pair.coach, &path).await.expect(200)["revisions"][0]["content"].clone();
    content["milestones"].as_array_mut().unwrap().remove(0);

    let change = json!({ "reason": "shorter", "content": content });
    let refused = step(&pair, &pair.coach, &format!("{path}/propose"), change).await;

    assert_eq!(bare.pointers(), ["/note"]);
    assert_eq!(undo.code(), "wrong_state");
    assert_eq!(
        (refused.status.as_u16(), refused.pointers()),
        (422, vec![String::from("/content/milestones")])
    );
    let plan = app.get_as(&pair.mentee, &path).await.expect(200);
    let progress = app.get_as(&pair.mentee, &format!("{path}/progress")).await.expect(200);
    assert!(progress["earned"].as_i64().unwrap() > 0);
    assert_eq!(plan["revisions"].as_array().unwrap().len(), 1, "the baseline stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_break_moves_the_end_and_stays_silent() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    app.clock.advance(TimeDelta::days(3));
    let mentee = pair.mentee_again().await;
    let pause = json!({ "from_on": "2026-06-18", "to_on": "2026-06-27", "reason": "holiday" });

    let paused = step(&pair, &mentee, &format!("{path}/pause"), pause.clone()).await;
    let overlapping = step(&pair, &mentee, &format!("{path}/pause"), pause).await;
    let long = json!({ "from_on": "2026-07-01", "to_on": "2026-07-30" });
    let too_long = step(&pair, &mentee, &format!("{path}/pause"), long).await;
    app.clock.advance(TimeDelta::days(3));
    let mails = app.mails_to(OLENA).await;
    let mentee = pair.mentee_again().await;
    let resumed = step(&pair, &mentee, &format!("{path}/resume"), json!({})).await;

    // 17 June 08:00 UTC is the 17th; the break lies ahead until the sweep sees the 18th.
    let paused = paused.expect(200);
    assert_eq!(paused["end_on"], "2026-09-22");
    assert_eq!(overlapping.pointers(), ["/from_on"]);
    assert_eq!(too_long.pointers(), ["/to_on"]);
    assert!(
        !mails.iter().any(|mail| mail["subject"].as_str().unwrap().starts_with("Your week")),
        "{mails:?}"
    );
    let resumed = resumed.expect(200);
    assert_eq!(resumed["state"], "active");
    assert!(resumed["end_on"].as_str().unwrap() < "2026-09-22");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_ran_out_asks_and_then_closes_itself() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;

    let early = json!({ "outcome": "partly", "retrospective": "It went." });
    let early = step(&pair, &pair.coach, &format!("{path}/complete"), early).await;
    app.clock.advance(TimeDelta::days(98));
    let asked = app.mails_to(DANA).await;
    app.clock.advance(TimeDelta::days(7));
    app.work().await;
    let plan = app.get_as(&pair.coach_again().await, &path).await.expect(200);

    assert_eq!(early.code(), "wrong_state");
    assert!(asked.iter().any(|mail| mail["subject"].as_str().unwrap().starts_with("How did it go?")));
    assert_eq!(plan["state"], "ended_early");
    assert_eq!(plan["closing"]["reason"], "no closure");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_exported_in_every_form() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;

    let picture = app.get_as(&pair.mentee, &format!("{path}/progress.svg")).await;
    let markdown = app.get_as(&pair.mentee, &format!("{path}/export.md")).await;
    let page = app.get_as(&pair.mentee, &format!("{path}/export.html")).await;
    let json = app.get_as(&pair.mentee, &format!("{path}/export.json")).await.expect(200);
    let feed_url = json["plan"]["feed_url"].as_str().unwrap().to_owned();
    let feed = app.get(feed_url.strip_prefix("http://coach.test").unwrap()).await;
    let foreign = app.get("/api/v1/plan-feeds/nothing").await;

    assert!(picture.text.starts_with("<svg") && picture.text.contains("<title"), "{}", picture.text);
    assert!(markdown.text.starts_with("# ") && markdown.text.contains("## Milestones"));
    assert!(page.text.contains("<h2>Milestones</h2>"));
    assert_eq!(json["plan"]["revisions"].as_array().unwrap().len(), 1);
    assert!(feed.text.matches("BEGIN:VEVENT").count() > 13, "{}", feed.text);
    assert_eq!(foreign.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_nothing_to_strangers() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    app.coach("mallory@coach.test", "Mallory").await;
    let other = app.log_in("mallory@coach.test").await;

    for rest in ["", "/progress", "/progress.svg", "/export.md", "/export.html", "/export.json"] {
        assert_eq!(app.get_as(&other, &format!("{path}{rest}")).await.status, 404, "{rest}");
    }
    for (rest, body) in [
        ("/propose", json!({})),
        ("/accept", json!({ "number": 1 })),
        ("/milestones", json!({ "key": "m1", "state": "missed" })),
        ("/pause", json!({ "from_on": "2026-06-20" })),
        ("/resume", json!({})),
        ("/end", json!({ "reason": "x" })),
        ("/clone", json!({})),
    ] {
        assert_eq!(step(&pair, &other, &format!("{path}{rest}"), body).await.status, 404, "{rest}");
    }
    assert_eq!(app.post_as(&other, "/api/v1/plans", &draft(&pair)).await.status, 404);
    let template = json!({ "plan_id": path.rsplit('/').next().unwrap() });
    assert_eq!(app.post_as(&other, "/api/v1/plan-templates", &template).await.status, 404);
}
