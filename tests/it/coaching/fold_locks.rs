//! What is written while two mentees become one, or one is erased: nobody waits for each other, and nothing fails.

use reqwest::Method;
use serde_json::json;

use super::ground::{Pair, until_one_waits};
use super::merges::Twins;
use super::sponsor::{consented, drafted, engaged, link, named, pressed, release};
use super::strategy::ground::Ground;
use crate::support::database::{connect, server_or_listed};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_writes_on_a_strategy_waits_for_the_mentee_and_holds_nothing_meanwhile() {
    let test =
        "coaching::fold_locks::whoever_writes_on_a_strategy_waits_for_the_mentee_and_holds_nothing_meanwhile";
    if server_or_listed(test).await.is_none() {
        return;
    }
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let (folder, watcher) = (connect(app.database_url()).await, connect(app.database_url()).await);
    folder.batch_execute("BEGIN; SELECT id FROM mentees FOR UPDATE").await.unwrap();
    let (said, ()) = tokio::join!(ground.comment("question", "main_bet", "one ordered queue"), async {
        until_one_waits(&watcher).await;
        folder.batch_execute("UPDATE strategies SET mentee_id = mentee_id; COMMIT").await.unwrap();
    });

    said.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sponsor_who_opens_a_report_waits_for_the_mentee_and_holds_nothing_meanwhile() {
    let test =
        "coaching::fold_locks::a_sponsor_who_opens_a_report_waits_for_the_mentee_and_holds_nothing_meanwhile";
    if server_or_listed(test).await.is_none() {
        return;
    }
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    consented(&pair, &engagement, 1).await;
    let report = drafted(&pair, &engagement, &json!({})).await;
    release(&pair, &report).await.expect(200);
    let path = link(app).await;
    let (folder, watcher) = (connect(app.database_url()).await, connect(app.database_url()).await);
    folder.batch_execute("BEGIN; SELECT id FROM mentees FOR UPDATE").await.unwrap();
    let (opened, ()) = tokio::join!(pressed(app, &path), async {
        until_one_waits(&watcher).await;
        folder.batch_execute("UPDATE sponsors SET revision = revision + 1; COMMIT").await.unwrap();
    });

    assert_eq!(opened.status, 200, "{}", opened.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn evidence_that_is_changed_while_it_moves_is_changed_where_it_is_now() {
    let test = "coaching::fold_locks::evidence_that_is_changed_while_it_moves_is_changed_where_it_is_now";
    if server_or_listed(test).await.is_none() {
        return;
    }
    let twins = Twins::meet().await;
    let (pair, app) = (&twins.pair, &twins.pair.app);
    let entry = json!({ "mentee_id": twins.other, "occurred_on": "2026-06-01", "title": "A queue" });
    let entry = app.post_as(&twins.work, "/api/v1/evidence", &entry).await.expect(201);
    let path = format!("/api/v1/evidence/{}", entry["id"].as_str().unwrap());
    let (folder, watcher) = (connect(app.database_url()).await, connect(app.database_url()).await);
    folder.batch_execute("BEGIN; SELECT id FROM evidence FOR UPDATE").await.unwrap();
    let change = json!({ "title": "One ordered queue" });
    let (changed, ()) = tokio::join!(app.call(Method::PATCH, &path, &twins.work, Some(&change)), async {
        until_one_waits(&watcher).await;
        let fold = format!(
            "UPDATE evidence SET mentee_id = '{}'; DELETE FROM mentees WHERE id = '{}'; COMMIT",
            pair.id, twins.other
        );
        folder.batch_execute(&fold).await.unwrap();
    });
    let row = watcher.query_one("SELECT mentee_id::text, title FROM evidence", &[]).await.unwrap();

    assert!(changed.status.as_u16() < 500, "{}", changed.text);
    assert_eq!(
        (row.get::<_, String>(0), row.get::<_, String>(1)),
        (pair.id.clone(), String::from("One ordered queue"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_about_somebody_who_goes_meanwhile_is_about_nobody() {
    let test = "coaching::fold_locks::what_is_written_about_somebody_who_goes_meanwhile_is_about_nobody";
    if server_or_listed(test).await.is_none() {
        return;
    }
    let pair = Pair::meet().await;
    let app = &pair.app;
    let (eraser, watcher) = (connect(app.database_url()).await, connect(app.database_url()).await);
    eraser.batch_execute("BEGIN; SELECT id FROM mentees FOR UPDATE").await.unwrap();
    let note = json!({ "mentee_id": pair.id, "body": "my journal" });
    let (written, ()) = tokio::join!(app.post_as(&pair.mentee, "/api/v1/notes", &note), async {
        until_one_waits(&watcher).await;
        eraser.batch_execute("DELETE FROM mentees; COMMIT").await.unwrap();
    });

    assert_eq!((written.status.as_u16(), written.code().as_str()), (404, "not_found"));
}
