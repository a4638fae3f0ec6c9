//! A mail goes out once, and the outcome is written down.

use diesel_async::AsyncConnection as _;

use altitude::mail;

use crate::mail::ground::{Outbox, Urgent, address};
use crate::support::smtp_sink::{Rule, SmtpSink, Stage};

#[tokio::test]
async fn a_mail_goes_out_once() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    let id = outbox.write(&Urgent("Your link".to_owned()), "ann@example.org").await;

    assert_eq!((outbox.drain().await, outbox.drain().await), (1, 0));

    let received = sink.messages();
    assert_eq!(received.len(), 1);
    let mail = received[0].mail();
    assert_eq!((mail.subject.as_str(), mail.text.trim()), ("Your link", "Your link"));
    assert_eq!(received[0].to, ["ann@example.org"]);
    assert_eq!(mail.header("Message-ID"), Some(format!("<{id}@coaching.example>")));
    let record = outbox.record(id).await;
    assert_eq!((record.state.as_str(), record.attempts, record.outcome_code), ("sent", 1, Some(250)));
    assert_eq!(record.finished_at, Some(outbox.now()));
}

#[tokio::test]
async fn a_mail_exists_exactly_if_its_cause_was_committed() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    let context = outbox.services.context();

    let mut connection = outbox.connection().await;
    let undone = (*connection)
        .transaction(async |connection| {
            let to = address("ann@example.org");
            let envelope = mail::Envelope { to, to_name: String::new(), about: None, calendar: None };
            mail::enqueue(connection, &context, &Urgent("Never".to_owned()), envelope).await?;
            Err::<(), _>(mail::MailError::Database(diesel::result::Error::RollbackTransaction))
        })
        .await;
    drop(connection);

    assert!(undone.is_err());
    assert_eq!(outbox.drain().await, 0);
}

#[tokio::test]
async fn no_database_connection_is_held_while_a_server_is_spoken_to() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::with(&[
        ("ALTITUDE__MAIL__SMTP_URL", &sink.url()),
        ("ALTITUDE__DATABASE__POOL_SIZE", "1"),
        ("ALTITUDE__DATABASE__ACQUIRE_SECONDS", "1"),
    ])
    .await;
    sink.rule(Rule::stall(Stage::Connect).times(1));
    let id = outbox.write(&Urgent("Hello".to_owned()), "ann@example.org").await;
    let worker = outbox.worker();
    sink.wait_until(super::ground::SOON, |sink| sink.connections() == 1).await;

    let while_it_stalls = outbox.record(id).await;
    let another = outbox.write(&Urgent("Another".to_owned()), "bob@example.org").await;
    outbox.wait_for(another, "sent").await;

    assert_eq!(while_it_stalls.state, "queued");
    sink.release();
    while outbox.record(id).await.state != "sent" {
        sink.release();
    }
    worker.stop().await;
}
