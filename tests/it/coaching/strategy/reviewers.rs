//! Who is asked: not too many, and not those whose address was wrong.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::ground::{Ground, REVIEWERS, answers, grades};
use crate::coaching::ground::Pair;
use crate::support::app::Answer;
use crate::support::database::connect;

/// So many people who were never asked.
fn strangers(from: usize, count: usize) -> Vec<Value> {
    (from..from + count).map(|n| json!({ "name": "R", "email": format!("r{n}@team.test") })).collect()
}

/// The id of a reviewer.
async fn reviewer(ground: &Ground, test: &str, email: &str) -> String {
    let detail = ground.pair.app.get_as(&ground.pair.mentee, test).await.expect(200);
    let all = detail["reviewers"].as_array().unwrap().clone();
    all.iter().find(|one| one["email"] == email).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn withdraw(ground: &Ground, test: &str, email: &str) -> Answer {
    let path = format!("{test}/reviewers/{}/withdraw", reviewer(ground, test, email).await);
    ground.pair.app.post_as(&ground.pair.mentee, &path, &Value::Null).await
}

async fn invite(ground: &Ground, test: &str, reviewers: &[Value]) -> Answer {
    let body = json!({ "reviewers": reviewers });
    ground.pair.app.post_as(&ground.pair.mentee, &format!("{test}/reviewers"), &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentees_strategies_are_not_a_way_to_write_to_everybody() {
    let ground = Ground::shared().await;
    let start = async |ground: &Ground, from: usize, count: usize| {
        let version = ground.get().await["version"].clone();
        let body = json!({ "version": version, "reviewers": strangers(from, count) });
        ground.mentee("/recall-tests", &body).await
    };
    let first = start(&ground, 0, 30).await.expect(201);
    ground.share_next(json!({ "title": "Another title" })).await.expect(200);
    start(&ground, 100, 26).await.expect(201);
    ground.share_next(json!({ "title": "A third title" })).await.expect(200);
    let third = start(&ground, 100, 3).await.expect(201);
    let path = format!("/api/v1/recall-tests/{}", third["id"].as_str().unwrap());
    let two_more = invite(&ground, &path, &strangers(200, 2)).await;
    invite(&ground, &path, &strangers(200, 1)).await.expect(200);
    // Another strategy of the same mentee is no way round, and an address taken back counts.
    withdraw(&ground, &path, "r100@team.test").await;
    let other = Ground { pair: ground.pair, path: String::new() };
    let other = Ground::lay_in(other.pair).await;
    other.share().await.expect(200);
    let more = start(&other, 300, 3).await;
    let mails = other.pair.app.mails_to("r3").await;
    other.pair.app.clock.advance(TimeDelta::days(31));
    let mentee = other.pair.mentee_again().await;
    let later = Ground { pair: Pair { mentee, ..other.pair }, path: other.path };
    let later = start(&later, 300, 3).await;

    assert_eq!(first["state"], "open");
    for refused in [&two_more, &more] {
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "recall_mails_spent"));
    }
    assert!(!mails.iter().any(|mail| mail["to"].as_str().unwrap().contains("r300")), "{mails:?}");
    assert_eq!(later.status, 201, "{}", later.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_address_is_replaced_in_one_deed_when_the_month_is_spent() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let start = async |from: usize, count: usize| {
        let version = ground.get().await["version"].clone();
        let body = json!({ "version": version, "reviewers": strangers(from, count) });
        ground.mentee("/recall-tests", &body).await.expect(201)
    };
    for from in [0, 100] {
        start(from, 27 + from / 100 * 3).await;
        ground.share_next(json!({ "title": format!("Title {from}") })).await.expect(200);
    }
    let test = start(200, 3).await;
    let test = format!("/api/v1/recall-tests/{}", test["id"].as_str().unwrap());
    let wrong = reviewer(&ground, &test, "r200@team.test").await;
    let more = invite(&ground, &test, &strangers(300, 1)).await;
    let instead = async |reviewers: &[Value]| {
        let body = json!({ "reviewers": reviewers, "instead_of": wrong });
        app.post_as(&ground.pair.mentee, &format!("{test}/reviewers"), &body).await
    };
    let two = instead(&strangers(300, 2)).await;
    instead(&strangers(300, 1)).await.expect(200);
    let twice = instead(&strangers(301, 1)).await;

    assert_eq!(more.code(), "recall_mails_spent");
    assert!(more.json()["detail"].as_str().unwrap().contains("Ask more after 2026-07-"), "{}", more.text);
    assert_eq!((two.pointers(), twice.code()), (vec![String::from("/reviewers")], "wrong_state".into()));
    assert_eq!(app.mails_to("r200@team.test").await.len(), 0);
    assert_eq!(app.mails_to("r300@team.test").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_tests_a_month_are_enough() {
    let ground = Ground::shared().await;
    let test = async |from: usize| {
        let version = ground.get().await["version"].clone();
        let body = json!({ "version": version, "reviewers": strangers(from, 3) });
        ground.mentee("/recall-tests", &body).await
    };
    for round in 0..10 {
        let made = test(round * 10).await.expect(201);
        let path = format!("/api/v1/recall-tests/{}/close", made["id"].as_str().unwrap());
        ground.pair.app.post_as(&ground.pair.mentee, &path, &Value::Null).await.expect(200);
    }

    assert_eq!(test(200).await.code(), "recall_mails_spent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_wrong_address_is_taken_back_and_somebody_else_is_asked() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let test = ground.tested().await;
    let link = ground.link(REVIEWERS[0]).await;
    let last_three = withdraw(&ground, &test, REVIEWERS[0]).await;
    invite(&ground, &test, &strangers(0, 2)).await.expect(200);
    // One whose mail still waits, and one whose mail is out.
    assert_eq!(withdraw(&ground, &test, "r0@team.test").await.status, 204);
    assert_eq!(withdraw(&ground, &test, REVIEWERS[0]).await.status, 204);
    let twice = withdraw(&ground, &test, REVIEWERS[0]).await;
    let page = app.get(&link).await;
    let shown = app.post(&format!("/api/v1{link}/text"), &Value::Null).await;
    let state = app.get(&format!("/api/v1{link}")).await.expect(200);
    let detail = app.get_as(&pair.coach, &test).await.expect(200);
    let unknown = format!("{test}/reviewers/{}/withdraw", pair.id);
    let unknown = app.post_as(&pair.mentee, &unknown, &Value::Null).await;

    assert_eq!((last_three.status.as_u16(), last_three.code().as_str()), (409, "wrong_state"));
    assert_eq!((twice.code().as_str(), unknown.status.as_u16()), ("wrong_state", 404));
    assert_eq!(app.mails_to("r0@team.test").await, Vec::<Value>::new());
    assert_eq!(app.mails_to("r1@team.test").await.len(), 1);
    assert!(page.text.contains("This invitation was taken back"), "{}", page.text);
    assert_eq!((shown.status.as_u16(), shown.code().as_str()), (409, "reviewer_withdrawn"));
    assert!(!shown.text.contains("ordered queue"), "{}", shown.text);
    assert_eq!(state["state"], "withdrawn");
    let gone = detail["reviewers"].as_array().unwrap().iter().filter(|one| !one["withdrawn_at"].is_null());
    assert_eq!(gone.count(), 2, "{detail}");
}

#[tokio::test(flavor = "multi_thread")]
async fn taking_a_link_back_tells_nobody_who_had_answered() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let test = ground.tested().await;
    invite(&ground, &test, &strangers(0, 2)).await.expect(200);
    let read = ground.link("r0@team.test").await;
    app.post(&format!("/api/v1{read}/text"), &Value::Null).await.expect(200);
    ground.answered(REVIEWERS[0], "ann").await;
    let before = app.get_as(&pair.mentee, &test).await.expect(200);
    // Ann has answered, and the other one has only read.
    let answered = withdraw(&ground, &test, REVIEWERS[0]).await;
    let unanswered = withdraw(&ground, &test, "r0@team.test").await;
    let after = app.get_as(&pair.mentee, &test).await.expect(200);
    let late = app.post(&format!("/api/v1{read}/answers"), &answers("r")).await;
    let hers = app.get(&format!("/api/v1{}", ground.link(REVIEWERS[0]).await)).await.expect(200);
    for email in [REVIEWERS[1], REVIEWERS[2], "r1@team.test"] {
        ground.answered(email, "x").await;
    }
    let open = app.get_as(&pair.mentee, &test).await.expect(200);
    app.post_as(&pair.mentee, &format!("{test}/close"), &Value::Null).await.expect(200);
    let mut points = grades([2, 2, 2, 2, 2]);
    points.extend(grades([2, 2, 2, 2, 2])[..5].iter().map(|one| {
        let mut one = one.clone();
        one["answer"] = json!(4);
        one
    }));
    let body = json!({ "grades": points, "finished": true });
    for token in [&pair.mentee, &pair.coach] {
        app.call(reqwest::Method::PUT, &format!("{test}/grades"), token, Some(&body)).await.expect(200);
    }
    let graded = app.get_as(&pair.coach, &test).await.expect(200);

    assert_eq!((answered.status, &answered.text), (unanswered.status, &unanswered.text));
    assert_eq!(before["answered"], 1);
    assert_eq!([after.get("answered"), open.get("answered")], [None, None], "whoever polls it counts Ann");
    assert_eq!(graded["answered"], 4);
    assert_eq!((late.code().as_str(), &hers["state"]), ("reviewer_withdrawn", &json!("answered")));
    assert_eq!(open["test"]["state"], "open", "closing by itself would tell that Ann was among the four");
    assert_eq!(graded["test"]["result"]["reviewers"], 4, "what Ann answered counts: {graded}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_and_a_withdrawal_at_once_end_with_one_of_both() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let test = ground.tested().await;
    invite(&ground, &test, &strangers(0, 4)).await.expect(200);
    let (sql, count) = (connect(app.database_url()).await, "SELECT count(*) FROM recall_answers");
    for email in ["r0@team.test", "r1@team.test", "r2@team.test", "r3@team.test"] {
        let link = ground.link(email).await;
        app.post(&format!("/api/v1{link}/text"), &Value::Null).await.expect(200);
        let before: i64 = sql.query_one(count, &[]).await.unwrap().get(0);
        let path = format!("/api/v1{link}/answers");
        let said = answers("x");
        let (answered, withdrawn) = tokio::join!(app.post(&path, &said), withdraw(&ground, &test, email));
        let after: i64 = sql.query_one(count, &[]).await.unwrap().get(0);
        let state = app.get(&format!("/api/v1{link}")).await.expect(200)["state"].clone();

        assert_eq!(withdrawn.status, 204, "{}", withdrawn.text);
        match answered.status.as_u16() {
            204 => assert_eq!((after, state), (before + 1, json!("answered"))),
            409 => assert_eq!((after, state), (before, json!("withdrawn")), "{}", answered.text),
            other => panic!("{other}: {}", answered.text),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_who_was_asked_is_reminded_once_and_the_list_of_mails_tells_nobody_who_answered() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let test = ground.tested().await;
    invite(&ground, &test, &strangers(0, 1)).await.expect(200);
    ground.answered(REVIEWERS[0], "ann").await;
    withdraw(&ground, &test, "r0@team.test").await;
    let reminders = async |email: &str| {
        let mails = app.mails_to(email).await;
        mails.iter().filter(|mail| mail["subject"].as_str().unwrap().contains("once more")).count()
    };
    app.clock.advance(TimeDelta::days(11));
    let early = reminders(REVIEWERS[1]).await;
    app.clock.advance(TimeDelta::days(2));
    let mut counts = Vec::new();
    for email in REVIEWERS.into_iter().chain(["r0@team.test"]) {
        counts.push(reminders(email).await);
    }
    app.clock.advance(TimeDelta::hours(20));
    let again = reminders(REVIEWERS[1]).await;
    let mail = app.mails_to(REVIEWERS[1]).await.remove(0);
    ground.answered(REVIEWERS[1], "ben").await;

    assert_eq!((early, counts, again), (0, vec![1, 1, 1, 0], 1));
    assert!(mail["text"].as_str().unwrap().contains("until 28 June 2026, 23:59 ("), "{mail}");
    assert!(!mail.to_string().contains("One queue between"), "{mail}");
}
