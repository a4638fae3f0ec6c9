//! What mail servers answer, and what becomes of readers and issues.

use altitude::newsletter::deliver::deliver_due;
use chrono::TimeDelta;
use serde_json::json;

use super::ground::Ground;
use crate::support::smtp_sink::{Rule, SmtpSink, Stage};

/// A practice that mails through this sink, with so many readers.
async fn ground(sink: &SmtpSink, readers: usize) -> Ground {
    let settings =
        [("ALTITUDE__MAIL__SMTP_URL", sink.url()), ("ALTITUDE__MAIL__TIMEOUT_SECONDS", String::from("20"))];
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let ground = Ground::with(&settings).await;
    for number in 0..readers {
        ground.add(&format!("reader-{number}@example.org")).await;
    }
    ground
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_address_is_suppressed_and_a_full_one_is_not() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 3).await;
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 no such user").to("reader-0@example.org"));
    sink.rule(Rule::reply(Stage::Recipient, 552, "5.2.2 mailbox full").to("reader-1@example.org"));
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;

    let stats = ground.stats(&issue).await;
    assert_eq!(
        (stats["bounced"].as_i64(), stats["failed"].as_i64(), stats["sent"].as_i64()),
        (Some(1), Some(1), Some(1))
    );
    assert_eq!(ground.status("reader-0@example.org").await, "suppressed");
    assert_eq!(ground.status("reader-1@example.org").await, "confirmed");
    let path = format!("/api/v1/issues/{issue}/deliveries?state=bounced");
    let bounced = ground.app.get_as(&ground.token, &path).await.expect(200);
    let row = &bounced["items"][0];
    assert_eq!(
        (row["smtp_code"].as_i64(), row["address"].as_str()),
        (Some(550), Some("reader-0@example.org"))
    );
    assert!(row["smtp_text"].as_str().unwrap().contains("5.1.1"));
    assert_eq!(ground.number("SELECT count(*) FROM mail_dead_addresses").await, 1, "for other mails too");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_that_is_our_fault_pauses_the_issue_and_suppresses_nobody() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 40).await;
    sink.rule(Rule::reply(Stage::EndOfData, 550, "5.7.26 unauthenticated mail"));
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;

    let seen = ground.app.get_as(&ground.token, &format!("/api/v1/issues/{issue}")).await.expect(200);
    assert_eq!(seen["status"], "paused");
    assert!(seen["pause_reason"].as_str().unwrap().contains("5.7.26"), "{seen}");
    assert!(sink.attempts().len() <= 25, "{} attempts", sink.attempts().len());
    let stats = ground.stats(&issue).await;
    assert_eq!((stats["pending"].as_i64(), stats["audience"].as_i64()), (Some(40), Some(40)), "{stats}");
    assert!(ground.reader("reader-0@example.org").await.unwrap()["suppressed_at"].is_null());

    sink.behave();
    ground.command(&issue, "resume").await.expect(200);
    ground.app.clock.advance(TimeDelta::hours(1));
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 40);
    assert_eq!(sink.messages().len(), 40);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_issue_stops_by_its_share_of_refusals_and_not_before() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 1).await;
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    sink.refuse().await;
    ground.app.work().await;
    let copies = async |state: &str, code: &str, count: u32| {
        let rows = format!(
            "INSERT INTO deliveries (id, issue_id, subscriber_id, subscription_id, address, state, next_attempt_at, \
                 fence, attempts, smtp_code, created_at) \
             SELECT gen_random_uuid(), '{issue}', gen_random_uuid(), gen_random_uuid(), 'x@x.test', '{state}', \
                 '2026-07-01Z', 1, 1, {code}, '2026-06-14Z' FROM generate_series(1, {count})"
        );
        ground.sql(&rows).await;
    };
    copies("sent", "250", 11_000).await;
    copies("pending", "550", 520).await;
    sink.accept().await;
    sink.rule(Rule::reply(Stage::EndOfData, 550, "5.7.26 unauthenticated mail"));
    let again = async || {
        ground.app.clock.advance(TimeDelta::hours(5));
        let before = sink.attempts().len();
        ground.app.work().await;
        assert!(sink.attempts().len() > before, "it was tried");
        ground.status_of(&issue).await
    };

    assert_eq!(again().await, "sending", "521 of 11,521 are less than one in twenty of those taken");
    copies("pending", "550", 40).await;
    assert_eq!(again().await, "paused", "561 are more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_dropped_before_the_answer_is_unknown_and_goes_out_again_only_when_asked() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 3).await;
    sink.rule(Rule::drop_line(Stage::EndOfData).to("reader-1@example.org"));
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    for _ in 0..3 {
        ground.app.work().await;
        ground.app.clock.advance(TimeDelta::hours(10));
    }

    let stats = ground.stats(&issue).await;
    assert_eq!((stats["unknown"].as_i64(), stats["sent"].as_i64()), (Some(1), Some(2)), "{stats}");
    assert_eq!(sink.messages().len(), 3, "it was taken once");
    assert_eq!(ground.status_of(&issue).await, "finished");
    let path = format!("/api/v1/issues/{issue}/deliveries/resend");
    let refused = ground.app.post_as(&ground.token, &path, &json!({ "states": ["sent"] })).await;
    assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/states")]));

    sink.behave();
    let again = ground.app.post_as(&ground.token, &path, &json!({ "states": ["unknown"] })).await.expect(200);
    assert_eq!(again["count"], 1);
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 3);
    let ids: Vec<String> =
        sink.messages().iter().map(|message| message.mail().header("Message-ID").unwrap()).collect();
    assert_eq!(ids.len(), 4);
    assert_eq!(
        ids.iter().collect::<std::collections::BTreeSet<_>>().len(),
        3,
        "the same Message-ID at every attempt"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_wants_us_slower_gets_it_later_and_nobody_is_lost() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 4).await;
    ground.add("other@example.net").await;
    sink.rule(Rule::reply(Stage::Recipient, 421, "4.7.0 too fast").to("reader-0@example.org"));
    sink.rule(Rule::reply(Stage::Recipient, 450, "4.2.0 busy").to("reader-1@example.org"));
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    let stats = ground.stats(&issue).await;
    assert!(stats["pending"].as_i64().unwrap() >= 2, "{stats}");
    assert_eq!(ground.status_of(&issue).await, "sending");

    sink.behave();
    for _ in 0..4 {
        ground.app.clock.advance(TimeDelta::minutes(30));
        ground.app.work().await;
    }
    let stats = ground.stats(&issue).await;
    assert_eq!((stats["sent"].as_i64(), stats["audience"].as_i64()), (Some(5), Some(5)), "{stats}");
    assert_eq!(sink.messages().len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_refuses_connections_costs_nobody_an_attempt() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 3).await;
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    sink.refuse().await;
    for _ in 0..20 {
        ground.app.work().await;
        ground.app.clock.advance(TimeDelta::minutes(10));
    }
    assert_eq!(ground.stats(&issue).await["pending"], 3);
    sink.accept().await;
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 3);
    let path = format!("/api/v1/issues/{issue}/deliveries");
    let rows = ground.app.get_as(&ground.token, &path).await.expect(200);
    assert!(rows["items"].as_array().unwrap().iter().all(|row| row["attempts"] == 1), "{rows}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_after_the_audience_was_written_gets_nothing() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 3).await;
    sink.refuse().await;
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["pending"], 3);
    ground.form(&ground.unsubscribe_link("reader-1@example.org").await, "List-Unsubscribe=One-Click").await;

    sink.accept().await;
    ground.app.clock.advance(TimeDelta::minutes(10));
    ground.app.work().await;

    let stats = ground.stats(&issue).await;
    assert_eq!((stats["sent"].as_i64(), stats["skipped"].as_i64()), (Some(2), Some(1)), "{stats}");
    assert!(sink.messages().iter().all(|message| message.to != ["reader-1@example.org"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_for_a_domain_is_kept_without_holding_anything() {
    let sink = SmtpSink::start().await;
    let settings = [
        ("ALTITUDE__MAIL__SMTP_URL", sink.url()),
        ("ALTITUDE__MAIL__CAMPAIGN_RATE_PER_DOMAIN", String::from("6")),
    ];
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let ground = Ground::with(&settings).await;
    for number in 0..5 {
        ground.add(&format!("reader-{number}@slow.example")).await;
    }
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    let mut sent = Vec::new();
    for _ in 0..6 {
        ground.app.work().await;
        let stats = ground.stats(&issue).await;
        assert_eq!(stats["leased"], 0, "nothing is held while it waits");
        sent.push(stats["sent"].as_i64().unwrap());
        ground.app.clock.advance(TimeDelta::seconds(10));
    }
    assert_eq!(sent, [1, 2, 3, 4, 5, 5], "six a minute");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_who_is_refused_is_our_fault_whatever_the_words() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 6).await;
    sink.rule(Rule::reply(Stage::Sender, 450, "4.1.8 user unknown").times(2));
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    for _ in 0..10 {
        ground.app.work().await;
        ground.app.clock.advance(TimeDelta::minutes(10));
    }
    assert_eq!(ground.stats(&issue).await["sent"], 6, "slower for a while, and then everybody");

    sink.rule(Rule::reply(Stage::Sender, 550, "5.1.1 <bounce@coach.test>: user unknown, no such mailbox"));
    let other = ground.issue("other", "text").await;
    ground.command(&other, "send").await.expect(200);
    ground.app.work().await;

    let seen = ground.app.get_as(&ground.token, &format!("/api/v1/issues/{other}")).await.expect(200);
    assert_eq!(seen["status"], "paused", "{seen}");
    assert!(seen["pause_reason"].as_str().unwrap().contains("5.1.1"), "{seen}");
    let stats = ground.stats(&other).await;
    assert_eq!((stats["pending"].as_i64(), stats["bounced"].as_i64()), (Some(6), Some(0)), "{stats}");
    let touched = "SELECT count(*) FROM subscribers WHERE suppressed_at IS NOT NULL OR soft_bounces > 0";
    assert_eq!(ground.number(touched).await, 0);
    assert_eq!(ground.number("SELECT count(*) FROM suppressions").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_that_comes_late_makes_nobody_wait_under_a_finished_issue() {
    let sink = SmtpSink::start().await;
    let settings =
        [("ALTITUDE__MAIL__SMTP_URL", sink.url()), ("ALTITUDE__MAIL__TIMEOUT_SECONDS", String::from("60"))];
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let ground = Ground::with(&settings).await;
    ground.add("reader@example.org").await;
    sink.rule(Rule::stall(Stage::Data));
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    let (services, transport) = (ground.app.app.services.clone(), ground.app.app.transport.clone());
    let slow = tokio::spawn(async move { Box::pin(deliver_due(&services, &transport)).await });
    while ground.stats(&issue).await["transmitting"] != 1 {
        tokio::task::yield_now().await;
    }

    // Its lease runs out while the server says nothing; nobody knows, and the issue is over.
    ground.app.clock.advance(TimeDelta::hours(1));
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["unknown"], 1);
    assert_eq!(ground.status_of(&issue).await, "finished");
    sink.rule(Rule::reply(Stage::EndOfData, 450, "4.2.0 busy"));
    while !slow.is_finished() {
        sink.release();
        tokio::task::yield_now().await;
    }
    slow.await.unwrap().unwrap();

    let stats = ground.stats(&issue).await;
    assert_eq!((stats["pending"].as_i64(), stats["failed"].as_i64()), (Some(0), Some(1)), "{stats}");
    assert_eq!(ground.status_of(&issue).await, "finished");
    sink.behave();
    let path = format!("/api/v1/issues/{issue}/deliveries/resend");
    ground.app.post_as(&ground.token, &path, &json!({ "states": ["failed"] })).await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["sent"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_time_in_which_a_copy_is_tried_begins_with_its_first_refusal() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 2).await;
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    sink.refuse().await;
    for _ in 0..9 {
        ground.app.work().await;
        ground.app.clock.advance(TimeDelta::hours(10));
    }
    sink.accept().await;
    sink.rule(Rule::reply(Stage::Recipient, 450, "4.2.0 busy").times(2));
    ground.app.work().await;
    assert_eq!(
        ground.stats(&issue).await["pending"],
        2,
        "90 hours of a server that was away are nobody's fault"
    );

    ground.command(&issue, "pause").await.expect(200);
    ground.app.clock.advance(TimeDelta::hours(80));
    ground.command(&issue, "resume").await.expect(200);
    sink.rule(Rule::reply(Stage::Recipient, 450, "4.2.0 busy").times(2));
    ground.app.work().await;
    assert_eq!(ground.stats(&issue).await["pending"], 2, "nor is a pause");

    sink.rule(Rule::reply(Stage::Recipient, 450, "4.2.0 busy"));
    for _ in 0..9 {
        ground.app.clock.advance(TimeDelta::hours(10));
        ground.app.work().await;
    }
    assert_eq!(ground.stats(&issue).await["failed"], 2, "72 hours of refusals are enough");
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_from_before_a_pause_do_not_stop_an_issue_again() {
    let sink = SmtpSink::start().await;
    let ground = ground(&sink, 6).await;
    sink.rule(Rule::reply(Stage::EndOfData, 550, "5.7.26 unauthenticated mail").times(3));
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.status_of(&issue).await, "paused");

    sink.behave();
    sink.rule(Rule::reply(Stage::EndOfData, 550, "5.7.26 unauthenticated mail").times(1));
    ground.command(&issue, "resume").await.expect(200);
    ground.app.clock.advance(TimeDelta::hours(1));
    ground.app.work().await;
    assert_eq!(ground.status_of(&issue).await, "sending", "one refusal is not four");
    assert_eq!(ground.stats(&issue).await["sent"], 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_away_closes_its_own_bucket_alone() {
    let (away, there) = (SmtpSink::start().await, SmtpSink::start().await);
    let settings = [
        ("ALTITUDE__MAIL__SMTP_URL", away.url()),
        ("ALTITUDE__MAIL__SERVERS", there.url()),
        ("ALTITUDE__MAIL__RATE_PER_SERVER", String::from("3")),
    ];
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let ground = Ground::with(&settings).await;
    for number in 0..10 {
        ground.add(&format!("reader-{number}@example.org")).await;
    }
    away.refuse().await;
    let issue = ground.issue("scaling", "text").await;
    ground.command(&issue, "send").await.expect(200);
    let mut sent = Vec::new();
    for _ in 0..3 {
        ground.app.work().await;
        sent.push(ground.stats(&issue).await["sent"].as_i64().unwrap());
        ground.app.clock.advance(TimeDelta::seconds(1));
    }
    // Three a second for each; then for the one alone that is there.
    assert_eq!(sent, [6, 9, 10]);
    let closed = format!("SELECT count(*) FROM send_buckets WHERE key = 'server:{}'", away.address());
    assert_eq!(ground.number(&closed).await, 1);
    assert_eq!(there.messages().len(), 10);
}
