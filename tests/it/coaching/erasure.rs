//! Erasure: nothing of a mentee stays in any table.

use std::path::Path;

use altitude::coaching::actions::replay_erasures;
use altitude::coaching::jobs::ledger;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;
use tokio_postgres::NoTls;

use super::assess::BUILT_IN;
use super::ground::{OLENA, Pair};
use super::plans::agreed;
use crate::support::app::TestApp;

/// What the mentee wrote here and there.
const SECRET: &str = "a word nobody else uses";

/// Tables in which a text stands.
pub async fn tables_with(app: &TestApp, text: &str) -> Vec<String> {
    let (client, connection) = tokio_postgres::connect(app.database_url(), NoTls).await.unwrap();
    tokio::spawn(connection);
    let tables = client
        .query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", &[])
        .await
        .unwrap();
    let mut found = Vec::new();
    for table in tables {
        let name: String = table.get(0);
        let sql = format!("SELECT count(*) FROM \"{name}\" AS r WHERE strpos(r::text, $1) > 0");
        let count: i64 = client.query_one(sql.as_str(), &[&text]).await.unwrap().get(0);
        if count > 0 {
            found.push(name);
        }
    }
    found
}

/// The mentee confides in every other place there is: intake, agenda, assessment, plan, check-in.
async fn confided(pair: &Pair) {
    let app = &pair.app;
    let intake = json!({ "reasons": ["other"], "good_outcome": SECRET });
    app.call(Method::PUT, &pair.path("/intake"), &pair.mentee, Some(&intake)).await.expect(200);
    let timeline = app.get_as(&pair.mentee, &pair.path("/timeline")).await.expect(200);
    let session = timeline["items"].as_array().unwrap().iter().find(|one| one["kind"] == "session").unwrap();
    let agenda = format!("/api/v1/sessions/{}/agenda", session["id"].as_str().unwrap());
    app.post_as(&pair.mentee, &agenda, &json!({ "title": SECRET })).await.expect(201);
    let item = json!({ "mentee_id": pair.id, "title": SECRET, "due_on": "2026-06-15" });
    app.post_as(&pair.mentee, "/api/v1/action-items", &item).await.expect(201);
    let new = json!({
        "mentee_id": pair.id, "framework_id": BUILT_IN, "role": "staff", "kind": "baseline"
    });
    let made = app.post_as(&pair.coach, "/api/v1/assessments", &new).await.expect(201);
    let path = format!("/api/v1/assessments/{}", made["id"].as_str().unwrap());
    let raters = json!({ "raters": [
        { "kind": "self" }, { "kind": "manager", "name": "Mara", "email": "mara@boss.test" }
    ] });
    app.post_as(&pair.coach, &format!("{path}/raters"), &raters).await.expect(200);
    for address in [OLENA, "mara@boss.test"] {
        let mails = app.mails_to(address).await;
        let mail = mails.iter().find(|mail| mail["text"].as_str().unwrap().contains("/rate/")).unwrap();
        let token = mail["text"].as_str().unwrap().split("/rate/").nth(1).unwrap();
        let token = token.split_whitespace().next().unwrap();
        let said = json!({ "ratings": [{ "skill": "D2", "level": 2, "note": SECRET }] });
        app.post(&format!("/api/v1/ratings/{token}/submit"), &said).await.expect(204);
    }
    app.post_as(&pair.coach, &format!("{path}/close"), &json!({})).await.expect(200);
    app.post_as(&pair.coach, &format!("{path}/finalise"), &json!({})).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_grace_no_byte_of_a_mentee_stays() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().to_str().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", dir)]).await;
    let app = &pair.app;
    agreed(&pair).await;
    let note = json!({ "mentee_id": pair.id, "body": SECRET });
    app.post_as(&pair.mentee, "/api/v1/notes", &note).await.expect(201);
    let evidence = json!({
        "mentee_id": pair.id, "occurred_on": "2026-06-01", "title": SECRET, "situation": SECRET, "my_part": SECRET,
        "decision": SECRET, "result": SECRET, "metric": { "name": SECRET, "unit": SECRET, "source": SECRET },
        "witnesses": [{ "name": SECRET, "relation": SECRET }], "confidentiality": "secret"
    });
    app.post_as(&pair.mentee, "/api/v1/evidence", &evidence).await.expect(201);
    confided(&pair).await;
    super::sponsor::told_in_full(&pair, SECRET).await;
    let by_coach = app.post_as(&pair.coach, &pair.path("/erase"), &json!({})).await;

    let first = app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.post_as(&pair.mentee, &pair.path("/erase/cancel"), &json!({})).await.expect(204);
    let nothing = app.post_as(&pair.mentee, &pair.path("/erase/cancel"), &json!({})).await;
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(29));
    app.work().await;
    let still = tables_with(app, SECRET).await;
    app.clock.advance(TimeDelta::days(2));
    app.work().await;

    assert_eq!((by_coach.status.as_u16(), nothing.status.as_u16()), (404, 404));
    assert!(first["due_at"].as_str().unwrap().starts_with("2026-07-14"), "{first}");
    assert!(still.contains(&String::from("notes")), "{still:?}");
    for text in [SECRET, OLENA, "Olena"] {
        assert_eq!(tables_with(app, text).await, Vec::<String>::new(), "{text}");
    }
    let written = std::fs::read_to_string(Path::new(dir).join("erasures.ledger")).unwrap();
    assert!(written.lines().count() == 1 && !written.contains('@'), "{written}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ledger_erases_again_whom_a_backup_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let services = &pair.app.app.services;
    let ledger = ledger(services);
    ledger.append(&[String::from(OLENA)], services.clock.now()).unwrap();
    let mut connection = services.database.connection().await.unwrap();

    let count = replay_erasures(&mut connection, &services.context(), &ledger).await.unwrap();
    drop(connection);

    assert_eq!(count, 1);
    assert_eq!(tables_with(&pair.app, OLENA).await, Vec::<String>::new());
    assert_eq!(pair.app.get_as(&pair.coach, &pair.path("")).await.status, 404);
}
