//! What a strategy says is what was shared last, whatever its draft came to say; and comments follow it at once.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{Ground, REVIEWERS, grades};
use crate::support::app::send;
use crate::support::database::connect;

const SHARED: &str = "one ordered queue";
const DRAFTED: &str = "two unordered queues";

/// The mentee writes another bet under another title, and shows it to nobody.
async fn redrafted(ground: &Ground) {
    let revision = ground.get().await["revision"].as_i64().unwrap();
    let bet = json!({ "title": "Two queues", "main_bet": { "statement": format!("Let charges go through {DRAFTED}") } });
    ground.save(&ground.pair.mentee, revision, &json!({ "canvas": bet })).await.expect(200);
}

/// What the mentee is told without naming a version: at three altitudes and by both files.
async fn told(ground: &Ground) -> Vec<String> {
    let mut told = Vec::new();
    for file in ["altitudes", "export.md", "export.html"] {
        let answer = ground.pair.app.get_as(&ground.pair.mentee, &format!("{}/{file}", ground.path)).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        told.push(answer.text);
    }
    told
}

#[tokio::test(flavor = "multi_thread")]
async fn once_it_is_live_all_files_say_what_was_agreed_on() {
    let ground = Ground::shared().await;
    redrafted(&ground).await;
    let written = told(&ground).await;
    ground.coach("/agree", &json!({ "version": 1 })).await.expect(200);
    let live = json!({ "version": 1, "review_on": "2026-12-01", "waived_because": "Two people work on it." });
    ground.mentee("/go-live", &live).await.expect(200);
    let lived = told(&ground).await;
    let seen = ground.get().await;
    let retired = ground.mentee("/retire", &json!({ "reason": "Another one is better" })).await.expect(200);
    let over = told(&ground).await;

    assert!(written.iter().all(|text| text.contains(DRAFTED) && !text.contains(SHARED)), "{written:?}");
    for texts in [&lived, &over] {
        assert!(texts.iter().all(|text| text.contains(SHARED) && !text.contains(DRAFTED)), "{texts:?}");
    }
    for answer in [&seen, &retired] {
        assert_eq!(answer["title"], "One queue between orders and billing");
        assert!(answer["canvas"].to_string().contains(DRAFTED), "what was written is not lost: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_comments_follow_a_new_version_by_one_statement() {
    let ground = Ground::shared().await;
    for (section, quote) in
        [("main_bet", "one ordered queue"), ("risks", "p99 above 800 ms"), ("measures", "")]
    {
        ground.comment("question", section, quote).await.expect(201);
    }
    let sql = connect(ground.pair.app.database_url()).await;
    sql.batch_execute(
        "CREATE TABLE counted (at integer);
         CREATE FUNCTION count_it() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN INSERT INTO counted VALUES (1); RETURN NULL; END $$;
         CREATE TRIGGER count_it AFTER UPDATE ON strategy_comments FOR EACH STATEMENT EXECUTE FUNCTION count_it()",
    )
    .await
    .unwrap();
    let bet = json!({ "statement": "Since May: let every charge go through one ordered queue" });
    let risks = json!([{ "text": "It is too slow", "early_sign": "Support hears of it" }]);
    ground.share_next(json!({ "main_bet": bet, "risks": risks })).await.expect(200);
    let statements: i64 = sql.query_one("SELECT count(*) FROM counted", &[]).await.unwrap().get(0);
    let comments =
        ground.pair.app.get_as(&ground.pair.mentee, &format!("{}/comments", ground.path)).await.expect(200);

    assert_eq!(statements, 1);
    let places: Vec<(Value, Value, Value)> = comments["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["quote"].clone(), one["found_in"].clone(), one["orphaned"].clone()))
        .collect();
    let place = |quote: &str, found_in: i32| (json!(quote), json!(found_in), json!(found_in < 2));
    assert_eq!(
        places,
        [place("one ordered queue", 2), place("p99 above 800 ms", 1), place("", 2)],
        "{comments}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn reviewers_are_told_the_last_minute_and_it_is_theirs() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    ground.tested().await;
    let link = ground.link(REVIEWERS[0]).await;
    let mail = app.mails_to(REVIEWERS[0]).await.remove(0);
    let page = app.get(&link).await;
    let api = format!("/api/v1{link}");
    // It is the fourteenth of June in Kyiv, three hours ahead of the clock.
    let last = chrono::DateTime::parse_from_rfc3339("2026-06-28T23:59:30+03:00").unwrap();
    app.clock.advance(last.to_utc() - app.clock.now());
    let open = app.get(&api).await.expect(200)["state"].clone();
    app.clock.advance(TimeDelta::seconds(31));
    let over = app.get(&api).await.expect(200)["state"].clone();

    let until = "Answers are taken until 28 June 2026, 23:59 (Europe/Kyiv, UTC+3).";
    assert!(mail["text"].as_str().unwrap().contains(until), "{mail}");
    assert!(page.text.contains(until), "{}", page.text);
    assert_eq!((open, over), (json!("unread"), json!("over")));
}

#[tokio::test(flavor = "multi_thread")]
async fn points_are_given_to_the_test_that_was_read() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let test = ground.tested().await;
    ground.all_answered().await;
    let read = app.get_as(&pair.mentee, &test).await;
    let tag = read.headers["etag"].clone();
    let give = async |tag: &str, body: &Value| {
        let request = app.request(Method::PUT, &format!("{test}/grades")).bearer_auth(&pair.mentee);
        send(request.header("If-Match", tag).json(body)).await
    };
    let some = json!({ "grades": [{ "answer": 1, "question": "bet", "points": 2 }] });
    let first = give(&tag, &some).await;
    let stale = give(&tag, &json!({ "grades": grades([0, 0, 0, 0, 0]), "finished": true })).await;
    let next =
        give(&first.headers["etag"], &json!({ "grades": grades([2, 2, 2, 2, 2]), "finished": true })).await;

    assert_eq!(first.status.as_u16(), 200, "{}", first.text);
    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale_version"));
    assert_eq!(
        (next.status.as_u16(), &next.json()["graded_by_author"]),
        (200, &json!(true)),
        "{}",
        next.text
    );
}
