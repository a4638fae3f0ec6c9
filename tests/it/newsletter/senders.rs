//! Senders with letters of other alphabets.

use reqwest::Method;
use serde_json::json;

use super::ground::Ground;
use crate::support::smtp_sink::{Setup, SmtpSink};

/// An issue from this sender to six readers, through a server without SMTPUTF8.
async fn issue_from(sender: &str) -> (SmtpSink, Ground, String) {
    let sink = SmtpSink::with(Setup { without: vec!["SMTPUTF8"], ..Setup::default() }).await;
    let ground = Ground::with(&[("ALTITUDE__MAIL__SMTP_URL", &sink.url())]).await;
    for number in 0..6 {
        ground.add(&format!("reader-{number}@example.org")).await;
    }
    let path = format!("/api/v1/lists/{}", ground.list_id);
    ground.app.call(Method::PATCH, &path, &ground.token, Some(&json!({ "from": sender }))).await.expect(200);
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    (sink, ground, issue)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_domain_of_a_sender_goes_out_as_that_of_a_recipient_does() {
    let (sink, ground, issue) = issue_from("Dana <dana@bücher.example>").await;

    assert_eq!(ground.stats(&issue).await["sent"], 6);
    let received = sink.messages().remove(0);
    assert_eq!((received.from.as_str(), received.mail().from.as_str()), (SENDER, SENDER));
    assert_eq!(received.mail().header("List-Owner"), Some(format!("<mailto:{SENDER}>")));
}

const SENDER: &str = "dana@xn--bcher-kva.example";

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_whom_no_server_takes_is_no_fault_of_a_reader() {
    let (sink, ground, issue) = issue_from("Dana <dàna@coach.test>").await;

    assert_eq!((sink.messages().len(), ground.status_of(&issue).await.as_str()), (0, "paused"));
    let stats = ground.stats(&issue).await;
    assert_eq!((stats["pending"].as_i64(), stats["failed"].as_i64()), (Some(6), Some(0)), "{stats}");
    let touched = "SELECT count(*) FROM subscribers WHERE suppressed_at IS NOT NULL OR soft_bounces > 0";
    assert_eq!(ground.number(touched).await, 0);
}
