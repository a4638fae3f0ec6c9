//! What is refused, with the code and the place that a client goes by.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::assess::{BUILT_IN, Ground};
use super::ground::{Pair, call_on};
use super::plans::{agreed, draft};

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_is_not_ready_is_not_proposed() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    let content = |keep: fn(&Value) -> bool, of: &str| {
        let of_plan = |name: &str| plan[name].as_array().unwrap().clone();
        let planned = "key due_day title anchor evidence_kind weight \
            week kind cue action obstacle_plan target_count confidence";
        let strip = |mut one: Value| {
            let is_commitment = one.get("week").is_some();
            one.as_object_mut().unwrap().retain(|name, _| {
                planned.split_whitespace().any(|known| known == name) && !(is_commitment && name == "key")
            });
            one
        };
        let mut body = json!({});
        for name in ["milestones", "commitments"] {
            let kept = of_plan(name).into_iter().filter(|one| name != of || keep(one)).map(strip);
            body[name] = kept.collect();
        }
        body
    };
    let early = content(|one| one["due_day"].as_i64().unwrap() <= 60, "milestones");
    let late = content(|one| one["week"].as_i64().unwrap() > 1, "commitments");
    for (wanted, place, code) in [
        (early, "/content/milestones", "phase_without_milestone"),
        (late, "/content/commitments", "nothing_in_week_one"),
    ] {
        let refused =
            app.post_as(&pair.coach, &format!("{path}/propose"), &json!({ "content": wanted })).await;
        assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![place.to_owned()]), "{code}");
        assert!(refused.text.contains(code), "{}", refused.text);
    }
    app.clock.advance(TimeDelta::days(9));
    let coach = pair.coach_again().await;
    let past = app.post_as(&coach, &format!("{path}/propose"), &json!({})).await;
    assert_eq!((past.status.as_u16(), past.pointers()), (422, vec![String::from("/start_on")]));
    let kept = app.get_as(&coach, &path).await.expect(200);
    assert_eq!((&kept["state"], &kept["proposal"]), (&json!("draft"), &json!(null)), "nothing was proposed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_not_drafted_from_an_assessment_that_is_open_or_unknown() {
    let ground = Ground::lay().await;
    for (assessment, code) in [
        (ground.id.clone(), "not_finalised"),
        (String::from("01933a5c-0000-7000-8000-00000000ffff"), "unknown_assessment"),
    ] {
        let wish =
            json!({ "mentee_id": ground.mentee_id, "assessment_id": assessment, "start_on": "2026-06-15" });
        let refused = ground.app.post_as(&ground.coach, "/api/v1/plans", &wish).await;
        assert_eq!(refused.pointers(), ["/assessment_id"], "{}", refused.text);
        assert!(refused.status == 422 && refused.text.contains(code), "{}", refused.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_framework_that_assessments_were_made_with_stays() {
    let ground = Ground::lay().await;
    let app = &ground.app;
    let copy = json!({ "copy_of": BUILT_IN, "key": "ours", "name": "Our ladder" });
    let made = app.post_as(&ground.coach, "/api/v1/frameworks", &copy).await.expect(201);
    let path = format!("/api/v1/frameworks/{}", made["id"].as_str().unwrap());
    app.post_as(&ground.coach, &format!("{path}/publish"), &json!({})).await.expect(201);
    let new = json!({ "mentee_id": ground.mentee_id, "framework_id": made["id"], "role": "staff",
        "kind": "baseline", "due_on": "2026-06-26" });
    app.post_as(&ground.coach, "/api/v1/assessments", &new).await.expect(201);

    let delete = (Method::DELETE, path.as_str(), ground.coach.as_str());
    let refused = call_on(app, delete, "*", &Value::Null).await;

    assert_eq!((refused.status.as_u16(), refused.code()), (409, String::from("framework_in_use")));
    app.get_as(&ground.coach, &path).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_is_replied_to_after_it_was_sent_in_and_not_changed_after_that() {
    let mut pair = Pair::meet().await;
    agreed(&pair).await;
    pair.app.clock.advance(TimeDelta::days(5));
    pair.app.work().await;
    (pair.coach, pair.mentee) = (pair.coach_again().await, pair.mentee_again().await);
    let app = &pair.app;
    let list = app.get_as(&pair.mentee, "/api/v1/check-ins").await.expect(200);
    let path = format!("/api/v1/check-ins/{}", list["items"][0]["id"].as_str().unwrap());
    let reply = json!({ "text": "Well said." });

    let early = app.post_as(&pair.coach, &format!("{path}/reply"), &reply).await;
    app.post_as(&pair.mentee, &format!("{path}/submit"), &json!({ "learned": "much" })).await.expect(200);
    app.post_as(&pair.coach, &format!("{path}/reply"), &reply).await.expect(200);
    let late = app.post_as(&pair.mentee, &format!("{path}/submit"), &json!({ "learned": "nothing" })).await;
    let kept = app.get_as(&pair.mentee, &path).await.expect(200);

    assert_eq!((early.status.as_u16(), early.code()), (409, String::from("wrong_state")));
    assert_eq!((late.status.as_u16(), late.code()), (409, String::from("check_in_closed")));
    assert!(kept.to_string().contains("much") && !kept.to_string().contains("nothing"), "{kept}");
}
