//! Several servers, and how many connections each gets.

use chrono::TimeDelta;

use crate::mail::ground::{Outbox, SOON, Urgent};
use crate::support::smtp_sink::{Rule, SmtpSink, Stage};

async fn outbox_of(first: &SmtpSink, second: &SmtpSink) -> Outbox {
    Outbox::with(&[("ALTITUDE__MAIL__SMTP_URL", &first.url()), ("ALTITUDE__MAIL__SERVERS", &second.url())])
        .await
}

#[tokio::test]
async fn the_next_server_takes_what_the_first_does_not_look_at() {
    for rule in [
        None,
        Some(Rule::reply(Stage::Connect, 554, "5.3.2 No service")),
        Some(Rule::reply(Stage::Hello, 421, "4.3.2 Closing")),
        Some(Rule::reply(Stage::Sender, 530, "5.7.0 Authentication required")),
        Some(Rule::drop_line(Stage::Recipient)),
    ] {
        let (first, second) = (SmtpSink::start().await, SmtpSink::start().await);
        let outbox = outbox_of(&first, &second).await;
        let shown = format!("{rule:?}");
        match rule {
            Some(rule) => first.rule(rule),
            None => first.refuse().await,
        }
        let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

        outbox.drain().await;

        assert_eq!(outbox.outcome(id).await, ("sent".to_owned(), 1, Some(250)), "{shown}");
        assert_eq!((first.messages().len(), second.messages().len()), (0, 1), "{shown}");
    }
}

#[tokio::test]
async fn an_answer_about_the_mail_holds_for_all_servers() {
    let (first, second) = (SmtpSink::start().await, SmtpSink::start().await);
    let outbox = outbox_of(&first, &second).await;
    first.rule(Rule::reply(Stage::Recipient, 450, "4.2.0 Greylisted").to("ann@example.org"));
    first.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Nobody of that name").to("bob@example.org"));
    first.rule(Rule::drop_line(Stage::EndOfData).to("cid@example.org"));
    let mut ids = Vec::new();
    for to in ["ann@example.org", "bob@example.org", "cid@example.org"] {
        ids.push(outbox.write(&Urgent("Hello".to_owned()), to).await);
    }

    outbox.drain().await;

    let mut states = Vec::new();
    for id in ids {
        states.push(outbox.outcome(id).await.0);
    }
    assert_eq!(states, ["queued", "failed", "queued"]);
    assert!(second.attempts().is_empty(), "what the first may have taken goes to no other at once");
}

#[tokio::test]
async fn a_server_that_was_away_is_asked_again_after_its_rest() {
    let (first, second) = (SmtpSink::start().await, SmtpSink::start().await);
    let outbox = outbox_of(&first, &second).await;
    first.refuse().await;
    second.refuse().await;
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;
    outbox.drain().await;
    assert_eq!(outbox.outcome(id).await, ("queued".to_owned(), 1, None));

    first.accept().await;
    outbox.pass(TimeDelta::minutes(1));
    outbox.drain().await;

    assert_eq!(
        outbox.outcome(id).await,
        ("sent".to_owned(), 2, Some(250)),
        "resting servers are the last resort"
    );
}

#[tokio::test]
async fn one_line_carries_many_mails() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    for number in 0..20 {
        outbox.write(&Urgent(format!("Number {number}")), "ann@example.org").await;
    }

    outbox.drain().await;

    assert_eq!((sink.messages().len(), sink.connections()), (20, 1));
}

#[tokio::test]
async fn a_line_that_the_server_closed_meanwhile_costs_no_attempt() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;
    outbox.drain().await;
    sink.cut();
    sink.wait_until(SOON, |sink| sink.open_connections() == 0).await;

    let id = outbox.write(&Urgent("Again".to_owned()), "ann@example.org").await;
    outbox.drain().await;

    assert_eq!(outbox.outcome(id).await, ("sent".to_owned(), 1, Some(250)));
    assert_eq!(sink.connections(), 2);
}

#[tokio::test]
async fn a_server_never_sees_more_connections_than_its_cap() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::with(&[
        ("ALTITUDE__MAIL__SMTP_URL", &sink.url()),
        ("ALTITUDE__MAIL__CONNECTIONS_PER_SERVER", "3"),
    ])
    .await;
    sink.rule(Rule::stall(Stage::EndOfData).times(3));
    for number in 0..40 {
        outbox.write(&Urgent(format!("Number {number}")), "ann@example.org").await;
    }

    let worker = outbox.worker();
    sink.wait_until(SOON, |sink| sink.open_connections() == 3).await;
    while sink.messages().len() < 40 {
        sink.release();
        tokio::task::yield_now().await;
    }

    assert_eq!(sink.peak_connections(), 3);
    worker.stop().await;
    sink.wait_until(SOON, |sink| sink.open_connections() == 0).await;
}

#[tokio::test]
async fn what_people_wait_for_is_counted_and_does_not_wait_for_the_rate_of_a_server() {
    let sink = SmtpSink::start().await;
    let outbox =
        Outbox::with(&[("ALTITUDE__MAIL__SMTP_URL", &sink.url()), ("ALTITUDE__MAIL__RATE_PER_SERVER", "1")])
            .await;
    for number in 0..20 {
        outbox.write(&Urgent(format!("Number {number}")), "ann@example.org").await;
    }

    outbox.drain().await;

    assert_eq!(sink.messages().len(), 20);
    // Mail to many takes its turn after them, whichever process sends it.
    let seconds = "SELECT key || ' ' || extract(epoch FROM full_at - '2026-11-22T09:00:00Z')::int AS text \
                   FROM send_buckets";
    assert_eq!(outbox.text(seconds).await, format!("server:{} 20", sink.address()));
}
