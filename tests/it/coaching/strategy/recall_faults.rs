//! What ends a recall test, and what cannot be asked.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{Ground, REVIEWERS, answers, grades};
use crate::coaching::ground::{DANA, OLENA};
use crate::support::app::send;

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_ends_a_test_and_what_it_found_counts_no_more() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let test = ground.tested().await;
    let link = ground.link(REVIEWERS[0]).await;
    let read = ground.link(REVIEWERS[1]).await;
    app.post(&format!("/api/v1{read}/text"), &Value::Null).await.expect(200);
    ground.share_next(json!({ "title": "Another title" })).await.expect(200);
    let unread = app.post(&format!("/api/v1{link}/text"), &Value::Null).await;
    let page = app.get(&link).await;
    let late = app.post(&format!("/api/v1{read}/answers"), &answers("ben")).await;
    let closed = app.post_as(&pair.mentee, &format!("{test}/close"), &Value::Null).await;
    let detail = app.get_as(&pair.coach, &test).await.expect(200);
    let second = ground.tested().await;
    ground.all_answered().await;
    let body = json!({ "grades": grades([2, 2, 2, 2, 2]), "finished": true });
    for token in [&pair.mentee, &pair.coach] {
        app.call(Method::PUT, &format!("{second}/grades"), token, Some(&body)).await.expect(200);
    }
    ground.share_next(json!({ "title": "A third title" })).await.expect(200);
    ground.coach("/agree", &json!({ "version": 3 })).await.expect(200);
    let untested = ground.mentee("/go-live", &json!({ "version": 3, "review_on": "2026-12-01" })).await;

    assert_eq!(
        [unread.code(), late.code(), closed.code()],
        ["recall_closed", "recall_closed", "recall_closed"]
    );
    assert!(page.text.contains("This is over"), "{}", page.text);
    assert_eq!(detail["test"]["state"], "invalidated");
    assert_eq!(untested.code(), "strategy_untested", "a test of an older version");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_closes_by_itself_and_fewer_than_three_answers_are_never_shown() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let test = ground.tested().await;
    ground.answered(REVIEWERS[0], "ann").await;
    ground.answered(REVIEWERS[1], "ben").await;
    let link = ground.link(REVIEWERS[2]).await;
    app.clock.advance(TimeDelta::days(15));
    let over = app.post(&format!("/api/v1{link}/text"), &Value::Null).await;
    app.work().await;
    let coach = ground.pair.coach_again().await;
    let detail = app.get_as(&coach, &test).await.expect(200);
    let grade = json!({ "grades": [] });
    let graded = app.call(Method::PUT, &format!("{test}/grades"), &coach, Some(&grade)).await;

    assert_eq!(over.code(), "recall_closed");
    assert_eq!(
        (&detail["test"]["state"], &detail["answered"], &detail["answers"]),
        (&json!("too_few"), &json!(2), &json!([]))
    );
    assert_eq!(graded.code(), "wrong_state");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_cannot_be_asked_is_named_and_nobody_is_mailed() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let person = |email: &str| json!({ "name": "P", "email": email });
    let asked = |emails: &[&str]| json!({ "version": 1, "reviewers": emails.iter().map(|email| person(email)).collect::<Vec<_>>() });
    let few = ground.mentee("/recall-tests", &asked(&["zed@team.test", "b@team.test"])).await;
    let graders = ground
        .mentee("/recall-tests", &asked(&[OLENA, DANA, "zed@team.test", "ZED@team.test", "none"]))
        .await;
    let mut long = asked(&["zed@team.test", "b@team.test", "c@team.test"]);
    long["days"] = json!(61);
    let long = ground.coach("/recall-tests", &long).await;
    let old = json!({ "version": 2, "reviewers": [] });
    let old = ground.mentee("/recall-tests", &old).await;
    let test = ground.tested().await;
    let again = json!({ "reviewers": [person(REVIEWERS[0])] });
    let again = app.post_as(&ground.pair.coach, &format!("{test}/reviewers"), &again).await;
    let more = json!({ "reviewers": [{ "name": "Dora", "email": "dora@team.test", "locale": "de" }] });
    app.post_as(&ground.pair.coach, &format!("{test}/reviewers"), &more).await.expect(200);
    let german = app.mails_to("dora@team.test").await;
    app.post_as(&ground.pair.coach, &format!("{test}/close"), &Value::Null).await.expect(200);
    let late = app.post_as(&ground.pair.coach, &format!("{test}/reviewers"), &more).await;

    assert_eq!(few.pointers(), ["/reviewers"]);
    assert_eq!(
        graders.pointers(),
        ["/reviewers/0/email", "/reviewers/1/email", "/reviewers/3/email", "/reviewers/4/email"]
    );
    assert_eq!(
        (long.pointers(), old.code()),
        (vec![String::from("/days")], "strategy_version_changed".into())
    );
    assert_eq!(again.pointers(), ["/reviewers/0/email"]);
    assert_eq!(late.code(), "recall_closed");
    assert!(app.mails_to("zed@team.test").await.is_empty());
    assert!(german[0]["subject"].as_str().unwrap().contains("Kannst du das wiedergeben?"), "{german:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_come_after_the_reading_and_once() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    ground.tested().await;
    let link = format!("/api/v1{}", ground.link(REVIEWERS[0]).await);
    let early = app.post(&format!("{link}/answers"), &answers("ann")).await;
    app.post(&format!("{link}/text"), &Value::Null).await.expect(200);
    let (path, said) = (format!("{link}/answers"), answers("ann"));
    let (one, other) = tokio::join!(app.post(&path, &said), app.post(&path, &said));
    let odd = app.post(&format!("{link}/answers"), &json!({ "bet": "x" })).await;
    let unknown = app.post("/api/v1/recall/nothing/text", &Value::Null).await;
    let foreign = app.get(&ground.link(REVIEWERS[1]).await.replace("/recall/", "/check-in/")).await;
    let hostile = send(app.request(Method::POST, "/recall/%2e%2e%2f").form(&[("x", "y")])).await;

    assert_eq!((early.status.as_u16(), early.code().as_str()), (409, "text_not_read"));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409]);
    assert!([one, other].iter().any(|answer| answer.status == 204 || answer.code() == "answered_already"));
    assert_eq!((odd.status.as_u16(), unknown.status.as_u16()), (400, 404));
    assert_eq!((foreign.status.as_u16(), hostile.status.as_u16()), (404, 404));
}
