//! Who sees what of a strategy.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::ground::{Ground, REVIEWERS};
use crate::coaching::ground::Pair;

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_the_mentees_alone_until_they_share_it_or_let_the_coach_in() {
    let ground = Ground::lay().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let list = || async { app.get_as(&pair.coach, "/api/v1/strategies").await.expect(200)["items"].clone() };
    let hidden = (app.get_as(&pair.coach, &ground.path).await.status.as_u16(), list().await);
    ground.share().await.expect(200);
    ground.save(&pair.mentee, 2, &json!({ "canvas": { "title": "A secret thought" } })).await.expect(200);
    let shared = app.get_as(&pair.coach, &ground.path).await;
    let page = app.get_as(&pair.coach, &format!("{}/export.html", ground.path)).await;
    let edited = ground.save(&pair.coach, 3, &json!({ "canvas": { "title": "Mine" } })).await;
    let drafted = app.get_as(&pair.coach, &format!("{}/diff?from=1", ground.path)).await.expect(200);
    ground.save(&pair.mentee, 3, &json!({ "visibility": "coach" })).await.expect(200);
    let let_in = ground.save(&pair.coach, 4, &json!({ "canvas": { "title": "Ours" } })).await.expect(200);
    let closing = ground.save(&pair.coach, 5, &json!({ "visibility": "private" })).await;

    assert_eq!(hidden, (404, json!([])));
    assert_eq!((shared.status.as_u16(), &shared.json()["canvas"]), (200, &Value::Null));
    assert!(!shared.text.contains("secret") && !page.text.contains("secret"), "{}", page.text);
    assert_eq!(drafted["sections"], json!([]), "the draft is not compared for the coach");
    assert_eq!(edited.status, 404);
    assert_eq!(let_in["canvas"]["title"], "Ours");
    assert_eq!(closing.pointers(), ["/visibility"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_find_no_strategy_and_no_test() {
    let ground = Ground::shared().await;
    let test = ground.tested().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    app.coach("mallory@coach.test", "Mallory").await;
    app.mentee("eve@example.com", "Eve").await;
    let mallory = app.log_in("mallory@coach.test").await;
    let eve = app.sign_in_by_link("eve@example.com").await;
    let own = json!({ "email": "m@example.com", "name": "M" });
    let own = app.post_as(&mallory, "/api/v1/mentees", &own).await.expect(201);
    let id = ground.path.rsplit('/').next().unwrap();
    for token in [&mallory, &eve] {
        for path in [
            ground.path.clone(),
            format!("{}/versions", ground.path),
            format!("{}/versions/1", ground.path),
            format!("{}/diff?from=1", ground.path),
            format!("{}/comments", ground.path),
            format!("{}/checks", ground.path),
            format!("{}/altitudes", ground.path),
            format!("{}/export.md", ground.path),
            format!("{}/export.html", ground.path),
            format!("{}/recall-tests", ground.path),
            test.clone(),
            format!("/api/v1/strategies?mentee_id={}", pair.id),
        ] {
            assert_eq!(app.get_as(token, &path).await.status, 404, "{path}");
        }
        let new = json!({ "mentee_id": pair.id });
        assert_eq!(app.post_as(token, "/api/v1/strategies", &new).await.status, 404);
        let close = app.post_as(token, &format!("{test}/close"), &Value::Null).await;
        assert_eq!(close.status, 404);
    }
    let stolen = json!({ "mentee_id": own["id"], "from_id": id });
    let stolen = app.post_as(&mallory, "/api/v1/strategies", &stolen).await;
    assert_eq!((stolen.status.as_u16(), stolen.pointers()), (422, vec![String::from("/from_id")]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_persons_file_holds_their_strategies_and_an_erasure_leaves_nothing_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let ground = Ground::lay_in(pair).await;
    ground.share().await.expect(200);
    ground.comment("praise", "risks", "").await.expect(201);
    ground.tested().await;
    ground.all_answered().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let export = app.request(reqwest::Method::GET, &pair.path("/export")).bearer_auth(&pair.mentee);
    let bytes = export.send().await.unwrap().bytes().await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names = archive.file_names().map(|name| name.unwrap().into_owned());
    let names: Vec<String> = names.filter(|name| name.starts_with("strategies/")).collect();
    let json = names.iter().find(|name| name.rsplit('.').next() == Some("json")).unwrap();
    let file: Value = serde_json::from_reader(archive.by_name(json).unwrap()).unwrap();

    assert_eq!(names.len(), 2, "{names:?}");
    assert_eq!(file["versions"].as_array().unwrap().len(), 1);
    assert_eq!(file["recall_tests"][0]["reviewers"][0]["email"], REVIEWERS[0]);
    assert_eq!(file["recall_tests"][0]["answers"].as_array().unwrap().len(), 3);
    assert_eq!(file["comments"][0]["body"], "Hm.");
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(31));
    app.work().await;
    let (client, connection) =
        tokio_postgres::connect(app.database_url(), tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    for table in [
        "strategies",
        "strategy_versions",
        "strategy_comments",
        "recall_tests",
        "recall_reviewers",
        "recall_answers",
    ] {
        let count: i64 =
            client.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await.unwrap().get(0);
        assert_eq!(count, 0, "{table}");
    }
    for text in [REVIEWERS[0], "One queue between"] {
        let sql = "SELECT count(*) FROM mail_messages AS m WHERE strpos(m::text, $1) > 0";
        let count: i64 = client.query_one(sql, &[&text]).await.unwrap().get(0);
        assert_eq!(count, 0, "{text} in mails");
    }
}
