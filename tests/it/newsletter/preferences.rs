//! A reader's own page.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::ground::Ground;

/// Asks for the own page by the unsubscribe link of a mail, and gives the mailed link.
async fn own_page(ground: &Ground, email: &str) -> String {
    ground.app.clock.advance(TimeDelta::minutes(20));
    let link = ground.unsubscribe_link(email).await;
    assert_eq!(ground.form(&format!("{link}/page"), "").await.status, 200);
    ground.link(email, "/n/preferences/").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_changes_lists_name_language_and_takes_a_break() {
    let ground = Ground::lay().await;
    let other = json!({ "slug": "other", "name": "Other" });
    let other = ground.app.post_as(&ground.token, "/api/v1/lists", &other).await.expect(201);
    ground.confirmed("olena@example.org").await;
    let page = own_page(&ground, "olena@example.org").await;
    assert!(ground.app.get(&page).await.text.contains("olena@example.org"));

    let form = format!("lists={}&name=Olena&locale=uk&pause_weeks=3", other["id"].as_str().unwrap());
    assert_eq!(ground.form(&page, &form).await.status, 200);

    let reader = ground.reader("olena@example.org").await.unwrap();
    assert_eq!((reader["name"].as_str(), reader["locale"].as_str()), (Some("Olena"), Some("uk")));
    assert_eq!(ground.status("olena@example.org").await, "unsubscribed");
    assert_eq!(reader["lists"][1]["status"], "confirmed");
    assert!(reader["paused_until"].as_str().unwrap().starts_with("2026-07-05"), "{reader}");
    let refused = ground.form(&page, "name=https%3A%2F%2Fevil.example").await;
    assert_eq!(refused.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_we_have_can_be_taken_away_and_erased() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    let page = own_page(&ground, "olena@example.org").await;

    let data = ground.app.get(&format!("{page}/data")).await;
    assert!(data.headers["content-disposition"].starts_with("attachment"));
    let data: Value = data.json();
    assert_eq!(data["email"], "olena@example.org");
    assert_eq!(data["subscriptions"][0]["status"], "confirmed");
    assert!(data["consent"].as_array().unwrap().len() >= 2);

    assert_eq!(ground.form(&page, "action=erase").await.status, 200);
    assert!(ground.reader("olena@example.org").await.is_none());
    assert_eq!(ground.app.get(&page).await.status, 410);
    let client = crate::support::database::connect(ground.app.database_url()).await;
    let left: i64 = client
        .query_one("SELECT count(*) FROM subscribe_requests WHERE email LIKE 'olena%'", &[])
        .await
        .unwrap()
        .get(0);
    assert_eq!(left, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_is_for_a_day_and_is_not_mailed_again_and_again() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    let page = own_page(&ground, "olena@example.org").await;
    let link = ground.unsubscribe_link("olena@example.org").await;
    let before = ground.app.mails_to("olena@example.org").await.len();
    ground.form(&format!("{link}/page"), "").await;
    assert_eq!(ground.app.mails_to("olena@example.org").await.len(), before);

    ground.app.clock.advance(TimeDelta::hours(24));
    assert_eq!(ground.app.get(&page).await.status, 410);
    assert_eq!(ground.form(&page, "action=erase").await.status, 410);
}
