//! Notes, action items and evidence: who sees what.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use super::ground::{OLENA, Pair};

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_read_by_those_it_is_for() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let notes = pair.path("/notes");
    for visibility in ["private", "coaches", "shared", "sponsor"] {
        let body = json!({ "body": format!("for {visibility}"), "visibility": visibility });
        app.post_as(&pair.coach, &notes, &body).await.expect(201);
    }
    let own = app.post_as(&pair.mentee, &notes, &json!({ "body": "my journal" })).await.expect(201);

    let bodies = |list: &serde_json::Value| {
        let items = list["items"].as_array().unwrap().iter();
        items.map(|item| item["body"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(", ")
    };
    let coach = app.get_as(&pair.coach, &notes).await.expect(200);
    let mentee = app.get_as(&pair.mentee, &notes).await.expect(200);

    assert_eq!(bodies(&coach), "for sponsor, for shared, for coaches, for private");
    assert_eq!(bodies(&mentee), "my journal, for sponsor, for shared");
    let path = format!("/api/v1/notes/{}", own["id"].as_str().unwrap());
    assert_eq!(app.get_as(&pair.coach, &path).await.status, 404);
    assert_eq!(app.call(Method::DELETE, &path, &pair.coach, None).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_is_shared_later_keeps_its_past_to_its_author() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = app.post_as(&pair.coach, &pair.path("/notes"), &json!({ "body": "unsure of him" })).await;
    let path = format!("/api/v1/notes/{}", note.expect(201)["id"].as_str().unwrap());

    let share = json!({ "body": "made good progress", "visibility": "shared" });
    app.call(Method::PATCH, &path, &pair.coach, Some(&share)).await.expect(200);
    let read = app.get_as(&pair.mentee, &path).await.expect(200);
    let history = app.get_as(&pair.coach, &format!("{path}/history")).await.expect(200);
    let foreign = app.get_as(&pair.mentee, &format!("{path}/history")).await;

    assert_eq!(read["body"], "made good progress");
    assert_eq!(history["items"][0]["body"], "unsure of him");
    assert_eq!(foreign.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_action_item_reminds_on_its_day_once() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let body = json!({ "title": "Send the one-pager", "due_on": "2026-06-16" });
    let item = app.post_as(&pair.coach, &pair.path("/action-items"), &body).await.expect(201);
    let path = format!("/api/v1/action-items/{}", item["id"].as_str().unwrap());
    let early = app.mails_to(OLENA).await;

    app.clock.advance(TimeDelta::days(2));
    app.mails_to(OLENA).await;
    app.clock.advance(TimeDelta::days(1));
    let mails = app.mails_to(OLENA).await;
    let mentee = pair.mentee_again().await;
    let done = app.call(Method::PATCH, &path, &mentee, Some(&json!({ "state": "done" }))).await.expect(200);

    let reminders = |mails: &[serde_json::Value]| {
        mails.iter().filter(|mail| mail["subject"] == "Today: Send the one-pager").count()
    };
    assert_eq!((reminders(&early), reminders(&mails)), (0, 1));
    assert_eq!((&done["state"], &done["done_on"]), (&json!("done"), &json!("2026-06-17")));
}

#[tokio::test(flavor = "multi_thread")]
async fn evidence_is_the_mentees_own_until_shared() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let body = json!({
        "occurred_on": "2026-06-01", "title": "Led the outage review",
        "skills": [{ "skill": "A3", "level": 3 }], "links": ["https://example.org/review"]
    });
    let by_coach = app.post_as(&pair.coach, &pair.path("/evidence"), &body).await;
    let made = app.post_as(&pair.mentee, &pair.path("/evidence"), &body).await.expect(201);
    let path = format!("/api/v1/evidence/{}", made["id"].as_str().unwrap());

    let before = app.get_as(&pair.coach, &path).await;
    app.call(Method::PATCH, &path, &pair.mentee, Some(&json!({ "shared": true }))).await.expect(200);
    let after = app.get_as(&pair.coach, &path).await.expect(200);
    let changed = app.call(Method::PATCH, &path, &pair.coach, Some(&json!({ "title": "x" }))).await;
    let faulty = json!({ "occurred_on": "2026-06-01", "title": "", "links": ["ftp://x"], "skills": [{ "skill": "A1", "level": 6 }] });
    let faulty = app.post_as(&pair.mentee, &pair.path("/evidence"), &faulty).await;

    assert_eq!((by_coach.status.as_u16(), before.status.as_u16(), changed.status.as_u16()), (404, 404, 404));
    assert_eq!(after["title"], "Led the outage review");
    assert_eq!(faulty.pointers(), ["/skills/0/level", "/links/0", "/title"]);
}
