//! The path of a mentee through 90 days, by HTTP and mailbox alone.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::ground::{OLENA, Pair};
use super::plans::agreed;
use crate::support::app::{Answer, send};

/// The path of the check-in link in the newest mail that asks for one.
async fn check_in_link(pair: &Pair) -> String {
    let mails = pair.app.mails_to(OLENA).await;
    let mail = mails.iter().find(|mail| mail["text"].as_str().unwrap().contains("/check-in/")).unwrap();
    let text = mail["text"].as_str().unwrap();
    let rest = text.split("http://coach.test").nth(1).unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

async fn post_form(pair: &Pair, path: &str, fields: &[(&str, &str)]) -> Answer {
    send(pair.app.request(reqwest::Method::POST, path).form(fields)).await
}

fn count(mails: &[Value], start: &str) -> usize {
    mails.iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with(start)).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_is_answered_without_a_log_in_and_replied_to() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    agreed(&pair).await;
    // Friday 19 June, 9 o'clock in Kyiv.
    app.clock.advance(TimeDelta::days(5));
    let link = check_in_link(&pair).await;

    let page = app.get(&link).await;
    let german = app.get(&format!("{link}?lang=de")).await;
    let before =
        app.get_as(&pair.coach_again().await, "/api/v1/check-ins?state=unanswered").await.expect(200);
    let key = page.text.split("name=\"idempotency_key\" value=\"").nth(1).unwrap();
    let key = key.split('"').next().unwrap();
    let fields = [
        ("idempotency_key", key),
        ("kept.c1", "kept"),
        ("learned", "Saying no is quicker early."),
        ("next_cue", "If a new idea arrives"),
        ("next_action", "I place it: bet, later or never"),
        ("energy", "4"),
    ];
    let (first, second) = tokio::join!(post_form(&pair, &link, &fields), post_form(&pair, &link, &fields));
    assert_eq!(first.status, 303, "{} {}", first.text, page.text);
    let thanks = app.get(&format!("{link}?done=sent")).await;
    let coach = pair.coach_again().await;
    let queue = app.get_as(&coach, "/api/v1/check-ins?state=unanswered").await.expect(200);
    let id = queue["items"][0]["id"].as_str().unwrap();
    let overview = app.get_as(&coach, "/api/v1/overview").await.expect(200);
    let reply = json!({ "text": "Good. Try it with the product owner." });
    app.post_as(&coach, &format!("/api/v1/check-ins/{id}/reply"), &reply).await.expect(200);
    let mails = app.mails_to(OLENA).await;
    let after = app.get_as(&coach, "/api/v1/check-ins?state=unanswered").await.expect(200);
    let late = post_form(&pair, &link, &[("learned", "something else")]).await;

    assert_eq!(page.status, 200);
    assert!(german.text.contains("Was hast du gelernt?"), "{}", german.text);
    assert!(german.text.contains(&format!("action=\"{link}?lang=de\"")), "{}", german.text);
    assert_eq!(before["items"], json!([]), "opening the page says nothing");
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert!(thanks.text.contains("Thank you"), "{}", thanks.text);
    assert_eq!(queue["items"].as_array().unwrap().len(), 1);
    assert_eq!(queue["items"][0]["answers"]["learned"], "Saying no is quicker early.");
    assert_eq!(overview["unanswered_check_ins"][0]["name"], "Olena Kovalenko");
    let answered = mails.iter().find(|mail| mail["subject"].as_str().unwrap().contains("answered")).unwrap();
    assert!(answered["text"].as_str().unwrap().contains("Try it with the product owner."));
    assert_eq!(after["items"], json!([]));
    assert_eq!(late.status, 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn ninety_days_have_a_check_in_a_week_a_status_and_an_end() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;

    for day in 0..95 {
        app.clock.advance(TimeDelta::days(1));
        app.work().await;
        if day == 30 {
            let coach = pair.coach_again().await;
            let overview = app.get_as(&coach, "/api/v1/overview").await.expect(200);
            let risk = &overview["attention"][0];
            assert_eq!(risk["plan"]["status"], "at_risk", "{overview}");
            let reasons = risk["plan"]["reasons"].as_array().unwrap();
            assert!(reasons.contains(&json!("check_ins")) && reasons.contains(&json!("silence")), "{risk}");
            assert_eq!(overview["without_session"][0]["name"], "Olena Kovalenko");
            let list = app.get_as(&coach, "/api/v1/mentees?attention=true").await.expect(200);
            assert_eq!(list["items"].as_array().unwrap().len(), 1);
        }
    }
    let coach = pair.coach_again().await;
    let done = json!({ "outcome": "partly", "retrospective": "Writing it down helped.", "waived_because": "a trial" });
    let plan = app.post_as(&coach, &format!("{path}/complete"), &done).await.expect(200);
    let again = app.post_as(&coach, &format!("{path}/clone"), &json!({})).await.expect(201);
    app.clock.advance(TimeDelta::days(31));
    let mails = app.mails_to(OLENA).await;
    let timeline = app.get_as(&pair.coach_again().await, &pair.path("/timeline")).await.expect(200);

    assert_eq!(plan["state"], "completed");
    assert_eq!((&again["state"], &again["previous_plan_id"]), (&json!("draft"), &plan["id"]));
    assert_eq!(count(&mails, "Your week"), 13, "once a week");
    assert_eq!(count(&mails, "A look at your plan"), 2, "each status once");
    assert_eq!(count(&mails, "Still there?"), 1);
    let kinds: Vec<&str> =
        timeline["items"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert!(["session", "plan", "check_in"].iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
}
