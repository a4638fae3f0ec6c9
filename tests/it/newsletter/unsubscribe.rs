//! Leaving: the page, and one click by RFC 8058.

use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use serde_json::json;

use super::ground::Ground;
use crate::support::app::send;

#[tokio::test(flavor = "multi_thread")]
async fn one_click_works_in_both_encodings_twice_without_redirect_or_cookie() {
    let ground = Ground::lay().await;
    let multipart =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    for (email, kind, body) in [
        ("form@example.org", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"),
        ("parts@example.org", "multipart/form-data; boundary=b", multipart),
    ] {
        ground.confirmed(email).await;
        let link = ground.unsubscribe_link(email).await;
        for _ in 0..2 {
            let request = ground.app.request(Method::POST, &link).header(CONTENT_TYPE, kind).body(body);
            let answer = send(request).await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            assert!(!answer.headers.contains_key("set-cookie") && !answer.headers.contains_key("location"));
            assert_eq!(ground.status(email).await, "unsubscribed");
        }
        let id = ground.reader(email).await.unwrap()["id"].as_str().unwrap().to_owned();
        let log = ground.app.get_as(&ground.token, &format!("/api/v1/subscribers/{id}/consent")).await.json();
        let left = log["items"].as_array().unwrap().iter().filter(|entry| entry["action"] == "unsubscribed");
        assert_eq!(left.count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crawler_of_the_link_leaves_everything_as_it_is() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    let link = ground.unsubscribe_link("olena@example.org").await;

    for method in [Method::HEAD, Method::GET] {
        assert_eq!(send(ground.app.request(method, &link)).await.status, 200);
    }

    assert_eq!(ground.status("olena@example.org").await, "confirmed");
    let foreign = format!("{link}x");
    assert_eq!(ground.form(&foreign, "List-Unsubscribe=One-Click").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_leaves_its_own_list_or_all_by_choice() {
    let ground = Ground::lay().await;
    let other = json!({ "slug": "other", "name": "Other" });
    ground.app.post_as(&ground.token, "/api/v1/lists", &other).await.expect(201);
    ground.confirmed("olena@example.org").await;
    let link = ground.unsubscribe_link("olena@example.org").await;
    ground.app.clock.advance(chrono::TimeDelta::hours(1));
    let body = json!({ "email": "olena@example.org", "lists": ["other"] });
    ground.app.post("/api/v1/subscribe", &body).await.expect(202);
    let confirm = ground.link("olena@example.org", "/n/confirm/").await;
    ground.form(&confirm, "").await;

    ground.form(&link, "").await;
    let statuses = async || -> Vec<String> {
        let reader = ground.reader("olena@example.org").await.unwrap();
        let lists = reader["lists"].as_array().unwrap().clone();
        lists.iter().map(|list| list["status"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(statuses().await, ["unsubscribed", "confirmed"]);
    ground.form(&link, "all=true").await;
    assert_eq!(statuses().await, ["unsubscribed", "unsubscribed"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_token_can_only_unsubscribe() {
    let ground = Ground::lay().await;
    ground.confirmed("olena@example.org").await;
    let link = ground.unsubscribe_link("olena@example.org").await;
    let preferences = link.replace("/n/unsubscribe/", "/n/preferences/");

    assert_eq!(ground.app.get(&preferences).await.status, 410);
    assert_eq!(ground.app.get(&format!("{preferences}/data")).await.status, 410);
    assert_eq!(ground.form(&preferences, "action=erase").await.status, 410);
    assert!(ground.reader("olena@example.org").await.is_some());
}
