//! What stays of a strategy: links to milestones that vanished, all its versions, and all of it in the person's file.

use std::io::Cursor;

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};
use zip::ZipArchive;

use super::ground::{Ground, canvas};
use crate::coaching::erasure::tables_with;
use crate::coaching::ground::Pair;
use crate::coaching::plans::draft;
use crate::support::app::send;
use crate::support::database::connect;

#[tokio::test(flavor = "multi_thread")]
async fn a_milestone_that_vanished_holds_up_nobodys_writing_and_is_shown_as_such() {
    let ground = Ground::lay().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &draft(pair)).await.expect(201);
    let link = |key: &str| json!({ "plan_id": plan["id"], "key": key });
    let linked = json!({ "milestones": [link("m1"), link("m2")] });
    let linked = ground.save(&pair.mentee, 1, &linked).await.expect(200);
    // A re-plan without the first one.
    let sql = connect(app.database_url()).await;
    let gone = "UPDATE plans SET items = jsonb_set(items, '{milestones}', (items -> 'milestones') - 0)";
    sql.execute(gone, &[]).await.unwrap();
    let saved = ground.save(&pair.mentee, 2, &json!({ "canvas": { "title": "Written on" } })).await;
    let listed = app.get_as(&pair.mentee, "/api/v1/strategies").await.expect(200);
    let new = ground.save(&pair.mentee, 3, &json!({ "milestones": [link("m1"), link("m77")] })).await;
    let taken_out = ground.save(&pair.mentee, 3, &json!({ "milestones": [link("m2")] })).await.expect(200);
    let again = ground.save(&pair.mentee, 4, &linked_again(&link("m1"))).await;

    assert_eq!(linked["milestones"][0]["vanished"], false);
    assert!(linked["milestones"][0]["title"].is_string(), "{linked}");
    let milestones = saved.expect(200)["milestones"].clone();
    let gone = json!({ "plan_id": plan["id"], "key": "m1", "title": null, "vanished": true });
    assert_eq!((&milestones[0], &milestones[1]["vanished"]), (&gone, &json!(false)));
    assert_eq!(listed["items"][0]["milestones"], milestones);
    assert_eq!((new.status.as_u16(), new.pointers()), (422, vec![String::from("/milestones/1")]));
    assert_eq!(taken_out["milestones"].as_array().unwrap().len(), 1);
    assert_eq!(again.pointers(), ["/milestones/0"], "once taken out it is a new link to nothing");
}

fn linked_again(link: &Value) -> Value {
    json!({ "milestones": [link] })
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_come_in_pages_and_each_once() {
    let ground = Ground::shared().await;
    for number in 2..=5 {
        ground.share_next(json!({ "title": format!("Title {number}") })).await.expect(200);
    }
    let app = &ground.pair.app;
    let mut numbers = Vec::new();
    let mut path = format!("{}/versions?limit=2", ground.path);
    loop {
        let page = app.get_as(&ground.pair.mentee, &path).await.expect(200);
        let items = page["items"].as_array().unwrap().clone();
        assert!(items.len() <= 2);
        numbers.extend(items.iter().map(|one| one["number"].as_i64().unwrap()));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("{}/versions?limit=2&cursor={cursor}", ground.path);
    }
    let odd = app.get_as(&ground.pair.mentee, &format!("{}/versions?limit=0", ground.path)).await;

    assert_eq!(numbers, [5, 4, 3, 2, 1]);
    assert_eq!(odd.status, 400);
}

/// The files of the person's zip, by name.
pub async fn exported(pair: &Pair) -> ZipArchive<Cursor<Vec<u8>>> {
    let request = pair.app.request(Method::GET, &pair.path("/export")).bearer_auth(&pair.mentee);
    let bytes = request.send().await.unwrap().bytes().await.unwrap();
    ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_persons_file_has_all_strategies_versions_and_reports_however_many() {
    let ground = Ground::shared().await;
    let pair = &ground.pair;
    let engagement = crate::coaching::sponsor::engaged(pair).await;
    let report = crate::coaching::sponsor::prepared(pair, engagement.rsplit('/').next().unwrap()).await;
    let sql = connect(pair.app.database_url()).await;
    // 230 more of each.
    let id = ground.path.rsplit('/').next().unwrap();
    sql.batch_execute(&format!(
        "INSERT INTO strategies SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).* \
             FROM strategies s, generate_series(1, 230) WHERE s.id = '{id}'; \
         INSERT INTO strategy_versions SELECT (jsonb_populate_record(v, jsonb_build_object('number', n))).* \
             FROM strategy_versions v, generate_series(2, 231) n WHERE v.strategy_id = '{id}'; \
         INSERT INTO sponsor_reports SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* \
             FROM sponsor_reports r, generate_series(1, 230) WHERE r.id = '{report}'"
    ))
    .await
    .unwrap();
    let mut file = exported(pair).await;
    let names: Vec<String> = file.file_names().map(|name| name.unwrap().into_owned()).collect();
    let strategies: Vec<&String> =
        names.iter().filter(|name| name.starts_with("strategies/") && name.contains(".json")).collect();
    let mut versions = 0;
    for name in &strategies {
        let one: Value = serde_json::from_reader(file.by_name(name).unwrap()).unwrap();
        versions += one["versions"].as_array().unwrap().len();
    }
    let reports: Value = serde_json::from_reader(file.by_name("sponsors/01-reports.json").unwrap()).unwrap();

    assert_eq!((strategies.len(), versions, reports.as_array().unwrap().len()), (231, 231, 231));
    assert_eq!(ground.get().await["canvas"], canvas());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_coach_replied_a_moment_before_an_erasure_is_gone_with_it() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let comment = ground.comment("question", "main_bet", "").await.expect(201);
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(29) + TimeDelta::hours(23));
    let path = format!("{}/comments/{}/replies", ground.path, comment["id"].as_str().unwrap());
    let coach = pair.coach_again().await;
    let reply = app.request(Method::POST, &path).bearer_auth(&coach).header("Idempotency-Key", "once");
    send(reply.json(&json!({ "body": "Words nobody else has." }))).await.expect(201);
    let before = tables_with(app, "Words nobody else has.").await;
    app.clock.advance(TimeDelta::hours(2));
    app.work().await;

    assert!(before.contains(&String::from("idempotency_answers")), "{before:?}");
    assert_eq!(tables_with(app, "Words nobody else has.").await, Vec::<String>::new());
}
