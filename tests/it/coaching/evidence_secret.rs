//! What is secret never leaves: no answer to anybody else, no file, no page, no mail, no event has it.

use std::io::Read as _;

use altitude::identity::Role;
use reqwest::Method;
use serde_json::{Value, json};

use super::erasure::tables_with;
use super::evidence::{case, written};
use super::ground::Pair;
use super::matrix::Things;
use crate::openapi::operations;
use crate::support::app::TestApp;

/// A word that stands in no other text.
const CANARY: &str = "kingfisher";

/// Where a mentee reads their own secrets: their log, and the file of everything about them.
const OWN: [&str; 3] = ["list_evidence", "get_evidence", "export_person"];

fn secret() -> Value {
    let mut body = case(&format!("The {CANARY} deal"), "D2", 4);
    for part in ["situation", "my_part", "decision", "result"] {
        body[part] = json!(format!("It was the {CANARY}."));
    }
    body["metric"]["name"] = json!(CANARY);
    body["metric"]["source"] = json!(CANARY);
    body["links"] = json!([format!("https://example.org/{CANARY}")]);
    body["witnesses"][0]["name"] = json!(CANARY);
    // Asked for as openly as can be: secret goes first.
    body["confidentiality"] = json!("secret");
    body["visibility"] = json!("packet");
    body
}

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_to_anybody_else_and_no_export_page_mail_or_event_has_a_secret() {
    let things = Things::lay().await;
    let (app, pair) = (&things.pair.app, &things.pair);
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let mentee = pair.mentee_again().await;
    let (path, made) = written(pair, &mentee, &secret()).await;
    // A change of it tells nobody either, and neither does an erasure that is asked for and taken back.
    app.call(Method::PATCH, &path, &mentee, Some(&json!({ "scope": "company" }))).await.expect(200);
    app.work().await;
    let coach = pair.coach_again().await;
    let key = json!({ "name": "mine", "scopes": ["mentees:read"] });
    let key = app.post_as(&coach, "/api/v1/api-keys", &key).await.expect(201)["key"].clone();
    let callers = [
        ("coach", coach, false),
        ("key", key.as_str().unwrap().to_owned(), false),
        ("owner", app.log_in("owner@coach.test").await, false),
        ("mentee", mentee, true),
    ];
    let id = made["id"].as_str().unwrap();
    let (mut faults, mut calls) = (Vec::new(), 0);

    for (_, path, operation) in operations().iter().filter(|(method, ..)| method == "GET") {
        let name = operation["operationId"].as_str().unwrap();
        let mut paths = vec![things.concrete(path).unwrap_or_else(|| crate::openapi::concrete(path))];
        if path.contains("/evidence/{id}") {
            paths.push(path.replace("{id}", id));
        }
        for path in paths {
            let queries = [
                path.clone(),
                format!("{path}?mentee_id={}", pair.id),
                format!("{path}?role=staff"),
                format!("{path}?cases={id}"),
                format!("{path}?format=html"),
                format!("{path}?q={CANARY}"),
            ];
            for (who, token, is_own) in &callers {
                if *is_own && OWN.contains(&name) {
                    continue;
                }
                for path in &queries {
                    let answer = app.get_as(token, path).await;
                    // What was asked for stands in the address, which no answer repeats.
                    if answer.text.contains(CANARY) || (answer.status == 200 && answer.text.contains(id)) {
                        faults.push(format!("{who} {path}: {}", answer.text));
                    }
                    calls += 1;
                }
            }
        }
    }

    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(calls > 1_000, "{calls}");
    stands_nowhere_else(app, id).await;
}

/// Mails, events, what webhooks would tell, jobs, reports: a secret is in its own row and in no other.
async fn stands_nowhere_else(app: &TestApp, id: &str) {
    let tables = tables_with(app, CANARY).await;
    assert!(tables.iter().all(|table| table == "evidence"), "{tables:?}");
    let named = tables_with(app, id).await;
    assert!(named.iter().all(|table| table == "evidence"), "{named:?}");
    assert!(!app.get("/dev/mailbox.json").await.text.contains(CANARY));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mentees_own_file_has_secrets_in_a_folder_that_can_be_taken_out() {
    let pair = super::ground::Pair::meet().await;
    written(&pair, &pair.mentee, &secret()).await;
    written(&pair, &pair.mentee, &case("The open case", "D2", 4)).await;

    let request = pair.app.request(Method::GET, &pair.path("/export")).bearer_auth(&pair.mentee);
    let bytes = request.send().await.unwrap().bytes().await.unwrap().to_vec();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();

    assert!(names.contains(&String::from("secret/evidence.json")), "{names:?}");
    for name in names {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text.contains(CANARY), name.starts_with("secret/"), "{name}");
        assert_eq!(text.contains("The open case"), name == "evidence.json", "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_from_the_coaches_is_verified_by_nobody() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    for hidden in [json!({ "visibility": "private" }), json!({ "confidentiality": "secret" })] {
        let (path, _) = written(&pair, &pair.mentee, &case("The queue", "B2", 4)).await;
        app.post_as(&pair.coach, &format!("{path}/verify"), &json!({ "revision": 1 })).await.expect(200);
        let row = app.call(Method::PATCH, &path, &pair.mentee, Some(&hidden)).await.expect(200);
        let shown = json!({ "visibility": "coach", "confidentiality": "internal" });
        let again = app.call(Method::PATCH, &path, &pair.mentee, Some(&shown)).await.expect(200);

        assert_eq!((&row["state"], row.get("verified_by")), (&json!("shaped"), None), "{row}");
        assert_eq!(again["state"], "shaped", "the coach has not seen what became of it");
    }
}
