//! The rate of a server is shared with the mails that people wait for.

use chrono::TimeDelta;
use serde_json::json;

use super::ground::Ground;
use crate::support::smtp_sink::SmtpSink;

#[tokio::test(flavor = "multi_thread")]
async fn mails_that_people_wait_for_go_first_and_an_issue_takes_what_the_rate_leaves() {
    let sink = SmtpSink::start().await;
    let settings = [
        ("ALTITUDE__MAIL__SMTP_URL", sink.url()),
        ("ALTITUDE__MAIL__RATE_PER_SERVER", String::from("3")),
        ("ALTITUDE__MAIL__CONNECTIONS_PER_SERVER", String::from("8")),
    ];
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let ground = Ground::with(&settings).await;
    for number in 0..6 {
        ground.add(&format!("reader-{number}@example.org")).await;
    }
    for number in 0..5 {
        let email = format!("mentee-{number}@example.org");
        ground.app.mentee(&email, "Ann").await;
        ground.app.post("/api/v1/auth/links", &json!({ "email": email })).await.expect(202);
    }
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);

    ground.app.work().await;
    let stats = ground.stats(&issue).await;
    assert_eq!(
        (sink.messages().len(), stats["sent"].as_i64(), stats["leased"].as_i64()),
        (5, Some(0), Some(0))
    );
    let mut sent = Vec::new();
    for _ in 0..3 {
        ground.app.clock.advance(TimeDelta::seconds(1));
        ground.app.work().await;
        sent.push(ground.stats(&issue).await["sent"].as_i64().unwrap());
    }
    // Five of six that go in two seconds are gone; then three a second.
    assert_eq!(sent, [1, 4, 6]);
}
