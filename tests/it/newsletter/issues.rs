//! Issues: written, sent, paused, called off.

use chrono::TimeDelta;
use reqwest::Method;
use reqwest::header::IF_MATCH;
use serde_json::{Value, json};

use super::ground::Ground;
use crate::support::app::send;

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_goes_to_those_who_confirmed_and_to_nobody_else() {
    let ground = Ground::lay().await;
    for email in ["one@example.org", "two@example.org", "left@example.org", "off@example.org"] {
        ground.confirmed(email).await;
    }
    ground.subscribe("pending@example.org").await.expect(202);
    ground.form(&ground.unsubscribe_link("left@example.org").await, "").await;
    let id = ground.reader("off@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    ground
        .app
        .call(Method::POST, &format!("/api/v1/subscribers/{id}/suppress"), &ground.token, None)
        .await
        .expect(200);
    ground.app.work().await;
    let issue = ground.issue("scaling", "Scaling **well**").await;

    let sent = ground.command(&issue, "send").await.expect(200);
    assert_eq!(sent["status"], "preparing");
    ground.app.work().await;

    let stats = ground.stats(&issue).await;
    assert_eq!((stats["audience"].as_i64(), stats["sent"].as_i64()), (Some(2), Some(2)), "{stats}");
    assert_eq!(ground.status_of(&issue).await, "finished");
    for email in ["left@example.org", "off@example.org", "pending@example.org"] {
        assert!(ground.issues_to(email).await.is_empty(), "{email}");
    }
    let mail = ground.issues_to("one@example.org").await.remove(0);
    assert_eq!(mail["subject"], "About scaling");
    assert!(mail["html"].as_str().unwrap().contains("/n/unsubscribe/"));
    assert!(mail["text"].as_str().unwrap().contains("/n/unsubscribe/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_header_is_there_once_and_the_link_in_it_works() {
    let ground = Ground::with(&[("ALTITUDE__MAIL__BOUNCE_DOMAIN", "bounce.coach.test")]).await;
    ground.confirmed("one@example.org").await;
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;

    let mail = ground.issues_to("one@example.org").await.remove(0);
    let headers = mail["headers"].as_object().cloned().map_or_else(
        || {
            mail["headers"]
                .as_array()
                .unwrap()
                .iter()
                .map(|pair| (pair[0].as_str().unwrap_or_default().to_owned(), pair[1].clone()))
                .collect::<Vec<_>>()
        },
        |map| map.into_iter().collect(),
    );
    let header = |name: &str| -> String {
        let found: Vec<&Value> = headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
            .collect();
        assert_eq!(found.len(), 1, "{name}: {headers:?}");
        found[0].as_str().unwrap().to_owned()
    };
    let unsubscribe = header("List-Unsubscribe");
    let (https, mailto) = unsubscribe.split_once(", ").unwrap();
    assert!(mailto.starts_with("<mailto:unsub+") && mailto.contains("@bounce.coach.test"), "{mailto}");
    assert_eq!(header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    assert_eq!(header("List-Id"), "Letters <letters.lists.coach.test>");
    assert_eq!(header("List-Post"), "NO");
    assert_eq!(header("Precedence"), "bulk");
    for name in ["List-Help", "List-Owner", "List-Archive", "Feedback-ID", "Message-ID", "Date"] {
        header(name);
    }
    let path = https.trim_matches(['<', '>']).strip_prefix("http://coach.test").unwrap().to_owned();
    assert_eq!(ground.form(&path, "List-Unsubscribe=One-Click").await.status, 200);
    assert_eq!(ground.status("one@example.org").await, "unsubscribed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_out_is_frozen_and_later_edits_need_the_revision() {
    let ground = Ground::lay().await;
    ground.confirmed("one@example.org").await;
    let issue = ground.issue("scaling", "first words").await;
    let path = format!("/api/v1/issues/{issue}");
    let missing = ground.app.call(Method::PATCH, &path, &ground.token, Some(&json!({ "title": "x" }))).await;
    assert_eq!((missing.status.as_u16(), missing.code().as_str()), (428, "precondition_required"));
    let stale = json!({ "revision": 7 });
    let refused = ground.app.post_as(&ground.token, &format!("{path}/send"), &stale).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (412, "stale_version"));

    ground.command(&issue, "send").await.expect(200);
    let request =
        ground.app.request(Method::PATCH, &path).bearer_auth(&ground.token).header(IF_MATCH, "\"v2\"");
    send(request.json(&json!({ "body_markdown": "other words" }))).await.expect(200);
    ground.app.work().await;

    let mail = ground.issues_to("one@example.org").await.remove(0);
    assert!(mail["text"].as_str().unwrap().contains("first words"), "{mail}");
    let request = ground.app.request(Method::DELETE, &path).bearer_auth(&ground.token).header(IF_MATCH, "*");
    assert_eq!(send(request).await.code(), "wrong_state");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_is_paused_resumed_and_called_off() {
    let ground = Ground::lay().await;
    for number in 0..5 {
        ground.confirmed(&format!("reader-{number}@example.org")).await;
    }
    let issue = ground.issue("scaling", "text").await;
    assert_eq!(ground.command(&issue, "pause").await.code(), "wrong_state");
    ground.command(&issue, "send").await.expect(200);
    ground.command(&issue, "pause").await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["audience"], 0, "nothing is prepared while it is paused");
    assert_eq!(ground.command(&issue, "resume").await.expect(200)["status"], "preparing");
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 5);
    for command in ["send", "pause", "resume", "cancel"] {
        assert_eq!(ground.command(&issue, command).await.code(), "wrong_state", "{command}");
    }

    let other = ground.issue("other", "text").await;
    ground.command(&other, "send").await.expect(200);
    assert_eq!(ground.command(&other, "cancel").await.expect(200)["status"], "cancelled");
    ground.app.work().await;
    assert_eq!(ground.stats(&other).await["audience"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scheduled_issue_goes_out_in_time_and_by_the_readers_clock() {
    let ground = Ground::lay().await;
    for (email, zone) in [("kyiv@example.org", "Europe/Kyiv"), ("denver@example.org", "America/Denver")] {
        let body = json!({
            "email": email, "time_zone": zone, "lists": ["letters"], "consent_source": "fair"
        });
        ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await.expect(201);
    }
    let issue = ground.issue("morning", "text").await;
    let path = format!("/api/v1/issues/{issue}/schedule");
    let past = json!({ "scheduled_for": "2026-06-14T07:00:00Z" });
    assert_eq!(ground.app.post_as(&ground.token, &path, &past).await.pointers(), ["/scheduled_for"]);
    let at = json!({ "scheduled_for": "2026-06-16T09:00:00Z", "local_hour": true });
    assert_eq!(ground.app.post_as(&ground.token, &path, &at).await.expect(200)["status"], "scheduled");

    // Nine in the morning is 06:00 UTC in Kyiv and 15:00 UTC in Denver.
    let mut seen = Vec::new();
    for hour in 0..40 {
        ground.app.work().await;
        let counts = (
            ground.issues_to("kyiv@example.org").await.len(),
            ground.issues_to("denver@example.org").await.len(),
        );
        if seen.last().is_none_or(|(_, last)| *last != counts) {
            seen.push((hour, counts));
        }
        ground.app.clock.advance(TimeDelta::hours(2));
    }
    // The clock starts on the 14th at 08:00 UTC.
    assert_eq!(seen, [(0, (0, 0)), (23, (1, 0)), (28, (1, 1))]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_on_a_break_gets_nothing_and_an_empty_list_cannot_be_sent() {
    let ground = Ground::lay().await;
    let issue = ground.issue("scaling", "text").await;
    let refused = ground.command(&issue, "send").await;
    assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/list")]));

    ground.confirmed("break@example.org").await;
    ground.confirmed("one@example.org").await;
    let client = crate::support::database::connect(ground.app.database_url()).await;
    client
        .batch_execute(
            "UPDATE subscribers SET paused_until = '2026-07-01Z' WHERE email = 'break@example.org'",
        )
        .await
        .unwrap();
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["audience"], 1);
    assert!(ground.issues_to("break@example.org").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_issues_are_refused_with_every_place() {
    let ground = Ground::lay().await;
    let body = json!({
        "slug": "No", "title": "", "subject": "a\nb", "list": "letters", "body_markdown": "x\u{202e}",
        "template": "../x", "canonical_url": "javascript:alert(1)", "summary": "x".repeat(1001), "preview_text": "a\nb"
    });
    let refused = ground.app.post_as(&ground.token, "/api/v1/issues", &body).await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.pointers(),
        [
            "/slug",
            "/title",
            "/subject",
            "/preview_text",
            "/summary",
            "/body_markdown",
            "/template",
            "/canonical_url"
        ]
    );
    let body = json!({ "slug": "a", "title": "A", "list": "none" });
    assert_eq!(ground.app.post_as(&ground.token, "/api/v1/issues", &body).await.pointers(), ["/list"]);
    ground.issue("scaling", "text").await;
    let twice = json!({ "slug": "scaling", "title": "A", "list": "letters" });
    assert_eq!(ground.app.post_as(&ground.token, "/api/v1/issues", &twice).await.code(), "slug_taken");
    assert_eq!(ground.app.get_as(&ground.token, "/api/v1/issues?status=gone").await.status, 400);
    let drafts = ground.app.get_as(&ground.token, "/api/v1/issues?status=draft").await.expect(200);
    assert_eq!(drafts["items"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_has_no_pixel_and_its_links_lead_where_they_say() {
    let ground = Ground::lay().await;
    ground.confirmed("one@example.org").await;
    let issue = ground.issue("scaling", "Read [the paper](https://papers.example/scaling?x=1).").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;

    let mail = ground.issues_to("one@example.org").await.remove(0);
    let html = mail["html"].as_str().unwrap();
    assert!(!html.contains("<img") && !html.contains("url("), "{html}");
    assert!(html.contains("href=\"https://papers.example/scaling?x=1\""), "{html}");
    let sources: Vec<&str> = html.split("src=\"").skip(1).collect();
    assert!(sources.is_empty(), "a mail loads nothing: {sources:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_and_copies_come_in_pages() {
    let ground = Ground::lay().await;
    for number in 0..5 {
        ground.add(&format!("reader-{number}@example.org")).await;
    }
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    for path in [String::from("/api/v1/subscribers"), format!("/api/v1/issues/{issue}/deliveries")] {
        let (mut ids, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = ground.app.get_as(&ground.token, &format!("{path}?limit=2{cursor}")).await.expect(200);
            let items = page["items"].as_array().unwrap();
            assert!(items.len() <= 2, "{page}");
            ids.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        let distinct: std::collections::BTreeSet<&String> = ids.iter().collect();
        assert_eq!((ids.len(), distinct.len()), (5, 5), "{path}");
    }
    let sent = format!("/api/v1/issues/{issue}/deliveries?state=failed");
    assert_eq!(ground.app.get_as(&ground.token, &sent).await.expect(200)["items"], json!([]));
    assert_eq!(ground.stats(&issue).await["sent"], 5);
}
