//! What a server or the network can do to a mail, and what becomes of it.

use chrono::TimeDelta;
use uuid::Uuid;

use altitude::mail;

use crate::mail::ground::{Outbox, Urgent};
use crate::support::smtp_sink::{Outcome, Rule, SmtpSink, Stage};

const EVERY_STAGE: [Stage; 6] =
    [Stage::Connect, Stage::Hello, Stage::Sender, Stage::Recipient, Stage::Data, Stage::EndOfData];

#[tokio::test]
async fn a_4xx_is_tried_again_later_at_every_stage() {
    for stage in EVERY_STAGE {
        let sink = SmtpSink::start().await;
        let outbox = Outbox::to(&sink).await;
        sink.rule(Rule::reply(stage, 451, "4.3.0 Try again later").times(1));
        let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

        outbox.drain().await;
        let record = outbox.record(id).await;
        assert_eq!((record.state.as_str(), record.outcome_code), ("queued", Some(451)), "{stage:?}");
        assert_eq!(record.outcome_text.as_deref(), Some("4.3.0 Try again later"), "{stage:?}");
        assert_eq!(record.next_attempt_at, outbox.now() + TimeDelta::seconds(30));

        outbox.pass(TimeDelta::seconds(29));
        assert_eq!(outbox.drain().await, 0, "not before its time");
        outbox.pass(TimeDelta::seconds(1));
        outbox.drain().await;
        assert_eq!(outbox.outcome(id).await, ("sent".to_owned(), 2, Some(250)), "{stage:?}");
        assert_eq!(sink.messages().len(), 1, "{stage:?}");
    }
}

#[tokio::test]
async fn a_line_that_drops_before_the_last_answer_makes_the_same_message_come_twice() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.rule(Rule::drop_line(Stage::EndOfData).times(1));
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

    outbox.drain().await;
    assert_eq!(outbox.outcome(id).await, ("queued".to_owned(), 1, None));
    outbox.pass(TimeDelta::minutes(1));
    outbox.drain().await;

    let received = sink.messages();
    assert_eq!(
        received.iter().map(|message| message.outcome).collect::<Vec<_>>(),
        [Outcome::Unanswered, Outcome::Accepted]
    );
    assert_eq!(received[0].data, received[1].data, "the same message byte for byte");
    assert_eq!(received[0].mail().header("Message-ID"), Some(format!("<{id}@coaching.example>")));
}

#[tokio::test]
async fn a_server_that_says_nothing_is_left_after_the_time_out() {
    tokio::join!(
        is_left_when_stalling_at(Stage::Connect),
        is_left_when_stalling_at(Stage::Recipient),
        is_left_when_stalling_at(Stage::EndOfData),
    );
}

async fn is_left_when_stalling_at(stage: Stage) {
    let sink = SmtpSink::start().await;
    let settings =
        [("ALTITUDE__MAIL__SMTP_URL", sink.url()), ("ALTITUDE__MAIL__TIMEOUT_SECONDS", "1".to_owned())];
    let outbox = Outbox::with(&settings.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
    sink.rule(Rule::stall(stage));
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

    outbox.drain().await;

    let record = outbox.record(id).await;
    assert_eq!((record.state.as_str(), record.outcome_code), ("queued", None), "{stage:?}");
    assert_eq!(record.outcome_text.as_deref(), Some("the server did not answer in time"), "{stage:?}");
}

#[tokio::test]
async fn a_5xx_about_the_mail_is_final_and_told() {
    for (stage, code) in
        [(Stage::Sender, 553), (Stage::Recipient, 550), (Stage::Data, 554), (Stage::EndOfData, 552)]
    {
        let sink = SmtpSink::start().await;
        let outbox = Outbox::to(&sink).await;
        sink.rule(Rule::reply(stage, code, "5.1.1 Nobody of that name"));
        let about = Uuid::from_u128(7);
        let id = outbox.write_about(&Urgent("Hello".to_owned()), about).await;

        outbox.drain().await;

        let record = outbox.record(id).await;
        assert_eq!((record.state.as_str(), record.attempts), ("failed", 1), "{stage:?}");
        assert_eq!(record.outcome_code.map(i32::from), Some(i32::from(code)));
        assert_eq!(record.outcome_text.as_deref(), Some("5.1.1 Nobody of that name"));
        assert_eq!(record.finished_at, Some(outbox.now()));
        let jobs = outbox.jobs().await;
        let told = jobs.iter().find(|(kind, _)| kind == mail::FAILED_JOB).unwrap();
        let payload: serde_json::Value = serde_json::from_str(&told.1).unwrap();
        // Before the recipient was named, nothing was said about the address.
        let is_about_address = jobs.iter().any(|(kind, _)| kind == mail::REFUSED_JOB);
        assert_eq!(is_about_address, !matches!(stage, Stage::Sender), "{stage:?}");
        assert_eq!(payload, serde_json::json!({ "mail_id": id, "about_kind": "booking", "about_id": about }));
    }
}

#[tokio::test]
async fn a_mail_about_nothing_fails_in_silence() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Nobody of that name"));
    outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;

    outbox.drain().await;

    assert!(outbox.jobs().await.iter().all(|(kind, _)| kind != mail::FAILED_JOB));
}

#[tokio::test]
async fn one_refused_mail_does_not_spoil_the_line_for_the_next() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Nobody of that name").to("nobody@example.org"));
    for to in ["ann@example.org", "nobody@example.org", "bob@example.org"] {
        outbox.write(&Urgent("Hello".to_owned()), to).await;
    }

    outbox.drain().await;

    assert_eq!((sink.messages().len(), sink.connections()), (2, 1));
}

#[tokio::test]
async fn mails_wait_for_a_server_that_is_down_and_then_go() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.refuse().await;
    let mut ids = Vec::new();
    for number in 0..5 {
        ids.push(outbox.write(&Urgent(format!("Number {number}")), "ann@example.org").await);
    }

    for _ in 0..4 {
        outbox.drain().await;
        outbox.pass(TimeDelta::minutes(10));
    }
    for id in &ids {
        assert_eq!(outbox.outcome(*id).await, ("queued".to_owned(), 4, None));
    }
    sink.accept().await;
    outbox.drain().await;

    for id in ids {
        assert_eq!(outbox.outcome(id).await.0, "sent");
    }
    assert_eq!(sink.messages().len(), 5);
}

#[tokio::test]
async fn a_mail_that_nobody_takes_is_given_up_in_the_end() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.rule(Rule::reply(Stage::Recipient, 452, "4.2.2 Mailbox full"));
    let id = outbox.write_about(&Urgent("Hello".to_owned()), Uuid::from_u128(7)).await;
    let begun = outbox.now();

    while outbox.record(id).await.state == "queued" {
        outbox.drain().await;
        outbox.pass(TimeDelta::minutes(15));
    }

    let record = outbox.record(id).await;
    assert_eq!((record.state.as_str(), record.outcome_code), ("failed", Some(452)));
    let age = record.finished_at.unwrap() - begun;
    assert!(age > TimeDelta::hours(70) && age <= TimeDelta::hours(72), "{age}");
    assert!((70..90).contains(&record.attempts), "{}", record.attempts);
    assert_eq!(outbox.jobs().await.len(), 1);
}

#[tokio::test]
async fn the_owner_sends_a_mail_again_that_was_given_up() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Nobody of that name").times(1));
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;
    outbox.drain().await;
    outbox.pass(TimeDelta::days(10));
    let context = outbox.services.context();

    let mut connection = outbox.connection().await;
    let record = mail::retry(&mut connection, &context, id).await.expect("it had failed");
    let again = mail::retry(&mut connection, &context, id).await;
    drop(connection);
    assert_eq!((record.state.as_str(), record.give_up_at), ("queued", outbox.now() + TimeDelta::hours(72)));
    assert!(matches!(again, Err(mail::RetryError::NotFailed)));

    outbox.drain().await;
    assert_eq!(outbox.outcome(id).await, ("sent".to_owned(), 1, Some(250)));
}
