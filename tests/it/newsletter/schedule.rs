//! Issues that are planned: what becomes of them when their time comes.

use chrono::TimeDelta;
use reqwest::Method;
use reqwest::header::IF_MATCH;
use serde_json::json;

use super::ground::Ground;
use crate::support::app::send;

#[tokio::test(flavor = "multi_thread")]
async fn a_schedule_that_cannot_be_kept_says_why_to_everybody_who_waits() {
    let ground = Ground::lay().await;
    ground.add("one@example.org").await;
    let issue = ground.issue("morning", "text").await;
    let path = format!("/api/v1/issues/{issue}");
    let at = json!({ "scheduled_for": "2026-06-15T08:00:00Z" });
    ground.app.post_as(&ground.token, &format!("{path}/schedule"), &at).await.expect(200);
    ground.form(&ground.unsubscribe_link("one@example.org").await, "").await;

    ground.app.clock.advance(TimeDelta::hours(25));
    ground.app.work().await;

    let seen = ground.app.get_as(&ground.token, &path).await.expect(200);
    assert_eq!(seen["status"], "draft", "{seen}");
    assert!(seen["pause_reason"].as_str().unwrap().contains("nobody on this list"), "{seen}");
    let mail = ground.app.mails_to("dana@coach.test").await.remove(0);
    assert_eq!(mail["subject"], "Your issue did not go out");
    let text = mail["text"].as_str().unwrap();
    assert!(text.contains("About morning") && text.contains("nobody on this list"), "{text}");
    let told = "SELECT count(*) FROM events WHERE kind = 'issue.unscheduled'";
    assert_eq!(ground.number(told).await, 1);

    ground.add("two@example.org").await;
    let sent = ground.command(&issue, "send").await.expect(200);
    assert!(sent["pause_reason"].is_null(), "{sent}");
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn on_the_readers_clocks_the_archive_waits_for_the_time_of_the_schedule() {
    let ground = Ground::lay().await;
    ground.add("one@example.org").await;
    let issue = ground.issue("morning", "text").await;
    let path = format!("/api/v1/issues/{issue}");
    let at = json!({ "scheduled_for": "2026-06-14T20:00:00Z", "local_hour": true });
    ground.app.post_as(&ground.token, &format!("{path}/schedule"), &at).await.expect(200);
    ground.app.work().await;

    let seen = ground.app.get_as(&ground.token, &path).await.expect(200);
    assert_eq!(seen["status"], "sending", "it begins where the day begins first");
    assert!(seen["published_at"].as_str().unwrap().starts_with("2026-06-14T20:00:00"), "{seen}");
    assert_eq!(ground.app.get("/articles/morning").await.status, 404);
    ground.app.clock.advance(TimeDelta::hours(13));
    assert_eq!(ground.app.get("/articles/morning").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_that_is_called_off_comes_into_no_archive() {
    let ground = Ground::with(&[("ALTITUDE__MAIL__CAMPAIGN_RATE_PER_DOMAIN", "6")]).await;
    ground.add("one@example.org").await;
    ground.add("two@example.org").await;
    let issue = ground.issue("morning", "text").await;
    let at = json!({ "scheduled_for": "2026-06-14T20:00:00Z", "local_hour": true });
    ground.app.post_as(&ground.token, &format!("/api/v1/issues/{issue}/schedule"), &at).await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.status_of(&issue).await, "sending");
    assert!(ground.command(&issue, "cancel").await.expect(200)["published_at"].is_null());
    ground.app.clock.advance(TimeDelta::hours(13));
    assert_eq!(ground.app.get("/articles/morning").await.status, 404);

    let issue = ground.issue("at-once", "text").await;
    ground.command(&issue, "send").await.expect(200);
    assert_eq!(ground.app.get("/articles/at-once").await.status, 200);
    ground.command(&issue, "cancel").await.expect(200);
    assert_eq!(ground.app.get("/articles/at-once").await.status, 404, "nobody has got it");

    let issue = ground.issue("begun", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 1);
    ground.command(&issue, "cancel").await.expect(200);
    assert_eq!(ground.app.get("/articles/begun").await.status, 200, "a mail leads to it");

    let issue = ground.issue("there", "text").await;
    ground.command(&issue, "publish").await.expect(200);
    ground.app.clock.advance(TimeDelta::minutes(1));
    ground.command(&issue, "send").await.expect(200);
    ground.command(&issue, "cancel").await.expect(200);
    assert_eq!(ground.app.get("/articles/there").await.status, 200, "it stood there before");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_can_be_published_before_the_time_of_its_schedule() {
    let ground = Ground::lay().await;
    ground.add("one@example.org").await;
    let issue = ground.issue("morning", "text").await;
    let path = format!("/api/v1/issues/{issue}");
    let at = json!({ "scheduled_for": "2026-06-14T20:00:00Z", "local_hour": true });
    ground.app.post_as(&ground.token, &format!("{path}/schedule"), &at).await.expect(200);
    ground.app.work().await;
    ground.command(&issue, "publish").await.expect(200);
    assert_eq!(ground.app.get("/articles/morning").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn publishing_and_sending_again_mean_a_revision_and_happen_once() {
    let ground = Ground::lay().await;
    ground.add("one@example.org").await;
    let issue = ground.issue("scaling", "text").await;
    let path = format!("/api/v1/issues/{issue}");
    let stale = json!({ "revision": 7 });
    for command in ["publish", "unpublish"] {
        let refused = ground.app.post_as(&ground.token, &format!("{path}/{command}"), &stale).await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (412, "stale_version"), "{command}");
    }
    let stale = json!({ "revision": 7, "states": ["failed"] });
    let refused = ground.app.post_as(&ground.token, &format!("{path}/deliveries/resend"), &stale).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (412, "stale_version"));

    let publish = async || {
        let request = ground.app.request(Method::POST, &format!("{path}/publish")).bearer_auth(&ground.token);
        send(request.header("Idempotency-Key", "once").json(&json!({ "revision": 1 }))).await.expect(200)
    };
    let first = publish().await;
    assert_eq!(publish().await, first, "the same answer, though the revision is another one by now");
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_lead_to_a_slug_that_stays() {
    let ground = Ground::lay().await;
    ground.add("one@example.org").await;
    let issue = ground.issue("scaling", "text").await;
    let path = format!("/api/v1/issues/{issue}");
    let change = async |body: serde_json::Value| {
        let request = ground.app.request(Method::PATCH, &path).bearer_auth(&ground.token);
        send(request.header(IF_MATCH, "*").json(&body)).await
    };
    change(json!({ "slug": "growing" })).await.expect(200);
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    assert_eq!(change(json!({ "slug": "shrinking" })).await.code(), "wrong_state");
    change(json!({ "title": "About growing well" })).await.expect(200);
    assert_eq!(ground.app.get("/articles/growing").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_for_a_reader_who_is_named() {
    let ground = Ground::lay().await;
    let body = json!({
        "email": "olena@example.org", "name": "Olena Kovalenko", "locale": "uk", "lists": ["letters"],
        "consent_source": "fair"
    });
    let reader = ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await.expect(201);
    let issue = ground.issue("scaling", "Dear {{first_name}},").await;
    let id = reader["id"].as_str().unwrap();
    let path = format!("/api/v1/issues/{issue}/preview?reader=");
    let seen = ground.app.get_as(&ground.token, &format!("{path}{id}")).await.expect(200);
    assert!(seen["text"].as_str().unwrap().contains("Dear Olena,"), "{seen}");
    assert!(seen["text"].as_str().unwrap().contains("Відписатися"), "{seen}");
    let nobody = format!("{path}{issue}");
    assert_eq!(ground.app.get_as(&ground.token, &nobody).await.status, 404);
}
