//! Comments and recall tests, a page at a time.

use serde_json::{Value, json};

use super::ground::Ground;
use crate::support::database::connect;

/// Recall tests that are over; the newest is the last.
pub const TESTS: &str =
    "INSERT INTO recall_tests (id, strategy_id, version, state, closes_at, author_done, coach_done,
        revision, created_at, updated_at)
    SELECT gen_random_uuid(), id, 1, 'invalidated', created_at, false, false, 1,
        created_at + n * interval '1 minute', created_at FROM strategies, generate_series(1, 30) AS n";

/// The ids of all items, by pages of this size, and how many pages that were.
async fn walked(ground: &Ground, list: &str, limit: usize) -> (Vec<String>, usize) {
    let (mut ids, mut pages, mut next) = (Vec::new(), 0, String::new());
    loop {
        let path = format!("{}{list}?limit={limit}{next}", ground.path);
        let answer = ground.pair.app.get_as(&ground.pair.mentee, &path).await;
        let link = answer.headers.get("link").cloned();
        let page = answer.expect(200);
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= limit, "{page}");
        ids.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        pages += 1;
        match page["next_cursor"].as_str() {
            Some(cursor) => {
                assert!(link.is_some_and(|link| link.contains(cursor)), "{path}");
                next = format!("&cursor={cursor}");
            }
            None => return (ids, pages),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_are_listed_page_by_page_with_their_replies() {
    let ground = Ground::shared().await;
    let mut said = Vec::new();
    for _ in 0..5 {
        let made = ground.comment("question", "risks", "").await.expect(201);
        said.push(made["id"].as_str().unwrap().to_owned());
    }
    said.sort();
    let reply = format!("/comments/{}/replies", said[3]);
    ground.mentee(&reply, &json!({ "body": "It is measured." })).await.expect(201);
    // All of them in the same moment: the id decides then.
    let sql = connect(ground.pair.app.database_url()).await;
    sql.batch_execute(
        "UPDATE strategy_comments SET created_at = (SELECT min(created_at) FROM strategy_comments)",
    )
    .await
    .unwrap();
    let (whole, _) = walked(&ground, "/comments", 50).await;
    let (parts, pages) = walked(&ground, "/comments", 2).await;
    let replied =
        ground.pair.app.get_as(&ground.pair.coach, &format!("{}/comments?limit=4", ground.path)).await;
    let replied = replied.expect(200);

    assert_eq!((&whole, pages), (&said, 3));
    assert_eq!(parts, said);
    let bodies: Vec<&Value> = replied["items"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| one["replies"].as_array().unwrap())
        .collect();
    assert_eq!((bodies.len(), &bodies[0]["body"]), (1, &json!("It is measured.")), "{replied}");
}

#[tokio::test(flavor = "multi_thread")]
async fn recall_tests_are_listed_page_by_page_newest_first() {
    let ground = Ground::shared().await;
    connect(ground.pair.app.database_url()).await.batch_execute(TESTS).await.unwrap();
    let (whole, _) = walked(&ground, "/recall-tests", 200).await;
    let (parts, pages) = walked(&ground, "/recall-tests", 7).await;
    let list = ground.pair.app.get_as(&ground.pair.mentee, &format!("{}/recall-tests", ground.path)).await;
    let list = list.expect(200);
    let times: Vec<&str> =
        list["items"].as_array().unwrap().iter().map(|one| one["created_at"].as_str().unwrap()).collect();

    assert_eq!((whole.len(), pages), (30, 5));
    assert_eq!(parts, whole);
    assert!(times.is_sorted_by(|newer, older| newer > older), "{times:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_pages_of_both_lists_are_refused() {
    let ground = Ground::shared().await;
    for list in ["/comments", "/recall-tests"] {
        for (query, pointer) in
            [("limit=0", "/limit"), ("limit=201", "/limit"), ("cursor=x", "/cursor"), ("offset=1", "/offset")]
        {
            let path = format!("{}{list}?{query}", ground.path);
            let answer = ground.pair.app.get_as(&ground.pair.mentee, &path).await;
            assert_eq!(
                (answer.status.as_u16(), answer.pointers()),
                (400, vec![pointer.to_owned()]),
                "{path}"
            );
        }
    }
}
