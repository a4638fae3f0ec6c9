//! What a booking alone opens.

use serde_json::{Value, json};

use super::assess::BUILT_IN;
use super::ground::{MALLORY, OLENA, booked, call_on};
use super::matrix::{Things, changing, id};
use crate::openapi::operations;

/// What somebody may call who was booked once, beside the mentee's coach: the profile, and what is their own.
const BOOKED: [&str; 3] = ["get_mentee", "get_timeline", "list_note_requests"];

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_opens_nothing_that_was_confided_to_another_coach() {
    let things = Things::lay().await;
    let (app, pair) = (&things.pair.app, &things.pair);
    let dana = pair.coach_again().await;
    let note = json!({ "mentee_id": pair.id, "body": "among coaches", "visibility": "coaches" });
    let note = id(&app.post_as(&dana, "/api/v1/notes", &note).await.expect(201));
    let (_, mallory) = booked(app, "2026-06-24T12:00:00Z").await;
    let mut faults = Vec::new();

    for (method, path, operation) in operations() {
        let name = operation["operationId"].as_str().unwrap();
        let Some(path) = things.concrete(&path).filter(|_| operation["tags"][0] == "coaching") else {
            continue;
        };
        let body = operation.get("requestBody").map(|_| changing(name));
        let call = (method.parse().unwrap(), path.as_str(), mallory.as_str());
        let answer = call_on(app, call, "*", &body.unwrap_or_default()).await;
        let status = answer.status.as_u16();
        if status != if BOOKED.contains(&name) { 200 } else { 404 } {
            faults.push(format!("{method} {path} ({name}): {status}"));
        }
    }
    let timeline = app.get_as(&mallory, &pair.path("/timeline")).await.expect(200);
    let overview = app.get_as(&mallory, "/api/v1/overview").await.expect(200);

    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(app.get_as(&mallory, &format!("/api/v1/notes/{note}")).await.status, 404);
    for list in ["notes", "action-items", "assessments"] {
        let list = format!("/api/v1/{list}?mentee_id={}", pair.id);
        assert_eq!(app.get_as(&mallory, &list).await.expect(200)["items"], json!([]), "{list}");
    }
    for list in ["plans", "check-ins", "engagements", "evidence"] {
        let list = format!("/api/v1/{list}?mentee_id={}", pair.id);
        assert_eq!(app.get_as(&mallory, &list).await.status, 404, "{list}");
    }
    let kinds: Vec<&str> =
        timeline["items"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "session").count(), 1, "{timeline}");
    assert!(kinds.iter().all(|kind| ["session", "mail"].contains(kind)), "{timeline}");
    assert_eq!(overview["attention"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_booked_begins_something_of_their_own_and_the_mentee_hears_of_it() {
    let things = Things::lay().await;
    let (app, pair) = (&things.pair.app, &things.pair);
    let (setup, mallory) = booked(app, "2026-06-24T12:00:00Z").await;
    let assessment = json!({
        "mentee_id": pair.id, "framework_id": BUILT_IN, "role": "staff", "kind": "ad_hoc"
    });
    let own = id(&app.post_as(&mallory, "/api/v1/assessments", &assessment).await.expect(201));
    let note = json!({ "mentee_id": pair.id, "body": "mine" });
    let note = id(&app.post_as(&mallory, "/api/v1/notes", &note).await.expect(201));
    app.clock.advance(chrono::TimeDelta::days(3));
    app.work().await;
    let mallory = app.log_in(MALLORY).await;
    let timeline = app.get_as(&mallory, &pair.path("/timeline")).await.expect(200);
    let session = timeline["items"].as_array().unwrap().iter().find(|one| one["kind"] == "session").unwrap();
    let workspace = format!("/api/v1/sessions/{}/workspace", session["id"].as_str().unwrap());
    let paths = [format!("/api/v1/assessments/{own}"), format!("/api/v1/notes/{note}"), workspace];
    for path in &paths {
        assert_eq!(app.get_as(&mallory, path).await.status, 200, "{path}");
    }
    let before = app.mails_to(OLENA).await;

    let engagement = json!({ "mentee_id": pair.id, "started_on": "2026-06-20" });
    let made = app.post_as(&mallory, "/api/v1/engagements", &engagement).await.expect(201);
    let after = app.mails_to(OLENA).await;
    let theirs = format!("/api/v1/assessments/{}", things.of("/assessments/"));
    let read = app.get_as(&mallory, &theirs).await;
    let plan = format!("/api/v1/plans/{}", things.of("/plans/"));
    let ended = app.post_as(&mallory, &format!("{plan}/end"), &json!({ "reason": "mine now" })).await;

    assert_eq!(made["user_id"], setup.user_id.to_string());
    let told =
        |mails: &[Value]| mails.iter().filter(|one| one["subject"] == "Mallory coaches you too").count();
    assert_eq!((told(&before), told(&after)), (0, 1));
    assert_eq!((read.status.as_u16(), ended.status.as_u16()), (200, 404));
}
