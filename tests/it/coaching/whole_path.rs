//! From a visitor who books to a re-assessment after ninety days, by HTTP and mailbox alone.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::assess::BUILT_IN;
use super::ground::{DANA, OLENA, Pair, mailed};
use crate::support::app::{Answer, send};

const MARA: &str = "mara@boss.test";

/// What a scanner of mails does to every link.
async fn scanned(pair: &Pair, path: &str) -> Answer {
    for method in [Method::HEAD, Method::GET, Method::HEAD] {
        assert_eq!(send(pair.app.request(method, path)).await.status, 200, "{path}");
    }
    pair.app.get(path).await
}

async fn sent(pair: &Pair, path: &str, fields: &[(&str, &str)]) {
    let answer = send(pair.app.request(Method::POST, path).form(fields)).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text);
}

/// The value of the hidden field that makes a second press of the button harmless.
fn key(page: &str) -> &str {
    page.split("name=\"idempotency_key\" value=\"").nth(1).unwrap().split('"').next().unwrap()
}

/// An assessment in which self, coach and manager rate blind by their links; it is finalised.
async fn assessed(pair: &Pair, kind: &str, levels: [(&str, &str); 3]) -> Value {
    let (app, coach) = (&pair.app, pair.coach_again().await);
    let new = json!({ "mentee_id": pair.id, "framework_id": BUILT_IN, "role": "staff", "kind": kind });
    let made = app.post_as(&coach, "/api/v1/assessments", &new).await.expect(201);
    let path = format!("/api/v1/assessments/{}", made["id"].as_str().unwrap());
    let raters = json!({ "raters": [
        { "kind": "self" }, { "kind": "coach" }, { "kind": "manager", "name": "Mara", "email": MARA }
    ] });
    app.post_as(&coach, &format!("{path}/raters"), &raters).await.expect(200);

    for (address, (d2, e2)) in [OLENA, DANA, MARA].into_iter().zip(levels) {
        let link = mailed(pair, address, "/rate/").await;
        let page = scanned(pair, &link).await;
        assert_eq!(page.text.matches("<fieldset").count(), 18, "{}", page.text);
        let blind = app.get_as(&coach, &path).await.expect(200);
        assert_eq!((&blind["ratings"], &blind["result"]), (&json!([]), &json!(null)), "blind until closed");
        sent(pair, &link, &[("do", "submit"), ("level.D2", d2), ("level.E2", e2)]).await;
    }
    app.post_as(&coach, &format!("{path}/close"), &json!({})).await.expect(200);
    app.post_as(&coach, &format!("{path}/finalise"), &json!({})).await.expect(200)
}

/// The mentee agrees to the focus, a click drafts the plan, both accept it; its path.
async fn planned(pair: &Pair, assessment: &Value) -> String {
    let (app, coach, mentee) = (&pair.app, pair.coach_again().await, pair.mentee_again().await);
    let id = assessment["id"].as_str().unwrap();
    for token in [&coach, &mentee] {
        let focus = json!({ "skill": "D2" });
        app.post_as(token, &format!("/api/v1/assessments/{id}/focus"), &focus).await.expect(201);
    }
    let wish = json!({ "mentee_id": pair.id, "assessment_id": id });
    let plan = app.post_as(&coach, "/api/v1/plans", &wish).await.expect(201);
    assert_eq!(
        (&plan["focus_skill"], &plan["from_level"], &plan["target_level"], &plan["start_on"]),
        (&json!("D2"), &json!(2), &json!(3), &json!("2026-06-14"))
    );
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    app.post_as(&coach, &format!("{path}/propose"), &json!({})).await.expect(200);
    app.post_as(&mentee, &format!("{path}/accept"), &json!({ "number": 1 })).await.expect(200);
    path
}

/// Answers the newest check-in from its page.
async fn answered(pair: &Pair) {
    let link = mailed(pair, OLENA, "/check-in/").await;
    let page = scanned(pair, &link).await;
    let kept: Vec<String> = page
        .text
        .split("name=\"kept.")
        .skip(1)
        .map(|rest| format!("kept.{}", rest.split('"').next().unwrap()))
        .collect();
    let mut fields: Vec<(&str, &str)> = kept.iter().map(|name| (name.as_str(), "kept")).collect();
    fields.extend([("idempotency_key", key(&page.text)), ("learned", "Early is cheaper."), ("energy", "4")]);
    sent(pair, &link, &fields).await;
}

/// One tap says how the first session was, and the coach sees it beside the agenda.
async fn rated_with_one_tap(pair: &Pair, session: &str) {
    let link = mailed(pair, OLENA, "/rate-session/").await;
    let page = scanned(pair, &link).await;
    let before = workspace(pair, session).await;
    let fields = [("idempotency_key", key(&page.text)), ("score", "5"), ("comment", "More examples.")];
    sent(pair, &link, &fields).await;
    let after = workspace(pair, session).await;

    assert_eq!(before["rating"], json!(null), "opening the page says nothing");
    assert_eq!(
        (&after["rating"]["score"], &after["rating"]["comment"]),
        (&json!(5), &json!("More examples."))
    );
}

async fn workspace(pair: &Pair, session: &str) -> Value {
    let path = format!("/api/v1/sessions/{session}/workspace");
    pair.app.get_as(&pair.coach_again().await, &path).await.expect(200)["items"][0].clone()
}

/// The id of the mentee's newest session.
async fn newest_session(pair: &Pair) -> String {
    let timeline = pair.app.get_as(&pair.coach_again().await, &pair.path("/timeline")).await.expect(200);
    let entries = timeline["items"].as_array().unwrap();
    let session = entries.iter().find(|entry| entry["kind"] == "session").unwrap();
    session["id"].as_str().unwrap().to_owned()
}

/// Ninety days: four weeks answered, three of silence, then answered again. What the overview said in the silence.
async fn lived(pair: &Pair, plan: &str, first_session: &str) -> Value {
    let (mut asked, mut risk) = (BTreeSet::new(), Value::Null);
    for day in 1..=90 {
        pair.app.clock.advance(TimeDelta::days(1));
        let mails = pair.app.mails_to(OLENA).await;
        let weekly = mails.iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with("Your week"));
        let is_new = weekly.filter(|mail| asked.insert(mail["id"].to_string())).count() > 0;
        if is_new && !(5..=7).contains(&asked.len()) {
            answered(pair).await;
        }
        match day {
            3 => rated_with_one_tap(pair, first_session).await,
            20 => {
                let done = json!({ "key": "m1", "state": "done", "note": "https://example.org/bet" });
                let mentee = pair.mentee_again().await;
                pair.app.post_as(&mentee, &format!("{plan}/milestones"), &done).await.expect(200);
            }
            50 => {
                let coach = pair.coach_again().await;
                risk = pair.app.get_as(&coach, "/api/v1/overview").await.expect(200);
            }
            _ => {}
        }
    }
    assert_eq!(asked.len(), 13, "once a week");
    risk
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_becomes_a_mentee_who_is_a_level_further_after_ninety_days() {
    let pair = Pair::meet().await;
    let intake = json!({
        "reasons": ["promotion", "hard_to_explain"], "target_role": "Staff engineer",
        "topics": ["technical-strategy"], "good_outcome": "I can say what we do not do."
    });
    pair.app.call(Method::PUT, &pair.path("/intake"), &pair.mentee, Some(&intake)).await.expect(200);
    let first_session = newest_session(&pair).await;
    let agenda = format!("/api/v1/sessions/{first_session}/agenda");
    let topic = json!({ "title": "Which of the two bets?" });
    pair.app.post_as(&pair.mentee, &agenda, &topic).await.expect(201);

    let before = assessed(&pair, "baseline", [("3", "4"), ("2", "4"), ("2", "4")]).await;
    let radar = format!("/api/v1/assessments/{}/radar.svg", before["id"].as_str().unwrap());
    let mentee = pair.mentee_again().await;
    let seen = pair.app.get_as(&mentee, &radar).await;
    let plan = planned(&pair, &before).await;
    pair.app.book(&pair.setup.session_type_id, "2026-06-24T10:00:00Z", OLENA).await.expect(201);
    let second = workspace(&pair, &newest_session(&pair).await).await;
    let risk = lived(&pair, &plan, &first_session).await;
    let after = assessed(&pair, "final", [("3", "4"), ("3", "4"), ("3", "4")]).await;
    let coach = pair.coach_again().await;
    let trend = pair.app.get_as(&coach, &pair.path("/trend.svg")).await;
    let radar = format!("/api/v1/assessments/{}/radar.svg", after["id"].as_str().unwrap());
    let radar = pair.app.get_as(&coach, &radar).await;
    let closing = json!({ "outcome": "achieved", "retrospective": "Saying no in writing." });
    let closed = pair.app.post_as(&coach, &format!("{plan}/complete"), &closing).await.expect(200);

    assert_eq!(before["result"]["focus"], json!({ "skill": "D2", "next_level": 3 }));
    let reasons = before["result"]["explanation"].as_str().unwrap();
    assert!(
        reasons.contains("Staff asks for level 4")
            && reasons.contains("put you at 2.2 (you 3, your coach 2, your manager 2)"),
        "{reasons}"
    );
    assert!(seen.text.contains("Bets &amp; non-goals: 2.20 of 4"), "{}", seen.text);
    assert_eq!(second["agenda"][0]["title"], "Which of the two bets?", "carried over: {second}");
    let attention = &risk["attention"][0]["plan"];
    assert!(["watch", "at_risk"].contains(&attention["status"].as_str().unwrap()), "{risk}");
    assert!(!attention["reasons"].as_array().unwrap().is_empty(), "{risk}");
    assert!(trend.text.contains("(+0.80)"), "{}", trend.text);
    assert!(radar.text.contains("Bets &amp; non-goals: 3.00 of 4, before 2.20"), "{}", radar.text);
    assert_eq!(closed["state"], "completed");
}
