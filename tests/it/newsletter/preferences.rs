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
    let form = format!("lists={}&name=https%3A%2F%2Fevil.example&pause_weeks=60", ground.list_id);
    let refused = ground.form(&page, &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("name-fault") && refused.text.contains("pause-fault"), "{}", refused.text);
    assert!(refused.text.contains("value=\"60\""), "what was typed is there: {}", refused.text);
    assert!(refused.text.contains(&format!("value=\"{}\" checked", ground.list_id)), "{}", refused.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_we_have_can_be_taken_away_and_erased() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    ground
        .sql(
            "INSERT INTO issues (id, list_id, slug, title, subject, preview_text, summary, body_markdown, template, \
                 status, local_hour, candidates, revision, created_at, updated_at) \
             SELECT gen_random_uuid(), l.id, 'old-' || n, 'x', '', '', '', '', '', 'draft', false, 1, 1, now(), now() \
             FROM generate_series(1, 1200) n, mailing_lists l; \
             INSERT INTO deliveries (id, issue_id, subscriber_id, subscription_id, address, state, next_attempt_at, \
                 fence, attempts, created_at) \
             SELECT gen_random_uuid(), i.id, s.subscriber_id, s.id, 'olena@example.org', 'sent', now(), 1, 1, now() \
             FROM issues i, subscriptions s",
        )
        .await;
    let key = [("Idempotency-Key", "k")];
    let body = json!({ "email": "ann@example.org", "name": "Ann", "tags": ["olena@example.org"] });
    let request = ground.app.request(reqwest::Method::POST, "/api/v1/subscribers").bearer_auth(&ground.token);
    crate::support::app::send(request.header(key[0].0, key[0].1).json(&body)).await.expect(201);
    let page = own_page(&ground, "olena@example.org").await;

    let data = ground.app.get(&format!("{page}/data")).await;
    assert!(data.headers["content-disposition"].starts_with("attachment"));
    let data: Value = data.json();
    assert_eq!(data["email"], "olena@example.org");
    assert_eq!(data["subscriptions"][0]["status"], "confirmed");
    assert_eq!(data["issues"].as_array().unwrap().len(), 1_200, "all of them");
    assert!(data["consent"].as_array().unwrap().len() >= 2);
    let requests = data["requests"].as_array().unwrap();
    assert_eq!((requests.len(), requests[0]["network"].as_str()), (2, Some("127.0.0.0/24")), "{requests:?}");
    let subjects: Vec<_> = data["mails"].as_array().unwrap().iter().map(|mail| &mail["subject"]).collect();
    assert_eq!(subjects, ["Please confirm your subscription", "Your subscription"]);

    let unsure = ground.form(&page, "action=erase").await;
    assert!(unsure.status == 422 && unsure.text.contains("nothing was erased"), "{}", unsure.text);
    assert_eq!(ground.form(&page, "action=erase&sure=yes").await.status, 200);
    assert!(ground.reader("olena@example.org").await.is_none());
    assert_eq!(ground.app.get(&page).await.status, 410);
    let client = crate::support::database::connect(ground.app.database_url()).await;
    for query in [
        "SELECT count(*) FROM subscribe_requests WHERE email LIKE 'olena%'",
        "SELECT count(*) FROM mail_messages WHERE to_address LIKE 'olena%'",
        "SELECT count(*) FROM idempotency_answers WHERE body LIKE '%olena%'",
        "SELECT count(*) FROM jobs WHERE payload::text LIKE '%olena%'",
    ] {
        let left: i64 = client.query_one(query, &[]).await.unwrap().get(0);
        assert_eq!(left, 0, "{query}");
    }
    let ledger = std::fs::read_to_string(ground.app.data().join("erasures.ledger")).unwrap();
    assert_eq!(ledger.lines().count(), 1);
    assert!(!ledger.contains("olena"), "{ledger}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_erased_comes_back_by_their_own_will_alone() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    let page = own_page(&ground, "olena@example.org").await;
    assert_eq!(ground.form(&page, "action=erase&sure=yes").await.status, 200);

    for rule in ["skip", "merge", "replace"] {
        let import = ground.import(&format!("&on_conflict={rule}"), "email\nolena@example.org\n").await;
        assert_eq!((import["created"].as_i64(), import["skipped"].as_i64()), (Some(0), Some(1)), "{import}");
        assert!(ground.reader("olena@example.org").await.is_none(), "an old file brings nobody back");
    }
    let body = json!({ "email": "olena@example.org", "lists": ["letters"], "consent_source": "fair" });
    let refused = ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await;
    assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/email")]));

    ground.app.clock.advance(TimeDelta::hours(1));
    ground.confirmed("olena@example.org").await;
    assert_eq!(ground.status("olena@example.org").await, "confirmed");
    assert_eq!(ground.number("SELECT count(*) FROM suppressions").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_complained_does_not_come_back_by_being_erased() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    let id = ground.reader("olena@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    let suppress = format!("/api/v1/subscribers/{id}/suppress");
    ground.app.call(reqwest::Method::POST, &suppress, &ground.token, None).await.expect(200);
    ground.erase("olena@example.org").await;
    ground.app.clock.advance(TimeDelta::hours(1));

    ground.subscribe("olena@example.org").await.expect(202);
    assert!(ground.app.mails_to("olena@example.org").await.is_empty(), "the first reason stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_break_stays_until_it_is_ended() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    let page = own_page(&ground, "olena@example.org").await;
    let paused = async || ground.reader("olena@example.org").await.unwrap()["paused_until"].clone();
    let form = |weeks: &str| format!("lists={}&locale=en&pause_weeks={weeks}", ground.list_id);
    assert_eq!(ground.form(&page, &form("3")).await.status, 200);
    let until = paused().await;
    assert!(until.is_string(), "{until}");

    ground.app.clock.advance(TimeDelta::hours(1));
    let shown = ground.app.get(&page).await.text;
    assert!(!shown.contains("name=\"pause_weeks\" type=\"number\" min=\"0\" max=\"52\" value"), "{shown}");
    ground.form(&page, &format!("{}&name=Olena", form(""))).await;
    assert_eq!(paused().await, until, "saving something else ends no break");
    ground.form(&page, &form("0")).await;
    assert!(paused().await.is_null());
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
