//! Segments: who is in, why, and who gets an issue.

use reqwest::Method;
use serde_json::{Value, json};

use super::ground::Ground;

/// Four readers who differ.
async fn ground() -> Ground {
    let ground = Ground::lay().await;
    for (name, tags, attributes) in [
        ("cto", json!(["cto"]), json!({ "team": "core" })),
        ("alumni", json!(["alumni", "cto"]), json!({ "team": "web" })),
        ("plain", json!([]), json!({})),
        ("mentee", json!([]), json!({})),
    ] {
        let body = json!({
            "email": format!("{name}@example.org"), "tags": tags, "attributes": attributes, "lists": ["letters"],
            "consent_source": "fair"
        });
        ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await.expect(201);
    }
    ground.app.mentee("mentee@example.org", "Mentee").await;
    ground
}

async fn members(ground: &Ground, expression: &Value) -> Vec<String> {
    let body = json!({ "name": "Some", "expression": expression });
    let made = ground.app.post_as(&ground.token, "/api/v1/segments", &body).await.expect(201);
    let path = format!("/api/v1/segments/{}/members", made["id"].as_str().unwrap());
    let members = ground.app.get_as(&ground.token, &path).await.expect(200);
    let mut names: Vec<String> = members["sample"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reader| reader["email"].as_str().unwrap().split('@').next().unwrap().to_owned())
        .collect();
    assert_eq!(members["count"].as_u64().unwrap(), u64::try_from(names.len()).unwrap());
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_selects_whom_it_says() {
    let ground = ground().await;
    for (expression, expected) in [
        (json!({ "all": [] }), vec!["alumni", "cto", "mentee", "plain"]),
        (json!({ "any": [] }), vec![]),
        (json!({ "tag": "cto" }), vec!["alumni", "cto"]),
        (json!({ "all": [{ "tag": "cto" }, { "not": { "tag": "alumni" } }] }), vec!["cto"]),
        (json!({ "attribute": { "name": "team" } }), vec!["alumni", "cto"]),
        (json!({ "attribute": { "name": "team", "equals": "web" } }), vec!["alumni"]),
        (
            json!({ "not": { "attribute": { "name": "team", "equals": "web" } } }),
            vec!["cto", "mentee", "plain"],
        ),
        (json!({ "mentee": true }), vec!["mentee"]),
        (json!({ "list": { "slug": "letters" } }), vec!["alumni", "cto", "mentee", "plain"]),
        (json!({ "list": { "slug": "letters", "status": "pending" } }), vec![]),
        (json!({ "subscribed_before": "2026-06-14T00:00:00Z" }), vec![]),
        (json!({ "subscribed_after": "2026-06-14T00:00:00Z" }), vec!["alumni", "cto", "mentee", "plain"]),
        (json!({ "tag": "'); DROP TABLE people; --" }), vec![]),
        (json!({ "locale": "en" }), vec!["alumni", "cto", "mentee", "plain"]),
    ] {
        assert_eq!(members(&ground, &expression).await, expected, "{expression}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_to_a_segment_stays_on_its_list_and_says_why() {
    let ground = ground().await;
    let body = json!({ "name": "CTOs", "expression": { "any": [{ "tag": "cto" }, { "mentee": true }] } });
    let segment = ground.app.post_as(&ground.token, "/api/v1/segments", &body).await.expect(201);
    let id = segment["id"].as_str().unwrap();
    let body = json!({ "slug": "ctos", "title": "About ctos", "list": "letters", "segment_id": id, "body_markdown": "text" });
    let issue = ground.app.post_as(&ground.token, "/api/v1/issues", &body).await.expect(201);
    let issue = issue["id"].as_str().unwrap();
    ground.form(&ground.unsubscribe_link("alumni@example.org").await, "").await;
    ground.command(issue, "send").await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.stats(issue).await["sent"], 2);
    assert_eq!(members(&ground, &json!({ "received": issue })).await, ["cto", "mentee"]);

    let reader = ground.reader("cto@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    let why = format!("/api/v1/segments/{id}/why?subscriber_id={reader}");
    let why = ground.app.get_as(&ground.token, &why).await.expect(200);
    assert_eq!(why["is_in"], true);
    assert_eq!(
        why["conditions"],
        json!([{ "pointer": "/any/0", "holds": true }, { "pointer": "/any/1", "holds": false }])
    );
    let path = format!("/api/v1/segments/{id}");
    assert_eq!(ground.app.call(Method::DELETE, &path, &ground.token, None).await.code(), "wrong_state");
    let change = json!({ "expression": { "tag": "alumni" } });
    let changed = ground.app.call(Method::PATCH, &path, &ground.token, Some(&change)).await.expect(200);
    assert_eq!(changed["expression"], json!({ "tag": "alumni" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expression_that_makes_no_sense_is_refused_with_its_place() {
    let ground = Ground::lay().await;
    for (expression, pointer) in [
        (json!({ "raw_sql": "1=1" }), "/expression"),
        (json!(7), "/expression"),
        (json!({ "all": [{ "list": { "slug": "x", "status": "gone" } }] }), "/expression/all/0/list/status"),
        (json!({ "tag": "x".repeat(500) }), "/expression/tag"),
        (json!({ "subscribed_before": "-5000-01-01T00:00:00Z" }), "/expression/subscribed_before"),
        (
            json!({ "not": { "subscribed_after": "+99999-01-01T00:00:00Z" } }),
            "/expression/not/subscribed_after",
        ),
    ] {
        let body = json!({ "name": "Some", "expression": expression });
        let refused = ground.app.post_as(&ground.token, "/api/v1/segments", &body).await;
        assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![pointer.to_owned()]));
    }
}

/// An issue to a segment; its id and the segment's.
async fn issue_to(ground: &Ground, expression: &Value) -> (String, String) {
    let body = json!({ "name": "Some", "expression": expression });
    let segment = ground.app.post_as(&ground.token, "/api/v1/segments", &body).await.expect(201);
    let body = json!({
        "slug": "scaling", "title": "About scaling", "list": "letters", "body_markdown": "text",
        "segment_id": segment["id"]
    });
    let issue = ground.app.post_as(&ground.token, "/api/v1/issues", &body).await.expect(201);
    (issue["id"].as_str().unwrap().to_owned(), segment["id"].as_str().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_segment_that_cannot_be_read_is_nobody_and_stays_while_an_audience_is_written() {
    let ground = ground().await;
    let (issue, segment) = issue_to(&ground, &json!({ "tag": "cto" })).await;
    ground.command(&issue, "send").await.expect(200);
    let path = format!("/api/v1/segments/{segment}");
    let change = json!({ "expression": { "tag": "alumni" } });
    let refused = ground.app.call(Method::PATCH, &path, &ground.token, Some(&change)).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "wrong_state"));

    let broken = r#"{"list": {"slug": "letters", "status": "gone"}}"#;
    ground.sql(&format!("UPDATE segments SET expression = '{broken}'")).await;
    ground.app.work().await;
    let seen = ground.app.get_as(&ground.token, &format!("/api/v1/issues/{issue}")).await.expect(200);
    assert_eq!(seen["status"], "paused", "{seen}");
    assert!(seen["pause_reason"].as_str().unwrap().contains("segment"), "{seen}");
    assert_eq!(ground.stats(&issue).await["audience"], 0, "not everybody");

    let mended = json!({ "expression": { "list": null, "tag": "cto" } });
    ground.app.call(Method::PATCH, &path, &ground.token, Some(&mended)).await.expect(200);
    ground.command(&issue, "resume").await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_that_nobody_of_its_segment_would_get_is_not_spent() {
    let ground = ground().await;
    let (issue, _) = issue_to(&ground, &json!({ "tag": "nobody has this" })).await;
    let checks = format!("/api/v1/issues/{issue}/checks");
    let found = ground.app.get_as(&ground.token, &checks).await.expect(200);
    assert!(found.to_string().contains("no_confirmed_reader"), "{found}");
    for (command, body) in
        [("send", json!({})), ("schedule", json!({ "scheduled_for": "2026-06-15T08:00:00Z" }))]
    {
        let path = format!("/api/v1/issues/{issue}/{command}");
        let refused = ground.app.post_as(&ground.token, &path, &body).await;
        assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/segment_id")]));
    }
    assert_eq!(ground.status_of(&issue).await, "draft");

    let other = ground.issue("other", "text").await;
    ground.sql("UPDATE subscribers SET paused_until = '2026-07-01Z'").await;
    let refused = ground.command(&other, "send").await;
    assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/list")]));
    let path = format!("/api/v1/issues/{other}/schedule");
    let later = json!({ "scheduled_for": "2026-07-02T08:00:00Z" });
    ground.app.post_as(&ground.token, &path, &later).await.expect(200);
}
