//! Two workers never send the same mail at once, and one that was too slow writes nothing.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use altitude::mail;

use crate::mail::ground::{Outbox, SOON, Urgent};
use crate::support::smtp_sink::{Rule, SmtpSink, Stage};

#[tokio::test]
async fn several_workers_send_every_mail_once() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    let mut ids = BTreeSet::new();
    for number in 0..60 {
        ids.insert(outbox.write(&Urgent(format!("Number {number}")), "ann@example.org").await.to_string());
    }

    let workers: Vec<_> = (0..3).map(|_| outbox.worker()).collect();
    sink.wait_for(60, SOON).await;
    for worker in workers {
        worker.stop().await;
    }

    let sent: Vec<String> =
        sink.messages().iter().filter_map(|message| message.mail().header("Message-ID")).collect();
    assert_eq!(sent.len(), 60);
    let sent: BTreeSet<String> =
        sent.iter().map(|id| id.trim_matches(['<', '>']).split('@').next().unwrap().to_owned()).collect();
    assert_eq!(sent, ids);
}

#[tokio::test]
async fn a_worker_whose_lease_was_taken_writes_nothing() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.rule(Rule::stall(Stage::Connect).times(1));
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;
    let slow = tokio::spawn({
        let (services, transport) = (outbox.services.clone(), outbox.transport.clone());
        async move { mail::dispatch_due(&services, &transport).await.is_ok() }
    });
    sink.wait_until(SOON, |sink| sink.connections() == 1).await;
    assert_eq!(outbox.drain().await, 0, "a held mail is not due");

    // The slow one does not notice that time has passed, as a process that was suspended.
    outbox.pass(TimeDelta::minutes(3));
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Nobody of that name").times(1));
    assert_eq!(outbox.drain().await, 1);
    assert_eq!(outbox.outcome(id).await, ("failed".to_owned(), 2, Some(550)));

    while !slow.is_finished() {
        sink.release();
        tokio::task::yield_now().await;
    }
    assert!(slow.await.unwrap());
    assert_eq!(sink.messages().len(), 1, "its server took the mail");
    assert_eq!(
        outbox.outcome(id).await,
        ("failed".to_owned(), 2, Some(550)),
        "but its outcome came too late"
    );
}

#[tokio::test]
async fn a_slow_server_does_not_cost_the_lease() {
    let sink = SmtpSink::start().await;
    let outbox =
        Outbox::with(&[("ALTITUDE__MAIL__SMTP_URL", &sink.url()), ("ALTITUDE__JOBS__LEASE_SECONDS", "1")])
            .await;
    sink.rule(Rule::stall(Stage::EndOfData).times(1));
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;
    let worker = outbox.worker();
    sink.wait_until(SOON, |sink| sink.connections() == 1).await;

    // Each renewal holds the mail for another second of the clock, so that it is never due in between.
    for _ in 0..4 {
        let held = renewals(&outbox).await;
        outbox.pass(TimeDelta::milliseconds(600));
        while renewals(&outbox).await == held {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
    while outbox.record(id).await.state != "sent" {
        sink.release();
    }
    worker.stop().await;

    assert_eq!((sink.attempts().len(), outbox.outcome(id).await.1), (1, 1));
}

/// Until when the only mail is held.
async fn renewals(outbox: &Outbox) -> String {
    outbox.text("SELECT coalesce(max(locked_until)::text, '') AS text FROM mail_messages").await
}

#[tokio::test]
async fn a_worker_that_is_stopped_lets_go_of_what_it_cannot_finish() {
    let sink = SmtpSink::start().await;
    let outbox =
        Outbox::with(&[("ALTITUDE__MAIL__SMTP_URL", &sink.url()), ("ALTITUDE__HTTP__SHUTDOWN_SECONDS", "1")])
            .await;
    sink.rule(Rule::stall(Stage::Connect).times(1));
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;
    let worker = outbox.worker();
    sink.wait_until(SOON, |sink| sink.connections() == 1).await;

    worker.stop().await;
    assert_eq!(outbox.outcome(id).await, ("queued".to_owned(), 0, None));

    assert_eq!(outbox.drain().await, 1, "another worker takes it at once");
    assert_eq!(outbox.outcome(id).await, ("sent".to_owned(), 1, Some(250)));
}

#[tokio::test]
async fn a_worker_that_was_killed_leaves_the_mail_to_others_after_its_lease() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.rule(Rule::stall(Stage::Connect).times(1));
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;
    let worker = outbox.worker();
    sink.wait_until(SOON, |sink| sink.connections() == 1).await;

    drop(worker);
    outbox.pass(TimeDelta::seconds(121));

    assert_eq!(outbox.drain().await, 1);
    assert_eq!(outbox.outcome(id).await, ("sent".to_owned(), 2, Some(250)));
}
