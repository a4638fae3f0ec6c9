//! Double opt-in that scanners cannot trigger.

use std::time::Duration;

use altitude::newsletter::actions::expire;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use super::ground::Ground;
use crate::support::app::send;
use crate::support::database::{connect, server_or_listed};

#[tokio::test(flavor = "multi_thread")]
async fn opening_a_link_changes_nothing_and_the_button_confirms() {
    let ground = Ground::lay().await;
    ground.subscribe("olena@example.org").await.expect(202);
    let link = ground.link("olena@example.org", "/n/confirm/").await;
    for method in [Method::GET, Method::HEAD, Method::GET] {
        assert_eq!(send(ground.app.request(method, &link)).await.status, 200);
    }
    assert_eq!(ground.status("olena@example.org").await, "pending");

    let page = ground.app.get(&link).await.text;
    assert!(page.contains("data-first-gesture") && page.contains("method=\"post\""), "{page}");
    assert_eq!(ground.form(&link, "").await.status, 200);
    assert_eq!(ground.status("olena@example.org").await, "confirmed");
    for again in [ground.form(&link, "").await, ground.app.get(&link).await] {
        assert!(again.status == 200 && again.text.contains("You are in"), "{}", again.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_says_when_and_where_and_not_who() {
    let ground = Ground::lay().await;
    let body = json!({ "email": "olena@example.org", "name": "Olena", "source": "article scaling" });
    ground.app.post("/api/v1/subscribe", &body).await.expect(202);
    ground.app.clock.advance(TimeDelta::minutes(7));
    let link = ground.link("olena@example.org", "/n/confirm/").await;
    ground.form(&link, "").await;

    let reader = ground.reader("olena@example.org").await.unwrap();
    assert_eq!(reader["name"], "Olena", "the name is kept once the address has confirmed");
    let path = format!("/api/v1/subscribers/{}/consent", reader["id"].as_str().unwrap());
    let log = ground.app.get_as(&ground.token, &path).await.expect(200);
    let entries = log["items"].as_array().unwrap();
    assert_eq!(
        (entries[0]["action"].as_str(), entries[0]["source"].as_str()),
        (Some("requested"), Some("article scaling"))
    );
    assert_eq!(entries[0]["client_network"], "127.0.0.0/24", "the network of who typed the address");
    assert_eq!(entries[0]["at"].as_str().unwrap().get(..19), Some("2026-06-14T08:00:00"), "{log}");
    assert_eq!(entries[1]["action"], "confirmed");
    assert_eq!(entries[1]["client_network"], "127.0.0.0/24");
    assert!(entries[1]["form_version"].as_str().is_some_and(|version| !version.is_empty()));
    let client = crate::support::database::connect(ground.app.database_url()).await;
    for statement in ["DELETE FROM consent_entries", "UPDATE consent_entries SET source = 'x'"] {
        client.batch_execute(statement).await.expect_err("the log is append-only");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_works_for_a_week_and_for_nothing_else() {
    let ground = Ground::lay().await;
    ground.subscribe("olena@example.org").await.expect(202);
    let link = ground.link("olena@example.org", "/n/confirm/").await;
    let elsewhere = link.replace("/n/confirm/", "/n/unsubscribe/");
    assert_eq!(ground.form(&elsewhere, "").await.status, 404);

    ground.app.clock.advance(TimeDelta::days(7));
    assert_eq!(ground.app.get(&link).await.status, 410);
    assert_eq!(ground.form(&link, "").await.status, 410);
    assert_eq!(ground.status("olena@example.org").await, "pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_left_can_come_back_by_a_mail() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    let leave = ground.unsubscribe_link("olena@example.org").await;
    ground.form(&leave, "").await;
    assert_eq!(ground.status("olena@example.org").await, "unsubscribed");

    ground.app.clock.advance(TimeDelta::hours(1));
    ground.subscribe("olena@example.org").await.expect(202);
    ground.app.work().await;
    assert_eq!(ground.status("olena@example.org").await, "unsubscribed", "not before the address says so");
    let link = ground.link("olena@example.org", "/n/confirm/").await;
    ground.form(&link, "").await;
    assert_eq!(ground.status("olena@example.org").await, "confirmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_link_says_nothing_of_success_to_who_has_left() {
    let ground = Ground::lay().await;
    ground.subscribe("olena@example.org").await.expect(202);
    let link = ground.link("olena@example.org", "/n/confirm/").await;
    assert_eq!(ground.form(&link, "").await.status, 200);
    ground.form(&ground.unsubscribe_link("olena@example.org").await, "").await;

    for again in [ground.form(&link, "").await, ground.app.get(&link).await] {
        assert_eq!(again.status, 410, "{}", again.text);
        assert!(!again.text.contains("You are in"), "{}", again.text);
        assert!(again.text.contains("action=\"/n/subscribe\""), "the way back: {}", again.text);
    }
    assert_eq!(ground.status("olena@example.org").await, "unsubscribed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_never_confirms_is_forgotten() {
    let ground = Ground::lay().await;
    ground.subscribe("silent@example.org").await.expect(202);
    ground.confirmed("olena@example.org").await;
    assert_eq!(ground.status("silent@example.org").await, "pending");

    ground.app.clock.advance(TimeDelta::days(31));
    ground.app.work().await;

    assert!(ground.reader("silent@example.org").await.is_none());
    assert_eq!(ground.status("olena@example.org").await, "confirmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_not_asked_or_was_asked_lately_is_kept() {
    let ground = Ground::lay().await;
    let body = json!({ "email": "listless@example.org", "name": "Lena", "consent_source": "fair" });
    ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await.expect(201);
    for email in ["lately@example.org", "silent@example.org"] {
        ground.subscribe(email).await.expect(202);
    }
    ground.app.work().await;
    assert_eq!(ground.status("lately@example.org").await, "pending");
    ground
        .sql(
            "UPDATE subscriptions SET requested_at = requested_at + interval '20 days' \
             WHERE subscriber_id = (SELECT id FROM subscribers WHERE email = 'lately@example.org')",
        )
        .await;

    ground.app.clock.advance(TimeDelta::days(31));
    ground.app.work().await;

    assert!(ground.reader("listless@example.org").await.is_some());
    assert_eq!(ground.status("lately@example.org").await, "pending");
    assert!(ground.reader("silent@example.org").await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_confirms_while_the_silent_are_forgotten_stays() {
    let test = "newsletter::opt_in::who_confirms_while_the_silent_are_forgotten_stays";
    if server_or_listed(test).await.is_none() {
        return;
    }
    let ground = Ground::lay().await;
    ground.subscribe("late@example.org").await.expect(202);
    ground.app.work().await;
    assert_eq!(ground.status("late@example.org").await, "pending");
    ground.app.clock.advance(TimeDelta::days(31));
    let other = connect(ground.app.database_url()).await;
    let confirming = "BEGIN; SELECT FROM subscribers FOR UPDATE; \
                      UPDATE subscriptions SET status = 'confirmed', confirmed_at = requested_at";
    other.batch_execute(confirming).await.unwrap();

    let services = &ground.app.app.services;
    let mut connection = services.database.connection().await.unwrap();
    let context = services.context();
    let forgetting = tokio::time::timeout(Duration::from_secs(30), expire(&mut connection, &context));
    forgetting.await.expect("it waits for nobody").unwrap();
    drop(connection);
    other.batch_execute("COMMIT").await.unwrap();

    assert_eq!(ground.status("late@example.org").await, "confirmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_single_opt_in_list_takes_new_addresses_at_once_and_no_others() {
    let ground = Ground::lay().await;
    let list = json!({ "slug": "single", "name": "Single", "opt_in": "single" });
    ground.app.post_as(&ground.token, "/api/v1/lists", &list).await.expect(201);
    ground.confirmed("left@example.org").await;
    ground.form(&ground.unsubscribe_link("left@example.org").await, "").await;
    ground.app.clock.advance(TimeDelta::hours(1));

    for email in ["new@example.org", "left@example.org"] {
        let body = json!({ "email": email, "lists": ["single"] });
        ground.app.post("/api/v1/subscribe", &body).await.expect(202);
        ground.app.work().await;
    }

    let new = ground.reader("new@example.org").await.unwrap();
    assert_eq!(new["lists"][0]["status"], "confirmed");
    let left = ground.reader("left@example.org").await.unwrap();
    assert_eq!(left["lists"].as_array().unwrap().len(), 1, "{left}");
}
