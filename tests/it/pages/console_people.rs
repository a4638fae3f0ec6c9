//! Mentees in the console: search, filters, the timeline, and whose they are.

use serde_json::json;

use super::browser::link;
use super::desk::Desk;
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";

/// Two mentees of Dana; the id of the first.
async fn practice() -> (TestApp, String) {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let coach = app.log_in(DANA).await;
    let olena = json!({
        "email": "olena@example.com", "name": "Olena Kovalenko", "company": "Acme", "current_role": "Senior",
        "target_role": "Staff", "status": "active", "tags": ["vip"]
    });
    let made = app.post_as(&coach, "/api/v1/mentees", &olena).await.expect(201);
    let ada = json!({ "email": "ada@example.com", "name": "Ada <i>Byron</i>", "company": "Engines" });
    app.post_as(&coach, "/api/v1/mentees", &ada).await.expect(201);
    let id = made["id"].as_str().unwrap().to_owned();
    let note = json!({ "mentee_id": id, "body": "# Wants to lead\n\nMore.", "visibility": "private" });
    app.post_as(&coach, "/api/v1/notes", &note).await.expect(201);
    (app, id)
}

#[tokio::test(flavor = "multi_thread")]
async fn mentees_are_found_by_word_status_and_tag() {
    let (app, id) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let all = desk.page("/console/mentees").await;
    assert!(all.contains("Olena Kovalenko") && all.contains("Ada &#60;i&#62;Byron"), "{all}");
    assert!(all.contains("Senior → Staff"), "{all}");

    for (query, finds) in [
        ("q=acme", true),
        ("q=engines", false),
        ("status=active", true),
        ("tag=vip", true),
        ("attention=1", false),
    ] {
        let html = desk.page(&format!("/console/mentees?{query}")).await;
        assert_eq!(html.contains("Olena Kovalenko"), finds, "{query}");
        assert!(html.contains("Show all"), "{query}");
    }
    let nobody = desk.page("/console/mentees?q=zzz&status=odd&cursor=odd").await;
    assert!(nobody.contains("Nobody fits."), "{nobody}");
    let html = desk.page(&link(&all, &id)).await;
    assert!(html.contains("Wants to lead") && html.contains("Only you") && html.contains("Acme"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_coach_s_mentees_are_not_there() {
    let (app, id) = practice().await;
    let other = Desk::signed_in(&app, "mallory@coach.test").await;

    let list = other.page("/console/mentees").await;
    assert!(list.contains("Nobody yet.") && !list.contains("Olena"), "{list}");
    let answer = other.open(&format!("/console/mentees/{id}")).await;
    assert_eq!(answer.status.as_u16(), 404);
    assert!(!answer.text.contains("Olena"));
    assert_eq!(other.open("/console/mentees/nothing").await.status.as_u16(), 404);
}
