//! A recall test from the mail to the result, by pages and mailbox.

use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{Ground, REVIEWERS, grades};
use crate::coaching::ground::{DANA, OLENA};
use crate::support::app::{Answer, send};

const BET: &str = "Let every charge go through one ordered queue";

async fn form(ground: &Ground, path: &str, fields: &[(&str, &str)]) -> Answer {
    send(ground.pair.app.request(Method::POST, path).form(fields)).await
}

fn key(page: &str) -> &str {
    page.split("name=\"idempotency_key\" value=\"").nth(1).unwrap().split('"').next().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reviewer_reads_once_answers_once_and_nothing_brings_the_text_back() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    ground.tested().await;
    let link = ground.link(REVIEWERS[0]).await;
    // What a scanner of mails does.
    for method in [Method::HEAD, Method::GET, Method::HEAD, Method::GET] {
        let seen = send(app.request(method, &link)).await;
        assert_eq!((seen.status.as_u16(), seen.text.contains(BET)), (200, false));
    }
    let before = app.get(&link).await;
    let early = form(&ground, &format!("{link}/answers"), &[("bet", "a queue")]).await;
    let shown = form(&ground, &link, &[]).await;
    let again = form(&ground, &link, &[]).await;
    let by_api = app.post(&format!("/api/v1{link}/text"), &Value::Null).await;
    let questions = app.get(&link).await;
    let nothing = form(&ground, &format!("{link}/answers"), &[("bet", " ")]).await;
    let long = "x".repeat(1_001);
    let too_long = form(&ground, &format!("{link}/answers"), &[("bet", &long), ("problem", "kept")]).await;
    let fields =
        [("idempotency_key", key(&questions.text)), ("bet", "<b>a queue</b>"), ("problem", "Double charges")];
    let sent = form(&ground, &format!("{link}/answers"), &fields).await;
    let pressed_twice = form(&ground, &format!("{link}/answers"), &fields).await;
    let other = form(&ground, &format!("{link}/answers"), &[("bet", "something else")]).await;
    let thanks = app.get(&link).await;
    let state = app.get(&format!("/api/v1{link}")).await.expect(200);

    assert!(before.text.contains("Show me the text now") && before.text.contains("Olena"), "{}", before.text);
    assert!(!before.text.contains("ordered queue"), "{}", before.text);
    assert_eq!(early.headers["location"], link, "nothing was read yet");
    assert_eq!((shown.status.as_u16(), shown.headers["cache-control"].as_str()), (200, "no-store"));
    assert!(shown.text.contains(BET) && shown.text.contains("Why now"), "{}", shown.text);
    assert!(!shown.text.contains("lang=uk"), "a link that would take the text away");
    assert_eq!((again.status.as_u16(), again.text.contains(BET)), (303, false));
    assert_eq!((by_api.status.as_u16(), by_api.code().as_str()), (409, "text_shown_already"));
    assert_eq!(questions.text.matches("<textarea").count(), 5);
    assert!(!questions.text.contains("ordered queue"), "{}", questions.text);
    assert_eq!((nothing.status.as_u16(), too_long.status.as_u16()), (422, 422));
    assert!(too_long.text.contains(">kept</textarea>") && !too_long.text.contains("ordered queue"));
    assert_eq!([&sent, &pressed_twice, &other].map(|answer| answer.status.as_u16()), [303; 3]);
    assert!(thanks.text.contains("Thank you") && !thanks.text.contains("<textarea"), "{}", thanks.text);
    assert_eq!(state["state"], "answered");
    let count = app.get_as(&ground.pair.mentee, &format!("{}/recall-tests", ground.path)).await.expect(200);
    let test = count["items"][0]["id"].as_str().unwrap();
    let detail = app.get_as(&ground.pair.mentee, &format!("/api/v1/recall-tests/{test}")).await.expect(200);
    assert_eq!((&detail["answered"], &detail["answers"]), (&json!(1), &json!([])), "not before it is closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_open_the_text_at_once_exactly_one_gets_it() {
    let ground = Ground::shared().await;
    ground.tested().await;
    for reviewer in REVIEWERS {
        let link = ground.link(reviewer).await;
        let path = format!("/api/v1{link}/text");
        let pages = async || {
            let (one, other) = tokio::join!(form(&ground, &link, &[]), form(&ground, &link, &[]));
            [one, other]
        };
        let calls = async || {
            let call = async || ground.pair.app.post(&path, &Value::Null).await;
            let (one, other) = tokio::join!(call(), call());
            [one, other]
        };
        let (first, second, third) = tokio::join!(pages(), calls(), pages());
        let all: Vec<_> = [first, second, third].into_iter().flatten().collect();
        assert_eq!(all.iter().filter(|answer| answer.text.contains(BET)).count(), 1);
        assert_eq!(all.iter().filter(|answer| answer.status == 200).count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn author_and_coach_grade_blind_and_the_result_names_the_weakest_question() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let test = ground.tested().await;
    let second = ground.mentee("/recall-tests", &json!({ "version": 1, "reviewers": [
        { "name": "X", "email": "x@team.test" }, { "name": "Y", "email": "y@team.test" }, { "name": "Z", "email": "z@team.test" }
    ] })).await;
    ground.all_answered().await;
    let read = |token: String| {
        let test = test.clone();
        async move { app.get_as(&token, &test).await }
    };
    let grade = |token: String, body: Value| {
        let test = test.clone();
        async move { app.call(Method::PUT, &format!("{test}/grades"), &token, Some(&body)).await }
    };
    let closed = read(pair.coach.clone()).await;
    let part = json!({ "grades": grades([2, 2, 2, 1, 2])[..5] });
    grade(pair.mentee.clone(), part.clone()).await.expect(200);
    let unfinished = grade(pair.mentee.clone(), json!({ "grades": [], "finished": true })).await;
    grade(pair.mentee.clone(), json!({ "grades": grades([2, 2, 2, 1, 2]), "finished": true }))
        .await
        .expect(200);
    let twice = grade(pair.mentee.clone(), part).await;
    let blind = read(pair.coach.clone()).await;
    let odd = json!({ "grades": [{ "answer": 9, "question": "bet", "points": 3 }] });
    let odd = grade(pair.coach.clone(), odd).await;
    let done = grade(pair.coach.clone(), json!({ "grades": grades([2, 2, 1, 0, 2]), "finished": true }))
        .await
        .expect(200);
    let open = read(pair.coach.clone()).await.json();
    let late = grade(pair.coach.clone(), json!({ "grades": [] })).await;

    assert_eq!(second.code(), "recall_test_running");
    assert_eq!(closed.json()["test"]["state"], "closed");
    let listed = closed.json()["answers"].to_string();
    assert!(
        !listed.contains("_at\"") && !listed.contains("@team.test") && !listed.contains("\"id\""),
        "{listed}"
    );
    assert_eq!(unfinished.pointers(), ["/finished"]);
    assert_eq!((twice.code(), late.code()), ("wrong_state".into(), "wrong_state".into()));
    assert!(blind.json()["answers"][0]["answers"][0]["other_points"].is_null(), "{}", blind.text);
    assert!(blind.json()["answers"][0]["answers"][0]["own_points"].is_null(), "{}", blind.text);
    assert_eq!(odd.pointers(), ["/grades/0/points", "/grades/0/answer"]);
    assert_eq!(done["state"], "graded");
    let result = &done["result"];
    assert_eq!(
        (&result["score"], &result["passed"], &result["weakest"]),
        (&json!(80.0), &json!(true), &json!("non_goals"))
    );
    assert_eq!(result["questions"][3]["missed_by"], 3);
    assert_eq!(open["answers"][0]["answers"][3]["other_points"], 1);
    ground.coach("/agree", &json!({ "version": 1 })).await.expect(200);
    let live =
        ground.mentee("/go-live", &json!({ "version": 1, "review_on": "2026-12-01" })).await.expect(200);
    assert_eq!((&live["state"], &live["waived_because"]), (&json!("live"), &json!("")));
    for address in [OLENA, DANA] {
        assert!(!app.mails_to(address).await.iter().any(|mail| mail.to_string().contains("/recall/")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_who_finish_grading_at_once_make_one_result() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let test = ground.tested().await;
    ground.all_answered().await;
    let path = format!("{test}/grades");
    let body = json!({ "grades": grades([2, 2, 2, 2, 2]), "finished": true });
    let (one, other) = tokio::join!(
        app.call(Method::PUT, &path, &pair.mentee, Some(&body)),
        app.call(Method::PUT, &path, &pair.coach, Some(&body))
    );
    let states = [one.expect(200)["state"].clone(), other.expect(200)["state"].clone()];
    assert!(states.contains(&json!("closed")) && states.contains(&json!("graded")), "{states:?}");
    let (client, connection) =
        tokio_postgres::connect(app.database_url(), tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let sql = "SELECT count(*) FROM events WHERE kind = 'recall_test.finished'";
    assert_eq!(client.query_one(sql, &[]).await.unwrap().get::<_, i64>(0), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_asked_twice_about_the_same_version() {
    let ground = Ground::shared().await;
    let test = ground.tested().await;
    let mail = ground.pair.app.mails_to(REVIEWERS[0]).await.remove(0);
    let title = ground.get().await["title"].as_str().unwrap().to_owned();
    ground.pair.app.post_as(&ground.pair.mentee, &format!("{test}/close"), &json!({})).await.expect(200);
    let again =
        json!({ "version": 1, "reviewers": REVIEWERS.map(|email| json!({ "name": "A", "email": email })) });

    let refused = ground.mentee("/recall-tests", &again).await;

    assert!(
        !mail["text"].as_str().unwrap().contains(&title),
        "the mail stays in the reviewer's hands: {mail}"
    );
    assert_eq!(refused.status.as_u16(), 422, "{}", refused.text);
    let faults = refused.json()["errors"].clone();
    let codes: Vec<&str> =
        faults.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["asked_before"; 3]);
}
