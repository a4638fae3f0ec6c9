//! How much there may be of a strategy at most.

use serde_json::{Value, json};

use super::ground::Ground;
use crate::support::database::connect;

/// As many comments as there are already, times this.
const MANY_COMMENTS: &str = "INSERT INTO strategy_comments (id, strategy_id, version, side, author, kind, state, body,
        section, quote, text_before, text_after, position, found_in, revision, created_at, updated_at)
    SELECT gen_random_uuid(), strategy_id, version, side, author, kind, state, body, section, quote, text_before,
        text_after, position, found_in, revision, created_at, updated_at
    FROM strategy_comments, generate_series(1, 498)";
/// As many replies as there are already, times this.
const MANY_REPLIES: &str =
    "INSERT INTO strategy_comment_replies (id, comment_id, side, author, body, created_at)
    SELECT gen_random_uuid(), comment_id, side, author, body, created_at
    FROM strategy_comment_replies, generate_series(1, 48)";

/// A comment with a quote of so many letters, of two bytes each.
fn quoting(letters: usize) -> Value {
    json!({ "version": 1, "kind": "question", "body": "Hm.", "section": "current_problem",
            "quote": "ї".repeat(letters) })
}

/// A comment, or a reply, of so many letters.
fn saying(letters: usize) -> Value {
    json!({ "version": 1, "kind": "question", "body": "ї".repeat(letters), "section": "risks" })
}

#[tokio::test(flavor = "multi_thread")]
async fn as_much_as_there_may_be_is_taken_and_one_more_is_refused() {
    let ground = Ground::lay().await;
    let (app, mentee) = (&ground.pair.app, &ground.pair.mentee);
    let problem = json!({ "canvas": { "current_problem": "ї".repeat(1_500) } });
    ground.save(mentee, 1, &problem).await.expect(200);
    ground.share().await.expect(200);
    let first = ground.coach("/comments", &quoting(1_000)).await.expect(201);
    let replies = format!("/comments/{}/replies", first["id"].as_str().unwrap());
    ground.mentee(&replies, &json!({ "body": "ї".repeat(4_000) })).await.expect(201);
    let sql = connect(app.database_url()).await;
    sql.batch_execute(MANY_COMMENTS).await.unwrap();
    sql.batch_execute(MANY_REPLIES).await.unwrap();
    let text = app.get_as(mentee, &format!("{}/export.md", ground.path)).await.text;
    let revision = ground.get().await["revision"].clone();
    // Empty lines at the end say nothing, and count.
    let import = |letters: usize| {
        let blank = "\n".repeat(letters - text.chars().count());
        json!({ "revision": revision, "markdown": format!("{text}{blank}") })
    };
    let reply = |letters: usize| json!({ "body": "ї".repeat(letters) });

    for (step, body, status, said) in [
        ("/comments", quoting(1_001), 422, "/quote"),
        ("/comments", saying(4_001), 422, "/body"),
        ("/comments", saying(4_000), 201, ""),
        ("/comments", saying(1), 409, "as many comments"),
        (&replies, reply(4_001), 422, "/body"),
        (&replies, reply(1), 201, ""),
        (&replies, reply(1), 409, "as many replies"),
        ("/import", import(60_000), 200, ""),
        ("/import", import(60_001), 422, "/markdown"),
    ] {
        let answer = ground.mentee(step, &body).await;
        assert_eq!(answer.status.as_u16(), status, "{step} {said}: {}", answer.text);
        assert!(answer.text.contains(said), "{step} {said}: {}", answer.text);
    }
    let counts = "SELECT ARRAY[(SELECT count(*) FROM strategy_comments),
        (SELECT count(*) FROM strategy_comment_replies)]";
    let counts: Vec<i64> = sql.query_one(counts, &[]).await.unwrap().get(0);
    assert_eq!(counts, [500, 50]);
}
